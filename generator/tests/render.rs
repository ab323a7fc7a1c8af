//! Findings as people and programs see them.

use excerpt_generator::diagnostics::{
    Diagnostic, Diagnostics, Explanation, Place, Pointer, Source, render, to_annotation, to_json_line, to_sarif,
};

const TEXT: &str = "\
paths:
  /a:
    get:
      operationId: getExtraction
  /b:
    get:
      summary: b
      description: c
      operationId: getExtraction
";

fn value(pointer: &str) -> Place {
    Place::Value(Pointer::parse(pointer))
}

fn rendered(diagnostic: Diagnostic, text: &str) -> String {
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(diagnostic);
    render(&diagnostics, "specs/docmap.yaml", text, false)
}

fn twice() -> Diagnostic {
    let place = value("/paths/~1b/get/operationId");
    Diagnostic::error("duplicate_operation_id", place, "operation id `getExtraction` is used twice")
        .label("used again here")
        .related(value("/paths/~1a/get/operationId"), "first used here")
        .help("give each operation its own id; it becomes the method name")
}

#[test]
fn a_finding_shows_both_places_in_one_excerpt() {
    let expected = "\
error[duplicate_operation_id]: operation id `getExtraction` is used twice
 --> specs/docmap.yaml:9:20
  |
4 |       operationId: getExtraction
  |                    ------------- first used here
...
9 |       operationId: getExtraction
  |                    ^^^^^^^^^^^^^ used again here
  |
help: give each operation its own id; it becomes the method name

specs/docmap.yaml: 1 error
";
    assert_eq!(rendered(twice(), TEXT), expected);
}

#[test]
fn several_lines_are_shown_by_their_key() {
    let finding = Diagnostic::warning("case", value("/paths/~1b"), "something is odd");
    let expected = "\
warning[case]: something is odd
 --> specs/docmap.yaml:5:3
  |
5 |   /b:
  |   ^^

specs/docmap.yaml: 1 warning
";
    assert_eq!(rendered(finding, TEXT), expected);
}

#[test]
fn an_empty_text_has_no_excerpt() {
    let finding = Diagnostic::error("case", Place::Offset(0), "there is nothing");
    let expected = "error[case]: there is nothing\n--> specs/docmap.yaml\n\nspecs/docmap.yaml: 1 error\n";
    assert_eq!(rendered(finding, ""), expected);
}

