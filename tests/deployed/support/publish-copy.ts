import { z } from 'zod';
import type { CmsUser } from '../../support/cms-client.ts';

const versions = z.object({
  docs: z.array(z.looseObject({ id: z.string(), status: z.string(), approval: z.unknown() })),
});
const made = z.object({ doc: z.object({ id: z.string() }) });

/**
 * Publishes a copy of the association's version in force, as its secretary does in the admin. A copy has no approval,
 * because the board has not seen it; here it gets that of the version before.
 */
export const publishCopy = async (
  secretary: CmsUser,
  change: { readonly changeNote: string; readonly changeKind: 'major' | 'minor' },
): Promise<void> => {
  const { docs } = versions.parse(
    await (await secretary.get('/api/policy-versions?limit=20&depth=0')).json(),
  );
  const inForce = docs.find(({ status }) => status === 'in-force');
  const copy = await secretary.post(`/api/policy-versions/${inForce?.id ?? ''}/duplicate`, {});
  const { id } = made.parse(await copy.json()).doc;
  const edited = await secretary.patch(`/api/policy-versions/${id}`, {
    ...change,
    approval: inForce?.approval,
  });
  if (!edited.ok) throw new Error(await edited.text());
  for (const to of ['in-review', 'approved', 'in-force']) {
    const moved = await secretary.post(`/api/policy-versions/${id}/move`, { to });
    if (!moved.ok) throw new Error(`${to}: ${await moved.text()}`);
  }
};
