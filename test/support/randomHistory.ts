import * as fc from 'fast-check';

/** One commit of a made-up history: everything is small enough that things meet again and again. */
export interface RandomCommit {
  /** Parents, counted back from it; those before the first are left out. Several make a merge, criss-cross too. */
  readonly back: readonly number[];
  readonly author: number;
  /** Steps behind a fixed day; may run backwards or stand still. */
  readonly date: number;
  /** The committer's differ after a rebase. */
  readonly committed: number;
  readonly coAuthor: number | null;
  readonly edits: readonly { readonly kind: 'write' | 'rename' | 'remove'; readonly file: number; readonly to: number }[];
}

/** Three people with several addresses and names, some of which meet; and a bot. */
export const people = [
  'Ada Lovelace <ada@example.com>', 'Ada Lovelace <ada@work.example>', 'ada <ADA@example.com>', 'Grace Hopper <grace@example.com>',
  'G. Hopper <grace@navy.example>', 'Grace Hopper <1234+grace@users.noreply.github.com>', 'Linus <linus@example.com>', 'dependabot[bot] <bot@example.com>',
] as const;

export function randomHistory(most: number): fc.Arbitrary<readonly RandomCommit[]> {
  const file = fc.nat({ max: 9 });
  return fc.array(fc.record({
    back: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    author: fc.nat({ max: people.length - 1 }),
    date: fc.integer({ min: 0, max: 60 }),
    committed: fc.integer({ min: 0, max: 60 }),
    coAuthor: fc.option(fc.nat({ max: people.length - 1 }), { freq: 4 }),
    edits: fc.array(fc.record({ kind: fc.constantFrom('write' as const, 'write' as const, 'rename' as const, 'remove' as const), file, to: file }), { maxLength: 4 }),
  }), { minLength: 1, maxLength: most });
}

/** For `git fast-import`; commit n is the tip of the branch `c<n>`, so that any of them can be asked about. `unit`: seconds that a step of `date` takes. */
export function importOf(commits: readonly RandomCommit[], unit = 1): string {
  const trees: (ReadonlyMap<number, string>)[] = [];
  return commits.map(({ back, author, date, committed, coAuthor, edits }, number) => {
    const parents = [...new Set(back.map((steps) => number - steps))].filter((parent) => parent >= 0);
    const tree = new Map(parents[0] === undefined ? [] : trees[parents[0]]);
    for (const { kind, file, to } of edits) {
      const text = tree.get(file);
      if (kind === 'write') tree.set(file, `${`line of ${file}\n`.repeat(20)}${number}\n`);
      else if (text === undefined || file === to) continue;
      else {
        tree.delete(file);
        if (kind === 'rename') tree.set(to, text);
      }
    }
    trees.push(tree);
    const message = `Commit ${number}${coAuthor === null ? '' : `\n\nCo-authored-by: ${people[coAuthor]}`}\n`;
    return [
      `commit refs/heads/c${number}`, `mark :${number + 1}`, `author ${people[author]} ${start + date * unit} +0100`, `committer ${people[author]} ${start + committed * unit} +0000`,
      data(message), ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent + 1}`), 'deleteall',
      ...[...tree].flatMap(([file, text]) => [`M 644 inline src/f${file}.ts`, data(text)]), '',
    ].join('\n');
  }).join('\n');
}

const start = 1_790_000_000;

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
