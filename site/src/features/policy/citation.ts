import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import { approvalDay } from '@mithaq/domain/approval/approval-sentence.ar';
import { genderOfDocument } from '@mithaq/domain/policy/document-gender.ar';
import type { Numerals } from '../../look/numerals.ts';
import { citationWords } from './citation.ar.ts';

/** Returns a citation of one line to copy into a letter or a study, without the address. */
export const citationOf = (file: RegisteredVersion, numerals: Numerals): string => {
  const { approvedOn } = file.approval;
  const day = approvedOn === undefined ? undefined : approvalDay(approvedOn);
  const gender = genderOfDocument(file.text.title, file.policy.documentType);
  return [
    file.association.name,
    `«${file.text.title}»`,
    citationWords.version(numerals(file.version)),
    ...(file.issueNumber === undefined ? [] : [citationWords.issueNumber(file.issueNumber)]),
    ...(file.approval.demonstration
      ? [citationWords.demonstration]
      : day === undefined
        ? []
        : [citationWords.approvedOn(numerals(day), gender)]),
  ].join('، ');
};
