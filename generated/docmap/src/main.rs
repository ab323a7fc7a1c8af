// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! The command line of the client.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    docmap_client::cli::program().main()
}
