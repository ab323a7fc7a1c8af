//! The thread of a server: connections and what is sent over them.

use std::convert::Infallible;
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use http::{HeaderValue, header};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};

use super::requests::Request;
use super::rules::{Fault, Plan};
use super::state::Shared;
use super::wire;
use crate::Bytes;

/// Serves until it is told to stop; then every connection ends.
pub(super) fn run(listener: std::net::TcpListener, shared: Arc<Shared>, stopped: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("the machine has what a thread waits on");
    runtime.block_on(async {
        let listener = TcpListener::from_std(listener).expect("the listener is set up");
        let mut accepting = pin!(accept(listener, shared));
        let mut stopped = pin!(stopped);
        poll_fn(|context| match stopped.as_mut().poll(context) {
            Poll::Ready(_) => Poll::Ready(()),
            Poll::Pending => accepting.as_mut().poll(context),
        })
        .await;
    });
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        // A connection that is gone before it is taken is none; another one will come.
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, shared.clone()));
        }
    }
}

/// Serves one connection until it ends, or until an answer goes wrong and takes it along.
async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let (seize, mut seized) = mpsc::unbounded_channel();
    let service = service_fn(move |request: http::Request<Incoming>| {
        let (shared, seize) = (shared.clone(), seize.clone());
        async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await?.to_bytes();
            let plan = shared.answer(Request::new(head.method, &head.uri, head.headers, body));
            tokio::time::sleep(plan.delay).await;
            if plan.fault != Fault::default() && seize.send(plan.clone()).is_ok() {
                pending::<Infallible>().await;
            }
            Ok::<_, hyper::Error>(response(plan))
        }
    });
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let fault = poll_fn(|context| match seized.poll_recv(context) {
        Poll::Ready(plan) => Poll::Ready(plan),
        Poll::Pending => pin!(&mut connection).poll(context).map(|_| None),
    });
    // What the other side makes of its end of the connection is its own business.
    if let Some(plan) = fault.await {
        let _ = wire::send(connection.into_parts().io.into_inner(), plan).await;
    }
}

fn response(plan: Plan) -> http::Response<Full<Bytes>> {
    let Some(answer) = plan.answer else { return http::Response::default() };
    let mut response = http::Response::new(Full::new(answer.body));
    *response.status_mut() = answer.status;
    if let Some(content_type) = answer.content_type.and_then(|text| HeaderValue::from_str(&text).ok()) {
        response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    }
    response.headers_mut().extend(plan.headers);
    response
}
