//! The version bump that follows from the surfaces of two crates, held against what the compiler says.
//!
//! `cases/bumps` has small documents, edits of them, and for each edit a program written against the crate of the document
//! before the edit. A bump is proved by compiling that program against the crate after the edit: a major version is what
//! breaks it, a smaller one is what does not. That takes minutes, so it is done on request:
//!
//! ```sh
//! UPDATE_EXPECT=1 cargo test -p excerpt-tests --test bumps -- --ignored --nocapture
//! ```
//!
//! What came of it is `cases/bumps/RESULTS.tsv`. The quick test holds the rules of today against that table, and notices when
//! an edit, its program or its effect is another than the one that was compiled.

mod edits;
mod patch;
mod proof;
mod table;

use edits::Edit;
use table::Row;

#[test]
fn bumps_are_those_that_were_proved() {
    let edits = Edit::all();
    assert!(edits.len() >= 80, "only {} edits", edits.len());
    let rows = table::read();
    let mut wrong: Vec<String> = edits.iter().filter_map(|edit| problem(edit, &rows)).collect();
    let others = rows.iter().filter(|row| !edits.iter().any(|edit| edit.name == row.edit));
    wrong.extend(others.map(|row| format!("{}: in the table, but no edit any more", row.edit)));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), edits.len(), wrong.join("\n"));
}

fn problem(edit: &Edit, rows: &[Row]) -> Option<String> {
    let name = &edit.name;
    if edit.comparison.bump.as_str() != edit.bump {
        let changes: String = edit.comparison.changes.iter().map(|change| format!("\n    {change:?}")).collect();
        return Some(format!(
            "{name}: expected {}, the rules say {}{changes}",
            edit.bump,
            edit.comparison.bump.as_str()
        ));
    }
    let Some(row) = rows.iter().find(|row| row.edit == *name) else {
        return Some(format!("{name}: not proved yet; `tests/bumps/main.rs` says how"));
    };
    if row.bump != edit.bump || row.fingerprint != edit.fingerprint() {
        return Some(format!("{name}: not what was proved; prove it again, `tests/bumps/main.rs` says how"));
    }
    let should_compile = edit.bump != "major" || edit.is_unseen;
    (row.compiles != should_compile).then(|| format!("{name}: {} does not agree with the compiler", edit.bump))
}

/// Compiles the programs, and writes the table when asked to.
#[test]
#[ignore = "compiles two hundred crates"]
fn the_compiler_agrees() {
    let edits = Edit::all();
    let rows = proof::prove(&edits);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        table::write(&rows);
    }
    let wrong: Vec<String> = edits.iter().filter_map(|edit| problem(edit, &rows)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), edits.len(), wrong.join("\n"));
    assert_eq!(table::read(), rows, "the table is not what the compiler says");
}
