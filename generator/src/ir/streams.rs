//! Streams: answers that come item by item, server-sent events and JSON lines.
//!
//! ```yaml
//! content:
//!   text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } }       # what the data of each event are, or since 3.2:
//!   application/jsonl: { itemSchema: { $ref: '#/components/schemas/LogEntry' } }
//! ```
//!
//! Until 3.2 the schema of events is that of their data, as documents are written; a schema with `data`, and nothing but the
//! other fields of an event beside it, is that of whole events. Of lines it is that of one line, or of the list of them.

use super::{Content, Payload, Type, lowering::Lowering, responses::essence};
use crate::diagnostics::Pointer;
use openapiv3::{MediaType, ReferenceOr, Response, Responses, Schema};
use serde_json::Value;

const EVENTS: &str = "text/event-stream";

/// The fields of an event.
const FIELDS: &[&str] = &["data", "event", "id", "retry"];

/// Media types whose bodies are one JSON text after the other.
const LINES: &[&str] = &[
    "application/jsonl",
    "application/jsonlines",
    "application/json-lines",
    "application/x-jsonlines",
    "application/ndjson",
    "application/x-ndjson",
    "application/json-seq",
    "application/stream+json",
    "application/x-json-stream",
];

/// Events may be made of alternatives, and those of others; more levels are taken for a circle.
const DEEPEST: usize = 8;

/// True for media types whose bodies are JSON texts, one a line.
pub(super) fn is_lines(essence: &str) -> bool {
    LINES.contains(&essence)
}

impl<'a> Lowering<'a> {
    /// True when an operation has an answer that may be read item by item.
    pub(super) fn may_stream(&mut self, responses: &Responses) -> bool {
        responses.responses.values().any(|response| {
            let media_types: Vec<String> = match response {
                ReferenceOr::Item(response) => response.content.keys().cloned().collect(),
                ReferenceOr::Reference { reference } => match self.follow::<Response>(reference) {
                    Some((response, _)) => response.content.into_keys().collect(),
                    None => Vec::new(),
                },
            };
            media_types.iter().map(|media| essence(media)).any(|media| media == EVENTS || is_lines(&media))
        })
    }

    /// Lowers what a stream is of; none for a media type that is no stream.
    pub(super) fn stream(
        &mut self,
        media_type: &str,
        body: &MediaType,
        pointer: &Pointer,
        hint: &str,
    ) -> Option<Content> {
        let is_events = media_type == EVENTS;
        if !is_events && !is_lines(media_type) {
            return None;
        }
        let item = self.item_schema(pointer);
        let is_item = item.is_some();
        if is_item {
            self.whole_left_out(pointer);
        }
        let (schema, place) = match item {
            Some(item) => item,
            None => (body.schema.clone()?, pointer.child("schema")),
        };
        if is_events {
            let (data, place) = self.event_data(&schema, &place, &format!("{hint}Event"));
            let mut examples = self.examples_of(pointer, &place);
            let is_shown = body.example.is_some() || !body.examples.is_empty();
            if data == Type::String && !is_shown {
                // A text that is shown is the whole stream.
                examples.iter_mut().for_each(|example| example.value = "data: text\n\n".into());
            }
            let payload = Payload::Events(data);
            return Some(Content { pointer: pointer.clone(), media_type: media_type.to_owned(), payload, examples });
        }
        let ty = self.schema(&schema, &place, &format!("{hint}Line"));
        let payload = Payload::Lines(match ty {
            Type::Array(item) if !is_item => *item,
            Type::String | Type::Binary => Type::Any,
            ty => ty,
        });
        let examples = self.examples_of(pointer, &place);
        Some(Content { pointer: pointer.clone(), media_type: media_type.to_owned(), payload, examples })
    }

    /// Returns the schema of each item of the content at a place, and its place.
    pub(super) fn item_schema(&mut self, content: &Pointer) -> Option<(ReferenceOr<Schema>, Pointer)> {
        let place = content.child("itemSchema");
        self.model_at(&place).map(|schema| (schema, place))
    }

    /// Reports what a content says of single items, where it is read or written as a whole.
    pub(super) fn items_left_out(&mut self, content: &Pointer) {
        let message = "this content is not read or written item by item";
        self.left_out(content, &["itemSchema", "prefixEncoding", "itemEncoding"], message);
    }

    /// Reports what a content says beside the schema of its items, where that is all that counts.
    pub(super) fn whole_left_out(&mut self, content: &Pointer) {
        let message = "`itemSchema` says what the items are";
        self.left_out(content, &["schema", "prefixEncoding", "itemEncoding"], message);
    }

    fn left_out(&mut self, content: &Pointer, words: &[&str], message: &str) {
        for word in words {
            let place = content.child(word);
            if self.tree_at(&place).is_some() {
                self.unsupported(&place, message, "left out");
            }
        }
    }

    /// Returns the type of the data of events, and the place of its schema.
    fn event_data(&mut self, schema: &ReferenceOr<Schema>, place: &Pointer, hint: &str) -> (Type, Pointer) {
        let mut data = Vec::new();
        if !self.data_schemas(place, &mut data, 0) {
            return match self.schema(schema, place, hint) {
                Type::Binary => (Type::String, place.clone()),
                ty => (ty, place.clone()),
            };
        }
        let mut types: Vec<Type> = Vec::new();
        self.read_contents.extend(data.iter().cloned());
        for place in &data {
            let Some(schema) = self.model_at::<ReferenceOr<Schema>>(place) else { continue };
            let ty = self.schema(&schema, place, hint);
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        let first = data.into_iter().next().unwrap_or_else(|| place.clone());
        match types.as_slice() {
            [only] => (only.clone(), first),
            [] => (Type::String, first),
            _ => {
                self.unsupported(place, "the data of events differ by their kind", "they are taken as any JSON");
                (Type::Any, first)
            }
        }
    }

    /// Collects the schemas of the data, where a schema is one of whole events.
    fn data_schemas(&mut self, place: &Pointer, found: &mut Vec<Pointer>, depth: usize) -> bool {
        if depth == DEEPEST {
            return false;
        }
        let Some((node, place)) = self.node_behind(place) else { return false };
        for word in ["oneOf", "anyOf"] {
            if let Some(Value::Array(branches)) = node.get(word) {
                let list = place.child(word);
                let count = branches.len();
                return count > 0 && (0..count).all(|index| self.data_schemas(&list.child(index), found, depth + 1));
            }
        }
        let Some(Value::Object(fields)) = node.get("properties") else { return false };
        let Some(data) = fields.get("data") else { return false };
        if !fields.keys().all(|name| FIELDS.contains(&name.as_str())) {
            return false;
        }
        let place = place.child("properties").child("data");
        // The end of the stream is told by a text that is no JSON.
        let is_end = data.get("enum").or(data.get("const")).is_some_and(|value| value.to_string().contains("[DONE]"));
        if data.get("contentSchema").is_some() {
            found.push(place.child("contentSchema"));
        } else if !is_end {
            found.push(place);
        }
        true
    }

    /// Follows the references of a node.
    fn node_behind(&mut self, place: &Pointer) -> Option<(&'a Value, Pointer)> {
        let mut place = place.clone();
        for _ in 0..DEEPEST {
            let node = self.tree_at(&place)?;
            match node.get("$ref").and_then(Value::as_str) {
                Some(reference) => place = self.follow::<Schema>(reference)?.1,
                None => return Some((node, place)),
            }
        }
        None
    }
}
