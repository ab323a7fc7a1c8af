//! What the manifest and the README say: the crate in words, and calls that compile.

use super::responses::{Side, on_side};
use super::{Cx, calls, client};
use crate::ir::{Operation, Scheme, SchemeKind, StatusKey, TypeKind};
use crate::package::{Assumption, Credential, Group, Operation as Row, Package};
use std::mem::discriminant;

/// Fills in what the package stage prints.
pub(crate) fn words(cx: &Cx<'_>) -> Package {
    let api = cx.api;
    let credentials = api.schemes.iter().map(|scheme| Credential {
        scheme: scheme.name.clone(),
        setter: setter(cx, scheme),
        variables: client::env_names(cx, scheme),
        login: client::login(cx, scheme).map(|(login, _)| login.env.clone()),
        client: client::client_env(cx, scheme),
        scopes: scheme.client_credentials.as_ref().map(|address| address.scopes.clone()).unwrap_or_default(),
    });
    Package {
        source: cx.origin().to_owned(),
        command: cx.settings.command.clone(),
        name: cx.settings.package.clone(),
        runtime: cx.settings.runtime.clone(),
        title: api.title.clone(),
        version: api.version.clone(),
        description: api.docs.description.clone().unwrap_or_default(),
        servers: api.servers.iter().map(|server| server.url.clone()).collect(),
        base_url_variable: client::base_url_env(cx),
        credentials: credentials.collect(),
        operations: api.operations.iter().map(|operation| row(cx, operation)).collect(),
        groups: groups(cx),
        recursion_limit: cx.facts.recursion_limit(),
        assumptions: assumptions(cx),
        sources: sources(cx),
    }
}

/// Returns the call that gives the builder a credential: by its name where there are several of a kind.
fn setter(cx: &Cx<'_>, scheme: &Scheme) -> String {
    let (short, constructor) = match scheme.kind {
        SchemeKind::Bearer => (".token(\"…\")", "token(\"…\")"),
        SchemeKind::Basic => (".basic_auth(\"user\", \"…\")", "basic(\"user\", \"…\")"),
        SchemeKind::ApiKey { .. } => (".api_key(\"…\")", "api_key(\"…\")"),
    };
    let is_alike = |other: &&Scheme| discriminant(&other.kind) == discriminant(&scheme.kind);
    if cx.api.schemes.iter().filter(is_alike).count() == 1 {
        return short.to_owned();
    }
    let library = cx.settings.package.replace('-', "_");
    format!(".credential({:?}, {library}::runtime::Credential::{constructor})", scheme.name)
}

fn groups(cx: &Cx<'_>) -> Vec<Group> {
    let groups = cx.facts.groups().list.iter().enumerate();
    let group = |(index, group): (usize, &crate::facts::Group)| Group {
        feature: group.feature.clone(),
        needs: group.needs.iter().cloned().collect(),
        tag: group.tag.clone(),
        operations: cx.operations_of(index).count(),
    };
    groups.map(group).collect()
}

fn row(cx: &Cx<'_>, operation: &Operation) -> Row {
    let (call, imports) = calls::example(cx, operation).map(|example| (example.call, example.imports)).unzip();
    Row {
        method_name: operation.method_name.to_string(),
        http_method: operation.http_method.clone(),
        path: operation.path.clone(),
        summary: operation.docs.summary.clone().or_else(|| operation.docs.description.clone()).unwrap_or_default(),
        call,
        imports: imports.unwrap_or_default(),
        command: super::commands::example(operation),
        waits: operation.polling.is_some(),
        type_name: operation.type_name.to_string(),
        error: error(operation),
        fails: on_side(&operation.responses, Side::Error).next().is_some(),
        is_deprecated: operation.docs.deprecated,
        runs: super::operations::run(cx, operation).is_some(),
        pages: cx.facts.pages(cx.api, operation).is_some(),
    }
}

/// Returns the status of an error that is not worth a repetition: that something is not there, or the first of the document.
fn error(operation: &Operation) -> Option<u16> {
    let codes = operation.responses.iter().map(|response| match &response.status {
        StatusKey::Code(code) => *code,
        StatusKey::Range(digit) => *digit * 100,
        StatusKey::Default => 500,
    });
    let codes: Vec<u16> = codes.filter(|code| *code >= 400 && !matches!(code, 408 | 429 | 502..=504)).collect();
    codes.iter().find(|code| **code == 404).or(codes.first()).copied()
}

fn assumptions(cx: &Cx<'_>) -> Vec<Assumption> {
    let api = cx.api;
    let mut list = Vec::new();
    let mut add = |subject: String, texts: &[String]| {
        list.extend(texts.iter().map(|text| Assumption { subject: subject.clone(), text: text.clone() }));
    };
    add(String::new(), &api.docs.assumptions);
    for operation in &api.operations {
        let method = operation.method_name.bare();
        add(format!("`{method}`"), &operation.docs.assumptions);
        for parameter in &operation.parameters {
            add(format!("`{method}`, `{}`", parameter.wire), &parameter.docs.assumptions);
        }
        for response in &operation.responses {
            add(format!("`{method}`, status {}", response.status), &response.docs.assumptions);
        }
    }
    for id in cx.emitted_types() {
        let def = api.type_def(id);
        add(format!("`{}`", def.name), &def.docs.assumptions);
        if let TypeKind::Struct(item) = &def.kind {
            for field in &item.fields {
                add(format!("`{}::{}`", def.name, field.name.bare()), &field.docs.assumptions);
            }
        }
    }
    once_each(list)
}

/// Says once what an answer that several operations share says for each.
fn once_each(list: Vec<Assumption>) -> Vec<Assumption> {
    let mut once: Vec<Assumption> = Vec::with_capacity(list.len());
    for assumption in list {
        let status = assumption.subject.rsplit_once(", status ").map(|(_, status)| format!(", status {status}"));
        let known = status.as_ref().and_then(|status| {
            once.iter_mut().find(|known| known.text == assumption.text && known.subject.ends_with(status))
        });
        match (known, status) {
            (Some(known), Some(status)) => known.subject = format!("several operations{status}"),
            _ => once.push(assumption),
        }
    }
    once
}

fn sources(cx: &Cx<'_>) -> Vec<String> {
    let api = cx.api;
    let operations = api.operations.iter();
    let operations = operations.flat_map(|operation| {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.docs);
        let responses = operation.responses.iter().map(|response| &response.docs);
        std::iter::once(&operation.docs).chain(parameters).chain(responses)
    });
    let schemes = api.schemes.iter().map(|scheme| &scheme.docs);
    let types = api.types.iter().flat_map(|def| {
        let fields = match &def.kind {
            TypeKind::Struct(item) => item.fields.as_slice(),
            _ => &[],
        };
        std::iter::once(&def.docs).chain(fields.iter().map(|field| &field.docs))
    });
    let mut list: Vec<String> = Vec::new();
    for source in
        std::iter::once(&api.docs).chain(schemes).chain(operations).chain(types).flat_map(|docs| &docs.sources)
    {
        if !list.contains(source) {
            list.push(source.clone());
        }
    }
    list
}
