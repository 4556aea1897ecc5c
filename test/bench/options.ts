// What was typed after `npm run bench --`.
import { parseArgs } from 'node:util';
import path from 'node:path';

export interface BenchOptions {
  /** Repositories to measure instead of the made ones; absolute. */
  readonly repos: readonly string[];
  /** Made repositories besides those given, by name. */
  readonly made: readonly string[];
  /** Measured this often; medians are shown. */
  readonly runs: number;
  /** Programs to measure besides the two that everything is compared with; empty for all. */
  readonly only: readonly string[];
  /** Reads line counts too, as peers do, once: slow. */
  readonly numstat: boolean;
  /** Measures a window of the editor on each repository instead. */
  readonly editor: boolean;
  /** Measures a running analysis thread on each repository instead. */
  readonly worker: boolean;
  /** Measures the search of a made journal of ten thousand entries instead. */
  readonly journal: boolean;
  /** Measures ten years of a busy calendar instead. */
  readonly calendar: boolean;
  /** Replays suggestions on these histories instead; empty for none. Absolute. */
  readonly replay: readonly string[];
  /** Folder for CPU profiles of the extension host; null for none. */
  readonly profile: string | null;
}

export const usage = `npm run bench -- [options]

  --repo DIR     measure this repository (repeatable) instead of the made ones
  --made NAME    measure a made repository (repeatable): 10k, 100k, 1M or wide, with 50,000 files (these two made once, takes long; only when named)
  --runs N       how often; the medians count (default 5)
  --only NAME    only this (repeatable): cold, warm, balance
  --numstat      also git log --numstat -M, once: where other tools start, slow
  --editor       a window of the editor instead: activation, first figure, longest stop
  --worker       a running analysis thread instead: first figures, after a commit, after a force-push, index, how fast it lets go
  --journal      the search of a made journal of 10,000 entries instead: every key stroke
  --calendar     ten years of a busy calendar instead: read for the first time, and after a change
  --profile DIR  with --editor: CPU profiles of the extension host in the last round, in this folder
  --replay DIR…  what was suggested two years ago, and what came of it, on public projects of a fixed list`;

/** Throws an Error with one line on anything it does not know. */
export function benchOptions(args: readonly string[], made: readonly string[], usual: readonly string[], programs: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      repo: { type: 'string', multiple: true },
      made: { type: 'string', multiple: true },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', multiple: true },
      numstat: { type: 'boolean', default: false },
      editor: { type: 'boolean', default: false },
      worker: { type: 'boolean', default: false },
      journal: { type: 'boolean', default: false },
      calendar: { type: 'boolean', default: false },
      profile: { type: 'string' },
      replay: { type: 'string', multiple: true },
    },
  });
  const replay = [...values.replay ?? [], ...positionals].map((folder) => path.resolve(folder));
  if (values.replay === undefined && positionals.length > 0) throw new Error(`${positionals[0]} belongs to no option.`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is not a number of runs.`);
  const repos = (values.repo ?? []).map((folder) => path.resolve(folder));
  return {
    repos,
    made: known('--made', values.made ?? (repos.length > 0 ? [] : usual), made),
    runs,
    only: known('--only', values.only ?? [], programs),
    numstat: values.numstat,
    editor: values.editor,
    worker: values.worker,
    journal: values.journal,
    calendar: values.calendar,
    replay,
    profile: values.profile === undefined ? null : path.resolve(values.profile),
  };
}

function known(option: string, given: readonly string[], names: readonly string[]): readonly string[] {
  for (const name of given) if (!names.includes(name)) throw new Error(`${option} ${name}: there is ${names.join(', ')}.`);
  return given;
}
