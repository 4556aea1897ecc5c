// Loaded into a measured Node program before its own code: says at its end how much memory the process took at most.
const { writeFileSync } = require('node:fs');

process.once('exit', () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
