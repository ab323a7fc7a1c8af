//! Reads the public items of a crate from its files.

use super::Unreadable;
use super::files::{Leaf, Tree, parse, uses};
use super::items::{Item, Kind, Surface};
use super::macros::expansion;
use super::manifest;
use super::signatures::{Names, plain};
use quote::ToTokens;
use rayon::prelude::*;
use std::collections::BTreeMap;
use syn::{Attribute, Expr, Fields, FnArg, ImplItem, Lit, ReceiverKind, ReturnType, Visibility};

/// Reads a crate, without the files that the caller says it need not know. Files with aliases are read all the same: they
/// say what other files mean.
pub(super) fn surface(tree: &Tree<'_>, is_known: &(dyn Fn(&Leaf) -> bool + Sync)) -> Result<Surface, Unreadable> {
    let mut surface = Surface::default();
    surface.extend(manifest::items(tree.files.get("Cargo.toml").copied().unwrap_or_default()));
    surface.extend(tree.modules.iter().map(|path| {
        let (parent, name) = path.rsplit_once("::").unwrap_or(("", path));
        Item::new(Kind::Module, parent, name, format!("pub mod {name}"), String::new())
    }));
    surface.extend(tree.foreign.iter().map(|(module, name, path)| {
        let renamed = if path.ends_with(&format!("::{name}")) || path == name { "" } else { &format!(" as {name}") };
        Item::new(Kind::Reexport, module, name, format!("pub use {path}{renamed}"), path.clone())
    }));
    let leaves = tree.leaves.par_iter().map(|leaf| {
        let text = tree.text(&leaf.file);
        let has_alias = text.is_some_and(|text| text.contains("pub type "));
        if is_known(leaf) && !has_alias { Ok(Vec::new()) } else { read(leaf, text) }
    });
    for items in leaves.collect::<Result<Vec<_>, _>>()? {
        surface.extend(items);
    }
    // The one call of a macro at the root, which is for the client.
    let root = Leaf {
        file: "src/lib.rs".to_owned(),
        exports: BTreeMap::from([("Client".to_owned(), String::new())]),
        features: None,
    };
    surface.extend(read(&root, tree.text("src/lib.rs"))?);
    Ok(surface)
}

/// Reads the items of one file.
fn read(leaf: &Leaf, text: Option<&str>) -> Result<Vec<Item>, Unreadable> {
    let file = parse(&leaf.file, text)?;
    let mut names = Names::default();
    for item in &file.items {
        if let syn::Item::Use(item) = item {
            uses(&item.tree).into_iter().for_each(|(path, name)| names.insert(name, path));
        }
    }
    for name in leaf.exports.keys() {
        names.insert(name.clone(), format!("crate::{}", leaf.path(name).unwrap_or_default()));
    }
    let mut reader = Reader { leaf, names, items: Vec::new(), identity: None };
    file.items.iter().for_each(|item| reader.item(item, ""));
    let Reader { mut items, identity, .. } = reader;
    for item in items.iter_mut() {
        item.features.clone_from(&leaf.features);
        if item.kind == Kind::Struct {
            item.identity.clone_from(&identity);
        }
    }
    Ok(items)
}

struct Reader<'a> {
    leaf: &'a Leaf,
    names: Names,
    items: Vec<Item>,
    /// The method and path of the operation that the file is about.
    identity: Option<String>,
}

