//! What a reference leads to: a node of one of the files, whatever way there is written.

use super::addresses::{Address, stem};
use super::shelf::Shelf;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer, did_you_mean};
use crate::lint::document::{LONGEST_CHAIN, percent_decoded};
use serde_json::Value;

/// A node of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) file: usize,
    pub(super) pointer: Pointer,
}

/// A node that a reference leads to, and what to call it.
pub(super) struct Found {
    pub(super) target: Target,
    /// The last word of the reference: that of the pointer, or the name of the file.
    pub(super) name: String,
}

/// Why there is none.
pub(super) enum Lost {
    /// Nothing more is to be said: it was reported, or is for others to report.
    Said,
    /// There is nothing at the place.
    Nothing(Box<Diagnostic>),
}

impl Shelf<'_> {
    /// Follows a reference of a file to what is no reference any more; `at` is where the reference stands in the tree. In the
    /// document itself it goes no further than a reference to a place of its own, which later stages follow.
    pub(super) fn follow(
        &mut self,
        file: usize,
        reference: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<Found, Lost> {
        let mut target = self.step(file, reference, at, diagnostics)?;
        let name = self.name(&target, reference);
        for _ in 0..LONGEST_CHAIN {
            let Some(next) = self.at(&target).and_then(lone_reference) else { return Ok(Found { target, name }) };
            if target.file == 0 && !matches!(Address::of(next), Address::File { .. }) {
                return Ok(Found { target, name });
            }
            let next = next.to_owned();
            target = self.step(target.file, &next, at, diagnostics)?;
        }
        let message = format!("`{reference}` leads through more than {LONGEST_CHAIN} references");
        diagnostics.push(
            Diagnostic::error("long_ref_chain", Place::Value(at.clone()), message)
                .help("refer to where the thing itself is"),
        );
        Err(Lost::Said)
    }

    pub(super) fn at(&self, target: &Target) -> Option<&Value> {
        self.file(target.file).tree.pointer(target.pointer.as_str())
    }

    /// Returns the node that a reference names.
    fn step(
        &mut self,
        file: usize,
        reference: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<Target, Lost> {
        let (mut file, mut fragment) = match Address::of(reference) {
            Address::Here(fragment) => (file, percent_decoded(fragment)),
            Address::File { path, fragment } => {
                let file = self.find(file, path, at, diagnostics).ok_or(Lost::Said)?;
                (file, percent_decoded(fragment))
            }
            Address::Elsewhere => return Err(Lost::Said),
        };
        // A pointer may go through a reference, which then has to be followed before the rest of it.
        for _ in 0..LONGEST_CHAIN {
            let pointer = match fragment.as_str() {
                "" => Pointer::root(),
                "/" if self.file(file).tree.get("").is_none() => Pointer::root(),
                name if !name.starts_with('/') => {
                    self.file(file).anchor(name).cloned().unwrap_or(Pointer::parse(format!("/{name}")))
                }
                _ => Pointer::parse(fragment.clone()),
            };
            let target = Target { file, pointer };
            if self.at(&target).is_some() {
                return Ok(target);
            }
            let Some((through, rest)) = self.reference_on_the_way(&target) else {
                return Err(Lost::Nothing(self.nothing(&target, reference, at)));
            };
            match Address::of(&through) {
                Address::Here(place) => fragment = format!("{}{rest}", percent_decoded(place)),
                Address::File { path, fragment: place } => {
                    file = self.find(file, path, at, diagnostics).ok_or(Lost::Said)?;
                    fragment = format!("{}{rest}", percent_decoded(place));
                }
                Address::Elsewhere => return Err(Lost::Said),
            }
        }
        Err(Lost::Nothing(self.nothing(&Target { file, pointer: Pointer::parse(fragment) }, reference, at)))
    }

    /// Returns the reference at which a pointer ends, with the rest of the pointer.
    fn reference_on_the_way(&self, target: &Target) -> Option<(String, String)> {
        let mut place = target.pointer.parent();
        while let Some(above) = place {
            if let Some(value) = self.file(target.file).tree.pointer(above.as_str()) {
                let reference = value.get("$ref")?.as_str()?;
                let rest = target.pointer.as_str().get(above.as_str().len()..)?;
                return Some((reference.to_owned(), rest.to_owned()));
            }
            place = above.parent();
        }
        None
    }

    fn nothing(&self, target: &Target, reference: &str, at: &Pointer) -> Box<Diagnostic> {
        let finding =
            Diagnostic::error("dangling_ref", Place::Value(at.clone()), format!("there is nothing at `{reference}`"));
        let siblings = target.pointer.parent().and_then(|parent| self.file(target.file).tree.pointer(parent.as_str()));
        let names = siblings.and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.as_str());
        match target.pointer.last().and_then(|name| did_you_mean(&name, names)) {
            Some(name) => Box::new(finding.help(format!("did you mean `{name}`?"))),
            None => Box::new(finding.help(format!("add it to `{}`", self.file(target.file).path))),
        }
    }

    /// Returns what to call a node: the last word of the reference that says something.
    fn name(&self, target: &Target, reference: &str) -> String {
        let fragment = match Address::of(reference) {
            Address::Here(fragment) | Address::File { fragment, .. } => percent_decoded(fragment),
            Address::Elsewhere => String::new(),
        };
        let tokens: Vec<String> = Pointer::parse(fragment.clone()).tokens().filter(|token| !token.is_empty()).collect();
        let is_name = |token: &String| !GENERAL.contains(&token.as_str()) && !token.contains('/') && !is_number(token);
        match tokens.iter().rposition(is_name) {
            Some(index) => tokens[index..].join("_"),
            None if fragment.is_empty() || fragment.starts_with('/') => stem(&self.file(target.file).path).to_owned(),
            None => fragment,
        }
    }
}

/// Words of OpenAPI that say nothing of what is described.
const GENERAL: &[&str] = &["schema", "items", "additionalProperties", "content", "allOf", "oneOf", "anyOf", "not"];

fn is_number(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the reference that an object is, if it is nothing else.
pub(super) fn lone_reference(value: &Value) -> Option<&str> {
    let members = value.as_object().filter(|members| members.len() == 1)?;
    members.get("$ref")?.as_str()
}
