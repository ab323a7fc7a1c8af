//! A place in one of the two documents: a value with the JSON pointer that leads to it.

use excerpt_generator::diagnostics::Pointer;
use serde_json::Value;
use std::fmt::Display;

/// What stands where nothing stands: it has no members, and as a schema it allows everything.
static NOTHING: Value = Value::Null;

/// A value of a document and where it is.
#[derive(Clone, Debug)]
pub(super) struct At<'a> {
    pub(super) value: &'a Value,
    /// Where the value is; for a value that is missing, what would hold it.
    pub(super) pointer: Pointer,
    /// False for a value that is missing.
    pub(super) exact: bool,
    /// Tells values of a document apart: two places with one key hold the same value.
    pub(super) key: usize,
    /// True for what is shown by the place of the reference that leads to it, because that is what changed.
    is_borrowed: bool,
}

impl<'a> At<'a> {
    pub(super) fn new(value: &'a Value, pointer: Pointer) -> Self {
        Self { value, pointer, exact: true, key: std::ptr::from_ref(value).addr(), is_borrowed: false }
    }

    /// Returns the place of something that is missing here.
    pub(super) fn missing(&self) -> Self {
        // No other value is at the address after the first byte of this one.
        Self {
            value: &NOTHING,
            pointer: self.pointer.clone(),
            exact: false,
            key: self.key + 1,
            is_borrowed: self.is_borrowed,
        }
    }

    /// Returns this value at the place of a reference that leads to it. All that is in it has the same place.
    pub(super) fn seen_from(self, holder: &Self) -> Self {
        Self { pointer: holder.pointer.clone(), key: holder.key, is_borrowed: true, ..self }
    }

    pub(super) fn get(&self, name: &str) -> Option<Self> {
        self.value.get(name).map(|value| self.child(value, name))
    }

    fn child(&self, value: &'a Value, token: impl Display) -> Self {
        let pointer = if self.is_borrowed { self.pointer.clone() } else { self.pointer.child(token) };
        Self { is_borrowed: self.is_borrowed, ..Self::new(value, pointer) }
    }

    /// Returns a member, or the place where it is missing.
    pub(super) fn member(&self, name: &str) -> Self {
        self.get(name).unwrap_or_else(|| self.missing())
    }

    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.value.get(name)?.as_str()
    }

    /// True where a member is `true`.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.value.get(name) == Some(&Value::Bool(true))
    }

    /// Returns the members of an object, in document order.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Self)> + use<'a> {
        let holder = self.clone();
        let members = self.value.as_object().into_iter().flatten();
        members.map(move |(name, value)| (name.as_str(), holder.child(value, name)))
    }

    /// Returns the elements of a list.
    pub(super) fn elements(&self) -> impl Iterator<Item = Self> + use<'a> {
        let holder = self.clone();
        let elements = self.value.as_array().into_iter().flatten().enumerate();
        elements.map(move |(index, value)| holder.child(value, index))
    }
}
