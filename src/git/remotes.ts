import type { Git } from './git';
import { GitFailure } from './gitFailure';

/** Where is it fetched from? The addresses of all remotes as the configuration has them, each once; empty without any. */
export async function readRemotes(git: Git, { signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<readonly string[]> {
  try {
    const output = await git.text(['config', '-z', '--get-regexp', '^remote\\..*\\.url$'], { signal });
    return [...new Set([...output.matchAll(/[^\n\0]*\n([^\0]*)\0/g)].map(([, address]) => address ?? ''))];
  } catch (error) {
    if (error instanceof GitFailure) return [];
    throw error;
  }
}
