// The journal beyond the sidebar: its editor and the commands around it. A bundle of its own, loaded when it is first wanted.
import { env, type Disposable, type LogOutputChannel, type Memento, type Uri, type WebviewPanel } from 'vscode';
import { dayOf } from '../core/balance/isoWeek';
import { entryTypes } from '../core/journal/entry';
import { noFilter } from '../core/journal/journalFilter';
import { later } from '../core/journal/reviewDay';
import { forgettingWords as forgetting } from '../present/forgettingPage';
import { askForFeedbackWords as asking } from '../present/personWords';
import type { Analysis } from './analysis';
import { BackUp } from './backUp';
import { choosePerson } from './choosePerson';
import { Dismissals } from './dismissals';
import { JournalFiles } from './journalFiles';
import { JournalPanel, type JournalPlace } from './journalPanel';
import type { OpenCommit } from './openCommit';
import type { PlanSubject } from './planSubject';
import type { PrivateFolder } from './privateFolder';
import { askOnce } from './questions';
import type { Say } from './say';
import type { Screen } from './screen';

export interface JournalEditorOptions {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  readonly analysis: Analysis;
  readonly screen: Screen;
  readonly privateFolder: PrivateFolder;
  readonly openCommit: OpenCommit;
  readonly say: Say;
  /** The editor's, over all windows. */
  readonly memory: Memento;
}

export type JournalCommand = 'fulcrum.openJournal' | 'fulcrum.prepareOneOnOne' | 'fulcrum.askForFeedback' | 'fulcrum.backUpJournal' | 'fulcrum.restoreJournal' | 'fulcrum.forgetPerson';

export interface JournalEditorPart extends Disposable {
  /** Takes over a panel that the editor kept over a reload. */
  readonly adopt: (panel: WebviewPanel) => void;
  /** Opens the form of a plan. */
  readonly plan: (subject: PlanSubject) => Promise<void>;
  readonly commands: Readonly<Record<JournalCommand, (argument: unknown) => Promise<void>>>;
}

export function journalEditor(options: JournalEditorOptions): JournalEditorPart {
  const { analysis } = options;
  const files = new JournalFiles({ analysis, privateFolder: () => analysis.privateFolder });
  const backUp = new BackUp({ ...options, today: () => dayOf(options.screen.now()) });
  const panel = new JournalPanel({ ...options, files, dismissals: new Dismissals(options.memory) });
  return {
    adopt: (kept) => panel.adopt(kept),
    plan: (subject) => panel.open({ plan: subject }),
    commands: {
      'fulcrum.openJournal': (argument) => panel.open(placeFrom(argument)),
      'fulcrum.prepareOneOnOne': async () => {
        const person = await choosePerson(prepareTitle, analysis);
        if (person !== undefined) await panel.open({ prepare: person });
      },
      'fulcrum.askForFeedback': async () => {
        const person = await choosePerson(asking.title, analysis);
        if (person === undefined) return;
        await env.clipboard.writeText(asking.questions.join('\n'));
        await panel.open({ begin: 'feedback', fields: { person, 'direction': 'received', 'check-in': later(dayOf(options.screen.now()), 0, 7) } });
        options.say.done(asking.copied);
      },
      'fulcrum.forgetPerson': async () => {
        const person = await choosePerson(forgetting.title, analysis);
        const also = person === undefined ? undefined : await askOnce(forgetting.title, { kind: 'text', ...forgetting.also, value: person.split(/\s+/).length > 1 ? person.split(/\s+/)[0]! : '' });
        if (person !== undefined && also !== undefined) await panel.open({ forget: [person, ...also.split(',')] });
      },
      'fulcrum.backUpJournal': () => backUp.run(),
      'fulcrum.restoreJournal': () => backUp.restore(),
    },
    dispose: () => panel.dispose(),
  };
}

const prepareTitle = 'Prepare a One-on-One';

/** Views and keybindings may say which entry, which kind of new one, which words or which module; anything else opens the list. */
function placeFrom(argument: unknown): JournalPlace {
  const said = (key: string): string | null => {
    const value: unknown = typeof argument === 'object' && argument !== null ? Object.entries(argument).find(([name]) => name === key)?.[1] : undefined;
    return typeof value === 'string' ? value : null;
  };
  const [read, typed, module] = [said('read'), said('typed'), said('module')];
  const begin = entryTypes.find((type) => type === said('begin'));
  if (begin !== undefined) return { begin, title: said('title') ?? '' };
  if (read !== null) return { read };
  if (module !== null) return { filter: { ...noFilter, module } };
  return typed === null ? {} : { typed };
}
