import { pdfPath } from '@mithaq/domain/register/paths';
import { log } from '../log.ts';
import { sha256Of } from '../register/canonical.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { PdfNotMade, policyPdf } from './policy-pdf.ts';
import type { PolicyToPrint } from './printed-policy.ts';

/**
 * Makes a version's PDF and writes it beside the version file, once; returns the SHA-256 of the PDF in the register.
 * The PDF of an earlier attempt stays. Undefined where it could not be made: the failure is logged and stops no
 * publication, and `daily` or `register:complete` makes the PDF later. Throws `RegisterUnavailable`.
 */
export const writePdf = async (
  register: RegisterWriter,
  policy: PolicyToPrint,
  make: (policy: PolicyToPrint) => Promise<Uint8Array> = policyPdf,
): Promise<string | undefined> => {
  const { file } = policy;
  const path = pdfPath(file.association.slug, file.policy.slug, file.version);
  const before = await register.read(path);
  if (before !== undefined) return sha256Of(before);
  try {
    const made = await make(policy);
    if ((await register.createOnce(path, made)) === 'written') return sha256Of(made);
  } catch (error) {
    if (!(error instanceof PdfNotMade)) throw error;
    const why = error.cause instanceof Error ? error.cause.name : typeof error.cause;
    log.error('pdf-not-made', { policy: file.policy.slug, version: file.version, reason: why });
    return undefined;
  }
  const other = await register.read(path);
  return other === undefined ? undefined : sha256Of(other);
};
