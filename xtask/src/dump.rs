//! `cargo xtask dump FILE`: what the generator understood of a document, for debugging.

use crate::documents::named;
use crate::files::Folder;
use crate::generation::{read_text, report};
use crate::outcome::{Failure, Outcome};
use crate::output;
use clap::Args;
use excerpt_generator::{Document, Source, dump};
use std::path::PathBuf;

/// Prints the intermediate representation of a document.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The document, or a vendor such as `docmap` for specs/docmap.yaml.
    #[arg(value_name = "FILE|VENDOR")]
    file: PathBuf,
    /// The folder that all files of the document are in; its own folder when not given.
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let (path, name) = named(&arguments.file)?;
    let text = read_text(&path, &name)?;
    let files = Folder::of(&path, arguments.root.as_deref())?;
    let (api, diagnostics) = dump(Document { source: Source { name: &name, text: &text }, files: Some(&files) });
    output::text(&report(&diagnostics, &name, &text));
    if let Some(api) = &api {
        output::result(&format!("{}\n", api.trim_end()));
    }
    Ok(Outcome::of(api.is_none()))
}
