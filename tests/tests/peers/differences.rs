//! Where two values differ.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::fmt;

/// A place, and what stands there on either side.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct Difference {
    /// A JSON pointer.
    pub(crate) at: String,
    #[serde(default, deserialize_with = "present")]
    pub(crate) ours: Option<Value>,
    #[serde(default, deserialize_with = "present")]
    pub(crate) theirs: Option<Value>,
}

/// Keeps a null that is written apart from what is left out.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Returns where two values differ, with pointers as deep as they go.
pub(crate) fn differences(ours: &Value, theirs: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", Some(ours), Some(theirs), &mut found);
    found
}

fn compare(at: &str, ours: Option<&Value>, theirs: Option<&Value>, found: &mut Vec<Difference>) {
    match (ours, theirs) {
        (Some(Value::Object(ours)), Some(Value::Object(theirs))) => {
            let added = theirs.keys().filter(|key| !ours.contains_key(*key));
            for key in ours.keys().chain(added) {
                compare(&format!("{at}/{key}"), ours.get(key), theirs.get(key), found);
            }
        }
        (Some(Value::Array(ours)), Some(Value::Array(theirs))) => {
            for index in 0..ours.len().max(theirs.len()) {
                compare(&format!("{at}/{index}"), ours.get(index), theirs.get(index), found);
            }
        }
        _ if ours == theirs => {}
        _ => found.push(Difference { at: at.to_owned(), ours: ours.cloned(), theirs: theirs.cloned() }),
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |side: &Option<Value>| side.as_ref().map_or_else(|| "nothing".to_owned(), Value::to_string);
        write!(f, "{}: ours has {}, progenitor's {}", self.at, text(&self.ours), text(&self.theirs))
    }
}

#[test]
fn a_null_is_not_nothing() {
    let found = differences(&serde_json::json!({"a": null, "b": [1, 2]}), &serde_json::json!({"b": [1, 3], "c": {}}));
    let found: Vec<String> = found.iter().map(Difference::to_string).collect();
    assert_eq!(
        found,
        [
            "/a: ours has null, progenitor's nothing",
            "/b/1: ours has 2, progenitor's 3",
            "/c: ours has nothing, progenitor's {}"
        ]
    );
}
