//! Side tables over the IR, each computed once: what a type is used for, which fields need a box, how a field is read and
//! written. Emitters ask here and work nothing out themselves.

mod boxing;
mod depth;
mod fields;
mod folding;
mod groups;
mod pages;
mod usage;

pub(crate) use fields::FieldMode;
pub(crate) use folding::fold;
pub(crate) use groups::{Group, Groups};
pub(crate) use pages::Pages;
pub(crate) use usage::Usage;

use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::ir::{Api, Enum, Field, Operation, Struct, TypeId, TypeKind};
use std::collections::HashSet;

/// Everything that is known about the IR beyond the IR.
#[derive(Debug)]
pub(crate) struct Facts {
    usage: Vec<Usage>,
    boxed: HashSet<(TypeId, usize)>,
    groups: Groups,
    recursion_limit: Option<usize>,
}

impl Facts {
    /// Computes all tables.
    pub(crate) fn new(api: &Api, diagnostics: &mut Diagnostics) -> Self {
        let usage = usage::usage(api);
        usage::check(api, &usage, diagnostics);
        let facts = Self {
            usage,
            boxed: boxing::boxed(api),
            groups: Groups::of(api),
            recursion_limit: depth::recursion_limit(api),
        };
        for operation in api.operations.iter().filter(|operation| operation.pagination.is_some()) {
            if facts.pages(api, operation).is_none() {
                let place = Place::Value(operation.pointer.child("x-pagination"));
                let message = "the items of a page cannot be reached by `items`";
                let finding = Diagnostic::warning("extension", place, message).label("pages are left out");
                diagnostics
                    .push(finding.help("point to a list inside of the one success body, through required members"));
            }
        }
        facts
    }

    /// Returns the way to the items of a page, for an operation that has pages.
    pub(crate) fn pages(&self, api: &Api, operation: &Operation) -> Option<Pages> {
        pages::pages(api, self, operation)
    }

    /// Returns the groups of a large API.
    pub(crate) fn groups(&self) -> &Groups {
        &self.groups
    }

    /// Returns how deep the compiler has to be allowed to go into the types; none when its own limit is enough.
    pub(crate) fn recursion_limit(&self) -> Option<usize> {
        self.recursion_limit
    }

    /// Returns what a type is used for.
    pub(crate) fn usage(&self, id: TypeId) -> Usage {
        self.usage[id.0]
    }

    /// Returns true for a field or a variant, by index, that must be boxed for its type to have a size.
    pub(crate) fn is_boxed(&self, id: TypeId, index: usize) -> bool {
        self.boxed.contains(&(id, index))
    }

    /// Returns true for an enum that keeps values it does not know.
    pub(crate) fn is_open(&self, id: TypeId, item: &Enum) -> bool {
        let usage = self.usage(id);
        !item.tag && (usage.response || !usage.request)
    }

    /// Returns how a field is read and written.
    pub(crate) fn field_mode(&self, api: &Api, id: TypeId, field: &Field) -> FieldMode {
        fields::mode(api, self.usage(id), field)
    }

    /// Returns true for a struct that can be made of nothing.
    pub(crate) fn has_default(&self, api: &Api, id: TypeId, item: &Struct) -> bool {
        item.fields.iter().all(|field| !self.field_mode(api, id, field).is_argument() && !self.defaults(api, id, field))
    }

    fn defaults(&self, api: &Api, id: TypeId, field: &Field) -> bool {
        matches!(self.field_mode(api, id, field), FieldMode::Default(_))
    }

    /// Returns true for a type that gets a file: every component, and what something refers to.
    pub(crate) fn is_emitted(&self, api: &Api, id: TypeId) -> bool {
        let usage = self.usage(id);
        let component = api.type_def(id).pointer.as_str().strip_prefix("/components/schemas/");
        let is_component = component.is_some_and(|rest| !rest.contains('/'));
        is_component || usage.referenced
    }

    /// Returns true for a struct that also, or only, becomes a multipart form.
    pub(crate) fn is_multipart(&self, id: TypeId) -> bool {
        self.usage(id).multipart
    }

    /// Returns true for a type that is written or read as JSON.
    pub(crate) fn is_json(&self, id: TypeId) -> bool {
        let usage = self.usage(id);
        usage.json || !usage.multipart
    }
}

/// Returns the types that a named type contains, with the index of the field or variant.
pub(crate) fn parts(kind: &TypeKind) -> Vec<(usize, &crate::ir::Type)> {
    match kind {
        TypeKind::Struct(item) => {
            let fields = item.fields.iter().filter(|field| field.constant.is_none()).map(|field| &field.ty);
            fields.chain(item.rest.iter().map(|(_, ty)| ty)).enumerate().collect()
        }
        TypeKind::Enum(_) => Vec::new(),
        TypeKind::Union(item) => item.variants.iter().map(|variant| &variant.ty).enumerate().collect(),
        TypeKind::Alias(ty) => vec![(0, ty)],
    }
}
