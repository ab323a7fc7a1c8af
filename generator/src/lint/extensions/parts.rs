//! What members of extensions have in common: times, lists of words, pointers into the body of a success.

use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node, Operation};
use crate::lint::durations::duration;
use crate::lint::fits::kind_of;
use crate::lint::schemas::Reach;
use serde_json::{Map, Value};

/// Where an extension's check notes what it finds.
pub(crate) struct Findings<'d> {
    code: &'static str,
    diagnostics: &'d mut Diagnostics,
}

impl<'d> Findings<'d> {
    /// Notes findings under a rule's code.
    pub(crate) fn new(code: &'static str, diagnostics: &'d mut Diagnostics) -> Self {
        Self { code, diagnostics }
    }

    pub(super) fn error(&mut self, place: Place, message: String, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(self.code, place, message).help(help));
    }

    /// Notes the members that an extension does not have, and returns the extension's members.
    pub(super) fn members<'v>(
        &mut self,
        value: &'v Value,
        pointer: &Pointer,
        known: &[&'static str],
    ) -> Option<&'v Map<String, Value>> {
        let name = pointer.last().unwrap_or_default();
        let Value::Object(members) = value else {
            let message = format!("`{name}` must be an object, not {}", kind_of(value));
            self.error(Place::Value(pointer.clone()), message, format!("its members are {}", known.join(", ")));
            return None;
        };
        for member in members.keys().filter(|member| !known.contains(&member.as_str())) {
            let message = format!("`{member}` means nothing in `{name}`");
            let help = match did_you_mean(member, known.iter().copied()) {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("its members are {}", known.join(", ")),
            };
            self.error(Place::Key(pointer.child(member)), message, help);
        }
        Some(members)
    }

    /// Checks a member that is a time.
    pub(super) fn time(&mut self, members: &Map<String, Value>, name: &str, pointer: &Pointer) {
        let Some(value) = members.get(name) else { return };
        let time = value.as_str().and_then(duration);
        if time.is_none_or(|time| time.is_zero()) {
            let message = format!("`{name}` is not a time");
            self.error(Place::Value(pointer.child(name)), message, "write a number and a unit: `500ms`, `2s`, `1m`");
        }
    }

    /// Checks a member that is a list of values.
    pub(super) fn list<'v>(
        &mut self,
        members: &'v Map<String, Value>,
        name: &str,
        pointer: &Pointer,
        is_item: impl Fn(&Value) -> bool,
        items: &str,
    ) -> &'v [Value] {
        let Some(value) = members.get(name) else { return &[] };
        let Value::Array(list) = value else {
            let message = format!("`{name}` must be a list of {items}");
            self.error(Place::Value(pointer.child(name)), message, format!("write `[{}]`", shown(value)));
            return &[];
        };
        for (index, item) in list.iter().enumerate().filter(|(_, item)| !is_item(item)) {
            let message = format!("`{}` is none of {items}", shown(item));
            self.error(Place::Value(pointer.child(name).child(index)), message, format!("list {items} alone"));
        }
        list
    }

    /// Checks a member that is a JSON pointer into the success bodies of an operation, and follows it.
    pub(super) fn body_pointer<'a>(
        &mut self,
        document: &Document<'a>,
        operation: &Node<'a>,
        members: &Map<String, Value>,
        name: &str,
        pointer: &Pointer,
    ) -> Option<Reach<'a>> {
        self.pointer_into(document, &success_schemas(document, operation), "success", members, name, pointer)
    }

    /// Checks a member that is a JSON pointer into bodies of these schemas, and follows it.
    pub(super) fn pointer_into<'a>(
        &mut self,
        document: &Document<'a>,
        schemas: &[&'a Value],
        side: &str,
        members: &Map<String, Value>,
        name: &str,
        pointer: &Pointer,
    ) -> Option<Reach<'a>> {
        let value = members.get(name)?;
        let place = || Place::Value(pointer.child(name));
        let Some(text) = value.as_str().filter(|text| text.is_empty() || text.starts_with('/')) else {
            let help = format!("write `/{}`", value.as_str().unwrap_or("member"));
            self.error(place(), format!("`{name}` is not a JSON pointer"), help);
            return None;
        };
        let tokens: Vec<String> = Pointer::parse(text).tokens().collect();
        let mut reach = Reach::default();
        for schema in schemas {
            let next = Reach::of(document, schema, &tokens);
            reach.open |= next.open;
            reach.schemas.extend(next.schemas);
            reach.missing = reach.missing.or(next.missing);
        }
        if schemas.is_empty() {
            let message = format!("`{name}` leads into a body, but no {side} of the operation has a JSON body");
            let section = if side == "success" { "responses" } else { "requestBody" };
            self.error(place(), message, format!("describe the body in `{section}`"));
            return None;
        }
        if !reach.exists() {
            let (token, known) = reach.missing.clone().unwrap_or_default();
            let message = format!("the {side} body has no `{token}` where `{text}` leads");
            let help = match did_you_mean(&token, known.iter().copied()) {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("there are {}", listed(&known)),
            };
            self.error(place(), message, help);
            return None;
        }
        Some(reach)
    }

    /// Checks a member that names another operation, and finds it.
    pub(super) fn operation<'o, 'a>(
        &mut self,
        document: &'o Document<'a>,
        members: &Map<String, Value>,
        pointer: &Pointer,
    ) -> Option<Operation<'o, 'a>> {
        let Some(value) = members.get("operation") else {
            let message = format!("`{}` has no `operation`", pointer.last().unwrap_or_default());
            self.error(Place::Key(pointer.clone()), message, "name one by its `operationId`");
            return None;
        };
        let id = value.as_str().unwrap_or_default();
        let found = document.operations().find(|operation| operation.node.text("operationId") == Some(id));
        if found.is_none() {
            let known = document.operations().filter_map(|operation| operation.node.text("operationId"));
            let help = match did_you_mean(id, known) {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => "name one by its `operationId`".to_owned(),
            };
            let message = format!("there is no operation `{}`", shown(value));
            self.error(Place::Value(pointer.child("operation")), message, help);
        }
        found
    }

    /// Checks a member that is an object, and returns its members; none when it is not there.
    pub(super) fn object<'v>(
        &mut self,
        members: &'v Map<String, Value>,
        name: &str,
        pointer: &Pointer,
        help: &str,
    ) -> Option<&'v Map<String, Value>> {
        let value = members.get(name)?;
        if !value.is_object() {
            let message = format!("`{name}` must be an object, not {}", kind_of(value));
            self.error(Place::Value(pointer.child(name)), message, help);
        }
        value.as_object()
    }
}

