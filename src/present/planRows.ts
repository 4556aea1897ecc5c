// Which hand-overs are under way, which are over, and what was put off?
import { type Dismissal, isQuiet, quietUntil } from '../core/delegation/dismissal';
import type { DelegationProgress } from '../core/delegation/answers';
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import { clipped } from './counted';
import { dayWords } from './dates';
import { dismissalWords } from './dismissalWords';
import type { HandoverRow } from './handoverRow';
import { moduleWords } from './handoverWords';
import { balanceWords, isCheckInDue, movementDetails, stateWords } from './movementWords';
import type { Repository } from './repository';
import { shortNames } from './shortNames';

/** Check-ins that are due first, then newest first. */
export function underWayRows(all: readonly DelegationProgress[], repositories: readonly Repository[], now: Moment): readonly HandoverRow[] {
  const today = dayOf(now);
  const underWay = all.filter(({ plan }) => plan.status === 'planned' || plan.status === 'started');
  const names = shortNames(underWay.map(({ plan }) => moduleWords(plan.module)), []);
  return underWay
    .map((one, at): HandoverRow => {
      const repository = repositories.find(({ id }) => id === one.repo) ?? null;
      const due = isCheckInDue(one, today);
      const state = stateWords(one, repository, now);
      const description = due ? `check-in due · ${state}` : state;
      const name = moduleWords(one.plan.module);
      return {
        kind: due ? 'planDue' : 'plan', key: `plan ${one.plan.file}`, repository, label: names[at] ?? name, description, children: [],
        tooltip: [...(names[at] === name ? [] : [name]), ...movementDetails(one, repository, now)], accessibleLabel: `${name}, ${description}`, about: aboutOf(one),
      };
    })
    .toSorted((a, b) => Number(b.kind === 'planDue') - Number(a.kind === 'planDue'));
}

/** With what they did to the lead's own balance; newest first. */
export function pastPlanRows(all: readonly DelegationProgress[], repositories: readonly Repository[], now: Moment): readonly HandoverRow[] {
  const over = all.filter(({ plan }) => plan.status === 'done' || plan.status === 'dropped');
  const names = shortNames(over.map(({ plan }) => moduleWords(plan.module)), []);
  return over.map((one, at): HandoverRow => {
    const repository = repositories.find(({ id }) => id === one.repo) ?? null;
    const name = moduleWords(one.plan.module);
    const [balance = ''] = balanceWords(one);
    const short = balance.replace(/^Your coding there: /, '').replace(/\.$/, '');
    const description = [stateWords(one, repository, now), short].filter((part) => part !== '').join(' · ');
    return {
      kind: 'pastPlan', key: `plan ${one.plan.file}`, repository, label: names[at] ?? name, description,
      tooltip: [...(names[at] === name ? [] : [name]), ...movementDetails(one, repository, now)],
      accessibleLabel: `${name}, ${description}`, children: [], about: aboutOf(one),
    };
  });
}

/** What keeps quiet today, and who was the wrong person where; each can be brought back. */
export function dismissedRows(dismissals: readonly Dismissal[], repositories: readonly Repository[], now: Moment): readonly HandoverRow[] {
  const today = dayOf(now);
  return dismissals.filter((one) => one.reason === 'wrongPerson' || isQuiet(one, today)).flatMap((one): readonly HandoverRow[] => {
    const repository = repositories.find(({ id, open }) => id === one.repo && open);
    if (repository === undefined) return [];
    const name = moduleWords(one.module);
    const until = quietUntil(one);
    const description = dismissalWords[one.reason].row;
    const tooltip = [
      `You said so on ${dayWords(one.day, today)}: ${description}${one.email === null ? '' : `, ${clipped(one.email, 80)}`}.`,
      one.reason === 'wrongPerson' ? 'Others are still suggested.' : until === null ? 'It is not suggested again.' : `It is suggested again from ${dayWords(until, today)} on, if it still helps.`,
    ];
    return [{
      kind: 'dismissed', key: `dismissed ${one.repo}\0${one.module}\0${one.email ?? ''}`, repository, label: name, description, tooltip, children: [],
      accessibleLabel: `${name}, ${description}`, about: { module: one.module, ...(one.email === null ? {} : { person: { name: one.email, email: one.email } }) },
    }];
  });
}

function aboutOf({ plan }: DelegationProgress): HandoverRow['about'] {
  return { module: plan.module, file: plan.file, person: { name: plan.person, email: plan.email } };
}
