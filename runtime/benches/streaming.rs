//! Sends and receives a gibibyte and says how much memory that took. `cargo xtask bench streaming` runs it.
//!
//! Up goes a form with a file, down comes an answer that is read piece by piece. The server is a process of its own, this
//! program started once more, so that what is measured is the client alone. Exit code 1: it took too much memory.

#[allow(dead_code, unreachable_pub)]
#[path = "../examples/client.rs"]
mod client;
#[allow(dead_code, unreachable_pub)]
#[path = "../tests/memory/peak.rs"]
mod peak;
#[path = "../tests/memory/sink.rs"]
mod sink;

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Instant;

use client::Client;
use excerpt_runtime::File;

const SIZE: u64 = 1 << 30;
const MOST_MEMORY: u64 = 64 << 20;
/// Set for the process that is the server.
const SERVER: &str = "EXCERPT_BENCH_SERVER";

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<ExitCode> {
    if std::env::var_os(SERVER).is_some() {
        let listener = sink::listen()?;
        println!("http://{}", listener.local_addr()?);
        sink::serve(&listener, SIZE)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut server = Server(Command::new(std::env::current_exe()?).env(SERVER, "1").stdout(Stdio::piped()).spawn()?);
    let mut url = String::new();
    BufReader::new(server.0.stdout.take().ok_or("the server has no output")?).read_line(&mut url)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(measure(url.trim()))
}

async fn measure(url: &str) -> Outcome<ExitCode> {
    let profile = if cfg!(debug_assertions) { "debug" } else { "release" };
    println!("{} MiB each way over loopback, {profile} build", SIZE >> 20);
    let client = Client::builder().base_url(url).basic_auth("me", "secret").build()?;

    // A file without content: what is read from it is as much as from any other.
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("streaming.bin");
    std::fs::File::create(&path)?.set_len(SIZE)?;
    let started = Instant::now();
    let sent = client.upload(File::open(&path).await?).await;
    std::fs::remove_file(&path)?;
    sent?;
    report("up, a form with a file", started);

    let started = Instant::now();
    let mut download = client.get_extraction("7").stream().await?;
    let mut size = 0;
    while let Some(piece) = download.next().await {
        size += piece?.len() as u64;
    }
    if size != SIZE {
        return Err(format!("{size} bytes came").into());
    }
    report("down, piece by piece", started);

    Ok(match peak::memory() {
        None => {
            println!("this system does not say how much memory it took");
            ExitCode::SUCCESS
        }
        Some(memory) => {
            println!("peak of resident memory: {} MiB, allowed: {} MiB", memory.div_ceil(1 << 20), MOST_MEMORY >> 20);
            ExitCode::from(u8::from(memory > MOST_MEMORY))
        }
    })
}

fn report(what: &str, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    println!("{what}: {seconds:.1} s, {:.0} MB/s", SIZE as f64 / 1e6 / seconds);
}

/// Ends with this program.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
