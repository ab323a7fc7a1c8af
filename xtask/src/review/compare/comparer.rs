//! The state of a comparison: pairs of schemas still to be compared, what was found, and what leads to what.
//!
//! Schemas are compared pair by pair from a list and not by recursion, and each pair once for each side of the exchange.
//! So cycles end, deep documents do not exhaust the stack, and a shared schema costs nothing the second time. Each pair is a
//! node that knows which nodes use it; the operations that a difference reaches are found by going back up from it.

use super::addresses::Prefixes;
use super::documents::{Dirty, Document};
use super::effects::{Effect, Side};
use super::places::At;
use excerpt_generator::diagnostics::Pointer;
use std::collections::{BTreeSet, HashMap, HashSet};

/// A pair of schemas on a side of the exchange, or a pair of operations.
pub(super) type NodeId = usize;

/// What tells pairs of schemas apart.
type PairKey = (Vec<usize>, Vec<usize>, Side);

/// A comparison under way.
pub(super) struct Comparer<'a> {
    pub(super) base: Document<'a>,
    pub(super) head: Document<'a>,
    pub(super) dirty: Dirty<'a>,
    pub(super) differences: Vec<Difference>,
    /// The operations' names, in document order.
    pub(super) operations: Vec<String>,
    nodes: Vec<Node>,
    known: HashMap<PairKey, NodeId>,
    pub(super) open: Vec<Open<'a>>,
    /// The names of components that stand for each other: those of the base, then those of the head.
    pub(super) namesakes: BTreeSet<(Pointer, Pointer)>,
    /// Set where a part of all paths moved between the servers' urls and the paths.
    pub(super) prefixes: Option<Prefixes>,
}

#[derive(Debug, Default)]
struct Node {
    users: Vec<NodeId>,
    operation: Option<usize>,
}

/// A pair of schemas that is still to be compared; several schemas are what must hold at once.
pub(super) struct Open<'a> {
    pub(super) node: NodeId,
    pub(super) base: Vec<At<'a>>,
    pub(super) head: Vec<At<'a>>,
    pub(super) side: Side,
}

/// Where a difference is.
#[derive(Clone, Copy)]
pub(super) struct Spot<'s, 'a> {
    pub(super) node: NodeId,
    pub(super) side: Option<Side>,
    pub(super) base: &'s At<'a>,
    pub(super) head: &'s At<'a>,
}

