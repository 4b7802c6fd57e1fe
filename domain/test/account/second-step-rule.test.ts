import { expect, it } from 'vitest';
import { needsSecondStep } from '../../src/account/second-step-rule.ts';

it.each([
  [['platform-administrator'], false, true],
  [['platform-administrator'], true, true],
  [['board-secretary'], false, false],
  [['board-secretary'], true, true],
  [['auditor', 'platform-administrator'], false, true],
  [[], true, true],
])(
  'a person with %j, in an association that requires it: %s, needs a second step: %s',
  (roles, associationRequires, needed) => {
    expect(needsSecondStep({ roles, associationRequires })).toBe(needed);
  },
);
