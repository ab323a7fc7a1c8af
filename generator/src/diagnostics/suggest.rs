//! "Did you mean": the known word nearest to one that is not known.

/// Returns the candidate that a word is most likely a misspelling of, if any is near enough.
///
/// Near enough is a third of the word's length, where swapping two neighbouring letters counts as one change and letter
/// case counts for nothing. A word of one or two letters has none.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    // Almost any two short words are alike.
    let allowed = if letters < 3 { 0 } else { letters / 3 };
    nearest(word, candidates, |_| allowed)
}

/// Returns the candidate nearest to a word, if it is as near as that candidate has to be.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    allowed: impl Fn(&str) -> usize,
) -> Option<&'a str> {
    let wanted: Vec<char> = word.to_lowercase().chars().collect();
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word)
        .filter_map(|candidate| {
            let letters: Vec<char> = candidate.to_lowercase().chars().collect();
            let most = allowed(candidate).min(letters.len().saturating_sub(1));
            // Words are compared letter by letter only when their lengths allow it.
            let is_possible = letters.len().abs_diff(wanted.len()) <= most;
            let distance = is_possible.then(|| distance(&wanted, &letters))?;
            (distance <= most).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Counts the insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let mut best = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && from[i - 1] == *b && to[j - 1] == *a {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = above;
        above = row;
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn finds_the_nearest_word() {
        let words = ["properties", "required", "minimum", "maximum", "in"];
        assert_eq!(did_you_mean("propertys", words), Some("properties"));
        assert_eq!(did_you_mean("requierd", words), Some("required"));
        assert_eq!(did_you_mean("Minimum", words), Some("minimum"));
        assert_eq!(did_you_mean("description", words), None);
        assert_eq!(did_you_mean("", words), None);
        assert_eq!(did_you_mean("in", words), None);
        assert_eq!(did_you_mean("id", words), None);
    }
}
