use crate::exchange::Exchange;
use params_styles_client::Client;
use params_styles_client::types::{GetStyledDeep, GetStyledDeepB};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

#[tokio::test]
async fn every_style_is_written_as_the_specification_has_it() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let (list, object) = (texts(&["a/b", "c,d"]), [("R".to_owned(), 1), ("G".to_owned(), 2)]);
    let call =
        client.get_styled(list.clone(), object.clone().into(), list.clone(), list.clone(), object.clone().into());
    let call = call.list(list.clone()).commas(list.clone()).spaces(list.clone()).pipes(list.clone());
    let call = call.object(object.clone().into()).flat(object.clone().into());
    let call = call.deep(GetStyledDeep::default().a("x y").b(GetStyledDeepB::default().c(1)));
    let call = call.reserved("a/b?c&d").x_list(texts(&["a", "b"])).x_object(object.into());
    call.session("s;1").flags(texts(&["on", "off"])).await.unwrap();
    let target = exchange.target();
    let (path, query) = target.split_once('?').unwrap();
    assert_eq!(path, "/a%2Fb,c%2Cd/G=2,R=1/.a%2Fb.c%2Cd/;matrix=a%2Fb,c%2Cd/;G=2;R=1/");
    let pairs: Vec<&str> = query.split('&').collect();
    let expected = [
        "list=a%2Fb",
        "list=c%2Cd",
        "commas=a%2Fb,c%2Cd",
        "spaces=a%2Fb%20c%2Cd",
        "pipes=a%2Fb%7Cc%2Cd",
        "G=2",
        "R=1",
        "flat=G,2,R,1",
        "deep%5Ba%5D=x%20y",
        "deep%5Bb%5D%5Bc%5D=1",
        "reserved=a/b?c%26d",
    ];
    assert_eq!(pairs, expected);
    assert_eq!(
        (exchange.header("x-list").as_deref(), exchange.header("x-object").as_deref()),
        (Some("a,b"), Some("G=2,R=1"))
    );
    assert_eq!(exchange.cookies().unwrap(), "session=s%3B1; flags=on,off");
}

#[tokio::test]
async fn what_would_change_the_path_is_refused() {
    let client: Client = Exchange::done().client();
    let error = client
        .get_styled(texts(&[".."]), Default::default(), Vec::new(), Vec::new(), Default::default())
        .await
        .unwrap_err();
    assert!(error.to_string().contains("simple"), "{error}");
}
