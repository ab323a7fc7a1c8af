//! `cargo xtask corpus`: what the generator makes of a folder of documents.

mod compile;
mod documents;
mod table;
mod trial;

use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use clap::Args;
use documents::Document;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use trial::{Trial, Verdict};

/// Runs the generator over a folder of documents, and says what came of each.
///
/// A document is a file in YAML or JSON, packed by gzip or not, or in a folder of the folder each file that says which OpenAPI it
/// is, with the other files that it refers to.
/// Documents are taken as those of others: what can be mended is, with a warning. Exits with 1 when the generator
/// panicked or did not end, or when a crate does not compile without a warning; a document that is refused for a defect of
/// its own is none of these.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Checks crates with the compiler, every warning denied: the smallest so many, or all without a number.
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "4294967295")]
    compile: Option<u32>,
    /// Beside the code of these crates, checks their documentation and the examples in it.
    #[arg(long, requires = "compile")]
    docs: bool,
    /// Only documents whose path has this in it, or one of these if there are several.
    #[arg(long, value_name = "TEXT")]
    only: Vec<String>,
    /// Prints a JSON object a document instead of a table.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(repository: &Repository, arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut documents = documents::documents(&arguments.folder)?;
    let is_wanted = |document: &Document| arguments.only.iter().any(|text| document.name.contains(text));
    documents.retain(|document| arguments.only.is_empty() || is_wanted(document));
    if documents.is_empty() {
        return Err(Failure::new(format!("there are no documents in {}", arguments.folder.display())));
    }
    let mut trials = trials(&documents, &arguments.folder);
    if let Some(most) = arguments.compile {
        compile::check(repository, &mut trials, most as usize, arguments.docs)?;
    }
    let text = if arguments.json { table::lines(&trials) } else { table::table(&trials) };
    output::result(&text);
    let is_ours = |trial: &Trial| {
        matches!(trial.verdict, Verdict::Panicked(_) | Verdict::Hung)
            || trial.compiled.as_ref().is_some_and(|compiled| !compiled.errors.is_empty())
    };
    Ok(Outcome::of(trials.iter().any(is_ours)))
}

/// Generates all crates, as many at once as there are cores. These threads wait for those that work, and the generator has
/// its own pool, which must not wait for itself; so this is no work for that pool.
fn trials(documents: &[Document], folder: &Path) -> Vec<Trial> {
    let next = Mutex::new(documents.iter().enumerate());
    let done = Mutex::new(Vec::with_capacity(documents.len()));
    let workers = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let Some((index, document)) = next.lock().expect("no worker panics in here").next() else { break };
                    let trial = trial::run(document, folder);
                    done.lock().expect("no worker panics in here").push((index, trial));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker panicked");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, trial)| trial).collect()
}
