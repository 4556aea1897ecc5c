// How does a commit read as a document? Its header, its message's subject, and the files it touched.
import type { ChangeKind, Commit } from '../core/history';
import { clipped } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { clock } from './dates';

const kinds: Readonly<Record<ChangeKind, string>> = { A: 'added', M: 'changed', R: 'renamed', D: 'deleted', T: 'type changed', C: 'copied' };

/** Plain text: names and paths of strangers stand in it as they are cleaned for every other place. */
export function commitText(commit: Commit): string {
  const files = commit.changes.map((c) => `  ${kinds[c.kind].padEnd(12)} ${clean(c.path)}${c.from === undefined ? '' : ` (was ${clean(c.from)})`}`);
  return [
    clipped(commit.subject, 1000) || '(without a subject)',
    '',
    `Commit     ${commit.id}`,
    ...commit.parents.map((parent) => `Parent     ${parent}`),
    `Author     ${clean(commit.author.name)} <${clean(commit.author.email)}>, ${dayOf(commit.authored)} ${clock(commit.authored)}`,
    ...(commit.committer.email === commit.author.email ? [] : [`Committer  ${clean(commit.committer.name)} <${clean(commit.committer.email)}>, ${dayOf(commit.committed)} ${clock(commit.committed)}`]),
    ...commit.trailers.map((t) => `${clean(t.key)}: ${clean(t.ident.name)} <${clean(t.ident.email)}>`),
    '',
    commit.parents.length > 1 ? 'A merge; git lists no files for it.' : commit.filesUnknown ? 'Which files it touched is not known in this clone.' : `Files: ${files.length}`,
    ...files,
    '',
  ].join('\n');
}

function clean(text: string): string {
  return clipped(text, 4096);
}
