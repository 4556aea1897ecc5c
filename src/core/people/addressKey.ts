// Which addresses are one mailbox or one account?

const noreply = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/;

/**
 * What two idents have in common when they bear the same address: the address without case; for GitHub's private
 * addresses (`12345+login@users.noreply.github.com`) the account's number, which stays when the login changes.
 */
export function addressKey(email: string): string {
  const address = email.trim().toLowerCase();
  const id = noreply.exec(address)?.[1];
  return id === undefined ? address : `github:${id}`;
}

/** Login and number of a GitHub private address, number null in the older form without one; null for other addresses. */
export function githubAccount(email: string): { readonly login: string; readonly id: string | null } | null {
  const match = noreply.exec(email.trim().toLowerCase());
  return match?.[2] === undefined ? null : { login: match[2], id: match[1] ?? null };
}
