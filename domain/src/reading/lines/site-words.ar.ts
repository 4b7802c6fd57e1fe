/* Words that sites print around a text, over folded text. */

/** A whole line that is a control or a sign of a site: «تخطى إلى المحتوى», «شارك», «Skip links». */
export const controlOfSite =
  /^(?:تخط[يه]? (?:الي|الى) المحتوي|تجاوز الي المحتوي(?: الرئيسي)?|(?:ال)?انتقال? الي المحتوي|skip (?:links|to (?:main )?content)|(?:ال)?قائمه(?: الرئيسيه)?|menu|toggle navigation|(?:site )?logo(?: web)?|[×✕✖x]|اغلاق|شارك(?:نا)?(?: (?:الصفحه|المقال|هذا|علي|عبر|مع) .{0,30})?|مشاركه (?:الصفحه|المقال|عبر|علي).{0,30}|share(?: (?:this|on|via) .{0,30})?|طباعه الصفحه|العوده للاعلي|الي الاعلي|back to top|اقرا المزيد|read more|.{0,60}enable javascript.{0,60}|you are on page \d+ ?of \d+|download as (?:pdf|docx?).{0,60}|جميع الحقوق محفوظه.{0,120}|يمكنك التبرع باستخدام .{0,60}متصفح .{0,20})$/u;

/** A path to a page: «الرئيسية / الحوكمة / السياسات». */
export const pathOfSite = /^الرئيسيه\s*[/\\»>›|←‹«\p{Pd}]\s*\S.{0,160}$/u;

/** The first line of a form for comments, with which the text of a page has ended. */
export const commentsOfSite =
  /^(?:اترك|اضف|اكتب) (?:تعليقا|تعليق|ردا|رد)(?: .{0,30})?$|^leave a (?:reply|comment)$/u;
