//! `cargo xtask review` as it is called: what it prints where, and how it ends.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const BASE: &str = "\
openapi: 3.0.3
info: { title: Acme, version: 1.0.0 }
paths:
  /items/{id}:
    get:
      operationId: getItem
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: An item.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Item' }
components:
  schemas:
    Item:
      type: object
      required: [id, name]
      properties:
        id: { type: string }
        name: { type: string }
";

/// Files in a folder that goes away with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("excerpt-command-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let folder = Self(folder);
        folder.write("base.yaml", BASE);
        folder
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file in a temporary folder");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("the file was written")
    }

    fn review(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(&self.0).args(["review", "--base-file", "base.yaml", "--head-file", "head.yaml"]);
        command.args(arguments).output().expect("the command starts")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn what_breaks_is_shown_with_its_lines_and_fails() {
    let folder = Folder::new("breaks");
    folder.write(
        "head.yaml",
        &BASE.replace("required: [id, name]", "required: [id]").replace("version: 1.0.0", "version: 1.1.0"),
    );
    let output = folder.review(&[]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output);
    let mut ids = text.lines().filter_map(|line| line.trim().strip_prefix("id: "));
    let (id, item) = (ids.next().expect("a break has an id"), ids.next().expect("a Rust item has an id"));
    let expected = format!(
        "head: breaks released clients (1) · bump major · version 1.0.0 → 1.1.0, needed 2.0.0\n\
         \n\
         breaks: Item.name: `name` became optional\n  \
         --> head.yaml:22:15  /components/schemas/Item/properties/name\n  \
         it may be missing now, and decoding the object fails\n  \
         on GET /items/{{id}}\n  \
         id: {id}\n\
         \n\
         major: types::Item::name\n    \
         - pub name: String\n    \
         + pub name: Option<String>\n  \
         the field is of another type\n  \
         id: {item}\n\
         \n\
         version: `info.version` is 1.1.0, and a major change needs 2.0.0\n\n"
    );
    assert_eq!(text, expected);
    let reason = "reason: the service has always left it out";
    folder.write("accepted.yaml", &format!("- {{ id: {id}, {reason} }}\n- {{ id: {item}, {reason} }}\n"));
    let output = folder.review(&["--accept", "accepted.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(stdout(&output).contains("breaks (accepted): Item.name"), "{output:?}");
}

#[test]
fn json_goes_to_a_file_and_the_gate_can_be_chosen() {
    let folder = Folder::new("json");
    folder.write("head.yaml", &BASE.replace("getItem", "readItem"));
    for (fail_on, code) in [("wire", 0), ("rust", 1), ("any", 1), ("none", 0)] {
        let output = folder.review(&["--format", "json", "--out", "report.json", "--fail-on", fail_on]);
        assert_eq!(output.status.code(), Some(code), "{fail_on}");
        assert_eq!(stdout(&output), "");
    }
    let report: Value = serde_json::from_str(&folder.read("report.json")).expect("JSON");
    assert_eq!((&report["wire"], &report["bump"]), (&"none".into(), &"major".into()));
    let change = &report["changes"][0];
    assert_eq!(change["operation"], "GET /items/{id}");
    assert_eq!(change["pointer"], "/paths/~1items~1{id}/get/operationId");
    assert!(change["id"].is_string() && change["reason"].is_string(), "{change}");
}

#[test]
fn nothing_is_said_of_nothing() {
    let folder = Folder::new("nothing");
    folder.write("head.yaml", BASE);
    let output = folder.review(&[]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), "head: no change · version 1.0.0\n\n"));
}

#[test]
fn what_cannot_run_ends_with_two() {
    let folder = Folder::new("broken");
    folder.write("head.yaml", "paths: [\n");
    let output = folder.review(&[]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("head.yaml cannot be read") && message.contains("head.yaml:"), "{message}");
    assert_eq!(folder.review(&["--format", "pdf"]).status.code(), Some(2));
    assert_eq!(folder.review(&["--base", "HEAD"]).status.code(), Some(2));
    assert_eq!(folder.review(&["--accept", "missing.yaml"]).status.code(), Some(2));
}
