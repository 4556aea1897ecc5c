// Plays half a year of development into a repository: branches, reviews and merges, in the order of time.
import { assistant, kwame, lead, leadOnOldLaptop, tomasz, type Member } from './cast';
import { slots, type Slot } from './calendar';
import { Branches, type Branch } from './branches';
import { modules, type Module } from './modules';
import type { Random } from './random';
import type { Commit, Instant, Mark, Repository } from './repository';
import { firstSteps, laterSteps } from './steps';

/** Something that happens once, at its time. */
export interface Event {
  readonly at: Instant;
  readonly happen: () => void;
}

/** One that was merged on the hosting service. */
export interface PullRequest {
  readonly number: number;
  readonly author: Member;
  readonly title: string;
  /** Undefined where nobody looked at it. */
  readonly reviewer: Member | undefined;
  /** When it was merged. */
  readonly at: Instant;
  readonly mark: Mark;
}

const github: Member = { name: 'GitHub', email: 'noreply@github.com', zone: 0 };

const trailer = (key: string, { name, email }: Member) => `${key}: ${name} <${email}>`;

/** The state of `main`, and everything that can happen to it. */
export class Development {
  readonly files = new Map<string, string>();
  readonly branches = new Branches();
  /** The lead looked at somebody's branch before merging it: what a reflog keeps of that. */
  readonly lookedAt: { readonly branch: string; readonly mark: Mark; readonly main: Mark; readonly at: Instant }[] = [];
  /** Branches that nobody has pushed, by name. */
  readonly drafts = new Map<string, Mark>();
  tip: Mark | undefined;
  /** What came through the hosting service, oldest first. */
  readonly pullRequests: PullRequest[] = [];
  #pullRequest = 100;

  constructor(
    readonly repository: Repository,
    readonly random: Random,
    /** From then on the usual people begin nothing there: it is in other hands. */
    readonly handedOver: { readonly module: string; readonly at: Instant } | null = null,
    /** Everything goes in by the button of the hosting service, squashed: git shows no review. */
    readonly hosted = false,
  ) {}

  /** A commit straight onto main, or a merge. */
  land(commit: Omit<Commit, 'from'>): Mark {
    for (const [file, text] of commit.files) {
      if (text === null) this.files.delete(file);
      else this.files.set(file, text);
    }
    this.tip = this.repository.commit({ ...commit, from: this.tip });
    return this.tip;
  }

  events(start: Instant): readonly Event[] {
    return slots(start, this.random).map((slot) => ({
      at: slot.at,
      happen: () => (slot.kind === 'code' ? this.#code(slot) : this.#merge(slot)),
    }));
  }

  #code(slot: Slot): void {
    const unfinished = this.branches.of(slot.who);
    const left = unfinished !== undefined && this.#isHandedOver(unfinished.module, slot.at);
    if (left) this.branches.close(unfinished);
    const branch = (left ? undefined : unfinished) ?? this.#begin(slot);
    const step = branch.steps.shift()!;
    const text = step.write(branch.files.get(step.file) ?? this.files.get(step.file) ?? '');
    branch.files.set(step.file, text);
    const help = this.#help(branch.module, slot);
    branch.tip = this.repository.commit({
      author: this.#machineOf(slot),
      at: slot.at,
      message: [step.subject, ...help].join('\n\n') + '\n',
      files: new Map([[step.file, text]]),
      from: branch.tip,
    });
  }

  #isHandedOver(module: Module, at: Instant): boolean {
    return this.handedOver !== null && module.name === this.handedOver.module && at >= this.handedOver.at;
  }

  #begin({ who, week, at }: Slot): Branch {
    const open = modules.filter((item) => !this.#isHandedOver(item, at)).flatMap((item) => {
      const mine = item.authors.find((author) => author.who === who && author.from <= week && week < author.until);
      return mine ? [{ item, weight: mine.weight }] : [];
    });
    const module = this.random.weighted(open);
    const { words, round } = this.branches.leastWorkedOn(module);
    const steps = round === 0 ? firstSteps(module, words) : laterSteps(module, words, round);
    return this.branches.begin(who, module, words, round, [...steps], this.tip!);
  }

  /** The first weeks were typed on other machines, under other addresses. */
  #machineOf({ who, week }: Slot): Member {
    if (who === lead && week < 2) return leadOnOldLaptop;
    if (who === kwame && week < 4) return { ...kwame, name: 'Kwame B', email: 'kwame@quayside.example' };
    return who;
  }

  #help(module: Module, { who }: Slot): string[] {
    if (this.random.chance(module.name === 'reports' ? 60 : 6)) return [trailer('Co-authored-by', assistant)];
    const other = module.authors.find((each) => each.who !== who)?.who;
    return other && this.random.chance(6) ? [trailer('Co-authored-by', other)] : [];
  }

  /** The lead takes in up to two branches that are done. */
  #merge({ at }: Slot): void {
    for (const [i, branch] of this.branches.done().slice(0, 2).entries()) {
      const when = at + i * 420;
      const reviewer = branch.who === lead ? (this.random.chance(60) ? this.#neighbour(branch.module) : undefined) : lead;
      const reviewed = reviewer && !this.hosted ? `\n\n${trailer('Reviewed-by', reviewer)}` : '';
      if (branch.who !== lead && this.random.chance(50)) this.lookedAt.push({ branch: branch.name, mark: branch.tip, main: this.tip!, at: when - 1500 });
      const squashed = branch.who !== lead && this.random.chance(20);
      if (squashed || this.hosted) {
        const message = `${branch.module.name}: ${branch.words} (#${++this.#pullRequest})${reviewed}\n`;
        const mark = this.land({ author: branch.who, committer: github, at: when, message, files: branch.files });
        // Nobody prunes their own branches at once.
        if (this.hosted && branch.who === lead) this.drafts.set(branch.name, branch.tip);
        this.pullRequests.push({ number: this.#pullRequest, author: branch.who, title: `${branch.module.name}: ${branch.words}`, reviewer, at: when, mark });
      } else {
        this.land({ author: lead, at: when, message: `Merge branch '${branch.name}'${reviewed}\n`, files: branch.files, merge: branch.tip });
      }
      this.branches.close(branch);
    }
  }

  #neighbour(module: Module): Member {
    return module.authors.find(({ who }) => who !== lead)?.who ?? tomasz;
  }
}
