//! Words to lines, and what a line must not begin with.

/// A space at which no line may end: those of code.
pub(super) const FIXED_SPACE: char = '\u{1}';

/// A line end that is seen.
pub(super) const HARD_BREAK: char = '\u{2}';

/// Returns the text on one line.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in words(text) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    free_spaces(line)
}

/// Returns the text as lines that begin no list, heading or rule by accident.
///
/// The author's line ends stay where none of the lines is too long; otherwise the paragraph is filled anew.
pub(super) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut parts: Vec<&str> = text.split(HARD_BREAK).filter(|part| words(part).next().is_some()).collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        fill(part, width, &mut lines);
        if let Some(line) = lines.last_mut() {
            line.push('\\');
        }
    }
    fill(last, width, &mut lines);
    lines
}

fn fill(text: &str, width: usize, lines: &mut Vec<String>) {
    let narrow: Vec<String> = text.split('\n').map(line).filter(|line| !line.is_empty()).collect();
    if narrow.iter().all(|line| line.chars().count() <= width) {
        lines.extend(narrow.into_iter().map(escape_start));
        return;
    }
    let mut line = String::new();
    let mut length = 0;
    for word in words(text) {
        let word_length = word.chars().count();
        // A dash or a number stays behind the word before: at the start of a line it would need an escape.
        if length + 1 + word_length > width && length > 0 && marks_block(word).is_none() {
            lines.push(escape_start(free_spaces(std::mem::take(&mut line))));
            length = 0;
        }
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word_length;
    }
    if !line.is_empty() {
        lines.push(escape_start(free_spaces(line)));
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', HARD_BREAK]).filter(|word| !word.is_empty())
}

fn free_spaces(line: String) -> String {
    if line.contains(FIXED_SPACE) { line.replace(FIXED_SPACE, " ") } else { line }
}

/// Returns the line with a backslash where it would begin a block.
pub(super) fn escape_start(mut line: String) -> String {
    if let Some(position) = marks_block(&line) {
        line.insert(position, '\\');
    }
    line
}

/// Returns where a backslash keeps a line of text from being read as the mark of a block.
fn marks_block(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let is_mark = |length: usize| line[length..].is_empty() || line[length..].starts_with(' ');
    let only = |allowed: &[char]| line.chars().all(|character| character == ' ' || allowed.contains(&character));
    match first {
        '>' => Some(0),
        '-' | '+' | '*' if is_mark(1) => Some(0),
        '#' => {
            let level = line.len() - line.trim_start_matches('#').len();
            (level <= 6 && is_mark(level)).then_some(0)
        }
        '=' | '*' | '_' if only(&[first]) => Some(0),
        // Also the line under the head of a table.
        '-' | ':' | '|' if only(&['-', ':', '|']) => Some(0),
        '~' if line.starts_with("~~~") => Some(0),
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            (digits <= 9 && line[digits..].starts_with(['.', ')']) && is_mark(digits + 1)).then_some(digits)
        }
        _ => None,
    }
}
