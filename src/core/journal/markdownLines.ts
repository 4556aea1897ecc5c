// Which lines does a Markdown text have, and which of them are headings, prose or code?

/** One line. Offsets count in the whole text, so that an edit can change these bytes and no others. */
export interface MarkdownLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** The line without HTML comments; code as it stands. */
  readonly bare: string;
  /** In a fenced block, inside a comment of several lines, or very long: neither heading nor metadata. */
  readonly hidden: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The heading's words, without marks and comments. */
  readonly heading: string;
}

/** Longer lines are prose or data: nobody looks for a heading, a link or a value of a record in them. */
export const longestLine = 4000;

/** The lines of `text` from offset `from` on. Linear in the length of the text, whatever a stranger wrote there. */
export function markdownLines(text: string, from = 0): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fence: string | null = null;
  let comment = false;
  for (let start = from; start < text.length;) {
    const broken = text.indexOf('\n', start);
    const next = broken < 0 ? text.length : broken + 1;
    let end = broken < 0 ? text.length : broken;
    if (end > start && text[end - 1] === '\r') end--;
    const raw = text.slice(start, end);
    if (fence !== null) {
      if (closes(raw, fence)) fence = null;
      lines.push({ start, end, bare: raw, hidden: true, level: 0, heading: '' });
    } else if (comment) {
      comment = !raw.includes('-->');
      lines.push({ start, end, bare: '', hidden: true, level: 0, heading: '' });
    } else {
      fence = opens(raw);
      comment = fence === null && raw.trimStart().startsWith('<!--') && !raw.includes('-->');
      const hidden = fence !== null || comment || raw.length > longestLine;
      const bare = hidden ? raw : withoutComments(raw);
      const level = hidden ? 0 : levelOf(bare);
      lines.push({ start, end, bare, hidden, level, heading: level > 0 ? headingWords(bare, level) : '' });
    }
    start = next;
  }
  return underlined(lines);
}

/** HTML comments that begin and end on the line are dropped: headings in the wild carry ` <!-- optional -->`. */
export function withoutComments(line: string): string {
  let rest = line;
  for (let at = rest.indexOf('<!--'); at >= 0; at = rest.indexOf('<!--', at)) {
    const end = rest.indexOf('-->', at + 4);
    if (end < 0) break;
    rest = rest.slice(0, at) + rest.slice(end + 3);
  }
  return rest;
}

function opens(raw: string): string | null {
  const line = raw.trimStart();
  if (raw.length - line.length > 3) return null;
  const mark = line[0];
  if (mark !== '`' && mark !== '~') return null;
  const length = run(line, mark);
  // A backtick later on the line makes it inline code, not a fence.
  if (length < 3 || (mark === '`' && line.includes('`', length))) return null;
  return mark.repeat(length);
}

function closes(raw: string, fence: string): boolean {
  const line = raw.trim();
  return line.length >= fence.length && run(line, fence[0]!) === line.length;
}

function run(line: string, mark: string): number {
  let length = 0;
  while (line[length] === mark) length++;
  return length;
}

function levelOf(bare: string): number {
  const line = bare.trimStart();
  if (bare.length - line.length > 3) return 0;
  const level = run(line, '#');
  const after = line[level];
  return level <= 6 && (after === undefined || after === ' ' || after === '\t') ? level : 0;
}

function headingWords(bare: string, level: number): string {
  let words = bare.trim().slice(level).trim();
  let closing = words.length;
  while (closing > 0 && words[closing - 1] === '#') closing--;
  if (closing < words.length && (closing === 0 || words[closing - 1] === ' ' || words[closing - 1] === '\t')) words = words.slice(0, closing).trimEnd();
  return words;
}

/** Headings underlined with `===` or `---`: only under a paragraph of one line, as decision records use them. */
function underlined(lines: MarkdownLine[]): MarkdownLine[] {
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const words = line.bare.trim();
    if (line.hidden || line.level > 0 || words === '' || '>-*+|'.includes(words[0]!)) continue;
    const before = lines[i - 1];
    if (before !== undefined && before.level === 0 && before.bare.trim() !== '') continue;
    const under = lines[i + 1]!.bare.trim();
    const mark = under[0];
    if (lines[i + 1]!.hidden || under.length < 3 || (mark !== '=' && mark !== '-') || run(under, mark) !== under.length) continue;
    lines[i] = { ...line, level: mark === '=' ? 1 : 2, heading: words };
  }
  return lines;
}
