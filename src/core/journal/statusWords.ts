// How does each form write a status?
import type { DecisionFormat } from './decision';
import type { KnownStatus } from './decisionStatus';
import { linkTarget, linkWords } from './recordPath';

/** The record that replaces another, as the replaced one names it. */
export interface Replacement {
  /** As `Decision.id`. */
  readonly id: string;
  readonly title: string;
  /** Relative to the replaced record's folder. */
  readonly path: string;
}

export function statusWords(format: DecisionFormat, status: Exclude<KnownStatus, 'superseded'>): string {
  return format === 'nygard' ? status[0]!.toUpperCase() + status.slice(1) : status;
}

/** Each form has its own way to name the record that replaced this one; adr-tools spells it with c. */
export function supersededWords(format: DecisionFormat, by: Replacement): string {
  const target = linkTarget(by.path);
  switch (format) {
    // A number alone means the record beside it; in another category folder it is another one.
    case 'madr4': return by.path.includes('/') ? `superseded by [ADR-${by.id}](${target})` : `superseded by ADR-${by.id}`;
    case 'madr3':
    case 'madr2': return `superseded by [ADR-${by.id}](${target})`;
    case 'log4brains': return `superseded by [${by.id}](${target})`;
    case 'nygard': return `Superceded by [${linkWords(`${Number(by.id)}. ${by.title}`)}](${target})`;
  }
}
