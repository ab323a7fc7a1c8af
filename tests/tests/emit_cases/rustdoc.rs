//! The public items of crates as rustdoc sees them, which expands the macros and follows the re-exports.

use crate::cases::Case;
use excerpt_generator::File;
use excerpt_generator::surface::{Item, Kind, surface};
use excerpt_tests::Scratch;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Documents the crates of the cases and of the vendors, and compares.
pub(crate) fn check(cases: &[Case]) {
    let scratch = Scratch::new(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("rustdoc"));
    let mut crates: Vec<(String, Vec<File>)> =
        cases.iter().map(|case| (case.name.clone(), case.files().to_vec())).collect();
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated");
    for entry in fs::read_dir(&generated).expect("the folder of crates can be read") {
        let folder = entry.expect("an entry can be read").path();
        if folder.is_dir() {
            let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
            crates.push((name, files(&folder, &folder)));
        }
    }
    let written = crates.iter().flat_map(|(name, files)| {
        files.iter().map(move |file| (format!("crates/{name}/{}", file.path), file.text.clone()))
    });
    scratch.write(&["crates/*"], "", written.collect());
    let mut command = scratch.command(&["doc", "--workspace", "--no-deps", "--all-features", "--offline", "--quiet"]);
    let flags = "-Z unstable-options --output-format json --document-hidden-items";
    let output = command.env("RUSTC_BOOTSTRAP", "1").env("RUSTDOCFLAGS", flags).output().expect("cargo can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut wrong = Vec::new();
    for (name, files) in &crates {
        let json = scratch.folder().join(format!("target/doc/{}_client.json", name.replace('-', "_")));
        let json: Value = serde_json::from_slice(&fs::read(json).expect("rustdoc wrote it")).expect("JSON");
        let theirs = Seen::of(&json);
        let ours = ours(files);
        for (line, count) in &ours {
            if theirs.get(line) != Some(count) {
                wrong.push(format!("{name}: only the surface has: {line}"));
            }
        }
        wrong.extend(
            theirs
                .keys()
                .filter(|line| !ours.contains_key(*line))
                .map(|line| format!("{name}: only rustdoc has: {line}")),
        );
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

fn files(root: &Path, folder: &Path) -> Vec<File> {
    let entries = fs::read_dir(folder).expect("a folder can be read").map(|entry| entry.expect("an entry").path());
    let files = entries.flat_map(|path| {
        if path.is_dir() {
            return files(root, &path);
        }
        let name = path.strip_prefix(root).expect("it is inside").to_string_lossy().replace('\\', "/");
        vec![File { path: name, text: fs::read_to_string(&path).expect("a file can be read") }]
    });
    files.collect()
}

/// Returns the items of the surface as lines, with how often each is there. Of traits only the last name counts: how rustdoc
/// prints their arguments is its own.
fn ours(files: &[File]) -> BTreeMap<String, usize> {
    let surface = surface(files).unwrap_or_else(|unreadable| panic!("{unreadable}"));
    let items = surface.items().filter(|item| !matches!(item.kind, Kind::Package | Kind::Feature));
    count(items.map(line).collect())
}

fn line(item: &Item) -> String {
    let path = match item.path.split_once(": ") {
        Some((owner, rest)) if item.kind == Kind::AssociatedType => {
            let (name, associated) = rest.rsplit_once("::").unwrap_or((rest, ""));
            format!("{owner}: {}::{associated}", name.split('<').next().unwrap_or_default())
        }
        // `From<Ours> for Theirs` is a `From` to rustdoc.
        Some((owner, rest)) if rest.starts_with("Into<") => format!("{owner}: From"),
        Some((owner, rest)) => format!("{owner}: {}", rest.split('<').next().unwrap_or_default()),
        None => item.path.clone(),
    };
    format!("{} {}", item.kind, path.replace("r#", ""))
}

fn count(lines: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    lines.into_iter().for_each(|line| *counts.entry(line).or_default() += 1);
    counts
}

/// The items that rustdoc lists.
struct Seen<'a> {
    json: &'a Value,
    lines: Vec<String>,
}

impl<'a> Seen<'a> {
    fn of(json: &'a Value) -> BTreeMap<String, usize> {
        let mut seen = Self { json, lines: Vec::new() };
        seen.module(seen.item(&json["root"]), "");
        count(seen.lines)
    }

    fn item(&self, id: &Value) -> &'a Value {
        &self.json["index"][id.to_string()]
    }

    fn items(&self, ids: &'a Value) -> Vec<&'a Value> {
        ids.as_array().into_iter().flatten().map(|id| self.item(id)).collect()
    }

    fn add(&mut self, kind: Kind, path: &str) {
        self.lines.push(format!("{kind} {path}"));
    }

    fn module(&mut self, module: &'a Value, path: &str) {
        for item in self.items(&module["inner"]["module"]["items"]) {
            let inner = &item["inner"];
            if let Some(import) = inner.get("use") {
                let name = import["name"].as_str().unwrap_or_default();
                let path = join(path, name);
                match self.json["index"].get(import["id"].to_string()) {
                    Some(target) => self.named(target, &path),
                    None => self.add(Kind::Reexport, &path),
                }
            } else if inner.get("module").is_some() && item["visibility"] == "public" {
                let path = join(path, item["name"].as_str().unwrap_or_default());
                self.add(Kind::Module, &path);
                self.module(item, &path);
            }
        }
    }

    fn named(&mut self, item: &'a Value, path: &str) {
        let inner = &item["inner"];
        if let Some(structure) = inner.get("struct") {
            self.add(Kind::Struct, path);
            for field in
                self.items(&structure["kind"]["plain"]["fields"]).into_iter().filter(|it| it["visibility"] == "public")
            {
                self.add(Kind::Field, &join(path, field["name"].as_str().unwrap_or_default()));
            }
            self.impls(&structure["impls"], path);
        } else if let Some(enumeration) = inner.get("enum") {
            self.add(Kind::Enum, path);
            for variant in self.items(&enumeration["variants"]) {
                self.add(Kind::Variant, &join(path, variant["name"].as_str().unwrap_or_default()));
            }
            self.impls(&enumeration["impls"], path);
        } else if inner.get("type_alias").is_some() {
            self.add(Kind::Alias, path);
        }
    }

    fn impls(&mut self, ids: &'a Value, path: &str) {
        for item in self.items(ids) {
            let imp = &item["inner"]["impl"];
            if imp["is_synthetic"] == true || !imp["blanket_impl"].is_null() {
                continue;
            }
            let trait_id = &imp["trait"]["id"];
            let known =
                self.json["paths"][trait_id.to_string()]["path"].as_array().and_then(|path| path.last()?.as_str());
            let trait_name = known.or(imp["trait"]["path"].as_str());
            match trait_name {
                // The compiler's own marks of what is derived, and what the runtime hides.
                Some("StructuralPartialEq" | "TrivialClone" | "Record") => continue,
                Some(name) => self.add(Kind::Impl, &format!("{path}: {name}")),
                None => {}
            }
            for member in self.items(&imp["items"]) {
                let (inner, name) = (&member["inner"], member["name"].as_str().unwrap_or_default());
                if inner.get("function").is_some() && member["visibility"] == "public" {
                    self.add(Kind::Method, &join(path, name));
                } else if inner.get("assoc_type").is_some() {
                    let trait_name = trait_name.unwrap_or_default();
                    self.add(Kind::AssociatedType, &format!("{path}: {trait_name}::{name}"));
                }
            }
        }
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}
