// What happens once in the half year of the demo: the first day, decisions, design papers, a formatting of everything, updates by a bot.
import { instant, WEEKS } from './calendar';
import { dependabot, lead, tomasz, type Member } from './cast';
import { decisionFile, decisions, decisionText, type DemoDecision } from './decisions';
import type { Development, Event } from './develop';
import { designPapers, firstDay, manifest, night } from './documents';
import type { Instant } from './repository';

export function occasions(start: Instant, development: Development): readonly Event[] {
  const at = (week: number, day: number, minute: number, who: Member) => instant(start, week, day, minute, who.zone);
  const land = (when: Instant, author: Member, message: string, files: Record<string, string | null>): Event => ({
    at: when,
    happen: () => void development.land({ author, at: when, message, files: new Map(Object.entries(files)) }),
  });
  const papers = designPapers.map(({ week, slug, title, text }) =>
    land(at(week, 1, 17 * 60 + 20, lead), lead, `design: ${title.toLowerCase()}\n`, { [`docs/design/${slug}.md`]: `# ${title}\n\n${text}\n` }),
  );
  return [
    ...firstDay().map(({ author, subject, files }, i) => land(at(0, 0, 8 * 60 + 15 + i * 3, lead), author, `${subject}\n`, Object.fromEntries(files))),
    ...papers,
    ...decisions.map((decision) => land(at(decision.week, 3, decision.minute ?? 15 * 60 + 10, decision.author), decision.author, message(decision), records(decision, start))),
    land(at(night.week, 2, 10 * 60 + 5, lead), lead, 'deploys: take the night script in\n', { [night.from]: null, [night.to]: night.text }),
    land(at(1, 4, 14 * 60, tomasz), tomasz, 'docs: the notes are the first page of the guide\n', {
      'docs/NOTES.md': null,
      'docs/guide/README.md': '# Guide\n\nPages for the harbour office, one a subject.\n',
    }),
    ...formatting(at(11, 4, 18 * 60, lead), development),
    ...updates(start, development),
    // What the lead began there is nobody's draft any more.
    ...(development.handedOver?.module === 'billing' ? [] : draft(at(WEEKS - 1, 3, 13 * 60 + 40, lead), development)),
  ];
}

const day = (at: Instant) => new Date(at * 1000).toISOString().slice(0, 10);

const message = ({ number, title, status }: DemoDecision) => `decisions: ${status === 'proposed' ? 'propose' : 'record'} ${number}, ${title.toLowerCase()}\n`;

function records(decision: DemoDecision, start: Instant): Record<string, string> {
  const written = (each: DemoDecision) => day(instant(start, each.week, 3, 0, 0));
  const review = (each: DemoDecision) => (each.reviewIn === undefined ? undefined : day(instant(start, WEEKS + each.reviewIn, 2, 0, 0)));
  const old = decisions.find(({ number }) => number === decision.replaces);
  return {
    [decisionFile(decision)]: decisionText(decision, written(decision), review(decision)),
    ...(old ? { [decisionFile(old)]: decisionText(old, written(decision), review(old), `superseded by ADR-${decision.number}`) } : {}),
  };
}

/** One commit that changes nearly every file and says nothing about who knows it; the next names it for `git blame`. */
function formatting(when: Instant, development: Development): readonly Event[] {
  const { repository } = development;
  return [
    {
      at: when,
      happen() {
        const busy = (file: string) => development.branches.all().some(({ files }) => files.has(file));
        const formatted = new Map<string, string>();
        for (const [file, text] of development.files) {
          if (file.endsWith('.ts') && !busy(file) && text.includes("'")) formatted.set(file, text.replaceAll("'", '"'));
        }
        const mark = development.land({ author: lead, at: when, message: 'Format everything the same way\n', files: formatted });
        const name = repository.objectNames().get(mark)!;
        const files = new Map([['.git-blame-ignore-revs', `# Format everything the same way\n${name}\n`]]);
        development.land({ author: lead, at: when + 240, message: 'Let blame look past the formatting\n', files });
      },
    },
  ];
}

/** A bot proposes the newest patch every other week, the lead merges it. */
function updates(start: Instant, development: Development): readonly Event[] {
  return Array.from({ length: WEEKS / 2 }, (_, i): Event => {
    const when = instant(start, i * 2 + 2, 0, 6 * 60, 0);
    return {
      at: when,
      happen() {
        const files = new Map([['packages/web/package.json', manifest('web', { vite: `5.4.${i + 1}` })]]);
        const merge = development.repository.commit({
          author: dependabot,
          at: when,
          message: `Bump vite from 5.4.${i} to 5.4.${i + 1}\n\nSigned-off-by: ${dependabot.name} <support@github.com>\n`,
          files,
          from: development.tip,
        });
        const branch = `dependabot/npm_and_yarn/vite-5.4.${i + 1}`;
        development.land({ author: lead, at: when + 3 * 3600 + 600, message: `Merge branch '${branch}'\n`, files, merge });
      },
    };
  });
}

/** Work of the lead that nobody has seen yet: a branch that stays open. */
function draft(when: Instant, development: Development): readonly Event[] {
  const name = 'billing/credit-note';
  const commit = (at: Instant, subject: string, file: string, text: string): Event => ({
    at,
    happen() {
      const from = development.drafts.get(name) ?? development.tip;
      development.drafts.set(name, development.repository.commit({ author: lead, at, message: subject, files: new Map([[file, text]]), from }));
    },
  });
  const type = 'export interface CreditNote {\n  readonly invoice: string;\n  readonly oere: number;\n}\n';
  const sum = "\nexport const credited = (notes: readonly CreditNote[], invoice: string): number =>\n  notes.filter((note) => note.invoice === invoice).reduce((all, { oere }) => all + oere, 0);\n";
  return [
    commit(when, 'billing: add the credit note\n', 'packages/billing/src/creditNote.ts', type),
    commit(when + 45 * 60, 'billing: sum up the credit notes of an invoice\n', 'packages/billing/src/creditNote.ts', type + sum),
  ];
}
