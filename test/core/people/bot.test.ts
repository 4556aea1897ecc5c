import { deepEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import picomatch from 'picomatch';
import { hasAssistantMark, isAssistant, withoutAssistantMark } from '../../../src/core/people/assistant';
import { botMatcher, builtInBots } from '../../../src/core/people/bot';

function which(idents: readonly (readonly [string, string])[], says: (ident: { name: string; email: string }) => boolean): string[] {
  return idents.filter(([name, email]) => says({ name, email })).map(([name]) => name);
}

describe('bots', () => {
  it('are known by whole words; Abbott and Talbot are people', () => {
    const bots = [
      ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'], ['Gopher Robot', 'gobot@golang.org'], ['renovate', 'bot@renovateapp.com'],
      ['github-actions', 'x@y'], ['greenkeeper[bot]', 'x@y'], ['semantic-release-bot', 'x@y'], ['pre-commit-ci[bot]', 'x@y'], ['snyk-bot', 'x@y'],
      ['Weblate', 'noreply@weblate.org'], ['Deploys', 'acme-bot@acme.example'], ['GitHub', 'noreply@github.com'],
    ] as const;
    const people = [['Bud Abbott', 'abbott@x'], ['Talbot', 'talbot@x'], ['Robotnik', 'r@x'], ['Botond', 'botond@x'], ['', ''], ['Ada', 'ada@github.com']] as const;
    const isBot = botMatcher([]);
    deepEqual(which([...bots, ...people], isBot), bots.map(([name]) => name));
  });

  it('are what the list says of a name, an address, or both, as globs have it where there are no folders', () => {
    const globs = builtInBots.map((glob) => glob.replace('[bot]', '[[]bot[]]'));
    const patterns = globs.map((glob) => picomatch.makeRe(glob, { dot: true, bash: true, nobrace: true, noextglob: true, nonegate: true }));
    const isMatch = (one: string): boolean => patterns.some((pattern) => pattern.test(one));
    const pieces = builtInBots.flatMap((glob) => glob.split('*')).filter((piece) => piece !== '');
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('a', ' ', '.', '@', '[', '(')), { maxLength: 3 }).map((parts) => parts.join('').trim());
    const isBot = botMatcher([]);
    fc.assert(fc.property(text, text, (name, email) => {
      deepEqual(isBot({ name, email }), [name, email, `${name} <${email}>`].some((one) => one !== '' && isMatch(one)));
    }), { numRuns: 5000 });
  });

  it('can be more by setting, as globs or as plain names', () => {
    const isBot = botMatcher(['CI@acme.*', 'Build (nightly)', 'release[x]', '  ']);
    deepEqual(which([['a', 'ci@acme.example'], ['build (nightly)', 'b@x'], ['Release[x]', 'c@x'], ['releasex', 'd@x'], ['Ada', 'ada@x']], isBot),
      ['a', 'build (nightly)', 'Release[x]', 'releasex']);
  });
});

describe('assistants', () => {
  it('are told from people of the same first name', () => {
    const assistants = [
      ['Claude', 'noreply@anthropic.com'], ['Claude Opus 4.1', ''], ['Claude Code', 'c@x'], ['Copilot', '198982749+Copilot@users.noreply.github.com'],
      ['copilot-swe-agent[bot]', 'x@y'], ['Cursor', 'cursoragent@cursor.com'], ['aider (gpt-4o)', 'aider@aider.chat'],
      ['devin-ai-integration[bot]', '158243242+devin-ai-integration[bot]@users.noreply.github.com'], ['Codex', 'codex@openai.com'],
      ['gemini-code-assist[bot]', 'x@y'], ['Amp', 'amp@ampcode.com'], ['Devin', ''],
    ] as const;
    const people = [['Claude', 'claude@monet.example'], ['Claude Monet', 'cm@x'], ['Devin', '77+devin@users.noreply.github.com'], ['Amp Sriram', 'amp@x'], ['Ada (aider)', 'ada@x']] as const;
    deepEqual(which([...assistants, ...people], isAssistant), assistants.map(([name]) => name));
  });

  it("leave their mark in a person's name", () => {
    deepEqual(['Ada (aider)', 'Ada Lovelace', 'Ada (home)'].map((name) => [hasAssistantMark(name), withoutAssistantMark(name)]),
      [[true, 'Ada'], [false, 'Ada Lovelace'], [false, 'Ada (home)']]);
  });
});
