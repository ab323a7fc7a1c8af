//! The other files of a document, and which node of the tree comes from which of them.
//!
//! A document may be several files: `$ref: schemas/job.yaml`. Reading makes one tree of them. Findings name nodes of that tree, and
//! here is noted where each of them is written, so that what is shown is the line that a person can change.

use super::pointer::Pointer;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The files of a document but its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    files: Vec<Part>,
    mounts: BTreeMap<Pointer, Origin>,
}

/// One file. Its text goes on where that of the one before ends, so that an offset names both a file and a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) text: Arc<str>,
    start: usize,
}

/// A place in a file. Files count from zero, which is the document itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Origin {
    pub(crate) file: usize,
    pub(crate) pointer: Pointer,
}

impl Parts {
    /// Starts with none.
    pub const fn none() -> Self {
        Self { files: Vec::new(), mounts: BTreeMap::new() }
    }

    /// Returns true for a document that is one file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the files: the name of each, as messages have it, and its text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|part| (part.name.as_str(), &*part.text))
    }

    /// Adds a file; `root` is how long the document's own text is. Returns the offset at which its text starts.
    pub(crate) fn add(&mut self, name: String, text: Arc<str>, root: usize) -> usize {
        let start = self.files.last().map_or(root + 1, |last| last.start + last.text.len() + 1);
        self.files.push(Part { name, text, start });
        start
    }

    /// Notes that a node of the tree, with all that is in it, is written at another place.
    pub(crate) fn mount(&mut self, node: Pointer, origin: Origin) {
        self.mounts.insert(node, origin);
    }

    /// Returns where a node is written that was put at its place from elsewhere.
    pub(crate) fn mounted(&self, node: &Pointer) -> Option<&Origin> {
        self.mounts.get(node)
    }

    /// Returns the nodes that were put at their place from elsewhere.
    pub(crate) fn mounts(&self) -> impl Iterator<Item = (&Pointer, &Origin)> {
        self.mounts.iter()
    }

    /// Returns where a node of the tree is written.
    pub(crate) fn origin(&self, node: &Pointer) -> Origin {
        let mut above = Some(node.clone());
        while let Some(place) = above.filter(|_| !self.mounts.is_empty()) {
            if let Some(Origin { file, pointer }) = self.mounts.get(&place) {
                let rest = node.as_str().get(place.as_str().len()..).unwrap_or_default();
                return Origin { file: *file, pointer: Pointer::parse(format!("{pointer}{rest}")) };
            }
            above = place.parent();
        }
        Origin { file: 0, pointer: node.clone() }
    }

    /// Returns the file that an offset is in, and the offset in it.
    pub(super) fn file_at(&self, offset: usize) -> (usize, usize) {
        let file = self.files.partition_point(|part| part.start <= offset);
        let start = file.checked_sub(1).map_or(0, |last| self.files[last].start);
        (file, offset - start)
    }

    /// The same for a range, which is in one file.
    pub(super) fn span_at(&self, span: &Range<usize>) -> (usize, Range<usize>) {
        let (file, start) = self.file_at(span.start);
        (file, start..start + span.len())
    }

    pub(super) fn files(&self) -> &[Part] {
        &self.files
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_and_offsets_lead_to_files() {
        let at = |text: &str| Pointer::parse(text);
        let mut parts = Parts::default();
        assert_eq!(parts.add("a.yaml".into(), "12345".into(), 10), 11);
        assert_eq!(parts.add("b.yaml".into(), "123".into(), 10), 17);
        parts.mount(at("/components/schemas/A"), Origin { file: 1, pointer: at("/A") });
        parts.mount(at("/components/schemas/A/items"), Origin { file: 2, pointer: at("") });
        for (node, file, pointer) in [
            ("/components/schemas", 0, "/components/schemas"),
            ("/components/schemas/A", 1, "/A"),
            ("/components/schemas/A/type", 1, "/A/type"),
            ("/components/schemas/AB", 0, "/components/schemas/AB"),
            ("/components/schemas/A/items/type", 2, "/type"),
        ] {
            assert_eq!(parts.origin(&at(node)), Origin { file, pointer: at(pointer) });
        }
        assert_eq!(
            [0, 10, 11, 16, 17, 20].map(|offset| parts.file_at(offset)),
            [(0, 0), (0, 10), (1, 0), (1, 5), (2, 0), (2, 3)]
        );
    }
}
