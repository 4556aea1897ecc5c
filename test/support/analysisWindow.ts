import { Analysis } from '../../src/worker/analysis';
import { readGitHub } from '../../src/sources/hosting/gitHub';
import { defaultSettings, type Settings } from '../../src/core/settings';
import type { Configuration, Notice, RepositoryInfo } from '../../src/worker/contract';

/** A Wednesday, in milliseconds: the last full week began on 26 October 2026. */
export const wednesday = Date.UTC(2026, 10, 4, 12);
export const never = new AbortController().signal;

export interface AnalysisWindow {
  readonly handlers: Analysis['handlers'];
  readonly found: readonly RepositoryInfo[];
  readonly notices: Notice[];
  /** Every line that the log would show. */
  readonly log: () => string;
}

/** The analysis of one window on these folders, as the editor starts it. Windows with the same `storage` share what is kept. */
export async function analysisWindow(
  environment: Readonly<Record<string, string>>, storage: string, folders: readonly string[],
  { set, ...given }: Partial<Configuration> & { readonly set?: Partial<Settings> } = {}, now = wednesday,
): Promise<AnalysisWindow> {
  const notices: Notice[] = [];
  const { handlers } = new Analysis(environment, () => now, (notice) => notices.push(notice), undefined, async () => ({ readGitHub }));
  const found = await handlers.configure({
    folders, trusted: true, settings: { ...defaultSettings, timeZone: 'UTC', ...set }, folderSettings: {},
    gitPath: null, storage, privateFolder: null, calendarFiles: [], ...given,
  }, never);
  return { handlers, found, notices, log: () => notices.map((notice) => (notice.type === 'log' ? notice.text : '')).join('\n') };
}
