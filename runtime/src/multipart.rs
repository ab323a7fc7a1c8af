//! Bodies made of parts: `multipart/form-data`, and others that are written in the same way.
//!
//! Parts are sent one after the other, so a form takes no more memory than its largest part that is in memory. The boundary is
//! 128 random bits: what is streamed cannot be searched for it beforehand, and no document contains it by chance.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use crate::content::Content;
use crate::{File, RequestBody, Style, encoding, media_types};

/// A form with files, made part by part. Its `Debug` shows no values.
///
/// What is said of a part by [`content_type`](Self::content_type), [`style`](Self::style) or [`header`](Self::header) holds for
/// all parts of that name, whenever they are added.
#[derive(Clone, Default, PartialEq)]
pub struct Form {
    entries: Vec<(Cow<'static, str>, Entry)>,
    rules: Vec<(&'static str, Rule)>,
    problem: Option<&'static str>,
}

#[derive(Clone, PartialEq)]
enum Entry {
    Text(Value),
    Json(Value),
    File(File),
}

/// How the parts of a name are written.
#[derive(Clone, PartialEq)]
enum Rule {
    ContentType(&'static str),
    Style(Style),
    Header(&'static str, &'static str),
}

struct Part {
    name: String,
    file_name: Option<String>,
    content_type: Option<String>,
    headers: Vec<(String, String)>,
    content: Content,
}

impl Form {
    /// Returns an empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value as text; each item of a list is a part, and an object is JSON. Nothing is added for null.
    pub fn text(mut self, name: impl Into<Cow<'static, str>>, value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => self.entries.push((name.into(), Entry::Text(value))),
            Err(_) => self.problem = Some("a part of the form cannot be encoded"),
        }
        self
    }

    /// Adds a value as JSON.
    pub fn json(mut self, name: impl Into<Cow<'static, str>>, value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => self.entries.push((name.into(), Entry::Json(value))),
            Err(_) => self.problem = Some("a part of the form cannot be encoded as JSON"),
        }
        self
    }

    /// Adds a file. Without a name of its own it is called like the part, because many servers take only parts with a file
    /// name for files.
    pub fn file(mut self, name: impl Into<Cow<'static, str>>, file: File) -> Self {
        self.entries.push((name.into(), Entry::File(file)));
        self
    }

    /// Says of which media type the parts of a name are, or of which ones, with commas between them. A file that has a type of its own
    /// keeps it; of several types it is the one that goes with the file's name, or else the first.
    pub fn content_type(mut self, name: &'static str, media_type: &'static str) -> Self {
        self.rules.push((name, Rule::ContentType(media_type)));
        self
    }

    /// Says in which style the values of a name are written, files aside: a list can be one part, an object several.
    pub fn style(mut self, name: &'static str, style: Style) -> Self {
        self.rules.push((name, Rule::Style(style.plain())));
        self
    }

    /// Adds a header to the parts of a name.
    pub fn header(mut self, name: &'static str, header: &'static str, value: &'static str) -> Self {
        self.rules.push((name, Rule::Header(header, value)));
        self
    }

    /// Returns content type and body. What is in memory between two streams is one piece.
    pub(crate) fn encode(self, media_type: &str) -> Result<(String, RequestBody), &'static str> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let parts = self.parts();
        let boundary = format!("excerpt-{:032x}", fastrand::u128(..));
        let in_memory = |part: &Part| part.content.whole().map_or(0, Bytes::len);
        let mut text = Vec::with_capacity(parts.iter().map(|part| in_memory(part) + 256).sum());
        let mut contents = Vec::new();
        for part in parts {
            text.extend_from_slice(part.head(&boundary)?.as_bytes());
            match part.content.whole() {
                Some(bytes) => text.extend_from_slice(bytes),
                None => {
                    contents.push(Content::memory(std::mem::take(&mut text).into()));
                    contents.push(part.content);
                }
            }
            text.extend_from_slice(b"\r\n");
        }
        text.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        contents.push(Content::memory(text.into()));
        Ok((format!("{media_type}; boundary={boundary}"), RequestBody::new(contents)))
    }

