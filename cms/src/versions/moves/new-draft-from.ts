import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { policyTextFields, policyTextOf } from '../mapping/policy-text.ts';
import { withSecretary, type VersionMoveOutcome } from './with-secretary.ts';

/**
 * Begins a new draft with the text of a published version. The approval, the printed issue number, the change note
 * and the days belong to the original alone and are not copied.
 */
export const newDraftFrom = (req: PayloadRequest, id: string): Promise<VersionMoveOutcome> =>
  withSecretary(req, id, async (version) => {
    if (!isPublicRecord(version.status)) {
      return {
        kind: 'refused',
        reasons: [{ code: 'move.not-in-table', from: version.status, to: 'draft' }],
      };
    }
    const draft = await req.payload.create({
      ...asUser(req),
      collection: 'policy-versions',
      depth: 0,
      data: {
        policy: idOf(version.policy) ?? '',
        association: idOf(version.association) ?? '',
        status: 'draft',
        ...policyTextFields(policyTextOf(version)),
      },
    });
    return { kind: 'moved', version: draft };
  });
