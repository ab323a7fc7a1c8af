//! `cargo xtask fuzz`: documents that nobody would write, through the whole generator.
//!
//! Every run takes a seed document, changes it at random, and lets all stages have it: reading, the rules, lowering,
//! emission, the package, the messages. What must never happen is a panic, an overflow of a thread's stack, a run without
//! an end, or memory without a bound; and what is printed must be Rust in files of the crate's own folder.
//!
//! A run is known by its number: the same seed and number make the same document on every machine. The runs are done by
//! child processes, so that one which dies or hangs is a finding and not the end. A finding is shrunk and saved as a file.

mod documents;
mod mutations;
mod parent;
mod pipeline;
mod pool;
mod shrink;
mod worker;

use crate::outcome::{Failure, Outcome};
use crate::repository::Repository;
use clap::Args;
use std::path::PathBuf;

/// Feeds changed documents to the generator, and saves those that break it.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// How many documents to try.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    runs: u64,
    /// Where the random numbers begin; the same seed tries the same documents.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How many documents to try at a time.
    #[arg(long, value_name = "N", default_value_t = 2)]
    jobs: u64,
    /// A document that broke the generator once: tries it as it is, and nothing else.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The folder to save findings in.
    #[arg(long, value_name = "DIR", default_value = "target/fuzz")]
    out: PathBuf,
    /// The runs of a child process, from and to.
    #[arg(long, value_names = ["FROM", "TO"], num_args = 2, hide = true)]
    worker: Option<Vec<u64>>,
}

pub(crate) fn run(repository: &Repository, arguments: &Arguments) -> Result<Outcome, Failure> {
    if let Some(file) = &arguments.file {
        return worker::try_file(file);
    }
    let seeds = documents::seeds(repository)?;
    match arguments.worker.as_deref() {
        Some([from, to]) => {
            worker::work(&seeds, arguments.seed, *from..*to);
            Ok(Outcome::Fine)
        }
        _ => parent::watch(&seeds, arguments),
    }
}
