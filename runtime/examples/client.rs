//! A client as the generator writes it, but by hand and in one file: the shortest way to see what the runtime asks of
//! generated code, and the API that the tests of the runtime talk to.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::all)]

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::Duration;

use excerpt_runtime::{
    Answer, Api, ApiKey, ApiSpec, Basic, Bearer, BuildError, Bytes, Call, ClientBuilder, Core, Decoded, File, Form,
    Map, Method, Operation, OperationSpec, PageStyle, Pagination, Polling, Request, Scheme, SchemeKind, Server,
    ServerVariable, Style, Value, operation, pageable, pollable, record, string_enum, tagged_union,
};

/// A client of the example API.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Returns a builder.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new()
    }

    /// Reads `EXAMPLE_API_KEY` and, if set, `EXAMPLE_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
    }

    /// Starts a request that the document lacks.
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        Request::new(&self.core, &method, path)
    }

    /// Gets one extraction.
    pub fn get_extraction(&self, id: impl Into<String>) -> GetExtraction {
        GetExtraction::new(&self.core, id.into())
    }

    /// Lists users.
    pub fn list_users(&self, by: Listing) -> ListUsers {
        ListUsers::new(&self.core, by)
    }

    /// Creates a job.
    pub fn create_job(&self, body: &NewJob) -> CreateJob {
        CreateJob::new(&self.core, body)
    }

    /// Looks a batch up.
    pub fn get_batch(&self) -> GetBatch {
        GetBatch::new(&self.core)
    }

    /// Searches.
    pub fn search(&self, path: impl Into<String>) -> Search {
        Search::new(&self.core, path.into())
    }

    /// Says where a file is.
    pub fn locate_file(&self) -> LocateFile {
        LocateFile::new(&self.core)
    }

    /// Uploads a document.
    pub fn upload(&self, document: impl Into<File>) -> Upload {
        Upload::new(&self.core, document.into())
    }

    /// Replaces a document.
    pub fn replace(&self, body: impl Into<File>) -> Replace {
        Replace::new(&self.core, body.into())
    }
}

static API: ApiSpec = ApiSpec {
    name: "example",
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url_env: "EXAMPLE_BASE_URL",
    servers: &[
        Server { url: "https://api.example.com/v1", variables: &[] },
        Server {
            url: "https://{region}.example.com",
            variables: &[ServerVariable { name: "region", default: "eu", values: &["eu", "us"] }],
        },
    ],
    security: &[
        Scheme {
            name: "tokenAuth",
            kind: SchemeKind::Header("Authorization"),
            env: &["EXAMPLE_API_KEY"],
            ..Scheme::DEFAULT
        },
        Scheme { name: "bearerAuth", kind: SchemeKind::Bearer, env: &[], ..Scheme::DEFAULT },
        Scheme { name: "basicAuth", kind: SchemeKind::Basic, env: &[], ..Scheme::DEFAULT },
        Scheme { name: "queryKey", kind: SchemeKind::Query("key"), env: &[], ..Scheme::DEFAULT },
        Scheme { name: "session", kind: SchemeKind::Cookie("sid"), env: &[], ..Scheme::DEFAULT },
    ],
};

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

impl ApiKey for Client {}

impl Bearer for Client {}

impl Basic for Client {}

/// A call of [`Client::get_extraction`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetExtraction {
    call: Call,
}

impl GetExtraction {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self { call: Call::new(core, &GET_EXTRACTION).path("id", id) }
    }

    /// What to download instead of the JSON detail.
    pub fn download(mut self, download: Download) -> Self {
        self.call = self.call.query("download", download);
        self
    }
}

static GET_EXTRACTION: OperationSpec = OperationSpec {
    id: "getExtraction",
    method: Method::GET,
    path: "/extract/{id}/",
    security: &[&["tokenAuth"], &["bearerAuth"], &["basicAuth"], &["queryKey", "session"]],
    responses: &[
        ("200", &["application/json", "text/csv", "application/zip"]),
        ("202", &["application/json"]),
        ("401", &["application/json"]),
        ("404", &["application/json"]),
    ],
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["CREATED", "IN_PROGRESS"],
        pending_status: &[202],
        failed: &["ERROR"],
        progress: Some("/current"),
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(60),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetExtraction);
pollable!(GetExtraction);

