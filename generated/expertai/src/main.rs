// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! The command line of the client.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    expertai_client::cli::program().main()
}
