//! Characters that have no business in a doc comment.

/// Returns the text with line feeds for line ends and plain spaces for tabs and other blanks, without control characters
/// and without the invisible ones that let a comment read differently from what it says.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut column = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                cleaned.push('\n');
                column = 0;
            }
            // Tab stops decide what belongs to a list item, so a tab is as wide as CommonMark says.
            '\t' => {
                let width = 4 - column % 4;
                cleaned.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            _ => {
                if let Some(character) = visible(character) {
                    cleaned.push(character);
                    column += 1;
                }
            }
        }
    }
    cleaned
}

/// Returns what to print for a character inside a line, if anything.
pub(crate) fn visible(character: char) -> Option<char> {
    match character {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        _ if character.is_whitespace() => Some(' '),
        _ if character.is_control() => None,
        _ => Some(character),
    }
}
