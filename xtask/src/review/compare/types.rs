//! The types of JSON that a schema allows, as a set. `null` is kept apart, because it has several spellings.

use super::places::At;
use serde_json::Value;

/// A set of JSON types without `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Types(u8);

impl Types {
    pub(super) const OBJECT: Self = Self(1);
    pub(super) const ARRAY: Self = Self(2);
    pub(super) const STRING: Self = Self(4);
    pub(super) const BOOLEAN: Self = Self(8);
    pub(super) const INTEGER: Self = Self(16);
    /// All numbers, whole ones among them.
    pub(super) const NUMBER: Self = Self(16 | 32);
    pub(super) const ANY: Self = Self(63);
    pub(super) const NONE: Self = Self(0);

    const NAMED: [(&'static str, Self); 6] = [
        ("object", Self::OBJECT),
        ("array", Self::ARRAY),
        ("string", Self::STRING),
        ("boolean", Self::BOOLEAN),
        ("number", Self::NUMBER),
        ("integer", Self::INTEGER),
    ];

    fn named(name: &str) -> Self {
        match name {
            "null" => Self::NONE,
            name => Self::NAMED.iter().find(|(known, _)| *known == name).map_or(Self::ANY, |(_, types)| *types),
        }
    }

    /// Returns the types that a schema allows by itself: those it names, or else those its other keywords speak of.
    pub(super) fn of(schema: &At<'_>) -> Self {
        let has = |name: &str| schema.value.get(name).is_some();
        match (schema.value.get("type"), schema.value) {
            (_, Value::Bool(false)) => Self::NONE,
            (Some(Value::String(name)), _) => Self::named(name),
            (Some(Value::Array(names)), _) => {
                names.iter().filter_map(Value::as_str).map(Self::named).fold(Self::NONE, Self::or)
            }
            _ if has("enum") || has("const") => {
                let values = schema.member("enum");
                let values = values.value.as_array().into_iter().flatten().chain(schema.value.get("const"));
                values.map(Self::of_value).fold(Self::NONE, Self::or)
            }
            _ if has("properties") || has("additionalProperties") => Self::OBJECT,
            _ if has("items") || has("prefixItems") => Self::ARRAY,
            _ => Self::ANY,
        }
    }

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Null => Self::NONE,
            Value::Bool(_) => Self::BOOLEAN,
            Value::Number(number) if number.is_f64() => Self::NUMBER,
            Value::Number(_) => Self::INTEGER,
            Value::String(_) => Self::STRING,
            Value::Array(_) => Self::ARRAY,
            Value::Object(_) => Self::OBJECT,
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// True when all of these are among the others.
    pub(super) fn within(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    pub(super) fn overlaps(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Returns what these look like where everything is written as text.
    pub(super) fn as_text(self) -> Self {
        if Self::STRING.within(self) { self.or(Self::NUMBER).or(Self::BOOLEAN) } else { self }
    }

    /// Returns the names, such as `string or integer`.
    pub(super) fn words(self) -> String {
        if self == Self::ANY {
            return "anything".to_owned();
        }
        let is_new =
            |(name, types): &(&str, Self)| types.within(self) && !(*name == "integer" && Self::NUMBER.within(self));
        let names: Vec<&str> = Self::NAMED.iter().filter(|named| is_new(named)).map(|(name, _)| *name).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join(" or ") }
    }
}
