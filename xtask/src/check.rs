//! `codegen --check`: what `codegen` would change, as a diff, without changing it.

use crate::diff::unified;
use crate::documents::{documents, select};
use crate::generation::{abandoned, crates};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;

/// How `generated/` compares with what the documents make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// What is wrong with the documents, for people. Not empty does not mean that something has to change.
    pub findings: String,
    /// Whether a document was refused, so that there was nothing to compare.
    pub refused: bool,
    /// A unified diff from `generated/` to what the documents make.
    pub diff: String,
    /// The paths of the files in the diff, from the root.
    pub paths: Vec<String>,
    /// The command that makes the two equal.
    pub mend: String,
}

/// Compares the crates of the vendors named, or all of them, with what their documents make.
pub fn check(repository: &Repository, vendors: &[String]) -> Result<Check, Failure> {
    let documents = select(documents(repository)?, vendors)?;
    let mut check = Check::default();
    let Some(mut crates) = crates(repository, &documents, &mut check.findings)? else {
        check.refused = true;
        return Ok(check);
    };
    if vendors.is_empty() {
        crates.extend(abandoned(repository, &documents)?);
    }
    for krate in &crates {
        for change in &krate.comparison.changes {
            let path = format!("generated/{}/{}", krate.vendor, change.path);
            check.diff.push_str(&unified(&path, change));
            check.paths.push(path);
        }
    }
    check.mend =
        ["cargo xtask codegen"].into_iter().chain(vendors.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
    Ok(check)
}

/// Prints a check: the diff on standard output, the rest on standard error.
pub(crate) fn run(repository: &Repository, vendors: &[String]) -> Result<Outcome, Failure> {
    let check = check(repository, vendors)?;
    output::text(&check.findings);
    output::result(&check.diff);
    match check.paths.len() {
        0 => {}
        1 => output::note(format_args!(
            "{} is not what its document makes; mend it with: {}",
            check.paths[0], check.mend
        )),
        n => output::note(format_args!("{n} files are not what their documents make; mend them with: {}", check.mend)),
    }
    Ok(Outcome::of(check.refused || !check.paths.is_empty()))
}
