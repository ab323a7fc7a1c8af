//! The example `quickstart`: what the client can do, shown against the mock server.

use super::{Operation, Package, one_line};
use crate::markdown::{rustdoc, summary};
use askama::Template;

#[derive(Template)]
#[template(path = "quickstart.rs", escape = "none")]
struct Quickstart<'a> {
    header: String,
    title: String,
    command: String,
    library: String,
    uses: Vec<String>,
    /// Anything that can be called.
    any: Option<&'a Operation>,
    /// A call that is answered once and for all.
    plain: Option<&'a Operation>,
    running: Option<&'a Operation>,
    waiting: Option<&'a Operation>,
    paging: Option<&'a Operation>,
    /// A call with the status of an error of it.
    failing: Option<(&'a Operation, u16)>,
}

/// Prints the example.
pub(super) fn quickstart(package: &Package) -> String {
    let operations = || package.operations.iter().filter(|item| item.call.is_some() && !item.is_deprecated);
    let plain = || operations().filter(|item| !item.waits && !item.runs && !item.pages);
    // Nobody starts with a deletion.
    let plain =
        plain().find(|item| item.http_method == "GET").or_else(|| plain().find(|item| item.http_method != "DELETE"));
    let running = operations().find(|item| item.runs);
    let waiting = operations().find(|item| item.waits).filter(|_| running.is_none());
    let paging = operations().find(|item| item.pages);
    let shown = || [plain, running, waiting, paging].into_iter().flatten();
    let failing = shown().find_map(|item| Some((item, item.error?)));
    let quickstart = Quickstart {
        header: package.header(),
        title: one_line(&rustdoc(&summary(&package.title))),
        command: package.quickstart(),
        library: package.library(),
        uses: crate::emit::uses(shown().flat_map(|item| &item.imports)),
        any: shown().next(),
        plain,
        running,
        waiting,
        paging,
        failing,
    };
    let text = quickstart.render().expect("writing to a string does not fail");
    format!("{}\n", text.trim_end())
}
