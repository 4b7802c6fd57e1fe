import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparedClause } from '../../src/comparison/compared.ts';
import { compareVersions } from '../../src/comparison/compare-versions.ts';
import {
  policyText,
  type PolicyBlock,
  type PolicyItem,
  type PolicyText,
} from '../../src/contracts/policy-text.ts';
import { clausesAmong } from '../../src/policy/outline.ts';

const item = (id: string, text: string, rest: Partial<PolicyItem> = {}): PolicyItem => ({
  id,
  text,
  items: [],
  ...rest,
});

const text = (...sections: { id: string; heading: string; items: PolicyItem[] }[]): PolicyText =>
  policyText.parse({
    title: 'سياسة تنظيم العلاقة مع المستفيدين',
    cover: [],
    sections: sections.map((section) => ({ role: 'other', ...section })),
  });

const channels = (...items: PolicyItem[]) => ({ id: 'channels', heading: 'ثانيًا: القنوات:', items });

const phone = item('phone', 'الاتصالات الهاتفية.', { marker: '1-' });
const visit = item('visit', 'المقابلة مع موظف علاقات المستفيدين.', { marker: '2-' });
const letter = item('letter', 'الخطابات الرسمية الواردة إلى الجمعية.', { marker: '3-' });

const flat = (clauses: readonly ComparedClause[]): ComparedClause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.items)]);

const fates = (before: PolicyText, after: PolicyText): string[] =>
  flat(compareVersions(before, after).sections).map(
    (clause) =>
      `${clause.id} ${clause.fate}${clause.moved ? ' moved' : ''}${clause.renumbered ? ' renumbered' : ''}`,
  );

