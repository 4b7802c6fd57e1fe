import type { DocumentEvidence, EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { readPolicyText, type KnownPolicy } from '@mithaq/domain/reading/read-policy-text';

const printed = ({ label, text }: EvidenceLine): string =>
  (label === undefined ? text : `${label} ${text}`).trim();

/** Makes structure of what was read of a file, for a person to review. */
export const readSourceFile = (evidence: DocumentEvidence, known: KnownPolicy) =>
  readPolicyText(
    evidence.lines.flatMap((line) => {
      const text = printed(line);
      return text === '' || line.place === 'header' || line.place === 'footer'
        ? []
        : [{ number: line.number, text, styledAsHeading: line.heading !== undefined }];
    }),
    known,
  );
