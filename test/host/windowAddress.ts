// The address at which a server of VS Code shows a folder.
import path from 'node:path';

export interface Shown {
  /** Absent: an empty window. */
  readonly folder?: string | undefined;
  readonly token?: string | undefined;
  /** Pairs that VS Code understands at the start of a window. */
  readonly payload?: readonly (readonly [string, string])[];
}

export function windowAddress(port: number, { folder, token, payload }: Shown): string {
  const query = [
    token ? `tkn=${token}` : '',
    // Slashes are left as they are: the address is also printed for people.
    folder === undefined ? 'ew=true' : `folder=${encodeURIComponent(path.resolve(folder)).replaceAll('%2F', '/')}`,
    payload ? `payload=${encodeURIComponent(JSON.stringify(payload))}` : '',
  ];
  return `http://127.0.0.1:${port}/?${query.filter(Boolean).join('&')}`;
}
