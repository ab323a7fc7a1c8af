//! What other linters find in small documents, and what this one does.
//!
//! The documents are not part of the repository: they lie beside it, in `../shared/lint-cases`, and where they are absent
//! the test says so and ends. `cases/lint_shared.yaml` says which of our codes stand for which of their rules, and
//! names each difference with its reason. A difference that is not named fails the test, and so does one that is named
//! and no longer there.

use excerpt_generator::diagnostics::Pointer;
use excerpt_generator::{Source, check};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A place in a document at which one side finds something and the other does not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Difference {
    case: String,
    side: &'static str,
    pointer: String,
}

#[test]
fn findings_agree_with_those_of_other_linters() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = root.join("../../shared/lint-cases");
    let Ok(index) = fs::read_to_string(shared.join("INDEX.tsv")) else {
        let text = "SKIPPED lint_shared: there is no ../shared/lint-cases beside the repository\n";
        io::stderr().write_all(text.as_bytes()).unwrap();
        return;
    };
    let table = fs::read_to_string(root.join("cases/lint_shared.yaml")).unwrap();
    let table: Value = serde_yaml::from_str(&table).unwrap();
    let mut expected = expected(&table);
    let mut rules: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut failures = String::new();
    for row in index.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [case, document, rule, _, findings] = columns.as_slice() else { panic!("{row} has other columns") };
        if table["not_shared"].get(rule).is_some() {
            continue;
        }
        let Some(ours) = table["rules"].get(rule) else {
            failures.push_str(&format!("{rule} is neither shared nor not_shared\n"));
            continue;
        };
        let theirs: BTreeSet<String> =
            findings.split(' ').filter_map(|finding| finding.split_once('@')).map(|(_, at)| at.to_owned()).collect();
        let ours = found(&shared.join(document), ours);
        let differences = theirs
            .difference(&ours)
            .map(|pointer| ("missing", pointer))
            .chain(ours.difference(&theirs).map(|pointer| ("extra", pointer)))
            .map(|(side, pointer)| Difference { case: (*case).to_owned(), side, pointer: pointer.clone() });
        let [agreed, differed] = rules.entry(rule).or_default();
        *agreed += theirs.intersection(&ours).count() + usize::from(theirs.is_empty() && ours.is_empty());
        for difference in differences {
            *differed += 1;
            if expected.remove(&difference).is_none() {
                failures.push_str(&format!("{difference:?} has no reason\n"));
            }
        }
    }
    for difference in expected.keys() {
        failures.push_str(&format!("{difference:?} is not there any more\n"));
    }
    for (rule, [agreed, differed]) in &rules {
        println!("{rule}: {agreed} agree, {differed} differ");
    }
    let sum = |side: usize| rules.values().map(|counts| counts[side]).sum::<usize>();
    println!("{} rules: {} findings and clean documents agree, {} differ", rules.len(), sum(0), sum(1));
    assert!(failures.is_empty(), "{failures}");
    assert!(!rules.is_empty(), "the index holds no rule that is shared");
}

/// Returns the differences that are named.
fn expected(table: &Value) -> BTreeMap<Difference, String> {
    let mut differences = BTreeMap::new();
    for group in table["differences"].as_array().unwrap() {
        let reason = group["reason"].as_str().filter(|reason| !reason.trim().is_empty());
        let reason = reason.unwrap_or_else(|| panic!("{group} has no reason"));
        for (case, places) in group["cases"].as_object().unwrap() {
            for side in ["missing", "extra"] {
                for pointer in places.get(side).and_then(Value::as_array).into_iter().flatten() {
                    let pointer = pointer.as_str().unwrap().to_owned();
                    let difference = Difference { case: case.clone(), side, pointer };
                    let twice = differences.insert(difference, reason.to_owned()).is_some();
                    assert!(!twice, "{case} names a difference twice");
                }
            }
        }
    }
    differences
}

/// Returns where our rules find something, in the places that the other linters would name.
fn found(path: &PathBuf, ours: &Value) -> BTreeSet<String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let text = fs::read_to_string(path).unwrap();
    let texts = |name: &str| -> Vec<&str> {
        ours.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let (codes, up, within, outside) = (texts("codes"), texts("up"), texts("within"), texts("outside"));
    let diagnostics = check(&Source { name: &name, text: &text });
    let findings = diagnostics.iter().filter(|finding| codes.contains(&finding.code));
    let pointers = findings.filter_map(|finding| finding.place.pointer());
    let has = |pointer: &Pointer, members: &[&str]| pointer.tokens().any(|token| members.contains(&token.as_str()));
    let is_meant = |pointer: &Pointer| (within.is_empty() || has(pointer, &within)) && !has(pointer, &outside);
    let lists = ours["lists"].as_bool().unwrap_or_default();
    let is_element = |last: &str| lists && last.bytes().all(|byte| byte.is_ascii_digit());
    let pointers = pointers.filter(|pointer| is_meant(pointer)).map(|pointer| match pointer.last() {
        // We underline the member at fault where they name what holds it.
        Some(last) if up.contains(&last.as_str()) || is_element(&last) => pointer.parent().unwrap_or_default(),
        _ => pointer.clone(),
    });
    pointers.map(|pointer| pointer.to_string()).collect()
}
