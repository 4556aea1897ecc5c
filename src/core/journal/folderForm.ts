// In which form is the next record of a folder written, and how is its file called?
import type { Decision, DecisionFormat } from './decision';
import { recordName } from './recordName';
import { slug } from './slug';

export interface FolderForm {
  readonly format: DecisionFormat;
  /** What stands before the number, such as `adr-`. */
  readonly prefix: string;
  /** Digits of a number. */
  readonly width: number;
  readonly separator: string;
  readonly bullet: '*' | '-';
}

/** How many of the newest records say what the folder's form is today. */
const newest = 5;

/** The form of most of the newest records, the newest one's on a tie; MADR 4 for a folder without records, log4brains' own in its folders. */
export function folderForm(records: readonly Decision[], folder: string, log4brains: boolean): FolderForm {
  const here = records.filter((record) => record.file.slice(0, Math.max(0, record.file.lastIndexOf('/'))) === folder)
    .map((record) => ({ record, name: recordName(record.file.slice(record.file.lastIndexOf('/') + 1)) }))
    .sort((a, b) => (b.name.number ?? -1) - (a.name.number ?? -1) || (b.name.day ?? '').localeCompare(a.name.day ?? ''));
  const named = here.find(({ name }) => name.number !== null)?.name;
  const naming = { prefix: named?.prefix ?? '', width: named?.width ?? 4, separator: named?.separator ?? '-' };
  if (log4brains) return { ...naming, format: 'log4brains', bullet: '-' };
  const formats = here.slice(0, newest).map(({ record }) => record.format);
  const votes = (format: DecisionFormat): number => formats.filter((one) => one === format).length;
  const format = formats.reduce<DecisionFormat>((best, one) => (votes(one) > votes(best) ? one : best), formats[0] ?? 'madr4');
  return { ...naming, format, bullet: format === 'log4brains' ? '-' : '*' };
}

/** `0013-use-the-queue.md`, or `20260302-use-the-queue.md` for log4brains. `day` is `YYYY-MM-DD`. */
export function recordFileName(form: FolderForm, number: number, day: string, title: string): string {
  const words = slug(title);
  if (form.format === 'log4brains') return `${day.replaceAll('-', '')}-${words || 'decision'}.md`;
  // Where the names begin with the day, the next one begins with its own.
  const prefix = form.prefix.replace(/^\d{4}(-?)\d{2}-?\d{2}/, (_, dash: string) => day.replaceAll('-', dash));
  const digits = `${prefix}${String(number).padStart(form.width, '0')}`;
  return words === '' ? `${digits}${form.separator}decision.md` : `${digits}${form.separator}${words}.md`;
}
