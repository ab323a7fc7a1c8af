//! The findings of a document that are accepted, each with its reason.
//!
//! Other people's documents have flaws that stay. A baseline names them by code and place, so that only new ones are
//! reported:
//!
//! ```yaml
//! - code: unknown_keyword
//!   at: "/paths/~1jobs/get/produces"
//!   reason: "left over from Swagger; the vendor knows"
//! ```
//!
//! An entry without a reason, and one that nothing is accepted by any more, are findings themselves.

use crate::diagnostics::{Diagnostic, Diagnostics, Explanation, Place, Pointer, did_you_mean};
use crate::explain::{explain, explanations};
use crate::read;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The pages of the codes that findings in a baseline have.
pub(crate) const CODES: &[Explanation] = &[INVALID_BASELINE, UNUSED_BASELINE];

const INVALID_BASELINE: Explanation = Explanation {
    code: "invalid_baseline",
    text: "\
A baseline is a list of accepted findings. Each has a `code`, the JSON pointer `at` which it was found, and the `reason` \
why it stays: without one, nobody can tell later whether it still holds.",
    bad: "- code: unknown_keyword\n  at: /paths/~1jobs/get/produces\n",
    good: "- code: unknown_keyword\n  at: /paths/~1jobs/get/produces\n  reason: left over from Swagger; the vendor knows\n",
};

const UNUSED_BASELINE: Explanation = Explanation {
    code: "unused_baseline",
    text: "\
Nothing is found any more of what this entry of the baseline accepts. If it stayed, the same mistake could come back \
without anybody noticing.",
    bad: "- code: unknown_keyword\n  at: /paths/~1gone/get/produces\n  reason: left over from Swagger\n",
    good: "[]\n",
};

/// Accepted findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    code: String,
    at: Pointer,
    reason: String,
    /// Where in the baseline the entry is.
    place: Pointer,
}

impl Baseline {
    /// Reads a baseline and notes what is wrong with it.
    pub fn read(name: &str, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let mut baseline = Self::default();
        let nothing = text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
        let Some(tree) = (!nothing).then(|| read::read(name, text, diagnostics)).flatten() else { return baseline };
        let Value::Array(entries) = &tree else {
            let message = "a baseline is a list of accepted findings";
            diagnostics.push(Diagnostic::error(INVALID_BASELINE.code, Place::Value(Pointer::root()), message));
            return baseline;
        };
        for (index, entry) in entries.iter().enumerate() {
            let place = Pointer::root().child(index);
            match read_entry(entry, place.clone()) {
                Ok(entry) => baseline.entries.push(entry),
                Err((message, help)) => {
                    let finding = Diagnostic::error(INVALID_BASELINE.code, Place::Value(place), message);
                    diagnostics.push(finding.help(help));
                }
            }
        }
        baseline
    }

    /// Takes the accepted ones out of a document's findings. Returns how many there were, and notes entries that accept
    /// nothing.
    pub fn accept(&self, findings: &mut Diagnostics, diagnostics: &mut Diagnostics) -> usize {
        let before = findings.len();
        let mut used: HashSet<usize> = HashSet::new();
        let mut entries: HashMap<(&str, &Pointer), Vec<usize>> = HashMap::new();
        for (index, entry) in self.entries.iter().enumerate() {
            entries.entry((&entry.code, &entry.at)).or_default().push(index);
        }
        findings.retain(|finding| {
            let accepted = finding.place.pointer().and_then(|pointer| entries.get(&(finding.code, pointer)));
            used.extend(accepted.into_iter().flatten());
            accepted.is_none()
        });
        for (_, entry) in self.entries.iter().enumerate().filter(|(index, _)| !used.contains(index)) {
            let message = format!("no `{}` is found at `{}`", entry.code, entry.at);
            let finding = Diagnostic::warning(UNUSED_BASELINE.code, Place::Value(entry.place.clone()), message);
            diagnostics.push(finding.help("remove the entry"));
        }
        before - findings.len()
    }

