//! The binaries, called from a shell.

use crate::run::SECRET;
use excerpt_tests::{Reply, Server, example};
use std::path::{Path, PathBuf};
use std::process::Output;

/// A folder with the binaries under their own names, gone with the test.
pub(crate) struct Binaries {
    folder: PathBuf,
}

impl Binaries {
    pub(crate) fn new(test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("excerpt-cli-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for vendor in ["anesya", "docmap", "documind", "expertai", "extracta"] {
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_clients"), folder.join(format!("{vendor}-client"))).unwrap();
        }
        Self { folder }
    }

    /// Runs a script with the binaries in its path, and the address of a server and credentials in its environment.
    pub(crate) async fn run(&self, url: &str, script: &str) -> Output {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.folder.clone()).chain(std::env::split_paths(&path));
        let path = std::env::join_paths(folders).unwrap();
        let mut shell = std::process::Command::new("sh");
        shell.args(["-ec", script]).current_dir(Path::new(&self.folder)).env("PATH", path);
        for vendor in ["ANESYA", "DOCMAP", "DOCUMIND", "EXPERTAI", "EXTRACTA"] {
            shell.env(format!("{vendor}_BASE_URL"), url);
            shell.env(format!("{vendor}_API_KEY"), SECRET);
        }
        shell.env("EXPERTAI_TOKEN", SECRET);
        tokio::task::spawn_blocking(move || shell.output().unwrap()).await.unwrap()
    }
}

impl Drop for Binaries {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_script_reads_answers_and_exit_codes() {
    let completed = example("docmap getExtraction 200 completed").reply();
    let missing = example("docmap getExtraction 404 notFound").reply();
    let server = Server::answering(move |request| match request.target() {
        "/v1/extractions/7" => completed.clone(),
        _ => missing.clone(),
    });
    let script = "
        docmap-client get-extraction 7 | grep '\"status\"'
        docmap-client get-extraction 8 2>errors || echo \"code $?\"
        docmap-client get-extraction 2>errors || echo \"code $?\"
        env -u DOCMAP_API_KEY docmap-client get-extraction 7 2>errors || echo \"code $?\"
        grep -o DOCMAP_API_KEY errors
    ";
    let output = Binaries::new("codes").run(&server.url(), script).await;
    let expected = "    \"status\": \"completed\",\ncode 1\ncode 2\ncode 2\nDOCMAP_API_KEY\n";
    assert_eq!((text(&output.stdout), text(&output.stderr)), (expected, ""));
}

/// A reader that has seen enough is no failure, and nothing to talk about.
#[tokio::test]
async fn a_pipe_can_close_early() {
    let body = example("docmap getExtraction 200 completed").value.to_string();
    let body = body.replacen('{', &format!("{{\"filler\": \"{}\",", "x".repeat(1 << 20)), 1);
    let server = Server::always(Reply::text(200, "application/json", body));
    let script =
        "{ docmap-client get-extraction 7; echo \"code $?\" >&2; } | head -c 1; docmap-client --help | head -c 1";
    let output = Binaries::new("pipe").run(&server.url(), script).await;
    assert_eq!((text(&output.stdout), text(&output.stderr)), ("{D", "code 0\n"));
}

/// Ctrl-C ends the wait, not the work, and the way to go on is told.
#[tokio::test]
async fn a_wait_can_be_interrupted() {
    let server = Server::always(example("docmap getExtraction 200 processing").reply());
    // A shell without job control lets what runs beside it ignore interrupts, but not a program that asks for them.
    let script = "
        docmap-client get-extraction 7 --wait --verbose 2>said &
        while ! grep -q processing said; do sleep 0.05; done
        kill -INT $!
        wait $! || echo \"code $?\"
        tail -n 2 said
    ";
    let output = Binaries::new("interrupt").run(&server.url(), script).await;
    let expected = "code 130\ninterrupted; the job goes on. To wait again:\n  \
                    docmap-client get-extraction 7 --wait --verbose\n";
    assert_eq!((text(&output.stdout), text(&output.stderr)), (expected, ""));
}
