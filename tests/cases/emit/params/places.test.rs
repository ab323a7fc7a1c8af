use crate::exchange::Exchange;
use excerpt_runtime::ClientBuilder;
use params_places_client::Client;

#[tokio::test]
async fn each_place_has_its_own_value() {
    let exchange = Exchange::done();
    let builder: ClientBuilder<Client> = exchange.builder();
    let client = builder.default_header("Cookie", "theme=dark").build().unwrap();
    let call = client.get_file("a.b/c", "tar", 1, vec![2, 3], "p", "q&", "x y").id_header("h").id_cookie("c;");
    let call = call.xml("<a>1</a>").x_json(vec![1, 2]);
    call.json([("on".to_owned(), true)].into()).await.unwrap();
    assert_eq!(exchange.target(), "/files/a.b%2Fc.tar/v1-2,3/p?id=q%26&text=x%20y&xml=%3Ca%3E1%3C%2Fa%3E");
    assert_eq!(exchange.header("id").unwrap(), "h");
    assert_eq!(exchange.header("x-json").unwrap(), "[1,2]");
    assert_eq!(exchange.cookies().unwrap(), "theme=dark; id=c%3B; json=%7B%22on%22%3Atrue%7D");
}
