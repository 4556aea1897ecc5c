// What is said while the place of private entries is chosen? Nothing private is written before it is.
import { clipped } from './counted';

type Reason = 'insideWorkTree' | 'ignoredInWorkTree' | 'notAFolder' | 'unwritable' | 'relative';

export const privateFolderWords = {
  title: 'Where Private Entries Live',
  /** In the home folder, where one sees it. */
  presetFolder: 'Fulcrum journal',
  needsFolder: 'A folder, such as ~/Fulcrum journal.',
  prompt: 'Notes about people and your private half of decisions, one Markdown file each. Asked once; Enter takes this folder.',
  remoteLater: 'Not now',
  remoteLaterDetail: 'Nothing private is kept on that machine; what you typed becomes a draft',
  keepIgnored: 'Keep private entries there',
  chooseAnother: 'Choose another folder',
  sharedOnly: 'Log it without certainty and expectation',
  sharedOnlyDetail: 'The shared record is written, nothing private',
} as const;

/** In a remote window files lie on the machine it is connected to, which may belong to somebody else. */
export function remoteQuestion(hostName: string): { readonly prompt: string; readonly choose: string; readonly chooseDetail: string } {
  const host = clipped(hostName, 60);
  return {
    // Longer ones do not fit into a quick pick.
    prompt: `This window is connected to ${host}. Keep private entries there?`,
    choose: `Choose a folder on ${host}…`,
    chooseDetail: 'They are files there: whoever runs that machine can read them',
  };
}

/** Why a folder cannot hold private entries; `folder` is the one chosen, or the repository it lies in. */
export function folderProblem(reason: Exclude<Reason, 'ignoredInWorkTree'>, folder: string): string {
  const where = clipped(folder, 300);
  switch (reason) {
    case 'insideWorkTree':
      return `That folder lies in the repository ${where}, where private entries could be committed. Choose one outside.`;
    case 'notAFolder':
      return `${where} is a file. Choose a folder.`;
    case 'unwritable':
      return `${where} cannot be written to. Choose another folder.`;
    case 'relative':
      return 'Give the whole path, from the top of the disk or from ~, your home folder.';
  }
}

export function ignoredQuestion(where: string): string {
  return `That folder lies in the repository ${clipped(where, 300)}. Git ignores it there, so it would not be committed by accident.`;
}

/** A service copies what lies there, and may share it. */
export function syncedQuestion(service: string): string {
  return `${service} copies that folder to other machines, and its provider can read it. Keep private entries there?`;
}
