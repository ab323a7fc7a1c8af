//! Compares two crates and says what each difference asks of the version.

use super::files::{Leaf, Tree};
use super::gates::{Gates, conditional};
use super::items::{Item, Kind, Surface};
use super::renames::{Lone, Renames, pairs};
use super::rules::{self, Bump, Verdict};
use super::signatures::with_paths;
use super::{Unreadable, read};
use crate::File;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What became of the public items between two crates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The largest bump that a change asks for; a patch when the crates differ in nothing that is public.
    pub bump: Bump,
    /// The changes, by path. What belongs to a type that is new or gone is not told beside it.
    pub changes: Vec<Change>,
}

/// A difference of the public items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The item's path, such as `types::Extraction::user_id`; the new one if it was renamed.
    pub path: String,
    /// The item as it was; none when it is new.
    pub old: Option<String>,
    /// The item as it is; none when it is gone.
    pub new: Option<String>,
    /// The bump that follows.
    pub bump: Bump,
    /// Why, as a sentence in lower case without a full stop.
    pub reason: String,
}

/// Compares a crate with what it was. Files that are the same on both sides are not read.
pub fn compare(old: &[File], new: &[File]) -> Result<Comparison, Unreadable> {
    let (old_tree, new_tree) = (Tree::of(old)?, Tree::of(new)?);
    let others: BTreeSet<&Leaf> = old_tree.leaves.iter().collect();
    let same = new_tree.leaves.iter().filter(|leaf| others.contains(leaf));
    let same: BTreeSet<&Leaf> = same.filter(|leaf| old_tree.text(&leaf.file) == new_tree.text(&leaf.file)).collect();
    let is_known = |leaf: &Leaf| same.contains(leaf);
    let (old_surface, new_surface) =
        rayon::join(|| read::surface(&old_tree, &is_known), || read::surface(&new_tree, &is_known));
    let gates = Gates::of(&old_tree, &new_tree);
    let changes = changes(&old_surface?, &new_surface?, &gates);
    let patch = if is_same_text(&old_tree, &new_tree) { Bump::None } else { Bump::Patch };
    let bump = changes.iter().map(|change| change.bump).fold(patch, Bump::max);
    Ok(Comparison { bump, changes })
}

/// True when the crates are the same but for the version, which is what follows from a comparison.
fn is_same_text(old: &Tree<'_>, new: &Tree<'_>) -> bool {
    let text = |tree: &Tree<'_>, path: &str| -> String {
        let lines = tree.text(path).unwrap_or_default().lines();
        let lines = lines.filter(|line| path != "Cargo.toml" || !line.starts_with("version = "));
        // The README names the version in its first sentence.
        lines
            .map(|line| if path == "README.md" { line.split(", version `").next().unwrap_or(line) } else { line })
            .collect()
    };
    let is_same = |path: &str| match path {
        "Cargo.toml" | "README.md" => text(old, path) == text(new, path),
        path => old.text(path) == new.text(path),
    };
    old.files.len() == new.files.len() && old.files.keys().all(|path| new.files.contains_key(path) && is_same(path))
}

