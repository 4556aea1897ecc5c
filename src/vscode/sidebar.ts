// What the two webviews and the commands that log something show and do: a bundle of its own, loaded when first needed.
import type { Memento } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import { BalanceContent, type BalanceContentOptions } from './balanceContent';
import { CalendarAddressQuestions, type CalendarAddressOptions } from './calendarAddressQuestions';
import { editorLinks } from './editorLinks';
import { JournalContent, type JournalContentOptions } from './journalContent';
import { JournalFiles } from './journalFiles';
import { LogDecision } from './logDecision';
import { LogFeedback } from './logFeedback';
import { LogTime } from './logTime';
import type { WebviewContent } from './webviewHost';

export interface Sidebar {
  readonly balance: WebviewContent & { explain(): void };
  readonly journal: WebviewContent;
  readonly logDecision: LogDecision;
  readonly logFeedback: LogFeedback;
  readonly logTime: LogTime;
  readonly calendarAddress: CalendarAddressQuestions;
}

type Made = 'files' | 'logDecision' | 'logFeedback' | 'logTime';
export type SidebarOptions = Omit<BalanceContentOptions & JournalContentOptions & CalendarAddressOptions, Made> & { readonly memory: Memento };

export function sidebar(options: SidebarOptions): Sidebar {
  const { analysis, memory, privateFolder, say, screen } = options;
  const today = (): string => dayOf(screen.now());
  const files = new JournalFiles({ analysis, privateFolder: () => analysis.privateFolder });
  const logDecision = new LogDecision({
    privateFolder, memory, say, today,
    links: () => editorLinks(analysis.repositories.value ?? []),
    places: () => analysis.ask('decisionPlaces', null),
    titles: () => analysis.decisionTitles(!screen.sharing),
    write: (repo, draft) => analysis.wrote(analysis.ask('logDecision', { repo, draft })),
  });
  const logFeedback = new LogFeedback({ privateFolder, say, write: (draft) => analysis.wrote(analysis.ask('logFeedback', draft)) });
  const logTime = new LogTime({ analysis, privateFolder, say, today });
  return {
    balance: new BalanceContent({ ...options, files, logTime }),
    journal: new JournalContent({ ...options, files, logDecision, logFeedback }),
    logDecision, logFeedback, logTime,
    calendarAddress: new CalendarAddressQuestions(options),
  };
}
