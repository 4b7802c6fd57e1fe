import type { DocumentEvidence, EvidenceLine } from '../../src/contracts/document-evidence.ts';

type Evidence = Pick<DocumentEvidence, 'lines'> & Partial<DocumentEvidence>;

/** Returns evidence of a file that nobody made, with these lines. */
export const evidenceWith = (
  evidence: Evidence,
  kind: DocumentEvidence['file']['kind'] = 'docx',
): DocumentEvidence => ({
  format: 1,
  file: { sha256: 'a'.repeat(64), kind, bytes: 1 },
  tables: [],
  notes: [],
  ...evidence,
});

/** Returns the evidence of a plain text, one line of evidence for each of its lines. */
export const evidenceOfText = (
  text: string,
  kind: DocumentEvidence['file']['kind'] = 'text',
): DocumentEvidence =>
  evidenceWith(
    {
      lines: text.split('\n').map((line, index): EvidenceLine => ({
        number: index + 1,
        text: line.replace(/\r$/u, ''),
        place: 'body',
      })),
    },
    kind,
  );
