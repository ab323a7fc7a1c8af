//! What `cargo xtask codegen` does to `generated/`, in small repositories of its own.

use std::fs;
use std::path::{Path, PathBuf};
use xtask::codegen::{Written, check, write};
use xtask::outcome::Outcome;
use xtask::repository::Repository;

const DOCUMENT: &str = "openapi: 3.0.3\ninfo: {title: Acme, version: 1.0.0}\npaths: {}\n";

#[test]
fn every_document_becomes_a_crate() {
    let repo = Sandbox::new("every_document", &["acme", "umbra"]);
    let (written, notes) = repo.codegen(&[]);
    assert_eq!(written, Written { outcome: Outcome::Fine, manifests: true });
    assert!(notes[0].starts_with("generated acme: "), "{notes:?}");
    assert!(repo.read("generated/acme/Cargo.toml").starts_with("# Generated from specs/acme.yaml by "));
    assert!(repo.exists("generated/umbra/src/lib.rs"));
    assert!(!repo.exists(".excerpt-tmp"));
}

#[test]
fn only_the_vendors_named_are_written() {
    let repo = Sandbox::new("named", &["acme", "umbra"]);
    repo.codegen(&["acme"]);
    assert!(repo.exists("generated/acme/Cargo.toml"));
    assert!(!repo.exists("generated/umbra"));
}

#[test]
fn a_second_run_touches_nothing() {
    let repo = Sandbox::new("second_run", &["acme"]);
    repo.codegen(&[]);
    let modified = |path: &str| fs::metadata(repo.path(path)).unwrap().modified().unwrap();
    let before = modified("generated/acme/src/lib.rs");
    let (written, notes) = repo.codegen(&[]);
    assert_eq!(written, Written { outcome: Outcome::Fine, manifests: false });
    assert!(notes[0].starts_with("unchanged acme: "), "{notes:?}");
    assert_eq!(modified("generated/acme/src/lib.rs"), before);
}

#[test]
fn broken_and_deleted_files_come_back_and_stale_ones_go() {
    let repo = Sandbox::new("come_back", &["acme"]);
    repo.codegen(&[]);
    let (manifest, library) = (repo.read("generated/acme/Cargo.toml"), repo.read("generated/acme/src/lib.rs"));
    repo.write("generated/acme/src/lib.rs", "fn broken(");
    repo.write(
        "generated/acme/src/old/gone.rs",
        "// Generated from specs/acme.yaml by `cargo xtask codegen`. Do not edit.\n",
    );
    fs::remove_file(repo.path("generated/acme/README.md")).ok();
    repo.codegen(&[]);
    assert_eq!(repo.read("generated/acme/Cargo.toml"), manifest);
    assert_eq!(repo.read("generated/acme/src/lib.rs"), library);
    assert!(!repo.exists("generated/acme/src/old"));
}

#[test]
fn files_of_others_stay() {
    let repo = Sandbox::new("others", &["acme"]);
    repo.codegen(&[]);
    repo.write("generated/acme/notes/todo.txt", "mine\n");
    repo.write("generated/acme/src/binary", "\u{0}\u{1}");
    fs::create_dir(repo.path("generated/acme/empty")).unwrap();
    repo.write("generated/acme/src/lib.rs", "");
    repo.codegen(&[]);
    assert_eq!(repo.read("generated/acme/notes/todo.txt"), "mine\n");
    assert_eq!(repo.read("generated/acme/src/binary"), "\u{0}\u{1}");
    assert!(repo.exists("generated/acme/empty"));
    assert_ne!(repo.read("generated/acme/src/lib.rs"), "");
}

#[test]
fn a_project_of_somebody_else_is_not_replaced() {
    let repo = Sandbox::new("somebody", &["acme"]);
    repo.write("generated/acme/Cargo.toml", "[package]\nname = \"by-hand\"\n");
    let failure = write(&repo.repository(), &[], &mut |_| {}).unwrap_err().to_string();
    assert_eq!(failure, "generated/acme was not generated: move it away, or delete it");
    assert_eq!(repo.read("generated/acme/Cargo.toml"), "[package]\nname = \"by-hand\"\n");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let repo = Sandbox::new("links", &["acme"]);
    repo.codegen(&[]);
    repo.write("elsewhere/lib.rs", "// outside\n");
    fs::remove_file(repo.path("generated/acme/src/lib.rs")).unwrap();
    symlink("../../../elsewhere/lib.rs", repo.path("generated/acme/src/lib.rs")).unwrap();
    symlink("../../elsewhere", repo.path("generated/acme/linked")).unwrap();
    repo.codegen(&[]);
    assert_eq!(repo.read("elsewhere/lib.rs"), "// outside\n");
    assert!(!fs::symlink_metadata(repo.path("generated/acme/src/lib.rs")).unwrap().is_symlink());
    assert_eq!(fs::read_link(repo.path("generated/acme/linked")).unwrap(), Path::new("../../elsewhere"));

    fs::rename(repo.path("generated/acme"), repo.path("elsewhere/acme")).unwrap();
    symlink("../elsewhere/acme", repo.path("generated/acme")).unwrap();
    let failure = write(&repo.repository(), &[], &mut |_| {}).unwrap_err().to_string();
    assert!(failure.ends_with("generated/acme is not a folder: move it away"), "{failure}");
}

