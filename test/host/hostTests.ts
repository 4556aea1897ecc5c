// Runs the tests of test/host/suite in the extension host of a real VS Code, through @vscode/test-electron:
//   tsx test/host/hostTests.ts current|oldest [file.vsix]
// In the VS Code that npm installs; with VSCODE=stable (or a version) in a downloaded desktop one.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { makeDemo } from '../demo/makeDemo';
import { buildTests } from './buildTests';
import { editor, type Which } from './editor';
import { ownEnvironment, runFolder } from './runFolder';
import { userSettings } from './userSettings';

const root = path.join(__dirname, '../..');

async function hostTests(which: Which, vsix: string | undefined): Promise<void> {
  const desktop = process.env['VSCODE'];
  if (!desktop) editor(which); // installs it, so that the time of that is not the tests'
  const run = runFolder();
  const compiled = await buildTests(root);
  try {
    const folder = path.join(run.path, 'demo');
    makeDemo(folder, { until: new Date() });
    // With a package installed, the extension under development is an empty one: the tests must find the package.
    const extensionDevelopmentPath = vsix ? emptyExtension(path.join(run.path, 'empty')) : root;
    const shared = {
      extensionDevelopmentPath,
      extensionTestsPath: path.join(compiled, 'inside.js'),
      extensionTestsEnv: { ...ownEnvironment(run.home), TEST_EDITOR: which, TEST_ROOT: root, TEST_PACKAGE: vsix ? '1' : '0' },
    };
    if (desktop) {
      const version = which === 'oldest' ? oldestVersion() : desktop;
      const places = desktopFolders(which, run.path);
      if (vsix) await runVSCodeCommand(['--install-extension', vsix, '--force', ...places], { version });
      await runTests({ ...shared, version, launchArgs: [folder, ...places] });
    } else {
      const launchArgs = [folder, ...(vsix ? [`--install-extension=${vsix}`] : [])];
      await runTests({ ...shared, vscodeExecutablePath: path.join(__dirname, 'code'), launchArgs, reuseMachineInstall: true });
    }
  } finally {
    run.remove();
    rmSync(compiled, { recursive: true, force: true });
  }
}

/** The floor that package.json promises, as a version to download. */
function oldestVersion(): string {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  return engines.vscode.replace('^', '');
}

function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'fulcrum-test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function desktopFolders(which: Which, folder: string): string[] {
  const user = path.join(folder, 'u/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(userSettings(which, 'dark', 'trusted', {})));
  return [`--user-data-dir=${path.join(folder, 'u')}`, `--extensions-dir=${path.join(folder, 'x')}`];
}

const [which, vsix] = process.argv.slice(2);
hostTests(which === 'oldest' ? 'oldest' : 'current', vsix).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
