// {{ header }}

//! A first look at {{ title }} without an account: all answers come from a server on this machine.
//!
//! ```sh
//! {{ command }}
//! ```

{% for line in uses -%}
{{ line }}
{% endfor -%}
{% if !uses.is_empty() %}
{% endif -%}
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
{%- if let Some(operation) = any %}
    // It answers as the document says. With `Client::from_env()?` as the client, the same calls reach the vendor.
    let server = {{ library }}::mock::Server::start();
    let client = server.client();
{%- if let Some(operation) = plain %}

    println!("One call, `{{ operation.method_name }}`:\n");
{{ operation.statement("let response = ", ".await?;") }}
    println!("{} {:#?}\n", response.status(), response.into_body());
{%- endif %}
{%- if let Some(operation) = running %}

    println!("Start, wait and result in one, `{{ operation.method_name }}`:\n");
{{ operation.statement("let call = ", ".run();") }}
    let report = |now: {{ library }}::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());
{%- endif %}
{%- if let Some(operation) = waiting %}

    println!("Waiting for a result, `{{ operation.method_name }}`:\n");
{{ operation.statement("let call = ", ".poll();") }}
    let report = |now: {{ library }}::runtime::Progress| {
        println!("answer {}: {}", now.attempt, now.state.as_deref().unwrap_or("no state"));
    };
    let done = call.on_progress(report).await?;
    println!("{:#?}\n", done.into_body());
{%- endif %}
{%- if let Some(operation) = paging %}

    println!("All items of a list, whatever pages they come in, `{{ operation.method_name }}`:\n");
{{ operation.statement("let mut items = ", ".items();") }}
    while let Some(item) = items.next().await.transpose()? {
        println!("{item:#?}\n");
    }
{%- endif %}
{%- if let Some((operation, status)) = failing %}

    println!("An error that the document knows, `{{ operation.method_name }}`:\n");
    server.on::<{{ library }}::operations::{{ operation.type_name }}>().error({{ status }});
{{ operation.statement("let outcome = ", ".await;") }}
    match outcome {
        Ok(response) => println!("{}\n", response.status()),
        Err(error) => match error.api() {
            Some(body) => println!("{error}\n{body:#?}\n"),
            None => println!("{error}\n"),
        },
    }
{%- endif %}

    println!("{} requests were sent, none of them beyond this machine.", server.requests().len());
{%- else %}
    println!("This API has no operation that can be called with made up values; the README lists all of them.");
{%- endif %}
    Ok(())
}
