import { expect, test } from 'vitest';
import { madeOnce } from '../../src/table/made-once.ts';

test('a thing is made when it is first asked for, and once', () => {
  let makings = 0;
  const thing = madeOnce(() => {
    makings += 1;
    return 'made';
  });
  expect(makings).toBe(0);
  expect([thing(), thing()]).toEqual(['made', 'made']);
  expect(makings).toBe(1);
});
