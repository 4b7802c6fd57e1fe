import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyItem } from '../../src/contracts/policy-text.ts';
import { findingSentence } from '../../src/guard/findings.ar.ts';
import { findingKey, type Finding } from '../../src/guard/finding.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { lettersApart } from '../../src/guard/printed-words.ts';

const clause = (id: string, text: string, code?: PolicyItem['code']): PolicyItem => ({
  id,
  text,
  items: [],
  ...(code === undefined ? {} : { code }),
});

const versionSaying = (...texts: string[]): GuardedVersion => ({
  documentType: 'guide',
  text: {
    title: 'دليل',
    cover: [],
    sections: [
      {
        id: 'other',
        role: 'other',
        heading: 'قسم',
        items: texts.map((text, n) => clause(`c-${String(n)}`, text)),
      },
    ],
  },
  association: {
    name: 'جمعية إحسان للإسكان بمنطقة تبوك',
    shortName: 'إحسان للإسكان',
    names: [{ text: 'جمعية إحسان للإسكان بتبوك', kind: 'alias' }],
  },
  others: [
    { name: 'جمعية كفل لرعاية السجناء وأسرهم', shortName: 'كفل', names: [] },
    { name: 'جمعية روبوتويق', shortName: 'روبوتويق', names: [{ text: 'ROBOTWEAK', kind: 'latin' }] },
  ],
  reachableChannels: new Set(),
  availableTools: new Set(),
});

const said = (text: string): string[] =>
  guardFindings(versionSaying(text)).map(({ code, severity, facts }) =>
    [severity, code, 'words' in facts ? facts.words : ''].join(' | '),
  );

