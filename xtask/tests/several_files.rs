//! Documents of several files, and of any form, as a user gives them to the commands.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

fn xtask(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Writes the files of a test into a folder of its own.
fn sandbox(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("several-{test}"));
    let _ = fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}

const HEAD: &str = "openapi: 3.0.3\ninfo: { title: Acme, version: 1.0.0 }\nservers: [{ url: 'https://a.example' }]\n";

fn acme() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "api/acme.yaml",
            "openapi: 3.0.3\ninfo: { title: Acme, version: 1.0.0 }\nservers: [{ url: 'https://a.example' }]\npaths:\n  \
             /jobs: { $ref: ../common/jobs.yaml }\n",
        ),
        (
            "common/jobs.yaml",
            "get:\n  operationId: listJobs\n  responses:\n    '200':\n      description: Jobs.\n      content:\n        \
             application/json: { schema: { $ref: 'schemas.json#/Job' } }\n",
        ),
        (
            "common/schemas.json",
            "{\n  \"Job\": {\n    \"type\": \"object\",\n    \"nullabel\": true,\n    \"properties\": {\"id\": {\"type\": \"string\"}}\n  }\n}\n",
        ),
    ]
}

#[test]
fn files_outside_of_the_folder_are_read_when_the_user_says_so() {
    let folder = sandbox("root", &acme());
    let (spec, out) = (folder.join("api/acme.yaml"), folder.join("out"));
    let refused = xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out)]);
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.stderr.contains("error[outside_folder]") && refused.stderr.contains("--root"),
        "{}",
        refused.stderr
    );
    assert!(!out.exists());
    let arguments = ["codegen", "--spec", shown(&spec), "--out", shown(&out), "--root", shown(&folder)];
    let made = xtask(&arguments);
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(made.stderr.contains("schemas.json:4:5"), "{}", made.stderr);
    assert!(fs::read_to_string(out.join("src/types/job.rs")).unwrap().contains("pub struct Job"));
    let strict = xtask(&[&arguments[..], &["--strict"]].concat());
    assert_eq!(strict.code, Some(1));
    let wrong =
        xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out), "--root", shown(&folder.join("common"))]);
    assert_eq!(wrong.code, Some(2));
}

#[test]
fn programs_are_told_the_file_the_line_and_the_pointer() {
    let folder = sandbox("json", &acme());
    let (spec, out) = (folder.join("api/acme.yaml"), folder.join("out"));
    let run =
        xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out), "--root", shown(&folder), "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let [line] = lines.as_slice() else { panic!("one finding: {}", run.stdout) };
    let texts = ["code", "level", "pointer", "message"].map(|name| line[name].as_str().unwrap());
    assert_eq!(texts, ["unknown_keyword", "warning", "/Job/nullabel", "`nullabel` means nothing in a schema"]);
    assert_eq!((line["line"].as_u64(), line["column"].as_u64()), (Some(4), Some(5)));
    let file = line["file"].as_str().unwrap();
    assert!(file.ends_with("common/schemas.json") && !file.contains(".."), "{file}");
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
}

#[test]
fn the_name_of_the_package_is_that_of_the_file_or_the_one_given() {
    let folder = sandbox("package", &[("Acme OCR.yaml", &format!("{HEAD}paths: {{}}\n"))]);
    let (spec, out) = (folder.join("Acme OCR.yaml"), folder.join("out"));
    let manifest = || fs::read_to_string(out.join("Cargo.toml")).unwrap();
    let run = xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out)]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(manifest().contains("name = \"acme-ocr-client\""));
    // Not by its path, which is another one for everybody.
    assert!(
        manifest().starts_with("# Generated from Acme OCR.yaml by `cargo xtask codegen --spec`."),
        "{}",
        manifest()
    );
    xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out), "--package", "my-ocr"]);
    assert!(manifest().contains("name = \"my-ocr\""));
    for hostile in ["../x", "My", "a b", "a\"\n[x]", ""] {
        let run = xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&out), "--package", hostile]);
        assert_eq!(run.code, Some(2), "{hostile:?}");
    }
}

