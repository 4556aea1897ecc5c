// Comes before every other extension, and before the code of each thread that is started in the host (the editor takes NODE_OPTIONS away from
// it): writes down each connection to a network address and each look at the name service in SOCKET_WATCH, a line of JSON each. Pipes
// and sockets of the file system are no network.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const threads = require('node:worker_threads');

const file = process.env['SOCKET_WATCH'];

function note(what, to) {
  appendFileSync(file, `${JSON.stringify({ what, to, thread: threads.isMainThread ? 'main' : 'worker' })}\n`);
}

function watched(owner, name, what, toOf) {
  const original = owner[name];
  if (typeof original !== 'function') return;
  owner[name] = function (...args) {
    const to = toOf(args);
    if (to !== null) note(what, to);
    return original.apply(this, args);
  };
}

if (file) {
  watched(net.Socket.prototype, 'connect', 'connect', ([first, second]) => {
    // `net.connect` hands its arguments on as one list.
    const [options, host] = Array.isArray(first) ? first : [first, second];
    if (typeof options === 'string') return null;
    if (typeof options === 'number') return `${typeof host === 'string' ? host : 'localhost'}:${options}`;
    return options.path === undefined || options.path === null ? `${options.host ?? 'localhost'}:${options.port}` : null;
  });
  watched(dgram.Socket.prototype, 'send', 'datagram', (args) => args.filter((one) => typeof one === 'string' || typeof one === 'number').slice(-2).join(':'));
  for (const each of [dns, dns.promises]) {
    for (const name of Object.keys(each)) if (/^(?:lookup|resolve\w*|reverse)$/.test(name)) watched(each, name, 'name', ([host]) => String(host));
  }
  if (threads.isMainThread) {
    const { Worker } = threads;
    threads.Worker = class extends Worker {
      constructor(code, options = {}) {
        super(code, { ...options, execArgv: [...(options.execArgv ?? []), '--require', __filename] });
      }
    };
  }
}

exports.activate = () => {};
