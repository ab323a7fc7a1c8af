// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at DocMap without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p docmap-client --example quickstart --features mock
//! ```

use docmap_client::types::{DocumentType, RunExtractionRequest};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = docmap_client::mock::Server::start();
    let client = server.client();

    println!("One call, `get_usage`:\n");
    let response = client.get_usage().await?;
    println!("{} {:#?}\n", response.status(), response.into_body());

    println!("Start, wait and result in one, `run_extraction`:\n");
    let call = client
        .run_extraction(
            RunExtractionRequest::new(
                "tmpl_8f3a2b1c4d5e6f7g",
                "invoice-2024-001.pdf",
                b"bytes".to_vec(),
                DocumentType::Pdf,
            ),
        )
        .run();
    let report = |now: docmap_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("All items of a list, whatever pages they come in, `list_extractions`:\n");
    let mut items = client.list_extractions().items();
    while let Some(item) = items.next().await.transpose()? {
        println!("{item:#?}\n");
    }

    println!("An error that the document knows, `get_usage`:\n");
    server.on::<docmap_client::operations::GetUsage>().error(401);
    let outcome = client.get_usage().await;
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
