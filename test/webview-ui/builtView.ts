// Opens a view as the editor would: the built bundle, the same strict policy, a theme's variables, and a stand-in for the
// editor that keeps what the view says.
import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { themes, type Theme } from './themes';

export type View = 'balance' | 'journal' | 'journalPanel' | 'map' | 'review';
const origin = 'https://view.example';
const nonce = 'bm9uY2Ugb2YgdGhlIHRlc3Q=';

/** File name -> content, minified as it is shipped. */
export async function buildViews(): Promise<ReadonlyMap<string, Buffer>> {
  const root = path.join(__dirname, '../..');
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { balance: 'webview-ui/balance/main.tsx', journal: 'webview-ui/journal/main.tsx', journalPanel: 'webview-ui/journalPanel/main.tsx', map: 'webview-ui/map/main.tsx', review: 'webview-ui/review/main.tsx' },
    bundle: true, minify: true, splitting: true, format: 'esm', target: 'chrome128', jsx: 'automatic', jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none', outdir: 'out', write: false,
  });
  return new Map(result.outputFiles.map((file) => [path.basename(file.path), Buffer.from(file.contents)]));
}

export interface OpenView {
  readonly page: Page;
  /** Violations of the policy, errors and warnings, as they come. */
  readonly complaints: readonly string[];
  /** What the view has said so far. */
  readonly said: () => Promise<readonly unknown[]>;
  readonly show: (snapshot: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly view: View;
  readonly theme: Theme;
  readonly width: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly state?: unknown;
}

export async function openView(browser: Browser, files: ReadonlyMap<string, Buffer>, look: Look): Promise<OpenView> {
  const zoom = look.zoom ?? 1;
  // Zoomed, a view of the same width on screen has fewer pixels of its own.
  const context = await browser.newContext({ viewport: { width: Math.round(look.width / zoom), height: look.height ?? 900 }, deviceScaleFactor: 2 * zoom });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'page.html') return route.fulfill({ contentType: 'text/html', body: html(look) });
    const body = files.get(name);
    return body ? route.fulfill({ contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript', body }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${origin}/page.html`);
  return {
    page,
    complaints,
    said: () => page.evaluate<unknown[]>('said'),
    show: async (snapshot) => {
      await page.evaluate(`postMessage(${JSON.stringify(snapshot)})`);
      await page.locator('main > *').first().waitFor();
    },
    close: () => context.close(),
  };
}

function html({ view, theme, state }: Look): string {
  const { body, variables } = themes[theme];
  const rules = Object.entries(variables).map(([name, value]) => `--vscode-${name}: ${value};`).join('\n');
  const stand = `const said = []; let kept = ${JSON.stringify(state ?? null)};
    globalThis.said = said;
    globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => said.push(m), getState: () => kept ?? undefined, setState: (s) => { kept = s; globalThis.kept = s; } });`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${view}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${origin} data:; font-src ${origin}; style-src ${origin} 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta property="csp-nonce" content="${nonce}">
<style nonce="${nonce}">:root { ${rules} --vscode-font-family: system-ui, 'Open Sans', sans-serif; --vscode-font-size: 13px; --vscode-font-weight: normal; --vscode-editor-font-family: monospace; }
::-webkit-scrollbar { width: 10px; height: 10px; }
html, body { background: var(--vscode-sideBar-background) !important; }</style>
<link rel="stylesheet" href="${origin}/${view}.css"></head>
<body class="${body}" data-vscode-theme-kind="${body}"><main id="${view}"></main>
<script nonce="${nonce}">${stand}</script><script type="module" nonce="${nonce}" src="${origin}/${view}.js"></script></body></html>`;
}
