// Which page of whose manual helps with this? Addresses of git's own pages.

export function helpPage(topic: 'installGit' | 'safeDirectory' | 'shallow'): string {
  switch (topic) {
    case 'installGit': return 'https://git-scm.com/downloads';
    case 'safeDirectory': return 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory';
    case 'shallow': return 'https://git-scm.com/docs/git-fetch#Documentation/git-fetch.txt---unshallow';
    default: return topic satisfies never;
  }
}
