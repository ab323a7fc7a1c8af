//! Request bodies: their type, and how they get into the request.

use super::{
    Cx,
    docs::{Comment, code},
    file::{RustFile, identifier},
    types::{Position, rust_type},
};
use crate::ir::{Body, BodyContent, BodyKind, Operation, Type};
use crate::names::pascal;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Returns the type of a body: that of its one content, or the enum of its several.
pub(super) fn body_type(file: &RustFile<'_>, operation: &Operation, body: &Body) -> TokenStream {
    match body.contents.as_slice() {
        [content] => content_type(file, content),
        _ => {
            let name = choice_name(operation);
            quote!(#name)
        }
    }
}

fn content_type(file: &RustFile<'_>, content: &BodyContent) -> TokenStream {
    match content.kind {
        BodyKind::Bytes => file.runtime("File"),
        BodyKind::Text => quote!(String),
        BodyKind::Parts => file.runtime("Form"),
        BodyKind::Json | BodyKind::Lines | BodyKind::Form | BodyKind::Multipart => {
            rust_type(file, &content.ty, Position::Json)
        }
    }
}

/// True for a body that may be given in any form: bytes, text, and what is text in JSON.
pub(super) fn is_converted(cx: &Cx<'_>, content: &BodyContent) -> bool {
    match content.kind {
        BodyKind::Bytes | BodyKind::Text => true,
        BodyKind::Json => matches!(cx.api.resolve(&content.ty), Type::String | Type::Base64 | Type::Binary),
        BodyKind::Lines | BodyKind::Form | BodyKind::Multipart | BodyKind::Parts => false,
    }
}

fn choice_name(operation: &Operation) -> Ident {
    format_ident!("{}Body", operation.type_name.as_str())
}

/// Returns the expression that adds the value `body` to a call.
pub(super) fn apply(file: &RustFile<'_>, body: &Body, call: TokenStream) -> TokenStream {
    match body.contents.as_slice() {
        [content] => written(file, content, call),
        _ => quote!(body.apply(#call)),
    }
}

fn written(file: &RustFile<'_>, content: &BodyContent, call: TokenStream) -> TokenStream {
    let media = &content.media_type;
    match content.kind {
        BodyKind::Json => quote!(#call.json(#media, &body)),
        BodyKind::Lines => quote!(#call.json_lines(#media, &body)),
        BodyKind::Form => {
            let styled = content.encodings.iter().filter_map(|encoding| Some((&encoding.member, encoding.style?)));
            let styles = styled.map(|(member, style)| (member, super::params::style(file, style)));
            let styles: Vec<_> = styles.map(|(member, style)| quote!((#member, #style))).collect();
            match styles.is_empty() {
                true => quote!(#call.form(&body)),
                false => quote!(#call.form_as(&body, &[#(#styles),*])),
            }
        }
        BodyKind::Multipart | BodyKind::Parts => {
            let form = form(file, content);
            match media.as_str() {
                "multipart/form-data" => quote!(#call.multipart(#form)),
                _ => quote!(#call.multipart_as(#media, #form)),
            }
        }
        BodyKind::Text => quote!(#call.text(#media, body)),
        BodyKind::Bytes => quote!(#call.bytes(#media, body)),
    }
}

/// Returns the form that a body becomes.
fn form(file: &RustFile<'_>, content: &BodyContent) -> TokenStream {
    if content.kind == BodyKind::Parts {
        return quote!(body);
    }
    let rules = content.encodings.iter().flat_map(|encoding| {
        let member = &encoding.member;
        let content_type = encoding.content_type.iter().map(move |media| quote!(.content_type(#member, #media)));
        let style = encoding.style.map(|style| super::params::style(file, style));
        let style = style.into_iter().map(move |style| quote!(.style(#member, #style)));
        let headers = encoding.headers.iter().map(move |(name, value)| quote!(.header(#member, #name, #value)));
        content_type.chain(style).chain(headers)
    });
    let rules: Vec<TokenStream> = rules.collect();
    if rules.is_empty() {
        return quote!(body.into());
    }
    let form = file.runtime("Form");
    quote!(#form::from(body)#(#rules)*)
}

/// Prints the setter of a body that need not be there.
pub(super) fn setter(file: &RustFile<'_>, operation: &Operation, body: &Body) -> TokenStream {
    let docs = Comment::of(&body.docs, "Sets the request's body.").facts(&body.docs).tokens();
    let ty = body_type(file, operation, body);
    let ty = match body.contents.as_slice() {
        [content] if content.kind == BodyKind::Bytes => quote!(impl Into<#ty>),
        _ => ty,
    };
    let call = apply(file, body, quote!(self.call));
    quote! {
        #docs
        pub fn body(mut self, body: #ty) -> Self {
            self.call = #call;
            self
        }
    }
}

/// Prints the enum of a body that can be written in several ways.
pub(super) fn choice(file: &mut RustFile<'_>, operation: &Operation) {
    let Some(body) = operation.body.as_ref().filter(|body| body.contents.len() > 1) else { return };
    let name = choice_name(operation);
    let docs =
        Comment::own(format!("The body of [`{}`], in one of the ways to write it.", operation.type_name)).tokens();
    let names = variant_names(body);
    let types: Vec<TokenStream> = body.contents.iter().map(|content| content_type(file, content)).collect();
    let notes = body.contents.iter().map(|content| format!(" Sent as {}.", code(&content.media_type)));
    let written: Vec<TokenStream> = body.contents.iter().map(|content| written(file, content, quote!(call))).collect();
    let call = file.runtime("Call");
    file.item(quote! {
        #docs
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #notes] #names(#types),)*
        }
    });
    file.item(quote! {
        impl #name {
            fn apply(self, call: #call) -> #call {
                match self {
                    #(Self::#names(body) => #written,)*
                }
            }
        }
    });
}

/// Names the ways: by kind where that tells them apart, by media type where it does not.
pub(super) fn variant_names(body: &Body) -> Vec<Ident> {
    let by_kind = |content: &BodyContent| match content.kind {
        BodyKind::Json => "Json".to_owned(),
        BodyKind::Form => "Form".to_owned(),
        BodyKind::Multipart | BodyKind::Parts => "Multipart".to_owned(),
        BodyKind::Text => "Text".to_owned(),
        BodyKind::Lines => "Lines".to_owned(),
        BodyKind::Bytes => "Bytes".to_owned(),
    };
    let kinds: Vec<String> = body.contents.iter().map(by_kind).collect();
    let mut names: Vec<String> = Vec::with_capacity(kinds.len());
    for (content, kind) in body.contents.iter().zip(&kinds) {
        let alone = kinds.iter().filter(|other| *other == kind).count() == 1;
        let wanted = if alone { kind.clone() } else { pascal(&content.media_type) };
        let free = !wanted.is_empty() && !names.contains(&wanted);
        let name = if free { wanted } else { format!("{wanted}Variant{}", names.len() + 1) };
        names.push(name);
    }
    names.iter().map(|name| identifier(name)).collect()
}
