// Where does the terminal command keep its index?
import { homedir } from 'node:os';
import path from 'node:path';
import type { Environment } from './place';

/** The machine's own place for what can be made again; absolute. */
export function cacheFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  const own = (variable: string, ...otherwise: string[]): string => {
    const given = environment[variable];
    return given !== undefined && path.isAbsolute(given) ? given : path.join(homedir(), ...otherwise);
  };
  if (platform === 'win32') return path.join(own('LOCALAPPDATA', 'AppData', 'Local'), 'fulcrum', 'cache');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'fulcrum');
  return path.join(own('XDG_CACHE_HOME', '.cache'), 'fulcrum');
}
