// src/operations/get_old.rs

use crate::types::Old;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_old`](crate::Client::get_old), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetOld {
    call: Call,
}

impl GetOld {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `fax`.
    #[deprecated]
    pub fn fax(mut self, fax: impl Into<String>) -> Self {
        let fax: String = fax.into();
        self.call = self.call.query("fax", fax);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getOld",
    method: Method::GET,
    path: "/old",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetOld);

impl Operation for GetOld {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Old;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/old.rs

use excerpt_runtime::record;

/// An old one.
///
/// **Deprecated** by the document.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Old {
    /// The value of `fax`.
    ///
    /// **Deprecated** by the document.
    pub fax: Option<String>,
}

record!(Old {
    fax: "fax" optional,
});
