import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalGaps } from '@mithaq/domain/approval/approval-gaps';
import { withComputedCounterpart } from '@mithaq/domain/calendar/counterpart';
import { associationProfile } from '@mithaq/domain/contracts/association';
import type { PolicyBlock, PolicyItem, PolicyText, SectionRole } from '@mithaq/domain/contracts/policy-text';
import {
  anomalyCode,
  corrections,
  sourcePolicy,
  sourceRemarks,
  type Correction,
  type SourceLines,
} from '@mithaq/domain/contracts/source-document';
import { differencesFromSource, type StructuredSource } from '@mithaq/domain/policy/faithfulness';
import { clausesAmong, clausesOf, sectionOf } from '@mithaq/domain/policy/outline';

const contentFolder = join(import.meta.dirname, '../../cms/content');

function load(slug: string) {
  const read = (name: string) => readFileSync(join(contentFolder, slug, name));
  const json = (name: string): unknown => JSON.parse(read(name).toString('utf8'));
  const policy = sourcePolicy.parse(json('policy.json'));
  const structured: StructuredSource = {
    source: read('source.txt').toString('utf8'),
    text: policy.text,
    layout: policy.layout,
    corrections: corrections.parse(json('corrections.json')),
  };
  return {
    bytes: read('source.txt').length,
    policy,
    structured,
    remarks: sourceRemarks.parse(json('remarks.json')),
    association: associationProfile.parse(json('association.json')),
  };
}

/** Counted by people who read the documents (not by the code that structured them). */
const counted = [
  { slug: 'rusukh', bytes: 7039, channels: 8, tools: 4, contents: 7, paragraphs: 2, approval: 1 },
  { slug: 'ihsan-tabuk', bytes: 7445, channels: 8, tools: 4, contents: 0, paragraphs: 2, approval: 4 },
  { slug: 'libraries', bytes: 6797, channels: 8, tools: 4, contents: 7, paragraphs: 2, approval: 2 },
  { slug: 'robotweak', bytes: 6947, channels: 8, tools: 4, contents: 7, paragraphs: 1, approval: 0 },
  { slug: 'kafel', bytes: 5969, channels: 5, tools: 3, contents: 0, paragraphs: 1, approval: 0 },
];

const canonical = {
  channels: [
    'interview',
    'phone',
    'social-media',
    'letter',
    'assistance-service',
    'volunteering',
    'website',
    'branch-delegate',
  ],
  tools: ['basic-bylaw', 'social-research-guide', 'support-policy-guide', 'support-request-form'],
  handling: ['reception', 'verification', 'referral', 'attestation', 'committee', 'registration', 'service'],
};

/** Entries of the lists above that Kafel's bylaw does not print. */
const missingInKafel = ['interview', 'assistance-service', 'branch-delegate', 'support-request-form'];

/**
 * Every letter or sign that a correction adds to or takes from the source, all else being the same signs in
 * another order: lost and doubled glyphs, foreign ones, leaders, bullets.
 */
const lettersChanged: Record<string, string[]> = {
  rusukh: ['23 toc.noLeader +.....'],
  'ihsan-tabuk': [
    '8 pdf.visualOrder -ن',
    '11 pdf.visualOrder -ن +أر',
    '26 pdf.visualOrder -ني +ترز',
    '35 list.numberAfterText -ن',
    '40 list.numberAfterText -ني +تر',
    '52 list.numberAfterText -ني +ترز',
    '57 list.numberAfterText -ت +ر',
    '66 list.numberAfterText -ن',
    '72 pdf.visualOrder +ر',
    '74 list.numberAfterText -ى',
    '96 list.numberAfterText -ني +تر',
    '116 pdf.visualOrder +ى',
    '117 list.numberAfterText -ني +تر',
    '123 list.numberAfterText -ن',
    '128 list.numberAfterText -رس +ش',
    '130 list.numberAfterText +ر',
    '143 pdf.visualOrder -ن',
    '154 pdf.visualOrder -ني +تر',
  ],
  libraries: [
    '12 toc.noLeader +.....',
    '13 char.foreignScript -夫 +ف',
    '14 toc.noLeader +.....',
    '15 toc.noLeader +.....',
    '28 char.lookalike -ی +ي',
    '30 char.foreignScript -Salu +ؤاسل',
    '32 char.brokenWord -ـ +إ',
  ],
  robotweak: ['47 section.headingSwallowedWord -: +.'],
  kafel: [
    '5 section.markdown -#',
    '25 list.splitItem --',
    '33 section.markdown -##',
    '40 list.headingAsBullet --',
    '44 list.headingAsBullet --',
  ],
};

