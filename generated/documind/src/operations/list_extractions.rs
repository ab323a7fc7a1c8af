// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, Extraction, ExtractionPage, ExtractionStatus, SortField, SortOrder};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, Timestamp,
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

    /// Keeps the extractions of one document (a UUID). The fastest query for a single document.
    ///
    /// **Assumption:** Called a UUID, and sampled as one, but a plain string here and in the answer like the other
    /// IDs, whose samples are no UUIDs.
    pub fn document_id(mut self, document_id: impl Into<String>) -> Self {
        let document_id: String = document_id.into();
        self.call = self.call.query("document_id", document_id);
        self
    }

    /// Keeps the extractions with this status.
    pub fn status(mut self, status: ExtractionStatus) -> Self {
        self.call = self.call.query("status", status);
        self
    }

    /// Keeps the extractions that need a human review, or with `false` those that do not.
    ///
    /// **Assumption:** The samples send both `true` and Python's `True`; booleans are sent in lower case.
    pub fn needs_review(mut self, needs_review: bool) -> Self {
        self.call = self.call.query("needs_review", needs_review);
        self
    }

    /// Keeps the extractions that have been reviewed, or with `false` those that have not.
    pub fn is_reviewed(mut self, is_reviewed: bool) -> Self {
        self.call = self.call.query("is_reviewed", is_reviewed);
        self
    }

    /// Keeps the extractions whose file has exactly this name.
    pub fn original_filename(mut self, original_filename: impl Into<String>) -> Self {
        let original_filename: String = original_filename.into();
        self.call = self.call.query("original_filename", original_filename);
        self
    }

    /// Keeps the extractions created after this time.
    ///
    /// **Assumption:** The page says ISO 8601 and every sample is a full timestamp in UTC, so this and
    /// `created_before` are `date-time`. A newer page also sends a bare date, which is the same as midnight and can
    /// be written so.
    pub fn created_after(mut self, created_after: Timestamp) -> Self {
        self.call = self.call.query("created_after", created_after);
        self
    }

    /// Keeps the extractions created before this time.
    pub fn created_before(mut self, created_before: Timestamp) -> Self {
        self.call = self.call.query("created_before", created_before);
        self
    }

    /// Keeps the extractions of one organization (a UUID). For administrators only.
    ///
    /// **Assumption:** Called a UUID but sampled as `org_uuid`, so a plain string.
    pub fn organization_id(mut self, organization_id: impl Into<String>) -> Self {
        let organization_id: String = organization_id.into();
        self.call = self.call.query("organization_id", organization_id);
        self
    }

    /// The field to sort by; `created_at` when left out.
    pub fn sort_by(mut self, sort_by: SortField) -> Self {
        self.call = self.call.query("sort_by", sort_by);
        self
    }

    /// The direction to sort in; `desc` when left out.
    pub fn sort_order(mut self, sort_order: SortOrder) -> Self {
        self.call = self.call.query("sort_order", sort_order);
        self
    }

    /// Number of results to skip.
    ///
    /// Default: `0`.
    ///
    /// Limits: `at least 0`.
    ///
    /// **Assumption:** The page lost type and default, which its source has. That it is not negative is our reading.
    ///
    /// Source: <https://github.com/native-aihub/docs>
    pub fn skip(mut self, skip: i64) -> Self {
        self.call = self.call.query("skip", skip);
        self
    }

    /// Maximum number of results to return, from 1 to 100.
    ///
    /// Default: `100`.
    ///
    /// Limits: `at least 1`, `at most 100`.
    ///
    /// **Assumption:** The page lost the default, which its source has. The maximum is the page's 100 although an
    /// introduction elsewhere speaks of 1000.
    ///
    /// Source: <https://github.com/native-aihub/docs>
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listExtractions",
    method: Method::GET,
    path: "/data/extractions",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
    pagination: Some(Pagination {
        style: PageStyle::Offset {
            offset: "skip",
            limit: "limit",
        },
        items: "/items",
        total: Some("/total"),
        default_limit: Some(100),
    }),
    ..OperationSpec::DEFAULT
};

operation!(ListExtractions);
pageable!(ListExtractions => Extraction, |page| page.items);

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
            ("403", "application/json") => {
                answer.json().map(ListExtractionsError::Forbidden)
            }
            ("500", "application/json") => {
                answer.json().map(ListExtractionsError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListExtractions`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListExtractionsError {
    /// A query parameter is invalid.
    BadRequest(ErrorBody),
    /// The API key is missing or invalid.
    ///
    /// **Assumption:** The page leaves 401 out; the vendor's introduction gives it the same body as the other errors.
    ///
    /// Source: <https://github.com/native-aihub/docs>
    Unauthorized(ErrorBody),
    /// The key lacks the permission to access these extractions.
    Forbidden(ErrorBody),
    /// The server failed.
    InternalServerError(ErrorBody),
}
