// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! The command line: a subcommand for each operation.

use crate::{Client, operations};
use excerpt_runtime::cli::{Command, Program};

/// Returns the command line of this client, which its binary runs.
pub fn program() -> Program<Client> {
    let commands = [
        Command::of::<operations::CreateExtraction>(),
        Command::of::<operations::ViewExtraction>(),
        Command::of::<operations::UpdateExtraction>(),
        Command::of::<operations::DeleteExtraction>(),
        Command::starting::<operations::UploadFiles, operations::GetBatchResults>(),
        Command::of::<operations::GetBatchResults>(),
        Command::of::<operations::GetCredits>(),
        Command::of::<operations::CreateClassification>(),
        Command::of::<operations::ViewClassification>(),
        Command::of::<operations::UpdateClassification>(),
        Command::of::<operations::DeleteClassification>(),
        Command::of::<operations::DeleteClassificationBatch>(),
        Command::of::<operations::DeleteClassificationFiles>(),
        Command::starting::<operations::UploadClassificationFiles, operations::GetClassificationResults>(),
        Command::of::<operations::GetClassificationResults>(),
    ];
    Program::new(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"), commands)
}
