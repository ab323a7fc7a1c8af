//! The rows of a table, held against the document one by one. `tests/fidelity/README.md` describes them.

use crate::document::{Document, escape};
use crate::schemas::compare;
use serde_json::Value;
use std::collections::BTreeSet;

pub(crate) struct Reader<'a> {
    document: &'a Document,
    /// The place of the operation that the rows speak of.
    operation: String,
    /// The places that a row has spoken of, operations among them.
    documented: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self { document, operation: String::new(), documented: BTreeSet::new() }
    }

    /// Checks one row; the error says what differs.
    pub(crate) fn row(&mut self, line: &str) -> Result<(), String> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let mut columns = line.split('\t');
        let (place, name) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let facts: Vec<&str> = columns.next().unwrap_or_default().split("; ").filter(|fact| !fact.is_empty()).collect();
        let root = &self.document.root;
        match place {
            "operation" => {
                let (method, path) = name.split_once(' ').ok_or("no method and path")?;
                self.operation = format!("/paths/{}/{}", escape(path), method.to_lowercase());
                self.documented.insert(self.operation.clone());
                expect(!self.here("").is_null(), "the operation is missing")
            }
            "version" => expect(root["info"]["version"] == name, "the version differs"),
            "server" => {
                self.documented.insert("/servers/0".into());
                expect(root["servers"][0]["url"] == name, "the first server differs")
            }
            "security" => self.security(name, &facts),
            "rule" => {
                let value: Value = serde_json::from_str(facts.first().ok_or("no value")?).map_err(|e| e.to_string())?;
                let found = self.here(&format!("/{name}"));
                expect(*found == value, &format!("documented {value}, declared {found}"))
            }
            "path" | "query" | "header" => self.parameter(place, name, &facts),
            "request" => self.content("/requestBody", &facts),
            "response" => self.content(&format!("/responses/{name}"), &facts),
            _ => self.field(place, name, &facts),
        }
    }

    fn here(&self, below: &str) -> &'a Value {
        self.document.node(&format!("{}{below}", self.operation))
    }

    fn security(&mut self, name: &str, facts: &[&str]) -> Result<(), String> {
        let document = self.document;
        let used = document.node(&format!("{}/security", self.operation)).as_array();
        let used = used.or(document.root["security"].as_array()).ok_or("no security is required")?;
        for scheme in used.iter().filter_map(Value::as_object).flat_map(|scheme| scheme.keys()) {
            let place = format!("/components/securitySchemes/{scheme}");
            let declared = document.node(&place);
            let kind = declared["scheme"].as_str().or(declared["type"].as_str()).unwrap_or_default();
            let header = if kind == "apiKey" { declared["name"].as_str().unwrap_or_default() } else { "Authorization" };
            if (scheme == name || header == name) && facts.iter().all(|fact| *fact == kind) {
                self.documented.insert(place);
                return Ok(());
            }
        }
        Err("no security scheme is like that".into())
    }

    fn parameter(&mut self, place: &str, name: &str, facts: &[&str]) -> Result<(), String> {
        let count = self.here("/parameters").as_array().map_or(0, Vec::len);
        let places = (0..count).map(|index| self.document.target(&format!("{}/parameters/{index}", self.operation)));
        let is_it = |at: &String| self.document.node(at)["in"] == place && self.document.node(at)["name"] == name;
        let at = places.into_iter().find(is_it).ok_or("the parameter is missing")?;
        self.documented.insert(at.clone());
        let parameter = self.document.node(&at);
        let examples: Vec<&Value> = parameter.get("example").into_iter().collect();
        compare(self.document, &format!("{at}/schema"), &at, parameter["required"] == true, &examples, facts)
    }

    fn content(&mut self, below: &str, facts: &[&str]) -> Result<(), String> {
        let at = self.document.target(&format!("{}{below}", self.operation));
        expect(!self.document.node(&at).is_null(), "it is missing")?;
        self.documented.insert(at.clone());
        for fact in facts {
            let media_type = format!("{at}/content/{}", escape(fact));
            let marker = match *fact {
                "assumed" => "x-assumption",
                "sourced" => "x-source",
                _ => "",
            };
            if !marker.is_empty() {
                expect(self.document.node(&at).get(marker).is_some(), &format!("it carries no `{marker}`"))?;
            } else {
                expect(!self.document.node(&media_type).is_null(), "the content type is missing")?;
                self.documented.insert(media_type);
            }
        }
        Ok(())
    }

    fn field(&mut self, place: &str, name: &str, facts: &[&str]) -> Result<(), String> {
        let (status, tag) = place.split_once(' ').map_or((place, None), |(status, tag)| (status, Some(tag)));
        let body = if status == "body" { "/requestBody".into() } else { format!("/responses/{status}") };
        let at = self.document.target(&format!("{}{body}", self.operation));
        let media_type = format!("{at}/content/application~1json");
        let mut schema = format!("{media_type}/schema");
        if let Some(tag) = tag {
            schema = self.document.branch(&schema, tag).ok_or("the union has no such tag")?;
        }
        let (property, required) = self.document.property(&schema, name).ok_or("the field is missing")?;
        self.documented.extend([at, media_type.clone(), property.clone()]);
        let mut examples: Vec<&Value> = self.document.keyword(&property, "example").into_iter().collect();
        for example in self.document.node(&media_type)["examples"].as_object().into_iter().flat_map(|all| all.values())
        {
            find(&example["value"], name, &mut examples);
        }
        compare(self.document, &property, owner_of(&property), required, &examples, facts)
    }

    /// What the document has and no row speaks of, unless it says where it comes from.
    pub(crate) fn undocumented(&self) -> Vec<String> {
        let mut findings = Vec::new();
        self.document.visit("", &mut |at, node| {
            let mut steps = at.rsplit('/');
            let (name, holder) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
            let says = |node: &Value, key: &str| node.get(key).is_some();
            if self.is_beyond_the_page(at) {
                return;
            }
            // `content` may also be the name of a property, and then holds no content types.
            let is_name = steps.next() == Some("properties");
            let excused = match holder {
                _ if is_name => true,
                // What it refers to is looked at where it stands.
                "responses" if says(node, "$ref") => true,
                "properties" | "content" => says(self.document.node(owner_of(at)), "x-source"),
                "parameters" | "responses" | "servers" | "securitySchemes" => name.starts_with("x-"),
                _ => node.get("operationId").is_none(),
            };
            let node = self.document.node(&self.document.target(at));
            if !excused && !says(node, "x-source") && !says(node, "x-assumption") && !self.documented.contains(at) {
                findings.push(format!("{at}: `{name}` is in no row and has neither `x-source` nor `x-assumption`"));
            }
        });
        findings
    }

    /// Whether this is a part of an operation that no row speaks of and that says where it comes from.
    fn is_beyond_the_page(&self, at: &str) -> bool {
        let ends = at.match_indices('/').map(|(index, _)| index).chain([at.len()]);
        let Some(operation) = ends.take(4).nth(3).map(|end| &at[..end]) else { return false };
        let says_source = self.document.node(operation).get("x-source").is_some();
        at.starts_with("/paths/") && says_source && !self.documented.contains(operation)
    }
}

/// The schema of a property, or the response of a content type.
fn owner_of(at: &str) -> &str {
    at.rsplitn(3, '/').nth(2).unwrap_or_default()
}

/// Collects the values that an example has under a name with dots.
fn find<'a>(value: &'a Value, name: &str, found: &mut Vec<&'a Value>) {
    if let Value::Array(items) = value {
        items.iter().for_each(|item| find(item, name, found));
    } else if let Some((first, rest)) = name.split_once('.') {
        find(&value[first], rest, found);
    } else {
        found.extend(value.get(name));
    }
}

fn expect(holds: bool, otherwise: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}
