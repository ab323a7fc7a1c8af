//! What the macros expand to calls of. Kept out of the expansions so that it is compiled once.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap as _;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::decode::{NOT_DOCUMENTED, nested};
use crate::whole;

pub use serde::de::Error as DecodeError;
pub use serde::de::MapAccess as Members;
pub use serde::{Deserialize as Decode, Deserializer as Decoder, Serialize as Encode, Serializer as Encoder};
pub use serde_json::Value;
pub use std::convert::Infallible;
pub use std::fmt as format;

/// A struct decoded from a JSON object.
pub trait Record<'de>: Sized {
    /// Name for messages.
    const NAME: &'static str;

    /// Reads the members.
    fn read<M: MapAccess<'de>>(members: M) -> Result<Self, M::Error>;
}

struct RecordVisitor<T>(PhantomData<T>);

impl<'de, T: Record<'de>> Visitor<'de> for RecordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", T::NAME)
    }

    fn visit_map<M: MapAccess<'de>>(self, members: M) -> Result<T, M::Error> {
        T::read(members)
    }
}

/// Decodes a record.
pub fn record<'de, T: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(RecordVisitor(PhantomData))
}

/// The key of a member. Borrowed from the body unless it is written with escapes.
pub struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    /// Returns the key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;

        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }

            fn visit_string<E>(self, key: String) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key)))
            }
        }

        deserializer.deserialize_str(KeyVisitor)
    }
}

/// Reads a member; null is a value like others.
pub fn read<'de, M: MapAccess<'de>, T: Deserialize<'de>>(
    members: &mut M,
    field: &mut Option<T>,
) -> Result<(), M::Error> {
    *field = Some(members.next_value()?);
    Ok(())
}

/// Reads a member that counts as absent when it is null.
pub fn read_optional<'de, M: MapAccess<'de>, T: Deserialize<'de>>(
    members: &mut M,
    field: &mut Option<T>,
) -> Result<(), M::Error> {
    *field = members.next_value()?;
    Ok(())
}

/// Skips the value of an unknown member.
pub fn skip<'de, M: MapAccess<'de>>(members: &mut M) -> Result<(), M::Error> {
    members.next_value::<IgnoredAny>().map(|_| ())
}

/// Keeps an unknown member.
pub fn keep<'de, M: MapAccess<'de>, V: Deserialize<'de>>(
    members: &mut M,
    rest: &mut impl Extend<(String, V)>,
    key: Key<'de>,
) -> Result<(), M::Error> {
    rest.extend([(key.0.into_owned(), members.next_value()?)]);
    Ok(())
}

/// Returns a required member, or the error that it is missing.
pub fn required<T, E: de::Error>(value: Option<T>, key: &'static str) -> Result<T, E> {
    value.ok_or_else(|| E::missing_field(key))
}

/// The constant members seen so far.
#[derive(Default)]
pub struct Constants(Vec<&'static str>);

impl Constants {
    /// Reads a member that always has the same value.
    pub fn read<'de, M: MapAccess<'de>>(
        &mut self,
        members: &mut M,
        key: &'static str,
        expected: impl Into<Value>,
    ) -> Result<(), M::Error> {
        let actual: Value = members.next_value()?;
        if !is_same(&actual, &expected.into()) {
            return Err(unknown(format_args!("`{key}`")));
        }
        self.0.push(key);
        Ok(())
    }

    /// Checks that a member was there.
    pub fn require<E: de::Error>(&self, key: &'static str) -> Result<(), E> {
        if self.0.contains(&key) { Ok(()) } else { Err(E::missing_field(key)) }
    }
}

/// Compares values; numbers by what they are worth.
pub fn is_same(a: &Value, b: &Value) -> bool {
    a == b || (a.is_number() && b.is_number() && a.as_f64() == b.as_f64())
}

/// Returns the error that a value is not documented; it does not repeat the value.
pub fn unknown<E: de::Error>(name: impl fmt::Display) -> E {
    E::custom(format_args!("{NOT_DOCUMENTED} {name}"))
}

/// Writes the members of a record. It keeps the first error to itself until the end, so that the expansion of `record!`
/// has no branch for each member.
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins an object.
    pub fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member.
    pub fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(key, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes a member unless it is absent.
    pub fn optional<T: Serialize>(&mut self, key: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.member(key, value);
        }
    }

    /// Writes the members beyond the named ones.
    pub fn rest<K: AsRef<str>, V: Serialize>(&mut self, rest: impl IntoIterator<Item = (K, V)>, known: &[&str]) {
        for (key, value) in rest {
            if !known.contains(&key.as_ref()) {
                self.member(key.as_ref(), &value);
            }
        }
    }

    /// Ends the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
}

struct TextVisitor<F>(&'static str, F);

impl<T, F: Fn(&str) -> Option<T>> Visitor<'_> for TextVisitor<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string ({})", self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).ok_or_else(|| unknown(self.0))
    }
}

