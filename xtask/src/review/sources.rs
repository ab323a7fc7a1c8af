//! The two sides of a review: pairs of documents, from git and the working tree, or from two files.

use crate::documents::{Document, documents, is_vendor, select};
use crate::files::{Folder, Others};
use crate::generation::read_text;
use crate::outcome::Failure;
use crate::repository::Repository;
use crate::standalone::{display_name, vendor_of};
use excerpt_generator::diagnostics::{Parts, Source as Located};
use excerpt_generator::read::{Closed, Files, Opened};
use excerpt_generator::{Document as Input, File, Source};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Two states of one document. At least one of them is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The vendor, as in [`super::report::DocumentReview::vendor`].
    pub vendor: String,
    /// The document as released clients know it; none when it is new.
    pub base: Option<Text>,
    /// The document as it is to be; none when it is gone.
    pub head: Option<Text>,
    /// Where the head's document is, for who changes it.
    pub head_path: Option<PathBuf>,
    /// The crate that was committed with the base's document.
    pub base_crate: Option<Vec<File>>,
}

/// A document's text with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The document's path, as it stands in [`super::report::Site::file`].
    pub file: String,
    /// The name for headings: the path, and the revision where it is not the working tree's.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// Where the other files of the document are.
    pub others: Others,
    /// Those of them that it refers to, once it was read.
    pub parts: OnceLock<Parts>,
}

impl Text {
    /// Takes a document of one file.
    pub fn new(file: impl Into<String>, name: impl Into<String>, text: impl Into<String>) -> Self {
        let (file, name, text) = (file.into(), name.into(), text.into());
        Self { file, name, text, others: Others::Nowhere, parts: OnceLock::new() }
    }

    /// Returns the document with its other files, to be read.
    pub fn document(&self) -> Input<'_> {
        Input { source: Source { name: &self.file, text: &self.text }, files: self.others.files() }
    }

    /// Returns the document with the files that it refers to, to be pointed into; it was read before.
    pub fn located(&self) -> Located<'_> {
        match self.parts.get() {
            Some(parts) => Located::with(&self.file, &self.text, parts),
            None => Located::new(&self.file, &self.text),
        }
    }
}

/// Returns two files as the states of one document. Other files of theirs are in their folders, or in those named.
pub fn files(base: &Path, head: &Path, roots: [Option<&Path>; 2]) -> Result<Vec<Pair>, Failure> {
    Ok(vec![Pair {
        vendor: vendor_of(head),
        base: Some(file(base, roots[0])?),
        head: Some(file(head, roots[1])?),
        head_path: Some(head.to_owned()),
        base_crate: None,
    }])
}

/// Returns the documents of the vendors named, or all of them, at a revision and in the working tree. Without a revision they
/// are compared with where the branch left the default branch.
pub fn documents_since(
    repository: &Repository,
    revision: Option<&str>,
    vendors: &[String],
) -> Result<Vec<Pair>, Failure> {
    let git = Git { root: repository.root() };
    let base = match revision {
        Some(revision) => git.commit(revision)?,
        None => git.merge_base()?,
    };
    let mut pairs: BTreeMap<String, Pair> = BTreeMap::new();
    for (vendor, path) in git.documents(&base)? {
        let name = format!("{path} at {}", base.get(..10).unwrap_or(&base));
        let others = Others::Revision(Revision { root: repository.root().to_owned(), commit: base.clone() });
        let text = Text { others, ..Text::new(path.clone(), name, git.show(&base, &path)?) };
        let base_crate = git.files(&base, &format!("generated/{vendor}/"))?;
        let pair = Pair { vendor: vendor.clone(), base: Some(text), head: None, head_path: None, base_crate };
        pairs.insert(vendor, pair);
    }
    for Document { vendor, name, path } in documents(repository)? {
        let others = Others::Folder(Folder::of(&path, None)?);
        let text = Text { others, ..Text::new(name.clone(), name.clone(), read_text(&path, &name)?) };
        let new = Pair { vendor: vendor.clone(), base: None, head: None, head_path: None, base_crate: None };
        let pair = pairs.entry(vendor).or_insert(new);
        pair.head = Some(text);
        pair.head_path = Some(path);
    }
    let known = pairs.keys().map(|vendor| Document { vendor: vendor.clone(), name: String::new(), path: "".into() });
    let selected = select(known.collect(), vendors)?;
    Ok(selected.iter().filter_map(|document| pairs.remove(&document.vendor)).collect())
}

fn file(path: &Path, root: Option<&Path>) -> Result<Text, Failure> {
    let name = display_name(path)?;
    let others = Others::Folder(Folder::of(path, root)?);
    Ok(Text { others, ..Text::new(name.clone(), name.clone(), read_text(path, &name)?) })
}

/// The documents' folder at a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    root: PathBuf,
    commit: String,
}

