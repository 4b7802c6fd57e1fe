import { describe, expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { clause, said, versionSaying } from './support/version-saying.ts';

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
    ['تحترم الجمعية الخيرية لتحفيظ القرآن ذلك.', 'الجمعية الخيرية لتحفيظ القرآن ذلك'],
    ['في الجمعية الخيرية النسائية بمحافظة الرس.', 'الجمعية الخيرية النسائية بمحافظة الرس'],
    ['للجمعية الأهلية بضمد، وغيرها', 'للجمعية الأهلية بضمد'],
    ['الجمعية السعودية للطب الوراثي', 'الجمعية السعودية للطب الوراثي'],
    ['تضع جمعية إحسان للإسكان بنجران، ذلك', 'جمعية إحسان للإسكان بنجران'],
    ['تضع جمعية إحسان بحائل، ذلك', 'جمعية إحسان بحائل'],
    ['تضع جمعية إحسان للإسكان بمنطقة عسير، ذلك', 'جمعية إحسان للإسكان بمنطقة عسير'],
    ['تهدف الجمعية الأهلية لرعاية الأسر بمحافظة الوجه، ذلك', 'الجمعية الأهلية لرعاية الأسر بمحافظة الوجه'],
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
    ['an association of any name', 'كل جمعية تخالف ذلك، أو جمعية مهنية'],
    [
      'the association with its kind',
      'تلتزم الجمعية الخيرية بالأنظمة بالكامل وتساعد الجمعية الأهلية للأسر أسرها',
    ],
    ['a committee for its staff', 'ترفعه لجنة التنمية البشرية ولجنة التنمية والاستدامة'],
    ['a mail of the state', 'ترسل عن طريق مؤسسة البريد السعودي'],
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

  it('is one finding per spelling, at its first place, and is found in nested clauses too', () => {
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

  it('is not found in the name of an association that begins like another’s', () => {
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
