import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { commands, extensions, type Extension } from 'vscode';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: { readonly fulcrum: readonly { readonly id: string }[] };
  };
}

describe('the extension', () => {
  let extension: Extension<unknown>;
  let manifest: Manifest;

  before(async () => {
    const found = extensions.getExtension('fulcrum.fulcrum');
    assert.ok(found, 'it is not there');
    extension = found;
    manifest = found.packageJSON as Manifest;
    await extension.activate();
  });

  it('is the one under test: the checkout, or the installed package', () => {
    const checkout = realpathSync(process.env['TEST_ROOT']!);
    if (process.env['TEST_PACKAGE'] === '1') assert.notEqual(realpathSync(extension.extensionPath), checkout);
    else assert.equal(realpathSync(extension.extensionPath), checkout);
  });

  it('activates', () => {
    assert.equal(extension.isActive, true);
  });

  it('registers every command of its manifest', async () => {
    const registered = new Set(await commands.getCommands(true));
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(declared.length > 0);
    assert.deepEqual(declared.filter((command) => !registered.has(command)), []);
  });

  it('can show each of its views', async () => {
    for (const { id } of manifest.contributes.views.fulcrum) await commands.executeCommand(`${id}.focus`);
  });
});
