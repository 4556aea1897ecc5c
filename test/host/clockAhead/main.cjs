// Of the extension host, and of every thread that is begun in it, the clock is ahead. An extension that activates by "*" is
// there before those that wait for the window.
const threads = require('node:worker_threads');
require('./ahead.cjs');

const ahead = require.resolve('./ahead.cjs');
threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...options.execArgv ?? [], '--require', ahead] });
  }
};

exports.activate = () => {};
