import type { PayloadRequest } from 'payload';
import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import { guardVersion, stillBlocks } from '../guard/guard-version.ts';
import { sayFinding } from '../guard/say-finding.ts';
import { log } from '../../log.ts';
import { withSecretary, type NotDone } from './with-secretary.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';

interface Overrule {
  /** Id of the version. */
  readonly id: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

export type OverruleOutcome =
  | { readonly kind: 'overruled' }
  /** The reason is blank, or longer than a row holds. */
  | { readonly kind: 'reason-missing' }
  /** The text has changed since, the finding is a warning, or somebody has overruled the finding already. */
  | { readonly kind: 'nothing-to-overrule' }
  | NotDone;

/**
 * Keeps a secretary's reason for publishing in spite of a block, as the user of `req`: a row of the version's events,
 * which nobody changes. The reason applies to this very finding; once the text at its place changes, the guard
 * reports another finding.
 */
export const overruleFinding = (req: PayloadRequest, asked: Overrule): Promise<OverruleOutcome> =>
  withSecretary<OverruleOutcome>(req, asked.id, async (version) => {
    const reason = asked.reason.trim();
    if (reason === '') return { kind: 'reason-missing' };
    if (isPublicRecord(version.status)) return { kind: 'nothing-to-overrule' };
    const placed = (await guardVersion(req, version)).find(
      (found) => found.fingerprint === asked.fingerprint && stillBlocks(found),
    );
    if (placed === undefined) return { kind: 'nothing-to-overrule' };
    const { finding, fingerprint } = placed;
    await writeVersionEvent(req, version, {
      action: 'finding-overruled',
      to: version.status,
      at: asked.at,
      note: reason,
      finding: { code: finding.code, fingerprint, sentence: sayFinding(finding) },
    });
    log.info('finding-overruled', { version: version.id, finding: finding.code });
    return { kind: 'overruled' };
  });
