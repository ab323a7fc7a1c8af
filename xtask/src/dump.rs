//! `cargo xtask dump FILE`: what the generator understood of a document, for debugging.

use crate::files::Folder;
use crate::generation::{read_text, report};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::standalone::display_name;
use clap::Args;
use excerpt_generator::{Document, Source, dump};
use std::path::PathBuf;

/// Prints the intermediate representation of a document.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder that all files of the document are in; its own folder when not given.
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let name = display_name(&arguments.file)?;
    let text = read_text(&arguments.file, &name)?;
    let files = Folder::of(&arguments.file, arguments.root.as_deref())?;
    let (api, diagnostics) = dump(Document { source: Source { name: &name, text: &text }, files: Some(&files) });
    output::text(&report(&diagnostics, &name, &text));
    if let Some(api) = &api {
        output::result(&format!("{}\n", api.trim_end()));
    }
    Ok(Outcome::of(api.is_none()))
}
