// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at expert.ai Extract Beta without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p expertai-client --example quickstart --features mock
//! ```

use expertai_client::types::{Credentials, Document, LayoutDocumentRequest};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = expertai_client::mock::Server::start();
    let client = server.client();

    println!("One call, `create_token`:\n");
    let response = client
        .create_token(
            Credentials::new("ada@example.com", "correct horse battery staple"),
        )
        .await?;
    println!("{} {:#?}\n", response.status(), response.into_body());

    println!("Start, wait and result in one, `start_layout_document`:\n");
    let call = client
        .start_layout_document(
            LayoutDocumentRequest::new(Document::new("test.pdf", b"bytes".to_vec())),
        )
        .run();
    let report = |now: expertai_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("An error that the document knows, `create_token`:\n");
    server.on::<expertai_client::operations::CreateToken>().error(401);
    let outcome = client
        .create_token(
            Credentials::new("ada@example.com", "correct horse battery staple"),
        )
        .await;
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