    /// Returns the text of a baseline that accepts these findings. Entries that are still used keep their reasons.
    pub fn text<'d>(&self, findings: impl IntoIterator<Item = &'d Diagnostic>, reason: &str) -> String {
        let mut text = String::from("# Accepted findings of `cargo xtask lint`, each with the reason why it stays.\n");
        let mut written = HashSet::new();
        for finding in findings {
            let Some(pointer) = finding.place.pointer() else { continue };
            if !written.insert((finding.code, pointer)) {
                continue;
            }
            let known = self.entries.iter().find(|entry| entry.is_for(finding)).map(|entry| entry.reason.as_str());
            // A text of JSON is one of YAML.
            let (at, reason) = (Value::from(pointer.as_str()), Value::from(known.unwrap_or(reason)));
            text.push_str(&format!("- code: {}\n  at: {at}\n  reason: {reason}\n", finding.code));
        }
        if written.is_empty() {
            text.push_str("[]\n");
        }
        text
    }
}

impl Entry {
    fn is_for(&self, finding: &Diagnostic) -> bool {
        finding.code == self.code && finding.place.pointer() == Some(&self.at)
    }
}

type Problem = (String, String);

fn read_entry(entry: &Value, place: Pointer) -> Result<Entry, Problem> {
    let text = |name: &str| {
        let value =
            entry.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty() || name == "at");
        value.ok_or_else(|| (format!("an accepted finding has no `{name}`"), format!("add `{name}: …`")))
    };
    let code = text("code")?;
    if explain(code).is_none() {
        let codes: Vec<&str> = explanations().map(|page| page.code).collect();
        let help = match did_you_mean(code, codes) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "copy the code from the finding".to_owned(),
        };
        return Err((format!("there is no finding `{code}`"), help));
    }
    let at = Pointer::parse(text("at")?);
    Ok(Entry { code: code.to_owned(), at, reason: text("reason")?.to_owned(), place })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(code: &'static str, at: &str) -> Diagnostic {
        Diagnostic::warning(code, Place::Value(Pointer::parse(at)), "something")
    }

    fn codes(diagnostics: &Diagnostics) -> Vec<&str> {
        diagnostics.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn what_is_written_accepts_what_it_was_written_for() {
        let mut findings = Diagnostics::default();
        findings.push(finding("unknown_keyword", "/paths/~1a \"b\"/x"));
        findings.push(finding("dangling_ref", ""));
        let text = Baseline::default().text(&findings, "theirs: so be it");
        let mut problems = Diagnostics::default();
        let baseline = Baseline::read("baseline.yaml", &text, &mut problems);
        findings.push(finding("dangling_ref", "/new"));
        assert_eq!(baseline.accept(&mut findings, &mut problems), 2);
        assert_eq!((codes(&findings), codes(&problems)), (vec!["dangling_ref"], vec![]));
    }

    #[test]
    fn reasons_are_kept_and_entries_without_a_finding_are_reported() {
        let text =
            "- { code: unknown_keyword, at: /a, reason: old }\n- { code: unknown_keyword, at: /b, reason: gone }\n";
        let mut problems = Diagnostics::default();
        let baseline = Baseline::read("baseline.yaml", text, &mut problems);
        let mut findings = Diagnostics::default();
        findings.push(finding("unknown_keyword", "/a"));
        findings.push(finding("unknown_keyword", "/c"));
        let again = baseline.text(&findings, "new");
        assert!(again.contains("\"old\"") && again.contains("\"new\"") && !again.contains("gone"), "{again}");
        baseline.accept(&mut findings, &mut problems);
        assert_eq!((codes(&findings), codes(&problems)), (vec!["unknown_keyword"], vec!["unused_baseline"]));
    }

    #[test]
    fn entries_that_say_too_little_are_errors() {
        for text in [
            "{}\n",
            "- unknown_keyword\n",
            "- { code: unknown_keyword, at: /a }\n",
            "- { code: unknown_keyword, at: /a, reason: ' ' }\n",
            "- { code: unknown_keywrd, at: /a, reason: why }\n",
            "- { code: unknown_keyword, reason: why }\n",
        ] {
            let mut problems = Diagnostics::default();
            Baseline::read("baseline.yaml", text, &mut problems);
            assert_eq!(codes(&problems), ["invalid_baseline"], "{text}");
        }
    }
}
