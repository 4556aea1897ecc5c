import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { HumanError } from '../../../src/core/humanError';
import { frontMatterPlace } from '../../../src/core/journal/frontMatter';
import { readDecision } from '../../../src/core/journal/readDecision';
import { yamlList, yamlText } from '../../../src/core/journal/yamlText';
import { editFields } from '../../../src/store/journal/editFields';
import { readFields } from '../../../src/store/journal/yamlFields';

const well = fc.string({ unit: 'grapheme' });
const key = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);

describe('values of a front matter', () => {
  it('come back as they were written, for every text', () => {
    fc.assert(fc.property(well, (text) => {
      const value: unknown = parse(`x: ${yamlText(text)} # comment`);
      assert.deepEqual(value, { x: text });
    }), { seed: 3, numRuns: 2000 });
    for (const text of ['', ' ', 'no', 'null', '1e3', '0012', '12:30', '- a', '#a', 'a: b', 'a #b', '{a', '[a', '*a', '&a', '!a', '|', '@a', '2026-03-02', '2026-03-02T10:00:00+01:00', 'a\nb', 'a\r\nb', '\uFEFF', '\u2028', '\u0085']) {
      assert.deepEqual(parse(`x: ${yamlText(text)}`), { x: text }, JSON.stringify(text));
    }
  }).timeout(30_000);

  it('come back as lists', () => {
    fc.assert(fc.property(fc.array(well), (texts) => assert.deepEqual(parse(`x: ${yamlList(texts)}`), { x: texts })), { seed: 3, numRuns: 1000 });
  }).timeout(30_000);
});

describe('editing front matter', () => {
  const whole = '\uFEFF---\r\n# kept\r\nid: a1   # the id\r\nstrange: {deep: [1, 2]} \r\ntags: [a, b] # two\r\nperson:\r\npeople:\r\n  - Ana\r\n  - Bo\r\nnote: |\r\n  long\r\n  text\r\nstatus: "open"\r\n---\r\n# Body\r\n\r\n---\r\nstatus: not this\r\n';
  it('changes the bytes of the values and no others', () => {
    const edited = editFields(whole, new Map<string, string | readonly string[]>([['id', 'b2'], ['tags', ['c']], ['person', 'Mira: Öz'], ['people', ['Cy']], ['note', 'short'], ['status', 'done'], ['added', 'x'], ['also', 'z']]));
    assert.equal(edited, '\uFEFF---\r\n# kept\r\nid: b2   # the id\r\nstrange: {deep: [1, 2]} \r\ntags: [c] # two\r\nperson: "Mira: Öz"\r\npeople: [Cy]\r\nnote: short\r\nstatus: done\r\nadded: x\r\nalso: z\r\n---\r\n# Body\r\n\r\n---\r\nstatus: not this\r\n');
  });

  it('of a file without any puts it on top', () => {
    assert.equal(editFields('# Body\n', new Map([['status', 'x']])), '---\nstatus: x\n---\n\n# Body\n');
    assert.equal(editFields('---\n---\n# Body\n', new Map([['status', 'x']])), '---\nstatus: x\n---\n# Body\n');
  });

  it('that is not understood changes nothing', () => {
    for (const odd of ['---\nx: [\n---\n# B\n', '---\n{a: 1}\n---\n# B\n', '---\na: 1\n# B\n', '---\na: &x 1\nb: *x\nc: *y\n---\n']) {
      assert.throws(() => editFields(odd, new Map([['a', '2']])), HumanError, odd);
    }
  });

  it('keeps every other key, their order, comments and the body, whatever is generated', () => {
    const line = fc.oneof(
      fc.tuple(key, well).map(([name, value]) => `${name}: ${yamlText(value)}`), fc.tuple(key, fc.array(well, { maxLength: 3 })).map(([name, values]) => `${name}: ${yamlList(values)}`),
      fc.tuple(key, fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 3 })).map(([name, values]) => `${name}:\n${values.map((value) => `  - ${value}`).join('\n')}`),
      key.map((name) => `${name}:`), key.map((name) => `${name}: {open: }`), fc.constant('# a comment'), fc.constant(''), key.map((name) => `${name}: |\n  two\n  lines`),
    );
    const keyOf = (one: string): string => one.split(':')[0]!;
    fc.assert(fc.property(fc.uniqueArray(line, { selector: (one) => (one === '' || one.startsWith('#') ? one : keyOf(one)) }), well, key, well, fc.boolean(), (lines, body, name, value, windows) => {
      const join = windows ? '\r\n' : '\n';
      const text = ['---', ...lines.flatMap((one) => one.split('\n')), '---', '', body].join(join);
      const edited = editFields(text, new Map([[name, value]]));
      assert.ok(edited.endsWith(`---${join}${join}${body}`));
      assert.equal(readFields(edited).fields?.get(name) ?? '', value);
      // Line by line: only the lines of this key differ.
      const others = lines.filter((one) => keyOf(one) !== name).flatMap((one) => one.split('\n'));
      const after = edited.split(join);
      assert.deepEqual(others.filter((one) => !after.includes(one)), []);
    }), { seed: 11, numRuns: 1000 });
  }).timeout(30_000);
});

describe('a fuzzed front matter', () => {
  const body = '# The title\n\n## Context and Problem Statement\n\nThe body.\n\n## Decision Outcome\n\nKept.\n';
  const junk = fc.oneof(
    fc.string({ maxLength: 80 }), well,
    fc.array(fc.constantFrom('status: ', 'date: 2026-03-01', '\n', '"', "'", '{', '}', '[', ']', '- ', ': ', '#', '|', '>', '&a', '*a', '!!x', '\t', '  ', '---x', '%', '@', '`', '? ', 'ä', '\u0000'), { maxLength: 40 }).map((parts) => parts.join('')),
  ).filter((head) => !/^(?:---|\.\.\.)\s*$/m.test(head) && !/^\s*```|^\s*~~~/m.test(head));

  it('never hides the record or loses its body', () => {
    fc.assert(fc.property(junk, (head) => {
      const text = `---\n${head}\n---\n\n${body}`;
      const { fields, problem } = readFields(text);
      const read = readDecision({ file: 'docs/decisions/0001-a.md', text, fields, log4brains: false, problems: problem === null ? [] : [problem] });
      assert.equal(read?.title, 'The title');
      const place = frontMatterPlace(text);
      assert.ok(text.slice(place?.body ?? 0).endsWith(body));
    }), { seed: 5, numRuns: 3000 });
  }).timeout(30_000);

  it('is edited without losing the body, or not at all', () => {
    fc.assert(fc.property(junk, well, (head, value) => {
      const text = `---\n${head}\n---\n\n${body}`;
      let edited = text;
      try {
        edited = editFields(text, new Map([['reviewed', value]]));
      } catch (error) {
        assert.ok(error instanceof HumanError);
      }
      assert.ok(edited.endsWith(body));
    }), { seed: 5, numRuns: 2000 });
  }).timeout(30_000);
});
