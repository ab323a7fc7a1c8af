// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionSchema, ExtractionSchemaPage, Unauthorized};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};

/// A call of [`Client::list_schemas`](crate::Client::list_schemas), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListSchemas {
    call: Call,
}

impl ListSchemas {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Number of the page, from 1.
    ///
    /// Default: `1`.
    ///
    /// Source: <https://docs.anesya.app/api/schema/schemas>
    pub fn page(mut self, page: i64) -> Self {
        self.call = self.call.query("page", page);
        self
    }

    /// Number of schemas in a page.
    ///
    /// Default: `50`.
    ///
    /// Source: <https://docs.anesya.app/api/schema/schemas>
    pub fn size(mut self, size: i64) -> Self {
        self.call = self.call.query("size", size);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listSchemas",
    method: Method::GET,
    path: "/schema/",
    security: &[&["tokenAuth"]],
    responses: &[("200", &["application/json"]), ("401", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Page {
            page: "page",
            size: "size",
            first: 1,
        },
        items: "/results",
        total: Some("/count"),
        default_limit: Some(50),
    }),
    ..OperationSpec::DEFAULT
};

operation!(ListSchemas);
pageable!(ListSchemas => ExtractionSchema, |page| page.results);

impl Operation for ListSchemas {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionSchemaPage;
    type Error = ListSchemasError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(ListSchemasError::Unauthorized)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListSchemas`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListSchemasError {
    /// The API key is missing, deleted or expired.
    Unauthorized(Unauthorized),
}
