//! Networks and servers at their worst, each over a real connection: the right error or success, in time, and nothing left.
//!
//! `wire` has the faults that leave nothing behind but an answer: redirects (`redirects.rs`), `Retry-After` as seconds and as a
//! date (`retries.rs`), bodies that are cut off or too large (`transport.rs`), empty and broken ones (`broken_answers.rs`).

mod connections;
mod crowd;
mod leaks;
mod server;
mod storms;
mod tls;
