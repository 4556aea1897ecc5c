import { unlink } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { DecisionDraft } from '../../core/journal/decision';
import { companion, needsCompanion, privateDecision } from '../../core/journal/draftEntry';
import type { Stamp } from '../../core/journal/entry';
import { writeEntry } from './writeEntry';
import { type RecordTarget, writeRecord } from './writeRecord';

export interface LogDecision {
  readonly draft: DecisionDraft;
  /** Null makes it a private entry. */
  readonly target: RecordTarget | null;
  /** Null until chosen. */
  readonly privateFolder: string | null;
  /** For a private entry, unique. */
  readonly id: string;
  readonly at: Stamp;
}

export interface DecisionWritten {
  /** Absolute. */
  readonly file: string;
  /** Absolute; null when nothing was private. */
  readonly companion: string | null;
}

/**
 * Writes the shared record and, where something is private, its companion; or a private entry without a repository. Both
 * or neither: when the companion fails the record just written is removed, and the caller still has the draft.
 */
export async function logDecision({ draft, target, privateFolder, id, at }: LogDecision): Promise<DecisionWritten> {
  if (target === null) return { file: await writeEntry(chosen(privateFolder), privateDecision(draft, id, at), at.day), companion: null };
  if (!needsCompanion(draft)) return { file: (await writeRecord(draft, target, at.day)).file, companion: null };
  // Asked before anything is written.
  const folder = chosen(privateFolder);
  const record = await writeRecord(draft, target, at.day);
  const shared = { repository: target.name, file: record.path, title: draft.title };
  try {
    return { file: record.file, companion: await writeEntry(folder, companion(draft, shared, id, at), at.day) };
  } catch (error) {
    await unlink(record.file).catch(() => undefined);
    throw error;
  }
}

function chosen(folder: string | null): string {
  if (folder === null) throw new HumanError('There is no folder for private entries yet. Choose one, and log the decision again.');
  return path.resolve(folder);
}
