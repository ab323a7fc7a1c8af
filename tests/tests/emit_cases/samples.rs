//! Values that fit a schema, made of entropy: no entropy gives the simplest value, so that proptest's shorter lists of bytes
//! are smaller values.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A document whose schemas have samples.
#[derive(Debug)]
pub struct Document {
    tree: Value,
}

/// What choices are made of.
struct Entropy<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

impl Entropy<'_> {
    /// Returns a number below a limit; zero when there is no entropy left.
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.bytes.next().copied().unwrap_or_default()) % limit.max(1)
    }

    fn chance(&mut self) -> bool {
        self.below(2) == 1
    }
}

/// Objects in objects end here: what is optional is left out, and lists are empty.
const DEEPEST: usize = 6;

/// References and branches end here for good. No value ends what contains itself without a way out.
const ABYSS: usize = 40;

impl Document {
    /// Reads a document.
    pub fn new(text: &str) -> Self {
        Self { tree: serde_json::from_str(text).expect("the document is JSON") }
    }

    /// Makes a value that fits the schema at a place; none where the schema leads to itself without end.
    pub fn sample(&self, pointer: &str, bytes: &[u8]) -> Option<Value> {
        let mut entropy = Entropy { bytes: bytes.iter() };
        let schema = self.tree.pointer(pointer)?;
        // Where a type may be null is said where it is used, by an `Option`.
        let value = self.value(schema, &mut entropy, 0).filter(|value| !value.is_null())?;
        Some(self.tagged(pointer, value))
    }

    /// Returns the names of the members whose schemas have one of some keywords that is not `false`.
    pub fn members_with(&self, keywords: &[&str]) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut open = vec![&self.tree];
        while let Some(node) = open.pop() {
            match node {
                Value::Object(members) => {
                    for (name, schema) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
                        let schema = self.resolved(schema);
                        let mut values = keywords.iter().filter_map(|word| schema.get(*word));
                        if values.any(|value| *value != Value::Bool(false) || keywords.contains(&"default")) {
                            names.insert(name.clone());
                        }
                    }
                    open.extend(members.values());
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
        names
    }

    fn resolved<'a>(&'a self, mut schema: &'a Value) -> &'a Value {
        for _ in 0..ABYSS {
            match schema.get("$ref").and_then(Value::as_str).and_then(|target| self.target(target)) {
                Some((_, next)) => schema = next,
                None => break,
            }
        }
        schema
    }

    /// Returns the place that a reference names, and what is there.
    fn target(&self, reference: &str) -> Option<(String, &Value)> {
        let mut pointer = reference.strip_prefix('#')?.replace("%7B", "{").replace("%7D", "}").replace("%20", " ");
        if !pointer.is_empty() && !pointer.starts_with('/') {
            pointer = self.anchor(&pointer)?;
        }
        let node = self.tree.pointer(&pointer)?;
        Some((pointer, node))
    }

    /// Returns the place of the component with an anchor.
    fn anchor(&self, name: &str) -> Option<String> {
        let mut open = vec![(String::new(), &self.tree)];
        while let Some((place, node)) = open.pop() {
            let Some(members) = node.as_object() else { continue };
            let mut names = ["$anchor", "$dynamicAnchor"].into_iter().filter_map(|word| members.get(word)?.as_str());
            if names.any(|anchor| anchor == name) {
                return Some(place);
            }
            open.extend(members.iter().map(|(name, member)| {
                (format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), member)
            }));
        }
        None
    }