impl Reader<'_> {
    /// Reads an item. The condition is a `#[cfg(…)]` that it inherits from the macro it comes from, with a space after it.
    fn item(&mut self, item: &syn::Item, condition: &str) {
        match item {
            syn::Item::Struct(item) => self.structure(item),
            syn::Item::Enum(item) => self.enumeration(item),
            syn::Item::Type(item) => {
                let Some((module, name)) = self.exported(&item.ident.to_string()) else { return };
                let text = format!("pub type {name} = {}", plain(item.ty.to_token_stream()));
                let shape = self.names.shape(item.ty.to_token_stream(), "");
                self.push(Item::new(Kind::Alias, &module, &name, text, shape), &item.attrs);
            }
            syn::Item::Const(item) => {
                let Some((module, name)) = self.exported(&item.ident.to_string()) else { return };
                let text = format!("pub const {name}: {}", plain(item.ty.to_token_stream()));
                let shape = self.names.shape(item.ty.to_token_stream(), "");
                self.push(Item::new(Kind::Constant, &module, &name, text, shape), &item.attrs);
            }
            syn::Item::Impl(item) => self.implementation(item, condition),
            syn::Item::Macro(item) => {
                let Some(name) = item.mac.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
                let Some(expansion) = expansion(&name, item.mac.tokens.clone()) else { return };
                // The declarations are ours and read in a test each.
                let Ok(file) = syn::parse_file(&expansion) else { return };
                let condition: String = conditions(&item.attrs).iter().map(|text| format!("{text} ")).collect();
                file.items.iter().for_each(|item| self.item(item, &condition));
            }
            syn::Item::Static(item) if item.ident == "SPEC" => self.identity = operation(&item.expr),
            _ => {}
        }
    }

    /// Returns the module that shows a type of the file, and the type's name.
    fn exported(&self, name: &str) -> Option<(String, String)> {
        self.leaf.exports.get(name).map(|module| (module.clone(), name.to_owned()))
    }

    fn push(&mut self, mut item: Item, attributes: &[Attribute]) {
        item.is_deprecated = has(attributes, "deprecated");
        item.is_must_use = has(attributes, "must_use");
        let words = [(item.is_deprecated, "#[deprecated] "), (has(attributes, "non_exhaustive"), "#[non_exhaustive] ")];
        let words: String = words.iter().filter(|(is_there, _)| *is_there).map(|(_, word)| *word).collect();
        item.text.insert_str(0, &words);
        self.items.push(item);
    }

    fn structure(&mut self, item: &syn::ItemStruct) {
        let Some((module, name)) = self.exported(&item.ident.to_string()) else { return };
        let own = self.leaf.path(&name).unwrap_or_default();
        let is_public = |field: &syn::Field| matches!(field.vis, Visibility::Public(_));
        let mut head = Item::new(Kind::Struct, &module, &name, format!("pub struct {name}"), String::new());
        head.may_grow = has(&item.attrs, "non_exhaustive") || !item.fields.iter().all(is_public);
        self.push(head, &item.attrs);
        self.derives(&own, &item.attrs);
        for (index, field) in item.fields.iter().enumerate().filter(|(_, field)| is_public(field)) {
            let field_name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            let text = format!("pub {field_name}: {}", plain(field.ty.to_token_stream()));
            let shape = self.names.shape(field.ty.to_token_stream(), &own);
            self.push(Item::new(Kind::Field, &own, &field_name, text, shape), &field.attrs);
        }
    }

    fn enumeration(&mut self, item: &syn::ItemEnum) {
        let Some((module, name)) = self.exported(&item.ident.to_string()) else { return };
        let own = self.leaf.path(&name).unwrap_or_default();
        let mut head = Item::new(Kind::Enum, &module, &name, format!("pub enum {name}"), String::new());
        head.may_grow = has(&item.attrs, "non_exhaustive");
        self.push(head, &item.attrs);
        self.derives(&own, &item.attrs);
        for variant in &item.variants {
            let (variant_name, fields) = (variant.ident.to_string(), &variant.fields);
            let payload = match fields {
                Fields::Unit => TokenStreams::default(),
                fields => TokenStreams {
                    plain: plain(fields.to_token_stream()),
                    shape: self.names.shape(fields.to_token_stream(), &own),
                },
            };
            let text = format!("{variant_name}{}", payload.plain);
            self.push(Item::new(Kind::Variant, &own, &variant_name, text, payload.shape), &variant.attrs);
        }
    }

    fn derives(&mut self, own: &str, attributes: &[Attribute]) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            // What is derived is a list of paths; only their last words count.
            let _ = attribute.parse_nested_meta(|derived| {
                let name = derived.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
                self.items.push(trait_impl(own, &name, ""));
                Ok(())
            });
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl, condition: &str) {
        let type_name = plain(item.self_ty.to_token_stream());
        let Some((path, _)) = &item.trait_ else {
            let Some(own) = self.leaf.path(&type_name) else { return };
            for member in &item.items {
                if let ImplItem::Fn(function) = member
                    && matches!(function.vis, Visibility::Public(_))
                {
                    self.function(&own, function);
                }
            }
            return;
        };
        let Some(last) = path.segments.last() else { return };
        let trait_name = plain(last.to_token_stream());
        // `From<LocalType> for ForeignType` belongs to the local type.
        let (own, implementation) = match self.leaf.path(&type_name) {
            Some(own) => {
                let implementation = trait_impl(&own, &trait_name, condition);
                (own, implementation)
            }
            None => {
                let local = self.leaf.exports.keys().find(|name| trait_name.contains(&format!("<{name}>")));
                let Some(own) = local.and_then(|name| self.leaf.path(name)) else { return };
                let (name, text) = (format!("Into<{type_name}>"), format!("impl {trait_name} for {type_name}"));
                let implementation = Item::new(Kind::Impl, &own, &name, text, String::new());
                (own, implementation)
            }
        };
        for member in &item.items {
            let ImplItem::Type(associated) = member else { continue };
            let (name, ty) = (associated.ident.to_string(), associated.ty.to_token_stream());
            let text = format!("type {name} = {}", plain(ty.clone()));
            let shape = self.names.shape(ty, &own);
            self.items.push(Item::new(Kind::AssociatedType, &implementation.path, &name, text, shape));
        }
        self.items.push(implementation);
    }

    fn function(&mut self, own: &str, function: &syn::ImplItemFn) {
        let (signature, name) = (&function.sig, function.sig.ident.to_string());
        let mut shapes = Vec::new();
        let mut texts = Vec::new();
        let mut arguments = Vec::new();
        for argument in &signature.inputs {
            match argument {
                FnArg::Receiver(receiver) => {
                    // `mut self` is the function's own business, `&mut self` is the caller's.
                    let by = match &receiver.kind {
                        ReceiverKind::Reference(_, _, Some(_)) => "&mut self",
                        ReceiverKind::Reference(..) => "&self",
                        _ => "self",
                    };
                    shapes.push(by.to_owned());
                    texts.push(by.to_owned());
                }
                FnArg::Typed(typed) => {
                    shapes.push(self.names.shape(typed.ty.to_token_stream(), own));
                    let pattern = plain(typed.pat.to_token_stream());
                    texts.push(format!("{pattern}: {}", plain(typed.ty.to_token_stream())));
                    arguments.push(pattern);
                }
            }
        }
        let (output, output_shape) = match &signature.output {
            ReturnType::Default => (String::new(), String::new()),
            ReturnType::Type(_, ty) => {
                let shape = self.names.shape(ty.to_token_stream(), own);
                (format!(" -> {}", plain(ty.to_token_stream())), format!(" -> {shape}"))
            }
        };
        let word = |is_there: bool, word: &'static str| if is_there { word } else { "" };
        let is_const = signature.constness.is_some();
        let (constant, asynchronous) = (word(is_const, "const "), word(signature.asyncness.is_some(), "async "));
        let text = format!("pub {constant}{asynchronous}fn {name}({}){output}", texts.join(", "));
        let shape = format!("{asynchronous}fn({}){output_shape}", shapes.join(", "));
        let mut item = Item::new(Kind::Method, own, &name, text, shape);
        item.is_const = is_const;
        item.arguments = arguments;
        self.push(item, &function.attrs);
    }
}

/// A piece of an item in both its forms.
#[derive(Default)]
struct TokenStreams {
    plain: String,
    shape: String,
}

fn trait_impl(own: &str, name: &str, condition: &str) -> Item {
    let type_name = own.rsplit("::").next().unwrap_or(own);
    let text = format!("{condition}impl {name} for {type_name}");
    Item::new(Kind::Impl, own, name, text, condition.to_owned())
}

fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

/// Returns the `#[cfg(…)]`s.
fn conditions(attributes: &[Attribute]) -> Vec<String> {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.map(|attribute| plain(attribute.to_token_stream())).collect()
}

/// Returns what an operation's description says of its request: `GET /users/{id}`.
fn operation(expr: &Expr) -> Option<String> {
    let Expr::Struct(description) = expr else { return None };
    let value = |wanted: &str| {
        let mut fields = description.fields.iter();
        fields
            .find(|field| matches!(&field.member, syn::Member::Named(name) if name == wanted))
            .map(|field| &field.expr)
    };
    let Some(Expr::Path(method)) = value("method") else { return None };
    let Some(Expr::Lit(path)) = value("path") else { return None };
    let Lit::Str(path) = &path.lit else { return None };
    Some(format!("{} {}", method.path.segments.last()?.ident, path.value()))
}
