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

  it('may begin as a sentence does, in a look that nothing but headings has', () => {
    const asked = ['متى تقبل الهدية', 'من يسجل الهدية', 'في حال المخالفة'].map((line) => strong(line));
    expect(of(...asked.flatMap((line) => [line, text])).filter((line) => line.startsWith('#'))).toEqual([
      '# متى تقبل الهدية',
      '# من يسجل الهدية',
      '# في حال المخالفة',
    ]);
    // A sentence with its stop, or two lines of the look on each other, stress words of the text.
    for (const other of [
      [strong('يجب تسجيل الهدية.'), text],
      [strong('في الجمعية'), strong('وفروعها'), text],
    ])
      expect(of(...asked.flatMap((line) => [line, text]), ...other)).not.toContain('# من يسجل الهدية');
  });

  it('may begin as a sentence does, where empty lines stand before headings alone', () => {
    const parts = [
      'أنواع الحوافز',
      '- مالية',
      '',
      'من تسري عليه السياسة',
      text,
      '',
      'كيف تصرف',
      text,
      '',
      'سجل الحوافز',
      text,
    ];
    const heads = (lines: readonly string[]): string[] =>
      ofText(['سياسة الحوافز', '', ...lines].join('\n')).filter((line) => line.startsWith('#'));
    expect(heads(parts)).toEqual(
      ['أنواع الحوافز', 'من تسري عليه السياسة', 'كيف تصرف', 'سجل الحوافز'].map((line) => `# ${line}`),
    );
    expect(heads([...parts, '', 'تنشر هذه السياسة', text, '', text])).not.toContain('# من تسري عليه السياسة');
  });

  it('have a picture before them and before the title', () => {
    const lines = ['📌 سياسة الحوافز', '', '✳️ الأنواع', text, '', '✳️ الصرف', '1️⃣ مالية', '2️⃣ معنوية'];
    const found = ofText(lines.join('\n'));
    expect(found).toContain('# الأنواع');
    expect(found.slice(-3)).toEqual(['# الصرف', '  1️⃣ مالية', '  2️⃣ معنوية']);
  });

  it('stand above items that spaces nest to any depth, and a stray space nests none', () => {
    const lines = ['- الطلب', '  - وصف الصنف', '  - التكلفة', '    - من عرض', '    - من شراء', '- الاعتماد'];
    const list = (rows: readonly string[]): string[] =>
      ofText(['# سياسة الحوافز', '## الأنواع', ...rows].join('\n')).slice(1);
    expect(list(lines)).toEqual(lines.map((line) => `  ${line}`));
    expect(list(['- الطلب', '- الصنف', '  - التكلفة', '- الاعتماد'])[2]).toBe('  - التكلفة');
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
          stressed('صرفها'),
          stressed(text),
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

  it('end with a colon in a plain text, whatever their first letters are', () => {
    const read = ofText(
      `ميثاق الفريق\nأهداف الفريق:\n1- خدمة الحي.\n2- نشر الوعي.\nقيم الفريق :\n- الصدق.\n- الإتقان.\nحقوق العضو:\n${text}\nوعلى العضو ما يلي:\n- الحضور.`,
    );
    expect(read.filter((line) => line.startsWith('#'))).toEqual([
      '# أهداف الفريق:',
      '# قيم الفريق :',
      '# حقوق العضو:',
    ]);
  });

  it('are whole in braces, several times', () => {
    expect(ofText(`أنواع الدعم\n{ الدعم المالي }\n${text}\n{الدعم العيني }\n${text}`)).toEqual([
      '# { الدعم المالي }',
      `  ¶ ${text}`,
      '# {الدعم العيني }',
      `  ¶ ${text}`,
    ]);
  });

  it('stand above each list of a text that is nothing but lists', () => {
    expect(
      ofText(
        'سياسة النظافة\nغاية الوثيقة\n- بيان الطريقة.\n- ضبط المواد.\nسياسة المواد لدينا\n- شراء الآمن منها.',
      ),
    ).toEqual([
      '# غاية الوثيقة',
      '  - بيان الطريقة.',
      '  - ضبط المواد.',
      '# سياسة المواد لدينا',
      '  - شراء الآمن منها.',
    ]);
  });

  it('stand between whole sentences, beside headings that the sector knows', () => {
    const lines = ['مقدمة', text, 'النطاق', text, 'حفظ المفاتيح', text];
    expect(ofText(['سياسة المفاتيح', ...lines].join('\n\n'))).toContain('# حفظ المفاتيح');
    // The lines of a list without markers are none.
    const list = [
      'مقدمة',
      text,
      'النطاق',
      'تشمل ما يلي:',
      'سجل الزيارات',
      'سجل المفاتيح',
      'سجل الحضور',
      text,
    ];
    expect(ofText(['سياسة المفاتيح', ...list].join('\n\n')).filter((line) => line.startsWith('#'))).toEqual([
      '# مقدمة',
      '# النطاق',
    ]);
  });

  it('stand alone above texts and lists in a text where no short line stands otherwise', () => {
    const lines = [
      'شروط المكتبة',
      'مكتبة الحي',
      text,
      'بيانات الزائر',
      'يقصد بها ما يلي:',
      '- اسمه.',
      'جمع البيانات',
      text,
    ];
    const read = ofText(lines.join('\n'));
    expect(read.filter((line) => line.startsWith('#'))).toEqual([
      '# مكتبة الحي',
      '# بيانات الزائر',
      '# جمع البيانات',
    ]);
    const asked = [
      'وحدة المكتبة',
      'مقدمة',
      text,
      'ما هي المكتبة؟',
      text,
      'رؤيتنا من أجلها:',
      text,
      'رسالتنا:',
      text,
    ];
    expect(ofText(asked.join('\n')).filter((line) => line.startsWith('#'))).toHaveLength(4);
    // Lines of a list without signs are short, too.
    const list = ['شروط المكتبة', text, 'بيانات الزائر', text, 'الاسم', 'الجوال', text];
    expect(ofText(list.join('\n'))).not.toContain('# بيانات الزائر');
  });

  it('have their number and their name in two headings of a page', () => {
    const head = (words: string, heading: number) => ({ text: words, heading });
    const page = word([
      head('لائحة الزوار', 1),
      head('الباب الأول', 2),
      head('أحكام الزيارة', 2),
      text,
      head('الباب الثاني', 2),
      head('المواعيد', 2),
      text,
    ]);
    expect(outline(page)).toEqual([
      '# الباب الأول أحكام الزيارة',
      `  ¶ ${text}`,
      '# الباب الثاني المواعيد',
      `  ¶ ${text}`,
    ]);
  });

  it('have a bullet above lists of other signs, and a number before a question above its clauses', () => {
    expect(
      ofText(`شروط التبرع\n• هدف السياسة\n1. ضبط القبول.\n2. ضبط الرد.\n• أنواع التبرع\n1. النقد.`),
    ).toEqual(['# هدف السياسة', '  1. ضبط القبول.', '  2. ضبط الرد.', '# أنواع التبرع', '  1. النقد.']);
    expect(ofText('سياسة الزوار\n1. من يزورنا؟\n1.1. كل أحد.\n2. متى يزورنا؟\n2.1. كل يوم.')).toEqual([
      '# 1. من يزورنا؟',
      '  1.1. كل أحد.',
      '# 2. متى يزورنا؟',
      '  2.1. كل يوم.',
    ]);
  });

  it('name chapters between articles, without a number', () => {
    const articles = (first: number): string[] => [
      `مادة (${String(first)}): حكم`,
      text,
      `مادة (${String(first + 1)}): حكم آخر`,
      text,
    ];
    const lines = ['لائحة المكتبة', 'تعريفات المكتبة', ...articles(1), 'إعارة الكتب', ...articles(3)];
    expect(ofText(lines.join('\n')).filter((line) => line.includes('#'))).toEqual([
      '# تعريفات المكتبة',
      '  # مادة (1): حكم',
      '  # مادة (2): حكم آخر',
      '# إعارة الكتب',
      '  # مادة (3): حكم',
      '  # مادة (4): حكم آخر',
    ]);
    // A subtitle above the first article is none where no other line stands so.
    expect(ofText(['لائحة المكتبة', 'مكتبة الحي', ...articles(1)].join('\n'))).not.toContain('# مكتبة الحي');
  });

  it('are ordinals to the last, though one announces a list and nothing stands below another', () => {
    const lines = [
      'ضوابط السكن',
      'أولاً : يجب أن تتوفر في الساكن الشروط التالية :',
      '1. أن يكون طالباً.',
      'ثانياً : أنواع السكن :',
      text,
      'ثالثاً: إنهاء السكن:',
      'رابعاً: مدد السكن:',
      text,
    ];
    expect(ofText(lines.join('\n')).filter((line) => line.startsWith('#'))).toHaveLength(4);
    const [title = '', announcing = '', item = '', other = ''] = lines;
    expect(ofText([title, announcing, item, other, text].join('\n'))).toContain(`# ${announcing}`);
    // An ordinal right above an article holds it.
    expect(
      ofText(
        `اختصاصات المجلس\nأولا: أعمال المجلس وفق الفصل الثالث:\nالمادة العاشرة:\n${text}\nالمادة الثانية عشرة:\n${text}`,
      ),
    ).toEqual([
      '# أولا: أعمال المجلس وفق الفصل الثالث:',
      '  # المادة العاشرة:',
      `    ¶ ${text}`,
      '  # المادة الثانية عشرة:',
      `    ¶ ${text}`,
    ]);
  });

  it('hold the ordinals that begin right below them', () => {
    const lines = [
      'مقدمة',
      text,
      'النطاق:',
      text,
      'البيان',
      'أولاً: أعمال المجلس:',
      '* الاعتماد.',
      'ثانياً: أعمال المدير:',
      '* التنفيذ.',
    ];
    expect(ofText(['سياسة المهام', ...lines].join('\n')).filter((line) => line.includes('#'))).toEqual([
      '# مقدمة',
      '# النطاق:',
      '# البيان',
      '  # أولاً: أعمال المجلس:',
      '  # ثانياً: أعمال المدير:',
    ]);
  });
});

