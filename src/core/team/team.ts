// Whom does the lead work with? The members of the team, as the lead keeps them in `team.md`.

export interface TeamMember {
  /** As the lead reads it; never empty. */
  readonly name: string;
  /** Lower case; empty for somebody who commits nothing. */
  readonly emails: readonly string[];
  /** Works here no more. */
  readonly left: boolean;
  /** Last day of their leave, `YYYY-MM-DD`; null when they are here. */
  readonly leaveUntil: string | null;
  /** Works with the lead, and takes over nothing from them: another manager's person, a client. */
  readonly notMine: boolean;
}

/** May this person be asked to take something over on that day (`YYYY-MM-DD`)? The last day of a leave still belongs to it. */
export function canBeAsked({ left, leaveUntil, notMine }: TeamMember, day: string): boolean {
  return !left && !notMine && (leaveUntil === null || leaveUntil < day);
}

/** One human, whichever of the addresses: by any address, where neither has one by the name, upper and lower case alike. */
export function isSameMember(a: TeamMember, b: TeamMember): boolean {
  if (a.emails.some((email) => b.emails.includes(email))) return true;
  return (a.emails.length === 0 || b.emails.length === 0) && a.name.toLowerCase() === b.name.toLowerCase();
}