    fn value(&self, schema: &Value, entropy: &mut Entropy<'_>, depth: usize) -> Option<Value> {
        // What is no schema at all is left out of the crate, with a finding.
        if depth > ABYSS || !(schema.is_object() || *schema == Value::Bool(true)) {
            return None;
        }
        let Some(members) = schema.as_object() else { return Some(json!({ "any": entropy.below(3) })) };
        if let Some(Value::String(reference)) = members.get("$ref").or(members.get("$dynamicRef")) {
            let (pointer, target) = self.target(reference)?;
            return Some(self.tagged(&pointer, self.value(target, entropy, depth + 1)?));
        }
        let nullable = members.get("nullable") == Some(&Value::Bool(true));
        if nullable && entropy.below(4) == 3 {
            return Some(Value::Null);
        }
        if let Some(child) = self.child(members, entropy) {
            return self.value(&child, entropy, depth + 1);
        }
        let mut flat = self.flattened(members, 0)?;
        if let Some(constant) = flat.get("const") {
            return Some(constant.clone());
        }
        if let Some(Value::Array(values)) = flat.get("enum") {
            return values.get(entropy.below(values.len())).cloned();
        }
        let mut branches = Vec::new();
        for keyword in ["oneOf", "anyOf"] {
            let list = flat.remove(keyword);
            let Some(list) = list.as_ref().and_then(Value::as_array).filter(|list| !list.is_empty()) else { continue };
            let first = entropy.below(list.len());
            // A branch may lead back here; another may not.
            let order = (0..list.len()).map(|step| &list[(first + step) % list.len()]);
            let mut made = order.map(|branch| match self.condition(branch) {
                Some(names) => (branch, Some(Err(names))),
                None => (branch, self.value(branch, entropy, depth + 1).map(Ok)),
            });
            let (branch, made) = made.find(|(_, made)| made.is_some())?;
            match made? {
                // What says nothing of members adds none to those beside it.
                Ok(_) if flat.contains_key("properties") && self.is_untyped(branch) => {}
                Ok(value) => branches.push((branch.clone(), value)),
                Err(names) => require(&mut flat, &names),
            }
        }
        let mut value = self.plain(&flat, entropy, depth);
        for (branch, other) in branches {
            value = merged(value, other);
            if let Some(by) = members.get("discriminator") {
                value = self.with_tag(value, by, branch.get("$ref").and_then(Value::as_str));
            }
        }
        match value {
            Some(value) => Some(value),
            None if flat.contains_key("type") => None,
            None => Some(json!({ "any": entropy.below(3) })),
        }
    }

    /// Returns one of those that the discriminator of a parent is mapped to, or else of those that build on the parent.
    fn child(&self, parent: &Map<String, Value>, entropy: &mut Entropy<'_>) -> Option<Value> {
        if parent.contains_key("oneOf") || parent.contains_key("anyOf") {
            return None;
        }
        let mapping = parent.get("discriminator")?.get("mapping").and_then(Value::as_object);
        let mut children: Vec<String> = mapping.into_iter().flatten().filter_map(|(_, name)| Some(name.as_str()?.to_owned())).collect();
        if children.is_empty() {
            let schemas = self.tree.pointer("/components/schemas")?.as_object()?;
            let builds_on = |schema: &Value| {
                let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
                parts.into_iter().any(|part| self.resolved(part).as_object() == Some(parent))
            };
            children = schemas.iter().filter(|(_, schema)| builds_on(schema)).map(|(name, _)| name.clone()).collect();
        }
        let name = children.get(entropy.below(children.len()))?;
        let reference = match name.starts_with('#') {
            true => name.clone(),
            false => format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1")),
        };
        let child = self.target(&reference)?.1;
        (child.as_object()? != parent).then(|| json!({ "$ref": reference }))
    }

    fn is_untyped(&self, branch: &Value) -> bool {
        let words = ["type", "properties", "allOf", "oneOf", "anyOf", "enum", "const", "additionalProperties"];
        let branch = self.resolved(branch);
        words.into_iter().all(|word| branch.get(word).is_none())
    }

