//! Which operation a request is for.

use percent_encoding::percent_decode_str;

use super::catalogue::{Catalogue, Entry};
use super::requests::Request;

/// The operation of a request, or why there is none.
pub(super) enum Route<'a> {
    To(&'a Entry),
    /// The document has the path, with these methods.
    OtherMethod(Vec<String>),
    Nowhere,
}

/// Finds the operation of a request. Of several templates that fit, the one with text where others have a placeholder wins.
pub(super) fn find<'a>(catalogue: &'a Catalogue, request: &Request) -> Route<'a> {
    let mut fitting: Vec<&Entry> = catalogue.entries.iter().filter(|entry| fits(entry.spec.path, request)).collect();
    fitting.sort_by_key(|entry| (query_of(entry.spec.path).is_none(), placeholders(entry.spec.path)));
    match fitting.iter().find(|entry| entry.spec.request_method() == request.method()) {
        Some(entry) => Route::To(entry),
        None if fitting.is_empty() => Route::Nowhere,
        None => Route::OtherMethod(fitting.iter().map(|entry| entry.spec.request_method().to_string()).collect()),
    }
}

/// Says of each segment whether it has a placeholder.
fn placeholders(template: &str) -> Vec<bool> {
    template.split('/').map(|segment| segment.contains('{')).collect()
}

/// Some documents tell operations apart by a query in the template.
fn query_of(template: &str) -> Option<&str> {
    template.split_once('?').map(|(_, query)| query)
}

fn fits(template: &str, request: &Request) -> bool {
    let template = template.split('#').next().unwrap_or_default();
    let path = template.split('?').next().unwrap_or_default().trim_start_matches('/');
    let actual = request.path().trim_start_matches('/');
    let segments = path.split('/').zip(actual.split('/'));
    let has_query = query_of(template).is_none_or(|query| {
        url::form_urlencoded::parse(query.as_bytes())
            .all(|(name, value)| request.queries().iter().any(|(other, actual)| *other == name && *actual == value))
    });
    has_query
        && path.split('/').count() == actual.split('/').count()
        && segments.into_iter().all(|(template, actual)| {
            let actual = percent_decode_str(actual).decode_utf8_lossy();
            segment_fits(template, &actual)
        })
}

/// Compares a segment such as `{id}.json` with an actual one; a placeholder stands for at least one character.
fn segment_fits(template: &str, actual: &str) -> bool {
    let Some((before, rest)) = template.split_once('{') else { return template == actual };
    let (Some((_, after)), Some(rest)) = (rest.split_once('}'), actual.strip_prefix(before)) else {
        return template == actual;
    };
    let ends = rest.char_indices().map(|(index, letter)| index + letter.len_utf8());
    ends.into_iter().any(|end| segment_fits(after, &rest[end..]))
}

#[cfg(test)]
mod tests {
    use super::segment_fits;

    #[test]
    fn placeholders_stand_for_something() {
        for (template, actual, expected) in [
            ("a", "a", true),
            ("a", "b", false),
            ("{id}", "7", true),
            ("{id}", "", false),
            ("{id}.json", "7.json", true),
            ("{id}.json", ".json", false),
            ("{a}:{b}", "1:2:3", true),
            ("{a}:{b}", "12", false),
            ("{broken", "{broken", true),
        ] {
            assert_eq!(segment_fits(template, actual), expected, "{template} {actual}");
        }
    }
}
