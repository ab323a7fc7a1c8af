//! Tuples: lists whose elements have types of their own.
//!
//! ```yaml
//! type: array
//! prefixItems: [{ type: string }, { type: integer }]
//! minItems: 2
//! items: false
//! ```
//!
//! A list of exactly these elements is a [`Type::Tuple`], and a tuple in Rust. Few documents say that no element may be missing, and
//! a tuple would refuse a list that is shorter or longer: then it is a union of the tuple and of any other list. Where further
//! elements have a type, too, it is a list of any JSON.

use super::{Type, lowering::Lowering, schemas::Lowered};
use crate::diagnostics::Pointer;
use openapiv3::{ArrayType, ReferenceOr, Schema};
use serde_json::Value;

/// The most elements that a tuple has its traits for.
const LONGEST: usize = 12;

impl Lowering<'_> {
    /// Lowers a list with `prefixItems`; none for one without.
    pub(super) fn tuple(&mut self, array: &ArrayType, pointer: &Pointer, hint: &str) -> Option<Lowered> {
        let list = pointer.child("prefixItems");
        let count = self.tree_at(&list).and_then(Value::as_array).filter(|items| !items.is_empty())?.len();
        let further = self.tree_at(&pointer.child("items"));
        let is_closed = further == Some(&Value::Bool(false)) || array.max_items.is_some_and(|most| most <= count);
        let is_whole = array.min_items.is_some_and(|least| least >= count);
        let message = "a list whose first elements have types of their own, and that may be shorter or longer";
        if count > LONGEST || !(is_closed || further.is_none()) {
            self.unsupported(&list, message, "the elements are taken as any JSON");
            return Some(Lowered::Plain(Type::Array(Box::new(Type::Any))));
        }
        let items = (0..count).map(|index| {
            let place = list.child(index);
            let schema = self.model_at::<ReferenceOr<Schema>>(&place);
            let ty = schema.map(|schema| self.schema(&schema, &place, &format!("{hint}{}", index + 1)));
            ty.unwrap_or(Type::Any)
        });
        let tuple = Type::Tuple(items.collect());
        if is_closed && is_whole {
            return Some(Lowered::Plain(tuple));
        }
        self.unsupported(&list, message, "a list of another length is kept as JSON");
        Some(self.or_another(tuple, &list))
    }
}
