import { describe, expect, it } from 'vitest';
import { currentCatalogue } from '../../src/catalogue/current-catalogue.ts';
import type { DocumentEvidence } from '../../src/contracts/document-evidence.ts';
import type { DocumentReading } from '../../src/contracts/document-reading.ts';
import { readDocument, type KnownDocument } from '../../src/reading/read-document.ts';
import { evidenceOfText, evidenceWith } from '../support/evidence.ts';
import { statedFact } from '../support/stated-fact.ts';

const known: KnownDocument = { entries: currentCatalogue.entries, changes: 'accepted' };

const read = (evidence: DocumentEvidence, more: Partial<KnownDocument> = {}): DocumentReading => {
  const outcome = readDocument(evidence, { ...known, ...more });
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.reading;
};
const ofText = (text: string, more: Partial<KnownDocument> = {}): DocumentReading =>
  read(evidenceOfText(text), more);
const factsIn = (text: string): unknown[] => ofText(text).facts;
const codesIn = ({ remarks }: DocumentReading): unknown[] => remarks.map(({ code, line }) => [code, line]);

const body = 'تمهيد\nتلتزم الجمعية بما في هذه السياسة من أحكام.';

describe('facts that a document says about itself', () => {
  it('are session, meeting, resolution and the day in both calendars, with their lines', () => {
    expect(
      factsIn(
        `سياسة الاستثمار\n${body}\nاعتماد مجلس الإدارة\nاعتمد مجلس الإدارة هذه السياسة بقراره رقم (12) في اجتماعه الثالث من دورته الثانية يوم الاثنين بتاريخ 13 / 5 / 1445هـ الموافق 27 / 11 / 2023م.`,
      ),
    ).toMatchObject([
      { kind: 'resolution', value: 12, line: 5, readByOcr: false },
      { kind: 'meeting', value: 3, line: 5, printed: 'اجتماعه الثالث' },
      { kind: 'session', value: 2, line: 5, printed: 'دورته الثانية' },
      {
        kind: 'approved-on',
        hijri: { calendar: 'hijri', year: 1445, month: 5, day: 13 },
        gregorian: { calendar: 'gregorian', year: 2023, month: 11, day: 27 },
        weekday: 'monday',
        line: 5,
      },
    ]);
  });

  it('are the number of the issue, though the code of the document stands before it', () => {
    expect(factsIn(`سياسة الحفظ\nرمز الوثيقة POL-07 رقم الإصدار 2.0\n${body}`)).toMatchObject([
      { kind: 'issue-number', text: '2.0' },
    ]);
    expect(factsIn(`سياسة الحفظ\nرمز الوثيقة: POL-07\n${body}`)).toMatchObject([
      { kind: 'issue-number', text: 'POL-07' },
    ]);
  });

  it.each(['1446/2/3هـ', '3/2/1446هـ', '1446-02-03', '٣/٢/١٤٤٦هـ'])('have the day %s', (day) => {
    expect(
      factsIn(`سياسة الوقف\n${body}\nاعتماد مجلس الإدارة\nاعتمد المجلس هذه السياسة بتاريخ ${day} للعمل بها.`),
    ).toMatchObject([{ kind: 'approved-on', hijri: { year: 1446, month: 2, day: 3 } }]);
  });

  it.each([
    ['صدر قرار المجلس رقم (7/2/1446) باعتماد هذه السياسة.', []],
    ['يعقد المجلس اجتماعه رقم (4) قبل نهاية السنة.', []],
    [
      'رقم القرار: 14 تاريخه: 10/3/1446هـ',
      [
        ['resolution', 14],
        ['approved-on', undefined],
      ],
    ],
    ['تسري هذه السياسة من تاريخ 1/1/2025م.', [['in-force-from', undefined]]],
    ['يعمل بهذه السياسة اعتباراً من يوم الأحد 1446/4/10هـ.', [['in-force-from', undefined]]],
    ['تسري هذه السياسة من تاريخ اعتماد المجلس لها.', []],
    ['يعمل الموظف لدى الجمعية من تاريخ 1/1/2024م.', []],
  ])('are what the sentence says and nothing more: %s', (sentence, found) => {
    const { facts } = ofText(`سياسة الوقف\n${body}\nاعتماد مجلس الإدارة\n${sentence}`);
    expect(facts.map((fact) => [fact.kind, 'value' in fact ? fact.value : undefined])).toEqual(found);
  });

  it('are read from the cover, from names of months, and from eastern digits', () => {
    expect(
      factsIn(
        `جمعية النور\nسياسة الاستثمار\nالنسخة ٢.١\nاعتمدت في اجتماع مجلس الإدارة رقم (٧) بتاريخ ١٠ ربيع الأول ١٤٤٥هـ\n${body}`,
      ),
    ).toMatchObject([
      { kind: 'issue-number', line: 3 },
      { kind: 'meeting', value: 7, line: 4 },
      { kind: 'approved-on', hijri: { year: 1445, month: 3, day: 10 }, line: 4 },
    ]);
  });

  it('are the name beside the title of the chair, and the orders of the board', () => {
    expect(
      factsIn(
        `سياسة الاستثمار\n${body}\nاعتماد مجلس الإدارة\nاعتمد المجلس هذه السياسة وقرر العمل بها ونشرها على الموقع الإلكتروني.\nوتحل هذه السياسة محل جميع السياسات السابقة.\nرئيس مجلس الإدارة\nأ. سالم بن حمد العمري`,
      ),
    ).toMatchObject([
      { kind: 'orders-publication', line: 5 },
      { kind: 'supersedes-all-previous', line: 6 },
      { kind: 'chair', text: 'أ. سالم بن حمد العمري', line: 8 },
    ]);
  });

  it('are the chair who signs below a sentence of approval, and a meeting with its year', () => {
    expect(
      factsIn(
        `سياسة الاستثمار\n${body}\nتم اعتمادها من مجلس الإدارة في اجتماعه رقم (3/2023) وتاريخ 12/4/2023م\nرئيس مجلس الإدارة: د. سالم بن حمد العمري`,
      ),
    ).toMatchObject([
      { kind: 'meeting', value: 3, line: 4 },
      { kind: 'approved-on', gregorian: { year: 2023, month: 4, day: 12 }, line: 4 },
      { kind: 'chair', text: 'د. سالم بن حمد العمري', line: 5 },
    ]);
  });

  it.each([
    ['another body', 'صدر نظام الجمعيات بقرار مجلس الوزراء رقم (61) وتاريخ 18/2/1437هـ.'],
    ['a rule about meetings', 'يعقد مجلس الإدارة اجتماعه الأول خلال 30 يوماً ويعتمد جدول أعماله.'],
    ['a rule about resolutions', 'تصدر قرارات مجلس الإدارة بأغلبية 3 من أعضائه.'],
  ])('are none in a sentence about %s', (_of, sentence) => {
    expect(factsIn(`سياسة الاستثمار\nتمهيد\n${sentence}`)).toEqual([]);
  });

  it.each([
    'اعتمد مجلس الإدارة هذه السياسة في الاجتماع رقم (   ) وتاريخ   /   /   14هـ',
    'اعتمد مجلس الإدارة هذه السياسة في الاجتماع رقم (....) وتاريخ ..../..../....',
  ])('are none in a blank, which a remark names: «%s»', (sentence) => {
    const reading = ofText(`سياسة الاستثمار\n${body}\nاعتماد مجلس الإدارة\n${sentence}`);
    expect(reading.facts).toEqual([]);
    expect(codesIn(reading)).toContainEqual(['approval.blank', 5]);
  });

  it('have no day where a part of it is missing, and a remark where its calendars disagree', () => {
    const half = ofText(
      `سياسة الاستثمار\n${body}\nاعتماد مجلس الإدارة\nاعتمدها مجلس الإدارة بتاريخ 2024/7/م`,
    );
    expect(half.facts).toEqual([]);
    expect(codesIn(half)).toContainEqual(['date.incomplete', 5]);
    const apart = ofText(
      `سياسة الاستثمار\n${body}\nاعتماد مجلس الإدارة\nاعتمدها مجلس الإدارة بتاريخ 13/5/1445هـ الموافق 28/11/2023م`,
    );
    expect(codesIn(apart)).toContainEqual(['approval.ambiguous', 5]);
  });

  it('are marked where OCR read them', () => {
    const lines = [
      'سياسة الاستثمار',
      'تمهيد',
      'نص.',
      'اعتماد مجلس الإدارة',
      'اعتمدها مجلس الإدارة في اجتماعه رقم (6)',
    ];
    const { facts } = read(
      evidenceWith(
        { lines: lines.map((text, index) => ({ number: index + 1, text, place: 'body', confidence: 90 })) },
        'image',
      ),
    );
    expect(facts).toMatchObject([{ kind: 'meeting', value: 6, readByOcr: true }]);
  });
});

