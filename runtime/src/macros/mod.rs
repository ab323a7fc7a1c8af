//! The macros that generated types and operations are made with. Each expands to plain impls for a type that stands in the
//! generated file in full.

mod integer_enum;
mod operation;
mod record;
mod streams;
mod string_enum;
pub mod support;
mod tagged_union;
mod untagged_union;
mod value_enum;
