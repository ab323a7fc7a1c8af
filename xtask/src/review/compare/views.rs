//! What a schema says, whatever way it is written.
//!
//! `allOf` is merged, references are followed, the spellings of `null` become one flag, a `oneOf` of one branch becomes that
//! branch, and one of plain types becomes a list of types. Each keyword keeps its place.

use super::documents::Document;
use super::places::At;
use super::types::Types;
use excerpt_generator::format_of_content;
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::HashMap;

/// The media type of bytes of which nothing is known.
const BYTES: &str = "application/octet-stream";

/// A schema, normalised.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    /// Where the schema begins: the place of what it does not have.
    pub(super) at: At<'a>,
    pub(super) types: Types,
    /// True where the types are named, and not only what other keywords speak of.
    pub(super) is_typed: bool,
    /// Where the types are named.
    pub(super) types_at: At<'a>,
    /// The values that are allowed, without `null`.
    pub(super) values: Option<Values<'a>>,
    pub(super) members: IndexMap<&'a str, Vec<At<'a>>>,
    pub(super) required: IndexMap<&'a str, At<'a>>,
    pub(super) rest: Rest<'a>,
    pub(super) items: Vec<At<'a>>,
    pub(super) branches: Vec<At<'a>>,
    /// Where the branches are listed.
    pub(super) branches_at: At<'a>,
    pub(super) discriminator: Option<At<'a>>,
    /// All other keywords that may matter.
    pub(super) keywords: IndexMap<&'a str, At<'a>>,
}

/// The values of an `enum` or a `const`.
#[derive(Clone, Debug)]
pub(super) struct Values<'a> {
    pub(super) list: Vec<&'a Value>,
    pub(super) at: At<'a>,
    pub(super) is_const: bool,
}

/// What an object may hold besides its members.
#[derive(Clone, Debug)]
pub(super) enum Rest<'a> {
    /// Nothing is said: anything.
    Silent,
    /// Anything.
    Any(At<'a>),
    /// Nothing.
    Nothing(At<'a>),
    /// Values of a schema.
    Schema(At<'a>),
}

impl<'a> View<'a> {
    /// Reads schemas that must hold at once. An empty list allows anything.
    pub(super) fn new(document: &Document<'a>, parts: &[At<'a>]) -> Self {
        let at = parts.first().cloned().unwrap_or_else(|| document.root.missing());
        let mut view = Self {
            types: Types::ANY,
            is_typed: false,
            types_at: at.missing(),
            values: None,
            members: IndexMap::new(),
            required: IndexMap::new(),
            rest: Rest::Silent,
            items: Vec::new(),
            branches: Vec::new(),
            branches_at: at.missing(),
            discriminator: None,
            keywords: IndexMap::new(),
            at,
        };
        let mut open: Vec<At<'a>> = parts.iter().rev().cloned().collect();
        let mut seen = Vec::new();
        while let Some(part) = open.pop() {
            if seen.contains(&part.key) {
                continue;
            }
            seen.push(part.key);
            let reference = part.text("$ref").and_then(|reference| document.target(reference));
            if reference.is_none() || document.siblings {
                view.add(document, &part, &mut open);
            }
            open.extend(reference);
        }
        view
    }

    fn add(&mut self, document: &Document<'a>, part: &At<'a>, open: &mut Vec<At<'a>>) {
        self.is_typed |= ["type", "enum", "const"].iter().any(|keyword| part.value.get(keyword).is_some());
        self.narrow(Types::of(part), part.get("type").as_ref().unwrap_or(part));
        for list in ["oneOf", "anyOf"].into_iter().filter_map(|keyword| part.get(keyword)) {
            let mut branches: Vec<At<'a>> = list.elements().filter(|branch| !is_null(document, branch)).collect();
            let plain: Option<Vec<Types>> = branches.iter().map(|branch| plain(document, branch)).collect();
            match plain {
                _ if branches.len() == 1 => open.extend(branches.pop()),
                Some(types) if !types.is_empty() => {
                    self.is_typed = true;
                    self.narrow(types.into_iter().fold(Types::NONE, Types::or), &list);
                }
                _ if self.branches.is_empty() => {
                    self.branches_at = list;
                    self.branches = branches;
                }
                _ => {
                    self.keywords.entry("anyOf").or_insert(list);
                }
            }
        }
        open.extend(part.member("allOf").elements().collect::<Vec<_>>().into_iter().rev());
        for (name, member) in part.member("properties").members() {
            self.members.entry(name).or_default().push(member);
        }
        for entry in part.member("required").elements() {
            if let Some(name) = entry.value.as_str() {
                self.required.entry(name).or_insert(entry);
            }
        }
        self.items.extend(part.get("items").filter(|items| *items.value != Value::Bool(true)));
        if let Some(list) = part.get("enum").filter(|list| list.value.is_array()) {
            let values = list.value.as_array().into_iter().flatten();
            self.limit(values.filter(|value| !value.is_null()).collect(), list, false);
        }
        if let Some(only) = part.get("const").filter(|only| !only.value.is_null()) {
            self.limit(vec![only.value], only, true);
        }
        if let Some(rest) = part.get("additionalProperties") {
            self.rest = match (&self.rest, rest.value) {
                (Rest::Nothing(_), _) => return self.add_keywords(part),
                (_, Value::Bool(false)) => Rest::Nothing(rest),
                (Rest::Schema(_), _) => return self.add_keywords(part),
                (_, Value::Object(members)) if !members.is_empty() => Rest::Schema(rest),
                _ => Rest::Any(rest),
            };
        }
        self.add_keywords(part);
    }

    fn add_keywords(&mut self, part: &At<'a>) {
        for (name, at) in part.members() {
            match name {
                "discriminator" => self.discriminator = self.discriminator.take().or(Some(at)),
                "$ref"
                | "type"
                | "nullable"
                | "oneOf"
                | "anyOf"
                | "allOf"
                | "properties"
                | "required"
                | "items"
                | "enum"
                | "const"
                | "additionalProperties" => {}
                _ => {
                    self.keywords.entry(name).or_insert(at);
                }
            }
        }
    }

    fn narrow(&mut self, types: Types, at: &At<'a>) {
        if types != Types::ANY {
            self.types = self.types.and(types);
            self.types_at = at.clone();
        }
    }

    fn limit(&mut self, list: Vec<&'a Value>, at: At<'a>, is_const: bool) {
        let list = match self.values.take() {
            Some(known) => known.list.into_iter().filter(|value| list.contains(value)).collect(),
            None => list,
        };
        // An enum of `null` alone says that the value is null, not which values it has.
        if !list.is_empty() {
            self.values = Some(Values { list, at, is_const });
        }
    }

    /// Returns a keyword, or the place where it is missing.
    pub(super) fn keyword(&self, name: &str) -> At<'a> {
        self.keywords.get(name).cloned().unwrap_or_else(|| self.at.missing())
    }

    /// Returns a number's value.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.keywords.get(name)?.value.as_f64()
    }

    /// Returns a text's value.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.keywords.get(name)?.value.as_str()
    }

    /// Returns the format, in the words of 3.0: what `contentEncoding` and `contentMediaType` say counts as the format that they
    /// took the place of.
    pub(super) fn format(&self) -> Option<&'a str> {
        let content = || format_of_content(self.text("contentEncoding"), self.text("contentMediaType"));
        self.text("format").or_else(content)
    }

    /// Returns `contentEncoding`, said or meant by the format.
    pub(super) fn encoding(&self) -> Option<&'a str> {
        self.text("contentEncoding").or_else(|| (self.text("format") == Some("byte")).then_some("base64"))
    }

    /// Returns `contentMediaType`, said or meant by the format.
    pub(super) fn media(&self) -> Option<&'a str> {
        self.text("contentMediaType").or_else(|| (self.text("format") == Some("binary")).then_some(BYTES))
    }
}