    fn parts(self) -> Vec<Part> {
        let Self { entries, rules, .. } = self;
        let mut parts = Vec::with_capacity(entries.len());
        for (name, entry) in entries {
            let rules = || rules.iter().filter(|(known, _)| name == *known).map(|(_, rule)| rule);
            let content_type = rules().find_map(|rule| match rule {
                Rule::ContentType(media_types) => Some(*media_types),
                _ => None,
            });
            let listed = content_type.unwrap_or_default().split(',').map(str::trim);
            let content_type = listed.clone().find(|first| !first.is_empty()).map(str::to_owned);
            let style = rules().find_map(|rule| if let Rule::Style(style) = rule { Some(*style) } else { None });
            let headers = rules().filter_map(|rule| match rule {
                Rule::Header(header, value) => Some(((*header).to_owned(), (*value).to_owned())),
                _ => None,
            });
            let headers: Vec<_> = headers.collect();
            let of_text = |name: String, text: String, content_type: Option<String>| {
                let content = Content::memory(text.into());
                Part { name, file_name: None, content_type, headers: headers.clone(), content }
            };
            let json = || Some("application/json".to_owned());
            match (entry, style) {
                (Entry::Text(Value::Null), _) => {}
                (Entry::Text(value) | Entry::Json(value), Some(style)) => {
                    let pairs = encoding::pairs(&name, &value, style).into_iter();
                    parts.extend(pairs.map(|(name, text)| of_text(name, text, content_type.clone())));
                }
                (Entry::Text(Value::Array(items)), None) => {
                    for item in items.iter().filter(|item| !item.is_null()) {
                        let usual = if item.is_object() || item.is_array() { json() } else { None };
                        let text = encoding::text(item).into_owned();
                        parts.push(of_text(name.clone().into_owned(), text, content_type.clone().or(usual)));
                    }
                }
                (Entry::Text(value), None) => {
                    let usual = if value.is_object() { json() } else { None };
                    parts.push(of_text(name.into_owned(), encoding::text(&value).into_owned(), content_type.or(usual)));
                }
                (Entry::Json(value), None) => {
                    parts.push(of_text(name.into_owned(), value.to_string(), content_type.or_else(json)));
                }
                (Entry::File(file), _) => {
                    let usual = || "application/octet-stream".to_owned();
                    let extension = file.file_name.as_deref().and_then(|name| Path::new(name).extension());
                    let named =
                        extension.and_then(media_types::of).filter(|named| listed.clone().any(|one| one == *named));
                    let content_type = named.map(str::to_owned).or(content_type);
                    let is_own = |name: &str| file.headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
                    let declared: Vec<_> = headers.into_iter().filter(|(name, _)| !is_own(name)).collect();
                    let declared = declared.into_iter();
                    parts.push(Part {
                        file_name: Some(file.file_name.unwrap_or_else(|| name.clone().into_owned())),
                        name: name.into_owned(),
                        content_type: Some(file.content_type.or(content_type).unwrap_or_else(usual)),
                        headers: declared.chain(file.headers).collect(),
                        content: file.content,
                    });
                }
            }
        }
        parts
    }
}

