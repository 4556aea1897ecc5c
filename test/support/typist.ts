// Somebody who types without a pause, as a process of its own that can be killed: every key stroke is kept as a draft, and
// said on stdout once the store has answered. Asked on the command line: the folder of the drafts and the first number.
import { emptyContent } from '../../src/core/journal/entryContent';
import { DraftStore } from '../../src/store/journal/draftStore';

async function type(folder: string, first: number): Promise<void> {
  const store = new DraftStore(folder);
  const content = emptyContent('feedback');
  for (let at = first; ; at++) {
    // Of every length, so that a file of an earlier one would show where a shorter one ended.
    const words = `${at} ${'word '.repeat(at % 400)}${at}`;
    await store.keep({ id: 'typed', file: null, base: null, content: { ...content, title: String(at), sections: [{ heading: 'Behaviour', text: words }] }, at: new Date(at).toISOString() });
    process.stdout.write(`${at}\n`);
  }
}

void type(process.argv[2] ?? '', Number(process.argv[3]));
