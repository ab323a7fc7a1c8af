//! Lets `progenitor` generate a client from every document, for the tests in `tests/peers`.
//!
//! `progenitor` aborts on much that is valid, so each attempt is guarded and its outcome recorded. A document that it does
//! not take never breaks this build; a client that a test needs and does not get says why where it is included.

use progenitor::{GenerationSettings, Generator};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What `peers/peers.yaml` says of a document, as far as it matters here.
#[derive(Default, Deserialize)]
struct Peer {
    #[serde(default)]
    reductions: Vec<Reduction>,
}

/// Takes a node out of the document, or puts it elsewhere. Places are JSON pointers.
#[derive(Deserialize)]
struct Reduction {
    take: String,
    put: Option<String>,
}

fn main() {
    println!("cargo::rerun-if-changed=../specs");
    println!("cargo::rerun-if-changed=peers/peers.yaml");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let peers = fs::read_to_string("peers/peers.yaml").expect("peers/peers.yaml is readable");
    let mut peers: BTreeMap<String, Peer> =
        serde_yaml::from_str(&peers).expect("peers/peers.yaml is as described in it");
    // A panic is an outcome here and nothing to alarm anybody with.
    panic::set_hook(Box::new(|_| {}));
    let mut outcomes = Map::new();
    for (vendor, path) in documents() {
        let peer = peers.remove(&vendor).unwrap_or_default();
        let unreduced = read(&path).and_then(|document| generate(&document));
        let reduced = generate_without(&path, peer.reductions.iter());
        // A reduction is needed if `progenitor` still aborts when all others are made.
        let unneeded = (0..peer.reductions.len()).filter(|&left_out| {
            let others = peer.reductions.iter().enumerate().filter(|(index, _)| *index != left_out);
            generate_without(&path, others.map(|(_, reduction)| reduction)).is_ok()
        });
        let unneeded: Vec<&str> = unneeded.map(|index| peer.reductions[index].take.as_str()).collect();
        outcomes.insert(
            vendor.clone(),
            json!({"unreduced": outcome(&unreduced), "reduced": outcome(&reduced), "unneeded": unneeded}),
        );
        let client = reduced
            .unwrap_or_else(|why| format!("compile_error!({:?});", format!("progenitor, given {vendor}: {why}")));
        fs::write(out.join(format!("{vendor}.rs")), client).expect("OUT_DIR is writable");
    }
    fs::write(out.join("outcomes.json"), Value::Object(outcomes).to_string()).expect("OUT_DIR is writable");
}

/// The documents in `specs/`, with the vendor's name before each.
fn documents() -> BTreeMap<String, PathBuf> {
    let files = fs::read_dir("../specs").expect("specs/ is readable").flatten().map(|entry| entry.path());
    let documents = files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    documents.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path.clone()))).collect()
}

fn read(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("refused: {error}"))?;
    serde_yaml::from_str(&text).map_err(|error| format!("refused: {error}"))
}

fn generate_without<'a>(path: &Path, reductions: impl Iterator<Item = &'a Reduction>) -> Result<String, String> {
    let mut document = read(path)?;
    for Reduction { take, put } in reductions {
        let gone = || format!("not reduced: {take} is not in the document");
        let (parent, key) = split(take).ok_or_else(gone)?;
        let members = document.pointer_mut(parent).and_then(Value::as_object_mut).ok_or_else(gone)?;
        let node = members.remove(&key).ok_or_else(gone)?;
        if let Some(put) = put {
            let nowhere = || format!("not reduced: there is no place {put}");
            let (parent, key) = split(put).ok_or_else(nowhere)?;
            document.pointer_mut(parent).and_then(Value::as_object_mut).ok_or_else(nowhere)?.insert(key, node);
        }
    }
    generate(&document)
}

/// Splits a JSON pointer into that of the parent and the key in it.
fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, key) = pointer.rsplit_once('/')?;
    Some((parent, key.replace("~1", "/").replace("~0", "~")))
}

/// Returns the text of a client, or how `progenitor` failed.
fn generate(document: &Value) -> Result<String, String> {
    let document = serde_json::from_value(document.clone()).map_err(|error| format!("refused: {error}"))?;
    let generate = || Generator::new(&GenerationSettings::default()).generate_tokens(&document);
    match panic::catch_unwind(AssertUnwindSafe(generate)) {
        // Printed for those who have to read it after an error of the compiler.
        Ok(Ok(tokens)) => syn::parse2(tokens)
            .map(|file| prettyplease::unparse(&file))
            .map_err(|error| format!("generated no Rust: {error}")),
        Ok(Err(error)) => Err(format!("refused: {error}")),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            Err(format!("panicked: {}", text.and_then(|text| text.lines().next()).unwrap_or_default()))
        }
    }
}

fn outcome(client: &Result<String, String>) -> &str {
    client.as_ref().map_or_else(String::as_str, |_| "generated")
}
