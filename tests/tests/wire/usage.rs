//! The calls as a user writes them, from the builder to the match on an error.

use crate::clients::{KEY, batch};
use anesya_client::operations::{GetExtractionError as AnesyaError, GetExtractionResponse};
use anesya_client::types::Download;
use docmap_client::operations::GetExtractionError;
use documind_client::types::ExtractionStatus;
use excerpt_tests::{Reply, Server, example};
use expertai_client::types::TaskStatus;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

type Outcome = Result<(), Box<dyn Error>>;

#[tokio::test]
async fn one_call() -> Outcome {
    let server = Server::always(example("docmap getExtraction 200 completed").reply());
    let docmap = docmap_client::Client::builder().token(KEY).base_url(server.url()).build()?;
    let response = docmap.get_extraction("extract_9k2m4n6p8q0r1s3t").send().await?;
    assert_eq!(format!("{} {}", response.status(), response.data.file_name), "200 OK invoice-2024-001.pdf");
    let awaited = docmap.get_extraction("extract_9k2m4n6p8q0r1s3t").await?;
    assert_eq!(response.into_body(), awaited.into_body());
    Ok(())
}

#[tokio::test]
async fn wait_for_a_result() -> Outcome {
    let server = Server::always(example("docmap getExtraction 200 completed").reply());
    let docmap = docmap_client::Client::builder().token(KEY).base_url(server.url()).build()?;
    let done = docmap.get_extraction("7").poll().timeout(Duration::from_secs(60)).await?;
    assert_eq!(done.data.status, docmap_client::types::ExtractionStatus::Completed);
    Ok(())
}

#[tokio::test]
async fn progress_while_waiting() -> Outcome {
    let server = Server::always(example("expertai getStatus 200 success").reply());
    let expertai = expertai_client::Client::builder().token(KEY).base_url(server.url()).build()?;
    let seen = Arc::new(AtomicU64::new(0));
    let bar = seen.clone();
    let on_progress = move |now: excerpt_runtime::Progress| bar.store(now.current, Ordering::Relaxed);
    let done = expertai.get_status("task").poll().on_progress(on_progress).await?;
    let TaskStatus::Success(success) = done.into_body() else { return Err("it is done".into()) };
    assert_eq!((success.current, seen.load(Ordering::Relaxed)), (100, 100));
    Ok(())
}

#[tokio::test]
async fn every_item_of_a_list() -> Outcome {
    let server = Server::always(example("documind listExtractions 200 reviewed").reply());
    let documind = documind_client::Client::builder().api_key(KEY).base_url(server.url()).build()?;
    let mut count = 0;
    let mut items = documind.list_extractions().status(ExtractionStatus::Completed).items();
    while let Some(item) = items.next().await.transpose()? {
        assert_eq!(item.original_filename, "invoice-2024-001.pdf");
        count += 1;
    }
    assert_eq!(count, 1);
    Ok(())
}

#[tokio::test]
async fn several_kinds_of_success() -> Outcome {
    let server = Server::always(Reply::text(200, "text/csv", "a;b"));
    let anesya = anesya_client::Client::builder().api_key(KEY).base_url(server.url()).build()?;
    match anesya.get_extraction("7").download(Download::Csv).send().await?.into_body() {
        GetExtractionResponse::Csv(bytes) => assert_eq!(bytes, "a;b"),
        GetExtractionResponse::Extraction(extraction) => return Err(format!("{:?}", extraction.status).into()),
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}

/// A function that calls two vendors returns one type of error, by `?` and by `into`.
#[tokio::test]
async fn errors() -> Outcome {
    async fn both(server: &Server) -> Result<&'static str, excerpt_runtime::Error> {
        let docmap = docmap_client::Client::builder().token(KEY).base_url(server.url()).build().expect("a client");
        let anesya = anesya_client::Client::builder().api_key(KEY).base_url(server.url()).build().expect("a client");
        match docmap.get_extraction("7").send().await {
            Err(error) if error.is_timeout() => return Ok("time-out"),
            Err(error) => match error.api() {
                Some(GetExtractionError::NotFound(body)) => assert_eq!(body.error.code, "NOT_FOUND"),
                _ => return Err(error.into()),
            },
            Ok(_) => return Ok("found"),
        }
        let error = anesya.get_extraction("7").await.expect_err("the server knows nothing");
        assert!(!matches!(error.api(), Some(AnesyaError::Unauthorized(_))));
        anesya.get_extraction("7").await?;
        Ok("found after all")
    }
    let server = Server::always(example("docmap getExtraction 404 notFound").reply());
    let error = both(&server).await.expect_err("both vendors answer 404");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    Ok(())
}

#[tokio::test]
async fn a_request_with_a_body() -> Outcome {
    let server = Server::always(example("extracta getBatchResults 200 done").reply());
    let extracta = extracta_client::Client::builder().token(KEY).base_url(server.url()).build()?;
    let done = extracta.get_batch_results(batch().file_id("fileId")).poll().await?;
    assert_eq!(done.files.as_ref().map(Vec::len), Some(1));
    Ok(())
}
