//! What the manifest and the README say: the crate in words, and calls that compile.

use super::{Cx, client};
use crate::facts::FieldMode;
use crate::ir::{BodyKind, Operation, SchemeKind, Type, TypeKind};
use crate::package::{Assumption, Credential, Operation as Row, Package};

/// Fills in what the package stage prints.
pub(crate) fn words(cx: &Cx<'_>) -> Package {
    let api = cx.api;
    let credentials = api.schemes.iter().map(|scheme| Credential {
        scheme: scheme.name.clone(),
        setter: match scheme.kind {
            SchemeKind::Bearer => ".token(\"…\")".to_owned(),
            SchemeKind::Basic => ".basic_auth(\"user\", \"…\")".to_owned(),
            SchemeKind::ApiKey { .. } => ".api_key(\"…\")".to_owned(),
        },
        variables: client::env_names(cx, scheme),
        login: client::login(cx, scheme).map(|(login, _)| login.env.clone()),
    });
    Package {
        source: cx.source.name.to_owned(),
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
        assumptions: assumptions(cx),
        sources: sources(cx),
    }
}

fn row(cx: &Cx<'_>, operation: &Operation) -> Row {
    let (call, imports) = call(cx, operation).unzip();
    Row {
        method_name: operation.method_name.to_string(),
        http_method: operation.http_method.clone(),
        path: operation.path.clone(),
        summary: operation.docs.summary.clone().or_else(|| operation.docs.description.clone()).unwrap_or_default(),
        call,
        imports: imports.unwrap_or_default(),
        waits: operation.polling.is_some(),
        runs: super::operations::run(cx, operation).is_some(),
        pages: cx.facts.pages(cx.api, operation).is_some(),
    }
}

/// Returns a call that compiles, with the names it imports, where the arguments are simple enough to be written down.
fn call(cx: &Cx<'_>, operation: &Operation) -> Option<(String, Vec<String>)> {
    let mut imports = Vec::new();
    let mut arguments = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let text = parameter.example.as_ref().and_then(|example| example.as_str());
        arguments.push(value(cx, &parameter.ty, text.unwrap_or(parameter.wire.as_str()))?);
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let [content] = body.contents.as_slice() else { return None };
        if content.kind != BodyKind::Json {
            return None;
        }
        let Type::Named(id) = cx.api.resolve(&content.ty) else { return None };
        let TypeKind::Struct(item) = &cx.api.type_def(*id).kind else { return None };
        let name = &cx.api.type_def(*id).name;
        let fields = item.fields.iter().filter_map(|field| match cx.facts.field_mode(cx.api, *id, field) {
            FieldMode::Required { nullable: false } | FieldMode::WriteOnly { required: true } => {
                Some(value(cx, &field.ty, &field.wire))
            }
            FieldMode::Required { nullable: true } => Some(Some("None".to_owned())),
            _ => None,
        });
        let fields: Option<Vec<String>> = fields.collect();
        let constructor = if cx.facts.has_default(cx.api, *id, item) { "default" } else { "new" };
        arguments.push(format!("{name}::{constructor}({})", fields?.join(", ")));
        imports.push(format!("{}::types::{name}", cx.settings.package.replace('-', "_")));
    }
    Some((format!("{}({})", operation.method_name, arguments.join(", ")), imports))
}

/// Returns a value as Rust source.
fn value(cx: &Cx<'_>, ty: &Type, text: &str) -> Option<String> {
    match cx.api.resolve(ty) {
        Type::String => Some(super::structs::literal(text)),
        Type::Integer32 | Type::Integer64 | Type::Unsigned64 => Some("1".to_owned()),
        Type::Number => Some("1.0".to_owned()),
        Type::Boolean => Some("true".to_owned()),
        _ => None,
    }
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
