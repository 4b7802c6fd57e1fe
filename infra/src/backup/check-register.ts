import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const index = z.object({
  chain: z.array(z.object({ policy: z.string(), version: z.int(), hash: z.string() })),
});
const version = z.object({ previousHash: z.string().nullable() });

const faultsOf = (folder: string, association: string): string[] => {
  const home = join(folder, 'associations', association);
  if (!existsSync(join(home, 'index.json'))) return [`${association}: has no index`];
  const { chain } = index.parse(JSON.parse(readFileSync(join(home, 'index.json'), 'utf8')));
  let previous: string | null = null;
  return chain.flatMap(({ policy, version: number, hash }) => {
    const name = `${association}, ${policy}, v${String(number)}`;
    const file = join(home, 'policies', policy, `v${String(number)}.json`);
    const expected = previous;
    previous = hash;
    if (!existsSync(file)) return [`${name}: the file is missing`];
    const bytes = readFileSync(file);
    if (createHash('sha256').update(bytes).digest('hex') !== hash)
      return [`${name}: is not what was published`];
    const { previousHash } = version.parse(JSON.parse(bytes.toString('utf8')));
    return previousHash === expected ? [] : [`${name}: does not follow on the version before it`];
  });
};

/**
 * What is wrong with a copy of the register: every published file must be there with the hash that its index says, and
 * follow on the one before it. Nothing where all is as it was published.
 */
export const registerFaults = (folder: string): string[] =>
  readdirSync(join(folder, 'associations'))
    .sort()
    .flatMap((association) => faultsOf(folder, association));
