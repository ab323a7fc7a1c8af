//! Compares lists whose first elements have schemas of their own.

use super::comparer::Comparer;
use super::places::At;
use super::schemas::Schemas;
use std::slice::from_ref;

impl<'a> Comparer<'a> {
    /// Compares `prefixItems` element by element. Returns true when both lists have the same elements to compare, so that there
    /// is nothing to say of the list itself.
    pub(super) fn elements(&mut self, schemas: &Schemas<'_, 'a>) -> bool {
        let Schemas { node, side, base, head } = *schemas;
        let lists = (base.keyword("prefixItems"), head.keyword("prefixItems"));
        let (old, new): (Vec<At<'a>>, Vec<At<'a>>) = (lists.0.elements().collect(), lists.1.elements().collect());
        for (index, (old, new)) in old.iter().zip(&new).enumerate() {
            let what = format!("element {}", index + 1);
            self.nullability(node, (from_ref(old), from_ref(new)), side, false, &what);
            self.schemas(node, from_ref(old), from_ref(new), side);
        }
        old.len() == new.len()
    }
}
