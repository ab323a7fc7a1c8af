// src/operations/put_fields.rs

use crate::types::Fields;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_fields`](crate::Client::put_fields), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutFields {
    call: Call,
}

impl PutFields {
    pub(crate) fn new(core: &Core, body: Fields) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putFields",
    method: Method::PUT,
    path: "/fields",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutFields);

impl Operation for PutFields {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Fields;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/fields.rs

use excerpt_runtime::record;

/// The schema `Fields`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fields {
    /// The value of `self`.
    pub self_: String,
    /// The value of `Self`.
    pub self2: Option<String>,
    /// The value of `type`.
    pub r#type: String,
    /// The value of `crate`.
    pub crate_: Option<String>,
    /// The value of `super`.
    pub super_: Option<String>,
    /// The value of `async`.
    pub r#async: Option<bool>,
    /// The value of `new`.
    pub new: Option<String>,
    /// The value of `clone`.
    pub clone: Option<String>,
    /// The value of `default`.
    pub default: Option<String>,
    /// The value of `a-b`.
    pub a_b2: Option<String>,
    /// The value of `a_b`.
    pub a_b: Option<String>,
    /// The value of `aB`.
    pub a_b3: Option<String>,
    /// The value of `1st`.
    pub n1st: Option<String>,
    /// The value of \`\`.
    pub field: String,
    /// The value of `...`.
    pub field2: Option<String>,
    /// The value of `*/ pub fn evil() {} /*`.
    pub star_pub_fn_evil: Option<String>,
    /// The value of ``quote " and `tick` \ {}``.
    pub quote_and_tick: Option<String>,
    /// The value of `line break`.
    pub line_break: Option<String>,
    /// The value of `größe`.
    pub größe: Option<String>,
    /// The value of `名前`.
    pub 名前: Option<String>,
    /// The value of `$ref-like`.
    pub ref_like: Option<String>,
    /// The value of `add`.
    pub add: Option<i64>,
    /// The value of `not`.
    pub not: Option<bool>,
    /// The value of `to_it`.
    pub to_it: Option<i64>,
    /// The value of `is_it`.
    pub is_it: Option<bool>,
    /// The value of `_`.
    pub field3: Option<String>,
    /// The value of `__proto__`.
    pub proto: Option<String>,
}

record!(Fields {
    self_: "self",
    self2: "Self" optional,
    r#type: "type",
    crate_: "crate" optional,
    super_: "super" optional,
    r#async: "async" optional,
    new: "new" optional,
    clone: "clone" optional,
    default: "default" optional,
    a_b2: "a-b" optional,
    a_b: "a_b" optional,
    a_b3: "aB" optional,
    n1st: "1st" optional,
    field: "",
    field2: "..." optional,
    star_pub_fn_evil: "*/ pub fn evil() {} /*" optional,
    quote_and_tick: "quote \" and `tick` \\ {}" optional,
    line_break: "line\nbreak" optional,
    größe: "größe" optional,
    名前: "名前" optional,
    ref_like: "$ref-like" optional,
    add: "add" optional,
    not: "not" optional,
    to_it: "to_it" optional,
    is_it: "is_it" optional,
    field3: "_" optional,
    proto: "__proto__" optional,
});

impl Fields {
    /// Makes a value of what must be there.
    pub fn new(
        self_: impl Into<String>,
        r#type: impl Into<String>,
        field: impl Into<String>,
    ) -> Self {
        Self {
            self_: self_.into(),
            self2: None,
            r#type: r#type.into(),
            crate_: None,
            super_: None,
            r#async: None,
            new: None,
            clone: None,
            default: None,
            a_b2: None,
            a_b: None,
            a_b3: None,
            n1st: None,
            field: field.into(),
            field2: None,
            star_pub_fn_evil: None,
            quote_and_tick: None,
            line_break: None,
            größe: None,
            名前: None,
            ref_like: None,
            add: None,
            not: None,
            to_it: None,
            is_it: None,
            field3: None,
            proto: None,
        }
    }

    /// Sets `Self`.
    #[must_use]
    pub fn self2(mut self, self2: impl Into<String>) -> Self {
        self.self2 = Some(self2.into());
        self
    }

    /// Sets `crate`.
    #[must_use]
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        self.crate_ = Some(crate_.into());
        self
    }

    /// Sets `super`.
    #[must_use]
    pub fn super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn r#async(mut self, r#async: bool) -> Self {
        self.r#async = Some(r#async);
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn new_(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn clone_(mut self, clone: impl Into<String>) -> Self {
        self.clone = Some(clone.into());
        self
    }

    /// Sets `default`.
    #[must_use]
    pub fn default_(mut self, default: impl Into<String>) -> Self {
        self.default = Some(default.into());
        self
    }

    /// Sets `a-b`.
    #[must_use]
    pub fn a_b2(mut self, a_b2: impl Into<String>) -> Self {
        self.a_b2 = Some(a_b2.into());
        self
    }

    /// Sets `a_b`.
    #[must_use]
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        self.a_b = Some(a_b.into());
        self
    }

    /// Sets `aB`.
    #[must_use]
    pub fn a_b3(mut self, a_b3: impl Into<String>) -> Self {
        self.a_b3 = Some(a_b3.into());
        self
    }

    /// Sets `1st`.
    #[must_use]
    pub fn n1st(mut self, n1st: impl Into<String>) -> Self {
        self.n1st = Some(n1st.into());
        self
    }

    /// Sets `...`.
    #[must_use]
    pub fn field2(mut self, field2: impl Into<String>) -> Self {
        self.field2 = Some(field2.into());
        self
    }

    /// Sets `*/ pub fn evil() {} /*`.
    #[must_use]
    pub fn star_pub_fn_evil(mut self, star_pub_fn_evil: impl Into<String>) -> Self {
        self.star_pub_fn_evil = Some(star_pub_fn_evil.into());
        self
    }

    /// Sets ``quote " and `tick` \ {}``.
    #[must_use]
    pub fn quote_and_tick(mut self, quote_and_tick: impl Into<String>) -> Self {
        self.quote_and_tick = Some(quote_and_tick.into());
        self
    }

    /// Sets `line break`.
    #[must_use]
    pub fn line_break(mut self, line_break: impl Into<String>) -> Self {
        self.line_break = Some(line_break.into());
        self
    }

    /// Sets `größe`.
    #[must_use]
    pub fn größe(mut self, größe: impl Into<String>) -> Self {
        self.größe = Some(größe.into());
        self
    }

    /// Sets `名前`.
    #[must_use]
    pub fn 名前(mut self, 名前: impl Into<String>) -> Self {
        self.名前 = Some(名前.into());
        self
    }

    /// Sets `$ref-like`.
    #[must_use]
    pub fn ref_like(mut self, ref_like: impl Into<String>) -> Self {
        self.ref_like = Some(ref_like.into());
        self
    }

    /// Sets `add`.
    #[allow(clippy::should_implement_trait)]
    #[must_use]
    pub fn add(mut self, add: i64) -> Self {
        self.add = Some(add);
        self
    }

    /// Sets `not`.
    #[must_use]
    pub fn not(mut self, not: bool) -> Self {
        self.not = Some(not);
        self
    }

    /// Sets `to_it`.
    #[must_use]
    pub fn to_it(mut self, to_it: i64) -> Self {
        self.to_it = Some(to_it);
        self
    }

    /// Sets `is_it`.
    #[must_use]
    pub fn is_it(mut self, is_it: bool) -> Self {
        self.is_it = Some(is_it);
        self
    }

    /// Sets `_`.
    #[must_use]
    pub fn field3(mut self, field3: impl Into<String>) -> Self {
        self.field3 = Some(field3.into());
        self
    }

    /// Sets `__proto__`.
    #[must_use]
    pub fn proto(mut self, proto: impl Into<String>) -> Self {
        self.proto = Some(proto.into());
        self
    }
}
