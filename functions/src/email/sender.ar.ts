/**
 * The platform's own name: of e-mails about accounts, and in place of an association's name where that would give
 * somebody away.
 */
export const platformSender = 'ميثاق';

export const senderName = (association: { name: string; neutralCorrespondence: boolean }): string =>
  association.neutralCorrespondence ? platformSender : association.name;
