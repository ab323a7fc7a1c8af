//! The pages of all codes: those of reading, of the rules and of the stages after them.

use crate::diagnostics::Explanation;
use crate::lint::{self, RULES, Rule};
use crate::{ir, read};

/// Returns the page of a code.
pub fn explain(code: &str) -> Option<Explanation> {
    explanations().find(|page| page.code == code)
}

/// Returns the pages of all codes that a finding can have.
pub fn explanations() -> impl Iterator<Item = Explanation> {
    let stages = [read::CODES, ir::CODES, lint::CODES].into_iter().flatten().copied();
    stages.chain(RULES.iter().map(Rule::page))
}
