import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { entryTypes } from '../../core/journal/entry';
import { type EntryContent, entryContent } from '../../core/journal/entryContent';
import { fieldText } from '../../core/journal/frontMatter';
import { isInside } from './realPath';
import { readTextFile } from './textFile';
import { readFields } from './yamlFields';

/** An entry that the lead wrote to begin others from: a file in this folder of the private folder, named as on screen. */
export interface EntryTemplate {
  /** The file's name without `.md`. */
  readonly name: string;
  readonly content: EntryContent;
}

const templatesFolder = 'templates';

const most = 50;

/** By name. A file is one when its front matter has a `type` of entry; what else lies there is left out. */
export async function entryTemplates(folder: string): Promise<readonly EntryTemplate[]> {
  const place = path.join(folder, templatesFolder);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.md') && !name.startsWith('.')).toSorted().slice(0, most);
  const templates = await Promise.all(names.map(async (name): Promise<EntryTemplate | null> => {
    const file = path.join(place, name);
    const read = await isInside(folder, file) ? await readTextFile(file) : null;
    if (read === null || 'refused' in read) return null;
    const fields = readFields(read.text).fields ?? new Map<string, string>();
    const type = entryTypes.find((one) => one === fieldText(fields, 'type'));
    return type === undefined ? null : { name: name.slice(0, -3), content: entryContent(type, read.text, fields) };
  }).map((one) => one.catch(() => null)));
  return templates.filter((one) => one !== null);
}
