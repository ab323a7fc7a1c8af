//! The extensions of OpenAPI that the generator knows, and what each may hold.

mod login;
mod notes;
mod pagination;
mod parts;
mod polling;
mod run;
mod throttle;

pub(crate) use parts::Findings;

use super::document::{Document, Node};
use super::grammar::Kind;
use crate::diagnostics::Pointer;
use serde_json::Value;

/// An extension, where it may stand and how it is checked.
pub(crate) struct Extension {
    pub(crate) name: &'static str,
    /// The kinds of objects it says something about; all when empty.
    pub(crate) on: &'static [Kind],
    pub(crate) check: fn(&Document<'_>, &Node<'_>, &Value, &Pointer, &mut Findings<'_>),
}

/// All extensions that the generator knows.
pub(crate) const EXTENSIONS: &[Extension] = &[
    Extension { name: "x-polling", on: &[Kind::Operation], check: polling::check },
    Extension { name: "x-run", on: &[Kind::Operation], check: run::check },
    Extension { name: "x-pagination", on: &[Kind::Operation], check: pagination::check },
    Extension { name: "x-throttle", on: &[Kind::Operation], check: throttle::check },
    Extension { name: "x-idempotent", on: &[Kind::Operation], check: notes::flag },
    Extension { name: "x-env", on: &[Kind::SecurityScheme], check: notes::environment },
    Extension { name: "x-login", on: &[Kind::SecurityScheme], check: login::check },
    Extension { name: "x-enum-varnames", on: &[Kind::Schema], check: notes::names },
    Extension { name: "x-assumption", on: &[], check: notes::text },
    Extension { name: "x-source", on: &[], check: notes::text },
];
