//! Parameters: what of a request is not its body.
//!
//! ```yaml
//! parameters:
//!   - { name: id, in: path, required: true, schema: { type: string } }
//!   - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
//! ```
//!
//! In 3.2 a parameter can be the whole query, in the place of all others there, `in: querystring`. The dialect stage leaves it in
//! the query, with the mark [`WHOLE_QUERY`].
//!
//! Required parameters become arguments of the operation's method, optional ones setters of its builder. Headers called
//! `Accept`, `Content-Type` and `Authorization` are none, by the rules of OpenAPI.

use super::responses::{essence, is_json};
use super::{
    Docs, Type,
    lowering::{Lowering, named_after, sorted},
};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use crate::names::{Claim, FieldName, Scope};
use openapiv3::{ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle, ReferenceOr, Schema};
use serde_json::Value;

/// Marks the parameter that is the whole query.
pub(crate) const WHOLE_QUERY: &str = "x-excerpt-querystring";

/// A parameter of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name in the request.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Where it goes.
    pub location: Location,
    /// What its value is.
    pub ty: Type,
    /// True when it must be given.
    pub required: bool,
    /// How its value is written.
    pub style: Style,
    /// What the document says of it.
    pub docs: Docs,
    /// A value it may have.
    pub example: Option<Value>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// A part of the path.
    Path,
    /// The query string.
    Query,
    /// All of the query string.
    Querystring,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl Location {
    /// Returns OpenAPI's word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Querystring => "querystring",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// How a parameter's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In the way that is usual at its place: `simple` in paths and headers, exploded `form` in queries and cookies.
    Usual,
    /// In one of the other ways of OpenAPI.
    Named {
        /// The style's name in OpenAPI.
        style: &'static str,
        /// Whether each value of a list stands alone.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
    },
    /// As JSON text (`content: application/json`).
    Json,
}

impl Lowering<'_> {
    /// Lowers the parameters of an operation: its own, and those of its path that it does not declare again.
    pub(super) fn parameters(
        &mut self,
        own: (&[ReferenceOr<openapiv3::Parameter>], &Pointer),
        shared: (&[ReferenceOr<openapiv3::Parameter>], &Pointer),
        hint: &str,
        scope: &mut Scope,
    ) -> Vec<Parameter> {
        let placed = [shared, own].into_iter().flat_map(|(list, pointer)| {
            let place = pointer.child("parameters");
            list.iter().enumerate().map(move |(index, parameter)| (parameter, place.child(index)))
        });
        let mut found: Vec<(openapiv3::Parameter, Pointer)> = Vec::new();
        for (parameter, pointer) in placed {
            let resolved = match parameter {
                ReferenceOr::Item(item) => Some((item.clone(), pointer)),
                ReferenceOr::Reference { reference } => self.follow(reference),
            };
            let Some((parameter, pointer)) = resolved else { continue };
            match found.iter_mut().find(|(known, _)| same(known, &parameter)) {
                Some(known) => *known = (parameter, pointer),
                None => found.push((parameter, pointer)),
            }
        }
        self.leave_room(&mut found);
        found.retain(|(parameter, pointer)| !self.is_ignored(parameter, pointer));
        let claims = found.iter().map(|(parameter, pointer)| {
            let location = location(parameter);
            let claim = Claim::new(&parameter.parameter_data_ref().name, pointer.child("name"));
            claim.at(location as usize, location.word())
        });
        let claims: Vec<Claim<'_>> = claims.collect();
        let names = scope.field_names(&claims, self.diagnostics);
        let named: Vec<_> = found.iter().zip(names).collect();
        let lowered = sorted(
            &named,
            |(_, name)| name.clone(),
            |((parameter, pointer), name)| self.parameter(parameter, pointer, hint, name.clone()),
        );
        lowered.into_iter().flatten().collect()
    }

    /// Leaves out what is to be the whole query where it is not alone there.
    fn leave_room(&mut self, found: &mut Vec<(openapiv3::Parameter, Pointer)>) {
        let in_query = |wanted| found.iter().filter(|(parameter, _)| location(parameter) == wanted).count();
        let whole = in_query(Location::Querystring);
        if whole > 1 || whole == 1 && in_query(Location::Query) > 0 {
            for (_, place) in found.extract_if(.., |(parameter, _)| location(parameter) == Location::Querystring) {
                let message = "a parameter that is the whole query string leaves no room for another in the query";
                self.unsupported(&place, message, "left out");
            }
        }
    }

    /// True for a header that is described elsewhere, by the rules of OpenAPI.
    fn is_ignored(&mut self, parameter: &openapiv3::Parameter, pointer: &Pointer) -> bool {
        let name = &parameter.parameter_data_ref().name;
        let ignored = ["accept", "content-type", "authorization"];
        let is_ignored =
            location(parameter) == Location::Header && ignored.contains(&name.to_ascii_lowercase().as_str());
        if is_ignored {
            let message = format!("OpenAPI ignores a header parameter called `{name}`");
            let help = "describe it by a security scheme or by content types";
            self.report(Diagnostic::warning("ignored_header", Place::Value(pointer.child("name")), message).help(help));
        }
        is_ignored
    }

    fn parameter(
        &mut self,
        parameter: &openapiv3::Parameter,
        pointer: &Pointer,
        hint: &str,
        name: FieldName,
    ) -> Option<Parameter> {
        let data = parameter.parameter_data_ref();
        let location = location(parameter);
        let hint =
            named_after(pointer, "parameters", "Parameter").unwrap_or_else(|| format!("{hint}{}", name.to_type()));
        let (ty, style, schema_docs) = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => {
                if location == Location::Querystring {
                    let message =
                        "a parameter that is the whole query string has no `content`, which says how it is written";
                    self.unsupported(pointer, message, "written as a form");
                }
                let ty = self.schema(schema, &pointer.child("schema"), &hint);
                let docs = schema_docs(schema).with_limits(self.tree_at(&pointer.child("schema")));
                (ty, style(parameter, data.explode), docs)
            }
            ParameterSchemaOrContent::Content(content) => {
                let (media, body) = content.first()?;
                let place = pointer.child("content").child(media);
                let is_form =
                    location == Location::Querystring && essence(media) == "application/x-www-form-urlencoded";
                if is_form && !body.encoding.is_empty() {
                    let place = place.child("encoding");
                    self.unsupported(&place, "an `encoding` of a query string is not covered", "left out");
                }
                if !is_form && !is_json(media) {
                    if !media.starts_with("text/") {
                        let message = format!("a parameter written as `{media}` is not covered");
                        self.unsupported(&place, message, "the caller gives the text");
                    }
                    return Some(text_parameter(data, name, location));
                }
                let schema = body.schema.as_ref();
                let ty = schema.map(|schema| self.schema(schema, &place.child("schema"), &hint));
                let style = if is_form { Style::Usual } else { Style::Json };
                (ty.unwrap_or(Type::Any), style, Docs::default())
            }
        };
        let (ty, _) = ty.split_null();
        let mut docs = Docs::new(data.description.as_deref(), &data.extensions).or(&schema_docs);
        docs.deprecated |= data.deprecated == Some(true);
        let example = example(data);
        // There is no path without its parts, whatever the document says.
        let required = data.required || location == Location::Path;
        Some(Parameter { wire: data.name.clone(), name, location, ty, required, style, docs, example })
    }
}

