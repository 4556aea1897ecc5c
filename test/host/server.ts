// Starts the server half of VS Code: it runs the extension host and serves the workbench to a browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Editor } from './editor';
import { ownEnvironment, type RunFolder } from './runFolder';
import type { Settings, Trust } from './userSettings';

export interface ServerOptions {
  readonly settings: Settings;
  readonly trust: Trust;
  /**
   * `true`: each window names the extension and the tests it wants (VS Code honours that only with its smoke test driver,
   * which suppresses toasts and modal dialogs). `false`: as a user has it, with the extensions given here installed.
   */
  readonly development: boolean;
  /** Unpacked extension folders, there from the first window on. */
  readonly extensions?: readonly string[] | undefined;
  /** Packaged extensions (.vsix), installed before the first window. */
  readonly packages?: readonly string[] | undefined;
  /** Instead of an environment that shows nothing of this machine's user. */
  readonly baseEnv?: NodeJS.ProcessEnv | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** What an address must carry to be let in; absent: nothing, for the minutes of a test. */
  readonly token?: string | undefined;
  /** Stays when no window is open: for a person, who may come back. */
  readonly lasting?: boolean | undefined;
  /** 0 lets the system choose. */
  readonly port?: number | undefined;
}

export interface Server {
  /** The process group that it leads. */
  readonly group: number;
  readonly port: number;
  readonly data: string;
  /** Settles when the server is gone, with the reason in words; never rejects. */
  readonly exited: Promise<string>;
  output(): string;
  close(): Promise<void>;
}

/** The built-in extensions that are kept: every other one only costs start-up time. */
const BUILT_IN = ['git', 'git-base', 'javascript', 'json', 'markdown-basics', 'theme-defaults', 'theme-seti', 'theme-modern-icons', 'typescript-basics'];

const manifest = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly scope?: string }>> }[] };
};
/** Ours, and the git extension's: until that is known, which is sooner or later, the editor takes it from elsewhere too. */
const MACHINE_SCOPE: ReadonlySet<string> = new Set([
  'git.path',
  ...manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties).filter(([, { scope }]) => scope === 'machine').map(([key]) => key)),
]);

const START_WITHIN_MS = 30_000;
const INSTALL_WITHIN_MS = 60_000;

export async function startServer(editor: Editor, run: RunFolder, options: ServerOptions): Promise<Server> {
  const data = path.join(run.path, 'server');
  prepareData(data, editor, options);
  // No marketplace; sockets in the run's own folder.
  const env = { ...(options.baseEnv ?? ownEnvironment(run.home)), TMPDIR: run.tmp, XDG_RUNTIME_DIR: run.tmp, EXTENSIONS_GALLERY: '{}', ...options.env };
  const main = path.join(editor.app, 'out/server-main.js');
  const args = [main, '--server-data-dir', data, '--builtin-extensions-dir', path.join(data, 'builtin'), '--telemetry-level', 'off', '--accept-server-license-terms'];
  for (const vsix of options.packages ?? []) {
    await ended(spawn(editor.node, [...args, '--install-extension', path.resolve(vsix), '--force'], { env }), `installing ${vsix}`);
  }
  args.push('--host', '127.0.0.1', '--port', String(options.port ?? 0), ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  // Ends itself some minutes after the last window, should this process be killed without a chance to end it.
  if (!options.lasting) args.push('--reconnection-grace-time', '1', '--enable-remote-auto-shutdown');
  if (options.trust === 'trusted') args.push('--disable-workspace-trust');
  if (options.development) args.push('--enable-smoke-test-driver');
  return listening(spawn(editor.node, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }), data);
}

function prepareData(data: string, editor: Editor, options: ServerOptions): void {
  const user = path.join(data, 'data/User');
  const machine = path.join(data, 'data/Machine');
  const builtin = path.join(data, 'builtin');
  const installed = path.join(data, 'extensions');
  for (const folder of [user, machine, builtin, installed]) mkdirSync(folder, { recursive: true });
  const settings = path.join(user, 'settings.json');
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(options.settings, null, 2));
  // Settings of machine scope are those of the machine that a window is connected to, which is this server.
  const ofMachine = path.join(machine, 'settings.json');
  const chosen = Object.entries(options.settings).filter(([key]) => MACHINE_SCOPE.has(key));
  if (!existsSync(ofMachine)) writeFileSync(ofMachine, JSON.stringify(Object.fromEntries(chosen), null, 2));
  for (const name of BUILT_IN) link(path.join(editor.app, 'extensions', name), path.join(builtin, name));
  for (const folder of options.extensions ?? []) {
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    link(path.resolve(folder), path.join(installed, `${publisher}.${name}-${version}`));
  }
}

function link(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) symlinkSync(from, to, 'dir');
}

async function listening(child: ChildProcess, data: string): Promise<Server> {
  let text = '';
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal); // the group: extension hosts and file watchers too
    } catch {
      // Already gone.
    }
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  const exited = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(`the server ended (${code ?? signal})`)));
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the VS Code server did not start within ${START_WITHIN_MS} ms\n${text}`)), START_WITHIN_MS);
    const read = (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-200_000);
      const said = /Extension host agent listening on (\d+)/.exec(text);
      if (!said) return;
      clearTimeout(late);
      resolve(Number(said[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    void exited.then((why) => {
      clearTimeout(late);
      reject(new Error(`${why}\n${text}`));
    });
  }).catch((error: unknown) => {
    atExit();
    throw error;
  });
  return {
    port,
    data,
    exited,
    group: child.pid!,
    output: () => text,
    async close() {
      kill('SIGTERM');
      const late = setTimeout(() => kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(late);
      kill('SIGKILL'); // what the server left behind in its group
      process.removeListener('exit', atExit);
    },
  };
}

async function ended(child: ChildProcess, what: string): Promise<void> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const late = setTimeout(() => child.kill('SIGKILL'), INSTALL_WITHIN_MS);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(late);
  if (code !== 0) throw new Error(`${what} failed (${String(code)})\n${text}`);
}
