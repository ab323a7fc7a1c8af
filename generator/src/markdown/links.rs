//! Addresses: which links a reader of the docs can follow, and how an address is written.

use super::characters;
use super::pieces::{Piece, plain, push_text};
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

/// What becomes of a link.
#[derive(Debug)]
pub(super) enum Target {
    /// It stays, and leads to this address.
    Kept(String),
    /// It shows its own address.
    Shown(String),
    /// It leads to a mailbox.
    Mail(String),
    /// It looked like one, such as `<urn:name>`.
    Bracketed,
    /// Only its text stays: the target was relative to a page that we do not know, or would be searched by rustdoc among
    /// the items of the crate.
    Dropped,
}

impl Target {
    /// Returns what becomes of a link with a text of its own.
    pub(super) fn of(target: &str) -> Self {
        match target.strip_prefix("mailto:") {
            Some(mail) => match Self::mail(mail.split('?').next().unwrap_or_default()) {
                Self::Mail(mail) => Self::Mail(mail),
                _ => Self::Dropped,
            },
            None => followed(target).map_or(Self::Dropped, Self::Kept),
        }
    }

    /// Returns what becomes of an address in pointed brackets.
    pub(super) fn shown(target: &str) -> Self {
        followed(target).map_or(Self::Bracketed, Self::Shown)
    }

    /// Returns what becomes of a mail address in pointed brackets.
    pub(super) fn mail(target: &str) -> Self {
        if is_mail(target) { Self::Mail(target.to_owned()) } else { Self::Bracketed }
    }
}

/// The links that are being read.
#[derive(Debug, Default)]
pub(super) struct OpenLinks {
    links: Vec<OpenLink>,
    /// How many of them stay: a link in a link would end both.
    kept: usize,
    /// How many pictures are open.
    pub(super) pictures: usize,
}

#[derive(Debug)]
struct OpenLink {
    target: Target,
    /// The place of its opening mark among the pieces.
    start: usize,
    /// Whether HTML opened it, and may forget to close it.
    html: bool,
}

impl OpenLinks {
    pub(super) fn open(&mut self, pieces: &mut Vec<Piece>, target: Target, html: bool) {
        let target = if self.kept > 0 || self.pictures > 0 { Target::Dropped } else { target };
        match target {
            Target::Bracketed => push_text(pieces, "<"),
            Target::Dropped => {}
            _ => self.kept += 1,
        }
        self.links.push(OpenLink { target, start: pieces.len(), html });
        pieces.push(Piece::Nothing);
    }

    pub(super) fn close(&mut self, pieces: &mut Vec<Piece>, html: bool) {
        if html && self.links.last().is_none_or(|link| !link.html) {
            return;
        }
        while let Some(link) = self.links.pop() {
            if !matches!(link.target, Target::Bracketed | Target::Dropped) {
                self.kept -= 1;
            }
            if link.html == html {
                return link.finish(pieces);
            }
        }
    }

    /// Forgets the links that HTML opened in a paragraph and did not close there.
    pub(super) fn forget(&mut self) {
        while self.links.last().is_some_and(|link| link.html) {
            if let Some(OpenLink { target: Target::Kept(_) | Target::Mail(_) | Target::Shown(_), .. }) =
                self.links.pop()
            {
                self.kept -= 1;
            }
        }
    }
}

impl OpenLink {
    fn finish(self, pieces: &mut Vec<Piece>) {
        if pieces.get(self.start) != Some(&Piece::Nothing) {
            return;
        }
        let text = plain(&pieces[self.start..]);
        let text = text.trim();
        match self.target {
            Target::Kept(address) if text.is_empty() || text == address => {
                pieces.truncate(self.start);
                pieces.push(Piece::Autolink(address));
            }
            Target::Kept(address) => {
                pieces[self.start] = Piece::LinkOpen;
                pieces.push(Piece::LinkClose(address));
            }
            Target::Shown(address) => {
                pieces.truncate(self.start);
                pieces.push(Piece::Autolink(address));
            }
            Target::Mail(address) => {
                if text.is_empty() || text == address {
                    pieces.truncate(self.start);
                } else {
                    push_text(pieces, " ");
                }
                pieces.push(Piece::Autolink(address));
            }
            Target::Bracketed => push_text(pieces, ">"),
            Target::Dropped => {}
        }
    }
}

/// Returns an address that can be followed from anywhere, as it stands in pointed brackets.
fn followed(target: &str) -> Option<String> {
    let (scheme, rest) = target.trim().split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let is_known = matches!(&*scheme, "http" | "https");
    if !is_known || !rest.starts_with(|character: char| character.is_alphanumeric()) {
        return None;
    }
    let mut address = format!("{scheme}://");
    for character in rest.chars() {
        match character {
            '<' | '>' | '\\' | '|' | '`' | '"' => address.push_str(&format!("%{:02X}", u32::from(character))),
            _ if character.is_whitespace() => address.push_str("%20"),
            _ => address.extend(characters::visible(character)),
        }
    }
    Some(address)
}

/// Returns an address as it stands in parentheses, where brackets and the names of characters mean something.
pub(super) fn in_parentheses(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for (index, character) in address.char_indices() {
        match character {
            '(' | ')' | '[' | ']' => written.push_str(&format!("%{:02X}", u32::from(character))),
            '&' if is_entity(&address[index + 1..]) => written.push_str("\\&"),
            _ => written.push(character),
        }
    }
    written
}

/// Returns whether what follows an ampersand makes it the name of a character.
pub(super) fn is_entity(rest: &str) -> bool {
    // No name is longer than this.
    let end = rest.bytes().take(40).position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'));
    end.is_some_and(|end| end > 0 && rest.as_bytes()[end] == b';')
}

/// Returns whether a target is a mail address that can stand between pointed brackets.
fn is_mail(target: &str) -> bool {
    let is_word = |text: &str, more: &[char]| {
        text.starts_with(|character: char| character.is_ascii_alphanumeric())
            && text.ends_with(|character: char| character.is_ascii_alphanumeric())
            && text.chars().all(|character| character.is_ascii_alphanumeric() || more.contains(&character))
    };
    target.split_once('@').is_some_and(|(name, host)| {
        is_word(name, &['.', '-', '_', '+']) && host.split('.').all(|label| label.len() <= 63 && is_word(label, &['-']))
    })
}
