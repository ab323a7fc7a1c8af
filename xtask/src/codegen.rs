//! `cargo xtask codegen`: documents in, client crates out.
//!
//! Everything is generated in memory first, and nothing is written unless all of it succeeded. Then each crate that
//! differs is replaced whole; one that does not is left alone, so that cargo has nothing to build again.

pub use crate::check::{Check, check};

use crate::documents::{documents, select};
use crate::generation::{Crate, abandoned, crates};
use crate::outcome::{Failure, Outcome};
use crate::repository::Repository;
use crate::workbench::Workbench;
use crate::{check, lockfile, output, standalone};
use clap::Args;
use std::path::Path;

/// Generates the client crates in generated/ from the documents in specs/.
///
/// Nothing is written unless every document asked for is fine. A crate is replaced whole or not at all; files that were
/// generated once and no longer are go away, other files stay. Without VENDOR, crates whose document is gone are removed.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The vendors to generate, such as `docmap` for specs/docmap.yaml; all when none is named.
    #[arg(value_name = "VENDOR", conflicts_with = "spec")]
    vendors: Vec<String>,
    /// Writes nothing; prints the diff and exits with 1 when there is one.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    standalone: standalone::Standalone,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let repository = Repository::find()?;
    if arguments.standalone.is_asked_for() {
        standalone::run(&repository, &arguments.standalone, arguments.check)
    } else if arguments.check {
        check::run(&repository, &arguments.vendors)
    } else {
        let written = write(&repository, &arguments.vendors, &mut |line| output::note(format_args!("{line}")))?;
        if written.manifests {
            lockfile::update(repository.root());
        }
        Ok(written.outcome)
    }
}

/// What a run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Whether everything is now as the documents make it.
    pub outcome: Outcome,
    /// Whether a manifest changed, so that `Cargo.lock` may have to.
    pub manifests: bool,
}

/// Writes the crates of the vendors named, or all of them, and tells `note` line by line what was found and done.
pub fn write(repository: &Repository, vendors: &[String], note: &mut dyn FnMut(&str)) -> Result<Written, Failure> {
    let documents = select(documents(repository)?, vendors)?;
    let workbench = Workbench::open(repository.scratch(), &repository.generated())?;
    let mut findings = String::new();
    let generated = crates(repository, &documents, &mut findings)?;
    findings.lines().for_each(&mut *note);
    let Some(generated) = generated else {
        note("nothing was written: a document in specs/ must be free of warnings too");
        return Ok(Written { outcome: Outcome::Findings, manifests: false });
    };

    let mut written = Written { outcome: Outcome::Fine, manifests: false };
    for krate in &generated {
        if !krate.comparison.changes.is_empty() {
            workbench.replace(&krate.folder, &krate.files, &krate.comparison)?;
        }
        written.manifests |= changes_manifest(krate);
        note(&summary(krate));
    }
    let abandoned = if vendors.is_empty() { abandoned(repository, &documents)? } else { Vec::new() };
    for krate in &abandoned {
        // Without its manifest the folder would keep cargo from loading the workspace, so it goes whole or stays.
        if let Some(foreign) = krate.comparison.foreign.first() {
            written.outcome = Outcome::Findings;
            note(&kept(krate, foreign));
        } else {
            workbench.remove(&krate.folder)?;
            written.manifests = true;
            note(&format!("removed generated/{}: it has no document any more", krate.vendor));
        }
    }
    Ok(written)
}

fn changes_manifest(krate: &Crate) -> bool {
    krate.comparison.changes.iter().any(|change| change.path == "Cargo.toml")
}

fn summary(krate: &Crate) -> String {
    let (vendor, files) = (&krate.vendor, krate.files.len());
    match krate.comparison.changes.len() {
        0 => format!("unchanged {vendor}: {files} files"),
        changed => format!("generated {vendor}: {files} files, {changed} changed"),
    }
}

fn kept(krate: &Crate, foreign: &Path) -> String {
    let vendor = &krate.vendor;
    let reason = format!("has no document any more, but {} was not generated", foreign.display());
    format!("kept generated/{vendor}: it {reason}; move that away and run this again")
}
