//! Turns the differences that were met into changes: each once, with the operations it reaches, its lines and its id.

use super::comparer::{Comparer, Difference};
use super::effects::Side;
use super::subjects::subject;
use crate::review::report::{Change, Direction, Site};
use crate::review::sources::Text;
use excerpt_generator::diagnostics::{Place, Pointer};
use indexmap::IndexMap;
use std::collections::{BTreeSet, HashMap};

/// What makes two differences one change.
type Key = (&'static str, Pointer, Pointer, String, String);

/// Returns the changes of a comparison that is complete.
pub(super) fn changes(comparer: &Comparer<'_>, vendor: &str, base: &Text, head: &Text) -> Vec<Change> {
    let mut groups: IndexMap<Key, Vec<&Difference>> = IndexMap::new();
    for difference in &comparer.differences {
        let (old, new) = difference.values.clone();
        let key = (difference.rule, difference.base.0.clone(), difference.head.0.clone(), old, new);
        groups.entry(key).or_default().push(difference);
    }
    let mut reached = HashMap::new();
    let mut changes: Vec<Change> = groups.values().map(|group| change(comparer, vendor, group, &mut reached)).collect();
    // The marked parse of a large document takes much memory, so there is only one at a time.
    locate(&mut changes, base, |change| change.base.as_mut());
    locate(&mut changes, head, |change| change.head.as_mut());
    changes.sort_by_key(|change| change.head.as_ref().map(|site| (site.line, site.column)));
    changes
}

fn change(
    comparer: &Comparer<'_>,
    vendor: &str,
    group: &[&Difference],
    reached: &mut HashMap<usize, BTreeSet<usize>>,
) -> Change {
    let wire = group.iter().map(|difference| difference.effect.wire).max().unwrap_or_default();
    let worst = group.iter().find(|difference| difference.effect.wire == wire).expect("a group holds a difference");
    let mut all = |of_worst: bool| -> BTreeSet<usize> {
        let wanted = group.iter().filter(|difference| (difference.effect.wire == wire) == of_worst);
        wanted
            .flat_map(|difference| {
                let node = difference.node;
                reached.entry(node).or_insert_with(|| comparer.reached(node)).iter().copied().collect::<Vec<_>>()
            })
            .collect()
    };
    let operations = all(true);
    let harmless: BTreeSet<usize> = all(false).difference(&operations).copied().collect();
    let names = |ranks: &BTreeSet<usize>| -> Vec<String> {
        ranks.iter().map(|rank| comparer.operations[*rank].clone()).collect()
    };
    let mut reasons: Vec<&str> = Vec::new();
    let mut directions: Vec<Option<Direction>> = Vec::new();
    for difference in group.iter().filter(|difference| difference.effect.wire == wire) {
        if !reasons.contains(&difference.effect.reason) {
            reasons.push(difference.effect.reason);
        }
        let direction = difference.side.and_then(Side::direction);
        if !directions.contains(&direction) {
            directions.push(direction);
        }
    }
    let operations = names(&operations);
    let is_in_head = worst.head.1 || !worst.base.1;
    let (place, document) = match is_in_head {
        true => (&worst.head.0, &comparer.head),
        false => (&worst.base.0, &comparer.base),
    };
    Change {
        id: id(vendor, worst),
        rule: worst.rule,
        vendor: vendor.to_owned(),
        wire,
        bump: group.iter().map(|difference| difference.effect.bump).max().unwrap_or_default(),
        operation: operations.first().cloned(),
        operations,
        harmless: names(&harmless),
        direction: if directions.len() == 1 { directions[0] } else { None },
        pointer: place.as_str().to_owned(),
        subject: subject(document.root.value, place),
        title: worst.title.clone(),
        reason: reasons.join("; "),
        base: Some(unlocated(&worst.base)),
        head: Some(unlocated(&worst.head)),
        accepted: None,
    }
}

fn unlocated((pointer, exact): &(Pointer, bool)) -> Site {
    let pointer = pointer.as_str().to_owned();
    Site { file: String::new(), pointer, exact: *exact, line: 1, column: 1, length: 0 }
}

/// Fills in lines and columns.
pub(super) fn locate(changes: &mut [Change], text: &Text, site: impl Fn(&mut Change) -> Option<&mut Site>) {
    let source = text.located();
    for site in changes.iter_mut().filter_map(site) {
        let location = source.locate(&Place::Value(Pointer::parse(site.pointer.clone())));
        site.file = location.file.to_owned();
        (site.line, site.column, site.length) = (location.line, location.column, location.length);
    }
}

/// Returns the fingerprint: of what changed, not of the words that tell it.
fn id(vendor: &str, difference: &Difference) -> String {
    let parts = [
        vendor,
        difference.base.0.as_str(),
        difference.head.0.as_str(),
        difference.values.0.as_str(),
        difference.values.1.as_str(),
    ];
    format!("{}-{:016x}", difference.rule, fingerprint(&parts))
}

/// Returns a hash (64-bit FNV-1a) that is the same in every build.
pub(in crate::review) fn fingerprint(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
