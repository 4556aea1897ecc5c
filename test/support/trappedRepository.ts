import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepositories } from './testRepositories';
import type { TestRepository } from './testRepository';

export interface TrappedRepository {
  readonly repository: TestRepository;
  /** The traps that have sprung since the last call. */
  readonly sprung: () => string[];
  /** Variables of a machine on which half of git's helpers are the attacker's. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * A repository as somebody might hand it over: every part of its configuration, attributes, hooks and objects that can
 * make git run a program does, and each program leaves a file with the trap's name behind.
 */
export function trappedRepository(repositories: TestRepositories): TrappedRepository {
  const markers = repositories.folder();
  const scripts = repositories.folder();
  /** A program that marks and then fails, so that git does not go on with what it would answer. */
  const trap = (name: string): string => {
    const file = join(scripts, name);
    writeFileSync(file, `#!/bin/sh\n: > '${join(markers, name)}'\nexit 1\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const repository = repositories.init()
    .commit({ files: { '.gitattributes': '* filter=trap diff=trap merge=trap\n.gitattributes !diff\n', 'a.txt': 'a\n', '.mailmap': 'A <a@x>\n', '.gitignore': 'private/\n' } })
    .commit({ files: { 'a.txt': 'b\n' } });
  repository.rawCommit(
    `tree ${repository.revision('HEAD^{tree}')}\nparent ${repository.head}\nauthor A <a@x> 1790000000 +0000\ncommitter A <a@x> 1790000000 +0000\n`
    + 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nsigned\n');
  // Contents that only the remote has: asking for them would fetch.
  const missing = repository.revision('HEAD^:a.txt');
  rmSync(join(repository.gitDir, 'objects', missing.slice(0, 2), missing.slice(2)));

  const hooks = join(scripts, 'hooks');
  mkdirSync(hooks);
  for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc', 'post-rewrite']) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\n: > '${join(markers, 'hook')}'\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
  const included = join(scripts, 'included');
  writeFileSync(included, `[core]\n\tfsmonitor = ${trap('fsmonitor')}\n[alias]\n\tincluded = !${trap('include')}\n`);
  const configuration: Record<string, string> = {
    'include.path': included, 'core.hooksPath': hooks,
    'filter.trap.clean': trap('clean'), 'filter.trap.smudge': trap('smudge'),
    'diff.trap.textconv': trap('textconv'), 'diff.trap.command': trap('diffDriver'), 'diff.external': trap('externalDiff'), 'merge.trap.driver': trap('mergeDriver'),
    'gpg.program': trap('gpg'), 'log.showSignature': 'true',
    'core.pager': trap('pager'), 'pager.log': trap('pagerLog'), 'pager.ls-tree': trap('pagerTree'), 'pager.rev-parse': trap('pagerParse'),
    'core.editor': trap('editor'), 'sequence.editor': trap('sequenceEditor'), 'core.sshCommand': trap('ssh'), 'core.gitProxy': trap('gitProxy'), 'core.askPass': trap('askPass'),
    'credential.helper': `!${trap('credential')}`, 'core.alternateRefsCommand': trap('alternateRefs'), 'uploadpack.packObjectsHook': trap('packObjects'),
    'remote.origin.url': `ext::${trap('ext')}`, 'remote.origin.uploadpack': trap('uploadpack'), 'remote.origin.promisor': 'true',
    'remote.origin.partialCloneFilter': 'blob:none', 'core.repositoryFormatVersion': '1', 'extensions.partialClone': 'origin', 'protocol.allow': 'always',
    'protocol.ext.allow': 'always', 'trailer.trap.command': trap('trailer'), 'gc.auto': '1',
    'core.untrackedCache': 'true', 'core.splitIndex': 'false', 'log.mailmap': 'true', 'mailmap.blob': missing,
  };
  for (const command of ['version', 'rev-parse', 'rev-list', 'log', 'ls-tree', 'cat-file', 'for-each-ref', 'merge-base', 'config', 'check-ignore']) {
    configuration[`alias.${command}`] = `!${trap('alias')}`;
  }
  for (const [key, value] of Object.entries(configuration)) repository.config(key, value);
  return {
    repository,
    sprung: () => {
      const names = readdirSync(markers).sort();
      for (const name of names) rmSync(join(markers, name));
      return names;
    },
    variables: {
      GIT_EXTERNAL_DIFF: trap('variableDiff'), GIT_PAGER: trap('variablePager'), PAGER: trap('variablePager'), GIT_EDITOR: trap('variableEditor'),
      EDITOR: trap('variableEditor'), GIT_SSH_COMMAND: trap('variableSsh'), GIT_ASKPASS: trap('variableAsk'), SSH_ASKPASS: trap('variableAsk'),
      GIT_TRACE: join(markers, 'trace'), GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: trap('variableMonitor'),
      GIT_EXEC_PATH: scripts, GIT_PROXY_COMMAND: trap('variableProxy'), GIT_ALLOW_PROTOCOL: 'ext:file',
    },
  };
}
