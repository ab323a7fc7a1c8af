//! The branches of a union can be told apart.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::{Members, branches};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "ambiguous_union",
    scope: Scope::Crate,
    explanation: "\
A value of a union is of one of its branches. Where several branches are objects, a client tells them apart by a \
`discriminator`, or by a required property that has other values in every branch, such as `state` with the `enum`s \
`[done]` and `[failed]`, or a `const` in each. Without either it has to try them one after another, and a value that fits two of them is \
taken for the first.",
    bad: "\
components:
  schemas:
    Job:
      oneOf:
        - { type: object, properties: { at: { type: string } } }
        - { type: object, properties: { why: { type: string } } }
",
    good: "\
components:
  schemas:
    Job:
      oneOf:
        - { type: object, required: [state], properties: { state: { type: string, enum: [done] } } }
        - { type: object, required: [state], properties: { state: { type: string, enum: [failed] } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema).filter(|node| !node.members.contains_key("discriminator")) {
        let Some((word, branches)) = branches(node.value) else { continue };
        let objects: Vec<Members<'_>> = branches
            .iter()
            // A branch that only requires members is a condition on the object beside it.
            .filter(|branch| branch.get("$ref").is_some() || branch.get("type").is_some() || says_members(branch))
            .map(|branch| Members::of(document, branch))
            .filter(|members| members.is_object)
            .collect();
        let Some((first, others)) = objects.split_first().filter(|(_, others)| !others.is_empty()) else { continue };
        let is_tag = |name: &&str| {
            let mut seen: Vec<&Value> = Vec::new();
            std::iter::once(first).chain(others).all(|branch| match values(document, branch, name) {
                Some(values) if values.iter().all(|value| !seen.contains(value)) => {
                    seen.extend(values);
                    true
                }
                _ => false,
            })
        };
        if !first.required.iter().any(is_tag) {
            let message = format!("nothing tells the branches of this `{word}` apart");
            let finding = Diagnostic::warning(RULE.code, Place::Key(document.pointer(node).child(word)), message);
            let help =
                "add a `discriminator`, or a required property with a `const` or a one-value `enum` to each branch";
            diagnostics.push(finding.help(help));
        }
    }
}

fn says_members(branch: &Value) -> bool {
    ["properties", "allOf"].iter().any(|name| branch.get(*name).is_some())
}

/// Returns the values that a required property may have in a branch, when they are listed.
fn values<'a>(document: &Document<'a>, branch: &Members<'a>, name: &str) -> Option<Vec<&'a Value>> {
    if !branch.required.contains(&name) {
        return None;
    }
    let property = document.resolve(branch.property(name)?)?;
    let listed = || property.get("enum")?.as_array().map(|values| values.iter().collect());
    property.get("const").map(|value| vec![value]).or_else(listed)
}
