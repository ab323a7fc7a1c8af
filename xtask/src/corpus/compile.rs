//! The compiler's word on generated crates: one workspace under `target/`, with every warning denied.

use super::trial::{Compiled, Trial};
use crate::outcome::Failure;
use crate::output;
use crate::repository::Repository;
use crate::workbench;
use excerpt_generator::Settings;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// So many crates are checked by one call of cargo, which holds the messages of all in memory.
const AT_ONCE: usize = 16;

/// Checks the smallest crates, so many at most; with `docs` their documentation, too, and the examples in it.
pub(super) fn check(repository: &Repository, trials: &mut [Trial], most: usize, docs: bool) -> Result<(), Failure> {
    let folder = repository.root().join("target/corpus");
    fs::create_dir_all(&folder).map_err(Failure::io("create", &folder))?;
    let _alone = workbench::lock(&folder).map_err(Failure::io("lock", &folder))?;
    let mut wanted: Vec<&mut Trial> = trials.iter_mut().filter(|trial| !trial.files.is_empty()).collect();
    wanted.sort_by_key(|trial| trial.lines());
    wanted.truncate(most);
    let (count, mut done) = (wanted.len(), 0);
    for batch in wanted.chunks_mut(AT_ONCE) {
        let crates = folder.join("crates");
        if crates.exists() {
            fs::remove_dir_all(&crates).map_err(Failure::io("remove", &crates))?;
        }
        let mut names = BTreeMap::new();
        for (index, trial) in batch.iter().enumerate() {
            let name = format!("{done}-{index}");
            for file in &trial.files {
                write(&crates.join(&name).join(&file.path), &file.text)?;
            }
            names.insert(name, index);
        }
        write(&folder.join("Cargo.toml"), &manifest(repository))?;
        let lock = repository.root().join("Cargo.lock");
        fs::copy(&lock, folder.join("Cargo.lock")).map_err(Failure::io("copy", &lock))?;
        let mut outcomes = cargo(&folder, &names, CHECK)?;
        if docs {
            let documented = cargo(&folder, &names, DOC)?;
            for ((outcome, documented), trial) in outcomes.iter_mut().zip(documented).zip(batch.iter()) {
                outcome.errors.extend(documented.errors);
                outcome.errors.extend(examples(&folder, &Settings::for_vendor(&trial.vendor).package)?);
            }
        }
        for (trial, compiled) in batch.iter_mut().zip(outcomes) {
            trial.compiled = Some(compiled);
        }
        done += batch.len();
        output::note(format_args!("compiled {done} of {count}"));
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(Failure::io("create", parent))?;
    fs::write(path, text).map_err(Failure::io("write", path))
}

/// Returns the manifest of a workspace in which the crates inherit what they inherit here.
fn manifest(repository: &Repository) -> String {
    let runtime = Value::from(repository.runtime().to_string_lossy());
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n\n\
         [workspace.package]\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"{}\"\nlicense = \"MIT\"\n\
         publish = false\n\n\
         [workspace.dependencies]\nexcerpt-runtime = {{ path = {runtime}, default-features = false }}\ntokio = \"1\"\n\n\
         [workspace.lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\nunsafe_code = \"forbid\"\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n",
        env!("CARGO_PKG_RUST_VERSION")
    )
}

const CHECK: &[&str] = &["check", "--lib"];
const DOC: &[&str] = &["doc", "--lib", "--no-deps"];

/// Runs the compiler or the documentation tool over the workspace; returns its word on each crate.
fn cargo(folder: &Path, names: &BTreeMap<String, usize>, words: &[&str]) -> Result<Vec<Compiled>, Failure> {
    let mut command = command(folder);
    command.args(words).args(["--workspace", "--offline", "--keep-going", "--quiet", "--message-format", "json"]);
    let output = command.output().map_err(Failure::io("run cargo in", folder))?;
    let mut outcomes: Vec<Option<Compiled>> = names.iter().map(|_| None).collect();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let manifest = message["manifest_path"].as_str().map(PathBuf::from).unwrap_or_default();
        let name = manifest.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        let Some(index) = names.get(name) else { continue };
        let outcome = outcomes[*index].get_or_insert_default();
        let level = message["message"]["level"].as_str().unwrap_or_default();
        if message["reason"] == "compiler-message" && (level == "error" || level == "warning") {
            outcome.errors.push(message["message"]["rendered"].as_str().unwrap_or_default().to_owned());
        }
    }
    let problem = String::from_utf8_lossy(&output.stderr);
    // A crate of which nothing was heard was not compiled.
    let silent = || Compiled { errors: vec![format!("cargo did not compile it\n{problem}")] };
    Ok(outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(silent)).collect())
}

/// Runs the examples in a crate's documentation; returns what was said when one failed.
fn examples(folder: &Path, package: &str) -> Result<Option<String>, Failure> {
    let mut command = command(folder);
    command.args(["test", "--doc", "--offline", "--quiet", "--package", package]);
    let output = command.output().map_err(Failure::io("run cargo in", folder))?;
    let said = || [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text)).concat();
    Ok((!output.status.success()).then(said))
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What this run of cargo was given is not meant for that one.
    command.env("CARGO_TARGET_DIR", "target").env_remove("RUSTFLAGS").env("RUSTDOCFLAGS", "-D warnings");
    command.current_dir(folder).stdin(Stdio::null());
    command
}
