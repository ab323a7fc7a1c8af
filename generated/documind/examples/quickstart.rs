// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at Documind without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p documind-client --example quickstart --features mock
//! ```

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = documind_client::mock::Server::start();
    let client = server.client();

    println!("All items of a list, whatever pages they come in, `list_extractions`:\n");
    let mut items = client.list_extractions().items();
    while let Some(item) = items.next().await.transpose()? {
        println!("{item:#?}\n");
    }

    println!("An error that the document knows, `list_extractions`:\n");
    server.on::<documind_client::operations::ListExtractions>().error(400);
    let outcome = client.list_extractions().await;
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
