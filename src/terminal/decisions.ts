// `fulcrum decisions list|check`: the records of a repository, and what is odd about them.
import path from 'node:path';
import type { Decision } from '../core/journal/decision';
import { HumanError } from '../core/humanError';
import { decisionsReport } from '../store/journal/decisionsReport';
import { stampOf, zoneOf } from '../worker/clock';
import { recordsElsewhere } from '../worker/journal';
import type { Command } from './options';
import { type Environment, placesOf } from './place';
import { printable } from './printable';
import { settingsOf } from './settingsFile';
import { table } from './table';

type DecisionsCommand = Extract<Command, { name: 'decisions' }>;

export async function decisions({ common, action, folder }: DecisionsCommand, environment: Environment): Promise<string> {
  const settings = await settingsOf(common);
  const today = stampOf(common.now, zoneOf(settings.timeZone)).day;
  const setting = settings.journal.decisionsFolder;
  const found: Decision[] = [];
  for (const { root, id, name, head, git } of await placesOrFolder(folder, common.repos, environment)) {
    const elsewhere = git === null ? [] : await recordsElsewhere({ id, name, root, head, git, decisionsFolder: setting });
    const report = await decisionsReport({ root, folder: folder === null ? null : path.resolve(folder), setting, elsewhere, today });
    found.push(...report.decisions);
  }
  const shown = action === 'check' && !common.json ? found.filter((d) => d.problems.length > 0) : found;
  if (common.json) return JSON.stringify({ decisions: shown }, null, 2);
  if (action === 'list') return inWords(shown);
  return shown.length === 0 ? `${found.length} decisions, nothing odd about them.` : shown.flatMap((d) => [printable(d.file), ...d.problems.map((p) => `  ${printable(p)}`)]).join('\n');
}

/** A folder named with `--folder` may lie in no repository at all. */
async function placesOrFolder(folder: string | null, repos: readonly string[], environment: Environment) {
  try {
    // Records lie in the work tree: the first ones may be older than the first commit.
    return await placesOf(repos, environment, ['ready', 'noCommits']);
  } catch (error) {
    if (folder === null || !(error instanceof HumanError)) throw error;
    const root = path.resolve(folder);
    return [{ root, id: root, name: path.basename(root), head: null, git: null }];
  }
}

function inWords(found: readonly Decision[]): string {
  if (found.length === 0) return 'No decisions here.';
  return table(['id', 'date', 'status', 'title'], found.map((d) => [d.id, d.date ?? '', d.status, d.title])).join('\n');
}
