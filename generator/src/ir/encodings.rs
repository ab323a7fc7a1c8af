//! Encodings: how single members of a form are written.
//!
//! ```yaml
//! content:
//!   multipart/form-data:
//!     schema: { type: object, properties: { scan: { type: string, format: binary }, tags: { type: array, items: { type: string } } } }
//!     encoding:
//!       scan: { contentType: 'image/png, image/jpeg', headers: { X-Kind: { schema: { type: string, enum: [raw] } } } }
//!       tags: { style: form, explode: false }
//! ```
//!
//! An [`Encoding`] holds what differs from the usual; the call of the operation says it to the form. A content type counts in a
//! form of parts, a style in a form of names and values, and in parts where there is no content type. A header has the one value
//! that the document gives it; those of files can be set by the caller.

use super::{BodyKind, Style, Type, TypeKind, lowering::Lowering, responses::is_json};
use crate::diagnostics::Pointer;
use openapiv3::{Header, MediaType, ParameterSchemaOrContent, ReferenceOr};
use serde_json::{Map, Value};

/// How a member of a form is written, where that is not the usual way.
#[derive(Clone, Debug, PartialEq)]
pub struct Encoding {
    /// The member's name in the form.
    pub member: String,
    /// The media type of its part, or those that a file may have, with commas between them.
    pub content_type: Option<String>,
    /// The style of its value.
    pub style: Option<Style>,
    /// The headers of its part, each with its value.
    pub headers: Vec<(String, String)>,
}

/// The words that make a value one of a style.
const STYLE_WORDS: &[&str] = &["style", "explode", "allowReserved"];

