// `fulcrum report`: the week as something to show to others, without names unless they are asked for.
import { shownWeeks } from '../core/balance/allowances';
import { zoneNamed } from '../core/balance/zone';
import type { RepositoryDecision } from '../core/journal/repositoryDecision';
import { reportHtml } from '../present/reportHtml';
import { reportMarkdown } from '../present/reportMarkdown';
import type { RepositoryOwnership } from '../present/situation';
import { weeklyReport, type WeeklyReport } from '../present/weeklyReport';
import { IndexCache } from '../store/indexCache';
import { decisionsReport } from '../store/journal/decisionsReport';
import { stampOf, zoneOf } from '../worker/clock';
import { recordsElsewhere } from '../worker/journal';
import { measureOwnership } from '../worker/measureOwnership';
import { cacheFolder } from './cacheFolder';
import { measureBalance } from './measureBalance';
import type { Command, CommonOptions } from './options';
import { type Environment, measuredCommit, type Place, placesOf } from './place';
import { settingsOf } from './settingsFile';

type ReportCommand = Extract<Command, { name: 'report' }>;

export async function report({ common, format, journal, ics, names }: ReportCommand, environment: Environment, warn: (line: string) => void): Promise<string> {
  const settings = await settingsOf(common);
  const zone = zoneOf(settings.timeZone);
  const measured = await measureBalance({ common, weeks: shownWeeks, journal, ics }, environment, warn);
  const places = await placesOf(common.repos, environment);
  const made = weeklyReport({
    report: measured, names, now: zoneNamed(zone).at(Math.floor(common.now / 1000)),
    ownership: await Promise.all(places.map((place) => ownershipOf(place, common, environment, warn))),
    decisions: (await Promise.all(places.map((place) => decisionsOf(place, stampOf(common.now, zone).day, settings.journal.decisionsFolder)))).flat(),
  });
  return textOf(made, format);
}

function textOf(made: WeeklyReport, format: ReportCommand['format']): string {
  switch (format) {
    case 'markdown': return reportMarkdown(made).trimEnd();
    case 'html': return reportHtml(made).trimEnd();
    case 'json': return JSON.stringify(made, null, 2);
  }
}

async function ownershipOf(place: Place, common: CommonOptions, environment: Environment, warn: (line: string) => void): Promise<RepositoryOwnership> {
  const cache = common.cache === null ? null : new IndexCache(common.cache === '' ? cacheFolder(environment) : common.cache);
  const { id, name, root, branch, shallowSince, lastFetch } = place;
  const measured = await measureOwnership(place.git, {
    repo: common.asOf === null ? id : `${id} as of another commit`, ...await measuredCommit(place, common.asOf), model: 'fading',
    settings: await settingsOf(common), cache, onUnkept: () => warn('The index could not be kept, so the next run reads the whole history again.'),
  });
  return { repository: { id, name, root, branch, shallowSince, lastFetch, state: 'ready', open: true, notWork: false, mine: true }, report: measured };
}

async function decisionsOf({ root, id, name, head, git }: Place, today: string, setting: string): Promise<readonly Pick<RepositoryDecision, 'repoName' | 'decision'>[]> {
  const elsewhere = await recordsElsewhere({ id, name, root, head, git, decisionsFolder: setting });
  const { decisions } = await decisionsReport({ root, folder: null, setting, elsewhere, today });
  return decisions.map((decision) => ({ repoName: name, decision }));
}
