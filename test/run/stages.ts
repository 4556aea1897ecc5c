// What `npm test` does, in order. Every test file is found by pattern.
import { readFileSync } from 'node:fs';
import { npmRun, program, typescript } from './program';

export interface Stage {
  readonly name: string;
  /** Whether it runs mocha: then it must have passed at least one test. */
  readonly tests: boolean;
  /** What `npm test -- <word>` runs it alone; the build comes before all of them. */
  readonly word: 'check' | 'build' | 'unit' | 'host' | 'browser' | 'vsix';
  /** Settles with an exit code. */
  readonly run: () => Promise<number>;
}

const MOCHA = 'node_modules/mocha/bin/mocha.js';
const REPORTER = ['--reporter', 'test/tally.ts'];
const BROWSER_TEST_MS = '120000';
/** Most of a test is waiting, for git or for the editor, so two files share two cores well. */
const twoAtATime = async (run: (...args: readonly string[]) => Promise<number>): Promise<number> =>
  (await typescript('test/host/prepare.ts')) || run('--parallel', '--jobs', '2');

const mocha = (...args: readonly string[]) => program(process.execPath, [MOCHA, ...REPORTER, ...args]);

/** Without .mocharc.json, which is about the unit tests. --exit: an editor that could not be closed shall not keep the run open. */
const other = (timeout: string, ...args: readonly string[]) => mocha('--no-config', '--exit', '--require', 'tsx/cjs', '--timeout', timeout, ...args);

export function stages(): readonly Stage[] {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const all: readonly Stage[] = [
    { name: 'types and lint', tests: false, word: 'check', run: () => npmRun('check') },
    { name: 'build', tests: false, word: 'build', run: () => npmRun('build') },
    { name: 'unit tests', tests: true, word: 'unit', run: () => twoAtATime(mocha) },
    { name: 'tests in the editor, current', tests: true, word: 'host', run: () => typescript('test/host/hostTests.ts', 'current') },
    { name: 'tests in the editor, oldest', tests: true, word: 'host', run: () => typescript('test/host/hostTests.ts', 'oldest') },
    { name: 'tests of the workbench', tests: true, word: 'browser', run: () => twoAtATime((...args) => other(BROWSER_TEST_MS, ...args, 'test/host/browser/**/*.test.ts')) },
    { name: 'package', tests: false, word: 'vsix', run: () => npmRun('package') },
    { name: 'tests of the package', tests: true, word: 'vsix', run: () => other('20000', 'test/host/vsix/**/*.test.ts') },
    { name: 'tests in the editor, from the package', tests: true, word: 'vsix', run: () => typescript('test/host/hostTests.ts', 'current', `fulcrum-${version}.vsix`) },
  ];
  return process.env['FAST'] === '1' ? all.filter(({ name }) => !name.endsWith('oldest')) : all;
}
