//! How a type is written in Rust.

use super::{
    docs::Comment,
    file::{RustFile, identifier},
};
use crate::ir::{Type, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

/// Where a type is written, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// In JSON.
    Json,
    /// In a multipart form, where bytes are a file.
    Form,
}

/// What clippy's `type_complexity` takes for too much.
const MOST_COMPLEX: usize = 250;

/// How deep a type may stand in others that are printed around it: two `Option`s, counted from one.
const OUTER_LEVELS: usize = 3;

/// Returns what clippy counts: ten for each level that each part of a type stands at.
fn complexity(ty: &Type, level: usize) -> usize {
    let inner = match ty {
        Type::Array(inner) | Type::Nullable(inner) => complexity(inner, level + 1),
        Type::Map(inner) => complexity(inner, level + 1) + 10 * (level + 1),
        Type::Tuple(items) => items.iter().map(|item| complexity(item, level + 1)).sum(),
        Type::Object => 20 * (level + 1),
        _ => 0,
    };
    inner + 10 * level
}

/// Returns a type as Rust source.
pub(super) fn rust_type(file: &RustFile<'_>, ty: &Type, position: Position) -> TokenStream {
    if complexity(ty, OUTER_LEVELS) > MOST_COMPLEX {
        file.has_deep_type();
    }
    match ty {
        Type::Any => file.runtime("Value"),
        Type::Object => {
            let (map, value) = (file.runtime("Map"), file.runtime("Value"));
            quote!(#map<String, #value>)
        }
        Type::String => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Integer32 => quote!(i32),
        Type::Integer64 => quote!(i64),
        Type::Unsigned64 => quote!(u64),
        Type::Integer128 => quote!(i128),
        Type::Number => quote!(f64),
        Type::Timestamp => file.runtime("Timestamp"),
        Type::Date => file.runtime("Date"),
        Type::Uuid => file.runtime("Uuid"),
        Type::Base64 => file.runtime("Base64"),
        Type::Binary => match position {
            Position::Json => quote!(String),
            Position::Form => file.runtime("File"),
        },
        Type::Array(item) => {
            let item = rust_type(file, item, position);
            quote!(Vec<#item>)
        }
        Type::Tuple(items) => {
            let items = items.iter().map(|item| rust_type(file, item, position));
            quote!((#(#items,)*))
        }
        Type::Map(value) => {
            let map = file.import("std::collections", "BTreeMap");
            let value = rust_type(file, value, position);
            quote!(#map<String, #value>)
        }
        Type::Nullable(inner) => {
            let inner = rust_type(file, inner, position);
            quote!(Option<#inner>)
        }
        Type::Named(id) => {
            let name = &file.cx.api.type_def(*id).name;
            file.schema_type(name)
        }
    }
}

/// Returns the type of an argument, and the expression that makes a value of it; text may come in any form.
pub(super) fn argument(file: &RustFile<'_>, ty: &Type, position: Position, name: &str) -> (TokenStream, TokenStream) {
    let name = identifier(name);
    let plain = rust_type(file, ty, position);
    match file.cx.api.resolve(ty) {
        Type::String | Type::Base64 | Type::Binary => (quote!(impl Into<#plain>), quote!(#name.into())),
        _ => (plain, quote!(#name)),
    }
}

/// Prints another name for a type.
pub(super) fn alias(file: &mut RustFile<'_>, def: &TypeDef, ty: &Type) {
    let docs = Comment::of(&def.docs, &format!("The schema `{}`.", def.name)).deprecated(&def.docs).facts(&def.docs);
    let docs = docs.tokens();
    let name = identifier(def.name.as_str());
    let ty = rust_type(file, ty, Position::Json);
    file.item(quote! {
        #docs
        pub type #name = #ty;
    });
}
