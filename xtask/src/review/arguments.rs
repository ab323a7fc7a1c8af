//! What a review is asked for.

use super::formats::Format;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Compares documents with what they were, and says what it means for released clients and for the Rust API.
///
/// Each change of the contract is told once, where it is declared. Exits with 1 when something that was not accepted breaks
/// released clients or needs a major version, or when the file of accepted findings has an entry that fits nothing; with 2
/// when it could not run.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The vendors to review, such as `docmap` for specs/docmap.yaml; all when none is named.
    #[arg(value_name = "VENDOR", conflicts_with_all = ["base_file", "head_file"])]
    pub(super) vendors: Vec<String>,
    /// The revision to compare with; where this branch left the default branch when not given.
    #[arg(long, value_name = "REV", conflicts_with_all = ["base_file", "head_file"])]
    pub(super) base: Option<String>,
    /// The older of two documents to compare, instead of those in specs/.
    #[arg(long, value_name = "FILE", requires = "head_file")]
    pub(super) base_file: Option<PathBuf>,
    /// The newer of two documents to compare.
    #[arg(long, value_name = "FILE", requires = "base_file")]
    pub(super) head_file: Option<PathBuf>,
    /// The folder that all files of the older document are in; its own folder when not given.
    #[arg(long, value_name = "DIR", requires = "base_file")]
    pub(super) base_root: Option<PathBuf>,
    /// The folder that all files of the newer document are in; its own folder when not given.
    #[arg(long, value_name = "DIR", requires = "head_file")]
    pub(super) head_root: Option<PathBuf>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Where to write it; standard output when not given.
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    /// What makes the command exit with 1.
    #[arg(long, value_enum, default_value_t)]
    pub(super) fail_on: FailOn,
    /// Raises `info.version` where the changes ask for more; the rest of the document stays as it is, byte for byte.
    #[arg(long)]
    pub(super) fix: bool,
    /// The file of accepted findings: a YAML list of `{ id, reason }`.
    #[arg(long, value_name = "FILE")]
    pub(super) accept: Option<PathBuf>,
}

/// What makes a review fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// What breaks released clients.
    Wire,
    /// What needs a major version.
    Rust,
    /// Either.
    #[default]
    Any,
    /// Nothing.
    None,
}
