//! Operations: what can be asked of an API.
//!
//! ```yaml
//! paths:
//!   /v1/extractions/{id}:
//!     get: { operationId: getExtraction, … }
//! ```
//!
//! An [`Operation`] becomes a method of the client, a builder of the request, and, where there are several kinds of
//! answers, an enum for the successes and one for the errors.

use super::{
    Body, Docs, Pagination, Parameter, Polling, Response, Run, Server,
    extensions::Extensions,
    headers,
    lowering::{Lowering, sorted},
    methods::Method,
};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use crate::names::{Claim, FieldName, Kind, Scope, TypeName};
use openapiv3::{OpenAPI, PathItem, ReferenceOr};
use std::rc::Rc;
use std::time::Duration;

/// What can be asked of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Where the document declares it.
    pub pointer: Pointer,
    /// Its `operationId`, or what stands for one.
    pub id: String,
    /// The name of the client's method.
    pub method_name: FieldName,
    /// The name of the builder.
    pub type_name: TypeName,
    /// The HTTP method, as it is sent.
    pub http_method: String,
    /// The path template.
    pub path: String,
    /// What the document says of it.
    pub docs: Docs,
    /// The tags it is listed under.
    pub tags: Vec<String>,
    /// What of the request is not its body.
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What may come back.
    pub responses: Vec<Response>,
    /// Alternatives, each a set of schemes that are used together; none for a public operation.
    pub security: Vec<Vec<String>>,
    /// The servers of this operation alone; empty for those of the API.
    pub servers: Vec<Server>,
    /// How to wait for its result.
    pub polling: Option<Polling>,
    /// How to wait for what it starts.
    pub run: Option<Run>,
    /// How to fetch its pages.
    pub pagination: Option<Pagination>,
    /// The least time between two requests.
    pub throttle: Option<Duration>,
    /// True when repeating it is safe although its method does not say so.
    pub idempotent: bool,
}

/// Names that a builder's own methods have.
const BUILDER: &[&str] = &[
    "send",
    "send_blocking",
    "stream",
    "poll",
    "run",
    "items",
    "pages",
    "timeout",
    "retry",
    "header",
    "new",
    "call",
    "clone",
    "fmt",
    "into_future",
    "body",
    "core",
];

/// An operation before it is lowered, with the path item that it is in.
struct Declared<'a> {
    id: String,
    path: &'a str,
    item: Rc<PathItem>,
    place: Pointer,
    method: Method,
}

impl Declared<'_> {
    /// Returns where the operation gets its name from.
    fn id_place(&self) -> Pointer {
        let Method { operation, pointer, .. } = &self.method;
        if operation.operation_id.is_some() { pointer.child("operationId") } else { pointer.clone() }
    }
}

impl Lowering<'_> {
    pub(super) fn operations(&mut self, document: &OpenAPI) -> Vec<Operation> {
        let root = Pointer::parse("/paths");
        let mut declared = Vec::new();
        for (path, item) in &document.paths.paths {
            let (item, place) = match item {
                ReferenceOr::Item(item) => (item.clone(), root.child(path)),
                ReferenceOr::Reference { reference } => match self.follow::<PathItem>(reference) {
                    Some(found) => found,
                    None => continue,
                },
            };
            let item = Rc::new(item);
            for method in self.methods(&item, &place) {
                let id = method.operation.operation_id.clone().unwrap_or_else(|| format!("{} {path}", method.word));
                declared.push(Declared { id, path, item: Rc::clone(&item), place: place.clone(), method });
            }
        }
        let claims: Vec<Claim<'_>> = declared.iter().map(|it| Claim::new(&it.id, it.id_place())).collect();
        let names = self.methods.field_names(&claims, self.diagnostics);
        let named: Vec<(&Declared<'_>, FieldName)> = declared.iter().zip(names).collect();
        // The names of methods differ, and those of types are made of them.
        let by_name = |(_, name): &(&Declared<'_>, FieldName)| name.clone();
        let types = sorted(&named, by_name, |(it, name)| self.operation_type(name, &it.id_place()));
        let named: Vec<_> = named.into_iter().zip(types).collect();
        let mut operations = sorted(
            &named,
            |((_, name), _)| name.clone(),
            |((declared, name), type_name)| self.operation(document, declared, name.clone(), type_name.clone()),
        );
        headers::name(&mut operations);
        operations
    }

    fn operation(
        &mut self,
        document: &OpenAPI,
        declared: &Declared<'_>,
        method_name: FieldName,
        type_name: TypeName,
    ) -> Operation {
        let Declared { id, path, item, place, method } = declared;
        let Method { operation, pointer, word, .. } = method;
        let hint = type_name.to_string();

        let mut scope = Scope::new(Kind("parameter"), BUILDER);
        if self.may_stream(&operation.responses) {
            scope.reserve("events");
            scope.reserve("lines");
        }
        let own = (operation.parameters.as_slice(), pointer);
        let parameters = self.parameters(own, (&item.parameters, place), &hint, &mut scope);
        let body = operation.request_body.as_ref();
        let body = body.and_then(|body| self.body(body, &pointer.child("requestBody"), &hint));
        let mut responses = self.responses(&operation.responses, &pointer.child("responses"), &hint);
        if word == "head" {
            // The content described is that of a GET; an answer to HEAD never has any.
            responses.iter_mut().for_each(|response| response.contents.clear());
        }
        if !operation.callbacks.is_empty() {
            let message = "callbacks are requests of the server, which a client does not send";
            self.report(
                Diagnostic::warning("unsupported", Place::Key(pointer.child("callbacks")), message).label("left out"),
            );
        }

        let extensions = Extensions::new(&operation.extensions);
        if let Some(polling) = &extensions.polling {
            self.show_states(&mut responses, polling);
        }
        let security = operation.security.as_ref().or(document.security.as_ref());
        let security = security.into_iter().flatten().map(|all| all.keys().cloned().collect()).collect();
        let servers = if operation.servers.is_empty() { &item.servers } else { &operation.servers };
        let description = operation.description.as_deref().or(item.description.as_deref());
        let docs = Docs {
            summary: operation.summary.clone().or_else(|| item.summary.clone()),
            deprecated: operation.deprecated,
            ..Docs::new(description, &operation.extensions)
        };
        Operation {
            pointer: pointer.clone(),
            id: id.clone(),
            method_name,
            type_name,
            http_method: method.sent.clone(),
            path: (*path).to_owned(),
            docs,
            tags: operation.tags.clone(),
            parameters,
            body,
            responses,
            security,
            servers: self.servers(servers),
            polling: extensions.polling,
            run: extensions.run,
            pagination: extensions.pagination,
            throttle: extensions.throttle,
            idempotent: extensions.idempotent,
        }
    }
}
