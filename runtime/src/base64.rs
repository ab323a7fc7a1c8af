//! Bytes that travel inside JSON (`format: byte`).

use std::fmt;
use std::ops::Deref;

use ::base64::Engine as _;
use ::base64::alphabet::{STANDARD, URL_SAFE};
use ::base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes that are written as a base64 string: the standard alphabet, padded.
///
/// Decoding also takes the URL-safe alphabet, missing padding and line breaks. `Debug` shows the size alone.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Base64(pub Bytes);

const CONFIG: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const ENGINE: GeneralPurpose = GeneralPurpose::new(&STANDARD, CONFIG);
const URL_SAFE_ENGINE: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, CONFIG);

impl Base64 {
    fn decode(text: &str) -> Option<Self> {
        let engine = if text.contains(['-', '_']) { URL_SAFE_ENGINE } else { ENGINE };
        let bytes = if text.contains(char::is_whitespace) {
            engine.decode(text.split_whitespace().collect::<String>())
        } else {
            engine.decode(text)
        };
        Some(Self(bytes.ok()?.into()))
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&ENGINE.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Base64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a base64 string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Base64, E> {
                Base64::decode(text).ok_or_else(|| E::invalid_value(de::Unexpected::Other("string"), &self))
            }
        }

        deserializer.deserialize_str(Text)
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<Bytes> for Base64 {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standard_out_and_all_kinds_in() {
        let bytes = Base64::from(vec![0xfb, 0xff, 0xfe, 1]);
        assert_eq!(serde_json::to_string(&bytes).unwrap(), r#""+//+AQ==""#);
        for text in ["+//+AQ==", "+//+AQ", "-__-AQ==", "-__-AQ", "+//+\\r\\nAQ==\\n"] {
            assert_eq!(serde_json::from_str::<Base64>(&format!("\"{text}\"")).unwrap(), bytes, "{text}");
        }
        assert!(serde_json::from_str::<Base64>(r#""+_""#).is_err());
        assert!(serde_json::from_str::<Base64>("[1]").is_err());
        assert_eq!(format!("{bytes:?}"), "Base64(4 bytes)");
    }
}
