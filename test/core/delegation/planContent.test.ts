import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import type { PlanDraft } from '../../../src/core/delegation/plan';
import { planContent, withFirstCheckIn } from '../../../src/core/delegation/planContent';
import { readPlan } from '../../../src/core/delegation/readPlan';
import { newEntry } from '../../../src/core/journal/newEntry';
import { planMessage } from '../../../src/core/delegation/planMessage';
import { sharedPlan } from '../../../src/core/delegation/sharedPlan';
import { readFields } from '../../../src/store/journal/yamlFields';

const draft: PlanDraft = {
  module: 'packages/billing', repository: 'shop', person: 'Tomasz Wrona', email: 'tomasz@x.example', levelNow: 2, levelLater: 5, goal: 'Two releases by 31 January',
  firstChange: 'Rounding in a.ts', files: ['packages/billing/src/a.ts', 'packages/billing/src/b.ts'], starts: '2026-11-23', due: '2027-01-18',
  steps: [{ kind: 'pair', day: '2026-11-23' }, { kind: 'answer', day: '2026-12-30' }], checkIns: ['2026-12-07', '2027-01-18'], agreed: '2026-11-20', before: { share: 0.97, receiverShare: 0.02, minutesPerWeek: 237.5 },
};
const { text } = newEntry(planContent(draft), 'id-1', { day: '2026-11-20', iso: '2026-11-20T10:00:00+01:00' });
const plan = readPlan('2026/plan.md', readFields(text).fields ?? new Map(), text);

describe('a plan', () => {
  it('is an entry that says back what was planned', () => {
    deepEqual(plan, {
      file: '2026/plan.md', module: 'packages/billing', repository: 'shop', person: 'Tomasz Wrona', email: 'tomasz@x.example', status: 'started', levelNow: 2, levelLater: 5,
      starts: '2026-11-23', due: '2027-01-18', agreed: '2026-11-20', checkIn: '2026-12-07', checkIns: ['2026-12-07', '2027-01-18'], said: null, before: { share: 0.97, receiverShare: 0.02, minutesPerWeek: 238 },
    });
    equal(readPlan('x.md', readFields('---\ntype: delegation\nperson: Tomasz\n---\n').fields ?? new Map(), ''), null);
  });

  it('is looked at next on the first day of its check-ins, or at its end', () => {
    const next = (checkIns: readonly string[]): string | undefined => withFirstCheckIn(planContent({ ...draft, checkIns })).fields['check-in'];
    deepEqual([next(['2027-01-18', '2026-12-07']), next([])], ['2026-12-07', '2027-01-18']);
  });

  it('is called by what is handed over, and to whom', () => {
    const named = newEntry(planContent(draft), 'id', { day: '2026-11-20', iso: '2026-11-20T10:00:00+01:00' });
    equal(named.words, 'packages/billing Tomasz Wrona');
    match(named.text, /^# Hand over packages\/billing to Tomasz Wrona$/m);
    match(newEntry(planContent({ ...draft, module: '.' }), 'id', { day: '2026-11-20', iso: '2026-11-20T10:00:00+01:00' }).text, /^# Hand over shop to Tomasz Wrona$/m);
  });

  it('tells its receiver what was planned, that git is looked at, and nothing private', () => {
    const noted = text.replace('## Steps', '## Notes\n\nA secret worry.\n\n## Steps').replace('## Check-ins\n', '## Check-ins\n\n- 2026-12-07: slower than I hoped (stalled)\n');
    const message = planMessage(sharedPlan(plan!, noted), 'message');
    equal(message, `Hello Tomasz,

I would like to hand \`packages/billing\` over to you, if you agree. This is how I imagine it; change what you like.

## Goal

Two releases by 31 January

## How we decide

- From 2026-11-23: I decide and explain why
- By 2027-01-18: you decide after asking me

## First change

Rounding in a.ts

## Worth reading, in this order

1. \`packages/billing/src/a.ts\`
2. \`packages/billing/src/b.ts\`

## Steps

- 2026-11-23: we pair on the first change
- 2026-12-30: you change and merge it, I only answer

## We talk about it on

- 2026-12-07
- 2027-01-18

To see whether it moves, I look at the changes and reviews of \`packages/billing\` in git: yours and mine, nothing else.
`);
    const issue = planMessage(sharedPlan(plan!, noted), 'issue');
    for (const told of [message, issue]) doesNotMatch(told, /secret|slower|stalled|97|238|0\.97|tomasz@|id-1/);
    doesNotMatch(issue, /Tomasz/);
    match(issue, /^# Hand over `packages\/billing`$/m);
  });
  it('tells nothing that is noted around what was planned, wherever it stands', () => {
    const secret = 'SECRET';
    const line = fc.constantFrom(
      `## Notes\n\n${secret}`, `### Between us\n\n${secret}`, `# ${secret}`, `${secret}\n===`, `${secret}\n---`, `\`\`\`\n## Goal\n\n${secret}\n\`\`\``, `~~~\n${secret}`, `<!-- ${secret} -->`, `<!--\n## Goal\n${secret}\n-->`,
      `## Goal\n\n${secret}`, `## Steps\n\n- [ ] 2026-11-23: ${secret}`, `## Private\n\n1. \`${secret}\``, `## goal\n\n${secret}`, `## Goal of mine\n\n${secret}`,
    );
    const behind = fc.constantFrom(
      `- [ ] 2026-12-01: ${secret}`, `- 2026-12-01: ${secret} (moving)`, `- ${secret}`, `1. \`a.ts\` ${secret}`, `1. ${secret} is \`a.ts\``, `  ${secret}`, `> ${secret}`, `- [x] 2026-12-02 ${secret}`, `- 2026-11-23: pair on the first change, ${secret}`,
    );
    const front = fc.constantFrom(`notes: ${secret}`, `# ${secret}`, `## Goal\n# ${secret}`, `tags: [${secret}]`, `links: ["## Goal", "${secret}"]`, `worry: |\n  ## Goal\n  ${secret}`);
    fc.assert(fc.property(fc.array(line), fc.array(behind), fc.array(behind), fc.array(behind), fc.option(front), (after, steps, checkIns, files, key) => {
      // Before the plan's own headings stands only what is closed again: an open fence would hide the rest.
      const under = (given: string, heading: string, more: readonly string[]): string => given.replace(new RegExp(`(## ${heading}\\n\\n(?:.+\\n)*)`), (part) => `${part}${more.join('\n')}\n`);
      const noted = [['Steps', steps], ['Check-ins', checkIns], ['Files in Reading Order', files]].reduce((given, [heading, more]) => under(given, heading as string, more as readonly string[]), text);
      const whole = `${key === null ? noted : noted.replace('\nstatus:', `\n${key}\nstatus:`)}\n${after.join('\n\n')}\n`;
      for (const form of ['message', 'issue'] as const) doesNotMatch(planMessage(sharedPlan(plan!, whole), form), /SECRET|97|238|tomasz@|id-1/);
    }), { numRuns: 400 });
  });

  it('tells goal and first change as they stand, without comments and code', () => {
    const told = (goal: string) => sharedPlan(plan!, text.replace('Two releases by 31 January', goal)).goal;
    deepEqual(
      [told('Two releases <!-- he is slow -->by March'), told('Two releases <!-- he\nis slow --> by March'), told('Two releases <!-- he is slow'), told('Two\n```\nhe is slow\n```\nreleases')],
      ['Two releases by March', 'Two releases  by March', 'Two releases', 'Two\nreleases'],
    );
  });
});
