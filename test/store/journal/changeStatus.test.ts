import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { statusWords } from '../../../src/core/journal/statusWords';
import { changeStatus, takeBack } from '../../../src/store/journal/changeStatus';
import { readDecisions } from '../../../src/store/journal/readDecisions';
import { plant, temporaryFolders } from '../../support/temporaryFolder';

const folder = temporaryFolders();
const file = 'docs/decisions/0001-a.md';

describe('changing the status of a record', () => {
  it('and taking it back leaves the same bytes', async () => {
    const text = Buffer.from('\uFEFF---\r\nstatus: "proposed" # soon\r\nx: 1\r\n---\r\n# A\r\n\u2028\r\n');
    const root = plant(folder(), { [file]: text });
    const [record] = (await readDecisions(root, '')).records;
    const undo = await changeStatus(root, record!, statusWords(record!.format, 'accepted'));
    assert.equal((await readDecisions(root, '')).records[0]?.status, 'accepted');
    await takeBack(root, record!, undo);
    assert.deepEqual(readFileSync(join(root, file)), text);
  });

  it('is refused where the bytes could not be kept, or are others by now', async () => {
    const latin = Buffer.from('# A\n\n* Status: proposed (Größe)\n', 'latin1');
    const root = plant(folder(), { [file]: latin });
    const [record] = (await readDecisions(root, '')).records;
    await assert.rejects(changeStatus(root, record!, 'accepted'), HumanError);
    assert.deepEqual(readFileSync(join(root, file)), latin);

    writeFileSync(join(root, file), '# A\n\n* Status: proposed\n');
    const undo = await changeStatus(root, record!, 'accepted');
    writeFileSync(join(root, file), '# Another title\n\n* Status: accepted\n');
    await assert.rejects(takeBack(root, record!, undo), HumanError);
    assert.equal(readFileSync(join(root, file), 'utf8'), '# Another title\n\n* Status: accepted\n');
  });
});
