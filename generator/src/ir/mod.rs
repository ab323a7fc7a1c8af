//! The intermediate representation: what a document says, in the terms of a client.
//!
//! It is plain data, built once and not changed. Names are allotted, references resolved, `allOf` merged and
//! unions classified; each node remembers its JSON pointer. Fields say what is true, not how it will print.

mod again;
mod all_of;
mod bodies;
mod circles;
mod codes;
mod content_schemas;
mod docs;
mod encodings;
mod enums;
mod examples;
mod extensions;
mod headers;
mod hierarchies;
mod integers;
mod lowering;
mod methods;
mod mixtures;
mod operations;
mod params;
mod responses;
mod schemas;
mod security;
mod servers;
mod several;
mod states;
mod streams;
mod structs;
mod tags;
mod tuples;
mod unions;
mod webhooks;

pub use bodies::{Body, BodyContent, BodyKind};
pub use docs::Docs;
pub use encodings::Encoding;
pub use enums::{Enum, EnumValue};
pub use examples::Example;
pub use extensions::{PageStyle, Pagination, Polling, Run};
pub use headers::ResponseHeader;
pub use hierarchies::Hierarchy;
pub use operations::Operation;
pub(crate) use params::WHOLE_QUERY;
pub use params::{Location, Parameter, Style};
pub use responses::{Content, Payload, Response, StatusKey};
pub use schemas::{Type, TypeDef, TypeId, TypeKind};
pub use security::{KeyLocation, Login, Scheme, SchemeKind, TokenAddress};
pub use servers::{Server, ServerVariable};
pub use structs::{Field, Struct};
pub use unions::{Tag, Union, Variant};

pub(crate) use codes::CODES;

use crate::diagnostics::{Diagnostics, Pointer};
use crate::dialect::Rewritten;
use lowering::Lowering;

/// A whole API.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// The document's title.
    pub title: String,
    /// The document's version.
    pub version: String,
    /// What the document says of the API.
    pub docs: Docs,
    /// Where the API is found, in document order.
    pub servers: Vec<Server>,
    /// How callers prove who they are.
    pub schemes: Vec<Scheme>,
    /// Every named type; a [`TypeId`] is an index into it.
    pub types: Vec<TypeDef>,
    /// The operations, in document order.
    pub operations: Vec<Operation>,
    /// The tags that the document declares, each with its description.
    pub tags: Vec<(String, Option<String>)>,
}

impl Api {
    /// Returns the definition of a named type.
    pub fn type_def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }

    /// Returns the operation of an id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Replaces every place by where the document has it.
    pub(crate) fn restore(&mut self, place: impl Fn(&Pointer) -> Pointer) {
        for def in &mut self.types {
            def.pointer = place(&def.pointer);
            if let TypeKind::Struct(item) = &mut def.kind {
                item.fields.iter_mut().for_each(|field| field.pointer = place(&field.pointer));
            }
        }
        self.operations.iter_mut().for_each(|operation| operation.pointer = place(&operation.pointer));
    }

    /// Follows aliases until a type that is none.
    pub fn resolve<'a>(&'a self, mut ty: &'a Type) -> &'a Type {
        // An alias chain is shorter than the list of types; a longer walk would be a circle, which lowering refuses.
        for _ in 0..=self.types.len() {
            match ty {
                Type::Named(id) => match &self.type_def(*id).kind {
                    TypeKind::Alias(target) => ty = target,
                    _ => return ty,
                },
                _ => return ty,
            }
        }
        ty
    }
}

/// Lowers a document.
pub(crate) fn lower(rewritten: &Rewritten, diagnostics: &mut Diagnostics) -> Api {
    let Rewritten { tree, model, document, .. } = rewritten;
    let before = diagnostics.len();
    let mut lowering = Lowering::new(tree, model, diagnostics);
    lowering.components();
    let schemes = lowering.schemes(document);
    let operations = lowering.operations(document);
    lowering.webhooks();
    lowering.content_schemas();
    let servers = lowering.servers(&document.servers);
    let types = lowering.into_types();
    // Names are given out in an order of their own.
    diagnostics.sort(before, tree);
    Api {
        title: document.info.title.clone(),
        version: document.info.version.clone(),
        docs: Docs::of_api(document, tree),
        servers,
        schemes,
        types,
        operations,
        tags: document.tags.iter().map(|tag| (tag.name.clone(), tag.description.clone())).collect(),
    }
}
