// The terminal command: the same core without an editor.
import { type Command, parseCommand, usage } from './terminal/options';
import { printable, printableJson, printableLines } from './terminal/printable';
import { version } from '../package.json';

const warn = (line: string): void => void process.stderr.write(`fulcrum: ${printable(line)}\n`);

/** Each command is a bundle of its own, so that none waits for what only another needs. */
async function answer(command: Command): Promise<string> {
  switch (command.name) {
    case 'balance': return (await import('./terminal/balance')).balance(command, process.env, warn);
    case 'ownership': return (await import('./terminal/ownership')).ownership(command, process.env, warn);
    case 'delegation': return (await import('./terminal/delegation')).delegation(command, process.env, warn);
    case 'decisions': return (await import('./terminal/decisions')).decisions(command, process.env);
    case 'report': return (await import('./terminal/report')).report(command, process.env, warn);
    case 'help': return usage;
    case 'version': return version;
  }
}

/** Exit code 2 is wrong use, 1 a failure; both with one line on stderr. By name: each bundle has classes of its own. */
function explain(error: unknown): number {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const firstLine = message.split('\n')[0];
  if (name === 'UsageError' || name === 'HumanError') warn(message);
  else if (name === 'GitFailure') warn(`git could not be read: ${firstLine}`);
  else warn(`Something went wrong that should not: ${firstLine}. Please report it.`);
  return name === 'UsageError' ? 2 : 1;
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
