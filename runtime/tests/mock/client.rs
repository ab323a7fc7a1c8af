//! A client like the generated ones, in front of the mock server.

use std::time::Duration;

use excerpt_runtime::serde_json::json;
use excerpt_runtime::{
    Answer, Api, ApiSpec, Bytes, Call, ClientBuilder, Core, Decoded, File, Form, Method, Operation, OperationSpec,
    PageStyle, Pagination, Polling, RunSpec, Scheme, SchemeKind, Style, Value, described, events, mocked, operation,
    pageable, pollable, record, runnable, string_enum,
};

/// A client.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

static API: ApiSpec = ApiSpec {
    name: "jobs",
    user_agent: "tests",
    base_url_env: "",
    servers: &[],
    security: &[Scheme { name: "key", kind: SchemeKind::Header("X-Key"), ..Scheme::DEFAULT }],
};

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

described!(Client, "description.json");
mocked!(Client: GetJob, CreateJob, Upload, Watch, Search, SearchText, ListJobs, ListByPage, ListByCursor, ListAfter, ListByLink);

impl Client {
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new()
    }

    pub fn get_job(&self, id: &str) -> GetJob {
        GetJob { call: Call::new(&self.core, GetJob::SPEC).path("id", id) }
    }

    pub fn create_job(&self, dry_run: bool, file: &str) -> CreateJob {
        let call = Call::new(&self.core, CreateJob::SPEC).query("dryRun", dry_run);
        CreateJob { call: call.json("application/json", &json!({"file": file})) }
    }

    /// Any call of `createJob`, right or wrong.
    pub fn create_anything(&self, media_type: &'static str, body: &'static str, dry_run: Option<bool>) -> CreateJob {
        let call = Call::new(&self.core, CreateJob::SPEC).query("dryRun", dry_run);
        CreateJob { call: call.text(media_type, body.to_owned()) }
    }

    pub fn upload(&self, part: &'static str, file: File) -> Upload {
        Upload { call: Call::new(&self.core, Upload::SPEC).multipart(Form::new().file(part, file)) }
    }

    pub fn watch(&self) -> Watch {
        let call = Call::new(&self.core, Watch::SPEC);
        Watch { call: call.form_as(&json!({"ids": {"a": 1}}), &[("ids", Style::deep_object())]) }
    }

    pub fn search(&self, filter: Value) -> Search {
        Search { call: Call::new(&self.core, Search::SPEC).querystring(filter) }
    }

    pub fn search_text(&self, words: &str) -> SearchText {
        SearchText { call: Call::new(&self.core, SearchText::SPEC).querystring(words) }
    }

    pub fn list_jobs(&self) -> ListJobs {
        ListJobs { call: Call::new(&self.core, ListJobs::SPEC) }
    }

    pub fn list_by_page(&self) -> ListByPage {
        ListByPage { call: Call::new(&self.core, ListByPage::SPEC) }
    }

    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor { call: Call::new(&self.core, ListByCursor::SPEC) }
    }

    pub fn list_after(&self) -> ListAfter {
        ListAfter { call: Call::new(&self.core, ListAfter::SPEC).query("limit", 2) }
    }

    pub fn list_by_link(&self) -> ListByLink {
        ListByLink { call: Call::new(&self.core, ListByLink::SPEC) }
    }
}

/// A job.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    pub id: String,
    pub state: State,
}

record!(Job { id: "id", state: "state" });

/// A state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Running,
    Done,
    Failed,
    Unknown(String),
}

string_enum!(State { Running = "running", Done = "done", Failed = "failed", ..Unknown });

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub items: Vec<i64>,
}

record!(Page { items: "items" });

const POLLING: Polling = Polling {
    state: Some("/state"),
    pending: &["running"],
    failed: &["failed"],
    done: &["done"],
    interval: Duration::from_secs(2),
    ..Polling::DEFAULT
};

