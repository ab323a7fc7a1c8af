//! The extensions that the generator knows say what they have to say, where it means something.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::{Document, Node};
use crate::lint::extensions::{self, EXTENSIONS};

pub(super) const RULE: Rule = Rule {
    code: "extension",
    scope: Scope::Crate,
    explanation: "\
`x-polling`, `x-run`, `x-pagination`, `x-throttle` and `x-idempotent` stand on an operation, `x-env` and `x-login` on a \
security scheme, `x-enum-varnames` on an enum. Times are a whole number and a unit: `500ms`, `2s`, `1m`. JSON pointers such as \
`/data/status` lead into the JSON body of a success, and what they lead to must be described there. Names of parameters \
are those of the operation's query.

x-polling needs `state` with `pending` or `done`, or `pending-status`; it may have `failed`, `progress`, `interval` and \
`timeout`. x-pagination needs `style` and `items`, and for the style `offset` an `offset` parameter, for `page` a \
`page` parameter, for `cursor` a `cursor` parameter and `next`, which leads to the next cursor, for `last-item` the \
same with a `next` that leads from the last item to the cursor, and perhaps `more`, which leads to a boolean that says \
whether another page follows. x-throttle needs `interval`.

x-run stands on the operation that starts some work. It needs the `operation` that tells how far the work is, which has \
x-polling, and takes that operation's `parameters` and `body` out of the answer of the start; `query` lists query \
parameters of the start. x-login needs the public `operation` that answers with a token, `username` and `password`, which \
lead into its JSON body, and `env`, the two environment variables of user name and password; `token` leads to the token \
in the answer, which otherwise is the token, as text.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      x-throttle: { interval: 2 seconds }
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      x-throttle: { interval: 2s }
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_none() && !node.is_open()) {
        for extension in EXTENSIONS {
            let Some(value) = node.members.get(extension.name) else { continue };
            let pointer = document.pointer(node).child(extension.name);
            if !extension.on.is_empty() && !extension.on.contains(&node.kind) {
                diagnostics.push(misplaced(node, extension, pointer));
            } else {
                let mut findings = extensions::Findings::new(RULE.code, diagnostics);
                (extension.check)(document, node, value, &pointer, &mut findings);
            }
        }
    }
}

fn misplaced(node: &Node<'_>, extension: &extensions::Extension, pointer: Pointer) -> Diagnostic {
    let message = format!("`{}` means nothing on {}", extension.name, node.grammar().title);
    let kinds: Vec<&str> = extension.on.iter().map(|kind| kind.grammar().title).collect();
    Diagnostic::warning(RULE.code, Place::Key(pointer), message).help(format!("put it on {}", kinds.join(" or ")))
}
