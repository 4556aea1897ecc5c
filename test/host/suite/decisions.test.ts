// Decisions in the extension host: what a hover says of a stranger's record, and what a language model may do with decisions.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { commands, extensions, languages, lm, LanguageModelTextPart, Uri, workspace, type Hover, MarkdownString } from 'vscode';

const hostile = '<img src=https://evil.example/x.png> [click](command:workbench.action.closeWindow) ![x](https://evil.example/y.png) $(flame)';

async function until<T>(look: () => Promise<T> | T, found: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await look();
    if (found(value) || tries === 100) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('decisions in the host', () => {
  const root = workspace.workspaceFolders![0]!.uri.fsPath;
  const folder = path.join(root, 'docs/decisions');
  const file = path.join(folder, '0099-hostile.md');
  const code = Uri.file(path.join(root, 'packages/billing/package.json'));
  const journal = path.join(root, '../journal-of-test');

  before(async () => {
    await extensions.getExtension('fulcrum.fulcrum')!.activate();
    writeFileSync(file, `---\nstatus: accepted\ndate: 2026-01-05\napplies-to: ["packages/billing/package.json"]\n---\n# ${hostile}\n\n## Decision Outcome\n\nQuarterdeck.\n`);
    mkdirSync(path.join(journal, '2026'), { recursive: true });
    writeFileSync(path.join(journal, '2026/2026-01-05-feedback-noor.md'), '---\ntype: feedback\n---\n# Feedback for Noor\n\nQuarterdeck secret\n');
  });
  after(() => {
    rmSync(file);
    rmSync(journal, { recursive: true });
    for (const name of readdirSync(folder)) if (name.includes('hoist-the-flag')) rmSync(path.join(folder, name));
  });

  it('a hover shows a title as text: nothing runs, nothing is fetched', async () => {
    const document = await workspace.openTextDocument(code);
    const hovers = await until(
      async () => (await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(3))).flatMap(({ contents }) => contents),
      (contents) => contents.some((one) => one instanceof MarkdownString && one.value.includes('0099')),
    );
    const words = hovers.filter((one) => one instanceof MarkdownString).find(({ value }) => value.includes('0099'))!;
    assert.ok(!words.isTrusted && !words.supportHtml && !words.supportThemeIcons);
    assert.match(words.value, /^\[Decision 0099\\: \\<img src\\=https\\:\\\/\\\/evil\\\.example/);
    assert.doesNotMatch(words.value, /command:|(?<!\\)!\[/);
  });

  it('problems of records are there without a command', async () => {
    const found = await until(() => languages.getDiagnostics().flatMap(([, some]) => some.filter(({ source }) => source === 'Fulcrum')), (some) => some.length > 0);
    assert.ok(found.some(({ message }) => message.startsWith('Its review was due on')), found.map(({ message }) => message).join('\n'));
  });

  it('a model finds and reads decisions, and never a private entry', async () => {
    assert.deepEqual(lm.tools.map(({ name }) => name).filter((name) => name.startsWith('fulcrum_')).sort(), ['fulcrum_draft_decision', 'fulcrum_read_decision', 'fulcrum_search_decisions']);
    const said = async (name: string, input: object): Promise<string> => {
      const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
    };
    const hits = await until(() => said('fulcrum_search_decisions', { query: 'quarterdeck' }), (words) => words.includes('0099'));
    assert.match(hits, /^0099 \(accepted, 2026-01-05\)/);
    assert.doesNotMatch(hits, /secret|Noor|feedback/);
    assert.match(await said('fulcrum_read_decision', { decision: '99' }), /^---\nstatus: accepted/);
    for (const decision of ['../journal-of-test/2026/2026-01-05-feedback-noor.md', path.join(journal, '2026/2026-01-05-feedback-noor.md'), 'package.json', '']) {
      assert.equal(await said('fulcrum_read_decision', { decision }), 'There is no such decision here. Search for it first.');
    }
  });

  it('a model drafts a proposal, once the editor has asked', async () => {
    // Outside a chat the editor asks in a dialog, which says yes by itself while it runs tests.
    const { content } = await lm.invokeTool('fulcrum_draft_decision', { input: { title: 'Hoist the flag', decision: 'Every morning.' }, toolInvocationToken: undefined });
    const words = content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
    assert.match(words, /^Drafted as a proposal: .*0100-hoist-the-flag\.md/);
    const draft = path.join(folder, '0100-hoist-the-flag.md');
    assert.ok(existsSync(draft));
    assert.match(readFileSync(draft, 'utf8'), /^---\nstatus: proposed\n/);
  });
});
