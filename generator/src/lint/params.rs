//! The parameters that an operation has, its own and those of its path item.

use super::document::{Document, Operation};
use crate::diagnostics::Pointer;
use serde_json::Value;

/// A parameter of an operation.
pub(crate) struct Declared<'a> {
    /// Where it is listed; a reference may stand there.
    pub(crate) listed: Pointer,
    /// Where it is described.
    pub(crate) pointer: Pointer,
    pub(crate) value: &'a Value,
}

impl<'a> Declared<'a> {
    pub(crate) fn name(&self) -> Option<&'a str> {
        self.value.get("name")?.as_str()
    }

    pub(crate) fn location(&self) -> Option<&'a str> {
        self.value.get("in")?.as_str()
    }

    /// Returns true when both are the same parameter to HTTP.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let is_same_name = match (self.name(), other.name()) {
            (Some(one), Some(other)) if self.location() == Some("header") => one.eq_ignore_ascii_case(other),
            (Some(one), Some(other)) => one == other,
            _ => false,
        };
        is_same_name && self.location() == other.location()
    }
}

/// Returns the parameters that a path item or an operation lists.
pub(crate) fn listed<'a>(document: &Document<'a>, holder: &Pointer) -> Vec<Declared<'a>> {
    let list = holder.child("parameters");
    let count = document.at(&list).and_then(Value::as_array).map_or(0, Vec::len);
    (0..count)
        .filter_map(|index| {
            let listed = list.child(index);
            let (pointer, value) = document.resolve_at(listed.clone())?;
            Some(Declared { listed, pointer, value })
        })
        .collect()
}

/// Returns all parameters of an operation: its own, and those of its path item that it does not replace.
pub(crate) fn declared<'a>(document: &Document<'a>, operation: &Operation<'_, 'a>) -> Vec<Declared<'a>> {
    let own = listed(document, &document.pointer(operation.node));
    let mut all = listed(document, &document.pointer(operation.item));
    all.retain(|inherited| !own.iter().any(|own| own.is_same(inherited)));
    all.extend(own);
    all
}

/// Returns the names between braces in the template of a path, without the operators of URI templates.
pub(crate) fn placeholders(path: &str) -> Vec<&str> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| plain_name(name)).collect()
}

/// Returns a path without the operators that URI templates have between the braces.
pub(crate) fn without_operators(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        plain.push_str(before);
        plain.push('{');
        plain.push_str(plain_name(name));
        plain.push('}');
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// The operators that lead to the same place in the path as a plain name does; those of queries and fragments do not.
fn plain_name(name: &str) -> &str {
    let plain = name.strip_prefix(['.', ';', '+']).unwrap_or(name);
    let plain = plain.strip_suffix('*').unwrap_or(plain);
    if plain.is_empty() { name } else { plain }
}
