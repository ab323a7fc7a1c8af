//! Whether text is in the format that a schema gives, for the formats that become types of their own in Rust.

/// Returns what a text should be, when it is not.
pub(crate) fn problem(format: &str, text: &str) -> Option<&'static str> {
    match format {
        "date" if !is_date(text) => Some("a date such as `2025-06-12`"),
        "date-time" if !is_date_time(text) => Some("a time such as `2025-06-12T14:56:10Z`"),
        "uuid" if !is_uuid(text) => Some("a UUID"),
        _ => None,
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// RFC 3339, which lets a space stand for the `T`.
fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_once(['T', 't', ' ']) else { return false };
    let Some((time, offset)) = rest.find(['Z', 'z', '+', '-']).map(|at| rest.split_at(at)) else { return false };
    let (time, fraction) = time.split_once('.').map_or((time, "0"), |(time, fraction)| (time, fraction));
    let is_offset = matches!(offset, "Z" | "z") || is_clock(&offset[1..], &[24, 60]);
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    // A leap second is the sixty-first.
    is_date(date) && is_clock(time, &[24, 60, 61]) && is_fraction && is_offset
}

/// True for numbers of two digits with colons between them, each below its end.
fn is_clock(text: &str, ends: &[u32]) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    parts.len() == ends.len()
        && parts.iter().zip(ends).all(|(part, end)| number(part, 2).is_some_and(|part| part < *end))
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_hex = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_hex && matches!(lengths.as_slice(), [8, 4, 4, 4, 12] | [32])
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn formats_are_told_from_what_only_looks_like_them() {
        let right = [
            ("date", "2024-02-29"),
            ("date-time", "2025-06-12T14:56:10.682461Z"),
            ("date-time", "2016-12-31 23:59:60+01:00"),
            ("uuid", "300f339f-da71-4f9f-80f6-c25a63baae75"),
            ("email", "nobody asks"),
        ];
        let wrong = [
            ("date", "2023-02-29"),
            ("date", "25/11/2024"),
            ("date-time", "2025-06-12"),
            ("date-time", "2025-06-12T14:56:10"),
            ("date-time", "2025-06-12T24:00:00Z"),
            ("date-time", "2025-06-12T14:56:10.Z"),
            ("date-time", "2025-06-12T14:56:10+é"),
            ("uuid", "300f339f"),
        ];
        assert!(right.iter().all(|(format, text)| problem(format, text).is_none()));
        for (format, text) in wrong {
            assert!(problem(format, text).is_some(), "{format} {text}");
        }
    }
}
