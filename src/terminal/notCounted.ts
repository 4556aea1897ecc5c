// What does the editor count, where it is connected, that the terminal cannot? Its sign-ins and secrets stay with the editor.
import { hostedRepository } from '../core/hosting/hostedRepository';
import { readRemotes } from '../git/remotes';
import type { Place } from './place';

type Remote = Pick<Place, 'git'>;

/** Of the lead's time: always something, as nobody can tell from here what the editor is connected to. */
export async function timeNotCounted(places: readonly Remote[]): Promise<string> {
  const hosts = await hostsOf(places);
  const reviews = hosts === '' ? '' : `your reviews on ${hosts} and `;
  return `The editor counts ${reviews}calendars at addresses, where you connected them there; here only git and files count.`;
}

/** Of who knows what: nothing where no remote is on a hosting service. */
export async function readingNotCounted(places: readonly Remote[]): Promise<readonly string[]> {
  const hosts = await hostsOf(places);
  return hosts === '' ? [] : [`The editor also counts who read what on ${hosts}, where you connected it there; here only git counts.`];
}

/** `github.com`, `a.example.com and b.example.com`; empty without any. */
async function hostsOf(places: readonly Remote[]): Promise<string> {
  const remotes = (await Promise.all(places.map(({ git }) => readRemotes(git)))).flat();
  return [...new Set(remotes.flatMap((address) => hostedRepository(address)?.host ?? []))].sort().join(' and ');
}
