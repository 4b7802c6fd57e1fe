import { expect, test } from 'vitest';
import { keptOrder } from '../../src/comparison/kept-order.ts';

test('the longest run that kept its order stayed', () => {
  expect([...keptOrder([2, 0, 1, 4, 3])].sort()).toEqual([1, 2, 4]);
  expect([...keptOrder([])]).toEqual([]);
});
