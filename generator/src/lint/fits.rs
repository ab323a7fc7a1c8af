//! Whether a value is one that a schema describes, for defaults and examples.
//!
//! It looks at types, enums, bounds, members, items, and the formats that become types of their own. What it does not look
//! at (patterns, other formats, `not`, that exactly one branch of `oneOf` fits) can only make it miss a mistake, not invent one.

use super::document::Document;
use super::formats::problem;
use super::grammar::Version;
use super::schemas::list;
use crate::diagnostics::Pointer;
use serde_json::{Map, Value};
use std::cell::{Cell, RefCell};

/// How deep schemas may lead to each other before the check takes a value as fitting.
const DEPTH: usize = 64;
/// How many schemas are looked at for one value before the check takes it as fitting. Unions of unions of themselves would
/// go on for ever.
const STEPS: usize = 100_000;

/// Why a value does not fit, and which part of it.
pub(crate) struct Mismatch {
    pub(crate) pointer: Pointer,
    pub(crate) reason: String,
}

/// Returns why the value at a pointer does not fit a schema, if it does not.
pub(crate) fn mismatch<'a>(
    document: &Document<'a>,
    value: &Value,
    pointer: &Pointer,
    schema: &'a Value,
) -> Option<Mismatch> {
    let check = Check { document, steps: Cell::new(STEPS), open: RefCell::default() };
    check.check(value, pointer, schema, DEPTH).err().filter(|_| check.steps.get() > 0)
}

struct Check<'d, 'a> {
    document: &'d Document<'a>,
    steps: Cell<usize>,
    /// The values being checked, each with the schema. One that comes back to itself has nothing more to say: a schema may leave the
    /// choice between those that build on it.
    open: RefCell<Vec<(*const Value, *const Value)>>,
}

type Outcome = Result<(), Mismatch>;

impl<'a> Check<'_, 'a> {
    fn check(&self, value: &Value, pointer: &Pointer, schema: &'a Value, depth: usize) -> Outcome {
        self.steps.set(self.steps.get().saturating_sub(1));
        let may_go_on = depth > 0 && self.steps.get() > 0;
        let Some(schema) = self.document.resolve(schema).filter(|_| may_go_on) else { return Ok(()) };
        let pair: (*const Value, *const Value) = (value, schema);
        if self.open.borrow().contains(&pair) {
            return Ok(());
        }
        self.open.borrow_mut().push(pair);
        let outcome = self.fits(value, pointer, schema, depth);
        self.open.borrow_mut().pop();
        outcome
    }

    fn fits(&self, value: &Value, pointer: &Pointer, schema: &'a Value, depth: usize) -> Outcome {
        let Value::Object(schema) = schema else { return Ok(()) };
        let is_older = self.document.version < Version::V3_1;
        if is_older && value.is_null() && schema.get("nullable") == Some(&Value::Bool(true)) {
            return Ok(());
        }
        let fail = |reason: String| Err(Mismatch { pointer: pointer.clone(), reason });
        let types = types(schema);
        if !types.is_empty() && !types.iter().any(|expected| is_of_type(value, expected)) {
            let expected: Vec<String> = types.iter().map(|ty| with_article(ty)).collect();
            return fail(format!("it is {}, the schema says {}", kind_of(value), expected.join(" or ")));
        }
        if let Some(only) = schema.get("const").filter(|_| !is_older)
            && !is_same(only, value)
        {
            return fail("it is not the value of `const`".to_owned());
        }
        if let Some(Value::Array(words)) = schema.get("enum")
            && !words.iter().any(|word| is_same(word, value))
        {
            return fail("it is none of the values of `enum`".to_owned());
        }
        if let Some(reason) = beyond_bounds(value, schema) {
            return fail(reason);
        }
        let format = schema.get("format").and_then(Value::as_str);
        if let Some(wanted) = format.zip(value.as_str()).and_then(|(format, text)| problem(format, text)) {
            return fail(format!("it is not {wanted}"));
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.check(value, pointer, part, depth - 1)?;
        }
        for name in ["oneOf", "anyOf"] {
            let Some(Value::Array(branches)) = schema.get(name) else { continue };
            let mut fits = branches.iter().map(|branch| self.check(value, pointer, branch, depth - 1));
            // A single branch, or none but one for null, deserves the reason; of several none is the right one.
            match branches.len() {
                0 => {}
                1 => fits.next().unwrap_or(Ok(()))?,
                _ if fits.any(|outcome| outcome.is_ok()) => {}
                _ => return fail(format!("it fits no branch of `{name}`")),
            }
        }
        match value {
            Value::Object(members) => self.members(members, pointer, schema, depth),
            Value::Array(items) => {
                let Some(schema) = schema.get("items") else { return Ok(()) };
                let mut items = items.iter().enumerate();
                items.try_for_each(|(index, item)| self.check(item, &pointer.child(index), schema, depth - 1))
            }
            _ => Ok(()),
        }
    }

    fn members(
        &self,
        members: &Map<String, Value>,
        pointer: &Pointer,
        schema: &'a Map<String, Value>,
        depth: usize,
    ) -> Outcome {
        let properties = schema.get("properties").and_then(Value::as_object);
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            let one_way =
                |schema: &Value| ["readOnly", "writeOnly"].iter().any(|way| schema[*way] == Value::Bool(true));
            let property = properties.and_then(|all| all.get(name)).and_then(|schema| self.document.resolve(schema));
            if !members.contains_key(name) && !property.is_some_and(one_way) {
                return Err(Mismatch {
                    pointer: pointer.clone(),
                    reason: format!("it has no `{name}`, which is required"),
                });
            }
        }
        for (name, member) in members {
            let pointer = || pointer.child(name);
            match (properties.and_then(|all| all.get(name)), schema.get("additionalProperties")) {
                (Some(property), _) => self.check(member, &pointer(), property, depth - 1)?,
                (None, Some(Value::Bool(false))) if !schema.contains_key("allOf") => {
                    return Err(Mismatch {
                        pointer: pointer(),
                        reason: format!("`{name}` is no property of the schema"),
                    });
                }
                (None, Some(rest @ Value::Object(_))) => self.check(member, &pointer(), rest, depth - 1)?,
                _ => {}
            }
        }
        Ok(())
    }
}