/// A difference as it was met; one that is met on several ways becomes one change.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    pub(super) node: NodeId,
    pub(super) rule: &'static str,
    pub(super) side: Option<Side>,
    /// The places and whether what changed is there.
    pub(super) base: (Pointer, bool),
    pub(super) head: (Pointer, bool),
    /// What the place holds, as far as it tells this difference from another one there.
    pub(super) values: (String, String),
    pub(super) title: String,
    pub(super) effect: Effect,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(base: Document<'a>, head: Document<'a>) -> Self {
        let dirty = Dirty::new(&base, &head);
        Self {
            base,
            head,
            dirty,
            differences: Vec::new(),
            operations: Vec::new(),
            nodes: Vec::new(),
            known: HashMap::new(),
            open: Vec::new(),
            namesakes: BTreeSet::new(),
            prefixes: None,
        }
    }

    /// Adds a node that nothing uses.
    pub(super) fn root(&mut self) -> NodeId {
        self.nodes.push(Node::default());
        self.nodes.len() - 1
    }

    /// Adds the node of an operation.
    pub(super) fn operation(&mut self, name: String) -> NodeId {
        let node = self.root();
        self.nodes[node].operation = Some(self.operations.len());
        self.operations.push(name);
        node
    }

    /// Notes that a node uses another one.
    pub(super) fn link(&mut self, user: NodeId, used: NodeId) {
        if user != used && !self.nodes[used].users.contains(&user) {
            self.nodes[used].users.push(user);
        }
    }

    /// Sees to it that a pair of schemas is compared, and that it is known who uses it.
    pub(super) fn schemas(&mut self, user: NodeId, base: &[At<'a>], head: &[At<'a>], side: Side) {
        if let ([base], [head]) = (base, head)
            && self.dirty.identical(base.value, head.value)
        {
            return;
        }
        let (mut base, mut head) = (resolved(&self.base, base), resolved(&self.head, head));
        if let ([(old, old_by)], [(new, new_by)]) = (base.as_mut_slice(), head.as_mut_slice()) {
            self.namesakes.insert((old.pointer.clone(), new.pointer.clone()));
            if self.dirty.identical(old.value, new.value) && !new_by.iter().any(|holder| self.dirty.is_dirty(holder)) {
                return;
            }
            // Where a reference leads elsewhere now, it is the reference that changed, and not what it leads to.
            let is_swapped = |at: &At<'a>, other: &Document<'a>, to: &At<'a>, by: &[At<'a>]| {
                other.root.value.pointer(at.pointer.as_str()).is_some()
                    && at.pointer != to.pointer
                    && by.iter().all(|holder| holder.pointer != at.pointer)
            };
            let swapped = (is_swapped(old, &self.head, new, new_by), is_swapped(new, &self.base, old, old_by));
            if let (true, Some(holder)) = (swapped.0, old_by.last()) {
                *old = old.clone().seen_from(holder);
            }
            if let (true, Some(holder)) = (swapped.1, new_by.last()) {
                *new = new.clone().seen_from(holder);
            }
        }
        let alone = |parts: Vec<Referred<'a>>| parts.into_iter().map(|(part, _)| part).collect::<Vec<_>>();
        let (base, head) = (alone(base), alone(head));
        let keys = |parts: &[At<'a>]| parts.iter().map(|part| part.key).collect::<Vec<_>>();
        let key = (keys(&base), keys(&head), side);
        let node = match self.known.get(&key) {
            Some(node) => *node,
            None => {
                let node = self.root();
                self.known.insert(key, node);
                self.open.push(Open { node, base, head, side });
                node
            }
        };
        self.link(user, node);
    }

    /// Notes a difference.
    pub(super) fn tell(
        &mut self,
        spot: Spot<'_, 'a>,
        rule: &'static str,
        values: (impl ToString, impl ToString),
        title: String,
        effect: Effect,
    ) {
        let effect = spot.side.map_or(effect.clone(), |side| side.tempered(effect));
        self.differences.push(Difference {
            node: spot.node,
            rule,
            side: spot.side,
            base: (spot.base.pointer.clone(), spot.base.exact),
            head: (spot.head.pointer.clone(), spot.head.exact),
            values: (values.0.to_string(), values.1.to_string()),
            title,
            effect,
        });
    }

    /// Returns the operations that lead to a node, by their rank.
    pub(super) fn reached(&self, node: NodeId) -> BTreeSet<usize> {
        let mut seen = HashSet::new();
        let mut open = vec![node];
        let mut operations = BTreeSet::new();
        while let Some(node) = open.pop() {
            if seen.insert(node) {
                operations.extend(self.nodes[node].operation);
                open.extend(&self.nodes[node].users);
            }
        }
        operations
    }
}

/// A schema with the references that led to it, one after the other.
type Referred<'a> = (At<'a>, Vec<At<'a>>);

/// Follows references that stand alone, so that a schema has one key whoever refers to it.
fn resolved<'a>(document: &Document<'a>, parts: &[At<'a>]) -> Vec<Referred<'a>> {
    let alone = |at: &At<'a>| {
        !document.siblings || at.value.as_object().is_some_and(|members| members.keys().all(|name| is_note(name)))
    };
    let mut resolved: Vec<Referred<'a>> = Vec::with_capacity(parts.len());
    for part in parts {
        let (mut place, mut by) = (part.clone(), Vec::new());
        for _ in 0..64 {
            match place.text("$ref").filter(|_| alone(&place)).and_then(|reference| document.target(reference)) {
                Some(target) => by.push(std::mem::replace(&mut place, target)),
                None => break,
            }
        }
        if resolved.iter().all(|(known, _)| known.key != place.key) {
            resolved.push((place, by));
        }
    }
    resolved
}

/// True for the members of a schema that say nothing of what fits it.
pub(super) fn is_note(name: &str) -> bool {
    matches!(
        name,
        "$ref" | "title" | "description" | "example" | "examples" | "externalDocs" | "xml" | "$comment" | "summary"
    ) || name.starts_with("x-")
}
