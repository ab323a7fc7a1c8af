use crate::exchange::Exchange;
use bodies_encoding_client::Client;
use bodies_encoding_client::operations::SendEitherBody;
use bodies_encoding_client::types::{Card, SendFormRequest, SendMixedRequest, SendPartsRequest};
use excerpt_runtime::{File, Form};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

/// Returns media type and body of the last request, with `B` for the boundary and `\n` for line breaks.
fn parts(exchange: &Exchange) -> (String, String) {
    let content_type = exchange.header("content-type").unwrap();
    let (media_type, boundary) = content_type.split_once("; boundary=").unwrap();
    (media_type.to_owned(), exchange.text().replace(boundary, "B").replace("\r\n", "\n"))
}

#[tokio::test]
async fn members_of_a_form_have_a_style() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let card = || Card::default().number("4 2").tags(texts(&["a", "b"]));
    let body = SendFormRequest::default().card(card()).lines(vec![Card::default().number("1"), card()]);
    let body = body.expand(texts(&["x", "y.z"])).ids(vec![1, 2]).words(texts(&["a", "b|c"]));
    let body = body.flat(Card::default().number("7")).json(vec![1, 2]).usual(Card::default()).path("a/b&c");
    client.send_form(body).await.unwrap();
    let sent = exchange.text();
    let pairs: Vec<&str> = sent.split('&').collect();
    let expected = [
        "card%5Bnumber%5D=4%202",
        "card%5Btags%5D%5B%5D=a",
        "card%5Btags%5D%5B%5D=b",
        "lines%5B0%5D%5Bnumber%5D=1",
        "lines%5B1%5D%5Bnumber%5D=4%202",
        "lines%5B1%5D%5Btags%5D%5B%5D=a",
        "lines%5B1%5D%5Btags%5D%5B%5D=b",
        "expand%5B%5D=x",
        "expand%5B%5D=y.z",
        "ids=1,2",
        "words=a%7Cb%7Cc",
        "number=7",
        "json=%5B1%2C2%5D",
        "usual=%7B%7D",
        "path=a/b%26c",
    ];
    assert_eq!(pairs, expected);
    assert_eq!(exchange.header("content-type").unwrap(), "application/x-www-form-urlencoded");
}

#[tokio::test]
async fn parts_have_a_content_type_a_style_and_headers() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let card = || Card::default().number("7").tags(texts(&["a"]));
    let mut body = SendPartsRequest::default().scan(File::new("png").part_header("X-Page", "1")).patch(card()).note("*n*");
    body = body.words(texts(&["a", "b, c"])).deep(card()).both(card()).list(vec![card(), Card::default()]);
    body.additional_properties.insert("more".to_owned(), "of it".to_owned());
    client.send_parts(body).await.unwrap();
    let (media_type, text) = parts(&exchange);
    let part = |name: &str, more: &str, body: &str| {
        format!("--B\nContent-Disposition: form-data; name=\"{name}\"{more}\n\n{body}\n")
    };
    let json = "\nContent-Type: application/json";
    let card = r#"{"number":"7","tags":["a"]}"#;
    let expected = [
        part("scan", "; filename=\"scan\"\nContent-Type: image/png\nX-Kind: raw\nX-Page: 1", "png"),
        part("patch", "\nContent-Type: application/merge-patch+json", card),
        part("note", "\nContent-Type: text/markdown", "*n*"),
        part("words", "", "a,b, c"),
        part("deep[number]", "", "7"),
        part("deep[tags][]", "", "a"),
        part("both", "\nContent-Type: application/xml", card),
        part("list", json, card),
        part("list", json, "{}"),
        part("more", "", "of it"),
        "--B--\n".to_owned(),
    ];
    assert_eq!((media_type.as_str(), text), ("multipart/form-data", expected.concat()));
}

#[tokio::test]
async fn other_parts_are_sent_as_well() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.send_mixed(SendMixedRequest::default().card(Card::default())).await.unwrap();
    let part = "--B\nContent-Disposition: form-data; name=\"card\"\nContent-Type: application/json\n\n{}\n--B--\n";
    assert_eq!(parts(&exchange), ("multipart/mixed".to_owned(), part.to_owned()));
    let form = || Form::new().text("a", &1).file("f", File::new("x").file_name("x.txt").content_type("text/plain"));
    client.send_anything(form()).await.unwrap();
    let sent = parts(&exchange);
    let first = "--B\nContent-Disposition: form-data; name=\"a\"\n\n1\n--B\nContent-Disposition: form-data; name=\"f\"; ";
    let second = "filename=\"x.txt\"\nContent-Type: text/plain\n\nx\n--B--\n";
    assert_eq!(sent, ("multipart/form-data".to_owned(), format!("{first}{second}")));
    client.send_either().body(SendEitherBody::Multipart(form())).await.unwrap();
    assert_eq!(parts(&exchange), sent);
    client.send_either().body(SendEitherBody::Json(Card::default())).await.unwrap();
    assert_eq!(exchange.text(), "{}");
}
