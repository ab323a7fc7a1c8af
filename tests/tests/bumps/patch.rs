//! Edits of a document in the form of RFC 6902, a JSON Patch, as far as the cases need it.

use serde_json::Value;

/// Makes one step of an edit.
pub(crate) fn apply(document: &mut Value, step: &Value) -> Result<(), String> {
    let pointer = |member: &str| step[member].as_str().ok_or(format!("no `{member}`"));
    match pointer("op")? {
        "add" => put(document, pointer("path")?, step["value"].clone()),
        "replace" => {
            let place = document.pointer_mut(pointer("path")?).ok_or("there is nothing to replace")?;
            *place = step["value"].clone();
            Ok(())
        }
        "remove" => take(document, pointer("path")?).map(drop),
        "move" => {
            let value = take(document, pointer("from")?)?;
            put(document, pointer("path")?, value)
        }
        "copy" => {
            let value = document.pointer(pointer("from")?).ok_or("there is nothing to copy")?.clone();
            put(document, pointer("path")?, value)
        }
        other => Err(format!("`{other}` is no operation")),
    }
}

fn split(pointer: &str) -> Result<(&str, String), String> {
    let (parent, last) = pointer.rsplit_once('/').ok_or("the pointer leads to the whole document")?;
    Ok((parent, last.replace("~1", "/").replace("~0", "~")))
}

fn put(document: &mut Value, pointer: &str, value: Value) -> Result<(), String> {
    let (parent, last) = split(pointer)?;
    match document.pointer_mut(parent).ok_or("there is nothing to add to")? {
        Value::Object(members) => drop(members.insert(last, value)),
        Value::Array(items) if last == "-" => items.push(value),
        Value::Array(items) => {
            let index = last.parse().ok().filter(|index| *index <= items.len()).ok_or("there is no such place")?;
            items.insert(index, value);
        }
        _ => return Err("nothing can be added to a scalar".to_owned()),
    }
    Ok(())
}

fn take(document: &mut Value, pointer: &str) -> Result<Value, String> {
    let (parent, last) = split(pointer)?;
    let taken = match document.pointer_mut(parent).ok_or("there is nothing to take from")? {
        Value::Object(members) => members.shift_remove(&last),
        Value::Array(items) => {
            last.parse().ok().filter(|index| *index < items.len()).map(|index: usize| items.remove(index))
        }
        _ => None,
    };
    taken.ok_or_else(|| "there is nothing to take".to_owned())
}
