draft-text = النص
draft-title = مشروع النص، مادة بمادة
draft-lead = { $title }. جميع لغات النص لها الحجية نفسها: لا تتقدم لغة دون الأخرى.
draft-at = مشروع النسخة { $n }
draft-read-in = لغة النص
draft-none = لم يُشرع بعد في أي نص.
draft-no-clause = لا يتضمن هذا النص أي مادة بعد. أضيفوا مادة من المكتبة.
draft-start = الشروع في النص
draft-start-says = اختاروا اللغات ذات الحجية والبنود التي تنطلقون منها. يُنقل إليها ما ورد في الاتفاقية، وتبقى الفراغات «[…]» للتعبئة.
draft-transcription = نسخ الأصل الموقع
draft-transcribe = نسخ الأصل الموقع كتابة
draft-transcribe-says = وُقعت الاتفاقية في مكان آخر. اختاروا لغاتها وبنودها ثم انقلوها كما وُقعت: لا يُعبأ شيء مسبقا. ويُعتد بالنص هنا متى صرح موظف من كل من طرفين بمطابقته للأصل المرقمن.
draft-clauses-signed = بنود الأصل، وتضاف البقية لاحقا
draft-languages = اللغات ذات الحجية
draft-other-languages = لغات أخرى
draft-tag-hint = برمزها الدولي: pt للبرتغالية، zgh للأمازيغية، hi للهندية. لدى المطبعة الحروف اللاتينية والعربية وتيفيناغ والديفاناغري.
no-letters = لا تتوفر المطبعة على حروف: { $langs }. لا شيء ممنوع: يُحرر النص ويُحصر ويُوقع ويُقرأ كاملا في صفحته، ويمكن طبعها؛ لكن لا يمكن هنا إعداد ملف PDF للتوقيع. هيئوا طبع الأصل بوسيلة أخرى.
draft-clauses-required = البنود الإلزامية
draft-clauses-offered = بنود أخرى من المكتبة
draft-agree = { $n ->
    [zero] لا مادة متطابقة
    [one] مادة واحدة متطابقة
    [two] مادتان متطابقتان
    [few] { $n } مواد متطابقة
    [many] { $n } مادة متطابقة
   *[other] { $n } مادة متطابقة
}
draft-late = { $n ->
    [zero] لا مادة متأخرة: { $lang }
    [one] مادة واحدة متأخرة: { $lang }
    [two] مادتان متأخرتان: { $lang }
    [few] { $n } مواد متأخرة: { $lang }
    [many] { $n } مادة متأخرة: { $lang }
   *[other] { $n } مادة متأخرة: { $lang }
}
draft-treaty-words = { $n ->
    [zero] لا كلمة من مفردات المعاهدات
    [one] كلمة واحدة من مفردات المعاهدات
    [two] كلمتان من مفردات المعاهدات
    [few] { $n } كلمات من مفردات المعاهدات
    [many] { $n } كلمة من مفردات المعاهدات
   *[other] { $n } كلمة من مفردات المعاهدات
}
draft-treaty-found = كلمات من مفردات المعاهدات، للنظر فيها: { $words }
draft-lag = { $lang }: متأخرة عن { $ahead }
draft-lag-missing = { $lang }: لم تُكتب بعد ({ $ahead } مكتوبة)
draft-nothing-written = لم يُكتب شيء بعد بهذه اللغة.
draft-next-lag = تحيين ({ $lang }): { $clause }
draft-next-missing = إضافة البنود الناقصة
draft-missing = ما ينقص النص
draft-missing-why = لا يُحصر نص من هذا النوع دون هذه البنود.
draft-required = إلزامي.
draft-from-library = الانطلاق من بند نموذجي
draft-edit = تعديل: { $lang }
draft-bring-along = تحيين: { $lang }
draft-version-of = { $lang }، النسخة { $n } بتاريخ { $day }
draft-arrange = نقل أو سحب
draft-arrange-title = نقل أو سحب: { $clause }
draft-arrange-says = تتغير أرقام المواد الموالية. وتحتفظ المادة المسحوبة بنسخها: إن أضفتموها من جديد عادت معها.
draft-move = نقل المادة
draft-remove = سحب المادة
draft-place = الموضع
draft-at-front = في البداية
draft-at-end = في النهاية
draft-after = بعد: { $clause }
draft-add = إضافة مادة
draft-add-says = خذوا مادة من المكتبة، وتأتي في موضعها المعتاد، أو اكتبوا مادتكم.
draft-from-the-library = مادة من المكتبة
draft-own-clause = مادة خاصة بكم
draft-own-heading = عنوان مادتكم
draft-own-place = موضع مادتكم
draft-wrong-no-clause = اختاروا مادة أو ضعوا عنوانا لمادتكم.
draft-languages-says = للنص حجية باللغات التالية: { $languages }. واللغة المضافة تُكتب مادة بمادة، واللغة المسحوبة تحتفظ بما كُتب بها.
draft-add-language = إضافة لغة
draft-remove-language = سحب لغة
draft-none-removed = لا شيء
draft-wrong-language = هذا ليس رمز لغة. مثلا: pt أو zgh أو hi.
draft-wrong-no-language = اختاروا لغة واحدة على الأقل تكون لها الحجية.
draft-wrong-one-language = أضيفوا لغة أو اسحبوا لغة، واحدة في كل مرة.
draft-edit-title = { $clause } ({ $lang })
draft-in = النص: { $lang }
draft-heading = عنوان المادة
draft-words = نص المادة
draft-heading-in = العنوان: { $lang }
draft-words-in = النص: { $lang }
draft-characters = { $n ->
    [zero] { $n } حرف
    [one] { $n } حرف
    [two] { $n } حرفان
    [few] { $n } أحرف
    [many] { $n } حرفا
   *[other] { $n } حرف
}
draft-reach = أثر هذا الحفظ
draft-reach-meaning = يتغير المعنى: تتأخر اللغات الأخرى إلى حين تحيينها.
draft-reach-spelling = إملاء أو أسلوب فقط: تبقى اللغات الأخرى محينة.
draft-reach-level = صارت هذه اللغة تقول ما تقوله اللغات الأخرى.
draft-reach-still-behind = مجرد تصحيح: تبقى هذه اللغة متأخرة.
draft-proposed = نص تقترحه المكتبة: قارنوه باللغات الأخرى قبل الحفظ.
draft-save = حفظ
draft-back = العودة إلى النص
draft-back-to-agreement = العودة إلى الاتفاقية
draft-beside = باللغات الأخرى
draft-changed-since = ما تغير منذئذ: { $lang }
draft-guidance = ما يلزم حسمه في هذه المادة
draft-conflict = حفظ { $by } هذه المادة أثناء كتابتكم. لم يضع شيء.
draft-conflict-title = نصان لمادة واحدة
draft-conflict-what = هذا هو النص المحفوظ في الأثناء، ثم ما يميزه عن نصكم. ونصكم سليم في الاستمارة: خذوا منه ما يلزم ثم احفظوا.
draft-conflict-theirs = حفظه { $by } بتاريخ { $day }
draft-conflict-differs = ما يضيفه نصكم وما يحذفه
draft-conflict-yours = نصكم
draft-changed-meanwhile = تغير النص في الأثناء. أعيدوا قراءة الصفحة ثم ابدؤوا من جديد إن بقي ذلك مفيدا.
draft-versions = جميع النسخ
draft-versions-title = النسخ: { $clause } ({ $lang })
draft-version = النسخة { $n }
draft-before-first = قبل الأولى
draft-from = من
draft-to = إلى
draft-compare = مقارنة
draft-difference = من النسخة { $from } إلى النسخة { $to }
draft-difference-how = ما تحته خط: ما أضيف. المشطوب: ما حُذف.
draft-pdf = تحميل ملف PDF بأعمدة متوازية
draft-article = المادة { $n }
draft-terms = دخول حيز التنفيذ والمدة والتجديد
draft-terms-says = حددوا مسبقا كيف تدخل الاتفاقية حيز التنفيذ وكم تدوم وكيف تُجدد وكيف يُنسحب منها. ويجب أن يقول النص الشيء نفسه.
draft-entry = دخول حيز التنفيذ
draft-entry-last-signature = عند آخر توقيع
draft-entry-last-approval = عند آخر موافقة مطلوبة، بعد التوقيعات
draft-entry-date = في تاريخ محدد
draft-entry-day = تاريخ دخول حيز التنفيذ
draft-entry-day-hint = فقط إن كانت الاتفاقية تدخل حيز التنفيذ في تاريخ محدد؛ ولا يكون ذلك قبل آخر توقيع.
draft-duration = المدة، بالأشهر
draft-duration-hint = اتركوا الخانة فارغة إن لم يكن للاتفاقية أجل.
draft-renewal = التجديد
draft-renewal-tacit = تجديد ضمني ما لم يُوجَّه إشعار
draft-renewal-express = بقرار صريح من الأطراف
draft-renewal-none = دون تجديد
draft-renewal-months = التجديد الضمني: لكم من شهر في كل مرة
draft-renewal-notice = التجديد الضمني: الإشعار قبل انقضاء المدة، بالأشهر
draft-tacit-of = تجديد ضمني ({ $months })، الإشعار: { $notice }
draft-notice = إشعار الانسحاب، بالأشهر
draft-notice-hint = المدة بين الإعلان عن الانسحاب وأثره؛ 0 إن لم توجد.
draft-no-end = دون أجل
draft-pair = { $name }: { $value }
draft-years = { $n ->
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
draft-months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرا
   *[other] { $n } شهر
}
draft-settle-says = يُحصر النص كلمة كلمة بجميع لغاته، بين هذه الأطراف وبهذه الشروط. وتُعطى المقررات والموافقات والتوقيعات على ذلك بعينه.
draft-settle-not-yet = لا يمكن حصر النص بعد. وهذا ما يلزم القيام به أولا.
draft-file-text-says = تودع هذه الكلمات مع الأصل المرقمن. يقارنها موظفان من طرفين مختلفين ويصرحان بمطابقتها، فتحمل الصفحة وملف PDF النص. وإلى ذلك الحين لا يظهر منها شيء خارج الملف.
draft-file-text-not-yet = لا يمكن إيداع النص بعد. وهذا ما يلزم القيام به أولا.
draft-blank = مواد فارغة
draft-lagging = لغات متأخرة
draft-changes-unsaid = صُرّح به وغاب عن نص الملحق
draft-changes-undeclared = يغيره النص ولم يُصرّح به
draft-ask-again = ما يُطلب من جديد لأن النص تغير
draft-hold-again = يسري من جديد لأن النص عاد إلى هذه الصيغة
draft-given-on = { $step } (أُعطي على النسخة { $n })
draft-hash = بصمة النص (SHA-256):
draft-reopen-says = يعود النص مشروعا. فإذا حُصر من جديد بكلمات أخرى أو بين أطراف أخرى أو بشروط أخرى للمدة، سقط ما أُعطي على هذا النص وطُلب من جديد، بما في ذلك التوقيعات؛ وإذا لم يتغير شيء من ذلك بقي كل شيء قائما.
draft-no-longer-given = يسقط إذا تغيرت الكلمات أو الأطراف أو المدة
draft-no-longer-signed = توقيعات أُعطيت على هذا النص
draft-no-longer-consented = موافقات على النشر يجب تجديدها
draft-reason = السبب
draft-reason-hint = يظهر في الملف ولا يظهر للعموم أبدا.
draft-settled-text = نص محصور
draft-signed-text = نص وُقّع بتاريخ { $day }
draft-not-held = لا يتوفر النادي على النص الموقع، ولا يُعاد تركيب شيء منه هنا.
draft-copies = النظائر المعدة للتوقيع
draft-copies-why = يُذكر كل طرف أولا في نظيره.
draft-copy-of = نظير: { $party }
draft-by-power = بموجب: { $reference }
draft-has-consolidated = غيرت ملاحق هذا النص.
draft-read-consolidated = قراءة النص الموحد إلى جانب الأصل
draft-consolidated = النص الموحد
draft-consolidated-lead = يبقى الأصل كما وُقّع؛ ويبين النص الموحد ما يسري اليوم.
draft-consolidated-how = إلى جانب الأصل ما يسري اليوم: ما تحته خط أضافته الملاحق، والمشطوب حذفته.
draft-beside-original = الأصل والنص الموحد
draft-original = الأصل
draft-changed = تغير بملحق
draft-not-in-original = غير وارد في الأصل.
draft-taken-out = حُذف بملحق.
draft-addenda = الملاحق السارية
draft-hash-original = بصمة الأصل (SHA-256):
draft-hash-consolidated = بصمة النص الموحد (SHA-256):
draft-addendum = اقتراح ملحق
draft-addendum-choose = حددوا أولا ما يغيره الملحق. وتطلب الصفحة الموالية نصه بجميع اللغات ذات الحجية.
draft-addendum-clauses = مواد تُستبدل أو تُحذف
draft-addendum-else = وكذلك
draft-addendum-says = الملحق اتفاقية بين الأطراف نفسها: له نصه ومقرراته وتوقيعاته. وتتغير الاتفاقية يوم دخول الملحق حيز التنفيذ لا قبله.
draft-addendum-title = عنوان الملحق
draft-addendum-propose = اقتراح الملحق
draft-this-clause = هذه المادة
draft-replace = استبدالها بالنص أدناه
draft-delete = حذفها
draft-new-clause = مادة جديدة
draft-joining = انضمام طرف جديد
draft-joins = الشخص الاعتباري المنضم
draft-choose = اختاروا
draft-go-on = متابعة
draft-changes = ما سيغيره الملحق
draft-changes-why = تُطبق هذه التغييرات يوم دخول الملحق حيز التنفيذ. ويجب أن يقول نصه الشيء نفسه؛ ولتغييرها تخلوا عن هذا الملحق واقترحوا غيره.
draft-change-replace = يُستبدل البند «{ $clause }» بالبند التالي.
draft-change-insert = يُضاف البند «{ $clause }».
draft-change-delete = يُحذف البند «{ $clause }».
draft-change-terms = أحكام جديدة: { $terms }.
draft-change-accession = طرف جديد: { $party }.
draft-rules-served = القواعد التي تخدمها هذه المادة:
draft-done-started = شُرع في النص.
draft-done-saved = حُفظت المادة.
draft-done-added = أضيفت المادة.
draft-done-arranged = أعيد ترتيب النص.
draft-done-addendum = اقتُرح الملحق.
draft-lang-fr = الفرنسية
draft-lang-ar = العربية
draft-lang-en = الإنجليزية
draft-lang-es = الإسبانية
draft-lang-pt = البرتغالية
draft-lang-zgh = الأمازيغية
draft-lang-hi = الهندية
