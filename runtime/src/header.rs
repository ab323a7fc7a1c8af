//! Headers of answers, typed.

use std::fmt;
use std::marker::PhantomData;

use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A header of an answer whose value is of type `T`. The generator makes a constant of each that a document describes.
///
/// ```
/// # fn example(response: &excerpt_runtime::Response<()>) {
/// use excerpt_runtime::Header;
///
/// const X_TOTAL: Header<i64> = Header::new("X-Total");
/// let total = response.header(&X_TOTAL);
/// # let _ = total; }
/// ```
pub struct Header<T> {
    name: &'static str,
    value: PhantomData<fn() -> T>,
}

impl<T> Header<T> {
    /// Returns the header of this name.
    pub const fn new(name: &'static str) -> Self {
        Self { name, value: PhantomData }
    }

    /// Returns the name.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T: DeserializeOwned> Header<T> {
    /// Reads the value: text, or what JSON has for a number, a boolean, a list or an object; lists also with commas between
    /// their items. `None` where there is no such header, or its value is no `T`.
    pub fn of(&self, headers: &HeaderMap) -> Option<T> {
        let values: Vec<&str> = headers.get_all(self.name).iter().filter_map(|value| value.to_str().ok()).collect();
        let text = match values.as_slice() {
            [] => return None,
            [only] => (*only).to_owned(),
            // As HTTP has it, several headers of a name are one list.
            several => several.join(","),
        };
        let items = || text.split(',').map(str::trim);
        T::deserialize(Value::String(text.clone()))
            .or_else(|_| serde_json::from_str(&text))
            .or_else(|_| T::deserialize(items().map(Value::from).collect::<Value>()))
            .or_else(|_| {
                let items = items().filter(|item| !item.is_empty()).map(serde_json::from_str::<Value>);
                items.collect::<Result<Value, _>>().and_then(T::deserialize)
            })
            .ok()
    }
}

impl<T> fmt::Debug for Header<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Header").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn values_are_read_by_their_type() {
        let all = headers(&[
            ("n", "17"),
            ("b", "true"),
            ("list", "a, b"),
            ("list", "c"),
            ("ids", "1,2"),
            ("odd", "1,x,3"),
            ("empty", ""),
            ("json", "{\"a\":1}"),
        ]);
        assert_eq!(Header::<i64>::new("N").of(&all), Some(17));
        assert_eq!(Header::<String>::new("n").of(&all).as_deref(), Some("17"));
        assert_eq!(Header::<bool>::new("b").of(&all), Some(true));
        assert_eq!(Header::<Vec<String>>::new("list").of(&all).unwrap(), ["a", "b", "c"]);
        assert_eq!(Header::<Vec<String>>::new("n").of(&all).unwrap(), ["17"]);
        assert_eq!(Header::<Vec<i64>>::new("ids").of(&all).unwrap(), [1, 2]);
        assert_eq!(Header::<Value>::new("json").of(&all).unwrap(), "{\"a\":1}");
        assert_eq!(Header::<serde_json::Map<String, Value>>::new("json").of(&all).unwrap()["a"], 1);
        assert_eq!(Header::<i64>::new("list").of(&all), None);
        assert_eq!(Header::<Vec<i64>>::new("odd").of(&all), None, "an item that is no number is not left out");
        assert_eq!(Header::<Vec<i64>>::new("empty").of(&all).unwrap(), [] as [i64; 0]);
        assert_eq!(Header::<i64>::new("none").of(&all), None);
        assert_eq!(Header::<i64>::new("not a name").of(&all), None);
    }
}
