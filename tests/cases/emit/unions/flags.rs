// src/operations/get_it.rs

use crate::types::{Outcome, Version};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_it`](crate::Client::get_it), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetIt {
    call: Call,
}

impl GetIt {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getIt",
    method: Method::GET,
    path: "/it",
    responses: &[("200", &["application/json"]), ("202", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetIt);

impl Operation for GetIt {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GetItResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(GetItResponse::Outcome),
            ("202", "application/json") => answer.json().map(GetItResponse::Version),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`GetIt`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetItResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    Outcome(Outcome),
    /// It.
    ///
    /// Status `202`, as `application/json`.
    Version(Version),
}

// src/types/outcome.rs

use crate::types::{OutcomeVariant1, OutcomeVariant2};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Outcome`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// `ok` is `true`.
    Variant1(OutcomeVariant1),
    /// `ok` is `false`.
    Variant2(OutcomeVariant2),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Outcome by "ok" {
    true => Variant1,
    false => Variant2,
    ..Unknown,
});

// src/types/outcome_variant1.rs

use excerpt_runtime::record;

/// The schema `OutcomeVariant1`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OutcomeVariant1 {
    /// The value of `value`.
    pub value: String,
}

record!(OutcomeVariant1 {
    "ok" = true,
    value: "value",
});

// src/types/outcome_variant2.rs

use excerpt_runtime::record;

/// The schema `OutcomeVariant2`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OutcomeVariant2 {
    /// The value of `reason`.
    pub reason: Option<String>,
}

record!(OutcomeVariant2 {
    "ok" = false,
    reason: "reason" optional,
});

// src/types/version.rs

use crate::types::{VersionVariant1, VersionVariant2};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Version`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Version {
    /// `v` is `1`.
    Variant1(VersionVariant1),
    /// `v` is `2` or `3`.
    Variant2(VersionVariant2),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Version by "v" {
    1 => Variant1,
    2 | 3 => Variant2,
    ..Unknown,
});

// src/types/version_variant1.rs

use excerpt_runtime::record;

/// The schema `VersionVariant1`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VersionVariant1 {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(VersionVariant1 {
    "v" = 1,
    a: "a" optional,
});

// src/types/version_variant2.rs

use crate::types::VersionVariant2V;
use excerpt_runtime::record;

/// The schema `VersionVariant2`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VersionVariant2 {
    /// The value of `v`.
    pub v: VersionVariant2V,
    /// The value of `b`.
    pub b: Option<String>,
}

record!(VersionVariant2 {
    v: "v",
    b: "b" optional,
});

// src/types/version_variant2_v.rs

use excerpt_runtime::integer_enum;

/// The schema `VersionVariant2V`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VersionVariant2V {
    /// The value `2`.
    Value2,
    /// The value `3`.
    Value3,
}

integer_enum!(VersionVariant2V {
    Value2 = 2,
    Value3 = 3,
});
