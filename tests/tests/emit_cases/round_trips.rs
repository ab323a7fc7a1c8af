//! Round trips: values made at random from the schemas of a document are decoded by the crate that was made of it, encoded
//! again and compared. What must differ is explained here: members that only travel one way are not sent back.

use crate::cases::Case;
use excerpt_generator::File;
use excerpt_generator::read::read;
use excerpt_generator::surface::Origins;
use excerpt_generator::{Settings, Source, generate_traced};
use excerpt_tests::Scratch;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Returns the test module of a crate, or none for a crate without types that are JSON.
fn module(library: &str, document: &str, files: &[File], origins: &Origins) -> Option<String> {
    let names: Vec<(&str, String, bool)> = files
        .iter()
        .filter(|file| file.path.starts_with("src/types/") && is_json(&file.text))
        .filter_map(|file| {
            let name = type_name(&file.text)?;
            let pointer = origins.find(&format!("types::{name}"))?.to_string();
            // One of the types of a list has no schema of its own.
            (!pointer.ends_with("/type")).then_some((name, pointer, file.text.contains("ed_union!(")))
        })
        .collect();
    // A schema that several types were made of is the union of them.
    let unions: Vec<String> =
        names.iter().filter(|(_, _, is_union)| *is_union).map(|(_, pointer, _)| pointer.clone()).collect();
    let all = names.clone();
    let names = names.into_iter().filter(|(_, pointer, is_union)| *is_union || !unions.contains(pointer));
    let names = names.filter(|(name, pointer, _)| !is_combined(name, pointer, &all));
    let names: Vec<(&str, String)> = names.map(|(name, pointer, _)| (name, pointer)).collect();
    if names.is_empty() {
        return None;
    }
    let mut text = format!(
        "use round_trips::round_trip::{{Samples, round_trip}};\n\n#[test]\nfn values_survive() {{\n    \
         let samples = Samples::new({document:?});\n    let mut failures = Vec::new();\n"
    );
    for (name, pointer) in names {
        writeln!(text, "    round_trip::<{library}::types::{name}>(&samples, {name:?}, {pointer:?}, &mut failures);")
            .expect("writing to a string does not fail");
    }
    text += "    assert!(failures.is_empty(), \"{}\", failures.join(\"\\n\"));\n}\n";
    Some(text)
}

/// True for the type of a member that several parts of an `allOf` describe: it is not named after the component that its place is
/// in, which is that of one of the parts and says less than all of them. It is tested within the type that has the member.
fn is_combined(name: &str, pointer: &str, all: &[(&str, String, bool)]) -> bool {
    let is_inside = |place: &String| pointer.strip_prefix(place.as_str()).is_some_and(|way| way.starts_with('/'));
    let mut holders = all.iter().filter(|(_, place, _)| is_inside(place)).peekable();
    holders.peek().is_some() && !holders.any(|(holder, _, _)| name.starts_with(holder))
}

/// A crate and what it was made of.
pub(crate) struct Made<'a> {
    name: &'a str,
    /// The document, as JSON.
    document: &'a str,
    files: &'a [File],
    origins: &'a Origins,
}

impl<'a> From<&'a Case> for Made<'a> {
    fn from(case: &'a Case) -> Self {
        Self { name: &case.name, document: &case.document, files: case.files(), origins: &case.origins }
    }
}

/// Makes the round trips of the documents in the folder that `ROUND_TRIPS` names, each in a workspace of its own.
pub(crate) fn folder(folder: &Path) {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let mut failures = Vec::new();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let mut diagnostics = Default::default();
        let Some(tree) = read("document", &text, &mut diagnostics) else { continue };
        let settings = Settings { strict: false, ..Settings::for_vendor("corpus") };
        let (generation, origins) = generate_traced(&Source { name: "document", text: &text }, &settings);
        if generation.files.is_empty() {
            eprintln!("{}: not generated", path.display());
            continue;
        }
        let document = tree.to_string();
        let made = Made { name: "corpus", document: &document, files: &generation.files, origins: &origins };
        let scratch = Scratch::new(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("round-trips"));
        let crates = generation.files.iter().map(|file| (format!("crates/corpus/{}", file.path), file.text.clone()));
        let files = crates.chain(package(&[made])).collect();
        scratch.write(&["crates/*", "round-trips"], "", files);
        let output =
            scratch.cargo(&["test", "--package", "round-trips", "--no-default-features", "--offline", "--quiet"]);
        let text = String::from_utf8_lossy(&output.stdout);
        let is_type = |line: &&str| line.contains("Test failed") || line.contains("no value could be made");
        // A value that does not survive comes with a line for each difference.
        let problems = text.lines().filter(|line| is_type(line) || line.starts_with("    "));
        let problems: Vec<&str> = problems.collect();
        let types = problems.iter().filter(|line| is_type(line)).count();
        eprintln!("{}: {types} types differ, {}", path.display(), output.status);
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            failures.push(format!("{}\n{}\n{errors}", path.display(), problems.join("\n")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Returns the files of a package that makes the round trips of some crates.
pub(crate) fn package(cases: &[Made<'_>]) -> Vec<(String, String)> {
    let file = |path: &str, text: &str| (format!("round-trips/{path}"), text.to_owned());
    let library = "//! Round trips of values made at random.\n\npub mod json;\npub mod round_trip;\npub mod samples;\n";
    let mut files = vec![
        file("src/lib.rs", library),
        file("src/json.rs", include_str!("../../src/json.rs")),
        file("src/round_trip.rs", include_str!("round_trip.rs")),
        file("src/samples.rs", include_str!("samples.rs")),
    ];
    let deep = "// Some types contain others deeper than the compiler goes by itself.\n#![recursion_limit = \"4096\"]";
    let mut root = format!("//! The round trips of each case.\n\n{deep}\n\n");
    let mut clients = String::new();
    for case in cases {
        let (name, library) = (case.name, format!("{}_client", case.name));
        if let Some(text) = module(&library, case.document, case.files, case.origins) {
            files.push(file(&format!("tests/cases/{name}.rs"), &text));
            root += &format!("mod {name};\n");
            // A large crate has its types behind features.
            let is_grouped = case.files.iter().any(|file| file.path == "Cargo.toml" && file.text.contains("\nall = ["));
            let features = if is_grouped { r#"["all"]"# } else { "[]" };
            clients += &format!(
                "{name}-client = {{ path = \"../crates/{name}\", default-features = false, features = {features} }}\n"
            );
        }
    }
    files.push(file("tests/cases/main.rs", &root));
    let manifest = format!(
        "[package]\nname = \"round-trips\"\nedition.workspace = true\nrust-version.workspace = true\n\n\
         [lints]\nworkspace = true\n\n\
         [dependencies]\nexcerpt-runtime.workspace = true\nproptest.workspace = true\nserde.workspace = true\n\
         serde_json.workspace = true\n\n[dev-dependencies]\n{clients}"
    );
    files.push(file("Cargo.toml", &manifest));
    files
}

/// True for what the runtime's macros make readable and writable. A form with files is not JSON, and an alias is tested
/// where it is used.
fn is_json(text: &str) -> bool {
    ["record!(", "tagged_union!(", "untagged_union!(", "string_enum!(", "integer_enum!(", "value_enum!("]
        .iter()
        .any(|name| text.contains(name))
}

/// Returns the name of the type that a file defines.
fn type_name(text: &str) -> Option<&str> {
    let line = text.lines().find_map(|line| line.strip_prefix("pub struct ").or(line.strip_prefix("pub enum ")))?;
    line.split([' ', '<', '{', '(']).next()
}
