//! Responses: what a server may answer.
//!
//! ```yaml
//! responses:
//!   '200':
//!     content:
//!       application/json: { schema: { $ref: '#/components/schemas/Extraction' } }
//!       text/csv: { schema: { type: string, format: binary } }
//!   default: { description: Any error. }
//! ```
//!
//! A [`Response`] is kept for each documented status, with each content type it may have. Which of them are successes, and
//! which share a variant, is the emitter's matter.

use super::{
    Docs, Example, ResponseHeader, Type, TypeKind,
    lowering::{Lowering, named_after},
};
use crate::diagnostics::Pointer;
use crate::lint::document::LONGEST_CHAIN;
use openapiv3::{MediaType, ReferenceOr, Responses, StatusCode};
use std::fmt;

/// What a server may answer with one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The status, or a range of them.
    pub status: StatusKey,
    /// What the document says of it.
    pub docs: Docs,
    /// The bodies it may have; empty for none.
    pub contents: Vec<Content>,
    /// The headers it may have.
    pub headers: Vec<ResponseHeader>,
}

/// A documented status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusKey {
    /// One status.
    Code(u16),
    /// A hundred of them, by the first digit.
    Range(u16),
    /// Every status not documented otherwise.
    Default,
}

/// A body that an answer may have.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Where it stands in the document.
    pub pointer: Pointer,
    /// The content type, without parameters.
    pub media_type: String,
    /// What it holds.
    pub payload: Payload,
    /// What it may look like.
    pub examples: Vec<Example>,
}

/// What a body holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// JSON.
    Json(Type),
    /// Text.
    Text,
    /// Bytes as they are.
    Bytes,
    /// Server-sent events with data of this type; those of type `String` are text, all others JSON.
    Events(Type),
    /// JSON texts of this type, one a line.
    Lines(Type),
}

impl Payload {
    /// Returns the type that is decoded.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Events(ty) | Self::Lines(ty) => Some(ty),
            Self::Text | Self::Bytes => None,
        }
    }

    /// Returns the type that is decoded.
    pub fn ty_mut(&mut self) -> Option<&mut Type> {
        match self {
            Self::Json(ty) | Self::Events(ty) | Self::Lines(ty) => Some(ty),
            Self::Text | Self::Bytes => None,
        }
    }

    /// True for what is read item by item.
    pub fn is_stream(&self) -> bool {
        matches!(self, Self::Events(_) | Self::Lines(_))
    }
}

