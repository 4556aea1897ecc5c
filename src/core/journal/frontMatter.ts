// Where is a Markdown file's front matter, and what can be read of it when it is not valid YAML?

/** Values as plain data: text or a list of texts. A key without a value is absent; `{…}` is text, braces and all. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/** Where the parts of the file stand. All offsets count from the start of the text, byte order mark included. */
export interface FrontMatterPlace {
  /** The YAML between the two marks. */
  readonly start: number;
  readonly end: number;
  /** First offset after the block. */
  readonly body: number;
  /** The closing mark is there. */
  readonly closed: boolean;
}

/** Null where the file has none. A block that is never closed ends at the first blank line or heading. */
export function frontMatterPlace(text: string): FrontMatterPlace | null {
  const opening = /^\uFEFF?(?:[ \t]*\r?\n){0,8}---[ \t]*(?:\r?\n|$)/.exec(text);
  if (opening === null) return null;
  const start = opening[0].length;
  for (let at = start; at < text.length;) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next).trimEnd();
    if (line === '---' || line === '...') {
      if (swallowsTheRecord(text.slice(start, at))) break;
      return { start, end: at, body: next, closed: true };
    }
    at = next;
  }
  // Without a closing mark it may as well be a ruler: only a first line like `key:` makes it a front matter.
  if (!keyLine.test(text.slice(start, start + 80))) return null;
  const end = firstLineOfRecord(text, start);
  return { start, end, body: end, closed: false };
}

const keyLine = /^[A-Za-z][\w -]{0,60}:/;

/** A mark that is missing lets the next ruler of the text close the block: then headings and prose stand in it. */
function swallowsTheRecord(block: string): boolean {
  const blank = /(?:^|\n)[ \t]*\r?\n/.exec(block);
  if (blank === null) return false;
  const rest = block.slice(blank.index + 1).split('\n').map((line) => line.trimEnd());
  return rest.some((line) => /^#{1,6} /.test(line)) && rest.some((line) => line !== '' && !/^(?:#|\s|-|\}|\])/.test(line) && !keyLine.test(line));
}

function firstLineOfRecord(text: string, start: number): number {
  let keys = 0;
  for (let at = start; at < text.length;) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next).trimEnd();
    // Above the keys a line with `#` is a comment, below them a heading.
    if (line === '' || (keys > 0 && /^#{1,6} /.test(line))) return at;
    if (keyLine.test(line)) keys++;
    at = next;
  }
  return text.length;
}

function lineAfter(text: string, at: number): number {
  const broken = text.indexOf('\n', at);
  return broken < 0 ? text.length : broken + 1;
}

/** Reads `key: value` and `- item` line by line: what is left to do when the block is not valid YAML. */
export function looseFields(yaml: string): Fields {
  const fields = new Map<string, string | string[]>();
  let key = '';
  for (const line of yaml.split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w-]{0,60})[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    const item = /^[ \t]*-[ \t]+(.+)$/.exec(line);
    if (pair !== null) {
      key = pair[1]!;
      const value = unquoted(pair[2] ?? '');
      if (value !== '') fields.set(key, value);
    } else if (item !== null && key !== '') {
      const before = fields.get(key);
      if (before === undefined) fields.set(key, [unquoted(item[1]!)]);
      else if (typeof before !== 'string') before.push(unquoted(item[1]!));
    }
  }
  return fields;
}

function unquoted(raw: string): string {
  const value = raw.trim();
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    return (end < 0 ? value.slice(1) : value.slice(1, end)).trim();
  }
  const comment = value.indexOf(' #');
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}

/** A value of `fields` under any of these keys, whatever their case, as one line; empty when not given. */
export function fieldText(fields: Fields, ...keys: readonly string[]): string {
  const value = fieldValue(fields, keys);
  return typeof value === 'string' ? value : value.join(', ');
}

/** The same as a list: a sequence, or what stands between commas. */
export function fieldList(fields: Fields, ...keys: readonly string[]): readonly string[] {
  const value = fieldValue(fields, keys);
  return (typeof value === 'string' ? value.split(',') : value).map((one) => one.trim()).filter((one) => one !== '');
}

/** The raw value: text, or a list where it was a sequence; empty text when not given. */
export function fieldValue(fields: Fields, keys: readonly string[]): string | readonly string[] {
  for (const key of keys) {
    const value = fields.get(key);
    if (value !== undefined) return value;
  }
  for (const [name, value] of fields) if (keys.includes(name.toLowerCase())) return value;
  return '';
}
