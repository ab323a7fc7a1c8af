//! The Rust side of a review: the public items of the crates on both sides.
//!
//! The crate of the head is generated now. The crate of the base is the one that was committed with it, which its own
//! generator made; where there is none, as for two files, it is generated now, too. A base that the generator of today would
//! make otherwise shows changes that no document made; they are told apart.

use super::report::{Bump, Change, RustChange};
use super::sources::{Pair, Text};
use excerpt_generator::diagnostics::{Level, Pointer};
use excerpt_generator::surface::{self, Comparison, Origins, compare};
use excerpt_generator::{File, Settings, generate_traced};
use std::collections::BTreeSet;

/// What became of a crate.
pub(super) struct Crates {
    pub(super) bump: Bump,
    pub(super) changes: Vec<RustChange>,
}

/// A crate and the nodes that its items are made of.
#[derive(Default)]
struct Crate {
    files: Vec<File>,
    origins: Origins,
}

/// Compares the crates of a pair. Documents that say the same in another order make crates that do, and nobody has to release
/// those. Fails with a sentence in lower case where there is no crate on a side that has a document.
pub(super) fn compared(pair: &Pair, is_reordered: bool) -> Result<Crates, String> {
    let (Some(base), Some(head)) = (&pair.base, &pair.head) else {
        // Without a crate on one side there is nothing to compare, and nothing to doubt.
        let bump = if pair.base.is_some() { Bump::Major } else { Bump::Minor };
        return Ok(Crates { bump, changes: Vec::new() });
    };
    let generated = |text: &Text| generated(&pair.vendor, text);
    let (head, base) = (generated(head)?, generated(base));
    // What the generator alone has changed asks for a patch whatever the document says.
    let mut least = Bump::None;
    let (comparison, by_generator, base_origins) = match (&pair.base_crate, base) {
        (None, base) => {
            let base = base?;
            (surfaces(&base.files, &head.files)?, BTreeSet::new(), base.origins)
        }
        (Some(committed), Ok(base)) => {
            let by_generator = surfaces(committed, &base.files)?;
            least = by_generator.bump;
            (surfaces(committed, &head.files)?, paths(&by_generator), base.origins)
        }
        (Some(committed), Err(_)) => (surfaces(committed, &head.files)?, BTreeSet::new(), Origins::default()),
    };
    let bump = if is_reordered && comparison.changes.is_empty() { least } else { comparison.bump };
    let changes = comparison.changes.into_iter().map(|change| {
        let origins = if change.new.is_some() { &head.origins } else { &base_origins };
        RustChange {
            id: id(&pair.vendor, &change),
            vendor: pair.vendor.clone(),
            pointer: origins.find(&change.path).map(|pointer| pointer.as_str().to_owned()),
            cause: None,
            by_generator: by_generator.contains(&change.path),
            item: change.path,
            bump: change.bump,
            old: change.old,
            new: change.new,
            reason: change.reason,
            accepted: None,
        }
    });
    Ok(Crates { bump, changes: changes.collect() })
}

fn generated(vendor: &str, text: &Text) -> Result<Crate, String> {
    // What a review says must not depend on warnings, which `lint` is for.
    let settings = Settings { strict: false, ..Settings::for_vendor(vendor) };
    let (generation, origins) = generate_traced(text.document(), &settings);
    if generation.files.is_empty() {
        let mut errors = generation.diagnostics.iter().filter(|finding| finding.level == Level::Error);
        let why = errors.next().map(|finding| format!(": {}", finding.message)).unwrap_or_default();
        return Err(format!("{} does not become a crate{why}", text.name));
    }
    Ok(Crate { files: generation.files, origins })
}

fn surfaces(base: &[File], head: &[File]) -> Result<Comparison, String> {
    compare(base, head)
        .map_err(|unreadable: surface::Unreadable| format!("the crates cannot be compared: {unreadable}"))
}

fn paths(comparison: &Comparison) -> BTreeSet<String> {
    comparison.changes.iter().map(|change| change.path.clone()).collect()
}

fn id(vendor: &str, change: &surface::Change) -> String {
    let side = |side: &Option<String>| side.clone().unwrap_or_default();
    let parts = [vendor.to_owned(), change.path.clone(), side(&change.old), side(&change.new)];
    format!("rust-{:016x}", super::compare::fingerprint(&parts.each_ref().map(String::as_str)))
}

/// Ties the changes of a crate to the changes of the contract at their places, and takes over what is now known of their
/// bumps: what the compared crates say counts, not what a document lets expect.
pub(super) fn explain(changes: &mut [Change], crates: &mut Crates) {
    for change in changes.iter_mut() {
        change.bump = change.bump.min(crates.bump);
    }
    for rust in crates.changes.iter_mut().filter(|rust| !rust.by_generator) {
        let Some(place) = rust.pointer.clone().map(Pointer::parse) else { continue };
        let near = |change: &Change| {
            let sites = [change.base.as_ref(), change.head.as_ref()].into_iter().flatten();
            sites.filter_map(|site| closeness(&site.pointer, place.as_str())).max()
        };
        let closest =
            changes.iter_mut().filter_map(|change| Some((near(change)?, change))).max_by_key(|(near, _)| *near);
        if let Some((_, change)) = closest {
            rust.cause = Some(change.id.clone());
            change.bump = change.bump.max(rust.bump);
        }
    }
}

/// Tells how much two places have in common, when one of them holds the other.
fn closeness(one: &str, other: &str) -> Option<usize> {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let rest = long.strip_prefix(short)?;
    (!short.is_empty() && (rest.is_empty() || rest.starts_with('/'))).then_some(short.len())
}