/// True for a schema of which `null` is the only value.
fn is_null(document: &Document<'_>, schema: &At<'_>) -> bool {
    let schema = document.resolve(schema.clone());
    let member = |name: &str| schema.value.get(name);
    match (member("type"), member("enum"), member("const")) {
        (Some(Value::String(name)), ..) if name == "null" => true,
        (Some(Value::Array(names)), ..) if !names.is_empty() && names.iter().all(|name| name == "null") => true,
        (_, Some(Value::Array(values)), _) if !values.is_empty() && values.iter().all(Value::is_null) => true,
        (.., Some(Value::Null)) => true,
        _ => false,
    }
}

/// Returns the types of a schema that says nothing else.
fn plain(document: &Document<'_>, schema: &At<'_>) -> Option<Types> {
    let schema = document.resolve(schema.clone());
    let is_plain = |name: &String| name == "type" || super::comparer::is_note(name);
    let types = Types::of(&schema);
    let is_plain = schema.value.as_object().is_some_and(|members| members.keys().all(is_plain));
    let is_simple = types == Types::ANY || !types.overlaps(Types::OBJECT.or(Types::ARRAY));
    (is_plain && is_simple).then_some(types)
}

/// True when schemas that must hold at once allow `null`, in any of its spellings.
pub(super) fn allows_null(document: &Document<'_>, parts: &[At<'_>]) -> bool {
    let mut known = HashMap::new();
    parts.iter().any(|part| null(document, part, &mut known))
}

/// Looks at each schema once; one that contains itself is no reason for its own null.
fn null(document: &Document<'_>, schema: &At<'_>, known: &mut HashMap<usize, bool>) -> bool {
    if let Some(answer) = known.get(&schema.key) {
        return *answer;
    }
    known.insert(schema.key, false);
    let answer = says_null(document, schema, known);
    known.insert(schema.key, answer);
    answer
}

fn says_null(document: &Document<'_>, schema: &At<'_>, known: &mut HashMap<usize, bool>) -> bool {
    if let Some(target) = schema.text("$ref").and_then(|reference| document.target(reference)) {
        let answer = null(document, &target, known);
        if answer || !document.siblings {
            return answer;
        }
    }
    let listed = |name: &str, wanted: &Value| {
        let list = schema.value.get(name).and_then(Value::as_array);
        list.is_some_and(|list| list.contains(wanted))
    };
    if schema.flag("nullable")
        || listed("type", &"null".into())
        || listed("enum", &Value::Null)
        || is_null(document, schema)
    {
        return true;
    }
    let lists = [schema.member("oneOf"), schema.member("anyOf")];
    if lists.iter().flat_map(At::elements).any(|branch| null(document, &branch, known)) {
        return true;
    }
    let mut parts = schema.member("allOf").elements().peekable();
    parts.peek().is_some() && parts.all(|part| null(document, &part, known))
}

/// True when a keyword is set on schemas that must hold at once, or on what they refer to.
pub(super) fn is_marked(document: &Document<'_>, parts: &[At<'_>], keyword: &str) -> bool {
    parts.iter().any(|part| part.flag(keyword) || document.resolve(part.clone()).flag(keyword))
}
