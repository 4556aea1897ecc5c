// Did the planned hand-overs of a repository move? Git reads every branch since they began, core judges.
import { hostedReview } from '../core/balance/hostedReview';
import { secondsOfDay } from '../core/balance/isoWeek';
import type { HandoverFacts } from '../core/delegation/handoverFacts';
import { moduleChanges } from '../core/delegation/moduleChange';
import { moduleOfPath } from '../core/delegation/moduleOfPath';
import { movement, type Movement, type MovementQuestion } from '../core/delegation/movement';
import type { DelegationPlan } from '../core/delegation/plan';
import { reachable } from '../core/delegation/reachable';
import { parseMailmap } from '../core/people/mailmap';
import { whoIs } from '../core/people/whoIs';
import type { Settings } from '../core/settings';
import { readCommits } from '../git/commitsReader';
import type { AskedRepository } from './knownRepositories';
import { textAt } from './readLead';

export interface MovementOptions {
  readonly settings: Settings;
  /** Seconds since 1970. */
  readonly now: number;
  readonly facts: HandoverFacts;
  readonly away: (plan: DelegationPlan) => MovementQuestion['away'];
  readonly signal: AbortSignal;
}

/** By the plan's file. Unmerged work counts: it is on its way. Rejects with `GitFailure` or the signal's reason. */
export async function planMovement({ git, standing: { user, branch } }: AskedRepository, plans: readonly DelegationPlan[], { settings, now, facts, away, signal }: MovementOptions): Promise<ReadonlyMap<string, Movement>> {
  if (plans.length === 0) return new Map();
  const since = Math.min(...plans.map(({ starts }) => secondsOfDay(starts)));
  const commits = await readCommits(git, { sinceSeconds: since, signal });
  const mailmap = parseMailmap(branch === null ? '' : await textAt(git, branch.tip, '.mailmap', signal));
  const { who } = whoIs({ commits, mailmap, settings, user });
  const moduleOf = moduleOfPath(facts.modules);
  const merged = reachable(commits, branch?.tip ?? null);
  const reviewsUnseen = hostedReview(commits, branch?.tip ?? null, who);
  const isModule = new Set(facts.modules.map(({ path }) => path));
  return new Map(plans.map((plan) => {
    // The receiver is found as the lead is: by address, else by the full name that one person alone bears.
    const { who: receiver } = whoIs({ commits, mailmap, settings: { ...settings, me: plan.email === null ? [] : [plan.email] }, user: { name: plan.person, email: plan.email ?? '' } });
    const starts = secondsOfDay(plan.starts);
    const changes = moduleChanges({
      commits, merged, since: starts, until: now, bulkCommitFiles: settings.ownership.bulkCommitFiles,
      // Modules may be cut differently by now; the folder stays a folder.
      isInModule: (path) => (isModule.has(plan.module) ? moduleOf(path) === plan.module : path === plan.module || path.startsWith(`${plan.module}/`)),
      isLead: (ident) => who.isLead(ident), isReceiver: (ident) => receiver.isLead(ident) && !who.isLead(ident), isNobody: (ident) => who.isBot(ident) || who.isAssistant(ident),
    });
    return [plan.file, movement({ status: plan.status, starts, now, changes, away: away(plan), said: plan.said, reviewsUnseen })];
  }));
}
