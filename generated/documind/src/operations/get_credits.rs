// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

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
    path: "/usage/credits",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
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
            ("401", "application/json") => {
                answer.json().map(GetCreditsError::Unauthorized)
            }
            ("403", "application/json") => answer.json().map(GetCreditsError::Forbidden),
            ("500", "application/json") => {
                answer.json().map(GetCreditsError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetCredits`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetCreditsError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
