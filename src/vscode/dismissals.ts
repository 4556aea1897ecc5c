// Suggestions that were put off, as the editor keeps them for all windows.
import type { Memento } from 'vscode';
import { type Dismissal, dismissalReasons } from '../core/delegation/dismissal';

const key = 'handover.notNow';

type Subject = Pick<Dismissal, 'repo' | 'module' | 'email'>;

export class Dismissals {
  constructor(private readonly memory: Memento) {}

  get all(): readonly Dismissal[] {
    const kept: unknown = this.memory.get(key);
    return Array.isArray(kept) ? kept.filter(isDismissal) : [];
  }

  /** A new word on the same module replaces the old one; wrong persons stand beside each other. */
  async add(dismissal: Dismissal): Promise<void> {
    await this.keep([...this.without([dismissal]), dismissal]);
  }

  async remove(subjects: readonly Subject[]): Promise<void> {
    await this.keep(this.without(subjects));
  }

  private without(subjects: readonly Subject[]): readonly Dismissal[] {
    return this.all.filter((one) => !subjects.some((other) => isSame(one, other)));
  }

  private async keep(dismissals: readonly Dismissal[]): Promise<void> {
    await this.memory.update(key, dismissals);
  }
}

function isSame(a: Subject, b: Subject): boolean {
  return a.repo === b.repo && a.module === b.module && a.email === b.email;
}

/** An older version may have kept something else. */
function isDismissal(value: unknown): value is Dismissal {
  if (typeof value !== 'object' || value === null) return false;
  const { repo, module, reason, day, email } = { repo: null, module: null, reason: null, day: null, email: undefined, ...value } as Readonly<Record<string, unknown>>;
  return typeof repo === 'string' && typeof module === 'string' && typeof day === 'string' && (email === null || typeof email === 'string')
    && dismissalReasons.some((one) => one === reason);
}