describe('facts of a scan', () => {
  /** The facts of a scanned page; `word~40` is a word of which OCR is sure by 40 percent, digits stand so with 90. */
  const scanned = (...lines: string[]): DocumentReading =>
    read(
      evidenceWith(
        {
          lines: lines.map((line, index) => {
            const unsure: { from: number; to: number; confidence: number }[] = [];
            let text = '';
            for (const word of line.split(' ')) {
              const [letters = '', confidence = '90'] = word.split('~');
              const from = text === '' ? 0 : text.length + 1;
              text = [text, letters].filter((part) => part !== '').join(' ');
              if (word.includes('~') || /\p{Nd}/u.test(letters))
                unsure.push({ from, to: text.length, confidence: Number(confidence) });
            }
            return { number: index + 1, text, place: 'body' as const, confidence: 90, unsure };
          }),
        },
        'image',
      ),
    );
  const approval = (sentence: string): DocumentReading =>
    scanned('سياسة الوقف', 'تمهيد', 'تلتزم الجمعية بما فيها من أحكام.', 'اعتماد مجلس الإدارة', sentence);
  const found = ({ facts }: DocumentReading): string[] => facts.map((fact) => statedFact(fact).trim());

  it.each([
    ['اعتمدها المجلس بالقرار رقم (12)~91 بتاريخ 10/08/1446ه~85', ['resolution 12', 'approved-on 1446-8-10']],
    ['اعتمدها المجلس بالقرار رقم (12)~14 بتاريخ 10/08/1446ه~85', ['approved-on 1446-8-10']],
    ['اعتمدها المجلس بالقرار رقم (12)~91 بتاريخ 10/08/1446ه~40', ['resolution 12']],
    ['اعتمدها المجلس بالقرار رقم (١٢)~96 بتاريخ ١٠/٠٨/١٤٤٦ه~95', []],
    ['اعتمدها المجلس بتاريخ 10/08/1446ه~31 الموافق 09/02/2025م~12', ['approved-on 1446-8-10 2025-2-9']],
    ['اعتمدها المجلس بتاريخ ١٠/٠٨/١٤٤٦ه~31 الموافق 09/02/2025م~12', ['approved-on 1446-8-10 2025-2-9']],
    ['اعتمدها المجلس بتاريخ 10/08/1446ه~31 الموافق 19/02/2025م~92', ['approved-on  2025-2-19']],
    ['اعتمدها المجلس بتاريخ 10 شعبان~35 1446ه~92', []],
    ['اعتمدها المجلس في اجتماعه الرابع~38', []],
    ['اعتمدها المجلس في اجتماعه~38 الرابع', ['meeting 4']],
  ])('are what OCR is sure of, or what two calendars say alike: «%s»', (sentence, facts) => {
    expect(found(approval(sentence))).toEqual(facts);
  });

  it('quote the words of the page', () => {
    const { facts, remarks } = approval(
      'اعتمدها بالقرار رقم (12)~14 بتاريخ 10/08/1446ه~31 الموافق 09/02/2025م~12',
    );
    expect(facts.map(({ printed }) => printed)).toEqual(['10/08/1446ه']);
    expect(JSON.stringify([facts, remarks])).not.toMatch(/\p{Co}/u);
  });

  it('are no code whose letters a recogniser of Arabic takes for digits, and the number of an issue', () => {
    expect(found(scanned('سياسة الوقف', 'رقم الوثيقة: 101-12~88', 'تمهيد', 'نص.'))).toEqual([]);
    expect(found(scanned('سياسة الوقف', 'رقم الإصدار: 1.2~93', 'تمهيد', 'نص.'))).toEqual([
      'issue-number 1.2',
    ]);
  });

  it('stand below a heading whose own number OCR took for letters', () => {
    const under = (heading: string): string[] =>
      found(scanned('سياسة الوقف', 'تمهيد', 'نص.', heading, 'قرار رقم (28)~90 في الجلسة رقم (16)~90'));
    expect(under('ثلا~20 اعتماد مجلس الإدارة')).toEqual(['resolution 28', 'meeting 16']);
    expect(under('ثلاجات~90 اعتماد مجلس الإدارة')).toEqual([]);
  });

  it('are no chair with a word that OCR is unsure of', () => {
    const chair = (name: string): string[] =>
      found(scanned('سياسة الوقف', 'تمهيد', 'نص.', 'اعتماد مجلس الإدارة', 'رئيس مجلس الإدارة', name));
    expect(chair('سالم بن حمد العمري')).toEqual(['chair سالم بن حمد العمري']);
    expect(chair('سالم بن جمد~55 العمري')).toEqual([]);
  });
});