impl Part {
    /// Returns all that stands before the content.
    fn head(&self, boundary: &str) -> Result<String, &'static str> {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(&self.name));
        if let Some(file_name) = &self.file_name {
            head += &format!("; filename=\"{}\"", quoted(file_name));
        }
        head += "\r\n";
        if let Some(content_type) = &self.content_type {
            if content_type.chars().any(char::is_control) {
                return Err("the content type of a file contains a control character");
            }
            head += &format!("Content-Type: {content_type}\r\n");
        }
        for (name, value) in &self.headers {
            if name.eq_ignore_ascii_case("content-disposition") {
                return Err("the header `Content-Disposition` of a part is made of its name and its file name");
            }
            if name.parse::<HeaderName>().is_err() || HeaderValue::from_str(value).is_err() {
                return Err("a header of a part has an impossible name or value");
            }
            head += &format!("{name}: {value}\r\n");
        }
        Ok(head + "\r\n")
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

/// Escapes a name as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn encoded(form: Form) -> String {
        let (content_type, body) = form.encode("multipart/form-data").unwrap();
        let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        String::from_utf8(body.bytes().unwrap().to_vec()).unwrap().replace(boundary, "B").replace("\r\n", "\n")
    }

    #[test]
    fn parts_are_text_json_and_files() {
        let file = File::new("%PDF").file_name("a \"b\"\r\n.pdf").content_type("application/pdf");
        let form = Form::new()
            .text("server", &"EU-1")
            .text("tags", &["a", "b"])
            .text("gone", &None::<String>)
            .json("metadata", &json!({"id": 1}))
            .file("document", file)
            .file("raw", b"x".into());
        assert_eq!(
            encoded(form),
            "--B\nContent-Disposition: form-data; name=\"server\"\n\nEU-1\n\
             --B\nContent-Disposition: form-data; name=\"tags\"\n\na\n\
             --B\nContent-Disposition: form-data; name=\"tags\"\n\nb\n\
             --B\nContent-Disposition: form-data; name=\"metadata\"\nContent-Type: application/json\n\n{\"id\":1}\n\
             --B\nContent-Disposition: form-data; name=\"document\"; filename=\"a %22b%22%0D%0A.pdf\"\n\
             Content-Type: application/pdf\n\n%PDF\n\
             --B\nContent-Disposition: form-data; name=\"raw\"; filename=\"raw\"\n\
             Content-Type: application/octet-stream\n\nx\n--B--\n"
        );
    }

    #[test]
    fn of_several_content_types_the_name_of_the_file_tells_which() {
        let of = |file: File| {
            let form = Form::new().file("f", file).content_type("f", "application/pdf, image/png");
            let text = encoded(form);
            let line = text.lines().find_map(|line| line.strip_prefix("Content-Type: "));
            line.map(str::to_owned)
        };
        assert_eq!(of(File::new("x").file_name("a.PNG")).as_deref(), Some("image/png"));
        for first in [File::new("x"), File::new("x").file_name("a.tiff"), File::new("x").file_name("a.pdf")] {
            assert_eq!(of(first).as_deref(), Some("application/pdf"));
        }
        assert_eq!(of(File::new("x").file_name("a.png").content_type("a/b")).as_deref(), Some("a/b"));
        let text = Form::new().text("f", &"x").content_type("f", "text/csv, text/plain");
        assert!(encoded(text).contains("Content-Type: text/csv\n"));
    }

    #[test]
    fn a_content_type_cannot_add_headers() {
        let file = File::new("x").content_type("text/plain\r\nX-Evil: 1");
        assert!(Form::new().file("f", file).encode("multipart/form-data").is_err());
    }

    #[test]
    fn parts_can_have_a_style_a_content_type_and_headers() {
        let form = Form::new()
            .text("joined", &["a", "b & c"])
            .style("joined", Style::form().explode(false))
            .text("piped", &["a", "b"])
            .style("piped", Style::pipe_delimited())
            .json("deep", &json!({"a": {"b": 1}, "c": ["x"]}))
            .style("deep", Style::deep_object())
            .json("patch", &json!({}))
            .content_type("patch", "application/merge-patch+json")
            .file("scan", File::new("x").part_header("X-Page", "1"))
            .content_type("scan", "image/png")
            .header("scan", "X-Kind", "raw")
            .file("own", File::new("y").content_type("image/webp").part_header("x-kind", "cooked"))
            .header("own", "X-Kind", "raw")
            .header("own", "X-Page", "2")
            .content_type("own", "image/png");
        assert_eq!(
            encoded(form),
            "--B\nContent-Disposition: form-data; name=\"joined\"\n\na,b & c\n\
             --B\nContent-Disposition: form-data; name=\"piped\"\n\na|b\n\
             --B\nContent-Disposition: form-data; name=\"deep[a][b]\"\n\n1\n\
             --B\nContent-Disposition: form-data; name=\"deep[c][]\"\n\nx\n\
             --B\nContent-Disposition: form-data; name=\"patch\"\nContent-Type: application/merge-patch+json\n\n{}\n\
             --B\nContent-Disposition: form-data; name=\"scan\"; filename=\"scan\"\n\
             Content-Type: image/png\nX-Kind: raw\nX-Page: 1\n\nx\n\
             --B\nContent-Disposition: form-data; name=\"own\"; filename=\"own\"\nContent-Type: image/webp\n\
             X-Page: 2\nx-kind: cooked\n\ny\n--B--\n"
        );
        let typed = File::new("x").content_type("image/png").part_header("Content-type", "image/webp");
        let typed = encoded(Form::new().file("f", typed).content_type("f", "image/gif"));
        assert_eq!(typed.matches("ontent-").collect::<Vec<_>>().len(), 2, "{typed}");
        assert!(typed.contains("Content-Type: image/webp\n\nx"), "{typed}");
        let named = File::new("x").part_header("Content-Disposition", "attachment");
        assert!(Form::new().file("f", named).encode("multipart/form-data").is_err());
        let file = File::new("x").part_header("X-Evil", "1\r\nX-More: 2");
        assert!(Form::new().file("f", file).encode("multipart/form-data").is_err());
    }
}
