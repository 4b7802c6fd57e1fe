/** Sentences of the refusals of desk work: the reason, and what to do. */
export const MESSAGES_OF_DESK = {
  'desk.not-yours': 'هذا العمل ليس من صلاحيات دورك. اطلبه ممن يتولاه في الجمعية.',
  'desk.text-missing': 'لم تكتب شيئًا بعد. اكتب النص ثم احفظه.',
  'desk.reason-missing': 'اكتب سبب التصحيح، فهو يبقى في الملف مع القيمة السابقة.',
  'desk.not-a-colleague': 'لا يُسند الطلب إلا إلى من يعالج الطلبات في جمعيتك.',
  'desk.attested-already': 'الإقرار مثبت من قبل، ولا يُسجَّل مرتين.',
  'desk.day': 'تعذّر فهم اليوم. اكتبه بأي التقويمين، مثل 10/3/1446 أو 2024/9/13.',
  'desk.day-ahead': 'هذا اليوم لم يأتِ بعد. راجعه.',
  'desk.no-such-field': 'هذه الخانة لا تُصحَّح هنا.',
  'desk.value':
    'لا تصلح هذه القيمة لهذه الخانة، أو لا يستقيم معها باقي النموذج. راجعها كما تُكتب في نموذج الطلب.',
  'desk.same': 'هذه هي القيمة المسجّلة نفسها.',
  'desk.no-survey': 'لا يُسجَّل جواب الاستطلاع إلا بعد إغلاق الطلب، ومرة واحدة.',
  'desk.survey-answer': 'اختر جواب صاحب الطلب من الدرجات الخمس، ولا يزد ما قاله على الحد المذكور.',
  'desk.not-referred': 'يُكتب التقرير والطلب محال إلى البحث الاجتماعي.',
} as const;

export const callMessages = {
  'call.nothing-to-tell': 'لا مكالمة لازمة لهذا الطلب الآن.',
  'call.not-yours': MESSAGES_OF_DESK['desk.not-yours'],
  'call.reason-missing': 'اكتب سبب ترك الإبلاغ.',
  'call.too-early':
    'لا يُترك الإبلاغ إلا بعد ثلاث مكالمات لم يُجب عنها، بين كل واحدة والتي تليها ساعة على الأقل، أو إن طلب صاحب الطلب ألا يُتصل به.',
} as const;
