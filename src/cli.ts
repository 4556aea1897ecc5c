// The terminal command: the same core without an editor.
import { HumanError } from './core/humanError';
import { GitFailure } from './git/gitFailure';
import { balance } from './terminal/balance';
import { decisions } from './terminal/decisions';
import { delegation } from './terminal/delegation';
import { type Command, parseCommand, usage, UsageError } from './terminal/options';
import { ownership } from './terminal/ownership';
import { printable, printableJson, printableLines } from './terminal/printable';
import { version } from '../package.json';

const warn = (line: string): void => void process.stderr.write(`fulcrum: ${printable(line)}\n`);

async function answer(command: Command): Promise<string> {
  switch (command.name) {
    case 'balance': return balance(command, process.env, warn);
    case 'ownership': return ownership(command, process.env, warn);
    case 'delegation': return delegation(command, process.env, warn);
    case 'decisions': return decisions(command, process.env);
    case 'help': return usage;
    case 'version': return version;
  }
}

/** Exit code 2 is wrong use, 1 a failure; both with one line on stderr. */
function explain(error: unknown): number {
  if (error instanceof UsageError || error instanceof HumanError) warn(error.message);
  else if (error instanceof GitFailure) warn(`git could not be read: ${error.message.split('\n')[0]}`);
  else warn(`Something went wrong that should not: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. Please report it.`);
  return error instanceof UsageError ? 2 : 1;
}

async function main(): Promise<void> {
  try {
    const command = parseCommand(process.argv.slice(2), Date.now());
    const shown = 'common' in command && command.common.json ? printableJson : printableLines;
    process.stdout.write(`${shown(await answer(command))}\n`);
  } catch (error) {
    process.exitCode = explain(error);
  }
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main();