describe('the lines of a copied text', () => {
  it('are one paragraph where a program wrapped them', () => {
    const wrapped = [
      'تهدف هذه السياسة إلى أن يعرف كل من يعمل في الجمعية ما عليه من',
      'واجبات وما له من حقوق عند استعمال أدواتها.',
    ];
    const other = [
      'تسري على الموظفين والمتطوعين وكل من يدخل مقر الجمعية من زوار',
      'ومقاولين ولو كان دخوله مرة واحدة.',
    ];
    expect(ofText(['سياسة الأدوات', 'مقدمة', ...wrapped, 'النطاق', ...other].join('\n'))).toEqual([
      '# مقدمة',
      `  ¶ ${wrapped.join(' ')}`,
      '# النطاق',
      `  ¶ ${other.join(' ')}`,
    ]);
    // Between empty lines, one that was wrapped is enough.
    const pair = [
      'تهدف هذه السياسة إلى أن يعرف كل من يعمل في الجمعية واجباته',
      'وحقوقه عند استعمال أدواتها.',
    ];
    const parted = ['سياسة الأدوات', '', 'مقدمة', '', pair.join('\n'), '', 'النطاق', '', text].join('\n');
    expect(ofText(parted)).toContain(`  ¶ ${pair.join(' ')}`);
    // Lines that nobody ended stay apart.
    const list = [
      'سجل الأدوات التي تملكها الجمعية في مقرها الرئيس وفروعها',
      'سجل الأدوات التي استعارتها الجمعية من غيرها في السنة كلها',
    ];
    expect(ofText(['سياسة الأدوات', 'مقدمة', ...list, 'سجل آخر'].join('\n'))).toContain(
      `  ¶ ${list[0] ?? ''}`,
    );
  });

  it('are items whose signs stand on lines of their own', () => {
    expect(
      ofText('سياسة الأدوات\nالنطاق\nتشمل ما يلي:\n-\nكل أداة في المقر.\n-\nكل أداة معارة.').slice(1),
    ).toEqual(['  ¶ تشمل ما يلي:', '  - كل أداة في المقر.', '  - كل أداة معارة.']);
  });

  it('begin anew behind the last item of a list without empty lines', () => {
    const item = 'تعريف كل من يدخل المقر بما عليه من واجبات عند استعمال أدوات الجمعية';
    expect(
      ofText(`سياسة الأدوات\n\nمقدمة\n\nتهدف إلى ما يلي:\n\n• ${item}\n• حفظ الأدوات\n• ${item}\n\n${text}`),
    ).toContain(`  ¶ ${text}`);
  });

  it('are items below a heading that the sign of the first one does not join', () => {
    expect(ofText('لائحة الأدوات\nالمادة (2) — التعريفات\n-\nالأداة ما يستعمل.\n-\nالعهدة ما يسلم.')).toEqual(
      ['# المادة (2) — التعريفات', '  - الأداة ما يستعمل.', '  - العهدة ما يسلم.'],
    );
  });

  it('are items whose number and dash stand on two lines', () => {
    expect(
      ofText(
        'سياسة الأدوات\nالنطاق\nتشمل ما يلي:\n-\n١.\nالأداة: في المقر.\n-\n٢.\nالعهدة: عند الموظف.',
      ).slice(1),
    ).toEqual(['  ¶ تشمل ما يلي:', '  ١. الأداة: في المقر.', '  ٢. العهدة: عند الموظف.']);
  });

  it('are none of the text where a site prints them around it', () => {
    const reading = readingOf(
      evidenceOfText(
        `تخطى إلى المحتوى\noffice@example.org\nالرئيسية / الحوكمة / السياسات\nسياسة الأدوات\n\nمقدمة\n${text}\nللتواصل: office@example.org\nاترك تعليقاً\nالاسم *\nإرسال التعليق`,
      ),
    );
    expect([reading.text.title, reading.text.cover]).toEqual(['سياسة الأدوات', ['office@example.org']]);
    expect(drawn(reading.text.sections)).toEqual([
      '# مقدمة',
      `  ¶ ${text}`,
      '  ¶ للتواصل: office@example.org',
    ]);
    expect(reading.account.filter(({ fate }) => fate.startsWith('running-')).map(({ line }) => line)).toEqual(
      [1, 3, 9, 10, 11],
    );
  });
});

