//! No text of a document becomes Rust code, and no file is written outside of the crate: every text and every name of every case is
//! made hostile in turn, and the crates that still come of them are read token by token.

use excerpt_generator::read::read;
use excerpt_generator::{File, Settings, Source, generate};
use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The name that no name of ours is made of: their case is another one.
const MARKER: &str = "zzMarkerQ";

/// Texts that end whatever they may stand in, and go on as code.
const HOSTILE: &[&str] = &[
    "\"##; */ }} pub fn zzMarkerQ() {} /* //",
    "\n}\npub mod zzMarkerQ { }\n",
    "\"#]\nzzMarkerQ!();\n#[doc = \"",
    "*/ zzMarkerQ /* \u{202e}\u{2066}\u{0}\u{85}\u{2028}",
    "\\\"; zzMarkerQ; let x = \"\\",
    "```\n```rust\nzzMarkerQ();\n```\n",
    "\n\n    zzMarkerQ();\n\n<script>zzMarkerQ</script>",
    "{zzMarkerQ} {0} {{ }} %s $crate $zzMarkerQ",
    "'\n\"\"\"\n[zzMarkerQ]\nbuild = \"../../../zzMarkerQ.rs\"\n",
    "../../../../zzMarkerQ",
    "/etc/zzMarkerQ\0.rs",
    "r#\"zzMarkerQ\"# b'z' 'zzMarkerQ",
];

/// How often each case is changed.
const ROUNDS: usize = 5;

#[test]
fn texts_stay_texts() {
    let (mut made, mut refused) = (0, 0);
    for (name, case) in cases() {
        for round in 0..ROUNDS {
            let mut random = Random(name.len() as u64 * 31 + round as u64);
            let mut document = case.clone();
            let mut names = BTreeSet::new();
            hostile(&mut document, "", &mut random, &mut names);
            rename(&mut document, &names, &mut random);
            let text = document.to_string();
            let settings = Settings { strict: false, ..Settings::for_vendor("case") };
            let files = generate(&Source { name: "case.yaml", text: &text }, &settings).files;
            if files.is_empty() {
                refused += 1;
                continue;
            }
            made += 1;
            for file in &files {
                let problems = problems(file);
                assert!(
                    problems.is_empty(),
                    "{name}, {}: {}\n{}\nof {text}",
                    file.path,
                    problems.join("; "),
                    file.text
                );
            }
        }
    }
    println!("{made} crates, {refused} documents refused");
    assert!(made > 3 * refused && made > 100, "too little came of it: {made} crates, {refused} refused");
}

/// Returns what is wrong with a file: a path that leads out, text that is code.
fn problems(file: &File) -> Vec<String> {
    let mut problems = Vec::new();
    let is_plain = |part: &str| {
        !matches!(part, "" | "." | "..") && part.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
    };
    if !file.path.split('/').all(is_plain) {
        problems.push(format!("the path is {:?}", file.path));
    }
    if file.path.ends_with(".rs") {
        match file.text.parse::<TokenStream>() {
            Ok(tokens) => {
                if syn::parse2::<syn::File>(tokens.clone()).is_err() {
                    problems.push("this is no file of Rust".to_owned());
                }
                let mut docs = String::new();
                look(tokens, &mut docs, &mut problems);
                examples(&docs, &mut problems);
            }
            Err(error) => problems.push(format!("these are no tokens: {error}")),
        }
        // A reader must see what the compiler sees.
        let unseen = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\0' | '\u{7f}');
        if let Some(unseen) = file.text.chars().find(unseen) {
            problems.push(format!("there is a {unseen:?}"));
        }
    } else if file.path.ends_with(".md") {
        examples(&file.text, &mut problems);
    } else if file.path.ends_with(".toml") {
        manifest(&file.text, &mut problems);
    }
    problems
}

/// Looks for the marker as an identifier, and collects the documentation.
fn look(tokens: TokenStream, docs: &mut String, problems: &mut Vec<String>) {
    let mut is_doc = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => look(group.stream(), docs, problems),
            TokenTree::Ident(ident) => {
                if ident == MARKER {
                    problems.push(format!("`{ident}` is an identifier"));
                }
                is_doc = ident == "doc";
            }
            TokenTree::Literal(literal) => {
                if is_doc && let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    docs.push_str(&text.value());
                    docs.push('\n');
                }
                is_doc = false;
            }
            TokenTree::Punct(_) => {}
        }
        if docs.ends_with("\n\n\n") {
            docs.pop();
        }
    }
}

