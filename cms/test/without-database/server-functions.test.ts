import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serverFunctionInUse } from '../../src/app/(payload)/server-functions-in-use.ts';

/** Server functions of Payload for which no screen of ours has a use. */
const shut = [
  'copy-data-from-locale',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-widget',
  'schedule-publish',
  'slugify',
];

/** Returns the names that Payload's dispatcher has, from its own source. */
const mounted = (): string[] => {
  const layouts = fileURLToPath(import.meta.resolve('@payloadcms/next/layouts'));
  const source = readFileSync(
    `${layouts.replace(/dist.*$/u, '')}dist/utilities/handleServerFunctions.js`,
    'utf8',
  );
  const table = /baseServerFunctions = \{([^}]+)\}/u.exec(source)?.[1] ?? '';
  return [...table.matchAll(/^\s*'?([\w-]+)'?:/gmu)].map(([, name = '']) => name);
};

describe('the list of server functions in use', () => {
  it('decides about every server function of Payload, so that an update opens no door', () => {
    const inUse: readonly string[] = serverFunctionInUse.shape.name.options;
    expect([...inUse, ...shut].toSorted()).toEqual(mounted().toSorted());
  });

  it.each([...shut, 'FORM-STATE', 'form-state ', 'form-state\0', '__proto__', 'constructor', 'toString', ''])(
    'refuses «%s»',
    (name) => {
      expect(serverFunctionInUse.safeParse({ name, args: {} }).success).toBe(false);
    },
  );

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list as name', { name: ['form-state'], args: {} }],
    ['an object as name', { name: { toString: 'form-state' }, args: {} }],
    ['no arguments', { name: 'form-state' }],
    ['null as arguments', { name: 'form-state', args: null }],
    ['a list of arguments', { name: 'form-state', args: [] }],
    ['a list of all rows', { name: 'render-list', args: { query: { limit: 0 } } }],
    ['a table without bounds', { name: 'table-state', args: { query: { limit: '100000' } } }],
  ])('refuses %s', (_what, call) => {
    expect(serverFunctionInUse.safeParse(call).success).toBe(false);
  });

  it.each([{}, { query: {} }, { query: { limit: 100 } }, { query: { limit: '25' } }, { query: null }])(
    'takes a list with the arguments %j',
    (args) => {
      expect(serverFunctionInUse.safeParse({ name: 'render-list', args }).success).toBe(true);
    },
  );
});
