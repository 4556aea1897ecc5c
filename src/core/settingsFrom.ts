// Is what somebody wrote into the settings sound? Raw values by key -> Settings; what is odd keeps its default and is named.
import { categories, defaultSettings, roles, sourceSwitches, type Category, type Settings } from './settings';

type Raw = (key: string) => unknown;

/**
 * Reads every setting through `raw` (keys without `fulcrum.`; undefined means not set).
 * `complain` gets one sentence for each value that cannot be used; that setting then has its default.
 */
export function settingsFrom(raw: Raw, complain: (sentence: string) => void): Settings {
  const take = <T>(key: string, fallback: T, sound: (value: unknown) => T | undefined, wanted: string): T => {
    const value = raw(key);
    if (value === undefined) return fallback;
    const taken = sound(value);
    if (taken !== undefined) return taken;
    complain(`The setting fulcrum.${key} must be ${wanted}; it is left out.`);
    return fallback;
  };
  const d = defaultSettings;
  return {
    role: take('role', d.role, (v) => roles.find((r) => r === v), `one of ${roles.join(', ')}`),
    band: take('band', d.band, bandOf, 'two percentages such as [30, 50], or null'),
    hoursPerWeek: take('hoursPerWeek', d.hoursPerWeek, numberBetween(1, 168), 'hours between 1 and 168'),
    workDays: take('workDays', d.workDays, workDaysOf, 'days between 1 (Monday) and 7'),
    timeZone: take('timeZone', d.timeZone, zoneOf, 'a time zone such as Europe/Berlin'),
    usualWeek: take('usualWeek', d.usualWeek, usualWeekOf, 'hours by category such as {"meeting": 10}'),
    sources: take('sources', d.sources, sourcesOf, 'true or false by source'),
    me: take('me', d.me, stringsOf, 'a list of addresses'),
    people: take('people', d.people, listsOf, 'addresses by name'),
    bots: take('bots', d.bots, stringsOf, 'a list of names or addresses'),
    repositories: take('repositories', d.repositories, stringsOf, 'a list of folders'),
    notWork: take('notWork', d.notWork, stringsOf, 'a list of folders'),
    exclude: take('exclude', d.exclude, stringsOf, 'a list of globs'),
    modules: take('modules', d.modules, listsOf, 'globs by module'),
    ownership: {
      alone: take('ownership.alone', d.ownership.alone, numberBetween(0, 1), 'a share between 0 and 1'),
      tauDays: take('ownership.tauDays', d.ownership.tauDays, numberBetween(1, 36_500), 'days between 1 and 36500'),
      bulkCommitFiles: take('ownership.bulkCommitFiles', d.ownership.bulkCommitFiles, numberBetween(1, 1e9), 'a number of files'),
    },
    sessions: {
      gapMinutes: take('sessions.gapMinutes', d.sessions.gapMinutes, numberBetween(1, 1440), 'minutes between 1 and 1440'),
      firstCommitMinutes: take('sessions.firstCommitMinutes', d.sessions.firstCommitMinutes, numberBetween(0, 1440), 'minutes between 0 and 1440'),
    },
    calendar: {
      files: take('calendar.files', d.calendar.files, stringsOf, 'a list of files'),
      rules: take('calendar.rules', d.calendar.rules, (v) => (Array.isArray(v) ? v : undefined), 'a list of rules'),
    },
    journal: {
      decisionsFolder: take('journal.decisionsFolder', d.journal.decisionsFolder, stringOf, 'a folder in the repository'),
      privateFolder: take('journal.privateFolder', d.journal.privateFolder, stringOf, 'a folder'),
      decisionLens: take('journal.decisionLens', d.journal.decisionLens, booleanOf, 'true or false'),
    },
    statusBar: take('statusBar', d.statusBar, booleanOf, 'true or false'),
    fileHint: take('fileHint', d.fileHint, booleanOf, 'true or false'),
    suggestions: take('suggestions', d.suggestions, (v) => (v === 'sidebar' || v === 'off' ? v : undefined), '"sidebar" or "off"'),
    afterHours: take('afterHours', d.afterHours, booleanOf, 'true or false'),
  };
}

function numberBetween(low: number, high: number): (v: unknown) => number | undefined {
  return (v) => (typeof v === 'number' && v >= low && v <= high ? v : undefined);
}

function booleanOf(v: unknown): boolean | undefined {
  return typeof v === 'boolean' ? v : undefined;
}

function stringOf(v: unknown): string | undefined {
  return typeof v === 'string' ? v : undefined;
}

function stringsOf(v: unknown): readonly string[] | undefined {
  return Array.isArray(v) && v.every((s): s is string => typeof s === 'string') ? v : undefined;
}

function entriesOf(v: unknown): [string, unknown][] | undefined {
  return typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.entries(v) : undefined;
}

function listsOf(v: unknown): Record<string, readonly string[]> | undefined {
  const lists = entriesOf(v)?.map(([key, list]) => [key, stringsOf(list)] as const);
  return lists?.every((l): l is readonly [string, readonly string[]] => l[1] !== undefined) ? Object.fromEntries(lists) : undefined;
}

function bandOf(v: unknown): readonly [number, number] | null | undefined {
  if (v === null) return null;
  if (!Array.isArray(v) || v.length !== 2) return undefined;
  const inPerCent = numberBetween(0, 100);
  const [low, high] = [inPerCent(v[0]), inPerCent(v[1])];
  return low !== undefined && high !== undefined && low <= high ? [low, high] : undefined;
}

function workDaysOf(v: unknown): readonly number[] | undefined {
  const day = (d: unknown): d is number => typeof d === 'number' && Number.isInteger(d) && d >= 1 && d <= 7;
  return Array.isArray(v) && v.length > 0 && v.every(day) ? [...new Set(v)].sort((a, b) => a - b) : undefined;
}

function zoneOf(v: unknown): string | undefined {
  return typeof v === 'string' && (v === '' || isTimeZone(v)) ? v : undefined;
}

/** Whether the running JavaScript knows this IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    void new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function usualWeekOf(v: unknown): Partial<Record<Category, number>> | undefined {
  const hours = numberBetween(0, 168);
  const week: Partial<Record<Category, number>> = {};
  const hoursByCategory = entriesOf(v);
  if (!hoursByCategory) return undefined;
  for (const [key, value] of hoursByCategory) {
    const category = categories.find((c) => c === key);
    const taken = hours(value);
    if (category === undefined || taken === undefined) return undefined;
    week[category] = taken;
  }
  return week;
}

function sourcesOf(v: unknown): Settings['sources'] | undefined {
  const given = entriesOf(v);
  return given?.every(([key, on]) => sourceSwitches.some((s) => s === key) && typeof on === 'boolean') ? Object.fromEntries(given) : undefined;
}
