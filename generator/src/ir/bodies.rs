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
    Docs, Encoding, Example, Type, TypeId, TypeKind,
    lowering::{Lowering, named_after},
    responses::{essence, is_json},
    streams::is_lines,
};
use crate::diagnostics::Pointer;
use openapiv3::{AnySchema, MediaType, ReferenceOr, RequestBody, Schema, SchemaKind, Type as SchemaType};
use serde_json::Value;

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
    /// How members of a form are written that are not written as usual.
    pub encodings: Vec<Encoding>,
    /// What it may look like.
    pub examples: Vec<Example>,
}

/// How a body becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form,
    /// In parts, one or several a member: `multipart/form-data`.
    Multipart,
    /// In parts that the caller makes.
    Parts,
    /// As JSON texts, one a line.
    Lines,
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
        let hint = named_after(&place, "requestBodies", "Request").unwrap_or_else(|| format!("{hint}Request"));
        let list = place.child("content");
        let kinds = body.content.iter().map(|(media, content)| self.body_kind(media, content, &list.child(media)));
        let kinds: Vec<_> = kinds.collect();
        let none_covered = kinds.iter().all(Option::is_none);
        let mut contents = Vec::with_capacity(kinds.len());
        for ((media, content), kind) in body.content.iter().zip(kinds) {
            let place = list.child(media);
            let kind = match kind {
                Some(kind) => kind,
                None => {
                    let message = format!("writing `{media}` by a schema is not covered");
                    let instead =
                        if none_covered { "the caller gives the bytes" } else { "this content type is left out" };
                    self.unsupported(&place, message, instead);
                    if !none_covered {
                        continue;
                    }
                    BodyKind::Bytes
                }
            };
            contents.push(self.body_content(media, content, kind, &place, &hint));
        }
        if contents.is_empty() {
            return None;
        }
        Some(Body { required: body.required, docs: Docs::new(body.description.as_deref(), &body.extensions), contents })
    }

    /// Returns how a body of some content type is written; none when its schema is not one for that type.
    fn body_kind(&mut self, media: &str, content: &MediaType, pointer: &Pointer) -> Option<BodyKind> {
        let is_plain = self.is_plain(content);
        match essence(media).as_str() {
            lines if is_lines(lines) && (!is_plain || self.item_schema(pointer).is_some()) => Some(BodyKind::Lines),
            json if is_json(json) => Some(BodyKind::Json),
            "application/x-www-form-urlencoded" => Some(BodyKind::Form),
            parts if parts.starts_with("multipart/") => Some(BodyKind::Multipart),
            text if text.starts_with("text/") && is_plain => Some(BodyKind::Text),
            _ if is_plain => Some(BodyKind::Bytes),
            "*/*" | "application/*" => Some(BodyKind::Json),
            _ => None,
        }
    }

    /// True for a body that is text or bytes, as far as the document says what it is.
    fn is_plain(&mut self, content: &MediaType) -> bool {
        let schema = match &content.schema {
            None => return true,
            Some(ReferenceOr::Item(schema)) => schema.clone(),
            Some(ReferenceOr::Reference { reference }) => match self.follow::<Schema>(reference) {
                Some((schema, _)) => schema,
                None => return true,
            },
        };
        match schema.schema_kind {
            SchemaKind::Type(SchemaType::String(string)) => string.enumeration.is_empty(),
            SchemaKind::Any(any) => any == AnySchema::default(),
            _ => false,
        }
    }

    fn body_content(
        &mut self,
        media: &str,
        content: &MediaType,
        kind: BodyKind,
        pointer: &Pointer,
        hint: &str,
    ) -> BodyContent {
        let item = self.item_schema(pointer).filter(|_| kind == BodyKind::Lines);
        match item {
            Some(_) => self.whole_left_out(pointer),
            None => self.items_left_out(pointer),
        }
        let ty = match kind {
            BodyKind::Text => Type::String,
            BodyKind::Bytes => Type::Binary,
            BodyKind::Json | BodyKind::Lines | BodyKind::Form | BodyKind::Multipart | BodyKind::Parts => {
                let whole = content.schema.as_ref().map(|schema| (schema, pointer.child("schema"), hint.to_owned()));
                let part = item.as_ref().map(|(schema, place)| (schema, place.clone(), format!("{hint}Line")));
                let ty = part.or(whole).map(|(schema, place, hint)| self.schema(schema, &place, &hint));
                ty.unwrap_or(Type::Any).split_null().0
            }
        };
        let (kind, ty) = match (kind, self.structure_behind(&ty)) {
            (BodyKind::Multipart, Some(id)) => (kind, Type::Named(self.form_of(id, pointer))),
            (BodyKind::Multipart, None) => {
                if ty != Type::Any && ty != Type::Object {
                    let message =
                        format!("a `{}` body that is no object with properties is not covered", essence(media));
                    self.unsupported(pointer, message, "the caller makes the parts");
                }
                (BodyKind::Parts, Type::Any)
            }
            (BodyKind::Lines, _) => match ty {
                ty @ Type::Array(_) if item.is_none() => (kind, ty),
                ty => (kind, Type::Array(Box::new(ty))),
            },
            _ => (kind, ty),
        };
        let encodings = self.encodings(content, kind, &ty, pointer);
        let media_type = match (essence(media), kind) {
            // A range of types cannot be sent; the caller's own `Content-Type` replaces this one.
            (range, BodyKind::Json) if range.contains('*') => "application/json".to_owned(),
            (range, BodyKind::Multipart | BodyKind::Parts) if range.contains('*') => "multipart/form-data".to_owned(),
            (range, _) if range.contains('*') => "application/octet-stream".to_owned(),
            (media_type, _) => media_type,
        };
        BodyContent { media_type, kind, ty, encodings, examples: self.examples(pointer) }
    }

    /// Returns the struct that a type is, by aliases if need be.
    pub(super) fn structure_behind(&self, ty: &Type) -> Option<TypeId> {
        match self.behind_aliases(ty) {
            Type::Named(id) if matches!(self.kind_of(*id), Some(TypeKind::Struct(_))) => Some(*id),
            _ => None,
        }
    }

    /// Returns the struct to send as a form. A file is no JSON: a component with files that also stands elsewhere gets a twin.
    fn form_of(&mut self, id: TypeId, pointer: &Pointer) -> TypeId {
        if let Some(twin) = self.forms.get(&id) {
            return *twin;
        }
        let Some(def) = self.definition(id) else { return id };
        let TypeKind::Struct(item) = &def.kind else { return id };
        let (docs, mut item, component) = (def.docs.clone(), item.clone(), def.pointer.clone());
        let mut has_files = false;
        for field in &mut item.fields {
            if let Some(ty) = self.file(&field.ty, &field.pointer) {
                has_files = true;
                field.ty = ty;
            }
        }
        if !has_files {
            return id;
        }
        let mut form = id;
        if self.tree_at(&Pointer::root()).is_some_and(|tree| stands_elsewhere(tree, &component)) {
            form = self.reserve(&format!("{}Form", self.name_of(id)), pointer);
            self.forms.insert(id, form);
        }
        self.fill(form, docs, TypeKind::Struct(item));
        form
    }

    /// Returns the type of a member that is sent as a file, or as several; none for what is none. A union cannot be a file: one of a
    /// file and of a list of files is a list of files.
    fn file(&mut self, ty: &Type, place: &Pointer) -> Option<Type> {
        match ty {
            Type::Binary => Some(Type::Binary),
            Type::Array(item) if **item == Type::Binary => Some(ty.clone()),
            Type::Named(_) => {
                let Type::Named(id) = self.behind_aliases(ty) else { return None };
                let Some(TypeKind::Union(union)) = self.kind_of(*id) else { return None };
                let branches = union.variants.iter().map(|variant| self.behind_aliases(&variant.ty));
                let branches: Vec<&Type> = branches.collect();
                let is_list = |ty: &&Type| match ty {
                    Type::Array(item) => *self.behind_aliases(item) == Type::Binary,
                    _ => false,
                };
                let (lists, files) = (branches.iter().any(is_list), branches.contains(&&Type::Binary));
                if !(lists || files) {
                    return None;
                }
                if !branches.iter().all(|ty| is_list(ty) || **ty == Type::Binary) {
                    let message = "a part that is a file or something else is not covered";
                    self.unsupported(place, message, "the part is a file, which may hold the text");
                }
                Some(if lists { Type::Array(Box::new(Type::Binary)) } else { Type::Binary })
            }
            _ => None,
        }
    }
}

/// True when a document refers to a schema not only for bodies of `multipart/form-data`.
fn stands_elsewhere(tree: &Value, component: &Pointer) -> bool {
    let reference = format!("#{component}");
    let refers = |node: &Value| node.get("$ref").and_then(Value::as_str) == Some(reference.as_str());
    let (mut all, mut forms) = (0, 0);
    let mut open = vec![tree];
    while let Some(node) = open.pop() {
        all += usize::from(refers(node));
        forms += usize::from(node.pointer("/multipart~1form-data/schema").is_some_and(refers));
        match node {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => open.extend(members.values()),
            _ => {}
        }
    }
    all > forms
}
