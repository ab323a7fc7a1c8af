//! Checks a document before anything is made of it: see [`lint`].

mod durations;

pub(crate) use durations::duration;

use crate::diagnostics::Diagnostics;
use serde_json::Value;

/// Checks a document and notes what it finds.
pub fn lint(_tree: &Value, _diagnostics: &mut Diagnostics) {}
