//! Whether a document's version was raised as far as the changes ask, and raising it.
//!
//! The version of a crate is that of its document, `info.version`, so a document has to be raised by the rules of crates. By
//! those, `0.2.0` is as far from `0.1.0` as `2.0.0` is from `1.0.0`.

use super::Bump;
use crate::diagnostics::Pointer;
use crate::package::versions::read;
use crate::read::Positions;
use semver::{Prerelease, Version};

/// Returns the least version for a document, when it was `base` and the changes ask for `bump`, in the spelling of `base`:
/// `v1.2` becomes `v2.0`, and the date `2024-01-05`, which no version follows, `2025.0.0`. Fails with a sentence in lower case where the base is no version that can be raised.
pub fn needed(base: &str, bump: Bump) -> Result<String, String> {
    let Some(version) = version(base) else {
        return Err(format!(
            "`{base}` is no version that cargo reads, so the crate stays at 0.1.0 whatever changes: write one such as `1.0.0`"
        ));
    };
    if bump == Bump::None {
        return Ok(base.to_owned());
    }
    let next = next(&version, bump);
    Ok(spelled(base, &next))
}

/// Tells whether a version reaches the one that is needed. Versions that cannot be read reach nothing.
pub fn is_raised(head: &str, needed: &str) -> bool {
    match (version(head), version(needed)) {
        (Some(head), Some(needed)) => head >= needed,
        _ => false,
    }
}

/// Writes another version into a document, and touches nothing else of its text. Fails with a sentence in lower case where
/// the place cannot be written to.
pub fn raise(text: &str, version: &str) -> Result<String, String> {
    let spot = Positions::of(text).spot(&Pointer::parse("/info/version"));
    let old = text.get(spot.value.clone()).unwrap_or_default();
    if !spot.exact || old.is_empty() || old.contains('\n') {
        return Err("the document has no `info.version` on one line".to_owned());
    }
    if is_date(old.trim_matches(['"', '\''])) {
        return Err(format!("it is a date, {old}, and no date says what {version} says"));
    }
    let quote = old.chars().next().filter(|c| matches!(c, '"' | '\'')).map(String::from).unwrap_or_default();
    // Two numbers without quotes would be one number with a point.
    let needs_quotes = quote.is_empty() && version.parse::<f64>().is_ok();
    let quote = if needs_quotes { "\"" } else { &quote };
    Ok(format!("{}{quote}{version}{quote}{}", &text[..spot.value.start], &text[spot.value.end..]))
}

fn version(document: &str) -> Option<Version> {
    Version::parse(&read(document)?).ok()
}