    /// Returns one schema that says what a schema and the parts of its `allOf` say together.
    fn flattened(&self, schema: &Map<String, Value>, depth: usize) -> Option<Map<String, Value>> {
        if depth > ABYSS {
            return None;
        }
        let mut flat = schema.clone();
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            let Some(part) = self.resolved(part).as_object() else { continue };
            for (keyword, value) in self.flattened(part, depth + 1)? {
                match (keyword.as_str(), flat.get_mut(&keyword), value) {
                    // What is beside them says whether there is null, and the parent's tag is set elsewhere.
                    ("nullable" | "discriminator" | "allOf" | "example" | "default", _, _) => {}
                    ("required", _, Value::Array(names)) => require(&mut flat, &names),
                    ("properties", Some(Value::Object(all)), Value::Object(more)) => {
                        for (name, schema) in more {
                            let both = all.remove(&name).map(|own| json!({ "allOf": [own, schema] }));
                            all.insert(name, both.unwrap_or(schema));
                        }
                    }
                    ("items", Some(own), more) => *own = json!({ "allOf": [own.clone(), more] }),
                    (_, Some(_), _) => {}
                    (_, None, value) => drop(flat.insert(keyword, value)),
                }
            }
        }
        flat.remove("allOf");
        Some(flat)
    }

    /// Returns the members that a branch requires which says nothing else.
    fn condition(&self, branch: &Value) -> Option<Vec<Value>> {
        let members = self.resolved(branch).as_object()?;
        let is_silent = |keyword: &String| ["required", "type", "title", "description"].contains(&keyword.as_str());
        let names = members.get("required")?.as_array()?;
        members.keys().all(is_silent).then(|| names.clone())
    }

    /// Makes what `type` and the keywords beside it ask for.
    fn plain(&self, schema: &Map<String, Value>, entropy: &mut Entropy<'_>, depth: usize) -> Option<Value> {
        let types: Vec<&str> = match schema.get("type") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ if schema.contains_key("properties") || schema.contains_key("additionalProperties") => vec!["object"],
            _ if schema.contains_key("items") => vec!["array"],
            _ => return None,
        };
        let name = *types.get(entropy.below(types.len()))?;
        let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
        Some(match name {
            "null" => Value::Null,
            "boolean" => Value::Bool(entropy.chance()),
            "integer" => {
                let least = bound("minimum").map_or(0, |least| least as i64);
                let spread = if schema.get("format").and_then(Value::as_str) == Some("int32") { 1 << 20 } else { 1 << 40 };
                json!(least.saturating_add(entropy.below(3) as i64 * if entropy.chance() { spread } else { 1 }))
            }
            "number" => json!(bound("minimum").unwrap_or_default() + entropy.below(9) as f64 / 4.0),
            "string" => {
                let is_base64 = schema.get("contentEncoding").is_some_and(|encoding| encoding == "base64");
                let format = if is_base64 { Some("byte") } else { schema.get("format").and_then(Value::as_str) };
                Value::String(text(format, entropy))
            }
            "array" => return self.list(schema, entropy, depth),
            "object" => return self.object(schema, entropy, depth),
            _ => return None,
        })
    }

    fn list(&self, schema: &Map<String, Value>, entropy: &mut Entropy<'_>, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        for part in schema.get("prefixItems").and_then(Value::as_array).into_iter().flatten() {
            items.push(self.value(part, entropy, depth + 1)?);
        }
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or_default() as usize;
        let more = if depth < DEEPEST { entropy.below(3) } else { 0 };
        if let Some(item) = schema.get("items").filter(|item| item.is_object()) {
            while items.len() < least.min(4) + more {
                items.push(self.value(item, entropy, depth + 1)?);
            }
        }
        Some(Value::Array(items))
    }

    fn object(&self, schema: &Map<String, Value>, entropy: &mut Entropy<'_>, depth: usize) -> Option<Value> {
        let mut object = Map::new();
        let required: Vec<&str> = match schema.get("required") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if required.contains(&name.as_str()) {
                object.insert(name.clone(), self.value(property, entropy, depth + 1)?);
            } else if depth < DEEPEST && entropy.chance() {
                object.extend(self.value(property, entropy, depth + 1).map(|value| (name.clone(), value)));
            }
        }
        let more = match schema.get("additionalProperties") {
            Some(Value::Object(more)) if depth < DEEPEST => Some(Value::Object(more.clone())),
            Some(Value::Bool(true)) => Some(Value::Bool(true)),
            _ => None,
        };
        if let Some(more) = more {
            for number in 0..entropy.below(3) {
                object.extend(self.value(&more, entropy, depth + 1).map(|value| (format!("more {number}"), value)));
            }
        }
        Some(Value::Object(object))
    }

    /// Sets the tag of a component that is a branch by what it inherits.
    fn tagged(&self, pointer: &str, value: Value) -> Value {
        let Some(name) = pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/')) else { return value };
        let mut open = vec![self.tree.pointer(pointer)];
        for _ in 0..ABYSS {
            let Some(Some(schema)) = open.pop() else { break };
            for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
                let parent = self.resolved(part);
                if let Some(by) = parent.get("discriminator") {
                    return self.with_tag(Some(value), by, Some(&format!("#/components/schemas/{name}"))).unwrap_or_default();
                }
                open.push(Some(parent));
            }
        }
        value
    }

    /// Sets the tag of a branch to the value that means it: one that is mapped to it, or one that it allows, or its name.
    fn with_tag(&self, value: Option<Value>, discriminator: &Value, branch: Option<&str>) -> Option<Value> {
        let (Some(Value::Object(mut object)), Some(branch)) = (value.clone(), branch) else { return value };
        let Some(property) = discriminator.get("propertyName").and_then(Value::as_str) else { return value };
        let name = branch.rsplit('/').next().unwrap_or_default();
        let mapping = discriminator.get("mapping").and_then(Value::as_object);
        let mapped: Vec<&String> = mapping
            .into_iter()
            .flatten()
            .filter(|(_, target)| target.as_str().is_some_and(|target| target == branch || target == name))
            .map(|(tag, _)| tag)
            .collect();
        let own = object.get(property).and_then(Value::as_str).unwrap_or_default();
        let tag = match mapped.first() {
            _ if mapped.iter().any(|tag| *tag == own) => own.to_owned(),
            Some(tag) => (*tag).clone(),
            None => match self.allowed(branch, property) {
                Some(allowed) if !allowed.iter().any(|allowed| allowed == name) => own.to_owned(),
                _ => name.to_owned(),
            },
        };
        object.insert(property.to_owned(), tag.into());
        Some(Value::Object(object))
    }

    /// Returns the values that a property of a schema may have, where the schema lists them.
    fn allowed(&self, schema: &str, property: &str) -> Option<Vec<Value>> {
        let flat = self.flattened(self.target(schema)?.1.as_object()?, 0)?;
        let property = self.resolved(flat.get("properties")?.get(property)?).as_object()?;
        let property = self.flattened(property, 0)?;
        let listed = property.get("enum").and_then(Value::as_array).cloned();
        listed.or_else(|| property.get("const").map(|constant| vec![constant.clone()]))
    }
}