#[test]
fn the_end_of_the_text_can_be_pointed_at() {
    let finding = Diagnostic::error("case", Place::Offset(usize::MAX), "it ends here");
    let expected = "\
error[case]: it ends here
 --> specs/docmap.yaml:1:5
  |
1 | a: [
  |     ^

specs/docmap.yaml: 1 error
";
    assert_eq!(rendered(finding, "a: ["), expected);
}

#[test]
fn tabs_and_wide_characters_keep_the_carets_in_place() {
    let finding = Diagnostic::error("case", value("/b"), "wrong").label("this");
    let expected = "\
error[case]: wrong
 --> specs/docmap.yaml:1:16
  |
1 | {a: \"漢字 🦀\",    b: 2}
  |                      ^ this

specs/docmap.yaml: 1 error
";
    assert_eq!(rendered(finding, "{a: \"漢字 🦀\",\tb: 2}"), expected);
}

#[test]
fn a_long_line_is_cut_around_what_is_wrong() {
    let members: Vec<String> = (0..10_000).map(|index| format!("\"key{index}\": {index}")).collect();
    let text = format!("{{{}}}", members.join(", "));
    let finding = Diagnostic::error("case", value("/key5000"), "wrong").related(value("/key1"), "and this");
    let expected = "\
error[case]: wrong
 --> specs/docmap.yaml:1:82793
  |
1 | …ey4997\": 4997, \"key4998\": 4998, \"key4999\": 4999, \"key5000\": 5000, \"key5001\": 5001, \"key5002\": 5002, \"key5003\": 5003, \"key500…
  |                                                              ^^^^
  |
 ::: specs/docmap.yaml:1:21
  |
1 | {\"key0\": 0, \"key1\": 1, \"key2\": 2, \"key3\": 3, \"key4\": 4, \"key5\": 5, \"key6\": 6, \"ke…
  |                     - and this

specs/docmap.yaml: 1 error
";
    assert_eq!(rendered(finding, &text), expected);
}

#[test]
fn places_far_apart_get_excerpts_of_their_own() {
    let text = format!("a: 1\n{}b: 2\n", "# more\n".repeat(10_000));
    let finding = Diagnostic::error("case", value("/b"), "wrong").related(value("/a"), "because of this");
    let expected = "\
error[case]: wrong
     --> specs/docmap.yaml:10002:4
      |
10002 | b: 2
      |    ^
      |
     ::: specs/docmap.yaml:1:4
      |
    1 | a: 1
      |    - because of this

specs/docmap.yaml: 1 error
";
    assert_eq!(rendered(finding, &text), expected);
}

#[test]
fn colors_are_only_added() {
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(twice());
    let colored = render(&diagnostics, "specs/docmap.yaml", TEXT, true);
    assert!(colored.contains("\u{1b}["), "{colored}");
    let mut plain = String::new();
    let mut pieces = colored.split("\u{1b}[");
    plain.push_str(pieces.next().unwrap_or_default());
    plain.extend(pieces.filter_map(|piece| piece.split_once('m')).map(|(_, text)| text));
    assert_eq!(plain, render(&diagnostics, "specs/docmap.yaml", TEXT, false));
}

#[test]
fn programs_get_one_line_of_json() {
    let source = Source::new("specs/docmap.yaml", TEXT);
    let line = to_json_line(&twice(), &source);
    assert!(!line.contains('\n'));
    let json: serde_json::Value = serde_json::from_str(&line).expect("the line is JSON");
    let expected = serde_json::json!({
        "code": "duplicate_operation_id",
        "level": "error",
        "message": "operation id `getExtraction` is used twice",
        "pointer": "/paths/~1b/get/operationId",
        "file": "specs/docmap.yaml",
        "line": 9,
        "column": 20,
        "length": 13,
        "label": "used again here",
        "help": "give each operation its own id; it becomes the method name",
        "related": [{
            "pointer": "/paths/~1a/get/operationId",
            "file": "specs/docmap.yaml",
            "line": 4,
            "column": 20,
            "length": 13,
            "label": "first used here",
        }],
    });
    assert_eq!(json, expected);
}

#[test]
fn a_report_ends_with_a_count() {
    let mut diagnostics = Diagnostics::default();
    assert_eq!(render(&diagnostics, "a.yaml", "a: 1\n", false), "");
    for _ in 0..2 {
        diagnostics.push(Diagnostic::error("case", value("/a"), "wrong"));
    }
    diagnostics.push(Diagnostic::warning("case", value("/a"), "odd"));
    assert!(render(&diagnostics, "a.yaml", "a: 1\n", false).ends_with("\na.yaml: 2 errors and 1 warning\n"));
}

#[test]
fn annotations_escape_what_would_end_them() {
    let source = Source::new("a,b:c%.yaml", TEXT);
    let finding = Diagnostic::error("case", value("/paths/~1a"), "100 % wrong,\r\nreally: so").help("mend it");
    assert_eq!(
        to_annotation(&finding, &source),
        "::error file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=3,endColumn=5,title=case::100 %25 wrong,%0D%0Areally: so%0Ahelp: mend it"
    );
    let note = Diagnostic::note("case", value("/paths/~1a"), "as you like");
    assert!(to_annotation(&note, &source).starts_with("::notice "));
    assert!(to_annotation(&twice(), &source).contains("%0Aline 4: first used here%0A"));
}

/// The members that the published schema requires, and the values that it allows, in what is written here.
#[test]
fn a_sarif_log_has_what_its_schema_requires() {
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(twice());
    diagnostics.push(Diagnostic::note("case", Place::Offset(3), "something").label("here"));
    let source = Source::new("specs/doc map.yaml", TEXT);
    let page = |code: &str| {
        let (text, bad, good) = ("Ids are used once. Names come of them.", "a: b\n", "a: c\n");
        (code != "case").then_some(Explanation { code: "duplicate_operation_id", text, bad, good })
    };
    let log: serde_json::Value = serde_json::from_str(&to_sarif([(&source, &diagnostics)], page)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(run["tool"]["driver"]["name"], "excerpt");
    assert_eq!(rules[0]["shortDescription"]["text"], "Ids are used once.");
    assert!(rules[0]["help"]["markdown"].as_str().unwrap().contains("```yaml\na: b\n```"));
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "specs/doc%20map.yaml");
        for (name, value) in place["region"].as_object().unwrap() {
            assert!(value.as_u64().unwrap() >= 1, "{name}");
        }
    }
    let first = &results[0];
    assert_eq!(first["partialFingerprints"]["codeAndPointer/v1"], "duplicate_operation_id:/paths/~1b/get/operationId");
    assert_eq!(first["relatedLocations"][0]["message"]["text"], "first used here");
    assert_eq!(first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 4);
    assert_eq!(first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "/paths/~1b/get/operationId");
}
