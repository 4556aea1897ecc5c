import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { syncedBy } from '../../../src/core/journal/syncedFolder';

describe('a folder that a service copies', () => {
  it('is told by its path', () => {
    const named: Readonly<Record<string, string | null>> = {
      'C:\\Users\\ada\\OneDrive - Quayside\\Journal': 'OneDrive', '/home/ada/Dropbox/notes': 'Dropbox', '/Users/ada/Dropbox (Personal)/x': 'Dropbox',
      '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x': 'iCloud Drive', '/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.com/My Drive/x': 'Google Drive',
      '/Users/ada/Library/CloudStorage/ProtonDrive-ada/x': 'A cloud service', 'G:\\My Drive\\x': 'Google Drive', '~/Nextcloud/Journal': 'Nextcloud',
      '~/Fulcrum journal': null, '/home/ada/inbox/journal': null, '/home/ada/dropboxes/x': null, '': null,
    };
    for (const [folder, service] of Object.entries(named)) assert.equal(syncedBy(folder), service, folder);
  });
});
