// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at Anesya without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p anesya-client --example quickstart --features mock
//! ```

use anesya_client::runtime::File;
use anesya_client::types::{CreateExtractionRequest, ServerRegion};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = anesya_client::mock::Server::start();
    let client = server.client();

    println!("One call, `get_schema`:\n");
    let response = client.get_schema("300f339f-da71-4f9f-80f6-c25a63baae75").await?;
    println!("{} {:#?}\n", response.status(), response.into_body());

    println!("Start, wait and result in one, `create_extraction`:\n");
    let call = client
        .create_extraction(
            CreateExtractionRequest::new(
                File::new("%PDF-1.7").file_name("invoice.pdf"),
                ServerRegion::Eu1,
            ),
        )
        .run();
    let report = |now: anesya_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("All items of a list, whatever pages they come in, `list_extractions`:\n");
    let mut items = client.list_extractions().items();
    while let Some(item) = items.next().await.transpose()? {
        println!("{item:#?}\n");
    }

    println!("An error that the document knows, `get_schema`:\n");
    server.on::<anesya_client::operations::GetSchema>().error(404);
    let outcome = client.get_schema("300f339f-da71-4f9f-80f6-c25a63baae75").await;
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
