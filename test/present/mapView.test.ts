import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bytesWords, type MapViewOptions } from '../../src/present/mapView';
import { mapSnapshot, parseMapSnapshot, type MapShown } from '../../src/protocol/mapSnapshot';
import { details, placeAt, shown } from './sampleMap';
import { now } from './sampleReport';
import { module, ownership, repository } from './sampleSituation';
import { words } from './words';

const paragraphs = (map: MapShown): string[] => map.details.paragraphs.map(words);
const old = repository({ lastFetch: now.seconds - 5 * 86_400 });

describe('the Ownership Map in words', () => {
  it('says first what only you know, and leads there', () => {
    const { finding } = shown();
    assert.equal(words(finding), 'Only you know 1 of 4 modules, as of the last fetch, 6 Nov: src/billing.');
    assert.deepEqual(finding.find((piece) => typeof piece === 'object'), { link: 'src/billing', does: { type: 'goTo', path: 'src/billing', kind: 'folder' } });
    const many = ownership(['a', 'b', 'c', 'd', 'e'].map((path, at) => module({ path, changesPerMonth: at })));
    assert.equal(words(shown({}, { report: many }).finding), 'Only you know 5 of 5 modules, as of the last fetch, 6 Nov: e, d, c and 2 others.');
    assert.equal(words(shown({}, { report: ownership([module({ alone: false })]), repository: repository({ lastFetch: null }) }).finding), 'No module rests on you alone.');
    assert.match(words(shown({}, { report: { ...ownership([]), me: null } }).finding), /^None of the commits here are known to be yours/);
  });

  it('tells a lead who owns little what rests on one person of the team, and names nobody', () => {
    const kim = { name: 'Kim Park', emails: ['kim@shop.example'], bot: false };
    const report = ownership([module({ path: 'src/web', alone: false, myShare: 0.02, restsOn: kim }), module({ alone: false, myShare: 0.02 })]);
    const team = [{ name: 'Kim Park', emails: kim.emails, left: false, leaveUntil: null, notMine: false }];
    const said = (more: Partial<MapViewOptions>): string => words(shown({}, { report, team, ...more }).finding);
    assert.equal(said({}), 'No module rests on you alone, as of the last fetch, 6 Nov. One module rests on one person of your team: src/web.');
    assert.equal(said({ report: { ...report, me: null } }), 'None of the commits here are known to be yours, so the map shows what others know. One module rests on one person of your team: src/web.');
    for (const quiet of [{ team: null }, { repository: old }]) assert.doesNotMatch(said(quiet), /one person/);
  });

  it('says what would have nobody if you were away', () => {
    assert.equal(words(shown({}, { away: true }).finding), 'If you were away, nobody would know src/billing and src/deploys, as of the last fetch, 6 Nov.');
    assert.equal(words(shown({ without: [] }, { away: true }).finding), 'If you were away, every module would still have somebody who knows it, as of the last fetch, 6 Nov.');
    assert.deepEqual(shown({}, { away: true }).rectangles.map(({ tone, label }) => [tone, label])[0], ['alone', 'src: nobody would know it, 87 % yours, 12 files and 90 kB']);
  });

  it('calls a rectangle by what is new in its path, and says the same in picture and table', () => {
    const [src, tools] = shown().rectangles;
    assert.deepEqual(src?.children.map(({ name }) => name), ['billing', 'web', 'auth', 'tides.ts', '7 smaller files']);
    assert.equal(src?.children[0]?.label, 'billing: only you know it, 12 files and 40 kB');
    assert.equal(src?.children[3]?.label, 'tides.ts: shared with others, 30 % yours and 5 kB');
    assert.deepEqual(src?.children[4]?.cells, ['nobody changed it lately', '', '7', '3 kB']);
    assert.deepEqual([shown().head.length, tools?.cells], [5, ['shared with others', '30 %', '12', '9 kB']]);
    assert.equal(shown({}, { measure: 'change' }).rectangles[1]?.label, 'tools: shared with others, 30 % yours, 12 files and 9000 changes in a year');
  });

  it('tells what there is to know of a module', () => {
    const map = shown({ details: details(), folder: 'src/billing' });
    assert.equal(map.details.title, 'src/billing');
    assert.deepEqual(paragraphs(map), [
      '87 % of what people know of it now is yours, from 130 changes; over all time you wrote 72 %.',
      'Jo last changed it on 2 Mar, as of the last fetch, 6 Nov. Next to you Kim knows it best, of 2 others.',
      '132 changes in the last twelve months, in 24 files.',
      'When 1 person leaves, half of its files have nobody who knows them. A year ago 40 % of it was yours, half a year ago 70 %, now 87 %.',
      'An assistant helped to write about 20 % of its changes.',
    ]);
    assert.deepEqual(map.details.evidence.map(({ when, who, subject }) => [when, who, subject]), [
      ['Tue 3 Nov, 14:10', 'you', 'billing: one script instead of three'], ['Mon 2 Mar, 10:00', 'Jo', 'billing: round in cents'], ['Mon 2 Feb, 10:00', 'a bot or an assistant', '3333333333'],
    ]);
    // What is not read yet has its place.
    assert.deepEqual(shown({ details: details({ subjects: new Map() }) }).details.evidence.map(({ subject }) => subject), ['…', '…', '…']);
    assert.deepEqual(map.details.actions.map(({ label }) => label), ['Plan a Delegation', 'Show in Explorer']);
    assert.deepEqual(shown({ details: details({ kind: 'file' }) }).details.actions.map(({ label }) => label), ['Open']);
    assert.deepEqual(map.trail, [{ name: 'shop', folder: '' }, { name: 'src', folder: 'src' }, { name: 'billing', folder: 'src/billing' }]);
  });

  it('names nobody while others see the screen', () => {
    const map = shown({ details: details({ owners: ['@jo'] }), owners: { path: 'CODEOWNERS', findings: [{ kind: 'untouched', line: 1, pattern: '*', owners: ['@jo'] }] } }, { sharing: true });
    assert.doesNotMatch(JSON.stringify(map), /Jo|jo|Kim|kim/);
    assert.match(paragraphs(map)[1] ?? '', /^Somebody else last changed it on 2 Mar, as of the last fetch, 6 Nov\.$/);
  });

  it('says nothing of others from an old clone, and offers to fetch', () => {
    const map = shown({ details: details() }, { repository: old });
    assert.doesNotMatch(paragraphs(map).join(' '), /Jo|Kim|leaves/);
    assert.equal(words(map.notes[0]!), 'Last fetched on 1 Nov: the map shows how it was then, and says nothing about what others have done since. Fetch');
  });

  it('says who wrote what nobody has changed lately', () => {
    const quiet = (some: Parameters<typeof details>[0]) => paragraphs(shown({ details: details({ how: 'quiet', moduleCount: 0, modules: [], assistantShare: 0, changes: 0, ...some }) }));
    assert.deepEqual(quiet({}).slice(0, 3), [
      'Nobody has changed it lately. You wrote 72 % of it over time.', 'Jo last changed it on 2 Mar, as of the last fetch, 6 Nov.', 'No change in the last twelve months, in 24 files.',
    ]);
    assert.deepEqual(quiet({ mineEver: 0, second: null, lastOther: null }).slice(0, 2), ['Nobody has changed it lately, and you never have.', 'Nobody else has ever changed it, as of the last fetch, 6 Nov.']);
  });

  it('parses, and drops what is no map', () => {
    const snapshot = { type: 'map', absence: null, repositories: [{ id: '/shop/.git', name: 'shop' }], place: placeAt('/shop/.git'), shown: shown({ found: [{ kind: 'folder', path: 'src/billing' }] }, { search: 'bill' }) };
    assert.deepEqual(parseMapSnapshot(structuredClone(snapshot)), snapshot);
    assert.equal(parseMapSnapshot({ ...snapshot, shown: { ...snapshot.shown, legend: 1 } }), null);
    assert.ok(mapSnapshot.entries.shown);
  });

  it('says where CODEOWNERS and the history differ, and leads to its lines', () => {
    const findings = [
      { kind: 'invalid', line: 3, text: '!web @x' }, { kind: 'shadowed', line: 5, pattern: 'old/', by: [9, 12] }, { kind: 'noFiles', line: 6, pattern: '/gone' },
      { kind: 'untouched', line: 7, pattern: 'tides/', owners: ['@kim'] }, { kind: 'aloneButShared', line: 8, module: 'src/billing', owners: ['@shop/payments', '@jo'] },
      { kind: 'withoutRule', files: 12, of: 60, folders: ['tools', ''] },
    ] as const;
    const owners = { path: '.github/CODEOWNERS', findings };
    const said = (more: Parameters<typeof shown>[1] = {}) => shown({ owners }, more).owners!.findings.map(words);
    assert.deepEqual(said(), [
      'Line 3 is not understood by the hosting service and skipped: !web @x.',
      'Line 5, old/, has no effect: lines 9 and 12 below say otherwise for all of its files.',
      'Line 6, /gone, fits no file.',
      'Line 7: tides/ names @kim; no change of theirs there for a year, as of the last fetch, 6 Nov.',
      'Only you change src/billing; line 8 says @shop/payments and @jo, as of the last fetch, 6 Nov.',
      '12 of 60 files have no owner there, most of them in tools, the top folder.',
    ]);
    assert.deepEqual(shown({ owners: { ...owners, findings: [{ ...findings[1], by: [9] }] } }).owners!.findings.map(words), ['Line 5, old/, has no effect: line 9 below says otherwise for all of its files.']);
    assert.deepEqual(said({ repository: old }).length, 4, 'nothing about others from an old clone');
    assert.equal(shown({ owners: { path: 'CODEOWNERS', findings: [] } }).owners?.rest, 'It says what the history says, as far as git shows.');
    assert.deepEqual(shown({ owners }).owners?.findings[0]?.[0], { link: 'Line 3', does: { type: 'openOwners', line: 3 } });
    assert.ok(paragraphs(shown({ details: details({ owners: ['@shop/payments', '@jo'] }) })).includes('CODEOWNERS says @shop/payments and @jo.'));
  });

  it('tells bytes in the unit a person would choose', () => {
    assert.deepEqual([0, 1, 999, 1000, 12_499, 999_999, 3_440_000].map(bytesWords), ['0 bytes', '1 byte', '999 bytes', '1 kB', '12 kB', '1000 kB', '3.4 MB']);
  });
});
