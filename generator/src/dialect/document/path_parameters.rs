//! The path and its parameters agree: a name in the path that no parameter declares is a text, and a parameter that the path has no
//! place for is left out. `lint` has reported both.

use crate::diagnostics::Pointer;
use crate::dialect::walk::Walk;
use crate::lint::document::{LONGEST_CHAIN, target};
use crate::lint::placeholders;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let Some(Value::Object(paths)) = tree.get("paths") else { return };
    // What references lead to is looked up before anything is changed.
    let mut shared: HashMap<String, Vec<String>> = HashMap::new();
    let mut referred: HashMap<String, Option<String>> = HashMap::new();
    for (path, item) in paths {
        let names = list(item).filter_map(|parameter| path_name(tree, parameter));
        shared.insert(path.clone(), names.collect());
        for operation in item.as_object().into_iter().flat_map(|item| item.values()) {
            for parameter in list(operation) {
                if let Some(Value::String(reference)) = parameter.get("$ref") {
                    referred.insert(reference.clone(), path_name(tree, parameter));
                }
            }
        }
        for parameter in list(item) {
            if let Some(Value::String(reference)) = parameter.get("$ref") {
                referred.insert(reference.clone(), path_name(tree, parameter));
            }
        }
    }
    let name_of = |parameter: &Value| match parameter.get("$ref") {
        Some(Value::String(reference)) => referred.get(reference).cloned().flatten(),
        _ => own_name(parameter),
    };
    let root = Pointer::root().child("paths");
    if let Some(Value::Object(paths)) = tree.get_mut("paths") {
        for (path, item) in paths {
            let names = placeholders(path);
            if let Some(Value::Array(parameters)) = item.get_mut("parameters") {
                let place = root.child(path).child("parameters");
                without_unused(parameters, &names, &place, &name_of, walk);
            }
        }
    }
    super::operations(tree, |path, place, operation| {
        let names = placeholders(path);
        let inherited = shared.get(path).map(Vec::as_slice).unwrap_or_default();
        let mut declared: Vec<String> = inherited.to_vec();
        if let Some(Value::Array(parameters)) = operation.get_mut("parameters") {
            without_unused(parameters, &names, &place.child("parameters"), &name_of, walk);
            declared.extend(parameters.iter().filter_map(&name_of));
        }
        for name in names {
            if declared.iter().any(|known| known == name) {
                continue;
            }
            declared.push(name.to_owned());
            let parameters = operation.entry("parameters").or_insert_with(|| Value::Array(Vec::new()));
            let Value::Array(parameters) = parameters else { continue };
            walk.moves.made(place.child("parameters").child(parameters.len()), place.clone());
            parameters.push(json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
        }
    });
}

fn without_unused(
    parameters: &mut Vec<Value>,
    names: &[&str],
    place: &Pointer,
    name_of: &impl Fn(&Value) -> Option<String>,
    walk: &mut Walk<'_>,
) {
    let mut kept = 0;
    for index in 0..parameters.len() {
        if name_of(&parameters[index]).is_some_and(|name| !names.contains(&name.as_str())) {
            continue;
        }
        if kept != index {
            parameters.swap(kept, index);
            walk.moves.moved(place.child(index), place.child(kept));
        }
        kept += 1;
    }
    parameters.truncate(kept);
}

fn list(holder: &Value) -> impl Iterator<Item = &Value> {
    holder.get("parameters").and_then(Value::as_array).into_iter().flatten()
}

/// Returns the name of a parameter, or of what it refers to, that goes into the path.
fn path_name(tree: &Value, parameter: &Value) -> Option<String> {
    let mut parameter = parameter;
    for _ in 0..LONGEST_CHAIN {
        match parameter.get("$ref") {
            Some(Value::String(reference)) => parameter = tree.pointer(target(reference)?.as_str())?,
            _ => return own_name(parameter),
        }
    }
    None
}

fn own_name(parameter: &Value) -> Option<String> {
    let is_in_path = parameter.get("in").and_then(Value::as_str) == Some("path");
    parameter.get("name").and_then(Value::as_str).filter(|_| is_in_path).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::dialect::walk::Walk;
    use serde_json::json;

    #[test]
    fn the_path_says_which_parameters_there_are() {
        let mut tree = json!({
            "paths": { "/a/{id}/{other}": {
                "parameters": [{ "$ref": "#/components/parameters/Id" }],
                "get": { "parameters": [{ "name": "gone", "in": "path" }, { "name": "gone", "in": "query" }] },
            } },
            "components": { "parameters": { "Id": { "name": "id", "in": "path" } } },
        });
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&tree, &mut diagnostics);
        super::rewrite(&mut tree, &mut walk);
        let added = json!({ "name": "other", "in": "path", "required": true, "schema": { "type": "string" } });
        let expected = json!([{ "name": "gone", "in": "query" }, added]);
        assert_eq!(tree["paths"]["/a/{id}/{other}"]["get"]["parameters"], expected);
        assert_eq!(tree["paths"]["/a/{id}/{other}"]["parameters"].as_array().map(Vec::len), Some(1));
    }
}
