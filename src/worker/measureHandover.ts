// What would hand-overs in a repository rest on, and where did the lead's hours there go?
import { codingByModule, type CodingByModule } from '../core/delegation/codingByModule';
import { type HandoverFacts, handoverFacts } from '../core/delegation/handoverFacts';
import { moduleOfPath } from '../core/delegation/moduleOfPath';
import { shownWeeks } from '../core/balance/allowances';
import type { Activity, LeadEvent } from '../core/balance/activity';
import type { RepoId } from '../core/history';
import { measureKnowledge } from '../core/ownership/measureKnowledge';
import type { Settings } from '../core/settings';
import type { Git } from '../git/git';
import { LeadCalendars } from './leadCalendars';
import { type CountedReading, leadBalance } from './leadBalance';
import { ownershipInput, type OwnershipQuestion } from './ownershipInput';

/** Rejects with `GitFailure` or the signal's reason. `now` in seconds since 1970. */
export async function measureHandover(git: Git, question: OwnershipQuestion, now: number): Promise<HandoverFacts> {
  return handoverFacts(measureKnowledge(await ownershipInput(git, question)), now);
}

/** The lead's pieces of work of the last twelve weeks from git alone: calendars and entries change nothing about where hours of coding went. `now` in ms. */
export async function gitActivities(readings: readonly CountedReading[], settings: Settings, now: number, zone: string): Promise<readonly Activity[]> {
  const nothing = (): void => {};
  const { activities } = await leadBalance({
    readings, unopened: 0, entries: [], calendars: { reader: new LeadCalendars(), files: [], rules: [] }, settings, now, zone, weeks: shownWeeks,
    ledger: null, keepLedger: false, onUnkept: nothing,
  });
  return activities;
}

/** `events` are the lead's in this repository; activities those of every repository that counts. */
export function codingThere(
  facts: HandoverFacts, repo: RepoId, { activities, events, weeks }: { readonly activities: readonly Activity[]; readonly events: readonly LeadEvent[]; readonly weeks: number },
): CodingByModule {
  const files = new Map(events.map((event) => [event.commit, event.files]));
  return codingByModule({
    activities, repo, weeks, now: facts.now,
    filesOf: (commit) => files.get(commit) ?? [],
    moduleOf: moduleOfPath(facts.modules),
  });
}
