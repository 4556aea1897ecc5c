// The public projects that the replay is pooled over: several languages, sizes and ways to work; chosen before it was first run.

export const projects: readonly string[] = [
  'pallets/flask', 'jekyll/jekyll', 'expressjs/express', 'celery/celery', 'fastify/fastify', 'rubocop/rubocop', 'beetbox/beets', 'kivy/kivy',
  'redis/jedis', 'Seldaek/monolog', 'composer/composer', 'simonw/llm',
];

/** The project of the list that a folder holds, by its own name or that of the folder around it; null for none. */
export function projectIn(folder: string): string | null {
  const ends = folder.split(/[\\/]/).filter((part) => part !== '').slice(-2).map((part) => part.toLowerCase().replace(/\.git$/, ''));
  return projects.find((project) => {
    const [owner = '', name = ''] = project.toLowerCase().split('/');
    return ends.some((end) => end === name || end === `${owner}+${name}` || end === `${owner}-${name}` || end === `${owner}_${name}`);
  }) ?? null;
}
