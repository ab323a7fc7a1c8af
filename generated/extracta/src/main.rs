// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! The command line of the client.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    extracta_client::cli::program().main()
}
