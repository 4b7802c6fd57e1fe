import type { ContactPreference } from '../contracts/request-submission.ts';
import type { FormFieldName, StoredFieldName } from './form-fields.ts';
import type { RequestKind } from './request-kind.ts';

interface FieldWords {
  /** The label on the form and, unless `question` is given, also in the CMS and in exports. */
  readonly label: string;
  /** The words that the form asks with where the label alone would not be a question. */
  readonly question?: string;
  readonly hint?: string;
  /** The sentence for a field that is required and was left empty, or was filled in against its purpose. */
  readonly missing: string;
}

interface StoredFieldWords extends FieldWords {
  /** The label for staff who read English. */
  readonly english: string;
  /** The name of the field in the privacy notice, which lists everything that is stored. */
  readonly notice: string;
}

/** The words of each row of `formFields`. A row without words does not compile. */
export const formFieldWords: Readonly<
  Record<StoredFieldName, StoredFieldWords> & Record<Exclude<FormFieldName, StoredFieldName>, FieldWords>
> = {
  kind: {
    label: 'نوع الرسالة',
    missing: 'اختر: طلب خدمة أو شكوى أو اقتراح أو استفسار.',
  },
  name: {
    label: 'الاسم',
    hint: 'الاسم الذي تُنادى به عند التواصل.',
    missing: 'اكتب اسمك.',
    english: 'Name',
    notice: 'الاسم',
  },
  mobile: {
    label: 'رقم الجوال',
    hint: 'رقم سعودي، مثل 0501234567. اكتبه بالأرقام التي اعتدتها.',
    missing: 'اكتب رقم جوالك.',
    english: 'Mobile',
    notice: 'رقم الجوال',
  },
  email: {
    label: 'البريد الإلكتروني',
    hint: 'يصلك عليه إشعار بالاستلام. يمكنك الإرسال من دونه.',
    missing: 'اكتب بريدك الإلكتروني.',
    english: 'E-mail',
    notice: 'البريد الإلكتروني',
  },
  city: {
    label: 'المدينة أو القرية',
    missing: 'اكتب اسم مدينتك أو قريتك.',
    english: 'City',
    notice: 'المدينة أو القرية',
  },
  behalfOf: {
    label: 'اسم من تكتب نيابة عنه',
    hint: 'اتركها فارغة إن كنت تكتب عن نفسك. تتواصل الجمعية معك أنت، ببياناتك أعلاه.',
    missing: 'اكتب اسم من تكتب نيابة عنه، أو اترك خانات النيابة كلها فارغة.',
    english: 'On behalf of',
    notice: 'اسم من تكتب نيابة عنه',
  },
  relation: {
    label: 'صلتك به',
    hint: 'مثل: ابنته، جاره، مرافقه.',
    missing: 'اكتب صلتك بمن تكتب نيابة عنه.',
    english: 'Relation',
    notice: 'صلتك به',
  },
  authority: {
    label: 'ما يخوّلك الكتابة عنه',
    hint: 'مثل: وكالة، ولاية، أو أنه طلب منك ذلك. لا تكتب أرقام الوثائق، فقد تطلبها الجمعية منك لاحقًا.',
    missing: 'اكتب ما يخوّلك الكتابة نيابة عنه.',
    english: 'Authority',
    notice: 'ما يخوّلك الكتابة عنه',
  },
  service: { label: 'نوع الخدمة', missing: 'اختر نوع الخدمة.', english: 'Service', notice: 'نوع الخدمة' },
  otherServices: {
    label: 'خدمات أخرى',
    question: 'ما الخدمات الأخرى التي تحتاج إليها؟',
    hint: 'يُسجَّل لكل خدمة طلب برقم، ورمز المتابعة واحد لها كلها. صِف ما تحتاج إليه منها جميعًا في الخانة التالية.',
    missing: 'اختر من الخدمات المذكورة، وأربع خدمات أخرى على الأكثر.',
  },
  description: {
    label: 'وصف الحاجة',
    hint: 'اكتب ما تحتاج إليه بكلماتك. لا تكتب أرقام هوية ولا حسابات بنكية ولا تفاصيل صحية.',
    missing: 'اكتب وصفًا لحاجتك.',
    english: 'Description',
    notice: 'وصف الحاجة',
  },
  contactBy: {
    label: 'طريقة التواصل المفضلة',
    question: 'كيف تتواصل معك الجمعية؟',
    missing: 'اختر طريقة التواصل معك.',
    english: 'Contact by',
    notice: 'طريقة التواصل',
  },
  callWhen: {
    label: 'متى يناسبك الاتصال؟',
    hint: 'مثل: بعد صلاة العصر، أو أيام العمل قبل الظهر.',
    missing: 'اكتب الوقت الذي يناسبك.',
    english: 'When to call',
    notice: 'الوقت الذي يناسبك للاتصال',
  },
  doNotCall: {
    label: 'لا أريد أن يُتصل بي.',
    missing: 'اخترت الاتصال طريقةً للتواصل، وطلبت ألا يُتصل بك. اختر طريقة أخرى، أو أزل هذه العلامة.',
    english: 'Do not call',
    notice: 'رغبتك في ألا يُتصل بك',
  },
  leaveNoMessage: {
    label: 'إن ردّ غيري فلا يُخبر بالأمر، ولا تُترك لي رسالة.',
    missing: 'ضع العلامة أو اتركها.',
    english: 'Leave no message',
    notice: 'رغبتك في ألا تُترك لك رسالة',
  },
  mayBeTold: {
    label: 'من يجوز إخباره غيرك؟',
    hint: 'اسمه وصلته بك. إن تركتها فارغة فلن يُخبر أحد غيرك.',
    missing: 'اكتب اسمه وصلته بك.',
    english: 'Who may be told',
    notice: 'من يجوز إخباره غيرك',
  },
  attestation: {
    label: 'أُقرّ بأن البيانات التي كتبتها صحيحة، وأتحمّل مسؤولية صحتها مباشرةً.',
    missing: 'ضع علامة الإقرار بصحة البيانات.',
  },
  consent: {
    label: 'قرأت إشعار الخصوصية، وأوافق على معالجة بياناتي لدراسة ما كتبته والرد عليّ.',
    missing: 'ضع علامة الموافقة على معالجة بياناتك، فلا تستطيع الجمعية دراسة ما كتبته من دونها.',
  },
  website: { label: 'اترك هذه الخانة فارغة', missing: 'اترك هذه الخانة فارغة.' },
};

