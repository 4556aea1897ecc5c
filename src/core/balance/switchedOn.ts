// Which of what was seen counts? What comes from a source that the lead has switched off does not.
import type { Settings, SourceSwitch } from '../settings';
import type { LeadEvent } from './activity';

const switchOf: Readonly<Record<LeadEvent['kind'], SourceSwitch>> = {
  commit: 'commits', merge: 'review', committedForOthers: 'review', reviewTrailer: 'review', pairingTrailer: 'review', checkout: 'branches',
  hostedReview: 'hosting', hostedApproval: 'hosting', hostedComment: 'hosting', hostedMerge: 'hosting',
};

/** Events whose source is on. */
export function switchedOn(events: readonly LeadEvent[], sources: Settings['sources']): readonly LeadEvent[] {
  return events.filter((e) => sources[switchOf[e.kind]] !== false);
}