#[test]
fn the_folder_of_the_vendors_is_for_them() {
    let folder = sandbox("vendors", &[("acme.yaml", &format!("{HEAD}paths: {{}}\n"))]);
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("generated").join("stranger");
    let run = xtask(&["codegen", "--spec", shown(&folder.join("acme.yaml")), "--out", shown(&out)]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(run.stderr.contains("generated/ is for the documents in specs/") && !out.exists(), "{}", run.stderr);
}

#[test]
fn a_check_of_any_document_shows_the_difference_and_writes_nothing() {
    let folder = sandbox("check", &[("acme.yaml", &format!("{HEAD}paths: {{}}\n"))]);
    let (spec, out) = (folder.join("acme.yaml"), folder.join("new").join("out"));
    let codegen = |more: &[&str]| xtask(&[&["codegen", "--spec", shown(&spec), "--out", shown(&out)], more].concat());
    let missing = codegen(&["--check"]);
    assert_eq!(missing.code, Some(1), "{}", missing.stderr);
    assert!(missing.stdout.contains("+name = \"acme-client\"") && !folder.join("new").exists(), "{}", missing.stdout);

    assert_eq!(codegen(&[]).code, Some(0));
    let equal = codegen(&["--check"]);
    assert_eq!((equal.code, equal.stdout.as_str()), (Some(0), ""), "{}", equal.stderr);

    fs::write(out.join("src/lib.rs"), "// edited\n").unwrap();
    let edited = codegen(&["--check"]);
    assert_eq!(edited.code, Some(1));
    assert!(edited.stdout.lines().any(|line| line == "-// edited"), "{}", edited.stdout);
    assert!(
        edited
            .stderr
            .ends_with("1 file is not what the document makes; mend that by the same command without --check\n")
    );
    assert_eq!(fs::read_to_string(out.join("src/lib.rs")).unwrap(), "// edited\n");
}

/// What a file is, its content says.
#[test]
fn names_say_nothing_of_the_form() {
    let json = r#"{"openapi":"3.0.3","info":{"title":"Acme","version":"1.0.0"},"servers":[{"url":"https://a.example"}],"paths":{}}"#;
    let yaml = format!("{HEAD}paths: {{}}\n");
    let marked = format!("\u{feff}{json}");
    let marked_yaml = format!("\u{feff}{yaml}");
    let files =
        [("a.yaml", json), ("b.json", &yaml), ("c.txt", &marked), ("d", &marked_yaml), ("e.json", &marked_yaml)];
    let folder = sandbox("forms", &files);
    for (name, _) in files {
        let run =
            xtask(&["codegen", "--spec", shown(&folder.join(name)), "--out", shown(&folder.join("out")), "--strict"]);
        assert_eq!(run.code, Some(0), "{name}: {}", run.stderr);
    }
}

#[test]
fn lint_and_review_read_all_files() {
    let mut files = acme();
    let folder = sandbox("lint", &files);
    let spec = folder.join("api/acme.yaml");
    let run = xtask(&["lint", shown(&spec), "--root", shown(&folder), "--format", "json"]);
    let found = run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let places: Vec<String> = found.map(|line| line["file"].as_str().unwrap().to_owned()).collect();
    assert!(places.iter().any(|file| file.ends_with("common/jobs.yaml")), "{}", run.stdout);

    files[2].1 =
        "{\n  \"Job\": {\n    \"type\": \"object\",\n    \"properties\": {\"id\": {\"type\": \"integer\"}}\n  }\n}\n";
    let changed = sandbox("review", &files);
    let head = changed.join("api/acme.yaml");
    let arguments = [
        "review",
        "--base-file",
        shown(&spec),
        "--head-file",
        shown(&head),
        "--base-root",
        shown(&folder),
        "--head-root",
        shown(&changed),
    ];
    let run = xtask(&arguments);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stdout.contains("several-review/common/schemas.json:4:"), "{}", run.stdout);
    let run = xtask(&[&arguments[..], &["--format", "json"]].concat());
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let site = &report["changes"][0]["head"];
    assert!(site["file"].as_str().unwrap().ends_with("several-review/common/schemas.json"), "{report:#}");
    let run = xtask(&[&arguments[..], &["--format", "html"]].concat());
    assert!(run.stdout.contains("integer"), "the lines of the other file are shown");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let secret = sandbox("secret", &[("secret.yaml", "type: string\ndescription: secret\n")]);
    let document = |reference: &str| {
        format!(
            "{HEAD}paths: {{}}\ncomponents: {{ schemas: {{ A: {{ properties: {{ a: {{ $ref: '{reference}' }} }} }} }} }}\n"
        )
    };
    let folder = sandbox("links", &[("b.yaml", "type: string\n")]);
    symlink(secret.join("secret.yaml"), folder.join("link.yaml")).unwrap();
    symlink(&secret, folder.join("folder")).unwrap();
    symlink(folder.join("b.yaml"), folder.join("inside.yaml")).unwrap();
    let pipe = Command::new("mkfifo").arg(folder.join("pipe.yaml")).status();
    let spec = folder.join("acme.yaml");
    let code = |reference: &str| {
        fs::write(&spec, document(reference)).unwrap();
        let run = xtask(&["codegen", "--spec", shown(&spec), "--out", shown(&folder.join("out")), "--format", "json"]);
        assert!(!run.stdout.contains("secret\""), "{}", run.stdout);
        let first = run.stdout.lines().next().map(|line| serde_json::from_str::<Value>(line).unwrap());
        (run.code, first.map(|line| line["code"].as_str().unwrap_or_default().to_owned()).unwrap_or_default())
    };
    let refused = |code: &str| (Some(1), code.to_owned());
    assert_eq!(code("inside.yaml"), (Some(0), String::new()));
    assert_eq!(code("link.yaml"), refused("outside_folder"));
    assert_eq!(code("folder/secret.yaml"), refused("outside_folder"));
    assert_eq!(code("../several-secret/secret.yaml"), refused("outside_folder"));
    assert_eq!(code("b.yaml/../../several-secret/secret.yaml"), refused("outside_folder"));
    assert_eq!(code("folder"), refused("outside_folder"));
    assert_eq!(code("."), refused("missing_file"));
    if pipe.is_ok_and(|status| status.success()) {
        assert_eq!(code("pipe.yaml"), refused("missing_file"));
    }
}

