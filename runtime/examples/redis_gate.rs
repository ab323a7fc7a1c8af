//! A gate for workers on several machines that share an API key, kept in Redis.
//!
//! A client keeps the gap between two requests that its vendor documents, but it knows of its own requests alone. Where
//! several processes use one API key, give each of them this gate. Copy the file; it needs the crates `excerpt-runtime`,
//! `tokio` and `redis` (features `tokio-comp`, `connection-manager` and `script`, and a TLS feature for `rediss://`):
//!
//! ```text
//! let gate = RedisGate::connect("redis://10.0.0.5/").await?.prefix("billing-team");
//! let extracta = extracta_client::Client::builder().token(key).gate(gate).build()?;
//! ```
//!
//! **What holds.** In all processes together, no two calls are let through closer than the interval. Whoever asks first goes
//! first, in all processes alike. A dropped call gives its place up. A process that crashed is passed over after
//! [`PATIENCE`]. Only Redis' clock counts, and each step is one script, which Redis runs as a whole. If Redis is away or too
//! slow, calls fail with an error that `is_throttle()`: nothing is sent that could be too early.
//!
//! **What cannot hold.** A request leaves a little after it was let through, the first one after its connection is made;
//! [`margin`](RedisGate::margin) covers that. A Redis that forgets (restarted without persistence, failed over to a replica
//! that lags, its clock set forward) can let one request through too early.
//!
//! To watch two processes take turns, start a Redis, and this in two terminals:
//!
//! ```text
//! cargo run -p excerpt-runtime --example redis_gate -- redis://127.0.0.1/
//! ```

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use excerpt_runtime::{BoxFuture, Clock, Gate, GateError, SystemClock};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, RedisError, Script};
use tokio::runtime::Handle;

/// How much later than it should a waiting process may ask again before it loses its place.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// How often a turn that was granted too late is tried again.
const LATE_TURNS: u32 = 3;

/// Keeps the gap between the requests of all processes that use the same Redis and the same prefix.
#[derive(Clone)]
pub struct RedisGate {
    redis: ConnectionManager,
    /// Where places are given up after a call was dropped, perhaps outside of any runtime.
    runtime: Handle,
    prefix: String,
    margin: Duration,
    /// A number of this process, at random, and how many places it has taken.
    process: u64,
    taken: Arc<AtomicU64>,
    ask: Script,
    leave: Script,
}

impl RedisGate {
    /// Connects to Redis 5 or newer.
    pub async fn connect(url: &str) -> Result<Self, GateError> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(Duration::from_secs(2)))
            .set_response_timeout(Some(Duration::from_secs(2)))
            .set_number_of_retries(2);
        let client = Client::open(url).map_err(GateError::new)?;
        let redis = ConnectionManager::new_with_config(client, config).await.map_err(GateError::new)?;
        Ok(Self {
            redis,
            runtime: Handle::current(),
            prefix: "excerpt".to_owned(),
            margin: Duration::from_millis(100),
            process: RandomState::new().build_hasher().finish(),
            taken: Arc::default(),
            ask: Script::new(ASK),
            leave: Script::new(LEAVE),
        })
    }

    /// Sets what the names of the keys in Redis begin with; `excerpt` by default.
    ///
    /// Vendors count by account, so give each API key a prefix of its own. It can be read by everybody who can read the
    /// Redis: name the account, and never use the API key itself.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// Sets what is added to each interval; 100 milliseconds by default.
    ///
    /// It has to cover two things. Redis' answer takes some time; a turn is only used while it is younger than the margin,
    /// so a margin below the round trip lets nothing through. And the request takes some time from here to the vendor; it
    /// is the difference from one request to the next that counts, and the first one has to connect, too.
    pub fn margin(mut self, margin: Duration) -> Self {
        self.margin = margin;
        self
    }
}

impl Gate for RedisGate {
    /// Redis keeps the time here, so the waits are real whatever the client's clock is.
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        _clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>> {
        Box::pin(async move {
            let mut place = Place::new(self, key);
            let gap = interval.saturating_add(self.margin);
            for _ in 0..LATE_TURNS {
                let asked = loop {
                    let asked = Instant::now();
                    let wait = place.ask(gap).await?;
                    if wait.is_zero() {
                        break asked;
                    }
                    tokio::time::sleep(wait).await;
                };
                // Redis counts the gap from when it granted the turn, and that was after it was asked. If the answer took
                // longer than the margin, the next request could already be on its way. Asking again begins the gap anew.
                if asked.elapsed() <= self.margin {
                    place.used = true;
                    return Ok(());
                }
            }
            Err(GateError::new("Redis answers more slowly than the margin allows"))
        })
    }
}

