// What the measured programs see of this machine: a home of their own in which git's user is the lead.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ownEnvironment } from '../host/runFolder';
import type { MeasuredRepository } from './measuredRepository';

/** An environment with its home below `folder`. */
export function leadsEnvironment(folder: string, { lead, folder: repository }: Pick<MeasuredRepository, 'lead' | 'folder'>): NodeJS.ProcessEnv {
  const home = path.join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const env = ownEnvironment(home);
  // A repository of somebody else is measured too when whoever runs this names it.
  const values = { 'user.name': lead.name, 'user.email': lead.email, 'safe.directory': repository };
  for (const [key, value] of Object.entries(values)) execFileSync('git', ['config', '--global', key, value], { env });
  return env;
}
