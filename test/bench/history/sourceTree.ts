// The files of a made history, and what one commit does to some of them.
import type { Random } from '../../demo/random';
import { SourceFile } from './sourceFile';

const areas = ['api', 'billing', 'core', 'gateway', 'journal', 'ledger', 'reports', 'search', 'store', 'ui'];
const kinds = ['ts', 'ts', 'ts', 'ts', 'py', 'go', 'md', 'json'];

/** Gives a text to git and says by which name a commit may call it. */
export type Keep = (text: string) => string;

export class SourceTree {
  private readonly files = new Map<string, SourceFile>();
  private paths: string[] = [];
  private made = 0;

  /** `additions` of a thousand changes add a file. */
  constructor(private readonly random: Random, private readonly keep: Keep, private readonly additions: number) {}

  /** The commands of one commit, for `git fast-import`. Files in `taken` are left alone; those touched are put in. */
  change(taken: Set<string>): readonly string[] {
    const count = this.random.chance(45) ? 1 : this.random.between(1, 4);
    return Array.from({ length: count }, () => this.changeOne(taken)).flat();
  }

  /** What a reformat does: the same small thing in so many files. */
  changeMany(count: number, taken: Set<string>): readonly string[] {
    return Array.from({ length: count }, () => this.edit(taken)).flat();
  }

  private changeOne(taken: Set<string>): readonly string[] {
    const what = this.random.between(1, 1000);
    if (this.paths.length < 60 || what <= this.additions) return this.add(taken);
    if (what <= this.additions + 20) return this.rename(taken);
    if (what <= this.additions + 35) return this.remove(taken);
    return this.edit(taken);
  }

  private add(taken: Set<string>): readonly string[] {
    const path = this.freshPath();
    const file = new SourceFile(this.random);
    this.put(path, file, taken);
    return [`M 100644 ${this.keep(file.text())} ${path}`];
  }

  private edit(taken: Set<string>): readonly string[] {
    const path = this.pick(taken);
    if (path === null) return [];
    const file = this.files.get(path)!;
    file.edit();
    taken.add(path);
    return [`M 100644 ${this.keep(file.text())} ${path}`];
  }

  private rename(taken: Set<string>): readonly string[] {
    const from = this.pick(taken);
    if (from === null) return [];
    const file = this.files.get(from)!;
    const to = this.freshPath();
    this.forget(from, taken);
    this.put(to, file, taken);
    if (this.random.chance(50)) return [`R ${from} ${to}`];
    file.edit();
    return [`R ${from} ${to}`, `M 100644 ${this.keep(file.text())} ${to}`];
  }

  private remove(taken: Set<string>): readonly string[] {
    const path = this.pick(taken);
    if (path === null) return [];
    this.forget(path, taken);
    return [`D ${path}`];
  }

  /** Half of all work goes to the newest tenth of the files. Null when chance hit one that is taken. */
  private pick(taken: ReadonlySet<string>): string | null {
    const newest = this.random.chance(50) ? Math.floor(this.paths.length * 0.9) : 0;
    const path = this.paths[this.random.between(newest, this.paths.length - 1)]!;
    return taken.has(path) ? null : path;
  }

  private freshPath(): string {
    const number = ++this.made;
    const module = `${areas[this.random.between(0, areas.length - 1)]}/part${this.random.between(1, 12)}`;
    return `${this.random.chance(70) ? 'src' : 'test'}/${module}/file${number}.${kinds[number % kinds.length]}`;
  }

  private put(path: string, file: SourceFile, taken: Set<string>): void {
    this.files.set(path, file);
    this.paths.push(path);
    taken.add(path);
  }

  private forget(path: string, taken: Set<string>): void {
    this.files.delete(path);
    this.paths = this.paths.filter((each) => each !== path);
    taken.add(path);
  }
}
