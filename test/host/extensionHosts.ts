// Which processes run the extensions of a server? Linux only, where the system tells.
import { readdirSync, readFileSync } from 'node:fs';

/** Of the process group that the server leads. */
export function extensionHosts(group: number): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      // The name in brackets may hold spaces; behind it come state, parent and group.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const ofGroup = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) === group;
      return ofGroup && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost');
    } catch {
      return false; // It ended while we looked.
    }
  });
}
