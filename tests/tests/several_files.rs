//! Documents of several files: what is read from where, and what is refused.

use excerpt_generator::diagnostics::{Diagnostics, Source as Located, render, to_annotation, to_json_line, to_sarif};
use excerpt_generator::read::{Closed, Files, Opened, read_all};
use excerpt_generator::{Document, Settings, Source, check, explain, generate};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Files in memory, by their path from the document's folder.
struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    fn new<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect())
    }
}

impl Files for Memory {
    fn open(&self, path: &str, most: usize) -> Result<Opened, Closed> {
        match self.0.get(path) {
            _ if path.starts_with("../") => Err(Closed::Outside),
            Some(bytes) if bytes.len() > most => Err(Closed::TooLarge),
            Some(bytes) => Ok(Opened { path: path.to_owned(), bytes: bytes.clone() }),
            None => Err(Closed::Missing),
        }
    }
}

const HEAD: &str = "openapi: 3.1.0\ninfo: { title: Acme, version: 1.0.0 }\n";

/// Reads a document and its files into one tree.
fn tree(document: &str, files: &Memory) -> (Option<Value>, Diagnostics) {
    let text = format!("{HEAD}{document}");
    let mut diagnostics = Diagnostics::default();
    let source = Source { name: "specs/acme.yaml", text: &text };
    let tree = read_all(&Document { source, files: Some(files) }, &mut diagnostics);
    (tree, diagnostics)
}

/// Returns what is found in a document, each as `level[code] file:line:column`.
fn findings(document: &str, files: &Memory) -> Vec<String> {
    let text = format!("{HEAD}{document}");
    let source = Source { name: "specs/acme.yaml", text: &text };
    let settings = Settings { strict: false, ..Settings::for_vendor("acme") };
    let diagnostics = generate(Document { source, files: Some(files) }, &settings).diagnostics;
    let located = Located::with(source.name, source.text, diagnostics.parts());
    let lines = diagnostics.iter().map(|finding| {
        let at = located.locate(&finding.place);
        format!("{}[{}] {}:{}:{}", finding.level.as_str(), finding.code, at.file, at.line, at.column)
    });
    lines.collect()
}

fn schema(reference: &str) -> String {
    format!("components: {{ schemas: {{ A: {{ type: object, properties: {{ b: {{ $ref: '{reference}' }} }} }} }} }}\n")
}

#[test]
fn one_schema_is_one_component_whatever_way_leads_to_it() {
    let files = Memory::new([
        ("parts/b.yaml", "B: { type: string }\nC: { $ref: '#/B' }\nD: { properties: { e: { type: integer } } }\n"),
        ("parts/c.yaml", "\u{feff}{\"$ref\": \"./b.yaml#/B\"}"),
    ]);
    let (tree, diagnostics) = tree(
        "components:\n  schemas:\n    A:\n      properties:\n        a: { $ref: 'parts/b.yaml#/B' }\n        \
         b: { $ref: './parts/../parts/b.yaml#/C' }\n        c: { $ref: 'parts%2Fc.yaml' }\n        \
         d: { $ref: 'parts/b.yaml#/D/properties/e' }\n        e: { $ref: 'parts/b.yaml#/D' }\n",
        &files,
    );
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let schemas = &tree.unwrap()["components"]["schemas"];
    let refers = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    assert_eq!(
        schemas["A"]["properties"],
        json!({ "a": refers("B"), "b": refers("B"), "c": refers("B"), "d": refers("e"), "e": refers("D") })
    );
    assert_eq!(schemas["B"], json!({ "type": "string" }));
    assert_eq!(schemas["D"], json!({ "properties": { "e": refers("e") } }));
    assert_eq!(schemas.as_object().unwrap().len(), 4);
}

