//! What the generator makes of each word, as the table says it.

use serde_json::Value;
use std::collections::BTreeMap;

/// What is made of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Read,
    Words,
    Nothing,
    Idle,
    Reported,
    ReportedAbove,
}

pub(crate) struct Table(BTreeMap<(String, String), Use>);

impl Table {
    pub(crate) fn read() -> Self {
        let text = include_str!("../../cases/coverage/words.yaml");
        let table: Value = serde_yaml::from_str(text).expect("the table is YAML");
        let mut words = BTreeMap::new();
        for (kind, members) in table.as_object().expect("kinds") {
            for (word, told) in members.as_object().expect("words") {
                let told = match told {
                    Value::String(told) => match told.as_str() {
                        "read" => Use::Read,
                        "words" => Use::Words,
                        "reported" => Use::Reported,
                        "reported above" => Use::ReportedAbove,
                        other => panic!("{kind}.{word}: {other} is no use"),
                    },
                    Value::Object(reasons) => {
                        let (told, reason) = reasons.iter().next().expect("a reason");
                        assert!(
                            reason.as_str().is_some_and(|reason| reason.len() > 20),
                            "{kind}.{word} needs a reason"
                        );
                        match told.as_str() {
                            "nothing" => Use::Nothing,
                            "idle" => Use::Idle,
                            other => panic!("{kind}.{word}: {other} is no use"),
                        }
                    }
                    other => panic!("{kind}.{word}: {other}"),
                };
                words.insert((kind.clone(), word.clone()), told);
            }
        }
        Self(words)
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = (String, String)> {
        self.0.keys().cloned()
    }

    pub(crate) fn of(&self, word: &(String, String)) -> &Use {
        self.0.get(word).unwrap_or_else(|| panic!("{word:?} is not in the table"))
    }
}
