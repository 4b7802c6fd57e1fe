import { versionMovesFrom, type VersionState } from '@mithaq/domain/version/version-lifecycle';
import { versionStateLabels } from '@mithaq/domain/version/version-states.ar';
import type { Endpoint } from 'payload';
import { asUser } from '../../../access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../../access/roles.ts';
import { approvalSentence } from '../../../admin/approval-sentence.ar.ts';
import type { VersionDesk } from '../../../admin/version-desk-shape.ts';
import { idInPath } from '../../../http/json-body.ts';
import { refused } from '../../../http/reasons.ts';
import { reasonsAgainst } from '../../../lifecycle/move-version.ts';
import { approvalOf } from '../../../mapping/version.ts';
import { messages } from '../words.ar.ts';
import { sayReason } from './move.ts';

/** The way on before the way back: the first button is the one that stands out. */
const forwardFirst = (states: readonly VersionState[]): VersionState[] => [
  ...states.filter((state) => state !== 'draft'),
  ...states.filter((state) => state === 'draft'),
];

/** `GET /api/policy-versions/{id}/desk`: what the edit page shows above the form. 404 for who may not read it. */
export const deskEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/desk',
  method: 'get',
  handler: async (req) => {
    const version = await req.payload.findByID({
      ...asUser(req),
      collection: 'policy-versions',
      id: idInPath(req),
      depth: 0,
      disableErrors: true,
    });
    if (version === null) return refused(404, { code: 'not-found', message: messages.notFound });
    const approval = approvalOf(version);
    const mayMove =
      hasRole(req.user, 'board-secretary') && associationOf(req.user) === idOf(version.association);
    const desk: VersionDesk = {
      status: version.status,
      statusLabel: versionStateLabels[version.status],
      approval:
        approval === undefined
          ? null
          : { sentence: approvalSentence(approval), demonstration: approval.demonstration },
      missing: reasonsAgainst(version, 'in-force')
        .filter(({ code }) => code !== 'move.not-in-table')
        .map((reason) => sayReason(reason).message),
      moves: mayMove ? forwardFirst(versionMovesFrom(version.status, 'board-secretary')) : [],
      published:
        typeof version.versionNumber === 'number' && version.hash
          ? { version: version.versionNumber, hash: version.hash }
          : null,
    };
    return Response.json(desk);
  },
};