/// `#/a` with a letter more is `#/ab`, but not a part of it.
#[test]
fn schemas_of_one_name_in_two_files_stay_two() {
    let files = Memory::new([
        ("a.yaml", "a: { type: boolean }\nab: { type: integer }\n"),
        ("b.yaml", "ab: { type: string }\n"),
    ]);
    let (tree, diagnostics) = tree(
        "components:\n  schemas:\n    Doc:\n      properties:\n        x: { $ref: 'b.yaml#/ab' }\n        \
         y: { $ref: 'a.yaml#/a' }\n        z: { $ref: 'a.yaml#/ab' }\n",
        &files,
    );
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let schemas = &tree.unwrap()["components"]["schemas"];
    assert_eq!(schemas["ab"], json!({ "type": "string" }));
    assert_eq!(schemas["a_ab"], json!({ "type": "integer" }));
}

#[test]
fn names_of_a_discriminator_are_those_of_the_files() {
    let files = Memory::new([
        (
            "cat.yaml",
            "type: object\nproperties: { kind: { type: string }, lives: { type: integer } }\nrequired: [kind]\n",
        ),
        (
            "pets.yaml",
            "Pet:\n  oneOf: [{ $ref: '#/Dog' }, { $ref: cat.yaml }]\n  discriminator: { propertyName: kind, mapping: { \
             cat: cat.yaml, dog: '#/Dog' } }\nDog: { type: object, required: [kind], properties: { kind: { type: string } } }\n",
        ),
    ]);
    let (tree, diagnostics) = tree("components: { schemas: { Pet: { $ref: 'pets.yaml#/Pet' } } }\n", &files);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let mapping = &tree.unwrap()["components"]["schemas"]["Pet"]["discriminator"]["mapping"];
    assert_eq!(*mapping, json!({ "cat": "#/components/schemas/cat", "dog": "#/components/schemas/Dog" }));
}

/// A branch is known by the name that its own document gives it, also where that name is taken here.
#[test]
fn a_renamed_branch_keeps_its_tag() {
    let files = Memory::new([(
        "pets.yaml",
        "Pet: { oneOf: [{ $ref: '#/Dog' }], discriminator: { propertyName: kind } }\n\
         Dog: { type: object, required: [kind], properties: { kind: { type: string } } }\n",
    )]);
    let (tree, _) =
        tree("components: { schemas: { Dog: { type: string }, Pet: { $ref: 'pets.yaml#/Pet' } } }\n", &files);
    let pet = &tree.unwrap()["components"]["schemas"]["Pet"];
    assert_eq!(pet["oneOf"], json!([{ "$ref": "#/components/schemas/pets_Dog" }]));
    assert_eq!(pet["discriminator"]["mapping"], json!({ "Dog": "#/components/schemas/pets_Dog" }));
}

#[test]
fn examples_and_what_is_no_place_for_a_reference_are_read_as_well() {
    let files = Memory::new([
        ("get.yaml", "operationId: getA\nresponses: { '200': { description: ok, $ref: 'r.json#/Ok' } }\n"),
        (
            "r.json",
            "{\"Ok\": {\"description\": \"ok\", \"content\": {\"application/json\": {\"example\": {\"$ref\": \"e.json\"}}}}}",
        ),
        ("e.json", "{\"a\": [1, {\"$ref\": \"#/nowhere\"}]}"),
    ]);
    let document = "paths: { /a: { get: { $ref: get.yaml } } }\n";
    let (tree, diagnostics) = tree(document, &files);
    let codes: Vec<&str> = diagnostics.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["misplaced_ref"]);
    let tree = tree.unwrap();
    assert_eq!(tree["paths"]["/a"]["get"]["operationId"], "getA");
    let example = &tree["components"]["responses"]["Ok"]["content"]["application/json"]["example"];
    assert_eq!(*example, json!({ "a": [1, { "$ref": "#/nowhere" }] }));
}

