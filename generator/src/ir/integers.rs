//! Integers: how many bits they need.
//!
//! ```yaml
//! type: integer
//! minimum: 0
//! maximum: 18446744073709551615
//! ```
//!
//! An integer without a format has 64 bits. Bounds that say that it may be larger count for more than a format that is too small: no
//! value that the document allows may be refused.

use super::{Type, lowering::Lowering};
use crate::diagnostics::Pointer;
use serde_json::Value;

/// The largest values of each kind, as the floating-point numbers that bounds beyond 64 bits are read as.
const I32: f64 = i32::MAX as f64;
const I64: f64 = i64::MAX as f64;
const U64: f64 = u64::MAX as f64;

impl Lowering<'_> {
    /// Returns the type of the integer at a place.
    pub(super) fn integer(&self, pointer: &Pointer) -> Type {
        let Some(schema) = self.tree_at(pointer) else { return Type::Integer64 };
        // The flags of 3.0 are no bounds.
        let bounds = |words: [&str; 2]| words.map(|word| schema.get(word).filter(|bound| bound.is_number()));
        let numbers = |words| bounds(words).into_iter().flatten().filter_map(Value::as_f64);
        let least = numbers(["minimum", "exclusiveMinimum"]).reduce(f64::max);
        let most = numbers(["maximum", "exclusiveMaximum"]).reduce(f64::min);
        let within = |limit: f64| least.is_none_or(|least| least >= -limit) && most.is_none_or(|most| most <= limit);
        // 2^63 is what the largest `i64` is rounded to; as a bound that was written in full it is the larger one.
        let mut mosts = bounds(["maximum", "exclusiveMaximum"]).into_iter().flatten();
        let is_beyond = mosts.any(|most| most.as_i64().is_none() && most.as_u64().is_some());
        match schema.get("format").and_then(Value::as_str) {
            Some("int32") if within(I32 + 1.0) && !most.is_some_and(|most| most > I32) => Type::Integer32,
            Some("uint64") if least.is_none_or(|least| least >= 0.0) && most.is_none_or(|most| most <= U64) => {
                Type::Unsigned64
            }
            Some("int128" | "uint128") => Type::Integer128,
            _ if within(I64) && !is_beyond => Type::Integer64,
            _ if least.is_some_and(|least| least >= 0.0) && most.is_none_or(|most| most <= U64) => Type::Unsigned64,
            _ => Type::Integer128,
        }
    }
}
