//! Versions of documents as versions of packages.

/// Returns the version of the package for a document's version: the same where it is one that cargo reads, with zeros where
/// parts are missing, and `0.1.0` where it is none, such as `beta`.
pub(crate) fn version(document: &str) -> String {
    read(document).unwrap_or_else(|| "0.1.0".to_owned())
}

/// Returns the version that cargo reads in a document's version, if there is one.
pub(crate) fn read(document: &str) -> Option<String> {
    let text = document.trim();
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let is_date = text.contains('-') && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let text = if is_date { &text.replace('-', ".") } else { text };
    let (numbers, suffix) = match text.find(['-', '+']) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    };
    // Parsing drops the leading zeros of dates, which cargo refuses; more than three numbers are no version.
    let numbers: Vec<u64> = numbers.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [major, minor, patch] = match numbers.as_slice() {
        [major] => [*major, 0, 0],
        [major, minor] => [*major, *minor, 0],
        [major, minor, patch] => [*major, *minor, *patch],
        _ => return None,
    };
    Some(format!("{major}.{minor}.{patch}{}", if is_suffix(suffix) { suffix } else { "" }))
}

/// Tells whether a text is a pre-release with or without build metadata, as in `-rc.1+build`.
fn is_suffix(suffix: &str) -> bool {
    let (pre_release, build) = match suffix.split_once('+') {
        Some((pre_release, build)) => (pre_release, Some(build)),
        None => (suffix, None),
    };
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_number_with_zero =
        |word: &str| word.len() > 1 && word.starts_with('0') && word.bytes().all(|byte| byte.is_ascii_digit());
    let pre_release_is_fine = match pre_release.strip_prefix('-') {
        Some(words) => words.split('.').all(|word| is_word(word) && !is_number_with_zero(word)),
        None => pre_release.is_empty(),
    };
    pre_release_is_fine && build.is_none_or(|words| words.split('.').all(is_word))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_of_documents_become_versions_of_packages() {
        let cases = [
            ("0.8.1", "0.8.1"),
            ("1", "1.0.0"),
            ("v2.1", "2.1.0"),
            ("2024.01.05", "2024.1.5"),
            ("2024-01-05", "2024.1.5"),
            ("1.0.0-beta.2+x", "1.0.0-beta.2+x"),
            ("1.0-rc", "1.0.0-rc"),
            ("1.0.0-rc 1", "1.0.0"),
            ("1.0.0-", "1.0.0"),
            ("beta", "0.1.0"),
            ("1.2.3.4", "0.1.0"),
            ("99999999999999999999.0.0", "0.1.0"),
            ("", "0.1.0"),
            ("1.0.0\"\nname = \"x", "0.1.0"),
        ];
        for (document, package) in cases {
            assert_eq!(version(document), package, "{document:?}");
        }
    }
}
