//! Where the nodes of a document are in its text.
//!
//! The tree that the other stages work on knows no lines. When a finding is printed, the text is parsed a second time,
//! now for its positions alone, and the finding's JSON pointer is looked up. JSON is read as the YAML that it also is.

use super::marks::{Marks, Node, Shape};
use crate::diagnostics::Pointer;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

/// The places of all nodes of a document.
#[derive(Clone, Debug)]
pub struct Positions {
    marks: Marks,
    /// The members by name of each long mapping that was looked into, under the first of all its members.
    names: RefCell<HashMap<usize, Names>>,
}

/// The members of a mapping by name; there should be one of each.
type Names = HashMap<Box<str>, Vec<usize>>;

/// A mapping of more members than this is worth an index.
const LONG: usize = 32;

/// The place of one node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The bytes of its key, if it is the member of a mapping.
    pub key: Option<Range<usize>>,
    /// The bytes of its value.
    pub value: Range<usize>,
    /// False when the pointer leads nowhere and this is the nearest node above.
    pub exact: bool,
}

/// How many merges may lead to each other before a look-up gives up.
const MERGES: usize = 16;

impl Positions {
    /// Parses a text for its positions. What comes after a place that cannot be parsed has none.
    pub fn of(text: &str) -> Self {
        Self { marks: Marks::of(text), names: RefCell::default() }
    }

    /// Returns the place of a node, or of the nearest node above it when there is none. Aliases lead to their anchor.
    pub fn spot(&self, pointer: &Pointer) -> Spot {
        let mut node = self.marks.root();
        let mut exact = true;
        for token in pointer.tokens() {
            match node.and_then(|node| self.children(node, &token, MERGES).next()) {
                Some(child) => node = Some(child),
                None => {
                    exact = false;
                    break;
                }
            }
        }
        match node {
            Some(node) => Spot { key: node.key.clone().map(|key| key.span), value: node.span.clone(), exact },
            None => Spot { key: None, value: 0..0, exact: false },
        }
    }

    /// Returns the keys of all members of one name, of which there should be one.
    pub fn occurrences(&self, pointer: &Pointer) -> Vec<Range<usize>> {
        let Some((parent, name)) = pointer.parent().zip(pointer.last()) else { return Vec::new() };
        let mut node = self.marks.root();
        for token in parent.tokens() {
            node = node.and_then(|node| self.children(node, &token, MERGES).next());
        }
        let members = node.into_iter().flat_map(|node| self.children(node, &name, 0));
        members.filter_map(|member| member.key.clone()).map(|key| key.span).collect()
    }

    /// Returns the byte offsets at which the documents of the text start.
    pub fn documents(&self) -> &[usize] {
        &self.marks.documents
    }

    /// Returns the last alias of the text.
    pub fn last_alias(&self) -> Option<Range<usize>> {
        self.marks.alias.clone()
    }

    /// Returns the members of a name or the element of an index: its own, then those that are merged in.
    fn children<'p>(&'p self, node: &'p Node, token: &str, merges: usize) -> Box<dyn Iterator<Item = &'p Node> + 'p> {
        let node = self.marks.follow(node);
        match &node.shape {
            Shape::Mapping(members) => {
                let named = |name: &str| self.named(members, name);
                let own = named(token);
                if !own.is_empty() || merges == 0 {
                    return Box::new(own.into_iter());
                }
                let merged = named("<<").into_iter().map(|merge| self.marks.follow(merge));
                let sources = merged.flat_map(|merge| match &merge.shape {
                    Shape::Sequence(items) => items.iter().map(|id| self.marks.node(*id)).collect(),
                    _ => vec![merge],
                });
                let found: Vec<&'p Node> =
                    sources.filter_map(|source| self.children(source, token, merges - 1).next()).collect();
                Box::new(found.into_iter())
            }
            Shape::Sequence(items) => {
                let item = token.parse::<usize>().ok().and_then(|index| items.get(index));
                Box::new(item.map(|id| self.marks.node(*id)).into_iter())
            }
            Shape::Scalar | Shape::Alias(_) => Box::new(std::iter::empty()),
        }
    }

    /// Returns the members of a name.
    fn named(&self, members: &[usize], name: &str) -> Vec<&Node> {
        if members.len() <= LONG {
            let members = members.iter().map(|id| self.marks.node(*id));
            return members.filter(|member| member.key.as_ref().is_some_and(|key| *key.text == *name)).collect();
        }
        let mut names = self.names.borrow_mut();
        let names = names.entry(members[0]).or_insert_with(|| {
            let mut names = Names::new();
            for id in members {
                let key = self.marks.node(*id).key.as_ref().map_or("", |key| &key.text);
                names.entry(key.into()).or_default().push(*id);
            }
            names
        });
        names.get(name).into_iter().flatten().map(|id| self.marks.node(*id)).collect()
    }
}
