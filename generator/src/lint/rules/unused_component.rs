//! What is described once is used somewhere.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::{Document, target};
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use serde_json::Value;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "unused_component",
    scope: Scope::Document,
    explanation: "\
A component that nothing refers to is either left over or not yet referred to by mistake. Each schema becomes a \
public type all the same: it is documented, compiled, and breaks somebody when it goes.",
    bad: "\
components:
  schemas:
    Job: { type: string }
",
    good: "\
components:
  schemas:
    Job: { type: string }
paths:
  /jobs:
    get:
      operationId: getJob
      responses:
        '200': { description: A job., content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let Some(components) = document.of_kind(Kind::Components).next() else { return };
    let mut used = HashSet::new();
    references(document.tree, &mut used);
    for requirement in document.of_kind(Kind::SecurityRequirement) {
        let schemes = Pointer::root().child("components").child("securitySchemes");
        used.extend(requirement.members.keys().map(|name| schemes.child(name)));
    }
    for (section, members) in components.members.iter().filter(|(section, _)| !section.starts_with("x-")) {
        for (name, value) in members.as_object().into_iter().flatten() {
            let pointer = document.pointer(components).child(section).child(name);
            let below = format!("{pointer}/");
            let is_used = used.contains(&pointer) || used.iter().any(|used| used.as_str().starts_with(&below));
            if !is_used && !extends_a_union(document, value) {
                let finding =
                    Diagnostic::warning(RULE.code, Place::Key(pointer), format!("nothing refers to `{name}`"));
                diagnostics.push(finding.help("remove it, or refer to it where it is needed"));
            }
        }
    }
}

/// Collects where references and mappings of discriminators lead.
fn references(tree: &Value, used: &mut HashSet<Pointer>) {
    let mut left = vec![tree];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(members) => {
                used.extend(members.get("$ref").and_then(Value::as_str).and_then(target));
                if let Some(Value::Object(mapping)) = members.get("mapping") {
                    let schemas = Pointer::root().child("components").child("schemas");
                    let names = mapping.values().filter_map(Value::as_str);
                    used.extend(names.filter_map(|name| target(name).or_else(|| Some(schemas.child(name)))));
                }
                left.extend(members.values());
            }
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
}

/// True for a schema that takes over one with a discriminator: values reach it through that one.
fn extends_a_union(document: &Document<'_>, schema: &Value) -> bool {
    list(schema, "allOf").any(|part| {
        let Some(reference) = part.get("$ref").and_then(Value::as_str).and_then(target) else { return false };
        document.at(&reference).is_some_and(|parent| parent.get("discriminator").is_some())
    })
}
