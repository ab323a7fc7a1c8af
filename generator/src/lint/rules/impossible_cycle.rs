//! No schema requires itself.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::{Document, Node};
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub(super) const RULE: Rule = Rule {
    code: "impossible_cycle",
    scope: Scope::Crate,
    explanation: "\
Where a schema requires a property that requires the first schema again, and neither may be null or empty, there is \
no value of it: it would go on for ever. No answer decodes, and nobody can build a request.",
    bad: "\
components:
  schemas:
    Job: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Job' } } }
",
    good: "\
components:
  schemas:
    Job: { type: object, properties: { next: { $ref: '#/components/schemas/Job' } } }
",
    check,
};

/// What must be possible for a schema to have a value, as places in the list of schemas: one of each group.
type Needs = Vec<Vec<usize>>;

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let nodes: Vec<&Node<'_>> = document.nodes().iter().filter(|node| node.kind == Kind::Schema).collect();
    let ids: HashMap<*const Value, usize> =
        nodes.iter().enumerate().map(|(id, node)| (std::ptr::from_ref(node.value), id)).collect();
    let needs: Vec<Needs> = nodes.iter().map(|node| needs(document, node, &ids)).collect();
    let possible = possible(&needs);

    let mut reported = HashSet::new();
    for start in 0..nodes.len() {
        // From one impossible schema to one that it needs, until that comes round.
        let (mut way, mut on_it, mut id) = (Vec::new(), HashSet::new(), start);
        while !possible[id] && !reported.contains(&id) && on_it.insert(id) {
            way.push(id);
            let unmet = needs[id].iter().find(|group| group.iter().all(|need| !possible[*need]));
            id = unmet.and_then(|group| group.first()).copied().unwrap_or(id);
        }
        let circle: Vec<usize> = way.iter().copied().skip_while(|step| *step != id).collect();
        // A circle of references alone is another rule's finding.
        let is_new = !reported.contains(&id) && circle.iter().any(|id| nodes[*id].holder() == "properties");
        reported.extend(way);
        if is_new {
            let first = circle.iter().find(|id| nodes[**id].reference().is_some()).unwrap_or(&circle[0]);
            let place = Place::Key(document.pointer(nodes[*first]));
            let finding = Diagnostic::warning(RULE.code, place, "there is no end to what this requires");
            let named = circle.iter().map(|id| nodes[*id]).find(|node| node.holder() == "schemas");
            let finding = match named {
                Some(node) => finding.related(Place::Key(document.pointer(node)), "requires itself"),
                None => finding,
            };
            diagnostics.push(finding.help("make the property optional or nullable"));
        }
    }
}

/// Returns what a schema needs. What leads to no schema of the document is taken for possible, and not needed.
fn needs<'a>(document: &Document<'a>, node: &Node<'a>, ids: &HashMap<*const Value, usize>) -> Needs {
    let id = |schema: &'a Value| ids.get(&std::ptr::from_ref(schema)).copied();
    if node.reference().is_some() {
        return document.resolve(node.value).and_then(id).map(|id| vec![id]).into_iter().collect();
    }
    let may_be_null = node.members.get("nullable") == Some(&Value::Bool(true))
        || node.members.get("type").and_then(Value::as_array).is_some_and(|types| types.iter().any(|ty| ty == "null"));
    if may_be_null {
        return Vec::new();
    }
    let parts = list(node.value, "allOf").filter(|part| !leaves_choice_to(document, part, node.value));
    let mut needs: Needs = parts.filter_map(id).map(|id| vec![id]).collect();
    for word in ["oneOf", "anyOf"] {
        let branches: Option<Vec<usize>> = list(node.value, word).map(id).collect();
        needs.extend(branches.filter(|branches| !branches.is_empty()));
    }
    let properties = node.members.get("properties").and_then(Value::as_object);
    let required = list(node.value, "required").filter_map(Value::as_str);
    needs.extend(required.filter_map(|name| properties?.get(name).and_then(id)).map(|id| vec![id]));
    needs
}

/// True for a part of a schema that leaves the choice between the schema itself and others.
fn leaves_choice_to<'a>(document: &Document<'a>, part: &'a Value, schema: &'a Value) -> bool {
    let part = document.resolve(part);
    let branches = part.into_iter().flat_map(|part| list(part, "oneOf").chain(list(part, "anyOf")));
    branches.filter_map(|branch| document.resolve(branch)).any(|branch| std::ptr::eq(branch, schema))
}

/// Finds the schemas that have a value: those that need nothing, then those whose needs these meet, and so on.
fn possible(needs: &[Needs]) -> Vec<bool> {
    let mut waiting: Vec<usize> = needs.iter().map(Vec::len).collect();
    let mut users: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
    for (id, groups) in needs.iter().enumerate() {
        for (group, members) in groups.iter().enumerate() {
            members.iter().for_each(|member| users.entry(*member).or_default().push((id, group)));
        }
    }
    let mut possible = vec![false; needs.len()];
    let mut met: HashSet<(usize, usize)> = HashSet::new();
    let mut ready: Vec<usize> = (0..needs.len()).filter(|id| waiting[*id] == 0).collect();
    while let Some(id) = ready.pop() {
        possible[id] = true;
        for (user, group) in users.get(&id).into_iter().flatten() {
            if met.insert((*user, *group)) {
                waiting[*user] -= 1;
                if waiting[*user] == 0 {
                    ready.push(*user);
                }
            }
        }
    }
    possible
}