fn changes(old: &Surface, new: &Surface, gates: &Gates<'_>) -> Vec<Change> {
    let renames = Renames::of(old, new);
    let (old_aliases, new_aliases) = (Aliases::of(old), Aliases::of(new));
    let shape_of = |item: &Item| renames.shape(&old_aliases.resolved(&item.shape));
    let mut changes = Vec::new();
    let (mut gone, mut met): (Vec<&Item>, BTreeSet<(&str, Kind)>) = Default::default();
    for item in old.items() {
        let path = renames.path(&item.path);
        let Some(counterpart) = new.items.get(&(path.clone(), item.kind)) else {
            gone.push(item);
            continue;
        };
        met.insert((&counterpart.path, counterpart.kind));
        if path != item.path && item.kind.is_type() {
            changes.push(change(Some(item), Some(counterpart), rules::renamed(item, counterpart)));
        }
        let is_same = renames.shape(&item.shape) == counterpart.shape
            || shape_of(item) == new_aliases.resolved(&counterpart.shape);
        changes.extend(
            rules::changed(item, counterpart, is_same).map(|verdict| change(Some(item), Some(counterpart), verdict)),
        );
        changes.extend(gates.moved(item, counterpart).map(|(bump, reason)| Change {
            old: Some(conditional(item)),
            new: Some(conditional(counterpart)),
            ..change(Some(item), Some(counterpart), (bump, reason))
        }));
    }
    let come: Vec<&Item> = new.items().filter(|item| !met.contains(&(item.path.as_str(), item.kind))).collect();

    // What belongs to something that is gone, or new, goes without saying.
    let gone_paths: BTreeSet<&str> = gone.iter().map(|item| item.path.as_str()).collect();
    let new_paths: BTreeSet<&str> = come.iter().map(|item| item.path.as_str()).collect();
    let gone: Vec<&Item> = gone.into_iter().filter(|item| !gone_paths.contains(item.parent.as_str())).collect();
    let come: Vec<&Item> = come.into_iter().filter(|item| !new_paths.contains(item.parent.as_str())).collect();

    let lone_old = gone.iter().map(|item| Lone { item, owner: renames.path(&item.parent), shape: shape_of(item) });
    let lone_new =
        come.iter().map(|item| Lone { item, owner: item.parent.clone(), shape: new_aliases.resolved(&item.shape) });
    let replaced = gone.iter().filter_map(|item| {
        let path = renames.path(&item.path);
        let other = come.iter().find(|other| other.path == path && other.kind.is_type() && item.kind.is_type())?;
        Some((*item, *other))
    });
    let replaced: Vec<(&Item, &Item)> = replaced.collect();
    let renamed = pairs(&lone_old.collect::<Vec<_>>(), &lone_new.collect::<Vec<_>>());
    let told = |item: &&Item| {
        !replaced.iter().chain(&renamed).any(|(a, b)| std::ptr::eq(*a, *item) || std::ptr::eq(*b, *item))
    };
    changes.extend(gone.iter().copied().filter(told).map(|item| change(Some(item), None, rules::removed(item))));
    changes.extend(come.iter().copied().filter(told).map(|item| {
        let owner = [Kind::Struct, Kind::Enum].into_iter().find_map(|kind| {
            let owner = old.items().find(|owner| owner.kind == kind && renames.path(&owner.path) == item.parent);
            owner.filter(|_| matches!(item.kind, Kind::Field | Kind::Variant))
        });
        change(None, Some(item), rules::added(item, owner))
    }));
    changes.extend(replaced.iter().map(|(old, new)| change(Some(old), Some(new), rules::replaced(old, new))));
    changes.extend(renamed.iter().map(|(old, new)| change(Some(old), Some(new), rules::renamed(old, new))));
    if gates.are_new
        && let Some(all) = changes.iter_mut().find(|change| change.path == "feature all")
    {
        all.bump = Bump::Major;
        all.reason =
            "the operations are behind features now, and programs without the default features lose them".to_owned();
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    changes
}

fn change(old: Option<&Item>, new: Option<&Item>, (bump, reason): Verdict) -> Change {
    let path = new.or(old).map(|item| item.path.clone()).unwrap_or_default();
    let text = |item: Option<&Item>| item.map(|item| item.text.clone());
    Change { path, old: text(old), new: text(new), bump, reason }
}

/// What the other names for types stand for. To a program they are the same.
struct Aliases(BTreeMap<String, String>);

/// How many aliases may lead to each other; more do not compile in any sane time either.
const DEEPEST: usize = 32;

impl Aliases {
    fn of(surface: &Surface) -> Self {
        let aliases = surface.items().filter(|item| item.kind == Kind::Alias);
        Self(aliases.map(|item| (format!("crate::{}", item.path), item.shape.clone())).collect())
    }

    fn resolved(&self, shape: &str) -> String {
        let mut shape = shape.to_owned();
        for _ in 0..DEEPEST {
            let next = with_paths(&shape, &|path| self.0.get(path).cloned());
            if next == shape {
                break;
            }
            shape = next;
        }
        shape
    }
}
