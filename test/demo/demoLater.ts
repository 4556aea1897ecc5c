// Lets the demo's clock run on after a hand-over was planned there: first it moves, then it goes quiet, then it
// is back with the lead, and in the end it goes on without.
// The clock of the machine stays what it is, so the plan and the history before it become so many weeks older.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { kwame, meiLin, sigrid, tomasz, type Member } from './cast';
import type { LaterChange } from './handedOver';
import { makeDemo } from './makeDemo';

const begin: readonly LaterChange[] = [
  { day: 3, by: 'receiver', with: 'pairing' }, { day: 8, by: 'receiver', with: 'review' }, { day: 10, by: 'lead' }, { day: 15, by: 'receiver' },
];
const back: readonly LaterChange[] = [
  ...[58, 59, 61].map((day): LaterChange => ({ day, by: 'lead' })), { day: 62, by: 'receiver', with: 'review' }, ...[64, 66, 68].map((day): LaterChange => ({ day, by: 'lead' })),
];

const alone: readonly LaterChange[] = [74, 77, 80, 82, 83].map((day) => ({ day, by: 'receiver' }));

/** Weeks after the beginning, and what had happened by then. */
export const stages = [
  { name: 'moving', weeks: 3, changes: begin },
  { name: 'quiet', weeks: 8, changes: begin },
  { name: 'back with you', weeks: 10, changes: [...begin, ...back] },
  { name: 'ready to be done', weeks: 12, changes: [...begin, ...back, ...alone] },
] as const;

const day = 86_400_000;

/**
 * Takes the demo in `folder`, and the newest plan of `journal`, one stage on; after the last stage it stays there. Answers the stage.
 * Throws an Error with one sentence where nothing is planned.
 */
export function demoLater(folder: string, journal: string, now: Date): (typeof stages)[number]['name'] {
  const kept = path.join(folder, '.git', 'demo-stage');
  const before = existsSync(kept) ? Number(readFileSync(kept, 'utf8')) : -1;
  const at = Math.min(before + 1, stages.length - 1);
  const stage = stages[at]!;
  const file = newestPlan(journal);
  const text = readFileSync(file, 'utf8');
  const value = (key: string): string => new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(text)?.[1] ?? '';
  const begins = Math.floor(now.getTime() / day) * day - stage.weeks * 7 * day;
  const days = Math.round((begins - Date.parse(value('starts'))) / day);
  writeFileSync(file, text.replace(/\d{4}-\d{2}-\d{2}/g, (date) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)));

  const scratch = mkdtempSync(path.join(tmpdir(), 'fulcrum-later-'));
  try {
    const later = path.join(scratch, 'quayside');
    makeDemo(later, { until: now, handedOver: { module: path.posix.basename(value('module')), at: begins / 1000, receiver: member(value('person'), value('receiver')), changes: stage.changes } });
    const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull } });
    git('fetch', '--quiet', '--update-head-ok', '--prune', later, '+refs/heads/*:refs/heads/*', '+refs/remotes/*:refs/remotes/*');
    git('reset', '--quiet', '--hard', 'main');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeFileSync(kept, String(at));
  return stage.name;
}

function newestPlan(journal: string): string {
  const years = existsSync(journal) ? readdirSync(journal).filter((name) => /^\d{4}$/.test(name)) : [];
  const plans = years.flatMap((year) => readdirSync(path.join(journal, year)).filter((name) => /-delegation-.*\.md$/.test(name)).map((name) => path.join(journal, year, name))).sort();
  const newest = plans.at(-1);
  if (newest === undefined) throw new Error('Nothing is planned in the demo yet: run npm start, plan a hand-over of billing, and come back.');
  return newest;
}

function member(name: string, email: string): Member {
  return [tomasz, meiLin, kwame, sigrid].find((one) => one.email === email) ?? { name, email: email === '' ? 'somebody.else@quayside.example' : email, zone: 60 };
}
