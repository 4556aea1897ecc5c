// The user settings that every window of a test starts with: quiet, still, and the same everywhere.
import type { Which } from './editor';

export type Settings = Readonly<Record<string, unknown>>;

export type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** The themes by the names each VS Code knows them by: it rewrites the settings file of one who uses older names, in its own time. */
const THEMES: Readonly<Record<Which, Readonly<Record<Theme, string>>>> = {
  current: { dark: 'Dark Modern', light: 'Light Modern', highContrast: 'Default High Contrast', highContrastLight: 'Default High Contrast Light' },
  oldest: { dark: 'Default Dark Modern', light: 'Default Light Modern', highContrast: 'Default High Contrast', highContrastLight: 'Default High Contrast Light' },
};

/** `restricted`: the folder opens in Restricted Mode, without a question, as VS Code does since 1.100. */
export type Trust = 'trusted' | 'restricted';

export function userSettings(which: Which, theme: Theme, trust: Trust, more: Settings): Settings {
  return {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': which === 'oldest' ? false : 'off',
    'extensions.ignoreRecommendations': true,
    'git.openRepositoryInParentFolders': 'never',
    'json.schemaDownload.enable': false,
    'npm.fetchOnlinePackageInfo': false,
    'security.workspace.trust.enabled': trust === 'restricted',
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'window.commandCenter': false,
    'workbench.colorTheme': THEMES[which][theme],
    'workbench.editor.useModal': 'off',
    'workbench.enableExperiments': false,
    'workbench.reduceMotion': 'on',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    ...more,
  };
}
