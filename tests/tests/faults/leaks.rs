//! What a fault must not leave behind.

use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::{Instant, sleep};

/// Sockets are counted for the whole process, so only one test at a time runs.
static ALONE: Mutex<()> = Mutex::const_new(());

/// What there was before a test: open sockets of the process (where the system tells, which is on Linux) and tasks of the
/// test's runtime. A server of [`server`](crate::server) holds a socket and a task for each connection until the client
/// closes it, so connections that are not closed count twice.
pub(crate) struct Before {
    sockets: usize,
    tasks: usize,
    _alone: MutexGuard<'static, ()>,
}

impl Before {
    /// Counts, once no other test runs.
    pub(crate) async fn now() -> Self {
        let alone = ALONE.lock().await;
        Self { sockets: sockets(), tasks: tasks(), _alone: alone }
    }

    /// Checks that no more is left than there was. Client and server must have been dropped; their tasks may end a little
    /// later.
    pub(crate) async fn nothing_is_left(self) {
        let end = Instant::now() + Duration::from_secs(5);
        while sockets() > self.sockets || tasks() > self.tasks {
            let (sockets, tasks) = (sockets().saturating_sub(self.sockets), tasks().saturating_sub(self.tasks));
            assert!(Instant::now() < end, "{sockets} sockets and {tasks} tasks are left");
            sleep(Duration::from_millis(5)).await;
        }
    }
}

/// Counts the process's TCP sockets: a runtime that waits for signals has a socket of another kind for itself.
fn sockets() -> usize {
    let Ok(files) = std::fs::read_dir("/proc/self/fd") else { return 0 };
    let tables =
        ["tcp", "tcp6"].map(|table| std::fs::read_to_string(format!("/proc/self/net/{table}")).unwrap_or_default());
    let known = tables.iter().flat_map(|table| table.lines()).filter_map(|line| line.split_whitespace().nth(9));
    let known: std::collections::HashSet<String> = known.map(|inode| format!("socket:[{inode}]")).collect();
    let targets = files.flatten().filter_map(|file| std::fs::read_link(file.path()).ok());
    targets.filter(|target| known.contains(&*target.to_string_lossy())).count()
}

fn tasks() -> usize {
    Handle::current().metrics().num_alive_tasks()
}
