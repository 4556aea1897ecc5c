// What is known in this window at this moment, for `present` to word it: the one source of every view.
import { workspace } from 'vscode';
import { type Zone, zoneNamed } from '../core/balance/zone';
import type { Moment } from '../core/history';
import type { Settings } from '../core/settings';
import type { JournalSituation } from '../present/journalView';
import type { OpenSuggestion } from '../present/openSuggestions';
import type { RepositoryOwnership, Situation } from '../present/situation';
import { journalWhileSharing, whileSharing } from '../present/whileSharing';
import type { Clock } from '../worker/clock';
import type { Analysis } from './analysis';
import type { LastFigures } from './lastFigures';
import { sentenceOf } from './say';

export interface ScreenOptions {
  readonly analysis: Analysis;
  readonly lastFigures: LastFigures;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly remoteHost: string | null;
  /** What could be handed over, as far as it is known. */
  readonly handover: () => readonly OpenSuggestion[];
  /** Others see the screen. */
  readonly sharing: () => boolean;
}

export class Screen {
  /** Kept from one look to the next: to make one takes longer than to word what is on screen. */
  private zone: { readonly setting: string; readonly zone: Zone } | null = null;

  constructor(private readonly options: ScreenOptions) {}

  now(): Moment {
    const seconds = Math.floor(this.options.clock() / 1000);
    const setting = this.options.settings().timeZone;
    // The machine's own zone is asked of Date: the first use of Intl loads its tables, which would hold the host for 20 ms.
    if (setting === '') return { seconds, offset: -new Date(seconds * 1000).getTimezoneOffset() };
    if (this.zone?.setting !== setting) this.zone = { setting, zone: zoneNamed(setting) };
    return this.zone.zone.at(seconds);
  }

  get sharing(): boolean {
    return this.options.sharing();
  }

  /** Without names and private words while the screen is shared. */
  situation(): Situation {
    return this.sharing ? whileSharing(this.everything()) : this.everything();
  }

  private everything(): Situation {
    const { analysis, settings, lastFigures } = this.options;
    const { balance, people, decisions, entries, repositories } = analysis;
    // Older figures stay while newer ones are read, or cannot be had; with their date.
    const last = balance.value === null || balance.error !== null ? lastFigures.kept : null;
    return {
      now: this.now(),
      settings: settings(),
      folderOpen: (workspace.workspaceFolders ?? []).length > 0,
      trusted: workspace.isTrusted,
      repositories: repositories.value ?? [],
      report: balance.value ?? last?.report ?? null,
      reportFrom: last?.at ?? null,
      progress: analysis.progress,
      stopped: analysis.ownership.stopped ? { since: [...analysis.soFar.values()].map(({ since }) => since).sort().at(-1) ?? null } : null,
      failure: failureOf(balance.error),
      recentPeople: people.busy && (people.value ?? []).length === 0 ? null : people.value,
      ownership: this.ownership(),
      handover: settings().suggestions === 'off' ? [] : this.options.handover(),
      decisions: decisions.value ?? [],
      entries: entries.value ?? [],
    };
  }

  ownership(): readonly RepositoryOwnership[] {
    const { repositories, ownership, soFar } = this.options.analysis;
    return (repositories.value ?? []).flatMap((repository) => {
      if (!repository.open) return [];
      const report = ownership.value?.get(repository.id);
      if (report) return [{ repository, report }];
      // Until the rest is read nobody can say more than of a history that begins there.
      const lately = soFar.get(repository.id);
      return lately ? [{ repository: { ...repository, shallowSince: lately.since }, report: lately.report }] : [];
    });
  }

  journal(focused: boolean): JournalSituation {
    const { analysis, settings, remoteHost } = this.options;
    const all: JournalSituation = {
      now: this.now(),
      folderOpen: (workspace.workspaceFolders ?? []).length > 0,
      trusted: workspace.isTrusted,
      decisions: analysis.decisions.value ?? [],
      entries: analysis.entries.value ?? [],
      placesExist: (analysis.places.value ?? []).length > 0,
      privateFolder: settings().journal.privateFolder || null,
      remoteHost,
      failure: failureOf(analysis.decisions.error ?? analysis.entries.error),
      focused,
    };
    return this.sharing ? journalWhileSharing(all) : all;
  }
}

function failureOf(error: unknown): string | null {
  return error === null ? null : sentenceOf(error);
}
