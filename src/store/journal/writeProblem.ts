import { HumanError } from '../../core/humanError';

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Nothing was changed: make room and try again.',
  EDQUOT: 'Your share of the disk is full. Nothing was changed: make room and try again.',
  EFBIG: 'The file is too large for this disk, or for what you may write. Nothing was changed: shorten it or choose another folder.',
  EROFS: 'The folder is read-only. Nothing was changed: choose another folder or make this one writable.',
  EACCES: 'You may not write to this folder. Nothing was changed: choose another folder or make this one writable.',
  EPERM: 'The file could not be written; another program may hold it. Nothing was changed: close it there and try again.',
  EBUSY: 'The file could not be written; another program may hold it. Nothing was changed: close it there and try again.',
  ENOENT: 'The folder is not there any more. Nothing was changed: choose another one.',
  ENOTDIR: 'A part of the folder’s path is a file. Nothing was changed: choose another folder.',
  EEXIST: 'There is a file where a folder should be. Nothing was changed: move it away and try again.',
  EISDIR: 'There is a folder where the file should be. Nothing was changed: move it away and try again.',
  ENAMETOOLONG: 'The name of the file is too long for this disk. Nothing was changed: choose a shorter title.',
};

/** What the system says about a failed write, as a sentence; what is not known comes back as it is. */
export function writeProblem(error: unknown): unknown {
  const code = errorCode(error);
  const sentence = sentences[code];
  return sentence === undefined ? error : new HumanError(sentence, code);
}

/** Such as `ENOENT`; empty for anything that is no system error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
