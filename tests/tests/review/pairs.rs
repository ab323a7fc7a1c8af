//! Pairs of documents out of files or texts, and reviews of them.

use std::fs;
use std::path::Path;
use xtask::review::report::Report;
use xtask::review::review;
use xtask::review::sources::{Pair, Text};

/// Reviews two texts. Fails with what the command would say.
pub(crate) fn report(base: &str, head: &str) -> Result<Report, String> {
    let side = |file: &str, text: &str| Some(Text::new(file, file, text));
    let pair = Pair {
        vendor: "acme".to_owned(),
        base: side("base.yaml", base),
        head: side("head.yaml", head),
        head_path: None,
        base_crate: None,
    };
    review(vec![pair]).map(|review| review.report).map_err(|failure| failure.to_string())
}

/// Reads a file of a test.
pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
