import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import { mayBeOverruled } from '@mithaq/domain/guard/finding';
import type { PayloadRequest } from 'payload';
import type { DeskFinding } from '../endpoints/version-desk-shape.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import type { PlacedFinding } from './guard-version.ts';
import { overrulingsOf, type Overruling } from './overrulings.ts';
import { sayFinding } from './say-finding.ts';

const said = ({ reason, by, at }: Overruling): NonNullable<DeskFinding['overruled']> => ({ reason, by, at });

/**
 * Returns the guard's findings for the page of a version: those of the present text; for a version that is public
 * record, the blocks that were overruled at its publication.
 */
export const findingsForDesk = async (
  req: PayloadRequest,
  version: PolicyVersion,
  findings: readonly PlacedFinding[],
): Promise<DeskFinding[]> => {
  if (isPublicRecord(version.status)) {
    const overrulings = await overrulingsOf(req, version);
    return overrulings.map((row) => ({
      severity: 'block',
      message: row.sentence,
      path: null,
      clause: null,
      fingerprint: row.fingerprint,
      overruled: said(row),
      mayOverrule: false,
    }));
  }
  return findings.map(({ finding, fingerprint, path, overruling }) => ({
    severity: finding.severity,
    message: sayFinding(finding),
    path,
    clause: 'clause' in finding.place ? finding.place.clause : null,
    fingerprint,
    overruled: overruling === undefined ? null : said(overruling),
    mayOverrule: mayBeOverruled(finding),
  }));
};
