//! The look of generated text: `prettyplease` prints item by item, a blank line stands between them.

use proc_macro2::TokenStream;
use std::collections::BTreeSet;

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

/// Prints a macro call with one entry a line.
pub(super) fn table(name: &str, head: &str, entries: &[String]) -> String {
    if entries.is_empty() {
        return format!("{name}!({head} {{}});");
    }
    let entries: String = entries.iter().map(|entry| format!("    {entry},\n")).collect();
    format!("{name}!({head} {{\n{entries}}});")
}
