//! `cargo xtask dump FILE`: what the generator understood of a document, for debugging.

use crate::generation::{read_text, report};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::standalone::display_name;
use clap::Args;
use excerpt_generator::{Source, dump};
use std::path::PathBuf;

/// Prints the intermediate representation of a document.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let name = display_name(&arguments.file)?;
    let text = read_text(&arguments.file, &name)?;
    let (api, diagnostics) = dump(&Source { name: &name, text: &text });
    output::text(&report(&diagnostics, &name, &text));
    if let Some(api) = &api {
        output::result(&format!("{}\n", api.trim_end()));
    }
    Ok(Outcome::of(api.is_none()))
}