/// Declares a call and what it means.
macro_rules! call {
    ($name:ident -> $output:ty, $error:ty, $spec:expr, |$answer:ident| $success:expr) => {
        /// A call.
        #[derive(Clone, Debug)]
        #[must_use]
        pub struct $name {
            call: Call,
        }

        operation!($name);

        impl Operation for $name {
            const SPEC: &'static OperationSpec = {
                static SPEC: OperationSpec = $spec;
                &SPEC
            };

            type Output = $output;
            type Error = $error;

            fn success($answer: &Answer) -> Decoded<Self::Output> {
                $success
            }

            fn error(answer: &Answer) -> Decoded<Self::Error> {
                answer.json()
            }
        }
    };
}

call!(GetJob -> Job, Value, OperationSpec {
    id: "getJob",
    path: "/jobs/{id}",
    security: &[&["key"]],
    responses: &[
        ("200", &["application/json", "text/csv"]),
        ("401", &["application/json"]),
        ("4XX", &["application/json"]),
    ],
    polling: Some(POLLING),
    ..OperationSpec::DEFAULT
}, |answer| answer.json());
pollable!(GetJob);

call!(CreateJob -> Value, Value, OperationSpec {
    id: "createJob",
    method: Method::POST,
    path: "/jobs",
    security: &[&["key"]],
    responses: &[("201", &["application/json"])],
    run: Some(RunSpec { operation: GetJob::SPEC, path: &[("id", "/job")], set: &[("dryRun", "false")], ..RunSpec::DEFAULT }),
    ..OperationSpec::DEFAULT
}, |answer| answer.json());
runnable!(CreateJob => GetJob);

call!(Upload -> (), Value, OperationSpec {
    id: "upload",
    method: Method::PUT,
    path: "/jobs/files",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
}, |answer| answer.empty());

call!(Watch -> Bytes, Value, OperationSpec {
    id: "watch",
    method: Method::POST,
    path: "/watch",
    responses: &[("200", &["text/event-stream"])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
}, |answer| answer.bytes());
events!(Watch => Job);

call!(Search -> (), Value, OperationSpec {
    id: "search",
    path: "/search",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
}, |answer| answer.empty());

call!(SearchText -> (), Value, OperationSpec {
    id: "searchText",
    path: "/search/text",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
}, |answer| answer.empty());

const fn list(id: &'static str, path: &'static str, style: PageStyle) -> OperationSpec {
    OperationSpec {
        id,
        path,
        responses: &[("200", &["application/json"])],
        pagination: Some(Pagination { style, items: "/items", ..Pagination::DEFAULT }),
        ..OperationSpec::DEFAULT
    }
}

call!(ListJobs -> Page, Value, list("listJobs", "/jobs", PageStyle::Offset { offset: "skip", limit: "limit" }),
    |answer| answer.json());
pageable!(ListJobs => i64, |page| page.items);

call!(ListByPage -> Page, Value, list("listByPage", "/paged", PageStyle::Page { page: "page", size: "size", first: 1 }),
    |answer| answer.json());
pageable!(ListByPage => i64, |page| page.items);

call!(ListByCursor -> Page, Value, list("listByCursor", "/cursors", PageStyle::Cursor { cursor: "c", next: "/next" }),
    |answer| answer.json());
pageable!(ListByCursor => i64, |page| page.items);

const AFTER: PageStyle = PageStyle::LastItem { cursor: "after", next: "", limit: "limit", more: Some("/more") };

call!(ListAfter -> Page, Value, list("listAfter", "/after", AFTER), |answer| answer.json());
pageable!(ListAfter => i64, |page| page.items);

call!(ListByLink -> Page, Value, list("listByLink", "/linked", PageStyle::Link { next: Some("/next") }),
    |answer| answer.json());
pageable!(ListByLink => i64, |page| page.items);

impl ListJobs {
    pub fn limit(mut self, limit: u64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}
