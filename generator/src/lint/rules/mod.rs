//! The rules, each with its explanation and its check. The order is the one in which findings are printed.

mod all_of_conflict;
mod ambiguous_path;
mod ambiguous_union;
mod array_items;
mod array_style;
mod awkward_name;
mod body_on_get;
mod callback_members;
mod closed_object;
mod component_name;
mod const_outside_enum;
mod dangling_ref;
mod default_mismatch;
mod discriminator;
mod discriminator_tag;
mod discriminator_values;
mod duplicate_operation_id;
mod duplicate_parameter;
mod duplicate_path;
mod duplicate_required;
mod duplicate_tag;
mod empty_enum;
mod empty_example;
mod encoding_name;
mod enum_duplicates;
mod enum_mismatch;
mod example_mismatch;
mod exclusive_keywords;
mod extension;
mod external_ref;
mod format_mismatch;
mod impossible_bounds;
mod impossible_cycle;
mod imprecise_number;
mod integer_format;
mod invalid_pattern;
mod long_ref_chain;
mod misplaced_keyword;
mod missing_keyword;
mod missing_operation_id;
mod missing_server;
mod missing_success;
mod missing_tags;
mod nullable_enum;
mod nullable_without_type;
mod open_operation;
mod package_version;
mod parameter_style;
mod path_parameters;
mod path_template;
mod path_trailing_slash;
mod placeholder_server;
mod redundant_bounds;
mod ref_cycle;
mod ref_siblings;
mod relative_server;
mod required_without_property;
mod server_trailing_slash;
mod server_variables;
mod several_answers;
mod single_branch;
mod unclosed_fence;
mod undeclared_scope;
mod undeclared_security;
mod undefined_tag;
mod undocumented_operation;
mod undocumented_parameter;
mod unknown_format;
mod unknown_keyword;
mod unnamed_inline;
mod unsafe_markdown;
mod unsupported_version;
mod untyped_schema;
mod unused_component;
mod wrong_type;

pub(crate) use path_template::problem as template_problem;
pub(crate) use ref_siblings::HONOURED;
pub(crate) use wrong_type::styles;

use super::document::Document;
use crate::diagnostics::{Diagnostics, Explanation};

/// All rules.
pub const RULES: &[Rule] = &[
    unsupported_version::RULE,
    wrong_type::RULE,
    missing_keyword::RULE,
    unknown_keyword::RULE,
    exclusive_keywords::RULE,
    extension::RULE,
    external_ref::RULE,
    dangling_ref::RULE,
    ref_cycle::RULE,
    long_ref_chain::RULE,
    ref_siblings::RULE,
    component_name::RULE,
    unused_component::RULE,
    package_version::RULE,
    missing_server::RULE,
    server_variables::RULE,
    server_trailing_slash::RULE,
    placeholder_server::RULE,
    relative_server::RULE,
    path_template::RULE,
    duplicate_path::RULE,
    ambiguous_path::RULE,
    path_trailing_slash::RULE,
    path_parameters::RULE,
    duplicate_operation_id::RULE,
    missing_operation_id::RULE,
    missing_success::RULE,
    several_answers::RULE,
    body_on_get::RULE,
    callback_members::RULE,
    duplicate_parameter::RULE,
    parameter_style::RULE,
    array_style::RULE,
    encoding_name::RULE,
    undeclared_security::RULE,
    undeclared_scope::RULE,
    open_operation::RULE,
    array_items::RULE,
    required_without_property::RULE,
    duplicate_required::RULE,
    enum_duplicates::RULE,
    enum_mismatch::RULE,
    empty_enum::RULE,
    nullable_enum::RULE,
    const_outside_enum::RULE,
    misplaced_keyword::RULE,
    format_mismatch::RULE,
    impossible_bounds::RULE,
    redundant_bounds::RULE,
    invalid_pattern::RULE,
    nullable_without_type::RULE,
    untyped_schema::RULE,
    all_of_conflict::RULE,
    impossible_cycle::RULE,
    single_branch::RULE,
    closed_object::RULE,
    integer_format::RULE,
    imprecise_number::RULE,
    unknown_format::RULE,
    discriminator::RULE,
    discriminator_values::RULE,
    discriminator_tag::RULE,
    ambiguous_union::RULE,
    default_mismatch::RULE,
    example_mismatch::RULE,
    empty_example::RULE,
    unnamed_inline::RULE,
    awkward_name::RULE,
    duplicate_tag::RULE,
    undefined_tag::RULE,
    missing_tags::RULE,
    undocumented_operation::RULE,
    undocumented_parameter::RULE,
    unsafe_markdown::RULE,
    unclosed_fence::RULE,
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
