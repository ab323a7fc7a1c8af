//! Tags of operations are described.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;

pub(super) const RULE: Rule = Rule {
    code: "undefined_tag",
    scope: Scope::Document,
    explanation: "\
Where a document describes its tags, one that is not among them is often a misspelling: the operation stands in a \
group of its own.",
    bad: "\
tags: [{ name: jobs }]
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [job]
      responses: { '204': { description: None. } }
",
    good: "\
tags: [{ name: jobs }]
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [jobs]
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let known: Vec<&str> = document.of_kind(Kind::Tag).filter_map(|tag| tag.text("name")).collect();
    if known.is_empty() {
        return;
    }
    for operation in document.operations() {
        for (index, tag) in list(operation.node.value, "tags").enumerate() {
            let Some(tag) = tag.as_str().filter(|tag| !known.contains(tag)) else { continue };
            let place = Place::Value(document.pointer(operation.node).child("tags").child(index));
            let finding = Diagnostic::note(RULE.code, place, format!("the tag `{tag}` is not described"));
            diagnostics.push(match did_you_mean(tag, known.iter().copied()) {
                Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                None => finding.help(format!("add `{{ name: {tag} }}` to the `tags` of the document")),
            });
        }
    }
}
