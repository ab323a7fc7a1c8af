//! Each generated client against a real HTTP server on loopback.

mod anesya_operations;
mod broken_answers;
mod clients;
mod content_types;
mod docmap_operations;
mod documind_operations;
mod downloads;
mod environment;
mod examples;
mod fields;
mod logs;
mod outcome;
mod pages;
mod paths;
mod polling;
mod redirects;
mod requests;
mod retries;
mod roundtrip;
mod secrets;
mod statuses;
mod surface;
mod throttle;
mod transport;
mod unknown;
mod usage;