describe('remarks on a document', () => {
  it('name another organisation and another spelling of the own name at their lines', () => {
    const association = { name: 'جمعية النور الخيرية بالرياض', shortName: 'النور', names: [] };
    const reading = ofText(
      'سياسة الاستثمار\nتمهيد\nتضع جمعية النور الخيرية بالرياض هذه السياسة.\nوتلتزم جمعية البر الخيرية في شعبة نصاب بها.',
      { association },
    );
    expect(codesIn(reading)).toEqual([['org.foreign', 4]]);
  });

  it.each([
    ['نفذ البرنامج بالشراكة مع جمعية مكين الأهلية وبدعم من مؤسسة الوفاء الخيرية.', []],
    ['تحال الحالة إلى جمعية السكينة للأسرة.', []],
    ['ومن أمثلة ذلك جمعية السكينة، وتتعاقد الجمعية مع مؤسسة الركن للمقاولات.', []],
    ['يلتزم منسوبو جمعية النور به، وتقام في جمعية النور بمركز التدريب.', ['org.variant']],
    ['تلتزم جمعية النور الخيرية بمدينة الرياض بذلك.', ['org.variant']],
    ['تلتزم جمعية النور الخيرية بالدمام بذلك.', ['org.foreign']],
    ['كل من يتعامل مع جمعية السكينة للأسرة يقر بذلك.', ['org.foreign']],
  ])('name whose text «%s» is, and no partner: %j', (sentence, codes) => {
    const association = { name: 'جمعية النور الخيرية بالرياض', shortName: 'النور', names: [] };
    const { remarks } = ofText(`سياسة الاستثمار\nتمهيد\n${sentence}`, { association });
    expect(remarks.map(({ code }) => code)).toEqual(codes);
  });

  it('name another organisation on the cover, whose name goes on with no sentence', () => {
    const association = { name: 'مؤسسة الوفاء الأهلية', shortName: 'الوفاء', names: [] };
    const of = (owner: string): unknown[] =>
      codesIn(ofText(`${owner}\nسياسة الاستثمار\n${body}`, { association }));
    expect(of('الجمعية الخيرية بالهجرة الشمالية')).toEqual([['org.foreign', 1]]);
    expect(of('مؤسسة الوفاء')).toEqual([['org.variant', 1]]);
  });

  it('name the body of another policy under the title', () => {
    const about = 'تتعلق أحكام تعارض المصالح بكل عضو، ويفصح العضو عن تعارض المصالح.';
    const reading = ofText(`سياسة إدارة المتطوعين\nتمهيد\n${about}\n${about}\n${about}`);
    expect(codesIn(reading)).toEqual([['body.otherPolicy', 1]]);
    expect(ofText(`سياسة تعارض المصالح\nتمهيد\n${about}\n${about}\n${about}`).remarks).toEqual([]);
  });

  it('name it by its words, too, where no phrase of its title is said again and again', () => {
    const body =
      'تمهيد\nتستقبل الجمعية المتطوعين وتسجل ساعات التطوع.\nيوقع المتطوع ميثاق التطوع ويدرب المتطوع قبل عمله.\nيكرم المتطوعون سنوياً، ويشكر كل متطوع.';
    const told = (title: string): unknown[] => codesIn(ofText(`${title}\n${body}`));
    expect(told('سياسة الاحتفاظ بالوثائق وإتلافها')).toEqual([['body.otherPolicy', 1]]);
    expect(told('سياسة إدارة المتطوعين')).toEqual([]);
    expect(told('دليل التطوع')).toEqual([]);
    // A guide of several subjects is none of theirs.
    const others =
      'تفصح الجمعية عن تعارض المصالح، وتعارض المصالح محظور.\nيرفع البلاغ عن المخالفة، وتدرس البلاغات والمخالفات.';
    expect(codesIn(ofText(`دليل الحوكمة\n${body}\n${others}`))).toEqual([]);
  });

  it('name an entry of the contents that no heading has, and contents without pages', () => {
    const reading = ofText('سياسة\nجدول المحتويات\nتمهيد .... 2\nالعقوبات المالية .... 3\nتمهيد\nنص.');
    expect(codesIn(reading)).toEqual([['toc.disagrees', 4]]);
  });

  it('leave words of which OCR is unsure as they are', () => {
    const reading = read(
      evidenceWith(
        {
          lines: [
            { number: 1, text: 'سياسة الحفظ', place: 'body', confidence: 90 },
            { number: 2, text: 'النطاق', place: 'body', confidence: 90 },
            {
              number: 3,
              text: 'حفظ لمدة ؛ سنوات',
              place: 'body',
              confidence: 80,
              unsure: [{ from: 9, to: 10, confidence: 30 }],
            },
          ],
        },
        'image',
      ),
    );
    expect(reading.remarks).toMatchObject([{ code: 'text.unsure', line: 3, printed: '؛' }]);
    expect(reading.text.sections[0]?.items).toMatchObject([{ text: 'حفظ لمدة ؛ سنوات' }]);
  });
});

