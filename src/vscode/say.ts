// The one place that talks to the user in messages: only in answer to what the user just did.
import { commands, env, Uri, window, type LogOutputChannel } from 'vscode';
import { HumanError } from '../core/humanError';
import { logLine, withoutNames } from '../core/logLine';
import { helpPage } from '../present/helpPage';

export class Say {
  constructor(private readonly log: LogOutputChannel) {}

  /** What the user asked for is done. */
  done(sentence: string): void {
    void window.setStatusBarMessage(sentence, 5000);
  }

  /** What was asked for did not work. Sentences meant for people are shown; of anything else only that it happened. */
  problem(error: unknown): void {
    if (isAbort(error)) return;
    this.quietly(error);
    if (error instanceof HumanError) void window.showErrorMessage(error.message);
    else void this.offerLog();
  }

  /** Nobody asked for what did not work, so only the log hears of it; the views say what is missing. */
  quietly(error: unknown): void {
    if (isAbort(error)) return;
    if (error instanceof HumanError) this.log.warn(withoutNames(`${error.message}${error.details ? ` (${error.details})` : ''}`));
    else this.log.error(logLine(error));
  }

  async help(topic: Parameters<typeof helpPage>[0]): Promise<void> {
    await env.openExternal(Uri.parse(helpPage(topic)));
  }

  async openSettings(key: string): Promise<void> {
    await commands.executeCommand('workbench.action.openSettings', key);
  }

  private async offerLog(): Promise<void> {
    const show = 'Show Log';
    if ((await window.showErrorMessage(unexpected, show)) === show) this.log.show();
  }
}

/** What the screen says of an error that was not meant for it. */
const unexpected = 'That did not work, and Fulcrum does not know why. Nothing of yours was changed; the log says more.';

/** One sentence for the screen, whatever went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof HumanError ? error.message : unexpected;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
