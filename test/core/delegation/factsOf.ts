import { type HandoverFacts, handoverFacts, type ModuleFacts } from '../../../src/core/delegation/handoverFacts';
import { measureKnowledge } from '../../../src/core/ownership/measureKnowledge';
import { defaultSettings } from '../../../src/core/settings';
import { historyOf, secondsOf, type SmallCommit } from '../ownership/historyOf';

export const now = secondsOf('2026-12-31T12:00:00Z');

/** Facts of a small history told oldest first, as of 2026-12-31 12:00 UTC; Ada is the lead. */
export function factsOf(commits: readonly SmallCommit[], files: readonly string[]): HandoverFacts {
  const measured = measureKnowledge({
    history: historyOf(commits), files, blobs: { mailmap: null, gitattributes: [], ignoreRevs: null }, settings: defaultSettings,
    lead: { emails: ['ada@x.example'], name: '' }, model: 'fading', asOf: now,
  });
  return handoverFacts(measured, now);
}

/** The module of that path; fails where there is none. */
export function moduleIn(facts: HandoverFacts, path: string): ModuleFacts {
  const module = facts.modules.find((one) => one.path === path);
  if (module === undefined) throw new Error(`no module ${path} among ${facts.modules.map((one) => one.path).join(', ')}`);
  return module;
}

/** So many days before `now`, as ISO 8601. */
export function daysAgo(days: number): string {
  return new Date((now - days * 86_400) * 1000).toISOString();
}
