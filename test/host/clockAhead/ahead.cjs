// Sets the clock of this thread ahead by the days that the file TEST_DAYS_AHEAD says, which may become more while it runs.
const { readFileSync } = require('node:fs');

const file = process.env['TEST_DAYS_AHEAD'] ?? '';
const looksEvery = 100;
const Clock = Date;
let [ahead, looked] = [0, -Infinity];

function now() {
  if (performance.now() - looked > looksEvery) {
    looked = performance.now();
    ahead = Number(readFileSync(file, 'utf8')) * 86_400_000;
  }
  return Clock.now() + ahead;
}

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }

  static now() {
    return now();
  }
};
