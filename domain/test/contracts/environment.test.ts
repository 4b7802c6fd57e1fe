import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EnvironmentError, parseEnvironment } from '../../src/contracts/environment.ts';

const schema = z.object({
  SECRET: z.string().min(32, 'must have 32 characters or more'),
  ADDRESS: z.url({ error: 'is no address' }).default('https://site.example'),
  PORT: z.coerce.number().int().min(1, 'must be 1 or more').default(80),
});
const secret = 's'.repeat(32);

const refusalOf = (raw: Readonly<Record<string, string | undefined>>): EnvironmentError => {
  try {
    parseEnvironment(schema, raw);
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
};

describe('the environment of a process', () => {
  it('counts a blank variable as absent, so that its default holds', () => {
    expect(parseEnvironment(schema, { SECRET: secret, ADDRESS: ' ', PORT: '' })).toEqual({
      SECRET: secret,
      ADDRESS: 'https://site.example',
      PORT: 80,
    });
  });

  it('drops spaces around a value', () => {
    expect(parseEnvironment(schema, { SECRET: secret, PORT: ' 81\n' }).PORT).toBe(81);
  });

  it('names every variable with its fault and shows no value', () => {
    const refusal = refusalOf({ SECRET: 'short', ADDRESS: 'nowhere', PORT: '0' });
    expect(refusal.variables).toEqual(['SECRET', 'ADDRESS', 'PORT']);
    expect(refusal.message).toBe(
      'SECRET: must have 32 characters or more; ADDRESS: is no address; PORT: must be 1 or more. .env.example explains each variable.',
    );
  });

  it.each([{}, { SECRET: undefined }, { SECRET: '' }])(
    'says of an absent variable that it is not set',
    (raw) => {
      expect(refusalOf(raw).message).toContain('SECRET: is not set');
    },
  );
});
