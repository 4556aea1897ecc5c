// The one place that talks to the user in messages: only in answer to what the user just did.
import { commands, env, Uri, window, type LogOutputChannel } from 'vscode';
import { HumanError } from '../core/humanError';
import { helpPage } from '../present/helpPage';

export type HelpTopic = Parameters<typeof helpPage>[0];

export class Say {
  constructor(private readonly log: LogOutputChannel) {}

  /** What the user asked for is done. */
  done(sentence: string): void {
    void window.setStatusBarMessage(sentence, 5000);
  }

  /** A sentence that needs an eye on it, with at most a few things to do about it. Answers the chosen one. */
  async tell(sentence: string, ...actions: string[]): Promise<string | undefined> {
    return window.showInformationMessage(sentence, ...actions);
  }

  /** What was asked for did not work. Sentences meant for people are shown; of anything else only that it happened. */
  problem(error: unknown): void {
    if (isAbort(error)) return;
    if (error instanceof HumanError) {
      this.log.warn(`${error.message}${error.details ? ` (${error.details})` : ''}`);
      void window.showErrorMessage(error.message);
      return;
    }
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    void this.offerLog();
  }

  async help(topic: HelpTopic): Promise<void> {
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
export const unexpected = 'That did not work, and Fulcrum does not know why. Nothing of yours was changed; the log says more.';

/** One sentence for the screen, whatever went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof HumanError ? error.message : unexpected;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
