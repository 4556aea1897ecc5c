// Why is there no figure, and what can the lead do about it? One reason, the first that holds.
import type { BalanceAbsence } from '../protocol/balanceSnapshot';
import { repositoryTrouble, restricted, type Trouble } from './repositoryTrouble';
import type { Repository } from './repository';
import type { Situation } from './situation';

/** Whether the report has something of the lead's to show: without it every hour would read as not seen. */
export function hasFigures({ report, repositories }: Situation): boolean {
  if (report === null) return false;
  return report.activities.length > 0 || (report.me !== null && repositories.some((r) => counts(r) && r.mine));
}

/** Ready, or not reachable now but counted before. */
function counts(repository: Repository): boolean {
  return !repository.notWork && (repository.state === 'ready' || !repository.open);
}

/** Null while there are figures; what is wrong with single repositories stands below them then. */
export function balanceAbsence(situation: Situation): BalanceAbsence | null {
  if (hasFigures(situation)) return null;
  const trouble = reason(situation);
  return {
    code: trouble.code,
    title: trouble.title,
    paragraphs: [trouble.text],
    buttons: trouble.button ? [trouble.button] : [],
  };
}

function reason(situation: Situation): Trouble {
  const { failure, folderOpen, trusted, repositories, report, recentPeople } = situation;
  if (failure !== null) {
    return { code: 'failed', title: 'The figures could not be had', text: [failure], button: { label: 'Try Again', does: { type: 'refresh' }, primary: true } };
  }
  if (folderOpen && !trusted) return restricted;
  if (!folderOpen && repositories.length === 0) return noFolder;
  const troubles = repositories.filter((r) => r.open && !r.notWork).flatMap((r) => repositoryTrouble(r) ?? []);
  const counting = repositories.filter(counts);
  if (report === null && (counting.length > 0 || repositories.length === 0)) return reading;
  if (counting.some((r) => r.state === 'ready')) return recentPeople === null ? reading : recentPeople.length > 0 ? whichIsYou : noneAreYours;
  const first = worstFirst.flatMap((code) => troubles.filter((t) => t.code === code))[0];
  return first ?? (folderOpen ? nothingCounts : noFolder);
}

/** What stops everything comes before what concerns one folder. */
const worstFirst: readonly BalanceAbsence['code'][] = [
  'gitMissing', 'gitTooOld', 'notTrusted', 'someoneElses', 'unreadable', 'noCommits', 'notARepository',
];

const noFolder: Trouble = {
  code: 'noFolder',
  title: 'Open a folder with a git history',
  text: ['Fulcrum reads your own commits there and shows where your week went. What you open once counts from then on, in every window.'],
  button: { label: 'Open Folder', does: { type: 'openFolder' }, primary: true },
};

const reading: Trouble = {
  code: 'reading',
  title: 'Reading the history',
  text: ['The first time takes a moment. After that the last figures are here at once.'],
  button: null,
};

const whichIsYou: Trouble = {
  code: 'noneAreYours',
  title: 'Which of these is you?',
  text: ['No commit of the last year bears the e-mail that git knows you by. Choose yourself; several are fine when you have used several.'],
  button: null,
};

/** With nobody to choose from. */
const noneAreYours: Trouble = {
  code: 'noneAreYours',
  title: 'None of the commits are yours',
  text: ['No commit of the last year bears the e-mail that git knows you by. If you have used another one, ', { link: 'say which', does: { type: 'openSettings', key: 'me' } }, '.'],
  button: null,
};

const nothingCounts: Trouble = {
  code: 'nothingCounts',
  title: 'Nothing here counts',
  text: ['Every repository is marked as not work. ', { link: 'Change that', does: { type: 'openSettings', key: 'notWork' } }],
  button: null,
};
