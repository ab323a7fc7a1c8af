//! Structs: fields, the table that reads and writes them, and, for what is sent, a constructor and setters.

use super::{
    docs::{Comment, code},
    enums,
    file::{RustFile, identifier, like_operator},
    forms, layout,
    types::{Position, argument, rust_type},
};
use crate::facts::FieldMode;
use crate::ir::{Field, Struct, Type, TypeDef, TypeId, TypeKind};
use crate::names::{Kind, Scope};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// Prints a struct with all that belongs to it.
pub(super) fn structure(file: &mut RustFile<'_>, id: TypeId, def: &TypeDef, item: &Struct) {
    let cx = file.cx;
    let modes: Vec<FieldMode> = item.fields.iter().map(|field| cx.facts.field_mode(cx.api, id, field)).collect();
    let multipart = cx.facts.is_multipart(id);
    let position = if multipart { Position::Form } else { Position::Json };
    definition(file, id, def, item, &modes, position);
    if cx.facts.is_json(id) {
        file.runtime("record");
        file.text(table(file, def, item, &modes));
    }
    if multipart {
        forms::multipart(file, def, item, &modes);
    }
    if cx.facts.usage(id).request {
        constructor(file, id, def, item, &modes, position);
    }
}

fn definition(
    file: &mut RustFile<'_>,
    id: TypeId,
    def: &TypeDef,
    item: &Struct,
    modes: &[FieldMode],
    position: Position,
) {
    let cx = file.cx;
    let fallback = format!("The schema `{}`.", def.name);
    let docs = Comment::of(&def.docs, &fallback).deprecated(&def.docs).facts(&def.docs).tokens();
    let name = identifier(def.name.as_str());
    let fields = item.fields.iter().zip(modes).enumerate().filter_map(|(index, (field, mode))| {
        let ty = field_type(file, id, index, field, mode, position)?;
        let docs = Comment::of_value(cx.api, &field.docs, &field.ty, &field.wire);
        let docs = docs.deprecated(&field.docs).facts(&field.docs).tokens();
        let name = identifier(field.name.as_str());
        Some(quote!(#docs pub #name: #ty))
    });
    let rest = item.rest.iter().map(|(name, ty)| {
        let name = identifier(name.as_str());
        let ty = rest_type(file, ty);
        quote!(#[doc = " All other members."] pub #name: #ty)
    });
    let fields: Vec<TokenStream> = fields.chain(rest).collect();
    let has_secret = item.fields.iter().any(|field| field.secret);
    let mut derives = vec![quote!(Clone)];
    if !has_secret {
        derives.push(quote!(Debug));
    }
    if cx.facts.has_default(cx.api, id, item) {
        derives.push(quote!(Default));
    }
    derives.push(quote!(PartialEq));
    file.item(quote! {
        #docs
        #[derive(#(#derives),*)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
        }
    });
    if has_secret {
        debug(file, def, item, modes);
    }
}

/// Prints a `Debug` that shows no secrets.
fn debug(file: &mut RustFile<'_>, def: &TypeDef, item: &Struct, modes: &[FieldMode]) {
    let ty = identifier(def.name.as_str());
    let fmt = file.import("std", "fmt");
    let shown = item
        .fields
        .iter()
        .zip(modes)
        .filter(|(field, mode)| !field.secret && !matches!(mode, FieldMode::Constant(_) | FieldMode::Absent));
    let rest = item.rest.iter().map(|(name, _)| name);
    let names = shown.map(|(field, _)| &field.name).chain(rest).map(|name| identifier(name.as_str()));
    let names: Vec<_> = names.collect();
    let text = def.name.as_str();
    let labels = names.iter().map(|name| name.to_string().trim_start_matches("r#").to_owned());
    file.item(quote! {
        impl #fmt::Debug for #ty {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.debug_struct(#text)#(.field(#labels, &self.#names))*.finish_non_exhaustive()
            }
        }
    });
}

fn rest_type(file: &RustFile<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::Any => rust_type(file, &Type::Object, Position::Json),
        other => rust_type(file, &Type::Map(Box::new(other.clone())), Position::Json),
    }
}

