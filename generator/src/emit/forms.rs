//! Multipart forms: how a struct becomes parts.

use super::{
    enums,
    file::{RustFile, identifier},
};
use crate::facts::FieldMode;
use crate::ir::{Field, Struct, Type, TypeDef, TypeKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Prints the conversion of a struct to a form.
pub(super) fn multipart(file: &mut RustFile<'_>, def: &TypeDef, item: &Struct, modes: &[FieldMode]) {
    let (name, form) = (identifier(def.name.as_str()), file.runtime("Form"));
    let parts = item.fields.iter().zip(modes).filter_map(|(field, mode)| part(file, field, mode));
    let rest = item.rest.iter().map(|(name, _)| {
        let name = identifier(name.as_str());
        quote!(for (name, value) in body.#name { form = form.text(name, &value); })
    });
    let parts: Vec<TokenStream> = parts.chain(rest).collect();
    if parts.is_empty() {
        return file.item(quote! {
            impl From<#name> for #form {
                fn from(_: #name) -> Self {
                    Self::new()
                }
            }
        });
    }
    file.item(quote! {
        impl From<#name> for #form {
            fn from(body: #name) -> Self {
                let mut form = Self::new();
                #(#parts)*
                form
            }
        }
    });
}

/// Returns the statement that adds a field to the form.
fn part(file: &RustFile<'_>, field: &Field, mode: &FieldMode) -> Option<TokenStream> {
    let (name, wire) = (identifier(field.name.as_str()), &field.wire);
    if let FieldMode::Constant(value) = mode {
        let value: TokenStream = enums::wire(value).parse().ok()?;
        return Some(quote!(form = form.text(#wire, &#value);));
    }
    let resolved = file.cx.api.resolve(&field.ty);
    let (is_list, item) = match resolved {
        Type::Array(item) => (true, file.cx.api.resolve(item)),
        other => (false, other),
    };
    let method = match item {
        Type::Binary => "file",
        Type::Any | Type::Object | Type::Map(_) | Type::Array(_) | Type::Tuple(_) | Type::Nullable(_) => "json",
        Type::Named(id) if !matches!(file.cx.api.type_def(*id).kind, TypeKind::Enum(_)) => "json",
        _ => "text",
    };
    let call = format_ident!("{method}");
    let add = |value: TokenStream| match item {
        Type::Binary => quote!(form = form.#call(#wire, #value);),
        _ => quote!(form = form.#call(#wire, &#value);),
    };
    let value = quote!(body.#name);
    let value = match mode {
        FieldMode::Nullable => quote!(#value.flatten()),
        _ => value,
    };
    let optional = match mode {
        FieldMode::Required { nullable } => *nullable && resolved != &Type::Any,
        FieldMode::Optional | FieldMode::WriteOnly { .. } | FieldMode::Nullable => true,
        FieldMode::Default(_) => false,
        FieldMode::Constant(_) | FieldMode::Absent | FieldMode::ReadOnly => return None,
    };
    // A list becomes one part an item. Of texts, the form sees the whole list, because it can have a style.
    let is_list = is_list && method != "text";
    let each = add(quote!(value));
    Some(match (optional, is_list) {
        (false, false) => add(value),
        (false, true) => quote!(for value in #value { #each }),
        (true, false) => quote!(if let Some(value) = #value { #each }),
        (true, true) => quote!(for value in #value.into_iter().flatten() { #each }),
    })
}
