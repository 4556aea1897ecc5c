// Asks once more, then does with each note what was chosen.
import { window } from 'vscode';
import { dismissalsNaming } from '../core/delegation/dismissalsNaming';
import type { Dismissal } from '../core/delegation/dismissal';
import type { ForgetAction, ForgetRow } from '../core/journal/forgetPerson';
import { type ForgettingSituation, forgettingWords as words, rowKey } from '../present/forgettingPage';
import { moduleWords } from '../present/handoverWords';
import type { Analysis } from './analysis';
import type { Dismissals } from './dismissals';
import type { Say } from './say';

export interface ForgetOptions {
  readonly analysis: Analysis;
  readonly dismissals: Dismissals;
  readonly say: Say;
}

/** False when the lead thought better of it. A note that is kept while somebody is forgotten is not touched. */
export async function forget(page: ForgettingSituation, chosen: readonly { readonly key: string; readonly action: ForgetAction }[], { analysis, dismissals, say }: ForgetOptions): Promise<boolean> {
  const actions = new Map(chosen.map(({ key, action }) => [key, action]));
  const rows = page.rows.flatMap(({ place, file, names, ...row }) => {
    const action = actions.get(rowKey({ place, file, ...row }));
    return action === undefined || (action === 'keep' && page.why === 'person') ? [] : [{ place, file, names, action }];
  });
  if (rows.some(({ action }) => action !== 'keep')) {
    const answer = await window.showWarningMessage(page.why === 'person' ? `Forget ${page.person}?` : 'Change these notes?', { modal: true, detail: words.confirm }, words.yes);
    if (answer !== words.yes) return false;
  }
  const gone = dismissals.all.filter((one) => rows.some(({ place, file, action }) => place === 'suggestions' && action === 'delete' && file === keyOf(one)));
  await dismissals.remove(gone);
  const counts = await analysis.wrote(analysis.ask('forget', { rows }));
  say.done(words.done({ ...counts, deleted: counts.deleted + gone.length }));
  return true;
}

/** Everything that names somebody by one of these names, and what was put off because of them, as far as a history or the team knows their address. */
export async function forgettingOf(names: readonly string[], { analysis, dismissals }: Omit<ForgetOptions, 'say'>): Promise<ForgettingSituation> {
  const { ownership, team } = analysis;
  const people = [...ownership.value?.values() ?? []].flatMap((report) => report.people.map(({ person }) => person));
  const putOff = dismissalsNaming(dismissals.all, names, [...people, ...team.value?.members ?? []])
    .map((one): ForgetRow => ({ place: 'suggestions', file: keyOf(one), title: words.notThem(moduleWords(one.module)), day: one.day, about: true, names }));
  return { kind: 'forgetting', why: 'person', person: names[0] ?? '', rows: [...await analysis.ask('previewForget', { names }), ...putOff] };
}

/** As much as a page may send back. */
function keyOf({ repo, module, email }: Pick<Dismissal, 'repo' | 'module' | 'email'>): string {
  return `${email ?? ''} ${module} ${repo}`.slice(0, 900);
}
