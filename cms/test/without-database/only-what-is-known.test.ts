import type { Field } from 'payload';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { onlyWhatIsKnown } from '../../src/payload/fields/only-what-is-known.ts';

const condition = z.object({
  admin: z.object({ condition: z.custom<(data: object) => boolean>((value) => typeof value === 'function') }),
});
const shown = (field: Field, data: object): boolean | 'always' => {
  const read = condition.safeParse(onlyWhatIsKnown([field])[0]);
  return read.success ? read.data.admin.condition(data) : 'always';
};
const note: Field = { name: 'note', type: 'text' };

it.each([[undefined], [null], [''], [false], [[]]])('a field that holds %s has no box in a log', (value) => {
  expect(shown(note, { note: value })).toBe(false);
});

it.each([['نص'], [0], [true], [['a']]])('a field that holds %s is shown', (value) => {
  expect(shown(note, { note: value })).toBe(true);
});

it('a required field keeps its box, because Payload checks no field whose condition fails', () => {
  expect(shown({ ...note, required: true }, {})).toBe('always');
});
