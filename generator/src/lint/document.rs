//! A document as the rules see it: a list of its objects, each with its kind and place, and its references.

use super::grammar::{Grammar, Kind, METHODS, Others, Shape, Version};
use crate::diagnostics::{Place, Pointer};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// A document and its objects, in document order.
pub(crate) struct Document<'a> {
    pub(crate) tree: &'a Value,
    pub(crate) version: Version,
    nodes: Vec<Node<'a>>,
}

/// An object of the document whose kind is known from where it stands. It may be a `$ref` to such an object.
pub(crate) struct Node<'a> {
    pub(crate) kind: Kind,
    version: Version,
    pub(crate) value: &'a Value,
    pub(crate) members: &'a Map<String, Value>,
    parent: Option<usize>,
    /// The way from the parent: a member, or a member and the name or index of what it holds.
    way: [Option<Step<'a>>; 2],
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

/// An operation and the path item it belongs to.
pub(crate) struct Operation<'d, 'a> {
    /// The path's template.
    pub(crate) path: &'a str,
    pub(crate) method: &'a str,
    pub(crate) item: &'d Node<'a>,
    pub(crate) node: &'d Node<'a>,
}

/// How many references may lead to each other; a longer chain is an error.
pub(crate) const LONGEST_CHAIN: usize = 64;

impl<'a> Document<'a> {
    /// Walks a tree and notes its objects.
    pub(crate) fn new(tree: &'a Value) -> Self {
        let mut document = Self { tree, version: Version::of(tree), nodes: Vec::new() };
        document.walk(tree, Kind::OpenApi, None, [None, None]);
        document
    }

    fn walk(&mut self, value: &'a Value, kind: Kind, parent: Option<usize>, way: [Option<Step<'a>>; 2]) {
        let Value::Object(members) = value else { return };
        let id = self.nodes.len();
        self.nodes.push(Node { kind, version: self.version, value, members, parent, way });
        let node = &self.nodes[id];
        if node.reference().is_some() {
            return;
        }
        let grammar = node.grammar();
        for (name, member) in members {
            let Some(shape) = grammar.shape(name) else { continue };
            let name = Step::Name(name);
            match (shape, member) {
                (Shape::List(item), Value::Array(items)) => {
                    let Some(kind) = item.kind() else { continue };
                    for (index, item) in items.iter().enumerate() {
                        self.walk(item, kind, Some(id), [Some(name), Some(Step::Index(index))]);
                    }
                }
                (Shape::Map(item), Value::Object(items)) => {
                    let Some(kind) = item.kind() else { continue };
                    for (key, item) in items {
                        self.walk(item, kind, Some(id), [Some(name), Some(Step::Name(key))]);
                    }
                }
                _ => {
                    if let Some(kind) = shape.kind() {
                        self.walk(member, kind, Some(id), [Some(name), None]);
                    }
                }
            }
        }
    }

    /// Returns all objects.
    pub(crate) fn nodes(&self) -> &[Node<'a>] {
        &self.nodes
    }

    /// Returns the objects of a kind, without references to such objects.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Node<'a>> {
        self.nodes.iter().filter(move |node| node.kind == kind && node.reference().is_none())
    }

    /// Returns the objects in members that OpenAPI does not know and that are no extensions. They are in the wrong place, but
    /// people read them all the same.
    pub(crate) fn unplaced(&self) -> Vec<(Pointer, &'a Value)> {
        let mut left = Vec::new();
        for node in self.nodes.iter().filter(|node| node.reference().is_none() && !node.is_open()) {
            let grammar = node.grammar();
            let unknown = |name: &str| grammar.shape(name).is_none() && !name.starts_with("x-");
            for (name, value) in node.members.iter().filter(|(name, _)| unknown(name)) {
                left.push((self.pointer(node).child(name), value));
            }
        }
        let mut objects = Vec::new();
        while let Some((pointer, value)) = left.pop() {
            match value {
                Value::Object(members) => {
                    left.extend(members.iter().map(|(name, value)| (pointer.child(name), value)));
                    objects.push((pointer, value));
                }
                Value::Array(items) => {
                    left.extend(items.iter().enumerate().map(|(index, item)| (pointer.child(index), item)));
                }
                _ => {}
            }
        }
        objects
    }

    /// Returns the operations of the API, without those of callbacks.
    pub(crate) fn operations(&self) -> impl Iterator<Item = Operation<'_, 'a>> {
        self.of_kind(Kind::Operation).filter_map(|node| {
            let item = &self.nodes[node.parent?];
            let paths = &self.nodes[item.parent?];
            match (paths.kind, item.way, node.way) {
                (Kind::Paths, [Some(Step::Name(path)), None], [Some(Step::Name(method)), None])
                    if METHODS.contains(&method) =>
                {
                    Some(Operation { path, method, item, node })
                }
                _ => None,
            }
        })
    }

    /// Returns the pointer to an object.
    pub(crate) fn pointer(&self, node: &Node<'a>) -> Pointer {
        let mut chain = vec![node];
        while let Some(parent) = chain.last().and_then(|node| node.parent) {
            chain.push(&self.nodes[parent]);
        }
        let mut pointer = Pointer::root();
        for step in chain.into_iter().rev().flat_map(|node| node.way).flatten() {
            match step {
                Step::Name(name) => pointer.push(name),
                Step::Index(index) => pointer.push(&index.to_string()),
            }
        }
        pointer
    }

    /// Returns the place of an object.
    pub(crate) fn place(&self, node: &Node<'a>) -> Place {
        Place::Value(self.pointer(node))
    }

    /// Returns the object that holds this one.
    pub(crate) fn parent(&self, node: &Node<'a>) -> Option<&Node<'a>> {
        node.parent.map(|id| &self.nodes[id])
    }

    /// Returns the value at a pointer.
    pub(crate) fn at(&self, pointer: &Pointer) -> Option<&'a Value> {
        self.tree.pointer(pointer.as_str())
    }

    /// Returns what a value stands for: itself, or what its references lead to. Nothing when they lead nowhere.
    pub(crate) fn resolve(&self, value: &'a Value) -> Option<&'a Value> {
        let mut value = value;
        for _ in 0..LONGEST_CHAIN {
            match value.get("$ref") {
                Some(Value::String(reference)) => value = self.at(&target(reference)?)?,
                _ => return Some(value),
            }
        }
        None
    }

    /// Returns the pointer to what the value at a pointer stands for, and that value.
    pub(crate) fn resolve_at(&self, pointer: Pointer) -> Option<(Pointer, &'a Value)> {
        let mut pointer = pointer;
        for _ in 0..LONGEST_CHAIN {
            let value = self.at(&pointer)?;
            match value.get("$ref") {
                Some(Value::String(reference)) => pointer = target(reference)?,
                _ => return Some((pointer, value)),
            }
        }
        None
    }
}

