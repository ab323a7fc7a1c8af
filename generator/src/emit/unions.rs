//! Unions: the variants, and the table that finds the right one.

use super::{
    docs::Comment,
    enums,
    file::{RustFile, identifier},
    layout,
    structs::literal,
    types::{Position, rust_type},
};
use crate::ir::{TypeDef, TypeId, Union};
use quote::quote;

/// Prints a union.
pub(super) fn union(file: &mut RustFile<'_>, id: TypeId, def: &TypeDef, item: &Union) {
    let fallback = format!("The schema `{}`.", def.name);
    let docs = Comment::of(&def.docs, &fallback).deprecated(&def.docs).facts(&def.docs).tokens();
    let name = identifier(def.name.as_str());
    let variants = item.variants.iter().enumerate().map(|(index, variant)| {
        let own = match variant.values.as_slice() {
            [] if variant.several => "What several of the forms hold together.".to_owned(),
            [] => "One of the forms that a value may have.".to_owned(),
            values => {
                let property = item.tag.as_ref().map(|tag| tag.property.as_str()).unwrap_or_default();
                let values: Vec<String> = values
                    .iter()
                    .map(|value| super::docs::code(value.as_str().unwrap_or(&value.to_string())))
                    .collect();
                format!("{} is {}.", super::docs::code(property), values.join(" or "))
            }
        };
        let docs = Comment::own(own).tokens();
        let ty = rust_type(file, &variant.ty, Position::Json);
        let ty = if file.cx.facts.is_boxed(id, index) { quote!(Box<#ty>) } else { ty };
        let name = identifier(variant.name.as_str());
        quote!(#docs #name(#ty))
    });
    let variants: Vec<_> = variants.collect();
    let unknown = identifier(item.unknown.as_str());
    let value = file.runtime("Value");
    file.item(quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = " Something that the document does not describe, as it came."]
            #unknown(#value),
        }
    });
    let entry = |variant: &crate::ir::Variant| {
        let values: Vec<String> = variant.values.iter().map(enums::wire).collect();
        match item.tag {
            Some(_) => format!("{} => {}", values.join(" | "), variant.name),
            None if variant.several => format!("&{}", variant.name),
            None => variant.name.to_string(),
        }
    };
    let mut entries: Vec<String> = item.variants.iter().map(entry).collect();
    entries.push(format!("..{}", item.unknown));
    let (macro_name, head) = match &item.tag {
        Some(tag) => ("tagged_union", format!("{} by {}", def.name, literal(&tag.property))),
        None => ("untagged_union", def.name.to_string()),
    };
    file.runtime(macro_name);
    file.text(layout::table(macro_name, &head, &entries));
}
