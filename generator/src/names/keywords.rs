//! Words that a name of a document may not become as it stands.

/// Keywords that can be written as raw identifiers.
const RAW: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that have no raw form.
const BARE: &[&str] = &["self", "Self", "super", "crate", "_"];

/// Names of the prelude and of derives that generated files and the runtime's macros use unqualified.
pub(crate) const PRELUDE: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names that generated files import from the runtime or from `std`. A schema of such a name keeps it and is printed
/// with its module, `types::Form`.
pub(crate) const RUNTIME: &[&str] = &[
    "Answer",
    "Api",
    "ApiKey",
    "ApiSpec",
    "BTreeMap",
    "Base64",
    "Basic",
    "Bearer",
    "BuildError",
    "Bytes",
    "Call",
    "Client",
    "ClientBuilder",
    "ClientCredentials",
    "ClientCredentialsSpec",
    "Core",
    "Date",
    "Decoded",
    "Duration",
    "Error",
    "File",
    "Form",
    "Header",
    "Login",
    "LoginSpec",
    "Map",
    "Method",
    "Operation",
    "OperationSpec",
    "PageStyle",
    "Pagination",
    "Polling",
    "Request",
    "Response",
    "RunSpec",
    "Scheme",
    "SchemeKind",
    "SecretString",
    "Server",
    "ServerVariable",
    "Style",
    "Timestamp",
    "Uuid",
    "Value",
];

/// Returns true for a word that Rust keeps for itself.
pub(crate) fn is_keyword(word: &str) -> bool {
    RAW.binary_search(&word).is_ok() || BARE.contains(&word)
}

/// Returns an identifier as Rust accepts it: `type` becomes `r#type`, `self` becomes `self_`.
pub(crate) fn escape(word: String) -> String {
    if RAW.binary_search(&word.as_str()).is_ok() {
        format!("r#{word}")
    } else if BARE.contains(&word.as_str()) {
        format!("{word}_")
    } else {
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_keywords_are_sorted() {
        assert!(RAW.is_sorted());
    }

    #[test]
    fn every_keyword_becomes_an_identifier() {
        for word in RAW.iter().chain(BARE) {
            let escaped = escape((*word).to_owned());
            assert!(syn::parse_str::<syn::Ident>(&escaped).is_ok(), "{escaped}");
        }
    }
}
