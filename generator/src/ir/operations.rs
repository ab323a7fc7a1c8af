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
    Body, Docs, Pagination, Parameter, Polling, Response, Run, Server, extensions::Extensions, lowering::Lowering,
    methods::Method,
};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use crate::names::{FieldName, Kind, Scope, TypeName};
use openapiv3::{OpenAPI, PathItem, ReferenceOr};
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

impl Lowering<'_> {
    pub(super) fn operations(&mut self, document: &OpenAPI) -> Vec<Operation> {
        let root = Pointer::parse("/paths");
        let mut operations = Vec::new();
        for (path, item) in &document.paths.paths {
            let (item, place) = match item {
                ReferenceOr::Item(item) => (item.clone(), root.child(path)),
                ReferenceOr::Reference { reference } => match self.follow::<PathItem>(reference) {
                    Some(found) => found,
                    None => continue,
                },
            };
            for method in self.methods(&item, &place) {
                operations.push(self.operation(document, path, (&item, &place), &method));
            }
        }
        operations
    }

    fn operation(
        &mut self,
        document: &OpenAPI,
        path: &str,
        (item, place): (&PathItem, &Pointer),
        method: &Method,
    ) -> Operation {
        let Method { operation, pointer, word, .. } = method;
        let id = operation.operation_id.clone().unwrap_or_else(|| format!("{word} {path}"));
        let id_place = if operation.operation_id.is_some() { pointer.child("operationId") } else { pointer.clone() };
        let method_name = self.methods.field_name(&id, &id_place, self.diagnostics);
        let type_name = self.operation_type(&method_name, &id_place);
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
            id,
            method_name,
            type_name,
            http_method: method.sent.clone(),
            path: path.to_owned(),
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