describe('corrections of a copied text', () => {
  it('are the mechanical ones, each quoting what its line prints', () => {
    const reading = ofText(
      '# سياسة الاستثمار\nتمهيد\nتقدیر الحاجة لموظ夫 الجمعية ومختل ف الجهات.\nوعلى مختلف الموظف أن يلتزم.\n- الأهداف وذلك عن طريق ما يلي:\n- الأول\n- الثاني',
    );
    expect(reading.corrections).toEqual([
      { code: 'section.markdown', line: 1, printed: '# سياسة', corrected: 'سياسة' },
      { code: 'char.lookalike', line: 3, printed: 'تقدیر', corrected: 'تقدير' },
      { code: 'char.brokenWord', line: 3, printed: 'ومختل ف', corrected: 'ومختلف' },
      { code: 'list.flattened', line: 6, printed: '- الأول', corrected: '  - الأول' },
      { code: 'list.flattened', line: 7, printed: '- الثاني', corrected: '  - الثاني' },
    ]);
  });

  it('choose no word: a word that is nowhere else in the document stays, with a remark', () => {
    const reading = ofText('سياسة الاستثمار\nتمهيد\nتساؤلات ت Saulات وطال ب الدعم.');
    expect(reading.corrections).toEqual([]);
    expect(codesIn(reading)).toContainEqual(['char.foreignScript', 3]);
  });
});

describe('the proposal for a document', () => {
  it.each([
    ['سياسة تعارض المصالح لجمعية النور', 'policy', 'conflict-of-interest'],
    ['لائحة الصلاحيات المالية والإدارية', 'bylaw', 'financial-authority'],
    ['سياسة جمعية كفاءات الأهلية في الاحتفاظ بالوثائق وإتلافها', 'policy', 'document-retention'],
    ['سياسة الإبلاغ عن المخالفات وحماية مقدمي البلاغات', 'policy', 'whistleblowing'],
    ['آلية استقبال الشكاوى والمقترحات', 'mechanism', 'complaints'],
    ['دليل الهوية البصرية', 'guide', undefined],
  ])(
    'of the title «%s» is its type and its entry of the catalogue',
    (title, documentType, catalogueEntry) => {
      expect(ofText(`${title}\n${body}`).proposals).toEqual({
        title,
        documentType,
        ...(catalogueEntry === undefined ? {} : { catalogueEntry }),
      });
    },
  );
});
