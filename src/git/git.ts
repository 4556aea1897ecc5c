import { setMaxListeners } from 'node:events';
import { simpleGit } from 'simple-git';
import { gitEnvironment } from './environment';
import { argumentsOf, type GitCommand } from './gitCommand';
import { GitFailure } from './gitFailure';
import { watched } from './watched';

export interface GitProgram {
  /** Absolute path. */
  readonly binary: string;
  /** Major and minor. */
  readonly version: readonly [number, number];
}

export interface RunOptions {
  /** Kills git when it fires; the run then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** What git reads on its standard input; never empty, or git would wait for ever. */
  readonly input?: string;
}

const stderrKept = 16_384;

/**
 * A git that says nothing for so long waits for something that never comes, such as a pipe somebody put in the place of a file.
 * Walking the longest histories it is silent for a minute. Milliseconds.
 */
const longestSilence = { walking: 600_000, otherwise: 60_000 };
const walking = new Set(['log', 'rev-list', 'shortlog']);
const parts = 6;

/** Git in one folder: every call of it goes through here, hardened, and hands out bytes. */
export class Git {
  constructor(
    readonly program: GitProgram,
    /** Top of a work tree or a bare repository, so that nothing is relative to a subfolder. */
    readonly folder: string,
    /** What the machine's environment has; only what git may see of it is passed on. */
    private readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly silence = longestSilence,
    private readonly givesWay = false,
  ) {}

  in(folder: string): Git { return new Git(this.program, folder, this.environment, this.silence, this.givesWay); }

  /** The same, but its walks through a history get the processor when nobody else wants it: the editor is never to wait for one. Not on Windows. */
  givingWay(): Git { return new Git(this.program, this.folder, this.environment, this.silence, true); }

  /**
   * Hands every piece of git's output to `each` as it comes, keeps none of it, and resolves when git has ended well,
   * or was killed because `each` had `enough`. Rejects with `GitFailure`, the signal's reason, or what `each` threw.
   */
  async stream(command: GitCommand, each: (piece: Buffer) => 'enough' | void, { signal, input }: RunOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const forward = (): void => stop.abort();
    if (signal !== undefined) {
      // Every git process of an answer listens to it, and many run at once: that is no leak to warn of.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', forward, { once: true });
    }
    const environment = gitEnvironment(this.environment, command[0]);
    const said: Buffer[] = [];
    let saidBytes = 0;
    let exitCode: number | undefined;
    let enough = false;
    let thrown: { readonly reason: unknown } | undefined;
    let waited = false;
    let silentParts = 0;
    // In parts: a machine that slept, or a process that was stopped for an hour, has lost one of them.
    const patience = setInterval(() => {
      if (++silentParts < parts) return;
      waited = true;
      stop.abort();
    }, (walking.has(command[0]) ? this.silence.walking : this.silence.otherwise) / parts);
    const args = argumentsOf(command, this.program.version);
    // Windows ends what was started by a process that ends.
    const silent = walking.has(command[0]) && input === undefined && process.platform !== 'win32';
    const start = silent ? watched(this.program.binary, args, this.givesWay) : { binary: this.program.binary, args };
    try {
      // A fresh instance for each run: an output handler and an input belong to an instance, not to a call.
      const git = simpleGit({
        baseDir: this.folder,
        binary: start.binary,
        abort: stop.signal,
        allowEnvironment: Object.keys(environment),
        // `close` comes after the last byte, `exit` may come before it.
        completion: { onClose: true, onExit: false },
        // The switch is for turning fsmonitor OFF; the binary was found by us, and its folder may have a space.
        unsafe: { allowUnsafeFsMonitor: true, allowUnsafeCustomBinary: true, allowUnsafeConfigPaths: true },
        ...(input === undefined ? {} : { input: () => input }),
        // Simple-git takes a silent failure for a success: a killed git would be a shorter history.
        errors: (error, result) => {
          // Of one that was killed a shell says this and the signal's number; git's own end with 129.
          exitCode = silent && result.exitCode > 129 ? undefined : result.exitCode;
          return error ?? (result.exitCode === 0 ? undefined : new Error('git failed'));
        },
      });
      git.env({ ...environment }).outputHandler((_binary, stdout, stderr) => {
        // Simple-git collects all output in memory, handler or not: 375 MB on a history of 80,000 commits. It does so
        // in listeners it added just before, an internal of the exact version in package.json; a test looks at memory.
        stdout.removeAllListeners('data');
        stderr.removeAllListeners('data');
        stdout.on('data', (piece: Buffer) => {
          if (stop.signal.aborted || piece.length === 0) return;
          silentParts = 0;
          try {
            enough = each(piece) === 'enough';
          } catch (reason) {
            thrown = { reason };
          }
          if (enough || thrown !== undefined) stop.abort();
        });
        // For a git that has said nothing it waits 50 ms longer than needed; that nothing more comes is something said.
        stdout.once('end', () => stdout.emit('data', Buffer.alloc(0)));
        stderr.on('data', (piece: Buffer) => {
          if (saidBytes < stderrKept) said.push(piece);
          saidBytes += piece.length;
        });
      });
      await git.raw(start.args);
    } catch (cause) {
      if (thrown !== undefined) throw thrown.reason;
      if (enough) return;
      signal?.throwIfAborted();
      if (waited) throw new GitFailure(command[0], -1, 'it said nothing for too long', { cause });
      const stderr = Buffer.concat(said).toString('utf8').slice(0, stderrKept);
      throw new GitFailure(command[0], exitCode ?? -1, stderr === '' ? String(cause) : stderr, { cause });
    } finally {
      clearInterval(patience);
      signal?.removeEventListener('abort', forward);
    }
  }

  /** The whole output, which ends a line or ends with NUL, as every answer does that is asked for; for those known to be small. */
  async bytes(command: GitCommand, options?: RunOptions): Promise<Buffer> {
    const pieces: Buffer[] = [];
    await this.stream(command, (piece) => { pieces.push(piece); }, options);
    const output = Buffer.concat(pieces);
    if (output.length > 0 && output.at(-1) !== 0x0a && output.at(-1) !== 0) throw new GitFailure(command[0], 0, 'its output was cut off');
    return output;
  }

  /** The whole output without its last line's end. */
  async text(command: GitCommand, options?: RunOptions): Promise<string> {
    return (await this.bytes(command, options)).toString('utf8').replace(/\r?\n$/, '');
  }

  /** Did git say yes? For questions whose answer is the exit code. */
  async succeeds(command: GitCommand, options?: RunOptions): Promise<boolean> {
    try {
      await this.stream(command, () => undefined, options);
      return true;
    } catch (error) {
      if (error instanceof GitFailure) return false;
      throw error;
    }
  }
}
