import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { RecordElsewhere } from '../../core/journal/checkDecisions';
import type { DecisionDraft } from '../../core/journal/decision';
import { draftRecord } from '../../core/journal/draftRecord';
import { type FolderForm, folderForm, recordFileName } from '../../core/journal/folderForm';
import { nextNumber } from '../../core/journal/nextNumber';
import { resolvePath } from '../../core/journal/recordPath';
import { decisionFolders } from './decisionFolders';
import { readFolders } from './readDecisions';
import { createFile } from './safeWrite';
import { isWithin, resolvedPath } from './realPath';
import { writeProblem } from './writeProblem';

/** The repository a decision goes to. */
export interface RecordTarget {
  /** Absolute. */
  readonly root: string;
  /** As on screen. */
  readonly name: string;
  /** Where the record goes, from the repository's top. It is made only when it is not there and the caller asked for it by name. */
  readonly folder: string;
  /** `fulcrum.journal.decisionsFolder`. */
  readonly setting: string;
  /** Names of the people who decided; may be empty. */
  readonly deciders: readonly string[];
  /** Records on other branches, whose numbers are taken too. */
  readonly elsewhere: readonly RecordElsewhere[];
}

export interface RecordWritten {
  /** Absolute. */
  readonly file: string;
  /** From the repository's top. */
  readonly path: string;
  readonly form: FolderForm;
}

/** Times a name may turn out to be taken between looking and writing. */
const mostTries = 100;

/** Writes a new record in the form its folder uses, with the next number. Never overwrites. `day` is `YYYY-MM-DD`. */
export async function writeRecord(draft: DecisionDraft, target: RecordTarget, day: string): Promise<RecordWritten> {
  const folder = resolvePath('', target.folder);
  if (folder === null) throw outside();
  const place = path.join(target.root, folder);
  // Before the folder is made: a link on the way must not lead out.
  if (!isWithin(await resolvedPath(target.root), await resolvedPath(place))) throw outside();
  await mkdir(place, { recursive: true }).catch((error: unknown) => { throw writeProblem(error); });
  const known = (await decisionFolders(target.root, target.setting)).find((one) => one.path === folder) ?? { path: folder, log4brains: false };
  const { records, files } = await readFolders(target.root, [known]);
  const form = folderForm(records, folder, known.log4brains);
  const taken = [...files, ...target.elsewhere.map((one) => one.file)];
  for (let tries = 0; tries < mostTries; tries++) {
    const number = nextNumber(taken, folder) + (form.format === 'log4brains' ? 0 : tries);
    // Numbers never meet again; log4brains' names, made of day and title, can.
    const name = recordFileName(form, number, day, tries > 0 && form.format === 'log4brains' ? `${draft.title} ${tries + 1}` : draft.title);
    const relative = folder === '' ? name : `${folder}/${name}`;
    const text = draftRecord(draft, { folder, form, number, day, deciders: target.deciders });
    if (await createFile(path.join(target.root, relative), text, 'all')) return { file: path.join(target.root, relative), path: relative, form };
  }
  throw new HumanError('A hundred names for this record are taken already. Choose another title.');
}

function outside(): HumanError {
  return new HumanError('The decisions folder lies outside the repository, so nothing was written. Choose a folder inside it in the setting fulcrum.journal.decisionsFolder.');
}
