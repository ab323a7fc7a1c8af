// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at Extracta.ai without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p extracta-client --example quickstart --features mock
//! ```

use extracta_client::types::BatchResultsRequest;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = extracta_client::mock::Server::start();
    let client = server.client();

    println!("Waiting for a result, `get_batch_results`:\n");
    let call = client.get_batch_results(BatchResultsRequest::new("extractionId", "batchId")).poll();
    let report = |now: extracta_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.unwrap_or_default());
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("An error that the document knows, `get_batch_results`:\n");
    server.on::<extracta_client::operations::GetBatchResults>().error(500);
    match client.get_batch_results(BatchResultsRequest::new("extractionId", "batchId")).await {
        Ok(response) => println!("{}\n", response.status()),
        Err(error) => match error.api() {
            Some(body) => println!("{error}\n{body:#?}\n"),
            None => println!("{error}\n"),
        },
    }

    println!("{} requests were sent, none of them beyond this machine.", server.requests().len());
    Ok(())
}
