//! Headers of answers: a typed constant for each that the document describes, whatever operations have it.
//!
//! Many operations share a few headers, so that there is one constant for all of them, and no type for each operation.

use super::{
    Cx,
    docs::{Comment, code},
    file::RustFile,
    roots::{self, Entry},
    types::{Position, rust_type},
};
use crate::File;
use crate::ir::ResponseHeader;
use crate::names::FieldName;
use quote::{format_ident, quote};
use std::collections::HashSet;

/// Returns the headers of all answers, each constant once, in document order.
fn constants<'a>(cx: &Cx<'a>) -> Vec<&'a ResponseHeader> {
    let mut known = HashSet::new();
    let responses = cx.api.operations.iter().flat_map(|operation| &operation.responses);
    responses.flat_map(|response| &response.headers).filter(|header| known.insert(&header.constant)).collect()
}

/// True for a crate with headers.
pub(super) fn are_there(cx: &Cx<'_>) -> bool {
    cx.api.operations.iter().flat_map(|operation| &operation.responses).any(|response| !response.headers.is_empty())
}

/// Prints `headers.rs` and the file behind it; nothing where no answer has headers.
pub(super) fn files(cx: &Cx<'_>) -> Vec<File> {
    let headers = constants(cx);
    if headers.is_empty() {
        return Vec::new();
    }
    let mut file = RustFile::new(cx, &[]);
    let header = file.runtime("Header");
    for ResponseHeader { wire, constant, ty, docs } in &headers {
        let docs = Comment::of(docs, &format!("The header {}.", code(wire))).facts(docs).tokens();
        let (name, ty) = (format_ident!("{constant}"), rust_type(&file, ty, Position::Json));
        file.item(quote! {
            #docs
            pub const #name: #header<#ty> = #header::new(#wire);
        });
    }
    let names = headers.iter().map(|header| header.constant.clone()).collect();
    let module = FieldName::of_module("constants");
    let mut root = RustFile::new(cx, &[]);
    let docs = "The headers of answers, for [`Response::header`](excerpt_runtime::Response::header) and\n\
                [`Error::header`](excerpt_runtime::Error::header).";
    roots::modules(&mut root, docs, &[Entry { module, names, condition: None }]);
    vec![root.print("src/headers.rs"), file.print("src/headers/constants.rs")]
}
