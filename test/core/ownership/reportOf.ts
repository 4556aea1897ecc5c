import type { OwnershipInput } from '../../../src/core/ownership/measureKnowledge';
import { ownershipReport } from '../../../src/core/ownership/ownershipReport';
import type { ModuleOwnership, OwnershipReport } from '../../../src/core/ownership/report';
import { defaultSettings } from '../../../src/core/settings';
import { historyOf, secondsOf, type SmallCommit } from './historyOf';

export interface ReportOptions {
  readonly files: readonly string[];
  readonly blobs?: Partial<OwnershipInput['blobs']>;
  readonly settings?: Partial<OwnershipInput['settings']>;
  readonly model?: OwnershipInput['model'];
  /** Ada if left out. */
  readonly lead?: string;
  readonly asOf?: string;
}

/** The report of a small history told oldest first, measured at 2026-12-31 12:00 UTC unless said otherwise. */
export function reportOf(commits: readonly SmallCommit[], { files, blobs, settings, model = 'timeless', lead = 'ada@x.example', asOf = '2026-12-31T12:00:00Z' }: ReportOptions): OwnershipReport {
  return ownershipReport({
    history: historyOf(commits),
    files,
    blobs: { mailmap: null, gitattributes: [], ignoreRevs: null, ...blobs },
    settings: { ...defaultSettings, ...settings },
    lead: { emails: [lead], name: '' },
    model,
    asOf: secondsOf(asOf),
  });
}

/** The module of that path; fails where there is none. */
export function moduleOf(report: OwnershipReport, path: string): ModuleOwnership {
  const module = report.modules.find((one) => one.path === path);
  if (module === undefined) throw new Error(`no module ${path} among ${report.modules.map((one) => one.path).join(', ')}`);
  return module;
}
