import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Decision } from '../../../src/core/journal/decision';
import { decisionsReport } from '../../../src/store/journal/decisionsReport';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();

async function report(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly Decision[]> {
  return (await decisionsReport({ root: plant(folder(), files), folder: null, setting: '', elsewhere: [], today: '2026-03-02' })).decisions;
}

/** One record in docs/decisions. */
async function record(text: string | Uint8Array, name = '0005-use-queues.md'): Promise<Decision> {
  const [decision, ...more] = await report({ [`docs/decisions/${name}`]: text });
  assert.equal(more.length, 0);
  assert.ok(decision !== undefined, 'it is a record');
  return decision;
}

const body = '# Use queues\n\n## Context and Problem Statement\n\nWhy?\n\n## Considered Options\n\n* Queues\n\n## Decision Outcome\n\nChosen option: "Queues".\n';

describe('a record', () => {
  it('of MADR 4 is read whole, with exactly the keys that were promised', async () => {
    const text = `---\nstatus: accepted\ndate: 2026-03-01\ndecision-makers: Ana Silva, Bo Li\nconsulted: Cy\nreview-by: 2026-06-01\n---\n\n${body}\n### Confirmation\n\nA test.\n`;
    assert.deepEqual(await record(text), {
      file: 'docs/decisions/0005-use-queues.md', id: '0005', title: 'Use queues', status: 'accepted', date: '2026-03-01',
      deciders: ['Ana Silva', 'Bo Li'], reviewBy: '2026-06-01', format: 'madr4', supersededBy: null, problems: [],
    });
  });

  it('takes people as a text, a comma list or a sequence', async () => {
    for (const [written, expected] of [
      ['decision-makers: Ana', ['Ana']],
      ['decision-makers: "Ana, Bo"', ['Ana', 'Bo']],
      ['decision-makers: [Ana, Bo]', ['Ana', 'Bo']],
      ['decision-makers:\n  - Ana\n  - Bo', ['Ana', 'Bo']],
      ['decision-makers: {list everyone involved in the decision}', []],
      ['decision-makers:', []],
      ['decision-makers: { Ben Thomas, moonbox3, Eduard van Valkenburg }', ['Ben Thomas', 'moonbox3', 'Eduard van Valkenburg']],
    ] as const) assert.deepEqual((await record(`---\n${written}\nstatus: accepted\n---\n${body}`)).deciders, expected, written);
  });

  it('of MADR 3 names the record that replaced it by a link', async () => {
    const [first] = await report({
      'docs/decisions/0005-a.md': `---\nstatus: superseded by [ADR-0006](0006-b.md)\ndeciders: Ana\ndate: 2026-3-1\n---\n${body}## Validation\n`,
      'docs/decisions/0006-b.md': `---\nstatus: accepted\ndeciders: Ana\n---\n${body}\nSupersedes [ADR-0005](0005-a.md)\n`,
    });
    assert.deepEqual([first?.status, first?.supersededBy, first?.format, first?.date, first?.problems], ['superseded', '0006', 'madr3', '2026-03-01', []]);
  });

  it('of MADR 2 has a list below its title', async () => {
    const read = await record('# Use queues\n\n* Status: superseded by [ADR-0005](0005-use-queues.md) <!-- optional -->\n* Deciders: [Ana](https://a.example/x), Bo (CTO, owner)\n* Date: 2026-03-01\n\n## Context and Problem Statement <!-- optional -->\n\n## Links\n');
    assert.deepEqual([read.status, read.deciders, read.date, read.format, read.supersededBy], ['superseded', ['Ana', 'Bo (CTO, owner)'], '2026-03-01', 'madr2', '0005']);
  });

  it('with a table below its title is read too', async () => {
    const read = await record('# Use queues\n\n|  |  |\n|---|---|\n| Date | 11-April-2023\n| Status: | **Approved** |\n| Superseded by | N/A |\n\n## What\n');
    assert.deepEqual([read.status, read.date], ['approved', '2023-04-11']);
    assert.equal(read.problems.length, 1);
  });

  it('with a table whose first row names the columns is read from the row below', async () => {
    const read = await record('# Use queues\n\n| Date | Status | Deciders |\n| -- | :--: | -- |\n| 2018-02-05 | Accepted | Ana, Bo |\n\n## Considered Options\n');
    assert.deepEqual([read.status, read.date, read.deciders, read.problems], ['accepted', '2018-02-05', ['Ana', 'Bo'], []]);
  });

  it('filled in between the brackets of its template is filled in', async () => {
    const list = await record('# Use queues\n\n* Status: [accepted ] <!-- optional -->\n* Date: [2026-03-01]\n\n## Context and Problem Statement\n');
    assert.deepEqual([list.status, list.date, list.problems], ['accepted', '2026-03-01', []]);
    assert.equal((await record(`---\nstatus: { in-progress }\n---\n${body}`)).status, 'in-progress');
    for (const unfilled of ['* Status: [proposed | rejected]', '* Status: [status]']) assert.equal((await record(`# T\n\n${unfilled}\n\n## Considered Options\n`)).status, '', unfilled);
  });

  it('has the title of its front matter where its first heading is that of a section', async () => {
    const text = '---\nslug: 29\ntitle: |\n  29. Event sources\n---\n\n## Status\nAccepted\n\n## Context\n\nx\n\n# Decision\n\ny\n';
    const read = await record(text, '2023-11-07_029-event-source-sink.md');
    assert.deepEqual([read.title, read.status, read.date, read.id], ['Event sources', 'accepted', '2023-11-07', '029']);
  });

  it('of a folder that names its files by day and number is found by its number', async () => {
    const nygard = (status: string): string => `## Status\n\n${status}\n\n## Context\n\nx\n\n## Decision\n\ny\n`;
    const [old, replacing] = await report({
      'docs/adr/2022-04-13_018-single-state.md': nygard('Superseded by [ADR 23](/adr/23)'),
      'docs/adr/2023-04-26_023-local-chain-state.md': nygard('Accepted\n\nSupersedes ADR 18'),
    });
    assert.deepEqual([old?.id, old?.supersededBy, old?.problems], ['018', '023', []]);
    assert.deepEqual([replacing?.id, replacing?.date, replacing?.problems], ['023', '2023-04-26', []]);
  });

  it('of adr-tools has its number in the title and paragraphs for a status, spelled with c or s', async () => {
    const nygard = (status: string): string => `# 5. Use queues\n\nDate: 2026-03-01\n\n## Status\n\n${status}\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n`;
    const plain = await record(nygard('Accepted'));
    assert.deepEqual([plain.title, plain.status, plain.date, plain.format, plain.problems], ['Use queues', 'accepted', '2026-03-01', 'nygard', []]);
    assert.equal((await record(nygard('Amends [1. A](0001-a.md)\n\nProposed'))).status, 'proposed');
    for (const status of ['Superceded by [12. Other](0012-other.md)', 'Superseded by [12. Other](0012-other.md)', 'Superceded by [12. [JIRA-7] Other](0012-other.md)', 'Accepted\n\nSuperseded by [12. Other](0012-other.md)', '~~Accepted~~ **Superseded** by [12. Other](0012-other.md)']) {
      const read = await record(nygard(status));
      assert.deepEqual([read.status, read.supersededBy], ['superseded', '0012'], status);
    }
  });

  it('of log4brains has no number; a missing status is accepted, an unknown one a draft', async () => {
    const decisions = await report({
      '.log4brains.yml': '---\nproject:\n  name: X\n  adrFolder: ./docs/adr\n  packages:\n    - name: core\n      path: ./packages/core\n      adrFolder: ./packages/core/docs/adr\n',
      'docs/adr/20260301-use-queues.md': '# Use queues\n\n- Date: 2026-03-01\n- Tags: a, b\n\n## Context\n',
      'docs/adr/20260302-odd.md': '# Odd\n\n- Status: hmm\n- Deciders: Ana\n\n## Context\n',
      'docs/adr/20260303-old.md': '# Old\n\n- Status: superseded by [20260301-use-queues](20260301-use-queues.md)\n\n',
      'docs/adr/nested/20260304-not-mine.md': '# Nested\n\n- Status: accepted\n',
      'docs/adr/template.md': '# [short title]\n\n- Status: [draft | proposed | superseded by [xxx](yyyymmdd-xxx.md)]\n',
      'packages/core/docs/adr/20260305-inside.md': '# Inside\n\n- Status: accepted\n',
    });
    assert.deepEqual(decisions.map((one) => [one.id, one.status, one.format, one.date, one.supersededBy]), [
      ['20260301-use-queues', 'accepted', 'log4brains', '2026-03-01', null],
      ['20260302-odd', 'draft', 'log4brains', '2026-03-02', null],
      ['20260303-old', 'superseded', 'log4brains', '2026-03-03', '20260301-use-queues'],
      ['20260305-inside', 'accepted', 'log4brains', '2026-03-05', null],
    ]);
    assert.match(decisions[1]!.problems.join(), /log4brains reads it as a draft/);
  });

  it('just made from the template reads as not given, the broken status line of the shipped one too', async () => {
    const heads = [
      'status: {proposed | rejected | accepted | deprecated | … | superseded by ADR-0123\ndate: {YYYY-MM-DD when the decision was last updated}\ndecision-makers: {list everyone involved in the decision}',
      'status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123"\ndate: {YYYY-MM-DD when the decision was last updated}',
      '# status: "{proposed"\n# date: {YYYY-MM-DD}',
    ];
    for (const head of heads) {
      const read = await record(`---\n${head}\n---\n\n# {short title, representative of solved problem and found solution}\n\n## Context and Problem Statement\n`);
      assert.deepEqual([read.title, read.status, read.date, read.deciders, read.supersededBy], ['Use queues', '', null, [], null], head);
    }
    const old = await record('# [short title of solved problem and solution]\n\n* Status: [proposed | rejected | superseded by [ADR-0005](0005-example.md)] <!-- optional -->\n* Deciders: [list everyone involved in the decision]\n* Date: [YYYY-MM-DD when the decision was last updated]\n');
    assert.deepEqual([old.title, old.status, old.date, old.deciders, old.problems], ['Use queues', '', null, [], []]);
  });

  it('that kept the braces of the template around what was filled in is read', async () => {
    const read = await record(`---\nstatus: { accepted }\ndate: { 2024-05-02 }\ndecision-makers: { Ana }\n---\n${body}`);
    assert.deepEqual([read.status, read.date, read.deciders], ['accepted', '2024-05-02', ['Ana']]);
  });

  it('with broken front matter stays in the list, with what can be read and a sentence', async () => {
    for (const head of ['status: accepted\ndate: 2026-03-01\n\tx: [', 'status: accepted\n  date: : 2026\n - [\ndate: 2026-03-01', 'status: accepted\ndate: 2026-03-01\nx: "open', 'status: accepted\ndate: 2026-03-01\nx: *nobody\n? {']) {
      const read = await record(`---\n${head}\n---\n${body}`);
      assert.deepEqual([read.title, read.status, read.date], ['Use queues', 'accepted', '2026-03-01'], head);
      assert.deepEqual(read.problems, ['Its front matter is not valid YAML; it was read line by line.']);
    }
    const open = await record(`---\nstatus: accepted\n\n${body}\n---\n\nMore prose below a ruler.\n`);
    assert.deepEqual([open.title, open.status, open.problems], ['Use queues', 'accepted', ['Its front matter is not closed with “---”; it was read line by line.']]);
  });

  it('is no shelter for a YAML bomb, a deep nest or a prototype', async () => {
    const lol = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[i]!}`).join(', ')}]`)].join('\n');
    for (const trap of [lol, `x: ${'['.repeat(20_000)}`, '__proto__: {status: rejected}', 'x: !!js/function "function () { throw 1 }"']) {
      const read = await record(`---\nstatus: accepted\n${trap}\n---\n${body}`);
      assert.deepEqual([read.title, read.status], ['Use queues', 'accepted'], trap.slice(0, 40));
    }
    assert.equal(({} as { status?: string }).status, undefined);
  });

  it('with CRLF, a byte order mark, underlined headings and comments reads the same', async () => {
    const read = await record('\uFEFF---\r\nstatus: accepted\r\n---\r\n\r\nUse queues <!-- draft -->\r\n==========\r\n\r\n<!--\r\n# Not this\r\n-->\r\n\r\nContext and Problem Statement\r\n---\r\n');
    assert.deepEqual([read.title, read.status, read.problems], ['Use queues', 'accepted', []]);
  });

  it('in other encodings is shown, with a sentence', async () => {
    const utf16 = await record(Buffer.from(`\uFEFF# Use queues\n\n* Status: accepted\n`, 'utf16le'));
    assert.deepEqual([utf16.title, utf16.status, utf16.problems], ['Use queues', 'accepted', ['It is not saved as UTF-8; some letters may look wrong.']]);
    const latin = await record(Buffer.from('# Größe\n\n* Status: accepted\n', 'latin1'));
    assert.equal(latin.status, 'accepted');
  });

  it('above 1 MB is named but not read', async () => {
    const read = await record(`${body}${'x'.repeat(1024 * 1024)}`);
    assert.deepEqual([read.title, read.problems], ['Use queues', ['It is larger than 1 MB and was not read.']]);
  });

  it('of a stranger costs no more than its length', async () => {
    for (const text of ['|'.repeat(900_000), ' '.repeat(900_000), `# ${'*'.repeat(900_000)}`, `* Status: ${'['.repeat(900_000)}`, '<!-- '.repeat(150_000), `# T\n\n## Status\n\n${'~~'.repeat(400_000)}`, '# T\n'.repeat(200_000)]) {
      await record(text);
    }
  }).timeout(20_000);
});

