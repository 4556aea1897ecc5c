import { isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { HumanError } from '../../core/humanError';
import { type FrontMatterPlace, frontMatterPlace } from '../../core/journal/frontMatter';
import { lineBreak } from '../../core/journal/textEdit';
import { yamlList, yamlText } from '../../core/journal/yamlText';
import { parsed, readFields } from './yamlFields';

export type FieldChanges = ReadonlyMap<string, string | readonly string[]>;

/**
 * The text with these front matter values set. Only the bytes of the values change: other keys, their order, comments and
 * the body stay as they are. Throws a HumanError, and changes nothing, when the front matter is not understood.
 */
export function editFields(text: string, changes: FieldChanges): string {
  const place = frontMatterPlace(text);
  const edited = place === null ? withFrontMatter(text, changes) : withValues(text, place, changes);
  if (!kept(text, edited, changes)) throw notUnderstood();
  return edited;
}

function withFrontMatter(text: string, changes: FieldChanges): string {
  const eol = lineBreak(text);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${mark}---${eol}${[...changes].map(([key, value]) => `${key}: ${written(value)}${eol}`).join('')}---${eol}${eol}${text.slice(mark.length)}`;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

function withValues(text: string, place: FrontMatterPlace, changes: FieldChanges): string {
  const yaml = text.slice(place.start, place.end);
  const document = place.closed ? parsed(yaml) : null;
  if (document === null || (isMap(document.contents) && document.contents.flow === true)) throw notUnderstood();
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const eol = lineBreak(text);
  const spans = [...changes].map(([key, value]): Span => {
    const pair = pairs.find((one) => isScalar(one.key) && String(one.key.value) === key);
    return pair === undefined ? { start: yaml.length, end: yaml.length, insert: `${key}: ${written(value)}${eol}` } : valueSpan(yaml, pair, written(value));
  });
  // From the end, so that earlier offsets stay true. Keys that are added keep the order they were given in.
  const ordered = spans.map((span, order) => ({ span, order })).sort((a, b) => b.span.start - a.span.start || b.order - a.order);
  let made = yaml;
  for (const { span } of ordered) made = made.slice(0, span.start) + span.insert + made.slice(span.end);
  return text.slice(0, place.start) + made + text.slice(place.end);
}

/** From behind the colon to the end of the value; a comment behind it stays. */
function valueSpan(yaml: string, pair: Pair, insert: string): Span {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- found by its key being a scalar
  const keyEnd = (pair.key as Scalar).range?.[1] ?? -1;
  const colon = keyEnd < 0 ? -1 : yaml.indexOf(':', keyEnd);
  if (colon < 0) throw notUnderstood();
  const { value } = pair;
  const range = typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range) ? value.range : null;
  const end = typeof range?.[1] === 'number' ? Math.max(range[1], colon + 1) : colon + 1;
  const start = typeof range?.[0] === 'number' && range[0] > colon && isScalar(value) && value.value !== null ? range[0] : colon + 1;
  const old = yaml.slice(start, end);
  const tail = /\s*$/.exec(old)![0];
  return { start, end: end - tail.length, insert: start === colon + 1 ? ` ${insert}` : insert };
}

function written(value: string | readonly string[]): string {
  return typeof value === 'string' ? yamlText(value) : yamlList(value);
}

/** Read again, every other value, the order of the keys and the body are what they were. */
function kept(before: string, after: string, changes: FieldChanges): boolean {
  if (!after.endsWith(bodyOf(before))) return false;
  const was = readFields(before).fields ?? new Map<string, string>();
  const { fields, problem } = readFields(after);
  if (fields === null || problem !== readFields(before).problem) return false;
  for (const [key, value] of was) if (!changes.has(key) && String(fields.get(key)) !== String(value)) return false;
  for (const [key, value] of changes) if (value.length > 0 && String(fields.get(key)) !== String(value)) return false;
  const order = [...fields.keys()].filter((key) => was.has(key));
  return order.join('\n') === [...was.keys()].filter((key) => fields.has(key)).join('\n');
}

function bodyOf(text: string): string {
  return text.slice(frontMatterPlace(text)?.body ?? (text.startsWith('\uFEFF') ? 1 : 0));
}

function notUnderstood(): HumanError {
  return new HumanError('The front matter of this file is written in a way that cannot be changed safely, so it was left as it is. Open the file and change it by hand.');
}
