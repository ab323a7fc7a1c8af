//! Scopes: sets of names in which no two may be equal.
//!
//! A name should stay the same when the document changes elsewhere. So what belongs into one scope claims its names together,
//! and who gets the plain one of several that would be the same does not depend on their order in the document.

use super::identifiers::{FieldName, TypeName, VariantName, ascii};
use super::{PRELUDE, keywords::escape, pascal, snake};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use std::collections::HashMap;

/// What the names of a scope are, for messages and as the name of last resort.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind(pub(crate) &'static str);

/// What wants a name.
#[derive(Clone, Debug)]
pub(crate) struct Claim<'a> {
    text: &'a str,
    pointer: Pointer,
    rank: usize,
    place: &'static str,
}

impl<'a> Claim<'a> {
    /// Makes the claim of what the document calls by a text.
    pub(crate) fn new(text: &'a str, pointer: Pointer) -> Self {
        Self { text, pointer, rank: 0, place: "" }
    }

    /// Says where that stands: the lower the rank, the earlier the claim is met, and the others get the word of their place.
    pub(crate) fn at(self, rank: usize, place: &'static str) -> Self {
        Self { rank, place, ..self }
    }
}

/// What has a name.
#[derive(Clone, Debug)]
struct Holder {
    text: String,
    pointer: Pointer,
    place: &'static str,
}

/// A set of names in which no two may be equal.
#[derive(Debug)]
pub(crate) struct Scope {
    kind: Kind,
    /// The names given out; one without a holder is needed by generated code.
    taken: HashMap<String, Option<Holder>>,
}

impl Scope {
    /// Opens a scope in which some names are taken from the start.
    pub(crate) fn new(kind: Kind, reserved: &[&str]) -> Self {
        let taken = reserved.iter().map(|word| (key(word), None)).collect();
        Self { kind, taken }
    }

    /// Opens a scope of types; names of the prelude are taken, and `New`, which has a function of its own name.
    pub(crate) fn of_types() -> Self {
        let mut scope = Self::new(Kind("type"), PRELUDE);
        scope.taken.insert(key("New"), None);
        scope
    }

