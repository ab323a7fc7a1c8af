//! Rust names, each with what can be made of it.

use super::{PRELUDE, keywords::escape, pascal, snake};
use std::fmt;

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(super) String);

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

/// The longest name of a module, which leaves room for the folders of a path that Windows takes (260 characters).
pub(super) const LONGEST_MODULE: usize = 100;

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

/// Returns a name in letters that every file system knows.
pub(super) fn ascii(name: &str) -> String {
    let ascii = |letter: char| match letter.is_ascii() {
        true => letter.to_string(),
        false => format!("u{:x}", u32::from(letter)),
    };
    name.chars().map(ascii).collect()
}
