// How does `team.md` change when the lead ticks others? Only the lines of those who came, went or changed; every other byte stays.
import { lineBreak } from '../journal/textEdit';
import { stateOn, type TeamLine, teamLines } from './readTeam';
import { isSameMember, type TeamMember } from './team';

/** What a new file begins with. */
export const newTeam = [
  '# Team',
  '',
  'The people you work with, one line each. Only they are named as somebody who could take a module over. Behind a name can stand:',
  '(left), (on leave until 2026-12-01), (not mine to ask). Fulcrum changes the lines of people and nothing else in this file.',
  '',
  '',
].join('\n');

/** The text with exactly these members, in the order they had; new ones stand behind the last. An empty text becomes a new file's. */
export function editTeam(text: string, members: readonly TeamMember[]): string {
  const base = text.trim() === '' ? newTeam : text;
  const eol = lineBreak(base);
  const lines = teamLines(base);
  const wanted = members.map(cleaned);
  const found = new Map<TeamLine, TeamMember>();
  const added: TeamMember[] = [];
  for (const member of wanted) {
    const line = lines.find((one) => !found.has(one) && isSameMember(one.member, member));
    if (line === undefined) added.push(member);
    else found.set(line, member);
  }
  let made = '';
  let at = 0;
  let end = lines.length === 0 ? base.length : 0;
  for (const one of lines) {
    const member = found.get(one);
    const next = lineEnd(base, one.line.end);
    made += base.slice(at, one.line.start) + (member === undefined ? '' : edited(base.slice(one.line.start, one.line.end), one.member, member) + base.slice(one.line.end, next));
    at = next;
    end = made.length;
  }
  made += base.slice(at);
  if (lines.length === 0) end = made.length;
  return withLines(made, end, added.map((member) => `- ${written(member)}`), eol);
}

function withLines(text: string, at: number, lines: readonly string[], eol: string): string {
  if (lines.length === 0) return text;
  const before = text.slice(0, at);
  const gap = before === '' || before.endsWith('\n') ? '' : eol;
  return before + gap + lines.map((line) => line + eol).join('') + text.slice(at);
}

function lineEnd(text: string, end: number): number {
  const broken = text.indexOf('\n', end);
  return broken < 0 ? text.length : broken + 1;
}

/** The line of somebody who stays: untouched unless they changed; then the words behind the name, or what names them. */
function edited(line: string, was: TeamMember, is: TeamMember): string {
  if (sameState(was, is) && is.emails.every((email) => was.emails.includes(email))) return line;
  const marker = /^\s*[-*+]\s+(?:\[[ xX]\]\s+)?/.exec(line)?.[0] ?? '- ';
  if (!is.emails.every((email) => was.emails.includes(email))) return marker + written({ ...is, name: was.name, emails: [...new Set([...was.emails, ...is.emails])] });
  const item = line.slice(marker.length);
  return marker + (stateOn(item)?.before ?? item).trimEnd() + stateWords(is);
}

function sameState(a: TeamMember, b: TeamMember): boolean {
  return a.left === b.left && a.leaveUntil === b.leaveUntil && a.notMine === b.notMine;
}

function written(member: TeamMember): string {
  return [member.name, ...member.emails.map((email) => `<${email}>`)].join(' ') + stateWords(member);
}

function stateWords({ left, leaveUntil, notMine }: TeamMember): string {
  const words = [...(left ? ['left'] : []), ...(leaveUntil === null ? [] : [`on leave until ${leaveUntil}`]), ...(notMine ? ['not mine to ask'] : [])];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** As it can stand on one line: names of strangers may hold anything. */
function cleaned(member: TeamMember): TeamMember {
  const emails = [...new Set(member.emails.map((email) => email.replace(/[<>\s]+/g, '').toLowerCase()).filter((email) => email !== ''))];
  const name = member.name.replace(/<!--|-->/g, ' ').replace(/[<>\p{Cc}\s]+/gu, ' ').trim().replace(/^\[[ xX]\]\s+/, '');
  return { ...member, name: name || (emails[0] ?? '?'), emails };
}
