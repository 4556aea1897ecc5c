// Which check-ins does a plan name that are still to be held, and how does it stand there that one was?
import { frontMatterPlace } from '../journal/frontMatter';
import { type MarkdownLine, markdownLines } from '../journal/markdownLines';
import { planHeadings } from './planContent';

const box = /^(\s*[-*+][ \t]+\[)[ \t](\][ \t]+(\d{4}-\d{2}-\d{2})[ \t]*)$/;

/** Days of boxes that are not ticked below `## Check-ins`, earliest first, `YYYY-MM-DD`. */
export function plannedCheckIns(text: string): readonly string[] {
  return linesBelow(text).flatMap(({ bare }) => box.exec(bare)?.[3] ?? []).sort();
}

/** The text with the boxes of check-ins up to that day (`YYYY-MM-DD`, included) ticked; every other byte stays. */
export function withHeldCheckIns(text: string, until: string): string {
  let held = text;
  for (const { start, end } of linesBelow(text).toReversed()) {
    const [, before, after, day] = box.exec(text.slice(start, end)) ?? [];
    if (day !== undefined && day <= until) held = `${held.slice(0, start)}${before}x${after}${held.slice(end)}`;
  }
  return held;
}

function linesBelow(text: string): readonly MarkdownLine[] {
  const lines = markdownLines(text, frontMatterPlace(text)?.body ?? 0);
  const from = lines.findIndex(({ level, heading }) => level === 2 && heading === planHeadings.checkIns);
  if (from < 0) return [];
  const next = lines.findIndex(({ level }, at) => at > from && level > 0 && level <= 2);
  return lines.slice(from + 1, next < 0 ? lines.length : next).filter(({ hidden }) => !hidden);
}