#[test]
fn nothing_is_written_when_one_document_is_refused() {
    let repo = Sandbox::new("refused", &["acme", "umbra"]);
    repo.write("specs/umbra.yaml", "openapi: [bad\n");
    let (written, notes) = repo.codegen(&[]);
    assert_eq!(written, Written { outcome: Outcome::Findings, manifests: false });
    assert!(notes.last().unwrap().starts_with("nothing was written"), "{notes:?}");
    assert!(!repo.exists("generated/acme"));
    assert!(check(&repo.repository(), &[]).unwrap().refused);
}

#[test]
fn a_crate_without_a_document_is_removed_unless_it_holds_something_else() {
    let repo = Sandbox::new("abandoned", &["acme", "umbra", "vanda"]);
    repo.codegen(&[]);
    repo.write("generated/umbra/notes.txt", "mine\n");
    repo.write("generated/by-hand/Cargo.toml", "[package]\n");
    for vendor in ["acme", "umbra"] {
        fs::remove_file(repo.path(&format!("specs/{vendor}.yaml"))).unwrap();
    }
    repo.codegen(&["vanda"]);
    assert!(repo.exists("generated/acme"), "a run for one vendor leaves the others alone");

    assert!(check(&repo.repository(), &[]).unwrap().diff.contains("--- a/generated/acme/Cargo.toml\n+++ /dev/null\n"));
    let (written, notes) = repo.codegen(&[]);
    assert_eq!(written, Written { outcome: Outcome::Findings, manifests: true });
    assert!(!repo.exists("generated/acme"));
    assert!(repo.exists("generated/umbra/Cargo.toml") && repo.exists("generated/by-hand/Cargo.toml"));
    let kept = "kept generated/umbra: it has no document any more, but notes.txt was not generated; \
                move that away and run this again";
    assert_eq!(notes.last().unwrap(), kept);
}

#[test]
fn a_check_shows_each_difference_and_writes_nothing() {
    let repo = Sandbox::new("check", &["acme"]);
    repo.codegen(&[]);
    assert!(check(&repo.repository(), &[]).unwrap().paths.is_empty());

    let library = repo.read("generated/acme/src/lib.rs");
    repo.write("generated/acme/src/lib.rs", &library.replacen("Do not edit", "do not edit", 1));
    fs::remove_file(repo.path("generated/acme/Cargo.toml")).unwrap();
    repo.write("generated/acme/src/old.rs", "// Generated from specs/acme.yaml by `x`. Do not edit.\n");
    let found = check(&repo.repository(), &["acme".to_owned()]).unwrap();
    let paths = ["generated/acme/Cargo.toml", "generated/acme/src/lib.rs", "generated/acme/src/old.rs"];
    assert_eq!(found.paths, paths);
    assert!(found.diff.contains("--- /dev/null\n+++ b/generated/acme/Cargo.toml\n"), "{}", found.diff);
    assert!(found.diff.contains("--- a/generated/acme/src/old.rs\n+++ /dev/null\n"), "{}", found.diff);
    assert_eq!(found.mend, "cargo xtask codegen acme");
    assert!(!repo.exists("generated/acme/Cargo.toml") && repo.exists("generated/acme/src/old.rs"));
}

#[test]
fn a_run_that_was_interrupted_is_mended_by_the_next() {
    let repo = Sandbox::new("interrupted", &["acme", "umbra"]);
    repo.codegen(&[]);
    repo.write("generated/acme/notes.txt", "mine\n");
    // The old crate had stepped aside and the new one was not yet in place.
    fs::create_dir_all(repo.path(".excerpt-tmp/acme/new")).unwrap();
    fs::rename(repo.path("generated/acme"), repo.path(".excerpt-tmp/acme/old")).unwrap();
    // The new crate was only half written.
    repo.write(".excerpt-tmp/umbra/new/Cargo.toml", "half");
    let (_, notes) = repo.codegen(&[]);
    assert!(notes[0].starts_with("unchanged acme: ") && notes[1].starts_with("unchanged umbra: "), "{notes:?}");
    assert_eq!(repo.read("generated/acme/notes.txt"), "mine\n");
    assert!(!repo.exists(".excerpt-tmp"));
}

#[test]
fn an_unknown_vendor_and_a_name_that_no_package_can_have_are_failures() {
    let repo = Sandbox::new("unknown", &["acme"]);
    let failure = |vendors: &[String]| check(&repo.repository(), vendors).unwrap_err().to_string();
    assert_eq!(failure(&["acne".to_owned()]), "no document specs/acne.yaml; did you mean `acme`?");
    repo.write("specs/Acme Two.yaml", DOCUMENT);
    assert!(failure(&[]).starts_with("specs/Acme Two.yaml: the file's name becomes the package's name: use "));
}

/// A repository with nothing but documents, in cargo's folder for tests.
struct Sandbox(PathBuf);

impl Sandbox {
    fn new(name: &str, vendors: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("codegen").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        let sandbox = Self(root);
        sandbox.write("generated/README.md", "Generated.\n");
        for vendor in vendors {
            sandbox.write(&format!("specs/{vendor}.yaml"), DOCUMENT);
        }
        sandbox
    }

    fn repository(&self) -> Repository {
        Repository::at(&self.0)
    }

    fn codegen(&self, vendors: &[&str]) -> (Written, Vec<String>) {
        let vendors: Vec<String> = vendors.iter().map(|vendor| (*vendor).to_owned()).collect();
        let mut notes = Vec::new();
        let written = write(&self.repository(), &vendors, &mut |line| notes.push(line.to_owned())).unwrap();
        (written, notes)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