/// A place in the queue. Unless it was used, dropping it gives it up.
struct Place<'a> {
    gate: &'a RedisGate,
    ticket: String,
    /// Names of what Redis keeps: the last turn, the queue, and until when each place is held. The braces keep them on one
    /// node of a cluster.
    keys: [String; 3],
    used: bool,
}

impl<'a> Place<'a> {
    fn new(gate: &'a RedisGate, key: &str) -> Self {
        let number = gate.taken.fetch_add(1, Ordering::Relaxed);
        let ticket = format!("{:016x}-{number}", gate.process);
        let keys = ["last", "queue", "held"].map(|part| format!("{}:{{{key}}}:{part}", gate.prefix));
        Self { gate, ticket, keys, used: false }
    }

    /// Returns when to ask again; zero when it is this place's turn.
    async fn ask(&self, gap: Duration) -> Result<Duration, GateError> {
        // The command that finds a connection broken fails, and the next one finds it repaired. Asking twice is no more
        // than asking once.
        let wait = match self.ask_once(gap).await {
            Err(_) => self.ask_once(gap).await,
            wait => wait,
        };
        wait.map(Duration::from_micros).map_err(GateError::new)
    }

    async fn ask_once(&self, gap: Duration) -> Result<u64, RedisError> {
        let micros = |duration: Duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
        let mut call = self.gate.ask.prepare_invoke();
        call.key(&self.keys).arg(&self.ticket).arg(micros(gap)).arg(micros(PATIENCE));
        call.invoke_async(&mut self.gate.redis.clone()).await
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        if self.used {
            return;
        }
        let (mut redis, leave) = (self.gate.redis.clone(), self.gate.leave.clone());
        let (keys, ticket) = (self.keys.clone(), self.ticket.clone());
        self.gate.runtime.spawn(async move {
            // Where this fails the place is lost all the same, later: it is held no longer than `PATIENCE`.
            let _: Result<(), RedisError> = leave.key(&keys).arg(ticket).invoke_async(&mut redis).await;
        });
    }
}

/// Takes a place unless there is one, and returns the microseconds until it should ask again; 0 is its turn.
const ASK: &str = r"
local last_turn, queue, held = KEYS[1], KEYS[2], KEYS[3]
local ticket, gap, patience = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function text(number) return string.format('%.0f', number) end

local last = tonumber(redis.call('HGET', last_turn, 'at') or 0)
if last > now then
  -- The clock was set back. Nobody should wait until it has caught up.
  last = now
  redis.call('HSET', last_turn, 'at', text(now))
end

local wait
if redis.call('HGET', last_turn, 'ticket') == ticket then
  -- The answer was lost or late: the gap begins anew.
  wait = 0
  redis.call('HSET', last_turn, 'at', text(now))
else
  redis.call('ZADD', queue, 'NX', text(now), ticket)
  local first = redis.call('ZRANGE', queue, 0, 0)[1]
  while first ~= ticket and tonumber(redis.call('HGET', held, first) or 0) < now do
    redis.call('ZREM', queue, first)
    redis.call('HDEL', held, first)
    first = redis.call('ZRANGE', queue, 0, 0)[1]
  end
  wait = math.max(last + gap - now, 0)
  if wait == 0 and first == ticket then
    redis.call('ZREM', queue, ticket)
    redis.call('HDEL', held, ticket)
    redis.call('HSET', last_turn, 'at', text(now), 'ticket', ticket, 'before', text(last))
  else
    if wait == 0 then
      -- It is the turn of somebody who has not come yet.
      wait = 25000
    end
    redis.call('HSET', held, ticket, text(now + wait + patience))
  end
end

-- Nothing stays for ever. An hour is added for clients with other gaps.
local ttl = text((gap + patience) / 1000 + 3600000)
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, ttl) end
return wait
";

/// Gives a place up, or the turn if it was granted and is not used.
const LEAVE: &str = r"
local last_turn, queue, held, ticket = KEYS[1], KEYS[2], KEYS[3], ARGV[1]
redis.call('ZREM', queue, ticket)
redis.call('HDEL', held, ticket)
if redis.call('HGET', last_turn, 'ticket') == ticket then
  redis.call('HSET', last_turn, 'at', redis.call('HGET', last_turn, 'before'), 'ticket', '')
end
";

/// Takes ten turns, and prints when each came.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), GateError> {
    let url = std::env::args().nth(1).unwrap_or_else(|| "redis://127.0.0.1/".to_owned());
    let gate = RedisGate::connect(&url).await?;
    for turn in 1..=10 {
        gate.acquire("example/operation", Duration::from_secs(1), &SystemClock).await?;
        println!("{} turn {turn} of process {}", SystemClock.wall(), std::process::id());
    }
    Ok(())
}
