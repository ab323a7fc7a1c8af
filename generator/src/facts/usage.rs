//! What each named type is used for: sent, received, written as JSON or as a form.

use super::parts;
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::ir::{Api, BodyKind, Type, TypeId, TypeKind};

/// What a type is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// A request contains it.
    pub(crate) request: bool,
    /// An answer contains it.
    pub(crate) response: bool,
    /// It is written or read as JSON.
    pub(crate) json: bool,
    /// It is itself a multipart form.
    pub(crate) multipart: bool,
    /// Some operation or some other emitted type refers to it.
    pub(crate) referenced: bool,
}

impl Usage {
    const REQUEST: Self = Self { request: true, response: false, json: true, multipart: false, referenced: true };
    const RESPONSE: Self = Self { request: false, response: true, json: true, multipart: false, referenced: true };
    const COMPONENT: Self = Self { request: false, response: false, json: true, multipart: false, referenced: true };

    /// Adds uses; false when nothing is new.
    fn add(&mut self, other: Self) -> bool {
        let before = *self;
        self.request |= other.request;
        self.response |= other.response;
        self.json |= other.json;
        self.multipart |= other.multipart;
        self.referenced |= other.referenced;
        *self != before
    }
}

/// Returns the uses of every named type.
pub(super) fn usage(api: &Api) -> Vec<Usage> {
    let mut table = vec![Usage::default(); api.types.len()];
    for operation in &api.operations {
        for parameter in &operation.parameters {
            mark(api, &parameter.ty, Usage::REQUEST, &mut table);
        }
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            match (content.kind, api.resolve(&content.ty)) {
                (BodyKind::Multipart, Type::Named(id)) => {
                    let own = Usage { json: false, multipart: true, ..Usage::REQUEST };
                    table[id.0].add(own);
                    for (_, part) in parts(&api.type_def(*id).kind) {
                        mark(api, part, Usage::REQUEST, &mut table);
                    }
                }
                (_, ty) => mark(api, ty, Usage::REQUEST, &mut table),
            }
        }
        for content in operation.responses.iter().flat_map(|response| &response.contents) {
            if let Some(ty) = content.payload.ty() {
                mark(api, ty, Usage::RESPONSE, &mut table);
            }
        }
    }
    // What the server sends by itself is received by the program around the client. Path items of components stand in the paths that
    // refer to them, so what is still in its old place is a webhook's.
    for index in 0..api.types.len() {
        let pointer = api.types[index].pointer.as_str();
        if pointer.starts_with("/webhooks/") || pointer.starts_with("/components/pathItems/") {
            mark(api, &Type::Named(TypeId(index)), Usage::RESPONSE, &mut table);
        }
    }
    // Components that no operation uses are public types all the same, and so is what they contain.
    for index in 0..api.types.len() {
        let pointer = api.types[index].pointer.as_str().strip_prefix("/components/schemas/");
        if !table[index].referenced && pointer.is_some_and(|rest| !rest.contains('/')) {
            mark(api, &Type::Named(TypeId(index)), Usage::COMPONENT, &mut table);
        }
    }
    table
}

/// Marks a type and everything inside.
fn mark(api: &Api, ty: &Type, usage: Usage, table: &mut [Usage]) {
    let mut open = vec![ty];
    while let Some(ty) = open.pop() {
        match ty {
            Type::Named(id) if table[id.0].add(usage) => {
                open.extend(parts(&api.type_def(*id).kind).into_iter().map(|(_, part)| part));
            }
            other => open.extend(other.inner()),
        }
    }
}

/// Reports what cannot be written in the way it is used.
pub(super) fn check(api: &Api, table: &[Usage], diagnostics: &mut Diagnostics) {
    for (def, usage) in api.types.iter().zip(table) {
        let TypeKind::Struct(item) = &def.kind else { continue };
        if usage.multipart && item.rest.as_ref().is_some_and(|(_, ty)| is_file(api, ty)) {
            let message = "a `multipart/form-data` body with files of any name is not covered";
            let place = Place::Value(def.pointer.child("additionalProperties"));
            diagnostics.push(Diagnostic::warning("unsupported", place, message).label("they are taken as text"));
        }
        for field in item.fields.iter().filter(|field| usage.json && is_file(api, &field.ty)) {
            let message = format!("`{}` is `format: binary`, but stands in JSON", field.wire);
            let finding = Diagnostic::warning("unsupported", Place::Value(field.pointer.clone()), message)
                .label("taken as text")
                .help("bytes in JSON are `format: byte`, which is base64");
            diagnostics.push(finding);
        }
    }
}

/// True for bytes, alone or in a list.
fn is_file(api: &Api, ty: &Type) -> bool {
    match api.resolve(ty) {
        Type::Binary => true,
        Type::Array(item) => is_file(api, item),
        _ => false,
    }
}
