//! The table of what the compiler said.

use crate::edits::folder;
use std::path::PathBuf;

/// What came of one edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) edit: String,
    pub(crate) bump: String,
    /// Whether the program compiles against the crate after the edit.
    pub(crate) compiles: bool,
    /// The code of the compiler's first error.
    pub(crate) error: String,
    pub(crate) fingerprint: String,
}

const HEAD: &str = "edit\tbump\tthe program compiles\terror\tfingerprint";

fn path() -> PathBuf {
    folder().join("RESULTS.tsv")
}

/// Reads the table; one that is not there is empty.
pub(crate) fn read() -> Vec<Row> {
    let text = std::fs::read_to_string(path()).unwrap_or_default();
    text.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let [edit, bump, compiles, error, fingerprint] = line.split('\t').collect::<Vec<_>>().try_into().expect(HEAD);
    Row {
        edit: edit.to_owned(),
        bump: bump.to_owned(),
        compiles: compiles == "yes",
        error: error.to_owned(),
        fingerprint: fingerprint.to_owned(),
    }
}

/// Writes the table.
pub(crate) fn write(rows: &[Row]) {
    let line = |row: &Row| {
        let compiles = if row.compiles { "yes" } else { "no" };
        format!("{}\t{}\t{compiles}\t{}\t{}\n", row.edit, row.bump, row.error, row.fingerprint)
    };
    let text: String = rows.iter().map(line).collect();
    std::fs::write(path(), format!("{HEAD}\n{text}")).expect("the table can be written");
}