impl Operation for GetExtraction {
    const SPEC: &'static OperationSpec = &GET_EXTRACTION;

    type Output = GetExtractionResponse;
    type Error = GetExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200" | "202", "application/json") => answer.json().map(GetExtractionResponse::Extraction),
            ("200", "text/csv") => answer.text().map(GetExtractionResponse::Csv),
            ("200", "application/zip") => answer.bytes().map(GetExtractionResponse::Zip),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", _) => answer.json().map(GetExtractionError::Unauthorized),
            ("404", _) => answer.json().map(GetExtractionError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`GetExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetExtractionResponse {
    /// The detail.
    Extraction(Box<Extraction>),
    /// Tabular data.
    Csv(String),
    /// The images.
    Zip(Bytes),
}

/// A documented error of [`GetExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetExtractionError {
    /// 401.
    Unauthorized(Detail),
    /// 404.
    NotFound(Detail),
}

/// What to download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Download {
    /// Tabular data.
    Csv,
    /// The images.
    Images,
}

string_enum!(Download { Csv = "csv", Images = "images" });

/// An extraction.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extraction {
    /// Its id.
    pub id: String,
    /// Its state.
    pub status: ExtractionStatus,
    /// What it is of.
    pub document_name: Option<String>,
    /// What it found.
    pub result: Option<Shape>,
    /// What the caller wanted to remember.
    pub metadata: Option<Map<String, Value>>,
    /// Everything else.
    pub additional_properties: BTreeMap<String, Value>,
}

record!(Extraction {
    id: "id",
    status: "status",
    document_name: "document_name" optional,
    result: "result" optional,
    metadata: "metadata" optional,
    ..additional_properties
});

/// State of an [`Extraction`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionStatus {
    /// `IN_PROGRESS`
    InProgress,
    /// `FINISHED`
    Finished,
    /// `ERROR`
    Error,
    /// A value that is not documented.
    Unknown(String),
}

string_enum!(ExtractionStatus { InProgress = "IN_PROGRESS", Finished = "FINISHED", Error = "ERROR", ..Unknown });

/// What an extraction found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Round.
    Circle(Circle),
    /// Several shapes.
    Group(Box<Group>),
    /// A shape that is not documented.
    Unknown(Value),
}

tagged_union!(Shape by "kind" { "circle" => Circle, "group" | "set" => Group, ..Unknown });

/// A circle.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// Half its width.
    pub radius: f64,
}

record!(Circle { "kind" = "circle", radius: "radius" });

/// Several shapes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// `group` or `set`.
    pub kind: String,
    /// The shapes.
    pub members: Vec<Shape>,
}

record!(Group { kind: "kind", members: "members" });

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Detail {
    /// In words.
    pub detail: String,
}

record!(Detail { detail: "detail" });

/// Which of the lists to use; an API has one of them, the example has all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// `skip` and `limit`, with a total.
    OffsetWithTotal,
    /// `skip` and `limit`.
    Offset,
    /// `page` and `size`.
    Page,
    /// `cursor`.
    Cursor,
    /// `cursor`, made of the last item.
    LastItem,
    /// A link in the body.
    Link,
    /// A link in the headers.
    LinkHeader,
}

/// A call of [`Client::list_users`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListUsers {
    call: Call,
}

impl ListUsers {
    pub(crate) fn new(core: &Core, by: Listing) -> Self {
        let spec = match by {
            Listing::OffsetWithTotal => &LIST_USERS_BY_OFFSET_WITH_TOTAL,
            Listing::Offset => &LIST_USERS_BY_OFFSET,
            Listing::Page => &LIST_USERS_BY_PAGE,
            Listing::Cursor => &LIST_USERS_BY_CURSOR,
            Listing::LastItem => &LIST_USERS_BY_LAST_ITEM,
            Listing::Link => &LIST_USERS_BY_LINK,
            Listing::LinkHeader => &LIST_USERS_BY_LINK_HEADER,
        };
        Self { call: Call::new(core, spec) }
    }

