use crate::exchange::Exchange;
use names_parameters_client::Client;

#[tokio::test]
async fn every_parameter_keeps_its_name_on_the_wire() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let call =
        client.find("s", "t", "c", "b").timeout_(1).send_("2").stream_("s").poll_("3").header_("4").new_("5").call_("6").mul(7);
    let call =
        call.crate_("8").filter_name("9").filter_size("10").top(11).größe(1.5).名前("12").a_b("13").r#match("14");
    call.body("text".to_owned()).timeout(std::time::Duration::from_secs(1)).await.unwrap();
    let query = "core=c&body=b&timeout=1&send=2&stream=s&poll=3&header=4&new=5&call=6&mul=7&crate=8&filter%5Bname%5D=9&filter%5Bsize%5D=10&%24top=11&gr%C3%B6%C3%9Fe=1.5&%E5%90%8D%E5%89%8D=12&a%20%22b%22%60%2A%2F=13";
    assert_eq!(exchange.target(), format!("/p/s/t?{query}"));
    assert_eq!(exchange.header("match").unwrap(), "14");
}
