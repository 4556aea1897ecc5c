// `fulcrum balance`: the lead's own time, and nobody else's.
import type { BalanceReport, PeriodFigures } from '../core/balance/report';
import { measureBalance } from './measureBalance';
import type { Command } from './options';
import type { Environment } from './place';
import { table } from './table';

type BalanceCommand = Extract<Command, { name: 'balance' }>;

export async function balance(command: BalanceCommand, environment: Environment, warn: (line: string) => void): Promise<string> {
  const report = await measureBalance(command, environment, warn);
  return command.common.json ? JSON.stringify(document(report), null, 2) : inWords(report);
}

/** The contract's document. */
function document({ me, band, headline: h, weeks }: BalanceReport): unknown {
  return {
    me: me && { name: me.name, emails: me.emails },
    band,
    headline: {
      from: h.from, to: h.to, handsOnMinutes: h.handsOnMinutes, leadingMinutes: h.leadingMinutes, learningMinutes: h.learningMinutes,
      balance: h.balance, balanceLow: h.balanceLow, balanceHigh: h.balanceHigh, coverage: h.coverage, confidence: h.confidence,
      confidenceReasons: h.confidenceReasons.map((r) => r.words), verdict: h.verdict,
    },
    weeks: weeks.map((w) => ({
      week: w.week, start: w.start, away: w.away, handsOnMinutes: w.handsOnMinutes, handsOnLow: w.handsOnLow, handsOnHigh: w.handsOnHigh,
      leadingMinutes: w.leadingMinutes, learningMinutes: w.learningMinutes, estimatedMinutes: w.estimatedMinutes, balance: w.balance,
      balanceLow: w.balanceLow, balanceHigh: w.balanceHigh, coverage: w.coverage, confidence: w.confidence, categories: w.categories, evidence: w.evidence,
    })),
  };
}

function inWords({ me, headline: h, weeks, thisWeek }: BalanceReport): string {
  if (me === null) return 'None of these commits are yours. Say who you are with --me, or set user.email in this repository.';
  const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}`);
  const share = h.balance === null ? `Too little is seen for a share (${percent(h.balanceLow) || '0'} to ${percent(h.balanceHigh) || '100'} %).` : `${percent(h.balanceLow)} to ${percent(h.balanceHigh)} % hands-on.`;
  const row = (w: PeriodFigures & { readonly week: string; readonly away: boolean }): readonly string[] =>
    [w.week, w.away ? 'away' : hours(w.handsOnMinutes), hours(w.leadingMinutes), hours(w.estimatedMinutes), hours(w.unseenMinutes)];
  return [
    `${h.from} to ${h.to}: about ${hours(h.handsOnMinutes)} hands-on, ${h.leadingMinutes > 0 ? `${hours(h.leadingMinutes)} leading` : 'no leading seen'}. ${share}`,
    ...h.confidenceReasons.map((r) => `  ${r.words}`),
    '',
    ...table(['week', 'hands-on', 'leading', 'your estimate', 'not seen'], [...weeks.map(row), row({ ...thisWeek, week: 'this week' })]),
  ].join('\n');
}

/** To the half hour: an estimate bears no more. */
function hours(minutes: number): string {
  return `${Math.round(minutes / 30) / 2} h`;
}
