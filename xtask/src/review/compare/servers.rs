//! Compares the addresses that clients call.

use super::comparer::{Comparer, Spot};
use super::effects::Effect;
use super::paths::Operations;
use super::places::At;
use crate::review::report::{Bump, Wire};

impl<'a> Comparer<'a> {
    /// Compares the servers of two documents. Clients call the first one unless told otherwise.
    pub(super) fn servers_of_documents(&mut self) {
        let places = (self.base.root.member("servers"), self.head.root.member("servers"));
        let node = self.root();
        if let Some(prefixes) = self.prefixes.clone() {
            let (was, is) = (urls(&places.0), urls(&places.1));
            let is_listed = |url: &String| prefixes.translated(url).is_some_and(|url| is.contains(&url));
            let effect = match was.iter().all(is_listed) {
                true => Effect::new(Wire::None, Bump::Patch, "the paths changed with it, and addresses are the same"),
                false => {
                    let reason =
                        "the paths changed with it, but clients that were told to call another one may find it gone";
                    Effect::new(Wire::Risk, Bump::Patch, reason)
                }
            };
            let entries = (first(&places.0), first(&places.1));
            let spot = Spot { node, side: None, base: &entries.0, head: &entries.1 };
            let word = |urls: &[String]| urls.first().filter(|url| !url.is_empty()).map_or("/", |url| url).to_owned();
            let title = format!("the server changed from `{}` to `{}`", word(&was), word(&is));
            self.tell(spot, "server_changed", (was.join(" "), is.join(" ")), title, effect);
            return;
        }
        self.servers(node, &places.0, &places.1);
    }

    /// Compares the servers of two operations where one has its own, which then stand in place of the document's.
    pub(super) fn servers_of_operations(&mut self, operations: &Operations<'a>) {
        let own = (operations.base.own_servers(), operations.head.own_servers());
        if own.0.is_none() && own.1.is_none() {
            return;
        }
        let usual = (self.base.root.member("servers"), self.head.root.member("servers"));
        self.servers(operations.node, &own.0.unwrap_or(usual.0), &own.1.unwrap_or(usual.1));
    }

    fn servers(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        let (was, is): (Vec<String>, Vec<String>) = (urls(old), urls(new));
        if was == is {
            return;
        }
        let entries = (first(old), first(new));
        let before = was.first().cloned().unwrap_or_else(|| "/".to_owned());
        let now = is.first().cloned().unwrap_or_else(|| "/".to_owned());
        let spot = Spot { node, side: None, base: &entries.0, head: &entries.1 };
        let (title, effect) = if before == now {
            let gone = was.iter().any(|url| !is.contains(url));
            let wire = if gone { Wire::Risk } else { Wire::None };
            let reason = if gone {
                "clients that were told to call another one may find it gone"
            } else {
                "clients call the first one"
            };
            ("the list of servers changed".to_owned(), Effect::new(wire, Bump::Patch, reason))
        } else if is.contains(&before) {
            let reason = "clients call the old one, which is still listed";
            (
                format!("the first server changed from `{before}` to `{now}`"),
                Effect::new(Wire::None, Bump::Patch, reason),
            )
        } else if was.is_empty() {
            let reason = "the base document names no server, so that clients were told one";
            (format!("the server `{now}` was added"), Effect::new(Wire::None, Bump::Minor, reason))
        } else {
            let reason = "clients call the old one, which is not listed any more";
            (format!("the server changed from `{before}` to `{now}`"), Effect::new(Wire::Breaks, Bump::Patch, reason))
        };
        self.tell(spot, "server_changed", (was.join(" "), is.join(" ")), title, effect);
    }
}

/// Returns the first entry of a list, or where it is missing.
fn first<'a>(list: &At<'a>) -> At<'a> {
    list.elements().next().unwrap_or_else(|| list.clone())
}

/// Returns the addresses of servers, with the defaults of their variables and without a slash at the end.
pub(super) fn urls(servers: &At<'_>) -> Vec<String> {
    let url = |server: At<'_>| {
        let mut url = server.text("url")?.to_owned();
        for (name, variable) in server.member("variables").members() {
            url = url.replace(&format!("{{{name}}}"), variable.text("default").unwrap_or_default());
        }
        Some(url.trim_end_matches('/').to_owned())
    };
    servers.elements().filter_map(url).collect()
}
