// Does a pattern of a CODEOWNERS file mean this path?
import { attributePattern } from '../attributePattern';

/**
 * Like gitignore's without `!` and `[ ]`: without a slash, or with only a trailing one, at any depth; else from the top. A plain last segment
 * means the file, or everything below a folder of that name; a trailing slash only what is below; a last segment of exactly `*` one level;
 * `*` alone everything. `*` and `?` never cross a slash. Upper and lower case differ.
 */
export function ownersPattern(pattern: string): (path: string) => boolean {
  if (pattern === '*' || pattern === '/**' || pattern === '**') return () => true;
  const below = pattern.endsWith('/');
  const bare = pattern.replace(/\/+$/, '');
  const anchored = bare.includes('/');
  const rest = bare.replace(/^\//, '');
  if (rest === '') return () => true;
  // Most rules name a folder or a file from the top: comparing is a hundred times faster than matching.
  if (anchored && !/[*?\\]/.test(rest)) return (path) => path.startsWith(`${rest}/`) || (!below && path === rest);
  const whole = anchored ? rest : `**/${rest}`;
  const last = rest.slice(rest.lastIndexOf('/') + 1);
  const itself = attributePattern(whole);
  if (!below && /[*?]/.test(last)) return last === '**' ? attributePattern(whole.replace(/\*\*$/, '**/*')) : itself;
  const inside = attributePattern(`${whole}/**`);
  return below ? inside : (path) => itself(path) || inside(path);
}
