//! The `Link` header (RFC 8288).

use http::{HeaderMap, header};

/// Returns the target of the first link whose relation is `next`.
pub(crate) fn next(headers: &HeaderMap) -> Option<String> {
    headers.get_all(header::LINK).iter().filter_map(|value| value.to_str().ok()).find_map(next_in)
}

fn next_in(mut rest: &str) -> Option<String> {
    while let Some((_, after)) = rest.split_once('<') {
        let (target, after) = after.split_once('>')?;
        let end = end_of_link(after);
        let (parameters, after) = after.split_at(end);
        if is_next(parameters) {
            return Some(target.trim().to_owned());
        }
        rest = after;
    }
    None
}

/// Finds the comma after a link, which is not inside a quoted value.
fn end_of_link(text: &str) -> usize {
    let (mut quoted, mut escaped) = (false, false);
    for (index, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' if !quoted => return index,
            _ => {}
        }
    }
    text.len()
}

/// Only the first `rel` of a link counts; it may hold several relations.
fn is_next(parameters: &str) -> bool {
    let mut pairs = parameters.split(';').filter_map(|pair| pair.split_once('='));
    let relation = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("rel"));
    relation.is_some_and(|(_, value)| {
        value.trim().trim_matches('"').split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_link_is_found_among_others() {
        for (value, expected) in [
            (r#"<https://x.io/?page=2>; rel="next""#, Some("https://x.io/?page=2")),
            (r#"<a>; rel=prev, <b,c>; title="x, <y>"; rel="last next", <d>; rel=next"#, Some("b,c")),
            ("</2>;rel=NEXT", Some("/2")),
            (r#"<a>; rel="prev"; rel="next""#, None),
            (r#"<a>; rel="nextish""#, None),
            ("<a>", None),
            ("<a", None),
            ("", None),
        ] {
            assert_eq!(next_in(value).as_deref(), expected, "{value}");
        }
    }
}
