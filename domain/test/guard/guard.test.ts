import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyItem } from '../../src/contracts/policy-text.ts';
import { findingSentence } from '../../src/guard/findings.ar.ts';
import { findingKey, type Finding } from '../../src/guard/finding.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { isSlipOf, lettersApart } from '../../src/guard/printed-words.ts';

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
    ['جمعية احسام الطبية', 'جمعية احسام الطبية'],
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
    ['a kind that an ornament stands before', 'أي جمعية ــ خيرية'],
  ])('lets pass %s', (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it('says whether the platform knows the association', () => {
    const known = (text: string) =>
      guardFindings(versionSaying(text)).map(({ facts }) => 'known' in facts && facts.known);
    expect(known('جمعية كفل لرعاية السجناء وأسرهم')).toEqual([true]);
    expect(known('جمعية البر')).toEqual([false]);
  });

  it('is one finding a spelling, at its first place, and is found in nested clauses too', () => {
    const twice = guardFindings(versionSaying('تركز جمعية البر', 'جمعيه البـــر'));
    expect(twice.map(({ place }) => place)).toEqual([{ clause: 'c-0' }]);
    const version = versionSaying('بند');
    const nested = version.text.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, items: [clause('deep', 'جمعية البر')] })),
    }));
    const deep = guardFindings({ ...version, text: { ...version.text, sections: nested } });
    expect(deep.map(({ place }) => place)).toEqual([{ clause: 'deep' }]);
  });

  it('is not what an association is called whose name begins like another’s', () => {
    const version = versionSaying('تضع جمعية البر بالدلم سياساتها');
    const own = { name: 'جمعية البر بالدلم', shortName: 'البر بالدلم', names: [] };
    const other = { name: 'جمعية البر', shortName: 'البر', names: [] };
    expect(guardFindings({ ...version, association: own, others: [other] })).toEqual([]);
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

describe('an association whose name is one rare word', () => {
  const robot = (text: string) =>
    guardFindings({
      ...versionSaying(text),
      association: {
        name: 'جمعية روبوتويق',
        shortName: 'روبوتويق',
        names: [{ text: 'جمعية روبوتويك', kind: 'alias' }],
      },
      others: [],
    }).map(({ code }) => code);
  it('is named rightly by its licensed name, though another name of its own is a letter away', () => {
    expect(robot('تضع جمعية روبوتويق هذه السياسة')).toEqual([]);
    expect(robot('تضع جمعية روبوتويك هذه السياسة')).toEqual(['organisation.variant']);
  });
  it('is not misspelt by every word that is like its name', () => {
    expect(robot('تعليم روبوتيق للمبتدئين')).toEqual([]);
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
  it('is completed by a Hijri day too, and by no other year and no partial day', () => {
    const completed = (text: string, date: object) =>
      guardFindings({
        ...versionSaying(text),
        approval: {
          approvedOn: { printed: 'x', ...date },
          ordersPublication: false,
          supersedesAllPrevious: false,
          demonstration: false,
        },
      }).map(({ severity }) => severity);
    const hijri = { hijri: { calendar: 'hijri', year: 1446, month: 1, day: 17 } };
    expect(completed('بتاريخ 1446/1/هـ', hijri)).toEqual(['warning']);
    expect(completed('بتاريخ / / 1446هـ', hijri)).toEqual(['warning']);
    expect(completed('بتاريخ 1445/1/هـ', hijri)).toEqual(['block']);
    const partial = { gregorian: { calendar: 'gregorian', year: 2024, month: 7 } };
    expect(completed('بتاريخ 2024/7/م', partial)).toEqual(['block']);
  });
  it('of issue is said and never blocks; a whole one is not said', () => {
    const issued = (issueDate: GuardedVersion['issueDate'] & object) =>
      guardFindings({ ...versionSaying('بند'), issueDate }).map(({ severity, place, text }) => [
        severity,
        place,
        text,
      ]);
    const year = { calendar: 'gregorian', year: 2024 } as const;
    expect(issued(year)).toEqual([['warning', { field: 'issueDate' }, '2024']]);
    expect(issued({ ...year, month: 7 })).toEqual([['warning', { field: 'issueDate' }, '2024/7']]);
    expect(issued({ ...year, month: 7, day: 23 })).toEqual([]);
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
    ['لا تقل عن مائة وخمسة عشر (115) يومًا', 'لا تقل عن مائة وخمسة عشر (115) يومًا'],
    ['بما لا ينقص عن 48 ساعة', 'لا ينقص عن 48 ساعة'],
    ['لا تقل عن ثلاثة أشهر', 'لا تقل عن ثلاثة أشهر'],
    ['لا تقل عن سنة', 'لا تقل عن سنة'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`warning | period.floor-only | ${words}`]);
  });
  it.each([
    'لا تقل عن أسبوعين ولا تزيد على شهر',
    'لا تقل عن أسبوعين وبحد أقصى شهر',
    'لا يقل عن ثلاثة أعضاء',
    'لا يقل عن يومين ولا يزيد على خمسة',
    'لا يقل عن يومين، وخمسة أيام على الأكثر',
  ])('%s is none', (text) => {
    expect(said(text)).toEqual([]);
  });
});

it('a period that stands in the form alone is warned of while it has no ceiling, and once where a clause says it', () => {
  const floor = { atLeastDays: 14, printed: 'أسبوعان على الأقل' };
  const places = (text: string, decisionPeriod: typeof floor & { atMostDays?: number }) => {
    const version = versionSaying(text);
    return guardFindings({ ...version, text: { ...version.text, decisionPeriod } }).map(({ place }) => place);
  };
  expect(places('بند', floor)).toEqual([{ field: 'decisionPeriod' }]);
  expect(places('بند', { ...floor, atMostDays: 30 })).toEqual([]);
  expect(places('لا تقل عن أسبوعين', floor)).toEqual([{ clause: 'c-0' }]);
});

it('mixed words are counted and shown at the first place of the word that is not usual', () => {
  const [found, ...more] = guardFindings(
    versionSaying('المستفيدة والمستفيدات', 'استقبال المستخدم', 'الرد على المستفيد والمستخدمين'),
  );
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    place: { clause: 'c-1' },
    facts: { words: 'المستخدم', users: 2, beneficiaries: 3 },
  });
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
  expect(guardFindings(version).map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['channel.without-contact', 'warning', { clause: 'channels-1' }],
    ['tool.without-file', 'warning', { clause: 'tools-1' }],
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

it('what usually stands in a kind of document and is missing is said at the section that would hold it', () => {
  const missing = (change: Partial<GuardedVersion>) =>
    guardFindings({ ...versionSaying('بند'), ...change }).map(({ code, place, facts }) => [
      code,
      'clause' in place ? place.clause : place.field,
      'role' in facts ? facts.role : 'code' in facts && facts.code,
    ]);
  expect(missing({ documentType: 'policy' })).toEqual([
    ['section.missing', 'sections', 'preface'],
    ['section.missing', 'sections', 'approval'],
  ]);
  expect(missing({ documentType: 'bylaw' })).toHaveLength(2);
  expect(missing({ documentType: 'mechanism' })).toEqual([['section.missing', 'sections', 'approval']]);
  expect(missing({ documentType: 'guide' })).toEqual([]);

  const version = versionSaying();
  const sections = (['channels', 'tools', 'handling'] as const).map((role) => ({
    id: `s-${role}`,
    role,
    heading: role,
    items: [],
  }));
  const items = missing({
    catalogueEntry: 'beneficiary-relations',
    text: {
      ...version.text,
      sections: sections.map((section) =>
        section.role === 'handling'
          ? {
              ...section,
              items: [
                clause('h', 'خطوات'),
                { ...clause('i', 'خطوة'), items: [clause('j', 'استقبال', 'reception')] },
              ],
            }
          : section,
      ),
    },
  }).filter(([code]) => code === 'item.missing');
  expect(items).toHaveLength(8 + 4 + 6);
  expect(items).toContainEqual(['item.missing', 's-channels', 'phone']);
  expect(items).toContainEqual(['item.missing', 's-tools', 'basic-bylaw']);
  expect(items).toContainEqual(['item.missing', 's-handling', 'committee']);
  expect(items).not.toContainEqual(['item.missing', 's-handling', 'reception']);
});

it('what blocks is shown before what only warns', () => {
  const severities = guardFindings({
    ...versionSaying('جمعية إحسان للإسكان بتبوك', '2024/7/م'),
    documentType: 'policy',
  }).map(({ severity }) => severity);
  expect(severities).toEqual(['block', 'warning', 'warning', 'warning']);
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

it('the key of a finding tells code from code and a clause from a field of the same name, and no order of facts', () => {
  const finding: Finding = {
    code: 'term.mixed',
    severity: 'warning',
    place: { field: 'title' },
    text: 'نص',
    facts: { words: 'المستخدم', users: 1, beneficiaries: 2 },
  };
  const key = findingKey(finding);
  const { words, ...counts } = finding.facts;
  expect(findingKey({ ...finding, facts: { ...counts, words } })).toBe(key);
  expect(findingKey({ ...finding, place: { clause: 'title' } })).not.toBe(key);
  const said = { ...finding, facts: { words: 'نص' } };
  expect(findingKey({ ...said, code: 'date.incomplete' })).not.toBe(
    findingKey({ ...said, code: 'period.floor-only' }),
  );
});

it.each([
  [1, ' مرة '],
  [2, ' مرتين '],
  [3, ' 3 مرات '],
  [10, ' 10 مرات '],
  [11, ' 11 مرة '],
])('%i is counted as «%s»', (users, counted) => {
  const sentence = findingSentence(
    {
      code: 'term.mixed',
      severity: 'warning',
      place: { field: 'title' },
      text: '',
      facts: { words: 'المستخدم', users, beneficiaries: 1 },
    },
    (code) => code,
  );
  expect(sentence).toContain(`وأخواتها${counted}بمعنى`);
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
  expect(isSlipOf('كفر', 'كفل')).toBe(false);
  expect(isSlipOf('رسوح', 'رسوخ')).toBe(true);
  expect(isSlipOf('رصوح', 'رسوخ')).toBe(false);
  expect(isSlipOf('روبوطويك', 'روبوتويق')).toBe(true);
  expect(isSlipOf('رسوخ', 'رسوخ')).toBe(false);
});