impl<'a> Node<'a> {
    /// Returns what the document's version of OpenAPI says of such an object.
    pub(crate) fn grammar(&self) -> Grammar {
        self.kind.grammar_of(self.version)
    }

    /// Returns the reference that stands here instead of an object.
    pub(crate) fn reference(&self) -> Option<&'a str> {
        self.kind.grammar().section?;
        self.members.get("$ref")?.as_str()
    }

    /// Returns a member that is text.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        self.members.get(name)?.as_str()
    }

    /// Returns the key by which the parent holds this object; nothing for an element of a list.
    pub(crate) fn key(&self) -> &'a str {
        match self.way {
            [_, Some(Step::Name(name))] | [Some(Step::Name(name)), None] => name,
            _ => "",
        }
    }

    /// Returns the key or the last step by which the parent holds this object.
    pub(crate) fn name(&self) -> Cow<'a, str> {
        match self.way {
            [_, Some(Step::Name(name))] | [Some(Step::Name(name)), None] => Cow::Borrowed(name),
            [_, Some(Step::Index(index))] => Cow::Owned(index.to_string()),
            _ => Cow::Borrowed(""),
        }
    }

    /// Returns the member by which the parent holds this object, alone or among others.
    pub(crate) fn holder(&self) -> &'a str {
        match self.way {
            [Some(Step::Name(name)), _] => name,
            _ => "",
        }
    }

    /// Returns true for a schema that is one of several in `allOf`, `oneOf` or `anyOf`, or is in `not`.
    pub(crate) fn is_part(&self) -> bool {
        self.kind == Kind::Schema && matches!(self.holder(), "allOf" | "oneOf" | "anyOf" | "not")
    }

    /// Returns true when the members of this object are named by the document and not by OpenAPI.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.kind.grammar().others, Others::Any(_))
    }
}

/// Returns the names that schemas of a document have by `$anchor` or `$dynamicAnchor`, each with its place.
pub(crate) fn anchors(tree: &Value) -> Vec<(String, Pointer)> {
    let mut found = Vec::new();
    let mut left = vec![(Pointer::root(), tree)];
    while let Some((place, value)) = left.pop() {
        match value {
            Value::Object(members) => {
                let names = ["$anchor", "$dynamicAnchor"].into_iter().filter_map(|word| members.get(word)?.as_str());
                found.extend(names.map(|name| (name.to_owned(), place.clone())));
                let members = members.iter().filter(|(_, member)| member.is_object() || member.is_array());
                left.extend(members.map(|(name, member)| (place.child(name), member)));
            }
            Value::Array(items) => {
                left.extend(items.iter().enumerate().map(|(index, item)| (place.child(index), item)));
            }
            _ => {}
        }
    }
    found
}

/// Returns the pointer that a reference into the same document holds.
pub(crate) fn target(reference: &str) -> Option<Pointer> {
    let fragment = reference.strip_prefix('#')?;
    let pointer = percent_decoded(fragment);
    (pointer.is_empty() || pointer.starts_with('/')).then(|| Pointer::parse(pointer))
}

/// Undoes the percent encoding that a reference may have, being a URL.
pub(crate) fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let code = others.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &others[2..];
            }
            _ => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
