// A host that lets the analysis thread read a whole history, to be killed while it does. Arguments: bundle, configuration.
const { Worker } = require('node:worker_threads');

const [, , bundle, configuration] = process.argv;
const worker = new Worker(bundle);
worker.on('message', ({ id, value }) => {
  if (id === 1) worker.postMessage({ kind: 'ask', id: 2, name: 'ownership', argument: { repo: value[0].id } });
});
worker.postMessage({ kind: 'ask', id: 1, name: 'configure', argument: JSON.parse(configuration) });
