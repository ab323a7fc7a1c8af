// src/operations/get_styled.rs

use crate::types::GetStyledDeep;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Style, operation,
};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A call of [`Client::get_styled`](crate::Client::get_styled), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetStyled {
    call: Call,
}

impl GetStyled {
    pub(crate) fn new(
        core: &Core,
        simple: Vec<String>,
        spread: BTreeMap<String, i64>,
        label: Vec<String>,
        matrix: Vec<String>,
        members: BTreeMap<String, i64>,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("simple", simple)
                .path_as("spread", Style::simple().explode(true), spread)
                .path_as("label", Style::label().explode(true), label)
                .path_as("matrix", Style::matrix(), matrix)
                .path_as("members", Style::matrix().explode(true), members),
        }
    }

    /// The value of `list`.
    pub fn list(mut self, list: Vec<String>) -> Self {
        self.call = self.call.query("list", list);
        self
    }

    /// The value of `commas`.
    pub fn commas(mut self, commas: Vec<String>) -> Self {
        self.call = self.call.query_as("commas", Style::form().explode(false), commas);
        self
    }

    /// The value of `spaces`.
    pub fn spaces(mut self, spaces: Vec<String>) -> Self {
        self.call = self.call.query_as("spaces", Style::space_delimited(), spaces);
        self
    }

    /// The value of `pipes`.
    pub fn pipes(mut self, pipes: Vec<String>) -> Self {
        self.call = self.call.query_as("pipes", Style::pipe_delimited(), pipes);
        self
    }

    /// The value of `object`.
    pub fn object(mut self, object: BTreeMap<String, i64>) -> Self {
        self.call = self.call.query("object", object);
        self
    }

    /// The value of `flat`.
    pub fn flat(mut self, flat: BTreeMap<String, i64>) -> Self {
        self.call = self.call.query_as("flat", Style::form().explode(false), flat);
        self
    }

    /// The value of `deep`.
    pub fn deep(mut self, deep: GetStyledDeep) -> Self {
        self.call = self.call.query_as("deep", Style::deep_object(), deep);
        self
    }

    /// The value of `reserved`.
    pub fn reserved(mut self, reserved: impl Into<String>) -> Self {
        let reserved: String = reserved.into();
        self.call = self
            .call
            .query_as("reserved", Style::form().allow_reserved(true), reserved);
        self
    }

    /// The value of `X-List`.
    pub fn x_list(mut self, x_list: Vec<String>) -> Self {
        self.call = self.call.header("X-List", x_list);
        self
    }

    /// The value of `X-Object`.
    pub fn x_object(mut self, x_object: BTreeMap<String, i64>) -> Self {
        self.call = self
            .call
            .header_as("X-Object", Style::simple().explode(true), x_object);
        self
    }

    /// The value of `session`.
    pub fn session(mut self, session: impl Into<String>) -> Self {
        let session: String = session.into();
        self.call = self.call.cookie("session", session);
        self
    }

    /// The value of `flags`.
    pub fn flags(mut self, flags: Vec<String>) -> Self {
        self.call = self.call.cookie_as("flags", Style::form().explode(false), flags);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getStyled",
    method: Method::GET,
    path: "/{simple}/{spread}/{label}/{matrix}/{members}/",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(GetStyled);

impl Operation for GetStyled {
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

// src/types/get_styled_deep.rs

use crate::types::GetStyledDeepB;
use excerpt_runtime::record;

/// The schema `GetStyledDeep`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetStyledDeep {
    /// The value of `a`.
    pub a: Option<String>,
    /// The value of `b`.
    pub b: Option<GetStyledDeepB>,
}

record!(GetStyledDeep {
    a: "a" optional,
    b: "b" optional,
});

impl GetStyledDeep {
    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    #[must_use]
    pub fn b(mut self, b: GetStyledDeepB) -> Self {
        self.b = Some(b);
        self
    }
}

// src/types/get_styled_deep_b.rs

use excerpt_runtime::record;

/// The schema `GetStyledDeepB`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetStyledDeepB {
    /// The value of `c`.
    pub c: Option<i64>,
}

record!(GetStyledDeepB {
    c: "c" optional,
});

impl GetStyledDeepB {
    /// Sets `c`.
    #[must_use]
    pub fn c(mut self, c: i64) -> Self {
        self.c = Some(c);
        self
    }
}