/// Joins what two parts of an `allOf` ask for.
fn merged(value: Option<Value>, other: Value) -> Option<Value> {
    Some(match (value, other) {
        (Some(Value::Object(mut object)), Value::Object(other)) => {
            object.extend(other);
            Value::Object(object)
        }
        (_, other) => other,
    })
}

/// Adds names to those that a schema requires.
fn require(schema: &mut Map<String, Value>, names: &[Value]) {
    if let Value::Array(required) = schema.entry("required").or_insert_with(|| json!([])) {
        required.extend(names.iter().filter(|name| name.is_string()).cloned());
    }
}

fn text(format: Option<&str>, entropy: &mut Entropy<'_>) -> String {
    let choices: &[&str] = match format {
        Some("date-time") => &["2024-01-15T10:30:00Z", "1999-12-31T23:59:59.123Z", "2024-02-29T00:00:00+02:00"],
        Some("date") => &["2024-01-15", "2024-02-29", "1970-01-01"],
        Some("time") => &["10:30:00Z", "23:59:59.5+01:00"],
        Some("uuid") => &["67e55044-10b1-426f-9247-bb680e5fe0c8", "00000000-0000-0000-0000-000000000000"],
        Some("byte") => &["", "AAEC", "/+8="],
        Some("uri" | "url") => &["https://a.example/x?y=1#z", "urn:a:b"],
        Some("email") => &["a@b.example"],
        Some("ipv4") => &["127.0.0.1"],
        Some("ipv6") => &["::1"],
        Some("decimal") => &["0", "12345678901234567890.123456789"],
        _ => &["a", "", "ä \"quoted\" \\ \n", "null", "1", "unlikely-value"],
    };
    choices[entropy.below(choices.len())].to_owned()
}
