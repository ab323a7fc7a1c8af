//! Operations: a builder of the request, its description, and what its answers mean.

use super::{
    Cx, bodies,
    docs::Comment,
    file::{Printed, RustFile, identifier},
    params,
    responses::{self, Side},
    specs,
    types::{Position, rust_type},
};
use crate::ir::{Operation, Payload, Run, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// Prints the file of an operation.
pub(super) fn operation_file(cx: &Cx<'_>, operation: &Operation) -> Printed {
    let name = operation.type_name.as_str();
    let locals = [name.to_owned(), format!("{name}Body"), format!("{name}Response"), format!("{name}Error")];
    let mut file = RustFile::new(cx, &locals.each_ref().map(String::as_str));
    builder(&mut file, operation);
    specs::operation(&mut file, operation);
    macros(&mut file, operation);
    meaning(&mut file, operation);
    bodies::choice(&mut file, operation);
    responses::outcomes(&mut file, operation, Side::Success);
    responses::outcomes(&mut file, operation, Side::Error);
    let groups = cx.facts.groups();
    let folder = groups.index(operation).map(|index| format!("{}/", groups.list[index].module.bare()));
    let module = operation.method_name.module();
    file.print_with_types(&format!("src/operations/{}{}.rs", folder.unwrap_or_default(), module.bare()))
}

/// Returns the names that an operation's file offers to users.
pub(super) fn public_names(cx: &Cx<'_>, operation: &Operation) -> Vec<String> {
    let name = operation.type_name.as_str();
    let file = RustFile::new(cx, &[]);
    let mut names = vec![name.to_owned()];
    if operation.body.as_ref().is_some_and(|body| body.contents.len() > 1) {
        names.push(format!("{name}Body"));
    }
    for (side, ending) in [(Side::Success, "Response"), (Side::Error, "Error")] {
        if responses::has_enum(&file, operation, side) {
            names.push(format!("{name}{ending}"));
        }
    }
    names
}

fn builder(file: &mut RustFile<'_>, operation: &Operation) {
    let name = identifier(operation.type_name.as_str());
    let method = &operation.method_name;
    let docs =
        Comment::own(format!("A call of [`Client::{0}`](crate::Client::{0}), not sent yet.", method.bare())).tokens();
    let (call, core) = (file.runtime("Call"), file.runtime("Core"));
    file.item(quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct #name {
            call: #call,
        }
    });
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let mut arguments: Vec<TokenStream> = Vec::new();
    let mut chain = quote!(#call::new(core, &SPEC));
    for parameter in required {
        let (argument, ty) = (identifier(parameter.name.as_str()), rust_type(file, &parameter.ty, Position::Json));
        arguments.push(quote!(#argument: #ty));
        let step = params::step(file, parameter);
        chain = quote!(#chain #step);
    }
    let body = operation.body.as_ref();
    if let Some(body) = body.filter(|body| body.required) {
        let ty = bodies::body_type(file, operation, body);
        arguments.push(quote!(body: #ty));
        chain = bodies::apply(file, body, chain);
    }
    let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
    let setters: Vec<TokenStream> = optional.map(|parameter| params::setter(file, parameter)).collect();
    let body_setter = body.filter(|body| !body.required).map(|body| bodies::setter(file, operation, body));
    let many = (arguments.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    file.item(quote! {
        impl #name {
            #many
            pub(crate) fn new(core: &#core, #(#arguments),*) -> Self {
                Self { call: #chain }
            }

            #(#setters)*
            #body_setter
        }
    });
}

fn macros(file: &mut RustFile<'_>, operation: &Operation) {
    let name = operation.type_name.as_str();
    file.runtime("operation");
    let mut lines = vec![format!("operation!({name});")];
    if operation.polling.is_some() {
        file.runtime("pollable");
        lines.push(format!("pollable!({name});"));
    }
    if let Some((_, target)) = run(file.cx, operation) {
        file.runtime("runnable");
        let target = file.import("crate::operations", target.type_name.as_str()).to_string().replace(' ', "");
        lines.push(format!("runnable!({name} => {target});"));
    }
    match responses::stream(operation).map(|content| &content.payload) {
        Some(Payload::Events(Type::String)) => {
            file.runtime("text_events");
            lines.push(format!("text_events!({name});"));
        }
        Some(Payload::Events(ty)) => {
            file.runtime("events");
            lines.push(format!("events!({name} => {});", printed(file, ty)));
        }
        Some(Payload::Lines(ty)) => {
            file.runtime("lines");
            lines.push(format!("lines!({name} => {});", printed(file, ty)));
        }
        _ => {}
    }
    if let Some(pages) = file.cx.facts.pages(file.cx.api, operation) {
        file.runtime("pageable");
        let item = printed(file, &pages.item);
        let path: String = pages.path.iter().map(|field| format!(".{field}")).collect();
        let end = if pages.optional { ".unwrap_or_default()" } else { "" };
        lines.push(format!("pageable!({name} => {}, |page| page{path}{end});", item));
    }
    file.text(lines.join("\n"));
}

/// Returns a type as text, for what is no token stream.
fn printed(file: &RustFile<'_>, ty: &Type) -> String {
    rust_type(file, ty, Position::Json).to_string().replace(' ', "").replace(',', ", ")
}

/// Returns how to wait for what an operation starts, and the operation that is waited on.
pub(crate) fn run<'a>(cx: &Cx<'a>, operation: &'a Operation) -> Option<(&'a Run, &'a Operation)> {
    let run = operation.run.as_ref()?;
    Some((run, cx.api.operation(&run.operation)?))
}

/// Prints the implementation of `Operation`: which answer is what.
fn meaning(file: &mut RustFile<'_>, operation: &Operation) {
    let name = identifier(operation.type_name.as_str());
    let (trait_name, answer, decoded) = (file.runtime("Operation"), file.runtime("Answer"), file.runtime("Decoded"));
    let success = responses::arms(file, operation, Side::Success);
    let error = responses::arms(file, operation, Side::Error);
    let (output, error_type) = (success.ty, error.ty);
    let method = |name: TokenStream, ty: TokenStream, arms: &[TokenStream]| {
        if arms.is_empty() {
            return quote!();
        }
        quote! {
            fn #name(answer: &#answer) -> #decoded<Self::#ty> {
                match answer.documented() {
                    #(#arms,)*
                    _ => answer.undocumented(),
                }
            }
        }
    };
    let success = match success.arms.as_slice() {
        [] => quote!(fn success(answer: &#answer) -> #decoded<Self::Output> { answer.undocumented() }),
        arms => method(quote!(success), quote!(Output), arms),
    };
    let error = method(quote!(error), quote!(Error), &error.arms);
    let spec = file.runtime("OperationSpec");
    file.item(quote! {
        impl #trait_name for #name {
            const SPEC: &'static #spec = &SPEC;

            type Output = #output;
            type Error = #error_type;

            #success
            #error
        }
    });
}
