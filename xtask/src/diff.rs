//! A change of a file as a unified diff that `git apply` takes.

use crate::folders::{Change, Kind};
use similar::TextDiff;

/// Returns the diff from what is on disk to what the documents make. `name` is the file's path from the root.
pub(crate) fn unified(name: &str, change: &Change) -> String {
    let (old, new): (&[u8], &[u8]) = match &change.kind {
        Kind::Missing { new } => (b"", new.as_bytes()),
        Kind::Differs { old, new } => (old, new.as_bytes()),
        Kind::Stale { old } => (old, b""),
    };
    let old_name = if matches!(change.kind, Kind::Missing { .. }) { "/dev/null" } else { &format!("a/{name}") };
    let new_name = if matches!(change.kind, Kind::Stale { .. }) { "/dev/null" } else { &format!("b/{name}") };
    let (Ok(old), Ok(new)) = (std::str::from_utf8(old), std::str::from_utf8(new)) else {
        return format!("--- {old_name}\n+++ {new_name}\nnot text on disk\n");
    };
    if old.is_empty() && new.is_empty() {
        return format!("--- {old_name}\n+++ {new_name}\n");
    }
    TextDiff::from_lines(old, new).unified_diff().header(old_name, new_name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_is_shown_between_its_neighbours() {
        let kind = Kind::Differs { old: b"one\ntwo\n".to_vec(), new: "one\n2\n".to_owned() };
        let diff = unified("generated/acme/a.rs", &Change { path: "a.rs".to_owned(), kind });
        assert_eq!(diff, "--- a/generated/acme/a.rs\n+++ b/generated/acme/a.rs\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
    }

    #[test]
    fn missing_and_stale_files_are_compared_with_nothing() {
        let missing = Change { path: "a.rs".to_owned(), kind: Kind::Missing { new: "one\n".to_owned() } };
        assert_eq!(unified("a.rs", &missing), "--- /dev/null\n+++ b/a.rs\n@@ -0,0 +1 @@\n+one\n");
        let stale = Change { path: "a.rs".to_owned(), kind: Kind::Stale { old: b"one\n".to_vec() } };
        assert_eq!(unified("a.rs", &stale), "--- a/a.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n");
    }
}