/** The words of the text itself, which is no need where no service is asked for. */
const descriptionOf: Readonly<Record<RequestKind, Pick<FieldWords, 'label' | 'hint' | 'missing'>>> = {
  service: formFieldWords.description,
  complaint: {
    label: 'نص الشكوى',
    hint: 'اكتب ما حدث ومتى، وما الذي ترجوه من الجمعية. لا تكتب أرقام هوية ولا حسابات بنكية ولا تفاصيل صحية.',
    missing: 'اكتب شكواك.',
  },
  suggestion: {
    label: 'نص الاقتراح',
    hint: 'اكتب ما تقترحه وما الذي يتحسن به.',
    missing: 'اكتب اقتراحك.',
  },
  enquiry: {
    label: 'نص الاستفسار',
    hint: 'اكتب ما تريد معرفته. لا تكتب أرقام هوية ولا حسابات بنكية ولا تفاصيل صحية.',
    missing: 'اكتب استفسارك.',
  },
};

/** Returns the words of a field on the form of a kind. */
export const fieldWordsOf = (field: FormFieldName, kind: RequestKind): FieldWords =>
  field === 'description' ? descriptionOf[kind] : formFieldWords[field];

/** The word that stands for a wish that was ticked, where the answers of a form are shown. */
export const wishedWords = { label: 'نعم', english: 'Yes' } as const;

/** The words of each way of contact, on the form and in the CMS. */
export const contactPreferenceWords: Readonly<
  Record<ContactPreference, { readonly label: string; readonly english: string }>
> = {
  call: { label: 'اتصال على الجوال', english: 'Call' },
  message: { label: 'رسالة نصية على الجوال', english: 'Message' },
  email: { label: 'رسالة على البريد الإلكتروني', english: 'E-mail' },
};