describe('the title of a text', () => {
  const titleOf = (lines: string): readonly unknown[] => {
    const { text: read, proposals } = readingOf(evidenceOfText(lines));
    return [read.title, proposals.catalogueEntry];
  };

  it('is a short first line, which heads nothing', () => {
    const reading = readingOf(evidenceOfText(`شروط السكن\nالنطاق\n${text}\nالتعريفات\n${text}`));
    expect(reading.text.title).toBe('شروط السكن');
    expect(drawn(reading.text.sections)).toEqual(['# النطاق', `  ¶ ${text}`, '# التعريفات', `  ¶ ${text}`]);
    const page = word([{ text: 'شروط السكن', heading: 1 }, { text: 'النطاق', heading: 2 }, text]);
    expect(outline(page)).toEqual(['# النطاق', `  ¶ ${text}`]);
  });

  it('stands below a line without words, and above one that begins with a waw of its own', () => {
    expect(titleOf(`office@example.org\nشروط السكن\nالنطاق\n${text}\nالتعريفات\n${text}`)[0]).toBe(
      'شروط السكن',
    );
    expect(titleOf(`وثيقة السكن\nوزارة الإسكان\nمقدمة\n${text}`)[0]).toBe('وثيقة السكن');
    expect(titleOf(`وثيقة السكن\nوآلية التسجيل\nمقدمة\n${text}`)[0]).toBe('وثيقة السكن وآلية التسجيل');
  });

  it('is what the text calls itself, where it prints none or the name of a page of many', () => {
    const body = `مقدمة:\nتوجب سياسة خصوصية البيانات على الجميع حفظها.\nالنطاق:\n${text}`;
    expect(titleOf(body)).toEqual(['سياسة خصوصية البيانات', 'data-privacy']);
    expect(titleOf(`السياسات واللوائح\n${body}`)).toEqual(['سياسة خصوصية البيانات', 'data-privacy']);
    expect(titleOf(`سياسات الجمعية\nسياسة السفر\n${body}`)[0]).toBe('سياسة السفر');
    expect(titleOf(`مقدمة:\nتوجب سياسة تعارض المصالح وسياسة جمع التبرعات ذلك.\nالنطاق:\n${text}`)).toEqual([
      '—',
      undefined,
    ]);
  });

  it('is no sentence with which the text begins', () => {
    expect(titleOf(`${text}\n${text}`)[0]).toBe('—');
  });

  it('stands above definitions that an article does not hold', () => {
    const lines = `سياسة الأدوات\nيقصد بالعبارات الآتية المعاني الموضحة أمامها:\nالأداة: ما يستعمل.\nالعهدة: ما يسلم.\nالمادة الأولى: النطاق\n${text}`;
    expect(ofText(lines).slice(1, 4)).toEqual([
      '  ¶ يقصد بالعبارات الآتية المعاني الموضحة أمامها:',
      '  الأداة = ما يستعمل.',
      '  العهدة = ما يسلم.',
    ]);
  });
});

