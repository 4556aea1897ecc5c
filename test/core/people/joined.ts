import type { Settings } from '../../../src/core/settings';
import type { JoinedPeople } from '../../../src/core/people/joinedPeople';
import { joinPeople } from '../../../src/core/people/joinPeople';
import { parseMailmap } from '../../../src/core/people/mailmap';

export interface JoinOptions {
  readonly mailmap?: string;
  readonly people?: Settings['people'];
  readonly bots?: readonly string[];
  readonly me?: readonly string[];
}

/** People of idents such as `Ada <ada@x> 3`: the number is how many commits it authored, 1 if left out, 0 for a trailer. */
export function joined(idents: readonly string[], { mailmap = '', people = {}, bots = [], me = [] }: JoinOptions = {}): JoinedPeople {
  const read = idents.map((text) => {
    const [, name = '', email = '', count = '1'] = /^(.*?)\s*<([^>]*)>\s*(\d*)$/s.exec(text) ?? [];
    return { ident: { name, email }, count: count === '' ? 1 : Number(count) };
  });
  return joinPeople({
    idents: read.map(({ ident }) => ident), authored: read.map(({ count }) => count), mailmap: parseMailmap(mailmap), people, bots, me,
  });
}

/** Each person as `Name: one@x two@y`, bots and assistants marked. */
export function peopleText({ people, kinds }: JoinedPeople): string[] {
  return people.map(({ name, emails }, index) => `${kinds[index] === 'human' ? '' : `${kinds[index]} `}${name}: ${emails.join(' ')}`);
}
