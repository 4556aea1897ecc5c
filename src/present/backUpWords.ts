// What is said while the journal is backed up, and when a backup comes back?
import { counted, listed } from './counted';

export const backUpWords = {
  save: 'Back Up',
  open: 'Restore',
  kind: 'Journal backup',
  fileName: (day: string): string => `fulcrum-journal-${day}.tar.gz`,
  backedUp: (files: number): string => `${counted(files, 'file')} backed up, read again and compared. The archive is not encrypted: keep it where only you can read it.`,
} as const;

export function restoredWords({ added, same, beside }: { readonly added: number; readonly same: number; readonly beside: number }): string {
  const parts = [...(added > 0 ? [`${counted(added, 'file')} restored`] : []), ...(same > 0 ? [`${same} there already`] : []), ...(beside > 0 ? [`${beside} put beside another of the same name`] : [])];
  return parts.length === 0 ? 'The backup is empty.' : `${listed(parts)}. Nothing was overwritten.`;
}
