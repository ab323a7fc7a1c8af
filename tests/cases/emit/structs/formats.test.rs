use crate::exchange::Exchange;
use excerpt_runtime::Value;
use excerpt_runtime::serde_json::from_str;
use structs_formats_client::Client;
use structs_formats_client::types::Formats;

const JSON: &str = r#"{"time":"2024-02-29T12:00:00.5Z","day":"2024-02-29","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","bytes":"AP8=","i32":-2147483648,"i64":-9223372036854775808,"u64":18446744073709551615,"f32":0.1,"f64":1e300,"plain":9007199254740993,"any_number":0.30000000000000004,"mail":"a@b.example","beyond":9223372036854775808,"binary":"raw"}"#;

#[tokio::test]
async fn every_format_comes_back_as_it_was() {
    let exchange = Exchange::json(200, JSON);
    let client: Client = exchange.client();
    let formats: Formats = from_str(JSON).unwrap();
    assert_eq!(&*formats.bytes, [0, 255]);
    let call =
        client.exchange(formats.day, formats.clone()).since(formats.time).ids(vec![formats.id]).digest(vec![0, 255]);
    let answer = call.await.unwrap().into_body();
    assert_eq!(answer, formats);
    assert_eq!(exchange.sent(), from_str::<Value>(JSON).unwrap());
    assert_eq!(
        exchange.target(),
        "/formats/2024-02-29?since=2024-02-29T12%3A00%3A00.5Z&ids=7c9e6679-7425-40de-944b-e07fc1f90ae7"
    );
    assert_eq!(exchange.header("digest").unwrap(), "AP8=");
}

#[tokio::test]
async fn what_is_of_no_such_format_is_refused_with_its_place() {
    for (member, wrong) in [("\"2024-02-29\"", "\"yesterday\""), ("-2147483648", "-2147483649"), ("\"AP8=\"", "\"?\"")]
    {
        let client: Client = Exchange::json(200, JSON.replace(member, wrong)).client();
        let formats: Formats = from_str(JSON).unwrap();
        let error = client.exchange(formats.day, formats).await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert!(error.decode_error().is_some_and(|error| error.path().is_some()), "{error}");
    }
}
