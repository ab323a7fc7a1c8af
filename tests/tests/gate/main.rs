//! The runtime's example of a gate that several machines share, against a Redis of the test's own.

mod processes;
mod redis;
#[allow(dead_code, unreachable_pub)]
#[path = "../../../runtime/examples/redis_gate.rs"]
mod redis_gate;
mod turns;
