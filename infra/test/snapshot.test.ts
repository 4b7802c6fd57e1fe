import { expect, test } from 'vitest';
import { deployed } from './support/templates.ts';

/** Hashes change with every build and say nothing of the deployment. */
const normalised = (value: unknown): string =>
  JSON.stringify(value, null, 1).replaceAll(/[0-9a-f]{64}/gu, '(hash of an artefact)');

/**
 * Shows in a review what a change does to the deployment: above all to the names (logical ids) of what holds data,
 * because CloudFormation replaces what is called otherwise.
 */
test('the deployment is the one that was reviewed', async () => {
  const { templates } = deployed('dev');
  const resources = Object.fromEntries(
    [...templates.stacks].sort().map(([stack, { Resources }]) => [
      stack,
      Object.fromEntries(
        Object.entries(Resources)
          .sort()
          .map(([id, { Type, Properties, DeletionPolicy }]) => [id, { Type, DeletionPolicy, Properties }]),
      ),
    ]),
  );
  await expect(normalised(resources)).toMatchFileSnapshot('snapshots/dev.snapshot');
});
