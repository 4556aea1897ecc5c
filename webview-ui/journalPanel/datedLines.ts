// Lines such as `- [ ] 2026-11-23: pair on the first change`: a day and words each, as rows that can be changed, and back.

export interface DatedLine {
  /** What stands before the day: the list's mark, a box that is ticked or not. Null: the line has no day, and stays as it is. */
  readonly mark: string | null;
  /** `YYYY-MM-DD`; empty while none is chosen. */
  readonly day: string;
  readonly words: string;
}

const dated = /^(\s*[-*+] (?:\[[ xX]\] )?)(\d{4}-\d{2}-\d{2})?(?::\s*|\s*$)(.*)$/;

export function datedLines(text: string): readonly DatedLine[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const [, mark, day = '', words = ''] = dated.exec(line) ?? [];
    return mark === undefined ? { mark: null, day: '', words: line } : { mark, day, words };
  });
}

export function datedText(lines: readonly DatedLine[]): string {
  return lines.map(({ mark, day, words }) => (mark === null ? words : `${mark}${day}${words === '' ? '' : `: ${words}`}`)).join('\n');
}

/** A day of its own behind the last one. */
export function withLine(lines: readonly DatedLine[]): readonly DatedLine[] {
  return [...lines, { mark: '- [ ] ', day: lines.findLast(({ day }) => day !== '')?.day ?? '', words: '' }];
}
