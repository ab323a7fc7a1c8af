//! The same question to all five clients: what does an answer become?

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, batch, builder};
use anesya_client::operations::{GetExtractionError as AnesyaError, GetExtractionResponse};
use docmap_client::operations::GetExtractionError as DocmapError;
use documind_client::operations::ListExtractionsError;
use excerpt_runtime::serde::Serialize;
use excerpt_runtime::{Api, Error, Retry};
use excerpt_tests::{Reply, Server};
use expertai_client::operations::GetStatusError;
use extracta_client::operations::GetBatchResultsError;
use serde_json::Value;

pub(crate) const VENDORS: [&str; 5] = ["anesya", "docmap", "documind", "expertai", "extracta"];

/// A typed body, of a success or of a documented error: the name of its type or variant, and the body encoded again. Or an
/// error without typed body.
pub(crate) type Outcome = Result<(&'static str, Value), Error>;

/// Returns what this vendor's client makes of an answer.
pub(crate) async fn outcome(vendor: &str, reply: Reply) -> Outcome {
    let server = Server::always(reply);
    match vendor {
        "anesya" => anesya(&server).await,
        "docmap" => docmap(&server).await,
        "documind" => documind(&server).await,
        "expertai" => expertai(&server).await,
        "extracta" => extracta(&server).await,
        other => panic!("there is no client of {other}"),
    }
}

/// Returns the error that this vendor's client makes of an answer.
pub(crate) async fn failure(vendor: &str, reply: Reply) -> Error {
    match outcome(vendor, reply).await {
        Ok(outcome) => panic!("{vendor} was content: {outcome:?}"),
        Err(error) => error,
    }
}

async fn anesya(server: &Server) -> Outcome {
    match client::<Anesya>(server).get_extraction("7").await {
        Ok(response) => Ok(match response.into_body() {
            GetExtractionResponse::Extraction(body) => ("Extraction", json(&body)),
            GetExtractionResponse::Csv(bytes) => ("Csv", bytes[..].into()),
            GetExtractionResponse::Zip(bytes) => ("Zip", bytes[..].into()),
            other => panic!("{other:?}"),
        }),
        Err(error) => typed(error, |body| match body {
            AnesyaError::Unauthorized(body) => ("Unauthorized", json(&body)),
            AnesyaError::NotFound(body) => ("NotFound", json(&body)),
            other => panic!("{other:?}"),
        }),
    }
}

async fn docmap(server: &Server) -> Outcome {
    match client::<Docmap>(server).get_extraction("7").await {
        Ok(response) => Ok(("ExtractionEnvelope", json(&*response))),
        Err(error) => typed(error, |body| match body {
            DocmapError::Unauthorized(body) => ("Unauthorized", json(&body)),
            DocmapError::Forbidden(body) => ("Forbidden", json(&body)),
            DocmapError::NotFound(body) => ("NotFound", json(&body)),
            DocmapError::Other(body) => ("Other", json(&body)),
            other => panic!("{other:?}"),
        }),
    }
}

async fn documind(server: &Server) -> Outcome {
    match client::<Documind>(server).list_extractions().await {
        Ok(response) => Ok(("ExtractionPage", json(&*response))),
        Err(error) => typed(error, |body| match body {
            ListExtractionsError::BadRequest(body) => ("BadRequest", json(&body)),
            ListExtractionsError::Unauthorized(body) => ("Unauthorized", json(&body)),
            ListExtractionsError::Forbidden(body) => ("Forbidden", json(&body)),
            ListExtractionsError::InternalServerError(body) => ("InternalServerError", json(&body)),
            other => panic!("{other:?}"),
        }),
    }
}

async fn expertai(server: &Server) -> Outcome {
    match client::<Expertai>(server).get_status("7").await {
        Ok(response) => Ok(("TaskStatus", json(&*response))),
        Err(error) => typed(error, |body| match body {
            GetStatusError::Unauthorized => ("Unauthorized", Value::Null),
            GetStatusError::Forbidden(body) => ("Forbidden", json(&body)),
            GetStatusError::NotFound => ("NotFound", Value::Null),
            GetStatusError::MethodNotAllowed => ("MethodNotAllowed", Value::Null),
            GetStatusError::ContentTooLarge => ("ContentTooLarge", Value::Null),
            GetStatusError::InternalServerError => ("InternalServerError", Value::Null),
            other => panic!("{other:?}"),
        }),
    }
}

async fn extracta(server: &Server) -> Outcome {
    match client::<Extracta>(server).get_batch_results(batch()).await {
        Ok(response) => Ok(("BatchResults", json(&*response))),
        Err(error) => typed(error, |body| match body {
            GetBatchResultsError::Other(body) => ("Other", json(&body)),
            other => panic!("{other:?}"),
        }),
    }
}

fn client<C: Api>(server: &Server) -> C {
    builder(server).retry(Retry::none()).build().unwrap()
}

fn typed<E: Clone>(error: Error<E>, body: impl FnOnce(E) -> (&'static str, Value)) -> Outcome {
    match error.api().cloned() {
        Some(api) => Ok(body(api)),
        None => Err(error.into_any()),
    }
}

fn json(body: &impl Serialize) -> Value {
    serde_json::to_value(body).unwrap()
}
