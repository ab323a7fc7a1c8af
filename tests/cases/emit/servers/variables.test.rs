use crate::exchange::Exchange;
use servers_variables_client::Client;

#[tokio::test]
async fn the_first_server_is_used_unless_another_is_chosen() {
    let exchange = Exchange::done();
    let url = |exchange: &Exchange| exchange.request().url.to_string();
    let client: Client = exchange.client();
    client.here().await.unwrap();
    assert_eq!(url(&exchange), "https://eu.case.example/v1/here");
    client.there().await.unwrap();
    assert_eq!(url(&exchange), "https://there.example/there");
    client.elsewhere().await.unwrap();
    assert_eq!(url(&exchange), "https://elsewhere.example/x/there");
    let client: Client =
        exchange.builder().server_variable("region", "us").server_variable("base", "v2").build().unwrap();
    client.here().await.unwrap();
    assert_eq!(url(&exchange), "https://us.case.example/v2/here");
    let client: Client = exchange.builder().base_url("http://localhost:8080/api").build().unwrap();
    client.here().await.unwrap();
    assert_eq!(url(&exchange), "http://localhost:8080/api/here");
    let builder = exchange.builder::<Client>().server_variable("region", "us").server_variable("zone", "b");
    let client: Client = builder.server_variable("base", "v3").build().unwrap();
    client.regional().await.unwrap();
    assert_eq!(url(&exchange), "https://b.files.example/v3/there");
    client.here().await.unwrap();
    assert_eq!(url(&exchange), "https://us.case.example/v3/here");
    client.there().await.unwrap();
    assert_eq!(url(&exchange), "https://there.example/there");
    let client: Client = exchange.builder().server_variable("zone", "c").build().unwrap();
    assert!(client.regional().await.unwrap_err().to_string().contains("one of a, b"));
    assert!(exchange.builder::<Client>().server_variable("planet", "mars").build().is_err());
    assert!(exchange.builder::<Client>().server_variable("region", "mars").build().is_err());
    assert!(exchange.builder::<Client>().server(1).build().unwrap_err().to_string().contains("base URL"));
}