/// Returns a parameter whose value is text that the caller writes.
fn text_parameter(data: &ParameterData, name: FieldName, location: Location) -> Parameter {
    let mut docs = Docs::new(data.description.as_deref(), &data.extensions);
    docs.deprecated |= data.deprecated == Some(true);
    Parameter {
        wire: data.name.clone(),
        name,
        location,
        ty: Type::String,
        required: data.required || location == Location::Path,
        style: Style::Usual,
        docs,
        example: example(data),
    }
}

fn schema_docs(schema: &ReferenceOr<Schema>) -> Docs {
    match schema {
        ReferenceOr::Item(schema) => Docs::of_schema(&schema.schema_data),
        ReferenceOr::Reference { .. } => Docs::default(),
    }
}

/// Returns the first example that a parameter has.
fn example(data: &ParameterData) -> Option<Value> {
    let named = data.examples.values().filter_map(|example| example.as_item()?.value.clone());
    let schema = match &data.format {
        ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema)) => schema.schema_data.example.clone(),
        _ => None,
    };
    data.example.clone().into_iter().chain(named).chain(schema).next()
}

fn same(a: &openapiv3::Parameter, b: &openapiv3::Parameter) -> bool {
    location(a) == location(b) && a.parameter_data_ref().name == b.parameter_data_ref().name
}

fn location(parameter: &openapiv3::Parameter) -> Location {
    match parameter {
        openapiv3::Parameter::Path { .. } => Location::Path,
        openapiv3::Parameter::Query { parameter_data, .. } if parameter_data.extensions.contains_key(WHOLE_QUERY) => {
            Location::Querystring
        }
        openapiv3::Parameter::Query { .. } => Location::Query,
        openapiv3::Parameter::Header { .. } => Location::Header,
        openapiv3::Parameter::Cookie { .. } => Location::Cookie,
    }
}

fn style(parameter: &openapiv3::Parameter, explode: Option<bool>) -> Style {
    let (style, usual, allow_reserved) = match parameter {
        openapiv3::Parameter::Path { style, .. } => match style {
            PathStyle::Simple => ("simple", "simple", false),
            PathStyle::Label => ("label", "simple", false),
            PathStyle::Matrix => ("matrix", "simple", false),
        },
        openapiv3::Parameter::Query { style, allow_reserved, .. } => match style {
            QueryStyle::Form => ("form", "form", *allow_reserved),
            QueryStyle::SpaceDelimited => ("spaceDelimited", "form", *allow_reserved),
            QueryStyle::PipeDelimited => ("pipeDelimited", "form", *allow_reserved),
            QueryStyle::DeepObject => ("deepObject", "form", *allow_reserved),
        },
        openapiv3::Parameter::Header { .. } => ("simple", "simple", false),
        openapiv3::Parameter::Cookie { .. } => ("form", "form", false),
    };
    // `deepObject` has but one form; whatever `explode` says, it is that of an exploded value.
    let explode_by_default = style == "form";
    let explode = explode.unwrap_or(explode_by_default) && style != "deepObject";
    if style == usual && explode == explode_by_default && !allow_reserved {
        Style::Usual
    } else {
        Style::Named { style, explode, allow_reserved }
    }
}
