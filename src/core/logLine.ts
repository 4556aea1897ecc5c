// What may the log keep of an error? What happened and where in our own code; no path, name or subject of the user's.

/**
 * The error's stack, or its text, for the log. Paths become `…`, those of our own code their file's name; so does whatever
 * stands in quotes, which is where git and the file system put names of files, branches and people.
 */
export function logLine(error: unknown): string {
  if (!(error instanceof Error)) return withoutNames(String(error));
  const stack = error.stack ?? '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line)).map(frame);
  return [withoutNames(`${error.name}: ${error.message}`), ...frames].join('\n');
}

/** Characters of a message that are kept: git may say a line for each of a thousand files. */
const longest = 2000;

/** The same for a text that is no error. */
export function withoutNames(text: string): string {
  return text.slice(0, longest)
    // An apostrophe inside a word opens nothing.
    .replace(/(?<![\p{L}\p{N}])(['"`])(?:(?!\1)[^\n]|\1(?=[\p{L}\p{N}]))*\1/gu, '$1…$1')
    .replace(/“[^”\n]*”/g, '“…”')
    .replace(/[^\s'"`(]*[\\/][^\s'"`)]*/g, '…')
    .replace(/[^\s'"`<(]+@[^\s'"`>)]+/g, '…');
}

/** `    at look (/home/ada/fulcrum/dist/worker.js:12:34)` -> `    at look (worker.js:12:34)` */
function frame(line: string): string {
  return line.replace(/(\(|at |async )(?:file:\/\/)?(?:[A-Za-z]:)?[\\/].*[\\/]([^\\/()]+:\d+:\d+)/, '$1$2');
}
