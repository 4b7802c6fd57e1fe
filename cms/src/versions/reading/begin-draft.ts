import type { PastedText } from '@mithaq/domain/contracts/pasted-text';
import { readPolicyText, type ReadingFault } from '@mithaq/domain/reading/read-policy-text';
import { actsOnRoles } from '@mithaq/domain/request/request-policy';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { policyTextFields } from '../mapping/policy-text.ts';

export type BeginDraftOutcome =
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-yours' }
  | ReadingFault;

/**
 * Begins a draft of a policy with the structure of a text that its secretary pasted. The text itself is kept as the
 * source of the draft, with the remarks of the reading. A policy that the person may not read counts as not found.
 */
export const beginDraft = (
  req: PayloadRequest,
  { policy: id, lines }: PastedText,
): Promise<BeginDraftOutcome> =>
  inTransaction<BeginDraftOutcome>(req, async () => {
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'policies',
      where: { id: { equals: id } },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    const policy = docs[0];
    if (policy === undefined) return { kind: 'not-found' };
    const association = idOf(policy.association) ?? '';
    if (!hasRole(req.user, 'board-secretary') || associationOf(req.user) !== association) {
      return { kind: 'not-yours' };
    }
    const reading = readPolicyText(
      lines.flatMap(({ text, heading }, index) => {
        const trimmed = text.trim();
        return trimmed === '' ? [] : [{ number: index + 1, text: trimmed, styledAsHeading: heading }];
      }),
      { title: policy.title, hasRoles: actsOnRoles(policy) },
    );
    if (reading.kind !== 'read') return reading;
    // Nobody writes the source of a draft by hand, so that it stays the evidence of what was read.
    const draft = await req.payload.create({
      ...asSystem(req),
      collection: 'policy-versions',
      depth: 0,
      data: {
        association,
        policy: policy.id,
        status: 'draft',
        ...policyTextFields(reading.text),
        source: {
          text: lines.map(({ text }) => text).join('\n'),
          corrections: [],
          remarks: [...reading.remarks],
        },
      },
    });
    return { kind: 'begun', id: draft.id };
  });