#[test]
fn findings_name_the_file_and_the_line() {
    let files = Memory::new([
        ("b.yaml", "# nothing here\nB:\n  type: object\n  propertees: {}\n"),
        ("broken.yaml", "a: [\n"),
        ("twice.yaml", "type: string\ntype: integer\n"),
        ("latin.yaml", "type: string\n"),
    ]);
    assert_eq!(findings(&schema("b.yaml#/B"), &files), ["warning[unknown_keyword] specs/b.yaml:4:3"]);
    assert_eq!(findings(&schema("b.yaml#/Bee"), &files), ["warning[dangling_ref] specs/acme.yaml:3:70"]);
    assert_eq!(findings(&schema("broken.yaml"), &files), ["error[syntax] specs/broken.yaml:2:1"]);
    assert_eq!(findings(&schema("twice.yaml"), &files), ["error[duplicate_key] specs/twice.yaml:2:1"]);
    assert_eq!(findings(&schema("gone.yaml"), &files), ["error[missing_file] specs/acme.yaml:3:70"]);
    assert_eq!(findings(&schema("../b.yaml"), &files), ["error[outside_folder] specs/acme.yaml:3:70"]);
    for elsewhere in ["https://a.example/b.yaml#/B", "file:///etc/passwd", "/etc/passwd", "//a.example/b.yaml"] {
        assert_eq!(findings(&schema(elsewhere), &files), ["error[external_ref] specs/acme.yaml:3:70"], "{elsewhere}");
    }
    let parameter = "paths: { /a: { get: { parameters: [{ $ref: 'b.yaml#/Gone' }], responses: {} } } }\n";
    assert!(findings(parameter, &files).contains(&"error[dangling_ref] specs/acme.yaml:3:44".to_owned()));
}

#[test]
fn every_format_names_the_file_of_a_finding() {
    let files = Memory::new([("parts/b.yaml", "B:\n  type: object\n  propertees: {}\n")]);
    let text = format!("{HEAD}{}", schema("parts/b.yaml#/B"));
    let source = Source { name: "specs/acme.yaml", text: &text };
    let diagnostics = check(Document { source, files: Some(&files) });
    let located = Located::with(source.name, source.text, diagnostics.parts());
    let finding = diagnostics.iter().find(|finding| finding.code == "unknown_keyword").expect("it is found");
    let line: Value = serde_json::from_str(&to_json_line(finding, &located)).unwrap();
    assert_eq!((&line["file"], &line["pointer"]), (&json!("specs/parts/b.yaml"), &json!("/B/propertees")));
    assert_eq!((&line["line"], &line["column"]), (&json!(3), &json!(3)));
    assert!(to_annotation(finding, &located).starts_with("::warning file=specs/parts/b.yaml,line=3,"));
    let sarif: Value = serde_json::from_str(&to_sarif([(&located, &diagnostics)], explain)).unwrap();
    assert!(sarif.to_string().contains("\"uri\":\"specs/parts/b.yaml\""), "{sarif}");
    let shown = render(&diagnostics, source.name, source.text, false);
    assert!(shown.contains("--> specs/parts/b.yaml:3:3") && shown.contains("3 |   propertees: {}"), "{shown}");
}

#[test]
fn circles_of_files_end() {
    let files = Memory::new([
        ("a.yaml", "type: object\nproperties: { b: { $ref: b.yaml } }\n"),
        (
            "b.yaml",
            "type: object\nproperties: { a: { $ref: a.yaml }, root: { $ref: 'acme.yaml#/components/schemas/A' } }\n",
        ),
        ("x.yaml", "$ref: y.yaml\n"),
        ("y.yaml", "$ref: x.yaml\n"),
        ("item.yaml", "$ref: item.yaml\n"),
        ("list.yaml", "- $ref: list.yaml\n"),
    ]);
    assert!(findings(&schema("a.yaml"), &files).is_empty());
    assert_eq!(findings(&schema("x.yaml"), &files), ["error[long_ref_chain] specs/acme.yaml:3:70"]);
    assert_eq!(
        findings("paths: { /a: { $ref: item.yaml } }\n", &files),
        ["error[long_ref_chain] specs/acme.yaml:3:22"]
    );
    let codes = findings("tags: { $ref: list.yaml }\n", &files);
    assert!(codes.iter().any(|finding| finding.starts_with("error[")), "{codes:?}");
}