/// Returns the types that a schema gives: one, or in OpenAPI 3.1 a list.
pub(crate) fn types(schema: &Map<String, Value>) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(ty)) => vec![ty],
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Returns true when a value is of a type of OpenAPI.
pub(crate) fn is_of_type(value: &Value, expected: &str) -> bool {
    match expected {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => is_whole(value),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        // Another rule reports types that OpenAPI does not know.
        _ => true,
    }
}

fn is_whole(value: &Value) -> bool {
    value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0)
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        _ => one == other,
    }
}

/// Returns which bound a value is beyond.
fn beyond_bounds(value: &Value, schema: &Map<String, Value>) -> Option<String> {
    let bound = |name: &str| schema.get(name).and_then(Value::as_f64);
    let is_exclusive = |name: &str| schema.get(name) == Some(&Value::Bool(true));
    let below = |measure: f64, name: &str, what: &str| {
        bound(name).filter(|least| measure < *least).map(|least| format!("{what} is less than `{name}`, {least}"))
    };
    let above = |measure: f64, name: &str, what: &str| {
        bound(name).filter(|most| measure > *most).map(|most| format!("{what} is more than `{name}`, {most}"))
    };
    match value {
        Value::Number(number) => {
            let number = number.as_f64()?;
            // A flag in 3.0, a bound of its own in 3.1.
            let beyond = |name: &str| {
                let is_beyond = match name {
                    "exclusiveMinimum" => |number: f64, bound: f64| number <= bound,
                    _ => |number: f64, bound: f64| number >= bound,
                };
                bound(name).filter(|bound| is_beyond(number, *bound)).map(|_| format!("it is not beyond `{name}`"))
            };
            let at = |name: &str, exclusive: &str| {
                (is_exclusive(exclusive) && bound(name) == Some(number)).then(|| format!("it is not beyond `{name}`"))
            };
            below(number, "minimum", "it")
                .or_else(|| above(number, "maximum", "it"))
                .or_else(|| at("minimum", "exclusiveMinimum"))
                .or_else(|| at("maximum", "exclusiveMaximum"))
                .or_else(|| beyond("exclusiveMinimum"))
                .or_else(|| beyond("exclusiveMaximum"))
        }
        Value::String(text) => {
            let length = text.chars().count() as f64;
            below(length, "minLength", "its length").or_else(|| above(length, "maxLength", "its length"))
        }
        Value::Array(items) => {
            let length = items.len() as f64;
            below(length, "minItems", "its length").or_else(|| above(length, "maxItems", "its length"))
        }
        _ => None,
    }
}

/// Returns what a value is, in words.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Returns a type's name as a sentence has it.
pub(crate) fn with_article(ty: &str) -> String {
    let article = if ty.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {ty}")
}

/// Returns true when a schema, seen through its references, describes a single value that is not text.
pub(crate) fn is_structured<'a>(document: &Document<'a>, schema: &'a Value) -> bool {
    let is_structured = |schema: &Value| {
        let ty = schema.get("type").and_then(Value::as_str);
        matches!(ty, Some("array" | "object")) || ["properties", "items"].iter().any(|name| schema.get(*name).is_some())
    };
    document.resolve(schema).is_some_and(|schema| {
        is_structured(schema) || list(schema, "allOf").filter_map(|part| document.resolve(part)).any(is_structured)
    })
}
