// Asks where private entries shall live, and checks it before anything is written. A bundle of its own, loaded when there is something to ask.
import path from 'node:path';
import { syncedBy } from '../core/journal/syncedFolder';
import { folderProblem, ignoredQuestion, privateFolderWords as words, remoteQuestion, syncedQuestion } from '../present/privateFolderWords';
import { expandHome } from '../store/expandHome';
import type { PrivateFolderAnswer, PrivateFolderOptions } from './privateFolder';
import { askOnce } from './questions';

export class AskPrivateFolder {
  constructor(private readonly options: PrivateFolderOptions) {}

  async choose(shared: boolean): Promise<PrivateFolderAnswer> {
    const { remoteHost, home, check, keep } = this.options;
    if (remoteHost !== null) {
      const reply = await this.askRemote(remoteHost, shared);
      if (reply !== 'choose') return reply;
    }
    let folder: string | undefined = `~${path.sep}${words.presetFolder}`;
    let problem = '';
    for (;;) {
      folder = await this.askFolder(folder, problem);
      if (folder === undefined) return 'left';
      const verdict = await check(expandHome(folder, home), false);
      if (verdict.ok || (verdict.reason === 'ignoredInWorkTree' && (await this.keepAnyway(ignoredQuestion(verdict.where))))) {
        const service = syncedBy(folder);
        if (service !== null && !(await this.keepAnyway(syncedQuestion(service)))) continue;
        await keep(folder);
        return 'ready';
      }
      problem = verdict.reason === 'ignoredInWorkTree' ? '' : folderProblem(verdict.reason, verdict.where);
    }
  }

  private async askRemote(host: string, shared: boolean): Promise<'choose' | 'withoutPrivate' | 'notNow' | 'left'> {
    const { prompt, choose, chooseDetail } = remoteQuestion(host);
    const reply = await askOnce(words.title, {
      kind: 'pick',
      prompt,
      items: [
        { value: 'notNow', label: words.remoteLater, detail: words.remoteLaterDetail },
        ...(shared ? [{ value: 'withoutPrivate', label: words.sharedOnly, detail: words.sharedOnlyDetail }] : []),
        { value: 'choose', label: choose, detail: chooseDetail },
      ],
      // Enter alone must not put private notes on somebody else's machine.
      value: shared ? 'withoutPrivate' : 'notNow',
    });
    return reply === 'choose' || reply === 'withoutPrivate' || reply === 'notNow' ? reply : 'left';
  }

  private askFolder(value: string, problem: string): Promise<string | undefined> {
    return askOnce(words.title, {
      kind: 'text',
      prompt: words.prompt,
      placeholder: value,
      value,
      remark: (typed) => (typed.trim() === '' ? { problem: words.needsFolder } : problem !== '' && typed === value ? { problem } : {}),
    });
  }

  /** Enter alone chooses another folder. */
  private async keepAnyway(prompt: string): Promise<boolean> {
    const reply = await askOnce(words.title, {
      kind: 'pick',
      prompt,
      items: [{ value: 'another', label: words.chooseAnother }, { value: 'keep', label: words.keepIgnored }],
      value: 'another',
    });
    return reply === 'keep';
  }
}
