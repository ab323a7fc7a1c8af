// src/operations/many_arguments.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::many_arguments`](crate::Client::many_arguments), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ManyArguments {
    call: Call,
}

impl ManyArguments {
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn new(
        core: &Core,
        one: String,
        two: i32,
        three: bool,
        four: Vec<i64>,
        five: f64,
        six: String,
        seven: String,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("one", one)
                .query("two", two)
                .query("three", three)
                .query("four", four)
                .header("five", five)
                .cookie("six", six)
                .query("seven", seven),
        }
    }

    /// The value of `eight`.
    #[deprecated]
    pub fn eight(mut self, eight: impl Into<String>) -> Self {
        let eight: String = eight.into();
        self.call = self.call.query("eight", eight);
        self
    }

    /// The value of `nine`.
    ///
    /// Limits: `characters: at least 2`, ``matches ^[a-z`]+$``.
    pub fn nine(mut self, nine: impl Into<String>) -> Self {
        let nine: String = nine.into();
        self.call = self.call.query("nine", nine);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "manyArguments",
    method: Method::GET,
    path: "/a/{one}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ManyArguments);

impl Operation for ManyArguments {
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
