//! The roots of modules: lists of what is inside.

use super::Cx;
use super::file::RustFile;
use super::groups::Needs;
use crate::File;
use crate::ir::{Operation, TypeId, TypeKind};
use crate::names::{FieldName, TypeName};

/// What a root says of a module: its name, what of it is public, and the condition under which it is there.
pub(super) struct Entry {
    pub(super) module: FieldName,
    pub(super) names: Vec<String>,
    pub(super) condition: Option<String>,
}

/// Prints `types.rs`.
pub(super) fn types(cx: &Cx<'_>, ids: &[TypeId], needs: &Needs) -> File {
    let names = ids.iter().map(|id| &cx.api.type_def(*id).name);
    let entry = |name: &TypeName| Entry {
        module: name.module(),
        names: vec![name.to_string()],
        condition: needs.condition(name),
    };
    let mut file = RustFile::new(cx, &[]);
    modules(&mut file, "The types of the document's schemas.", &names.map(entry).collect::<Vec<_>>());
    file.print("src/types.rs")
}

/// Prints `operations.rs`.
pub(super) fn operations(cx: &Cx<'_>) -> File {
    let groups = cx.facts.groups();
    let is_here = |operation: &&Operation| groups.index(operation).is_none();
    let mut entries: Vec<Entry> = cx.api.operations.iter().filter(is_here).map(|item| operation(cx, item)).collect();
    entries.extend(groups.list.iter().enumerate().map(|(index, group)| Entry {
        module: group.module.clone(),
        names: cx.operations_of(index).flat_map(|item| super::operations::public_names(cx, item)).collect(),
        condition: Some(super::groups::condition(&group.feature)),
    }));
    let mut file = RustFile::new(cx, &[]);
    modules(&mut file, "A call for each operation, and what may come of it.", &entries);
    file.print("src/operations.rs")
}

/// Returns what the module of an operation offers.
pub(super) fn operation(cx: &Cx<'_>, operation: &Operation) -> Entry {
    let names = super::operations::public_names(cx, operation);
    Entry { module: operation.method_name.module(), names, condition: None }
}

/// Prints a list of private modules, and of what is public in them.
pub(super) fn modules(file: &mut RustFile<'_>, docs: &str, entries: &[Entry]) {
    file.text(docs.lines().map(|line| format!("//! {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n"));
    if entries.is_empty() {
        return;
    }
    let line = |condition: &Option<String>, text: String| match condition {
        Some(condition) => format!("{condition}\n{text}"),
        None => text,
    };
    let modules = entries.iter().map(|entry| line(&entry.condition, format!("mod {};", entry.module)));
    file.text(modules.collect::<Vec<_>>().join("\n"));
    let uses = entries.iter().map(|entry| {
        let names = entry.names.iter().cloned().collect();
        line(&entry.condition, format!("pub {}", super::layout::import(entry.module.as_str(), &names)))
    });
    file.text(uses.collect::<Vec<_>>().join("\n"));
}

/// True when the document has names that are not in Latin letters, about which rustc warns.
fn has_foreign_names(cx: &Cx<'_>) -> bool {
    let types = cx.api.types.iter().any(|def| {
        let parts = match &def.kind {
            TypeKind::Struct(item) => item.fields.iter().any(|field| !field.name.as_str().is_ascii()),
            TypeKind::Enum(item) => item.values.iter().any(|value| !value.name.as_str().is_ascii()),
            TypeKind::Union(item) => item.variants.iter().any(|variant| !variant.name.as_str().is_ascii()),
            TypeKind::Alias(_) => false,
        };
        parts || !def.name.as_str().is_ascii()
    });
    let operations = cx.api.operations.iter().any(|operation| {
        let parameters = operation.parameters.iter().any(|parameter| !parameter.name.as_str().is_ascii());
        parameters || !operation.method_name.as_str().is_ascii()
    });
    types || operations
}

/// Prints `lib.rs`.
pub(super) fn library(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text("#![doc = include_str!(\"../README.md\")]\n#![forbid(unsafe_code)]".to_owned());
    if has_foreign_names(cx) {
        let reason = "// Names of the document are in a script that has letters like Latin ones.";
        file.text(format!("{reason}\n#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]"));
    }
    if let Some(limit) = cx.facts.recursion_limit() {
        let reason = "// Types of the document contain each other deeper than the compiler goes by itself.";
        file.text(format!("{reason}\n#![recursion_limit = \"{limit}\"]"));
    }
    let headers = if super::headers::are_there(cx) { "pub mod headers;\n" } else { "" };
    file.text(format!(
        "#[cfg(feature = \"cli\")]\npub mod cli;\nmod client;\n{headers}/// A server for tests.\n\
         #[cfg(feature = \"_mock\")]\npub mod mock;\npub mod operations;\npub mod types;"
    ));
    file.text("pub use client::Client;\npub use excerpt_runtime::{self as runtime, Error, Response};".to_owned());
    let features = "#[cfg(any(feature = \"_mock\", feature = \"cli\"))]";
    file.text(format!("{features}\nexcerpt_runtime::described!(Client, \"description.json\");"));
    file.print("src/lib.rs")
}
