//! Every member has a meaning in OpenAPI, or is an extension.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean, nearest};
use crate::lint::document::{Document, Node};
use crate::lint::extensions::EXTENSIONS;
use crate::lint::grammar::{Kind, Others, Version};

pub(super) const RULE: Rule = Rule {
    code: "unknown_keyword",
    scope: Scope::Crate,
    explanation: "\
A member that the document's version of OpenAPI does not know is left out, which is seldom what its author meant: most often it is a \
misspelling, a keyword of another version, or one that belongs elsewhere. JSON Schema, and so OpenAPI 3.1, lets a schema have words of anybody's; \
nobody who reads the document knows what they say of a value, so they are reported all the same. Names that begin with `x-` are extensions and are \
free, unless they are all but the name of one that the generator knows.",
    bad: "\
components:
  schemas:
    Job: { type: string, nullabel: true }
",
    good: "\
components:
  schemas:
    Job: { type: string, nullable: true }
",
    check,
};

/// Keywords that only OpenAPI 3.1 knows, and what says the same in 3.0.
const NEWER: &[(&str, &str)] = &[
    ("const", "write `enum` with one value"),
    ("examples", "write `example` with one value"),
    ("webhooks", "a client has no use for it"),
    ("prefixItems", "write `items` with an `anyOf`"),
    ("$defs", "put the schemas into `components/schemas`"),
    ("definitions", "put the schemas into `components/schemas`"),
    ("patternProperties", "write `additionalProperties`"),
    ("contentEncoding", "write `format: byte` for base64"),
    ("contentMediaType", "write `format: binary` for the bytes of a file"),
    ("pathItems", "write the path item where it is used"),
    ("identifier", "write the licence's `url`"),
];

/// Keywords of schemas in older versions of JSON Schema, and what says the same since.
const OLDER: &[(&str, &str)] = &[
    ("id", "write `$id` for the schema's address; a member called so belongs under `properties`"),
    ("additionalItems", "write `prefixItems`, and `items` for the others"),
    ("dependencies", "write `dependentRequired` for lists of names, `dependentSchemas` for schemas"),
    ("$recursiveRef", "write `$dynamicRef`"),
    ("$recursiveAnchor", "write `$dynamicAnchor`"),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_none()) {
        let grammar = node.grammar();
        // A `$ref` that is no text is another rule's finding.
        let is_known = |name: &str| grammar.shape(name).is_some() || (name == "$ref" && grammar.section.is_some());
        for name in node.members.keys().filter(|name| !is_known(name)) {
            let finding = if name.starts_with("x-") { extension(name) } else { Some(keyword(node, name)) };
            if let Some((message, help)) = finding {
                let place = Place::Key(document.pointer(node).child(name));
                let mut finding = Diagnostic::warning(RULE.code, place, message);
                if !name.starts_with("x-") {
                    finding = finding.label(match other_version(node, name, document.version) {
                        Some(version) => format!("read as OpenAPI {version} means it"),
                        None => "left out".to_owned(),
                    });
                }
                diagnostics.push(match help {
                    Some(help) => finding.help(help),
                    None => finding,
                });
            }
        }
    }
}

/// Returns the version of OpenAPI that knows the word, if another one than the document's does.
fn other_version(node: &Node<'_>, name: &str, version: Version) -> Option<&'static str> {
    let (other, number) = if version >= Version::V3_1 { (Version::V3_0, "3.0") } else { (Version::V3_1, "3.1") };
    node.kind.grammar_of(other).members().any(|member| member.name == name).then_some(number)
}

fn keyword(node: &Node<'_>, name: &str) -> (String, Option<String>) {
    let grammar = node.grammar();
    if let Others::Paths(_) = grammar.others {
        return (format!("the path `{name}` does not begin with `/`"), Some(format!("write `/{name}`")));
    }
    if let Others::Statuses(_) = grammar.others {
        let help = "write a status such as `200`, a range such as `4XX`, or `default`";
        return (format!("`{name}` is no status"), Some(help.to_owned()));
    }
    let nearest = did_you_mean(name, grammar.members().map(|member| member.name));
    let is_newer = node.kind.grammar_of(Version::V3_1).members().any(|member| member.name == name);
    let older = OLDER.iter().find(|(older, _)| *older == name && node.kind == Kind::Schema);
    let help = match (is_newer, older, nearest) {
        (true, ..) => {
            let instead = NEWER.iter().find(|(newer, _)| *newer == name).map(|(_, instead)| format!("; {instead}"));
            Some(format!("that is a keyword of OpenAPI 3.1{}", instead.unwrap_or_default()))
        }
        (false, Some((_, instead)), _) => Some((*instead).to_owned()),
        (false, None, nearest) => nearest.map(|nearest| format!("did you mean `{nearest}`?")),
    };
    (format!("`{name}` means nothing in {}", grammar.title), help)
}

fn extension(name: &str) -> Option<(String, Option<String>)> {
    if EXTENSIONS.iter().any(|extension| extension.name == name) {
        return None;
    }
    // Other people's extensions are many; only what is all but one of ours is taken for a misspelling.
    let known = EXTENSIONS.iter().map(|extension| extension.name);
    let known = nearest(name, known, |known| ((known.len() - "x-".len()) / 4).max(1))?;
    Some((format!("the extension `{name}` is not known"), Some(format!("did you mean `{known}`?"))))
}
