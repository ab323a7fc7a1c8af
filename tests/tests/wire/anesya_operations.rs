//! Anesya: sending documents, lists, schemas, deleting.

use crate::clients::{Anesya, KEY, client};
use crate::roundtrip::{exchange, form, nothing_is_lost};
use anesya_client::operations::CreateExtractionError;
use anesya_client::types::{CreateExtractionRequest, ExtractionStatus, ServerRegion};
use excerpt_runtime::File;
use excerpt_tests::{Reply, Server, example};
use serde_json::{Value, json};

const ID: &str = "300f339f-da71-4f9f-80f6-c25a63baae75";

fn request() -> CreateExtractionRequest {
    let document = File::new("%PDF-1.4").file_name("invoice.pdf").content_type("application/pdf");
    CreateExtractionRequest::new(document, ServerRegion::Eu1)
}

#[tokio::test]
async fn a_document_is_sent_as_a_form() {
    let server = Server::always(example("anesya createExtraction 201 created").reply());
    let metadata = json!({"personal_id": "1234567890", "tags": ["a"]}).as_object().unwrap().clone();
    let body = request().schema(ID).classifier("c-1").metadata(metadata);
    let call = client::<Anesya>(&server).create_extraction(body).pdf_page_start(1).pdf_page_end(3);
    let created = call.await.unwrap();
    assert_eq!(
        (created.status().as_u16(), &created.status, created.id.as_str()),
        (201, &ExtractionStatus::Created, ID)
    );

    let request = server.request();
    assert_eq!(request.line(), "POST /extract/?pdf_page_start=1&pdf_page_end=3 HTTP/1.1");
    assert_eq!(request.header("authorization"), Some(KEY));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(
        form(&request),
        "--B\nContent-Disposition: form-data; name=\"document\"; filename=\"invoice.pdf\"\n\
         Content-Type: application/pdf\n\n%PDF-1.4\n\
         --B\nContent-Disposition: form-data; name=\"server\"\n\nEU-1\n\
         --B\nContent-Disposition: form-data; name=\"schema\"\n\n300f339f-da71-4f9f-80f6-c25a63baae75\n\
         --B\nContent-Disposition: form-data; name=\"classifier\"\n\nc-1\n\
         --B\nContent-Disposition: form-data; name=\"metadata\"\nContent-Type: application/json\n\n\
         {\"personal_id\":\"1234567890\",\"tags\":[\"a\"]}\n--B--\n"
    );
}

#[tokio::test]
async fn what_is_not_given_is_no_part_of_the_form() {
    let server = Server::always(example("anesya createExtraction 201 created").reply());
    client::<Anesya>(&server).create_extraction(request()).await.unwrap();
    let request = server.request();
    assert_eq!(request.target(), "/extract/");
    assert_eq!(form(&request).matches("--B\n").count(), 2);
}

#[tokio::test]
async fn sending_and_waiting_is_one_call() {
    let server = Server::start([
        example("anesya createExtraction 201 created").reply(),
        example("anesya getExtraction 202 inProgress").reply(),
        example("anesya getExtraction 200 finished").reply(),
    ]);
    client::<Anesya>(&server).create_extraction(request()).run().await.unwrap();
    let expected = ["/extract/".to_owned(), format!("/extract/{ID}/"), format!("/extract/{ID}/")];
    assert_eq!(server.targets(), expected);
}

#[tokio::test]
async fn lists_are_filtered_and_paged() {
    let page = |next: Value| {
        let mut page = example("anesya listExtractions 200 onePage").with("/next", next);
        page["count"] = 2.into();
        Reply::json(200, &page)
    };
    let second = json!({"id": "second", "document_name": null, "document_url": "/d/", "status": "FINISHED"});
    let mut last = example("anesya listExtractions 200 onePage").with("/results/0", second);
    last["count"] = 2.into();
    let server = Server::start([page("https://api.anesya.app/extract/?page=2&size=1".into()), Reply::json(200, &last)]);
    let list =
        client::<Anesya>(&server).list_extractions().size(1).search("a b").workflow_id("w").workflow_session_id(7);
    let mut items = list.meta_key("k").meta_value("v").items();
    let first = items.next().await.unwrap().unwrap();
    assert_eq!(first.schema.unwrap().name, "Invoice schema");
    let second = items.next().await.unwrap().unwrap();
    assert_eq!((second.id.as_str(), second.document_name), ("second", None));
    assert_eq!(second.additional_properties["status"], "FINISHED");
    assert!(items.next().await.is_none());
    let query = "size=1&search=a%20b&workflow_id=w&workflow_session_id=7&meta_key=k&meta_value=v";
    assert_eq!(server.targets(), [format!("/extract/?{query}"), format!("/extract/?{query}&page=2")]);
}

#[tokio::test]
async fn schemas_are_listed_and_fetched() {
    let server = Server::start([
        example("anesya listSchemas 200 onePage").reply(),
        example("anesya getSchema 200 invoice").reply(),
    ]);
    let client = client::<Anesya>(&server);
    let list = client.list_schemas().page(1).await.unwrap();
    let schema = client.get_schema(&list.results[0].id).await.unwrap();
    assert_eq!(list.results[0], *schema);
    assert_eq!(schema.schema.as_ref().unwrap()["type"], "object");
    assert_eq!(server.targets(), ["/schema/?page=1".to_owned(), format!("/schema/{ID}/")]);
}

#[tokio::test]
async fn deleting_gives_nothing_back() {
    let server = Server::start([Reply::new(204), example("anesya deleteExtraction 404 notFound").reply()]);
    let client = client::<Anesya>(&server);
    let response = client.delete_extraction(ID).await.unwrap();
    assert_eq!(response.status(), 204);
    assert_eq!(client.delete_extraction(ID).await.unwrap_err().status().unwrap(), 404);
    let request = &server.requests()[0];
    assert_eq!(request.line(), format!("DELETE /extract/{ID}/ HTTP/1.1"));
    assert_eq!((request.body(), request.header("content-type")), ("", None));
}

#[tokio::test]
async fn examples_come_in_and_go_out() {
    nothing_is_lost("anesya", "getExtraction", async |operation, server| {
        let client = client::<Anesya>(&server);
        match operation {
            "createExtraction" => exchange(client.create_extraction(request())).await,
            "listExtractions" => exchange(client.list_extractions()).await,
            "deleteExtraction" => exchange(client.delete_extraction(ID)).await,
            "listSchemas" => exchange(client.list_schemas()).await,
            "getSchema" => exchange(client.get_schema(ID)).await,
            other => panic!("there is no call of {other}"),
        }
    })
    .await;
}

#[tokio::test]
async fn errors_that_only_sending_has_keep_their_bodies() {
    for (name, expected) in [
        ("anesya createExtraction 400 missingDocument", json!({"document": ["No file was submitted."]})),
        ("anesya createExtraction 403 noCredits", json!({"detail": "Insufficient credits."})),
    ] {
        let server = Server::always(example(name).reply());
        let error = client::<Anesya>(&server).create_extraction(request()).await.unwrap_err();
        let body = match error.api() {
            Some(CreateExtractionError::BadRequest(body)) => serde_json::to_value(body),
            Some(CreateExtractionError::Forbidden(body)) => serde_json::to_value(body),
            other => panic!("{other:?}"),
        };
        assert_eq!(body.unwrap(), expected);
    }
}
