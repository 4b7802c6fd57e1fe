import type { PolicyItem } from '../../../src/contracts/policy-text.ts';
import { guardFindings } from '../../../src/guard/guard.ts';
import type { GuardedVersion } from '../../../src/guard/guarded-version.ts';

export const clause = (id: string, text: string, code?: PolicyItem['code']): PolicyItem => ({
  id,
  text,
  items: [],
  ...(code === undefined ? {} : { code }),
});

/** Makes a guide of one section with a clause for each of these texts; the rules find nothing else in it. */
export const versionSaying = (...texts: string[]): GuardedVersion => ({
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
  alsoPrinted: [],
  unprinted: [],
  unprintable: new Set(),
});

/** Returns the findings in one clause, as «severity | code | words». */
export const said = (text: string): string[] =>
  guardFindings(versionSaying(text)).map(({ code, severity, facts }) =>
    [severity, code, 'words' in facts ? facts.words : ''].join(' | '),
  );
