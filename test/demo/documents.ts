// What lies around the code of the demo: the files of the first day, and the design papers of the lead.
import { lead, mailmap, type Member } from './cast';
import { modules, type Module } from './modules';

export type Files = ReadonlyMap<string, string | null>;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const OWNERS = `# The last matching line wins.
*                    @quayside/everybody
/packages/billing/   @noorhaddad
/packages/deploys/   @noorhaddad
/packages/bookings/  @meilin-chou @twrona
/packages/web/       @sigridaune
/docs/decisions/     @noorhaddad @twrona
`;

const ATTRIBUTES = `* text=auto
package-lock.json linguist-generated=true
packages/tides/stations/** linguist-generated=true
packages/web/vendor/** linguist-vendored=true
`;

const NIGHT = `#!/bin/sh
# Releases one harbour after the other while the boats are asleep.
set -eu
for harbour in $(cat harbours.txt); do
  ./switch.sh "$harbour" && ./probe.sh "$harbour" || ./back.sh "$harbour"
done
`;

/** The files of the first day, in the commits that bring them. */
export function firstDay(): readonly { readonly author: Member; readonly subject: string; readonly files: Files }[] {
  const root: Files = new Map([
    ['README.md', '# Quayside\n\nBerths in small harbours, booked and paid online.\n'],
    ['package.json', json({ name: 'quayside', private: true, workspaces: ['packages/*'] })],
    ['package-lock.json', json({ name: 'quayside', lockfileVersion: 3, requires: true, packages: {} })],
    ['.gitattributes', ATTRIBUTES],
    ['.gitignore', 'node_modules/\ndist/\n'],
    ['scripts/night.sh', NIGHT],
    ['docs/NOTES.md', '# Guide\n\nPages for the harbour office, one a subject.\n'],
  ]);
  const rest: Files = new Map([
    ['.mailmap', mailmap],
    ['.github/CODEOWNERS', OWNERS],
    ['packages/web/vendor/compass.js', '/* compass 1.4.2, MIT */\nwindow.compass = { turn: function (degrees) { return degrees % 360; } };\n'],
    ['packages/tides/stations/sandvik.json', json({ id: 'sandvik', datum: 'RH2000', metres: 0.12 })],
  ]);
  return [
    { author: lead, subject: 'Begin the workspace', files: root },
    ...modules.map((module) => ({ author: mainAuthor(module), subject: `${module.name}: begin the package`, files: scaffold(module) })),
    { author: lead, subject: 'Say who answers for what', files: rest },
  ];
}

const mainAuthor = ({ authors }: Module) => authors.reduce((best, each) => (each.weight > best.weight ? each : best)).who;

function scaffold({ name, about }: Module): Files {
  return new Map([
    [`packages/${name}/package.json`, manifest(name, name === 'web' ? { vite: '5.4.0' } : {})],
    [`packages/${name}/README.md`, `# ${name}\n\n${about}\n`],
  ]);
}

export const manifest = (name: string, devDependencies: Record<string, string>): string =>
  json({ name: `@quayside/${name}`, version: '1.0.0', private: true, type: 'module', devDependencies });

/** A file that moves and keeps its text. */
export const night: { readonly week: number; readonly from: string; readonly to: string; readonly text: string } = {
  week: 10, from: 'scripts/night.sh', to: 'packages/deploys/bin/night.sh', text: NIGHT,
};

/** Papers the lead wrote before the code: leading work that commits can see. */
export const designPapers: readonly { readonly week: number; readonly slug: string; readonly title: string; readonly text: string }[] = [
  { week: 2, slug: 'money', title: 'How money flows', text: 'From the booking to the bank of the harbour, with every stop where it can turn back.' },
  { week: 8, slug: 'night-releases', title: 'Releases at night', text: 'What a harbour must be able to do while its version changes, and what may wait.' },
  { week: 12, slug: 'refunds', title: 'Refunds until noon', text: 'Why noon, who pays the fee of the card company, and what the office sees.' },
  { week: 17, slug: 'two-currencies', title: 'Harbours at the border', text: 'A berth in kronor, a guest with euros: where the rate is taken and who bears the rest.' },
  { week: 22, slug: 'handing-over-deploys', title: 'Handing over deploys', text: 'What somebody else needs to run a release night without me, in five evenings.' },
  { week: 25, slug: 'credit-notes', title: 'Credit notes', text: 'A refund changes an invoice that was sent. A credit note leaves it and says what changed.' },
];
