// Runs in the extension host: VS Code loads this module and calls `run`. Test files are those found beside it.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha, { reporters } from 'mocha';
import Tally from '../tally';
import { marked } from './marked';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const print = console.log.bind(console);
  // Set by the launcher that shows our lines and hides the editor's own; without it all lines are shown.
  const mark = process.env['TEST_MARK'] === '1' ? marked : (line: string) => line;
  reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) print(mark(line));
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, reporter: Tally, forbidOnly: Boolean(process.env['CI']) });
  const folder = path.join(__dirname, 'suite');
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  const { failures, passes } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  if (process.env['TEST_MARK'] === '1') print(mark(`::done ${JSON.stringify({ passes, failures })}`));
  if (failures > 0) throw new Error(`${failures} failed`);
  if (passes === 0) throw new Error('no test ran');
}
