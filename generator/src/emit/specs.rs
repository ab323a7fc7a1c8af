//! Descriptions: the statics by which the runtime knows an operation and the API.

use super::Cx;
use super::file::RustFile;
use crate::ir::{
    KeyLocation, Location, Login, Operation, PageStyle, Pagination, Polling, Run, Scheme, SchemeKind, Server,
};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::time::Duration;

/// Prints a literal of a struct of the runtime that has so many fields. Those not written are taken from its `DEFAULT`; with
/// all of them written there is nothing left to take over.
fn literal(name: &TokenStream, fields: &[TokenStream], all: usize) -> TokenStream {
    let others = (fields.len() < all).then(|| quote!(..#name::DEFAULT));
    quote!(#name { #(#fields,)* #others })
}

/// The methods that have a constant.
const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"];

/// Prints the static that describes an operation.
pub(super) fn operation(file: &mut RustFile<'_>, operation: &Operation) {
    let spec = file.runtime("OperationSpec");
    let (id, path) = (&operation.id, &operation.path);
    let mut fields = vec![quote!(id: #id)];
    match operation.http_method.as_str() {
        known if METHODS.contains(&known) => {
            let (method, verb) = (file.runtime("Method"), format_ident!("{known}"));
            fields.push(quote!(method: #method::#verb));
        }
        other => fields.push(quote!(other_method: Some(#other))),
    }
    fields.push(quote!(path: #path));
    if !operation.security.is_empty() {
        let sets = operation.security.iter().map(|set| quote!(&[#(#set),*]));
        fields.push(quote!(security: &[#(#sets),*]));
    }
    let responses = operation.responses.iter().map(|response| {
        let status = response.status.to_string();
        let types = response.contents.iter().map(|content| &content.media_type);
        quote!((#status, &[#(#types),*]))
    });
    let responses: Vec<TokenStream> = responses.collect();
    if !responses.is_empty() {
        fields.push(quote!(responses: &[#(#responses),*]));
    }
    if let Some(content) = super::responses::stream(operation) {
        let media = &content.media_type;
        fields.push(quote!(stream: Some(#media)));
    }
    if !operation.servers.is_empty() {
        let servers = servers(file, &operation.servers);
        fields.push(quote!(servers: #servers));
    }
    if operation.idempotent {
        fields.push(quote!(idempotent: true));
    }
    if let Some(interval) = operation.throttle {
        let interval = duration(file, interval);
        fields.push(quote!(throttle: Some(#interval)));
    }
    if let Some(polling) = &operation.polling {
        let polling = self::polling(file, polling);
        fields.push(quote!(polling: Some(#polling)));
    }
    if let Some((run, target)) = super::operations::run(file.cx, operation) {
        let run = self::run(file, run, target);
        fields.push(quote!(run: Some(#run)));
    }
    if let Some(pagination) =
        operation.pagination.as_ref().filter(|_| file.cx.facts.pages(file.cx.api, operation).is_some())
    {
        let pagination = self::pagination(file, operation, pagination);
        fields.push(quote!(pagination: Some(#pagination)));
    }
    let value = literal(&spec, &fields, 13);
    file.item(quote!(static SPEC: #spec = #value;));
}

fn polling(file: &RustFile<'_>, polling: &Polling) -> TokenStream {
    let name = file.runtime("Polling");
    let mut fields = Vec::new();
    fields.extend(polling.state.iter().map(|pointer| quote!(state: Some(#pointer))));
    let lists = [("pending", &polling.pending), ("done", &polling.done), ("failed", &polling.failed)];
    for (field, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
        let field = format_ident!("{field}");
        fields.push(quote!(#field: &[#(#values),*]));
    }
    if !polling.pending_status.is_empty() {
        let codes = polling.pending_status.iter().map(|code| proc_macro2::Literal::u16_unsuffixed(*code));
        fields.push(quote!(pending_status: &[#(#codes),*]));
    }
    fields.extend(polling.progress.iter().map(|pointer| quote!(progress: Some(#pointer))));
    let (interval, timeout) = (duration(file, polling.interval), duration(file, polling.timeout));
    fields.extend([quote!(interval: #interval), quote!(timeout: #timeout)]);
    literal(&name, &fields, 8)
}

fn run(file: &RustFile<'_>, run: &Run, target: &Operation) -> TokenStream {
    let name = file.runtime("RunSpec");
    let description = description(file, target);
    let mut fields = vec![quote!(operation: #description)];
    let at = |location: Location| {
        let named = |name: &String| target.parameters.iter().find(|parameter| parameter.wire == *name);
        let is_there = move |(name, _): &&(String, String)| named(name).is_some_and(|found| found.location == location);
        run.parameters.iter().filter(is_there).collect::<Vec<_>>()
    };
    let places = [
        ("path", at(Location::Path)),
        ("query", at(Location::Query)),
        ("header", at(Location::Header)),
        ("body", run.body.iter().collect()),
        ("set", run.query.iter().collect()),
    ];
    let all = places.len() + 1;
    for (place, pairs) in places.into_iter().filter(|(_, pairs)| !pairs.is_empty()) {
        let place = format_ident!("{place}");
        let pairs = pairs.into_iter().map(|(name, value)| quote!((#name, #value)));
        fields.push(quote!(#place: &[#(#pairs),*]));
    }
    literal(&name, &fields, all)
}

/// Returns the description of another operation.
fn description(file: &RustFile<'_>, operation: &Operation) -> TokenStream {
    let ty = file.import("crate::operations", operation.type_name.as_str());
    let operation = file.runtime("Operation");
    quote!(<#ty as #operation>::SPEC)
}

fn pagination(file: &RustFile<'_>, operation: &Operation, pagination: &Pagination) -> TokenStream {
    let (name, style_name) = (file.runtime("Pagination"), file.runtime("PageStyle"));
    let (style, size) = match &pagination.style {
        PageStyle::Offset { offset, limit } => {
            let limit_value = limit.as_deref().unwrap_or_default();
            (quote!(#style_name::Offset { offset: #offset, limit: #limit_value }), limit.as_deref())
        }
        PageStyle::Page { page, size } => {
            let size_value = size.as_deref().unwrap_or_default();
            let first = proc_macro2::Literal::u64_unsuffixed(first_page(operation, page));
            (quote!(#style_name::Page { page: #page, size: #size_value, first: #first }), size.as_deref())
        }
        PageStyle::Cursor { cursor, next } => (quote!(#style_name::Cursor { cursor: #cursor, next: #next }), None),
        PageStyle::LastItem { cursor, next, limit, more } => {
            let limit_value = limit.as_deref().unwrap_or_default();
            let more = more.as_deref().map_or(quote!(None), |more| quote!(Some(#more)));
            let style =
                quote!(#style_name::LastItem { cursor: #cursor, next: #next, limit: #limit_value, more: #more });
            (style, limit.as_deref())
        }
        PageStyle::Link { next } => {
            let next = next.as_deref().map_or(quote!(None), |next| quote!(Some(#next)));
            (quote!(#style_name::Link { next: #next }), None)
        }
    };
    let items = &pagination.items;
    let mut fields = vec![quote!(style: #style), quote!(items: #items)];
    fields.extend(pagination.total.iter().map(|pointer| quote!(total: Some(#pointer))));
    let parameter = operation.parameters.iter().find(|parameter| Some(parameter.wire.as_str()) == size);
    let default = parameter.and_then(|parameter| parameter.docs.default.as_deref()?.parse::<u64>().ok());
    fields.extend(default.map(proc_macro2::Literal::u64_unsuffixed).map(|size| quote!(default_limit: Some(#size))));
    literal(&name, &fields, 4)
}

/// Returns the number of the first page: the parameter's default, or else 1, unless the document lets it start at 0.
fn first_page(operation: &Operation, page: &str) -> u64 {
    let parameter = operation.parameters.iter().find(|parameter| parameter.wire == page);
    let default = parameter.and_then(|parameter| parameter.docs.default.as_deref()?.parse().ok());
    let from_zero = parameter.is_some_and(|parameter| parameter.docs.limits.iter().any(|limit| limit == "at least 0"));
    default.unwrap_or(u64::from(!from_zero))
}

/// Prints the static that describes the API.
pub(super) fn api(file: &mut RustFile<'_>) {
    let cx = file.cx;
    let spec = file.runtime("ApiSpec");
    let servers = servers(file, &cx.api.servers);
    let schemes = cx.api.schemes.iter().map(|scheme| {
        let (ty, kind_name, name) = (file.runtime("Scheme"), file.runtime("SchemeKind"), &scheme.name);
        let kind = match &scheme.kind {
            SchemeKind::Bearer => quote!(#kind_name::Bearer),
            SchemeKind::Basic => quote!(#kind_name::Basic),
            SchemeKind::ApiKey { location, name } => {
                let place = match location {
                    KeyLocation::Header => quote!(Header),
                    KeyLocation::Query => quote!(Query),
                    KeyLocation::Cookie => quote!(Cookie),
                };
                quote!(#kind_name::#place(#name))
            }
        };
        let env = super::client::env_names(cx, scheme);
        let mut fields = vec![quote!(name: #name), quote!(kind: #kind), quote!(env: &[#(#env),*])];
        if let Some((login, operation)) = super::client::login(cx, scheme) {
            let login = self::login(file, login, operation);
            fields.push(quote!(login: Some(#login)));
        }
        if let (Some(env), Some(token)) = (super::client::client_env(cx, scheme), token_name(cx, scheme)) {
            let client = file.runtime("ClientCredentialsSpec");
            fields.push(quote!(client_credentials: Some(#client { operation: &#token, env: [#(#env),*] })));
        }
        literal(&ty, &fields, 5)
    });
    let schemes: Vec<TokenStream> = schemes.collect();
    tokens(file);
    let (name, base_url) = (&cx.settings.vendor, super::client::base_url_env(cx));
    file.item(quote! {
        static API: #spec = #spec {
            name: #name,
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            base_url_env: #base_url,
            servers: #servers,
            security: &[#(#schemes),*],
        };
    });
}

/// Returns the name of the request for a scheme's token.
fn token_name(cx: &Cx<'_>, scheme: &Scheme) -> Option<Ident> {
    let mut fetching = cx.api.schemes.iter().filter(|other| other.client_credentials.is_some());
    let index = fetching.position(|other| other.name == scheme.name)?;
    Some(if index == 0 { format_ident!("TOKEN") } else { format_ident!("TOKEN{}", index + 1) })
}

/// Prints the requests for tokens of OAuth 2.
fn tokens(file: &mut RustFile<'_>) {
    let cx = file.cx;
    for scheme in &cx.api.schemes {
        let (Some(address), Some(name)) = (&scheme.client_credentials, token_name(cx, scheme)) else { continue };
        let (spec, method, path) = (file.runtime("OperationSpec"), file.runtime("Method"), &address.path);
        let servers = address.server.iter().map(|url| {
            let server = file.runtime("Server");
            quote!(servers: &[#server { url: #url, variables: &[] }],)
        });
        let servers: Vec<TokenStream> = servers.collect();
        file.item(quote! {
            static #name: #spec = #spec {
                id: "token",
                method: #method::POST,
                path: #path,
                responses: &[("200", &["application/json"])],
                #(#servers)*
                idempotent: true,
                ..#spec::DEFAULT
            };
        });
    }
}

fn login(file: &RustFile<'_>, login: &Login, operation: &Operation) -> TokenStream {
    let (name, operation) = (file.runtime("LoginSpec"), description(file, operation));
    let (username, password, env) = (&login.username, &login.password, &login.env);
    let token = login.token.as_deref().map_or(quote!(None), |token| quote!(Some(#token)));
    quote! {
        #name {
            operation: #operation,
            username: #username,
            password: #password,
            token: #token,
            env: [#(#env),*],
        }
    }
}

fn servers(file: &RustFile<'_>, servers: &[Server]) -> TokenStream {
    let servers = servers.iter().map(|server| {
        let (name, url) = (file.runtime("Server"), &server.url);
        let variables = server.variables.iter().map(|variable| {
            let ty = file.runtime("ServerVariable");
            let (name, default, values) = (&variable.name, &variable.default, &variable.values);
            quote!(#ty { name: #name, default: #default, values: &[#(#values),*] })
        });
        quote!(#name { url: #url, variables: &[#(#variables),*] })
    });
    quote!(&[#(#servers),*])
}

fn duration(file: &RustFile<'_>, duration: Duration) -> TokenStream {
    let name = file.import("std::time", "Duration");
    if duration.subsec_millis() == 0 {
        let seconds = proc_macro2::Literal::u64_unsuffixed(duration.as_secs());
        quote!(#name::from_secs(#seconds))
    } else {
        let millis = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let millis = proc_macro2::Literal::u64_unsuffixed(millis);
        quote!(#name::from_millis(#millis))
    }
}
