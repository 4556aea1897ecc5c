// Commits and events for tests of balance: everything has a default, so that a test names only what it is about.
import type { LeadEvent } from '../../../src/core/balance/activity';
import type { Who } from '../../../src/core/balance/leadEvents';
import { addressMark, digest, fileMarks } from '../../../src/core/balance/digest';
import type { Commit, Ident, Moment, Trailer } from '../../../src/core/history';

export const lead: Ident = { name: 'Lea Lead', email: 'lea@example.com' };
export const tom: Ident = { name: 'Tom', email: 'tom@example.com' };
export const bot: Ident = { name: 'dependabot[bot]', email: 'bot@example.com' };
export const assistant: Ident = { name: 'Claude', email: 'noreply@anthropic.com' };
export const github: Ident = { name: 'GitHub', email: 'noreply@github.com' };

export const who: Who = {
  isLead: (i) => i.email.toLowerCase() === lead.email,
  isBot: (i) => i.email === bot.email,
  isAssistant: (i) => i.email === assistant.email,
};

/** `2026-03-02T09:00:00+01:00` as a moment. */
export function moment(iso: string): Moment {
  const zone = /([+-])(\d\d):(\d\d)$/.exec(iso);
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  return { seconds: Date.parse(iso) / 1000, offset };
}

interface CommitParts {
  readonly parents?: readonly string[];
  readonly author?: Ident;
  readonly at?: string;
  readonly committer?: Ident;
  readonly landed?: string;
  readonly subject?: string;
  readonly trailers?: readonly Trailer[];
  readonly files?: readonly string[];
}

/** By the lead, on 2 March 2026 at nine, touching `src/a.ts`; merges touch nothing. */
export function commit(id: string, parts: CommitParts = {}): Commit {
  const { parents = [], author = lead, at = '2026-03-02T09:00:00Z', committer = author, landed = at, subject = id, trailers = [] } = parts;
  const files = parts.files ?? (parents.length > 1 ? [] : ['src/a.ts']);
  return {
    id, parents, author, authored: moment(at), committer, committed: moment(landed), subject, trailers,
    changes: files.map((path) => ({ kind: 'M', path })),
  };
}

/** A commit of the lead as an event: coding, of its own piece, in one repository. */
export function event(at: string, parts: Partial<LeadEvent> = {}): LeadEvent {
  const files = parts.files ?? ['src/a.ts'];
  const subject = parts.subject ?? at;
  return {
    kind: 'commit', repo: '/repo/.git', commit: digest(subject), at: moment(at), landed: moment(at).seconds, subject, files,
    piece: digest(`piece ${subject}`), by: addressMark(lead.email), marks: fileMarks(files), parts: { coding: 1 }, ...parts,
  };
}
