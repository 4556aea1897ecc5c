// Who commits in a made history: a lead who does most, and others who do less the later they stand in the list.

export interface Committer {
  readonly name: string;
  readonly email: string;
  /** As git writes it, `+0100`. */
  readonly zone: string;
  readonly weight: number;
}

const first = ['Ada', 'Bela', 'Chidi', 'Dana', 'Emre', 'Freya', 'Goran', 'Hana', 'Imani', 'Jonas', 'Kenji', 'Lena', 'Milo'];
const last = ['Abbott', 'Brandt', 'Castro', 'Dvorak', 'Eriksen', 'Fofana', 'Grant', 'Hoshino', 'Ivanova', 'Jansen', 'Kaya', 'Larsen'];
const zones = ['+0100', '+0000', '-0500', '+0530', '-0800', '+0900'];

/** The first is the lead; the n-th commits 1/n as often, as in most projects. Names differ up to 156 people. */
export function people(count: number): readonly Committer[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${first[index % first.length]} ${last[index % last.length]}`;
    return { name, email: `${name.toLowerCase().replace(' ', '.')}@example.com`, zone: zones[index % zones.length]!, weight: 1 / (index + 1) };
  });
}
