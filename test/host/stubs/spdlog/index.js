'use strict';
// Stands in for the compiled logger of VS Code: the same functions, writing the same log files.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.bare = false;
    this.pending = '';
    this.timer = undefined;
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.bare = false; }
  clearFormatters() { this.bare = true; }
  drop() { this.flush(); }
  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.pending;
    this.pending = '';
    try {
      if (text) fs.appendFileSync(this.file, text);
    } catch {
      // The run's folder may be gone before the last line is written.
    }
  }
  write(level, message) {
    if (level < this.level) return;
    this.pending += this.bare ? message : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    this.timer ??= setTimeout(() => this.flush(), 50).unref();
  }
}
LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) { this.write(level, message); };
});

async function createLogger(_name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger(file);
}

exports.version = 11200;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
