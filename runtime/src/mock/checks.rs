//! Whether a request is as the document says.

use http::{StatusCode, header};
use serde_json::Value;

use super::catalogue::{Catalogue, Entry, Fixed};
use super::requests::Request;
use crate::description::{Body, Content, ContentKind, Field, Parameter, Place, Type};
use crate::{Scheme, SchemeKind};

/// Why a request is refused.
pub(super) struct Refusal {
    /// What the document says to that.
    pub(super) answer: Option<Fixed>,
    pub(super) problem: (StatusCode, String),
}

impl From<(StatusCode, String)> for Refusal {
    fn from(problem: (StatusCode, String)) -> Self {
        Self { answer: None, problem }
    }
}

pub(super) fn check(catalogue: &Catalogue, entry: &Entry, request: &Request) -> Result<(), Refusal> {
    credentials(catalogue, entry, request)?;
    for parameter in entry.about.parameters.iter().filter(|parameter| parameter.required) {
        if !is_there(parameter, request) {
            let place = match parameter.place {
                Place::Path => "path",
                Place::Query => "query",
                Place::Querystring => "querystring",
                Place::Header => "header",
                Place::Cookie => "cookie",
            };
            return Err(bad(format!("the {place} parameter `{}` is missing", parameter.wire)));
        }
    }
    entry.about.body.as_ref().map_or(Ok(()), |expected| body(expected, request))
}

fn bad(problem: String) -> Refusal {
    (StatusCode::BAD_REQUEST, problem).into()
}

fn credentials(catalogue: &Catalogue, entry: &Entry, request: &Request) -> Result<(), Refusal> {
    let security = entry.spec.security;
    let scheme = |name: &&str| catalogue.schemes.iter().find(|scheme| scheme.name == *name);
    let is_met = |names: &&[&str]| names.iter().all(|name| scheme(name).is_none_or(|scheme| proves(scheme, request)));
    if security.is_empty() || security.iter().any(is_met) {
        return Ok(());
    }
    let all = |names: &&[&str]| names.iter().filter_map(scheme).map(place).collect::<Vec<_>>().join(" and ");
    let places: Vec<String> = security.iter().map(all).collect();
    let problem = format!("there is no credential: it belongs into {}", places.join(", or "));
    let documented = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].into_iter().find_map(|status| {
        let is_named = entry.errors().contains(&status.as_str());
        entry.documented(status).filter(|_| is_named)
    });
    Err(Refusal { answer: documented, problem: (StatusCode::UNAUTHORIZED, problem) })
}

/// Returns whether a credential stands where its scheme wants it.
fn proves(scheme: &Scheme, request: &Request) -> bool {
    let begins = |word: &str| {
        let value = request.header(header::AUTHORIZATION.as_str()).unwrap_or_default();
        value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) && value.len() > word.len()
    };
    match scheme.kind {
        SchemeKind::Bearer => begins("Bearer "),
        SchemeKind::Basic => begins("Basic "),
        SchemeKind::Header(name) => request.header(name).is_some_and(|value| !value.is_empty()),
        SchemeKind::Query(name) => request.query(name).is_some_and(|value| !value.is_empty()),
        SchemeKind::Cookie(name) => cookie(name, request),
    }
}

fn place(scheme: &Scheme) -> String {
    match scheme.kind {
        SchemeKind::Bearer => "the header `Authorization`, after `Bearer`".to_owned(),
        SchemeKind::Basic => "the header `Authorization`, after `Basic`".to_owned(),
        SchemeKind::Header(name) => format!("the header `{name}`"),
        SchemeKind::Query(name) => format!("the query parameter `{name}`"),
        SchemeKind::Cookie(name) => format!("the cookie `{name}`"),
    }
}

fn cookie(name: &str, request: &Request) -> bool {
    let cookies = request.header(header::COOKIE.as_str()).unwrap_or_default();
    cookies.split(';').filter_map(|pair| pair.split_once('=')).any(|(known, _)| known.trim() == name)
}

