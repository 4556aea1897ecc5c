// How does an entry's body become what was typed, with every other byte kept?
import { type BodyPart, type EntryBody, entryBody, withPart } from './entryBody';
import { type EntryContent, sameHeading } from './entryContent';
import { entryForms } from './entryForm';
import { lineBreak } from './textEdit';

/** `before` is what was read of `text`, `after` what it shall say; parts that are the same in both are not touched. */
export function editBody(text: string, before: EntryContent, after: EntryContent): string {
  let made = text;
  if (before.title.trim() !== after.title.trim()) made = withTitle(made, oneLine(after.title));
  const counted = occurrences();
  const was = new Map(before.sections.map((section) => [counted(section.heading), section.text]));
  const again = occurrences();
  for (const { heading, text: words } of after.sections) {
    const key = again(heading);
    if ((was.get(key) ?? '').trim() === words.trim()) continue;
    const place = partOf(entryBody(made), key);
    made = place === undefined ? withNewPart(made, after, heading, words.trim()) : withPart(made, place, words);
  }
  return made;
}

/** A heading that stands there twice has two keys. */
function occurrences(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const name = heading.toLowerCase();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${count} ${name}`;
  };
}

function partOf({ parts }: EntryBody, key: string): BodyPart | undefined {
  const counted = occurrences();
  return parts.find((part) => counted(part.heading) === key);
}

function withTitle(text: string, words: string): string {
  const { title, begin } = entryBody(text);
  if (title !== null) return text.slice(0, title.start) + words + text.slice(title.end);
  const eol = lineBreak(text);
  return `${text.slice(0, begin)}# ${words}${eol}${eol}${text.slice(begin)}`;
}

/** Behind the form's nearest earlier section that is there, else before the next one, else at the end. */
function withNewPart(text: string, { type }: EntryContent, heading: string, words: string): string {
  if (words === '') return text;
  const eol = lineBreak(text);
  const typed = `## ${heading}${eol}${eol}${words.replace(/\r\n?|\n/g, eol)}`;
  const { parts } = entryBody(text);
  const order = entryForms[type].sections;
  const at = order.findIndex((one) => sameHeading(one, heading));
  const there = (one: string): BodyPart | undefined => parts.find((part) => sameHeading(part.heading, one));
  const earlier = order.slice(0, Math.max(0, at)).map(there).findLast((part) => part !== undefined);
  if (earlier !== undefined) return `${text.slice(0, earlier.end)}${eol}${eol}${typed}${text.slice(earlier.end) || eol}`;
  const later = order.slice(at + 1).map(there).find((part) => part !== undefined);
  if (at >= 0 && later !== undefined) return `${text.slice(0, later.headingStart)}${typed}${eol}${eol}${text.slice(later.headingStart)}`;
  return `${text.trimEnd()}${eol}${eol}${typed}${eol}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
