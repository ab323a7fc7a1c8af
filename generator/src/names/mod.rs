//! Turns names of a document into Rust identifiers; the only place that knows case and keywords.
//!
//! A wire name stays a string. A Rust name is a [`TypeName`], [`FieldName`] or [`VariantName`], made by a scope that
//! sees to it that no two are equal. Emitters print them and never change case.

mod identifiers;
mod keywords;
mod scopes;
mod words;

pub use identifiers::{FieldName, TypeName, VariantName};
pub(crate) use keywords::{PRELUDE, RUNTIME, is_keyword};
pub(crate) use scopes::{Claim, Kind, Scope};
pub(crate) use words::{pascal, snake};
