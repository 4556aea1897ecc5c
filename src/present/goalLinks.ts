// Which decisions and plans belong to the quarter's goal? The goal's own entry names them, so that nothing private stands in a shared record.
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import type { Entry } from '../core/journal/entry';
import type { ReviewText } from '../protocol/reviewSnapshot';
import { clipped } from './counted';

interface Linkable {
  /** As it stands in the goal: an entry's path in the private folder, or a record's below its repository's name. */
  readonly link: string;
  readonly title: string;
  readonly what: string;
  readonly does: { readonly type: 'openEntry'; readonly file: string } | { readonly type: 'openDecision'; readonly repo: string; readonly file: string };
}

export interface GoalsSurroundings {
  readonly entries: readonly Entry[];
  readonly decisions: readonly RepositoryDecision[];
}

function linkable({ entries, decisions }: GoalsSurroundings): readonly Linkable[] {
  return [
    ...entries.filter((e) => e.type === 'delegation' || (e.type === 'decision' && e.companionOf === null)).map((e): Linkable => (
      { link: e.file, title: clipped(e.title, 160), what: e.type === 'delegation' ? 'plan' : 'decision, private', does: { type: 'openEntry', file: e.file } })),
    ...decisions.map(({ repo, repoName, decision: { file, title } }): Linkable => (
      { link: `${repoName}/${file}`, title: clipped(title, 160) || file, what: 'decision', does: { type: 'openDecision', repo, file } })),
  ];
}

/** A line each, in the order they were linked. What is not here any more is shown as it was written. */
export function goalLinks(goal: Entry, around: GoalsSurroundings): ReviewText[] {
  const all = new Map(linkable(around).map((one) => [one.link, one]));
  return goal.links.map((link): ReviewText => {
    const found = all.get(link);
    return found === undefined ? [{ code: clipped(link, 160) }] : [{ link: found.title, does: found.does }, `, ${found.what}`];
  });
}

/** What can be linked and is not yet. */
export function goalLinkChoices(goal: Entry, around: GoalsSurroundings): readonly { readonly value: string; readonly label: string; readonly description: string }[] {
  // A list in one line of front matter is divided by commas.
  return linkable(around).filter(({ link }) => !goal.links.includes(link) && !link.includes(',')).map(({ link, title, what }) => ({ value: link, label: title, description: what }));
}
