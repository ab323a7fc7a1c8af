// src/operations/get_any.rs

use crate::types::Report;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_any`](crate::Client::get_any), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAny {
    call: Call,
}

impl GetAny {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getAny",
    method: Method::GET,
    path: "/any",
    responses: &[("200", &["*/*"])],
    ..OperationSpec::DEFAULT
};

operation!(GetAny);

impl Operation for GetAny {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Report;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "*/*") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_any_text.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_any_text`](crate::Client::get_any_text), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAnyText {
    call: Call,
}

impl GetAnyText {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getAnyText",
    method: Method::GET,
    path: "/any-text",
    responses: &[("200", &["*/*"])],
    ..OperationSpec::DEFAULT
};

operation!(GetAnyText);

impl Operation for GetAnyText {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = String;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "*/*") => answer.text(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_aspnet.rs

use crate::types::Report;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_aspnet`](crate::Client::get_aspnet), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAspnet {
    call: Call,
}

impl GetAspnet {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getAspnet",
    method: Method::GET,
    path: "/aspnet",
    responses: &[("200", &["text/plain", "application/json", "text/json", "text/html"])],
    ..OperationSpec::DEFAULT
};

operation!(GetAspnet);

impl Operation for GetAspnet {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Report;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/plain" | "application/json" | "text/json" | "text/html") => {
                answer.json()
            }
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_count.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_count`](crate::Client::get_count), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetCount {
    call: Call,
}

impl GetCount {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getCount",
    method: Method::GET,
    path: "/count",
    responses: &[("200", &["text/plain"])],
    ..OperationSpec::DEFAULT
};

operation!(GetCount);

impl Operation for GetCount {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = i64;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/plain") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_file.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::get_file`](crate::Client::get_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetFile {
    call: Call,
}

impl GetFile {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getFile",
    method: Method::GET,
    path: "/file",
    responses: &[("200", &["application/octet-stream"])],
    ..OperationSpec::DEFAULT
};

operation!(GetFile);

impl Operation for GetFile {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/octet-stream") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_free.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Value, operation,
};
use std::convert::Infallible;

/// A call of [`Client::get_free`](crate::Client::get_free), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetFree {
    call: Call,
}

impl GetFree {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getFree",
    method: Method::GET,
    path: "/free",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetFree);

impl Operation for GetFree {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_report.rs

use crate::types::{GetReportStatus400, Report};
use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation,
};

/// A call of [`Client::get_report`](crate::Client::get_report), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetReport {
    call: Call,
}

impl GetReport {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getReport",
    method: Method::GET,
    path: "/report",
    responses: &[
        (
            "200",
            &[
                "application/json",
                "application/vnd.report+json",
                "text/csv",
                "text/plain",
                "text/html",
                "application/pdf",
                "image/*",
            ],
        ),
        ("400", &["application/json", "text/plain"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(GetReport);

impl Operation for GetReport {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GetReportResponse;
    type Error = GetReportError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json" | "application/vnd.report+json") => {
                answer.json().map(GetReportResponse::Report)
            }
            ("200", "text/csv") => answer.bytes().map(GetReportResponse::Csv),
            ("200", "text/plain") => answer.text().map(GetReportResponse::Text),
            ("200", "text/html") => answer.text().map(GetReportResponse::Html),
            ("200", "application/pdf") => answer.bytes().map(GetReportResponse::Pdf),
            ("200", "image/*") => answer.bytes().map(GetReportResponse::Image),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => answer.json().map(GetReportError::BadRequest),
            ("400", "text/plain") => answer.text().map(GetReportError::BadRequestText),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`GetReport`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetReportResponse {
    /// The report.
    ///
    /// Status `200`, as `application/json` or `application/vnd.report+json`.
    Report(Report),
    /// The report.
    ///
    /// Status `200`, as `text/csv`.
    Csv(Bytes),
    /// The report.
    ///
    /// Status `200`, as `text/plain`.
    Text(String),
    /// The report.
    ///
    /// Status `200`, as `text/html`.
    Html(String),
    /// The report.
    ///
    /// Status `200`, as `application/pdf`.
    Pdf(Bytes),
    /// The report.
    ///
    /// Status `200`, as `image/*`.
    Image(Bytes),
}

/// A documented error of [`GetReport`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetReportError {
    /// No report.
    BadRequest(GetReportStatus400),
    /// No report.
    BadRequestText(String),
}

// src/operations/get_state.rs

use crate::types;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_state`](crate::Client::get_state), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetState {
    call: Call,
}

impl GetState {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getState",
    method: Method::GET,
    path: "/state",
    responses: &[("200", &["text/plain"])],
    ..OperationSpec::DEFAULT
};

operation!(GetState);

impl Operation for GetState {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::GetStateBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/plain") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_text.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_text`](crate::Client::get_text), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetText {
    call: Call,
}

impl GetText {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getText",
    method: Method::GET,
    path: "/text",
    responses: &[("200", &["text/plain"])],
    ..OperationSpec::DEFAULT
};

operation!(GetText);

impl Operation for GetText {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = String;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/plain") => answer.text(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_versions.rs

use crate::types::Report;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_versions`](crate::Client::get_versions), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetVersions {
    call: Call,
}

impl GetVersions {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getVersions",
    method: Method::GET,
    path: "/versions",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetVersions);

impl Operation for GetVersions {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Report;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_xml.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::get_xml`](crate::Client::get_xml), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetXml {
    call: Call,
}

impl GetXml {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getXml",
    method: Method::GET,
    path: "/xml",
    responses: &[("200", &["application/xml"])],
    ..OperationSpec::DEFAULT
};

operation!(GetXml);

impl Operation for GetXml {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/xml") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/head_file.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::head_file`](crate::Client::head_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct HeadFile {
    call: Call,
}

impl HeadFile {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "headFile",
    method: Method::HEAD,
    path: "/file",
    responses: &[("200", &[])],
    ..OperationSpec::DEFAULT
};

operation!(HeadFile);

impl Operation for HeadFile {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/types/get_report_status400.rs

use excerpt_runtime::record;

/// The schema `GetReportStatus400`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetReportStatus400 {
    /// The value of `code`.
    pub code: Option<i64>,
}

record!(GetReportStatus400 {
    code: "code" optional,
});

// src/types/get_state_body.rs

use excerpt_runtime::string_enum;

/// The schema `GetStateBody`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetStateBody {
    /// The value `"on"`.
    On,
    /// The value `"off"`.
    Off,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(GetStateBody {
    On = "on",
    Off = "off",
    ..Unknown,
});

// src/types/report.rs

use excerpt_runtime::record;

/// The schema `Report`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The value of `title`.
    pub title: Option<String>,
}

record!(Report {
    title: "title" optional,
});
