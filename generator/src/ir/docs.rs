//! Documentation that travels from the document into the generated code.
//!
//! ```yaml
//! summary: Gets one extraction.
//! description: The id is the one given back by Run Extraction.
//! x-source: https://docs.docmap.io/api/extractions/get
//! x-assumption: The page gives no error body; the shape is that of the API-wide error page.
//! ```
//!
//! Everything of it is kept as text; the emitter makes Rust documentation of it.

use indexmap::IndexMap;
use openapiv3::{OpenAPI, SchemaData};
use serde_json::Value;

/// What a document says about one of its nodes, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// One sentence.
    pub summary: Option<String>,
    /// Any amount of Markdown.
    pub description: Option<String>,
    /// The default that a server applies when nothing is sent, as JSON.
    pub default: Option<String>,
    /// The bounds that the document sets, which the server enforces: `at least 1`.
    pub limits: Vec<String>,
    /// What was decided where the vendor's page is silent or contradicts itself (`x-assumption`).
    pub assumptions: Vec<String>,
    /// Where a fact comes from (`x-source`).
    pub sources: Vec<String>,
    /// True when the document discourages the use.
    pub deprecated: bool,
}

impl Docs {
    pub(super) fn new(description: Option<&str>, extensions: &IndexMap<String, Value>) -> Self {
        let texts = |name: &str| match extensions.get(name) {
            Some(Value::String(text)) => vec![text.clone()],
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        Self {
            description: description.map(str::to_owned).filter(|text| !text.trim().is_empty()),
            assumptions: texts("x-assumption"),
            sources: texts("x-source"),
            ..Self::default()
        }
    }

    /// Reads the bounds from the schema's node.
    pub(super) fn with_limits(mut self, node: Option<&Value>) -> Self {
        let is_true = |keyword: &str| node.and_then(|node| node.get(keyword)) == Some(&Value::Bool(true));
        let words = [
            ("minimum", if is_true("exclusiveMinimum") { "more than " } else { "at least " }),
            ("exclusiveMinimum", "more than "),
            ("maximum", if is_true("exclusiveMaximum") { "less than " } else { "at most " }),
            ("exclusiveMaximum", "less than "),
            ("multipleOf", "a multiple of "),
            ("minLength", "characters: at least "),
            ("maxLength", "characters: at most "),
            ("minItems", "items: at least "),
            ("maxItems", "items: at most "),
            ("minProperties", "members: at least "),
            ("maxProperties", "members: at most "),
            ("uniqueItems", "items: no two alike"),
            ("pattern", "matches "),
        ];
        let limit = |(keyword, words): (&str, &str)| match node?.get(keyword)? {
            Value::Number(number) => Some(format!("{words}{number}")),
            Value::String(text) => Some(format!("{words}{text}")),
            Value::Bool(true) if keyword == "uniqueItems" => Some(words.to_owned()),
            _ => None,
        };
        self.limits = words.into_iter().filter_map(limit).collect();
        self
    }

    pub(super) fn of_schema(data: &SchemaData) -> Self {
        Self {
            summary: data.title.clone().filter(|_| data.description.is_none()),
            default: data.default.as_ref().filter(|value| !value.is_null()).map(Value::to_string),
            deprecated: data.deprecated,
            ..Self::new(data.description.as_deref(), &data.extensions)
        }
    }

    pub(super) fn of_api(document: &OpenAPI, tree: &Value) -> Self {
        let mut docs = Self::new(document.info.description.as_deref(), &document.info.extensions);
        let root = Self::new(None, &document.extensions);
        docs.assumptions.extend(root.assumptions);
        docs.sources.extend(root.sources);
        if let Some(url) = tree.pointer("/externalDocs/url").and_then(Value::as_str) {
            docs.sources.push(url.to_owned());
        }
        docs
    }

    /// Takes over what another node says where this one says nothing.
    pub(super) fn or(mut self, other: &Self) -> Self {
        self.summary = self.summary.or_else(|| other.summary.clone());
        self.description = self.description.or_else(|| other.description.clone());
        self.default = self.default.or_else(|| other.default.clone());
        if self.limits.is_empty() {
            self.limits.clone_from(&other.limits);
        }
        self.deprecated |= other.deprecated;
        self
    }
}
