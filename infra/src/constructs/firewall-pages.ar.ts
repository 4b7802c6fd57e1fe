/** A whole page in Arabic without anything of ours: the firewall answers with it before any server is asked. */
const page = (title: string, ...paragraphs: readonly string[]): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.8 system-ui,sans-serif}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</main>
</body>
</html>
`;

/** The page that somebody reads whose network sent too much in a short time; nothing of what was posted has arrived. */
export const tooManyRequestsPage = page(
  'طلبات كثيرة في وقت قصير',
  'وصلت إلينا طلبات كثيرة من الشبكة التي تتصل منها، فأوقفنا استقبالها مؤقتًا. انتظر خمس دقائق، ثم أعد المحاولة.',
  'لم يصل إلينا ما أرسلته الآن. إن كنت تملأ نموذجًا، فارجع إلى الصفحة السابقة، ولا تغلقها قبل أن تعيد الإرسال.',
  'إن كان أمرك عاجلًا، فاتصل بالجمعية هاتفيًا.',
);

/**
 * The page that somebody reads whose network or address looks to AWS like an attack. A person may meet it by a VPN, or
 * by a link that was copied with signs of a program in it.
 */
export const refusedPage = page(
  'لم نستقبل هذا الطلب',
  'في العنوان الذي فتحته، أو في الشبكة التي تتصل منها، ما يشبه محاولات الاختراق، فأوقفه نظام الحماية. لم يصل إلينا ما أرسلته.',
  'إن كنت تستعمل شبكة افتراضية (VPN) فأوقفها، ثم اكتب عنوان الموقع من أوله وأعد المحاولة. وإن كنت تملأ نموذجًا، فلا تغلق صفحته قبل أن تعيد الإرسال.',
  'إن تكرر ذلك أو كان أمرك عاجلًا، فاتصل بالجمعية هاتفيًا.',
);
