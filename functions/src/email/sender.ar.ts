import { cleanLine } from '@mithaq/domain/text/clean-text';
import { withoutRefusedSigns } from '@mithaq/domain/text/refused-sign';

/** The neutral sender replaces the association's name where that would give somebody away. */
const neutralSender = 'ميثاق';

/** Returns the name of the sender, of one line whatever was stored: it is a header of the message. */
export const senderName = (association: { name: string; neutralCorrespondence: boolean }): string =>
  association.neutralCorrespondence ? neutralSender : cleanLine(withoutRefusedSigns(association.name));
