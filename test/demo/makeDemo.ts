// Makes the demo repository: half a year of five people, one of whom, the lead, is alone with two modules.
// The same end date gives the same commits, object name by object name, on every machine.
import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostedRepositories } from '../support/gitHub/hostedRepositories';
import { firstMonday } from './calendar';
import { lead } from './cast';
import { type HandedOver, handedOverChanges } from './handedOver';
import { Development } from './develop';
import { hostedPullRequests } from './hostedPullRequests';
import { occasions } from './occasions';
import { random } from './random';
import { Repository, type Instant, type Mark } from './repository';

export interface DemoOptions {
  /** The present of the demo: nothing in it is later, and the four weeks before are full of work. */
  readonly until: Date;
  /** What became of a hand-over; absent: nobody hands anything over. */
  readonly handedOver?: HandedOver;
  /** The team squash-merges on GitHub: its reviews are there, and git shows none of them. */
  readonly hosted?: boolean;
}

/** The repository on the hosting service, as `owner/name`. */
export const demoSlug = 'quayside/quayside';

const TWO_DAYS = 2 * 86_400;

/** Makes it in `folder`, which must be absent or empty. Answers what lies on the hosting service once it is `hosted`. */
export function makeDemo(folder: string, { until, handedOver, hosted = false }: DemoOptions): HostedRepositories {
  const repository = new Repository(folder);
  const development = new Development(repository, random(2026), handedOver ?? null, hosted);
  const start = firstMonday(until);
  const now = Math.floor(until.getTime() / 1000);
  const events = [...development.events(start), ...occasions(start, development), ...(handedOver ? handedOverChanges(handedOver, development) : [])].sort((a, b) => a.at - b.at);
  let fetched: { readonly main: Mark; readonly at: Instant } | undefined;
  for (const { at, happen } of events) {
    if (at > now) break;
    happen();
    if (at <= now - TWO_DAYS) fetched = { main: development.tip!, at };
  }
  repository.point('refs/heads/main', development.tip!);
  for (const { name, who, tip } of development.branches.all()) {
    if (who === lead) repository.point(`refs/heads/${name}`, tip);
    repository.point(`refs/remotes/origin/${name}`, tip);
  }
  for (const [name, tip] of development.drafts) repository.point(`refs/heads/${name}`, tip);
  if (fetched) repository.point('refs/remotes/origin/main', fetched.main);
  const names = repository.objectNames();
  repository.finish();
  configure(repository, hosted);
  if (fetched) fetchedOnce(repository, names.get(fetched.main)!, now - TWO_DAYS);
  writeReflog(development, names);
  return new Map([[demoSlug, hosted ? hostedPullRequests(development.pullRequests, names) : []]]);
}

function configure(repository: Repository, hosted: boolean): void {
  const settings = {
    'user.name': lead.name,
    'user.email': lead.email,
    'remote.origin.url': hosted ? `https://github.com/${demoSlug}.git` : 'https://git.quayside.example/quayside.git',
    'remote.origin.fetch': '+refs/heads/*:refs/remotes/origin/*',
    'branch.main.remote': 'origin',
    'branch.main.merge': 'refs/heads/main',
  };
  for (const [key, value] of Object.entries(settings)) repository.git(['config', key, value]);
}

/** What a fetch leaves behind: where the other side's HEAD points, and a file whose date says when. */
function fetchedOnce(repository: Repository, main: string, at: Instant): void {
  repository.git(['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
  const file = path.join(repository.folder, '.git/FETCH_HEAD');
  writeFileSync(file, `${main}\t\tbranch 'main' of https://git.quayside.example/quayside\n`);
  utimesSync(file, at, at);
}

/** The lead looked at other people's branches before merging them: a reflog remembers it. */
function writeReflog({ repository, lookedAt }: Development, names: ReadonlyMap<Mark, string>): void {
  const hours = String(lead.zone / 60).padStart(2, '0');
  const moved = (from: Mark, to: Mark, at: Instant, words: string) =>
    `${names.get(from)} ${names.get(to)} ${lead.name} <${lead.email}> ${at} +${hours}00\tcheckout: moving ${words}\n`;
  const lines = lookedAt.map(({ branch, mark, main, at }) => moved(main, mark, at, `from main to ${branch}`) + moved(mark, main, at + 900, `from ${branch} to main`));
  writeFileSync(path.join(repository.folder, '.git/logs/HEAD'), lines.join(''));
}
