// npm run test:soak: the tests of what must survive, in their long form. They are part of `npm test` in a short one.
import { program } from './program';

const files = ['test/store/journal/draftKills.test.ts', 'test/host/soak/hostKills.test.ts', 'test/worker/survival.test.ts', 'test/worker/windows.test.ts', 'test/worker/sameFigures.test.ts', 'test/git/growHistory.test.ts', 'test/git/commitsReader.test.ts', 'test/git/logParser.test.ts'];

void program(process.execPath, ['node_modules/mocha/bin/mocha.js', '--no-config', '--require', 'tsx/cjs', '--timeout', '7200000', ...files], { SOAK: '1' })
  .then((code) => (process.exitCode = code));
