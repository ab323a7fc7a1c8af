//! Prints the IR as Rust.
//!
//! Each concept has a file; each function in it prints one Rust item and says which names it imports. [`file`] collects
//! items into a file and writes its `use` block; [`layout`] makes the text.

mod bodies;
mod calls;
mod client;
mod commands;
mod description;
mod docs;
mod enums;
mod examples;
mod file;
mod forms;
mod groups;
mod headers;
mod layout;
mod mock;
mod operations;
mod params;
mod responses;
mod roots;
mod specs;
mod structs;
mod types;
mod unions;

pub(crate) use examples::words;
pub(crate) use layout::{statements, uses};

use crate::facts::Facts;
use crate::ir::{Api, TypeId, TypeKind};
use crate::{File, Settings, Source};
use file::Printed;
use rayon::prelude::*;

/// What every emitter reads.
pub(crate) struct Cx<'a> {
    pub(crate) api: &'a Api,
    pub(crate) facts: &'a Facts,
    pub(crate) source: &'a Source<'a>,
    pub(crate) settings: &'a Settings,
}

impl Cx<'_> {
    /// Returns the first line of every file.
    pub(crate) fn header(&self) -> String {
        format!("Generated from {} by `{}`. {}", self.origin(), self.settings.command, crate::GENERATED_MARK)
    }

    /// Returns what the files say they were made of.
    pub(crate) fn origin(&self) -> &str {
        self.settings.source.as_deref().unwrap_or(self.source.name)
    }

    /// Returns the ids of the types that get a file.
    fn emitted_types(&self) -> Vec<TypeId> {
        let ids = (0..self.api.types.len()).map(TypeId);
        ids.filter(|id| self.facts.is_emitted(self.api, *id)).collect()
    }
}

/// Prints all Rust files of a crate.
pub(crate) fn emit(cx: &Cx<'_>) -> Vec<File> {
    let types = cx.emitted_types();
    let printed: Vec<Printed> = types.par_iter().map(|id| type_file(cx, *id)).collect();
    let operations: Vec<Printed> =
        cx.api.operations.par_iter().map(|operation| operations::operation_file(cx, operation)).collect();
    let clients = groups::clients(cx);
    let needs = groups::Needs::new(cx, &types, &printed, &operations, &clients);

    let mut files = vec![roots::types(cx, &types, &needs), roots::operations(cx)];
    files.extend(printed.into_iter().chain(operations).chain(clients).map(|printed| printed.file));
    files.extend(groups::operations(cx));
    files.push(client::client_file(cx));
    files.push(roots::library(cx));
    files.extend(headers::files(cx));
    files.push(description::description_file(cx));
    files.push(mock::mock_file(cx));
    files.push(commands::library(cx));
    files.push(commands::binary(cx));
    files
}

fn type_file(cx: &Cx<'_>, id: TypeId) -> Printed {
    let def = cx.api.type_def(id);
    let mut file = file::RustFile::of_type(cx, &def.name);
    match &def.kind {
        TypeKind::Struct(item) => structs::structure(&mut file, id, def, item),
        TypeKind::Enum(item) => enums::enumeration(&mut file, id, def, item),
        TypeKind::Union(item) => unions::union(&mut file, id, def, item),
        TypeKind::Alias(ty) => types::alias(&mut file, def, ty),
    }
    file.print_with_types(&format!("src/types/{}.rs", def.name.module().bare()))
}
