import type { PastedText } from '@mithaq/domain/contracts/pasted-text';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import type { TextSizeGap } from '@mithaq/domain/policy/text-size';
import { evidenceOfPaste } from '@mithaq/domain/reading/paste/evidence-of-paste';
import { readDocument } from '@mithaq/domain/reading/read-document';
import { actsOnRoles } from '@mithaq/domain/request/request-policy';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { policyTextFields } from '../mapping/policy-text.ts';
import { sha256Of } from '../../register/canonical.ts';

export type BeginDraftOutcome =
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-yours' }
  /** The text has no word. */
  | { readonly kind: 'empty' }
  /** The text model cannot hold it; `path` names the part that a limit refuses, `gap` the limit of the whole text. */
  | { readonly kind: 'over-limit'; readonly path: readonly PropertyKey[]; readonly gap?: TextSizeGap };

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
    const { evidence, text } = evidenceOfPaste(
      lines.map((line) => ({
        text: line.text,
        isHeading: line.heading,
        ...(line.bold === true ? { isBold: true } : {}),
      })),
      (pasted) => ({ sha256: sha256Of(pasted), bytes: Buffer.byteLength(pasted) }),
    );
    const outcome = readDocument(evidence, {
      title: policy.title,
      hasRoles: actsOnRoles(policy),
      entries: currentCatalogue.entries,
      changes: 'accepted',
    });
    if (outcome.kind === 'empty') return { kind: 'empty' };
    if (outcome.kind === 'over-limit') return outcome;
    const { reading } = outcome;
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
          text,
          corrections: [...reading.corrections],
          remarks: [...reading.remarks],
        },
      },
    });
    return { kind: 'begun', id: draft.id };
  });
