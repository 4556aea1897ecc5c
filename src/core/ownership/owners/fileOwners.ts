// Which rule of the CODEOWNERS file speaks for each file?
import type { RepoPath } from '../../history';
import type { OwnersFile } from './readOwners';
import { ownersPattern } from './ownersPattern';

export interface FileOwners {
  /** For each file the positions of the rules that speak: the last that fits, one for each section; empty without one. */
  readonly rulesOf: readonly (readonly number[])[];
  /** For each rule the files it fits, and those it speaks for. */
  readonly fits: Uint32Array;
  readonly speaks: Uint32Array;
  /** For each rule the last ones that spoke where it fits too, of its own section. */
  readonly over: readonly ReadonlySet<number>[];
}

/** Linear in files times rules, in the worst case; from the last rule on, as it wins. */
export function fileOwners({ rules }: OwnersFile, files: readonly RepoPath[]): FileOwners {
  const matchers = rules.map(({ pattern }) => ownersPattern(pattern));
  const fits = new Uint32Array(rules.length);
  const speaks = new Uint32Array(rules.length);
  const over = rules.map(() => new Set<number>());
  const rulesOf = files.map((path) => {
    const spoken = new Map<string, number>();
    const found: number[] = [];
    for (let rule = rules.length - 1; rule >= 0; rule--) {
      if (matchers[rule]?.(path) !== true) continue;
      fits[rule]!++;
      const section = rules[rule]?.section ?? '';
      const later = spoken.get(section);
      if (later !== undefined) {
        over[rule]?.add(later);
        continue;
      }
      spoken.set(section, rule);
      speaks[rule]!++;
      found.push(rule);
    }
    return found.reverse();
  });
  return { rulesOf, fits, speaks, over };
}

/** Everybody named for a file, each once; empty where nobody is, or a rule clears it. */
export function ownersOf({ rules }: OwnersFile, { rulesOf }: FileOwners, file: number): readonly string[] {
  return [...new Set((rulesOf[file] ?? []).flatMap((rule) => rules[rule]?.owners ?? []))];
}
