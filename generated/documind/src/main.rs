// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! The command line of the client.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    documind_client::cli::program().main()
}
