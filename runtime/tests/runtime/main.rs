//! The runtime as a whole, behind a client like the generated ones and in front of a server in memory.

#[cfg(feature = "blocking")]
mod blocking;
#[allow(dead_code, unreachable_pub)]
#[path = "../../examples/client.rs"]
mod client;
mod compression;
mod downloads;
mod errors;
mod fake;
mod line;
mod logins;
mod loopback;
mod pages;
mod polls;
mod raw;
mod redirects;
mod requests;
mod retries;
mod runs;
mod secrets;
mod streams;
mod throttles;
mod transport;
mod types;
mod unions;
mod upload_failures;
mod uploads;
