// What does the Ownership Map show, in words? Rectangles with their sentences, the finding above them, the legend below.
import { dayOf } from '../core/balance/isoWeek';
import type { Moment } from '../core/history';
import type { MapDetails } from '../core/ownership/map/mapDetails';
import type { MapFound } from '../core/ownership/map/mapSearch';
import type { MapMeasure, MapNode } from '../core/ownership/map/mapView';
import type { OwnersFinding } from '../core/ownership/owners/ownersReality';
import { ownsLittle } from '../core/ownership/ownsLittle';
import type { OwnershipReport } from '../core/ownership/report';
import { restsOnTeam } from '../core/ownership/restsOnTeam';
import type { TeamMember } from '../core/team/team';
import type { MapRectangle, MapShown, MapText, MapTone } from '../protocol/mapSnapshot';
import { clipped, counted, listed } from './counted';
import { dayWords } from './dates';
import { asOfFetch } from './delegationRow';
import { percent } from './hours';
import { mapDetailsWords } from './mapDetailsWords';
import { ownersWords } from './ownersWords';
import type { Repository } from './repository';
import { staleSince } from './staleSince';

/** What the thread answered; its own shape is the contract's. */
export interface MapContent {
  readonly folder: string;
  readonly files: number;
  readonly nodes: readonly MapNode[];
  /** Subjects that are not known yet are on their way; an empty one is not to be had. */
  readonly details: (MapDetails & { readonly owners: readonly string[] | null; readonly subjects: ReadonlyMap<string, string> }) | null;
  readonly found: readonly MapFound[];
  readonly without: readonly string[];
  readonly owners: { readonly path: string; readonly findings: readonly OwnersFinding[] } | null;
}

export interface MapViewOptions {
  readonly repository: Repository;
  readonly report: OwnershipReport;
  readonly now: Moment;
  readonly measure: MapMeasure;
  readonly away: boolean;
  readonly search: string;
  /** Null while the lead has not said who it is. */
  readonly team: readonly TeamMember[] | null;
  /** Others see the screen: nobody is named. */
  readonly sharing: boolean;
}

const tones: Readonly<Record<MapNode['how'], string>> = {
  alone: 'only you know it', mostly: 'mostly you', shared: 'shared with others', others: 'mostly others', quiet: 'nobody changed it lately',
};
const without: Readonly<Record<MapNode['without'], { readonly tone: MapTone; readonly text: string }>> = {
  nobody: { tone: 'alone', text: 'nobody would know it' },
  thin: { tone: 'shared', text: 'nobody would know some of its files' },
  covered: { tone: 'others', text: 'others know it too' },
  quiet: { tone: 'quiet', text: 'nobody changed it lately' },
};

/** Modules named in a sentence. */
const mostNamed = 3;

export function mapView(content: MapContent, options: MapViewOptions): MapShown {
  const { repository, now, measure, away, search } = options;
  return {
    finding: finding(content, options),
    trail: trail(repository.name, content.folder),
    measure, away,
    rectangles: content.nodes.map((node) => rectangle(node, content.folder, { ...options, folder: content.folder })),
    empty: measure === 'change' ? 'Nobody has changed anything here in the last twelve months. Choose size to see what is here.' : 'No file here counts: none is source that this history has a change of.',
    legend: away
      ? (['nobody', 'thin', 'covered', 'quiet'] as const).map((key) => without[key])
      : (['alone', 'mostly', 'shared', 'others', 'quiet'] as const).map((tone) => ({ tone, text: tones[tone] })),
    head: ['Name', away ? 'If you were away' : 'Who knows it', 'Yours', 'Files', measure === 'change' ? 'Changes in a year' : 'Size'],
    details: mapDetailsWords(content.details, options),
    owners: options.sharing ? null : ownersWords(content.owners, repository, now),
    search: { text: search, found: content.found.map(({ kind, path }) => ({ kind, path })), words: foundWords(search, content.found.length) },
    notes: notes(repository, now),
  };
}

