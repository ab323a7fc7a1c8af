//! How a field is read and written.
//!
//! What a document says of a member (required, nullable, a default, read-only, write-only) and which way its struct
//! travels decide together what the field looks like in Rust.

use super::Usage;
use crate::ir::{Api, Field, Type, TypeKind};
use serde_json::Value;

/// How a field is read and written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FieldMode {
    /// Must be there; may be `null` if the flag says so.
    Required {
        /// Whether the value may be `null`.
        nullable: bool,
    },
    /// `None` is absent, or `null`, which means the same in what a server sends.
    Optional,
    /// Absent and `null` differ.
    Nullable,
    /// Absent means the value given.
    Default(Value),
    /// Read when it is there, never written.
    ReadOnly,
    /// Written when it is set, not expected.
    WriteOnly {
        /// Whether it must be set for a request.
        required: bool,
    },
    /// No field: always this value.
    Constant(Value),
    /// No field: it never travels the way its struct does.
    Absent,
}

impl FieldMode {
    /// True for what a constructor must be given.
    pub(crate) fn is_argument(&self) -> bool {
        matches!(self, Self::Required { .. } | Self::WriteOnly { required: true })
    }
}

pub(super) fn mode(api: &Api, usage: Usage, field: &Field) -> FieldMode {
    let (sent, received) = (usage.request, usage.response || !usage.request);
    if let Some(constant) = &field.constant {
        return FieldMode::Constant(constant.clone());
    }
    if field.read_only && sent {
        return if received { FieldMode::ReadOnly } else { FieldMode::Absent };
    }
    if field.write_only && received {
        return if sent { FieldMode::WriteOnly { required: field.required } } else { FieldMode::Absent };
    }
    if field.required {
        return FieldMode::Required { nullable: field.nullable };
    }
    // Where null is a value of its own, it must not be taken for the default.
    if !sent && !field.nullable {
        let default = field.default.as_ref().filter(|value| expressible(api, &field.ty, value));
        return default.cloned().map_or(FieldMode::Optional, FieldMode::Default);
    }
    if field.nullable && sent { FieldMode::Nullable } else { FieldMode::Optional }
}

/// True for a default that is a Rust expression of the field's type.
fn expressible(api: &Api, ty: &Type, value: &Value) -> bool {
    match (api.resolve(ty), value) {
        (Type::String, Value::String(_)) | (Type::Boolean, Value::Bool(_)) | (Type::Number, Value::Number(_)) => true,
        (Type::Integer32, Value::Number(number)) => number.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        (Type::Integer64, Value::Number(number)) => number.is_i64(),
        (Type::Unsigned64, Value::Number(number)) => number.is_u64(),
        (Type::Integer128, Value::Number(number)) => number.is_i64() || number.is_u64(),
        (Type::Array(item), Value::Array(list)) => list.iter().all(|value| expressible(api, item, value)),
        (Type::Object | Type::Map(_), Value::Object(members)) => members.is_empty(),
        (Type::Named(id), value) => match &api.type_def(*id).kind {
            TypeKind::Enum(item) => item.values.iter().any(|known| known.wire == *value),
            _ => false,
        },
        _ => false,
    }
}
