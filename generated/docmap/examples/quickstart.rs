// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at DocMap without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p docmap-client --example quickstart --features mock
//! ```

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = docmap_client::mock::Server::start();
    let client = server.client();

    println!("Waiting for a result, `get_extraction`:\n");
    let call = client.get_extraction("extract_9k2m4n6p8q0r1s3t").poll();
    let report = |now: docmap_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("An error that the document knows, `get_extraction`:\n");
    server.on::<docmap_client::operations::GetExtraction>().error(404);
    let outcome = client.get_extraction("extract_9k2m4n6p8q0r1s3t").await;
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
