// What is known in this window at this moment, for `present` to word it: the one source of every view.
import type { Moment } from '../core/history';
import type { Settings } from '../core/settings';
import type { JournalSituation } from '../present/journalView';
import type { RepositoryOwnership, Situation } from '../present/situation';
import type { Analysis } from './analysis';
import { sentenceOf } from './say';
import { momentIn } from './today';

export interface ScreenOptions {
  readonly analysis: Analysis;
  readonly settings: () => Settings;
  readonly folderOpen: () => boolean;
  readonly trusted: () => boolean;
  readonly clock: () => Date;
  readonly remoteHost: string | null;
}

export class Screen {
  constructor(private readonly options: ScreenOptions) {}

  now(): Moment {
    return momentIn(this.options.settings().timeZone, this.options.clock());
  }

  situation(): Situation {
    const { analysis, settings, folderOpen, trusted } = this.options;
    const { balance, people, decisions, entries, repositories } = analysis;
    return {
      now: this.now(),
      settings: settings(),
      folderOpen: folderOpen(),
      trusted: trusted(),
      repositories: repositories.value ?? [],
      report: balance.value,
      reportFrom: null,
      progress: analysis.progress,
      failure: failureOf(balance.error),
      recentPeople: people.value ?? [],
      ownership: this.ownership(),
      decisions: decisions.value ?? [],
      entries: entries.value ?? [],
    };
  }

  ownership(): readonly RepositoryOwnership[] {
    const { repositories, ownership } = this.options.analysis;
    return (repositories.value ?? []).flatMap((repository) => {
      const report = ownership.value?.get(repository.id);
      return report && repository.open ? [{ repository, report }] : [];
    });
  }

  journal(focused: boolean): JournalSituation {
    const { analysis, settings, folderOpen, trusted, remoteHost } = this.options;
    return {
      now: this.now(),
      folderOpen: folderOpen(),
      trusted: trusted(),
      decisions: analysis.decisions.value ?? [],
      entries: analysis.entries.value ?? [],
      placesExist: (analysis.places.value ?? []).length > 0,
      privateFolder: settings().journal.privateFolder || null,
      remoteHost,
      failure: failureOf(analysis.decisions.error ?? analysis.entries.error),
      focused,
    };
  }
}

function failureOf(error: unknown): string | null {
  return error === null ? null : sentenceOf(error);
}