#[test]
fn there_is_a_limit_to_everything() {
    // A chain of references.
    let link = |index: usize| (format!("c{index}.yaml"), format!("$ref: c{}.yaml\n", index + 1).into_bytes());
    let chain = Memory((0..100).map(link).collect());
    assert_eq!(findings(&schema("c0.yaml"), &chain), ["error[long_ref_chain] specs/acme.yaml:3:70"]);
    // Files without end.
    struct Endless;
    impl Files for Endless {
        fn open(&self, path: &str, _: usize) -> Result<Opened, Closed> {
            let next = path.trim_end_matches(".yaml").parse::<u64>().unwrap_or_default() + 1;
            let text = format!("type: object\nproperties: {{ a: {{ $ref: {next}.yaml }} }}\n");
            Ok(Opened { path: path.to_owned(), bytes: text.into_bytes() })
        }
    }
    let text = format!("{HEAD}{}", schema("0.yaml"));
    let diagnostics = check(Document { source: Source { name: "a.yaml", text: &text }, files: Some(&Endless) });
    assert_eq!(diagnostics.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["too_many_files"]);
    // Bytes without end.
    struct Huge;
    impl Files for Huge {
        fn open(&self, _: &str, most: usize) -> Result<Opened, Closed> {
            assert!(most < 200 << 20);
            Err(Closed::TooLarge)
        }
    }
    let diagnostics = check(Document { source: Source { name: "a.yaml", text: &text }, files: Some(&Huge) });
    assert_eq!(diagnostics.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["too_large"]);
    // A document that is too large by itself.
    let spaces = " ".repeat((128 << 20) + 1);
    let diagnostics = check(&Source { name: "a.yaml", text: &spaces });
    assert_eq!(diagnostics.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["too_large"]);
    // Path items that multiply each other.
    let level = |index: usize| {
        let next = format!("{{ $ref: 'm{}.yaml' }}", index + 1);
        let callbacks: Vec<String> = (0..8).map(|name| format!("c{name}: {{ '{{$url}}': {next} }}")).collect();
        let text = format!("post: {{ responses: {{}}, callbacks: {{ {} }} }}\n", callbacks.join(", "));
        (format!("m{index}.yaml"), text.into_bytes())
    };
    let bomb = Memory((0..40).map(level).collect());
    let found = findings("paths: { /a: { $ref: m0.yaml } }\n", &bomb);
    assert!(found.iter().any(|finding| finding.starts_with("error[too_")), "{found:?}");
    // Files that nest in each other.
    let deep = |index: usize| {
        let (open, close) = ("{ a: ".repeat(50), " }".repeat(50));
        let next = format!("{{ $ref: 'd{}.json' }}", index + 1);
        (format!("d{index}.json"), format!("{open}{next}{close}").into_bytes())
    };
    let nested = Memory((0..40).map(deep).collect());
    let found = findings("components: { schemas: { A: { example: { $ref: d0.json } } } }\n", &nested);
    assert!(found.is_empty(), "an example is left as it is where it does not fit: {found:?}");
}

/// One document of several files that is not part of the repository; where it is absent the test says so and ends.
#[test]
fn a_document_of_hundreds_of_files_is_read_with_all_its_lines() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/multi");
    let path = root.join("lichess/lichess-api.yaml");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("SKIPPED: there is no ../shared/corpus beside the repository");
        return;
    };
    let files = xtask::files::Folder::of(&path, None).unwrap();
    let source = Source { name: "lichess-api.yaml", text: &text };
    let diagnostics = check(Document { source, files: Some(&files) });
    assert!(!diagnostics.has_errors(), "{}", render(&diagnostics, source.name, source.text, false));
    assert!(diagnostics.parts().texts().count() > 400);
    let located = Located::with(source.name, source.text, diagnostics.parts());
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for finding in &diagnostics {
        *names.entry(located.locate(&finding.place).file.to_owned()).or_default() += 1;
    }
    assert!(names.len() > 50, "all findings are in a few files: {names:?}");
}
