/**
 * The page that somebody reads whose network sent too much in a short time: the firewall answers with it before any
 * server of ours is asked, so that nothing of what was posted has arrived.
 */
export const tooManyRequestsPage = `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>طلبات كثيرة في وقت قصير</title>
<style>body{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.8 system-ui,sans-serif}</style>
</head>
<body>
<main>
<h1>طلبات كثيرة في وقت قصير</h1>
<p>وصلت إلينا طلبات كثيرة من الشبكة التي تتصل منها، فأوقفنا استقبالها مؤقتًا. انتظر خمس دقائق، ثم أعد المحاولة.</p>
<p>لم يصل إلينا ما أرسلته الآن. إن كنت تملأ نموذجًا، فارجع إلى الصفحة السابقة، ولا تغلقها قبل أن تعيد الإرسال.</p>
<p>إن كان أمرك عاجلًا، فاتصل بالجمعية هاتفيًا.</p>
</main>
</body>
</html>
`;
