//! Builds the value tree out of what a YAML or JSON parser reports.
//!
//! Parsers disagree on what a document may say twice, how deep it may go and how large it may grow out of a few aliases.
//! One visitor decides all of that for both formats, and notes everything it does not accept with its JSON pointer.

use crate::diagnostics::Pointer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::collections::HashMap;
use std::fmt;

/// The deepest nesting that is accepted. Real documents stay below 40; both parsers stop at 128.
pub(super) const DEEPEST: usize = 100;
/// How much aliases may add to a document, in bytes of text.
const ROOM_FOR_ALIASES: usize = 8 << 20;
/// What a node costs beside its text.
const NODE: usize = 4;

/// Something in a document that a tree cannot hold, and the node it is at.
pub(super) struct Fault {
    pub(super) pointer: Pointer,
    pub(super) kind: FaultKind,
}

impl Fault {
    /// Returns true when the tree was not finished because of this.
    pub(super) fn is_fatal(&self) -> bool {
        matches!(self.kind, FaultKind::TooDeep | FaultKind::AliasBomb)
    }
}

pub(super) enum FaultKind {
    /// The so-manieth member of this name, counted from zero.
    Duplicate(usize),
    /// A number that JSON has no word for.
    NotFinite,
    /// A tag such as `!secret`.
    Tag(String),
    /// A `<<` whose value is no mapping.
    Merge,
    /// The document goes deeper than the limit; nothing below was read.
    TooDeep,
    /// Aliases multiply the document beyond the limit; nothing further was read.
    AliasBomb,
}

/// What is known while a tree is built.
pub(super) struct Builder {
    path: Vec<Step>,
    room: usize,
    merges: bool,
    pub(super) faults: Vec<Fault>,
}

enum Step {
    Key(String),
    Index(usize),
}

impl Builder {
    /// Starts a tree for a text; only YAML has merge keys.
    pub(super) fn new(text: &str, merges: bool) -> Self {
        // Without aliases a document costs less than this, whatever is in it.
        let room = text.len().saturating_mul(NODE + 1).saturating_add(ROOM_FOR_ALIASES);
        Self { path: Vec::new(), room, merges, faults: Vec::new() }
    }

    /// Reads a whole document.
    pub(super) fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Value, D::Error> {
        Node { builder: self }.deserialize(deserializer)
    }

    fn fault(&mut self, kind: FaultKind) {
        let mut pointer = Pointer::root();
        for step in &self.path {
            match step {
                Step::Key(key) => pointer.push(key),
                Step::Index(index) => pointer.push(&index.to_string()),
            }
        }
        self.faults.push(Fault { pointer, kind });
    }

    fn pay<E: Error>(&mut self, text: &str) -> Result<(), E> {
        match self.room.checked_sub(NODE + text.len()) {
            Some(room) => {
                self.room = room;
                Ok(())
            }
            None => {
                self.fault(FaultKind::AliasBomb);
                Err(E::custom("the document is too large"))
            }
        }
    }

    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.pay("")?;
        if self.path.len() < DEEPEST {
            return Ok(());
        }
        self.fault(FaultKind::TooDeep);
        Err(E::custom("the document is too deep"))
    }
}

/// One value, wherever it is.
struct Node<'b> {
    builder: &'b mut Builder,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.builder.pay("")?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.builder.pay("")?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.builder.pay("")?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.builder.pay("")?;
        Ok(Value::Number(value.into()))
    }

    // JSON numbers of any size are valid; beyond 64 bits they are kept as near as a float comes.
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.builder.pay("")?;
        Ok(Number::from_f64(value).map_or_else(
            || {
                self.builder.fault(FaultKind::NotFinite);
                Value::Null
            },
            Value::Number,
        ))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.builder.pay(value)?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let builder = self.builder;
        builder.enter()?;
        let mut items = Vec::new();
        loop {
            builder.path.push(Step::Index(items.len()));
            let item = access.next_element_seed(Node { builder })?;
            builder.path.pop();
            match item {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let builder = self.builder;
        builder.enter()?;
        let mut members = Map::new();
        let mut repeated: HashMap<String, usize> = HashMap::new();
        let mut merged = Vec::new();
        while let Some(key) = access.next_key_seed(Key)? {
            builder.pay(&key)?;
            builder.path.push(Step::Key(key));
            let value = access.next_value_seed(Node { builder })?;
            let key = match builder.path.last() {
                Some(Step::Key(key)) => key.clone(),
                _ => String::new(),
            };
            if builder.merges && key == "<<" {
                match mappings(value) {
                    Some(mappings) => merged.extend(mappings),
                    None => builder.fault(FaultKind::Merge),
                }
            } else if members.contains_key(&key) {
                let count = repeated.entry(key).and_modify(|count| *count += 1).or_insert(1);
                builder.fault(FaultKind::Duplicate(*count));
            } else {
                members.insert(key, value);
            }
            builder.path.pop();
        }
        for (key, value) in merged.into_iter().flatten() {
            members.entry(key).or_insert(value);
        }
        Ok(Value::Object(members))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, variant) = access.variant_seed(Key)?;
        self.builder.fault(FaultKind::Tag(tag));
        variant.newtype_variant_seed(self)
    }
}

/// Returns the mappings that a merge key takes members from.
fn mappings(value: Value) -> Option<Vec<Map<String, Value>>> {
    match value {
        Value::Object(members) => Some(vec![members]),
        Value::Array(items) => items
            .into_iter()
            .map(|item| match item {
                Value::Object(members) => Some(members),
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

/// A key: whatever is written there, as text. So `200:` is the key `200`.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }
}
