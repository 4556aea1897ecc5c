import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import type { DecisionRecord } from '../../../src/core/journal/decision';
import { changeRecord, supersedeRecord, takeBack } from '../../../src/store/journal/changeRecord';
import { decisionsReport } from '../../../src/store/journal/decisionsReport';
import { readDecisions } from '../../../src/store/journal/readDecisions';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const file = 'docs/decisions/0001-a.md';
const day = '2026-03-02';
const accept = { type: 'status', status: 'accepted' } as const;

async function records(root: string): Promise<readonly DecisionRecord[]> {
  return (await readDecisions(root, '')).records;
}

describe('changing a record', () => {
  it('and taking it back leaves the same bytes', async () => {
    const text = Buffer.from('\uFEFF---\r\nstatus: "proposed" # soon\r\ndate: 2026-01-01\r\n---\r\n# A\r\n\u2028\r\n');
    const root = plant(folder(), { [file]: text });
    const [record] = await records(root);
    const undo = await changeRecord(root, record!, accept, day);
    const [after] = await records(root);
    assert.deepEqual([after?.status, after?.date], ['accepted', day]);
    await takeBack(root, undo);
    assert.deepEqual(readFileSync(join(root, file)), text);
  });

  it('is refused where the bytes could not be kept, or are others by now', async () => {
    const latin = Buffer.from('# A\n\n* Status: proposed (Größe)\n', 'latin1');
    const root = plant(folder(), { [file]: latin });
    const [record] = await records(root);
    await assert.rejects(changeRecord(root, record!, accept, day), HumanError);
    assert.deepEqual(readFileSync(join(root, file)), latin);

    writeFileSync(join(root, file), '# A\n\n* Status: proposed\n');
    const undo = await changeRecord(root, record!, accept, day);
    writeFileSync(join(root, file), '# Another title\n\n* Status: accepted\n');
    await assert.rejects(takeBack(root, undo), HumanError);
    assert.equal(readFileSync(join(root, file), 'utf8'), '# Another title\n\n* Status: accepted\n');
  });

  it('never follows a name out of the repository', async () => {
    const outside = plant(folder(), { 'secret.md': '# S\n\n* Status: proposed\n' });
    const root = plant(folder(), { [file]: '# A\n\n* Status: proposed\n' });
    const [record] = await records(root);
    for (const climbing of [`../${outside.slice(outside.lastIndexOf('/') + 1)}/secret.md`, join(outside, 'secret.md'), 'docs/../../x.md']) {
      await assert.rejects(changeRecord(root, { ...record!, file: climbing }, accept, day), HumanError, climbing);
    }
    assert.equal(readFileSync(join(outside, 'secret.md'), 'utf8'), '# S\n\n* Status: proposed\n');
  });
});

describe('superseding', () => {
  const forms = {
    madr4: (title: string) => `---\nstatus: accepted\n---\n# ${title}\n\n## Decision Outcome\n\nx\n`,
    madr3: (title: string) => `---\nstatus: accepted\ndeciders: Ana\n---\n# ${title}\n\n## Decision Outcome\n\nx\n`,
    madr2: (title: string) => `# ${title}\n\n* Status: accepted\n* Date: 2026-01-01\n\n## Decision Outcome\n\nx\n`,
    nygard: (title: string) => `# 1. ${title}\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n`,
  };
  for (const [name, made] of Object.entries(forms)) {
    it(`writes both records in ${name}, and the check has nothing to say`, async () => {
      const files = { 'docs/decisions/0001-a.md': made('A'), 'docs/decisions/0002-b.md': made('B') };
      const root = plant(folder(), files);
      const [a, b] = await records(root);
      const undo = await supersedeRecord(root, a!, b!, day);
      const { decisions } = await decisionsReport({ root, folder: null, setting: '', elsewhere: [], today: day });
      assert.deepEqual(decisions.map(({ status, supersededBy, problems }) => [status, supersededBy, problems]), [['superseded', '0002', []], ['accepted', null, []]]);
      for (const one of undo.toReversed()) await takeBack(root, one);
      for (const [path, text] of Object.entries(files)) assert.equal(readFileSync(join(root, path), 'utf8'), text);
    });
  }

  it('across category folders, which count anew, means the right one', async () => {
    const root = plant(folder(), { 'docs/decisions/api/0001-a.md': forms.madr4('A'), 'docs/decisions/ui/0001-b.md': forms.madr4('B') });
    const [a, b] = await records(root);
    await supersedeRecord(root, a!, b!, day);
    const { decisions } = await decisionsReport({ root, folder: null, setting: '', elsewhere: [], today: day });
    assert.deepEqual(decisions.map(({ status, problems }) => [status, problems]), [['superseded', []], ['accepted', []]]);
    assert.match(readFileSync(join(root, 'docs/decisions/api/0001-a.md'), 'utf8'), /^status: superseded by \[ADR-0001\]\(\.\.\/ui\/0001-b\.md\)$/m);
  });

  it('by one with brackets in its title still names it', async () => {
    const root = plant(folder(), { 'doc/adr/0001-a.md': forms.nygard('A'), 'doc/adr/0002-b.md': '# 2. [JIRA-7] Use [x](y) \\ z\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n' });
    const [a, b] = await records(root);
    await supersedeRecord(root, a!, b!, day);
    await supersedeRecord(root, b!, a!, day);
    assert.deepEqual((await records(root)).map(({ status, supersededBy }) => [status, supersededBy]), [['superseded', '0002'], ['superseded', '0001']]);
  });

  it('in log4brains names the records by their slugs', async () => {
    const files = { '.log4brains.yml': 'project:\n  adrFolder: ./docs/adr\n', 'docs/adr/20260101-a.md': '# A\n\n- Status: accepted\n', 'docs/adr/20260201-b.md': '# B\n\n- Status: accepted\n' };
    const root = plant(folder(), files);
    const [a, b] = await records(root);
    await supersedeRecord(root, a!, b!, day);
    assert.equal(readFileSync(join(root, 'docs/adr/20260101-a.md'), 'utf8'), '# A\n\n- Status: superseded by [20260201-b](20260201-b.md)\n');
    assert.equal(readFileSync(join(root, 'docs/adr/20260201-b.md'), 'utf8'), '# B\n\n- Status: accepted\n\n## Links\n\n- Supersedes [20260101-a](20260101-a.md)\n');
  });

  it('writes neither where the newer one cannot be written, and no decision supersedes itself', async () => {
    const root = plant(folder(), { 'docs/decisions/0001-a.md': forms.madr4('A'), 'docs/decisions/0002-b.md': Buffer.from('# B\n\n* Status: Größe\n', 'latin1') });
    const [a, b] = await records(root);
    await assert.rejects(supersedeRecord(root, a!, b!, day), HumanError);
    assert.equal(readFileSync(join(root, 'docs/decisions/0001-a.md'), 'utf8'), forms.madr4('A'));
    await assert.rejects(supersedeRecord(root, a!, a!, day), HumanError);
  });
});
