// Where does the CODEOWNERS file say something else than the history? In words; the file itself is the team's to change.
import type { Moment } from '../core/history';
import type { OwnersFinding } from '../core/ownership/owners/ownersReality';
import type { MapShown, MapText } from '../protocol/mapSnapshot';
import { clipped, counted, listed } from './counted';
import { asOfFetch } from './delegationRow';
import type { Repository } from './repository';
import { staleSince } from './staleSince';

/** Findings on screen; the rest is counted. */
const most = 20;

export function ownersWords(owners: { readonly path: string; readonly findings: readonly OwnersFinding[] } | null, repository: Repository, now: Moment): MapShown['owners'] {
  if (owners === null) return null;
  // Whether others changed something is no question for an old clone.
  const stale = staleSince(repository, now) !== null;
  const findings = owners.findings.filter(({ kind }) => !stale || (kind !== 'untouched' && kind !== 'aloneButShared'));
  const asOf = asOfFetch(repository, now);
  return {
    title: `${owners.path} against the history`,
    findings: findings.slice(0, most).map((finding) => wordsOf(finding, asOf)),
    rest: findings.length === 0 ? 'It says what the history says, as far as git shows.' : findings.length > most ? `and ${counted(findings.length - most, 'other')}` : '',
  };
}

function wordsOf(finding: OwnersFinding, asOf: string): MapText {
  switch (finding.kind) {
    case 'invalid':
      return [lineOf(finding.line), ' is not understood by the hosting service and skipped: ', { code: clipped(finding.text, 80) }, '.'];
    case 'shadowed':
      return [lineOf(finding.line), ', ', { code: clipped(finding.pattern, 80) }, `, has no effect: ${finding.by.length === 1 ? 'line' : 'lines'} ${listed(finding.by.map(String))} below ${finding.by.length === 1 ? 'says' : 'say'} otherwise for all of its files.`];
    case 'noFiles':
      return [lineOf(finding.line), ', ', { code: clipped(finding.pattern, 80) }, ', fits no file.'];
    case 'untouched':
      return [lineOf(finding.line), ': ', { code: clipped(finding.pattern, 80) }, ` names ${listed(finding.owners.map((owner) => clipped(owner, 60)))}; no change of theirs there for a year${asOf}.`];
    case 'aloneButShared':
      return ['Only you change ', { code: clipped(finding.module, 80) }, '; ', lineOf(finding.line, false), ` says ${listed(finding.owners.map((owner) => clipped(owner, 60)))}${asOf}.`];
    case 'withoutRule':
      return [
        `${finding.files} of ${counted(finding.of, 'file')} have no owner there`,
        ...(finding.folders.length === 0 ? [] : [', most of them in ', ...finding.folders.flatMap((folder, at): MapText => [at === 0 ? '' : ', ', folder === '' ? 'the top folder' : { link: clipped(folder, 80), does: { type: 'goTo', path: folder, kind: 'folder' } }])]),
        '.',
      ];
    default:
      return finding satisfies never;
  }
}

function lineOf(line: number, begins = true): MapText[number] {
  return { link: `${begins ? 'Line' : 'line'} ${line}`, does: { type: 'openOwners', line } };
}
