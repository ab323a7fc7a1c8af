// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorEnvelope, Extraction, ExtractionPage};
use excerpt_runtime::{
    Answer, Call, Core, Date, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination,
    operation, pageable,
};

/// A call of [`Client::list_extractions`](crate::Client::list_extractions), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListExtractions {
    call: Call,
}

impl ListExtractions {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Keeps the extractions of one template.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn template_id(mut self, template_id: impl Into<String>) -> Self {
        let template_id: String = template_id.into();
        self.call = self.call.query("templateId", template_id);
        self
    }

    /// Keeps the extractions of one batch run, and gives all of them at once.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn run_id(mut self, run_id: impl Into<String>) -> Self {
        let run_id: String = run_id.into();
        self.call = self.call.query("runId", run_id);
        self
    }

    /// Maximum number of extractions in a page, from 1 to 100.
    ///
    /// Default: `50`.
    ///
    /// Limits: `at least 1`, `at most 100`.
    ///
    /// **Assumption:** The least number is not stated; less than one makes no sense.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }

    /// Where the page starts, which is `createdAt` of the last extraction of the page before.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        let cursor: String = cursor.into();
        self.call = self.call.query("cursor", cursor);
        self
    }

    /// Keeps the extractions created on or after this date.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn date_from(mut self, date_from: Date) -> Self {
        self.call = self.call.query("dateFrom", date_from);
        self
    }

    /// Keeps the extractions created on or before this date.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    pub fn date_to(mut self, date_to: Date) -> Self {
        self.call = self.call.query("dateTo", date_to);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listExtractions",
    method: Method::GET,
    path: "/v1/extractions",
    security: &[&["bearerAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("default", &["application/json"]),
    ],
    pagination: Some(Pagination {
        style: PageStyle::LastItem {
            cursor: "cursor",
            next: "/createdAt",
            limit: "limit",
            more: Some("/hasMore"),
        },
        items: "/data",
        default_limit: Some(50),
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ListExtractions);
pageable!(ListExtractions => Extraction, |page| page.data);

impl Operation for ListExtractions {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionPage;
    type Error = ListExtractionsError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(ListExtractionsError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(ListExtractionsError::Unauthorized)
            }
            ("default", "application/json") => {
                answer.json().map(ListExtractionsError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListExtractions`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListExtractionsError {
    /// The request is not valid, or the file or the number of keys is over a limit.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    BadRequest(ErrorEnvelope),
    /// The API key or token is missing, invalid or expired.
    Unauthorized(ErrorEnvelope),
    /// Any other error of the API, such as 429, 500, 501 or 502.
    ///
    /// **Assumption:** The page lists 401, 403 and 404 alone. The codes of the error reference apply to the whole
    /// API, so every other error is expected in the same envelope.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    Other(ErrorEnvelope),
}
