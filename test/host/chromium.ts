// The browser that draws the workbench: CHROMIUM if set, else the one npm brought, else the system's.
import { copyFileSync, createReadStream, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { editor, hasEditor } from './editor';

export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export async function chromium(): Promise<Chromium> {
  const chosen = process.env['CHROMIUM'];
  if (chosen) return { executable: chosen, env: {} };
  if (hasEditor()) return fromNpm(editor('current').root);
  const system = SYSTEM.find((each) => existsSync(each));
  if (system) return { executable: system, env: {} };
  throw new Error('No Chromium to draw the workbench with: install one and set CHROMIUM to its path.');
}

async function fromNpm(root: string): Promise<Chromium> {
  const packed = path.join(root, 'node_modules/@sparticuz/chromium');
  const folder = path.join(packed, 'unpacked');
  if (!existsSync(folder)) await unpack(root, path.join(packed, 'bin'), folder);
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  };
}

/** Unpacks beside the target and renames, so that a run that is killed leaves nothing half done. */
async function unpack(root: string, packed: string, folder: string): Promise<void> {
  const tar = createRequire(path.join(root, 'package.json'))('tar-fs') as { extract(to: string): NodeJS.WritableStream };
  const part = mkdtempSync(`${folder}-`);
  const open = (name: string, to: NodeJS.WritableStream) => pipeline(createReadStream(path.join(packed, name)), createBrotliDecompress(), to);
  await Promise.all([
    open('chromium.br', createWriteStream(path.join(part, 'chromium'), { mode: 0o755 })),
    ...['al2023', 'swiftshader', 'fonts'].map((name) => open(`${name}.tar.br`, tar.extract(part))),
  ]);
  for (const font of ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf']) {
    copyFileSync(path.join(root, 'node_modules/dejavu-fonts-ttf/ttf', font), path.join(part, 'fonts', font));
  }
  writeFileSync(path.join(part, 'fonts.conf'), fontsConfiguration(folder));
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was first
  }
}

/** Its own fonts and none of the machine's: a screenshot looks the same everywhere. */
function fontsConfiguration(folder: string): string {
  const prefer = (family: string, font: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`;
  const families = ['sans-serif', 'system-ui', 'serif'].map((family) => prefer(family, 'Open Sans')).join('');
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'cache')}</cachedir>` +
    `${prefer('monospace', 'DejaVu Sans Mono')}${families}</fontconfig>`
  );
}
