// Somebody who writes into a journal where there is little room or none, as a process of its own. On the command line: the folder, and
// `prepare`, which writes a short draft and a short entry, or `try`, which writes a long one everywhere and says
// on stdout what came of it; `delete` also begins another year and deletes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyContent } from '../../src/core/journal/entryContent';
import { HumanError } from '../../src/core/humanError';
import { DraftStore } from '../../src/store/journal/draftStore';
import { saveDraft } from '../../src/store/journal/saveDraft';
import { moveToTrash } from '../../src/store/journal/trash';
import { writeEntry } from '../../src/store/journal/writeEntry';

const at = { day: '2026-03-02', iso: '2026-03-02T10:15:00+01:00' };
const file = '2026/2026-03-02-goal-short.md';
const draft = (text: string) => ({ id: 'd', file: null, base: null, at: at.iso, content: { ...emptyContent('goal'), sections: [{ heading: 'Specific', text }] } });

async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    return error instanceof HumanError ? error.message : `no sentence: ${String(error)}`;
  }
}

async function write(folder: string, what: string): Promise<void> {
  const [journal, drafts] = [path.join(folder, 'journal'), path.join(folder, 'drafts')];
  if (what === 'prepare') {
    await new DraftStore(drafts).keep(draft('short'));
    await writeEntry(journal, { type: 'goal', words: 'short', text: '# Short\n' }, at.day);
    return;
  }
  const long = 'a long thought '.repeat(8000);
  const base = readFileSync(path.join(journal, file), 'utf8');
  const said = {
    draft: await refused(new DraftStore(drafts).keep(draft(long))),
    entry: await refused(writeEntry(journal, { type: 'goal', words: 'long', text: long }, at.day)),
    edit: await refused(saveDraft(journal, { ...draft(long), file, base }, at, 'say', 1)),
    ...(what === 'delete' ? { newYear: await refused(writeEntry(journal, { type: 'goal', words: 'x', text: '# x\n' }, '2027-01-01')), deleted: await refused(moveToTrash(journal, file, 1)) } : {}),
  };
  const kept = (await new DraftStore(drafts).list()).map(({ content }) => content.sections[0]?.text);
  process.stdout.write(JSON.stringify({ said, kept, entry: readFileSync(path.join(journal, file), 'utf8'), files: readdirSync(folder, { recursive: true }).map(String).sort() }));
}

void write(process.argv[2] ?? '', process.argv[3] ?? '');
