//! References as addresses: a file and a place in it.

use crate::lint::document::percent_decoded;

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Address<'r> {
    /// A place in the same file: what stands after the `#`.
    Here(&'r str),
    /// A file, relative to the one with the reference, and a place in it.
    File { path: &'r str, fragment: &'r str },
    /// Something on the network, or a path from the root of a disk: never followed.
    Elsewhere,
}

impl<'r> Address<'r> {
    pub(super) fn of(reference: &'r str) -> Self {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        if path.is_empty() {
            return Self::Here(fragment);
        }
        let is_rooted = path.starts_with(['/', '\\']) || path.contains('\0');
        if is_rooted || has_scheme(path) { Self::Elsewhere } else { Self::File { path, fragment } }
    }
}

/// True for `https:`, `file:` and the like, and for a drive's letter.
fn has_scheme(path: &str) -> bool {
    path.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// Returns the path of a file from the document's folder, given that of the file which refers to it.
pub(super) fn joined(referring: &str, path: &str) -> String {
    let folder = referring.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(path.split('/')) {
        match step {
            "" | "." => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Returns the ways to read a path: as the URL that a reference is, or as it stands.
pub(super) fn readings(path: &str) -> Vec<String> {
    let decoded = percent_decoded(path);
    if decoded == path || decoded.contains('\0') { vec![path.to_owned()] } else { vec![decoded, path.to_owned()] }
}

/// Returns a file's name without its folder and its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let endings = [".yaml", ".yml", ".json"];
    endings.iter().find_map(|ending| name.strip_suffix(ending)).filter(|stem| !stem.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_name_files_or_not() {
        assert_eq!(Address::of("#/a"), Address::Here("/a"));
        assert_eq!(Address::of("a.yaml#/b"), Address::File { path: "a.yaml", fragment: "/b" });
        assert_eq!(Address::of("../a b.json"), Address::File { path: "../a b.json", fragment: "" });
        for elsewhere in
            ["https://a.example/b.yaml", "file:///etc/passwd", "//a.example/b", "/etc/passwd", "C:\\a", "\\a"]
        {
            assert_eq!(Address::of(elsewhere), Address::Elsewhere, "{elsewhere}");
        }
    }

    #[test]
    fn all_ways_to_write_a_path_are_one() {
        for (path, joined_path) in [
            ("b.yaml", "x/b.yaml"),
            ("./y/../b.yaml", "x/b.yaml"),
            ("../b.yaml", "b.yaml"),
            ("../../b.yaml", "../b.yaml"),
            ("../../../b/./c.yaml", "../../b/c.yaml"),
        ] {
            assert_eq!(joined("x/a.yaml", path), joined_path);
        }
        assert_eq!(readings("a%20b"), ["a b", "a%20b"]);
        assert_eq!(stem("x/y.json.yaml"), "y.json");
        assert_eq!(stem("x/.yaml"), ".yaml");
    }
}