fn is_there(parameter: &Parameter, request: &Request) -> bool {
    // The members of an object may stand there under their own names.
    let as_members = parameter.ty.kind == "object" && parameter.style.as_ref().is_none_or(|style| style.name != "json");
    let mut members = parameter.ty.fields.iter().filter(|field| field.required && field.ty.kind != "array");
    match parameter.place {
        // The route has found it.
        Place::Path => true,
        Place::Querystring if as_members => members.all(|field| request.query(&field.wire).is_some()),
        _ if as_members => true,
        Place::Query => request.query(&parameter.wire).is_some(),
        Place::Querystring => !request.queries().is_empty(),
        Place::Header => request.headers().contains_key(parameter.wire.as_str()),
        Place::Cookie => cookie(&parameter.wire, request),
    }
}

fn body(expected: &Body, request: &Request) -> Result<(), Refusal> {
    let Some(content_type) = request.header(header::CONTENT_TYPE.as_str()) else {
        let missing = expected.required && request.body().is_empty();
        return if missing { Err(bad("the body is missing".to_owned())) } else { Ok(()) };
    };
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let fits = |media_type: &str| {
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let range = media_type.strip_suffix('*').is_some_and(|start| essence.starts_with(start.trim_end_matches('*')));
        media_type == essence || media_type == "*/*" || range
    };
    let content = expected.contents.iter().find(|content| fits(&content.media_type));
    let Some(content) = content else {
        let known: Vec<&str> = expected.contents.iter().map(|content| content.media_type.as_str()).collect();
        let problem = format!("the document knows no body of type `{essence}`, but {}", known.join(", "));
        return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, problem).into());
    };
    let Some(ty) = &content.ty else { return Ok(()) };
    match content.kind {
        ContentKind::Json => match serde_json::from_slice::<Value>(request.body()) {
            Ok(value) => missing(ty, &value, "").map_or(Ok(()), Err),
            Err(_) => Err(bad("the body is no JSON".to_owned())),
        },
        ContentKind::Form => {
            let pairs: Vec<_> =
                url::form_urlencoded::parse(request.body()).map(|(name, _)| name.into_owned()).collect();
            part_missing(content, ty, &pairs)
        }
        ContentKind::Multipart => {
            part_missing(content, ty, &request.parts().into_iter().map(|part| part.name).collect::<Vec<_>>())
        }
        ContentKind::Lines => {
            let mut lines = request.body().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            match lines.all(|line| line.is_empty() || serde_json::from_slice::<Value>(line).is_ok()) {
                true => Ok(()),
                false => Err(bad("a line of the body is no JSON".to_owned())),
            }
        }
        ContentKind::Text | ContentKind::Bytes | ContentKind::Events => Ok(()),
    }
}

fn part_missing(content: &Content, ty: &Type, there: &[String]) -> Result<(), Refusal> {
    // By its style a member can come under other names.
    let styled = |field: &Field| {
        content.encodings.iter().any(|encoding| encoding.member == field.wire && encoding.style.is_some())
    };
    let required = ty.fields.iter().filter(|field| field.required && field.ty.kind != "array" && !styled(field));
    match required.into_iter().find(|field| !there.contains(&field.wire)) {
        Some(field) => Err(bad(format!("the part `{}` of the body is missing", field.wire))),
        None => Ok(()),
    }
}

/// Finds the first required member that is missing.
fn missing(ty: &Type, value: &Value, path: &str) -> Option<Refusal> {
    if let (Some(item), Value::Array(values)) = (&ty.items, value) {
        return values.iter().enumerate().find_map(|(index, value)| missing(item, value, &format!("{path}[{index}]")));
    }
    let members = value.as_object()?;
    ty.fields.iter().find_map(|field| {
        let path = if path.is_empty() { field.wire.clone() } else { format!("{path}.{}", field.wire) };
        match members.get(&field.wire) {
            Some(value) => missing(&field.ty, value, &path),
            None => field.required.then(|| bad(format!("the member `{path}` of the body is missing"))),
        }
    })
}
