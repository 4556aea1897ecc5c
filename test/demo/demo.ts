// npx tsx test/demo/demo.ts DIR [YYYY-MM-DD]: makes the demo repository to look at, and beside it its lead's calendar and private
// folder, DIR.ics and DIR.journal.
import path from 'node:path';
import { makeCalendar } from './makeCalendar';
import { makeDemo } from './makeDemo';
import { makeJournal } from './makeJournal';

const [folder, day] = process.argv.slice(2);
if (folder) {
  const until = day ? new Date(`${day}T18:00:00Z`) : new Date();
  makeDemo(folder, { until });
  makeCalendar(`${path.resolve(folder)}.ics`, { until });
  makeJournal(`${path.resolve(folder)}.journal`, { until });
} else {
  console.error('usage: demo.ts DIR [YYYY-MM-DD]');
  process.exitCode = 2;
}