/// Looks for the marker in examples that rustdoc would run.
fn examples(markdown: &str, problems: &mut Vec<String>) {
    let (mut runs, mut code) = (false, String::new());
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                runs = match kind {
                    CodeBlockKind::Indented => true,
                    CodeBlockKind::Fenced(words) => {
                        let is_rust = |word: &str| matches!(word, "" | "rust" | "no_run" | "ignore" | "should_panic");
                        words.split([',', ' ']).all(is_rust) || words.split([',', ' ']).any(|word| word == "rust")
                    }
                };
            }
            Event::Text(text) if runs => code.push_str(&text),
            Event::End(TagEnd::CodeBlock) => {
                runs = false;
                let code = std::mem::take(&mut code);
                match code.parse::<TokenStream>() {
                    Ok(tokens) => look(tokens, &mut String::new(), problems),
                    Err(_) if code.contains(MARKER) => problems.push(format!("an example would be run: {code}")),
                    Err(_) => {}
                }
            }
            _ => {}
        }
    }
}

/// Looks for the marker where a manifest has more than quoted text and comments.
fn manifest(text: &str, problems: &mut Vec<String>) {
    for line in text.lines() {
        let mut unquoted = String::new();
        let mut inside = false;
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' if inside => drop(characters.next()),
                '"' => inside = !inside,
                // The rest is a comment.
                '#' if !inside => break,
                other if !inside => unquoted.push(other),
                _ => {}
            }
        }
        if inside || unquoted.contains(MARKER) {
            problems.push(format!("the line is not closed, or is no text: {line}"));
        }
    }
}

/// Words by which a document says what a thing is; another word there only makes it another thing.
const WORDS: &[&str] =
    &["type", "in", "style", "$ref", "openapi", "scheme", "format", "$dynamicRef", "$anchor", "x-polling"];

/// Makes texts hostile, about one in three, and notes the names of components and properties.
fn hostile(value: &mut Value, word: &str, random: &mut Random, names: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if !WORDS.contains(&word) && random.below(3) == 0 => {
            let hostile = HOSTILE[random.below(HOSTILE.len())];
            *text = if random.below(2) == 0 { hostile.to_owned() } else { format!("{text}{hostile}") };
        }
        Value::Array(items) => items.iter_mut().for_each(|item| hostile(item, word, random, names)),
        Value::Object(members) => {
            const NAMED: &[&str] = &[
                "schemas",
                "properties",
                "parameters",
                "responses",
                "requestBodies",
                "headers",
                "examples",
                "content",
                "securitySchemes",
                "scopes",
                "variables",
                "mapping",
                "encoding",
                "paths",
            ];
            if NAMED.contains(&word) {
                names.extend(members.keys().filter(|name| !name.starts_with("x-")).cloned());
            }
            for (name, member) in members {
                if !name.starts_with("x-") {
                    hostile(member, name, random, names);
                }
            }
        }
        _ => {}
    }
}

/// Gives a few names a hostile ending, wherever they are.
fn rename(document: &mut Value, names: &BTreeSet<String>, random: &mut Random) {
    for name in names {
        // Statuses have to be what they are, and `default` as well.
        if name.len() == 3 || name == "default" || random.below(4) != 0 {
            continue;
        }
        let new = format!("{name}{}", HOSTILE[random.below(HOSTILE.len())]);
        renamed(document, name, &new);
    }
}

fn renamed(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if text == old => *text = new.to_owned(),
        Value::String(text) if text.starts_with("#/") => {
            let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1").replace('%', "%25");
            let tokens: Vec<String> = text
                .split('/')
                .map(|token| if token == escaped(old) { escaped(new) } else { token.to_owned() })
                .collect();
            *text = tokens.join("/");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| renamed(item, old, new)),
        Value::Object(members) => {
            let renamed_members = std::mem::take(members).into_iter().map(|(name, mut member)| {
                renamed(&mut member, old, new);
                // A keyword may have the name of a property.
                let is_word = WORDS.contains(&name.as_str()) || member.is_boolean() || member.is_number();
                (if name == old && !is_word { new.to_owned() } else { name }, member)
            });
            *members = renamed_members.collect();
        }
        _ => {}
    }
}

/// Returns the documents of all cases that are one file.
fn cases() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/emit");
    let mut found = Vec::new();
    for concept in fs::read_dir(&root).unwrap() {
        for file in fs::read_dir(concept.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "yaml") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let parsed = read("case.yaml", &text, &mut Default::default()).unwrap();
            let mut document = Map::new();
            document.insert("openapi".to_owned(), "3.0.3".into());
            document
                .insert("info".to_owned(), json!({ "title": "Case", "version": "1.0.0", "description": "A case." }));
            document.insert("servers".to_owned(), json!([{ "url": "https://case.example" }]));
            document.insert("paths".to_owned(), json!({}));
            document.extend(parsed.as_object().unwrap().clone());
            found.push((path.display().to_string(), Value::Object(document)));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }
}
