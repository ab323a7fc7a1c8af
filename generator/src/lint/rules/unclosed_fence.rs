//! Blocks of code in descriptions end.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "unclosed_fence",
    scope: Scope::Document,
    explanation: "\
A block of code in Markdown begins with three backticks and ends with three. Without its end all that follows is \
code, in the vendor's pages and in the documentation of the client.",
    bad: "\
info:
  title: Acme
  version: '1.0'
  description: |
    Call it:
    ```sh
    curl https://api.acme.test
",
    good: "\
info:
  title: Acme
  version: '1.0'
  description: |
    Call it:
    ```sh
    curl https://api.acme.test
    ```
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| !node.is_open()) {
        let Some(text) = node.text("description") else { continue };
        if is_open_at_the_end(text) {
            let place = Place::Key(document.pointer(node).child("description"));
            let finding = Diagnostic::note(RULE.code, place, "a block of code in the description does not end");
            diagnostics.push(finding.help("end it with a line of three backticks"));
        }
    }
}

fn is_open_at_the_end(text: &str) -> bool {
    let mut open: Option<&str> = None;
    for line in text.lines().map(str::trim_start) {
        let fence = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence));
        match (open, fence) {
            (None, Some(fence)) if !line[fence.len()..].contains('`') => open = Some(fence),
            (Some(open_fence), Some(fence)) if open_fence == fence => open = None,
            _ => {}
        }
    }
    open.is_some()
}
