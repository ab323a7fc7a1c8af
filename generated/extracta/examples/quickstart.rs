// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! A first look at Extracta.ai without an account: all answers come from a server on this machine.
//!
//! ```sh
//! cargo run -p extracta-client --example quickstart --features mock
//! ```

use extracta_client::runtime::File;
use extracta_client::types::UploadFilesRequest;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = extracta_client::mock::Server::start();
    let client = server.client();

    println!("One call, `get_credits`:\n");
    let response = client.get_credits().await?;
    println!("{} {:#?}\n", response.status(), response.into_body());

    println!("Start, wait and result in one, `upload_files`:\n");
    let call = client
        .upload_files(
            UploadFilesRequest::new(
                "text",
                vec![File::new("%PDF-1.7").file_name("invoice.pdf")],
            ),
        )
        .run();
    let report = |now: extracta_client::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());

    println!("An error that the document knows, `get_credits`:\n");
    server.on::<extracta_client::operations::GetCredits>().error(500);
    let outcome = client.get_credits().await;
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
