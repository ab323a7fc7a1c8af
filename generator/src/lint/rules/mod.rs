//! The rules, each with its explanation and its check. The order is the one in which findings are printed.

mod ambiguous_union;
mod array_items;
mod dangling_ref;
mod default_mismatch;
mod discriminator;
mod duplicate_operation_id;
mod duplicate_parameter;
mod duplicate_path;
mod enum_duplicates;
mod enum_mismatch;
mod example_mismatch;
mod exclusive_keywords;
mod extension;
mod external_ref;
mod missing_keyword;
mod missing_operation_id;
mod missing_success;
mod path_parameters;
mod path_template;
mod ref_cycle;
mod ref_siblings;
mod required_without_property;
mod undeclared_security;
mod unknown_keyword;
mod unsupported_version;
mod wrong_type;

use super::document::Document;
use crate::diagnostics::{Diagnostics, Explanation};

/// All rules.
pub const RULES: &[Rule] = &[
    unsupported_version::RULE,
    wrong_type::RULE,
    missing_keyword::RULE,
    array_items::RULE,
    unknown_keyword::RULE,
    exclusive_keywords::RULE,
    external_ref::RULE,
    dangling_ref::RULE,
    ref_cycle::RULE,
    ref_siblings::RULE,
    duplicate_operation_id::RULE,
    missing_operation_id::RULE,
    missing_success::RULE,
    path_template::RULE,
    duplicate_path::RULE,
    path_parameters::RULE,
    duplicate_parameter::RULE,
    undeclared_security::RULE,
    required_without_property::RULE,
    enum_duplicates::RULE,
    enum_mismatch::RULE,
    discriminator::RULE,
    ambiguous_union::RULE,
    default_mismatch::RULE,
    example_mismatch::RULE,
    extension::RULE,
];

/// What a check is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The crate: without the check it would lack something, or be wrong. These run whenever a crate is generated.
    Crate,
    /// The document: what its readers, its reviewers and the names in the crate gain by. These run in `lint` alone.
    Document,
}

/// One check.
pub struct Rule {
    /// The rule's name: its file's name and the code of its findings.
    pub code: &'static str,
    /// Whether the crate depends on it.
    pub scope: Scope,
    /// What the findings mean and why they matter to a client, at more length than fits into a finding.
    pub explanation: &'static str,
    /// A piece of a document in which the rule finds something.
    pub bad: &'static str,
    /// The same as it should be.
    pub good: &'static str,
    check: fn(&Document<'_>, &mut Diagnostics),
}

impl Rule {
    /// Returns the page of the rule's code.
    pub(crate) fn page(&self) -> Explanation {
        Explanation { code: self.code, text: self.explanation, bad: self.bad, good: self.good }
    }

    pub(super) fn run(&self, document: &Document<'_>, diagnostics: &mut Diagnostics) {
        (self.check)(document, diagnostics);
    }
}
