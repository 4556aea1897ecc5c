// What was typed after `fulcrum`? The command line as one checked value.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isTimeZone } from '../core/settingsFrom';

/** Wrong use: exit code 2, the sentence on stderr. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CommonOptions {
  /** At least one; `.` unless given. */
  readonly repos: readonly string[];
  readonly me: readonly string[];
  readonly asOf: string | null;
  /** Folder of the index; null with `--no-cache`, empty for the machine's usual place. */
  readonly cache: string | null;
  readonly settingsFile: string | null;
  readonly json: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** IANA zone; empty for the system's. */
  readonly timeZone: string;
}

const reportFormats = ['markdown', 'json', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export type Command =
  | { readonly name: 'balance'; readonly common: CommonOptions; readonly weeks: number; readonly journal: string | null; readonly ics: readonly string[] }
  | { readonly name: 'ownership'; readonly common: CommonOptions; readonly model: 'timeless' | 'fading'; readonly verify: boolean }
  | { readonly name: 'delegation'; readonly common: CommonOptions; readonly verify: boolean; readonly journal: string | null }
  | { readonly name: 'decisions'; readonly common: CommonOptions; readonly action: 'list' | 'check'; readonly folder: string | null }
  | { readonly name: 'report'; readonly common: CommonOptions; readonly format: ReportFormat; readonly journal: string | null; readonly ics: readonly string[]; readonly names: boolean }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export const usage = `fulcrum: where your week went, what only you know, what was decided

  fulcrum balance    [--weeks N] [--journal DIR] [--ics FILE]   your own hands-on and leading time
  fulcrum ownership  [--model timeless|fading] [--verify]
  fulcrum delegation [--journal DIR] [--verify]        what to hand over next, and who could take it
  fulcrum decisions  list|check [--folder DIR]
  fulcrum report     [--format markdown|json|html] [--names] [--journal DIR] [--ics FILE]   the week, to be shown to others

  --repo DIR       a repository (repeatable; default: this folder)
  --me EMAIL       one of your addresses (repeatable; default: git's user.email)
  --as-of REV      measure the history as of that commit
  --cache DIR      keep the index there; --no-cache keeps none
  --settings FILE  a JSON file with the setting keys of the extension
  --now ISO        what time it is; --tz ZONE  the zone of days and weeks
  --json           one JSON document on stdout and nothing else`;

const common = {
  repo: { type: 'string', multiple: true },
  me: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
  settings: { type: 'string' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  tz: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Reads the arguments after `fulcrum`. `now` is the clock used without `--now`.
 * Throws a UsageError, whose message is one line, on anything it does not know.
 */
export function parseCommand(args: readonly string[], now: number): Command {
  const [name, ...rest] = args;
  switch (name) {
    case 'balance': {
      const { values } = parse(rest, { ...common, weeks: { type: 'string' }, journal: { type: 'string' }, ics: { type: 'string', multiple: true } }, 0);
      return { name, common: commonOf(values, now), weeks: weeksOf(text(values['weeks'])), journal: text(values['journal']), ics: texts(values['ics']) };
    }
    case 'ownership': {
      const { values } = parse(rest, { ...common, model: { type: 'string' }, verify: { type: 'boolean' } }, 0);
      return { name, common: commonOf(values, now), model: modelOf(text(values['model'])), verify: values['verify'] === true };
    }
    case 'delegation': {
      const { values } = parse(rest, { ...common, verify: { type: 'boolean' }, journal: { type: 'string' } }, 0);
      return { name, common: commonOf(values, now), verify: values['verify'] === true, journal: text(values['journal']) };
    }
    case 'decisions': {
      const { values, positionals } = parse(rest, { ...common, folder: { type: 'string' } }, 1);
      const action = positionals[0] ?? 'list';
      if (action !== 'list' && action !== 'check') throw new UsageError(`"decisions ${action}" is unknown. Say "decisions list" or "decisions check".`);
      return { name, common: commonOf(values, now), action, folder: text(values['folder']) };
    }
    case 'report': {
      const own = { format: { type: 'string' }, names: { type: 'boolean' }, journal: { type: 'string' }, ics: { type: 'string', multiple: true } } as const;
      const { values } = parse(rest, { ...common, ...own }, 0);
      const options = commonOf(values, now);
      const format = formatOf(text(values['format']), options.json);
      return { name, common: { ...options, json: format === 'json' }, format, journal: text(values['journal']), ics: texts(values['ics']), names: values['names'] === true };
    }
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' };
    case 'version':
    case '--version':
      return { name: 'version' };
    default:
      throw new UsageError(`"${name}" is unknown. Say "fulcrum help" for what there is.`);
  }
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>, positionals: number): { values: Values; positionals: readonly string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: positionals > 0, strict: true });
    if (parsed.positionals.length > positionals) throw new UsageError(`"${parsed.positionals[positionals]}" is one word too many.`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(firstSentence(error));
  }
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\. |\n/)[0]!.replace(/\.$/, '')}.`;
}

function commonOf(values: Values, now: number): CommonOptions {
  const repos = texts(values['repo']);
  return {
    repos: repos.length > 0 ? repos : ['.'],
    me: texts(values['me']),
    asOf: text(values['as-of']),
    cache: values['no-cache'] === true ? null : text(values['cache']) ?? '',
    settingsFile: text(values['settings']),
    json: values['json'] === true,
    now: instantOf(text(values['now']), now),
    timeZone: zoneOf(text(values['tz'])),
  };
}

function text(value: Values[string]): string | null {
  return typeof value === 'string' ? value : null;
}

function texts(value: Values[string]): string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
}

function instantOf(given: string | null, now: number): number {
  if (given === null) return now;
  const instant = Date.parse(given);
  if (Number.isNaN(instant)) throw new UsageError(`--now "${given}" is not an ISO 8601 date, such as 2026-11-02T09:00:00Z.`);
  return instant;
}

function zoneOf(given: string | null): string {
  if (given === null) return '';
  if (!isTimeZone(given)) throw new UsageError(`--tz "${given}" is not a time zone, such as Europe/Berlin.`);
  return given;
}

function weeksOf(given: string | null): number {
  if (given === null) return 12;
  const weeks = Number(given);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 520) throw new UsageError(`--weeks "${given}" is not a number of weeks between 1 and 520.`);
  return weeks;
}

function modelOf(given: string | null): 'timeless' | 'fading' {
  if (given === null) return 'timeless';
  if (given !== 'timeless' && given !== 'fading') throw new UsageError(`--model "${given}" is unknown. Say "timeless" or "fading".`);
  return given;
}

/** `--json` is another word for `--format json`. */
function formatOf(given: string | null, json: boolean): ReportFormat {
  const format = given ?? (json ? 'json' : 'markdown');
  const known = reportFormats.find((one) => one === format);
  if (known === undefined || (json && known !== 'json')) throw new UsageError(`--format "${format}" is unknown here. Say "markdown", "json" or "html".`);
  return known;
}
