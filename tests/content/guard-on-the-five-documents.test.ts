import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { associationProfile } from '@mithaq/domain/contracts/association';
import { sourcePolicy } from '@mithaq/domain/contracts/source-document';
import type { Finding } from '@mithaq/domain/guard/finding';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { guardFindings } from '@mithaq/domain/guard/guard';

const slugs = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'] as const;
type Slug = (typeof slugs)[number];

const content = (slug: Slug, file: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../cms/content/${slug}/${file}`, import.meta.url)), 'utf8'),
  );
const profileOf = (slug: Slug) => associationProfile.parse(content(slug, 'association.json'));

/** The document as it came, in an association that has entered every contact and file. */
const findingsOf = (slug: Slug): Finding[] => {
  const { documentType, text, issueDate, approval } = sourcePolicy.parse(content(slug, 'policy.json'));
  const codes = clausesOf(text).map(({ code }) => code ?? '');
  return guardFindings({
    documentType,
    catalogueEntry: 'beneficiary-relations',
    text,
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(approval === undefined ? {} : { approval }),
    association: profileOf(slug),
    others: slugs.filter((other) => other !== slug).map(profileOf),
    reachableChannels: new Set(codes),
    availableTools: new Set(codes),
    alsoPrinted: [],
    unprinted: [],
    unprintable: new Set(),
  });
};

const short = ({ severity, code, place, facts }: Finding): string => {
  const at = 'clause' in place ? place.clause : place.field;
  const [said] = Object.values(facts);
  return `${severity} ${code} ${at}: ${String(said)}`;
};

describe('what the guard finds in the five documents', () => {
  it.each<[Slug, string[]]>([
    [
      'rusukh',
      [
        'warning date.incomplete cover: 2024/7/',
        'warning date.incomplete issueDate: 2024',
        'warning period.floor-only handling-5: لا تقل عن أسبوعين',
      ],
    ],
    [
      'ihsan-tabuk',
      [
        'warning organisation.variant approval-2: جمعية إحسان للإسكان بتبوك',
        'warning period.floor-only handling-5: لا تقل عن أسبوعين',
      ],
    ],
    ['libraries', ['warning period.floor-only handling-5: لا تقل عن أسبوعين']],
    [
      'robotweak',
      [
        'warning organisation.variant preface-1: جمعية روبوتويك',
        'warning term.mixed title: المستخدمين',
        'warning period.floor-only handling-5: لا تقل عن أسبوعين',
        'warning section.missing sections: approval',
      ],
    ],
    [
      'kafel',
      [
        'block organisation.foreign preface-1: جمعية البر الخيرية في شعبة نصاب',
        'warning organisation.variant cover: جمعية كفل لرعاية السجناء',
        'warning organisation.variant preface-1: جمعية كفل لرعاية السجناء وأسره',
        'warning term.mixed channels: المستخدمين',
        'warning period.floor-only handling-5: لا تقل عن أسبوعين',
        'warning section.missing sections: approval',
        'warning item.missing channels: interview',
        'warning item.missing channels: assistance-service',
        'warning item.missing channels: branch-delegate',
        'warning item.missing tools: support-request-form',
      ],
    ],
  ])('in %s is what the close reading found, and nothing else', (slug, expected) => {
    expect(findingsOf(slug).map(short)).toEqual(expected);
  });

  it.each<[Slug, number, number]>([
    ['robotweak', 16, 18],
    ['kafel', 8, 21],
  ])('counts in %s %i users for beneficiaries beside %i beneficiaries', (slug, users, beneficiaries) => {
    const mixed = findingsOf(slug).find(({ code }) => code === 'term.mixed');
    expect(mixed?.facts).toMatchObject({ users, beneficiaries });
  });
});
