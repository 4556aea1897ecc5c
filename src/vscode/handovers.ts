// What is known of hand-overs in this window: suggestions, plans and whether they moved, and what was put off. Asked from when somebody looks.
import type { Disposable, Memento } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import type { DelegationProgress, RepositoryHandover } from '../core/delegation/answers';
import type { Dismissal } from '../core/delegation/dismissal';
import { openSuggestions, type OpenSuggestion, plannedModules } from '../present/openSuggestions';
import type { Analysis } from './analysis';
import { type AwayDays, awayDays, isAwayOn, keepAwayDays } from './awayDays';
import { Dismissals } from './dismissals';
import { LastAnswer } from './lastAnswer';
import type { Screen } from './screen';

export class Handovers implements Disposable {
  readonly suggestions: LastAnswer<readonly RepositoryHandover[]>;
  readonly progress: LastAnswer<readonly DelegationProgress[]>;
  private readonly putOffs: Dismissals;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly analysis: Analysis, private readonly screen: Screen, private readonly memory: Memento) {
    this.putOffs = new Dismissals(memory);
    this.suggestions = new LastAnswer((signal) => analysis.ask('handover', { wrong: this.wrong() }, signal));
    this.progress = new LastAnswer((signal) => analysis.ask('delegations', { leadAway: isAwayOn(memory, dayOf(screen.now())) }, signal));
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
    return this.putOffs.all;
  }

  /** What waits for the lead, neither put off nor planned. */
  open(): readonly OpenSuggestion[] {
    const [handover, progress] = [this.suggestions.value, this.progress.value];
    // Until the plans are known, one of them may be what would be suggested.
    if (handover === null || progress === null) return [];
    const repositories = (this.analysis.repositories.value ?? []).filter(({ open }) => open);
    const today = dayOf(this.screen.now());
    return openSuggestions({ handover, repositories, dismissals: this.dismissals, planned: plannedModules(progress, today), today });
  }

  async putOff(dismissal: Dismissal): Promise<void> {
    await this.putOffs.add(dismissal);
    this.changed();
  }

  async bringBack(dismissal: Pick<Dismissal, 'repo' | 'module' | 'email'>): Promise<void> {
    await this.putOffs.remove([dismissal]);
    this.changed();
  }

  get away(): AwayDays | null {
    return awayDays(this.memory);
  }

  async setAway(days: AwayDays | null): Promise<void> {
    await keepAwayDays(this.memory, days);
    this.progress.again();
    this.tell();
  }

  private wrong(): { readonly repo: string; readonly module: string; readonly email: string }[] {
    return this.dismissals.flatMap(({ repo, module, reason, email }) => (reason === 'wrongPerson' && email !== null ? [{ repo, module, email }] : []));
  }

  private changed(): void {
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
