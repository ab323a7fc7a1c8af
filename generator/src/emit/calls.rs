//! Calls that compile: an operation with values for all that must be given, as the document shows them.

use super::{Cx, bodies, layout, structs::literal};
use crate::facts::FieldMode;
use crate::ir::{Body, BodyKind, Operation, Struct, Type, TypeId, TypeKind};
use crate::names::{PRELUDE, RUNTIME};
use serde_json::Value;
use std::cell::RefCell;

/// A call that compiles.
pub(crate) struct Example {
    /// The call as Rust after `client.`, such as `get_extraction("extract_9k2m4n6p8q0r1s3t")`.
    pub(crate) call: String,
    /// The paths that it imports.
    pub(crate) imports: Vec<String>,
}

/// How deep values in values are written down.
const DEEP: usize = 6;

/// How long a JSON value may be to be written into a call.
const LONG: usize = 80;

/// Returns a call of an operation; none where something must be given that cannot be written down.
pub(crate) fn example(cx: &Cx<'_>, operation: &Operation) -> Option<Example> {
    let writer = Writer { cx, imports: RefCell::default(), body: format!("{}Body", operation.type_name) };
    let mut arguments = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        arguments.push(writer.argument(&parameter.ty, parameter.example.as_ref(), &parameter.wire, 0)?);
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        arguments.push(writer.body(body)?);
    }
    let call = format!("{}({})", operation.method_name, arguments.join(", "));
    let mut imports = writer.imports.into_inner();
    imports.sort();
    imports.dedup();
    Some(Example { call, imports })
}

/// Returns the section of a method's documentation that shows its use, if it can be written down.
pub(super) fn documentation(cx: &Cx<'_>, operation: &Operation) -> Option<String> {
    let Example { call, imports } = example(cx, operation)?;
    let uses = layout::uses(&imports).join("\n");
    let space = if uses.is_empty() { "" } else { "\n\n" };
    let lines = if cx.facts.pages(cx.api, operation).is_some() {
        format!(
            "let mut items = client.{call}.items();\n\
             while let Some(item) = items.next().await.transpose()? {{\n    println!(\"{{item:?}}\");\n}}"
        )
    } else if super::operations::run(cx, operation).is_some() {
        format!("let result = client.{call}.run().await?;")
    } else if operation.polling.is_some() {
        format!("let result = client.{call}.poll().await?;")
    } else if let Some((method, alone)) = super::responses::stream_method(operation) {
        let whole = if alone { String::new() } else { format!("let response = client.{call}.await?;\n\n") };
        let item = method.trim_end_matches('s');
        format!(
            "{whole}let mut {method} = client.{call}.{method}();\n\
             while let Some({item}) = {method}.next().await.transpose()? {{\n    println!(\"{{{item}:?}}\");\n}}"
        )
    } else {
        format!("let response = client.{call}.await?;")
    };
    let (lines, library) = (layout::statements(&lines), cx.settings.package.replace('-', "_"));
    Some(format!(
        "# Examples\n\n```no_run\n\
         # async fn example(client: {library}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {uses}{space}{lines}\n# Ok(())\n# }}\n```"
    ))
}

struct Writer<'a> {
    cx: &'a Cx<'a>,
    imports: RefCell<Vec<String>>,
    /// What the body of the operation is called, should there be several ways to write it.
    body: String,
}

