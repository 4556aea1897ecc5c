// Is the machine that runs this extension another one than the user sits at, and what is it called?

/**
 * The name to use in questions; null on the user's own desktop.
 * `remoteName` is set in every window that is connected to a server: SSH, WSL, containers, Codespaces, tunnels, and a
 * browser on a VS Code server. A server may run on the user's own machine too, but nothing tells that from a forwarded
 * port, and asking once too often costs less than private notes on a machine of somebody else.
 */
export function remoteHost(env: { readonly remoteName: string | undefined }, hostname: string): string | null {
  return env.remoteName === undefined ? null : hostname || env.remoteName;
}
