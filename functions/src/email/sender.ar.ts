/** The sender's name where the association's own would give somebody away. */
const neutralSender = 'ميثاق';

export const senderName = (association: { name: string; neutralCorrespondence: boolean }): string =>
  association.neutralCorrespondence ? neutralSender : association.name;
