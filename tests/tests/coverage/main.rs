//! No word of a document is lost without a word: what the generator makes of each word of OpenAPI stands in
//! `cases/coverage/words.yaml`, and here the table is held against what it does.
//!
//! A word that is said to be read must change the crate or the findings of some case when it changes; one that is said to be reported must
//! have a finding wherever it stands, in the cases and in all documents of `../shared/corpus` where that is there.

mod documents;
mod mutations;
mod table;

use documents::{Named, cases, corpus};
use excerpt_generator::diagnostics::Pointer;
use excerpt_generator::lint::{Keyword, keywords, vocabulary};
use mutations::{changes, made};
use std::collections::{BTreeMap, BTreeSet};
use table::{Table, Use};

#[test]
fn the_table_has_each_word_once() {
    let table = Table::read();
    let known: BTreeSet<(String, String)> =
        vocabulary().into_iter().map(|(kind, word)| (kind, word.to_owned())).collect();
    let listed: BTreeSet<(String, String)> = table.words().collect();
    let (missing, extra) = (known.difference(&listed), listed.difference(&known));
    let (missing, extra): (Vec<_>, Vec<_>) = (missing.collect(), extra.collect());
    assert!(missing.is_empty() && extra.is_empty(), "not in the table: {missing:?}; no words of OpenAPI: {extra:?}");
}

/// For each word that is read there is a case in which it makes a difference, and for none of those that are not.
#[test]
fn words_that_are_read_make_a_difference() {
    let table = Table::read();
    let (mut read, mut tried) = (BTreeSet::new(), BTreeMap::new());
    for Named { name, tree } in cases() {
        let before = made(&tree);
        for Keyword { kind, word, place, is_known } in keywords(&tree) {
            let key = (kind, word);
            if !is_known || read.contains(&key) {
                continue;
            }
            // Words without effect are tried as well, but not all day.
            let tries = tried.entry(key.clone()).or_insert(0);
            *tries += 1;
            if *tries > if *table.of(&key) == Use::Read { MOST_TRIES } else { 2 } {
                continue;
            }
            let makes_a_difference = changes(&tree, &place).any(|changed| made(&changed) != before);
            if makes_a_difference {
                assert!(
                    *table.of(&key) != Use::Nothing,
                    "{name}: {key:?} at {place} is said to be nothing, and makes a difference"
                );
                read.insert(key);
            }
        }
    }
    let lies: Vec<_> = table.words().filter(|key| *table.of(key) == Use::Read && !read.contains(key)).collect();
    assert!(lies.is_empty(), "said to be read, and without effect in any case: {lies:?}");
    let untold: Vec<_> = table.words().filter(|key| !tried.contains_key(key)).collect();
    assert!(untold.is_empty(), "in no case: {untold:?}");
}

#[test]
fn words_that_are_not_read_are_reported() {
    let table = Table::read();
    let corpus = corpus();
    if corpus.is_empty() {
        println!("SKIPPED: there is no ../shared/corpus beside the repository");
    }
    let (mut words, mut reported) = (0, 0);
    let mut silent = Vec::new();
    for Named { name, tree } in cases().into_iter().chain(corpus) {
        let whole = made(&tree);
        let places: BTreeSet<&str> = whole.findings.iter().map(|(_, place)| place.as_str()).collect();
        // From the place itself on, all that is inside of it comes next.
        let inside = |place: &Pointer| {
            let mut from = places.range(place.as_str()..);
            from.next().is_some_and(|found| {
                found.strip_prefix(place.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        let above = |place: &Pointer| {
            let mut holders = std::iter::successors(place.parent(), Pointer::parent).take(HOLDERS);
            holders.any(|place| places.contains(place.as_str()))
        };
        for Keyword { kind, word, place, is_known } in keywords(&tree) {
            words += 1;
            let is_silent = match is_known {
                false => !inside(&place),
                true => match table.of(&(kind.clone(), word.clone())) {
                    Use::Reported => says_something(&tree, &place) && !inside(&place),
                    Use::ReportedAbove => !inside(&place) && !above(&place) && !is_unused(&place),
                    Use::Read | Use::Words | Use::Nothing | Use::Idle => continue,
                },
            };
            reported += 1;
            // Some are read in one place and not in another.
            if is_silent && !changes(&tree, &place).any(|changed| made(&changed) != whole) {
                silent.push(format!("{name}: {kind}.{word} at {place}"));
            }
        }
    }
    println!("{words} words, {reported} of which are not read");
    let shown: Vec<&String> = silent.iter().take(30).collect();
    assert!(silent.is_empty(), "{} words are lost without a word: {shown:#?}", silent.len());
}

/// In how many places a word is changed that is said to be read, until it makes a difference.
const MOST_TRIES: usize = 20;

/// How far up from a word the object may be that a finding about both is at: from an encoding in an encoding to its body.
const HOLDERS: usize = 6;

/// A component that nothing refers to is no part of the API, and is reported as that by `lint`.
fn is_unused(place: &Pointer) -> bool {
    let holder = place.tokens().take(2).collect::<Vec<_>>().join("/");
    matches!(holder.as_str(), "components/links" | "components/callbacks" | "components/securitySchemes")
}

fn says_something(tree: &serde_json::Value, place: &Pointer) -> bool {
    match tree.pointer(place.as_str()) {
        Some(serde_json::Value::Object(members)) => !members.is_empty(),
        Some(serde_json::Value::Null | serde_json::Value::Bool(_)) | None => false,
        Some(_) => true,
    }
}
