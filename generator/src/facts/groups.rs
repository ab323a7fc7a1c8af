//! Groups: the operations of a large API by their first tag, each group behind a Cargo feature.
//!
//! ```yaml
//! tags: [{ name: Issues, description: Interact with issues. }]
//! paths:
//!   /issues: { get: { operationId: listIssues, tags: [Issues] } }
//! ```
//!
//! A client of a few operations compiles in seconds and has no groups. In a larger one each tag becomes a module with the
//! feature that is called like it, and a program that names the features it needs pays for those alone. The path of an item
//! does not tell its group, so that a document may move an operation to another tag.

use crate::ir::{Api, Operation};
use crate::names::FieldName;
use std::collections::{BTreeSet, HashMap, HashSet};

/// From so many operations on a crate has groups.
const LARGE: usize = 64;

/// The features that every crate has, or might have some day.
const FEATURES: &[&str] =
    &["all", "blocking", "cli", "default", "full", "gzip", "mock", "native-tls", "rustls", "std", "tokio", "tracing"];

/// A tag of a large API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The tag.
    pub(crate) tag: String,
    /// What the document says of the tag, Markdown.
    pub(crate) description: Option<String>,
    /// The name of the Cargo feature, such as `code-scanning`.
    pub(crate) feature: String,
    /// The module of the group, among the client's and among the operations.
    pub(crate) module: FieldName,
    /// The features of other groups that operations of this one refer to.
    pub(crate) needs: BTreeSet<String>,
}

/// The groups of an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Groups {
    /// The groups in the order of their first operations; none for a small API.
    pub(crate) list: Vec<Group>,
    by_operation: HashMap<String, usize>,
}

impl Groups {
    /// Groups the operations of an API.
    pub(super) fn of(api: &Api) -> Self {
        let tags: HashSet<&str> = api.operations.iter().filter_map(first_tag).collect();
        let mut groups = Self::default();
        if api.operations.len() < LARGE || tags.len() < 2 {
            return groups;
        }
        // What the client itself calls is always there, and so is what no tag claims.
        let logins: HashSet<&str> = api
            .schemes
            .iter()
            .filter_map(|scheme| scheme.login.as_ref())
            .map(|login| login.operation.as_str())
            .collect();
        let mut features: HashSet<String> = FEATURES.iter().map(|name| (*name).to_owned()).collect();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for operation in api.operations.iter().filter(|operation| !logins.contains(operation.id.as_str())) {
            let Some(tag) = first_tag(operation) else { continue };
            let index = *known.entry(tag).or_insert_with(|| {
                let description = api.tags.iter().find(|(name, _)| name == tag).and_then(|(_, text)| text.clone());
                let feature = feature(tag, &mut features);
                let module = module(&feature, api);
                groups.list.push(Group { tag: tag.to_owned(), description, feature, module, needs: BTreeSet::new() });
                groups.list.len() - 1
            });
            groups.by_operation.insert(operation.id.clone(), index);
        }
        for operation in &api.operations {
            let target = operation.run.as_ref().and_then(|run| groups.by_operation.get(&run.operation).copied());
            let own = groups.by_operation.get(&operation.id).copied();
            if let (Some(own), Some(target)) = (own, target)
                && own != target
            {
                let feature = groups.list[target].feature.clone();
                groups.list[own].needs.insert(feature);
            }
        }
        groups
    }

    /// Returns the index of an operation's group; none for one that is always there.
    pub(crate) fn index(&self, operation: &Operation) -> Option<usize> {
        self.by_operation.get(&operation.id).copied()
    }
}

/// Returns the module of a feature. Operations without a tag have modules beside it.
fn module(feature: &str, api: &Api) -> FieldName {
    let module = FieldName::of_module(feature);
    let is_taken = api.operations.iter().any(|operation| operation.method_name.module().bare() == module.bare());
    if is_taken { FieldName::of_module(&format!("{feature}-group")) } else { module }
}

fn first_tag(operation: &Operation) -> Option<&str> {
    operation.tags.first().map(String::as_str)
}

/// Allots the feature of a tag. Cargo's own registry takes ASCII alone, and some disks ignore case.
fn feature(tag: &str, taken: &mut HashSet<String>) -> String {
    let words = crate::names::snake(tag);
    let ascii: String = words.chars().map(|letter| if letter.is_ascii() { letter } else { '_' }).collect();
    let words: Vec<&str> = ascii.split('_').filter(|word| !word.is_empty()).collect();
    let wanted = if words.is_empty() { "operations".to_owned() } else { words.join("-") };
    let candidates = [wanted.clone(), format!("{wanted}-operations")].into_iter();
    let mut candidates = candidates.chain((2..).map(|number| format!("{wanted}-{number}")));
    candidates.find(|name| taken.insert(name.clone())).expect("numbers do not run out")
}
