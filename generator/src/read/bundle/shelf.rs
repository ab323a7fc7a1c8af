//! The files of a document, each read once.

use super::addresses::{joined, readings};
use crate::diagnostics::{Diagnostic, Diagnostics, Parts, Place, Pointer, Source};
use crate::lint::document::anchors;
use crate::read::files::{Closed, Files};
use crate::read::{LARGEST, decode, identifiers, read};
use serde_json::Value;
use std::cell::OnceCell;
use std::collections::HashMap;

/// How many files a document may have. The largest of those known has 500.
pub(super) const MOST_FILES: usize = 4_000;

/// A file that was read.
pub(super) struct Loaded {
    /// Its path from the document's folder.
    pub(super) path: String,
    pub(super) tree: Value,
    anchors: OnceCell<HashMap<String, Pointer>>,
}

/// All files that were read; the first one is the document's own.
pub(super) struct Shelf<'a> {
    files: &'a dyn Files,
    /// The folder of the document as messages call it, with a slash at its end.
    folder: String,
    loaded: Vec<Loaded>,
    /// By path; none for what could not be read, which has been reported.
    known: HashMap<String, Option<usize>>,
    /// How long the document's own text is.
    root: usize,
    /// How many bytes were read.
    pub(super) bytes: usize,
    pub(super) parts: Parts,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(files: &'a dyn Files, source: &crate::Source<'_>, tree: &Value) -> Self {
        let (folder, name) = source.name.rsplit_once('/').unwrap_or(("", source.name));
        let folder =
            if folder.is_empty() && !source.name.starts_with('/') { String::new() } else { format!("{folder}/") };
        let root = source.text.len();
        Self {
            files,
            folder,
            loaded: vec![Loaded { path: name.to_owned(), tree: tree.clone(), anchors: OnceCell::new() }],
            known: HashMap::from([(name.to_owned(), Some(0))]),
            root,
            bytes: root,
            parts: Parts::none(),
        }
    }

    pub(super) fn file(&self, index: usize) -> &Loaded {
        &self.loaded[index]
    }

    /// Returns the file that another one names by a path; `at` is the reference. None when it cannot be read, which is an error.
    pub(super) fn find(
        &mut self,
        referring: usize,
        path: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let mut refused = None;
        for reading in readings(path) {
            let path = joined(&self.loaded[referring].path, &reading);
            if let Some(known) = self.known.get(&path) {
                return *known;
            }
            if self.loaded.len() > MOST_FILES {
                self.known.insert(path, None);
                let message = format!("the document has more than {MOST_FILES} files");
                diagnostics.push(Diagnostic::error("too_many_files", Place::Value(at.clone()), message));
                return None;
            }
            match self.files.open(&path, LARGEST.saturating_sub(self.bytes)) {
                Ok(opened) => {
                    // A link, or a disk that does not tell capitals from small letters.
                    let known = self.known.get(&opened.path).copied();
                    let index = known.unwrap_or_else(|| self.load(&opened.path, opened.bytes, diagnostics));
                    self.known.insert(opened.path, index);
                    self.known.insert(path, index);
                    return index;
                }
                Err(closed) => {
                    refused.get_or_insert((closed, path));
                }
            }
        }
        if let Some((closed, path)) = refused {
            diagnostics.push(refusal(&closed, &self.shown(&path), at));
            self.known.insert(path, None);
        }
        None
    }

    fn load(&mut self, path: &str, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let name = self.shown(path);
        self.bytes += bytes.len();
        let mut findings = Diagnostics::default();
        // What is wrong with the bytes is shown at the start of what can be read of them.
        let readable = String::from_utf8_lossy(&bytes).into_owned();
        let tree = decode(bytes, &mut findings).and_then(|text| read(&name, &text, &mut findings));
        let source = Source::new(&name, &readable);
        let spans = |place: &mut Place| {
            let span = source.locate(place).span;
            *place = match place {
                Place::Offset(_) => Place::Offset(span.start),
                _ => Place::Span(span),
            };
        };
        let mut found: Vec<Diagnostic> = findings.iter().cloned().collect();
        for finding in &mut found {
            spans(&mut finding.place);
            finding.related.iter_mut().for_each(|(place, _)| spans(place));
        }
        let start = self.parts.add(name, readable.into(), self.root);
        for finding in &mut found {
            let related = finding.related.iter_mut().map(|(place, _)| place);
            related.chain([&mut finding.place]).for_each(|place| shift(place, start));
        }
        diagnostics.extend(found);
        let is_readable = tree.is_some();
        let mut tree = tree.unwrap_or_default();
        identifiers::resolve(&mut tree);
        self.loaded.push(Loaded { path: path.to_owned(), tree, anchors: OnceCell::new() });
        is_readable.then_some(self.loaded.len() - 1)
    }

    /// Returns a path as messages show it.
    fn shown(&self, path: &str) -> String {
        joined(&self.folder, path).replacen("", if self.folder.starts_with('/') { "/" } else { "" }, 1)
    }
}

impl Loaded {
    /// Returns the place of the schema with an anchor.
    pub(super) fn anchor(&self, name: &str) -> Option<&Pointer> {
        self.anchors.get_or_init(|| anchors(&self.tree).into_iter().collect()).get(name)
    }
}

fn shift(place: &mut Place, by: usize) {
    match place {
        Place::Offset(offset) => *offset += by,
        Place::Span(span) => *span = span.start + by..span.end + by,
        Place::Value(_) | Place::Key(_) => {}
    }
}

fn refusal(closed: &Closed, path: &str, at: &Pointer) -> Diagnostic {
    let place = Place::Value(at.clone());
    match closed {
        Closed::Missing => Diagnostic::error("missing_file", place, format!("there is no file `{path}`"))
            .help("correct the path, which is relative to the file with the reference"),
        Closed::Outside => {
            Diagnostic::error("outside_folder", place, format!("`{path}` is outside of the document's folder"))
                .help("name the folder that holds all files of the document by `--root`")
        }
        Closed::TooLarge => Diagnostic::error(
            "too_large",
            place,
            format!("with `{path}` the document has more than {} MiB", LARGEST >> 20),
        ),
        Closed::Unreadable(why) => Diagnostic::error("missing_file", place, format!("`{path}` cannot be read: {why}")),
    }
}
