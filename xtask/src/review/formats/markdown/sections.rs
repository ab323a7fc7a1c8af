//! Sections of a comment, and what is left of them where a comment may not be longer.

use super::escape::block;
use crate::review::formats::words::count;

/// A heading with items beneath. The text of an item ends with a line break.
pub(super) struct Section {
    pub(super) title: &'static str,
    /// Folded sections are opened by a click.
    pub(super) folded: bool,
    /// Sections of a low rank get room first.
    pub(super) rank: u8,
    /// The language of the block of code that the items are, if they are one.
    pub(super) language: Option<&'static str>,
    pub(super) items: Vec<String>,
}

/// What a heading and the line about what is left out take at most, in bytes.
const FRAME: usize = 300;

/// Returns the sections one below the other, in as many bytes as there is room for. Items that do not fit are left out from
/// the end of a section, and counted.
pub(super) fn fitted(sections: &[Section], room: usize) -> String {
    let mut room = room.saturating_sub(sections.len() * FRAME);
    let mut order: Vec<usize> = (0..sections.len()).collect();
    order.sort_by_key(|index| sections[*index].rank);
    let mut shown = vec![0; sections.len()];
    for index in order {
        for item in &sections[index].items {
            let Some(rest) = room.checked_sub(item.len()) else { break };
            room = rest;
            shown[index] += 1;
        }
    }
    let filled = sections.iter().zip(shown).filter(|(section, _)| !section.items.is_empty());
    filled.map(|(section, shown)| printed(section, shown)).collect()
}

fn printed(section: &Section, shown: usize) -> String {
    let Section { title, folded, language, items, .. } = section;
    let mut text = match folded {
        true => format!("\n<details><summary>{title} ({})</summary>\n\n", items.len()),
        false => format!("\n#### {title} ({})\n\n", items.len()),
    };
    let items_text = items[..shown].concat();
    match language {
        Some(language) => text.push_str(&block(language, &items_text, "")),
        None => text.push_str(&items_text),
    }
    let left_out = items.len() - shown;
    if left_out > 0 {
        text.push_str(&format!("\n**{} left out here**: see the whole report.\n", count(left_out, "item")));
    }
    if *folded {
        text.push_str("\n</details>\n");
    }
    text
}
