/** The neutral sender replaces the association's name where that would give somebody away. */
const neutralSender = 'ميثاق';

export const senderName = (association: { name: string; neutralCorrespondence: boolean }): string =>
  association.neutralCorrespondence ? neutralSender : association.name;
