// What does the status bar say in a glance, and its tooltip when asked?
import { balanceAbsence } from './balanceAbsence';
import { categoryRows } from './categoryRows';
import { percent } from './hours';
import { finding, shownShare } from './finding';
import { hoursNow, isEmpty } from './hoursNow';
import { dayOf } from '../core/balance/isoWeek';
import { sharingWords } from './sharingWords';
import type { Situation } from './situation';

export interface StatusBarWords {
  /** Stands beside the icon; empty shows the icon alone. */
  readonly text: string;
  /** The tooltip's first line. */
  readonly sentence: string;
  /** The three largest pieces of evidence, a line each. */
  readonly evidence: readonly string[];
  /** What is not seen; empty when nothing is missing. */
  readonly unseen: string;
  /** For screen readers. */
  readonly label: string;
}

/** This week's hours while the share's range is wide, then the share of the last four weeks. */
export function statusBar(situation: Situation): StatusBarWords {
  const { report, sharing } = situation;
  if (sharing) return { text: '', sentence: sharingWords.hidden, evidence: [], unseen: '', label: `Fulcrum: ${sharingWords.hidden.toLowerCase()}. Show Balance` };
  const absence = balanceAbsence(situation);
  if (absence !== null || report === null) {
    const sentence = absence?.title ?? '';
    const unknown = absence?.code === 'noneAreYours' && situation.recentPeople?.length === 0;
    return { text: unknown ? 'None of it is yours' : glance[absence?.code ?? 'reading'], sentence, evidence: [], unseen: '', label: `Fulcrum: ${sentence}. Show Balance` };
  }
  const share = shownShare(report.headline);
  const said = finding(report.headline, dayOf(situation.now));
  const now = `This week so far: ${hoursNow(report.thisWeek)}`;
  const rows = categoryRows(report);
  const largest = rows.filter((r) => r.kind !== 'unseen').toSorted((a, b) => b.minutes - a.minutes);
  const unseen = rows.find((r) => r.figure === 'unseen');
  return {
    text: share ? `${range(...share)}% hands-on` : isEmpty(report.thisWeek) ? '' : hoursNow(report.thisWeek, ' · '),
    sentence: `${said}. ${now}.`,
    evidence: largest.slice(0, 3).map((r) => `${r.name}: ${r.amount}${r.source === '' ? '' : `, ${r.source}`}`),
    unseen: unseen ? `${unseen.amount} not seen` : '',
    label: `Fulcrum: ${share ? `${said}. ${now}` : `${now}. ${said}`}. Show Balance`,
  };
}

function range(low: number, high: number): string {
  return percent(low) === percent(high) ? percent(high) : `${percent(low)}–${percent(high)}`;
}

const glance: Readonly<Record<NonNullable<ReturnType<typeof balanceAbsence>>['code'], string>> = {
  noFolder: '',
  notARepository: 'No git history',
  notTrusted: 'Trust this folder',
  noCommits: 'No commits yet',
  noneAreYours: 'Which of these is you?',
  gitMissing: 'Git is missing',
  gitTooOld: 'Git is too old',
  someoneElses: 'Somebody else’s repository',
  unreadable: 'History not readable',
  reading: 'Reading…',
  nothingCounts: '',
  failed: 'No figures',
};