describe('a folder', () => {
  it('of several forms and categories is read record by record; other Markdown is left out', async () => {
    const decisions = await report({
      'docs/decisions/0001-a.md': `---\nstatus: accepted\n---\n${body}`,
      'docs/decisions/0002-b.md': '# 2. B\n\nDate: 2026-03-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n',
      'docs/decisions/0003-c.md': 'No heading at all.\n',
      'docs/decisions/ui/0001-d.md': '# D\n\n* Status: proposed\n\n## Decision Outcome\n',
      'docs/decisions/adr014-e.md': '---\ntitle: "ADR014: E"\n---\n\n## Context\n\n## Decision\n',
      'docs/decisions/README.md': '# Decisions\n\nStatus: all accepted\n',
      'docs/decisions/index.md': body, 'docs/decisions/adr-template.md': body, 'docs/decisions/template.md': body, 'docs/decisions/backlog.md': body,
      'docs/decisions/how-we-decide.md': '# How we decide\n\nWe talk.\n',
      'docs/decisions/2026-01-05-meeting.md': '# Meeting\n',
      'docs/decisions/2026-roadmap.md': '# Roadmap\n',
      'docs/decisions/0004-picture.png': 'x',
      'docs/decisions/.obsidian/0009-x.md': body,
    });
    assert.deepEqual(decisions.map((one) => [one.file.slice('docs/decisions/'.length), one.id, one.title, one.format]), [
      ['0001-a.md', '0001', 'Use queues', 'madr4'], ['0002-b.md', '0002', 'B', 'nygard'], ['0003-c.md', '0003', 'C', 'madr4'],
      ['adr014-e.md', '014', 'E', 'nygard'], ['ui/0001-d.md', '0001', 'D', 'madr2'],
    ]);
    assert.deepEqual(decisions.flatMap((one) => one.problems), []);
  });

  it('with ten thousand files is read', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`docs/decisions/${String(i + 1).padStart(5, '0')}-x.md`, `---\nstatus: accepted\n---\n# D${i}\n\n## Decision Outcome\n`]));
    assert.equal((await report(files)).length, 10_000);
  }).timeout(60_000);
});
