//! Counts characters up to a byte of a text. A document may be one line of many megabytes with a finding in every corner
//! of it, so the count does not start from the beginning each time.

/// How many characters come before every so many bytes.
pub(super) struct Columns {
    /// Nothing when each character is one byte.
    counts: Option<Vec<usize>>,
}

/// A count is kept for each run of this many bytes.
const RUN: usize = 1024;

impl Columns {
    pub(super) fn of(text: &str) -> Self {
        let counts = (!text.is_ascii()).then(|| {
            let runs = text.as_bytes().chunks(RUN).scan(0, |total, run| {
                *total += characters(run);
                Some(*total)
            });
            std::iter::once(0).chain(runs).collect()
        });
        Self { counts }
    }

    /// Returns how many characters of the text begin before a byte.
    pub(super) fn before(&self, text: &str, offset: usize) -> usize {
        let Some(counts) = &self.counts else { return offset };
        let run = offset / RUN;
        counts.get(run).map_or(0, |count| count + characters(&text.as_bytes()[run * RUN..offset]))
    }
}

/// Counts the bytes that begin a character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn counts_are_those_of_characters() {
        for text in [String::new(), "plain".repeat(700), "é€𝄞x".repeat(900)] {
            let columns = Columns::of(&text);
            let offsets = text.char_indices().map(|(offset, _)| offset).chain([text.len()]);
            for (count, offset) in offsets.enumerate().step_by(97) {
                assert_eq!(columns.before(&text, offset), count);
            }
            assert_eq!(columns.before(&text, text.len()), text.chars().count());
        }
    }
}
