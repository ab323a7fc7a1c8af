// src/operations/elsewhere.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Server, operation,
};
use std::convert::Infallible;

/// A call of [`Client::elsewhere`](crate::Client::elsewhere), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Elsewhere {
    call: Call,
}

impl Elsewhere {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "elsewhere",
    method: Method::POST,
    path: "/there",
    responses: &[("204", &[])],
    servers: &[
        Server {
            url: "https://elsewhere.example/x/",
            variables: &[],
        },
    ],
    ..OperationSpec::DEFAULT
};

operation!(Elsewhere);

impl Operation for Elsewhere {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/here.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::here`](crate::Client::here), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Here {
    call: Call,
}

impl Here {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "here",
    method: Method::GET,
    path: "/here",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Here);

impl Operation for Here {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/regional.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Server, ServerVariable,
    operation,
};
use std::convert::Infallible;

/// A call of [`Client::regional`](crate::Client::regional), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Regional {
    call: Call,
}

impl Regional {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "regional",
    method: Method::PUT,
    path: "/there",
    responses: &[("204", &[])],
    servers: &[
        Server {
            url: "https://{zone}.files.example/{base}",
            variables: &[
                ServerVariable {
                    name: "zone",
                    default: "a",
                    values: &["a", "b"],
                },
                ServerVariable {
                    name: "base",
                    default: "up",
                    values: &[],
                },
            ],
        },
    ],
    ..OperationSpec::DEFAULT
};

operation!(Regional);

impl Operation for Regional {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/there.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Server, operation,
};
use std::convert::Infallible;

/// A call of [`Client::there`](crate::Client::there), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct There {
    call: Call,
}

impl There {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "there",
    method: Method::GET,
    path: "/there",
    responses: &[("204", &[])],
    servers: &[
        Server {
            url: "https://there.example",
            variables: &[],
        },
    ],
    ..OperationSpec::DEFAULT
};

operation!(There);

impl Operation for There {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}
