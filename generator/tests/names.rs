//! Names of any kind: no two identifiers are the same to Rust, and what is printed is Rust.

use excerpt_generator::{File, Settings, Source, generate};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashSet};
use syn::{Fields, FnArg, ImplItem, Item, Pat, UseTree};

/// Names that mean something to Rust, to generated code or to a file system, that are alike, or that hardly are names.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "_",
    "__",
    "...",
    "-",
    "self",
    "Self",
    "super",
    "crate",
    "type",
    "r#type",
    "async",
    "gen",
    "union",
    "fn",
    "mod",
    "aux",
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "Vec",
    "String",
    "Box",
    "Default",
    "Value",
    "Client",
    "Error",
    "Response",
    "Unknown",
    "Several",
    "new",
    "New",
    "clone",
    "fmt",
    "from",
    "into",
    "send",
    "builder",
    "types",
    "operations",
    "client",
    "mock",
    "cli",
    "lib",
    "foo",
    "Foo",
    "FOO",
    "foo_",
    "fooBar",
    "foo_bar",
    "foo-bar",
    "foo.bar",
    "Foo2",
    "foo2",
    "a/b",
    "a~b",
    "a%2Fb",
    "1",
    "+1",
    "-1",
    "1st",
    "*/",
    "//",
    "\"",
    "\\",
    "{}",
    "#[x]",
    "'a",
    "$ref",
    "__proto__",
    "名前",
    "名 前",
    "שלום",
    "مرحبا",
    "привет",
    "a",
    "а",
    "å",
    "a\u{30a}",
    "\u{212b}",
    "Å",
    "각",
    "\u{1100}\u{1161}\u{11a8}",
    "ﬁ",
    "fi",
    "ß",
    "ẞ",
    "ss",
    "İ",
    "ı",
    "i",
    "🦀",
    "🦀🦀",
    "👩‍👩‍👧",
    "\u{202e}evil",
    "\u{200b}",
    "a\nb",
    "ª",
    "²",
    "Ⅷ",
    "ǆ",
    "𝒳",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        2 => "[a-zA-Z_. $-]{1,6}",
        1 => "\\PC{0,6}",
        1 => any::<String>(),
    ]
}

/// Returns a document in which everything that has a name has one of some.
fn document(names: &[String]) -> String {
    let reference = |name: &str| {
        let token = name.replace('~', "~0").replace('/', "~1").replace('%', "%25");
        json!({ "$ref": format!("#/components/schemas/{token}") })
    };
    let shared = |section: &str| json!({ "$ref": format!("#/components/{section}/shared") });
    let inline = |member: &str| {
        let schema = json!({ "type": "object", "properties": { member: { "type": "string" } } });
        json!({ "description": "Shared.", "content": { "application/json": { "schema": schema } } })
    };
    let choice = json!({ "name": "choice", "in": "query", "schema": { "type": "string", "enum": ["one", "two"] } });
    let (mut schemas, mut paths) = (Map::new(), Map::new());
    for (index, name) in names.iter().enumerate() {
        let mut properties: Map<String, Value> =
            names.iter().map(|property| (property.clone(), json!({ "type": "string", "enum": names }))).collect();
        let nested = json!({ "type": "object", "properties": { name: reference(name), "at": { "type": "integer" } } });
        properties.insert(format!("{name}{index}"), nested);
        schemas.insert(name.clone(), json!({ "type": "object", "required": [names[0]], "properties": properties }));
        let mut parameters: Vec<Value> = names
            .iter()
            .filter(|name| !name.is_empty())
            .map(|name| json!({ "name": name, "in": "query", "schema": { "type": "string", "enum": names } }))
            .collect();
        parameters.push(shared("parameters"));
        let body = json!({ "content": { "application/json": { "schema": reference(name) } } });
        let success = json!({ "description": name, "content": { "application/json": { "schema": reference(name) } } });
        let failure =
            json!({ "description": name, "content": { "application/json": { "schema": reference(&names[0]) } } });
        let operation = json!({
            "operationId": name,
            "tags": [name],
            "parameters": parameters,
            "requestBody": body,
            "responses": { "200": success, "404": failure, "409": shared("responses") },
        });
        let other = json!({
            "operationId": format!("other {name}"),
            "requestBody": shared("requestBodies"),
            "responses": { "204": { "description": "It." } },
        });
        paths.insert(format!("/p{index}"), json!({ "put": operation, "post": other }));
    }
    let union: Vec<Value> = names.iter().map(|name| reference(name)).collect();
    schemas.insert("TheUnion".to_owned(), json!({ "anyOf": union }));
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": names[0], "version": "1.0.0" },
        "servers": [{ "url": "https://names.example" }],
        "tags": names.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "schemas": schemas,
            "parameters": { "shared": choice },
            "responses": { "shared": inline("problem") },
            "requestBodies": { "shared": inline("order") },
        },
    });
    document.to_string()
}

