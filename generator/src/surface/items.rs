//! What a surface is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The public items of a crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surface {
    /// The items, by path; a field and its setter share one, so the kind belongs to the key.
    pub(super) items: BTreeMap<(String, Kind), Item>,
}

/// A public item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The path inside the crate: `types::Extraction::user_id`; of an implementation `types::Extraction: Clone`.
    pub path: String,
    /// The item as the crate's own source says it, on one line: `pub user_id: String`.
    pub text: String,
    /// The path of the item that it belongs to; empty at the root.
    pub(super) parent: String,
    /// The types in it with their full paths: what tells whether two items are the same to a program.
    pub(super) shape: String,
    /// Types that may get further members without anybody noticing: `#[non_exhaustive]`, or with private fields.
    pub(super) may_grow: bool,
    /// The names of a function's arguments, which programs see in the order alone.
    pub(super) arguments: Vec<String>,
    /// A function that can be called in a constant.
    pub(super) is_const: bool,
    pub(super) is_deprecated: bool,
    pub(super) is_must_use: bool,
    /// What stays the same when an operation gets another name: its method and path.
    pub(super) identity: Option<String>,
    /// The features of which a program has to ask for one; none for what is always there.
    pub(super) features: Option<BTreeSet<String>>,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something of the manifest other programs can rely on: the package's name, its minimum Rust version.
    Package,
    /// A feature of the manifest.
    Feature,
    /// A module.
    Module,
    /// An item of another crate, under a path of this one.
    Reexport,
    /// A struct.
    Struct,
    /// An enum.
    Enum,
    /// Another name for a type.
    Alias,
    /// A constant.
    Constant,
    /// A field of a struct.
    Field,
    /// A variant of an enum.
    Variant,
    /// A function of a type.
    Method,
    /// A trait that a type implements.
    Impl,
    /// A type that belongs to the implementation of a trait.
    AssociatedType,
}

impl Kind {
    /// True for what has fields, variants, methods and implementations.
    pub(super) fn is_type(self) -> bool {
        matches!(self, Self::Struct | Self::Enum | Self::Alias)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Package => "package",
            Self::Feature => "feature",
            Self::Module => "module",
            Self::Reexport => "re-export",
            Self::Struct => "struct",
            Self::Enum => "enum",
            Self::Alias => "type alias",
            Self::Constant => "constant",
            Self::Field => "field",
            Self::Variant => "variant",
            Self::Method => "method",
            Self::Impl => "implementation",
            Self::AssociatedType => "associated type",
        })
    }
}

impl Item {
    pub(super) fn new(kind: Kind, parent: &str, name: &str, text: String, shape: String) -> Self {
        let path = match kind {
            Kind::Impl => format!("{parent}: {name}"),
            _ if parent.is_empty() => name.to_owned(),
            _ => format!("{parent}::{name}"),
        };
        Self {
            kind,
            path,
            text,
            parent: parent.to_owned(),
            shape,
            may_grow: false,
            arguments: Vec::new(),
            is_const: false,
            is_deprecated: false,
            is_must_use: false,
            identity: None,
            features: None,
        }
    }

    /// Returns the last part of the path.
    pub(super) fn name(&self) -> &str {
        let start = if self.parent.is_empty() { 0 } else { self.parent.len() + 2 };
        self.path.get(start..).unwrap_or(&self.path)
    }
}

impl Surface {
    /// Returns the items, sorted by path.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    pub(super) fn extend(&mut self, items: impl IntoIterator<Item = Item>) {
        self.items.extend(items.into_iter().map(|item| ((item.path.clone(), item.kind), item)));
    }
}

/// Prints one line an item.
impl fmt::Display for Surface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items().try_for_each(|item| writeln!(f, "{}  {}  {}", item.kind, item.path, item.text))
    }
}