    /// Allots the names of types.
    pub(crate) fn type_names(&mut self, claims: &[Claim<'_>], diagnostics: &mut Diagnostics) -> Vec<TypeName> {
        let wanted = |text: &str| match pascal(text) {
            words if words.is_empty() => "Unnamed".to_owned(),
            words => words,
        };
        self.allot(claims, wanted, "Schema", diagnostics).into_iter().map(TypeName).collect()
    }

    /// Allots the name of a type.
    pub(crate) fn type_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> TypeName {
        only(self.type_names(&[Claim::new(text, pointer.clone())], diagnostics))
    }

    /// Allots the name of the type that stands for a call of an operation.
    pub(crate) fn call_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> TypeName {
        TypeName(only(self.allot(&[Claim::new(text, pointer.clone())], pascal, "Call", diagnostics)))
    }

    /// Allots the names of fields, parameters or methods.
    pub(crate) fn field_names(&mut self, claims: &[Claim<'_>], diagnostics: &mut Diagnostics) -> Vec<FieldName> {
        self.allot(claims, snake, "_", diagnostics).into_iter().map(FieldName).collect()
    }

    /// Allots the name of a field, a parameter or a method.
    pub(crate) fn field_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> FieldName {
        only(self.field_names(&[Claim::new(text, pointer.clone())], diagnostics))
    }

    /// Allots the names of variants.
    pub(crate) fn variant_names(&mut self, claims: &[Claim<'_>], diagnostics: &mut Diagnostics) -> Vec<VariantName> {
        let wanted = |text: &str| if text.is_empty() { "Empty".to_owned() } else { pascal(text) };
        self.allot(claims, wanted, "_", diagnostics).into_iter().map(VariantName).collect()
    }

    /// Allots the name of a variant.
    pub(crate) fn variant_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> VariantName {
        only(self.variant_names(&[Claim::new(text, pointer.clone())], diagnostics))
    }

    /// Allots the first free of some names that the generator itself chose, such as `Unknown`.
    pub(crate) fn own_variant(&mut self, candidates: &[&str]) -> VariantName {
        let mut names = candidates.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        names.extend((2..).map(|number| format!("{}{number}", candidates[0])).take(self.taken.len() + 1));
        let free = names.into_iter().find(|name| self.is_free(name));
        let name = free.expect("there are more candidates than names taken");
        self.taken.insert(key(&name), None);
        VariantName(name)
    }

    /// Takes a name that generated code needs.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.insert(key(name), None);
    }

    /// Takes a name that the generator makes itself.
    pub(crate) fn take(&mut self, name: &str, pointer: &Pointer) {
        let holder = || Some(Holder { text: name.to_owned(), pointer: pointer.clone(), place: "" });
        self.taken.entry(key(name)).or_insert_with(holder);
    }

    /// Returns true for a name that nothing has yet.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains_key(&key(name))
    }

    /// Allots a name to each claim. A plain name goes to what is called so already, or else to what comes first by rank and by
    /// text; only when all plain names are given out, the rest get a suffix, so that none of those takes a plain name away.
    fn allot(
        &mut self,
        claims: &[Claim<'_>],
        wanted: impl Fn(&str) -> String,
        reserved_suffix: &str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<String> {
        let wanted = claims.iter().map(|claim| match wanted(claim.text) {
            words if words.is_empty() => self.kind.0.to_owned(),
            words => words,
        });
        let wanted: Vec<String> = wanted.collect();
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_key(|index| {
            let claim = &claims[*index];
            (claim.rank, claim.text != wanted[*index], claim.text)
        });
        let mut names: Vec<Option<String>> = vec![None; claims.len()];
        for index in &order {
            if self.is_free(&wanted[*index]) {
                self.give(&wanted[*index], &claims[*index]);
                names[*index] = Some(escape(wanted[*index].clone()));
            }
        }
        for index in order {
            if names[index].is_none() {
                let name = self.suffixed(&wanted[index], &claims[index], reserved_suffix, diagnostics);
                self.give(&name, &claims[index]);
                names[index] = Some(escape(name));
            }
        }
        names.into_iter().flatten().collect()
    }

    fn give(&mut self, name: &str, claim: &Claim<'_>) {
        let holder = Holder { text: claim.text.to_owned(), pointer: claim.pointer.clone(), place: claim.place };
        self.taken.insert(key(name), Some(holder));
    }

    /// Returns a name for what cannot have the one it wants, and reports it.
    fn suffixed(
        &self,
        wanted: &str,
        claim: &Claim<'_>,
        reserved_suffix: &str,
        diagnostics: &mut Diagnostics,
    ) -> String {
        let Claim { text, pointer, place, .. } = claim;
        let holder = self.taken.get(&key(wanted)).and_then(Option::as_ref);
        let with_place = format!("{wanted}_{place}");
        let name = match holder {
            Some(holder) if holder.place != *place => self.numbered(&with_place),
            Some(_) => self.numbered(wanted),
            None => match format!("{wanted}{reserved_suffix}") {
                suffixed if self.is_free(&suffixed) => suffixed,
                _ if place.is_empty() => self.numbered(wanted),
                _ => self.numbered(&with_place),
            },
        };
        let kind = self.kind.0.to_lowercase();
        let message = match holder {
            Some(holder) if holder.text == *text => format!("two {kind}s would be called `{wanted}` in Rust"),
            Some(holder) => {
                format!("the {kind}s `{text}` and `{}` would both be called `{wanted}` in Rust", holder.text)
            }
            None => format!("`{text}` would be called `{wanted}` in Rust, which generated code needs"),
        };
        let mut finding = Diagnostic::warning("name_clash", Place::Key(pointer.clone()), message)
            .label(format!("becomes `{name}`"))
            .help("rename one of them in the document, or accept the name with its suffix");
        if let Some(holder) = holder {
            finding = finding.related(Place::Key(holder.pointer.clone()), format!("is `{wanted}`"));
        }
        diagnostics.push(finding);
        name
    }

    /// Returns a name if it is free, or else with the first number that makes it so; a name that is taken gets one.
    fn numbered(&self, wanted: &str) -> String {
        let numbered = (2..).map(|number| format!("{wanted}{number}"));
        let free = [wanted.to_owned()].into_iter().chain(numbered).find(|name| self.is_free(name));
        free.expect("numbers do not run out")
    }
}

/// Returns the one name that a single claim gets.
fn only<N>(names: Vec<N>) -> N {
    names.into_iter().next().expect("each claim gets a name")
}

/// Names are compared as the files they become, and some disks ignore case.
fn key(name: &str) -> String {
    ascii(&name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::identifiers::LONGEST_MODULE;
    use super::*;

    #[test]
    fn clashes_get_a_suffix_and_a_finding_with_both_places() {
        let mut diagnostics = Diagnostics::default();
        let mut scope = Scope::of_types();
        let names = ["Foo", "foo", "Foo_", "Option", "option"]
            .map(|text| scope.type_name(text, &Pointer::root().child(text), &mut diagnostics).to_string());
        assert_eq!(names, ["Foo", "Foo2", "Foo3", "OptionSchema", "Option2"]);
        assert_eq!(diagnostics.iter().filter(|finding| !finding.related.is_empty()).count(), 2);
        assert_eq!(diagnostics.iter().count(), 4);
    }

    #[test]
    fn claims_are_met_in_an_order_of_their_own() {
        let texts = ["foo", "Foo2", "FOO", "Foo"];
        for turn in 0..texts.len() {
            let mut texts = texts;
            texts.rotate_left(turn);
            let claims = texts.map(|text| Claim::new(text, Pointer::root().child(text)));
            let mut diagnostics = Diagnostics::default();
            let names = Scope::of_types().type_names(&claims, &mut diagnostics);
            let mut named: Vec<_> = texts.iter().zip(names.iter().map(TypeName::as_str)).collect();
            named.sort_unstable();
            assert_eq!(named, [(&"FOO", "Foo3"), (&"Foo", "Foo"), (&"Foo2", "Foo2"), (&"foo", "Foo4")]);
            let messages: Vec<&str> = diagnostics.iter().map(|finding| finding.message.as_str()).collect();
            assert_eq!(
                messages,
                [
                    "the types `FOO` and `Foo` would both be called `Foo` in Rust",
                    "the types `foo` and `Foo` would both be called `Foo` in Rust",
                ]
            );
        }
    }

    #[test]
    fn the_same_at_another_place_gets_the_word_of_its_place() {
        let mut diagnostics = Diagnostics::default();
        let places =
            [("id", 1, "query"), ("id", 0, "path"), ("iD", 1, "query"), ("id_header", 0, "path"), ("id", 2, "header")];
        let claims = places.map(|(text, rank, place)| Claim::new(text, Pointer::root()).at(rank, place));
        let names = Scope::new(Kind("parameter"), &[]).field_names(&claims, &mut diagnostics);
        let names: Vec<&str> = names.iter().map(FieldName::as_str).collect();
        assert_eq!(names, ["id_query", "id", "i_d", "id_header", "id_header2"]);
        let first = diagnostics.iter().next().unwrap();
        assert_eq!(first.message, "two parameters would be called `id` in Rust");
        assert_eq!((first.label.as_str(), first.related[0].1.as_str()), ("becomes `id_query`", "is `id`"));
    }

    #[test]
    fn modules_are_files_on_every_system() {
        let mut diagnostics = Diagnostics::default();
        let mut scope = Scope::new(Kind("method"), &[]);
        let long = "get by one and another ".repeat(20);
        let names = ["con", "größe", "grUf6Ufe", &long, &format!("{long}more"), &"日".repeat(80)]
            .map(|text| scope.field_name(text, &Pointer::root().child(text), &mut diagnostics).module().to_string());
        let stem = "get_by_one_and_another_".repeat(4).trim_end_matches('_').to_owned();
        assert_eq!(names[..3], ["con_", "gruf6udfe", "gr_uf6_ufe"]);
        assert!(names[3].starts_with(&stem) && names[4].starts_with(&stem) && names[3] != names[4], "{names:?}");
        assert!(names.iter().all(|name| name.is_ascii() && name.len() <= LONGEST_MODULE), "{names:?}");
        assert!(diagnostics.is_empty());

        let twins = ["größe", "gruf6udfe"]
            .map(|text| scope.field_name(text, &Pointer::root().child(text), &mut diagnostics).module().to_string());
        assert_eq!(twins, ["gruf6udfe2", "gruf6udfe3"]);
    }

    #[test]
    fn keywords_become_raw_or_get_an_underscore() {
        let mut diagnostics = Diagnostics::default();
        let mut scope = Scope::new(Kind("field"), &[]);
        let names = ["type", "self", "crate", "a-b"]
            .map(|text| scope.field_name(text, &Pointer::root().child(text), &mut diagnostics).to_string());
        assert_eq!(names, ["r#type", "self_", "crate_", "a_b"]);
        assert!(diagnostics.is_empty());
    }
}
