// What is said before, while and after reviews are read on GitHub? Every sentence about it.
import type { HostingProblem, HostingState } from '../core/hosting/hostingPlace';
import { clipped, counted, listed } from './counted';

export const hostingWords = {
  connect: 'Connect',
  publicOnly: 'Public Repositories Only',
  whichTitle: 'Connect Reviews',
  whichPrompt: 'Where do your reviews happen?',
  noSignIn: 'This editor has no sign-in for GitHub, so nothing was connected. It comes with the editor’s own extension "GitHub Authentication"; turn that on and try again.',
  notSignedIn: 'You were not signed in, so nothing was connected and nothing was asked of GitHub.',
  nothingConnected: 'No reviews on GitHub are connected, so there is nothing to disconnect.',
  linkGone: 'This link is not among what is known any more. Refresh, and open it again.',
} as const;

/** `hosts` are those that could be connected. */
export function nothingHosted(hosts: readonly string[]): string {
  return `None of the repositories that count has a remote on ${hosts.map((host) => clipped(host, 80)).join(' or ')}, so there is nothing to connect. Open a clone of one and try again.`;
}

/** What is read, from where, and that it stays here. `slugs` are the repositories, `owner/name`. */
export function connectQuestion(host: string, slugs: readonly string[]): { readonly message: string; readonly detail: string } {
  const some = slugs.slice(0, 5).map((slug) => clipped(slug, 80));
  const more = slugs.length - some.length;
  const where = listed([...some, ...(more > 0 ? [counted(more, 'more repository', 'more repositories')] : [])]);
  return {
    message: `Read your own reviews on ${clipped(host, 80)}?`,
    detail: [
      `Fulcrum asks ${clipped(host, 80)} for your own reviews, review comments and approvals, and the pull requests you merged, in ${where}: now, and at most once an hour. No search tells who merged, so it goes through the merged ones and keeps yours.`,
      'It keeps when, where, the number and the link of each, on this machine; and of the pull requests you wrote or reviewed who reviewed them, as a digest that only matters for your team. No words. Nothing is sent anywhere else. "Disconnect Reviews" takes it all away again.',
      `The editor asks you to sign in. For private repositories that asks for the permission "repo": GitHub has none that only reads them. Fulcrum only reads. "${hostingWords.publicOnly}" asks for "read:user" alone.`,
    ].join('\n\n'),
  };
}

export function connectedWords({ host, slugs, problem }: HostingState): string {
  return problem !== null && problem.slug === undefined ? `${clipped(host, 80)} is connected; the Balance view says what is still missing.` : `Your reviews in ${counted(slugs.length, 'repository', 'repositories')} on ${clipped(host, 80)} are read.`;
}

export function disconnectedWords(host: string): string {
  return `${clipped(host, 80)} is disconnected, and what was read there is removed. Signing out is in the editor’s Accounts menu.`;
}

/** What happened and what becomes of it. `until` is the clock time at which a limit ends, `asOf` when all was last known: empty where it never was. */
export function hostingTrouble({ code, slug = '' }: HostingProblem, host: string, until: string, asOf: string): string {
  const on = clipped(host, 80);
  const counts = asOf === '' ? 'Nothing was read from it yet.' : `Reviews as of ${asOf} count.`;
  switch (code) {
    case 'signedOut': return `You are signed out of ${on}, so what was read there is removed.`;
    case 'refused': return `${on} no longer accepts the sign-in, so what was read there is removed.`;
    case 'forbidden': return `${on} does not let this sign-in read ${slug === '' ? 'your reviews' : clipped(slug, 80)}; an organisation may have to approve it first. ${counts}`;
    case 'notShown': return `${on} shows this sign-in no repository ${clipped(slug, 80)}; for a private one, connect with access to private repositories. ${counts}`;
    case 'limited': return `${on} wants to be left alone ${until === '' ? 'for a while' : `until ${until}`}: it was asked as often as it allows. ${counts}`;
    case 'failed': return `${on} has a failure of its own. ${counts}`;
    case 'brokenOff': return `The answer of ${on} broke off or cannot be read. ${counts}`;
    case 'slow': return `${on} did not answer in time. ${counts}`;
    case 'offline': return `${on} could not be reached; this machine may be offline. ${counts}`;
    default: return code satisfies never;
  }
}
