//! Headers of answers.
//!
//! ```yaml
//! headers:
//!   X-Total: { description: How many there are., schema: { type: integer } }
//! ```
//!
//! A header is one word of text, so its type is a plain one, or a list of them. Each name with a type of its own becomes one
//! constant, whatever answers have it.

use super::{Docs, Operation, Type, lowering::Lowering};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::LONGEST_CHAIN;
use crate::names::{Kind, Scope};
use indexmap::IndexMap;
use openapiv3::{Header, ReferenceOr};
use serde_json::Value;

/// A header that an answer may have.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseHeader {
    /// Its name in the answer.
    pub wire: String,
    /// Its name in Rust, in capitals.
    pub constant: String,
    /// What its value is.
    pub ty: Type,
    /// What the document says of it.
    pub docs: Docs,
}

/// Gives each header its constant. Where the types of one header differ all but the plainest get a number, which is no finding.
pub(super) fn name(operations: &mut [Operation]) {
    let headers = operations.iter_mut().flat_map(|operation| &mut operation.responses);
    let mut headers: Vec<&mut ResponseHeader> = headers.flat_map(|response| &mut response.headers).collect();
    let key = |header: &ResponseHeader| (header.wire.to_ascii_lowercase(), format!("{:?}", header.ty));
    headers.sort_by_cached_key(|header| (key(header), header.wire.clone()));
    let mut scope = Scope::new(Kind("constant"), &[]);
    for same in headers.chunk_by_mut(|one, other| key(one) == key(other)) {
        let name = scope.field_name(&same[0].wire, &Pointer::root(), &mut Diagnostics::default());
        let constant = name.bare().to_ascii_uppercase();
        same.iter_mut().for_each(|header| header.constant.clone_from(&constant));
    }
}

impl Lowering<'_> {
    pub(super) fn response_headers(
        &mut self,
        headers: &IndexMap<String, ReferenceOr<Header>>,
        pointer: &Pointer,
    ) -> Vec<ResponseHeader> {
        let lowered = headers.iter().filter_map(|(wire, header)| {
            let place = pointer.child(wire);
            if http_name(wire) {
                return Some((wire, header, place));
            }
            let message = format!("`{wire}` cannot be the name of a header");
            self.report(Diagnostic::warning("unsupported", Place::Key(place), message).label("left out"));
            None
        });
        let lowered: Vec<_> = lowered.collect();
        let lowered = lowered.into_iter().map(|(wire, header, place)| {
            let (header, place) = match header {
                ReferenceOr::Item(header) => (Some(header.clone()), place),
                ReferenceOr::Reference { reference } => match self.follow::<Header>(reference) {
                    Some((header, place)) => (Some(header), place),
                    None => (None, place),
                },
            };
            let docs = header.map(|header| Docs::new(header.description.as_deref(), &header.extensions));
            let ty = match self.tree_at(&place.child("schema")) {
                Some(schema) => self.plain_type(schema),
                None => Type::String,
            };
            // All headers are named together, when they are known.
            let constant = String::new();
            ResponseHeader { wire: wire.clone(), constant, ty, docs: docs.unwrap_or_default() }
        });
        lowered.collect()
    }

    /// Returns the type of a value that is written as one word.
    fn plain_type(&self, schema: &Value) -> Type {
        let mut schema = schema;
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { break };
            let target = reference.strip_prefix('#').and_then(|place| self.tree_at(&Pointer::parse(place)));
            let Some(target) = target else { break };
            schema = target;
        }
        let word = |name: &str| schema.get(name).and_then(Value::as_str);
        match (word("type"), word("format")) {
            (Some("integer"), Some("int32")) => Type::Integer32,
            (Some("integer"), _) => Type::Integer64,
            (Some("number"), _) => Type::Number,
            (Some("boolean"), _) => Type::Boolean,
            (Some("array"), _) => match schema.get("items").map(|items| self.plain_type(items)) {
                Some(item) if !matches!(item, Type::Array(_)) => Type::Array(Box::new(item)),
                _ => Type::Array(Box::new(Type::String)),
            },
            (Some("string"), Some("date-time")) => Type::Timestamp,
            (Some("string"), Some("date")) => Type::Date,
            (Some("string"), Some("uuid")) => Type::Uuid,
            _ => Type::String,
        }
    }
}

fn http_name(name: &str) -> bool {
    let is_token = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
    !name.is_empty() && name.chars().all(is_token)
}
