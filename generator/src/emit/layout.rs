//! The look of generated text: `prettyplease` prints item by item, a blank line stands between them.

use proc_macro2::TokenStream;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The width that `prettyplease` prints to, for what is printed here.
const WIDTH: usize = 100;

/// Prints an item, with a blank line between the members of an `impl`.
pub(super) fn item(tokens: TokenStream) -> String {
    let file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => unreachable!("an emitter printed something that is not Rust: {error}\n{tokens}"),
    };
    let text = prettyplease::unparse(&file);
    let is_impl = text.lines().any(|line| line.starts_with("impl"));
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let member_ends = line == "    }" || (line.starts_with("    type ") && line.ends_with(';'));
        let another = lines.peek().is_some_and(|next| *next != "}" && !next.starts_with("    type "));
        if is_impl && member_ends && another {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Prints a `use` line.
pub(super) fn import(module: &str, names: &BTreeSet<String>) -> String {
    let list: Vec<&str> = names.iter().map(String::as_str).collect();
    if let [name] = list.as_slice() {
        return format!("use {module}::{name};");
    }
    let line = format!("use {module}::{{{}}};", list.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let mut lines = vec![format!("use {module}::{{"), "   ".to_owned()];
    for name in list {
        let last = lines.last_mut().expect("there are lines from the start");
        if last.len() + name.len() + 2 > WIDTH {
            lines.push(format!("    {name},"));
        } else {
            last.push_str(&format!(" {name},"));
        }
    }
    lines.push("};".to_owned());
    lines.join("\n")
}

/// Prints the `use` lines of some paths, one a module.
pub(crate) fn uses<'a>(paths: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut modules: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (module, name) in paths.into_iter().filter_map(|path| path.rsplit_once("::")) {
        modules.entry(module).or_default().insert(name.to_owned());
    }
    modules.iter().map(|(module, names)| import(module, names)).collect()
}

/// Lays out statements, which are Rust.
pub(crate) fn statements(text: &str) -> String {
    let file: syn::File = syn::parse_str(&format!("async fn example() {{\n{text}\n}}")).expect("examples are Rust");
    let text = prettyplease::unparse(&file);
    let lines = text.lines().filter_map(|line| line.strip_prefix("    "));
    lines.collect::<Vec<_>>().join("\n")
}

/// Prints a macro call with one entry a line.
pub(super) fn table(name: &str, head: &str, entries: &[String]) -> String {
    if entries.is_empty() {
        return format!("{name}!({head} {{}});");
    }
    let entries: String = entries.iter().map(|entry| format!("    {entry},\n")).collect();
    format!("{name}!({head} {{\n{entries}}});")
}

/// Prints a macro call with a list, one entry a line.
pub(super) fn list(name: &str, head: &str, entries: &[String]) -> String {
    let entries: String = entries.iter().map(|entry| format!("\n    {entry},")).collect();
    let end = if entries.is_empty() { "" } else { "\n" };
    format!("{name}!({head}{entries}{end});")
}

/// Prints JSON: what fits into a line on one, everything else with a member or an item a line.
pub(super) fn json(value: &Value) -> String {
    let mut text = String::new();
    write_json(value, 0, &mut text);
    text.push('\n');
    text
}

fn write_json(value: &Value, indent: usize, text: &mut String) {
    let line = value.to_string();
    let column = text.len() - text.rfind('\n').map_or(0, |end| end + 1);
    if column + line.len() < WIDTH + 20 {
        return text.push_str(&line);
    }
    let inside = format!("\n{}", " ".repeat(indent + 1));
    match value {
        Value::Array(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index == 0 { "[" } else { "," });
                text.push_str(&inside);
                write_json(item, indent + 1, text);
            }
            text.push_str(&format!("\n{}]", " ".repeat(indent)));
        }
        Value::Object(members) if !members.is_empty() => {
            for (index, (name, member)) in members.iter().enumerate() {
                text.push_str(if index == 0 { "{" } else { "," });
                text.push_str(&inside);
                text.push_str(&format!("{}: ", Value::from(name.as_str())));
                write_json(member, indent + 1, text);
            }
            text.push_str(&format!("\n{}}}", " ".repeat(indent)));
        }
        _ => text.push_str(&line),
    }
}
