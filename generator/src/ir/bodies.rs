//! Request bodies: what is sent.
//!
//! ```yaml
//! requestBody:
//!   required: true
//!   content:
//!     multipart/form-data:
//!       schema: { type: object, properties: { document: { type: string, format: binary } } }
//! ```
//!
//! A [`Body`] has one content for each way the document allows. One way becomes an argument of its type; several become an
//! enum with a variant each.

use super::{
    Docs, Type, TypeKind,
    lowering::Lowering,
    responses::{essence, is_json},
};
use crate::diagnostics::Pointer;
use openapiv3::{MediaType, ReferenceOr, RequestBody};

/// What is sent with a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// True when there must be one.
    pub required: bool,
    /// What the document says of it.
    pub docs: Docs,
    /// The ways to write it, in document order.
    pub contents: Vec<BodyContent>,
}

/// A way to write a body.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyContent {
    /// The content type that is sent.
    pub media_type: String,
    /// How the value becomes bytes.
    pub kind: BodyKind,
    /// What is written.
    pub ty: Type,
}

/// How a body becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form,
    /// As `multipart/form-data`.
    Multipart,
    /// As text.
    Text,
    /// As they are.
    Bytes,
}

impl Lowering<'_> {
    pub(super) fn body(&mut self, body: &ReferenceOr<RequestBody>, pointer: &Pointer, hint: &str) -> Option<Body> {
        let (body, place) = match body {
            ReferenceOr::Item(item) => (item.clone(), pointer.clone()),
            ReferenceOr::Reference { reference } => self.follow(reference)?,
        };
        let list = place.child("content");
        let contents = body.content.iter();
        let contents: Vec<_> = contents
            .filter_map(|(media, content)| self.body_content(media, content, &list.child(media), hint))
            .collect();
        if contents.is_empty() {
            return None;
        }
        Some(Body { required: body.required, docs: Docs::new(body.description.as_deref(), &body.extensions), contents })
    }

    fn body_content(&mut self, media: &str, content: &MediaType, pointer: &Pointer, hint: &str) -> Option<BodyContent> {
        let media_type = essence(media);
        let schema = content.schema.as_ref();
        let ty = schema.map(|schema| self.schema(schema, &pointer.child("schema"), &format!("{hint}Request")));
        let ty = ty.unwrap_or(Type::Any).split_null().0;
        if !content.encoding.is_empty() {
            self.unsupported(&pointer.child("encoding"), "`encoding` is not covered yet", "the usual encoding is sent");
        }
        let kind = match media_type.as_str() {
            json if is_json(json) => BodyKind::Json,
            "application/x-www-form-urlencoded" => BodyKind::Form,
            "multipart/form-data" => {
                if !matches!(&ty, Type::Named(id) if self.is_struct(*id)) {
                    let message = "a `multipart/form-data` body that is no object with properties is not covered";
                    self.unsupported(pointer, message, "this content type is left out");
                    return None;
                }
                BodyKind::Multipart
            }
            text if text.starts_with("text/") && matches!(ty, Type::String | Type::Any) => BodyKind::Text,
            _ if matches!(ty, Type::Binary | Type::Any | Type::String) => BodyKind::Bytes,
            _ => {
                let message = format!("writing `{media_type}` by a schema is not covered");
                self.unsupported(pointer, message, "this content type is left out");
                return None;
            }
        };
        // A range of types cannot be sent; the caller's own `Content-Type` replaces this one.
        let media_type = if media_type.contains('*') { "application/octet-stream".to_owned() } else { media_type };
        let ty = match kind {
            BodyKind::Text => Type::String,
            BodyKind::Bytes => Type::Binary,
            _ => ty,
        };
        Some(BodyContent { media_type, kind, ty })
    }

    fn is_struct(&self, id: super::TypeId) -> bool {
        matches!(self.kind_of(id), Some(TypeKind::Struct(_)))
    }
}
