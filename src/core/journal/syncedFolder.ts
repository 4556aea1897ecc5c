// Which service copies a folder to other machines, as far as its path tells?

const services: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^onedrive(?: -.*)?$/i, 'OneDrive'],
  [/^dropbox(?: \(.*\))?$/i, 'Dropbox'],
  [/^(?:google ?drive.*|my drive|drivefs)$/i, 'Google Drive'],
  [/^(?:icloud ?drive.*|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^nextcloud$/i, 'Nextcloud'], [/^owncloud$/i, 'ownCloud'], [/^syncthing$/i, 'Syncthing'],
  [/^(?:box|box sync)$/i, 'Box'], [/^pcloud ?drive$/i, 'pCloud'], [/^seafile$/i, 'Seafile'], [/^mega(?:sync)?$/i, 'MEGA'],
  // macOS mounts every provider here, the others named by the next part.
  [/^cloudstorage$/i, 'A cloud service'],
];

/** The service's name by the first part of the path that tells; null when none does. Takes either kind of slash. */
export function syncedBy(folder: string): string | null {
  const parts = folder.split(/[/\\]/);
  for (const part of parts.toReversed()) {
    const service = services.find(([pattern]) => pattern.test(part) || pattern.test(part.split('-')[0] ?? ''));
    if (service !== undefined) return service[1];
  }
  return null;
}
