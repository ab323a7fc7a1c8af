//! Whether a document's version was raised as far as its crate needs, and `--fix`, which raises it.

use super::Review;
use super::report::{Bump, Versions};
use crate::outcome::Failure;
use crate::output;
use excerpt_generator::surface::{is_raised, needed, raise};
use std::fs;

/// Works out which version is needed, and what is wrong with the one that is there.
pub(super) fn judge(versions: &mut Versions, bump: Bump) {
    let (Some(base), Some(head)) = (&versions.base, &versions.head) else { return };
    if bump == Bump::None && base == head {
        return;
    }
    match needed(base, bump) {
        Ok(version) => {
            versions.problem = match is_raised(head, &version) {
                true => None,
                false if bump == Bump::None => Some(format!("`info.version` is {head}, which is less than {base} was")),
                false => Some(format!("`info.version` is {head}, and a {} change needs {version}", bump.as_str())),
            };
            versions.needed = Some(version);
        }
        Err(problem) => versions.problem = Some(problem),
    }
}

/// Raises the versions that are too low, in the working tree's documents. What cannot be raised stays a finding.
pub fn fix(review: &mut Review) -> Result<(), Failure> {
    for (document, pair) in review.report.documents.iter_mut().zip(&mut review.pairs) {
        let versions = &mut document.version;
        let (Some(text), Some(path)) = (&mut pair.head, &pair.head_path) else { continue };
        let (Some(needed), Some(_)) = (&versions.needed, &versions.problem) else { continue };
        match raise(&text.text, needed) {
            Ok(raised) => {
                fs::write(path, &raised).map_err(Failure::io("write", path))?;
                output::note(format_args!("{}: `info.version` is {needed} now", text.file));
                text.text = raised;
                versions.head = Some(needed.clone());
                versions.problem = None;
            }
            Err(problem) => {
                versions.problem = Some(format!("`info.version` has to be raised to {needed} by hand: {problem}"))
            }
        }
    }
    Ok(())
}
