//! Addresses: which links a reader of the docs can follow, and how an address is written.

use std::ops::Range;

/// Returns where the addresses in a text are that an author left bare: what `rustdoc::bare_urls` warns about, and a
/// little more.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut addresses = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find("http") {
        let start = from + found;
        let scheme = ["http://", "https://"].into_iter().find(|scheme| text[start..].starts_with(scheme));
        from = start + "http".len();
        let Some(scheme) = scheme else { continue };
        let rest = &text[start + scheme.len()..];
        let length = address_length(rest);
        if rest[..length].contains(|character: char| character.is_ascii_alphanumeric()) {
            from = start + scheme.len() + length;
            addresses.push(start..from);
        }
    }
    addresses
}

/// Returns how much of a text belongs to the address in front: sentences go on after it with a comma or a bracket.
fn address_length(text: &str) -> usize {
    let is_end = |character: char| {
        !character.is_ascii_graphic() || matches!(character, '<' | '>' | '"' | '`' | '\\' | '|' | '^')
    };
    let mut length = text.find(is_end).unwrap_or(text.len());
    // Counted once, not once for every bracket that is cut off.
    let mut surplus = [('(', ')'), ('[', ']'), ('{', '}')].map(|(open, close)| {
        let count = |bracket| text[..length].matches(bracket).count();
        (close, count(close).saturating_sub(count(open)))
    });
    while let Some(last) = text[..length].chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '_' | '~' => {}
            ')' | ']' | '}' => match surplus.iter_mut().find(|(close, _)| *close == last) {
                Some((_, count)) if *count > 0 => *count -= 1,
                _ => break,
            },
            _ => break,
        }
        length -= 1;
    }
    length
}

/// Returns whether an address has holes, such as `https://{region}.acme.com`, so that nobody can follow it.
pub(super) fn is_template(address: &str) -> bool {
    address.contains(['{', '}', '*'])
}

/// Returns the target of a link as it is written in parentheses, when it can be followed from anywhere. Other targets
/// were relative to a page we do not know, or would be searched by rustdoc among the items of the crate.
pub(super) fn absolute(target: &str) -> Option<String> {
    let (scheme, rest) = target.trim().split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let followed =
        matches!(&*scheme, "http" | "https") && rest.starts_with(|character: char| character.is_alphanumeric());
    if !followed {
        return None;
    }
    let mut address = format!("{scheme}://");
    for character in rest.chars() {
        match character {
            ' ' | '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '|' | '`' | '"' => {
                address.push_str(&format!("%{:02X}", u32::from(character)));
            }
            // Only an ampersand that names a character would be read as something else, but all are the same address.
            '&' if rest.contains(';') => address.push_str("\\&"),
            _ if character.is_control() || character.is_whitespace() => {}
            _ => address.push(character),
        }
    }
    Some(address)
}

/// Returns an address that can stand between pointed brackets.
pub(super) fn shown(target: &str) -> Option<String> {
    absolute(target).map(|address| address.replace("\\&", "&").replace("%28", "(").replace("%29", ")"))
}

/// Returns whether a target is a mail address that can stand between pointed brackets.
pub(super) fn is_mail(target: &str) -> bool {
    let is_word = |text: &str, more: &[char]| {
        text.starts_with(|character: char| character.is_ascii_alphanumeric())
            && text.ends_with(|character: char| character.is_ascii_alphanumeric())
            && text.chars().all(|character| character.is_ascii_alphanumeric() || more.contains(&character))
    };
    target.split_once('@').is_some_and(|(name, host)| {
        is_word(name, &['.', '-', '_', '+']) && host.split('.').all(|label| label.len() <= 63 && is_word(label, &['-']))
    })
}
