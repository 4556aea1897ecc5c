// Notices from outside that something has moved: commits, branches and fetches of git, files of the journal, calendars.
import { Disposable, RelativePattern, Uri, window, workspace, type FileSystemWatcher } from 'vscode';
import { debounced } from './debounced';

export interface WatcherOptions {
  readonly gitMoved: () => void;
  readonly journalMoved: () => void;
  readonly calendarMoved: () => void;
  /** The folder that all windows share, and what another one has turned on or off there, or read. */
  readonly storage: Uri;
  readonly hostingMoved: () => void;
}

/**
 * A commit writes several files one after the other. The rest is long enough to see them as one, and short enough that,
 * with the reading after it, everything is on screen within three seconds. Milliseconds.
 */
const rest = 300;
const latest = 1000;

/** Other windows and programs write to repositories that are not watched; a look when the window gets the focus finds that. */
const focusAtMostEvery = 30_000;

/** What moves in a git directory when a commit, a branch switch or a fetch happened. Watching all of it would be objects too. */
const gitFiles = [['.', '{HEAD,packed-refs,FETCH_HEAD}'], ['logs', 'HEAD'], ['refs', '**'], ['reftable', 'tables.list']] as const;

export class Watcher implements Disposable {
  readonly gitMoved = debounced(() => this.options.gitMoved(), rest, latest);
  readonly journalMoved = debounced(() => this.options.journalMoved(), rest, latest);
  readonly calendarMoved = debounced(() => this.options.calendarMoved(), rest, latest);
  private readonly hostingMoved = debounced(() => this.options.hostingMoved(), rest, latest);
  private readonly watched = new Map<string, Disposable>();
  private readonly subscriptions: Disposable[];
  private lastFocus = 0;

  constructor(private readonly options: WatcherOptions) {
    // Decision folders come and go inside the workspace, so every Markdown file there is looked at.
    const records = workspace.createFileSystemWatcher('**/*.{md,markdown}');
    // Of a folder that goes, or comes with files in it, there may be no other notice than the folder's.
    const folders = workspace.createFileSystemWatcher('**/{doc,docs,adr,architecture,decisions}', false, true);
    const inModules = (uri: Uri): boolean => uri.path.includes('/node_modules/');
    this.subscriptions = [
      this.gitMoved,
      this.journalMoved,
      this.calendarMoved,
      this.hostingMoved,
      ...listen(workspace.createFileSystemWatcher(new RelativePattern(options.storage, '{hosting,reviews-*}.json')), () => this.hostingMoved()),
      ...[records, folders].flatMap((watcher) => listen(watcher, (uri) => {
        if (!inModules(uri)) this.journalMoved();
      })),
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused || Date.now() - this.lastFocus < focusAtMostEvery) return;
        this.lastFocus = Date.now();
        this.gitMoved();
      }),
    ];
  }

  /** Watches these git directories, this private folder and these calendars, and no others any more. */
  watch(gitDirectories: readonly string[], privateFolder: string | null, calendars: readonly string[]): void {
    const wanted = new Map<string, () => Disposable>();
    for (const directory of gitDirectories) wanted.set(`git ${directory}`, () => this.watchGit(directory));
    if (privateFolder !== null) wanted.set(`journal ${privateFolder}`, () => this.watchJournal(privateFolder));
    for (const place of calendars) wanted.set(`calendar ${place}`, () => this.watchCalendar(place));
    for (const [key, watching] of this.watched) {
      if (wanted.has(key)) continue;
      watching.dispose();
      this.watched.delete(key);
    }
    for (const [key, begin] of wanted) if (!this.watched.has(key)) this.watched.set(key, begin());
  }

  private watchGit(directory: string): Disposable {
    const watching = gitFiles.flatMap(([folder, pattern]) => {
      const base = Uri.joinPath(Uri.file(directory), folder);
      return listen(workspace.createFileSystemWatcher(new RelativePattern(base, pattern)), (uri) => {
        // git locks a file before it writes it; the lock says nothing new.
        if (!uri.path.endsWith('.lock')) this.gitMoved();
      });
    });
    return Disposable.from(...watching);
  }

  private watchJournal(folder: string): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.file(folder), '**/*.md'));
    return Disposable.from(...listen(watcher, () => this.journalMoved()));
  }

  /** A sync program may write a file anew, so its folder is watched, and not the folders below it. */
  private watchCalendar(place: string): Disposable {
    const files = '*.{ics,ical,icalendar}';
    const pattern = /\.ic(?:s|al|alendar)$/i.test(place) ? new RelativePattern(Uri.joinPath(Uri.file(place), '..'), files) : new RelativePattern(Uri.file(place), `**/${files}`);
    return Disposable.from(...listen(workspace.createFileSystemWatcher(pattern), () => this.calendarMoved()));
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, ...this.watched.values()).dispose();
    this.watched.clear();
  }
}

function listen(watcher: FileSystemWatcher, moved: (uri: Uri) => void): Disposable[] {
  return [watcher, watcher.onDidCreate(moved), watcher.onDidChange(moved), watcher.onDidDelete(moved)];
}
