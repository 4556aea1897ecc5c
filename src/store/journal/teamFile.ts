import path from 'node:path';
import { HumanError } from '../../core/humanError';
import { editTeam } from '../../core/team/editTeam';
import { readTeam } from '../../core/team/readTeam';
import type { TeamMember } from '../../core/team/team';
import { preparePrivateFolder } from './privateFolder';
import { createFile, replaceFile } from './safeWrite';
import { readTextFile } from './textFile';
import { errorCode, writeProblem } from './writeProblem';

const fileName = 'team.md';

/** The lead's team; null while there is no such file. A file that is there and cannot be read is a HumanError: nobody then has no team. */
export async function readTeamFile(folder: string): Promise<readonly TeamMember[] | null> {
  const text = await textOf(teamFile(folder));
  return text === null ? null : readTeam(text);
}

/** Makes `team.md` hold exactly these members, and answers its absolute path. Whatever else stands in it stays, byte for byte. */
export async function writeTeamFile(folder: string, members: readonly TeamMember[]): Promise<string> {
  const file = teamFile(folder);
  const before = await textOf(file);
  if (before === null) {
    await preparePrivateFolder(folder);
    if (!await createFile(file, editTeam('', members), 'owner')) throw new HumanError('A team.md has appeared meanwhile, so nothing was written. Look at it and try again.');
    return file;
  }
  const after = editTeam(before, members);
  if (after !== before) await replaceFile(file, before, after);
  return file;
}

export function teamFile(folder: string): string {
  return path.join(folder, fileName);
}

async function textOf(file: string): Promise<string | null> {
  try {
    const read = await readTextFile(file);
    if ('text' in read && read.exact) return read.text;
    throw new HumanError('team.md in your private folder is no text that Fulcrum can keep whole, so it was left as it is. Save it as UTF-8, below 1 MB, and try again.');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error instanceof HumanError ? error : writeProblem(error);
  }
}