    /// How many users to skip.
    pub fn skip(mut self, skip: i64) -> Self {
        self.call = self.call.query("skip", skip);
        self
    }

    /// How many users a page has.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }

    /// Which page to start with.
    pub fn page(mut self, page: i64) -> Self {
        self.call = self.call.query("page", page);
        self
    }
}

const LIST: OperationSpec = OperationSpec {
    id: "listUsers",
    path: "/users",
    security: &[&["bearerAuth"], &["queryKey"], &[]],
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};
const PAGES: Pagination = Pagination { items: "/users", ..Pagination::DEFAULT };
const BY_OFFSET: Pagination = Pagination { style: PageStyle::Offset { offset: "skip", limit: "limit" }, ..PAGES };

static LIST_USERS_BY_OFFSET_WITH_TOTAL: OperationSpec = OperationSpec {
    pagination: Some(Pagination { total: Some("/total"), default_limit: Some(100), ..BY_OFFSET }),
    ..LIST
};
static LIST_USERS_BY_OFFSET: OperationSpec = OperationSpec { pagination: Some(BY_OFFSET), ..LIST };
static LIST_USERS_BY_PAGE: OperationSpec = OperationSpec {
    pagination: Some(Pagination {
        style: PageStyle::Page { page: "page", size: "limit", first: 1 },
        default_limit: Some(2),
        ..PAGES
    }),
    ..LIST
};
static LIST_USERS_BY_CURSOR: OperationSpec = OperationSpec {
    pagination: Some(Pagination { style: PageStyle::Cursor { cursor: "cursor", next: "/next" }, ..PAGES }),
    ..LIST
};
static LIST_USERS_BY_LAST_ITEM: OperationSpec = OperationSpec {
    pagination: Some(Pagination {
        style: PageStyle::LastItem { cursor: "cursor", next: "/id", limit: "limit", more: Some("/more") },
        default_limit: Some(2),
        ..PAGES
    }),
    ..LIST
};
static LIST_USERS_BY_LINK: OperationSpec =
    OperationSpec { pagination: Some(Pagination { style: PageStyle::Link { next: Some("/next") }, ..PAGES }), ..LIST };
static LIST_USERS_BY_LINK_HEADER: OperationSpec = OperationSpec { pagination: Some(PAGES), ..LIST };

operation!(ListUsers);
pageable!(ListUsers => User, |page| page.users);

impl Operation for ListUsers {
    const SPEC: &'static OperationSpec = &LIST_USERS_BY_OFFSET;

    type Output = Users;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

/// A page of users.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Users {
    /// The users.
    pub users: Vec<User>,
}

record!(Users { users: "users" });

/// A user.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// Number of the user.
    pub id: i64,
}

record!(User { id: "id" });

/// A call of [`Client::create_job`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateJob {
    call: Call,
}

impl CreateJob {
    pub(crate) fn new(core: &Core, body: &NewJob) -> Self {
        Self { call: Call::new(core, &CREATE_JOB).json("application/json", body) }
    }
}

static CREATE_JOB: OperationSpec = OperationSpec {
    id: "createJob",
    method: Method::POST,
    path: "/jobs",
    security: &[&["tokenAuth"]],
    responses: &[("201", &[]), ("4XX", &["application/problem+json"]), ("default", &["text/plain"])],
    ..OperationSpec::DEFAULT
};

operation!(CreateJob);

impl Operation for CreateJob {
    const SPEC: &'static OperationSpec = &CREATE_JOB;

