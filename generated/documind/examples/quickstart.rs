// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at Documind without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p documind-client --example quickstart --features mock
//! ```

use documind_client::types::{BatchRequest, ExtractionRequest};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = documind_client::mock::Server::start();
    let client = server.client();

    println!("One call, `get_extraction`:\n");
    let response = client.get_extraction("extr_abc123").await?;
    println!("{} {:#?}\n", response.status(), response.into_body());

    println!("Start, wait and result in one, `start_batch`:\n");
    let call = client
        .start_batch(
            BatchRequest::new(
                vec!["11111111-1111-1111-1111-111111111111".to_owned()],
                ExtractionRequest::default(),
            ),
        )
        .run();
    let report = |now: documind_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("All items of a list, whatever pages they come in, `list_extractions`:\n");
    let mut items = client.list_extractions().items();
    while let Some(item) = items.next().await.transpose()? {
        println!("{item:#?}\n");
    }

    println!("An error that the document knows, `get_extraction`:\n");
    server.on::<documind_client::operations::GetExtraction>().error(404);
    let outcome = client.get_extraction("extr_abc123").await;
    match outcome {
        Ok(response) => println!("{}\n", response.status()),
        Err(error) => match error.api() {
            Some(body) => println!("{error}\n{body:#?}\n"),
            None => println!("{error}\n"),
        },
    }

    println!("{} requests were sent, none of them beyond this machine.", server.requests().len());
    Ok(())
}
