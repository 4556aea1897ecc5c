// How does a commit read as a document? Its header, its message's subject, and the files it touched.
import type { ChangeKind, Commit } from '../core/history';
import { clipped } from './counted';
import { dayOf } from '../core/balance/isoWeek';
import { clock } from './dates';

const kinds: Readonly<Record<ChangeKind, string>> = { A: 'added', M: 'changed', R: 'renamed', D: 'deleted', T: 'type changed', C: 'copied' };

/** Plain text: names and paths of strangers stand in it as they are cleaned for every other place. Without `names` nobody is named outside the subject. */
export function commitText(commit: Commit, names = true): string {
  const files = commit.changes.map((c) => `  ${kinds[c.kind].padEnd(12)} ${clean(c.path)}${c.from === undefined ? '' : ` (was ${clean(c.from)})`}`);
  return [
    clipped(commit.subject, 1000) || '(without a subject)',
    '',
    `Commit     ${commit.id}`,
    ...commit.parents.map((parent) => `Parent     ${parent}`),
    ...(names ? people(commit) : [`Date       ${dayOf(commit.authored)} ${clock(commit.authored)}`]),
    '',
    commit.parents.length > 1 ? 'A merge; git lists no files for it.' : commit.filesUnknown ? 'Which files it touched is not known in this clone.' : `Files: ${files.length}`,
    ...files,
    '',
  ].join('\n');
}

function people({ author, authored, committer, committed, trailers }: Commit): string[] {
  return [
    `Author     ${clean(author.name)} <${clean(author.email)}>, ${dayOf(authored)} ${clock(authored)}`,
    ...(committer.email === author.email ? [] : [`Committer  ${clean(committer.name)} <${clean(committer.email)}>, ${dayOf(committed)} ${clock(committed)}`]),
    ...trailers.map((t) => `${clean(t.key)}: ${clean(t.ident.name)} <${clean(t.ident.email)}>`),
  ];
}

function clean(text: string): string {
  return clipped(text, 4096);
}
