// What axe has against a webview as it stands in the editor. A webview is see-through and axe looks no further than its document, so
// that it takes white for what is behind: it is lent the colour that is really there.
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One line a violation; none where there is nothing against it. */
export async function accessible(view: FrameLocator): Promise<readonly string[]> {
  const frame = (await (await view.locator('body').elementHandle()).ownerFrame())!;
  const page = frame.page();
  const box = (await (await frame.frameElement()).boundingBox())!;
  // In the margin, where nothing of ours is drawn.
  const pixel = await page.screenshot({ clip: { x: Math.round(box.x) + 3, y: Math.round(box.y) + 3, width: 1, height: 1 } });
  const behind = await page.evaluate<string>(`(async () => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob('${pixel.toString('base64')}'), (c) => c.charCodeAt(0))], { type: 'image/png' }));
    const paper = new OffscreenCanvas(1, 1).getContext('2d');
    paper.drawImage(picture, 0, 0);
    return 'rgb(' + [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ') + ')';
  })()`);
  await frame.evaluate(axe);
  return frame.evaluate<string[]>(`(async () => {
    const root = document.documentElement;
    root.style.background = '${behind}';
    const { violations } = await axe.run(document);
    root.style.background = '';
    return violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html + ' ' + n.failureSummary));
  })()`);
}
