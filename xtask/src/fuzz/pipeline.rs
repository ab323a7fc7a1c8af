//! One run: a document through all stages, and what must be true of what comes out.

use excerpt_generator::diagnostics::{Diagnostics, Source as Located, render, to_annotation, to_json_line, to_sarif};
use excerpt_generator::surface::{Surface, compare, surface};
use excerpt_generator::{File, Settings, Source, check, explain, generate};

/// Names that Windows gives to devices, whatever their ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "com1", "com2", "com9", "lpt1", "lpt2", "lpt9"];

/// Runs a document through everything. Returns whether a crate came of it, or what is wrong with the outcome.
pub(super) fn run(text: &str) -> Result<bool, String> {
    let source = Source { name: "document.yaml", text };
    let settings = Settings { strict: false, ..Settings::for_vendor("fuzz") };
    print(&check(&source), text);
    let generation = generate(&source, &settings);
    if generation.files.is_empty() {
        return if generation.diagnostics.has_errors() {
            Ok(false)
        } else {
            Err("refused without an error".to_owned())
        };
    }
    if generation.diagnostics.has_errors() {
        return Err("generated in spite of an error".to_owned());
    }
    generation.files.iter().try_for_each(inside)?;
    let read: Surface = surface(&generation.files).map_err(|unreadable| format!("no Rust: {unreadable}"))?;
    let itself = compare(&generation.files, &generation.files).map_err(|unreadable| unreadable.to_string())?;
    if !itself.changes.is_empty() {
        return Err(format!("a crate differs from itself: {:?}", itself.changes));
    }
    drop(read);
    Ok(true)
}

/// Prints what was found in all forms.
fn print(diagnostics: &Diagnostics, text: &str) {
    let source = Located::new("document.yaml", text);
    for finding in diagnostics {
        to_json_line(finding, &source);
        to_annotation(finding, &source);
    }
    to_sarif([(&source, diagnostics)], explain);
    render(diagnostics, "document.yaml", text, false);
}

/// Checks that a file is one of the crate's own, on every system.
fn inside(file: &File) -> Result<(), String> {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.');
    let is_fine = file.path.split('/').all(|part| {
        let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
        !part.is_empty()
            && part.len() <= 128
            && part != "."
            && part != ".."
            && part.chars().all(is_plain)
            && !DEVICES.contains(&stem.as_str())
    });
    if is_fine { Ok(()) } else { Err(format!("a file is called {:?}", file.path)) }
}
