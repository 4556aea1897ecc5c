// What does a file's name say: is it a decision record, which number does it have, and how are its neighbours called?

/** A file name taken apart: `prefix` `digits` `separator` `slug`. */
export interface RecordName {
  /** As for `Decision.id`: the number as written; the whole name without extension where there is none. */
  readonly id: string;
  readonly number: number | null;
  /** What stands before the number, such as `adr`; empty for most. */
  readonly prefix: string;
  readonly width: number;
  readonly separator: string;
  readonly slug: string;
  /** `YYYY-MM-DD` where the name begins with a day, as log4brains names its records. */
  readonly day: string | null;
}

const never = /^(?:readme|index|backlog|(?:.*[-_ ])?template|adr-template.*|adr-.*-template.*|(?:\d+[-_])?(?:adr-)?template)$/;

/** Templates, indexes and read-mes lie in decision folders and are no records. Takes a name, not a path. */
export function neverARecord(name: string): boolean {
  const markdown = /^([^.].*)\.(?:md|markdown)$/is.exec(name);
  if (markdown === null) return true;
  const stem = markdown[1]!.toLowerCase();
  // A numbered record may well be about a template: only a bare `0000-template` is one.
  return /^\d+[-_]/.test(stem) ? /^\d+[-_](?:adr-)?template$/.test(stem) : never.test(stem);
}

/** Takes a name, not a path. */
export function recordName(name: string): RecordName {
  const stem = name.replace(/\.(?:md|markdown)$/i, '');
  const whole = { id: stem, number: null, prefix: '', width: 0, separator: '-', slug: stem, day: null };
  const dated = /^(\d{4})-?(\d{2})-?(\d{2})[-_](.+)$/s.exec(stem);
  if (dated !== null && Number(dated[2]) <= 12 && Number(dated[3]) <= 31) {
    const day = `${dated[1]!}-${dated[2]!}-${dated[3]!}`;
    const both = /^(\d{3,4})([-_])(.+)$/s.exec(dated[4]!);
    // `2022-04-13_018-single-state`: found by its number, and ordered by its day.
    if (both !== null && !couldBeYear(Number(both[1]))) {
      return { id: both[1]!, number: Number(both[1]), prefix: stem.slice(0, -dated[4]!.length), width: both[1]!.length, separator: both[2]!, slug: both[3]!, day };
    }
    return { ...whole, slug: dated[4]!, day };
  }
  const numbered = /^((?:[A-Za-z]+[-_])*[A-Za-z]*)(\d{1,6})(?:([-_. ]+)(.*))?$/s.exec(stem);
  if (numbered === null || (numbered[1] !== '' && !/adr|decision|^d-?$|^dr-?$/i.test(numbered[1]!))) return whole;
  const digits = numbered[2]!;
  return {
    id: digits, number: Number(digits), prefix: numbered[1]!, width: digits.length,
    separator: numbered[3] ?? '-', slug: numbered[4] ?? '', day: null,
  };
}

/** A name of four digits is a record whatever it holds; one that could be a year (`2026-roadmap.md`) must look like one inside. */
export function surelyARecord(name: RecordName): boolean {
  return name.prefix === '' && name.width === 4 && !couldBeYear(name.number);
}

export function couldBeYear(number: number | null): boolean {
  return number !== null && number >= 1900 && number <= 2100;
}

/** A slug in words, for a record without a title: `use-the-queue` -> `Use the queue`. */
export function slugWords(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1);
}
