// Is this author a machine that commits by itself?
import picomatch from 'picomatch';
import type { Ident } from '../history';
import { starGlobs } from './starGlobs';

/** Names and addresses, without case; a star is any text. Whole words only: Abbott and Talbot are people. */
export const builtInBots: readonly string[] = [
  '*[bot]*', 'bot', '*-bot', '*_bot', '* bot', '*-robot', '* robot', 'robot', '*-bot@*', '*_bot@*', '*+bot@*', '*.bot@*', 'bot@*', 'robot@*',
  'dependabot*', 'renovate*', 'greenkeeper*', 'semantic-release*', 'pre-commit-ci*', 'snyk-bot*', 'mergify*', 'pyup*', 'depfu*',
  'github-actions*', 'github actions', 'github action', 'actions-user', 'github <noreply@github.com>', 'gobot@golang.org',
  'weblate', 'hosted weblate', 'noreply@weblate.org', 'hosted@weblate.org', 'transifex*', 'crowdin*', 'travis ci', 'travis-ci*', 'travisci',
  'circleci', 'circle ci', 'jenkins', 'jenkins ci', 'jenkins@*', 'teamcity', 'buildbot', 'buildkite', 'azure pipelines', 'appveyor', 'bors', 'homu',
  'k8s-ci-robot', 'copybara*', 'imgbot*', 'imgbotapp', 'allcontributors', 'all-contributors', 'release-please*', 'codecov-io', 'netlify*', 'deepsource*',
];

// Asked of every name in a history, and hardly any has the word in it.
const word = 'bot';
const hasIt = starGlobs(builtInBots.filter((glob) => glob.includes(word)));
const hasNot = starGlobs(builtInBots.filter((glob) => !glob.includes(word)));
const isBuiltIn = (text: string): boolean => hasNot(text) || (text.includes(word) && hasIt(text));

/**
 * Says of an author whether it is a bot: a glob matches the name, the address, or `name <address>`. Without case.
 * The user's own globs (`fulcrum.bots`) are added to the built-in ones.
 */
export function botMatcher(more: readonly string[]): (ident: Ident) => boolean {
  const globs = more.map((glob) => glob.trim().toLowerCase()).filter((glob) => glob !== '');
  const own = globs.length === 0 ? null : expressionOf(globs);
  // `dependabot[bot]` is a name before it is a glob with a character class.
  const asTheyAre = new Set(globs);
  return (ident) => {
    const name = ident.name.trim().toLowerCase();
    const email = ident.email.trim().toLowerCase();
    return [name, email, `${name} <${email}>`].some((text) =>
      text !== '' && (isBuiltIn(text) || asTheyAre.has(text) || own?.test(text) === true));
  };
}

/** One expression for all globs, because this is asked of every name in a history; `bash` lets `*` cross a slash, which means nothing in a name. */
function expressionOf(globs: readonly string[]): RegExp {
  const options = { dot: true, bash: true, nobrace: true, noextglob: true, nonegate: true };
  return new RegExp(globs.map((glob) => picomatch.makeRe(glob, options).source).join('|'));
}
