// Lines of plain words as a tooltip: names of people, folders and repositories stand in them.
import { MarkdownString } from 'vscode';

/** A paragraph a line. Nothing in them is markdown. */
export function tooltip(lines: readonly string[]): MarkdownString {
  const text = new MarkdownString();
  for (const [at, line] of lines.entries()) {
    if (at > 0) text.appendMarkdown('\n\n');
    // `appendText` escapes, and makes every blank one that does not break: a sentence then breaks at its hyphens only.
    text.appendMarkdown(new MarkdownString().appendText(line).value.replaceAll('&nbsp;', ' '));
  }
  return text;
}
