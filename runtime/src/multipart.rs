//! Bodies of media type `multipart/form-data`.
//!
//! Parts are sent one after the other, so a form takes no more memory than its largest part that is in memory. The boundary is
//! 128 random bits: what is streamed cannot be searched for it beforehand, and no document contains it by chance.

use std::fmt;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;

use crate::content::Content;
use crate::{File, RequestBody, encoding};

/// A form with files, made part by part. Its `Debug` shows no values.
#[derive(Clone, Default, PartialEq)]
pub struct Form {
    parts: Vec<Part>,
    problem: Option<&'static str>,
}

#[derive(Clone, PartialEq)]
struct Part {
    name: &'static str,
    file_name: Option<String>,
    content_type: Option<String>,
    content: Content,
}

impl Form {
    /// Returns an empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value as text; each item of a list is a part, and an object is JSON. Nothing is added for null.
    pub fn text(mut self, name: &'static str, value: &impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(Value::Array(items)) => items.iter().for_each(|item| self.value(name, item)),
            Ok(value) => self.value(name, &value),
            Err(_) => self.problem = Some("a part of the form cannot be encoded"),
        }
        self
    }

    fn value(&mut self, name: &'static str, value: &Value) {
        let content_type = (value.is_object() || value.is_array()).then(|| "application/json".to_owned());
        if !value.is_null() {
            let content = Content::memory(encoding::text(value).into_owned().into());
            self.parts.push(Part { name, file_name: None, content_type, content });
        }
    }

    /// Adds a value as JSON.
    pub fn json(mut self, name: &'static str, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(bytes) => {
                let content_type = Some("application/json".to_owned());
                let content = Content::memory(bytes.into());
                self.parts.push(Part { name, file_name: None, content_type, content });
            }
            Err(_) => self.problem = Some("a part of the form cannot be encoded as JSON"),
        }
        self
    }

    /// Adds a file. Without a name of its own it is called like the part, because many servers take only parts with a file
    /// name for files.
    pub fn file(mut self, name: &'static str, file: File) -> Self {
        let file_name = Some(file.file_name.unwrap_or_else(|| name.to_owned()));
        let content_type = Some(file.content_type.unwrap_or_else(|| "application/octet-stream".to_owned()));
        self.parts.push(Part { name, file_name, content_type, content: file.content });
        self
    }

    /// Returns content type and body. What is in memory between two streams is one piece.
    pub(crate) fn encode(self) -> Result<(String, RequestBody), &'static str> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let boundary = format!("excerpt-{:032x}", fastrand::u128(..));
        let in_memory = |part: &Part| part.content.whole().map_or(0, Bytes::len);
        let mut text = Vec::with_capacity(self.parts.iter().map(|part| in_memory(part) + 256).sum());
        let mut contents = Vec::new();
        for part in self.parts {
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
        Ok((format!("multipart/form-data; boundary={boundary}"), RequestBody::new(contents)))
    }
}

impl Part {
    /// Returns all that stands before the content.
    fn head(&self, boundary: &str) -> Result<String, &'static str> {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(self.name));
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
        Ok(head + "\r\n")
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("parts", &self.parts.len()).finish_non_exhaustive()
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
        let (content_type, body) = form.encode().unwrap();
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
    fn a_content_type_cannot_add_headers() {
        let file = File::new("x").content_type("text/plain\r\nX-Evil: 1");
        assert!(Form::new().file("f", file).encode().is_err());
    }
}
