// npm run package: makes fulcrum-<version>.vsix of what .vscodeignore leaves, with a README that shows no pictures:
// they are large, and a package cannot show what it does not carry.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = path.join(__dirname, '../..');

/** The text without pictures that lie beside it; a picture that stood alone takes its paragraph with it. */
export function withoutPictures(markdown: string): string {
  return markdown
    .replaceAll(/<picture>[\s\S]*?<\/picture>\n*/g, '')
    .replaceAll(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n*/gm, '')
    .replaceAll(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '');
}

async function makePackage(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-package-'));
  try {
    for (const file of ['.vscodeignore', ...(await listFiles({ cwd: root, packageManager: PackageManager.None }))]) {
      const to = path.join(folder, file);
      mkdirSync(path.dirname(to), { recursive: true });
      copyFileSync(path.join(root, file), to);
    }
    const readme = path.join(folder, 'README.md');
    writeFileSync(readme, withoutPictures(readFileSync(readme, 'utf8')));
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const packagePath = path.join(root, `fulcrum-${version}.vsix`);
    await createVSIX({ cwd: folder, packagePath, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) {
  makePackage().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