describe('the name of another organisation', () => {
  it.each([
    ['تتولى جمعية البر الخيرية في شعبة نصاب ذلك', 'جمعية البر الخيرية في شعبة نصاب ذلك'],
    ['وتركز جمعية البر على العلاقات', 'جمعية البر'],
    ['بالتعاون مع مؤسسة الراجحي الخيرية، ثم غيرها', 'مؤسسة الراجحي الخيرية'],
    ['تعتمدها لجنة التنمية الاجتماعية بالدلم.', 'لجنة التنمية الاجتماعية بالدلم'],
    ['سياسة لجمعية كفل لرعاية السجناء وأسرهم', 'لجمعية كفل لرعاية السجناء وأسرهم'],
    ['كما في موقع robotweak', 'robotweak'],
    ['كما في سياسة روبوتويق السابقة', 'روبوتويق'],
    ['جمعية إحسان الطبية', 'جمعية إحسان الطبية'],
  ])('blocks: %s', (text, words) => {
    expect(said(text)).toEqual([`block | organisation.foreign | ${words}`]);
  });

  it.each([
    ['its own licensed name', 'تضع جمعية إحسان للإسكان بمنطقة تبوك السياسات'],
    ['its own short name', 'فريق إحسان للإسكان'],
    ['the association, said of itself', 'بما يكفل حقوق الجمعية والجمعية العمومية'],
    ['a committee of its own', 'سيرفع طلبه للجنة البحث، ولجنة المراجعة تنظر فيه'],
    ['a kind of organisation', 'أي جمعية خيرية أو مؤسسة مانحة أو جمعية أخرى'],
    ['a body of the state', 'وفق تعليمات مؤسسة النقد'],
    ['a word that is also a short name', 'كفل النظام حق المستفيد'],
    ['an empty head', 'كل جمعية. ومؤسسة'],
  ])('lets pass %s', (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it('says whether the platform knows the association', () => {
    const known = (text: string) =>
      guardFindings(versionSaying(text)).map(({ facts }) => 'known' in facts && facts.known);
    expect(known('جمعية كفل لرعاية السجناء وأسرهم')).toEqual([true]);
    expect(known('جمعية البر')).toEqual([false]);
  });

  it('is found in the title, on the cover, in the contents and in a heading', () => {
    const foreign = 'جمعية البر';
    const version = versionSaying('بند');
    const everywhere: GuardedVersion = {
      ...version,
      text: {
        title: foreign,
        cover: ['سطر', `${foreign} الأهلية`],
        contents: { heading: 'الفهرس', entries: [{ label: `${foreign} بالدلم` }] },
        sections: version.text.sections.map((section) => ({ ...section, heading: `${foreign} بالخرج` })),
      },
    };
    expect(guardFindings(everywhere).map(({ place }) => place)).toEqual([
      { field: 'title' },
      { field: 'cover' },
      { field: 'contents.entries.0.label' },
      { clause: 'other' },
    ]);
  });
});

describe('the association’s own name', () => {
  it.each([
    ['جمعية احسان للاسكان بمنطقه تبوك', []],
    ['جَمعيّة إحســـان للإسكان بمنطقة تبوك', []],
    ['جمعية احسام للإسكان بمنطقة تبوك', ['جمعية احسام للإسكان بمنطقة تبوك']],
    ['جمعية إحسان للإسكان بتبوك، وقرر', ['جمعية إحسان للإسكان بتبوك']],
    ['جمعية إحسان للإسكان، وقرر', ['جمعية إحسان للإسكان']],
  ])('%s', (text, variants) => {
    expect(said(text)).toEqual(variants.map((words) => `warning | organisation.variant | ${words}`));
  });
});

describe('an incomplete date', () => {
  const approvedOn = {
    printed: '2024/7/23',
    gregorian: { calendar: 'gregorian' as const, year: 2024, month: 7, day: 23 },
  };
  const dates = (text: string, approved = false): string[] =>
    guardFindings({
      ...versionSaying(text),
      ...(approved
        ? {
            approval: {
              approvedOn,
              ordersPublication: false,
              supersedesAllPrevious: false,
              demonstration: false,
            },
          }
        : {}),
    }).map(({ severity, facts }) => `${severity} ${'words' in facts ? facts.words : ''}`);

  it.each(['2024/7/م', 'بتاريخ ٢٠٢٤/٧/ م', '  / 7 / 2024م', '2024/ /', '…/…/1445هـ', '.... / .... / 1445'])(
    '%s blocks while nothing says the day',
    (text) => {
      expect(dates(text)).toHaveLength(1);
      expect(dates(text)[0]).toMatch(/^block /u);
    },
  );
  it('is one finding where it stands twice in one place', () => {
    expect(dates('2024/7/م ثم 2024/7/م')).toEqual(['block 2024/7/']);
  });
  it('only warns where the approval is of a whole day of that month', () => {
    expect(dates('بتاريخ 2024/7/م', true)).toEqual(['warning 2024/7/']);
    expect(dates('بتاريخ 2024/8/م', true)).toEqual(['block 2024/8/']);
  });
  it.each([
    '2024/7/23',
    '10 / 03 / 1445هـ، الموافق 25 / 09 / 2023م',
    'A-008 / 2024',
    '2024/2025',
    'https://example.sa/2024/7/',
    'و/أو ما يليه',
    '1/2/3',
    'عام 1445هـ',
  ])('%s is none', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe('a floor without a ceiling', () => {
  it.each([
    ['خلال مدة لا تقل عن أسبوعين.', 'لا تقل عن أسبوعين'],
    ['بمدة لا يقل عن (١٤) يومًا', 'لا يقل عن (١٤) يومًا'],
    ['لا تقل عن خمسة عشر يوماً من تقديمه', 'لا تقل عن خمسة عشر يوماً'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`warning | period.floor-only | ${words}`]);
  });
  it.each(['لا تقل عن أسبوعين ولا تزيد على شهر', 'لا تقل عن أسبوعين وبحد أقصى شهر', 'لا يقل عن ثلاثة أعضاء'])(
    '%s is none',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

it('one word for the same person is no finding, two are one, and an adjective is none', () => {
  expect(said('استقبال المستخدم والرد على المستخدمين')).toEqual([]);
  expect(said('القنوات المستخدمة مع المستفيدين')).toEqual([]);
  expect(said('استقبال المستفيد والرد على المستخدمين ومستخدميها')).toEqual([
    'warning | term.mixed | المستخدمين',
  ]);
});

it('a channel without a contact and a tool without a file are warned of at their clauses', () => {
  const version: GuardedVersion = {
    ...versionSaying(),
    text: {
      title: 'دليل',
      cover: [],
      sections: [
        {
          id: 'channels',
          role: 'channels',
          heading: 'القنوات',
          items: [clause('channels-1', 'الهاتف', 'phone'), clause('channels-2', 'الموقع', 'website')],
        },
        {
          id: 'tools',
          role: 'tools',
          heading: 'الأدوات',
          items: [clause('tools-1', 'الدليل', 'social-research-guide')],
        },
      ],
    },
    reachableChannels: new Set(['website']),
  };
  expect(guardFindings(version).map(({ code, place }) => [code, place])).toEqual([
    ['channel.without-contact', { clause: 'channels-1' }],
    ['tool.without-file', { clause: 'tools-1' }],
  ]);
  expect(guardFindings({ ...version, availableTools: new Set(['social-research-guide']) })).toHaveLength(1);
});

it('a whole section that is missing is said once and not item by item', () => {
  const codes = guardFindings({ ...versionSaying('بند'), catalogueEntry: 'beneficiary-relations' }).map(
    ({ code }) => code,
  );
  expect(new Set(codes)).toEqual(new Set(['section.missing']));
  expect(codes).toHaveLength(7);
});

describe('the key of a finding', () => {
  const first = (text: string): Finding => {
    const [finding] = guardFindings(versionSaying(text));
    if (finding === undefined) throw new Error('nothing was found');
    return finding;
  };
  it('is the same for the same text and another when the clause or its place changes', () => {
    const key = findingKey(first('جمعية البر'));
    expect(findingKey(first('جمعية البر'))).toBe(key);
    expect(findingKey(first('جمعية البر، وغيرها'))).not.toBe(key);
    const moved = guardFindings(versionSaying('بند', 'جمعية البر'))[0];
    expect(moved && findingKey(moved)).not.toBe(key);
  });
});

it('every finding is said in Arabic, with its own words in it', () => {
  const labelOf = (code: string): string => `[${code}]`;
  const findings = guardFindings({
    ...versionSaying('جمعية البر، جمعية إحسان للإسكان بتبوك، المستخدم والمستفيد، 2024/7/، لا تقل عن يومين'),
    documentType: 'policy',
  });
  expect(findings).toHaveLength(7);
  for (const finding of findings) {
    const sentence = findingSentence(finding, labelOf);
    expect(sentence).toMatch(/[.]$/u);
    expect(sentence).toContain('words' in finding.facts ? finding.facts.words : '[');
  }
});

describe('however Arabic is spelled', () => {
  const spell = (text: string, choices: readonly number[]): string =>
    Array.from(text)
      .map((letter, index) => {
        const choice = choices[index % choices.length] ?? 0;
        const alefs = 'اأإآ';
        const written = alefs.includes(letter) ? (alefs[choice % 4] ?? letter) : letter;
        const joined = /[بتثجحخسشصضطظعغفقكلمنهي]/u.test(written);
        return `${written}${joined && choice % 3 === 1 ? 'ـ' : ''}${/\p{L}/u.test(written) && choice % 5 === 2 ? 'َ' : ''}`;
      })
      .join('');
  const texts = [
    'تركز جمعية البر الخيرية على العلاقات',
    'جمعية إحسان للإسكان بتبوك، وقرر',
    'استقبال المستخدم والمستفيد',
    'خلال مدة لا تقل عن أسبوعين',
    'جمعية إحسان للإسكان بمنطقة تبوك',
  ];
  it('the same rules find the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.nat(59), { minLength: 1, maxLength: 40 }),
        (text, choices) => {
          const codes = (written: string) => guardFindings(versionSaying(written)).map(({ code }) => code);
          expect(codes(spell(text, choices))).toEqual(codes(text));
        },
      ),
    );
  });
});

it('any text at all is read without fault, and what is quoted stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            'جمعية',
            'لجنة',
            '/',
            '2024',
            'لا',
            'تقل',
            'عن',
            'ـ',
            'المستخدم',
            'المستفيد',
            '١٤٤٥',
          ),
        ),
        { maxLength: 30 },
      ),
      (parts) => {
        const text = parts.join(' ');
        for (const { facts, code } of guardFindings(versionSaying(text))) {
          if ('words' in facts && code !== 'date.incomplete') expect(text).toContain(facts.words);
        }
      },
    ),
  );
});

it('measures slips of the pen by letters', () => {
  expect(lettersApart('روبوتويك', 'روبوتويق')).toBe(1);
  expect(lettersApart('واسره', 'واسرهم')).toBe(1);
  expect(lettersApart('', 'بر')).toBe(2);
});