fn crate_of(text: &str) -> Vec<File> {
    let settings = Settings { strict: false, ..Settings::for_vendor("names") };
    generate(&Source { name: "names.json", text }, &settings).files
}

/// A set of names in which no two may be the same.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    fn add(&mut self, what: &str, name: &str) -> Result<(), TestCaseError> {
        // What is the same to Rust: identifiers are compared in normal form C.
        let normal = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
        let name = name.strip_prefix("r#").unwrap_or(name);
        prop_assert!(normal.is_normalized(name), "{what}: {name:?} is not in normal form");
        prop_assert!(self.0.insert(name.to_owned()), "{what}: {name:?} is there twice");
        Ok(())
    }
}

/// Checks the names of one file, and returns the modules that it declares.
fn check(path: &str, text: &str) -> Result<(), TestCaseError> {
    let file = syn::parse_file(text).map_err(|error| TestCaseError::fail(format!("{path}: {error}\n{text}")))?;
    let (mut types, mut values, mut methods) = (Names::default(), Names::default(), BTreeMap::<String, Names>::new());
    for item in &file.items {
        match item {
            Item::Struct(item) => {
                types.add(path, &item.ident.to_string())?;
                let Fields::Named(fields) = &item.fields else { continue };
                let mut names = Names::default();
                for field in fields.named.iter().filter_map(|field| field.ident.as_ref()) {
                    names.add(path, &field.to_string())?;
                }
            }
            Item::Enum(item) => {
                types.add(path, &item.ident.to_string())?;
                let mut names = Names::default();
                for variant in &item.variants {
                    names.add(path, &variant.ident.to_string())?;
                }
            }
            Item::Type(item) => types.add(path, &item.ident.to_string())?,
            Item::Mod(item) => types.add(path, &item.ident.to_string())?,
            Item::Fn(item) => values.add(path, &item.sig.ident.to_string())?,
            Item::Static(item) => values.add(path, &item.ident.to_string())?,
            Item::Use(item) => imports(path, &item.tree, &mut types)?,
            Item::Impl(item) if item.trait_.is_none() => {
                let own = &item.self_ty;
                let names = methods.entry(quote::quote!(#own).to_string()).or_default();
                for member in &item.items {
                    let ImplItem::Fn(method) = member else { continue };
                    names.add(path, &method.sig.ident.to_string())?;
                    let mut arguments = Names::default();
                    for argument in &method.sig.inputs {
                        if let FnArg::Typed(argument) = argument
                            && let Pat::Ident(argument) = &*argument.pat
                        {
                            arguments.add(path, &argument.ident.to_string())?;
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn imports(path: &str, tree: &UseTree, names: &mut Names) -> Result<(), TestCaseError> {
    match tree {
        UseTree::Path(tree) => imports(path, &tree.tree, names),
        UseTree::Name(tree) if tree.ident == "self" => Ok(()),
        // Macros have a namespace of their own, and words in small letters are macros or modules.
        UseTree::Name(tree) if tree.ident.to_string().starts_with(|letter: char| letter.is_ascii_lowercase()) => Ok(()),
        UseTree::Name(tree) => names.add(path, &tree.ident.to_string()),
        UseTree::Rename(tree) => names.add(path, &tree.rename.to_string()),
        UseTree::Glob(_) => Ok(()),
        UseTree::Group(tree) => tree.items.iter().try_for_each(|tree| imports(path, tree, names)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_never_clash(names in prop::collection::hash_set(name(), 2..8)) {
        let names: Vec<String> = names.into_iter().collect();
        let files = crate_of(&document(&names));
        prop_assert!(!files.is_empty(), "{names:?} are refused");
        let mut paths = HashSet::new();
        for file in &files {
            // Some disks do not tell letters of different case apart.
            prop_assert!(paths.insert(file.path.to_lowercase()), "{} is there twice", file.path);
            if file.path.ends_with(".rs") {
                check(&file.path, &file.text)?;
            }
        }
    }

    #[test]
    fn names_do_not_depend_on_unrelated_ones(names in prop::collection::hash_set(name(), 2..6), rank in 0..8_usize) {
        let names: Vec<String> = names.into_iter().collect();
        let before = document(&names);
        let mut tree: Value = serde_json::from_str(&before).unwrap();
        let more = json!({
            "type": "object",
            "properties": { "unrelated": { "type": "object", "properties": { "apart": { "type": "number" } } } },
        });
        insert(&mut tree["components"]["schemas"], rank, "Quite another thing", more);
        let answer = json!({ "type": "object", "properties": { "elsewhere": { "type": "boolean" } } });
        let success = json!({ "description": "It.", "content": { "application/json": { "schema": answer } } });
        let shared = |section: &str| json!({ "$ref": format!("#/components/{section}/shared") });
        let operation = json!({ "post": {
            "operationId": "0 doQuiteAnotherThing",
            "parameters": [shared("parameters")],
            "requestBody": shared("requestBodies"),
            "responses": { "200": success, "409": shared("responses") },
        } });
        insert(&mut tree["paths"], rank, "/quite/another", operation);
        let after = items(&tree.to_string());
        for (path, text) in items(&before) {
            prop_assert_eq!(after.get(&path), Some(&text), "{} changed", path);
        }
    }

    #[test]
    fn names_do_not_depend_on_the_order(names in prop::collection::hash_set(name(), 2..6), seed in any::<u64>()) {
        let names: Vec<String> = names.into_iter().collect();
        let tree: Value = serde_json::from_str(&document(&names)).unwrap();
        let mut other = tree.clone();
        reorder(&mut other, &mut TestRng::from_seed(RngAlgorithm::XorShift, &seed.to_le_bytes().repeat(2)));
        let (before, after) = (items(&tree.to_string()), items(&other.to_string()));
        prop_assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (path, text) in &before {
            prop_assert_eq!(words(text), words(&after[path]), "{} changed", path);
        }
    }
}

/// Returns the words of a file without regard to their order, as a document in another order has the same members in another order.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() && c != '_').collect();
    words.sort_unstable();
    words
}

/// Changes the order of all members, and of parameters, but of no other list.
fn reorder(value: &mut Value, random: &mut TestRng) {
    let members = match value {
        Value::Object(members) => members,
        Value::Array(items) => return items.iter_mut().for_each(|item| reorder(item, random)),
        _ => return,
    };
    if let Some(Value::Array(parameters)) = members.get_mut("parameters") {
        parameters.sort_by_cached_key(|_| random.next_u32());
    }
    let mut shuffled: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
    shuffled.sort_by_cached_key(|_| random.next_u32());
    shuffled.iter_mut().for_each(|(_, member)| reorder(member, random));
    *members = shuffled.into_iter().collect();
}

/// Returns the files of types and operations, by their paths.
fn items(text: &str) -> BTreeMap<String, String> {
    let is_item = |file: &File| {
        let is_inside = ["src/types/", "src/operations/"].iter().any(|folder| file.path.starts_with(folder));
        is_inside && !file.path.ends_with("/mod.rs")
    };
    crate_of(text).into_iter().filter(is_item).map(|file| (file.path, file.text)).collect()
}

/// Puts a member among others.
fn insert(object: &mut Value, rank: usize, name: &str, value: Value) {
    let mut members: Vec<(String, Value)> = object.as_object().unwrap().clone().into_iter().collect();
    members.insert(rank.min(members.len()), (name.to_owned(), value));
    *object = members.into_iter().collect::<Map<_, _>>().into();
}
