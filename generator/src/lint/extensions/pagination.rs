//! `x-pagination`: how a list is fetched page by page.

use super::parts::{Findings, success_schemas};
use crate::diagnostics::{Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node};
use crate::lint::params::declared;
use crate::lint::schemas::Reach;
use serde_json::{Map, Value};

/// The styles, with the members that are parameters and those that are pointers; what is required has a `!`.
const STYLES: &[(&str, &[&str], &[&str])] = &[
    ("offset", &["offset!", "limit"], &["items!", "total"]),
    ("page", &["page!", "limit", "size"], &["items!", "total"]),
    ("cursor", &["cursor!", "limit"], &["items!", "next!", "total"]),
    ("last-item", &["cursor!", "limit"], &["items!", "next!", "more", "total"]),
    ("link", &["limit"], &["items!", "next", "total"]),
];

pub(super) fn check(
    document: &Document<'_>,
    operation: &Node<'_>,
    value: &Value,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let style = value.get("style").and_then(Value::as_str);
    let Some((_, parameters, pointers)) = STYLES.iter().find(|(name, ..)| Some(*name) == style) else {
        let place = match value.get("style") {
            Some(_) => Place::Value(pointer.child("style")),
            None => Place::Key(pointer.clone()),
        };
        let message = "`x-pagination` has no style that is known".to_owned();
        let help = match style.and_then(|style| did_you_mean(style, STYLES.iter().map(|(name, ..)| *name))) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "write `style: offset`, `page`, `cursor`, `last-item` or `link`".to_owned(),
        };
        findings.error(place, message, help);
        return;
    };
    let parts = || parameters.iter().chain(*pointers).map(|name| (name.trim_end_matches('!'), name.ends_with('!')));
    let known: Vec<&str> = std::iter::once("style").chain(parts().map(|(name, _)| name)).collect();
    let Some(members) = findings.members(value, pointer, &known) else { return };
    for (name, _) in parts().filter(|(name, required)| *required && !members.contains_key(*name)) {
        let message = format!("`x-pagination` has no `{name}`");
        let help = if pointers.iter().any(|known| known.trim_end_matches('!') == name) {
            format!("say where in the body it is: `{name}: /{name}`")
        } else {
            format!("name the query parameter: `{name}: {name}`")
        };
        findings.error(Place::Key(pointer.clone()), message, help);
    }
    let query = query_parameters(document, operation);
    for name in parameters.iter().map(|name| name.trim_end_matches('!')) {
        let Some(value) = members.get(name) else { continue };
        let Some(wanted) = value.as_str().filter(|wanted| !query.contains(wanted)) else {
            if !value.is_string() {
                let message = format!("`{name}` must name a query parameter");
                findings.error(Place::Value(pointer.child(name)), message, "write its name");
            }
            continue;
        };
        let message = format!("the operation has no query parameter `{wanted}`");
        let help = match did_you_mean(wanted, query.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "add it to `parameters`".to_owned(),
        };
        findings.error(Place::Value(pointer.child(name)), message, help);
    }
    for name in pointers.iter().map(|name| name.trim_end_matches('!')) {
        let reach = match (style, name) {
            // It leads on from an item.
            (Some("last-item"), "next") => {
                let items = item_schemas(document, operation, members);
                if items.is_empty() {
                    continue;
                }
                findings.pointer_into(document, &items, "success", members, name, pointer)
            }
            _ => findings.body_pointer(document, operation, members, name, pointer),
        };
        let Some(reach) = reach else { continue };
        let is_list = |schema: &&Value| schema.get("type").and_then(Value::as_str).is_none_or(|ty| ty == "array");
        if name == "items" && !reach.open && !reach.schemas.iter().any(is_list) {
            let message = "`items` does not lead to a list".to_owned();
            findings.error(Place::Value(pointer.child(name)), message, "write the pointer to the list of items");
        }
    }
}

/// Returns what the items of a page can be.
fn item_schemas<'a>(document: &Document<'a>, operation: &Node<'a>, members: &Map<String, Value>) -> Vec<&'a Value> {
    let Some(items) = members.get("items").and_then(Value::as_str) else { return Vec::new() };
    let tokens: Vec<String> = Pointer::parse(items).child(0).tokens().collect();
    let pages = success_schemas(document, operation).into_iter();
    pages.flat_map(|page| Reach::of(document, page, &tokens).schemas).collect()
}

fn query_parameters<'a>(document: &Document<'a>, operation: &Node<'a>) -> Vec<&'a str> {
    let Some(operation) = document.operations().find(|known| std::ptr::eq(known.node, operation)) else {
        return Vec::new();
    };
    let parameters = declared(document, &operation).into_iter();
    parameters
        .filter(|parameter| parameter.location() == Some("query"))
        .filter_map(|parameter| parameter.name())
        .collect()
}
