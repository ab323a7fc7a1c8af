//! Which files of a crate hold public items, and under which paths.

use super::Unreadable;
use crate::File;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, UseTree, Visibility};

/// The modules of a crate.
pub(super) struct Tree<'a> {
    /// The files by path.
    pub(super) files: BTreeMap<&'a str, &'a str>,
    /// The files that are read for their items.
    pub(super) leaves: Vec<Leaf>,
    /// The public modules, by path inside the crate.
    pub(super) modules: Vec<String>,
    /// What is re-exported from other crates: module, name, and where it comes from.
    pub(super) foreign: Vec<(String, String, String)>,
}

/// A file, and what of it is public.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leaf {
    /// The file's path inside the crate.
    pub(super) file: String,
    /// The types that are public, by the name in the file, with the module that shows them.
    pub(super) exports: BTreeMap<String, String>,
    /// The features of which a program has to ask for one to get what is in the file; none where it is always there.
    pub(super) features: Option<BTreeSet<String>>,
}

impl Leaf {
    /// Returns the public path of a type of the file.
    pub(super) fn path(&self, name: &str) -> Option<String> {
        let module = self.exports.get(name)?;
        Some(if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") })
    }
}

impl<'a> Tree<'a> {
    /// Follows the modules from `src/lib.rs`.
    pub(super) fn of(files: &'a [File]) -> Result<Self, Unreadable> {
        let texts = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
        let mut tree = Self { files: texts, leaves: Vec::new(), modules: Vec::new(), foreign: Vec::new() };
        tree.module("src/lib.rs", "")?;
        tree.leaves.sort();
        Ok(tree)
    }

    /// Returns a file's text after the line that says where it comes from.
    pub(super) fn text(&self, path: &str) -> Option<&'a str> {
        let text = self.files.get(path)?;
        Some(text.split_once('\n').filter(|(first, _)| first.contains(crate::GENERATED_MARK)).map_or(text, |it| it.1))
    }

    fn module(&mut self, file: &str, module: &str) -> Result<(), Unreadable> {
        let items = parse(file, self.files.get(file).copied())?.items;
        let folder = if file == "src/lib.rs" { "src".to_owned() } else { file.trim_end_matches(".rs").to_owned() };
        let (mut private, mut public): (BTreeMap<String, Features>, Vec<String>) = Default::default();
        for item in &items {
            let syn::Item::Mod(item) = item else { continue };
            let name = item.ident.to_string();
            match item.vis {
                Visibility::Public(_) => public.push(name),
                _ => drop(private.insert(name, features(&item.attrs))),
            }
        }
        let mut exports: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for item in &items {
            let syn::Item::Use(item) = item else { continue };
            if !matches!(item.vis, Visibility::Public(_)) {
                continue;
            }
            for (path, name) in uses(&item.tree) {
                match path.split_once("::") {
                    Some((child, item)) if private.contains_key(child) => {
                        exports.entry(child.to_owned()).or_default().insert(item.to_owned(), module.to_owned());
                    }
                    _ => self.foreign.push((module.to_owned(), name, path)),
                }
            }
        }
        for (child, exports) in exports {
            let features = private.get(&child).cloned().flatten();
            self.leaf(format!("{folder}/{}.rs", child.trim_start_matches("r#")), exports, features)?;
        }
        for name in public {
            let path = if module.is_empty() { name.clone() } else { format!("{module}::{name}") };
            self.module(&format!("{folder}/{}.rs", name.trim_start_matches("r#")), &path)?;
            self.modules.push(path);
        }
        Ok(())
    }
}

impl Tree<'_> {
    /// Adds a private file of which something is public. What it has from private files of its own is public through it, and
    /// those that it shows nothing of may still hold methods of its types.
    fn leaf(&mut self, file: String, exports: BTreeMap<String, String>, own: Features) -> Result<(), Unreadable> {
        let text = self.files.get(file.as_str()).copied();
        // A look before the long way: most files have no modules.
        if text.is_some_and(|text| text.contains("\nmod ")) {
            let folder = file.trim_end_matches(".rs");
            let items = parse(&file, text)?.items;
            let mut inside: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
            let mut gates: BTreeMap<String, Features> = BTreeMap::new();
            for item in &items {
                if let syn::Item::Mod(item) = item {
                    inside.insert(item.ident.to_string(), BTreeMap::new());
                    gates.insert(item.ident.to_string(), features(&item.attrs));
                }
            }
            for (path, name) in items
                .iter()
                .flat_map(|item| if let syn::Item::Use(item) = item { uses(&item.tree) } else { Vec::new() })
            {
                let shown = path.split_once("::").and_then(|(child, item)| Some((inside.get_mut(child)?, item)));
                if let (Some((names, item)), Some(module)) = (shown, exports.get(&name)) {
                    names.insert(item.to_owned(), module.clone());
                }
            }
            for (child, names) in inside {
                let names = if names.is_empty() { exports.clone() } else { names };
                // What is in a group needs nothing but the group.
                let features = gates.remove(&child).flatten().or_else(|| own.clone());
                self.leaf(format!("{folder}/{}.rs", child.trim_start_matches("r#")), names, features)?;
            }
        }
        self.leaves.push(Leaf { file, exports, features: own });
        Ok(())
    }
}

/// The features of a condition, of which one is enough; none without a condition.
type Features = Option<BTreeSet<String>>;

/// Returns the features that `#[cfg(feature = "…")]` or `#[cfg(any(feature = "…", …))]` names.
fn features(attributes: &[Attribute]) -> Features {
    let condition = attributes.iter().find(|attribute| attribute.path().is_ident("cfg"))?;
    let text = condition.to_token_stream().to_string();
    Some(text.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}

/// Reads a file as Rust.
pub(super) fn parse(path: &str, text: Option<&str>) -> Result<syn::File, Unreadable> {
    let unreadable = |problem: String| Unreadable { path: path.to_owned(), problem };
    let text = text.ok_or_else(|| unreadable("the file is not there".to_owned()))?;
    syn::parse_file(text).map_err(|error| unreadable(format!("it is not Rust: {error}")))
}

/// Returns what a `use` brings: the full path and the name it gets.
pub(super) fn uses(tree: &UseTree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(tree, String::new(), &mut found);
    found
}

fn collect(tree: &UseTree, before: String, found: &mut Vec<(String, String)>) {
    let joined = |name: &str| match (before.as_str(), name) {
        ("", name) => name.to_owned(),
        (before, "self") => before.to_owned(),
        (before, name) => format!("{before}::{name}"),
    };
    match tree {
        UseTree::Path(path) => collect(&path.tree, joined(&path.ident.to_string()), found),
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, before.clone(), found)),
        UseTree::Name(name) => {
            let path = joined(&name.ident.to_string());
            let last = path.rsplit("::").next().unwrap_or_default().to_owned();
            found.push((path, last));
        }
        UseTree::Rename(rename) => found.push((joined(&rename.ident.to_string()), rename.rename.to_string())),
        // A generated file imports by name; so does a hand-written one here.
        UseTree::Glob(_) => found.push((joined("*"), "*".to_owned())),
    }
}
