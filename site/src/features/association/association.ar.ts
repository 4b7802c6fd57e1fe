/** Words of the platform's page and of an association's own pages. */
export const associationWords = {
  platformTitle: 'سياسات الجمعيات كما اعتمدتها مجالس إدارتها',
  platformLead:
    'تنشر الجمعيات هنا سياساتها المعتمدة بنصها ورقمها وتاريخ اعتمادها، ويطلب المستفيد خدمات الجمعية بنموذج واحد واضح.',
  associations: 'الجمعيات',
  associationsEmpty: 'لم تنضم جمعية بعد.',
  homeLead: (name: string) => `هنا تقرأ سياسات ${name} كما اعتمدها مجلس إدارتها، وتطلب خدماتها.`,
  /** The lead that says nothing of a board, because an approval was entered to try out the system. */
  demonstrationLead: (name: string) =>
    `هنا تقرأ سياسات ${name} وتطلب خدماتها. بعض ما نُشر هنا بيانات تجريبية لم يعتمدها مجلس إدارة.`,
  preparingLead: (name: string) => `تُعدّ ${name} أولى سياساتها، وستجدها هنا فور نشرها.`,
  preparingNext: 'لا يُنشر هنا إلا ما اعتمده مجلس الإدارة، فلا توجد سياسة منشورة ولا نموذج للطلب بعد.',
  preparingReach: 'للاستفسار تواصل مع الجمعية مباشرة ببياناتها أدناه، أو عُد إلى هذه الصفحة لاحقًا.',
  preparingLater: 'عُد إلى هذه الصفحة لاحقًا.',
  askTitle: 'اطلب خدمة',
  askText: 'املأ النموذج من جوالك في نحو خمس دقائق، ويصلك رقم مرجعي فورًا.',
  askButton: 'ابدأ الطلب',
  servicesTitle: 'ما يمكنك طلبه',
  policiesTitle: 'السياسات المنشورة',
  contactTitle: 'بيانات الجمعية',
  channelsTitle: 'قنوات التواصل',
  channelsLead: 'القنوات التي تذكرها السياسة السارية للتواصل مع المستفيدين.',
  channelsEmpty: 'لم تنشر الجمعية قنوات التواصل بعد.',
  channelWaiting: 'لم تُضِف الجمعية بيانات هذه القناة بعد',
  toolsTitle: 'الأدلة والنماذج',
  toolsLead: 'الأدلة واللوائح والنماذج التي تذكرها السياسة السارية.',
  toolsEmpty: 'لم تنشر الجمعية أدلة ولا نماذج بعد.',
  staffTool: 'لموظفي الجمعية',
  staffToolFile: 'للاستخدام الداخلي في الجمعية، وملفه غير منشور.',
} as const;
