import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { withoutPictures } from '../../run/makePackage';
import { packageFiles } from './packageFiles';

const root = path.join(__dirname, '../../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const vsix = path.join(root, `fulcrum-${version}.vsix`);

/** Whoever adds a file to the extension adds it here. */
const EXPECTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/ThirdPartyNotices.txt',
  'extension/dist/askPrivateFolder.js',
  'extension/dist/decisions.js',
  'extension/dist/extension.js',
  'extension/dist/gitHub.js',
  'extension/dist/hosting.js',
  'extension/dist/journalEditor.js',
  'extension/dist/ownership.js',
  'extension/dist/review.js',
  'extension/dist/sidebar.js',
  'extension/dist/webview/balance.css',
  'extension/dist/webview/balance.js',
  'extension/dist/webview/journal.css',
  'extension/dist/webview/journal.js',
  'extension/dist/webview/journalPanel.css',
  'extension/dist/webview/journalPanel.js',
  'extension/dist/webview/map.css',
  'extension/dist/webview/map.js',
  'extension/dist/webview/review.css',
  'extension/dist/webview/review.js',
  'extension/dist/webview/shared-*.js',
  'extension/dist/worker.js',
  'extension/media/fulcrum-dark.svg',
  'extension/media/fulcrum.png',
  'extension/media/fulcrum.svg',
  'extension/media/fulcrum.woff',
  'extension/media/walkthrough/decision.md',
  'extension/media/walkthrough/hours.md',
  'extension/media/walkthrough/usualWeek.md',
  'extension/package.json',
  'extension/readme.md',
];

describe('the package', () => {
  it('holds these files and no other', () => {
    // How many pieces the pages share is for the bundler to say.
    const found = new Set(packageFiles(vsix).map((file) => file.path.replace(/shared-\w+\.js$/, 'shared-*.js')));
    assert.deepEqual([...found].sort((a, b) => (a < b ? -1 : 1)), EXPECTED);
  });

  it('is smaller than 600 KB', () => {
    assert.ok(statSync(vsix).size < 600_000, `${statSync(vsix).size} bytes`);
  });

  it('is not older than what it was made from', () => {
    const built = packageFiles(vsix).find((file) => file.path === 'extension/dist/extension.js');
    assert.equal(built?.size, statSync(path.join(root, 'dist/extension.js')).size);
  });
});

describe('the README of the package', () => {
  it('leaves out pictures that lie beside it and keeps the rest', () => {
    const before = 'Text.\n\n<picture>\n  <img src="media/a.png">\n</picture>\n\n![A b](media/b.png)\n\nMore ![c](c.png)text ![far](https://x.example/d.png).\n';
    assert.equal(withoutPictures(before), 'Text.\n\nMore text ![far](https://x.example/d.png).\n');
  });

  it('shows nothing that the package does not carry', () => {
    assert.doesNotMatch(withoutPictures(readFileSync(path.join(root, 'README.md'), 'utf8')), /media\//);
  });
});
