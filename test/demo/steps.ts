// How one part of a module grows, commit by commit: a subject, and the text of a file after it.
import type { Module } from './modules';

export interface Step {
  readonly subject: string;
  readonly file: string;
  /** The text after the commit, from the text before it ('' if the file is new). */
  readonly write: (before: string) => string;
}

interface Part {
  readonly words: string;
  readonly name: string;
  readonly type: string;
  readonly source: string;
  readonly test: string;
  readonly guide: string;
}

function partOf(module: Module, words: string): Part {
  const type = words.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
  const name = words.startsWith('VAT') ? `vat${type.slice(3)}` : type[0]!.toLowerCase() + type.slice(1);
  const folder = `packages/${module.name}`;
  return {
    words,
    name,
    type,
    source: `${folder}/src/${name}.ts`,
    test: `${folder}/test/${name}.test.ts`,
    guide: `docs/guide/${module.name}-${words.toLowerCase().replaceAll(' ', '-')}.md`,
  };
}

const begin = ({ words, name, type }: Part) => `import type { Harbour } from '@quayside/harbour';

export interface ${type} {
  readonly harbour: Harbour['id'];
  readonly validFrom: Date;
}

/** The ${words} of one harbour, as it stands on a day. */
export function ${name}(all: readonly ${type}[], harbour: Harbour, day: Date): ${type} | undefined {
  return all.find((each) => each.harbour === harbour.id && each.validFrom <= day);
}
`;

const guard = ({ type }: Part) => `
/** Keeps what can be used: a record from an import may lack its day. */
export function usable${type}(all: readonly Partial<${type}>[]): readonly ${type}[] {
  return all.filter((each): each is ${type} => each.harbour !== undefined && each.validFrom instanceof Date);
}
`;

const log = ({ words, type }: Part) => `
export function explain${type}(found: ${type} | undefined): string {
  return found ? \`${words} since \${found.validFrom.toISOString().slice(0, 10)}\` : 'no ${words} yet';
}
`;

const faster = ({ name, type }: Part) => `
/** One pass instead of one a berth: the board asks for all of them at once. */
export function ${name}ByHarbour(all: readonly ${type}[]): Map<string, ${type}> {
  const latest = new Map<string, ${type}>();
  for (const each of all) {
    const seen = latest.get(each.harbour);
    if (!seen || seen.validFrom < each.validFrom) latest.set(each.harbour, each);
  }
  return latest;
}
`;

const test = ({ words, name }: Part) => `import assert from 'node:assert/strict';
import { ${name} } from '../src/${name}.ts';

describe('${words}', () => {
  it('is undefined before the first one', () => {
    assert.equal(${name}([], { id: 'sandvik', berths: 120 }, new Date('2024-05-01')), undefined);
  });
});
`;

const guide = ({ words }: Part) => `# ${words[0]!.toUpperCase()}${words.slice(1)}

How the ${words} works, for the harbour office.

1. Open the harbour.
2. Choose the season.
3. Look for "${words}" in the list on the left.
`;

const local = ({ type }: Part) => `
/** Days begin at the harbour, not at the server. */
export const day${type} = (found: ${type}, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(found.validFrom);
`;

const optional = ({ name, type }: Part) => `
/** A harbour may do without; then nothing of it is shown or sent. */
export const with${type} = (harbour: Harbour): boolean => !harbour.without.includes('${name}');
`;

const oneQuery = ({ name, type }: Part) => `
export const ${name}Query = 'select harbour, valid_from from ${name} where harbour = any($1) order by valid_from desc';
export type ${type}Row = Pick<${type}, 'harbour' | 'validFrom'>;
`;

const testCase = (what: string, { name }: Part) => `
it('${what}', () => {
  assert.equal(${name}([], { id: 'oxelby', berths: 34 }, new Date('2024-10-01')), undefined);
});
`;

/** Adds the text at the end of a file. */
const add = (text: string) => (before: string) => before + text;

/** The first time a part is worked on, in order. */
export function firstSteps(module: Module, words: string): readonly Step[] {
  const part = partOf(module, words);
  return [
    { subject: `${module.name}: add the ${words}`, file: part.source, write: () => begin(part) },
    { subject: `${module.name}: cover the ${words} with tests`, file: part.test, write: () => test(part) },
    { subject: `${module.name}: keep records without a day out of the ${words}`, file: part.source, write: add(guard(part)) },
    { subject: `guide: explain the ${words} to the office`, file: part.guide, write: () => guide(part) },
  ];
}

/** Later rounds on the same part, three commits each; `round` counts from 1 and begins anew after three. */
export function laterSteps(module: Module, words: string, round: number): readonly Step[] {
  const part = partOf(module, words);
  const all: readonly Step[] = [
    { subject: `${module.name}: say why there is no ${words}`, file: part.source, write: add(log(part)) },
    { subject: `${module.name}: look the ${words} up once for all harbours`, file: part.source, write: add(faster(part)) },
    { subject: `${module.name}: test the ${words} at the change of season`, file: part.test, write: add(testCase('changes at noon on the last day of the season', part)) },
    { subject: `${module.name}: fix the time zone of the ${words}`, file: part.source, write: add(local(part)) },
    { subject: `${module.name}: test the ${words} with two harbours at once`, file: part.test, write: add(testCase('keeps two harbours apart', part)) },
    { subject: `guide: a picture of the ${words}`, file: part.guide, write: add(`\n![The ${words} on screen](pictures/${part.name}.png)\n`) },
    { subject: `${module.name}: let a harbour do without the ${words}`, file: part.source, write: add(optional(part)) },
    { subject: `${module.name}: test a harbour without the ${words}`, file: part.test, write: add(testCase('is silent where a harbour does without', part)) },
    { subject: `${module.name}: one query for the ${words}`, file: part.source, write: add(oneQuery(part)) },
  ];
  const first = ((round - 1) * 3) % all.length;
  return all.slice(first, first + 3);
}
