// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at expert.ai Extract Beta without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p expertai-client --example quickstart --features mock
//! ```

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = expertai_client::mock::Server::start();
    let client = server.client();

    println!("Waiting for a result, `get_status`:\n");
    let call = client.get_status("taskId").poll();
    let report = |now: expertai_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.unwrap_or_default());
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("An error that the document knows, `get_status`:\n");
    server.on::<expertai_client::operations::GetStatus>().error(404);
    match client.get_status("taskId").await {
        Ok(response) => println!("{}\n", response.status()),
        Err(error) => match error.api() {
            Some(body) => println!("{error}\n{body:#?}\n"),
            None => println!("{error}\n"),
        },
    }

    println!("{} requests were sent, none of them beyond this machine.", server.requests().len());
    Ok(())
}
