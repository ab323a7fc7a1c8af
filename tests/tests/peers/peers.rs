//! What is known of `progenitor`: what was written down, and what the build script found.

use crate::differences::Difference;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What `peers/peers.yaml` says about a document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Peer {
    pub(crate) unreduced: String,
    #[serde(default)]
    pub(crate) reductions: Vec<Reduction>,
    #[serde(default)]
    differences: Vec<Accepted>,
}

/// The build script makes it.
#[derive(Deserialize)]
pub(crate) struct Reduction {
    pub(crate) take: String,
    pub(crate) because: String,
}

#[derive(Deserialize)]
struct Accepted {
    #[serde(flatten)]
    difference: Difference,
    because: String,
    #[serde(skip)]
    occurred: bool,
}

impl Peer {
    pub(crate) fn all() -> BTreeMap<String, Self> {
        serde_yaml::from_str(include_str!("../../peers/peers.yaml")).expect("peers/peers.yaml is as described in it")
    }

    /// Returns whether the difference is written down.
    pub(crate) fn accepts(&mut self, difference: &Difference) -> bool {
        let accepted = self.differences.iter_mut().find(|accepted| accepted.difference == *difference);
        accepted.map(|accepted| accepted.occurred = true).is_some()
    }

    /// Returns what is written down and was never asked for.
    pub(crate) fn stale(&self) -> impl Iterator<Item = String> {
        let stale = self.differences.iter().filter(|accepted| !accepted.occurred);
        stale.map(|accepted| format!("{} ({})", accepted.difference, accepted.because))
    }
}

/// What `progenitor` made of a document.
#[derive(Deserialize)]
pub(crate) struct Made {
    pub(crate) unreduced: String,
    pub(crate) reduced: String,
    /// Reductions that it could do without.
    pub(crate) unneeded: Vec<String>,
}

impl Made {
    pub(crate) fn all() -> BTreeMap<String, Self> {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/outcomes.json"))).expect("build.rs wrote it so")
    }
}

/// Returns the path of the first server of a document.
pub(crate) fn base_path(vendor: &str) -> String {
    let path = format!("{}/../specs/{vendor}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let document: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let server = document["servers"][0]["url"].as_str().expect("the document has a server");
    let path = url::Url::parse(server).expect("the server is a URL").path().to_owned();
    path.trim_end_matches('/').to_owned()
}
