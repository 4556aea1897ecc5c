// The public projects that the replay is pooled over: of several languages, sizes and ways to work, and active in the last four years, as
// where nothing goes on nothing moves either.

export const projects: readonly string[] = [
  'rubocop/rubocop', 'beetbox/beets', 'composer/composer', 'redis/jedis', 'celery/celery', 'fastify/fastify', 'git/git', 'JabRef/jabref',
  'sebastianbergmann/phpunit', 'apache/james-project', 'sparklemotion/nokogiri', 'mozilla/application-services', 'OffchainLabs/nitro',
  'microsoft/semantic-kernel', 'activeadmin/activeadmin', 'wp-cli/wp-cli',
];

/** The project of the list that a folder holds, by its own name or that of the folder around it; null for none. */
export function projectIn(folder: string): string | null {
  const ends = folder.split(/[\\/]/).filter((part) => part !== '').slice(-2).map((part) => part.toLowerCase().replace(/\.git$/, ''));
  return projects.find((project) => {
    const [owner = '', name = ''] = project.toLowerCase().split('/');
    return ends.some((end) => end === name || end === `${owner}+${name}` || end === `${owner}-${name}` || end === `${owner}_${name}`);
  }) ?? null;
}
