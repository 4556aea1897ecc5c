// Entries written and edited in the journal's own editor: what was typed comes back, and what was not typed stays.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { HumanError } from '../../../src/core/humanError';
import { entryTypes, type EntryType } from '../../../src/core/journal/entry';
import { entryContent, sameContent, type EntryContent } from '../../../src/core/journal/entryContent';
import { entryForms } from '../../../src/core/journal/entryForm';
import { frontMatterPlace } from '../../../src/core/journal/frontMatter';
import { markdownLines } from '../../../src/core/journal/markdownLines';
import { newEntry } from '../../../src/core/journal/newEntry';
import { readEntry } from '../../../src/core/journal/readEntry';
import { editEntry } from '../../../src/store/journal/editEntry';
import { readFields } from '../../../src/store/journal/yamlFields';

const at = { day: '2026-03-02', iso: '2026-03-02T10:15:00+01:00' };
const later = '2026-03-03T09:00:00+01:00';

function content(type: EntryType, text: string): EntryContent {
  return entryContent(type, text, readFields(text).fields ?? new Map<string, string>());
}

/** What somebody types into a section: lines of prose, lists, code; no heading of the second level, which would be another section. */
const prose = fc.array(fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9,.;:"'?!()/ äß用`*_-]{0,40}$/),
  fc.constantFrom('- [ ] one, by 2026-03-09', '### below', '> said', '    code', '| a | b |', '', '1. first', 'ünïcødé 🙂 שלום', 'a --- b', 'key: value'),
), { maxLength: 6 }).map((lines) => lines.join('\n').trim()).filter((text) => !/^\s*(?:```|~~~|<!--|#{1,2}(?:\s|$)|[=-]{3,}\s*$)/m.test(text));
const word = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim());
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10));

function typed(type: EntryType): fc.Arbitrary<EntryContent> {
  const form = entryForms[type];
  const values = form.fields.map(({ kind, choices }) => {
    if (kind === 'day') return fc.oneof(fc.constant(''), day);
    if (kind === 'choice') return fc.constantFrom('', ...(choices ?? []));
    if (kind === 'minutes') return fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 600 }).map(String));
    if (kind === 'list') return fc.array(fc.stringMatching(/^[#@A-Za-z0-9äß /.-]{1,12}$/).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== ''), { maxLength: 3 }).map((list) => list.join(', '));
    return word;
  });
  const title = fc.stringMatching(/^[A-Za-zäß用0-9][A-Za-z0-9,.!?äß用 ()-]{0,40}$/).map((text) => text.replace(/\s+/g, ' ').trim());
  return fc.record({ title, values: fc.tuple(...values), sections: fc.tuple(...['', ...form.sections].map(() => prose)) }, { noNullPrototype: true })
    .map((one) => ({
      type, title: one.title,
      fields: Object.fromEntries(form.fields.map(({ key }, i) => [key, one.values[i]!])),
      sections: ['', ...form.sections].map((heading, i) => ({ heading, text: one.sections[i]! })),
    }));
}

describe('an entry of the editor', () => {
  for (const type of entryTypes) {
    it(`of the type ${type} round trips, whatever is typed`, () => {
      fc.assert(fc.property(typed(type), (one) => {
        const { text } = newEntry(one, 'id', at);
        assert.ok(sameContent(content(type, text), one), text);
        const read = readEntry(`2026/2026-03-02-${type}-x.md`, readFields(text).fields!, markdownLines(text, frontMatterPlace(text)?.body ?? 0));
        assert.deepEqual([read?.type, read?.id, read?.created, read?.title, read?.person ?? ''], [type, 'id', at.iso, one.title, one.fields['person'] ?? '']);
      }), { seed: 6, numRuns: 200 });
    });

    it(`of the type ${type} becomes any other content by editing, and keeps what the editor does not know`, () => {
      fc.assert(fc.property(typed(type), typed(type), fc.constantFrom('\n', '\r\n'), (before, after, eol) => {
        const unknown = '## A heading of mine\n\nkept,  byte  by byte\n\n~~~\n## no heading\n~~~\n';
        const text = `${newEntry(before, 'id', at).text.replace('type:', 'mine: [1, {a: b}] # why\ntype:')}\n${unknown}`.replaceAll('\n', eol);
        const was = content(type, text);
        const edited = editEntry(text, was, { ...after, sections: [...after.sections, was.sections.at(-1)!] }, later);
        const now = content(type, edited);
        assert.ok(sameContent({ ...now, sections: now.sections.slice(0, -1) }, after), `${text}\n=====\n${edited}`);
        assert.ok(edited.includes(`mine: [1, {a: b}] # why${eol}`));
        assert.ok(edited.includes(unknown.replaceAll('\n', eol).trimEnd()));
        assert.equal(/[^\r]\n/.test(edited), eol === '\n');
        assert.equal(readFields(edited).fields?.get('updated'), later);
      }), { seed: 6, numRuns: 200 });
    });
  }

  it('that is saved as it was changes nothing but its moment', () => {
    const text = '---\r\ntype: goal # mine\r\nupdated: 2026-03-02T10:15:00+01:00\r\nodd: {a: 1}\r\n---\r\n# T #\r\n\r\n\r\nfree\r\n## Specific  \r\n  x\r\n';
    const was = content('goal', text);
    assert.equal(editEntry(text, was, was, later), text.replace('2026-03-02T10:15:00+01:00', later));
  });

  it('puts a section that was missing where its form has it', () => {
    const text = '---\ntype: feedback\n---\n# T\n\n## Situation\n\nMonday\n\n## Impact\n\nshipped\n';
    const was = content('feedback', text);
    const after = { ...was, sections: was.sections.map((one) => (one.heading === 'Behaviour' ? { ...one, text: 'asked' } : one)) };
    assert.match(editEntry(text, was, after, later), /## Situation\n\nMonday\n\n## Behaviour\n\nasked\n\n## Impact\n\nshipped\n$/);
  });

  it('never loses its body to a front matter, however broken', () => {
    const line = fc.oneof(
      fc.constantFrom('---', 'person: [', 'person: Bo', '"', "it's: 'x", 'a: &a [*a]', '- x', '\ttab: 1', 'type: goal', 'tags: {', 'due: 2026-03-02', '...', '? x', '!!js/function x', '', '%YAML 1.1', 'a: b: c', '# no', 'key:', '{'),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')),
    );
    const body = '\n# Title\n\nfree words\n\n## Specific\n\nwhat I mean\n\n## Mine\n\nkept\n';
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), fc.boolean(), (lines, closed, field) => {
      const text = `---\n${lines.join('\n')}\n${closed ? '---\n' : ''}${body}`;
      const was = content('goal', text);
      const after = field ? { ...was, fields: { ...was.fields, due: '2031-01-01' } } : { ...was, sections: was.sections.map((one) => (one.heading === 'Mine' ? { ...one, text: 'changed' } : one)) };
      let edited: string;
      try {
        edited = editEntry(text, was, after, later);
      } catch (error) {
        assert.ok(error instanceof HumanError && field, String(error));
        return;
      }
      for (const words of ['# Title', 'free words', '## Specific', 'what I mean', '## Mine', field ? 'kept' : 'changed']) assert.ok(edited.includes(words), edited);
      if (field) assert.ok(edited.endsWith(body.trimStart()) || edited.endsWith(text.slice(frontMatterPlace(text)?.body ?? 0)), edited);
    }), { seed: 6, numRuns: 3000 });
  });
}).timeout(60_000);
