import path from 'node:path';
import type { DecisionRecord } from '../../core/journal/decision';
import { readDecision, type RecordSource } from '../../core/journal/readDecision';
import { neverARecord, recordName, surelyARecord } from '../../core/journal/recordName';
import { type DecisionFolder, decisionFolders } from './decisionFolders';
import { inParallel, type ReadBefore } from './readMany';
import { recordFiles } from './recordFiles';
import { readTextFile } from './textFile';
import { readFields } from './yamlFields';

export interface DecisionsRead {
  readonly folders: readonly DecisionFolder[];
  /** Sorted by path. */
  readonly records: readonly DecisionRecord[];
  /** Every Markdown file of the folders, records or not, from the repository's top. */
  readonly files: readonly string[];
}

/** Files read at once: enough for a disk, few enough for the limit of open files. */
const width = 32;

/** All decision records of a repository. `setting` is `fulcrum.journal.decisionsFolder`. */
export async function readDecisions(root: string, setting: string, before?: ReadBefore<DecisionRecord | null>): Promise<DecisionsRead> {
  return readFolders(root, await decisionFolders(root, setting), before);
}

export async function readFolders(root: string, folders: readonly DecisionFolder[], before?: ReadBefore<DecisionRecord | null>): Promise<DecisionsRead> {
  const lists = await Promise.all(folders.map(async (folder) => (await recordFiles(root, folder)).map((file) => ({ file, folder }))));
  const files = new Map(lists.flat().map((one) => [one.file, one]));
  const candidates = [...files.values()].filter(({ file }) => !neverARecord(path.posix.basename(file)));
  const records = await inParallel(candidates, width, async ({ file, folder }) => {
    const read = (place: string): Promise<DecisionRecord | null> => readRecord(place, file, folder.log4brains);
    const place = path.join(root, file);
    // A file that went away meanwhile is no record.
    return (before === undefined ? read(place) : before.get(place, read)).catch(() => null);
  });
  return {
    folders,
    records: records.filter((record) => record !== null).sort((a, b) => (a.file < b.file ? -1 : 1)),
    files: [...files.keys()].sort(),
  };
}

/** Null when the file is no record. What cannot be read but is named like one stays in the list, with the reason. */
async function readRecord(place: string, file: string, log4brains: boolean): Promise<DecisionRecord | null> {
  const read = await readTextFile(place).catch((error: unknown) => (error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : { refused: 'It could not be read.' }));
  if (read === null) return null;
  const source = { file, log4brains, fields: null };
  if ('refused' in read) return surelyARecord(recordName(path.posix.basename(file))) ? readDecision({ ...source, text: '', problems: [read.refused] }) : null;
  return readDecision(sourceOf(source, read.text, read.exact));
}

function sourceOf(source: Omit<RecordSource, 'text' | 'problems'>, text: string, exact: boolean): RecordSource {
  const { fields, problem } = readFields(text);
  const problems = [...(exact ? [] : ['It is not saved as UTF-8; some letters may look wrong.']), ...(problem === null ? [] : [problem])];
  return { ...source, text, fields, problems };
}
