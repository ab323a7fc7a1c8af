//! Scopes: sets of names in which no two may be equal.

use super::{PRELUDE, keywords::escape, pascal, snake};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use std::collections::HashMap;
use std::fmt;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Returns the identifier as Rust source.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// The name of a Rust type, such as `ExtractionStatus`.
    TypeName
}
name! {
    /// The name of a field, a parameter, a method or a module, such as `user_id` or `r#type`.
    FieldName
}
name! {
    /// The name of an enum's variant, such as `InProgress`.
    VariantName
}

impl TypeName {
    /// Returns the module that holds the type.
    pub(crate) fn module(&self) -> FieldName {
        FieldName(escape(snake(&self.0))).module()
    }

    /// Returns the words that all of some names end with, as a name; none when they end differently, or with nothing but a
    /// word that the generator adds to say where a type stands.
    pub(crate) fn common_ending(names: &[&Self]) -> Option<Self> {
        const PLACES: &[&str] = &["body", "error", "inner", "item", "key", "response", "value"];
        let words = |name: &Self| snake(&name.0).split('_').rev().map(str::to_owned).collect::<Vec<_>>();
        let (first, others) = names.split_first()?;
        let mut common = words(first);
        for other in others {
            let length = common.iter().zip(words(other)).take_while(|(one, another)| *one == another).count();
            common.truncate(length);
        }
        let has_meaning = |word: &String| {
            !PLACES.contains(&word.as_str())
                && !word.starts_with("variant")
                && word.len() > 1
                && !word.starts_with(|letter: char| letter.is_ascii_digit())
        };
        // `…LabelsItem` says that a list is called labels; `…Item` says nothing.
        common.iter().any(has_meaning).then_some(())?;
        common.reverse();
        let name = pascal(&common.join("_"));
        (!name.is_empty() && !PRELUDE.contains(&name.as_str())).then_some(Self(name))
    }
}

impl FieldName {
    /// Returns the module that holds what some words are about.
    pub(crate) fn of_module(words: &str) -> Self {
        Self(escape(snake(words))).module()
    }

    /// Returns the name without the mark of a raw identifier, for file names and messages.
    pub(crate) fn bare(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// Returns the module that holds what is called so. A module is a file: some names mean something else to Rust or cannot
    /// be files on every system, a module is not called like the one it is in, Rust loads no file whose name is not ASCII,
    /// and no system has names of any length.
    pub(crate) fn module(&self) -> Self {
        const SPECIAL: &[&str] = &["aux", "con", "mod", "nul", "operations", "prn", "types"];
        if SPECIAL.contains(&self.bare()) {
            return Self(format!("{}_", self.bare()));
        }
        if self.0.is_ascii() && self.0.len() <= LONGEST_MODULE {
            return self.clone();
        }
        Self(shortened(ascii(self.bare())))
    }

    /// Returns the name of a type that stands for the thing of this name.
    pub(crate) fn to_type(&self) -> TypeName {
        TypeName(pascal(self.bare()))
    }
}

/// What the names of a scope are, for messages and as the name of last resort.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind(pub(crate) &'static str);

/// A set of names in which no two may be equal.
#[derive(Debug)]
pub(crate) struct Scope {
    kind: Kind,
    taken: HashMap<String, Option<Pointer>>,
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

    /// Allots the name of a type.
    pub(crate) fn type_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> TypeName {
        let words = pascal(text);
        let words = if words.is_empty() { "Unnamed".to_owned() } else { words };
        TypeName(self.allot(words, text, "Schema", pointer, diagnostics))
    }

    /// Allots the name of the type that stands for a call of an operation.
    pub(crate) fn call_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> TypeName {
        TypeName(self.allot(pascal(text), text, "Call", pointer, diagnostics))
    }

    /// Allots the name of a field, a parameter or a method.
    pub(crate) fn field_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> FieldName {
        FieldName(self.allot(snake(text), text, "_", pointer, diagnostics))
    }

    /// Allots the name of a variant.
    pub(crate) fn variant_name(&mut self, text: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) -> VariantName {
        let words = if text.is_empty() { "Empty".to_owned() } else { pascal(text) };
        VariantName(self.allot(words, text, "_", pointer, diagnostics))
    }

    /// Allots the first free of some names that the generator itself chose, such as `Unknown`.
    pub(crate) fn own_variant(&mut self, candidates: &[&str]) -> VariantName {
        let mut names = candidates.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        names.extend((2..).map(|number| format!("{}{number}", candidates[0])).take(self.taken.len() + 1));
        let free = names.into_iter().find(|name| !self.taken.contains_key(&key(name)));
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
        self.taken.entry(key(name)).or_insert_with(|| Some(pointer.clone()));
    }

    /// Returns true for a name that nothing has yet.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains_key(&key(name))
    }

    fn allot(
        &mut self,
        wanted: String,
        text: &str,
        reserved_suffix: &str,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> String {
        let wanted = if wanted.is_empty() { self.kind.0.to_owned() } else { wanted };
        let Some(earlier) = self.taken.get(&key(&wanted)) else {
            self.taken.insert(key(&wanted), Some(pointer.clone()));
            return escape(wanted);
        };
        let (name, finding) = match earlier {
            Some(earlier) => {
                let name = self.numbered(&wanted);
                let message = format!("`{text}` and another {} would both be called `{wanted}` in Rust", self.kind.0);
                let finding = Diagnostic::warning("name_clash", Place::Key(pointer.clone()), message)
                    .label(format!("becomes `{name}`"))
                    .related(Place::Key(earlier.clone()), format!("is `{wanted}`"));
                (name, finding)
            }
            None => {
                let suffixed = format!("{wanted}{reserved_suffix}");
                let name = if self.taken.contains_key(&key(&suffixed)) { self.numbered(&wanted) } else { suffixed };
                let message = format!("`{text}` would be called `{wanted}` in Rust, which generated code needs");
                let finding = Diagnostic::warning("name_clash", Place::Key(pointer.clone()), message)
                    .label(format!("becomes `{name}`"));
                (name, finding)
            }
        };
        diagnostics.push(finding.help("rename one of them in the document, or accept the name with its suffix"));
        self.taken.insert(key(&name), Some(pointer.clone()));
        escape(name)
    }

    fn numbered(&self, wanted: &str) -> String {
        let free = (2..).map(|number| format!("{wanted}{number}")).find(|name| !self.taken.contains_key(&key(name)));
        free.expect("numbers do not run out")
    }
}

/// Names are compared as the files they become, and some disks ignore case.
fn key(name: &str) -> String {
    ascii(&name.to_lowercase())
}

fn ascii(name: &str) -> String {
    let ascii = |letter: char| match letter.is_ascii() {
        true => letter.to_string(),
        false => format!("u{:x}", u32::from(letter)),
    };
    name.chars().map(ascii).collect()
}

/// The longest name of a module, which leaves room for the folders of a path that Windows takes (260 characters).
const LONGEST_MODULE: usize = 100;

/// Cuts a long name of ASCII; a hash (32-bit FNV-1a) of the whole keeps it apart from others that begin alike.
fn shortened(mut name: String) -> String {
    if name.len() > LONGEST_MODULE {
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = name.bytes().fold(0x811c_9dc5, step);
        name.truncate(LONGEST_MODULE - 9);
        name.truncate(name.trim_end_matches('_').len());
        name.push_str(&format!("_{hash:08x}"));
    }
    name
}

#[cfg(test)]
mod tests {
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
