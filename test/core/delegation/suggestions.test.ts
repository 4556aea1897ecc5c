import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodingByModule } from '../../../src/core/delegation/codingByModule';
import type { ModuleFacts } from '../../../src/core/delegation/handoverFacts';
import { suggestions, type SuggestionsQuestion, worth } from '../../../src/core/delegation/suggestions';
import { now } from './factsOf';

function module(path: string, given: Partial<ModuleFacts> = {}): ModuleFacts {
  return {
    path, files: [`${path}/a.ts`], myShare: 0.9, secondShare: 0.1, changes: 20, commitsPerMonth: 4, lastByAnotherPerson: null, lastChanged: now, busFactor: 1,
    reading: [`${path}/a.ts`], acquaintances: [], shares: [], ...given,
  };
}

function facts(...modules: readonly ModuleFacts[]): SuggestionsQuestion['facts'] {
  return { now, people: [], modules };
}

/** Minutes of twelve weeks. */
function coding(minutes: Readonly<Record<string, number>>, total = 2400): CodingByModule {
  return { minutes: new Map(Object.entries(minutes)), total, weeks: 12 };
}

function suggested(all: SuggestionsQuestion['facts'], hours: CodingByModule): string[] {
  return suggestions({ facts: all, coding: hours, mayBeAsked: null }).map((one) => one.module);
}

describe('suggestions', () => {
  it('are worth hours times being alone times change', () => {
    // Half of the hours, 0.9 - 0.1 ahead, 4 commits a month: 0.5 * 0.8 * (1 - exp(-4)) = 0.4 * 0.98168 = 0.39267.
    equal(worth(module('billing'), 0.5).toFixed(5), '0.39267');
    equal(worth(module('billing', { commitsPerMonth: 0 }), 0.5), 0);
    equal(worth(module('billing', { myShare: 0.3, secondShare: 0.6 }), 0.5), 0);
  });

  it('put first what helps most', () => {
    // search takes fewer hours, but is changed daily by the lead alone; billing has somebody near; docs hardly changes.
    const all = facts(module('billing', { secondShare: 0.5 }), module('docs', { commitsPerMonth: 0.1 }), module('search'));
    deepEqual(suggested(all, coding({ billing: 900, docs: 800, search: 700 })), ['search', 'billing', 'docs']);
  });

  it('leave out what gives nothing back, where somebody is near, and what is hardly known', () => {
    const all = facts(module('quiet'), module('shared', { secondShare: 0.7 }), module('young', { changes: 4 }), module('.'), module('app/tests'), module('billing'));
    // 12 weeks at ten minutes are 120.
    deepEqual(suggested(all, coding({ quiet: 119, shared: 600, young: 600, '.': 600, 'app/tests': 600, billing: 120 })), ['billing']);
  });

  it('offer all there is where the repository has no modules', () => {
    deepEqual(suggested(facts(module('.')), coding({ '.': 600 })), ['.']);
  });

  it('are none for a lead who does not code', () => {
    deepEqual(suggested(facts(module('billing')), coding({}, 0)), []);
  });
});