/// Returns the schemas of the JSON bodies that an operation takes.
pub(super) fn request_schemas<'a>(document: &Document<'a>, operation: &Node<'a>) -> Vec<&'a Value> {
    let body = operation.members.get("requestBody").and_then(|body| document.resolve(body));
    let contents = body.and_then(|body| body.get("content")?.as_object()).into_iter().flatten();
    let json = contents.filter(|(media_type, _)| media_type.eq_ignore_ascii_case("application/json"));
    json.filter_map(|(_, media_type)| media_type.get("schema")).collect()
}

/// Returns the schemas of the JSON bodies that an operation answers with when it succeeds.
pub(super) fn success_schemas<'a>(document: &Document<'a>, operation: &Node<'a>) -> Vec<&'a Value> {
    let responses = operation.members.get("responses").and_then(Value::as_object);
    let success = responses.into_iter().flatten().filter(|(status, _)| status.starts_with('2'));
    let contents = success.filter_map(|(_, response)| document.resolve(response)?.get("content")?.as_object());
    let json = contents.flatten().filter(|(media_type, _)| media_type.to_ascii_lowercase().contains("json"));
    json.filter_map(|(_, media_type)| media_type.get("schema")).collect()
}

/// Returns a value as it would be written in a list.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "no members there".to_owned(),
        names => names.iter().take(12).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
}
