// Is this name or address one that a machine or a template filled in, shared by people who never met?

const names = new Set([
  '', 'root', 'unknown', 'anonymous', 'nobody', 'none', 'null', 'undefined', 'user', 'username', 'name', 'admin',
  'administrator', 'your name', 'your full name', 'full name', 'first last', 'me', 'test', 'test user',
  'default', 'default user', 'developer', 'dev', 'guest', 'git', 'github', 'gitlab', 'invalid user', 'no author', '(no author)',
  '(none)', 'no name', 'noname', 'ubuntu', 'vagrant', 'docker', 'pi', 'ec2-user', 'localhost', 'system', 'owner', 'author',
]);
const accounts = new Set([
  'root', 'unknown', 'nobody', 'none', 'user', 'admin', 'you', 'your.email', 'youremail', 'your_email', 'email', 'test', 'me',
  'devnull', 'git', 'github', 'vagrant', 'ubuntu',
  'anonymous', 'null',
]);
const homes = /^(?:localhost|localhost\.localdomain|example\.(?:com|org|net)|domain\.com|email\.com|none|unknown|test|test\.com|\(none\)|(?:.*\.)?local|localdomain|invalid)$/;

/** A name that says nothing about who it was; an empty one too. */
export function isPlaceholderName(name: string): boolean {
  return names.has(name.trim().replace(/\s+/g, ' ').toLowerCase());
}

/**
 * An address that says nothing about who it was: empty, or a template's account on a template's machine
 * (`root@localhost`, `you@example.com`), or one that takes no mail anywhere (`noreply@…`). A real account on a nameless machine (`jane@laptop.local`) is somebody's.
 */
export function isPlaceholderEmail(email: string): boolean {
  const [account, home] = accountAndHome(email);
  if (account === '' || account === 'noreply' || account === 'no-reply') return true;
  return (accounts.has(account) || names.has(account)) && (home === '' || homes.test(home));
}

function accountAndHome(email: string): [string, string] {
  const text = email.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
