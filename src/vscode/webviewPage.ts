// The page of a webview, in the sidebar or as an editor: nothing but our own script and style, under a strict policy.
import { randomBytes } from 'node:crypto';
import { Uri, type Webview, type WebviewOptions } from 'vscode';

export interface WebviewPage {
  readonly extensionUri: Uri;
  /** The bundle in dist/webview, without extension. */
  readonly bundle: string;
  /** For screen readers. */
  readonly title: string;
}

export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview'), Uri.joinPath(extensionUri, 'media')] };
}

export function webviewPage(webview: Webview, { extensionUri, bundle, title }: WebviewPage): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
  const policy = `default-src 'none'; img-src ${webview.cspSource} data:; font-src ${webview.cspSource}; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${file(`${bundle}.css`)}">
<script type="module" nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</head>
<body>
<main></main>
</body>
</html>`;
}
