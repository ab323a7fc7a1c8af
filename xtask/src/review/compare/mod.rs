//! Finds the changes of the contract between two documents.
//!
//! Both are compared as trees, so that what does not matter has no place to differ in: order, references, the spelling of
//! `null`. From the operations down, each concept of OpenAPI has its file.

mod addresses;
mod assertions;
mod bodies;
mod changes;
mod comparer;
mod components;
mod documents;
mod effects;
mod enums;
mod extensions;
mod hierarchies;
mod limits;
mod members;
mod operations;
mod order;
mod parameters;
mod paths;
mod places;
mod responses;
mod schemas;
mod security;
mod servers;
mod subjects;
mod tuples;
mod types;
mod unions;
mod views;
mod webhooks;

pub(super) use changes::fingerprint;
pub(super) use order::same_but_for_order;

use super::report::{Bump, Change, Wire};
use super::sources::{Pair, Text};
use crate::outcome::Failure;
use crate::output;
use addresses::Prefixes;
use comparer::{Comparer, Spot};
use documents::Document;
use effects::Effect;
use excerpt_generator::diagnostics::{Diagnostics, render};
use excerpt_generator::read::read_all;
use serde_json::Value;

/// Reads a document; what keeps it from being read is a failure that shows the line.
pub(super) fn parsed(text: Option<&Text>) -> Result<Option<Value>, Failure> {
    let Some(document) = text else { return Ok(None) };
    let Text { name, text, file, .. } = document;
    let mut diagnostics = Diagnostics::default();
    let tree = read_all(&document.document(), &mut diagnostics);
    document.parts.get_or_init(|| diagnostics.parts().clone());
    match tree {
        Some(tree) if !diagnostics.has_errors() && tree.is_object() => Ok(Some(tree)),
        Some(_) if !diagnostics.has_errors() => Err(Failure::new(format!("{name} is no OpenAPI document"))),
        _ => Err(Failure::new(format!("{name} cannot be read\n{}", render(&diagnostics, file, text, output::color())))),
    }
}

/// Returns `info.version`.
pub(super) fn version(document: Option<&Value>) -> Option<String> {
    Some(document?.pointer("/info/version")?.as_str()?.to_owned())
}

/// Returns the changes between the documents of a pair, in the order of the head document.
pub(super) fn changes(pair: &Pair, base: Option<&Value>, head: Option<&Value>) -> Vec<Change> {
    let nothing = Value::Null;
    let trees = (base.unwrap_or(&nothing), head.unwrap_or(&nothing));
    let mut comparer = Comparer::new(Document::new(trees.0), Document::new(trees.1));
    match (base, head) {
        (Some(_), Some(_)) => documents_compared(&mut comparer),
        (None, _) => {
            let effect = Effect::new(Wire::None, Bump::Minor, "there is no released client of it");
            document(&mut comparer, "document_added", "the document is new", effect);
        }
        (_, None) => {
            let effect = Effect::new(Wire::Risk, Bump::Major, "the crate goes away; what the server does is not known");
            document(&mut comparer, "document_removed", "the document is gone", effect);
        }
    }
    let empty = Text::new("", "", "");
    let texts = (pair.base.as_ref().unwrap_or(&empty), pair.head.as_ref().unwrap_or(&empty));
    let mut changes = changes::changes(&comparer, &pair.vendor, texts.0, texts.1);
    for change in &mut changes {
        change.base.take_if(|_| base.is_none());
        change.head.take_if(|_| head.is_none());
    }
    changes
}

fn documents_compared(comparer: &mut Comparer<'_>) {
    let roots = (comparer.base.root.clone(), comparer.head.root.clone());
    comparer.prefixes = Prefixes::moved(&comparer.base, &comparer.head);
    comparer.servers_of_documents();
    let node = comparer.root();
    comparer.extensions(node, &roots.0, &roots.1);
    comparer.paths();
    comparer.webhooks();
    comparer.compare_open();
    comparer.unused_schemas();
    comparer.components();
}

fn document(comparer: &mut Comparer<'_>, rule: &'static str, title: &str, effect: Effect) {
    let node = comparer.root();
    let places = (comparer.base.root.clone(), comparer.head.root.clone());
    let spot = Spot { node, side: None, base: &places.0, head: &places.1 };
    comparer.tell(spot, rule, ("", ""), title.to_owned(), effect);
}
