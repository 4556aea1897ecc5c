// Which addresses are one mailbox or one account?

const noreply = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/;
/** Asked first, because nearly no address ends like this and every one is asked about. */
const githubs = '@users.noreply.github.com';

/**
 * What two idents have in common when they bear the same address: the address without case; for GitHub's private
 * addresses (`12345+login@users.noreply.github.com`) the account's number, which stays when the login changes.
 */
export function addressKey(email: string): string {
  const address = email.trim().toLowerCase();
  const id = address.endsWith(githubs) ? noreply.exec(address)?.[1] : undefined;
  return id === undefined ? address : `github:${id}`;
}

/** Login and number of a GitHub private address, number null in the older form without one; null for other addresses. */
export function githubAccount(email: string): { readonly login: string; readonly id: string | null } | null {
  const address = email.trim().toLowerCase();
  const match = address.endsWith(githubs) ? noreply.exec(address) : null;
  return match?.[2] === undefined ? null : { login: match[2], id: match[1] ?? null };
}