const singleSpaced = (text: string) => text.trim().replaceAll(/\s+/gu, ' ');

const signsOf = (text: string) => text.replaceAll(/\s/gu, '').split('');

/** Signs of `text` that are left once each of `taken` is crossed out once, in code point order. */
function without(text: string, taken: string): string {
  const left = signsOf(text);
  for (const sign of signsOf(taken)) {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
  }
  return left.toSorted().join('');
}

function signsChanged({ code, line, printed, corrected }: Correction): string[] {
  const dropped = without(printed, corrected);
  const added = without(corrected, printed);
  if (code === 'header.repeatedInBody' || dropped + added === '') return [];
  const parts = [String(firstLine(line)), code, dropped && `-${dropped}`, added && `+${added}`];
  return [parts.filter((part) => part !== '').join(' ')];
}

const firstLine = (lines: SourceLines) => (typeof lines === 'number' ? lines : lines[0]);

function linesOf(source: string, lines: SourceLines): string {
  const [first, last] = typeof lines === 'number' ? [lines, lines] : lines;
  return source
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
}

const itemsOf = (text: PolicyText, role: SectionRole) => clausesAmong(sectionOf(text, role)?.items ?? []);

/** Returns the text with the words of one clause changed, at whatever depth the clause is. */
function withClause(text: PolicyText, id: string, change: (words: string) => string): PolicyText {
  const changed = (items: readonly PolicyBlock[]): PolicyItem[] =>
    clausesAmong(items).map((item) => ({
      ...item,
      text: item.id === id ? change(item.text) : item.text,
      items: changed(item.items),
    }));
  return {
    ...text,
    sections: text.sections.map((section) => ({ ...section, items: changed(section.items) })),
  };
}

