//! Rules for what packages depend on, read from cargo.

use super::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

/// A user of a generated crate must not pay for what made it.
#[test]
fn generated_crates_do_not_reach_what_made_them() {
    let graph = Graph::read();
    for package in graph.generated() {
        let made_them = |name: &str| {
            let words = ["yaml", "progenitor", "openapi", "saphyr", "askama", "prettyplease"];
            name == "excerpt-generator" || name == "xtask" || words.iter().any(|word| name.contains(word))
        };
        let reached = graph.reach(package);
        let wrong: Vec<&str> = reached.iter().map(|id| graph.name(id)).filter(|name| made_them(name)).collect();
        assert!(wrong.is_empty(), "{} reaches {wrong:?}", graph.name(package));
        assert!(reached.iter().any(|id| graph.name(id) == "excerpt-runtime"), "the walk finds nothing");
    }
}

/// The `rust-version` of the workspace is a promise to users of the clients, so their dependencies have to keep it too.
#[test]
fn the_stated_rust_version_is_true_for_clients() {
    Graph::read().check_rust_version("this platform");
}

/// With all features, and for other platforms, clients need packages that nothing here compiles. Cargo downloads them to
/// read their `rust-version`. Where it cannot, the test says so; it never fails for want of a network.
#[test]
fn the_stated_rust_version_is_true_for_all_features_and_platforms() {
    let platforms =
        ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "wasm32-unknown-unknown"];
    for platform in platforms {
        let output = metadata(&["--all-features", "--filter-platform", platform]);
        let errors = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() && errors.contains("download") {
            // Not `eprintln!`, which nobody sees of a test that passes.
            let text = "SKIPPED the Rust version for";
            writeln!(std::io::stderr(), "{text} {platform}: its packages cannot be downloaded").unwrap();
            continue;
        }
        Graph::of(&output).check_rust_version(platform);
    }
}

/// Cargo's packages and which one uses which, on one platform.
struct Graph {
    packages: BTreeMap<String, Value>,
    /// What each needs to run and to be built, but not for its tests.
    edges: BTreeMap<String, Vec<String>>,
}

impl Graph {
    fn read() -> Self {
        // Without the filter cargo would want to download packages for other platforms.
        Self::of(&metadata(&["--filter-platform", &host()]))
    }

    fn of(output: &Output) -> Self {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let packages = list(&metadata["packages"]).into_iter().map(|package| (text(&package["id"]), package));
        let edges = list(&metadata["resolve"]["nodes"]).into_iter().map(|node| {
            let is_used = |dep: &Value| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev");
            let used = list(&node["deps"]).into_iter().filter(is_used).map(|dep| text(&dep["pkg"])).collect();
            (text(&node["id"]), used)
        });
        Self { packages: packages.collect(), edges: edges.collect() }
    }

    fn check_rust_version(&self, platform: &str) {
        let runtime = self.by_name("excerpt-runtime");
        let stated = version(self.rust_version(runtime).expect("the workspace states one"));
        let roots = self.generated().into_iter().chain([runtime]);
        let reached: BTreeSet<&str> = roots.flat_map(|package| self.reach(package)).collect();
        for id in reached {
            if let Some(needed) = self.rust_version(id) {
                assert!(version(needed) <= stated, "{} needs Rust {needed} on {platform}", self.name(id));
            }
        }
    }

    fn generated(&self) -> Vec<&str> {
        let is_generated = |package: &Value| {
            let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
            folder.parent() == Some(&root().join("generated"))
        };
        self.packages.iter().filter(|(_, package)| is_generated(package)).map(|(id, _)| id.as_str()).collect()
    }

    fn by_name(&self, name: &str) -> &str {
        self.packages.iter().find(|(_, package)| package["name"] == name).map(|(id, _)| id.as_str()).unwrap()
    }

    fn name(&self, id: &str) -> &str {
        self.packages[id]["name"].as_str().unwrap()
    }

    fn rust_version(&self, id: &str) -> Option<&str> {
        self.packages[id]["rust_version"].as_str()
    }

    /// Returns the package and everything that it needs.
    fn reach<'a>(&'a self, from: &'a str) -> BTreeSet<&'a str> {
        let (mut reached, mut next) = (BTreeSet::from([from]), vec![from]);
        while let Some(id) = next.pop() {
            next.extend(self.edges[id].iter().map(String::as_str).filter(|id| reached.insert(id)));
        }
        reached
    }
}

fn metadata(arguments: &[&str]) -> Output {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--locked"]).args(arguments).current_dir(root());
    // A missing network should be noticed soon.
    command.env("CARGO_NET_RETRY", "1").env("CARGO_HTTP_TIMEOUT", "10").output().unwrap()
}

fn host() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// Reads `1.88` and `1.88.0` alike.
fn version(text: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> = text.split('.').map(|number| number.parse().unwrap()).collect();
    numbers.resize(3, 0);
    numbers
}
