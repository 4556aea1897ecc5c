// The branches that are open: one a member, with the steps that are still to be done.
import type { Member } from './cast';
import type { Module } from './modules';
import type { Mark } from './repository';
import type { Step } from './steps';

export interface Branch {
  readonly name: string;
  readonly who: Member;
  readonly module: Module;
  readonly words: string;
  readonly steps: Step[];
  /** What the branch changed so far: path and whole text. */
  readonly files: Map<string, string>;
  readonly base: Mark;
  tip: Mark;
}

export class Branches {
  readonly #open: Branch[] = [];
  readonly #rounds = new Map<string, number>();

  all(): readonly Branch[] {
    return this.#open;
  }

  /** The branch a member is at work on. */
  of(who: Member): Branch | undefined {
    return this.#open.find((branch) => branch.who === who && branch.steps.length > 0);
  }

  done(): readonly Branch[] {
    return this.#open.filter(({ steps }) => steps.length === 0);
  }

  /** A part of the module that nobody has open, and in which round of work it is. */
  leastWorkedOn(module: Module): { readonly words: string; readonly round: number } {
    const free = module.parts.filter((words) => !this.#open.some((branch) => branch.module === module && branch.words === words));
    const rounds = free.map((words) => ({ words, round: this.#rounds.get(`${module.name}/${words}`) ?? 0 }));
    return rounds.reduce((least, each) => (each.round < least.round ? each : least));
  }

  begin(who: Member, module: Module, words: string, round: number, steps: Step[], base: Mark): Branch {
    const name = `${module.name}/${words.toLowerCase().replaceAll(' ', '-')}${round > 0 ? `-${round + 1}` : ''}`;
    const branch: Branch = { name, who, module, words, steps, files: new Map(), base, tip: base };
    this.#rounds.set(`${module.name}/${words}`, round + 1);
    this.#open.push(branch);
    return branch;
  }

  close(branch: Branch): void {
    this.#open.splice(this.#open.indexOf(branch), 1);
  }
}
