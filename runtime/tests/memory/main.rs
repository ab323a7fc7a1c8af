//! Streaming takes no more memory for more data. A program of its own, because memory is that of the whole process; the
//! benchmark `streaming` does the same with a gibibyte and a server in another process.

#[allow(dead_code, unreachable_pub)]
#[path = "../../examples/client.rs"]
mod client;
mod peak;
mod sink;

use excerpt_runtime::File;

const SIZE: u64 = 96 << 20;
const MOST_GROWTH: u64 = 32 << 20;

#[tokio::test]
async fn streaming_takes_the_same_memory_for_any_size() {
    let listener = sink::listen().unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || sink::serve(&listener, SIZE));
    let client = client::Client::builder().base_url(url).basic_auth("me", "secret").build().unwrap();
    let Some(before) = peak::memory() else {
        return eprintln!("this system does not say how much memory a process takes");
    };

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (up, down) = (folder.join("memory-up.bin"), folder.join("memory-down.bin"));
    std::fs::File::create(&up).unwrap().set_len(SIZE).unwrap();
    client.upload(File::open(&up).await.unwrap()).await.unwrap();
    client.upload(File::from_reader(tokio::fs::File::open(&up).await.unwrap()).length(SIZE)).await.unwrap();
    let saved = client.get_extraction("7").stream().await.unwrap().save_to(&down).await.unwrap();
    assert_eq!((saved, std::fs::metadata(&down).unwrap().len()), (SIZE, SIZE));
    for path in [up, down] {
        std::fs::remove_file(path).unwrap();
    }

    let growth = peak::memory().unwrap() - before;
    assert!(growth < MOST_GROWTH, "{} MiB more than before", growth >> 20);
}
