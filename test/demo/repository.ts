// A git repository in the making: commits in the order they are made, handed to `git fast-import`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import type { Member } from './cast';

/** Seconds since 1970. */
export type Instant = number;

/** A commit already made, by its mark in the stream. */
export type Mark = number;

export interface Commit {
  readonly author: Member;
  readonly at: Instant;
  /** Absent: the author. */
  readonly committer?: Member;
  readonly message: string;
  /** Path and whole text; null takes the file away. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly from: Mark | undefined;
  readonly merge?: Mark;
}

const WORK = 'refs/heads/in-the-making';

function stamp(member: Member, at: Instant): string {
  const hours = String(Math.trunc(Math.abs(member.zone) / 60)).padStart(2, '0');
  return `${member.name} <${member.email}> ${at} ${member.zone < 0 ? '-' : '+'}${hours}00`;
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

export class Repository {
  readonly #stream: string[] = [];
  #marks = 0;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.git(['init', '--quiet']);
    // `git init --initial-branch` came with 2.28 only.
    this.git(['symbolic-ref', 'HEAD', 'refs/heads/main']);
  }

  commit(commit: Commit): Mark {
    const mark = ++this.#marks;
    // Without a parent, fast-import would go on from the branch's tip: a reset makes it a root.
    if (commit.from === undefined) this.#stream.push(`reset ${WORK}\n`);
    this.#stream.push(
      `commit ${WORK}\nmark :${mark}\n`,
      `author ${stamp(commit.author, commit.at)}\n`,
      `committer ${stamp(commit.committer ?? commit.author, commit.at)}\n`,
      data(commit.message),
      commit.from === undefined ? '' : `from :${commit.from}\n`,
      commit.merge === undefined ? '' : `merge :${commit.merge}\n`,
    );
    for (const [file, text] of commit.files) this.#stream.push(text === null ? `D ${file}\n` : `M 100644 inline ${file}\n${data(text)}`);
    this.#stream.push('\n');
    return mark;
  }

  point(ref: string, mark: Mark): void {
    this.#stream.push(`reset ${ref}\nfrom :${mark}\n\n`);
  }

  /** The object names of all commits so far, by their marks. */
  objectNames(): ReadonlyMap<Mark, string> {
    const marks = path.join(this.folder, '.git/fast-import-marks');
    // --force: the one working ref goes from branch to branch.
    this.git(['fast-import', '--quiet', '--force', '--done', `--import-marks-if-exists=${marks}`, `--export-marks=${marks}`], `${this.#stream.splice(0).join('')}done\n`);
    const lines = readFileSync(marks, 'utf8').trim().split('\n');
    return new Map(lines.map((line) => line.slice(1).split(' ')).map(([mark, name]) => [Number(mark), name!]));
  }

  /** Writes what is left, takes the scaffolding away and checks `main` out. */
  finish(): void {
    this.objectNames();
    rmSync(path.join(this.folder, '.git/fast-import-marks'));
    this.git(['update-ref', '-d', WORK]);
    this.git(['reset', '--quiet', '--hard', 'main']);
  }

  git(args: readonly string[], input = ''): string {
    // Nothing of the machine's own git configuration, and none of a repository that this may run inside of.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    return execFileSync('git', [...args], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      env: { ...env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, LC_ALL: 'C' },
    });
  }
}
