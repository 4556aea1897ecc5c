// What is there to know of one folder or file of the map? Sentences, what can be done, and the commits they rest on.
import { dayOf } from '../core/balance/isoWeek';
import type { MapChange, MapDetails } from '../core/ownership/map/mapDetails';
import type { ModuleOwnership } from '../core/ownership/report';
import type { MapShown, MapText } from '../protocol/mapSnapshot';
import { clipped, counted, listed, sentence } from './counted';
import { dayWords, momentWords } from './dates';
import { asOfFetch } from './delegationRow';
import { percent } from './hours';
import type { MapContent, MapViewOptions } from './mapView';
import { personName } from './personName';
import { staleSince } from './staleSince';

type Words = MapShown['details'];

export function mapDetailsWords(details: MapContent['details'], options: MapViewOptions): Words {
  const { repository, report, now } = options;
  if (details === null) return { title: clipped(repository.name, 80), paragraphs: [], actions: [], evidence: [] };
  const today = dayOf(now);
  const module = details.moduleCount === 1 ? report.modules.find(({ path }) => path === details.modules[0]) : undefined;
  return {
    title: details.path === '' ? clipped(repository.name, 80) : clipped(details.path, 240),
    paragraphs: [
      ...yours(details, options),
      ...(staleSince(repository, now) === null ? others(details, options) : []),
      [work(details)],
      ...(details.owners === null || options.sharing ? [] : [[details.owners.length === 0 ? 'CODEOWNERS names nobody for it.' : `CODEOWNERS says ${listed(details.owners.map((owner) => clipped(owner, 60)))}.`]]),
      ...(module === undefined ? whichModules(details) : ofModule(details, module, options)),
      ...(details.assistantShare >= 0.1 ? [[`An assistant helped to write about ${percent(details.assistantShare)} % of its changes.`]] : []),
    ],
    actions: details.path === '' ? [] : [...(details.kind === 'folder' && report.me !== null && details.mine > 0 ? [{ label: 'Plan a Delegation', does: { type: 'plan' as const, path: details.path } }] : []), { label: details.kind === 'file' ? 'Open' : 'Show in Explorer', does: { type: 'open', path: details.path, kind: details.kind } }],
    evidence: details.newest.map((change) => ({
      when: momentWords(change.at, today), who: whoWords(change, options), commit: change.commit,
      subject: clipped(details.subjects.get(change.commit) ?? '…', 200) || change.commit.slice(0, 10),
    })),
  };
}

function yours({ how, mine, mineEver, weighed }: MapDetails, { report }: MapViewOptions): MapText[] {
  if (report.me === null) return [];
  if (how === 'quiet') return [[mineEver > 0 ? `Nobody has changed it lately. You wrote ${percent(mineEver)} % of it over time.` : 'Nobody has changed it lately, and you never have.']];
  const now = `${percent(mine)} % of what people know of it now is yours, from ${counted(weighed, 'change')}`;
  return [[`${now}; over all time you wrote ${percent(mineEver)} %.`]];
}

function others({ second, secondShare, others: count, lastOther, how }: MapDetails, { report, repository, now, sharing }: MapViewOptions): MapText[] {
  const today = dayOf(now);
  const everybody = report.people.map(({ person }) => person);
  if (second === null || lastOther === null) {
    return [[repository.shallowSince === null ? `Nobody else has ever changed it${asOfFetch(repository, now)}.` : `Nobody else has changed it since the history here begins${asOfFetch(repository, now)}.`]];
  }
  const last = `${lastOther.by === null || sharing ? 'Somebody else' : personName(lastOther.by, everybody)} last changed it on ${dayWords(dayOf(lastOther.at), today)}${asOfFetch(repository, now)}.`;
  const name = personName(second, everybody);
  const next = how === 'quiet' || sharing ? '' : secondShare > 0
    ? ` ${report.me === null ? name : `Next to you ${name}`} knows it best${count > 1 ? `, of ${counted(count, report.me === null ? 'person' : 'other', report.me === null ? 'people' : 'others')}` : ''}.`
    : ` ${name} wrote most of the rest, too long ago to know it now.`;
  return [[last + next]];
}

function work({ changes, files, kind }: MapDetails): string {
  const many = changes === 0 ? 'no change' : counted(changes, 'change');
  return sentence(`${many} in the last twelve months${kind === 'file' ? '' : `, in ${counted(files, 'file')}`}.`);
}

function whichModules({ modules, moduleCount }: MapDetails): MapText[] {
  if (moduleCount === 0) return [];
  return [[`${counted(moduleCount, 'module')} in here, the largest `, ...modules.flatMap((path, at): MapText => [at === 0 ? '' : ', ', placeOf(path)]), '.']];
}

function ofModule(details: MapDetails, module: ModuleOwnership, { report, repository, now }: MapViewOptions): MapText[] {
  const itself = details.kind === 'folder' && details.path === module.path;
  const leave = module.busFactor === 1 ? '1 person leaves' : `${module.busFactor} people leave`;
  const facts = [
    ...(module.busFactor > 0 && staleSince(repository, now) === null ? [`When ${leave}, half of its files have nobody who knows them.`] : []),
    ...(report.me === null ? [] : trend(module)),
  ].join(' ');
  return [
    ...(itself || module.path === '.' ? [] : [['Part of the module ', placeOf(module.path), '.']]),
    ...(facts === '' ? [] : [[itself ? facts : `Of the module: ${facts}`]]),
    ...(module.nobodyExplains && staleSince(repository, now) === null
      ? [['Mostly written with an assistant, and git shows no second person who wrote or reviewed any of it. Read it with someone for 45 minutes.']] : []),
  ];
}

/** Where the lead's share stood a year and half a year before. */
function trend({ myPastShares: [year, , half], myShare }: ModuleOwnership): string[] {
  if (year == null || half == null) return [];
  return [`A year ago ${percent(year)} % of it was yours, half a year ago ${percent(half)} %, now ${percent(myShare)} %.`];
}

function placeOf(path: string): MapText[number] {
  return path === '.' ? 'what lies outside the modules' : { link: clipped(path, 120), does: { type: 'goTo', path, kind: 'folder' } };
}

function whoWords({ by, mine }: MapChange, { report, sharing }: MapViewOptions): string {
  if (mine) return 'you';
  if (sharing) return '';
  if (by === null || by.bot) return 'a bot or an assistant';
  return personName(by, report.people.map(({ person }) => person));
}
