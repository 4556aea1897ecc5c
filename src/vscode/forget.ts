// Asks once more, then does with each note what was chosen.
import { window } from 'vscode';
import type { ForgetAction } from '../core/journal/forgetPerson';
import { type ForgettingSituation, forgettingWords as words, rowKey } from '../present/forgettingPage';
import type { Analysis } from './analysis';
import type { Say } from './say';

interface ForgetOptions {
  readonly analysis: Analysis;
  readonly say: Say;
}

/** False when the lead thought better of it. A note that is kept while somebody is forgotten is not touched. */
export async function forget(page: ForgettingSituation, chosen: readonly { readonly key: string; readonly action: ForgetAction }[], { analysis, say }: ForgetOptions): Promise<boolean> {
  const actions = new Map(chosen.map(({ key, action }) => [key, action]));
  const rows = page.rows.flatMap(({ place, file, names, ...row }) => {
    const action = actions.get(rowKey({ place, file, ...row }));
    return action === undefined || (action === 'keep' && page.why === 'person') ? [] : [{ place, file, names, action }];
  });
  if (rows.some(({ action }) => action !== 'keep')) {
    const answer = await window.showWarningMessage(page.why === 'person' ? `Forget ${page.person}?` : 'Change these notes?', { modal: true, detail: words.confirm }, words.yes);
    if (answer !== words.yes) return false;
  }
  say.done(words.done(await analysis.wrote(analysis.ask('forget', { rows }))));
  return true;
}
