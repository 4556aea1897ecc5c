// Does a branch of this name live on and take the work of others in? A topic bears none of these names.

const names = /^(?:main|master|trunk|mainline|default|develop|development|dev|next|staging|production|(?:maint|stable|release|releases|rel)(?:[-/].*|\d.*)?|.+-stable|v?\d+(?:\.[\dx]+)+)$/i;

/** `name` without its remote. */
export function isLongLived(name: string): boolean {
  return names.test(name);
}
