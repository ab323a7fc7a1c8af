//! Documents at a revision and in the working tree, in a repository made for the test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::repository::Repository;
use xtask::review::formats::{Format, render};
use xtask::review::review;
use xtask::review::sources::documents_since;

const DOCUMENT: &str =
    "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {/a: {get: {responses: {'200': {description: A}}}}}\n";

/// A repository in a folder that goes away with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("excerpt-review-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("specs")).expect("a temporary folder");
        let folder = Self(folder);
        folder.git(&["init", "--quiet", "--initial-branch", "main"]);
        folder
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join("specs").join(file), text).expect("a file in a temporary folder");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["-c", "user.name=a", "-c", "user.email=a@a.example", "commit", "--quiet", "--message", "A"]);
    }

    fn git(&self, arguments: &[&str]) {
        let done = Command::new("git").arg("-C").arg(&self.0).args(arguments).status().expect("git runs");
        assert!(done.success(), "git {arguments:?}");
    }

    /// Returns vendor and rules of what changed.
    fn changes(&self, base: Option<&str>, vendors: &[&str]) -> Result<Vec<(String, String)>, String> {
        let vendors: Vec<String> = vendors.iter().map(|vendor| (*vendor).to_owned()).collect();
        let pairs = documents_since(&Repository::at(Path::new(&self.0)), base, &vendors);
        let review = pairs.and_then(review).map_err(|failure| failure.to_string())?;
        let changes = review.report.changes.into_iter();
        Ok(changes.map(|change| (change.vendor, change.rule.to_owned())).collect())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn documents_are_compared_with_where_the_branch_began() {
    let folder = Folder::new("branch");
    folder.write("acme.yaml", DOCUMENT);
    folder.write("umbra.yaml", DOCUMENT);
    folder.commit();
    folder.git(&["checkout", "--quiet", "-b", "work"]);
    folder.write("acme.yaml", "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths: {}\n");
    folder.commit();
    fs::remove_file(folder.0.join("specs/umbra.yaml")).expect("a file");
    folder.write("zeta.json", "{\"openapi\": \"3.1.0\", \"paths\": {}}");
    let change = |vendor: &str, rule: &str| (vendor.to_owned(), rule.to_owned());
    let all = folder.changes(None, &[]).expect("a review");
    let expected =
        [change("acme", "operation_removed"), change("umbra", "document_removed"), change("zeta", "document_added")];
    assert_eq!(all, expected);
    let pairs = documents_since(&Repository::at(Path::new(&folder.0)), None, &["zeta".to_owned()]).expect("pairs");
    let new = review(pairs).expect("a review");
    for (format, words) in [(Format::Text, "zeta: a new crate\n"), (Format::Markdown, "- `zeta`: a new crate\n")] {
        let text = render(&new, format);
        assert!(text.contains(words), "{text}");
    }
    assert_eq!(folder.changes(Some("main"), &["acme"]).expect("a review"), expected[..1]);
    assert_eq!(folder.changes(Some("HEAD"), &["acme"]).expect("a review"), []);
}

#[test]
fn what_does_not_exist_is_told() {
    let folder = Folder::new("missing");
    folder.write("acme.yaml", DOCUMENT);
    folder.commit();
    folder.git(&["branch", "--quiet", "--move", "trunk"]);
    assert_eq!(folder.changes(Some("no-such"), &[]).expect_err("no revision"), "there is no revision `no-such`");
    let refusal = folder.changes(None, &[]).expect_err("no default branch");
    assert_eq!(refusal, "there is no default branch to compare with: name a revision with --base");
    let refusal = folder.changes(Some("HEAD"), &["acne"]).expect_err("no vendor");
    assert!(refusal.ends_with("did you mean `acme`?"), "{refusal}");
}
