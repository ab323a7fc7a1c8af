//! What a type does with values.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_str, to_string};

/// What went wrong, all of it.
#[derive(Debug, Default)]
pub struct Failures {
    found: Vec<String>,
}

impl Failures {
    /// Decodes a value and encodes it again.
    pub fn becomes<T: DeserializeOwned + Serialize>(&mut self, feature: &str, before: &str, expected: &str) {
        let after = match from_str::<T>(before).map(|value| to_string(&value)) {
            Ok(Ok(after)) => after,
            Ok(Err(error)) => return self.found.push(format!("{feature}: {before} is not encoded: {error}")),
            Err(error) => return self.found.push(format!("{feature}: {before} is not decoded: {error}")),
        };
        // By value where the order of members may differ, and by the letter where numbers are too long to be values.
        let parse = |text: &str| from_str::<Value>(text).expect("it is JSON");
        if parse(&after) != parse(expected) || (sorted(&after) != sorted(expected)) {
            self.found.push(format!("{feature}: {before} became {after}, expected {expected}"));
        }
    }

    /// Fails to decode a value.
    pub fn refuses<T: DeserializeOwned + Serialize>(&mut self, feature: &str, before: &str) {
        if let Ok(value) = from_str::<T>(before) {
            self.found.push(format!("{feature}: {before} was taken as {:?}", to_string(&value).ok()));
        }
    }

    /// Ends the test.
    #[track_caller]
    pub fn end(self) {
        assert!(self.found.is_empty(), "{}", self.found.join("\n"));
    }
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}