describe('clauses', () => {
  test('removed and added words of a clause and a title are reported in that direction, and counted where the clause moved, too', () => {
    const before = text(channels(phone, visit, letter));
    const after = text(channels(item('letter', 'الخطابات الرسمية الصادرة إلى الجمعية.'), phone, visit));
    const result = compareVersions({ ...before, title: 'سياسة قديمة' }, { ...after, title: 'سياسة جديدة' });
    expect(result.title).toEqual([
      { kind: 'same', text: 'سياسة ' },
      { kind: 'removed', text: 'قديمة' },
      { kind: 'added', text: 'جديدة' },
    ]);
    expect(result.sections[0]?.items[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'الواردة' },
      { kind: 'added', text: 'الصادرة' },
    ]);
    expect(result.counts).toMatchObject({ changed: 1, moved: 1, added: 0, removed: 0 });
  });

  test('a clause that was rewritten from top to bottom under its id is changed', () => {
    const rewritten = item('visit', 'يزور المستفيد مقر الفرع.', { marker: '2-' });
    expect(fates(text(channels(phone, visit)), text(channels(phone, rewritten)))).toEqual([
      'channels unchanged',
      'phone unchanged',
      'visit changed',
    ]);
  });

  const formers = (before: PolicyItem[], after: PolicyItem[]) =>
    compareVersions(text(channels(...before)), text(channels(...after))).sections[0]?.items.map(
      ({ id, formerId, fate }) => `${id} < ${formerId ?? ''} ${fate}`,
    );

  test('an id is trusted while half of the words agree, though another clause agrees more', () => {
    const one = item('one', 'يقدم المستفيد الطلب كتابة');
    const two = item('two', 'يقدم المستفيد الشكوى شفهيا');
    const after = item('one', 'يقدم المستفيد الشكوى شفهيا كتابة');
    expect(formers([one, two], [after])).toEqual(['one < one changed', 'two < two removed']);
  });

  test('under other ids half of the words must agree, and the most similar clause is taken', () => {
    const one = item('one', 'يقدم المستفيد الطلب كتابة');
    expect(formers([one], [item('new', 'يقدم المستفيد الطلب شفهيا')])).toEqual(['new < one changed']);
    expect(formers([one], [item('new', 'ترد الجمعية على المستفيد خلال خمسة أيام')])).toEqual([
      'new <  added',
      'one < one removed',
    ]);
    const like = item('like', 'يقدم المستفيد الطلب شفهيا');
    const same = item('same', one.text);
    expect(formers([one], [like, same])).toEqual(['like <  added', 'same < one unchanged']);
    const other = item('other', 'يقدم المستفيد الشكوى كتابة');
    expect(formers([one, other], [same])).toEqual(['same < one unchanged', 'other < other removed']);
  });

  test('in two texts of 500 clauses without an id in common, a clause that moved below another heading is found', () => {
    const numbered = (prefix: string) =>
      [0, 1, 2, 3, 4].map((section) => ({
        id: `section-${String(section)}`,
        heading: `القسم ${String(section)}`,
        items: Array.from({ length: 100 }, (_, n) =>
          item(`${prefix}-${String(section)}-${String(n)}`, `بند${String(section)}ب${String(n)}`),
        ),
      }));
    const before = numbered('a');
    const after = numbered('b');
    const [moved] = after[0]?.items.splice(0, 1) ?? [];
    if (moved !== undefined) after[1]?.items.push(moved);
    expect(compareVersions(text(...before), text(...after)).counts).toMatchObject({
      changed: 0,
      added: 0,
      removed: 0,
      moved: 1,
    });
  });

  test('two equal texts have no change', () => {
    const same = text(channels(phone, visit, letter));
    expect(fates(same, same)).toEqual([
      'channels unchanged',
      'phone unchanged',
      'visit unchanged',
      'letter unchanged',
    ]);
    expect(Object.values(compareVersions(same, same).counts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a clause that changed its place is moved, and its neighbours are not', () => {
    expect(fates(text(channels(phone, visit, letter)), text(channels(letter, phone, visit)))).toEqual([
      'channels unchanged',
      'letter unchanged moved',
      'phone unchanged',
      'visit unchanged',
    ]);
  });

  test('a clause that was moved below another heading and changed is both', () => {
    const empty: PolicyItem[] = [];
    const other = { id: 'tools', heading: 'ثالثًا: الأدوات:', items: empty };
    const changed = item('letter', 'الخطابات الرسمية والبريد الوارد إلى الجمعية.', { marker: '1-' });
    expect(
      fates(text(channels(phone, letter), other), text(channels(phone), { ...other, items: [changed] })),
    ).toEqual([
      'channels unchanged',
      'phone unchanged',
      'tools unchanged',
      'letter changed moved renumbered',
    ]);
  });

  test('a removed clause is where it was, with the clauses below it', () => {
    const nested = { ...visit, items: [item('visit-a', 'في مقر الجمعية.')] };
    const result = compareVersions(text(channels(phone, nested, letter)), text(channels(phone, letter)));
    expect(result.sections[0]?.items.map((clause) => [clause.id, clause.fate])).toEqual([
      ['phone', 'unchanged'],
      ['visit', 'removed'],
      ['letter', 'unchanged'],
    ]);
    expect(result.sections[0]?.items[1]?.items[0]).toMatchObject({ id: 'visit-a', fate: 'removed' });
    expect(result.counts).toMatchObject({ removed: 2, moved: 0 });
  });

  test('a clause below a removed one that was kept elsewhere is moved', () => {
    const nested = { ...visit, items: [item('visit-a', 'في مقر الجمعية أيام الأحد.')] };
    expect(
      fates(text(channels(nested)), text(channels(item('visit-a', 'في مقر الجمعية أيام الأحد.')))),
    ).toEqual(['channels unchanged', 'visit-a unchanged moved', 'visit removed']);
  });

  test('a clause whose marker alone changed is renumbered and nothing else', () => {
    const later = { ...letter, marker: '4-' };
    const fresh = item('website', 'الموقع الإلكتروني للجمعية.', { marker: '3-' });
    expect(fates(text(channels(phone, visit, letter)), text(channels(phone, visit, fresh, later)))).toEqual([
      'channels unchanged',
      'phone unchanged',
      'visit unchanged',
      'website added',
      'letter unchanged renumbered',
    ]);
  });

  test('a text that was typed again under other ids finds its clauses by their words', () => {
    const anew = text({
      id: 's2',
      heading: 'ثانيا: القنوات:',
      items: [item('k1', 'الاتصالات الهاتفيه.'), item('k2', 'المقابلة مع موظف علاقات المستفيدين بموعد.')],
    });
    const result = flat(compareVersions(text(channels(phone, visit)), anew).sections);
    expect(result.map((clause) => [clause.formerId, clause.fate])).toEqual([
      ['channels', 'changed'],
      ['phone', 'changed'],
      ['visit', 'changed'],
    ]);
  });

  test('ids that another clause took over do not mislead the pairing', () => {
    // An import that counts clauses gives such ids: the second clause is now the first.
    const shifted = text(channels({ ...visit, id: 'phone' }, { ...letter, id: 'visit' }));
    expect(
      flat(compareVersions(text(channels(phone, visit, letter)), shifted).sections).map((clause) => [
        clause.id,
        clause.formerId,
        clause.fate,
      ]),
    ).toEqual([
      ['channels', 'channels', 'unchanged'],
      ['phone', 'phone', 'removed'],
      ['phone', 'visit', 'unchanged'],
      ['visit', 'letter', 'unchanged'],
    ]);
  });

  test('the larger part of a split clause is changed and the rest is added; a merge is the inverse', () => {
    const whole = text(
      channels(item('a', 'يستقبل الموظف المستفيد ويقدم له المعلومات كاملة ثم يحيله إلى الباحث.')),
    );
    const split = text(
      channels(
        item('a', 'يستقبل الموظف المستفيد ويقدم له المعلومات كاملة.'),
        item('b', 'ثم يحيله إلى الباحث.'),
      ),
    );
    expect(fates(whole, split)).toEqual(['channels unchanged', 'a changed', 'b added']);
    expect(fates(split, whole)).toEqual(['channels unchanged', 'a changed', 'b removed']);
  });

  test('a section that moved takes its clauses with it', () => {
    const tools = { id: 'tools', heading: 'ثالثًا: الأدوات:', items: [item('form', 'نموذج طلب الدعم.')] };
    const goals = { id: 'goals', heading: 'أولاً: الأهداف:', items: [item('goal', 'تسهيل الخدمة.')] };
    expect(
      fates(text(goals, channels(phone), tools), text(tools, goals, channels(phone))).filter((fate) =>
        fate.includes('moved'),
      ),
    ).toEqual(['tools unchanged moved']);
  });

  test('every clause of both versions is reported exactly once, in the newer order, whatever changed', () => {
    const words = fc.array(fc.constantFrom('المستفيد', 'الجمعية', 'طلب', 'لجنة', 'خلال', 'هاتف'), {
      minLength: 1,
      maxLength: 5,
    });
    const items = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), words, deeper: fc.boolean() }),
      { selector: (entry) => entry.id, maxLength: 6 },
    );
    const tree = items.map((entries) => {
      const top: PolicyItem[] = [];
      for (const entry of entries) {
        const made = item(entry.id, entry.words.join(' '));
        if (entry.deeper) top.at(-1)?.items.push(made);
        if (!entry.deeper || top.length === 0) top.push(made);
      }
      return text(channels(...top));
    });
    const ids = (list: readonly PolicyBlock[]): string[] =>
      clausesAmong(list).flatMap((entry) => [entry.id, ...ids(entry.items)]);
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const all = flat(compareVersions(before, after).sections);
        const now = all.filter((clause) => clause.fate !== 'removed').map((clause) => clause.id);
        expect(now).toEqual(['channels', ...ids(after.sections[0]?.items ?? [])]);
        const then = all.flatMap((clause) => clause.formerId ?? []);
        expect(then.toSorted()).toEqual(['channels', ...ids(before.sections[0]?.items ?? [])].toSorted());
        expect(all.filter((clause) => clause.fate === 'removed').every((clause) => !clause.moved)).toBe(true);
      }),
    );
  });
});
