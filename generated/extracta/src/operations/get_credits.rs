// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Credits, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_credits`](crate::Client::get_credits), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetCredits {
    call: Call,
}

impl GetCredits {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getCredits",
    method: Method::GET,
    path: "/credits",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetCredits);

impl Operation for GetCredits {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Credits;
    type Error = GetCreditsError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => answer.json().map(GetCreditsError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetCredits`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetCreditsError {
    /// The request failed.
    ///
    /// **Assumption:** The page of the results prints an error body without its status code, so it stands for every
    /// other status. Other operations answer alike.
    ///
    /// Source: <https://docs.extracta.ai/api-reference/api-endpoints/6.-get-batch-results>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    Other(ErrorBody),
}