impl Files for Revision {
    fn open(&self, path: &str, most: usize) -> Result<Opened, Closed> {
        if path.split('/').any(|step| step == "..") {
            return Err(Closed::Outside);
        }
        let git = Git { root: &self.root };
        let unreadable = |failure: Failure| Closed::Unreadable(failure.to_string());
        let place = format!("specs/{path}");
        let listing = git.run(&["ls-tree", "-l", "-z", &self.commit, &place]).map_err(unreadable)?;
        let Some((entry, _)) = listing.split_once('\t') else { return Err(Closed::Missing) };
        // The mode, the type, the name of the content and its size.
        match entry.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["100644" | "100755", _, content, size] => {
                if size.parse::<usize>().is_ok_and(|size| size > most) {
                    return Err(Closed::TooLarge);
                }
                let bytes = git.answer(&["cat-file", "blob", content], String::new()).map_err(unreadable)?;
                Ok(Opened { path: path.to_owned(), bytes })
            }
            ["120000", ..] => Err(Closed::Unreadable("it is a link, which is not followed in a commit".to_owned())),
            _ => Err(Closed::Unreadable("it is not a file".to_owned())),
        }
    }
}

/// The repository's history.
struct Git<'a> {
    root: &'a Path,
}

impl Git<'_> {
    /// Returns where the working tree's branch left the default branch.
    fn merge_base(&self) -> Result<String, Failure> {
        let remote = self.run(&["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]).ok();
        let remote = remote.map(|name| name.trim().to_owned());
        let usual = ["refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];
        let candidates = remote.into_iter().chain(usual.map(str::to_owned));
        for branch in candidates {
            if self.commit(&branch).is_ok() {
                let base = self.run(&["merge-base", "HEAD", &branch])?;
                return Ok(base.trim().to_owned());
            }
        }
        Err(Failure::new("there is no default branch to compare with: name a revision with --base"))
    }

    fn commit(&self, revision: &str) -> Result<String, Failure> {
        let wanted = format!("{revision}^{{commit}}");
        match self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]) {
            Ok(commit) => Ok(commit.trim().to_owned()),
            Err(_) => Err(Failure::new(format!("there is no revision `{revision}`"))),
        }
    }

    /// Returns vendor and path of the documents at a commit.
    fn documents(&self, commit: &str) -> Result<Vec<(String, String)>, Failure> {
        let listing = self.run(&["ls-tree", "--name-only", commit, "specs/"])?;
        let document = |path: &str| {
            let (vendor, ending) = path.strip_prefix("specs/")?.rsplit_once('.')?;
            let is_document = matches!(ending, "yaml" | "yml" | "json") && is_vendor(vendor);
            is_document.then(|| (vendor.to_owned(), path.to_owned()))
        };
        Ok(listing.lines().filter_map(document).collect())
    }

    /// Returns the files in a folder at a commit, with their paths from the folder; none when there is no such folder.
    fn files(&self, commit: &str, folder: &str) -> Result<Option<Vec<File>>, Failure> {
        let listing = self.run(&["ls-tree", "-r", "--name-only", "-z", commit, folder])?;
        let paths: Vec<&str> = listing.split('\0').filter_map(|path| path.strip_prefix(folder)).collect();
        if paths.is_empty() {
            return Ok(None);
        }
        // One process for all of them; each answer is a line that ends with the size, and that many bytes.
        let wanted: String = paths.iter().map(|path| format!("{commit}:{folder}{path}\n")).collect();
        let answer = self.answer(&["cat-file", "--batch"], wanted)?;
        let unexpected = || Failure::new("git cat-file gave an unexpected answer");
        let mut rest = answer.as_slice();
        let mut files = Vec::with_capacity(paths.len());
        for path in paths {
            let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(unexpected)?;
            let (head, bytes) = (String::from_utf8_lossy(&rest[..end]), &rest[end + 1..]);
            let size = head.rsplit(' ').next().and_then(|size| size.parse::<usize>().ok()).ok_or_else(unexpected)?;
            let text = bytes.get(..size).ok_or_else(unexpected)?;
            let text = String::from_utf8_lossy(text).into_owned();
            files.push(File { path: path.to_owned(), text });
            rest = bytes.get(size + 1..).unwrap_or_default();
        }
        Ok(Some(files))
    }

    fn answer(&self, arguments: &[&str], question: String) -> Result<Vec<u8>, Failure> {
        let failure = |error: std::io::Error| Failure::new(format!("could not run git: {error}"));
        let mut child = Command::new("git")
            .arg("-C")
            .arg(self.root)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failure)?;
        let input = child.stdin.take();
        // Git answers while it is still being asked: without a thread both would wait for the other.
        let asking = std::thread::spawn(move || input.map(|mut input| input.write_all(question.as_bytes())));
        let output = child.wait_with_output().map_err(failure)?;
        let asked = asking.join().unwrap_or_default();
        asked.transpose().map_err(failure)?;
        Ok(output.stdout)
    }

    fn show(&self, commit: &str, path: &str) -> Result<String, Failure> {
        self.run(&["show", &format!("{commit}:./{path}")])
    }

    fn run(&self, arguments: &[&str]) -> Result<String, Failure> {
        let output = Command::new("git").arg("-C").arg(self.root).args(arguments).output();
        let output = output.map_err(|error| Failure::new(format!("could not run git: {error}")))?;
        let what = format!("git {}", arguments.join(" "));
        if !output.status.success() {
            let why = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!("{what} failed: {}", why.trim())));
        }
        String::from_utf8(output.stdout).map_err(|_| Failure::new(format!("{what}: this is not UTF-8")))
    }
}
