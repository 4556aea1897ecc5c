// `fulcrum ownership`: who knows what, without names unless they are asked for to check the figures.
import type { OwnershipReport } from '../core/ownership/report';
import { IndexCache } from '../store/indexCache';
import { measureOwnership } from '../worker/measureOwnership';
import { cacheFolder } from './cacheFolder';
import { readingNotCounted } from './notCounted';
import type { Command } from './options';
import { type Environment, measuredCommit, placesOf } from './place';
import { printable } from './printable';
import { settingsOf } from './settingsFile';
import { table } from './table';

type OwnershipCommand = Extract<Command, { name: 'ownership' }>;

export async function ownership({ common, model, verify }: OwnershipCommand, environment: Environment, warn: (line: string) => void): Promise<string> {
  const settings = await settingsOf(common);
  const cache = common.cache === null ? null : new IndexCache(common.cache === '' ? cacheFolder(environment) : common.cache);
  const places = await placesOf(common.repos, environment);
  const reports: { readonly root: string; readonly report: OwnershipReport }[] = [];
  for (const place of places) {
    const measured = await measuredCommit(place, common.asOf);
    // A commit of long ago has an index of its own, so that asking for it does not cost the next question the whole history.
    const repo = common.asOf === null ? place.id : `${place.id} as of another commit`;
    const onUnkept = (): void => warn('The index could not be kept, so the next run reads the whole history again.');
    reports.push({ root: place.root, report: await measureOwnership(place.git, { repo, ...measured, model, settings, cache, onUnkept }) });
  }
  // Who wrote what does not depend on who read it; who knows it now does.
  const notCounted = model === 'fading' ? await readingNotCounted(places) : [];
  if (!common.json) return [...reports.map(({ root, report }) => `${places.length > 1 ? `${printable(root)}\n` : ''}${inWords(report)}`), ...notCounted.map(printable)].join('\n\n');
  const documents = reports.map(({ report }) => document(report, verify));
  return JSON.stringify({ ...(documents.length === 1 ? documents[0] : { repositories: documents }), ...(notCounted.length > 0 ? { notCounted } : {}) }, null, 2);
}

/** The contract's document; names only with `--verify`. */
function document(report: OwnershipReport, verify: boolean): object {
  const { commit, model, asOf, commits, files, busFactor, busFactorPruned } = report;
  const modules = report.modules.map((m) => ({
    path: m.path, files: m.files, busFactor: m.busFactor, myShare: m.myShare, others: m.others, lastByAnotherPerson: m.lastByAnotherPerson,
    assistantShare: m.assistantShare, changesPerMonth: m.changesPerMonth,
    ...(verify ? { shares: m.shares.map((s) => ({ name: s.person.name, share: s.share, commits: s.commits })) } : {}),
  }));
  const checks = {
    busFactorPeople: report.busFactorPeople.map((p) => ({ name: p.person.name, files: p.files })),
    people: report.people.map((p) => ({ name: p.person.name, emails: p.person.emails, commits: p.commits, bot: p.person.bot })),
  };
  return { commit, model, asOf, commits, files, busFactor, busFactorPruned, modules, ...(verify ? checks : {}) };
}

function inWords(report: OwnershipReport): string {
  const leave = report.busFactor === 1 ? '1 person leaves' : `${report.busFactor} people leave`;
  const rows = report.modules.map((m) => [
    m.path, String(m.files), `${Math.round(m.myShare * 100)} %`, String(m.others), m.lastByAnotherPerson ?? 'never', m.alone ? 'only you' : '',
  ]);
  return [
    `${report.commits} commits, ${report.files} files, as of ${report.asOf.slice(0, 10)} (${report.model}).`,
    report.files === 0 ? 'No file here counts: none is source that this history has a change of.' : `When ${leave}, half of the files have no author left.`,
    '',
    ...table(['module', 'files', 'your share', 'others', 'last by another', ''], rows),
  ].join('\n').trimEnd();
}
