use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{from_str, to_string};
use unions_flags_client::Client;
use unions_flags_client::operations::GetItResponse;
use unions_flags_client::types::{Outcome, Version, VersionVariant2V};

#[tokio::test]
async fn booleans_and_numbers_find_the_branch() {
    let client: Client =
        Exchange::json(200, r#"{"ok":false,"reason":"no"}"#).then_json(202, r#"{"v":3,"b":"x"}"#).client();
    let answer = client.get_it().await.unwrap().into_body();
    assert!(matches!(answer, GetItResponse::Outcome(Outcome::Variant2(no)) if no.reason.as_deref() == Some("no")));
    let answer = client.get_it().await.unwrap().into_body();
    assert!(matches!(answer, GetItResponse::Version(Version::Variant2(two)) if two.v == VersionVariant2V::Value3));
    for json in [r#"{"ok":true,"value":"v"}"#, r#"{"ok":"maybe"}"#] {
        assert_eq!(to_string(&from_str::<Outcome>(json).unwrap()).unwrap(), json);
    }
    for json in [r#"{"v":1,"a":"x"}"#, r#"{"v":9}"#] {
        assert_eq!(to_string(&from_str::<Version>(json).unwrap()).unwrap(), json);
    }
}