    type Output = ();
    type Error = CreateJobError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("201", "") => answer.empty(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("4XX", "application/problem+json") => answer.json().map(CreateJobError::Problem),
            ("default", "text/plain") => answer.text().map(CreateJobError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateJob`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateJobError {
    /// 4XX.
    Problem(Detail),
    /// Any other.
    Other(String),
}

/// A job to create.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJob {
    /// What to call it.
    pub name: String,
    /// What to say about it: nothing, null, or something.
    pub label: Option<Option<String>>,
}

record!(NewJob { name: "name", label: "label" nullable });

/// A call of [`Client::get_batch`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetBatch {
    call: Call,
}

impl GetBatch {
    pub(crate) fn new(core: &Core) -> Self {
        Self { call: Call::new(core, &GET_BATCH).json("application/json", &Map::new()) }
    }
}

static GET_BATCH: OperationSpec = OperationSpec {
    id: "getBatch",
    method: Method::POST,
    path: "/batch",
    responses: &[("200", &["application/json"])],
    idempotent: true,
    throttle: Some(Duration::from_secs(2)),
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["waiting"],
        done: &["done"],
        interval: Duration::from_secs(1),
        timeout: Duration::from_secs(10),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetBatch);
pollable!(GetBatch);

impl Operation for GetBatch {
    const SPEC: &'static OperationSpec = &GET_BATCH;

    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

/// A call of [`Client::search`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Search {
    call: Call,
}

impl Search {
    pub(crate) fn new(core: &Core, path: String) -> Self {
        Self { call: Call::new(core, &SEARCH).path("path", path) }
    }

    /// Words to look for.
    pub fn words(mut self, words: impl IntoIterator<Item = String>) -> Self {
        self.call = self.call.query_as("words", Style::form().explode(false), words.into_iter().collect::<Vec<_>>());
        self
    }

    /// What to look at.
    pub fn filter(mut self, filter: Value) -> Self {
        self.call = self.call.query_as("filter", Style::deep_object(), filter);
        self
    }

    /// What to look at, as JSON.
    pub fn json(mut self, json: Value) -> Self {
        self.call = self.call.query_json("json", json);
        self
    }

    /// Who asks.
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.call = self.call.header("X-Tenant", tenant.into());
        self
    }

    /// What the browser remembers.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.call = self.call.cookie("flavor", flavor.into());
        self
    }
}

static SEARCH: OperationSpec = OperationSpec {
    id: "search",
    path: "/search/{path}",
    responses: &[("200", &["application/json"]), ("302", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Search);

impl Operation for Search {
    const SPEC: &'static OperationSpec = &SEARCH;

    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

/// A call of [`Client::locate_file`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct LocateFile {
    call: Call,
}

impl LocateFile {
    pub(crate) fn new(core: &Core) -> Self {
        Self { call: Call::new(core, &LOCATE_FILE) }
    }
}

static LOCATE_FILE: OperationSpec =
    OperationSpec { id: "locateFile", path: "/file", responses: &[("302", &[])], ..OperationSpec::DEFAULT };

operation!(LocateFile);

impl Operation for LocateFile {
    const SPEC: &'static OperationSpec = &LOCATE_FILE;

    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("302", "") => answer.empty(),
            _ => answer.undocumented(),
        }
    }
}

/// A call of [`Client::upload`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Upload {
    call: Call,
}

impl Upload {
    pub(crate) fn new(core: &Core, document: File) -> Self {
        Self { call: Call::new(core, &UPLOAD).multipart(Form::new().file("document", document)) }
    }
}

static UPLOAD: OperationSpec = OperationSpec {
    id: "upload",
    method: Method::PUT,
    path: "/documents",
    security: &[&["basicAuth"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Upload);

impl Operation for Upload {
    const SPEC: &'static OperationSpec = &UPLOAD;

    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        answer.empty()
    }
}

/// A call of [`Client::replace`] that is not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Replace {
    call: Call,
}

impl Replace {
    pub(crate) fn new(core: &Core, body: File) -> Self {
        Self { call: Call::new(core, &REPLACE).bytes("application/pdf", body) }
    }
}

static REPLACE: OperationSpec = OperationSpec {
    id: "replace",
    method: Method::PUT,
    path: "/documents/1",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Replace);

impl Operation for Replace {
    const SPEC: &'static OperationSpec = &REPLACE;

    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        answer.empty()
    }
}
