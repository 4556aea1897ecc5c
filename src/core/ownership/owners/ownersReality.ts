// Where does the CODEOWNERS file say something else than the history?
import type { Person, RepoPath } from '../../history';
import type { MapFacts } from '../map/mapFacts';
import type { ModuleOwnership } from '../report';
import { type FileOwners, ownersOf } from './fileOwners';
import type { OwnersFile } from './readOwners';

export type OwnersFinding =
  | { readonly kind: 'invalid'; readonly line: number; readonly text: string }
  /** Later lines speak for every file it fits; `by` are their line numbers, at most three. */
  | { readonly kind: 'shadowed'; readonly line: number; readonly pattern: string; readonly by: readonly number[] }
  | { readonly kind: 'noFiles'; readonly line: number; readonly pattern: string }
  /** Everybody it names is known here, and none of them has changed any of its files for a year. */
  | { readonly kind: 'untouched'; readonly line: number; readonly pattern: string; readonly owners: readonly string[] }
  /** The lead alone knows the module, and the rule names a team or others. */
  | { readonly kind: 'aloneButShared'; readonly line: number; readonly module: RepoPath; readonly owners: readonly string[] }
  /** Files that count and that no rule names an owner of; the folders with most of them, at most three. */
  | { readonly kind: 'withoutRule'; readonly files: number; readonly of: number; readonly folders: readonly RepoPath[] };

export interface OwnersQuestion {
  readonly owners: OwnersFile;
  /** Of every path of the commit, for lines that fit nothing. */
  readonly all: FileOwners;
  /** Of the files of the map. */
  readonly counted: FileOwners;
  readonly facts: MapFacts;
  readonly modules: readonly ModuleOwnership[];
}

/** In the order of the file, files without a rule last. Teams and handles that nobody here is known by are taken at their word. */
export function ownersReality(question: OwnersQuestion): readonly OwnersFinding[] {
  const { owners } = question;
  const lines = [...owners.invalid.map(({ line, text }): OwnersFinding & { readonly line: number } => ({ kind: 'invalid', line, text })), ...ofRules(question), ...ofModules(question)];
  return [...lines.sort((a, b) => a.line - b.line), ...withoutRule(question)];
}

type OfLine = Exclude<OwnersFinding, { readonly kind: 'withoutRule' }>;

function ofRules({ owners, all, counted, facts }: OwnersQuestion): OfLine[] {
  const working = workingOwners(counted, owners, facts);
  const known = handles(facts.people);
  return owners.rules.flatMap(({ line, pattern, owners: named }, rule): OfLine[] => {
    if (all.fits[rule] === 0) return [{ kind: 'noFiles', line, pattern }];
    if (all.speaks[rule] === 0) return [{ kind: 'shadowed', line, pattern, by: shadowing(owners, all, rule) }];
    const people = named.map((owner) => known.get(owner.toLowerCase()));
    if ((counted.speaks[rule] ?? 0) === 0 || people.length === 0 || people.includes(undefined)) return [];
    return people.some((person) => working[rule]?.has(person ?? -1) === true) ? [] : [{ kind: 'untouched', line, pattern, owners: named }];
  });
}

/** Lines that speak where an earlier one would. */
function shadowing({ rules }: OwnersFile, { over }: FileOwners, rule: number): readonly number[] {
  return [...over[rule] ?? []].sort((a, b) => b - a).slice(0, 3).flatMap((other) => rules[other]?.line ?? []);
}

/** For each rule who changed any of its files within a year. */
function workingOwners({ rulesOf }: FileOwners, { rules }: OwnersFile, { start, person, recent }: MapFacts): readonly ReadonlySet<number>[] {
  const working = rules.map(() => new Set<number>());
  rulesOf.forEach((found, file) => {
    for (let entry = start[file] ?? 0; entry < (start[file + 1] ?? 0); entry++) {
      if (recent[entry] !== 1) continue;
      for (const rule of found) working[rule]?.add(person[entry] ?? -1);
    }
  });
  return working;
}

/** People by what they can be called in the file: an address, or the login that a noreply address of the hosting service shows. Lower case. */
export function handles(people: readonly Person[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  people.forEach(({ emails, bot }, index) => {
    if (bot) return;
    for (const email of emails) {
      found.set(email, index);
      const login = /^(?:\d+[+-])?([^@]+)@users\.noreply\.(?:github\.com|gitlab\.com|[^@]+)$/.exec(email)?.[1];
      if (login !== undefined) found.set(`@${login}`, index);
    }
  });
  return found;
}

function ofModules({ owners, counted, facts, modules }: OwnersQuestion): OfLine[] {
  const lead = facts.people[facts.lead];
  if (lead === undefined) return [];
  const mine = new Set([...handles([lead]).keys(), ...likelyHandles(lead)]);
  return modules.filter(({ alone }) => alone).flatMap(({ path }): OfLine[] => {
    const at = facts.modules.indexOf(path);
    const rules = new Map<number, number>();
    facts.module.forEach((module, file) => {
      if (module === at) for (const rule of counted.rulesOf[file] ?? []) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    });
    const most = [...rules].sort((a, b) => b[1] - a[1])[0]?.[0];
    const rule = most === undefined ? undefined : owners.rules[most];
    const others = rule?.owners.filter((owner) => !mine.has(owner.toLowerCase())) ?? [];
    return rule === undefined || others.length === 0 ? [] : [{ kind: 'aloneButShared', line: rule.line, module: path, owners: rule.owners }];
  });
}

/** A handle that reads like somebody's name or address is taken for theirs where that keeps a claim unsaid: nobody but they know. */
function likelyHandles({ name, emails }: Person): readonly string[] {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [name, ...emails.map((email) => email.replace(/@.*$/, ''))].flatMap((text) => [`@${bare(text)}`, `@${text.toLowerCase()}`]);
}

function withoutRule({ owners, counted, facts }: OwnersQuestion): OwnersFinding[] {
  const folders = new Map<string, number>();
  let files = 0;
  facts.paths.forEach((path, file) => {
    if (ownersOf(owners, counted, file).length > 0) return;
    files++;
    const slash = path.indexOf('/', path.indexOf('/') + 1);
    const folder = slash < 0 ? path.slice(0, Math.max(0, path.indexOf('/'))) : path.slice(0, slash);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  });
  if (files === 0) return [];
  const most = [...folders].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([folder]) => folder);
  return [{ kind: 'withoutRule', files, of: facts.paths.length, folders: most }];
}