impl Writer<'_> {
    fn import(&self, path: &str) {
        self.imports.borrow_mut().push(format!("{}::{path}", self.cx.settings.package.replace('-', "_")));
    }

    /// Returns the name of a generated type, with its module where the name alone means something else.
    fn name(&self, id: TypeId) -> String {
        let name = self.cx.api.type_def(id).name.as_str();
        if PRELUDE.contains(&name) || RUNTIME.contains(&name) || name == self.body {
            self.import("types");
            return format!("types::{name}");
        }
        self.import(&format!("types::{name}"));
        name.to_owned()
    }

    fn body(&self, body: &Body) -> Option<String> {
        let is_alone = body.contents.len() == 1;
        let written = |index: usize| {
            let content = &body.contents[index];
            let sample = content.examples.first().map(|example| &example.value);
            match content.kind {
                BodyKind::Text => Some((literal("text"), true)),
                BodyKind::Bytes => Some(("b\"bytes\"".to_owned(), true)),
                BodyKind::Parts => {
                    self.import("runtime::Form");
                    Some(("Form::new().text(\"name\", &\"value\")".to_owned(), false))
                }
                BodyKind::Multipart => Some((self.value(&content.ty, sample, "body", 0)?, false)),
                BodyKind::Json | BodyKind::Lines | BodyKind::Form => {
                    let ty = self.text_of(&content.ty);
                    let value = match is_alone && bodies::is_converted(self.cx, content) {
                        true => self.argument(&ty, sample, "body", 0),
                        false => self.value(&ty, sample, "body", 0),
                    };
                    Some((value?, false))
                }
            }
        };
        if is_alone {
            return Some(written(0)?.0);
        }
        let (index, (value, converts)) = (0..body.contents.len()).find_map(|index| Some((index, written(index)?)))?;
        let name = &self.body;
        self.import(&format!("operations::{name}"));
        let variant = bodies::variant_names(body).into_iter().nth(index)?;
        Some(format!("{name}::{variant}({value}{})", if converts { ".into()" } else { "" }))
    }

    /// Returns a value as it is given to a method, which takes text in any form. `word` stands for a text of which the
    /// document shows no example.
    fn argument(&self, ty: &Type, sample: Option<&Value>, word: &str, depth: usize) -> Option<String> {
        match self.cx.api.resolve(ty) {
            Type::String => Some(literal(sample.and_then(Value::as_str).unwrap_or(word))),
            Type::Base64 => Some("b\"bytes\".to_vec()".to_owned()),
            _ => self.value(ty, sample, word, depth),
        }
    }

    fn value(&self, ty: &Type, sample: Option<&Value>, word: &str, depth: usize) -> Option<String> {
        let text = || sample.and_then(Value::as_str);
        let parsed = |text: &str| format!("{}.parse()?", literal(text));
        Some(match self.cx.api.resolve(ty) {
            _ if depth > DEEP => return None,
            Type::String => format!("{}.to_owned()", literal(text().unwrap_or(word))),
            Type::Base64 => "b\"bytes\".to_vec().into()".to_owned(),
            Type::Boolean => sample.and_then(Value::as_bool).unwrap_or(true).to_string(),
            Type::Integer32 => {
                sample.and_then(Value::as_i64).filter(|n| i32::try_from(*n).is_ok()).unwrap_or(1).to_string()
            }
            Type::Integer64 | Type::Integer128 => sample.and_then(Value::as_i64).unwrap_or(1).to_string(),
            Type::Unsigned64 => sample.and_then(Value::as_u64).unwrap_or(1).to_string(),
            Type::Number => format!("{:?}", sample.and_then(Value::as_f64).unwrap_or(1.5)),
            Type::Timestamp => parsed(text().filter(|text| is_instant(text)).unwrap_or("2024-01-15T10:30:00Z")),
            Type::Date => parsed("2024-01-15"),
            Type::Uuid => parsed("550e8400-e29b-41d4-a716-446655440000"),
            Type::Binary => self.file(),
            Type::Any => self.json(sample),
            Type::Object | Type::Map(_) => "Default::default()".to_owned(),
            Type::Nullable(inner) => match sample {
                None | Some(Value::Null) => "None".to_owned(),
                sample => format!("Some({})", self.value(inner, sample, word, depth + 1)?),
            },
            Type::Array(item) => {
                let first = sample.and_then(|sample| sample.get(0));
                format!("vec![{}]", self.value(item, first, word, depth + 1)?)
            }
            Type::Tuple(items) => {
                let of = |(index, item)| self.value(item, sample.and_then(|sample| sample.get(index)), word, depth + 1);
                let values: Option<Vec<String>> = items.iter().enumerate().map(of).collect();
                format!("({},)", values?.join(", "))
            }
            Type::Named(id) => self.named(*id, sample, depth)?,
        })
    }

    /// Returns a type as it is in JSON, where bytes are text.
    fn text_of(&self, ty: &Type) -> Type {
        match self.cx.api.resolve(ty) {
            Type::Binary => Type::String,
            Type::Array(item) => Type::Array(Box::new(self.text_of(item))),
            Type::Nullable(inner) => Type::Nullable(Box::new(self.text_of(inner))),
            Type::Tuple(items) => Type::Tuple(items.iter().map(|item| self.text_of(item)).collect()),
            _ => ty.clone(),
        }
    }

    fn file(&self) -> String {
        self.import("runtime::File");
        "File::new(\"%PDF-1.7\").file_name(\"invoice.pdf\")".to_owned()
    }

    fn json(&self, sample: Option<&Value>) -> String {
        let text = sample.map_or_else(|| "{}".to_owned(), Value::to_string);
        // What JSON escapes, Rust escapes otherwise.
        let text = if text.contains('\\') || text.len() > LONG { "{}".to_owned() } else { text };
        self.import("runtime::serde_json::json");
        format!("json!({text})")
    }

    fn named(&self, id: TypeId, sample: Option<&Value>, depth: usize) -> Option<String> {
        Some(match &self.cx.api.type_def(id).kind {
            TypeKind::Alias(target) => return self.value(target, sample, "text", depth + 1),
            TypeKind::Enum(item) => {
                let value = item.values.iter().find(|value| Some(&value.wire) == sample).or(item.values.first())?;
                format!("{}::{}", self.name(id), value.name)
            }
            TypeKind::Union(item) => {
                let mut variants = item.variants.iter().enumerate();
                let (variant, boxed, value) = variants.find_map(|(index, variant)| {
                    let value = self.value(&self.text_of(&variant.ty), sample, "text", depth + 1)?;
                    Some((variant, self.cx.facts.is_boxed(id, index), value))
                })?;
                let value = if boxed { format!("Box::new({value})") } else { value };
                format!("{}::{}({value})", self.name(id), variant.name)
            }
            TypeKind::Struct(item) => self.structure(id, item, sample, depth)?,
        })
    }

    fn structure(&self, id: TypeId, item: &Struct, sample: Option<&Value>, depth: usize) -> Option<String> {
        if self.cx.facts.has_default(self.cx.api, id, item) {
            return Some(format!("{}::default()", self.name(id)));
        }
        let mut arguments = Vec::new();
        for field in &item.fields {
            let mode = self.cx.facts.field_mode(self.cx.api, id, field);
            let sample = sample.and_then(|sample| sample.get(&field.wire));
            let is_any = self.cx.api.resolve(&field.ty) == &Type::Any;
            match mode {
                FieldMode::Required { nullable: true } if !is_any => {
                    arguments.push("None".to_owned());
                }
                mode if mode.is_argument() => {
                    // What bytes are depends on the body that the struct is written to.
                    let is_form = self.cx.facts.is_multipart(id);
                    let ty = if is_form { field.ty.clone() } else { self.text_of(&field.ty) };
                    arguments.push(self.argument(&ty, sample, &field.wire, depth + 1)?);
                }
                _ => {}
            }
        }
        Some(format!("{}::new({})", self.name(id), arguments.join(", ")))
    }
}

/// True for a time that the client can read: with its offset from UTC.
fn is_instant(text: &str) -> bool {
    let (date, time) = text.split_at_checked(11).unwrap_or_default();
    date.ends_with('T') && time.len() >= 9 && time.ends_with('Z')
}
