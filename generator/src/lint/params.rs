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

/// Returns the names between braces in the template of a path.
pub(crate) fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
