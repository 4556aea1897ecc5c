// package.json is what the user reads and the editor obeys: it must say what the code does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { builtInRules } from '../../src/core/balance/builtInRules';
import { categories, defaultSettings, roles } from '../../src/core/settings';
import { decisionActionWords } from '../../src/present/decisionActionWords';
import { settingsFrom } from '../../src/core/settingsFrom';

interface Setting {
  readonly scope: string;
  readonly ignoreSync?: boolean;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const root = path.join(__dirname, '../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: {
    configuration: readonly { properties: Readonly<Record<string, Setting>> }[];
    commands: readonly { command: string; title: string; category: string }[];
    menus: Readonly<Record<string, readonly { command?: string; submenu?: string }[]>>;
    views: { fulcrum: readonly { id: string }[] };
    icons: Readonly<Record<string, { default: { fontPath: string } }>>;
    walkthroughs: readonly { steps: readonly { media: { markdown: string } }[] }[];
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: readonly string[] } };
};
const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, Setting>>;
const perFolder = ['fulcrum.exclude', 'fulcrum.modules', 'fulcrum.journal.decisionsFolder'];
const paths = new Set(['fulcrum.repositories', 'fulcrum.notWork', 'fulcrum.journal.privateFolder', 'fulcrum.calendar.files']);

/** `fulcrum.ownership.alone` out of nested settings. */
function flat(value: object, prefix: string): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]) => (
    ['ownership', 'sessions', 'calendar', 'journal'].includes(key) ? flat(inner as object, `${prefix}${key}.`) : [[`${prefix}${key}`, inner] as [string, unknown]]
  ));
}

describe('package.json', () => {
  it('has every setting the code reads, with the same default, and no other', () => {
    const inManifest = Object.entries(settings).map(([key, { default: value }]) => [key, value] as const);
    const byKey = (list: readonly (readonly [string, unknown])[]) => Object.fromEntries(list);
    assert.deepEqual(byKey(inManifest), { ...byKey(flat(defaultSettings, 'fulcrum.')), 'fulcrum.calendar.rules': builtInRules });
  });

  it('lets neither a repository nor Settings Sync touch what is the lead\'s own', () => {
    for (const [key, { scope, ignoreSync }] of Object.entries(settings)) {
      if (perFolder.includes(key)) assert.equal(scope, 'resource', key);
      else assert.deepEqual([key, scope, ignoreSync], [key, paths.has(key) ? 'machine' : 'application', true]);
    }
    assert.deepEqual([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), [...perFolder].sort());
  });

  it('describes every setting, and every choice of one', () => {
    for (const [key, setting] of Object.entries(settings)) {
      assert.ok((setting.markdownDescription ?? '').length > 20, key);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, key);
    }
    assert.deepEqual(settings['fulcrum.role']?.enum, [...roles]);
    assert.deepEqual(Object.keys(settings['fulcrum.usualWeek']?.properties ?? {}).sort(), [...categories].sort());
  });

  it('gives the ranges that the code accepts', () => {
    for (const [key, { minimum, maximum }] of Object.entries(settings)) {
      for (const [edge, beyond] of [[minimum, -1], [maximum, 1]] as const) {
        if (edge === undefined) continue;
        const complaints = (value: number): number => {
          let count = 0;
          settingsFrom((k) => (`fulcrum.${k}` === key ? value : undefined), () => (count += 1));
          return count;
        };
        assert.equal(complaints(edge), 0, `${key} = ${edge}`);
        assert.equal(complaints(edge + beyond), 1, `${key} = ${edge + beyond}`);
      }
    }
  });

  it('names only commands that exist, with the titles people bind keys to', () => {
    const titles: Readonly<Record<string, string>> = {
      'fulcrum.logDecision': 'Log a Decision', 'fulcrum.logFeedback': 'Log Feedback', 'fulcrum.logTime': 'Log Leadership Time', 'fulcrum.weeklyReview': 'Weekly Review', 'fulcrum.exportReport': 'Export Report', 'fulcrum.openJournal': 'Open Journal',
      'fulcrum.prepareOneOnOne': 'Prepare a One-on-One', 'fulcrum.askForFeedback': 'Ask for Feedback', 'fulcrum.backUpJournal': 'Back Up Journal', 'fulcrum.restoreJournal': 'Restore Journal', 'fulcrum.forgetPerson': 'Forget a Person',
      'fulcrum.showBalance': 'Show Balance', 'fulcrum.explain': 'Explain This Figure', 'fulcrum.refresh': 'Refresh', 'fulcrum.clearIndex': 'Clear Index', 'fulcrum.addCalendarAddress': 'Add a Calendar Address', 'fulcrum.removeCalendarAddress': 'Remove a Calendar Address',
      'fulcrum.chooseTeam': 'Choose Your Team', 'fulcrum.openOwnershipMap': 'Open Ownership Map', ...decisionActionWords.commands, 'fulcrum.stopReading': 'Stop Reading the History',
      'fulcrum.connectReviews': 'Connect Reviews on GitHub', 'fulcrum.disconnectReviews': 'Disconnect Reviews',
      'fulcrum.planDelegation': 'Plan a Delegation', 'fulcrum.notNow': 'Not Now', 'fulcrum.bringBack': 'Bring Back', 'fulcrum.checkIn': 'Check In', 'fulcrum.tellReceiver': 'Text for the Receiver', 'fulcrum.toggleSharing': 'Start or Stop Sharing Mode', 'fulcrum.awaySheet': 'I Am Away…', 'fulcrum.seenReturn': 'Seen',
    };
    const { commands, menus } = manifest.contributes;
    assert.deepEqual(Object.fromEntries(commands.map((c) => [c.command, c.title])), titles);
    for (const { command, category } of commands) assert.equal(category, 'Fulcrum', command);
    for (const { command, submenu } of Object.values(menus).flat()) assert.ok(command !== undefined ? command in titles : submenu === 'fulcrum.decision', command ?? submenu);
    const registered = fs.readFileSync(path.join(root, 'src/vscode/registerCommands.ts'), 'utf8');
    const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
    for (const id of Object.keys(titles)) assert.ok(registered.includes(`'${id}'`) && readme.includes(`\`${id.replace('fulcrum.', '')}\``), id);
  });

  it('names only files that are there', () => {
    const { icons, walkthroughs } = manifest.contributes;
    const files = [...Object.values(icons).map((i) => i.default.fontPath), ...walkthroughs.flatMap((w) => w.steps.map((s) => s.media.markdown)), 'media/fulcrum.svg', 'media/fulcrum-dark.svg'];
    for (const file of files) assert.ok(fs.existsSync(path.join(root, file)), file);
  });
});
