//! Each generated client against a real HTTP server on loopback.

mod broken_answers;
mod clients;
mod content_types;
mod downloads;
mod environment;
mod examples;
mod expertai_operations;
mod extracta_examples;
mod extracta_operations;
mod extracta_uploads;
mod fields;
mod logs;
mod outcome;
mod pages;
mod paths;
mod polling;
mod redirects;
mod requests;
mod retries;
mod secrets;
mod statuses;
mod surface;
mod throttle;
mod transport;
mod unknown;
mod usage;
