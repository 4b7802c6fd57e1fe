import type { AssociationProfile } from '../contracts/association.ts';
import type { BoardApproval } from '../contracts/board-approval.ts';
import type { CalendarDate } from '../contracts/calendar-date.ts';
import type { DocumentType, PolicyText } from '../contracts/policy-text.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** The names under which an association is known. */
export type NamedAssociation = Pick<AssociationProfile, 'name' | 'shortName' | 'names'>;

/** A version with everything that the rules compare it with. */
export interface GuardedVersion {
  readonly documentType: DocumentType;
  /** Code of the catalogue entry that the policy fulfils, where one is known. */
  readonly catalogueEntry?: string;
  readonly text: Pick<PolicyText, 'title' | 'cover' | 'contents' | 'sections' | 'decisionPeriod'>;
  readonly issueDate?: CalendarDate;
  readonly approval?: BoardApproval;
  readonly association: NamedAssociation;
  /** The other associations that the platform serves. */
  readonly others: readonly NamedAssociation[];
  /** Codes of channels that have a contact to reach the association by. */
  readonly reachableChannels: ReadonlySet<string>;
  /** Codes of tools that have a file, or that are a form of the site. */
  readonly availableTools: ReadonlySet<string>;
  /** Texts beside the policy's own that its PDF prints: the approval, the names and addresses of the association. */
  readonly alsoPrinted: readonly Piece[];
  /** Texts of the version that no PDF prints, such as the change note. */
  readonly unprinted: readonly Piece[];
  /** Signs that no font of the PDF has, each with its marks. */
  readonly unprintable: ReadonlySet<string>;
}

export type GuardRule = (version: GuardedVersion) => readonly Finding[];
