//! Compares the addresses that clients call.

use super::comparer::{Comparer, Spot};
use super::effects::Effect;
use super::places::At;
use crate::review::report::{Bump, Wire};

impl<'a> Comparer<'a> {
    /// Compares the servers of two documents, path items or operations. Clients call the first one unless told otherwise.
    pub(super) fn servers(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        let places = (old.member("servers"), new.member("servers"));
        let (was, is): (Vec<String>, Vec<String>) = (urls(&places.0), urls(&places.1));
        if was == is {
            return;
        }
        let entry = |list: &At<'a>| list.elements().next().unwrap_or_else(|| list.clone());
        let entries = (entry(&places.0), entry(&places.1));
        let first = was.first().cloned().unwrap_or_else(|| "/".to_owned());
        let now = is.first().cloned().unwrap_or_else(|| "/".to_owned());
        let spot = Spot { node, side: None, base: &entries.0, head: &entries.1 };
        let (title, effect) = if first == now {
            let gone = was.iter().any(|url| !is.contains(url));
            let wire = if gone { Wire::Risk } else { Wire::None };
            let reason = if gone {
                "clients that were told to call another one may find it gone"
            } else {
                "clients call the first one"
            };
            ("the list of servers changed".to_owned(), Effect::new(wire, Bump::Patch, reason))
        } else if is.contains(&first) {
            let reason = "clients call the old one, which is still listed";
            (
                format!("the first server changed from `{first}` to `{now}`"),
                Effect::new(Wire::None, Bump::Patch, reason),
            )
        } else if was.is_empty() {
            let reason = "the base document names no server, so that clients were told one";
            (format!("the server `{now}` was added"), Effect::new(Wire::None, Bump::Minor, reason))
        } else {
            let reason = "clients call the old one, which is not listed any more";
            (format!("the server changed from `{first}` to `{now}`"), Effect::new(Wire::Breaks, Bump::Patch, reason))
        };
        self.tell(spot, "server_changed", (was.join(" "), is.join(" ")), title, effect);
    }
}

/// Returns the addresses of servers, with the defaults of their variables and without a slash at the end.
fn urls(servers: &At<'_>) -> Vec<String> {
    let url = |server: At<'_>| {
        let mut url = server.text("url")?.to_owned();
        for (name, variable) in server.member("variables").members() {
            url = url.replace(&format!("{{{name}}}"), variable.text("default").unwrap_or_default());
        }
        Some(url.trim_end_matches('/').to_owned())
    };
    servers.elements().filter_map(url).collect()
}
