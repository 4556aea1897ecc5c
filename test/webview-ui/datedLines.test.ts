import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { datedLines, datedText, withLine } from '../../webview-ui/journalPanel/datedLines';

describe('dated lines', () => {
  const text = '- [ ] 2026-11-23: pair on the first change\n- [x] 2026-12-07\n- 2026-11-04: on track (moving: 1 of 4)\nWhat I noted by hand\n- [ ] when they are back';

  it('are rows, and back the same text', () => {
    deepEqual(datedLines(text).map(({ mark, day, words }) => [mark, day, words]), [
      ['- [ ] ', '2026-11-23', 'pair on the first change'], ['- [x] ', '2026-12-07', ''], ['- ', '2026-11-04', 'on track (moving: 1 of 4)'], [null, '', 'What I noted by hand'],
      [null, '', '- [ ] when they are back'],
    ]);
    equal(datedText(datedLines(text)), text);
  });

  it('keep a row whose day was taken away', () => {
    const [row] = datedLines(datedText([{ mark: '- [ ] ', day: '', words: 'pair' }]));
    deepEqual(row, { mark: '- [ ] ', day: '', words: 'pair' });
  });

  it('begin a new one on the last day there is', () => {
    deepEqual(withLine(datedLines('- [ ] 2026-12-07')).at(-1), { mark: '- [ ] ', day: '2026-12-07', words: '' });
    deepEqual(withLine([]), [{ mark: '- [ ] ', day: '', words: '' }]);
    // An empty row is a row still.
    equal(datedLines(datedText(withLine([]))).length, 1);
  });
});
