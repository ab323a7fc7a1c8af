//! One round trip: a type and the schema that it was made of.

use crate::samples::Document;
use crate::json::differences;
use serde_json::{Value, from_value, to_value};
use proptest::collection::vec;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::Cell;
use std::collections::BTreeSet;

/// How many values are tried for each type.
const VALUES: u32 = 48;

/// The values of a document.
#[derive(Debug)]
pub struct Samples {
    document: Document,
    /// The members that do not go both ways.
    one_way: BTreeSet<String>,
    /// The members that stand for their default when they are absent.
    defaulted: BTreeSet<String>,
}

impl Samples {
    /// Reads a document, which is JSON.
    pub fn new(document: &str) -> Self {
        let document = Document::new(document);
        let one_way = document.members_with(&["readOnly", "writeOnly"]);
        let defaulted = document.members_with(&["default"]);
        Self { document, one_way, defaulted }
    }

    /// True for a member that is lost because it is only sent, or only received, and for a default that is written out.
    fn explains(&self, difference: &str) -> bool {
        let is_one_of = |names: &BTreeSet<String>, ending: &str| {
            let path = difference.strip_suffix(ending).and_then(|path| path.rsplit('/').next());
            path.is_some_and(|name| names.contains(name))
        };
        is_one_of(&self.one_way, " is lost") || is_one_of(&self.defaulted, " is new")
    }
}

/// Tries values of a type. The values are the same in every run.
pub fn round_trip<T: DeserializeOwned + Serialize>(
    samples: &Samples,
    name: &str,
    pointer: &str,
    failures: &mut Vec<String>,
) {
    let config = Config { cases: VALUES, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let tried = Cell::new(0);
    let outcome = runner.run(&vec(0_u8.., 0..64), |bytes| {
        let Some(before) = samples.document.sample(pointer, &bytes) else { return Ok(()) };
        tried.set(tried.get() + 1);
        match survives::<T>(&before) {
            Ok(differences) if differences.iter().all(|difference| samples.explains(difference)) => Ok(()),
            Ok(differences) => Err(TestCaseError::fail(format!("{before}\n    {}", differences.join("\n    ")))),
            Err(error) => Err(TestCaseError::fail(format!("{before}\n    {error}"))),
        }
    });
    if tried.get() == 0 {
        failures.push(format!("{name} ({pointer}): no value could be made"));
    }
    if let Err(error) = outcome {
        failures.push(format!("{name} ({pointer}): {error}"));
    }
}

fn survives<T: DeserializeOwned + Serialize>(before: &Value) -> Result<Vec<String>, String> {
    let decoded: T = from_value(before.clone()).map_err(|error| format!("does not decode: {error}"))?;
    let after = to_value(&decoded).map_err(|error| format!("does not encode: {error}"))?;
    Ok(differences(before, &after))
}
