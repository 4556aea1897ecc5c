// Who stands in a `team.md`? Each item of its lists is a person: name, addresses, and in parentheses what there is to know.
import { type MarkdownLine, markdownLines, withoutComments } from '../journal/markdownLines';
import type { TeamMember } from './team';

/** A member and the line they stand on. */
export interface TeamLine {
  readonly line: MarkdownLine;
  readonly member: TeamMember;
}

/** In the file's order; somebody who stands there twice is taken as the first line has them. A file without items has no members. */
export function readTeam(text: string): readonly TeamMember[] {
  return teamLines(text).map(({ member }) => member);
}

export function teamLines(text: string): readonly TeamLine[] {
  return markdownLines(text).flatMap((line): TeamLine[] => {
    if (line.hidden) return [];
    const member = memberOn(text.slice(line.start, line.end));
    return member === null ? [] : [{ line, member }];
  });
}

/** `- Name <one@x> <two@x> (on leave until 2026-12-01)`: what stands before, within and behind the last parentheses. */
const states = /^(.*?)\s*\(([^()]*)\)\s*$/s;

/** Where the words about a person stand: with their parentheses; null where there are none that we know. */
export function stateOn(item: string): { readonly before: string; readonly member: Pick<TeamMember, 'left' | 'leaveUntil' | 'notMine'> } | null {
  const [, before = '', inside = ''] = states.exec(item) ?? [];
  const words = inside.split(/[,;]/).map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
  if (words.length === 0) return null;
  let leaveUntil: string | null = null;
  for (const word of words) {
    const until = /^on leave until (\d{4}-\d{2}-\d{2})$/.exec(word)?.[1];
    // A name may have parentheses of its own.
    if (until === undefined && word !== 'left' && word !== 'not mine to ask') return null;
    leaveUntil = until ?? leaveUntil;
  }
  return { before, member: { left: words.includes('left'), leaveUntil, notMine: words.includes('not mine to ask') } };
}

function memberOn(raw: string): TeamMember | null {
  const item = /^\s{0,3}[-*+]\s+(?:\[[ xX]\]\s+)?(\S.*)$/.exec(withoutComments(raw))?.[1]?.trim();
  if (item === undefined) return null;
  const state = stateOn(item);
  const who = state?.before ?? item;
  const emails = [...who.matchAll(/<([^<>\s]+)>/g)].map(([, email = '']) => email.toLowerCase());
  const name = who.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim() || (emails[0] ?? '');
  if (name === '') return null;
  return { name, emails: [...new Set(emails)], ...(state?.member ?? { left: false, leaveUntil: null, notMine: false }) };
}
