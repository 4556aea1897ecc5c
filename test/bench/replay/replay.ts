// npm run bench -- --replay DIR…: are the reasons behind suggestions sane? Real histories, cut two years back, and what came of it.
import { projectIn, projects } from './projects';
import { type Outcome, replayProject } from './replayProject';

const ways = {
  suggested: 'one of the three suggested',
  mostInRepository: 'one of the three with most commits in the repository',
  mostInModule: 'one of the three with most commits in the module',
} as const satisfies Record<keyof Outcome['hits'], string>;

/** Prints each project's suggestions and the pooled figures; folders that hold no project of the list are left out. */
export async function replay(folders: readonly string[]): Promise<void> {
  const pooled: Outcome[] = [];
  const missing = new Set(projects);
  for (const folder of folders) {
    const project = projectIn(folder);
    if (project === null) {
      console.error(`${folder} holds no project of the list, so it is left out.`);
      continue;
    }
    missing.delete(project);
    const outcomes = await replayProject(folder);
    pooled.push(...outcomes);
    console.log(`\n${project}: ${outcomes.length} suggestions`);
    for (const { module, lead, mainAuthor, hits } of outcomes) console.log(`  ${hits.suggested ? '+' : '-'} ${module}: suggested to ${lead}; main author of the two years after: ${mainAuthor}`);
  }
  if (missing.size > 0) console.log(`\nNot given, of the list: ${[...missing].join(', ')}.`);
  const moved = pooled.filter(({ stayed }) => !stayed);
  console.log(`\n${pooled.length} suggestions. The module's main author of the next two years was, of all and of the ${moved.length} where it was no longer the lead:`);
  for (const [way, words] of Object.entries(ways) as [keyof Outcome['hits'], string][]) {
    console.log(`  ${share(pooled, way)}  ${share(moved, way)}  ${words}`);
  }
}

function share(outcomes: readonly Outcome[], way: keyof Outcome['hits']): string {
  const hits = outcomes.filter((one) => one.hits[way]).length;
  return `${hits} of ${outcomes.length} (${outcomes.length === 0 ? '–' : Math.round((hits / outcomes.length) * 100)} %)`.padEnd(18);
}
