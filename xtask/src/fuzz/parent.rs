//! The parent process: hands out runs to child processes, watches their time and memory, and keeps what breaks.

use super::documents::Seed;
use super::shrink::shrunk;
use super::{Arguments, mutations};
use crate::outcome::{Failure, Outcome};
use crate::output;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How long a run may take. The slowest that are fine take a hundredth of it.
pub(super) const LONGEST: Duration = Duration::from_secs(20);
/// How much memory a child process may hold, in bytes.
const MOST_MEMORY: u64 = 1 << 30;
/// How many runs a child process does before another takes its place.
const BATCH: u64 = 5_000;
/// How often time and memory are looked at.
const LOOK: Duration = Duration::from_millis(250);
/// After so many findings of one kind no more are shrunk: one is enough to mend it.
const ENOUGH: usize = 1;

/// What came of all runs.
#[derive(Default)]
struct Tally {
    runs: u64,
    generated: u64,
    /// The kinds of findings, each with the runs that showed it.
    broken: BTreeMap<String, Vec<u64>>,
}

/// Something that a child process, by number, did.
enum Event {
    Line(u64, String),
    End(u64),
}

pub(super) fn watch(seeds: &[Seed], arguments: &Arguments) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let mut tally = Tally::default();
    let mut open: Vec<(u64, u64)> = Vec::new();
    let mut from = 0;
    while from < arguments.runs {
        open.push((from, (from + BATCH).min(arguments.runs)));
        from += BATCH;
    }
    open.reverse();
    let (sender, events) = mpsc::channel();
    let mut workers: BTreeMap<u64, Worker> = BTreeMap::new();
    let (mut next_id, mut reported) = (0, Instant::now());
    loop {
        while workers.len() < usize::try_from(arguments.jobs.max(1)).unwrap_or(1) {
            let Some((from, to)) = open.pop() else { break };
            workers.insert(next_id, Worker::start(next_id, arguments.seed, from, to, &sender)?);
            next_id += 1;
        }
        if workers.is_empty() {
            break;
        }
        match events.recv_timeout(LOOK) {
            Ok(Event::Line(id, line)) => {
                if let Some(worker) = workers.get_mut(&id) {
                    worker.line(&line, &mut tally);
                }
            }
            Ok(Event::End(id)) => {
                if let Some(worker) = workers.remove(&id)
                    && let Some(rest) = worker.ended(&mut tally)
                {
                    open.push(rest);
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
        workers.values_mut().for_each(Worker::look);
        if reported.elapsed() > Duration::from_secs(30) {
            reported = Instant::now();
            output::note(format_args!("{}", tally.line(started.elapsed())));
        }
    }
    output::note(format_args!("{}", tally.line(started.elapsed())));
    save(seeds, arguments, &tally)
}

struct Worker {
    child: Child,
    /// The run at hand.
    run: u64,
    to: u64,
    since: Instant,
    looked: Instant,
    /// Why it was ended.
    killed: Option<&'static str>,
}

impl Worker {
    fn start(id: u64, seed: u64, from: u64, to: u64, sender: &Sender<Event>) -> Result<Self, Failure> {
        let failure = |error: std::io::Error| Failure::new(format!("could not start a child process: {error}"));
        let mut child = Command::new(std::env::current_exe().map_err(failure)?)
            .args(["fuzz", "--seed", &seed.to_string(), "--worker", &from.to_string(), &to.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failure)?;
        if let Some(lines) = child.stdout.take() {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(lines).lines().map_while(Result::ok) {
                    let _ = sender.send(Event::Line(id, line));
                }
                let _ = sender.send(Event::End(id));
            });
        }
        let now = Instant::now();
        Ok(Self { child, run: from, to, since: now, looked: now, killed: None })
    }

    fn line(&mut self, line: &str, tally: &mut Tally) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if let ("run", Ok(run)) = (word, rest.parse()) {
            self.run = run;
            self.since = Instant::now();
            return;
        }
        tally.runs += 1;
        match word {
            "ok" => tally.generated += 1,
            "broken" => tally.broke(rest, self.run),
            _ => {}
        }
        self.run += 1;
    }

    /// Ends the process when its run takes too long or too much.
    fn look(&mut self) {
        if self.killed.is_some() || self.looked.elapsed() < LOOK {
            return;
        }
        self.looked = Instant::now();
        if self.since.elapsed() > LONGEST {
            self.killed = Some("hangs");
        } else if memory(self.child.id()) > MOST_MEMORY {
            self.killed = Some("takes too much memory");
        }
        if self.killed.is_some() {
            let _ = self.child.kill();
        }
    }

    /// Notes how the process ended. Returns the runs that it left to do.
    fn ended(mut self, tally: &mut Tally) -> Option<(u64, u64)> {
        let status = self.child.wait();
        if self.run >= self.to {
            return None;
        }
        let died = || status.map_or_else(|error| error.to_string(), |status| format!("dies: {status}"));
        let problem = self.killed.map_or_else(died, str::to_owned);
        tally.runs += 1;
        tally.broke(&problem, self.run);
        (self.run + 1 < self.to).then_some((self.run + 1, self.to))
    }
}

/// Returns how many bytes of memory a process holds; zero where that cannot be found out.
fn memory(process: u32) -> u64 {
    let pages = fs::read_to_string(format!("/proc/{process}/statm")).unwrap_or_default();
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * 4_096
}

impl Tally {
    fn broke(&mut self, problem: &str, run: u64) {
        self.broken.entry(kind(problem)).or_default().push(run);
    }

    fn line(&self, time: Duration) -> String {
        let (runs, generated) = (self.runs, self.generated);
        let broken: usize = self.broken.values().map(Vec::len).sum();
        let rate = self.runs as f64 / time.as_secs_f64().max(0.001);
        format!(
            "{runs} documents, {generated} generated, {broken} broken in {} kinds; {rate:.0} a second",
            self.broken.len()
        )
    }
}

/// Returns what findings of one kind have in common: numbers and quoted names differ from document to document.
pub(super) fn kind(problem: &str) -> String {
    // A panic is told by its place alone.
    if let Some(place) = problem.strip_prefix("panic panicked at ").and_then(|rest| rest.split(": ").next()) {
        return format!("panic at {}", place.split_whitespace().next().unwrap_or_default().trim_end_matches(':'));
    }
    problem.chars().filter(|character| !character.is_ascii_digit()).take(60).collect()
}

fn save(seeds: &[Seed], arguments: &Arguments, tally: &Tally) -> Result<Outcome, Failure> {
    for (kind, runs) in &tally.broken {
        output::note(format_args!("{} times: {kind}", runs.len()));
        for run in runs.iter().take(ENOUGH) {
            let text = mutations::document(seeds, arguments.seed, *run);
            let folder = &arguments.out;
            fs::create_dir_all(folder).map_err(Failure::io("create", folder))?;
            let path = folder.join(format!("{}-{run}.yaml", arguments.seed));
            fs::write(&path, &text).map_err(Failure::io("write", &path))?;
            let text = shrunk(text, kind, folder)?;
            fs::write(&path, text).map_err(Failure::io("write", &path))?;
            output::note(format_args!("  run {run} is in {}", path.display()));
        }
    }
    Ok(Outcome::of(!tally.broken.is_empty()))
}
