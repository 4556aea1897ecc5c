// A history as a team makes it, for `git fast-import`: the same bytes each time for the same number of commits.
import { type Random, random } from '../../demo/random';
import { type Committer, people } from './people';
import { SourceTree } from './sourceTree';

/** When every made history ends; what is measured takes this for now. Seconds since 1970. */
export const historyEnds = Date.UTC(2026, 9, 30, 16) / 1000;

const daysPerCommit = { small: 0.2, large: 0.055 };
/** No project is older: git itself does not print dates before 1970, and has to be asked for each of them. */
const longestDays = 30 * 365;

/** So many commits and more is a large project. */
const large = 50_000;
const reformatEvery = 4_000;
const reformatFiles = 350;

export interface HistorySize {
  /** Merges among them. */
  readonly commits: number;
  /** Of a thousand changes so many add a file; 35 take one away. 50 unless told. */
  readonly additions?: number;
}

/** A history on `refs/heads/main`. */
export function* madeHistory(size: HistorySize): Generator<string> {
  const writer = new HistoryWriter(size);
  while (writer.left > 0) {
    writer.work();
    yield writer.taken();
  }
}

class HistoryWriter {
  left: number;
  private readonly random: Random = random(20_261_030);
  private readonly team: readonly Committer[];
  private readonly daysPerCommit: number;
  private readonly tree: SourceTree;
  private text: string[] = [];
  private marks = 0;
  private main = 0;

  constructor({ commits, additions = 50 }: HistorySize) {
    this.left = commits;
    this.tree = new SourceTree(this.random, (text) => this.blob(text), additions);
    this.team = people(commits < large ? 12 : 60);
    this.daysPerCommit = Math.min(commits < large ? daysPerCommit.small : daysPerCommit.large, longestDays / commits);
  }

  taken(): string {
    const text = this.text.join('');
    this.text = [];
    return text;
  }

  /** One commit on the main line, or a branch of one to five that is merged while the main line goes on. */
  work(): void {
    const length = this.random.between(1, 5);
    if (this.main === 0 || this.left <= length * 2 || this.random.chance(70)) {
      this.main = this.commit(this.main, this.onMain(new Set()));
      return;
    }
    // The two lines touch different files, so that the merge is what both together are.
    const taken = new Set<string>();
    const onBranch: string[] = [];
    const author = this.somebody();
    let branch = this.main;
    for (let step = 0; step < length; step++) {
      const change = this.tree.change(taken);
      onBranch.push(...change);
      branch = this.commit(branch, change, author);
      if (this.random.chance(40)) this.main = this.commit(this.main, this.onMain(taken));
    }
    this.main = this.commit(this.main, onBranch, this.somebody(), branch);
  }

  private onMain(taken: Set<string>): readonly string[] {
    const reformat = this.left % reformatEvery === 1;
    return reformat ? this.tree.changeMany(reformatFiles, taken) : this.tree.change(taken);
  }

  private commit(parent: number, change: readonly string[], author = this.somebody(), merged?: number): number {
    const mark = ++this.marks;
    const at = historyEnds - Math.round(--this.left * this.daysPerCommit * 86_400) - this.random.between(0, 600);
    const message = merged === undefined ? this.message(author) : `Merge branch 'topic-${merged}'\n`;
    const by = (role: string): string => `${role} ${author.name} <${author.email}> ${at} ${author.zone}\n`;
    this.text.push(
      `commit refs/heads/main\nmark :${mark}\n`, by('author'), by('committer'), data(message),
      parent === 0 ? '' : `from :${parent}\n`, merged === undefined ? '' : `merge :${merged}\n`,
      ...change.map((line) => `${line}\n`), '\n',
    );
    return mark;
  }

  private message(author: Committer): string {
    const trailers: string[] = [];
    const trailer = (key: string, who: Committer): void => void trailers.push(`${key}: ${who.name} <${who.email}>\n`);
    if (this.random.chance(8)) trailer('Co-authored-by', this.somebody());
    if (this.random.chance(15)) trailer('Reviewed-by', this.somebody());
    if (this.random.chance(40)) trailer('Signed-off-by', author);
    const subject = `part ${this.random.between(1, 400)}: make it hold for case ${this.random.between(1, 9999)}\n`;
    const body = this.random.chance(60) ? '\nIt did not when two came at once; the second waits for the first now.\n' : '';
    return `${subject}${body}${trailers.length > 0 ? '\n' : ''}${trailers.join('')}`;
  }

  private somebody(): Committer {
    return this.random.weighted(this.team.map((item) => ({ item, weight: item.weight })));
  }

  private blob(text: string): string {
    const mark = ++this.marks;
    this.text.push(`blob\nmark :${mark}\n`, data(text));
    return `:${mark}`;
  }
}

/** All text here is ASCII, so its length is its bytes. */
function data(text: string): string {
  return `data ${text.length}\n${text}\n`;
}
