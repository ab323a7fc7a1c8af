//! What the document says by `x-` extensions about waiting, paging and throttling.
//!
//! ```yaml
//! x-polling: { state: /data/status, pending: [processing], failed: [failed], interval: 2s, timeout: 60s }
//! x-run: { operation: getJob, parameters: { id: /id }, query: { async: 'true' } }
//! x-pagination: { style: offset, offset: skip, limit: limit, items: /items, total: /total }
//! x-throttle: { interval: 2s }
//! x-idempotent: true
//! ```
//!
//! `lint` has checked their shape; here they become data.

use crate::lint::duration;
use indexmap::IndexMap;
use serde_json::Value;
use std::time::Duration;

/// How to tell pending, done and failed apart, and how long to wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polling {
    /// JSON pointer to the state in a success body.
    pub state: Option<String>,
    /// The states that mean: ask again.
    pub pending: Vec<String>,
    /// The statuses that mean: ask again.
    pub pending_status: Vec<u16>,
    /// The states that mean: here is the result. Empty when every state not listed elsewhere does.
    pub done: Vec<String>,
    /// The states that mean: there will be no result.
    pub failed: Vec<String>,
    /// JSON pointer to a number that tells the progress.
    pub progress: Option<String>,
    /// The least time between two requests.
    pub interval: Duration,
    /// The time after which waiting ends, unless the caller says otherwise.
    pub timeout: Duration,
}

/// How to wait for what an operation starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The id of the operation that tells how far the work is.
    pub operation: String,
    /// Its parameters, each with a JSON pointer into the answer to the start.
    pub parameters: Vec<(String, String)>,
    /// The members of its body, each with a JSON pointer into the answer to the start.
    pub body: Vec<(String, String)>,
    /// Query parameters of the start, with their values.
    pub query: Vec<(String, String)>,
}

/// How a list is fetched page by page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// How the next page is asked for.
    pub style: PageStyle,
    /// JSON pointer to the items in a success body.
    pub items: String,
    /// JSON pointer to the number of all items.
    pub total: Option<String>,
}

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageStyle {
    /// By the number of items to skip.
    Offset {
        /// The query parameter of the number.
        offset: String,
        /// The query parameter of the page's size.
        limit: Option<String>,
    },
    /// By the page's number.
    Page {
        /// The query parameter of the number.
        page: String,
        /// The query parameter of the page's size.
        size: Option<String>,
    },
    /// By a word that the server gave with the page before.
    Cursor {
        /// The query parameter of the word.
        cursor: String,
        /// JSON pointer to the word in a success body.
        next: String,
    },
    /// By a word out of the last item of the page before.
    LastItem {
        /// The query parameter of the word.
        cursor: String,
        /// JSON pointer to the word in an item.
        next: String,
        /// The query parameter of the page's size.
        limit: Option<String>,
        /// JSON pointer to whether there is a next page, in a success body.
        more: Option<String>,
    },
    /// By a URL that the server gave with the page before.
    Link {
        /// JSON pointer to the URL in a success body; without it, the `Link` header has it.
        next: Option<String>,
    },
}

/// What an operation's extensions say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extensions {
    pub(super) polling: Option<Polling>,
    pub(super) run: Option<Run>,
    pub(super) pagination: Option<Pagination>,
    pub(super) throttle: Option<Duration>,
    pub(super) idempotent: bool,
}

/// How long a client waits at most when the document does not say.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(300);

/// How long a client waits between two requests when the document does not say.
const DEFAULT_INTERVAL: Duration = Duration::from_secs(2);

impl Extensions {
    pub(super) fn new(extensions: &IndexMap<String, Value>) -> Self {
        Self {
            polling: extensions.get("x-polling").map(polling),
            run: extensions.get("x-run").and_then(run),
            pagination: extensions.get("x-pagination").and_then(pagination),
            throttle: extensions.get("x-throttle").and_then(|node| time(node, "interval")),
            idempotent: extensions.get("x-idempotent") == Some(&Value::Bool(true)),
        }
    }
}

fn polling(node: &Value) -> Polling {
    let statuses = node.get("pending-status").and_then(Value::as_array).into_iter().flatten();
    Polling {
        state: text(node, "state"),
        pending: words(node, "pending"),
        pending_status: statuses.filter_map(|status| status.as_u64()?.try_into().ok()).collect(),
        done: words(node, "done"),
        failed: words(node, "failed"),
        progress: text(node, "progress"),
        interval: time(node, "interval").unwrap_or(DEFAULT_INTERVAL),
        timeout: time(node, "timeout").unwrap_or(DEFAULT_TIMEOUT),
    }
}

fn run(node: &Value) -> Option<Run> {
    let pairs = |name: &str| {
        let members = node.get(name).and_then(Value::as_object).into_iter().flatten();
        members.map(|(name, value)| (name.clone(), word(value))).collect()
    };
    Some(Run {
        operation: text(node, "operation")?,
        parameters: pairs("parameters"),
        body: pairs("body"),
        query: pairs("query"),
    })
}

fn pagination(node: &Value) -> Option<Pagination> {
    let style = match node.get("style")?.as_str()? {
        "offset" => PageStyle::Offset { offset: text(node, "offset")?, limit: text(node, "limit") },
        "page" => {
            PageStyle::Page { page: text(node, "page")?, size: text(node, "limit").or_else(|| text(node, "size")) }
        }
        "cursor" => PageStyle::Cursor { cursor: text(node, "cursor")?, next: text(node, "next")? },
        "last-item" => PageStyle::LastItem {
            cursor: text(node, "cursor")?,
            next: text(node, "next")?,
            limit: text(node, "limit"),
            more: text(node, "more"),
        },
        "link" => PageStyle::Link { next: text(node, "next") },
        _ => return None,
    };
    Some(Pagination { style, items: text(node, "items").unwrap_or_default(), total: text(node, "total") })
}

pub(super) fn text(node: &Value, name: &str) -> Option<String> {
    node.get(name)?.as_str().map(str::to_owned)
}

fn words(node: &Value, name: &str) -> Vec<String> {
    let list = node.get(name).and_then(Value::as_array).into_iter().flatten();
    list.map(word).collect()
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn time(node: &Value, name: &str) -> Option<Duration> {
    duration(node.get(name)?.as_str()?)
}
