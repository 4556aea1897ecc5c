// npx tsx test/demo/demo.ts DIR [YYYY-MM-DD]: makes the demo repository to look at.
import { makeDemo } from './makeDemo';

const [folder, day] = process.argv.slice(2);
if (folder) makeDemo(folder, { until: day ? new Date(`${day}T18:00:00Z`) : new Date() });
else {
  console.error('usage: demo.ts DIR [YYYY-MM-DD]');
  process.exitCode = 2;
}
