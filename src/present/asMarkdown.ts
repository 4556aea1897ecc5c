// How does a stranger's text stand in Markdown so that it is read as what it is, and nothing in it as a link, an image or HTML?

/** One line; every mark that Markdown or HTML could take for its own is escaped. */
export function asMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
