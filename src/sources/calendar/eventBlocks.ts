// Where in a calendar's text are its events? Found without parsing it, so that ten years of events cost no more than their text.

export interface EventBlocks {
  /** Text of each event between its BEGIN and its END, both left out. */
  readonly events: readonly string[];
  /** Text of each VTIMEZONE. */
  readonly zones: readonly string[];
  /** Properties of the calendar itself, such as its METHOD, a line each. */
  readonly head: string;
  /** Events and zones without an end of their own. */
  readonly unended: number;
  /** The text ends inside an event or before the calendar's end. */
  readonly cutOff: boolean;
}

const border = /^(BEGIN|END):(VCALENDAR|VEVENT|VTIMEZONE)[ \t]*$/gim;

/** Null when there is no calendar in the text. Lines end as they do in the file. */
export function eventBlocks(text: string): EventBlocks | null {
  const [events, zones]: [string[], string[]] = [[], []];
  let head = '';
  let open: { readonly kind: string; readonly from: number } | null = null;
  let [depth, unended, calendars] = [0, 0, 0];
  for (const match of text.matchAll(border)) {
    const [whole, word = '', name = ''] = match;
    const [begins, kind] = [word.toUpperCase() === 'BEGIN', name.toUpperCase()];
    if (kind === 'VCALENDAR') {
      if (open !== null && !begins) {
        (open.kind === 'VEVENT' ? events : zones).push(text.slice(open.from, match.index));
        unended++;
        open = null;
      }
      if (begins) calendars++;
      depth += begins ? 1 : -1;
      // Its own properties stand before its first part.
      if (begins) head += text.slice(match.index + whole.length, nextPart(text, match.index + whole.length));
      continue;
    }
    if (open !== null) (open.kind === 'VEVENT' ? events : zones).push(text.slice(open.from, match.index));
    if (open !== null && begins) unended++;
    open = begins ? { kind, from: match.index + whole.length } : null;
  }
  return calendars === 0 ? null : { events, zones, head, unended, cutOff: open !== null || depth > 0 };
}

function nextPart(text: string, from: number): number {
  const at = text.slice(from, from + 20_000).search(/^(?:BEGIN|END):/im);
  return at < 0 ? Math.min(text.length, from + 20_000) : from + at;
}
