//! The roots of modules: lists of what is inside.

use super::Cx;
use super::file::RustFile;
use crate::File;
use crate::ir::{Operation, TypeId, TypeKind};
use crate::names::FieldName;

/// Prints `types.rs`.
pub(super) fn types(cx: &Cx<'_>, ids: &[TypeId]) -> File {
    let names = ids.iter().map(|id| &cx.api.type_def(*id).name);
    let entries: Vec<_> = names.map(|name| (name.module(), vec![name.to_string()])).collect();
    root(cx, "The types of the document's schemas.", &entries, "src/types.rs")
}

/// Prints `operations.rs`.
pub(super) fn operations(cx: &Cx<'_>) -> File {
    let entry =
        |operation: &Operation| (operation.method_name.module(), super::operations::public_names(cx, operation));
    let entries: Vec<_> = cx.api.operations.iter().map(entry).collect();
    root(cx, "A call for each operation, and what may come of it.", &entries, "src/operations.rs")
}

fn root(cx: &Cx<'_>, docs: &str, entries: &[(FieldName, Vec<String>)], path: &str) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text(format!("//! {docs}"));
    if !entries.is_empty() {
        file.text(entries.iter().map(|(module, _)| format!("mod {module};")).collect::<Vec<_>>().join("\n"));
        let uses = entries.iter().map(|(module, names)| {
            let names = names.iter().cloned().collect();
            format!("pub {}", super::layout::import(module.as_str(), &names))
        });
        file.text(uses.collect::<Vec<_>>().join("\n"));
    }
    file.print(path)
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
    file.text("#[cfg(feature = \"cli\")]\npub mod cli;\nmod client;\n/// A server for tests.\n#[cfg(feature = \"_mock\")]\npub mod mock;\npub mod operations;\npub mod types;".to_owned());
    file.text("pub use client::Client;\npub use excerpt_runtime::{self as runtime, Error, Response};".to_owned());
    let features = "#[cfg(any(feature = \"_mock\", feature = \"cli\"))]";
    file.text(format!("{features}\nexcerpt_runtime::described!(Client, \"description.json\");"));
    file.print("src/lib.rs")
}
