// I Am Away: from a day to a day; writes the message for the others and keeps the days, so that nothing is judged meanwhile.
import { env, ViewColumn, window, workspace } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import { promises } from '../core/journal/promises';
import { later, reviewDay } from '../core/journal/reviewDay';
import { awayMessage, awayWords as words, type AwayModule } from '../present/awaySheet';
import { daysBetween } from '../present/dates';
import { staleSince } from '../present/staleSince';
import type { Analysis } from './analysis';
import type { Handovers } from './handovers';
import { askInTurn, askOnce, type Step } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

/** One-on-ones that are looked through for promises, newest first. */
const mostNotes = 40;
const settled: ReadonlySet<string> = new Set(['accepted', 'rejected', 'deprecated', 'superseded']);

interface Days {
  readonly from: string;
  readonly to: string;
}

export class AwaySheet {
  constructor(private readonly analysis: Analysis, private readonly screen: Screen, private readonly handovers: Handovers, private readonly say: Say) {}

  async run(): Promise<void> {
    const today = dayOf(this.screen.now());
    const said = this.handovers.away;
    const coming = said !== null && said.to >= today ? said : null;
    if (coming !== null && !await this.goesOn(coming, today)) return;
    const days = await askDays(today, coming);
    if (days === undefined) return;
    const [modules, open, owed] = await Promise.all([this.modules(), this.analysis.ask('decisions', null), this.promises()]);
    await this.handovers.setAway(days);
    const old = this.screen.ownership().map(({ repository }) => staleSince(repository, this.screen.now())).filter((day) => day !== null).toSorted();
    const content = awayMessage({
      ...days, today, modules, promises: owed, staleSince: old[0] ?? null,
      delegations: (this.handovers.progress.value ?? []).filter(({ plan }) => plan.status === 'started' || plan.status === 'planned'),
      openDecisions: open.filter(({ decision }) => decision.status !== '' && !settled.has(decision.status)).map(({ decision }) => decision.title),
    });
    await env.clipboard.writeText(content);
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
    this.say.done(words.done);
  }

  /** For who said to be away already: whether other days are wanted. Who is back sees what moved meanwhile. */
  private async goesOn(coming: Days, today: string): Promise<boolean> {
    const begun = coming.from < today;
    const chosen = await askOnce(words.title, {
      kind: 'pick', prompt: words.already(coming.from, coming.to, today), value: 'other', items: [{ value: 'other', label: words.other }, { value: 'over', label: begun ? words.over : words.never }],
    });
    if (chosen === 'over') {
      await this.handovers.setAway(begun ? { from: coming.from, to: later(today, 0, -1) } : null);
      this.say.done(words.ended);
    }
    return chosen === 'other';
  }

  /** Whom to ask are those of the team who know some of it. */
  private async modules(): Promise<readonly AwayModule[]> {
    const alone = this.screen.ownership().filter(({ repository }) => !repository.notWork)
      .flatMap(({ repository, report }) => report.modules.filter((module) => module.alone).map(({ path }) => ({ repository, path })));
    return Promise.all(alone.map(async ({ repository, path }) => {
      const basis = await this.analysis.ask('handoverBasis', { repo: repository.id, path }).catch((error: unknown) => (this.say.quietly(error), null));
      return { repository: repository.name, path, ask: (basis?.candidates ?? []).filter(({ know }) => know > 0).slice(0, 2).map(({ person }) => person.name) };
    }));
  }

  private async promises(): Promise<number> {
    const notes = (await this.analysis.ask('entries', null)).filter(({ type }) => type === 'oneOnOne').slice(0, mostNotes);
    const texts = await Promise.all(notes.map(({ file }) => this.analysis.ask('readEntry', { file }).catch(() => null)));
    return texts.reduce((sum, read) => sum + (read === null ? 0 : promises(read.text).filter(({ side, kept }) => side === 'mine' && !kept).length), 0);
  }
}

/** `coming`: days that were said before, and are not over. */
async function askDays(today: string, coming: Days | null): Promise<Days | undefined> {
  const from = coming?.from ?? later(today, 0, 1);
  const start = { from, to: coming?.to ?? later(from, 0, 13) };
  // A time away that goes on began before today.
  const day = (typed: string): string | null => {
    const read = typed.trim() === from ? { day: from } : reviewDay(typed, today);
    return typeof read === 'object' ? read.day : null;
  };
  const step = (prompt: string, key: keyof Days): Step<Days> => ({
    question: (days) => ({
      kind: 'text', prompt, placeholder: words.placeholder, value: days[key],
      remark: (typed) => {
        const read = day(typed);
        if (read === null) return { problem: words.needsDay };
        return key === 'to' && read < days.from ? { problem: words.needsLater } : {};
      },
    }),
    take: (days, typed) => {
      const read = day(typed) ?? days[key];
      // As long as before, until its end is said.
      return key === 'to' || read === days.from ? { ...days, [key]: read } : { from: read, to: later(read, 0, daysBetween(days.from, days.to)) };
    },
  });
  return askInTurn<Days>(words.title, () => [step(words.from, 'from'), step(words.to, 'to')], start, 2);
}
