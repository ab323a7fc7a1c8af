//! Which node of the document each public item is made of.

use crate::diagnostics::Pointer;
use crate::ir::{Api, TypeKind};
use std::collections::BTreeMap;

/// The nodes of the document by the paths of public items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins(BTreeMap<String, Pointer>);

impl Origins {
    pub(crate) fn of(api: &Api) -> Self {
        let mut origins = BTreeMap::new();
        for def in &api.types {
            let path = format!("types::{}", def.name);
            if let TypeKind::Struct(item) = &def.kind {
                let fields = item.fields.iter();
                origins.extend(fields.map(|field| (format!("{path}::{}", field.name), field.pointer.clone())));
            }
            origins.insert(path, def.pointer.clone());
        }
        for operation in &api.operations {
            let name = &operation.type_name;
            origins.insert(format!("Client::{}", operation.method_name), operation.pointer.clone());
            origins.insert(format!("operations::{name}"), operation.pointer.clone());
            origins.insert(format!("operations::{name}Body"), operation.pointer.child("requestBody"));
            for ending in ["Response", "Error"] {
                origins.insert(format!("operations::{name}{ending}"), operation.pointer.child("responses"));
            }
        }
        Self(origins)
    }

    /// Returns the node that an item is made of, or what holds it; nothing for what comes from no node in particular.
    pub fn find(&self, path: &str) -> Option<&Pointer> {
        let mut path = path;
        loop {
            if let Some(pointer) = self.0.get(path) {
                return Some(pointer);
            }
            path = path[..path.rfind(':')?].trim_end_matches(':');
        }
    }
}
