// Who knows what, as of one commit?
import { ownershipReport } from '../core/ownership/ownershipReport';
import type { OwnershipReport } from '../core/ownership/report';
import type { Git } from '../git/git';
import { ownershipInput, type OwnershipQuestion } from './ownershipInput';

/** Rejects with `GitFailure` or the signal's reason. */
export async function measureOwnership(git: Git, question: OwnershipQuestion): Promise<OwnershipReport> {
  return ownershipReport(await ownershipInput(git, question));
}
