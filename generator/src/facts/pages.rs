//! Where the items of a page are in the type of a page.

use super::{Facts, FieldMode};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Operation, Payload, StatusKey, Type, TypeKind};
use crate::names::FieldName;

/// The way from a page to its items.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pages {
    /// What an item is.
    pub(crate) item: Type,
    /// The fields to go through.
    pub(crate) path: Vec<FieldName>,
    /// True when the last field may be missing.
    pub(crate) optional: bool,
}

/// Finds the items that the document's pointer names; none when the page's type has no list there.
pub(super) fn pages(api: &Api, facts: &Facts, operation: &Operation) -> Option<Pages> {
    let pagination = operation.pagination.as_ref()?;
    let is_success = |status: StatusKey| matches!(status, StatusKey::Code(200..300) | StatusKey::Range(2));
    let mut successes = operation.responses.iter().filter(|response| is_success(response.status));
    let (response, None) = (successes.next()?, successes.next()) else { return None };
    let [content] = response.contents.as_slice() else { return None };
    let Payload::Json(mut ty) = content.payload.clone() else { return None };
    let mut path = Vec::new();
    let mut optional = false;
    for token in Pointer::parse(&pagination.items).tokens() {
        let Type::Named(id) = api.resolve(&ty) else { return None };
        let TypeKind::Struct(item) = &api.type_def(*id).kind else { return None };
        let field = item.fields.iter().find(|field| field.wire == token)?;
        if optional {
            return None; // A field of something that may be missing is no path.
        }
        optional = match facts.field_mode(api, *id, field) {
            FieldMode::Required { nullable } => nullable,
            FieldMode::Optional => true,
            FieldMode::Default(_) => false,
            _ => return None,
        };
        path.push(field.name.clone());
        ty = field.ty.clone();
    }
    match api.resolve(&ty) {
        Type::Array(item) => Some(Pages { item: (**item).clone(), path, optional }),
        _ => None,
    }
}
