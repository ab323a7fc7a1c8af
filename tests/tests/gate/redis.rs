//! A Redis that belongs to one test.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A `redis-server` on a free port of loopback that keeps nothing. Dropping it kills it, also when the test panics.
pub(crate) struct Redis {
    server: Child,
    port: u16,
    folder: PathBuf,
    /// Redis goes on writing its log.
    log: BufReader<ChildStdout>,
}

impl Redis {
    /// Starts a server, or says why the test is skipped.
    pub(crate) fn start() -> Option<Self> {
        // Somebody else may take the port between the look and the start.
        for _ in 0..5 {
            let port = free_port();
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("redis-{}-{port}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            let port_argument = port.to_string();
            let arguments = ["--port", &port_argument, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
            let mut command = Command::new("redis-server");
            command.args(arguments).arg("--dir").arg(&folder).stdin(Stdio::null()).stdout(Stdio::piped());
            let mut server = match command.spawn() {
                Ok(server) => server,
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    std::fs::remove_dir_all(&folder).unwrap();
                    // Not `eprintln!`, which nobody sees of a test that passes.
                    let test = std::thread::current().name().unwrap_or_default().to_owned();
                    let mut output = std::io::stderr();
                    writeln!(output, "SKIPPED {test}: redis-server is not installed").unwrap();
                    return None;
                }
                Err(error) => panic!("redis-server does not start: {error}"),
            };
            let log = BufReader::new(server.stdout.take().unwrap());
            let mut redis = Self { server, port, folder, log };
            if redis.is_ready() {
                return Some(redis);
            }
        }
        panic!("redis-server is never ready");
    }

    /// Waits until the server takes connections, or returns `false` if it ended.
    fn is_ready(&mut self) -> bool {
        let mut lines = self.log.by_ref().lines().map_while(Result::ok);
        lines.any(|line| line.contains("Ready to accept connections"))
    }

    /// Returns the address.
    pub(crate) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}