/// Returns a field's type; none for what is no field in Rust.
fn field_type(
    file: &RustFile<'_>,
    id: TypeId,
    index: usize,
    field: &Field,
    mode: &FieldMode,
    position: Position,
) -> Option<TokenStream> {
    // What is not printed must not be imported.
    if matches!(mode, FieldMode::Constant(_) | FieldMode::Absent) {
        return None;
    }
    let plain = rust_type(file, &field.ty, position);
    let plain = if file.cx.facts.is_boxed(id, part_index(file, id, index)) { quote!(Box<#plain>) } else { plain };
    let any = file.cx.api.resolve(&field.ty) == &Type::Any;
    Some(match mode {
        FieldMode::Required { nullable: true } if !any => quote!(Option<#plain>),
        FieldMode::Required { .. } | FieldMode::Default(_) => plain,
        FieldMode::Nullable => quote!(Option<Option<#plain>>),
        _ => quote!(Option<#plain>),
    })
}

/// Returns the index that `facts` knows a field by: constants contain nothing and are not counted there.
fn part_index(file: &RustFile<'_>, id: TypeId, index: usize) -> usize {
    match &file.cx.api.type_def(id).kind {
        TypeKind::Struct(item) => item.fields[..index].iter().filter(|field| field.constant.is_none()).count(),
        _ => index,
    }
}

/// Prints the table of members that the runtime's `record!` reads and writes by.
fn table(file: &RustFile<'_>, def: &TypeDef, item: &Struct, modes: &[FieldMode]) -> String {
    let mut entries: Vec<String> = Vec::with_capacity(item.fields.len());
    for (field, mode) in item.fields.iter().zip(modes) {
        let (name, wire) = (field.name.as_str(), literal(&field.wire));
        entries.push(match mode {
            FieldMode::Absent => continue,
            FieldMode::Constant(value) => format!("{wire} = {}", enums::wire(value)),
            FieldMode::Required { .. } => format!("{name}: {wire}"),
            FieldMode::Optional => format!("{name}: {wire} optional"),
            FieldMode::Nullable => format!("{name}: {wire} nullable"),
            FieldMode::Default(value) => format!("{name}: {wire} default({})", default(file, &field.ty, value)),
            FieldMode::ReadOnly => format!("{name}: {wire} read_only"),
            FieldMode::WriteOnly { .. } => format!("{name}: {wire} write_only"),
        });
    }
    entries.extend(item.rest.iter().map(|(name, _)| format!("..{name}")));
    layout::table("record", def.name.as_str(), &entries)
}

/// Returns a text as a Rust literal.
pub(super) fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

/// Returns a default as a Rust expression; `facts` has made sure that there is one.
fn default(file: &RustFile<'_>, ty: &Type, value: &Value) -> String {
    match (file.cx.api.resolve(ty), value) {
        (Type::Named(id), value) => match &file.cx.api.type_def(*id).kind {
            TypeKind::Enum(item) => enums::variant_path(file, *id, item, value),
            _ => "Default::default()".to_owned(),
        },
        (Type::String, Value::String(text)) => format!("{}.to_owned()", literal(text)),
        (Type::Number, Value::Number(number)) => {
            let text = number.to_string();
            if text.contains(['.', 'e', 'E']) { text } else { format!("{text}.0") }
        }
        (Type::Array(_), Value::Array(list)) if list.is_empty() => "Vec::new()".to_owned(),
        (Type::Array(item), Value::Array(list)) => {
            let items: Vec<String> = list.iter().map(|value| default(file, item, value)).collect();
            format!("vec![{}]", items.join(", "))
        }
        (Type::Object | Type::Map(_), _) => "Default::default()".to_owned(),
        (_, value) => value.to_string(),
    }
}

/// Prints `new` for what must be given, and a setter for each of the others.
fn constructor(
    file: &mut RustFile<'_>,
    id: TypeId,
    def: &TypeDef,
    item: &Struct,
    modes: &[FieldMode],
    position: Position,
) {
    let mut scope = Scope::new(Kind("setter"), &["new", "clone", "fmt", "eq", "default", "from", "into"]);
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let mut setters = Vec::new();
    let fields = item.fields.iter().zip(modes).enumerate();
    let fields = fields.filter(|(_, (_, mode))| !matches!(mode, FieldMode::Constant(_) | FieldMode::Absent));
    for (index, (field, mode)) in fields {
        let name = identifier(field.name.as_str());
        let boxed = file.cx.facts.is_boxed(id, part_index(file, id, index));
        let boxed = |value: TokenStream| if boxed { quote!(Box::new(#value)) } else { value };
        let (argument_type, value) = argument(file, &field.ty, position, field.name.as_str());
        let value = boxed(value);
        match mode {
            FieldMode::Constant(_) | FieldMode::Absent => {}
            FieldMode::Required { nullable } => {
                let any = file.cx.api.resolve(&field.ty) == &Type::Any;
                if *nullable && !any {
                    let plain = rust_type(file, &field.ty, position);
                    arguments.push(quote!(#name: Option<#plain>));
                    let value = boxed(quote!(value));
                    values.push(if value.to_string() == "value" {
                        quote!(#name)
                    } else {
                        quote!(#name: #name.map(|value| #value))
                    });
                } else {
                    arguments.push(quote!(#name: #argument_type));
                    values.push(if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) });
                }
            }
            FieldMode::Default(_) => values.push(quote!(#name: Default::default())),
            FieldMode::ReadOnly => values.push(quote!(#name: None)),
            FieldMode::WriteOnly { required: true } => {
                arguments.push(quote!(#name: #argument_type));
                values.push(quote!(#name: Some(#value)));
            }
            FieldMode::Optional | FieldMode::WriteOnly { .. } | FieldMode::Nullable => {
                values.push(quote!(#name: None));
                // The setter of a field called like one of our own methods gets an underscore; no finding, the field tells.
                let setter = scope.field_name(field.name.bare(), &field.pointer, &mut Default::default());
                let setter = identifier(setter.as_str());
                let docs = format!(" Sets {}.", code(&field.wire));
                let (argument_type, value) = if *mode == FieldMode::Nullable {
                    let plain = rust_type(file, &field.ty, position);
                    let inner = boxed(quote!(value));
                    let value = match inner.to_string() == "value" {
                        true => quote!(#name.into()),
                        false => quote!(#name.into().map(|value| #inner)),
                    };
                    (quote!(impl Into<Option<#plain>>), value)
                } else {
                    (argument_type, value)
                };
                let exempt = like_operator(field.name.as_str());
                setters.push(quote! {
                    #[doc = #docs]
                    #exempt
                    #[must_use]
                    pub fn #setter(mut self, #name: #argument_type) -> Self {
                        self.#name = Some(#value);
                        self
                    }
                });
            }
        }
    }
    values.extend(item.rest.iter().map(|(name, _)| {
        let name = identifier(name.as_str());
        quote!(#name: Default::default())
    }));
    let name = identifier(def.name.as_str());
    let new = (!file.cx.facts.has_default(file.cx.api, id, item)).then(|| {
        let many = (arguments.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
        quote! {
            #[doc = " Makes a value of what must be there."]
            #many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
        }
    });
    if new.is_some() || !setters.is_empty() {
        file.item(quote!(impl #name { #new #(#setters)* }));
    }
}