fn is_date(document: &str) -> bool {
    let text = document.trim();
    text.contains('-') && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// Returns the next version after a bump, by the rules of cargo.
fn next(version: &Version, bump: Bump) -> Version {
    let Version { major, minor, patch, .. } = *version;
    if !version.pre.is_empty() {
        return Version { pre: next_pre_release(&version.pre), ..Version::new(major, minor, patch) };
    }
    match (bump, major, minor) {
        (Bump::None, ..) => version.clone(),
        (_, 0, 0) => Version::new(0, 0, patch.saturating_add(1)),
        (Bump::Major, 0, _) => Version::new(0, minor.saturating_add(1), 0),
        (Bump::Major, ..) => Version::new(major.saturating_add(1), 0, 0),
        (Bump::Minor, 1.., _) => Version::new(major, minor.saturating_add(1), 0),
        _ => Version::new(major, minor, patch.saturating_add(1)),
    }
}

/// Returns the next pre-release, which promises nothing: `beta.2` becomes `beta.3`, `beta` becomes `beta.1`.
fn next_pre_release(pre_release: &Prerelease) -> Prerelease {
    let (words, last) = pre_release.as_str().rsplit_once('.').unwrap_or(("", pre_release.as_str()));
    let next = match last.parse::<u64>() {
        Ok(number) if words.is_empty() => number.saturating_add(1).to_string(),
        Ok(number) => format!("{words}.{}", number.saturating_add(1)),
        Err(_) => format!("{pre_release}.1"),
    };
    Prerelease::new(&next).unwrap_or_else(|_| pre_release.clone())
}

/// Writes a version as the document writes its own: with or without `v`, with no more zeros at the end.
fn spelled(base: &str, version: &Version) -> String {
    let text = base.trim();
    if is_date(text) {
        return version.to_string();
    }
    let prefix = text.chars().next().filter(|c| matches!(c, 'v' | 'V')).map(String::from).unwrap_or_default();
    let numbers = text.trim_start_matches(['v', 'V']).split(['-', '+']).next().unwrap_or_default().split('.').count();
    let mut next = format!("{}.{}.{}", version.major, version.minor, version.patch);
    for _ in numbers..3 {
        next = next.strip_suffix(".0").map_or(next.clone(), str::to_owned);
    }
    let pre_release = if version.pre.is_empty() { String::new() } else { format!("-{}", version.pre) };
    format!("{prefix}{next}{pre_release}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_raised_by_the_rules_of_cargo() {
        use Bump::{Major, Minor, None, Patch};
        let cases = [
            ("1.2.3", None, "1.2.3"),
            ("1.2.3", Patch, "1.2.4"),
            ("1.2.3", Minor, "1.3.0"),
            ("1.2.3", Major, "2.0.0"),
            ("0.8.1", Patch, "0.8.2"),
            ("0.8.1", Minor, "0.8.2"),
            ("0.8.1", Major, "0.9.0"),
            ("0.0.3", Major, "0.0.4"),
            ("v1.2", Minor, "v1.3"),
            ("1", Major, "2"),
            ("1", Patch, "1.0.1"),
            ("1.2", Major, "2.0"),
            ("1.0.0-beta.2", Major, "1.0.0-beta.3"),
            ("1.0.0-beta", Minor, "1.0.0-beta.1"),
            ("1.0.0+build", Minor, "1.1.0"),
            ("2024-01-05", Major, "2025.0.0"),
            ("2024-01-05", None, "2024-01-05"),
            ("18446744073709551615.0.0", Major, "18446744073709551615.0.0"),
        ];
        for (base, bump, expected) in cases {
            assert_eq!(needed(base, bump).as_deref(), Ok(expected), "{base} {bump:?}");
        }
        for base in ["beta", "", "1.2.3.4"] {
            assert!(needed(base, Major).is_err(), "{base}");
        }
    }

    #[test]
    fn a_version_is_raised_when_it_reaches_the_one_needed() {
        for (head, needed) in [
            ("2.0.0", "2.0.0"),
            ("2025-03-01", "2025.0.0"),
            ("v3", "2.0"),
            ("1.0.0", "1.0.0-beta.3"),
            ("0.9.1", "0.9.0"),
        ] {
            assert!(is_raised(head, needed), "{head} {needed}");
        }
        for (head, needed) in [("1.9.0", "2.0.0"), ("beta", "1.0.0"), ("1.0.0-rc.1", "1.0.0"), ("0.8.9", "0.9.0")] {
            assert!(!is_raised(head, needed), "{head} {needed}");
        }
    }

    #[test]
    fn raising_touches_the_version_alone() {
        let cases = [
            ("info: {title: a, version: 1.0.0} # 1.0.0\n", "info: {title: a, version: 2.0.0} # 1.0.0\n"),
            (
                "openapi: '3'\r\ninfo:\r\n  version:   \"1.0.0\"  # é\r\n",
                "openapi: '3'\r\ninfo:\r\n  version:   \"2.0.0\"  # é\r\n",
            ),
            ("x: &v 1.0.0\ninfo: {version: *v}", "x: &v 1.0.0\ninfo: {version: 2.0.0}"),
            ("info:\n  version: '1.0.0'", "info:\n  version: '2.0.0'"),
            ("info:\n  version: |\n    1.0.0\n", "info:\n  version: |\n    2.0.0\n"),
            ("{\"info\": {\"version\": \"1.0.0\"}}", "{\"info\": {\"version\": \"2.0.0\"}}"),
        ];
        for (text, expected) in cases {
            assert_eq!(raise(text, "2.0.0").as_deref(), Ok(expected), "{text}");
        }
        assert_eq!(raise("info:\n  version: v1\n", "2.0").as_deref(), Ok("info:\n  version: \"2.0\"\n"));
        for text in ["info: {}\n", "", "info: {version: }\n", "info: {version: 2024-01-05}"] {
            let raised = raise(text, "2.0.0");
            assert!(raised.is_err(), "{text}: {raised:?}");
        }
    }
}
