//! `cargo xtask review`: what a change of a document means, for released clients and for the Rust API.
//!
//! Two documents become one [`report::Report`], and every format prints that. Data flows forward: `sources` reads the pairs,
//! `compare` finds the changes of the contract, `accept` marks those that somebody has accepted, `formats` prints and `gate`
//! decides.

pub mod accept;
pub mod compare;
pub mod formats;
pub mod gate;
pub mod report;
pub mod rules;
pub mod sources;
pub mod versions;

mod arguments;
mod crates;

pub use arguments::FailOn;

pub(crate) use arguments::Arguments;

use crate::generation::read_text;
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::repository::Repository;
use crate::standalone::display_name;
use report::{Bump, DocumentReview, FORMAT, Report, Versions, Wire};
use sources::Pair;
use std::fs;

/// A report together with the documents it speaks of, for formats that show them.
#[derive(Clone, Debug)]
pub struct Review {
    /// What was found.
    pub report: Report,
    /// The documents, in the order of [`Report::documents`].
    pub pairs: Vec<Pair>,
}

pub(crate) fn run(arguments: Arguments) -> Result<Outcome, Failure> {
    let accepted = match &arguments.accept {
        Some(path) => {
            let name = display_name(path)?;
            accept::acceptances(&name, &read_text(path, &name)?)?
        }
        None => Vec::new(),
    };
    let pairs = match (&arguments.base_file, &arguments.head_file) {
        (Some(base), Some(head)) => {
            sources::files(base, head, [arguments.base_root.as_deref(), arguments.head_root.as_deref()])?
        }
        _ => sources::documents_since(&Repository::find()?, arguments.base.as_deref(), &arguments.vendors)?,
    };
    let mut review = review(pairs)?;
    accept::accept(&mut review.report, &accepted);
    if !arguments.vendors.is_empty() {
        // What is accepted of the others was not looked for.
        review.report.unused.clear();
    }
    if arguments.fix {
        versions::fix(&mut review)?;
    }
    let text = formats::render(&review, arguments.format);
    match &arguments.out {
        Some(path) => fs::write(path, text).map_err(Failure::io("write", path))?,
        None => output::result(&text),
    }
    Ok(gate::gate(&review.report, arguments.fail_on))
}

/// Compares the documents of each pair.
pub fn review(pairs: Vec<Pair>) -> Result<Review, Failure> {
    let mut report = Report {
        format: FORMAT,
        wire: Wire::None,
        bump: Bump::None,
        documents: Vec::with_capacity(pairs.len()),
        changes: Vec::new(),
        rust: Vec::new(),
        unused: Vec::new(),
    };
    for pair in &pairs {
        let (base, head) = (compare::parsed(pair.base.as_ref())?, compare::parsed(pair.head.as_ref())?);
        let mut changes = compare::changes(pair, base.as_ref(), head.as_ref());
        let mut document = DocumentReview {
            vendor: pair.vendor.clone(),
            base: pair.base.as_ref().map(|text| text.name.clone()),
            head: pair.head.as_ref().map(|text| text.name.clone()),
            wire: Wire::None,
            bump: changes.iter().map(|change| change.bump).max().unwrap_or_default(),
            version: Versions {
                base: compare::version(base.as_ref()),
                head: compare::version(head.as_ref()),
                ..Versions::default()
            },
            uncompared: None,
        };
        let is_reordered =
            base.as_ref().zip(head.as_ref()).is_some_and(|(base, head)| compare::same_but_for_order(base, head));
        // The trees are large, and the crates need room, too.
        drop((base, head));
        match crates::compared(pair, is_reordered) {
            Ok(mut crates) => {
                crates::explain(&mut changes, &mut crates);
                document.bump = crates.bump;
                report.rust.extend(crates.changes);
            }
            Err(why) => document.uncompared = Some(why),
        }
        versions::judge(&mut document.version, document.bump);
        report.changes.extend(changes);
        report.documents.push(document);
    }
    report.rust.sort_by_key(|change| std::cmp::Reverse(change.bump));
    report.changes.sort_by_key(|change| std::cmp::Reverse(change.wire));
    report.conclude();
    Ok(Review { report, pairs })
}
