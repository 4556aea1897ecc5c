// The one place that reads settings.
import { workspace, type ConfigurationScope } from 'vscode';
import { settingsFrom } from '../core/settingsFrom';
import type { Settings } from '../core/settings';
import type { SettingKey } from '../protocol/limits';

/** The only keys that a folder may set for itself; everything else is the lead's own and comes from the user's settings. */
const perFolder: ReadonlySet<string> = new Set(['exclude', 'modules', 'journal.decisionsFolder']);

export const section = 'fulcrum';

/** The lead's settings as they are now; `read` looks again. What cannot be used is complained about once. */
export class CurrentSettings {
  private readonly complained = new Set<string>();
  private last: Settings | null = null;

  constructor(private readonly complain: (sentence: string) => void) {}

  /** Read at the first use: an activation has no time for it. */
  get value(): Settings {
    return this.last ?? this.read();
  }

  read(): Settings {
    this.last = readSettings((sentence) => {
      if (!this.complained.has(sentence)) this.complain(sentence);
      this.complained.add(sentence);
    });
    return this.last;
  }
}

/** `complain` gets a sentence for each value that cannot be used; the default stands in for it. */
export function readSettings(complain: (sentence: string) => void, scope?: ConfigurationScope): Settings {
  // The whole section at once: the editor takes about a millisecond for each `inspect`.
  const at = workspace.getConfiguration(undefined, scope).inspect<unknown>(section);
  const nearestFirst = [at?.workspaceFolderValue, at?.workspaceValue, at?.globalValue];
  return settingsFrom((key) => {
    if (!perFolder.has(key)) return below(at?.globalValue, key);
    return nearestFirst.map((layer) => below(layer, key)).find((value) => value !== undefined);
  }, complain);
}

/** `ownership.alone` out of a section's nested values. */
function below(values: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), values);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Writes a setting of the lead's own, where only the lead can. */
export async function writeSetting(key: SettingKey, value: unknown): Promise<void> {
  await workspace.getConfiguration(section).update(key, value, true);
}

/** `git.path` runs a program, so only the user's own is taken, never a workspace's. May be a list of places to try. */
export function ownGitPath(): string | null {
  const own = workspace.getConfiguration('git').inspect<unknown>('path')?.globalValue;
  const first: unknown = Array.isArray(own) ? own[0] : own;
  return typeof first === 'string' && first !== '' ? first : null;
}