describe.each(counted)('$slug', ({ slug, bytes, ...counts }) => {
  const { policy, structured, remarks, association, bytes: actualBytes } = load(slug);
  const { text } = policy;
  const clauses = clausesOf(text);

  test('source.txt is the document, byte for byte', () => {
    expect(actualBytes).toBe(bytes);
    expect(Buffer.from(structured.source, 'utf8')).toHaveLength(bytes);
  });

  test('the structure with its listed corrections equals the source', () => {
    expect(differencesFromSource(structured)).toEqual([]);
  });

  test('it has the number of sections, clauses and entries that people counted', () => {
    expect({
      channels: itemsOf(text, 'channels').length,
      tools: itemsOf(text, 'tools').length,
      contents: text.contents?.entries.length ?? 0,
      paragraphs: itemsOf(text, 'preface').length,
      approval: itemsOf(text, 'approval').length,
    }).toEqual(counts);
    expect(itemsOf(text, 'general-goal')).toHaveLength(1);
    expect(itemsOf(text, 'detailed-goals').map(({ items }) => items.length)).toEqual([0, 0, 0, 0, 0, 5]);
    expect(itemsOf(text, 'handling')).toHaveLength(7);
  });

  test('each channel, tool and step has the code of its meaning', () => {
    for (const role of ['channels', 'tools', 'handling'] as const) {
      const expected = canonical[role].filter((code) => slug !== 'kafel' || !missingInKafel.includes(code));
      expect(itemsOf(text, role).map(({ code }) => code)).toEqual(expected);
    }
  });

  test('clause ids are unique and begin with the id of their section', () => {
    const ids = [...text.sections.map(({ id }) => id), ...clauses.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of text.sections) {
      expect(section.items.every(({ id }) => id.startsWith(`${section.id}-`))).toBe(true);
    }
  });

  test('the period is quoted from the step that prints it and stays a floor', () => {
    const { decisionPeriod } = text;
    expect(decisionPeriod).toEqual({ atLeastDays: 14, printed: 'خلال مدة لا تقل عن أسبوعين' });
    const committee = itemsOf(text, 'handling').find(({ code }) => code === 'committee');
    expect(committee?.text).toContain(decisionPeriod?.printed);
  });

  test('the approval quotes the words of the approval section, or is absent', () => {
    const printed = itemsOf(text, 'approval')
      .map((item) => item.text)
      .join(' ');
    const { approval } = policy;
    expect(approval === undefined).toBe(printed === '');
    const quoted = [approval?.session, approval?.meeting, approval?.approvedOn]
      .flatMap((value) => value?.printed ?? [])
      .concat(approval?.chair?.name ?? [], approval?.chair?.title ?? []);
    for (const words of quoted) expect(printed).toContain(words);
  });

  test('the approval is complete, its dates agree, and the calendar marked as computed is the computed one', () => {
    const { approval } = policy;
    if (approval?.approvedOn === undefined) return;
    expect(approvalGaps(approval, '2026-11-28')).toEqual([]);
    expect(withComputedCounterpart(approval.approvedOn)).toEqual(approval.approvedOn);
  });

  test('no correction adds or drops a letter beyond the damaged glyphs', () => {
    expect(structured.corrections.flatMap(signsChanged)).toEqual(lettersChanged[slug]);
  });

  test('corrections and remarks follow the order of the source', () => {
    for (const list of [structured.corrections, remarks]) {
      const lines = list.map(({ line }) => firstLine(line));
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }
  });

  test('every code is in the catalogue', () => {
    for (const { code } of [...structured.corrections, ...remarks])
      expect(anomalyCode.options).toContain(code);
  });

  test('every remark quotes what its lines print, and says so in Arabic', () => {
    for (const { line, printed, remark } of remarks) {
      expect(linesOf(structured.source, line)).toContain(printed);
      expect(remark).toMatch(/\p{Script=Arabic}/u);
    }
  });

  test('leaving out any correction that does more than set indents and line ends is reported', () => {
    const needed = structured.corrections.filter(
      ({ printed, corrected }) => singleSpaced(printed) !== singleSpaced(corrected),
    );
    for (const left of needed) {
      const others = structured.corrections.filter((correction) => correction !== left);
      expect(differencesFromSource({ ...structured, corrections: others }), left.printed).not.toEqual([]);
    }
  });

  test('a word that is dropped, added or replaced in any clause is reported', () => {
    const edit = fc.constantFrom<(words: string[], at: number) => string[]>(
      (words, at) => words.toSpliced(at, 1),
      (words, at) => words.toSpliced(at, 0, 'قطعاً'),
      (words, at) => words.toSpliced(at, 1, 'قطعاً'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...clauses), fc.nat(), edit, ({ id }, seed, change) => {
        const changed = withClause(text, id, (words) => {
          const list = words.split(' ');
          return change(list, seed % list.length).join(' ');
        });
        expect(differencesFromSource({ ...structured, text: changed })).toContainEqual(
          expect.objectContaining({ reason: 'wording' }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the association has only names, licence, address and e-mail that its document prints', () => {
    const page = singleSpaced(structured.source);
    const { licenceNumber, address, email, name, names } = association;
    expect(association.slug).toBe(slug);
    expect(names).toContainEqual({ text: name, kind: 'legal' });
    const printed = [licenceNumber, address, email].filter((value) => value !== undefined);
    for (const words of [...names.map((entry) => entry.text), ...printed]) {
      // Ihsan's scrambled lines separate the words of a name.
      for (const word of slug === 'ihsan-tabuk' ? words.split(' ') : [words]) expect(page).toContain(word);
    }
    expect(association.services.length).toBeGreaterThanOrEqual(4);
    expect(association.services.length).toBeLessThanOrEqual(6);
    expect(association.neutralCorrespondence).toBe(slug === 'kafel');
  });
});

test('Ihsan has 29 numbers behind their text: 11 goals, 8 channels, 4 tools and 6 steps', () => {
  const moved = load('ihsan-tabuk').structured.corrections.filter(
    ({ code }) => code === 'list.numberAfterText',
  );
  expect(moved).toHaveLength(29);
});

test('each association has its own accent', () => {
  const accents = counted.map(({ slug }) => load(slug).association.accent);
  expect(new Set(accents).size).toBe(counted.length);
});
