// What Quayside, the invented product of the demo, is made of: berths in small harbours, booked and paid online.
import { kwame, lead, meiLin, sigrid, tomasz, type Member } from './cast';

export interface Module {
  readonly name: string;
  readonly about: string;
  /** Parts of it, in words; each becomes a source file, a test and a page of the guide. */
  readonly parts: readonly string[];
  /** Who works on it, from the first week (0) to before the second number; listed twice means twice as often. */
  readonly authors: readonly { readonly who: Member; readonly from: number; readonly until: number; readonly weight: number }[];
}

const ALWAYS = { from: 0, until: 100 };

export const modules: readonly Module[] = [
  {
    name: 'billing',
    about: 'Invoices, instalments and refunds for berth holders.',
    parts: [
      'invoice number', 'season price', 'instalment plan', 'proration preview', 'VAT split', 'refund window', 'payment retry', 'dunning letter',
      'deposit ledger', 'late fee', 'currency rounding', 'member discount', 'direct debit file', 'chargeback case', 'revenue export', 'credit limit',
      'winter storage fee', 'power meter charge', 'harbour share', 'receipt mail', 'tax period', 'payout day', 'card token', 'price history', 'gift voucher',
      'company account',
    ],
    authors: [{ who: lead, ...ALWAYS, weight: 10 }, { who: tomasz, from: 0, until: 7, weight: 2 }, { who: meiLin, from: 2, until: 5, weight: 1 }],
  },
  {
    name: 'deploys',
    about: 'How a harbour gets its new version at night.',
    parts: [
      'release train', 'canary harbour', 'schema gate', 'rollback plan', 'secret rotation', 'health probe', 'freeze calendar', 'image signature',
      'drift report', 'config snapshot', 'traffic switch', 'night window', 'harbour order', 'version page', 'log retention', 'alert route', 'backup check',
      'certificate watch',
    ],
    authors: [{ who: lead, ...ALWAYS, weight: 6 }, { who: kwame, from: 1, until: 11, weight: 1 }],
  },
  {
    name: 'bookings',
    about: 'Berths, arrivals and the waiting list.',
    parts: [
      'berth search', 'waiting list', 'arrival slot', 'boat length check', 'season berth', 'guest night', 'overlap check', 'cancellation',
      'harbour map', 'mooring type', 'early departure', 'group booking',
    ],
    authors: [{ who: meiLin, ...ALWAYS, weight: 4 }, { who: tomasz, ...ALWAYS, weight: 4 }, { who: lead, ...ALWAYS, weight: 1 }],
  },
  {
    name: 'web',
    about: 'What berth holders see in the browser.',
    parts: [
      'berth picker', 'season switch', 'invoice page', 'harbour header', 'boat form', 'payment step', 'language menu', 'offline notice',
      'arrival board', 'contrast theme', 'print sheet', 'address field',
    ],
    authors: [{ who: sigrid, ...ALWAYS, weight: 6 }, { who: kwame, ...ALWAYS, weight: 3 }],
  },
  {
    name: 'notifications',
    about: 'Letters, mails and texts, each in its time.',
    parts: ['storm warning', 'mail layout', 'text sender', 'quiet hours', 'bounce list', 'delivery log', 'digest mail', 'phone check', 'template store', 'send queue'],
    authors: [{ who: kwame, ...ALWAYS, weight: 6 }, { who: sigrid, ...ALWAYS, weight: 2 }],
  },
  {
    name: 'auth',
    about: 'Who may open which gate.',
    parts: ['session token', 'gate key', 'role table', 'login throttle', 'passkey offer', 'recovery code', 'harbour scope', 'audit trail', 'guest pass'],
    authors: [{ who: tomasz, ...ALWAYS, weight: 6 }, { who: lead, ...ALWAYS, weight: 1 }, { who: kwame, ...ALWAYS, weight: 2 }],
  },
  {
    name: 'reports',
    about: 'Occupancy and income for the harbour board.',
    parts: ['occupancy chart', 'income table', 'season compare', 'board letter', 'csv export', 'berth heat map', 'guest origin', 'forecast line'],
    authors: [{ who: sigrid, ...ALWAYS, weight: 4 }, { who: meiLin, ...ALWAYS, weight: 3 }],
  },
  {
    name: 'tides',
    about: 'Water levels: read, corrected, kept.',
    parts: ['gauge reader', 'level curve', 'wind correction', 'station list', 'ice notice', 'depth chart', 'level archive'],
    authors: [{ who: meiLin, ...ALWAYS, weight: 6 }, { who: tomasz, ...ALWAYS, weight: 1 }],
  },
];
