import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { EntryContent } from '../../src/core/journal/entryContent';
import { planBeginning, planForModule, planPart, type PlanSituation, receiverOf, withReceiver } from '../../src/present/planBeginning';
import { planSituation } from '../webview-ui/journalPanelSamples';

const text = ({ sections }: EntryContent, heading: string): string => sections.find((one) => one.heading === heading)?.text ?? '';
const nobody: PlanSituation = { ...planSituation, basis: { ...planSituation.basis, candidates: [] } };
const deploys: PlanSituation = { ...planSituation, basis: { ...planSituation.basis, module: 'packages/deploys', reading: ['packages/deploys/a.ts'], candidates: planSituation.basis.candidates.toReversed(), share: 0.8 } };

describe('what a plan begins with', () => {
  it('is the first candidate, unless somebody was chosen, and what is known of both', () => {
    const { fields } = planBeginning(planSituation, null);
    deepEqual(['person', 'receiver', 'level', 'share-before', 'receiver-share-before', 'minutes-before'].map((key) => fields[key]), ['Tomasz Wrona', 'tomasz@x.example', '4', '0.97', '0.02', '240']);
    const kwame = planBeginning(planSituation, { name: 'Kwame Boateng', email: 'kwame@x.example' });
    deepEqual(['person', 'level', 'level-later', 'receiver-share-before'].map((key) => kwame.fields[key]), ['Kwame Boateng', '2', '5', '0.00']);
    match(text(kwame, 'Goal'), /^By 2027-01-04 Kwame makes every change/);
  });

  it('is nobody where nobody of the team could be asked', () => {
    equal(planBeginning(nobody, null).fields['person'], '');
    match(text(planBeginning(nobody, null), 'Goal'), /^By 2027-01-04 they make every change/);
    equal(planPart(nobody).nobody, 'Nobody of your team works here who could be asked. A plan takes any name.');
  });

  it('finds the address of a name that is known', () => {
    const named = (person: string, receiver = '') => receiverOf({ ...planBeginning(planSituation, null), fields: { person, receiver } }, planSituation);
    deepEqual(named('Ines Prado'), { name: 'Ines Prado', email: 'ines@x.example' });
    deepEqual(named(' Tomasz Wrona '), { name: 'Tomasz Wrona', email: 'tomasz@x.example' });
    deepEqual(named('Margaret'), { name: 'Margaret', email: null });
    deepEqual(named('Ines Prado', 'other@x.example'), { name: 'Ines Prado', email: 'other@x.example' });
  });

  it('keeps what git knew of the receiver at the start, and the address it knows a typed name by', () => {
    const kept = (email: string | null, known: Parameters<typeof withReceiver>[2]) => withReceiver({ ...planBeginning(planSituation, null), fields: { person: '', receiver: '' } }, { name: 'Margaret', email }, known).fields;
    deepEqual(kept(null, { email: 'm@x.example', share: 0.126 }), { 'person': 'Margaret', 'receiver': 'm@x.example', 'receiver-share-before': '0.13' });
    deepEqual(kept('typed@x.example', { email: 'm@x.example', share: 0 }), { 'person': 'Margaret', 'receiver': 'typed@x.example', 'receiver-share-before': '0.00' });
    deepEqual(kept(null, null), { 'person': 'Margaret', 'receiver': '', 'receiver-share-before': '' });
  });

  it('of another module keeps what the lead has typed, and proposes the rest anew', () => {
    const begun = planBeginning(planSituation, null);
    const typed = { ...begun, sections: begun.sections.map((one) => (one.heading === 'First Change' ? { ...one, text: 'Rounding' } : one)), fields: { ...begun.fields, due: '2027-03-01' } };
    const now = planForModule(typed, planSituation, deploys);
    deepEqual(['module', 'person', 'due', 'share-before'].map((key) => now.fields[key]), ['packages/deploys', 'Kwame Boateng', '2027-03-01', '0.80']);
    deepEqual([text(now, 'First Change'), text(now, 'Files in Reading Order')], ['Rounding', '1. `packages/deploys/a.ts`']);
    match(text(now, 'Goal'), /Kwame makes every change to packages\/deploys/);
    // Who was chosen stays.
    const chosen = planForModule({ ...begun, fields: { ...begun.fields, person: 'Ines Prado', receiver: 'ines@x.example' } }, planSituation, deploys);
    deepEqual([chosen.fields['person'], chosen.fields['receiver']], ['Ines Prado', 'ines@x.example']);
  });
});
