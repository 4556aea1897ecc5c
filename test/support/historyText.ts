import type { History } from '../../src/core/history';

/** A history's columns as something a test can spell out: a commit a line, its changes and trailers below. */
export function historyText(history: History): string[] {
  return idsOf(history).flatMap((id, commit) => {
    const { name, email } = history.idents[history.author[commit]!]!;
    return [
      `${id} ${name} <${email}> ${history.authorSeconds[commit]} ${history.authorOffset[commit]}`,
      ...changesOf(history, commit).map((change) => `  ${change}`),
      ...trailersOf(history, commit).map((trailer) => `  ${trailer}`),
    ];
  });
}

export function idsOf({ ids, idBytes, commitCount }: History): string[] {
  return Array.from({ length: commitCount }, (_, commit) =>
    Buffer.from(ids.subarray(commit * idBytes, (commit + 1) * idBytes)).toString('hex'));
}

/** `M path`, `R from to`. */
export function changesOf(history: History, commit: number): string[] {
  return range(history.changeStart[commit]!, history.changeStart[commit + 1]!).map((change) => {
    const from = history.changeFrom[change]!;
    const path = history.paths[history.changePath[change]!]!;
    return [String.fromCharCode(history.changeKind[change]!), ...(from === -1 ? [] : [history.paths[from]!]), path].join(' ');
  });
}

/** Position in `trailerKeys`, then the person. */
export function trailersOf(history: History, commit: number): string[] {
  return range(history.trailerStart[commit]!, history.trailerStart[commit + 1]!).map((trailer) => {
    const { name, email } = history.idents[history.trailerIdent[trailer]!]!;
    return `${history.trailerKey[trailer]} ${name} <${email}>`;
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
