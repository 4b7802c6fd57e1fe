import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { computedOnce } from '@mithaq/domain/table/computed-once';
import { cleanLine } from '@mithaq/domain/text/clean-text';
import { settled } from '../same-content.ts';

/**
 * Returns a key that two texts share where one is what the server stored of the other: the order of properties, blanks,
 * and the signs and spaces that are cleaned away make no difference.
 */
export const textKey = computedOnce((sections: readonly PolicySection[]): string =>
  JSON.stringify(settled(sections), (name, value: unknown) => {
    if (name === 'at') return undefined;
    return typeof value === 'string' ? cleanLine(value) : value;
  }),
);
