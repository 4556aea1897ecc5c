// What is said while a calendar address is added or removed? Of the address itself never more than its host.
import { clipped } from './counted';

type Problem = 'none' | 'http' | 'scheme' | 'password' | 'known';

export const calendarAddressWords = {
  add: 'Add a Calendar Address',
  remove: 'Remove a Calendar Address',
  prompt: 'Paste the address at which your calendar is shared, https or webcal. It is a key to it, so the editor keeps it with its passwords, and only its host is ever shown.',
  placeholder: 'https://calendar.example.com/…/basic.ics',
  toRemove: 'Which one? The copy of it goes too, at once.',
  none: 'No calendar address is connected. "Add a Calendar Address" connects one.',
  unread: 'The editor could not say which calendar addresses you have connected. Try again; on Linux a keyring must be unlocked.',
  read: 'Read It',
  readThere: 'Read It There',
  another: 'Another Address',
} as const;

export function addressProblem(problem: Problem): string {
  switch (problem) {
    case 'none': return 'That is no address. It begins with https:// or webcal://.';
    case 'http': return 'With http everybody on the way could read the address, and it is a key. Most calendars have the same one with https.';
    case 'scheme': return 'Fulcrum reads calendars from https and webcal addresses only.';
    case 'password': return 'A name and password in an address are not kept. Look for a secret or private address of the calendar instead.';
    case 'known': return 'This address is connected already.';
    default: return problem satisfies never;
  }
}

/** Asked before the first request. `remoteHost` is the machine that reads it, where it is not the one the lead sits at. */
export function readQuestion(host: string, remoteHost: string | null): { readonly question: string; readonly detail: string } {
  const name = clipped(host, 100);
  const stays = remoteHost === null ? 'this machine, readable by you alone' : `${clipped(remoteHost, 60)}, the machine this window works on; whoever runs that can read it`;
  return {
    question: `Read the calendar at ${name}?`,
    detail: `Fulcrum asks ${name} for it now, and at most once an hour while the editor is open. Nothing of yours is sent.\n\n`
      + `What comes back stays on ${stays}. Times and kinds of meetings count; titles only decide the kind.\n\n`
      + 'It is off until you say so, and "Remove a Calendar Address" takes all of it away.',
  };
}

/** `ip` is where its name leads. */
export function privateNetworkQuestion(host: string, ip: string): { readonly question: string; readonly detail: string } {
  const where = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') === ip ? 'It is' : `Its name leads to ${clipped(ip, 60)},`;
  return {
    question: `${clipped(host, 100)} is in a private network`,
    detail: `${where} on this machine or the network around it. An address that somebody else gave you could make Fulcrum look around in there, so it reads nothing there unless you know this calendar.`,
  };
}

/** `why` is what stands after a colon. */
export function couldNotRead(host: string, why: string): string {
  return `${clipped(host, 100)} could not be read: ${why}.`;
}

export function readingHost(host: string): string {
  return `Reading ${clipped(host, 100)}`;
}

export function removedWords(name: string): string {
  return `${clipped(name, 100)} is removed, and the copy of it.`;
}
