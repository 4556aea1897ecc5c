// Log Leadership Time: one line, understood as it is typed, kept as a private entry; changed and deleted the same way.
import { window } from 'vscode';
import { readTimeLine, timeLineText, type TimeLine } from '../core/journal/timeLine';
import { timeRemark, timeWords as words } from '../present/timeWords';
import type { Analysis } from './analysis';
import { keepDraft } from './keepDraft';
import type { PrivateFolder } from './privateFolder';
import { askOnce } from './questions';
import type { Say } from './say';

export interface LogTimeOptions {
  readonly analysis: Analysis;
  readonly privateFolder: PrivateFolder;
  readonly say: Say;
  /** `YYYY-MM-DD` for the lead. */
  readonly today: () => string;
}

export class LogTime {
  constructor(private readonly options: LogTimeOptions) {}

  async run(): Promise<void> {
    const { analysis, privateFolder, say, today } = this.options;
    const asked = await this.ask('');
    if (asked === null) return;
    try {
      const place = await privateFolder.ensure(false);
      if (place === 'notNow') await keepDraft(words.title, [[words.heading, asked.typed]]);
      if (place !== 'ready') return;
      await analysis.wrote(analysis.ask('logTime', asked.line));
      say.done(words.logged(asked.line, today()));
    } catch (error) {
      say.problem(error);
      await keepDraft(words.title, [[words.heading, asked.typed]]);
    }
  }

  async change(entry: string): Promise<void> {
    const { analysis, say, today } = this.options;
    const asked = await this.ask(timeLineText(await analysis.ask('loggedTime', { entry }), today()));
    if (asked === null) return;
    await analysis.wrote(analysis.ask('changeTime', { entry, line: asked.line }));
    say.done(words.changed);
  }

  /** Deleted at once; the message takes it back. */
  async remove(entry: string): Promise<void> {
    const { analysis, say } = this.options;
    const { trashed } = await analysis.wrote(analysis.ask('deleteEntry', { file: entry }));
    // Not awaited: the message stays as long as it likes.
    void window.showInformationMessage(words.removed, words.undo).then(async (answer) => {
      if (answer === words.undo) await analysis.wrote(analysis.ask('takeBackEntry', { trashed })).catch((error: unknown) => say.problem(error));
    });
  }

  private async ask(value: string): Promise<{ readonly typed: string; readonly line: TimeLine } | null> {
    const today = this.options.today();
    const typed = await askOnce(words.title, { kind: 'text', prompt: words.prompt, placeholder: words.placeholder, value, remark: (text) => (text.trim() === '' ? {} : timeRemark(text, today)) });
    if (typed === undefined || typed === '') return null;
    const line = readTimeLine(typed, today);
    return 'problem' in line ? null : { typed, line };
  }
}
