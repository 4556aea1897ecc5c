// What is wrong with the decision records of a repository, taken together?
import type { DecisionRecord, RecordReference } from './decision';
import { neverARecord, recordName } from './recordName';

/** A record's file on another local or remote-tracking branch. */
export interface RecordElsewhere {
  readonly branch: string;
  /** Path from the repository's top. */
  readonly file: string;
}

export interface DecisionSurroundings {
  /** Every Markdown file of the decision folders, records or not, as paths from the repository's top. */
  readonly files: readonly string[];
  /** Top folders that hold records; a link elsewhere is not judged. */
  readonly folders: readonly string[];
  readonly elsewhere: readonly RecordElsewhere[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The same records, each with the sentences about it added to what reading it found. */
export function checkDecisions(records: readonly DecisionRecord[], surroundings: DecisionSurroundings): readonly DecisionRecord[] {
  const index = new RecordIndex(records, surroundings);
  return records.map((record) => ({
    ...record,
    problems: [...record.problems, ...duplicates(record, index), ...supersession(record, index), ...deadLinks(record, index), ...overdue(record, surroundings.today)],
  }));
}

/** Category folders may restart their numbers: folder and number together are the key. */
class RecordIndex {
  private readonly byFile = new Map<string, DecisionRecord>();
  private readonly byNumber = new Map<string, DecisionRecord[]>();
  private readonly replacing = new Map<string, DecisionRecord[]>();
  private readonly replaced = new Map<string, DecisionRecord[]>();
  private readonly elsewhereByNumber = new Map<string, RecordElsewhere[]>();
  private readonly files: ReadonlySet<string>;

  constructor(records: readonly DecisionRecord[], private readonly surroundings: DecisionSurroundings) {
    this.files = new Set(surroundings.files);
    for (const record of records) {
      this.byFile.set(record.file, record);
      if (record.number !== null) add(this.byNumber, key(record.file, record.number), record);
    }
    for (const one of surroundings.elsewhere) {
      const name = nameOf(one.file);
      const { number } = recordName(name);
      // Pictures and templates bear numbers too.
      if (number !== null && !neverARecord(name)) add(this.elsewhereByNumber, key(one.file, number), one);
    }
    for (const record of records) {
      for (const reference of record.supersedes) for (const old of this.meant(reference, record)) add(this.replacing, old.file, record);
      if (record.supersededByReference !== null) for (const by of this.meant(record.supersededByReference, record)) add(this.replaced, by.file, record);
    }
  }

  /** The records a reference can mean: by its file, else by its number in the same folder, else anywhere. */
  meant(reference: RecordReference, from: DecisionRecord): readonly DecisionRecord[] {
    if (reference.file !== null) {
      const record = this.byFile.get(reference.file);
      return record === undefined ? [] : [record];
    }
    if (reference.number === null) return [];
    const here = this.byNumber.get(key(from.file, reference.number)) ?? [];
    if (here.length > 0) return here;
    return [...this.byNumber.values()].flat().filter((record) => record.number === reference.number);
  }

  sameNumber(record: DecisionRecord): readonly DecisionRecord[] {
    return record.number === null ? [] : (this.byNumber.get(key(record.file, record.number)) ?? []).filter((other) => other !== record);
  }

  sameNumberElsewhere(record: DecisionRecord): readonly RecordElsewhere[] {
    if (record.number === null) return [];
    return (this.elsewhereByNumber.get(key(record.file, record.number)) ?? []).filter((other) => !this.files.has(other.file));
  }

  /** Records that say they supersede this one. */
  replacedBy(record: DecisionRecord): readonly DecisionRecord[] {
    return this.replacing.get(record.file) ?? [];
  }

  /** Records that say this one superseded them. */
  replaces(record: DecisionRecord): readonly DecisionRecord[] {
    return this.replaced.get(record.file) ?? [];
  }

  dead(path: string): boolean {
    return !this.files.has(path) && this.surroundings.folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  }
}

function duplicates(record: DecisionRecord, index: RecordIndex): string[] {
  const here = index.sameNumber(record).map((other) => `The number ${record.id} is also that of ${nameOf(other.file)}.`);
  const elsewhere = new Map(index.sameNumberElsewhere(record).map((other) => [other.file, other.branch]));
  return [...here, ...[...elsewhere].map(([file, branch]) => `The number ${record.id} is also that of ${nameOf(file)} on the branch ${branch}.`)];
}

function supersession(record: DecisionRecord, index: RecordIndex): string[] {
  const problems: string[] = [];
  const reference = record.supersededByReference;
  if (record.status === 'superseded' && reference === null) problems.push('It is superseded, but does not say by which record.');
  // A link to a file that is not there is said once, as a dead link.
  if (reference !== null && index.meant(reference, record).length === 0 && (reference.file === null || !index.dead(reference.file))) {
    problems.push(`It is superseded by ${reference.text}, which is not among the records.`);
  }
  for (const old of record.supersedes) {
    if (old.file === null && index.meant(old, record).length === 0) problems.push(`It supersedes ${old.text}, which is not among the records.`);
  }
  for (const by of index.replacedBy(record)) {
    if (record.status !== 'superseded') problems.push(`${nameOf(by.file)} says that it supersedes this record, but the status here is ${record.status === '' ? 'not given' : record.status}.`);
    else if (reference !== null && !index.meant(reference, record).includes(by)) problems.push(`${nameOf(by.file)} says that it supersedes this record, but the status here names ${reference.text}.`);
  }
  for (const old of index.replaces(record)) {
    if (!speaksOf(record, old)) problems.push(`${nameOf(old.file)} is superseded by this record, but nothing here says so.`);
  }
  return problems;
}

/** MADR has no field for it: a link or the number anywhere in the text is enough. */
function speaksOf(record: DecisionRecord, old: DecisionRecord): boolean {
  return record.links.includes(old.file) || (old.number !== null && record.mentions.includes(old.number))
    || record.supersedes.some((reference) => reference.file === old.file || (reference.number !== null && reference.number === old.number));
}

function deadLinks(record: DecisionRecord, index: RecordIndex): string[] {
  const targets = new Set([...record.links, ...[record.supersededByReference?.file ?? []].flat()]);
  return [...targets].filter((path) => index.dead(path)).map((path) => `It links to ${nameOf(path)}, which is not there.`);
}

function overdue(record: DecisionRecord, today: string): string[] {
  const closed = ['rejected', 'deprecated', 'superseded'].includes(record.status);
  return record.reviewBy !== null && record.reviewBy < today && !closed ? [`Its review was due on ${record.reviewBy}.`] : [];
}

function add<V>(map: Map<string, V[]>, at: string, value: V): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [value]);
  else list.push(value);
}

function key(file: string, number: number): string {
  return `${file.slice(0, Math.max(0, file.lastIndexOf('/')))}/${number}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
