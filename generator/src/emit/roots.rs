//! The roots of modules: lists of what is inside.

use super::Cx;
use super::file::RustFile;
use crate::File;
use crate::ir::{Operation, TypeId};
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

/// Prints `lib.rs`.
pub(super) fn library(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &[]);
    file.text("#![doc = include_str!(\"../README.md\")]\n#![forbid(unsafe_code)]".to_owned());
    file.text("mod client;\npub mod operations;\npub mod types;".to_owned());
    file.text("pub use client::Client;\npub use excerpt_runtime::{self as runtime, Error, Response};".to_owned());
    file.print("src/lib.rs")
}
