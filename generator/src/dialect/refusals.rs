//! What the model refuses for a reason that no rule knows: the smallest thing is left out with which the rest can be read.

use crate::diagnostics::Pointer;
use crate::lint::grammar::{Kind, Shape, Version};
use openapiv3::ReferenceOr;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Returns the member that has to go for a document to be read, and why; none when that would be the document.
pub(super) fn culprit(model: &Value) -> Option<(Pointer, String)> {
    let (mut place, mut value, mut kind) = (Pointer::root(), model, Kind::OpenApi);
    let mut holder = None;
    while let Some(inner) = refused_inside(value, kind, &place) {
        // An element of a list cannot go alone: the places of those behind it would not be true any more.
        if !value.pointer(parent_of(&inner.place, &place).as_str()).is_some_and(Value::is_array) {
            holder = Some(inner.place.clone());
        } else {
            holder = inner.place.parent();
        }
        (place, value, kind) = (inner.place, inner.value, inner.kind);
    }
    let reason = refusal(kind, value)?;
    let members = value.as_object().into_iter().flatten();
    let alone = members.map(|(name, _)| name).find(|name| {
        let mut rest = value.clone();
        rest.as_object_mut().is_some_and(|rest| rest.shift_remove(*name).is_some()) && refusal(kind, &rest).is_none()
    });
    let place = match alone {
        Some(name) => place.child(name),
        None => holder?,
    };
    Some((place, reason))
}

/// An object inside of another one.
struct Inner<'a> {
    place: Pointer,
    value: &'a Value,
    kind: Kind,
}

/// Returns the first object inside of another one that the model refuses.
fn refused_inside<'a>(value: &'a Value, kind: Kind, at: &Pointer) -> Option<Inner<'a>> {
    let grammar = kind.grammar_of(Version::V3_1);
    let members = value.as_object().into_iter().flatten();
    members.into_iter().find_map(|(name, member)| refused_in(member, grammar.shape(name)?, at.child(name)))
}

fn refused_in(value: &Value, shape: Shape, place: Pointer) -> Option<Inner<'_>> {
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => {
            items.iter().enumerate().find_map(|(index, value)| refused_in(value, *item, place.child(index)))
        }
        (Shape::Map(item), Value::Object(items)) => {
            items.iter().find_map(|(name, value)| refused_in(value, *item, place.child(name)))
        }
        _ => {
            let kind = shape.kind()?;
            if refusal(kind, value).is_some() {
                return Some(Inner { place, value, kind });
            }
            None
        }
    }
}

/// Returns the way from a place to the parent of one inside of it.
fn parent_of(inner: &Pointer, place: &Pointer) -> Pointer {
    let parent = inner.parent().unwrap_or_default();
    Pointer::parse(parent.as_str().strip_prefix(place.as_str()).unwrap_or_default())
}

/// Returns why the model refuses an object.
fn refusal(kind: Kind, value: &Value) -> Option<String> {
    fn of<T: DeserializeOwned>(value: &Value) -> Option<String> {
        serde_json::from_value::<T>(value.clone()).err().map(|error| error.to_string())
    }
    match kind {
        Kind::OpenApi => of::<openapiv3::OpenAPI>(value),
        Kind::Info => of::<openapiv3::Info>(value),
        Kind::Server => of::<openapiv3::Server>(value),
        Kind::Components => of::<openapiv3::Components>(value),
        Kind::Paths => of::<openapiv3::Paths>(value),
        Kind::PathItem => of::<ReferenceOr<openapiv3::PathItem>>(value),
        Kind::Operation => of::<openapiv3::Operation>(value),
        Kind::Parameter => of::<ReferenceOr<openapiv3::Parameter>>(value),
        Kind::RequestBody => of::<ReferenceOr<openapiv3::RequestBody>>(value),
        Kind::MediaType => of::<openapiv3::MediaType>(value),
        Kind::Encoding => of::<openapiv3::Encoding>(value),
        Kind::Responses => of::<openapiv3::Responses>(value),
        Kind::Response => of::<ReferenceOr<openapiv3::Response>>(value),
        Kind::Header => of::<ReferenceOr<openapiv3::Header>>(value),
        Kind::Example => of::<ReferenceOr<openapiv3::Example>>(value),
        Kind::Schema if value.is_boolean() => None,
        Kind::Schema => of::<ReferenceOr<openapiv3::Schema>>(value),
        Kind::Discriminator => of::<openapiv3::Discriminator>(value),
        Kind::SecurityScheme => of::<ReferenceOr<openapiv3::SecurityScheme>>(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::culprit;
    use serde_json::json;

    #[test]
    fn the_smallest_member_goes() {
        let of = |schema| {
            let model = json!({
                "openapi": "3.0.3",
                "info": { "title": "T", "version": "1" },
                "paths": {},
                "components": { "schemas": { "S": schema } },
            });
            culprit(&model).map(|(place, _)| place.to_string())
        };
        let nested = json!({ "properties": { "a": { "items": { "minLength": "x", "type": "string" } } } });
        assert_eq!(of(nested).as_deref(), Some("/components/schemas/S/properties/a/items/minLength"));
        let two = json!({ "oneOf": [{ "minLength": "x", "maxLength": "y" }] });
        assert_eq!(of(two).as_deref(), Some("/components/schemas/S/oneOf"));
        assert_eq!(of(json!({})), None);
    }
}
