import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { RecordElsewhere } from '../../core/journal/checkDecisions';
import type { DecisionDraft } from '../../core/journal/decision';
import { draftRecord } from '../../core/journal/draftRecord';
import { type FolderForm, folderForm, recordFileName } from '../../core/journal/folderForm';
import { nextNumber } from '../../core/journal/nextNumber';
import { resolvePath } from '../../core/journal/recordPath';
import { makeFolder } from '../makeFolder';
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
  /** Nobody has decided it yet. */
  readonly proposed?: boolean;
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
  const place = await placeOf(target);
  await makeFolder(path.join(target.root, place.folder)).catch((error: unknown) => { throw writeProblem(error); });
  for (let tries = 0; tries < mostTries; tries++) {
    const next = nextRecord(draft, target, place, day, tries);
    if (await createFile(path.join(target.root, next.path), next.text, 'all')) return { file: path.join(target.root, next.path), path: next.path, form: place.form };
  }
  throw new HumanError('A hundred names for this record are taken already. Choose another title.');
}

/** Where `writeRecord` would write, from the repository's top; nothing is made. */
export async function plannedRecord(draft: DecisionDraft, target: RecordTarget, day: string): Promise<string> {
  return nextRecord(draft, target, await placeOf(target), day, 0).path;
}

/** Writes the record that was planned, and no other: when its name is taken by now, nothing. */
export async function writePlannedRecord(draft: DecisionDraft, target: RecordTarget, day: string, planned: string): Promise<RecordWritten> {
  const place = await placeOf(target);
  const next = nextRecord(draft, target, place, day, 0);
  const file = path.join(target.root, next.path);
  if (next.path !== planned || !await createFile(file, next.text, 'all')) throw new HumanError('Another record has taken this number meanwhile, so nothing was written. Ask again.');
  return { file, path: next.path, form: place.form };
}

interface Place {
  readonly folder: string;
  readonly form: FolderForm;
  /** Paths whose numbers are taken. */
  readonly taken: readonly string[];
}

async function placeOf(target: RecordTarget): Promise<Place> {
  const folder = resolvePath('', target.folder);
  if (folder === null) throw outside();
  // Before the folder is made: a link on the way must not lead out.
  if (!isWithin(await resolvedPath(target.root), await resolvedPath(path.join(target.root, folder)))) throw outside();
  const known = (await decisionFolders(target.root, target.setting)).find((one) => one.path === folder) ?? { path: folder, log4brains: false };
  const { records, files } = await readFolders(target.root, [known]);
  return { folder, form: folderForm(records, folder, known.log4brains), taken: [...files, ...target.elsewhere.map((one) => one.file)] };
}

function nextRecord(draft: DecisionDraft, target: RecordTarget, { folder, form, taken }: Place, day: string, tries: number): { readonly path: string; readonly text: string } {
  const number = nextNumber(taken, folder) + (form.format === 'log4brains' ? 0 : tries);
  // Numbers never meet again; log4brains' names, made of day and title, can.
  const name = recordFileName(form, number, day, tries > 0 && form.format === 'log4brains' ? `${draft.title} ${tries + 1}` : draft.title);
  return {
    path: folder === '' ? name : `${folder}/${name}`,
    text: draftRecord(draft, { folder, form, number, day, deciders: target.deciders, proposed: target.proposed ?? false }),
  };
}

function outside(): HumanError {
  return new HumanError('The decisions folder lies outside the repository, so nothing was written. Choose a folder inside it in the setting fulcrum.journal.decisionsFolder.');
}
