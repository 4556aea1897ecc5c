// A host that lets the analysis thread read a history once, and says what memory that took. Arguments: bundle, configuration.
const { Worker } = require('node:worker_threads');

const [, , bundle, configuration] = process.argv;
const worker = new Worker(bundle);
let idle = 0;
worker.on('message', ({ id, kind, value }) => {
  if (kind === 'failure') process.exit(1);
  if (id === 1) {
    idle = process.memoryUsage().rss;
    worker.postMessage({ kind: 'ask', id: 2, name: 'ownership', argument: { repo: value[0].id } });
  } else if (id === 2) {
    // The most this process ever held, in kilobytes.
    process.stdout.write(String(process.resourceUsage().maxRSS * 1024 - idle));
    process.exit();
  }
});
worker.postMessage({ kind: 'ask', id: 1, name: 'configure', argument: JSON.parse(configuration) });
