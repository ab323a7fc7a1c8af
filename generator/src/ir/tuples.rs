//! Tuples: lists whose elements have types of their own.
//!
//! ```yaml
//! type: array
//! prefixItems: [{ type: string }, { type: integer }]
//! minItems: 2
//! items: false
//! ```
//!
//! A list of exactly these elements is a [`Type::Tuple`], and a tuple in Rust. One that may be shorter or longer is a list of any
//! JSON: a tuple would refuse it.

use super::{Type, lowering::Lowering};
use crate::diagnostics::Pointer;
use openapiv3::{ArrayType, ReferenceOr, Schema};
use serde_json::Value;

/// The most elements that a tuple has its traits for.
const LONGEST: usize = 12;

impl Lowering<'_> {
    /// Lowers a list with `prefixItems`; none for one without.
    pub(super) fn tuple(&mut self, array: &ArrayType, pointer: &Pointer, hint: &str) -> Option<Type> {
        let list = pointer.child("prefixItems");
        let count = self.tree_at(&list).and_then(Value::as_array).filter(|items| !items.is_empty())?.len();
        let is_closed = self.tree_at(&pointer.child("items")) == Some(&Value::Bool(false))
            || array.max_items.is_some_and(|most| most <= count);
        let is_whole = array.min_items.is_some_and(|least| least >= count);
        if !(is_closed && is_whole && count <= LONGEST) {
            let message = "a list whose first elements have types of their own, and that may be shorter or longer";
            self.unsupported(&list, message, "the elements are taken as any JSON");
            return Some(Type::Array(Box::new(Type::Any)));
        }
        let items = (0..count).map(|index| {
            let place = list.child(index);
            let schema = self.model_at::<ReferenceOr<Schema>>(&place);
            let ty = schema.map(|schema| self.schema(&schema, &place, &format!("{hint}{}", index + 1)));
            ty.unwrap_or(Type::Any)
        });
        Some(Type::Tuple(items.collect()))
    }
}
