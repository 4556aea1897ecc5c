import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commitParts } from '../../../src/core/balance/commitParts';
import { fileWork } from '../../../src/core/balance/fileWork';

describe('fileWork', () => {
  const works: Readonly<Record<string, readonly string[]>> = {
    decision: ['docs/adr/0003-queue.md', 'docs/decisions/0001-use-x.md', 'adr/README.md', '.github/CODEOWNERS', 'CODEOWNERS', 'CONTRIBUTING.md', 'GOVERNANCE.md'],
    design: ['rfcs/0012-types.md', 'proposals/async.adoc', 'docs/design/cache.md', 'design/flow.drawio', 'ARCHITECTURE.md'],
    planning: ['ROADMAP.md', 'docs/roadmap.md'],
    coding: [
      'src/a.ts', 'test/a.test.ts', 'Makefile', 'README.md', 'docs/guide.md', 'src/design/Button.tsx', 'proposals/list.ts',
      'test/fixtures/docs/adr/0001-x.md', 'src/decisions/engine.py', 'src/history.ts/x.ts',
    ],
    manifest: ['package.json', 'web/package.json', 'go.mod', 'requirements-dev.txt', '.github/workflows/ci.yml', 'Dockerfile', 'VERSION', 'src/version.ts', 'app/app.csproj'],
    neutral: ['package-lock.json', 'web/yarn.lock', 'Cargo.lock', 'CHANGELOG.md', '.changeset/blue-cat.md', 'vendor/lib/a.go', 'node_modules/a/index.js', 'dist/a.min.js', 'Documentation/RelNotes/2.43.0.txt'],
  };
  for (const [work, paths] of Object.entries(works)) {
    it(`knows ${work}`, () => {
      assert.deepEqual(paths.map((p) => [p, fileWork(p)]), paths.map((p) => [p, work]));
    });
  }

  it('takes documents of the repository\'s own decision folder for decisions', () => {
    assert.equal(fileWork('notes/why/0001.md'), 'coding');
    assert.equal(fileWork('notes/why/0001.md', ['notes/why']), 'decision');
    assert.equal(fileWork('notes/whyever/0001.md', ['notes/why']), 'coding');
    assert.equal(fileWork('notes/why/generate.py', ['notes/why']), 'coding');
  });
});

describe('commitParts', () => {
  it('lets every file vote', () => {
    assert.deepEqual(commitParts('queue', ['docs/adr/0003-queue.md', 'src/queue.ts', 'src/worker.ts', 'test/queue.test.ts']), { decision: 0.25, coding: 0.75 });
    assert.deepEqual(commitParts('queue', ['src/queue.ts', 'package.json', 'package-lock.json', 'CHANGELOG.md']), { coding: 1 });
  });

  const releases = ['v1.2.3', '1.2.0', 'Release 1.2', 'chore(release): 1.2.3', 'Bumped v5.1.0', 'Bump version to 2.0.0-rc.1', 'Git 2.43-rc1', '[maven-release-plugin] prepare release x-1', 'Release 1.2.3 (#12)', 'Cut 1.85'];
  const bumps = ['Bump lodash from 4.17.20 to 4.17.21', 'chore(deps): bump x', 'build(deps-dev): update y to v3', 'Update dependencies', 'Upgrade typescript to 5.9'];
  for (const subject of [...releases, ...bumps]) {
    it(`says nothing about: ${subject}`, () => {
      assert.deepEqual(commitParts(subject, ['package.json', 'package-lock.json', 'CHANGELOG.md']), {});
    });
  }
  for (const subject of ['Release the lock early', 'Support 1.21', 'Update the parser', 'Pin the header to the top', 'fix: version 2 of the wire format']) {
    it(`is work: ${subject}`, () => {
      assert.deepEqual(commitParts(subject, ['package.json', 'src/a.ts']), { coding: 1 });
    });
  }

  it('says nothing about a version that stands in a file of properties', () => {
    assert.deepEqual(commitParts('.NET: Bump package version to 1.79.0 (#14275)', ['dotnet/nuget/nuget-package.props']), {});
    assert.deepEqual(commitParts('Warnings are errors in all projects', ['Directory.Build.props']), { coding: 1 });
  });

  it('counts the source that a bump needed, not the bump', () => {
    assert.deepEqual(commitParts('chore(deps): bump react from 17.0.0 to 18.0.0', ['package.json', 'src/app.tsx']), { coding: 1 });
  });

  it('is neutral without files, or with lock files alone', () => {
    assert.deepEqual(commitParts('trigger', []), {});
    assert.deepEqual(commitParts('lock', ['go.sum']), {});
  });
});
