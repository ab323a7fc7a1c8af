//! Parameters: how they get into the request.

use super::{
    docs::Comment,
    file::{RustFile, identifier, like_operator},
    types::{Position, argument},
};
use crate::ir::{Location, Parameter, Style};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Returns the call that adds a parameter's value, which has the parameter's name.
pub(super) fn step(file: &RustFile<'_>, parameter: &Parameter) -> TokenStream {
    let value = identifier(parameter.name.as_str());
    added(file, parameter, quote!(#value))
}

fn added(file: &RustFile<'_>, parameter: &Parameter, value: TokenStream) -> TokenStream {
    let wire = &parameter.wire;
    let place = parameter.location.word();
    // What is all of the query has no name there.
    let named = (parameter.location != Location::Querystring).then(|| quote!(#wire,));
    match parameter.style {
        Style::Usual => {
            let method = format_ident!("{place}");
            quote!(.#method(#named #value))
        }
        Style::Json => {
            let method = format_ident!("{place}_json");
            quote!(.#method(#named #value))
        }
        Style::Named { .. } => {
            let (method, style) = (format_ident!("{place}_as"), style(file, parameter.style));
            quote!(.#method(#wire, #style, #value))
        }
    }
}

/// Returns the runtime's value of a style.
pub(super) fn style(file: &RustFile<'_>, style: Style) -> TokenStream {
    let ty = file.runtime("Style");
    match style {
        Style::Usual => quote!(#ty::form()),
        Style::Json => quote!(#ty::form().json()),
        Style::Named { style, explode, allow_reserved } => {
            let constructor = format_ident!("{}", crate::names::snake(style));
            let by_default = style == "form";
            let explode = (explode != by_default && style != "deepObject").then(|| quote!(.explode(#explode)));
            let reserved = allow_reserved.then(|| quote!(.allow_reserved(true)));
            quote!(#ty::#constructor() #explode #reserved)
        }
    }
}

/// Prints the setter of an optional parameter.
pub(super) fn setter(file: &RustFile<'_>, parameter: &Parameter) -> TokenStream {
    let docs = Comment::of_value(file.cx.api, &parameter.docs, &parameter.ty, &parameter.wire);
    let docs = docs.facts(&parameter.docs).tokens();
    let deprecated = parameter.docs.deprecated.then(|| quote!(#[deprecated]));
    let exempt = like_operator(parameter.name.as_str());
    let name = identifier(parameter.name.as_str());
    let (ty, value) = argument(file, &parameter.ty, Position::Json, parameter.name.as_str());
    let plain = super::types::rust_type(file, &parameter.ty, Position::Json);
    let converts = name != value.to_string();
    let convert = converts.then(|| quote!(let #name: #plain = #value;));
    let step = step(file, parameter);
    quote! {
        #docs
        #deprecated
        #exempt
        pub fn #name(mut self, #name: #ty) -> Self {
            #convert
            self.call = self.call #step;
            self
        }
    }
}
