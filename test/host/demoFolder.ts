// A copy of the demo repository for one test to change, and git in it.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { makeCalendar } from '../demo/makeCalendar';
import { makeDemo } from '../demo/makeDemo';
import { ownEnvironment, runFolder } from './runFolder';

export interface DemoFolder {
  readonly path: string;
  /** The lead's calendar; nothing connects it by itself. */
  readonly calendar: string;
  /** Runs git in it, as somebody on the command line would. */
  git(...args: readonly string[]): string;
  remove(): void;
}

export function demoFolder(): DemoFolder {
  const run = runFolder();
  const folder = path.join(run.path, 'quayside');
  const until = new Date();
  makeDemo(folder, { until });
  const calendar = path.join(run.path, 'team.ics');
  makeCalendar(calendar, { until });
  return {
    path: folder,
    calendar,
    git: (...args) => execFileSync('git', args, { cwd: folder, env: ownEnvironment(run.home), encoding: 'utf8' }),
    remove: () => run.remove(),
  };
}
