file-title = ملف الدورة
file-open = قراءة الملف
file-ways = أخذ الملف كاملا
file-pdf = الملف في وثيقة PDF واحدة
file-pdf-means = المشاريع والتعديلات والآراء ونتائج التحقق في وثيقة واحدة. تُذكر فيها المرفقات ببصمتها؛ ولا تُنسخ.
file-pack = الملف للقراءة دون اتصال (zip)
file-pack-means = صفحات بسيطة والمرفقات، تُفتح دون شبكة من الهاتف. المرفقات: { $size }.
file-pack-plain = صفحات بسيطة، تُفتح دون شبكة من الهاتف.
size-kilo = { $n } ك.ب
size-mega = { $n } م.ب
file-follows = أنتم تتابعون هذه الدورة: تطلعون أيضا على الآراء المطلوبة والوثائق غير العمومية. فلا تنقلوها إلى غيركم.
file-public = ما يمكن للجميع قراءته من الملف. أما آراء الخبراء ونتائج التحقق فلمن يتابعون الدورة.
file-as-of = إلى غاية { $day }.
contents = الفهرس
read-online = قراءة هذا الملف على الإنترنت
documents = الوثائق
nothing-filed = لم يُودع شيء تحت هذه النقطة.
item-withdrawn = نقطة سُحبت من جدول الأعمال
agreement = الاتفاقية
about-agreement = الاتفاقية: { $title }
screening-of = نتائج التحقق بالنسبة إلى { $party }
struck-by = محذوفة: { $by }
point-holds = الوثائق: { $documents } · مشاريع القرارات: { $motions }
pack-left-out = بعض الوثائق أثقل من أن تُدرج في هذا الملف: ذُكرت بأسمائها وتُقرأ على الإنترنت.
document-left-out = أثقل من أن يُدرج في هذا الملف، يُقرأ على الإنترنت
motions-until = تُقبل مشاريع القرارات إلى غاية { $day }.
amendments-until = تُقبل التعديلات إلى غاية { $day }.
set-terms = تحديد آجال الإيداع
terms-means = بدون تاريخ، تُقبل المشاريع والتعديلات إلى نهاية الدورة. ويُحتسب اليوم المحدد كاملا حسب توقيت الدورة.
term-motions = آخر يوم لمشاريع القرارات
term-amendments = آخر يوم للتعديلات
terms-kept = حُددت آجال الإيداع.
name-agreement = تحديد الاتفاقية التي تتعلق بها هذه النقطة
agreement-means = يُظهر الملف هذه الاتفاقية لمن يحق له العلم بها، ونتائج التحقق من القواعد لمن يطلع على ملف الاتفاقية.
item-agreement = الاتفاقية
no-agreement = لا اتفاقية
agreement-named = حُفظت اتفاقية هذه النقطة.
refer-motion = طلب رأي خبير
refer-agreement = طلب رأي خبير بشأن الاتفاقية
refer-means = يُبلَّغ الخبير بالبريد الإلكتروني. ويطلع على السؤال وعلى رأيه من يتابعون الدورة.
refer-agreement-means = يُبلَّغ الخبير بالبريد الإلكتروني. ولا يطلع على ملف الاتفاقية إلا إذا دعته إليه الأطراف أو الكتابة العامة: يتم ذلك في صفحة الاتفاقية.
expert = الخبير
no-expert = ليس للنادي أي حساب لخبير إلى اليوم.
referral-question = السؤال المطروح
referral-due = الإجابة مطلوبة في أجل أقصاه
referral-due-hint = تُضم الإجابة الواردة بعد ذلك إلى الملف ما لم تُختتم الدورة.
wrong-due = انقضى هذا اليوم: اختاروا يوما آخر.
ask-expert = طلب هذا الرأي
referral-asked = طُلب الرأي؛ وأُبلغ الخبير بالبريد الإلكتروني.
referral-title = رأي مطلوب
referrals-title = الآراء المطلوبة مني
referrals-lead = ما طلبه منكم المجلس والأجهزة الأخرى.
referrals-of = آراء الخبراء
no-referral = لا يُطلب منكم أي رأي.
referral-to = مطلوب من: { $expert }
referral-by = من { $name }، في { $day }
referral-until = الإجابة منتظرة إلى غاية { $due }
referral-past = الإجابة منتظرة، وكانت مطلوبة إلى غاية { $due }
referral-taken-back = لم يعد مطلوبا
take-back-referral = التخلي عن طلب هذا الرأي
referral-taken-back-done = لم يعد هذا الرأي مطلوبا.
answer-title = رأيكم
opinion = الرأي
opinion-favourable = رأي موافق
opinion-conditional = رأي موافق بشروط
opinion-unfavourable = رأي غير موافق
opinion-none = بدون رأي
opinion-of = { $expert }: { $opinion }
opinion-reasons = الأسباب
opinion-reasons-hint = باللغة التي تختارونها؛ مع الشروط إن وُجدت.
give-opinion = الإدلاء بهذا الرأي
referral-answered = ضُم رأيكم إلى الملف. شكرا.
answered-on = ورد في { $day }، إلى غاية { $due }.
answered-after = ورد في { $day }؛ وكان مطلوبا إلى غاية { $due }.
letter-referral-subject = يُطلب منكم رأي: { $title }
letter-referral-body = يطلب منكم { $club } رأيكم من أجل: { $title }

    { $question }

    الإجابة مطلوبة إلى غاية { $due }، معللة، باللغة التي تختارونها:
    { $address }
letter-answer-subject = رأي صادر: { $expert }
letter-answer-body = أدلى { $expert } برأيه من أجل: { $title }

    يُقرأ هنا:
    { $address }
veiled-referral = رأي مطلوب من خبير
veiled-letter = رسالة بشأن رأي مطلوب من خبير