function finding({ without: modules }: MapContent, { report, repository, now, away, team }: MapViewOptions): MapText {
  const asOf = asOfFetch(repository, now);
  // What rests on others is a claim about them.
  const theirs = team === null || !ownsLittle(report) || staleSince(repository, now) !== null ? [] : restsOnTeam(report, team).map(({ path }) => path);
  const onOne: MapText = theirs.length === 0 ? [] : [` ${theirs.length === 1 ? 'One module rests' : `${theirs.length} modules rest`} on one person of your team: `, ...named(theirs), '.'];
  if (report.me === null) return ['None of the commits here are known to be yours, so the map shows what others know.', ...onOne];
  if (away) {
    if (modules.length === 0) return [`If you were away, every module would still have somebody who knows it${asOf}.`];
    return ['If you were away, nobody would know ', ...named(modules), `${asOf}.`];
  }
  const alone = report.modules.filter((module) => module.alone).toSorted((a, b) => b.changesPerMonth - a.changesPerMonth).map(({ path }) => path);
  if (alone.length === 0) return [`No module rests on you alone${asOf}.`, ...onOne];
  return [`Only you know ${alone.length} of ${counted(report.modules.length, 'module')}${asOf}: `, ...named(alone), '.'];
}

/** The first modules by name, as places to go to. */
function named(paths: readonly string[]): MapText {
  const some = paths.slice(0, mostNamed);
  const more = paths.length - some.length;
  return some.flatMap((path, at): MapText => {
    const join = at === 0 ? '' : more === 0 && at === some.length - 1 ? ' and ' : ', ';
    const name = path === '.' ? 'what lies outside the modules' : clipped(path, 80);
    return [join, path === '.' ? name : { link: name, does: { type: 'goTo', path, kind: 'folder' } }];
  }).concat(more === 0 ? [] : [` and ${counted(more, 'other')}`]);
}

function trail(name: string, folder: string): MapShown['trail'] {
  const parts = folder === '' ? [] : folder.split('/');
  return [{ name: clipped(name, 60), folder: '' }, ...parts.map((part, at) => ({ name: clipped(part, 60), folder: parts.slice(0, at + 1).join('/') }))];
}

function rectangle(node: MapNode, around: string, options: MapViewOptions & { readonly folder: string }): MapRectangle {
  const { away, measure } = options;
  const state = away ? without[node.without] : { tone: node.how, text: tones[node.how] };
  const name = node.kind === 'rest' ? counted(node.files, 'smaller file') : clipped(node.path.slice(around === '' ? 0 : around.length + 1), 80);
  const files = counted(node.files, 'file');
  const amount = measure === 'change' ? counted(node.value, 'change') : bytesWords(node.value);
  const yours = node.how === 'quiet' ? '' : `${percent(node.mine)} %`;
  const facts = [state.text, ...(yours === '' || state.text === tones.alone ? [] : [`${yours} yours`]), ...(node.kind === 'file' ? [] : [files]), measure === 'change' ? `${amount} in a year` : amount];
  return {
    kind: node.kind, path: node.path, name, value: node.value, tone: state.tone,
    label: `${name}: ${listed(facts)}${node.kind === 'rest' && node.path === options.folder ? '. The search finds each of them' : ''}`,
    cells: [state.text, yours, String(node.files), measure === 'change' ? String(node.value) : bytesWords(node.value)],
    children: node.children.map((child) => rectangle(child, node.path, options)),
  };
}

/** `812 bytes`, `12 kB`, `3.4 MB`. */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function foundWords(search: string, found: number): string {
  if (search.trim() === '') return '';
  return found === 0 ? 'Nothing here has that in its path.' : counted(found, 'place');
}

function notes(repository: Repository, now: Moment): readonly MapText[] & MapText[] {
  const stale = staleSince(repository, now);
  const today = dayOf(now);
  return [
    ...(stale === null ? [] : [[`Last fetched on ${dayWords(stale, today)}: the map shows how it was then, and says nothing about what others have done since. `, { link: 'Fetch', does: { type: 'fetch' as const } }]]),
    ...(repository.shallowSince === null ? [] : [[`The history here begins on ${dayWords(repository.shallowSince, today)}; what came before is not in it.`]]),
  ];
}
