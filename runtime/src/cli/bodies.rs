//! The body of a request, put together from the whole and from flags of members.

use clap::ArgMatches;
use serde_json::{Map, Value};

use super::flags::{Flags, MemberFlag};
use super::inputs::Inputs;
use super::{styles, values};
use crate::description::{Body, Content, ContentKind, Encoding, Field, Type};
use crate::{Call, File, Form, Style};

/// Adds the body to a call, or says what is wrong with what was given for it.
pub(super) async fn apply(
    call: Call,
    body: &'static Body,
    flags: &Flags,
    matches: &ArgMatches,
    inputs: &mut Inputs<'_>,
) -> Result<Call, String> {
    let whole = matches.get_one::<String>("body");
    let given: Vec<&str> = flags.members.iter().filter(|flag| has(matches, flag)).map(|flag| &*flag.flag).collect();
    // Only an operation with several types has the option.
    let wanted = matches.try_get_one::<String>("content-type").ok().flatten();
    if whole.is_none() && given.is_empty() && wanted.is_none() && !body.required {
        return Ok(call);
    }
    let Some((index, content)) = choose(body, flags, &given, wanted)? else {
        return Err("the document does not say how the body is written".to_owned());
    };
    let own: Vec<&MemberFlag> = flags.members.iter().filter(|flag| flag.content == index).collect();
    let missing = || "the body is missing: --body".to_owned();
    match content.kind {
        // A body of lines is given whole.
        ContentKind::Text | ContentKind::Bytes | ContentKind::Events | ContentKind::Lines => {
            let whole = whole.ok_or_else(missing)?;
            let file = match whole.strip_prefix('@').filter(|path| *path != "-" && !path.starts_with('@')) {
                Some(path) => open(path).await?,
                None => inputs.body(whole)?.into(),
            };
            Ok(call.bytes(&content.media_type, file))
        }
        ContentKind::Json | ContentKind::Form | ContentKind::Multipart => {
            let bytes = whole.map(|whole| inputs.body(whole)).transpose()?;
            let before = match &bytes {
                Some(bytes) => serde_json::from_slice(bytes).map_err(|error| format!("--body is no JSON: {error}"))?,
                None if own.is_empty() && !is_object(content) => return Err(missing()),
                None => Value::Object(Map::new()),
            };
            let mut value = before.clone();
            for flag in &own {
                let Some(texts) = matches.get_many::<String>(&flag.id()) else { continue };
                let texts: Vec<String> = texts.cloned().collect();
                let member = values::of_member(flag.field(), &texts, inputs);
                let member = member.map_err(|problem| format!("--{}: {problem}", flag.flag))?;
                set(&mut value, flag, member)?;
            }
            let mut absent = Vec::new();
            complete(content.ty.as_ref(), &mut value, &mut Vec::new(), &own, &mut absent);
            if !absent.is_empty() {
                return Err(format!("the body lacks what it must have: {}", absent.join(", ")));
            }
            match (content.kind, bytes) {
                (ContentKind::Multipart, _) => {
                    Ok(call.multipart_as(&content.media_type, form(content, &value, inputs).await?))
                }
                (ContentKind::Form, _) => {
                    let named = content.encodings.iter().filter(|encoding| encoding.style.is_some());
                    let style = |encoding: &'static Encoding| styles::style(encoding.style.as_ref(), Style::form());
                    let styles: Vec<_> = named.map(|encoding| (&*encoding.member, style(encoding))).collect();
                    Ok(call.form_as(&value, &styles))
                }
                // What was given whole and not changed keeps its layout and digits.
                (_, Some(bytes)) if value == before => Ok(call.bytes(&content.media_type, bytes)),
                _ => Ok(call.json(&content.media_type, &value)),
            }
        }
    }
}

fn has(matches: &ArgMatches, flag: &MemberFlag) -> bool {
    matches.contains_id(&flag.id())
}

fn is_object(content: &Content) -> bool {
    content.ty.as_ref().is_some_and(|ty| !ty.fields.is_empty())
}

/// Chooses the way to write the body: the one that is asked for, or the first that has all members that are given.
fn choose(
    body: &'static Body,
    flags: &Flags,
    given: &[&str],
    wanted: Option<&String>,
) -> Result<Option<(usize, &'static Content)>, String> {
    let stranger = |index: usize| {
        let known = |flag: &str| flags.members.iter().any(|member| member.content == index && member.flag == flag);
        given.iter().find(|flag| !known(flag))
    };
    let mut contents = body.contents.iter().enumerate();
    if let Some(wanted) = wanted {
        let found = contents.find(|(_, content)| content.media_type == *wanted);
        return match found.and_then(|(index, _)| stranger(index)) {
            Some(flag) => Err(format!("--{flag} is no member of a body of type {wanted}")),
            None => Ok(found),
        };
    }
    let Some(fitting) = contents.clone().find(|(index, _)| stranger(*index).is_none()) else {
        let flags: Vec<String> = given.iter().map(|flag| format!("--{flag}")).collect();
        return if contents.next().is_none() {
            Ok(None)
        } else {
            Err(format!("no way to write the body has all of {}", flags.join(", ")))
        };
    };
    Ok(Some(fitting))
}

