// How a line of the tests is told from the editor's own log, which comes down the same pipe.
const MARK = '\u0001test\u0001';

export const marked = (line: string): string => MARK + line;

/** The line without its mark, or undefined if it is the editor's own. */
export const unmarked = (line: string): string | undefined => (line.startsWith(MARK) ? line.slice(MARK.length) : undefined);
