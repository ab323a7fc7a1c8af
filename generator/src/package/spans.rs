//! Small pieces of Markdown that hold text of a document as it is.

/// Returns a text as code on one line, whatever characters it has.
pub(super) fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    let longest_run = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(if text.contains('`') { longest_run + 1 } else { 1 });
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Returns a text as code in a cell of a table, where a bar would end the cell.
pub(super) fn code_cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

/// Returns an address as a link, or as code if it is none.
pub(super) fn link(text: &str) -> String {
    let text = text.trim();
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_plain = text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '`'));
    if is_address && is_plain { format!("<{text}>") } else { code(text) }
}

/// Returns lines as one item of a list: the lines after the first are indented to stay in it.
pub(super) fn item(text: &str) -> String {
    let indent = |line: &str| if line.is_empty() { String::new() } else { format!("  {line}") };
    let mut lines = text.lines();
    let first = format!("- {}", lines.next().unwrap_or_default());
    std::iter::once(first).chain(lines.map(indent)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{code, code_cell, item, link};

    #[test]
    fn code_survives_backticks_bars_and_lines() {
        assert_eq!(code("GET /a/{id}"), "`GET /a/{id}`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`a`"), "`` `a` ``");
        assert_eq!(code("a\n# b"), "`a # b`");
        assert_eq!(code(" \n"), "");
        assert_eq!(code_cell("a|b"), "`a\\|b`");
    }

    #[test]
    fn only_addresses_become_links() {
        assert_eq!(link("https://docs.acme.com/a_b"), "<https://docs.acme.com/a_b>");
        assert_eq!(link("https://a> <b"), "`https://a> <b`");
        assert_eq!(link("the manual, page 3"), "`the manual, page 3`");
    }

    #[test]
    fn an_item_keeps_its_lines_together() {
        assert_eq!(item("one\n\n```text\ntwo\n```"), "- one\n\n  ```text\n  two\n  ```");
    }
}
