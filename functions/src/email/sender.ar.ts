import { cleanLine } from '@mithaq/domain/text/clean-text';
import { withoutRefusedSigns } from '@mithaq/domain/text/refused-sign';

/**
 * The platform's own name: of e-mails about accounts, and in place of an association's name where that would give
 * somebody away.
 */
export const platformSender = 'ميثاق';

/** Returns an association's name as that of a sender, of one line whatever was stored: it is a header of the message. */
export const senderName = (association: { name: string }): string =>
  cleanLine(withoutRefusedSigns(association.name));
