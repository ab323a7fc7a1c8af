//! Responses: which answer is what, and the enums of successes and errors.

use super::{
    docs::{Comment, code},
    file::{RustFile, identifier},
    types::{Position, rust_type},
};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::ir::{Content, Operation, Payload, Response, StatusKey, Type};
use crate::names::{Kind, Scope, pascal};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Which answers are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Success,
    Error,
}

/// What one `match` of the answers comes to.
pub(super) struct Arms {
    /// The type that the arms make.
    pub(super) ty: TokenStream,
    /// The arms, without the last one for what is not documented.
    pub(super) arms: Vec<TokenStream>,
}

/// Answers that mean the same.
struct Outcome {
    name: String,
    cases: Vec<(StatusKey, Vec<String>)>,
    payload: Option<Payload>,
    docs: crate::ir::Docs,
}

/// Returns the arms for one side of an operation's answers.
pub(super) fn arms(file: &RustFile<'_>, operation: &Operation, side: Side) -> Arms {
    let outcomes = collect(file, operation, side);
    let choice = choice_name(operation, side);
    let several = needs_enum(&outcomes, side);
    let ty = match outcomes.first() {
        None if side == Side::Success => quote!(()),
        None => file.import("std::convert", "Infallible"),
        Some(_) if several => quote!(#choice),
        Some(outcome) => payload_type(file, outcome.payload.as_ref()).unwrap_or(quote!(())),
    };
    let arm = |outcome: &Outcome| {
        let pattern = pattern(&outcome.cases);
        let variant = identifier(&outcome.name);
        let decode = match &outcome.payload {
            Some(Payload::Json(_)) => quote!(answer.json()),
            Some(Payload::Text) => quote!(answer.text()),
            Some(Payload::Bytes | Payload::Events(_) | Payload::Lines(_)) => quote!(answer.bytes()),
            None if several => return quote!(#pattern => Ok(#choice::#variant)),
            None => return quote!(#pattern => Ok(())),
        };
        match several {
            true => quote!(#pattern => #decode.map(#choice::#variant)),
            false => quote!(#pattern => #decode),
        }
    };
    let streams = on_side(&operation.responses, side).flat_map(|response| {
        let apart = response.contents.iter().filter(|content| is_apart(operation, &content.payload));
        apart.map(|content| pattern(&[(response.status, vec![content.media_type.clone()])]))
    });
    let streams = streams.map(|pattern| quote!(#pattern => answer.streamed()));
    Arms { ty, arms: outcomes.iter().map(arm).chain(streams).collect() }
}

/// Prints the enum of one side, where there is one.
pub(super) fn outcomes(file: &mut RustFile<'_>, operation: &Operation, side: Side) {
    let outcomes = collect(file, operation, side);
    if !needs_enum(&outcomes, side) {
        return;
    }
    let name = choice_name(operation, side);
    let what = if side == Side::Success { "A success" } else { "A documented error" };
    let docs = Comment::own(format!("{what} of [`{}`].", operation.type_name)).tokens();
    let variants: Vec<TokenStream> = outcomes
        .iter()
        .map(|outcome| {
            let statuses: Vec<String> = outcome.cases.iter().map(|(status, _)| code(&status.to_string())).collect();
            let statuses = format!("Status {}", statuses.join(" or "));
            let media: Vec<String> =
                outcome.cases[0].1.iter().filter(|media| !media.is_empty()).map(|media| code(media)).collect();
            let own = if media.is_empty() {
                format!("{statuses}.")
            } else {
                format!("{statuses}, as {}.", media.join(" or "))
            };
            let docs = Comment::of(&outcome.docs, &own);
            // Answers of one status share its words; what differs is the content type.
            let docs = if side == Side::Success && outcome.docs.description.is_some() { docs.add(own) } else { docs };
            let docs = docs.facts(&outcome.docs).tokens();
            let name = identifier(&outcome.name);
            let payload = payload_type(file, outcome.payload.as_ref()).map(|ty| quote!((#ty)));
            quote!(#docs #name #payload)
        })
        .collect();
    file.item(quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }
    });
}

/// True when the answers of one side have an enum.
pub(super) fn has_enum(file: &RustFile<'_>, operation: &Operation, side: Side) -> bool {
    needs_enum(&collect(file, operation, side), side)
}

fn choice_name(operation: &Operation, side: Side) -> Ident {
    let ending = if side == Side::Success { "Response" } else { "Error" };
    format_ident!("{}{ending}", operation.type_name.as_str())
}

/// Errors always have an enum, so that a further status is a new variant and not a new type.
fn needs_enum(outcomes: &[Outcome], side: Side) -> bool {
    match side {
        Side::Success => outcomes.len() > 1,
        Side::Error => !outcomes.is_empty(),
    }
}

fn payload_type(file: &RustFile<'_>, payload: Option<&Payload>) -> Option<TokenStream> {
    Some(match payload? {
        Payload::Json(ty) => rust_type(file, ty, Position::Json),
        Payload::Text => quote!(String),
        Payload::Bytes | Payload::Events(_) | Payload::Lines(_) => file.runtime("Bytes"),
    })
}

/// Returns what the answers of one side may mean, those that mean the same as one.
fn collect(file: &RustFile<'_>, operation: &Operation, side: Side) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for response in on_side(&operation.responses, side) {
        let shown = response.contents.iter().filter(|content| !is_apart(operation, &content.payload));
        let mut cases: Vec<(String, Option<Payload>)> =
            shown.map(|content| (content.media_type.clone(), Some(content.payload.clone()))).collect();
        if response.contents.is_empty() {
            cases.push((String::new(), None));
        }
        for (media, payload) in cases {
            add(file, &mut outcomes, response, media, payload, side);
        }
    }
    let mut scope = Scope::new(Kind("Variant"), &[]);
    for outcome in &mut outcomes {
        // The words were ours already; a clash gets a number, which is no finding.
        outcome.name = scope.variant_name(&outcome.name, &Pointer::root(), &mut Diagnostics::default()).to_string();
    }
    outcomes
}

/// Says how one of several bodies of the same status is asked for.
pub(super) fn choice_of_types(operation: &Operation) -> Option<String> {
    let several = on_side(&operation.responses, Side::Success).find(|response| {
        let mut payloads =
            response.contents.iter().map(|content| &content.payload).filter(|it| !is_apart(operation, it));
        let first = payloads.next();
        payloads.any(|payload| Some(payload) != first)
    })?;
    let types: Vec<String> = several.contents.iter().map(|content| code(&content.media_type)).collect();
    let types = types.join(" or ");
    Some(format!(
        "The body comes as {types}. Where the server lets its caller choose, `.header(\"accept\", …)` says which."
    ))
}

/// Returns the content that is read item by item.
pub(super) fn stream(operation: &Operation) -> Option<&Content> {
    operation.responses.iter().flat_map(|response| &response.contents).find(|content| content.payload.is_stream())
}

/// Returns the method that reads an answer item by item, and whether there is no other body.
pub(super) fn stream_method(operation: &Operation) -> Option<(&'static str, bool)> {
    let payload = &stream(operation)?.payload;
    let method = if matches!(payload, Payload::Events(_)) { "events" } else { "lines" };
    Some((method, !is_apart(operation, payload)))
}

/// True for a stream beside other bodies: `send` gives those, and the stream has a method of its own.
fn is_apart(operation: &Operation, payload: &Payload) -> bool {
    let successes = on_side(&operation.responses, Side::Success).flat_map(|response| &response.contents);
    payload.is_stream() && successes.into_iter().any(|content| !content.payload.is_stream())
}

pub(super) fn on_side(responses: &[Response], side: Side) -> impl Iterator<Item = &Response> {
    let has_success =
        responses.iter().any(|response| matches!(response.status, StatusKey::Code(200..300) | StatusKey::Range(2)));
    // Where there is a success beside it, a redirect is followed and never seen.
    let is_followed = move |code: u16| has_success && matches!(code, 301 | 302 | 303 | 307 | 308);
    responses.iter().filter(move |response| match (side, response.status) {
        (Side::Success, StatusKey::Default) => !has_success,
        (Side::Success, StatusKey::Code(code)) => code < 400 && !is_followed(code),
        (Side::Success, StatusKey::Range(digit)) => digit < 4 && (digit < 3 || !has_success),
        (Side::Error, StatusKey::Default) => true,
        (Side::Error, StatusKey::Code(code)) => code >= 400,
        (Side::Error, StatusKey::Range(digit)) => digit >= 4,
    })
}

fn add(
    file: &RustFile<'_>,
    outcomes: &mut Vec<Outcome>,
    response: &Response,
    media: String,
    payload: Option<Payload>,
    side: Side,
) {
    let same = |outcome: &&mut Outcome| {
        let same_payload = outcome.payload == payload;
        let json = matches!(payload, Some(Payload::Json(_)));
        let same_media = json || outcome.cases.iter().all(|(_, medias)| medias.contains(&media));
        let same_status = outcome.cases.iter().all(|(status, _)| *status == response.status);
        same_payload && if side == Side::Success { same_media } else { same_media && same_status }
    };
    if let Some(known) = outcomes.iter_mut().find(same) {
        match known.cases.iter_mut().find(|(status, _)| *status == response.status) {
            Some((_, medias)) => medias.push(media),
            None => known.cases.push((response.status, vec![media])),
        }
        return;
    }
    let name = match side {
        Side::Success => match &payload {
            Some(payload) => content_word(file, payload, &media),
            None => reason(response.status),
        },
        Side::Error => match &payload {
            Some(Payload::Json(_)) | None => reason(response.status),
            Some(_) if response.contents.len() == 1 => reason(response.status),
            Some(payload) => format!("{}{}", reason(response.status), content_word(file, payload, &media)),
        },
    };
    outcomes.push(Outcome { name, cases: vec![(response.status, vec![media])], payload, docs: response.docs.clone() });
}

/// Prints the pattern of some cases, as one product where they are one.
fn pattern(cases: &[(StatusKey, Vec<String>)]) -> TokenStream {
    let statuses: Vec<String> = cases.iter().map(|(status, _)| status.to_string()).collect();
    let (_, first) = &cases[0];
    if cases.iter().all(|(_, medias)| medias == first) {
        return quote!((#(#statuses)|*, #(#first)|*));
    }
    let pairs = cases.iter().map(|(status, medias)| {
        let status = status.to_string();
        quote!((#status, #(#medias)|*))
    });
    quote!(#(#pairs)|*)
}

/// Returns a word for a body, in PascalCase.
fn content_word(file: &RustFile<'_>, payload: &Payload, media: &str) -> String {
    match payload {
        Payload::Json(Type::Named(id)) => file.cx.api.type_def(*id).name.to_string(),
        Payload::Json(Type::Array(_)) => "List".to_owned(),
        Payload::Json(_) => "Json".to_owned(),
        Payload::Text if media == "text/plain" => "Text".to_owned(),
        Payload::Text | Payload::Bytes | Payload::Events(_) | Payload::Lines(_) => {
            let (kind, subtype) = media.split_once('/').unwrap_or((media, ""));
            match subtype {
                "octet-stream" | "*" | "" if kind != "image" => "Bytes".to_owned(),
                "*" => pascal(kind),
                other => pascal(other.rsplit(['.', '+']).next().unwrap_or(other)),
            }
        }
    }
}

/// Returns the name of a status, in PascalCase.
fn reason(status: StatusKey) -> String {
    let code = match status {
        StatusKey::Code(code) => code,
        StatusKey::Range(1) => return "Informational".to_owned(),
        StatusKey::Range(2) => return "Success".to_owned(),
        StatusKey::Range(3) => return "Redirection".to_owned(),
        StatusKey::Range(4) => return "ClientError".to_owned(),
        StatusKey::Range(5) => return "ServerError".to_owned(),
        StatusKey::Range(digit) => return format!("Status{digit}xx"),
        StatusKey::Default => return "Other".to_owned(),
    };
    let known = match code {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        300 => "MultipleChoices",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        407 => "ProxyAuthenticationRequired",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        421 => "MisdirectedRequest",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        425 => "TooEarly",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        507 => "InsufficientStorage",
        508 => "LoopDetected",
        511 => "NetworkAuthenticationRequired",
        _ => return format!("Status{code}"),
    };
    known.to_owned()
}
