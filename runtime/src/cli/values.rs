//! From the text of an argument to the value that it means.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Number, Value};
use uuid::Uuid;

use super::inputs::Inputs;
use crate::description::{Field, Type};
use crate::{Base64, encoding};

/// Returns the value of a parameter.
pub(super) fn of_parameter(ty: &Type, texts: &[String], inputs: &mut Inputs<'_>) -> Result<Value, String> {
    match ty.kind.as_str() {
        "array" => list(ty, texts, |item, text| single(item, text, inputs)),
        _ => single(ty, last(texts), inputs),
    }
}

fn single(ty: &Type, text: &str, inputs: &mut Inputs<'_>) -> Result<Value, String> {
    match ty.kind.as_str() {
        // No JSON starts with an `@`.
        "object" | "array" => plain(ty, &inputs.text(text)?),
        _ => plain(ty, text),
    }
}

/// Returns the value of a member of a body. A file of a form stays the path that it is.
pub(super) fn of_member(field: &Field, texts: &[String], inputs: &mut Inputs<'_>) -> Result<Value, String> {
    if field.secret {
        return secret(last(texts), inputs);
    }
    match field.ty.kind.as_str() {
        "array" => list(&field.ty, texts, |item, text| member(item, text, inputs)),
        _ if field.nullable && last(texts) == "null" && field.ty.kind != "string" => Ok(Value::Null),
        _ => member(&field.ty, last(texts), inputs),
    }
}

/// Reads a secret, which must not stand on the command line itself. The end of its line is not part of it.
fn secret(text: &str, inputs: &mut Inputs<'_>) -> Result<Value, String> {
    if !text.starts_with('@') || text.starts_with("@@") {
        let problem =
            "a secret can be read by others on a command line; @FILE takes it from a file, @- from standard input";
        return Err(problem.to_owned());
    }
    let secret = inputs.text(text)?;
    Ok(secret.strip_suffix('\n').map_or(&*secret, |line| line.strip_suffix('\r').unwrap_or(line)).into())
}

fn member(ty: &Type, text: &str, inputs: &mut Inputs<'_>) -> Result<Value, String> {
    match ty.kind.as_str() {
        "binary" => Ok(text.into()),
        "base64" => match inputs.bytes(text)? {
            Some(bytes) => Ok(serde_json::to_value(Base64(bytes)).unwrap_or_default()),
            None => plain(ty, &inputs.text(text)?),
        },
        _ => plain(ty, &inputs.text(text)?),
    }
}

fn last(texts: &[String]) -> &str {
    texts.last().map(String::as_str).unwrap_or_default()
}

/// Reads the items of a list, each from a text of its own.
fn list(
    ty: &Type,
    texts: &[String],
    mut item: impl FnMut(&Type, &str) -> Result<Value, String>,
) -> Result<Value, String> {
    let of = ty.items.as_deref().ok_or("the document does not say what the list is of")?;
    texts.iter().map(|text| item(of, text)).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

/// Reads a text as a value of this type.
fn plain(ty: &Type, text: &str) -> Result<Value, String> {
    if !ty.values.is_empty() {
        let known = ty.values.iter().find(|value| encoding::text(value) == text);
        return match known {
            Some(value) => Ok(value.clone()),
            None if ty.open => Ok(if ty.kind == "string" { text.into() } else { json_or_text(text) }),
            None => Err(format!("it is none of {}", join(&ty.values))),
        };
    }
    match ty.kind.as_str() {
        "integer" => integer(text.trim()).ok_or_else(|| "it is no whole number".to_owned()),
        "number" => match serde_json::from_str(text.trim()) {
            Ok(Value::Number(number)) => Ok(Value::Number(number)),
            _ => Err("it is no number".to_owned()),
        },
        "boolean" => text.trim().parse().map(Value::Bool).map_err(|_| "it is neither true nor false".to_owned()),
        "date-time" => text_of::<Timestamp>(text, "it is no time such as 2030-01-31T12:00:00Z"),
        "date" => text_of::<Date>(text, "it is no date such as 2030-01-31"),
        "uuid" => text_of::<Uuid>(text, "it is no UUID"),
        "base64" => match serde_json::from_value::<Base64>(text.into()) {
            Ok(_) => Ok(text.into()),
            Err(_) => Err("it is not base64; to send a file, write an @ in front of its path".to_owned()),
        },
        "object" => match serde_json::from_str(text) {
            Ok(value @ Value::Object(_)) => Ok(value),
            Ok(_) => Err("it is no JSON object".to_owned()),
            Err(error) => Err(format!("it is no JSON: {error}")),
        },
        "array" => match serde_json::from_str(text) {
            Ok(value @ Value::Array(_)) => Ok(value),
            Ok(_) => Err("it is no JSON array".to_owned()),
            Err(error) => Err(format!("it is no JSON: {error}")),
        },
        "string" => Ok(text.into()),
        _ => Ok(json_or_text(text)),
    }
}

fn integer(text: &str) -> Option<Value> {
    let number = text.parse::<i64>().map(Number::from).or_else(|_| text.parse::<u64>().map(Number::from));
    number.ok().map(Value::Number)
}

fn text_of<T: FromStr>(text: &str, problem: &str) -> Result<Value, String> {
    text.parse::<T>().map(|_| text.into()).map_err(|_| problem.to_owned())
}

fn json_or_text(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

fn join(values: &[Value]) -> String {
    values.iter().map(|value| encoding::text(value).into_owned()).collect::<Vec<_>>().join(", ")
}
