import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import type { ProposedFact } from '@mithaq/domain/contracts/document-reading';
import { dateFields } from '../import/import-document.ts';
import { approvalFields } from '../versions/mapping/approval.ts';

const LONGEST_NUMBER = 60;
const LONGEST_DATE = 120;

/** Returns the approval that confirmed facts describe; undefined where none is about it. */
const approvalOfFacts = (facts: readonly ProposedFact[]): BoardApproval | undefined => {
  const approval: BoardApproval = {
    ordersPublication: facts.some(({ kind }) => kind === 'orders-publication'),
    supersedesAllPrevious: facts.some(({ kind }) => kind === 'supersedes-all-previous'),
    demonstration: false,
  };
  let found = approval.ordersPublication || approval.supersedesAllPrevious;
  for (const fact of facts) {
    switch (fact.kind) {
      case 'session':
      case 'meeting':
      case 'resolution':
        approval[fact.kind] = { value: fact.value, printed: fact.printed.slice(0, LONGEST_NUMBER) };
        found = true;
        break;
      case 'approved-on':
        approval.approvedOn = {
          printed: fact.printed.slice(0, LONGEST_DATE),
          ...(fact.weekday === undefined ? {} : { weekday: fact.weekday }),
          ...(fact.hijri === undefined ? {} : { hijri: fact.hijri }),
          ...(fact.gregorian === undefined ? {} : { gregorian: fact.gregorian }),
        };
        found = true;
        break;
      case 'issue-date':
      case 'in-force-from':
      case 'review-date':
      case 'issue-number':
      case 'association':
      case 'chair':
      case 'orders-publication':
      case 'supersedes-all-previous':
        break;
    }
  }
  return found ? approval : undefined;
};

/** Returns the form fields of a version that facts fill which a person has confirmed. */
export const fieldsOfFacts = (facts: readonly ProposedFact[]) => {
  const approval = approvalOfFacts(facts);
  const number = facts.flatMap((fact) => (fact.kind === 'issue-number' ? [fact.text] : []))[0];
  const date = facts.flatMap((fact) => (fact.kind === 'issue-date' ? [fact.hijri ?? fact.gregorian] : []))[0];
  return {
    ...(number === undefined ? {} : { issueNumber: number.slice(0, LONGEST_NUMBER) }),
    ...(date === undefined ? {} : { issueDate: dateFields(date) }),
    ...(approval === undefined ? {} : { approval: approvalFields(approval) }),
  };
};
