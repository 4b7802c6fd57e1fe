/**
 * The privacy notice, whose edition PRIVACY_NOTICE_EDITION is stored with each consent, so that a change of its sense
 * needs a new edition. The notice says what the Personal Data Protection Law wants people to be informed of before
 * their data are collected (articles 12 and 13): who, why, what, how long, which rights, how to withdraw.
 */
interface Paragraph {
  readonly term: string;
  readonly text: string;
}

/** Purposes, data and readers, which the form and the page of their own say in the same words. */
const purposes: readonly Paragraph[] = [
  {
    term: 'لماذا',
    text: 'لدراسة طلبك أو شكواك أو اقتراحك أو استفسارك والتواصل معك بشأنه، بناءً على موافقتك.',
  },
  {
    term: 'ما البيانات',
    text: 'الاسم ورقم الجوال ووصف الحاجة أو نص الرسالة وطريقة التواصل، وهي لازمة للنظر فيما كتبته. المدينة أو القرية ونوع الخدمة لازمان في طلب الخدمة وحده. البريد الإلكتروني اختياري. وإن كتبت نيابة عن غيرك فيُسجَّل أيضًا اسم من تكتب نيابة عنه، وصلتك به، وما يخوّلك الكتابة عنه. ولك إن شئت أن تذكر الوقت الذي يناسبك للاتصال، ورغبتك في ألا يُتصل بك، ورغبتك في ألا تُترك لك رسالة، ومن يجوز إخباره غيرك.',
  },
  {
    term: 'من يطّلع عليها',
    text: 'موظفو الجمعية المعنيون بطلبك ولجنة البحث فيها. لا تُنشر، ولا تظهر في رسائل البريد ولا في عناوين الصفحات.',
  },
];

const withdrawal =
  'اسحب طلبك من صفحة المتابعة، أو تواصل مع الجمعية في أي وقت واذكر الرقم المرجعي. عندئذ تتوقف دراسة الطلب، ولا يتأثر ما جرى قبل ذلك.';

export const privacyNotice = {
  title: 'إشعار الخصوصية',
  edition: 'نسخة الإشعار:',
  more: 'مكان معالجة بياناتك، والجهة التي تشتكي إليها، وكل ما لك من حق',
  purposes,
  withdrawal,
  paragraphs: (association: string, keeping: string): readonly Paragraph[] => [
    {
      term: 'من يعالج بياناتك',
      text: `${association}، وهي المسؤولة عن طلبك. يستقبله هذا الموقع ويسلّمه إليها.`,
    },
    ...purposes,
    { term: 'مدة حفظها', text: keeping },
    {
      term: 'حقوقك',
      text: 'لك أن تعرف ما لدى الجمعية من بياناتك، وأن تحصل على نسخة منها، وأن تطلب تصحيحها أو إتلافها.',
    },
    { term: 'كيف تسحب موافقتك', text: withdrawal },
  ],
} as const;
