// Has this repository moved since the lead's events were kept? If not they are taken as they are, else git is read.
import type { Settings } from '../core/settings';
import { readLastMove } from '../git/checkouts';
import type { Git } from '../git/git';
import type { Standing } from '../git/standing';
import { readLeadEvents, writeLeadEvents, type KeptLeadEvents } from '../store/leadEvents';
import { fingerprint } from './fingerprint';
import { readLead } from './readLead';

export interface ReadingPlace {
  readonly id: string;
  readonly git: Git;
  readonly standing: Standing;
  /** First day of a shallow history, `YYYY-MM-DD`. */
  readonly shallowSince: string | null;
  readonly decisionFolders: readonly string[];
}

export interface ReadingOptions {
  /** Folder of the kept events. */
  readonly storage: string;
  readonly settings: Pick<Settings, 'me' | 'people' | 'bots'>;
  /** Seconds since 1970. */
  readonly since: number;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** Told when the events could not be kept: everything works on, only slower. */
  readonly onUnkept: (error: unknown) => void;
}

/** The lead's events of an open repository, from the cache when branches, lead and settings are what they were. */
export async function leadReading(place: ReadingPlace, options: ReadingOptions): Promise<KeptLeadEvents> {
  const { storage, settings, since, now, signal, onUnkept } = options;
  const { tips, branch, user } = place.standing;
  const [move, kept] = await Promise.all([
    readLastMove(place.git, { signal }),
    readLeadEvents(storage, place.id).catch(() => null),
  ]);
  const refs = fingerprint([branch?.tip ?? '', place.shallowSince, move, ...tips.toSorted()]);
  const who = fingerprint([settings.me, settings.people, settings.bots, user, place.decisionFolders]);
  if (kept && kept.refs === refs && kept.who === who && kept.since <= since) return kept;
  const { me, events, reviewData, hostedReview } = await readLead(place.git, {
    repo: place.id, since, settings, decisionFolders: place.decisionFolders, signal,
  });
  const fresh: KeptLeadEvents = { repo: place.id, refs, who, readAt: now, since, reviewData, hostedReview, shallowSince: place.shallowSince, me, userEmail: user.email, events };
  await writeLeadEvents(storage, fresh).catch(onUnkept);
  return fresh;
}
