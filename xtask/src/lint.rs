//! `cargo xtask lint`: what is wrong with documents, without writing anything.

use crate::documents::documents;
use crate::generation::{read_text, report};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use crate::standalone::{display_name, vendor_of};
use clap::{Args, ValueEnum};
use excerpt_generator::diagnostics::{Source as Located, to_json_line};
use excerpt_generator::{Settings, Source, generate};
use std::path::PathBuf;

/// Checks documents: all of specs/, or the files named.
///
/// Exits with 1 when anything was found, a warning too.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The documents; all of specs/ when none is named.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print what was found: for people on standard error, or as JSON lines on standard output.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let named: Vec<(PathBuf, String)> = if arguments.files.is_empty() {
        documents(&Repository::find()?)?.into_iter().map(|document| (document.path, document.name)).collect()
    } else {
        let name = |path: PathBuf| display_name(&path).map(|name| (path, name));
        arguments.files.into_iter().map(name).collect::<Result<_, _>>()?
    };
    let mut found = 0;
    for (path, name) in &named {
        let text = read_text(path, name)?;
        // Every stage has a say, so the document goes through all of them; the crate is thrown away.
        let settings = Settings::for_vendor(&vendor_of(path));
        let diagnostics = generate(&Source { name, text: &text }, &settings).diagnostics;
        found += diagnostics.len();
        match arguments.format {
            Format::Text => output::text(&report(&diagnostics, name, &text)),
            Format::Json => {
                let located = Located::new(name, &text);
                let lines = diagnostics.iter().map(|diagnostic| to_json_line(diagnostic, &located) + "\n");
                output::result(&lines.collect::<String>());
            }
        }
    }
    let documents = if named.len() == 1 { "1 document".to_owned() } else { format!("{} documents", named.len()) };
    match found {
        0 => output::note(format_args!("{documents}: nothing found")),
        1 => output::note(format_args!("{documents}: 1 finding")),
        _ => output::note(format_args!("{documents}: {found} findings")),
    }
    Ok(Outcome::of(found > 0))
}
