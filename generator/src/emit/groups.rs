//! The groups of a large API: modules behind features, and which types each feature needs.

use super::file::{Printed, RustFile};
use super::roots::{self, Entry};
use super::{Cx, client};
use crate::File;
use crate::ir::{Operation, TypeId};
use crate::markdown::rustdoc;
use crate::names::TypeName;
use quote::quote;
use std::collections::{BTreeSet, HashMap};

/// A type that more groups than this need is always there: the list would be longer than what it saves.
const MOST: usize = 8;

impl<'a> Cx<'a> {
    /// Returns the operations of a group, in document order.
    pub(super) fn operations_of(&self, group: usize) -> impl Iterator<Item = &'a Operation> {
        let (api, facts) = (self.api, self.facts);
        api.operations.iter().filter(move |operation| facts.groups().index(operation) == Some(group))
    }
}

/// Returns the condition that holds what needs a feature.
pub(super) fn condition(feature: &str) -> String {
    format!("#[cfg(feature = \"{feature}\")]")
}

/// Prints the methods of each group.
pub(super) fn clients(cx: &Cx<'_>) -> Vec<Printed> {
    let groups = cx.facts.groups().list.iter().enumerate();
    let print = |(index, group): (usize, &crate::facts::Group)| {
        let mut file = RustFile::new(cx, &[]);
        file.keep(cx.operations_of(index).flat_map(|operation| super::operations::public_names(cx, operation)));
        let methods: Vec<_> = cx.operations_of(index).map(|operation| client::method(&file, operation)).collect();
        let client = file.import("crate", "Client");
        file.item(quote! {
            impl #client {
                #(#methods)*
            }
        });
        file.print_with_types(&format!("src/client/{}.rs", group.module.bare()))
    };
    groups.map(print).collect()
}

/// Prints the list of each group's operations.
pub(super) fn operations(cx: &Cx<'_>) -> Vec<File> {
    let groups = cx.facts.groups().list.iter().enumerate();
    let print = |(index, group): (usize, &crate::facts::Group)| {
        let entries: Vec<Entry> = cx.operations_of(index).map(|operation| roots::operation(cx, operation)).collect();
        let mut file = RustFile::new(cx, &[]);
        let title = format!("Operations of the tag \"{}\".", rustdoc(&crate::markdown::summary(&group.tag)));
        let docs = match &group.description {
            Some(text) => format!("{title}\n\n{}", rustdoc(text)),
            None => title,
        };
        roots::modules(&mut file, &docs, &entries);
        file.print(&format!("src/operations/{}.rs", group.module.bare()))
    };
    groups.map(print).collect()
}

/// Which groups need which types. It is read from what the printed files name, so that it cannot leave one out.
pub(super) struct Needs {
    features: Vec<String>,
    /// The groups that need a type; types that are not in it are always there.
    of_type: HashMap<TypeName, BTreeSet<usize>>,
}

impl Needs {
    pub(super) fn new(
        cx: &Cx<'_>,
        types: &[TypeId],
        printed: &[Printed],
        operations: &[Printed],
        clients: &[Printed],
    ) -> Self {
        let groups = cx.facts.groups();
        let features = groups.list.iter().map(|group| group.feature.clone()).collect();
        let mut needs = Self { features, of_type: HashMap::new() };
        if groups.list.is_empty() {
            return needs;
        }
        let names = types.iter().map(|id| &cx.api.type_def(*id).name);
        let parts: HashMap<&TypeName, &BTreeSet<TypeName>> =
            names.clone().zip(printed.iter().map(|file| &file.types)).collect();
        let indexes = cx.api.operations.iter().map(|operation| groups.index(operation));
        let mut roots: Vec<(Option<usize>, &TypeName)> = Vec::new();
        for (index, file) in indexes.zip(operations) {
            roots.extend(file.types.iter().map(|name| (index, name)));
        }
        for (index, file) in clients.iter().enumerate() {
            roots.extend(file.types.iter().map(|name| (Some(index), name)));
        }
        // The rest of the crate names no types but those of operations; what no operation names at all stays for users.
        let grouped: Vec<(usize, &TypeName)> =
            roots.iter().filter_map(|(index, name)| Some(((*index)?, *name))).collect();
        for (index, name) in grouped {
            needs.add(index, name, &parts);
        }
        let ungrouped = roots.iter().filter(|(index, _)| index.is_none()).map(|(_, name)| *name);
        let unused: Vec<&TypeName> = names.filter(|name| !needs.of_type.contains_key(*name)).collect();
        let mut open: Vec<&TypeName> = ungrouped.chain(unused).collect();
        let crowded = needs.of_type.iter().filter(|(_, groups)| groups.len() > MOST).map(|(name, _)| name.clone());
        let crowded: Vec<TypeName> = crowded.collect();
        open.extend(&crowded);
        let mut always: BTreeSet<&TypeName> = BTreeSet::new();
        while let Some(name) = open.pop() {
            if always.insert(name) {
                open.extend(parts.get(name).into_iter().flat_map(|names| names.iter()));
            }
        }
        needs.of_type.retain(|name, _| !always.contains(name));
        needs
    }

    fn add(&mut self, group: usize, name: &TypeName, parts: &HashMap<&TypeName, &BTreeSet<TypeName>>) {
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            if self.of_type.entry(name.clone()).or_default().insert(group) {
                open.extend(parts.get(name).into_iter().flat_map(|names| names.iter()));
            }
        }
    }

    /// Returns the condition under which a type is there; none for always.
    pub(super) fn condition(&self, name: &TypeName) -> Option<String> {
        let groups: Vec<&str> = self.of_type.get(name)?.iter().map(|index| self.features[*index].as_str()).collect();
        let list = groups.iter().map(|feature| format!("feature = \"{feature}\"")).collect::<Vec<_>>().join(", ");
        match groups.as_slice() {
            [feature] => Some(condition(feature)),
            _ => Some(format!("#[cfg(any({list}))]")),
        }
    }
}
