import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import type { Block } from './blocks.ts';

/** Returns the lines by which the reader reaches a person of the association; none where it has no contact. */
export const contactBlocks = ({ contact = {} }: Pick<DeliveryOf<'request-update'>, 'contact'>): Block[] => {
  const lines = [
    ...(contact.phone === undefined ? [] : [`الهاتف: ${contact.phone}`]),
    ...(contact.email === undefined ? [] : [`البريد الإلكتروني: ${contact.email}`]),
    ...(contact.address === undefined ? [] : [`العنوان: ${contact.address}`]),
  ];
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', text: 'للتواصل معنا' },
        ...lines.map((text): Block => ({ kind: 'paragraph', text })),
      ];
};

/** Returns the last line: whether an answer reaches anybody, and what a stranger who received the e-mail does. */
export const closingNote = (answersReach: boolean): Block => ({
  kind: 'note',
  text: answersReach
    ? 'أُرسلت هذه الرسالة آليًا، ويصل ردك عليها إلى الجمعية. إن وصلتك خطأً فلا يلزمك شيء.'
    : 'أُرسلت هذه الرسالة آليًا، ولا تصلنا الردود عليها. إن وصلتك خطأً فلا يلزمك شيء.',
});