describe('several policies in a file', () => {
  const remarksOf = (lines: string): readonly unknown[] =>
    readingOf(evidenceOfText(lines)).remarks.filter(({ code }) => code === 'text.severalPolicies');

  it('are told by the titles of which each heads one, and by a preface that comes again', () => {
    const titled = `سياسات\nأولاًـ سياسة تعارض المصالح : ـ\n${text}\nثانياًـ سياسة خصوصية البيانات : ـ\n${text}`;
    expect(remarksOf(titled)).toMatchObject([
      {
        line: 4,
        printed: 'ثانياًـ سياسة خصوصية البيانات : ـ',
        remark: expect.stringContaining('تعارض المصالح'),
      },
    ]);
    expect(
      remarksOf(`سياسة الأدوات\nمقدمة\n${text}\nالنطاق\n${text}\nمقدمة\n${text}\nالنطاق\n${text}`),
    ).toMatchObject([{ line: 6 }]);
    const bare = ['سياسة الأدوات', 'سياسة المفاتيح'].map(
      (title) => `${title}\nمقدمة\n${text}\nالنطاق\n${text}`,
    );
    expect(remarksOf(bare.join('\n'))).toMatchObject([
      { remark: expect.stringContaining('«سياسة الأدوات»، «سياسة المفاتيح»') },
    ]);
  });

  it('are none where a policy names others in its text', () => {
    expect(
      remarksOf(
        `سياسة الأدوات\nمقدمة\n${text}\nسياسة الشراء\n${text}\nالنطاق\nتراعى سياسة تعارض المصالح وسياسة الاستثمار.`,
      ),
    ).toEqual([]);
  });
});
