//! A Rust file in the making: its items, and the names that it imports.

use super::{Cx, layout};
use crate::File;
use crate::names::{PRELUDE, RUNTIME, TypeName};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

/// A Rust file in the making.
pub(super) struct RustFile<'a> {
    pub(super) cx: &'a Cx<'a>,
    /// The names that the file itself defines.
    locals: Vec<String>,
    /// The generated type that the file defines.
    own: Option<TypeName>,
    /// Names that mean something else than a schema here.
    taken: Vec<String>,
    /// Module → names. A cell, so that a type can be printed inside of a `quote!` that holds the file already.
    imports: RefCell<BTreeMap<String, BTreeSet<String>>>,
    /// The generated types that the file names.
    types: RefCell<BTreeSet<TypeName>>,
    items: Vec<Item>,
    /// True when a type of the document is nested so deep that clippy would rather have names for its parts.
    deep: Cell<bool>,
}

/// A file, and the generated types without which it does not compile.
pub(super) struct Printed {
    pub(super) file: File,
    pub(super) types: BTreeSet<TypeName>,
}

enum Item {
    Tokens(TokenStream),
    /// Macro calls and module lists, whose layout is ours.
    Text(String),
}

impl<'a> RustFile<'a> {
    pub(super) fn new(cx: &'a Cx<'a>, locals: &[&str]) -> Self {
        let locals = locals.iter().map(|name| (*name).to_owned()).collect();
        Self {
            cx,
            locals,
            own: None,
            taken: Vec::new(),
            imports: RefCell::default(),
            types: RefCell::default(),
            items: Vec::new(),
            deep: Cell::new(false),
        }
    }

    /// Starts the file of a generated type.
    pub(super) fn of_type(cx: &'a Cx<'a>, name: &TypeName) -> Self {
        Self { own: Some(name.clone()), ..Self::new(cx, &[name.as_str()]) }
    }

    /// Keeps names for something else than schemas, which are then printed with their module.
    pub(super) fn keep(&mut self, names: impl IntoIterator<Item = String>) {
        self.taken.extend(names);
    }

    /// Adds an item.
    pub(super) fn item(&mut self, tokens: TokenStream) {
        self.items.push(Item::Tokens(tokens));
    }

    /// Adds an item that is laid out already.
    pub(super) fn text(&mut self, text: String) {
        self.items.push(Item::Text(text));
    }

    /// Returns a name of the runtime, imported unless the file defines that name itself.
    pub(super) fn runtime(&self, name: &str) -> TokenStream {
        self.import("excerpt_runtime", name)
    }

    /// Returns a name of some module, imported unless that name means something else in the file.
    pub(super) fn import(&self, module: &str, name: &str) -> TokenStream {
        let ident = identifier(name);
        let imports = self.imports.borrow();
        let elsewhere = imports.iter().any(|(other, names)| other != module && names.contains(name));
        drop(imports);
        if elsewhere || self.locals.iter().any(|local| local == name) {
            let path: syn::Path = syn::parse_str(module).expect("modules are written by us");
            return quote!(#path::#ident);
        }
        self.imports.borrow_mut().entry(module.to_owned()).or_default().insert(name.to_owned());
        quote!(#ident)
    }

    /// Returns the name of a generated type, imported or, where the name means something else here, with its module.
    pub(super) fn schema_type(&self, name: &TypeName) -> TokenStream {
        let text = name.as_str();
        let ident = identifier(text);
        if self.own.as_ref() == Some(name) {
            return quote!(#ident);
        }
        self.types.borrow_mut().insert(name.clone());
        let mut elsewhere = self.locals.iter().chain(&self.taken);
        if RUNTIME.contains(&text) || PRELUDE.contains(&text) || elsewhere.any(|other| other == text) {
            self.imports.borrow_mut().entry("crate".to_owned()).or_default().insert("types".to_owned());
            return quote!(types::#ident);
        }
        self.import("crate::types", text)
    }

    /// Notes that the file has a type that is nested deep.
    pub(super) fn has_deep_type(&self) {
        self.deep.set(true);
    }

    /// Prints the file, and tells which generated types it names.
    pub(super) fn print_with_types(self, path: &str) -> Printed {
        let types = self.types.take();
        Printed { file: self.print(path), types }
    }

    /// Prints the file.
    pub(super) fn print(self, path: &str) -> File {
        let mut blocks = Vec::with_capacity(self.items.len() + 2);
        if self.deep.get() {
            blocks
                .push("// The document nests lists and maps that deep.\n#![allow(clippy::type_complexity)]".to_owned());
        }
        let imports = self.imports.into_inner();
        if !imports.is_empty() {
            blocks.push(
                imports.iter().map(|(module, names)| layout::import(module, names)).collect::<Vec<_>>().join("\n"),
            );
        }
        blocks.extend(self.items.into_iter().map(|item| match item {
            Item::Tokens(tokens) => layout::item(tokens),
            Item::Text(text) => text,
        }));
        let text = format!("// {}\n\n{}\n", self.cx.header(), blocks.join("\n\n"));
        File { path: path.to_owned(), text }
    }
}

/// Returns an identifier as tokens; the text comes from `names` and is one, perhaps raw.
pub(super) fn identifier(text: &str) -> Ident {
    match text.strip_prefix("r#") {
        Some(raw) => format_ident!("r#{raw}"),
        None => format_ident!("{text}"),
    }
}

/// Returns the exemption from a lint that a setter needs when it is called like an operator of Rust.
pub(super) fn like_operator(name: &str) -> Option<TokenStream> {
    const OPERATORS: &[&str] = &["add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub"];
    OPERATORS.contains(&name).then(|| quote!(#[allow(clippy::should_implement_trait)]))
}
