//! Enums: the variants, and the table that reads and writes them.

use super::{
    docs::Comment,
    file::{RustFile, identifier},
    layout,
    structs::literal,
};
use crate::ir::{Enum, TypeDef, TypeId};
use quote::quote;
use serde_json::Value;

/// Prints an enum.
pub(super) fn enumeration(file: &mut RustFile<'_>, id: TypeId, def: &TypeDef, item: &Enum) {
    let open = file.cx.facts.is_open(id, item);
    let fallback = format!("The schema `{}`.", def.name);
    let docs = Comment::of(&def.docs, &fallback).deprecated(&def.docs).facts(&def.docs).tokens();
    let name = identifier(def.name.as_str());
    let variants = item.values.iter().map(|value| {
        let own = format!("The value {}.", super::docs::code(&value.wire.to_string()));
        let docs = crate::ir::Docs { description: value.description.clone(), ..Default::default() };
        let docs = Comment::of(&docs, &own).tokens();
        let name = identifier(value.name.as_str());
        quote!(#docs #name)
    });
    let (macro_name, kept) = match (item.texts(), item.is_integer()) {
        (Some(_), _) => ("string_enum", quote!(String)),
        (None, true) => ("integer_enum", quote!(i64)),
        (None, false) if open => ("value_enum", file.runtime("Value")),
        (None, false) => ("value_enum", quote!()),
    };
    let unknown = identifier(item.unknown.as_str());
    let unknown =
        open.then(|| quote!(#[doc = " A value that the document does not list, as it came."] #unknown(#kept)));
    let variants = variants.chain(unknown);
    let hash = match macro_name {
        "value_enum" => quote!(),
        _ => quote!(, Eq, Hash),
    };
    let copy = (!open).then(|| quote!(Copy,));
    file.item(quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq #hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }
    });
    file.runtime(macro_name);
    let values = item.values.iter();
    let mut entries: Vec<String> = values.map(|value| format!("{} = {}", value.name, wire(&value.wire))).collect();
    entries.extend(open.then(|| format!("..{}", item.unknown)));
    file.text(layout::table(macro_name, def.name.as_str(), &entries));
}

/// Returns a value of an enum as a Rust literal.
pub(super) fn wire(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        // Without a suffix Rust takes a number alone for an `i32`.
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(small), _) if i32::try_from(small).is_ok() => small.to_string(),
            (Some(large), _) => format!("{large}_i64"),
            (None, Some(larger)) => format!("{larger}_u64"),
            (None, None) => number.to_string(),
        },
        other => other.to_string(),
    }
}

/// Returns the path of the variant that stands for a value.
pub(super) fn variant_path(file: &RustFile<'_>, id: TypeId, item: &Enum, value: &Value) -> String {
    let def = file.cx.api.type_def(id);
    let name = file.schema_type(&def.name).to_string().replace(' ', "");
    let variant = item.values.iter().find(|known| known.wire == *value);
    variant.map_or_else(|| "Default::default()".to_owned(), |variant| format!("{name}::{}", variant.name))
}
