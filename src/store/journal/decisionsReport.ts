import { stat } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { checkDecisions, type RecordElsewhere } from '../../core/journal/checkDecisions';
import type { Decision, DecisionRecord } from '../../core/journal/decision';
import { type DecisionsRead, readDecisions, readFolders } from './readDecisions';
import { isInside } from './realPath';

export interface DecisionsQuestion {
  /** Top of the repository, absolute; the folder asked about when there is no repository. */
  readonly root: string;
  /** Absolute folder that the user named on the command line; null to find it. Their own word may lead anywhere. */
  readonly folder: string | null;
  /** `fulcrum.journal.decisionsFolder`. */
  readonly setting: string;
  /** Records on other branches; empty when nobody looked. */
  readonly elsewhere: readonly RecordElsewhere[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What `fulcrum decisions list` and `check` print: exactly these keys. */
export async function decisionsReport(question: DecisionsQuestion): Promise<{ readonly decisions: readonly Decision[] }> {
  const read = question.folder === null ? await readDecisions(question.root, question.setting) : await readNamed(question.root, question.folder);
  const checked = checkDecisions(read.records, {
    files: read.files, folders: read.folders.map((folder) => folder.path), elsewhere: question.elsewhere, today: question.today,
  });
  return { decisions: checked.map(asDecision) };
}

/** What is shown of a record, without what only checks need. */
export function asDecision(record: DecisionRecord): Decision {
  const { file, id, title, status, date, deciders, reviewBy, format, supersededBy, problems } = record;
  return { file, id, title, status, date, deciders, reviewBy, format, supersededBy, problems };
}

async function readNamed(root: string, folder: string): Promise<DecisionsRead> {
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new HumanError(`There is no folder ${folder}. Name one that is there.`);
  if (!found.isDirectory()) throw new HumanError(`${folder} is not a folder. Name the folder that holds the decisions.`);
  const inside = await isInside(root, folder);
  const top = inside ? root : folder;
  const relative = inside ? path.relative(root, folder).replaceAll(path.sep, '/') : '';
  const known = inside ? (await readDecisions(root, relative)).folders[0] : undefined;
  return readFolders(top, [known ?? { path: relative.startsWith('..') ? '' : relative, log4brains: false }]);
}