impl fmt::Display for StatusKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(digit) => write!(f, "{digit}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn responses(&mut self, responses: &Responses, pointer: &Pointer, hint: &str) -> Vec<Response> {
        let coded = responses.responses.iter().map(|(status, response)| {
            let key = match status {
                StatusCode::Code(code) => StatusKey::Code(*code),
                StatusCode::Range(digit) => StatusKey::Range(*digit),
            };
            (key, response)
        });
        let default = responses.default.iter().map(|response| (StatusKey::Default, response));
        let all: Vec<_> = coded.chain(default).collect();
        all.into_iter().filter_map(|(status, response)| self.response(status, response, pointer, hint)).collect()
    }

    fn response(
        &mut self,
        status: StatusKey,
        response: &ReferenceOr<openapiv3::Response>,
        pointer: &Pointer,
        hint: &str,
    ) -> Option<Response> {
        let (response, place) = match response {
            ReferenceOr::Item(item) => (item.clone(), pointer.child(status)),
            ReferenceOr::Reference { reference } => self.follow(reference)?,
        };
        let hint = named_after(&place, "responses", "Response").unwrap_or_else(|| match status {
            StatusKey::Code(code) if (200..300).contains(&code) => format!("{hint}Body"),
            other => format!("{hint}{}", crate::names::pascal(&format!("status {other}"))),
        });
        let list = place.child("content");
        let mut contents: Vec<Content> = Vec::with_capacity(response.content.len());
        let is_empty = matches!(status, StatusKey::Code(100..200 | 204 | 205 | 304));
        if is_empty && !response.content.is_empty() {
            let message = format!("an answer of status {status} never has a body");
            self.unsupported(&list, message, "taken as an answer without a body");
        }
        for (media, body) in response.content.iter().filter(|_| !is_empty) {
            let place = list.child(media);
            if contents.iter().any(|known| known.media_type == essence(media)) {
                if !self.has_schema_of_another(&response, &list, media) {
                    let message = "this content type differs from another one by its parameters alone";
                    self.unsupported(&place, message, "bodies of both are decoded as the first");
                }
                continue;
            }
            let is_success = matches!(status, StatusKey::Code(200..300) | StatusKey::Range(2));
            let is_free = !contents.iter().any(|content: &Content| content.payload.is_stream());
            let stream = match is_success && is_free {
                true => self.stream(&essence(media), body, &place, &hint),
                false => None,
            };
            let content = stream.unwrap_or_else(|| self.content(media, body, &place, &hint));
            contents.push(content);
        }
        let docs = Docs::new(Some(&response.description), &response.extensions);
        let headers = self.response_headers(&response.headers, &place.child("headers"));
        Some(Response { status, docs, contents, headers })
    }

    /// True when the same content type with other parameters, before this one, has the same schema.
    fn has_schema_of_another(&self, response: &openapiv3::Response, list: &Pointer, media: &str) -> bool {
        let schema = |media: &str| self.tree_at(&list.child(media).child("schema"));
        let first = response.content.keys().find(|other| essence(other) == essence(media));
        first.is_some_and(|first| schema(first) == schema(media))
    }

    /// True for lists and objects.
    fn is_structured(&self, ty: &Type) -> bool {
        let mut ty = ty;
        for _ in 0..LONGEST_CHAIN {
            match self.behind_aliases(ty) {
                Type::Nullable(inner) => ty = inner,
                Type::Named(id) => return !matches!(self.kind_of(*id), Some(TypeKind::Enum(_) | TypeKind::Alias(_))),
                ty => return matches!(ty, Type::Object | Type::Map(_) | Type::Array(_) | Type::Tuple(_)),
            }
        }
        false
    }

    fn content(&mut self, media: &str, body: &MediaType, pointer: &Pointer, hint: &str) -> Content {
        let media_type = essence(media);
        let schema = body.schema.as_ref();
        self.items_left_out(pointer);
        let payload = if is_json(&media_type) || (media_type == "*/*" && schema.is_some()) {
            let ty = schema.map(|schema| self.schema(schema, &pointer.child("schema"), hint)).unwrap_or(Type::Any);
            match ty {
                Type::Binary => Payload::Bytes,
                Type::String if media_type == "*/*" => Payload::Text,
                ty => Payload::Json(ty),
            }
        } else {
            let ty = schema.map(|schema| self.schema(schema, &pointer.child("schema"), hint));
            match ty {
                Some(Type::String) if media_type.starts_with("text/") => Payload::Text,
                None if media_type == "text/plain" => Payload::Text,
                None | Some(Type::Binary | Type::String | Type::Any) => Payload::Bytes,
                Some(ty) if READ_AS_JSON.contains(&media_type.as_str()) => {
                    if self.is_structured(&ty) {
                        let message = format!("the schema of `{media_type}` is one of JSON");
                        self.unsupported(pointer, message, "the body is decoded as JSON");
                    }
                    Payload::Json(ty)
                }
                Some(_) => {
                    let message = format!("decoding `{media_type}` by a schema is not covered");
                    self.unsupported(pointer, message, "the body is given as bytes");
                    Payload::Bytes
                }
            }
        };
        Content { pointer: pointer.clone(), media_type, payload, examples: self.examples(pointer) }
    }
}

/// Texts whose schema, if it is not that of a text, can only be meant of JSON.
const READ_AS_JSON: &[&str] = &["text/plain", "text/html"];

/// Returns a media type without its parameters, in lower case.
pub(super) fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// True for media types whose body is JSON.
pub(super) fn is_json(media: &str) -> bool {
    let media = essence(media);
    media == "application/json" || media == "text/json" || media.ends_with("+json")
}
