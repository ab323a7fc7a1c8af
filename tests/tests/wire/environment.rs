//! Clients that are set up by environment variables, in a process of their own.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, KEY, batch};
use excerpt_tests::{Reply, Server, example};
use std::process::{Command, Stdio};

/// Tells the process that it is the child, and what it is to do.
const ROLE: &str = "EXCERPT_WIRE_CHILD";

/// Starts this test again in a process that has these variables and no others.
async fn child(test: &str, role: &str, variables: Vec<(&'static str, String)>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--nocapture"]).env_clear().env(ROLE, role).envs(variables);
    let output = tokio::task::spawn_blocking(move || command.stdin(Stdio::null()).output().unwrap()).await.unwrap();
    let text = String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[tokio::test]
async fn the_documented_variables_are_enough() {
    if std::env::var_os(ROLE).is_some() {
        Anesya::from_env().unwrap().get_extraction("7").await.unwrap();
        Docmap::from_env().unwrap().get_extraction("7").await.unwrap();
        Documind::from_env().unwrap().list_extractions().await.unwrap();
        Expertai::from_env().unwrap().get_status("7").await.unwrap();
        Extracta::from_env().unwrap().get_batch_results(batch()).await.unwrap();
        return;
    }
    let server = Server::answering(|request| {
        let name = match request.target().split('/').nth(1) {
            Some("anesya") => "anesya getExtraction 200 finished",
            Some("docmap") => "docmap getExtraction 200 completed",
            Some("documind") => "documind listExtractions 200 reviewed",
            Some("expertai") => "expertai getStatus 200 success",
            _ => "extracta getBatchResults 200 done",
        };
        example(name).reply()
    });
    let url = |vendor: &str| format!("{}/{vendor}", server.url());
    let variables = vec![
        ("ANESYA_API_KEY", KEY.to_owned()),
        ("ANESYA_BASE_URL", url("anesya")),
        ("DOCMAP_API_KEY", KEY.to_owned()),
        ("DOCMAP_BASE_URL", url("docmap")),
        ("DOCUMIND_API_KEY", KEY.to_owned()),
        ("DOCUMIND_BASE_URL", url("documind")),
        ("EXPERTAI_TOKEN", KEY.to_owned()),
        ("EXPERTAI_BASE_URL", url("expertai")),
        ("EXTRACTA_API_KEY", KEY.to_owned()),
        ("EXTRACTA_BASE_URL", url("extracta")),
    ];
    child("environment::the_documented_variables_are_enough", "call", variables).await;
    let requests = server.requests();
    let credential = |header: &str| requests.iter().filter_map(|request| request.header(header)).collect::<Vec<_>>();
    let bearer = &*format!("Bearer {KEY}");
    assert_eq!(credential("authorization"), [KEY, bearer, bearer, bearer]);
    assert_eq!(credential("x-api-key"), [KEY]);
}

#[tokio::test]
async fn a_missing_variable_is_named() {
    if std::env::var_os(ROLE).is_some() {
        let errors = [
            Anesya::from_env().unwrap_err(),
            Docmap::from_env().unwrap_err(),
            Documind::from_env().unwrap_err(),
            Expertai::from_env().unwrap_err(),
            Extracta::from_env().unwrap_err(),
        ];
        let names = ["ANESYA_API_KEY", "DOCMAP_API_KEY", "DOCUMIND_API_KEY", "EXPERTAI_TOKEN", "EXTRACTA_API_KEY"];
        for (error, name) in errors.iter().zip(names) {
            assert!(error.to_string().contains(name), "{error}");
        }
        return;
    }
    child("environment::a_missing_variable_is_named", "fail", Vec::new()).await;
}

#[tokio::test]
async fn user_name_and_password_are_enough_for_a_token() {
    let test = "environment::user_name_and_password_are_enough_for_a_token";
    match std::env::var(ROLE).as_deref() {
        Ok("call") => {
            Expertai::from_env().unwrap().get_status("7").await.unwrap();
            return;
        }
        Ok("fail") => {
            let error = Expertai::from_env().unwrap_err().to_string();
            assert_eq!(error, "the login for `bearerAuth` lacks the user name or the password");
            return;
        }
        _ => {}
    }
    let server = Server::answering(|request| match request.target() {
        "/oauth2/token" => Reply::text(200, "text/plain", "fetched"),
        _ => example("expertai getStatus 200 success").reply(),
    });
    let user = ("EXPERTAI_USERNAME", "me".to_owned());
    let password = ("EXPERTAI_PASSWORD", KEY.to_owned());
    let url = ("EXPERTAI_BASE_URL", server.url());
    child(test, "call", vec![user.clone(), password.clone(), url.clone()]).await;
    // A token that is there already wins.
    child(test, "call", vec![user.clone(), password, url, ("EXPERTAI_TOKEN", "given".to_owned())]).await;
    child(test, "fail", vec![user]).await;
    let tokens: Vec<_> =
        server.requests().iter().map(|request| request.header("authorization").map(str::to_owned)).collect();
    assert_eq!(tokens, [None, Some("Bearer fetched".to_owned()), Some("Bearer given".to_owned())]);
}
