import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countedFiles } from '../../../src/core/ownership/countedFiles';

function counted(files: readonly string[], attributes: Record<string, string> = {}, exclude: readonly string[] = []): string[] {
  return countedFiles(files, Object.entries(attributes).map(([path, text]) => ({ path, text })), exclude);
}

/** Asserts that all of these count, or that none do. */
function all(files: readonly string[]): void { deepEqual(counted(files), files); }
function none(files: readonly string[]): void { deepEqual(counted(files), []); }

describe('counted files', () => {
  it('are source: programs, markup, style sheets, build files', () => {
    all(['a.ts', 'src/a.c', 'a.html', 'a.css', 'A.PY', 'Makefile', 'x/Dockerfile', 'CMakeLists.txt', 'features/a.feature', 'a.test.tsx', 'lib/a.d.ts', 'dist/a.js']);
  });

  it('are not prose, data or pictures', () => {
    none(['README.md', 'a.txt', 'a.json', 'a.yml', 'a.xml', 'a.svg', 'a.png', 'LICENSE', 'a.rst', '.gitignore', 'data.csv', '.ts']);
  });

  it('are not borrowed, generated or there to explain', () => {
    none([
      'vendor/a.go', 'x/node_modules/y/a.js', 'third_party/a.c', 'package-lock.json', 'Cargo.lock', 'js/jquery-1.11.2.js', 'js/bootstrap.min.js', 'a.min.css', 'x/__generated__/a.ts',
      'a.pb.go', 'a_pb2.py', 'gradlew', 'configure', 'docs/conf.py', 'examples/a.js', 'packages/x/examples/a.js', 'build/a.js', 'benchmarks/a.rb', 'test/fixtures/a.js',
      'a/__snapshots__/a.js',
    ]);
  });

  it('are what a product has in folders that elsewhere explain', () => {
    all(['src/docs/render.ts', 'lib/build/index.js', 'app/examples/list.rb', 'src/vendors.ts', 'bootstrap-data.ts', 'jquery_helper.rb']);
  });

  it('heed the attributes in both directions', () => {
    const attributes = { '.gitattributes': 'gen/*.ts linguist-generated\nvendor/ours/** -linguist-vendored\nexamples/** linguist-documentation=false\n*.md linguist-detectable\nold.ts -linguist-detectable\n*.js linguist-vendored=true' };
    deepEqual(counted(['gen/a.ts', 'gen/x/a.ts', 'vendor/ours/a.go', 'vendor/a.go', 'examples/a.py', 'README.md', 'old.ts', 'a.js', 'a.ts'], attributes),
      ['gen/x/a.ts', 'vendor/ours/a.go', 'examples/a.py', 'README.md', 'a.ts']);
  });

  it('leave the last word to the globs of the settings', () => {
    deepEqual(counted(['a.ts', 'legacy/a.ts', 'x/legacy/a.ts', 'x/a.pb.ts', 'src/old/y/a.ts', 'keep/a.ts'], { '.gitattributes': 'legacy/** -linguist-vendored' }, ['legacy/', '*.pb.ts', './src/old', ' ']),
      ['a.ts', 'x/legacy/a.ts', 'keep/a.ts']);
  });
});
