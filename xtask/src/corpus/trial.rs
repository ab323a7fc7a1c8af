//! One document, and what the generator makes of it.

use super::documents::Document;
use crate::files::Folder;
use crate::standalone::vendor_of;
use excerpt_generator::diagnostics::{Level, Source as Located};
use excerpt_generator::read::Files;
use excerpt_generator::{Document as Input, File, Generation, Settings, Source, generate};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// A generation that takes longer does not end.
const LONGEST: Duration = Duration::from_secs(120);

/// What the main thread of a program has.
const STACK: usize = 8 << 20;

/// What came of a document.
#[derive(Debug)]
pub(super) struct Trial {
    /// The document's path from the folder.
    pub(super) name: String,
    /// The vendor that the package is called after.
    pub(super) vendor: String,
    pub(super) verdict: Verdict,
    /// How often each code was warned of.
    pub(super) warnings: BTreeMap<&'static str, usize>,
    pub(super) files: Vec<File>,
    pub(super) time: Duration,
    /// What the compiler said, when it was asked.
    pub(super) compiled: Option<Compiled>,
}

/// How a generation ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Generated,
    /// For these reasons, each with its code, message and line.
    Refused(Vec<(String, String, usize)>),
    Panicked(String),
    Hung,
}

/// What the compiler said of a crate.
#[derive(Debug, Default)]
pub(super) struct Compiled {
    /// Errors, and warnings, which are errors here.
    pub(super) errors: Vec<String>,
}

impl Trial {
    /// Returns how many lines of Rust there are.
    pub(super) fn lines(&self) -> usize {
        let rust = self.files.iter().filter(|file| file.path.ends_with(".rs"));
        rust.map(|file| file.text.lines().count()).sum()
    }
}

/// Generates the crate of a document, in a thread that may panic or never end. Its other files are inside of a folder.
pub(super) fn run(document: &Document, folder: &Path) -> Trial {
    let started = Instant::now();
    let mut trial = Trial {
        name: document.name.clone(),
        vendor: vendor_of(Path::new(&document.name.replace('/', "-").replace(".gz", ""))),
        verdict: Verdict::Hung,
        warnings: BTreeMap::new(),
        files: Vec::new(),
        time: Duration::ZERO,
        compiled: None,
    };
    let (text, files) = match document.text().and_then(|text| Ok((text, Folder::of(&document.path, Some(folder))?))) {
        Ok(read) => read,
        Err(failure) => {
            trial.verdict = Verdict::Refused(vec![("unreadable".to_owned(), failure.to_string(), 0)]);
            return trial;
        }
    };
    let settings = Settings { strict: false, ..Settings::for_vendor(&trial.vendor) };
    let (sender, receiver) = channel();
    let name = document.name.clone();
    let work = move || {
        let source = Source { name: &name, text: &text };
        let files: Option<&dyn Files> = Some(&files);
        let generation = generate(Input { source, files }, &settings);
        let refusals = refusals(&generation, &name, &text);
        // Whoever waited may have given up.
        let _ = sender.send((generation, refusals));
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(work);
    let outcome = match &thread {
        Ok(_) => receiver.recv_timeout(LONGEST),
        Err(_) => Err(RecvTimeoutError::Disconnected),
    };
    trial.time = started.elapsed();
    match outcome {
        Ok((generation, refusals)) => {
            for finding in generation.diagnostics.iter().filter(|finding| finding.level == Level::Warning) {
                *trial.warnings.entry(finding.code).or_default() += 1;
            }
            trial.files = generation.files;
            trial.verdict = if trial.files.is_empty() { Verdict::Refused(refusals) } else { Verdict::Generated };
        }
        Err(RecvTimeoutError::Timeout) => {}
        Err(RecvTimeoutError::Disconnected) => {
            let panic = thread.map_err(|error| error.to_string()).and_then(|thread| match thread.join() {
                Ok(()) => Err("the thread ended without a word".to_owned()),
                Err(panic) => Ok(panic),
            });
            trial.verdict = Verdict::Panicked(match panic {
                Ok(panic) => match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
                    (Some(text), _) => text.clone(),
                    (_, Some(text)) => (*text).to_owned(),
                    _ => "a panic without a message".to_owned(),
                },
                Err(problem) => problem,
            });
        }
    }
    trial
}

/// Returns why a document was refused.
fn refusals(generation: &Generation, name: &str, text: &str) -> Vec<(String, String, usize)> {
    let errors = generation.diagnostics.iter().filter(|finding| finding.level == Level::Error);
    let mut errors = errors.peekable();
    if errors.peek().is_none() {
        return Vec::new();
    }
    let source = Located::with(name, text, generation.diagnostics.parts());
    errors
        .take(20)
        .map(|finding| {
            let location = source.locate(&finding.place);
            let is_here = location.file == name;
            let message =
                if is_here { finding.message.clone() } else { format!("{}: {}", location.file, finding.message) };
            (finding.code.to_owned(), message, location.line)
        })
        .collect()
}
