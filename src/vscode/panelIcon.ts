import { Uri } from 'vscode';

/** On the tab of our own editors, where the icon is drawn as it is: one for bright ground and one for dark. */
export function panelIcon(extensionUri: Uri): { readonly light: Uri; readonly dark: Uri } {
  return { light: Uri.joinPath(extensionUri, 'media', 'fulcrum.svg'), dark: Uri.joinPath(extensionUri, 'media', 'fulcrum-dark.svg') };
}
