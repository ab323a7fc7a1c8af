//! Whole addresses: what stands in the server's url and what stands in the paths are one on the wire.
//!
//! ```yaml
//! servers: [{ url: https://api.example/v1 }]    # the same as https://api.example
//! paths: { /items: … }                          # with /v1/items
//! ```

use super::documents::Document;
use super::paths::{Operation, anonymous, operations};
use super::servers::urls;
use std::collections::HashSet;

/// The paths of the first servers of two documents, where the paths of operations moved into them or out of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prefixes {
    pub(super) base: String,
    pub(super) head: String,
}

impl Prefixes {
    /// Finds that the border between servers and paths moved: the servers' hosts are the same, and no more operations keep
    /// their path than their address.
    pub(super) fn moved(base: &Document<'_>, head: &Document<'_>) -> Option<Self> {
        let first = |document: &Document<'_>| urls(&document.root.member("servers")).into_iter().next();
        let (old, new) = (first(base).unwrap_or_default(), first(head).unwrap_or_default());
        let ((old_host, old_path), (new_host, new_path)) = (split(&old), split(&new));
        if old_host != new_host || old_path == new_path {
            return None;
        }
        let prefixes = Self { base: old_path.to_owned(), head: new_path.to_owned() };
        let keys = |document: &Document<'_>, prefix: &str| -> HashSet<(String, String)> {
            operations(document).iter().map(|operation| key(operation, prefix)).collect()
        };
        let kept = |old: &str, new: &str| keys(base, old).intersection(&keys(head, new)).count();
        let by_address = kept(&prefixes.base, &prefixes.head);
        (by_address > 0 && by_address >= kept("", "")).then_some(prefixes)
    }

    /// Returns what the other document must list in place of a server of the base document.
    pub(super) fn translated(&self, url: &str) -> Option<String> {
        Some(format!("{}{}", url.strip_suffix(self.base.as_str())?, self.head))
    }
}

/// Returns what tells the requests of operations apart: the method, and the path behind a prefix unless the operation has a
/// server of its own.
pub(super) fn key(operation: &Operation<'_>, prefix: &str) -> (String, String) {
    let prefix = if operation.own_servers().is_some() { "" } else { prefix };
    (operation.method.to_owned(), anonymous(&format!("{prefix}{}", operation.path)))
}

/// Takes an address apart into its host and its path.
fn split(url: &str) -> (&str, &str) {
    let after_scheme = url.find("://").map_or(0, |index| index + 3);
    let end = url[after_scheme..].find('/').map_or(url.len(), |index| after_scheme + index);
    url.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn addresses_have_a_host_and_a_path() {
        assert_eq!(split("https://a.example/v1/x"), ("https://a.example", "/v1/x"));
        assert_eq!(split("https://a.example"), ("https://a.example", ""));
        assert_eq!(split("/v1"), ("", "/v1"));
        assert_eq!(split(""), ("", ""));
    }
}
