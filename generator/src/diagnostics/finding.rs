//! Findings and the list they are collected in.

use super::parts::Parts;
use super::pointer::Pointer;
use serde_json::Value;
use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A matter of taste or of completeness, which nothing suffers from.
    Note,
    /// The generator repaired something or left something out; in our own documents that is an error.
    Warning,
    /// Nothing can be generated until the document changes.
    Error,
}

impl Level {
    /// Returns the level's name as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place in a document. In a document of several files, pointers are those of the one tree that they make, and the offsets of a
/// file's text go on behind those of the one before: [`Parts`] knows which file that is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The value at a JSON pointer.
    Value(Pointer),
    /// The key of the member at a JSON pointer.
    Key(Pointer),
    /// A byte offset of the source, for text that cannot be parsed.
    Offset(usize),
    /// A byte range of the source, for what has no pointer of its own, such as the second of two equal keys.
    Span(Range<usize>),
}

impl Place {
    /// Returns the pointer, unless the place is one of the source alone.
    pub fn pointer(&self) -> Option<&Pointer> {
        match self {
            Self::Value(pointer) | Self::Key(pointer) => Some(pointer),
            Self::Offset(_) | Self::Span(_) => None,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name, which is also its file's name.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// One sentence in lower case without a full stop.
    pub message: String,
    /// The text at fault.
    pub place: Place,
    /// A few words shown under the text at fault.
    pub label: String,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Place, String)>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Starts an error.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Error, code, place, message)
    }

    /// Starts a warning.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Warning, code, place, message)
    }

    /// Starts a note.
    pub fn note(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Note, code, place, message)
    }

    fn new(level: Level, code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { code, level, message: message.into(), place, label: String::new(), related: Vec::new(), help: None }
    }

    /// Sets the words under the text at fault.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// Says what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The findings of one run, in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    findings: Vec<Diagnostic>,
    parts: Parts,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.findings.push(diagnostic);
    }

    /// Returns the other files of the document, to which places may lead.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Says what other files there are.
    pub(crate) fn set_parts(&mut self, parts: Parts) {
        self.parts = parts;
    }

    /// Returns the findings.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.findings.iter()
    }

    /// Returns how many findings there are.
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Returns how many findings of a level there are.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }

    /// Returns true when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Returns true when at least one finding is an error.
    pub fn has_errors(&self) -> bool {
        self.has(Level::Error)
    }

    /// Returns true when at least one finding is of a level or above it.
    pub fn has(&self, level: Level) -> bool {
        self.findings.iter().any(|finding| finding.level >= level)
    }

    /// Changes the findings that were made after a number of others.
    pub(crate) fn restore(&mut self, after: usize, restore: impl FnMut(&mut Diagnostic)) {
        self.findings.iter_mut().skip(after).for_each(restore);
    }

    /// Puts the findings that were made after a number of others into the order of a document.
    pub(crate) fn sort(&mut self, after: usize, tree: &Value) {
        let position = |finding: &Diagnostic| match finding.place.pointer() {
            Some(pointer) => position(tree, pointer),
            None => Vec::new(),
        };
        self.findings[after..].sort_by_cached_key(position);
    }

    /// Keeps the findings that a question is answered with yes for.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.findings.retain(keep);
    }

    /// Returns how many errors, warnings and notes there are as a line to end a report with, or nothing when there are none.
    pub fn summary(&self) -> Option<String> {
        let count = |level, one: &str| match self.count(level) {
            0 => None,
            1 => Some(format!("1 {one}")),
            many => Some(format!("{many} {one}s")),
        };
        let counts = [count(Level::Error, "error"), count(Level::Warning, "warning"), count(Level::Note, "note")];
        let counts: Vec<String> = counts.into_iter().flatten().collect();
        let (last, others) = counts.split_last()?;
        Some(if others.is_empty() { last.clone() } else { format!("{} and {last}", others.join(", ")) })
    }
}

/// Returns how often one has to go on to the next member on each level, until a place is reached.
fn position(tree: &Value, pointer: &Pointer) -> Vec<usize> {
    let mut value = Some(tree);
    let steps = pointer.tokens().map(|token| {
        let (at, next) = match value {
            Some(Value::Object(members)) => (members.keys().position(|name| *name == token), members.get(&token)),
            Some(Value::Array(items)) => match token.parse::<usize>() {
                Ok(index) => (Some(index), items.get(index)),
                Err(_) => (None, None),
            },
            _ => (None, None),
        };
        value = next;
        at.unwrap_or(usize::MAX)
    });
    steps.collect()
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        self.findings.extend(iter);
    }
}
