import { expect, test } from 'vitest';
import { deployed } from './support/templates.ts';

/** Hashes change with every build and show nothing of the deployment. */
const normalised = (value: unknown): string =>
  JSON.stringify(value, null, 1).replaceAll(/[0-9a-f]{64}/gu, '(hash of an artefact)');

/**
 * Shows in a review how a change affects the deployment: above all the logical ids of resources that hold data,
 * because CloudFormation replaces a resource whose id changes.
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
