//! `cargo xtask lint`: what is wrong with documents, without writing anything.

use crate::documents::{documents, named};
use crate::files::Folder;
use crate::generation::{read_text, report};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use crate::standalone::display_name;
use clap::{Args, ValueEnum};
use excerpt_generator::diagnostics::{Diagnostics, Level, Source as Located, to_annotation, to_json_line, to_sarif};
use excerpt_generator::lint::Baseline;
use excerpt_generator::{Document, Source, check, explain};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Checks documents: all of specs/, or those named.
///
/// Exits with 1 when anything was found of the level asked for or above it. `cargo xtask explain CODE` says what a finding
/// means.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The documents, or vendors such as `docmap` for specs/docmap.yaml; all of specs/ when none is named.
    #[arg(value_name = "FILE|VENDOR")]
    files: Vec<PathBuf>,
    /// The folder that all files of the documents are in; each document's own folder when not given.
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// How to print what was found: for people on standard error, or for a program on standard output.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The least level that counts. What is below it does not fail, and is only in JSON and SARIF.
    #[arg(long, value_enum, default_value_t)]
    level: Least,
    /// A file of accepted findings of the one document named; entries that accept nothing are findings.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Accepts all that is found for this reason, and writes it to the baseline. Reasons already there are kept, entries
    /// that accept nothing are dropped.
    #[arg(long, value_name = "REASON", requires = "baseline")]
    write_baseline: Option<String>,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Excerpts of the document with what is wrong underlined.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
    /// One SARIF 2.1.0 log, for code scanning services.
    Sarif,
    /// Commands that a step of a GitHub workflow prints to annotate lines.
    Github,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Least {
    Error,
    #[default]
    Warning,
    Note,
}

/// From this many findings of a file on, they are also counted by code.
const MANY: usize = 20;

/// A file and what was found in it: a document, or a baseline.
pub(crate) struct Checked {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) diagnostics: Diagnostics,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let found: Vec<(PathBuf, String)> = if arguments.files.is_empty() {
        documents(&Repository::find()?)?.into_iter().map(|document| (document.path, document.name)).collect()
    } else {
        arguments.files.iter().map(|argument| named(argument)).collect::<Result<_, _>>()?
    };
    let mut files = Vec::new();
    for (path, name) in &found {
        let text = read_text(path, name)?;
        let folder = Folder::of(path, arguments.root.as_deref())?;
        let diagnostics = check(Document { source: Source { name, text: &text }, files: Some(&folder) });
        files.push(Checked { name: name.clone(), text, diagnostics });
    }
    if let Some(path) = &arguments.baseline {
        let [document] = files.as_mut_slice() else {
            return Err(Failure::new("--baseline is for one document: name its file"));
        };
        let baseline = accept(document, path, &arguments)?;
        files.push(baseline);
    }

    let least = arguments.level.level();
    let is_read_by_people = matches!(arguments.format, Format::Text | Format::Github);
    let mut below = 0;
    for file in files.iter_mut().filter(|_| is_read_by_people) {
        let all = file.diagnostics.len();
        file.diagnostics.retain(|finding| finding.level >= least);
        below += all - file.diagnostics.len();
    }
    print(&files, arguments.format);
    let findings =
        files.iter().map(|file| file.diagnostics.iter().filter(|finding| finding.level >= least).count()).sum();
    output::note(format_args!(
        "{}: {}",
        count(found.len(), "document"),
        match findings {
            0 => "nothing found".to_owned(),
            _ => count(findings, "finding"),
        }
    ));
    if below > 0 {
        let lower = if least == Level::Error { "warning" } else { "note" };
        output::note(format_args!("{} of a lower level: --level {lower} shows them", count(below, "finding")));
    }
    Ok(Outcome::of(findings > 0))
}

/// Takes accepted findings out of a document's, after writing them down if that is asked for. Returns the baseline, with
/// what is wrong in it.
fn accept(document: &mut Checked, path: &Path, arguments: &Arguments) -> Result<Checked, Failure> {
    let name = display_name(path)?;
    let mut problems = Diagnostics::default();
    let is_new = arguments.write_baseline.is_some() && !path.exists();
    let mut text = if is_new { String::new() } else { read_text(path, &name)? };
    let mut baseline = Baseline::read(&name, &text, &mut problems);
    if let Some(reason) = arguments.write_baseline.as_deref().filter(|_| problems.is_empty()) {
        if reason.trim().is_empty() {
            return Err(Failure::new("--write-baseline: say why the findings are accepted"));
        }
        let least = arguments.level.level();
        text = baseline.text(document.diagnostics.iter().filter(|finding| finding.level >= least), reason);
        fs::write(path, &text).map_err(Failure::io("write", path))?;
        baseline = Baseline::read(&name, &text, &mut problems);
    }
    let accepted = baseline.accept(&mut document.diagnostics, &mut problems);
    output::note(format_args!("{} accepted by {name}", count(accepted, "finding")));
    Ok(Checked { name, text, diagnostics: problems })
}

/// Prints what was found.
pub(crate) fn print(files: &[Checked], format: Format) {
    let lines = |line: fn(&_, &Located<'_>) -> String| {
        for file in files {
            let source = file.located();
            output::result(&file.diagnostics.iter().map(|finding| line(finding, &source) + "\n").collect::<String>());
        }
    };
    match format {
        Format::Text => {
            for file in files {
                output::text(&report(&file.diagnostics, &file.name, &file.text));
                output::text(&by_code(&file.diagnostics));
            }
        }
        Format::Json => lines(to_json_line),
        Format::Github => lines(to_annotation),
        Format::Sarif => {
            let sources: Vec<Located<'_>> = files.iter().map(Checked::located).collect();
            output::result(&to_sarif(sources.iter().zip(files.iter().map(|file| &file.diagnostics)), explain));
        }
    }
}

impl Checked {
    fn located(&self) -> Located<'_> {
        Located::with(&self.name, &self.text, self.diagnostics.parts())
    }
}

/// Returns how often each code was found, the most frequent first, where there is too much to see that at a glance.
fn by_code(diagnostics: &Diagnostics) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in diagnostics {
        *counts.entry(finding.code).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let lines = counts.into_iter().map(|(code, count)| format!("{count:>7} {code}\n"));
    if diagnostics.len() < MANY { String::new() } else { lines.collect() }
}

impl Least {
    fn level(self) -> Level {
        match self {
            Self::Error => Level::Error,
            Self::Warning => Level::Warning,
            Self::Note => Level::Note,
        }
    }
}

fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}
