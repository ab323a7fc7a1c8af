//! The client: one method an operation.

use super::{
    Cx, bodies, calls,
    docs::{Comment, code},
    file::{RustFile, identifier},
    operations, responses, specs,
    types::{Position, argument},
};
use crate::File;
use crate::ir::{Docs, Login, Operation, ResponseHeader, Scheme, SchemeKind};
use crate::markdown::{rustdoc, summary};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;

/// Prints `client.rs`.
pub(super) fn client_file(cx: &Cx<'_>) -> File {
    let mut file = RustFile::new(cx, &["Client"]);
    file.keep(cx.api.operations.iter().flat_map(|operation| operations::public_names(cx, operation)));
    let groups = cx.facts.groups();
    for group in &groups.list {
        file.text(format!("{}\nmod {};", super::groups::condition(&group.feature), group.module));
    }
    let core = file.runtime("Core");
    let docs = Comment::own(format!("A client of the API \"{}\".", rustdoc(&summary(&cx.api.title))))
        .add("Clones share connections, throttle and credentials.")
        .tokens();
    file.item(quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            core: #core,
        }
    });
    let methods = cx.api.operations.iter().filter(|operation| groups.index(operation).is_none());
    let methods: Vec<TokenStream> = methods.map(|operation| method(&file, operation)).collect();
    let (builder, build_error) = (file.runtime("ClientBuilder"), file.runtime("BuildError"));
    let (request, http_method) = (file.runtime("Request"), file.runtime("Method"));
    let environment = Comment::own(environment(cx)).tokens();
    let login = login_constructor(&file);
    file.item(quote! {
        impl Client {
            /// Starts building a client.
            pub fn builder() -> #builder<Self> {
                #builder::new()
            }

            #environment
            pub fn from_env() -> Result<Self, #build_error> {
                #builder::from_env().build()
            }

            #login

            /// Starts a request that this client has no method for. It carries the client's credentials, and is repeated
            /// where its method makes that safe. Placeholders in the path are filled in by `path`.
            pub fn request(&self, method: #http_method, path: impl Into<String>) -> #request {
                #request::new(&self.core, &method, path)
            }

            #(#methods)*
        }
    });
    specs::api(&mut file);
    let (api, api_spec) = (file.runtime("Api"), file.runtime("ApiSpec"));
    let variables =
        cx.api.operations.iter().flat_map(|operation| &operation.servers).flat_map(|server| &server.variables);
    let variables: BTreeSet<&str> = variables.map(|variable| variable.name.as_str()).collect();
    let variables = variables.iter().collect::<Vec<_>>();
    let variables = (!variables.is_empty())
        .then(|| quote!(const OPERATION_VARIABLES: &'static [&'static str] = &[#(#variables),*];));
    file.item(quote! {
        impl #api for Client {
            const SPEC: &'static #api_spec = &API;
            #variables

            fn from_core(core: #core) -> Self {
                Self { core }
            }
        }
    });
    for kind in kinds(cx) {
        let name = file.runtime(kind);
        file.item(quote!(impl #name for Client {}));
    }
    file.print("src/client.rs")
}

/// Returns the traits of the credentials that the client takes, each once.
fn kinds(cx: &Cx<'_>) -> Vec<&'static str> {
    let mut kinds = Vec::new();
    for scheme in &cx.api.schemes {
        let kind = match scheme.kind {
            SchemeKind::Bearer => "Bearer",
            SchemeKind::Basic => "Basic",
            SchemeKind::ApiKey { .. } => "ApiKey",
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        if login(cx, scheme).is_some() && !kinds.contains(&"Login") {
            kinds.push("Login");
        }
        if scheme.client_credentials.is_some() && !kinds.contains(&"ClientCredentials") {
            kinds.push("ClientCredentials");
        }
    }
    kinds
}

/// Returns how the credential of a scheme is fetched, and the operation that answers with it.
pub(super) fn login<'a>(cx: &Cx<'a>, scheme: &'a Scheme) -> Option<(&'a Login, &'a Operation)> {
    let login = scheme.login.as_ref()?;
    Some((login, cx.api.operation(&login.operation)?))
}

/// Prints the constructor for user name and password.
fn login_constructor(file: &RustFile<'_>) -> Option<TokenStream> {
    let (_, operation) = file.cx.api.schemes.iter().find_map(|scheme| login(file.cx, scheme))?;
    let docs = Comment::own("Builds a client that fetches its token with user name and password.".to_owned())
        .add(format!(
            "[`{0}`](Self::{0}) is called when a token is first needed, and again before it expires or when the server \
             refuses it.",
            operation.method_name.bare()
        ))
        .tokens();
    let (builder, build_error) = (file.runtime("ClientBuilder"), file.runtime("BuildError"));
    let secret = file.runtime("SecretString");
    Some(quote! {
        #docs
        pub fn login(user: impl Into<String>, password: impl Into<#secret>) -> Result<Self, #build_error> {
            #builder::new().login(user, password).build()
        }
    })
}

fn environment(cx: &Cx<'_>) -> String {
    let names: Vec<String> = cx.api.schemes.iter().flat_map(|scheme| variables(cx, scheme)).collect();
    let url = code(&base_url_env(cx));
    match names.is_empty() {
        true => format!("Builds a client from the environment: {url}, if set."),
        false => format!("Builds a client from the environment: {} and, if set, {url}.", names.join(", ")),
    }
}

/// Returns the ways to give a credential in the environment.
fn variables(cx: &Cx<'_>, scheme: &Scheme) -> Vec<String> {
    let mut variables: Vec<String> = env_names(cx, scheme).iter().map(|name| code(name)).collect();
    if let (Some((login, _)), Some(last)) = (login(cx, scheme), variables.last_mut()) {
        let [user, password] = login.env.each_ref().map(|name| code(name));
        *last += &format!(" or else {user} with {password}");
    }
    if let (Some(names), Some(last)) = (client_env(cx, scheme), variables.last_mut()) {
        let [id, secret, scope, url] = names.each_ref().map(|name| code(name));
        *last += &format!(" or else {id} with {secret} and perhaps {scope} (from {url}, if set)");
    }
    variables
}

/// Returns the environment variables of id, secret, scope and address, where a client fetches its own token.
pub(super) fn client_env(cx: &Cx<'_>, scheme: &Scheme) -> Option<[String; 4]> {
    scheme.client_credentials.as_ref()?;
    let fetching = cx.api.schemes.iter().filter(|other| other.client_credentials.is_some());
    let prefix = match fetching.count() {
        1 => prefix(cx),
        _ => format!("{}_{}", prefix(cx), crate::names::snake(&scheme.name).to_uppercase()),
    };
    Some(["CLIENT_ID", "CLIENT_SECRET", "SCOPE", "TOKEN_URL"].map(|what| format!("{prefix}_{what}")))
}

/// Returns the environment variable of the base URL.
pub(super) fn base_url_env(cx: &Cx<'_>) -> String {
    format!("{}_BASE_URL", prefix(cx))
}

/// Returns the environment variables of a credential: those the document names, or else names made of the vendor's, and of
/// the scheme's where there are several of a kind.
pub(crate) fn env_names(cx: &Cx<'_>, scheme: &Scheme) -> Vec<String> {
    if !scheme.env.is_empty() {
        return scheme.env.clone();
    }
    let kind = |scheme: &Scheme| std::mem::discriminant(&scheme.kind);
    let several = cx.api.schemes.iter().filter(|other| kind(other) == kind(scheme)).count() > 1;
    let prefix = match several {
        true => format!("{}_{}", prefix(cx), crate::names::snake(&scheme.name).to_uppercase()),
        false => prefix(cx),
    };
    match scheme.kind {
        SchemeKind::Basic => vec![format!("{prefix}_USERNAME"), format!("{prefix}_PASSWORD")],
        SchemeKind::Bearer | SchemeKind::ApiKey { .. } if several => vec![prefix],
        SchemeKind::Bearer => vec![format!("{prefix}_TOKEN")],
        SchemeKind::ApiKey { .. } => vec![format!("{prefix}_API_KEY")],
    }
}

fn prefix(cx: &Cx<'_>) -> String {
    crate::names::snake(&cx.settings.vendor).to_uppercase()
}

/// Prints the method of an operation.
pub(super) fn method(file: &RustFile<'_>, operation: &Operation) -> TokenStream {
    let name = identifier(operation.method_name.as_str());
    let line = code(&format!("{} {}", operation.http_method, operation.path));
    let mut comment = Comment::of(&operation.docs, &format!("Calls {line}.")).add(line);
    let mut notes: Vec<String> = Vec::new();
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let argument_name = identifier(parameter.name.as_str());
        let (ty, value) = argument(file, &parameter.ty, Position::Json, parameter.name.as_str());
        arguments.push(quote!(#argument_name: #ty));
        values.push(value);
        notes.extend(note(parameter.name.bare(), &parameter.docs));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let ty = bodies::body_type(file, operation, body);
        match body.contents.as_slice() {
            [content] if bodies::is_converted(file.cx, content) => {
                arguments.push(quote!(body: impl Into<#ty>));
                values.push(quote!(body.into()));
            }
            [_, _, ..] => {
                let ty = file.import("crate::operations", &format!("{}Body", operation.type_name));
                arguments.push(quote!(body: #ty));
                values.push(quote!(body));
            }
            _ => {
                arguments.push(quote!(body: #ty));
                values.push(quote!(body));
            }
        }
        notes.extend(note("body", &body.docs));
    }
    if !notes.is_empty() {
        comment = comment.add(notes.join("\n"));
    }
    if let Some(choice) = responses::choice_of_types(operation) {
        comment = comment.add(choice);
    }
    let headers = operation.responses.iter().flat_map(|response| {
        response.headers.iter().map(move |ResponseHeader { wire, constant, docs, .. }| {
            let words =
                docs.description.as_ref().map(|text| format!(": {}", rustdoc(&summary(text)).replace('\n', " ")));
            let (name, status) = (code(wire), response.status);
            format!("- [{name}](crate::headers::{constant}) with status {status}{}", words.unwrap_or_default())
        })
    });
    let headers: Vec<String> = headers.collect();
    if !headers.is_empty() {
        comment = comment.add(format!("Headers of the response:\n\n{}", headers.join("\n")));
    }
    comment = comment.facts(&operation.docs);
    if let Some(example) = calls::documentation(file.cx, operation) {
        comment = comment.add(example);
    }
    let docs = comment.tokens();
    let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
    let many = (arguments.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let builder = file.import("crate::operations", operation.type_name.as_str());
    quote! {
        #docs
        #deprecated
        #many
        pub fn #name(&self, #(#arguments),*) -> #builder {
            #builder::new(&self.core, #(#values),*)
        }
    }
}

/// Returns a line of a list that says what an argument is.
fn note(name: &str, docs: &Docs) -> Option<String> {
    let text = docs.description.as_ref().or(docs.summary.as_ref());
    let words = text.map(|text| rustdoc(&summary(text)).replace('\n', " "));
    match (docs.deprecated, words) {
        (true, words) => Some(format!("- `{name}`: Deprecated. {}", words.unwrap_or_default()).trim_end().to_owned()),
        (false, Some(words)) => Some(format!("- `{name}`: {words}")),
        (false, None) => None,
    }
}