/// A review of `specs/` reads the files of the commit, not those of today.
#[test]
fn a_commit_has_its_own_files() {
    let head = HEAD.to_owned();
    let document = format!("{head}paths: {{}}\ncomponents: {{ schemas: {{ Job: {{ $ref: parts/job.yaml }} }} }}\n");
    let files = [
        ("Cargo.toml", "[workspace]\n"),
        ("specs/acme.yaml", document.as_str()),
        ("specs/parts/job.yaml", "type: object\nrequired: [id]\nproperties: { id: { type: string } }\n"),
        ("generated/.keep", ""),
        ("runtime/.keep", ""),
    ];
    let folder = sandbox("commit", &files);
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@a.example"];
        let status = Command::new("git").arg("-C").arg(&folder).args(identity).args(arguments).output().unwrap();
        assert!(status.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&status.stderr));
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "first"]);
    fs::write(folder.join("specs/parts/job.yaml"), "type: object\nproperties: { id: { type: integer } }\n").unwrap();
    let pairs =
        xtask::review::sources::documents_since(&xtask::repository::Repository::at(folder.clone()), Some("HEAD"), &[])
            .unwrap();
    let tree = |text: &Option<xtask::review::sources::Text>| {
        let text = text.as_ref().unwrap();
        let mut diagnostics = Default::default();
        let tree = excerpt_generator::read::read_all(&text.document(), &mut diagnostics);
        tree.unwrap_or_else(|| panic!("{diagnostics:?}"))["components"]["schemas"]["Job"]["properties"]["id"]["type"]
            .clone()
    };
    assert_eq!((tree(&pairs[0].base), tree(&pairs[0].head)), ("string".into(), "integer".into()));
}
