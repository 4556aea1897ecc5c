// Nothing to complain about: axe, the console, the policy, and no scrolling sideways.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { OpenView } from './builtView';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function faultless({ page, complaints }: OpenView): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>('axe.run(document).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary}`)))');
  assert.deepEqual(found, []);
  assert.deepEqual(complaints, []);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false, 'scrolls sideways');
}
