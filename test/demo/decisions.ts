// The decision records of the demo: MADR 4.0, in every state a record can be in.
import { kwame, lead, meiLin, sigrid, tomasz, type Member } from './cast';

export interface DemoDecision {
  readonly number: string;
  readonly slug: string;
  readonly title: string;
  readonly author: Member;
  /** The week of the history in which it was written. */
  readonly week: number;
  readonly status: string;
  readonly deciders: readonly Member[];
  /** Weeks after (or, negative, before) the running week. */
  readonly reviewIn?: number;
  readonly problem: string;
  readonly options: readonly string[];
  readonly because: string;
  /** Number of the record that this one replaces; its status changes in the same commit. */
  readonly replaces?: string;
}

export const decisions: readonly DemoDecision[] = [
  {
    number: '0001', slug: 'record-decisions-beside-the-code', title: 'Record decisions beside the code', author: lead, week: 0, status: 'accepted', deciders: [lead, tomasz],
    problem: 'New colleagues ask why a thing is as it is, and the answer is in a chat from last summer.',
    options: ['Markdown records in this repository', 'Pages in the wiki', 'Nothing written'], because: 'a record that lies beside the code is changed with it.',
  },
  {
    number: '0002', slug: 'one-repository-for-all-packages', title: 'One repository for all packages', author: tomasz, week: 1, status: 'accepted', deciders: [lead, tomasz, sigrid],
    problem: 'A change to the booking interface touches three repositories and lands in three weeks.',
    options: ['One repository with npm workspaces', 'Three repositories and a version matrix'], because: 'one commit can change both sides of an interface.',
  },
  {
    number: '0003', slug: 'charge-cards-at-arrival', title: 'Charge cards at arrival', author: lead, week: 3, status: 'accepted', deciders: [lead],
    problem: 'Harbours want money before the boat leaves.', options: ['Charge at arrival', 'Charge when booking', 'Send an invoice'],
    because: 'berth holders trust the harbour more than a web page.',
  },
  {
    number: '0004', slug: 'store-money-as-whole-oere', title: 'Store money as whole öre', author: lead, week: 5, status: 'accepted', deciders: [lead, meiLin],
    reviewIn: -1, problem: 'Instalments of 1000 kr in three parts lose an öre.', options: ['Whole numbers of the smallest unit', 'Decimal library'],
    because: 'it needs no library and cannot be mixed up with kronor in the types.',
  },
  {
    number: '0005', slug: 'release-every-night', title: 'Release every night', author: lead, week: 9, status: 'accepted', deciders: [lead, kwame], reviewIn: 2,
    problem: 'Fixes wait for the Thursday release, and Thursday evenings are long.', options: ['Every night, harbour by harbour', 'Every Thursday', 'Whenever something is merged'],
    because: 'a small release in the night window can be taken back before the first boat leaves.',
  },
  {
    number: '0006', slug: 'charge-when-booking-refund-until-noon', title: 'Charge when booking, refund until noon', author: lead, week: 13, status: 'accepted', deciders: [lead, tomasz, sigrid],
    reviewIn: 6, problem: 'One boat in nine does not come, and the berth stays empty.', options: ['Charge when booking, refund until noon', 'Keep charging at arrival', 'A deposit of 20 %'],
    because: 'three pilot harbours had a third of the empty berths and no more refunds than before.', replaces: '0003',
  },
  {
    number: '0007', slug: 'draw-charts-on-the-server', title: 'Draw charts on the server', author: sigrid, week: 18, status: 'rejected', deciders: [sigrid, meiLin],
    problem: 'The board letter needs the same charts as the page.', options: ['Draw on the server', 'Draw in the browser and print from there'],
    because: 'printing the page gives the same letter and no second chart library.',
  },
  {
    number: '0008', slug: 'keep-tide-levels-for-ten-years', title: 'Keep tide levels for ten years', author: meiLin, week: 24, status: 'proposed', deciders: [meiLin, lead],
    problem: 'The coast guard asks for old levels, the disk of the gauges is full.', options: ['Ten years, one value a quarter of an hour', 'Two years, every value'],
    because: 'the questions are about storms, and a storm lasts longer than a quarter of an hour.',
  },
];

export const decisionFile = ({ number, slug }: DemoDecision): string => `docs/decisions/${number}-${slug}.md`;

/** `day` and `review` are dates as YYYY-MM-DD; the status may differ from the record's own once it was replaced. */
export function decisionText(decision: DemoDecision, day: string, review: string | undefined, status = decision.status): string {
  const { title, deciders, problem, options, because } = decision;
  return `---
status: ${status}
date: ${day}
decision-makers: ${deciders.map(({ name }) => name).join(', ')}
${review ? `review-by: ${review}\n` : ''}---

# ${title}

## Context and Problem Statement

${problem}

## Considered Options

${options.map((option) => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${status === 'rejected' ? options[1] : options[0]}", because ${because}
`;
}
