// Why is there no map? What is missing, or that it is on its way.
import type { MapText } from '../protocol/mapSnapshot';
import type { Situation } from './situation';

export interface MapAbsenceOptions {
  readonly situation: Situation;
  /** Why reading failed; null while it did not. */
  readonly failed: unknown;
}

export function mapAbsence({ situation: { folderOpen, trusted, repositories, progress }, failed }: MapAbsenceOptions): MapText {
  if (!folderOpen) return ['Open the folder of a repository to see who knows what in it.'];
  if (!trusted) return ['In Restricted Mode Fulcrum runs no git, so it cannot see who knows what here. Trust this folder to see its map.'];
  if (failed !== null) return ['Who knows what could not be read. Refresh to try again; the log says more.'];
  if (repositories.length > 0 && !repositories.some(({ open, state }) => open && state === 'ready')) return ['No repository with commits is open in this window.'];
  return [progress === null ? 'Reading the whole history, to see who knows what.' : `Reading the whole history, to see who knows what: ${progress.read.toLocaleString('en')} commits so far.`];
}
