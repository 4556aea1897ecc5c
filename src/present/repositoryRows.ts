// Which repositories count, and how fresh is what we know of them?
import type { BalanceRepository, BalanceText } from '../protocol/balanceSnapshot';
import { clipped, listed, sentence } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { dayWords } from './dates';
import { staleSince } from './staleSince';
import { repositoryTrouble } from './repositoryTrouble';
import type { Repository } from './repository';
import type { Situation } from './situation';

const mostRows = 30;

/** Open ones first, "not work" last. At most 30. */
export function repositoryRows({ repositories, now }: Situation): BalanceRepository[] {
  const today = dayOf(now);
  const order = (r: Repository) => (r.notWork ? 2 : r.open ? 0 : 1);
  return repositories
    .filter((r) => r.state !== 'notARepository')
    .toSorted((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1))
    .slice(0, mostRows)
    .map((r) => ({ id: r.id, name: clipped(r.name, 120), note: note(r, today, now.offset), notWork: r.notWork }));
}

function note(r: Repository, today: string, offset: number): BalanceText {
  if (r.notWork) return ['not work'];
  const trouble = repositoryTrouble(r);
  const read = r.readAt == null || r.state === 'noCommits' ? '' : dayWords(dayOf({ seconds: r.readAt, offset }), today);
  if (trouble && r.open) return [read === '' ? trouble.title : `${trouble.title} · hours as read on ${read}`];
  if (r.state === 'gone') return [read === '' ? 'no longer there; its hours stay' : `no longer there; its hours stay, as read on ${read}`];
  if (!r.mine) return ['no commits of yours'];
  const since = r.shallowSince ? ['history since ', dayWords(r.shallowSince, today)] : [];
  const fetched = r.lastFetch === null ? [] : [`last fetch ${dayWords(dayOf({ seconds: r.lastFetch, offset: 0 }), today)}`];
  const place = r.open ? [] : ['not open'];
  return [[...place, ...(since.length > 0 ? [since.join('')] : []), ...fetched].join(' · ')];
}

/** A button's `Get Git` inside a sentence: `Get git`. */
function asLink(label: string): string {
  return sentence(label.toLowerCase());
}

/** What is worth saying below the figures: what does not count and why, and that a history is cut short. */
export function repositoryNotes(situation: Situation): BalanceText[] {
  const { folderOpen, trusted, repositories, now } = situation;
  const today = dayOf(now);
  const open = repositories.filter((r) => r.open && !r.notWork);
  const notes: BalanceText[] = [];
  if (folderOpen && !trusted) {
    notes.push(['This folder is in Restricted Mode, so its commits are not counted. ', { link: 'Trust this folder', does: { type: 'trustFolder' } }]);
  } else {
    for (const r of open) {
      const trouble = repositoryTrouble(r);
      if (trouble) notes.push(trouble.button ? [...trouble.text, ' ', { link: asLink(trouble.button.label), does: trouble.button.does }] : trouble.text);
    }
  }
  const notMine = open.filter((r) => r.state === 'ready' && !r.mine);
  if (notMine.length > 0) {
    notes.push([`None of the commits in ${listed(notMine.slice(0, 3).map((r) => clipped(r.name, 60)))} are yours. `, { link: 'Which of these is you?', does: { type: 'show', form: 'me' } }]);
  }
  const stale = open.flatMap((r) => (r.state === 'ready' && r.mine && staleSince(r, now) !== null ? [`${clipped(r.name, 60)} on ${dayWords(staleSince(r, now) ?? '', today)}`] : []));
  if (stale.length > 0) notes.push([`Last fetched: ${listed(stale.slice(0, 3))}. What others have done since is not in here.`]);
  for (const r of open.filter((o) => o.shallowSince !== null)) {
    notes.push([{ name: clipped(r.name, 120) }, ` was fetched only back to ${dayWords(r.shallowSince ?? '', today)}; what came before is not counted. `, { link: 'Fetch the rest', does: { type: 'openHelp', topic: 'shallow' } }]);
  }
  return notes.slice(0, 8);
}
