// What the editor loads stays small: read from the build's own account of what each bundle contains.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, it } from 'mocha';

interface Output {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
}

const root = path.join(__dirname, '..');
const outputs = JSON.parse(fs.readFileSync(path.join(root, 'dist/meta.json'), 'utf8')) as Record<string, Output>;

function output(name: string): Output {
  const found = outputs[`dist/${name}`];
  assert.ok(found, `dist/${name} was not built`);
  return found;
}

function packagesIn(name: string): string[] {
  const names = Object.keys(output(name).inputs).map((i) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(i)?.[1]);
  return [...new Set(names.filter((n) => n !== undefined))].sort();
}

/** A view with every chunk it loads, raw and gzipped. */
function weightOf(view: string): { raw: number; gzipped: number } {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const i of outputs[file]!.imports) if (!i.external) add(i.path);
  };
  add(`dist/webview/${view}.js`);
  const bytes = [...files].map((f) => fs.readFileSync(path.join(root, f)));
  return { raw: sum(bytes.map((b) => b.length)), gzipped: sum(bytes.map((b) => zlib.gzipSync(b).length)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

describe('the notices', () => {
  const notices = fs.readFileSync(path.join(root, 'dist/ThirdPartyNotices.txt'), 'utf8');
  const bundled = [...new Set(Object.keys(outputs).filter((file) => file.endsWith('.js')).flatMap((file) => packagesIn(file.slice('dist/'.length))))].sort();

  it('name every package that is bundled, with its licence', () => {
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((?:MIT|ISC|0BSD|MPL-2\.0)\)$/gm)].map(([, name = '']) => name);
    assert.deepEqual([...new Set(named)].sort(), bundled);
    assert.ok(bundled.includes('simple-git'));
  });

  it('carry the licence of data that is in our own files', () => {
    assert.match(notices, /Data in src\/sources\/calendar\/windowsZones\.ts\n\nUNICODE LICENSE V3[^]*Copyright © 2004-2026 Unicode, Inc\./);
  });

  it('carry the copyright of each', () => {
    for (const part of notices.split('-'.repeat(80)).slice(0, bundled.length)) assert.match(part, /Copyright|COPYRIGHT/, part.slice(0, 80));
  });

  it('say where the source of what is under the Mozilla licence can be had', () => {
    const mozilla = notices.split('-'.repeat(80)).filter((part) => /^\S+ \S+ \(MPL/.test(part.trim()));
    assert.equal(mozilla.length, 1);
    assert.match(mozilla[0]!, /Copyright \(c\) Philipp Kewisch.*its source: https:\/\/\S+ical\.js\.git, version \d/);
  });
});

describe('the bundles', () => {
  it('keep extension.js below 60 KB of a thousand bytes, and free of git, yaml and markdown', () => {
    assert.ok(output('extension.js').bytes < 60_000, `${output('extension.js').bytes} bytes`);
    assert.deepEqual(packagesIn('extension.js').filter((p) => !['valibot'].includes(p)), []);
    assert.deepEqual(Object.keys(output('extension.js').inputs).filter((i) => /^src\/(git|sources)\//.test(i)), []);
  });

  it('keep what speaks to a hosting service in a part of its own, below 25 KB', () => {
    assert.deepEqual(packagesIn('worker.js').filter((name) => name.startsWith('@octokit/')), []);
    assert.ok(packagesIn('gitHub.js').includes('@octokit/request'));
    assert.ok(output('gitHub.js').bytes < 25_000, `${output('gitHub.js').bytes} bytes`);
  });

  for (const view of ['balance', 'journal', 'map']) {
    it(`keep the ${view} view below 200 KB, 55 KB gzipped`, () => {
      const { raw, gzipped } = weightOf(view);
      assert.ok(raw < 200 * 1024, `${raw} bytes`);
      assert.ok(gzipped < 55 * 1024, `${gzipped} bytes gzipped`);
    });
  }

  it('load no git and no yaml into a webview', () => {
    for (const file of Object.keys(outputs).filter((f) => f.startsWith('dist/webview/') && f.endsWith('.js'))) {
      assert.deepEqual(packagesIn(file.slice('dist/'.length)).filter((p) => ['simple-git', 'yaml', 'ignore', 'picomatch'].includes(p)), [], file);
    }
  });
});
