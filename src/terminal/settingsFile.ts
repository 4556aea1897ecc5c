// What do the settings of `--settings FILE.json`, `--me` and `--tz` come to?
import { readFile } from 'node:fs/promises';
import { HumanError } from '../core/humanError';
import type { Settings } from '../core/settings';
import { settingsFrom } from '../core/settingsFrom';
import type { CommonOptions } from './options';

/** Keys as in the editor, with their `fulcrum.` prefix. The first value that cannot be used ends it. */
export async function settingsOf({ settingsFile, me, timeZone }: CommonOptions): Promise<Settings> {
  const values = settingsFile === null ? new Map<string, unknown>() : await readValues(settingsFile);
  if (me.length > 0) values.set('fulcrum.me', me);
  if (timeZone !== '') values.set('fulcrum.timeZone', timeZone);
  return settingsFrom((key) => values.get(`fulcrum.${key}`), (sentence) => {
    throw new HumanError(sentence.replace('; it is left out', ''));
  });
}

async function readValues(file: string): Promise<Map<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new HumanError(`The settings file ${file} cannot be read.`);
  });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  } catch {
    // Said below, like any other text that is no object.
  }
  throw new HumanError(`The settings file ${file} is not a JSON object such as {"fulcrum.role": "techLead"}.`);
}
