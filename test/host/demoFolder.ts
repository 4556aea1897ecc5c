// A copy of the demo repository for one test to change, and git in it.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { makeCalendar } from '../demo/makeCalendar';
import type { HostedRepositories } from '../support/gitHub/hostedRepositories';
import { makeDemo } from '../demo/makeDemo';
import { ownEnvironment, runFolder } from './runFolder';

export interface DemoFolder {
  readonly path: string;
  /** The lead's calendar; nothing connects it by itself. */
  readonly calendar: string;
  /** What lies on GitHub. */
  readonly repositories: HostedRepositories;
  /** Runs git in it, as somebody on the command line would. */
  git(...args: readonly string[]): string;
  remove(): void;
}

/** `hosted`: its team squash-merges on GitHub. */
export function demoFolder({ hosted = false }: { readonly hosted?: boolean } = {}): DemoFolder {
  const run = runFolder();
  const folder = path.join(run.path, 'quayside');
  const until = new Date();
  const repositories = makeDemo(folder, { until, hosted });
  const calendar = path.join(run.path, 'team.ics');
  makeCalendar(calendar, { until });
  return {
    path: folder,
    calendar,
    repositories,
    git: (...args) => execFileSync('git', args, { cwd: folder, env: ownEnvironment(run.home), encoding: 'utf8' }),
    remove: () => run.remove(),
  };
}
