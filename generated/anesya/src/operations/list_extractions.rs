// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionPage, ExtractionSummary, Unauthorized};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
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

    /// Number of the page, from 1.
    ///
    /// Default: `1`.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn page(mut self, page: i64) -> Self {
        self.call = self.call.query("page", page);
        self
    }

    /// Number of extractions in a page.
    ///
    /// Default: `50`.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn size(mut self, size: i64) -> Self {
        self.call = self.call.query("size", size);
        self
    }

    /// Keeps the extractions with this text in the name of their document or of their schema.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn search(mut self, search: impl Into<String>) -> Self {
        let search: String = search.into();
        self.call = self.call.query("search", search);
        self
    }

    /// Keeps the extractions of one workflow.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn workflow_id(mut self, workflow_id: impl Into<String>) -> Self {
        let workflow_id: String = workflow_id.into();
        self.call = self.call.query("workflow_id", workflow_id);
        self
    }

    /// Keeps the extractions of one session of a workflow.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn workflow_session_id(mut self, workflow_session_id: i64) -> Self {
        self.call = self.call.query("workflow_session_id", workflow_session_id);
        self
    }

    /// Keeps the extractions that have this key in their metadata.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn meta_key(mut self, meta_key: impl Into<String>) -> Self {
        let meta_key: String = meta_key.into();
        self.call = self.call.query("meta_key", meta_key);
        self
    }

    /// Keeps the extractions that have this value in their metadata.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
    pub fn meta_value(mut self, meta_value: impl Into<String>) -> Self {
        let meta_value: String = meta_value.into();
        self.call = self.call.query("meta_value", meta_value);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listExtractions",
    method: Method::GET,
    path: "/extract/",
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

operation!(ListExtractions);
pageable!(ListExtractions => ExtractionSummary, |page| page.results);

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
            ("401", "application/json") => {
                answer.json().map(ListExtractionsError::Unauthorized)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListExtractions`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListExtractionsError {
    /// The API key is missing, deleted or expired.
    Unauthorized(Unauthorized),
}
