// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! The command line: a subcommand for each operation.

use crate::{Client, operations};
use excerpt_runtime::cli::{Command, Program};

/// Returns the command line of this client, which its binary runs.
pub fn program() -> Program<Client> {
    let commands = [
        Command::starting::<operations::RunExtraction, operations::GetExtraction>(),
        Command::of::<operations::ListExtractions>(),
        Command::of::<operations::GetExtraction>(),
        Command::of::<operations::DeleteExtraction>(),
        Command::of::<operations::GetUsage>(),
        Command::of::<operations::CreateApiKey>(),
        Command::of::<operations::ListApiKeys>(),
        Command::of::<operations::RevokeApiKey>(),
        Command::of::<operations::GetHealth>(),
    ];
    Program::new(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"), commands)
}
