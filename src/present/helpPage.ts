// Where does a page of somebody's manual lie? The only addresses that Fulcrum opens, and only when asked to.

const pages = {
  installGit: 'https://git-scm.com/downloads',
  safeDirectory: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory',
  shallow: 'https://git-scm.com/docs/git-fetch#Documentation/git-fetch.txt---unshallow',
} as const;

export type HelpTopic = keyof typeof pages;

export function helpPage(topic: HelpTopic): string {
  return pages[topic];
}
