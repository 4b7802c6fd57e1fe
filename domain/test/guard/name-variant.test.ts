import { describe, expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { said, versionSaying } from './support/version-saying.ts';

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
  it('is correctly named by its licensed name, though another of its names is one letter away', () => {
    expect(robot('تضع جمعية روبوتويق هذه السياسة')).toEqual([]);
    expect(robot('تضع جمعية روبوتويك هذه السياسة')).toEqual(['organisation.variant']);
  });
  it('is not misspelt in every word that resembles its name', () => {
    expect(robot('تعليم روبوتيق للمبتدئين')).toEqual([]);
  });
});
