// Writes a line for each longer stop of the host's event loop, and one when the extension BENCH_WATCHED is active, into
// the file that BENCH_PROBE names. With BENCH_PROFILE it also leaves a CPU profile of the host there.
const { appendFileSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { extensions } = require('vscode');

const everyMs = 2;
/** Shorter ones are nothing that anybody notices, and would only fill the file. */
const leastMs = 8;
const writeEveryMs = 250;

/** Milliseconds of processor time of this thread alone; null before Node 22.19. A busy machine stretches a stop, not this. */
const threadTime = () => {
  const used = process.threadCpuUsage?.();
  return used === undefined ? null : (used.user + used.system) / 1000;
};

exports.activate = ({ subscriptions }) => {
  const lines = [];
  let active = false;
  let last = performance.now();
  let lastTime = threadTime();
  const look = setInterval(() => {
    const now = performance.now();
    const time = threadTime();
    const at = Date.now();
    if (now - last - everyMs >= leastMs) {
      lines.push({ kind: 'stop', at, wall: now - last - everyMs, cpu: time === null ? null : time - lastTime });
    }
    [last, lastTime] = [now, time];
    const watched = active ? undefined : extensions.getExtension(process.env.BENCH_WATCHED);
    if (watched?.isActive) {
      active = true;
      lines.push({ kind: 'active', at, activationMs: watched.exports.activationMs });
    }
  }, everyMs);
  const write = () => appendFileSync(process.env.BENCH_PROBE, lines.splice(0).map((line) => `${JSON.stringify(line)}\n`).join(''));
  const writing = setInterval(write, writeEveryMs);
  subscriptions.push({ dispose: () => [look, writing].forEach(clearInterval) }, profile());
};

function profile() {
  const file = process.env.BENCH_PROFILE;
  if (!file) return { dispose: () => undefined };
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  session.post('Profiler.start');
  return { dispose: () => session.post('Profiler.stop', (_, { profile: found }) => writeFileSync(file, JSON.stringify(found))) };
}
