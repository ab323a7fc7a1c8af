//! Where nodes are after the rewriting, and where the document has them.
//!
//! Findings and references name places of the document as it is written. Rules that put a node elsewhere say so here, so that
//! references still lead to it and findings about it still point at the line that a person can change.

use crate::diagnostics::{Diagnostic, Place, Pointer};

/// The nodes that were moved or made, in the order in which it was done.
#[derive(Clone, Debug, Default)]
pub(crate) struct Moves {
    moves: Vec<Move>,
}

#[derive(Clone, Debug)]
struct Move {
    old: Pointer,
    new: Pointer,
    how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// The old node is not there any more.
    Moved,
    /// The old node is there, too.
    Copied,
    /// All of the new node is there because of the old one.
    Made,
}

impl Moves {
    /// Notes that a node, with all that is in it, is at another place now.
    pub(super) fn moved(&mut self, old: Pointer, new: Pointer) {
        self.moves.push(Move { old, new, how: How::Moved });
    }

    /// Notes that a node, with all that is in it, is at another place as well.
    pub(super) fn copied(&mut self, old: Pointer, new: Pointer) {
        self.moves.push(Move { old, new, how: How::Copied });
    }

    /// Notes that a node stands for what the document says at another place. What is moved into it is noted afterwards.
    pub(super) fn made(&mut self, new: Pointer, because_of: Pointer) {
        self.moves.push(Move { old: because_of, new, how: How::Made });
    }

    /// Returns true when every node is where it was.
    pub(super) fn is_empty(&self) -> bool {
        self.moves.is_empty()
    }

    /// Returns where a node of the document is now.
    pub(super) fn forth(&self, pointer: &Pointer) -> Pointer {
        let mut pointer = pointer.clone();
        for step in self.moves.iter().filter(|step| step.how == How::Moved) {
            if let Some(rest) = inside(&pointer, &step.old) {
                pointer = Pointer::parse(format!("{}{rest}", step.new));
            }
        }
        pointer
    }

    /// Returns where the document has a node.
    pub(crate) fn back(&self, pointer: &Pointer) -> Pointer {
        let mut pointer = pointer.clone();
        for step in self.moves.iter().rev() {
            if let Some(rest) = inside(&pointer, &step.new) {
                let rest = if step.how == How::Made { "" } else { rest };
                pointer = Pointer::parse(format!("{}{rest}", step.old));
            }
        }
        pointer
    }

    /// Returns true for a node that is there a second time, at the place of what refers to it.
    pub(super) fn is_copy(&self, pointer: &Pointer) -> bool {
        self.moves.iter().any(|step| step.how == How::Copied && inside(pointer, &step.new).is_some())
    }

    /// Makes a finding point into the document as it is written.
    pub(crate) fn restore(&self, finding: &mut Diagnostic) {
        let related = finding.related.iter_mut().map(|(place, _)| place);
        for place in related.chain([&mut finding.place]) {
            if let Place::Value(pointer) | Place::Key(pointer) = place {
                *pointer = self.back(pointer);
            }
        }
    }
}

/// Returns the way from a node to one that is inside of it, or is it.
fn inside<'p>(pointer: &'p Pointer, node: &Pointer) -> Option<&'p str> {
    let rest = pointer.as_str().strip_prefix(node.as_str())?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_found_again_through_several_moves() {
        let at = |text: &str| Pointer::parse(text);
        let mut moves = Moves::default();
        moves.moved(at("/a/then/properties/x"), at("/a/properties/x"));
        moves.made(at("/a/anyOf"), at("/a/type"));
        moves.moved(at("/a/properties"), at("/a/anyOf/1/properties"));
        for (old, new) in [
            ("/a/then/properties/x/items", "/a/anyOf/1/properties/x/items"),
            ("/a/properties/y", "/a/anyOf/1/properties/y"),
            ("/a/propertiesOf", "/a/propertiesOf"),
            ("/b", "/b"),
        ] {
            assert_eq!(moves.forth(&at(old)), at(new));
        }
        assert_eq!(moves.back(&at("/a/anyOf/1/properties/y")), at("/a/properties/y"));
        assert_eq!(moves.back(&at("/a/anyOf/0")), at("/a/type"));
        assert_eq!(moves.forth(&at("/a/type")), at("/a/type"));
    }

    #[test]
    fn elements_behind_one_that_was_taken_out_move_up() {
        let at = |text: &str| Pointer::parse(text);
        let mut moves = Moves::default();
        moves.moved(at("/list/2"), at("/list/1"));
        moves.moved(at("/list/3"), at("/list/2"));
        assert_eq!(moves.forth(&at("/list/2/name")), at("/list/1/name"));
        assert_eq!(moves.forth(&at("/list/3")), at("/list/2"));
        assert_eq!(moves.back(&at("/list/2")), at("/list/3"));
        assert_eq!(moves.back(&at("/list/1")), at("/list/2"));
    }
}
