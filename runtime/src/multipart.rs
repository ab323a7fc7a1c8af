//! Bodies of media type `multipart/form-data`.

use std::fmt;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;

use crate::encoding;

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
    bytes: Bytes,
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
            let bytes = encoding::text(value).into_owned().into();
            self.parts.push(Part { name, file_name: None, content_type, bytes });
        }
    }

    /// Adds a value as JSON.
    pub fn json(mut self, name: &'static str, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(bytes) => {
                let content_type = Some("application/json".to_owned());
                self.parts.push(Part { name, file_name: None, content_type, bytes: bytes.into() });
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
        self.parts.push(Part { name, file_name, content_type, bytes: file.bytes });
        self
    }

    /// Returns content type and body.
    pub(crate) fn encode(&self) -> Result<(String, Bytes), &'static str> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let mut boundary = random_boundary();
        while self.parts.iter().any(|part| contains(&part.bytes, boundary.as_bytes())) {
            boundary = random_boundary();
        }
        let mut body = Vec::with_capacity(self.parts.iter().map(|part| part.bytes.len() + 256).sum());
        for part in &self.parts {
            body.extend_from_slice(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"").as_bytes());
            body.extend_from_slice(quoted(part.name).as_bytes());
            if let Some(file_name) = &part.file_name {
                body.extend_from_slice(format!("\"; filename=\"{}", quoted(file_name)).as_bytes());
            }
            body.extend_from_slice(b"\"\r\n");
            if let Some(content_type) = &part.content_type {
                if content_type.chars().any(char::is_control) {
                    return Err("the content type of a file contains a control character");
                }
                body.extend_from_slice(format!("Content-Type: {content_type}\r\n").as_bytes());
            }
            body.extend_from_slice(b"\r\n");
            body.extend_from_slice(&part.bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        Ok((format!("multipart/form-data; boundary={boundary}"), body.into()))
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("parts", &self.parts.len()).finish_non_exhaustive()
    }
}

/// A file to send. Its `Debug` shows the size alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct File {
    bytes: Bytes,
    file_name: Option<String>,
    content_type: Option<String>,
}

impl File {
    /// Returns a file without a name.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self { bytes: bytes.into(), file_name: None, content_type: None }
    }

    /// Sets the name the server sees.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type; `application/octet-stream` otherwise.
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

fn random_boundary() -> String {
    format!("excerpt-{:032x}", fastrand::u128(..))
}

/// Escapes a name as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn encoded(form: Form) -> String {
        let (content_type, body) = form.encode().unwrap();
        let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        String::from_utf8(body.to_vec()).unwrap().replace(boundary, "B").replace("\r\n", "\n")
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
            .file("raw", vec![b'x'].into());
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
