// What may a webview send, at most? Checks shared by every intention that comes up from a webview.
import * as v from 'valibot';
import type { Purpose } from '../core/journal/weekNote';
import type { Category, Role } from '../core/settings';

/** An absolute path that stands for a repository. */
export const repoId = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

export const commitId = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));

/** A path with forward slashes that cannot leave the folder it is relative to. */
export const relativePath = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4096),
  v.check((path) => !/^(?:\/|[A-Za-z]:)|\0/.test(path) && !path.split(/[/\\]/).includes('..')),
);

/** The same, or empty for the top. */
export const folderPath = v.union([v.literal(''), relativePath]);

export const email = v.pipe(v.string(), v.minLength(1), v.maxLength(320));

/** Where a browser may be sent to. */
export const webPage = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https:\/\/[\w.-]+(?::\d+)?\/[\w./#-]*$/));

/** One line that the lead typed. */
export const line = v.pipe(v.string(), v.maxLength(1000));

/** The same list as core's, which this folder may only see as a type; a missing one is a compile error in its test. */
export const category = v.picklist([
  'coding', 'review', 'pairing', 'design', 'decision', 'feedback', 'oneOnOne', 'mentoring', 'planning', 'meeting',
  'hiring', 'communication', 'learning',
] as const satisfies readonly Category[]);

export const role = v.picklist([
  'unset', 'techLead', 'techLeadManager', 'engineeringManager', 'staffEngineer', 'director',
] as const satisfies readonly Role[]);

export const isoWeek = v.pipe(v.string(), v.regex(/^\d{4}-W\d\d$/));

/** The same list as core's. */
export const purpose = v.picklist(['incident', 'release', 'hiring', 'cover'] as const satisfies readonly Purpose[]);

/** The settings a link may open, without their `fulcrum.` prefix. */
export const settingKey = v.picklist([
  'role', 'band', 'hoursPerWeek', 'workDays', 'timeZone', 'usualWeek', 'sources', 'afterHours', 'me', 'people', 'repositories', 'notWork',
  'journal.decisionsFolder', 'journal.privateFolder', 'ownership.alone', 'calendar.files', 'calendar.rules',
] as const);
export type SettingKey = v.InferOutput<typeof settingKey>;
