import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TestCommit, commitVariables } from './testCommit';

export interface InitOptions {
  readonly bare?: boolean;
  readonly branch?: string;
  readonly objectFormat?: 'sha1' | 'sha256';
}

export interface CloneOptions {
  readonly bare?: boolean;
  /** Keep only so many commits of history. */
  readonly depth?: number;
  /** A partial clone: `blob:none`, `tree:0` … */
  readonly filter?: string;
  /** Folder name beside the original. */
  readonly name?: string;
}

/**
 * A real git repository, built step by step: every step returns the repository, so that a history reads as one
 * sentence. Commits without a date follow each other by an hour from 2026-01-05 09:00 UTC.
 */
export class TestRepository {
  private commits = 0;

  private constructor(
    readonly root: string,
    /** To be handed to whatever else runs git on this repository. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static init(root: string, environment: Readonly<Record<string, string>>, options: InitOptions = {}): TestRepository {
    mkdirSync(root, { recursive: true });
    const repository = new TestRepository(realpathSync.native(root), environment);
    return repository.run(
      'init', '--quiet', `--initial-branch=${options.branch ?? 'main'}`,
      ...(options.bare === true ? ['--bare'] : []),
      ...(options.objectFormat === undefined ? [] : [`--object-format=${options.objectFormat}`]),
    );
  }

  get head(): string { return this.revision('HEAD'); }
  /** The git directory this work tree uses; in a linked worktree not the common one. */
  get gitDir(): string { return this.git('rev-parse', '--absolute-git-dir').trim(); }

  revision(name: string): string {
    return this.git('rev-parse', '--verify', '--end-of-options', name).trim();
  }

  write(path: string, content: string | Uint8Array): this {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return this;
  }

  read(path: string): string { return readFileSync(join(this.root, path), 'utf8'); }

  /** Commits everything that differs, after the commit's own renames and files were applied; may be empty. */
  commit(commit: TestCommit = {}): this {
    for (const [from, to] of Object.entries(commit.renames ?? {})) {
      mkdirSync(dirname(join(this.root, to)), { recursive: true });
      this.run('mv', '--', from, to);
    }
    for (const [path, content] of Object.entries(commit.files ?? {})) {
      if (content === null) rmSync(join(this.root, path), { recursive: true });
      else this.write(path, content);
    }
    this.run('add', '--all', '--force');
    this.execute(['commit', '--quiet', '--no-verify', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '--file=-'],
      { input: commit.message ?? `Commit ${this.commits + 1}`, variables: commitVariables(commit, this.commits) });
    this.commits++;
    return this;
  }

  /** A merge commit of these branches into the current one, by git's `ours` rule: conflicts are no test's subject. */
  merge(branches: string | readonly string[], commit: TestCommit = {}): this {
    const names = typeof branches === 'string' ? [branches] : branches;
    this.execute(['merge', '--quiet', '--no-ff', '--no-verify', '--strategy=' + (names.length > 1 ? 'ours' : 'ort'),
      '-m', commit.message ?? `Merge ${names.join(', ')}`, ...names],
    { variables: commitVariables(commit, this.commits) });
    this.commits++;
    return this;
  }

  /** Puts a commit object on the current branch byte by byte, for those no git command would write. */
  rawCommit(object: string | Uint8Array): this {
    const id = this.execute(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], { input: object }).trim();
    return this.run('update-ref', 'HEAD', id);
  }

  /** What `git fast-import` reads: for histories too long or too odd to commit one by one. */
  fastImport(stream: string): this {
    this.execute(['fast-import', '--quiet', '--force', '--date-format=raw-permissive'], { input: stream });
    return this;
  }

  branch(name: string, at = 'HEAD'): this { return this.run('branch', '--force', name, at); }
  /** Changes to a branch, made at HEAD if there is none of that name; anything else detaches HEAD. The reflog bears the date. */
  checkout(name: string, date?: string): this {
    const known = spawnSync('git', ['rev-parse', '--verify', '--quiet', name], { cwd: this.root, env: this.environment }).status === 0;
    this.execute(['checkout', '--quiet', ...(known ? [] : ['-b']), name], { variables: date === undefined ? {} : { GIT_COMMITTER_DATE: date } });
    return this;
  }

  /** As a fetch would leave it: `remoteBranch('origin/main')` points at HEAD. */
  remoteBranch(name: string, at = 'HEAD'): this { return this.run('update-ref', `refs/remotes/${name}`, this.revision(at)); }
  /** `origin/main` becomes what `refs/remotes/origin/HEAD` stands for. */
  remoteHead(name: string): this {
    return this.run('symbolic-ref', `refs/remotes/${name.split('/')[0]}/HEAD`, `refs/remotes/${name}`);
  }
  /** Leaves the trace of a fetch at that time (seconds since 1970). */
  fetchedAt(seconds: number): this {
    const file = join(this.gitDir, 'FETCH_HEAD');
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
    return this;
  }

  config(key: string, value: string): this { return this.run('config', key, value); }
  /** Of the user, not of the repository. */
  userConfig(key: string, value: string): this { return this.run('config', '--global', key, value); }

  /** A clone beside this one; it sees the same user. */
  clone({ bare, depth, filter, name = 'clone' }: CloneOptions = {}): TestRepository {
    const target = join(dirname(this.root), name);
    if (filter !== undefined) this.config('uploadpack.allowFilter', 'true');
    this.run('clone', '--quiet',
      ...(bare === true ? ['--bare'] : []),
      ...(depth === undefined ? [] : [`--depth=${depth}`]),
      ...(filter === undefined ? [] : [`--filter=${filter}`]),
      '--no-local', pathToFileURL(this.root).href, target);
    return new TestRepository(realpathSync.native(target), this.environment);
  }

  /** A linked worktree beside this one, on a branch of that name. */
  worktree(name: string): TestRepository {
    const target = join(dirname(this.root), name);
    this.run('worktree', 'add', '--quiet', '-b', name, target);
    return new TestRepository(realpathSync.native(target), this.environment);
  }

  /** Adds another repository as a submodule, not committed yet, and gives the submodule's checkout. */
  submodule(other: TestRepository, path: string): TestRepository {
    this.run('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '--', pathToFileURL(other.root).href, path);
    return new TestRepository(realpathSync.native(join(this.root, path)), this.environment);
  }

  /** Any git command's standard output. */
  git(...args: readonly string[]): string { return this.execute(args, {}); }

  /** Any git command, for its effect. */
  run(...args: readonly string[]): this {
    this.execute(args, {});
    return this;
  }

  private execute(
    args: readonly string[],
    { input, variables }: { readonly input?: string | Uint8Array; readonly variables?: Readonly<Record<string, string>> },
  ): string {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: this.root, env: { ...this.environment, ...variables }, maxBuffer: 1 << 30, ...(input === undefined ? {} : { input }),
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
    return stdout.toString();
  }
}
