use crate::exchange::Exchange;
use params_inherited_client::Client;
use params_inherited_client::types::GetItemLimit;

#[tokio::test]
async fn the_parameters_of_a_path_are_those_of_its_operations() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.get_item("a b", GetItemLimit::Few, "acme").id_query(7).page(2).await.unwrap();
    assert_eq!(exchange.target(), "/items/a%20b?limit=few&id=7&page=2");
    assert_eq!(exchange.header("tenant").unwrap(), "acme");
    client.delete_item("1", "acme").limit(3).await.unwrap();
    assert_eq!((exchange.request().method.as_str(), exchange.target().as_str()), ("DELETE", "/items/1?limit=3"));
}
