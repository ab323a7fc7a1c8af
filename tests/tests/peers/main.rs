//! Our clients beside those that `progenitor` generates from the same documents: both must put the same request on the
//! wire and read the same values from the answer.
//!
//! `build.rs` generates the peers. `peers/peers.yaml` holds what is taken out of a document before, and where both may
//! differ. A vendor's module makes one and the same call with both clients.

mod anesya;
mod calls;
mod differences;
mod docmap;
mod documind;
mod expertai;
mod extracta;
mod outcomes;
mod peers;

use calls::Call;
use differences::differences;
use excerpt_tests::{Server, examples};
use peers::{Made, Peer};
use serde_json::{Value, json};

/// Returns the calls of a vendor. Where there are none, the clients cannot be compared.
fn calls(vendor: &str) -> Vec<Call> {
    match vendor {
        "anesya" => anesya::calls(),
        "docmap" => docmap::calls(),
        "documind" => documind::calls(),
        "expertai" => expertai::calls(),
        "extracta" => extracta::calls(),
        _ => Vec::new(),
    }
}

#[test]
fn progenitor_takes_what_it_took() {
    let peers = Peer::all();
    for (vendor, made) in Made::all() {
        let Some(peer) = peers.get(&vendor) else {
            println!("{vendor}: not comparable, progenitor's outcome is: {}", made.unreduced);
            continue;
        };
        assert_eq!(made.unreduced, peer.unreduced, "{vendor}: progenitor changed, so does peers/peers.yaml");
        assert_eq!(made.reduced, "generated", "{vendor}: it takes more reductions");
        assert!(made.unneeded.is_empty(), "{vendor}: progenitor does well without {:?}", made.unneeded);
        for reduction in &peer.reductions {
            println!("{vendor}: without {}, since {}", reduction.take, reduction.because);
        }
    }
}

#[tokio::test]
async fn both_clients_send_and_read_the_same() {
    let mut wrong = Vec::new();
    for (vendor, mut peer) in Peer::all() {
        let mut compared = 0;
        for call in calls(&vendor) {
            let answers = examples(&vendor).into_iter().filter(|example| {
                example.name.starts_with(&format!("{vendor} {} ", call.operation)) && example.status != "request"
            });
            for example in answers {
                let server = Server::always(example.reply());
                let url = server.url() + &peers::base_path(&vendor);
                let ours = json!({"answer": (call.ours)(url.clone()).await, "request": request(&server, 0)});
                let theirs = json!({"answer": (call.theirs)(url).await, "request": request(&server, 1)});
                compared += 1;
                for difference in differences(&ours, &theirs) {
                    if !peer.accepts(&difference) {
                        wrong.push(format!("{}: {difference}", example.name));
                    }
                }
            }
        }
        assert!(compared > 0, "{vendor}: there is no call to compare");
        println!("{vendor}: {compared} exchanges compared");
        wrong.extend(peer.stale().map(|difference| format!("{vendor}: no longer occurs: {difference}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns what a client meant by the request of this number.
fn request(server: &Server, index: usize) -> Value {
    let requests = server.requests();
    let request = requests.get(index).expect("each client sends one request");
    let (path, query) = request.target().split_once('?').unwrap_or((request.target(), ""));
    let mut query: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    // Only values of one parameter have an order.
    query.sort_by(|(a, _), (b, _)| a.cmp(b));
    let transport = ["host", "user-agent", "content-length"];
    let headers = request.headers().into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value));
    let headers: serde_json::Map<String, Value> = headers
        .filter(|(name, _)| !transport.contains(&name.as_str()))
        .map(|(name, value)| (name, value.into()))
        .collect();
    json!({
        "method": request.line().split(' ').next(),
        "path": path,
        "query": query,
        "headers": headers,
        "body": if request.body().is_empty() { Value::Null } else { request.json() },
    })
}