impl Lowering<'_> {
    /// Lowers the encodings of a body; `pointer` is the place of its content, `ty` what is written.
    pub(super) fn encodings(
        &mut self,
        content: &MediaType,
        kind: BodyKind,
        ty: &Type,
        pointer: &Pointer,
    ) -> Vec<Encoding> {
        let place = pointer.child("encoding");
        if content.encoding.is_empty() {
            return Vec::new();
        }
        if !matches!(kind, BodyKind::Form | BodyKind::Multipart) {
            self.unsupported(&place, "an `encoding` is for the members of a form", "left out");
            return Vec::new();
        }
        let Some(Value::Object(nodes)) = self.tree_at(&place) else { return Vec::new() };
        let encodings = nodes.iter().filter_map(|(member, node)| {
            let node = node.as_object()?;
            if self.lacks(ty, member) {
                let message = format!("the form has no member `{member}`");
                self.unsupported(&place.child(member), message, "left out");
                return None;
            }
            let (content_type, style) = match kind {
                BodyKind::Multipart => match content_type(node) {
                    None => (None, style(node)),
                    content_type => (content_type, None),
                },
                _ => (
                    None,
                    style(node)
                        .or_else(|| content_type(node).filter(|media| is_json(first(media))).map(|_| Style::Json)),
                ),
            };
            let place = place.child(member);
            if let Some(media) =
                content_type.as_deref().map(first).filter(|media| !is_json(media) && !media.starts_with("text/"))
            {
                self.check_content(member, media, ty, &place);
            }
            let headers = match kind {
                BodyKind::Multipart => self.headers(member, node, ty, &place),
                _ => Vec::new(),
            };
            let encoding = Encoding { member: member.clone(), content_type, style, headers };
            let says_something = encoding.content_type.is_some() || encoding.style.is_some();
            (says_something || !encoding.headers.is_empty()).then_some(encoding)
        });
        encodings.collect()
    }

    /// Says that an object is not written as the media type of its part.
    fn check_content(&mut self, member: &str, media: &str, ty: &Type, place: &Pointer) {
        let is_object = match self.member(ty, member) {
            Some(Type::Named(id)) => !matches!(self.kind_of(id), Some(TypeKind::Enum(_) | TypeKind::Alias(_))),
            Some(Type::Object | Type::Map(_)) => true,
            _ => false,
        };
        if is_object {
            let message = format!("writing `{media}` by a schema is not covered");
            self.unsupported(&place.child("contentType"), message, "the part is JSON text");
        }
    }

    fn headers(
        &mut self,
        member: &str,
        node: &Map<String, Value>,
        ty: &Type,
        place: &Pointer,
    ) -> Vec<(String, String)> {
        let Some(Value::Object(headers)) = node.get("headers") else { return Vec::new() };
        let is_file = match self.member(ty, member) {
            Some(Type::Array(item)) => *item == Type::Binary,
            member => member == Some(Type::Binary),
        };
        let mut known = Vec::new();
        for (name, header) in headers {
            if name.eq_ignore_ascii_case("content-type") {
                // `contentType` says it.
                continue;
            }
            match self.only_value(header) {
                Some(value) => known.push((name.clone(), value)),
                None if is_file => {}
                None => {
                    let place = place.child("headers").child(name);
                    self.unsupported(
                        &place,
                        format!("`{name}` has no value in the document"),
                        "the header is not sent",
                    );
                }
            }
        }
        known
    }

    /// Returns the value of a header that the document fixes: its only one, or its default.
    fn only_value(&mut self, header: &Value) -> Option<String> {
        let header = match header.get("$ref").and_then(Value::as_str) {
            Some(reference) => {
                let (header, _) = self.follow::<Header>(reference)?;
                let ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema)) = header.format else { return None };
                serde_json::to_value(schema).ok()?
            }
            None => header.get("schema")?.clone(),
        };
        let only = match header.get("enum") {
            Some(Value::Array(values)) => Some(values.as_slice()).filter(|values| values.len() == 1)?.first(),
            _ => header.get("const").or_else(|| header.get("default")),
        };
        match only? {
            Value::String(text) => Some(text.clone()),
            Value::Array(_) | Value::Object(_) | Value::Null => None,
            scalar => Some(scalar.to_string()),
        }
    }

    /// True for a form that has no member of a name, and no others than those that it names.
    fn lacks(&self, ty: &Type, member: &str) -> bool {
        let form = self.structure_behind(ty).and_then(|id| self.kind_of(id));
        let Some(TypeKind::Struct(item)) = form else { return false };
        item.rest.is_none() && item.fields.iter().all(|field| field.wire != member)
    }

    /// Returns the type of a member of a form.
    fn member(&self, ty: &Type, member: &str) -> Option<Type> {
        let Some(TypeKind::Struct(item)) = self.kind_of(self.structure_behind(ty)?) else { return None };
        item.fields.iter().find(|field| field.wire == member).map(|field| field.ty.clone())
    }
}

/// Returns the media types of a part, those that are no ranges, with commas between them.
fn content_type(node: &Map<String, Value>) -> Option<String> {
    let all = node.get("contentType").and_then(Value::as_str)?;
    let media = all.split(',').map(str::trim).filter(|media| !media.is_empty() && !media.contains('*'));
    let media: Vec<&str> = media.collect();
    (!media.is_empty()).then(|| media.join(", "))
}

fn first(media_types: &str) -> &str {
    media_types.split(',').next().unwrap_or_default().trim()
}

/// Returns the style of a member that has one by a word.
fn style(node: &Map<String, Value>) -> Option<Style> {
    if !STYLE_WORDS.iter().any(|word| node.contains_key(*word)) {
        return None;
    }
    let style = match node.get("style").and_then(Value::as_str) {
        Some("spaceDelimited") => "spaceDelimited",
        Some("pipeDelimited") => "pipeDelimited",
        Some("deepObject") => "deepObject",
        _ => "form",
    };
    let flag = |name: &str| node.get(name).and_then(Value::as_bool);
    let explode = flag("explode").unwrap_or(style == "form") && style != "deepObject";
    Some(Style::Named { style, explode, allow_reserved: flag("allowReserved") == Some(true) })
}
