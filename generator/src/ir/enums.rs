//! Enums: one of some values.
//!
//! ```yaml
//! type: string
//! enum: [processing, completed, failed]
//! ```
//!
//! An [`Enum`] holds its values in document order, each with its name in Rust. Whether it is open (keeps values it does not
//! know) is not said here: `facts` finds out who sends it.

use super::{TypeKind, lowering::Lowering, schemas::Lowered, schemas::Type};
use crate::diagnostics::Pointer;
use crate::names::{Claim, Kind, Scope, VariantName};
use serde_json::Value;

/// One of some values.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// The values, in document order, without `null`.
    pub values: Vec<EnumValue>,
    /// The name of the variant that keeps a value not listed, should the enum be open.
    pub unknown: VariantName,
    /// True where other values belong to another branch of a union, so that the enum is closed in any case.
    pub tag: bool,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value as it stands in JSON.
    pub wire: Value,
    /// Its name in Rust.
    pub name: VariantName,
    /// What the document says of it (`x-enum-descriptions`).
    pub description: Option<String>,
}

impl Enum {
    /// Returns the values when all of them are text.
    pub fn texts(&self) -> Option<Vec<&str>> {
        self.values.iter().map(|value| value.wire.as_str()).collect()
    }

    /// Returns true when all values are integers that `i64` holds.
    pub fn is_integer(&self) -> bool {
        self.values.iter().all(|value| value.wire.is_i64())
    }
}

impl Lowering<'_> {
    /// Lowers the `enum` of the schema at a place.
    pub(super) fn enumeration(&mut self, pointer: &Pointer) -> Lowered {
        let list = pointer.child("enum");
        let Some(values) = self.tree_at(&list).and_then(Value::as_array) else { return Lowered::Plain(Type::Any) };
        let texts = |name: &str| -> Vec<Option<&str>> {
            let node = self.tree_at(&pointer.child(name)).and_then(Value::as_array);
            node.map(|list| list.iter().map(Value::as_str).collect()).unwrap_or_default()
        };
        let (names, descriptions) = (texts("x-enum-varnames"), texts("x-enum-descriptions"));
        let mut scope = Scope::new(Kind("Variant"), &[]);
        let mut found: Vec<(&Value, String, usize)> = Vec::with_capacity(values.len());
        for (index, wire) in values.iter().enumerate() {
            if wire.is_null() || found.iter().any(|(known, ..)| *known == wire) {
                continue;
            }
            if wire.is_array() || wire.is_object() {
                let message = "an `enum` of lists or objects has no counterpart in Rust";
                self.unsupported(&list.child(index), message, "the value is taken as any JSON");
                return Lowered::Plain(Type::Any);
            }
            let text = match (names.get(index).copied().flatten(), wire) {
                (Some(name), _) => name.to_owned(),
                (None, Value::String(text)) => text.clone(),
                (None, Value::Number(number)) => format!("value {}", number.to_string().replace('-', "minus ")),
                (None, other) => other.to_string(),
            };
            found.push((wire, text, index));
        }
        // Text comes before what only reads like it: `"true"` and `true`.
        let claims = found
            .iter()
            .map(|(wire, text, index)| Claim::new(text, list.child(index)).at(usize::from(!wire.is_string()), ""));
        let claims: Vec<Claim<'_>> = claims.collect();
        let variants = found.iter().zip(scope.variant_names(&claims, self.diagnostics));
        let variants = variants.map(|((wire, _, index), name)| {
            let description = descriptions.get(*index).copied().flatten().map(str::to_owned);
            EnumValue { wire: (*wire).clone(), name, description }
        });
        let values = variants.collect();
        let unknown = scope.own_variant(&["Unknown", "Other", "Unlisted"]);
        Lowered::Named(TypeKind::Enum(Enum { values, unknown, tag: false }))
    }
}
