// The last known figures, kept from one start to the next: they are on screen, with their date, before anything is read.
import type { Memento } from 'vscode';
import type { BalanceReport } from '../core/balance/report';
import type { Moment } from '../core/history';

interface Kept {
  readonly version: typeof version;
  readonly report: BalanceReport;
  readonly at: Moment;
}

const key = 'fulcrum.lastFigures';

/** Of the shape of `BalanceReport`: what another version kept is not looked at. */
const version = 5;

/** Enough for twelve busy weeks; newest ones stay. */
const mostActivities = 1000;

export class LastFigures {
  /** Null when none were kept. */
  kept: { readonly report: BalanceReport; readonly at: Moment } | null;
  private written = '';

  constructor(private readonly memory: Memento) {
    const found = memory.get<Kept>(key);
    this.kept = found?.version === version ? found : null;
  }

  /** Titles of private entries stay in the private folder, and of meetings only times, category and rule are kept. */
  keep(report: BalanceReport, at: Moment): void {
    const activities = report.activities.slice(-mostActivities).map((activity) => ({
      ...activity,
      evidence: activity.evidence.map(({ series: _series, ...one }) => (one.kind === 'entry' ? { ...one, subject: '' } : one)),
    }));
    const kept: Kept = { version, at, report: { ...report, activities } };
    this.kept = kept;
    const words = JSON.stringify(kept.report);
    if (words === this.written) return;
    this.written = words;
    void this.memory.update(key, kept);
  }
}
