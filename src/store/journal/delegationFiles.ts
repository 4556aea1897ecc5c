import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { HumanError } from '../../core/humanError';
import type { DelegationPlan } from '../../core/delegation/plan';
import { withHeldCheckIns } from '../../core/delegation/plannedCheckIns';
import { readPlan } from '../../core/delegation/readPlan';
import { readEntryName } from '../../core/journal/entryName';
import { editFields, type FieldChanges } from './editFields';
import { inParallel, type ReadBefore } from './readMany';
import { isInside } from './realPath';
import { replaceFile } from './safeWrite';
import { readTextFile } from './textFile';
import { readFields } from './yamlFields';

const width = 8;

/** The plans in the private folder, newest first. A file that is no plan, or cannot be read, is left out; a missing folder has none. */
export async function listPlans(folder: string, before: ReadBefore<DelegationPlan | null>): Promise<readonly DelegationPlan[]> {
  const years = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((one) => one.isDirectory() && /^\d{4}$/.test(one.name));
  const files = (await Promise.all(years.map(async ({ name }) => (await readdir(path.join(folder, name), { withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile() && readEntryName(one.name)?.type === 'delegation').map((one) => `${name}/${one.name}`)))).flat().sort().reverse();
  const plans = await inParallel(files, width, (file) => before.get(path.join(folder, file), (place) => readPlanFile(place, file)).catch(() => null));
  return plans.filter((plan) => plan !== null);
}

async function readPlanFile(place: string, file: string): Promise<DelegationPlan | null> {
  const read = await readTextFile(place);
  return 'refused' in read ? null : readPlan(file, readFields(read.text).fields ?? new Map<string, string>(), read.text);
}

/**
 * Sets values of a plan's front matter. A check-in that was `held` on a day (`YYYY-MM-DD`) adds its line below `## Check-ins`, or at the
 * end, and ticks those that were planned up to then. `file` is relative to `folder`. A HumanError leaves the file as it was.
 */
export async function changePlan(folder: string, file: string, changes: FieldChanges, held: { readonly day: string; readonly line: string } | null): Promise<void> {
  const text = await exactText(folder, file);
  await replaceFile(path.join(folder, file), text, editFields(held === null ? text : withLine(withHeldCheckIns(text, held.day), held.line), changes));
}

/** A plan with its whole text. `file` is relative to `folder`. */
export async function readPlanText(folder: string, file: string): Promise<{ readonly plan: DelegationPlan; readonly text: string }> {
  const text = await exactText(folder, file);
  const plan = readPlan(file, readFields(text).fields ?? new Map<string, string>(), text);
  if (plan === null) throw new HumanError('This entry names no module, no receiver or no start any more, so there is nothing to tell. Open it and add what is missing.');
  return { plan, text };
}

async function exactText(folder: string, file: string): Promise<string> {
  const place = path.join(folder, file);
  if (!/^\d{4}\/[^/\\]+\.md$/.test(file) || !await isInside(folder, place).catch(() => false)) throw new HumanError('This plan is not in your journal any more. Look for it in the journal.');
  const read = await readTextFile(place);
  if ('refused' in read || !read.exact) throw new HumanError('The plan is no text that can be changed safely, so it was left as it is. Save it as UTF-8 and try again.');
  return read.text;
}

const heading = /^## Check-ins[ \t]*\r?\n/m;

function withLine(text: string, line: string): string {
  const found = heading.exec(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (found === null) return `${text.replace(/\s*$/, '')}${eol}${eol}## Check-ins${eol}${eol}${line}${eol}`;
  const from = found.index + found[0].length;
  const next = /^## /m.exec(text.slice(from));
  const end = next === null ? text.length : from + next.index;
  const body = text.slice(from, end).replace(/\s*$/, '');
  return `${text.slice(0, from)}${body === '' ? eol : `${body}${eol}`}${line}${eol}${next === null ? '' : eol}${text.slice(end)}`;
}
