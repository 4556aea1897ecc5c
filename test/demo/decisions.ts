// The decision records of the demo: MADR 4.0, in every state a record can be in.
import { kwame, lead, meiLin, sigrid, tomasz, type Member } from './cast';

export interface DemoDecision {
  readonly number: string;
  readonly slug: string;
  readonly title: string;
  readonly author: Member;
  /** The week of the history in which it was written, on its Thursday. */
  readonly week: number;
  /** Of that day; ten past three in the afternoon where nothing is said. */
  readonly minute?: number;
  readonly status: string;
  readonly deciders: readonly Member[];
  /** Weeks after (or, negative, before) the running week. */
  readonly reviewIn?: number;
  readonly problem: string;
  readonly options: readonly string[];
  readonly because: string;
  /** Globs of the code it is about. */
  readonly appliesTo?: readonly string[];
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
    reviewIn: -1, appliesTo: ['packages/billing/**'], problem: 'Instalments of 1000 kr in three parts lose an öre.', options: ['Whole numbers of the smallest unit', 'Decimal library'],
    because: 'it needs no library and cannot be mixed up with kronor in the types.',
  },
  {
    number: '0005', slug: 'release-every-night', title: 'Release every night', author: lead, week: 9, status: 'accepted', deciders: [lead, kwame], reviewIn: 2, appliesTo: ['packages/deploys/**'],
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
  {
    number: '0009', slug: 'send-the-board-letter-as-a-page', title: 'Send the board letter as a page', author: sigrid, week: 24, minute: 16 * 60 + 5, status: 'accepted', deciders: [sigrid, lead],
    problem: 'Half of the boards print the letter, the other half cannot open it.', options: ['A page that prints well', 'A PDF'],
    because: 'a page is read on every device and prints the same.',
  },
  {
    number: '0010', slug: 'ask-for-the-boat-length-once', title: 'Ask for the boat length once', author: tomasz, week: 24, minute: 16 * 60 + 20, status: 'accepted', deciders: [tomasz, meiLin],
    appliesTo: ['packages/bookings/**'], problem: 'Guests type the length of their boat three times.', options: ['Keep it with the guest', 'Keep it with the booking'],
    because: 'a boat seldom grows.',
  },
  {
    number: '0011', slug: 'no-push-messages-at-night', title: 'No push messages at night', author: kwame, week: 24, minute: 16 * 60 + 40, status: 'deprecated', deciders: [kwame],
    problem: 'A full berth at three in the morning woke a harbour master.', options: ['Nothing between ten and six', 'Let everybody choose'],
    because: 'harbours now choose for themselves, so that there is nothing left to decide here.',
  },
  {
    number: '0012', slug: 'one-time-zone-a-harbour', title: 'One time zone a harbour', author: meiLin, week: 25, status: 'accepted', deciders: [meiLin, sigrid, lead], reviewIn: 10,
    problem: 'A tide at 02:30 exists twice on one night a year.', options: ['The zone of the harbour', 'UTC everywhere'],
    because: 'people read tides on the quay, not in Greenwich.',
  },
  {
    number: '0013', slug: 'let-guests-swap-berths', title: 'Let guests swap berths', author: tomasz, week: 25, minute: 15 * 60 + 30, status: 'proposed', deciders: [],
    problem: 'Friends want to lie beside each other and call the office.', options: ['Both agree in the app', 'The office does it'],
    because: 'nine of ten calls in July were about it.',
  },
  {
    number: '0014', slug: 'keep-card-tokens-with-the-bank', title: 'Keep card tokens with the bank', author: sigrid, week: 25, minute: 15 * 60 + 45, status: 'proposed', deciders: [sigrid],
    problem: 'An audit of our own card store costs more than the bank asks for a year.', options: ['Tokens at the bank', 'Our own store'],
    because: 'what we do not have nobody can steal from us.',
  },
];

export const decisionFile = ({ number, slug }: DemoDecision): string => `docs/decisions/${number}-${slug}.md`;

/** `day` and `review` are dates as YYYY-MM-DD; the status may differ from the record's own once it was replaced. */
export function decisionText(decision: DemoDecision, day: string, review: string | undefined, status = decision.status): string {
  const { title, deciders, problem, options, because, appliesTo, replaces } = decision;
  const old = decisions.find(({ number }) => number === replaces);
  return `---
status: ${status}
date: ${day}
${deciders.length > 0 ? `decision-makers: ${deciders.map(({ name }) => name).join(', ')}\n` : ''}${review ? `review-by: ${review}\n` : ''}${appliesTo ? `applies-to: [${appliesTo.map((glob) => `"${glob}"`).join(', ')}]\n` : ''}---

# ${title}

## Context and Problem Statement

${problem}

## Considered Options

${options.map((option) => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${status === 'rejected' ? options[1] : options[0]}", because ${because}
${old ? `\n## More Information\n\n* Supersedes [ADR-${old.number}](${old.number}-${old.slug}.md)\n` : ''}`;
}
