//! The parts of a form with files.

use std::fmt;

use bytes::Bytes;

/// A part of a `multipart/form-data` body. Its `Debug` shows the name and the size.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// The part's name.
    pub name: String,
    /// The name of the file, if it is one.
    pub file_name: Option<String>,
    /// The media type, if there is one.
    pub content_type: Option<String>,
    /// The content.
    pub bytes: Bytes,
}

impl Part {
    /// Returns the content as text, with a replacement for what is not UTF-8.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").field("name", &self.name).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// Reads the parts of a body; `None` if it is no such form.
pub(super) fn read(content_type: &str, body: &Bytes) -> Option<Vec<Part>> {
    let (kind, parameters) = content_type.split_once(';')?;
    if !kind.trim().to_ascii_lowercase().starts_with("multipart/") {
        return None;
    }
    let boundary = parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("boundary="))?;
    let delimiter = format!("--{}", boundary.trim_matches('"'));
    let mut parts = Vec::new();
    let mut start = find(body, delimiter.as_bytes(), 0)? + delimiter.len();
    // Two hyphens in place of the end of the line are the end of the form.
    while body.get(start..start + 2) == Some(b"\r\n") {
        let head_end = find(body, b"\r\n\r\n", start)?;
        let end = find(body, format!("\r\n{delimiter}").as_bytes(), head_end + 2)?;
        let head = std::str::from_utf8(body.get(start..head_end)?).ok()?;
        parts.push(part(head, body.slice((head_end + 4).min(end)..end))?);
        start = end + 2 + delimiter.len();
    }
    (body.get(start..start + 2) == Some(b"--")).then_some(parts)
}

fn part(head: &str, bytes: Bytes) -> Option<Part> {
    let header = |wanted: &str| {
        head.lines().filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case(wanted))
    };
    let (_, disposition) = header("content-disposition")?;
    let parameter = |name: &str| {
        let (_, value) = disposition.split_once(&format!("; {name}=\""))?;
        let (value, _) = value.split_once('"')?;
        // As browsers and the client write what would end the name.
        Some(value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
    };
    let content_type = header("content-type").map(|(_, value)| value.trim().to_owned());
    Some(Part { name: parameter("name")?, file_name: parameter("filename"), content_type, bytes })
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len()).position(|window| window == wanted).map(|index| from + index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_back() {
        let body = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n\
                    --B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x %22y%22.pdf\"\r\n\
                    Content-Type: application/pdf\r\n\r\n%PDF\r\n\r\n\r\n--B\r\n\
                    content-disposition: form-data; name=\"empty\"\r\n\r\n\r\n--B--\r\n";
        let parts = read("multipart/form-data; boundary=B", &Bytes::from(body)).unwrap();
        let [text, file, empty] = &parts[..] else { panic!("{parts:?}") };
        assert_eq!((text.name.as_str(), text.text().as_str(), &text.file_name), ("a", "one", &None));
        assert_eq!(file.file_name.as_deref(), Some("x \"y\".pdf"));
        assert_eq!(file.content_type.as_deref(), Some("application/pdf"));
        assert_eq!(&file.bytes[..], b"%PDF\r\n\r\n");
        assert!(empty.bytes.is_empty());
    }

    #[test]
    fn broken_forms_are_none() {
        for body in
            ["", "--B", "--B\r\n", "--B\r\nContent-Disposition: form-data\r\n\r\n\r\n--B--", "--B\r\n\r\n\r\n--B"]
        {
            assert!(read("multipart/form-data; boundary=B", &Bytes::from(body)).is_none(), "{body:?}");
        }
        assert!(read("text/plain; boundary=B", &Bytes::new()).is_none());
    }
}
