import { after, afterEach } from 'mocha';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testEnvironment } from './testEnvironment';
import { type InitOptions, TestRepository } from './testRepository';

/**
 * Real repositories of one `describe`, in a temporary folder that goes away after each test, or with
 * `lifetime: 'suite'` after the last, for one that a `before` has built and several tests look at.
 */
export function testRepositories({ lifetime = 'test' }: { readonly lifetime?: 'test' | 'suite' } = {}): TestRepositories {
  const repositories = new TestRepositories();
  (lifetime === 'test' ? afterEach : after)(() => repositories.remove());
  return repositories;
}

export class TestRepositories {
  private readonly folders: string[] = [];

  /** An empty folder of its own, by its real path: `/tmp` may be a link, and git answers with real paths. */
  folder(): string {
    const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'fulcrum-test-')));
    this.folders.push(folder);
    return folder;
  }

  /** A fresh repository without commits. `path` is inside the temporary folder. */
  init({ path = 'repository', ...options }: InitOptions & { readonly path?: string } = {}): TestRepository {
    const folder = this.folder();
    return TestRepository.init(join(folder, path), testEnvironment(join(folder, 'home')), options);
  }

  remove(): void {
    for (const folder of this.folders.splice(0)) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
}
