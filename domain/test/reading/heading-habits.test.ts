import { describe, expect, it } from 'vitest';
import { evidenceOfText } from '../support/evidence.ts';
import { drawn, ofText, outline, readingOf, strong, word, type Line } from '../support/read-outline.ts';

const text = 'يلتزم الجميع بما ورد في هذا البند من أحكام وضوابط عند أداء أعمالهم في الجمعية.';
const of = (...lines: readonly Line[]): string[] =>
  outline(word([strong('سياسة الحوافز', 20), ...lines])).map((line) => line.replace(text, '…'));

describe('headings in the habits of their writers', () => {
  it('have a full stop behind their number and words, above a text', () => {
    expect(of(strong('1. النطاق.'), text, text, strong('2. المسؤوليات.'), text, text)).toEqual([
      '# 1. النطاق.',
      '  ¶ …',
      '  ¶ …',
      '# 2. المسؤوليات.',
      '  ¶ …',
      '  ¶ …',
    ]);
    expect(of('التحقق من:', strong('1. الهوية.'), strong('2. الدخل.'), text, text, text).slice(2)).toEqual([
      '  1. الهوية.',
      '  2. الدخل.',
      '  ¶ …',
      '  ¶ …',
      '  ¶ …',
    ]);
  });

  it('have a bullet that no item has', () => {
    expect(
      of(strong('🔹 الأنواع والفئات'), text, strong('🔹 آلية الصرف'), '✅ مالية', '✅ معنوية', text),
    ).toEqual(['# الأنواع والفئات', '  ¶ …', '# آلية الصرف', '  ✅ مالية', '  ✅ معنوية', '  ¶ …']);
    expect(of(strong('تمهيد'), text, text, strong('🔹 مالية'), strong('🔹 معنوية'), text).slice(3)).toEqual([
      '  🔹 مالية',
      '  🔹 معنوية',
      '  ¶ …',
    ]);
  });

  it('are short lines with a colon where all letters are bold and the title alone is large', () => {
    const own = (line: string): Line => strong(line, 12);
    const lines = ['الأهداف:', text, 'الأنواع والفئات:', text, 'الصرف:', text].map(own);
    expect(of(...lines)).toEqual(['# الأهداف:', '  ¶ …', '# الأنواع والفئات:', '  ¶ …', '# الصرف:', '  ¶ …']);
  });

  it('stand between single stars, as messages print bold letters', () => {
    const reading = readingOf(
      evidenceOfText(`*سياسة الحوافز*\n\n*الأنواع*\n- مالية\n- معنوية\n\n*الصرف*\n${text}`),
    );
    expect(reading.text.title).toBe('سياسة الحوافز');
    expect(drawn(reading.text.sections)).toEqual([
      '# الأنواع',
      '  - مالية',
      '  - معنوية',
      '# الصرف',
      `  ¶ ${text}`,
    ]);
    expect(reading.corrections.map(({ code }) => code)).toContain('section.markdown');
  });

  it.each([
    ['### **أولاً: النطاق**', 'أولاً: النطاق'],
    ['1. **المدة:** سنة، و**المكان:** الخزانة.', '1. المدة: سنة، والمكان: الخزانة.'],
    ['- [ ] نسخة **موقعة** و`مختومة`', '- ☐ نسخة موقعة ومختومة'],
    [
      '2\\. **أ** ثم **أ**، ثم [الدليل](https://guide.example/1)',
      '2. أ ثم أ، ثم الدليل (https://guide.example/1)',
    ],
    ['  > __تنبيه__ <u>عام</u>', 'تنبيه عام'],
  ])('takes the signs of Markdown off «%s» by corrections that give the line that is read', (raw, read) => {
    const { corrections } = readingOf(
      evidenceOfText(`سياسة الحفظ\n${raw}\nتسري هذه السياسة على كل موظف في الجمعية.`),
    );
    const repaired = corrections.reduce((line, { printed, corrected }) => {
      expect(line.split(printed)).toHaveLength(2);
      return line.replace(printed, () => corrected);
    }, raw);
    expect(repaired).toBe(read);
  });

  it('are underlined by signs, and a rule below a text underlines nothing', () => {
    expect(
      ofText(
        `سياسة الحوافز\n=====\n\nالأنواع\n-----\n1. مالية\n2. معنوية\n\nالصرف\n-----\n${text}\nسطر أخير\n-----\n${text}`,
      ),
    ).toEqual([
      '# الأنواع',
      '  1. مالية',
      '  2. معنوية',
      '# الصرف',
      `  ¶ ${text}`,
      '  ¶ سطر أخير',
      `  ¶ ${text}`,
    ]);
  });

  it('begin below a title in quotes', () => {
    const title = { ...strong('«سياسة الحوافز»', 20), centred: true };
    const lines = [title, strong('◄ الأنواع'), text, text, strong('◄ الصرف'), text];
    const reading = readingOf(word(lines));
    expect([reading.text.title, reading.text.cover]).toEqual(['«سياسة الحوافز»', []]);
  });

  it('have a full stop without a number, where no line of their look goes without', () => {
    const headings = [strong('أنواع الحوافز.'), text, text, strong('سجل الحوافز.'), text, text];
    expect(of(...headings)).toEqual([
      '# أنواع الحوافز.',
      '  ¶ …',
      '  ¶ …',
      '# سجل الحوافز.',
      '  ¶ …',
      '  ¶ …',
    ]);
    // A sentence in bold letters among headings without a stop is a sentence, and so are two that follow each other.
    expect(of(strong('أنواع الحوافز'), text, strong('حافز واحد كل سنة.'), text, text)).toEqual([
      '# أنواع الحوافز',
      '  ¶ …',
      '  ¶ حافز واحد كل سنة.',
      '  ¶ …',
      '  ¶ …',
    ]);
    expect(of(text, text, strong('حافز واحد كل سنة.'), strong('شكر لكل متطوع.'), text)).not.toContain(
      '# حافز واحد كل سنة.',
    );
  });

  it('are underlined or coloured, where several lines are', () => {
    const stressed = (words: string): Line => ({ text: words, stressed: true });
    expect(of(stressed('أنواع الحوافز'), text, stressed('سجل الحوافز'), text)).toEqual([
      '# أنواع الحوافز',
      '  ¶ …',
      '# سجل الحوافز',
      '  ¶ …',
    ]);
    expect(of(strong('أنواع الحوافز'), text, stressed('حوافز المتطوعين'), text, text)).toContain(
      '  ¶ حوافز المتطوعين',
    );
    // Colours that most of the text has say nothing.
    expect(
      outline(
        word([
          stressed('سياسة الحوافز'),
          stressed('سجلها'),
          stressed(text),
          stressed('صرفها'),
          stressed(text),
        ]),
      ),
    ).not.toContain('# سجلها');
  });

  it('are larger than letters of which the file says no size', () => {
    const large = (words: string): Line => ({ text: words, size: 16 });
    const lines = [large('أنواع الحوافز'), text, large('سجل الحوافز'), text].map((line) =>
      typeof line === 'string' ? { text: line } : line,
    );
    expect(of(...lines)).toEqual(['# أنواع الحوافز', '  ¶ …', '# سجل الحوافز', '  ¶ …']);
    expect(of({ text: 'أنواع الحوافز', size: 10 }, text, text)).not.toContain('# أنواع الحوافز');
  });

  it('have a number in brackets, which the first clause below repeats', () => {
    const clauses = (number: number): string[] => [
      `(${String(number)}-1) نص أول.`,
      `(${String(number)}-2) نص ثان.`,
    ];
    expect(
      ofText(['سياسة الحوافز', '', '(1) الأنواع', ...clauses(1), '(2) السجل', ...clauses(2)].join('\n')),
    ).toEqual([
      '# (1) الأنواع',
      '  (1-1) نص أول.',
      '  (1-2) نص ثان.',
      '# (2) السجل',
      '  (2-1) نص أول.',
      '  (2-2) نص ثان.',
    ]);
    expect(ofText(`سياسة الحوافز\n\n${text}\n(1) الأنواع\n(2) السجل\n${text}`)).not.toContain(
      '# (1) الأنواع',
    );
  });

  it('begin with a picture where the document itself says that they are headings', () => {
    const heading = (words: string): Line => ({ text: words, heading: 2 });
    expect(of(heading('🎁 الأنواع'), text, heading('📋 السجل'), '📌 يمسكه المدير.', text)).toEqual([
      '# 🎁 الأنواع',
      '  ¶ …',
      '# 📋 السجل',
      '  📌 يمسكه المدير.',
      '  ¶ …',
    ]);
  });

  it('are none where a colour stresses a note among headings of another look, and may ask in colour', () => {
    const coloured = (words: string): Line => ({ text: words, stressed: true });
    const notes = of(
      strong('أولاً: الأنواع'),
      text,
      coloured('ملاحظة: للموظفين وحدهم'),
      strong('ثانياً: السجل'),
      text,
      coloured('مهم جداً'),
      text,
    );
    expect(notes.filter((line) => line.startsWith('#'))).toEqual(['# أولاً: الأنواع', '# ثانياً: السجل']);
    expect(of(coloured('من يستحق الحوافز؟'), text, coloured('كيف تصرف الحوافز؟'), text)).toEqual([
      '# من يستحق الحوافز؟',
      '  ¶ …',
      '# كيف تصرف الحوافز؟',
      '  ¶ …',
    ]);
  });

  it('are articles in brackets, above their names', () => {
    const centred = (words: string): Line => ({ ...strong(words), centred: true });
    expect(
      of(
        centred('(المادة الأولى)'),
        centred('الأنواع'),
        text,
        text,
        centred('[المادة الثانية]: السجل'),
        text,
        text,
      ),
    ).toEqual(['# (المادة الأولى) الأنواع', '  ¶ …', '  ¶ …', '# [المادة الثانية]: السجل', '  ¶ …', '  ¶ …']);
    expect(ofText(`سياسة الحوافز\n\n(المادة الأولى) من النظام تسري على الحوافز.\n${text}`)).toContain(
      '  ¶ (المادة الأولى) من النظام تسري على الحوافز.',
    );
  });

  it('are lettered where nothing else numbers headings', () => {
    const letters = [strong('أ. الأنواع'), text, strong('ب. سجل الحوافز'), '1. ورقي.', '2. رقمي.', text];
    expect(of(...letters)).toEqual([
      '# أ. الأنواع',
      '  ¶ …',
      '# ب. سجل الحوافز',
      '  1. ورقي.',
      '  2. رقمي.',
      '  ¶ …',
    ]);
    expect(of(strong('أولاً: الحوافز'), text, strong('ثانياً: السجل'), ...letters)).toContain('  أ. الأنواع');
    expect(of(text, 'أ. الأنواع', text, 'ب. سجل الحوافز', text)).not.toContain('# أ. الأنواع');
  });

  it('have a bullet and a colon in a message, which no other line with that bullet lacks', () => {
    expect(ofText(`سياسة الحوافز\n\n🔹 الأنواع:\n✅ مالية.\n✅ معنوية.\n\n🔹 السجل:\n${text}`)).toEqual([
      '# الأنواع:',
      '  ✅ مالية.',
      '  ✅ معنوية.',
      '# السجل:',
      `  ¶ ${text}`,
    ]);
    expect(
      ofText(`سياسة الحوافز\n\n🔹 الأنواع:\n✅ مالية.\n🔹 معنوية\n✅ شكر.\n\n🔹 السجل:\n${text}`),
    ).not.toContain('# الأنواع:');
  });

  it('stand right above the signs that underline them', () => {
    const lines = ['سياسة الحوافز', 'سطر قبل خط', '---', text, 'الصرف', '---', text].map((line) => ({
      text: line,
      ...(line === 'سطر قبل خط' || line === text || line === 'سياسة الحوافز' ? { endsParagraph: true } : {}),
    }));
    const evidence = word([]);
    const read = outline({
      ...evidence,
      file: { ...evidence.file, kind: 'text' },
      lines: lines.map((line, at) => ({ number: at + 1, place: 'body', ...line })),
    });
    expect(read).toContain('# الصرف');
    expect(read).not.toContain('# سطر قبل خط');
  });

  it('may begin as titles do before their full stop, and are no bold sentences below a text', () => {
    expect(of(strong('أنواع الحوافز.'), text, strong('ضوابط الحوافز.'), text, text)).toContain(
      '# ضوابط الحوافز.',
    );
    const sentences = of(
      text,
      strong('الحافز حق لكل موظف.'),
      text,
      strong('المخالفة توجب المساءلة.'),
      text,
      text,
    );
    expect(sentences.filter((line) => line.startsWith('#'))).toEqual(['# سياسة الحوافز']);
  });

  it('are not the lines by which a document is signed', () => {
    const centred = (words: string): Line => ({ text: words, centred: true });
    const signed = [centred('رئيس مجلس الإدارة'), centred('د. سعد بن محمد'), centred('التوقيع')];
    const headings = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('#'));
    expect(headings(of(strong('الأنواع'), text, text, ...signed))).toEqual(['# الأنواع']);
    // An office that text stands below is what a division is about.
    expect(headings(of(strong('المدير'), text, strong('رئيس مجلس الإدارة'), text, text))).toEqual([
      '# المدير',
      '# رئيس مجلس الإدارة',
    ]);
  });

  it('have a picture before their number', () => {
    expect(
      ofText(`سياسة الحوافز\n\n▪️ أولاً: الأنواع\n- مالية.\n\n▪️ ثانياً: السجل\n- يمسكه المدير.\n`),
    ).toEqual(['# ▪️ أولاً: الأنواع', '  - مالية.', '# ▪️ ثانياً: السجل', '  - يمسكه المدير.']);
  });
});
