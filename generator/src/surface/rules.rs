//! What each change of an item asks of the crate's version, by the rules that cargo goes by.

use super::items::{Item, Kind};
use serde::Serialize;

/// The version bump that a change asks for. From small to large.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// The crate stays as it is.
    #[default]
    None,
    /// The crate changes and nobody can see it but on the wire and in the documentation.
    Patch,
    /// Something new can be used.
    Minor,
    /// Programs may stop compiling.
    Major,
}

impl Bump {
    /// Returns the word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// A bump and its reason, a sentence in lower case without a full stop.
pub(super) type Verdict = (Bump, String);

/// Judges an item that is new. `owner` is the type that it belongs to, as it was.
pub(super) fn added(item: &Item, owner: Option<&Item>) -> Verdict {
    let closed = owner.filter(|owner| !owner.may_grow);
    match (item.kind, closed) {
        (Kind::Field, Some(_)) => {
            (Bump::Major, "programs that write the struct out, or take it apart, must name every field".to_owned())
        }
        (Kind::Variant, Some(_)) => (Bump::Major, "programs that match the enum must name every variant".to_owned()),
        (Kind::Field, None) => {
            (Bump::Minor, "the struct is `#[non_exhaustive]`: nobody had to name all fields".to_owned())
        }
        (Kind::Variant, None) => {
            (Bump::Minor, "the enum is `#[non_exhaustive]`: every `match` has an arm for others already".to_owned())
        }
        (Kind::Package, _) => (Bump::Minor, format!("`{}` is new in the manifest", item.name())),
        (Kind::Impl, _) => (Bump::Minor, "the type can do more than before".to_owned()),
        (kind, _) => (Bump::Minor, format!("the {kind} is new, and nobody uses it yet")),
    }
}

/// Judges an item that is gone.
pub(super) fn removed(item: &Item) -> Verdict {
    match item.kind {
        Kind::Package => (Bump::Minor, format!("`{}` is gone from the manifest", item.name())),
        Kind::Feature => (Bump::Major, "cargo refuses programs that ask for the feature".to_owned()),
        Kind::Impl => (Bump::Major, "programs that rely on the trait stop compiling".to_owned()),
        kind => (Bump::Major, format!("programs that use the {kind} stop compiling")),
    }
}

/// True for a list of features, as TOML, that has all of another and more.
fn grows(old: &str, new: &str) -> bool {
    let features = |list: &str| -> Vec<String> {
        list.trim_matches(['[', ']']).split(',').map(|feature| feature.trim().to_owned()).collect()
    };
    let new = features(new);
    features(old).iter().all(|feature| feature.is_empty() || new.contains(feature))
}

/// Judges an item that became one of another kind.
pub(super) fn replaced(old: &Item, new: &Item) -> Verdict {
    (Bump::Major, format!("what was a {} is now a {}", old.kind, new.kind))
}

/// Judges an item whose name changed.
pub(super) fn renamed(old: &Item, new: &Item) -> Verdict {
    (Bump::Major, format!("`{}` is called `{}` now, and programs use the old name", old.name(), new.name()))
}

/// Judges an item that is there on both sides. `is_same` says whether the types in it are the same to a program. Returns
/// nothing when nothing changed.
pub(super) fn changed(old: &Item, new: &Item, is_same: bool) -> Option<Verdict> {
    if !is_same {
        return Some(match old.kind {
            Kind::Package if old.name() == "name" => {
                (Bump::Major, "programs depend on the package by its name".to_owned())
            }
            Kind::Package => (Bump::Minor, "the oldest Rust that compiles the crate is another".to_owned()),
            Kind::Feature if grows(&old.shape, &new.shape) => {
                (Bump::Minor, "the default has more than before".to_owned())
            }
            Kind::Feature => (Bump::Major, "programs that ask for the default get something else".to_owned()),
            Kind::Impl if new.shape.is_empty() => {
                (Bump::Minor, "the implementation has no condition any more".to_owned())
            }
            Kind::Impl => (Bump::Major, "the implementation is only there under another condition".to_owned()),
            Kind::Method => (Bump::Major, method(old, new)),
            Kind::Variant => (Bump::Major, "what the variant holds is of another type".to_owned()),
            kind => (Bump::Major, format!("the {kind} is of another type")),
        });
    }
    if old.may_grow != new.may_grow {
        return Some(match new.may_grow {
            true => (
                Bump::Major,
                "with `#[non_exhaustive]` programs can no longer write it out or name every part".to_owned(),
            ),
            false => {
                (Bump::Minor, "without `#[non_exhaustive]` programs can write it out and name every part".to_owned())
            }
        });
    }
    match (old.is_const, new.is_const) {
        (true, false) => return Some((Bump::Major, "the method can no longer be called in constants".to_owned())),
        (false, true) => return Some((Bump::Minor, "the method can be called in constants now".to_owned())),
        _ => {}
    }
    match (old.is_deprecated, new.is_deprecated) {
        (false, true) => {
            return Some((Bump::Minor, "programs that use it are warned that it is deprecated".to_owned()));
        }
        (true, false) => return Some((Bump::Patch, "it is not deprecated any more".to_owned())),
        _ => {}
    }
    if old.kind == Kind::Method && changed_places(old, new) {
        let reason = "arguments of one type changed places: programs compile and say one thing in the place of another";
        return Some((Bump::Major, reason.to_owned()));
    }
    if !old.is_must_use && new.is_must_use {
        return Some((Bump::Minor, "programs that drop its value are warned".to_owned()));
    }
    None
}

/// True when a method has the same arguments in another order.
fn changed_places(old: &Item, new: &Item) -> bool {
    let (mut before, mut after) = (old.arguments.clone(), new.arguments.clone());
    if before == after {
        return false;
    }
    before.sort();
    after.sort();
    before == after
}

/// Says what differs between two signatures.
fn method(old: &Item, new: &Item) -> String {
    let parts = |item: &Item| {
        let (inputs, output) = item.shape.split_once(") -> ").unwrap_or((item.shape.trim_end_matches(')'), ""));
        let inputs = inputs.trim_start_matches("async ").trim_start_matches("fn(");
        let (mut depth, mut count) = (0, usize::from(!inputs.is_empty()));
        for c in inputs.chars() {
            match c {
                '<' | '(' | '[' => depth += 1,
                '>' | ')' | ']' => depth -= 1,
                ',' if depth == 0 => count += 1,
                _ => {}
            }
        }
        (inputs.to_owned(), output.to_owned(), count)
    };
    let ((old_inputs, old_output, old_count), (new_inputs, new_output, new_count)) = (parts(old), parts(new));
    match () {
        () if new_count > old_count => "the method takes more arguments".to_owned(),
        () if new_count < old_count => "the method takes fewer arguments".to_owned(),
        () if old_inputs != new_inputs => "the method takes arguments of other types".to_owned(),
        () if old_output != new_output => "the method returns another type".to_owned(),
        () => "the method is called in another way".to_owned(),
    }
}
