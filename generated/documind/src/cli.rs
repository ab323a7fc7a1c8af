// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! The command line: a subcommand for each operation.

use crate::{Client, operations};
use excerpt_runtime::cli::{Command, Program};

/// Returns the command line of this client, which its binary runs.
pub fn program() -> Program<Client> {
    let commands = [
        Command::of::<operations::ListExtractions>(),
        Command::of::<operations::GetExtraction>(),
        Command::of::<operations::UploadDocuments>(),
        Command::of::<operations::ExtractDocument>(),
        Command::of::<operations::GenerateSchema>(),
        Command::starting::<operations::StartBatch, operations::GetBatch>(),
        Command::of::<operations::GetBatch>(),
        Command::of::<operations::ListDocuments>(),
        Command::of::<operations::GetDocument>(),
        Command::of::<operations::DeleteDocument>(),
        Command::of::<operations::GetReview>(),
        Command::of::<operations::UpdateReview>(),
        Command::of::<operations::DecideReview>(),
        Command::of::<operations::ListPendingReviews>(),
        Command::of::<operations::GetCredits>(),
        Command::of::<operations::GetUsage>(),
        Command::of::<operations::CreateApiKey>(),
        Command::of::<operations::ListApiKeys>(),
        Command::of::<operations::RevokeApiKey>(),
    ];
    Program::new(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"), commands)
}
