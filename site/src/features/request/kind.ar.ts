import type { RequestKind } from '@mithaq/domain/request/request-kind';

interface KindWords {
  /** The name of the kind among the others. */
  readonly choice: string;
  readonly lead: (association: string) => string;
  readonly checkTitle: string;
  /** The heading above what is written. */
  readonly writing: string;
  readonly send: string;
  readonly receivedTitle: string;
  readonly number: string;
  /** The news after the number: what comes next, where the policy prints no steps for it. */
  readonly next: string;
}

const answerComes =
  'تنظر فيه الجمعية وترد عليك بالطريقة التي اخترتها. لم تُعلن مدة لهذا الرد، فلا تعدك الجمعية بموعد.';

/** The words of the form, of its check and of its receipt, by the kind of request. */
export const kindWords: Readonly<Record<RequestKind, KindWords>> = {
  service: {
    choice: 'طلب خدمة',
    lead: (association) => `اكتب طلبك إلى ${association}. تحتاج إلى نحو خمس دقائق.`,
    checkTitle: 'راجع طلبك قبل إرساله',
    writing: 'حاجتك',
    send: 'إرسال الطلب',
    receivedTitle: 'وصل طلبك إلى الجمعية',
    number: 'الرقم المرجعي لطلبك',
    next: 'تدرسه الجمعية ثم ترد عليك.',
  },
  complaint: {
    choice: 'شكوى',
    lead: (association) =>
      `اكتب شكواك إلى ${association}. لا يُطلب منك هنا إلا ما يلزم للنظر فيها والرد عليك.`,
    checkTitle: 'راجع شكواك قبل إرسالها',
    writing: 'شكواك',
    send: 'إرسال الشكوى',
    receivedTitle: 'وصلت شكواك إلى الجمعية',
    number: 'الرقم المرجعي لشكواك',
    next: 'تنظر فيها الجمعية وترد عليك بالطريقة التي اخترتها. لم تُعلن مدة لهذا الرد، فلا تعدك الجمعية بموعد.',
  },
  suggestion: {
    choice: 'اقتراح',
    lead: (association) => `اكتب اقتراحك إلى ${association}. لا يُطلب منك هنا إلا ما يلزم للرد عليك.`,
    checkTitle: 'راجع اقتراحك قبل إرساله',
    writing: 'اقتراحك',
    send: 'إرسال الاقتراح',
    receivedTitle: 'وصل اقتراحك إلى الجمعية',
    number: 'الرقم المرجعي لاقتراحك',
    next: answerComes,
  },
  enquiry: {
    choice: 'استفسار',
    lead: (association) => `اكتب استفسارك إلى ${association}. لا يُطلب منك هنا إلا ما يلزم للرد عليك.`,
    checkTitle: 'راجع استفسارك قبل إرساله',
    writing: 'استفسارك',
    send: 'إرسال الاستفسار',
    receivedTitle: 'وصل استفسارك إلى الجمعية',
    number: 'الرقم المرجعي لاستفسارك',
    next: answerComes,
  },
};