/// Decodes a string enum.
pub fn string<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    from: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(name, from))
}

struct IntegerVisitor<T>(&'static str, fn(i64) -> Option<T>);

impl<T> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an integer ({})", self.0)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        (self.1)(value).ok_or_else(|| unknown(self.0))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        let value = i64::try_from(value).ok().and_then(self.1);
        value.ok_or_else(|| unknown(self.0))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        // JSON has one kind of number: some servers write 1 as 1.0. Below 2^53 nothing is lost.
        let whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
        let value = if whole { (self.1)(value as i64) } else { None };
        value.ok_or_else(|| unknown(self.0))
    }
}

/// Decodes an integer enum.
pub fn integer<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    from: fn(i64) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor(name, from))
}

/// Decodes any JSON value, which a union then looks at.
pub fn buffer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    Value::deserialize(deserializer)
}

/// Returns the tag of a union.
pub fn tag<'a, E: de::Error>(value: &'a Value, key: &'static str, name: &'static str) -> Result<&'a Value, E> {
    let Value::Object(members) = value else { return Err(E::invalid_type(kind(value), &"an object with a tag")) };
    match members.get(key) {
        Some(tag @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => Ok(tag),
        Some(_) => {
            Err(E::custom(format_args!("{NOT_DOCUMENTED} {name}: the tag `{key}` is no text, number or boolean")))
        }
        None => Err(E::missing_field(key)),
    }
}

/// Decodes a branch of a union out of the buffered value; its error keeps the path inside.
pub fn branch<T: DeserializeOwned, E: de::Error>(value: Value) -> Result<T, E> {
    let integers = whole::of_value(&value);
    let failure = match serde_path_to_error::deserialize(value) {
        Ok(branch) => return Ok(branch),
        Err(failure) => failure,
    };
    let again = integers.map(serde_path_to_error::deserialize);
    again.unwrap_or(Err(failure)).map_err(|error| E::custom(nested(&error)))
}

/// What a thread may still do in the unions without a tag that it is in.
#[derive(Clone, Copy)]
struct Budget {
    /// How deep it is in them.
    depth: u32,
    /// How many branches it may try.
    attempts: usize,
    /// How many values it may walk through, as each attempt goes through the value that it is about.
    values: usize,
}

thread_local! {
    static BUDGET: Cell<Budget> = const { Cell::new(Budget { depth: 0, attempts: 0, values: 0 }) };
}

/// Decodes a branch of a union without a tag, if the value fits, and tells how much of the value the branch leaves out.
///
/// Where such unions are nested, each branch of the outer one decodes the inner ones again, and a hostile body could keep
/// a thread busy for ever. So the work is limited by the size of the outermost value; no branch fits beyond. Values nested as
/// deep as JSON may be, with two branches that fit at each level, are within the limit.
pub fn attempt<T: DeserializeOwned + Serialize>(value: &Value) -> Option<(usize, T)> {
    let outer = BUDGET.get();
    let size = size(value);
    let (attempts, values) = match outer.depth {
        0 => (size.saturating_mul(64), size.saturating_mul(512)),
        _ => (outer.attempts, outer.values),
    };
    let (attempts, values) = (attempts.checked_sub(1)?, values.checked_sub(size)?);
    BUDGET.set(Budget { depth: outer.depth + 1, attempts, values });
    let branch = T::deserialize(value).ok().or_else(|| {
        let budget = BUDGET.get();
        let whole = whole::of_value(value)?;
        BUDGET.set(Budget { values: budget.values.checked_sub(size)?, ..budget });
        T::deserialize(&whole).ok()
    });
    BUDGET.set(Budget { depth: outer.depth, ..BUDGET.get() });
    let branch = branch?;
    let left_out = serde_json::to_value(&branch).map_or(usize::MAX, |kept| left_out(value, &kept));
    Some((left_out, branch))
}

/// Returns how many members of a value another does not have.
fn left_out(value: &Value, kept: &Value) -> usize {
    match (value, kept) {
        (Value::Object(members), Value::Object(kept)) => {
            let missing = members.iter().map(|(name, value)| match kept.get(name) {
                Some(kept) => left_out(value, kept),
                None => usize::from(!value.is_null()),
            });
            missing.sum()
        }
        (Value::Array(items), Value::Array(kept)) => {
            let missing: usize = items.iter().zip(kept).map(|(value, kept)| left_out(value, kept)).sum();
            missing + items.len().saturating_sub(kept.len())
        }
        _ => 0,
    }
}

/// Returns how many values there are in a value, itself included.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}

fn kind(value: &Value) -> de::Unexpected<'static> {
    match value {
        Value::Null => de::Unexpected::Unit,
        Value::Bool(_) => de::Unexpected::Other("boolean"),
        Value::Number(_) => de::Unexpected::Other("number"),
        Value::String(_) => de::Unexpected::Other("string"),
        Value::Array(_) => de::Unexpected::Seq,
        Value::Object(_) => de::Unexpected::Map,
    }
}
