import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  policyText,
  textDepth,
  type PolicyBlock,
  type PolicyItem,
  type PolicySection,
} from '@mithaq/domain/contracts/policy-text';
import { associationIndex, registeredVersion } from '@mithaq/domain/contracts/register';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { akomaNtoso } from '../src/features/akoma-ntoso/akoma-ntoso.ts';
import { publicSchema } from '../src/features/machine/public-schemas.ts';
import { policyJson } from '../src/features/policy/policy-json.ts';
import type { VersionInRegister } from '../src/features/register/register-reader.ts';
import { slugs } from './fixtures/build-register.ts';
import { buildNestedRegister, nested } from './fixtures/nested-register.ts';
import { nestedText } from './fixtures/nested-text.ts';
import { akomaNtosoValidator } from './support/akoma-ntoso.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const validate = akomaNtosoValidator();
const { ask, json } = await machineSiteForThisFile();
const { site, root } = await siteForThisFile({ siteUrl, fill: buildNestedRegister });
const beneficiaries = 'policies/beneficiary-relations';
const authorities = `/${nested.slug}/policies/${nested.policy}`;

const nestedXml = async (version: number): Promise<string> =>
  (await fetch(`${site.url}${authorities}/v${String(version)}.akn.xml`)).text();

describe('the Akoma Ntoso of a version', () => {
  it('is valid by the schema of OASIS for every version, of format 1 and of format 2', async () => {
    const addresses = [
      ...slugs.map((slug) => `/${slug}/${beneficiaries}.akn.xml`),
      ...[1, 2, 3].map((version) => `/history/${beneficiaries}/v${String(version)}.akn.xml`),
    ];
    for (const address of addresses) {
      const { answer, text } = await ask(address);
      expect(answer.headers.get('content-type')).toBe('application/akn+xml; charset=utf-8');
      expect(() => {
        validate(text);
      }, address).not.toThrow();
    }
    for (const version of [1, 2]) validate(await nestedXml(version));
  });

  it('is refused by that schema where an element is missing', async () => {
    const xml = (await nestedXml(1)).replace(/<FRBRlanguage[^>]*>/u, '');
    expect(() => {
      validate(xml);
    }).toThrow(/FRBRlanguage|FRBRExpression/u);
  });

  it('is linked from the page, from the list, and from the schema.org description', async () => {
    const { text } = await ask(`/history/${beneficiaries}/v1/`);
    expect(text).toContain(
      `<link rel="alternate" type="application/akn+xml" href="/history/${beneficiaries}/v1.akn.xml">`,
    );
    expect(text).toContain(`<a href="/history/${beneficiaries}/v1.akn.xml">`);
    expect(await json('/history/policies.json')).toHaveProperty(
      'policies[0].versions[2].akomaNtoso',
      `${siteUrl}/history/${beneficiaries}/v3.akn.xml`,
    );
    const description = JSON.stringify(await json(`/history/${beneficiaries}/v1.jsonld`));
    expect(description).toContain(`${siteUrl}/history/${beneficiaries}/v1.akn.xml`);
  });

  it('names work, expression and manifestation by the convention, with the Gregorian day of a Hijri date', async () => {
    const [first, second] = [await nestedXml(1), await nestedXml(2)];
    const work = '/akn/sa/act/bylaw/nested/2026-07-03/authorities';
    for (const xml of [first, second]) {
      expect(xml).toContain(`<FRBRuri value="${work}"/>`);
      expect(xml).toContain('<docDate date="2026-07-03">18/1/1448هـ</docDate>');
    }
    expect(first).toContain(`<FRBRuri value="${work}/ara@2026-10-01"/>`);
    // The name keeps the day of publication; the day since when it is in force is the board’s.
    expect(first).toContain('<FRBRdate date="2026-07-03" name="inForce"');
    expect(second).toContain(`<FRBRuri value="${work}/ara@2026-11-01"/>`);
    expect(second).toContain(`<FRBRuri value="${work}/ara@2026-11-01.xml"/>`);
    expect(first).toMatch(/<eventRef date="2026-11-01" source="#original" type="repeal"\/>/u);
  });

  it('tells two versions that came in force on one day apart', async () => {
    const uri = async (version: number) =>
      /<FRBRExpression>.*?<FRBRuri value="([^"]+)"/u.exec(
        (await ask(`/ihsan-tabuk/${beneficiaries}/v${String(version)}.akn.xml`)).text,
      )?.[1];
    expect(await uri(1)).not.toBe(await uri(2));
  });

  it('says of an approval that was entered to try the system that it binds nobody', async () => {
    const { text } = await ask(`/kafel/${beneficiaries}.akn.xml`);
    expect(text).toContain('<FRBRprescriptive value="false"/>');
    expect((await ask(`/rusukh/${beneficiaries}.akn.xml`)).text).toContain(
      '<FRBRprescriptive value="true"/>',
    );
  });

  it('has divisions, lists, tables, terms, notes, blanks, references and annexes as what they are', async () => {
    const xml = await nestedXml(1);
    expect(xml).toContain(
      '<article eId="part_1__chp_2__art_2" wId="article-2"><num>المادة الثانية:</num><heading>الصرف</heading>',
    );
    expect(xml).toMatch(/<point eId="[^"]+__point_1" wId="level-2"><num>1-<\/num><list /u);
    expect(xml).toMatch(/<th colspan="2"><p>الحد<\/p><\/th>/u);
    expect(xml).toMatch(/<td rowspan="2"><p>بمستند أصلي<\/p><p>وتوقيعين<\/p><\/td>/u);
    expect(xml).toMatch(/<term refersTo="#term_term-1">الجمعية<\/term>/u);
    expect(xml).toMatch(/<authorialNote [^>]*wId="note-1" marker="\(1\)" placement="bottom">/u);
    expect(xml).toContain('<ref href="#part_1__chp_2__art_2">المادة الثانية</ref>');
    expect(xml).toMatch(/<attachment eId="att_1" wId="annex-1"><num>ملحق رقم \(1\):<\/num>/u);
    expect(xml).toContain('<fillIn class="signature"/>');
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'المادة الأولى',
    'انظر المادة (2)',
    '<b>&"',
    ']]>',
    '\u000b',
    '\ud800',
    '\ufffe',
    'سطر\nآخر',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const marker = fc.option(fc.constantFrom('(1)', 'أ-', '1.1', '•', 'المادة (3):'), { nil: undefined });

/** Draws a text of every kind of part; ids are given afterwards, so that none occurs twice. */
const { section } = fc.letrec<{ block: PolicyBlock; section: PolicySection }>((tie) => ({
  block: fc.oneof(
    { maxDepth: textDepth.items, depthIdentifier: 'items' },
    fc.record({ id: fc.constant('x'), text: words, items: fc.constant<PolicyItem['items']>([]) }),
    fc.record({
      id: fc.constant('x'),
      marker,
      text: words,
      notes: fc.option(
        fc.array(
          fc.record({
            id: fc.constant('x'),
            marker: fc.constantFrom('(1)', '*', '\u0000'),
            text: words,
            at: fc.nat({ max: 60 }),
          }),
          {
            minLength: 1,
            maxLength: 2,
          },
        ),
        { nil: undefined },
      ),
      items: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'items' }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      id: fc.constant('x'),
      caption: fc.option(words, { nil: undefined }),
      headerRows: fc.nat({ max: 2 }),
      headerColumns: fc.nat({ max: 2 }),
      rows: fc.array(
        fc.record({
          id: fc.constant('x'),
          cells: fc.array(
            fc.record({
              text: fc.oneof(fc.constant(''), words),
              columns: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
              rows: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
            }),
            { maxLength: 4 },
          ),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    fc.record({
      kind: fc.constant('definitions' as const),
      id: fc.constant('x'),
      entries: fc.array(fc.record({ id: fc.constant('x'), term: words, meaning: words }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.record({
      kind: fc.constant('form' as const),
      id: fc.constant('x'),
      caption: fc.option(words, { nil: undefined }),
      fields: fc.array(
        fc.record({
          id: fc.constant('x'),
          label: words,
          blank: fc.constantFrom('line' as const, 'lines' as const, 'box' as const, 'signature' as const),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
  section: fc.record({
    id: fc.constant('x'),
    role: fc.constant('other' as const),
    kind: fc.option(
      fc.constantFrom(
        'part' as const,
        'chapter' as const,
        'section' as const,
        'article' as const,
        'annex' as const,
        'form' as const,
      ),
      { nil: undefined },
    ),
    heading: fc.oneof(fc.constantFrom('المادة الأولى', 'المادة الأولى: عنوان', 'أولاً: تمهيد'), words),
    ordinal: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    items: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'sections' }),
    sections: fc.option(
      fc.array(tie('section'), { minLength: 1, maxLength: 2, depthIdentifier: 'sections' }),
      {
        nil: undefined,
        maxDepth: textDepth.divisions - 1,
        depthIdentifier: 'sections',
      },
    ),
  }),
}));

const withIds = (value: unknown): unknown => {
  let count = 0;
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? `id-${String((count += 1))}` : inner)),
  );
};

/**
 * Returns the text between tags, read by a parser that accepts nothing that is not well-formed; the notes, which may be
 * within a word, at its end.
 */
const textIn = (xml: string): string => {
  const [text, notes] = [[''], ['']];
  let within = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'authorialNote') within += 1;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'authorialNote') within -= 1;
  });
  parser.on('text', (run) => (within === 0 ? text : notes).push(run));
  parser.write(xml).close();
  return `${text.join('')}\n${notes.join('')}`;
};

const found = (text: unknown): VersionInRegister => {
  const folder = path.join(root, 'associations', nested.slug);
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const index = associationIndex.parse(read('index.json'));
  const file = registeredVersion.parse(read(`policies/${nested.policy}/v1.json`));
  const [policy] = index.policies;
  const entry = policy?.versions[0];
  if (policy === undefined || entry === undefined) throw new Error('the fixture has lost its policy');
  return { index, policy, entry, file: { ...file, text: policyText.parse(text) } };
};

const platform = new URL(siteUrl);

/** Returns a function that says what a text's JSON has that the published schema does not allow. */
const jsonFaults = (): ((version: VersionInRegister) => unknown) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const valid = ajv.compile(publicSchema('2', 'policy-version', platform) ?? false);
  return (version) =>
    valid(JSON.parse(JSON.stringify(policyJson(version, platform, platform)))) ? [] : valid.errors;
};

describe('any text', () => {
  const faultsOf = jsonFaults();

  it('gives XML and JSON that are valid by their published schemas, with every printed word in the XML', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (sections) => {
        const version = found(withIds({ ...nestedText, sections }));
        const xml = akomaNtoso(version, platform);
        const text = textIn(xml);
        validate(xml);
        expect(faultsOf(version)).toEqual([]);
        const printed: string[] = [];
        JSON.stringify(sections, (key, value: unknown) => {
          const isPrinted = ['heading', 'text', 'meaning', 'term', 'label', 'caption'].includes(key);
          if (isPrinted && typeof value === 'string') printed.push(value);
          return value;
        });
        for (const line of printed.flatMap((whole) => whole.match(/[\u0621-\u064A]{2,}/gu) ?? []))
          expect(text).toContain(line);
      }),
      { numRuns: 150 },
    );
  });

  it('may have long tables, wide cells, long words, two directions of writing, and a note at each sign', () => {
    const cell = (text: string, more: object = {}) => ({ text, ...more });
    const table = (rows: readonly (readonly object[])[]) => ({
      kind: 'table',
      id: 'x',
      headerRows: 1,
      headerColumns: 1,
      rows: rows.map((cells) => ({ id: 'x', cells })),
    });
    const mixed = 'نظام ERP (v2.0) لدى شركة ‎Oracle‎ — «SLA 99.9%» بتاريخ 2026/07/03م';
    const note = (at: number) => ({ id: 'x', marker: '(1)', text: `انظر المادة الثانية، ${mixed}`, at });
    const items = [
      { id: 'x', text: mixed, notes: [note(4), note(4), note(12), note(8000)], items: [] },
      { id: 'x', text: 'ـ'.repeat(4000) + 'ص'.repeat(3000), items: [] },
      table([
        [cell('عنوان على الأعمدة كلها', { columns: 4 })],
        ...Array.from({ length: 298 }, (_, row) => [
          cell(String(row)),
          cell(''),
          cell('سطر\n\nثالث\n'),
          cell(row % 2 === 0 ? mixed : 'https://example.org/'.padEnd(900, 'a')),
        ]),
        [cell('', { columns: 4, rows: 40 })],
      ]),
      table([[], [cell('')], [cell('أ', { rows: 2 }), cell('ب', { rows: 2 })], []]),
    ];
    const version = found(
      withIds({ ...nestedText, sections: [{ id: 'x', role: 'other', heading: 'أحكام', items }] }),
    );
    const xml = akomaNtoso(version, platform);
    validate(xml);
    expect(faultsOf(version)).toEqual([]);
    expect(xml.match(/<tr /gu)).toHaveLength(304);
    expect(xml.match(/<authorialNote /gu)).toHaveLength(4);
  });
});
