// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
pub mod cli;
mod client;
/// A server for tests.
#[cfg(feature = "_mock")]
pub mod mock;
pub mod operations;
pub mod types;

pub use client::Client;
pub use excerpt_runtime::{self as runtime, Error, Response};

#[cfg(any(feature = "_mock", feature = "cli"))]
excerpt_runtime::described!(Client, "description.json");
