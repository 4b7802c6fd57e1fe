import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alikeOnBoth } from '../launcher/alike-on-both.ts';

test.each(Object.entries(alikeOnBoth))(
  '%s is a browser test that runs on SQLite alone, for a reason',
  (name, reason) => {
    expect(existsSync(join(import.meta.dirname, '../../tests/e2e', `${name}.test.ts`))).toBe(true);
    expect(reason.length).toBeGreaterThan(20);
  },
);
