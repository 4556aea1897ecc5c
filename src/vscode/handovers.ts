// What is known of hand-overs in this window: suggestions, plans and whether they moved, and what was put off. Asked from when somebody looks.
import type { Disposable, Memento } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress, RepositoryHandover } from '../core/delegation/answers';
import { type Dismissal, dismissalReasons } from '../core/delegation/dismissal';
import { openSuggestions, type OpenSuggestion, plannedModules } from '../present/openSuggestions';
import type { Analysis } from './analysis';
import { LastAnswer } from './lastAnswer';
import type { Screen } from './screen';

const dismissalsKey = 'handover.notNow';
const awayKey = 'away';

/** Days, both included, `YYYY-MM-DD`. */
export interface AwayDays {
  readonly from: string;
  readonly to: string;
}

export class Handovers implements Disposable {
  readonly suggestions: LastAnswer<readonly RepositoryHandover[]>;
  readonly progress: LastAnswer<readonly DelegationProgress[]>;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly analysis: Analysis, private readonly screen: Screen, private readonly memory: Memento) {
    this.suggestions = new LastAnswer((signal) => analysis.ask('handover', { wrong: this.wrong() }, signal));
    this.progress = new LastAnswer((signal) => analysis.ask('delegations', { leadAway: this.isAway() }, signal));
    for (const answers of [this.suggestions, this.progress]) answers.onDidChange(() => this.tell());
    // Whatever moves ownership moves these, and so does the team; plans are entries.
    analysis.ownership.onAnswer(() => this.again());
    analysis.team.onAnswer(() => this.again());
    analysis.entries.onAnswer(() => this.progress.again());
    this.again();
  }

  /** Hears whenever something here may look different. */
  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  again(): void {
    this.suggestions.again();
    this.progress.again();
  }

  get dismissals(): readonly Dismissal[] {
    const kept: unknown = this.memory.get(dismissalsKey);
    return Array.isArray(kept) ? kept.filter(isDismissal) : [];
  }

  /** What waits for the lead, neither put off nor planned. */
  open(): readonly OpenSuggestion[] {
    const [handover, progress] = [this.suggestions.value, this.progress.value];
    // Until the plans are known, one of them may be what would be suggested.
    if (handover === null || progress === null) return [];
    const repositories = (this.analysis.repositories.value ?? []).filter(({ open }) => open);
    return openSuggestions({ handover, repositories, dismissals: this.dismissals, planned: plannedModules(progress), today: dayOf(this.screen.now()) });
  }

  /** A new word on the same module replaces the old one; wrong persons stand beside each other. */
  async putOff(dismissal: Dismissal): Promise<void> {
    await this.keep([...this.dismissals.filter((one) => !isSame(one, dismissal)), dismissal]);
  }

  async bringBack(dismissal: Pick<Dismissal, 'repo' | 'module' | 'email'>): Promise<void> {
    await this.keep(this.dismissals.filter((one) => !isSame(one, dismissal)));
  }

  get away(): AwayDays | null {
    const kept = this.memory.get<Partial<AwayDays>>(awayKey);
    return typeof kept?.from === 'string' && typeof kept.to === 'string' ? { from: kept.from, to: kept.to } : null;
  }

  async setAway(days: AwayDays | null): Promise<void> {
    await this.memory.update(awayKey, days ?? undefined);
    this.progress.again();
  }

  private isAway(): boolean {
    const today = dayOf(this.screen.now());
    return this.away !== null && this.away.from <= today && today <= this.away.to;
  }

  private wrong(): { readonly repo: string; readonly module: string; readonly email: string }[] {
    return this.dismissals.flatMap(({ repo, module, reason, email }) => (reason === 'wrongPerson' && email !== null ? [{ repo, module, email }] : []));
  }

  private async keep(dismissals: readonly Dismissal[]): Promise<void> {
    await this.memory.update(dismissalsKey, dismissals);
    this.suggestions.again();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  dispose(): void {
    this.suggestions.dispose();
    this.progress.dispose();
  }
}

function isSame(a: Pick<Dismissal, 'repo' | 'module' | 'email'>, b: Pick<Dismissal, 'repo' | 'module' | 'email'>): boolean {
  return a.repo === b.repo && a.module === b.module && a.email === b.email;
}

/** An older version may have kept something else. */
function isDismissal(value: unknown): value is Dismissal {
  if (typeof value !== 'object' || value === null) return false;
  const { repo, module, reason, day, email } = { repo: null, module: null, reason: null, day: null, email: undefined, ...value } as Readonly<Record<string, unknown>>;
  return typeof repo === 'string' && typeof module === 'string' && typeof day === 'string' && (email === null || typeof email === 'string')
    && dismissalReasons.some((one) => one === reason);
}
