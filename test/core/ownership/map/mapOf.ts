import { type MapFacts, mapFacts } from '../../../../src/core/ownership/map/mapFacts';
import { measureKnowledge } from '../../../../src/core/ownership/measureKnowledge';
import { defaultSettings } from '../../../../src/core/settings';
import { historyOf, secondsOf, type SmallCommit } from '../historyOf';

/** The map of a small history told oldest first, Ada its lead, measured at 2026-12-31 12:00 UTC. */
export function mapOf(commits: readonly SmallCommit[], files: readonly string[], lead = 'ada@x.example'): MapFacts {
  const { knowledge, modules } = measureKnowledge({
    history: historyOf(commits), files, blobs: { mailmap: null, gitattributes: [], ignoreRevs: null }, settings: defaultSettings,
    lead: { emails: [lead], name: '' }, model: 'fading', asOf: secondsOf('2026-12-31T12:00:00Z'),
  });
  return mapFacts(knowledge, modules);
}
