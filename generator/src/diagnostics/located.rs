//! Findings whose lines and columns are known, which is what other programs are told: the one form that is written as SARIF
//! and as GitHub's commands, whether it comes from a document alone or from a comparison of two.

use super::finding::{Diagnostic, Level, Place};
use super::source::Source;

/// A finding with its places worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The rule.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is wrong.
    pub message: String,
    /// Where; none for what is in no file.
    pub spot: Option<Spot>,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Spot, String)>,
    /// What stays the same when lines move: the name of the way it is made, and the text.
    pub fingerprint: Option<(&'static str, String)>,
    /// The reason for which somebody has accepted it.
    pub accepted: Option<String>,
}

/// A place in a file. Lines and columns count from one, columns and the length count characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file's path.
    pub file: String,
    /// The JSON pointer, for what has one.
    pub pointer: Option<String>,
    /// The line.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// How many characters.
    pub length: usize,
}

impl Located {
    /// Works out the places of a finding. The message is that of the finding alone, without label and help.
    pub(super) fn of(diagnostic: &Diagnostic, source: &Source<'_>) -> Self {
        // A finding stays the same one when its line moves.
        let fingerprint = |pointer: &String| ("codeAndPointer/v1", format!("{}:{pointer}", diagnostic.code));
        let spot = Spot::of(&diagnostic.place, source);
        Self {
            code: diagnostic.code,
            level: diagnostic.level,
            message: diagnostic.message.clone(),

            related: diagnostic.related.iter().map(|(place, label)| (Spot::of(place, source), label.clone())).collect(),
            fingerprint: spot.pointer.as_ref().map(fingerprint),
            spot: Some(spot),
            accepted: None,
        }
    }
}

impl Spot {
    /// Works out the line and column of a place.
    pub fn of(place: &Place, source: &Source<'_>) -> Self {
        let at = source.locate(place);
        Self {
            file: at.file.to_owned(),
            pointer: at.pointer.map(|pointer| pointer.as_str().to_owned()),
            line: at.line,
            column: at.column,
            length: at.length,
        }
    }
}