/// Sets a member, making the objects around it.
fn set(value: &mut Value, flag: &MemberFlag, member: Value) -> Result<(), String> {
    let mut place = value;
    for field in &flag.path {
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        let object = place.as_object_mut();
        let object = object.ok_or_else(|| format!("--{} is a member of what is given as no JSON object", flag.flag))?;
        place = object.entry(field.wire.clone()).or_insert(Value::Null);
    }
    *place = member;
    Ok(())
}

/// Adds members that have but one value, and those that the document gives a default; notes those that are still missing.
fn complete(
    ty: Option<&'static Type>,
    value: &mut Value,
    path: &mut Vec<&'static str>,
    flags: &[&MemberFlag],
    missing: &mut Vec<String>,
) {
    let (Some(ty), Some(object)) = (ty, value.as_object_mut()) else { return };
    for field in &ty.fields {
        path.push(&field.wire);
        match object.get_mut(&field.wire) {
            Some(value) => complete(Some(&field.ty), value, path, flags, missing),
            None if !field.required => {}
            None => match known(field) {
                Some(value) => {
                    object.insert(field.wire.clone(), value);
                }
                None => missing.extend(names(&field.ty, path, flags)),
            },
        }
        path.pop();
    }
}

/// Returns the value of a member that need not be given: the only one it has, or the document's default.
fn known(field: &Field) -> Option<Value> {
    if !field.constant.is_null() {
        return Some(field.constant.clone());
    }
    match field.ty.values.as_slice() {
        [only] if !field.ty.open => Some(only.clone()),
        _ => serde_json::from_str(field.default.as_deref()?).ok(),
    }
}

/// Names the flags that would give a missing member: its own, or those of what an object must have.
fn names(ty: &'static Type, path: &mut Vec<&'static str>, flags: &[&MemberFlag]) -> Vec<String> {
    let mut inner = Vec::new();
    for field in ty.fields.iter().filter(|field| field.required && known(field).is_none()) {
        path.push(&field.wire);
        inner.extend(names(&field.ty, path, flags));
        path.pop();
    }
    if !inner.is_empty() {
        return inner;
    }
    let is_it = |flag: &&&MemberFlag| flag.path.iter().map(|field| &*field.wire).eq(path.iter().copied());
    vec![flags.iter().find(is_it).map_or_else(|| format!("`{}`", path.join(".")), |flag| format!("--{}", flag.flag))]
}

/// Makes the parts of a form. Files are given by their paths.
async fn form(content: &'static Content, value: &Value, inputs: &mut Inputs<'_>) -> Result<Form, String> {
    let fields = content.ty.as_ref().map(|ty| ty.fields.as_slice()).unwrap_or_default();
    let members = value.as_object().ok_or("a form is made of a JSON object")?;
    if fields.is_empty() {
        return free_form(members, inputs).await;
    }
    if let Some(name) = members.keys().find(|name| !fields.iter().any(|field| field.wire == **name)) {
        return Err(format!("the form has no part `{name}`"));
    }
    let mut form = Form::new();
    for field in fields {
        let Some(value) = members.get(&field.wire).filter(|value| !value.is_null()) else { continue };
        let item = if field.ty.kind == "array" { field.ty.items.as_deref() } else { None };
        let ty = item.unwrap_or(&field.ty);
        let is_json = matches!(ty.kind.as_str(), "object" | "any" | "array") && ty.values.is_empty();
        let is_file = ty.kind == "binary";
        let values = match value {
            Value::Array(items) if item.is_some() && (is_file || is_json) => items.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values {
            form = if is_file {
                let path = value.as_str().ok_or_else(|| format!("`{}` is a file, given by its path", field.wire))?;
                form.file(&*field.wire, file(path, inputs).await?)
            } else if is_json {
                form.json(&*field.wire, value)
            } else {
                form.text(&*field.wire, value)
            };
        }
    }
    Ok(content.encodings.iter().fold(form, encoded))
}

/// Says how the parts of a name are written.
fn encoded(mut form: Form, encoding: &'static Encoding) -> Form {
    if let Some(media_type) = &encoding.content_type {
        form = form.content_type(&encoding.member, media_type);
    }
    if let Some(named) = &encoding.style {
        form = form.style(&encoding.member, styles::style(Some(named), Style::form()));
    }
    encoding.headers.iter().fold(form, |form, (name, value)| form.header(&encoding.member, name, value))
}

/// Makes the parts of a form of which the document does not say what it has. A text that begins with an `@` is the path of a
/// file.
async fn free_form(members: &Map<String, Value>, inputs: &mut Inputs<'_>) -> Result<Form, String> {
    let mut form = Form::new();
    for (name, value) in members {
        form = match value.as_str().and_then(|text| text.strip_prefix('@')) {
            Some(path) if !path.starts_with('@') => form.file(name.clone(), file(path, inputs).await?),
            Some(text) => form.text(name.clone(), &text),
            None => form.text(name.clone(), value),
        };
    }
    Ok(form)
}

/// Returns a file of a form. What comes in has no name.
async fn file(path: &str, inputs: &mut Inputs<'_>) -> Result<File, String> {
    match path.strip_prefix('@').unwrap_or(path) {
        "-" => Ok(inputs.standard()?.into()),
        path => open(path).await,
    }
}

/// Opens a file, which is read when it is sent.
async fn open(path: &str) -> Result<File, String> {
    File::open(path).await.map_err(|error| format!("{path}: {error}"))
}
