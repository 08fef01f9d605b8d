# Une démarche, ce qui va se passer
deed-back = الرجوع دون أي إجراء
deed-for-nobody = لا يوجد طرف يمكنكم القيام بذلك باسمه الآن.
says-lay-track = تُسجل في مسار هذا الطرف المراحل التي تقتضيها منه القواعد التي يعرفها النادي. وتبقى المراحل التي شُرع فيها.
says-add-step = تضيفون إلى مسار الطرف خطوة يقتضيها قانونه أو عرفه ولا تقتضيها أي قاعدة معروفة هنا: لجنة أو مصادقة جهازه. وتبقى حين يُحدَّد المسار من جديد.
lay-nothing = لن يغير تحديد المسار الآن شيئا.
lay-keeps = { $party }: يبقى كما هو
lay-brings = { $party }: يضاف
lay-changes = { $party }: تتغير قاعدته أو أجله أو وقته
lay-drops = { $party }: يُحذف إذ لم تعد أي قاعدة تقتضيه
says-send = تسجلون أن الملف أُرسل إلى السلطة المختصة.
says-receive = تسجلون أن السلطة المختصة تسلمت الملف. ويبدأ أجلها من اليوم الموالي.
says-answer = تسجلون جواب السلطة المختصة كما صدر. والرفض يوقف المسار إلى حين طلب جديد.
says-reopen-step = يُعاد تقديم الطلب. ويبقى الجواب السابق ظاهرا.
says-waive = تُثبتون باسمكم أن هذا الطرف لا يحتاج إلى هذه المرحلة.
says-open-review = انقضى الأجل دون جواب. يُفتح فحص قانوني: السكوت ليس موافقة في حد ذاته.
says-conclude-review = تبينون، باسمكم وبالتعليل، ما يعنيه هذا السكوت قانونا.
says-plan-ceremony = يُدرج يوم الحفل ومكانه في الملف. ويُذكر كل طرف أولا في نسخته.
says-sign = يُسجَّل توقيع الطرف. وبعد آخر توقيع تصبح الاتفاقية موقعة ويُقيَّد العمل في السجل العمومي.
says-record-signature = لقد تم التوقيع: تعاينونه مع تحفظ باسمكم. وتبقى نتائج التحقق قائمة، ولا يُنشر التحفظ أبدا.
says-record-elsewhere = وقّعت جميع الأطراف نصا غير هذا النص. تصبح الاتفاقية موقعة دون نص يحوزه النادي، ويصير ذلك عموميا.
says-enter-into-force = يُتحقق مما يشترطه النص لدخول حيز التنفيذ. فإذا اكتمل، دخلت الاتفاقية حيز التنفيذ.
says-file-scan = تُودع نسخة الأصل الموقع في الملف. ثم يصرح موظفان من طرفين مختلفين بمطابقتها.
says-declare-scan = قارنوا النسخة المرقمنة بالنص الموقع، ثم صرحوا بمطابقتها أو سجلوا الفرق. ويبقى اسمكم.
says-renew-expressly = يُمدد الأجل بعدد الأشهر الوارد في عمل الأطراف. ويُقيَّد التجديد في السجل العمومي.
says-suspend = تُعلق آثار الاتفاقية. التعليق عمومي، أما سببه فيبقى في الملف.
says-resume = تنتهي مدة التعليق: تعود الاتفاقية إلى إنتاج آثارها.
says-declare-dormant = تصرحون بأنه لم يعد يُنجز أي شيء في إطار هذه الاتفاقية. ولا يُطلع على ذلك أحد خارج الملف.
says-wake = تصرحون بأن الاتفاقية عادت إلى الحياة.
says-give-notice = يعلن الطرف انسحابه. ويبقى ملتزما إلى يوم سريان الإشعار.
says-take-back-notice = يتراجع الطرف عن إشعاره قبل يوم سريانه: يبقى ملتزما كما كان. وتُخبر الأطراف الأخرى بالبريد مع بيان السبب.
says-conclude-withdrawal = حل يوم السريان: لم يعد الطرف ملتزما. يقول كل طرف من الأطراف الأخرى هل تستمر الاتفاقية أم تنتهي: تستمر متى قال ذلك واحد منها، ولا تنتهي إلا إذا قالت ذلك جميعها. وللكتابة أن تسجل أن الجميع قالوا بانتهائها، مع بيان السبب. وإذا بقي أقل من طرفين انتهت.
says-decide-after-parent = انتهت الاتفاقية التي كانت هذه تابعة لها. يقول كل طرف هل تستمر هذه بذاتها أم تتوقف. إن كانت موقعة استمرت متى قال ذلك طرف واحد، ولا تتوقف إلا إذا قال ذلك الجميع؛ ومن أراد الانسحاب وحده قدم إشعاره. وتسجل الكتابة ما قاله الجميع. وإن لم تكن موقعة كفى طرف واحد للتخلي عنها.
says-end = قررت جميع الأطراف إنهاء الاتفاقية. يُقيَّد الإنهاء في السجل العمومي ويبقى سببه في الملف.

# Ce qu’une démarche demande
ask-party = الطرف
ask-step = أي عمل
ask-gate = متى تُنتظر
ask-day = اليوم
ask-day-sent = يوم الإرسال
ask-day-received = يوم التسلم
ask-day-answered = تاريخ الوثيقة
ask-day-ceremony = يوم الحفل
ask-day-signed = يوم التوقيع
ask-day-notice = يوم الإشعار
ask-effect = يوم سريان الإشعار
ask-effect-hint = ليس قبل انقضاء الأجل الوارد في النص.
ask-due-on = آخر أجل للجواب
ask-due-on-hint = فقط إذا حددت السلطة المختصة تاريخا؛ وإلا احتُسب أجل القاعدة.
ask-choice = الجواب
ask-authority = أي سلطة بالتحديد
ask-authority-hint = اسمها الرسمي: «عامل إقليم السمارة». وما هو مقترح يبقى إن لم تغيروه.
ask-reference = مرجع الوثيقة
ask-reference-hint = رقمها أو ما يمكّن من العثور عليها.
ask-stamp = رقم الختم
ask-stamp-hint = كما ورد في وصل التسلم.
ask-channel = كيف ورد الجواب
ask-file = الوثيقة المثبتة
ask-file-hint = PDF أو JPEG أو PNG، بحد أقصى 10 ميغابايت. تكفي صورة.
ask-place = المكان
ask-where = موضع الفرق
ask-manner = الكيفية
ask-months = عدد الأشهر
ask-source = المصدر
ask-source-hint = عنوان أو جريدة أو رسالة.
ask-in-place-of = نيابة عن أي موظف
ask-in-place-of-hint = بالنسبة لطرف بلا حساب: تصرح الكتابة ويبقى الاسمان معا.
ask-reason = السبب
ask-reason-hint = يبقى في الملف باسمكم.
ask-reservation = تحفظكم
ask-refusal-reason = السبب في حالة الرفض
ask-what-differs = ما يختلف، إن وُجد فرق
yes-answer = الموافقة
no-answer = الرفض
yes-conclude-review = القانون يجعل هذا السكوت بمثابة موافقة
no-conclude-review = يجب تقديم الطلب من جديد
yes-declare-scan = مطابقة للنص الموقع
no-declare-scan = سُجل فرق
yes-conclude-withdrawal = تستمر الاتفاقية بدونه
no-conclude-withdrawal = تنتهي الاتفاقية
yes-decide-after-parent = تستمر بذاتها
no-decide-after-parent = تتوقف

# Avant de signer
blocks-none = لا توجد نتيجة مانعة: يمكن تسجيل التوقيع.
blocks-stand = هذه النتائج تمنع تسجيل التوقيع، قاعدة بقاعدة.
blocks-recorded = تبقى هذه النتائج مع تحفظكم.
blocks-record = هل تم التوقيع فعلا؟ عاينوه مع تحفظ
blocks-elsewhere = هل وقّعت الأطراف نصا آخر غير هذا؟ عاينوا ذلك
scan-file = الأصل المرقمن
scan-hash = بصمة النص الموقع
note-conform = { $party }: مطابقة، صرح بها { $by } في { $day }.
note-deviation = { $party }: فرق سجله { $by } في { $day }. { $what } ({ $place }).

# Une étape d’un parcours
step-stands = وضعية هذه المرحلة
step-party = الطرف
step-authority = الجهة المانحة
step-rules = القواعد المقتضية لها
step-when = متى تُنتظر
step-state = الحالة
step-evidence = الوثيقة:
step-wants-text = تتعلق هذه المرحلة بالنص: تنتظر حصره.
step-conditional = لا تسري القواعد التي تقتضي هذه الخطوة إلا على بعض الاتفاقيات، وهي تسري على هذه.
step-not-owed = لا تنطبق القواعد التي تقتضي هذه الخطوة على هذه الاتفاقية كما هي: فهي غير واجبة على أحد. وتصير واجبة إن تغير ذلك.
step-former = أجوبة سابقة
former-given = مُنح على الصيغة { $n } في { $day }، المرجع { $reference }.
former-given-asked-again = مُنح على الصيغة { $n } بتاريخ { $day }، مرجع { $reference }؛ ثم طُلب من جديد.
former-refused = رُفض على الصيغة { $n } في { $day }، المرجع { $reference }.
former-refused-asked-again = رُفض على الصيغة { $n } بتاريخ { $day }، مرجع { $reference }؛ ثم طُلب من جديد.
ask-again-on = تغير النص: يجب تقديم الطلب من جديد على الصيغة { $n }.
way-sent = أُرسل في { $day } من طرف { $by }.
way-received = تُسلم في { $day }، الختم رقم { $stamp }.
way-answered = جواب { $day }، المرجع { $reference }، ورد { $channel }، سجله { $by }.
way-waived = صُرح بعدم لزومها في { $day } من طرف { $by }.
way-review = فُتح فحص قانوني في { $day }: يبين خبير ما يعنيه السكوت.
due-answer = جواب السلطة المختصة
time-ground = أساس هذا الأجل: { $ground }.
way-stopped = تعذر الاتصال بالطرف منذ { $day }: الأجل متوقف.
counts-working = { $days ->
     [one] الأجل: يوم عمل واحد
     [two] الأجل: يوما عمل
     [few] الأجل: { $days } أيام عمل
    *[other] الأجل: { $days } يوم عمل
}
counts-calendar = { $days ->
     [one] الأجل: يوم واحد
     [two] الأجل: يومان
     [few] الأجل: { $days } أيام
    *[other] الأجل: { $days } يوما
}
authority-prior-accord = السلطات العمومية المختصة
authority-commission = لجنة المجلس
authority-legal-opinion = المصلحة القانونية أو القانوني المستشار
authority-deliberation = مجلس الطرف
authority-transmission = ممثل الدولة
authority-visa = ممثل الدولة
authority-approval = سلطة الوصاية
authority-clearance = الوزارة المختصة
authority-notification = الجهة المبلَّغ إليها
authority-ratification = جهاز الطرف
authority-registration = الجهة الماسكة للسجل

# Constats
findings-frame = تساعد هذه النتائج أصحاب القرار، وليست استشارة قانونية.
findings-rules = قراءة جميع القواعد
findings-settled = ما هو مستوفى أو لا ينطبق
finding-blocks = هذه النتيجة تمنع تسجيل التوقيع.
confirmed-by = أكده { $by } في { $day }: { $reason }
tally-met = { $count } مستوفى
tally-missing = { $count } ناقص
tally-breached = { $count } مخالف
tally-to-be-confirmed = { $count } في انتظار التأكيد
tally-not-applicable = { $count } لا ينطبق
rule-article = المادة { $article }
rule-version = صيغة { $version }
rule-read = قراءة القاعدة
act-confirm-rule = التأكيد مع التعليل
done-confirm-rule = سُجل تأكيدكم باسمكم.
confirm-title = إبداء الرأي في القاعدة { $rule }
confirm-frame = قولكم يقوم مقام قراءة النص لا مقام الوثيقة: ما ينقص يبقى ناقصا إلى حين إيداعه.
ask-confirms = ما تؤكدونه
confirms-met = القاعدة كما هي، والوثائق المودعة تستوفيها
confirms-not-applicable = القاعدة لا تنطبق على هذه الاتفاقية
ask-scope = مدى سريان ذلك
scope-agreement = لهذه الاتفاقية فقط
scope-rule = للقاعدة في جميع الاتفاقيات
ask-rule-source = مصدر القاعدة
ask-rule-source-hint = مطلوب إذا سرى ذلك على القاعدة: عنوان أو مرجع نص رسمي.

# Ce que déclarent les parties
act-declare-whole = التصريح بما لا تقوله الوثائق بشأن الاتفاقية
act-declare-party = التصريح باسم هذا الطرف
act-declare = تسجيل هذه التصريحات
done-declare = سُجلت التصريحات.
declare-whole-title = تصريحات بشأن الاتفاقية
declare-party-title = تصريحات: { $party }
declare-says = تطرح القواعد هذه الأسئلة التي لا تجيب عنها أي وثيقة. وما لم يُصرح به يبقى ناقصا.
fact-yes = نعم
fact-no = لا
fact-unsaid = لم يُفحص بعد
fact-legal-effect = ما يقوله النص عن أثره
fact-financial = هل تُلزم الاتفاقية بأموال؟
fact-amount = المبلغ الإجمالي بأصغر وحدة للعملة
fact-currency = العملة (ثلاثة أحرف)
fact-co-financed = هل أُودع مخطط للتمويل المشترك؟
fact-creates-body = هل تُحدث الاتفاقية شخصا اعتباريا؟
fact-constitutive-act = هل أُودع العقد التأسيسي لهذه الهيئة؟
fact-border-pair = هل تقع الأطراف على جانبي حدود مشتركة؟
fact-niamey = هل يستند النص إلى اتفاقية نيامي لسنة 2014؟
fact-african-fund = هل يُطلب تمويل من الصندوق الإفريقي (FACDI)؟
fact-goals = أهداف التنمية المستدامة بأرقامها
fact-state-commitments = تحترم الاتفاقية التزامات دولة الطرف
fact-reserved-domains = تبقى خارج المجالات المخصصة للدولة
fact-own-competence = تدخل مجالاتها في الاختصاصات الذاتية للطرف
fact-partner-capacity = للشركاء أهلية التعاقد
fact-partner-authorisations = للشركاء التراخيص اللازمة
fact-organ = الجهاز الذي يدبر شؤون الطرف
fact-organ-valid = انتداب هذا الجهاز ساري عند التوقيع
fact-partners-disputed = وضع مكان أحد الشركاء محل نزاع دولي
fact-african-charter = الدولة ملتزمة بالميثاق الإفريقي للامركزية
fact-partners-recognised = الشركاء معترف بهم من دولة الطرف
fact-classification = طبيعة الاتفاقية في القانون الإسباني
fact-parent-treaty = تنص عليها معاهدة بين الدولتين
answer-binding = يُلزم الأطراف
answer-non-binding = لا يُلزم
answer-elected-council = مجلس منتخب
answer-special-delegation = لجنة خاصة
answer-appointed-administrator = متصرف معين
answer-other = جهاز آخر
answer-administrative = اتفاق إداري
answer-non-normative = اتفاق غير معياري

# Les règles, en public
rules-title = القواعد القانونية
rules-lead = ما تقتضيه كل قاعدة، وأساسها، وما هو معلوم عنها.
rules-filter = تصفية
rules-every = الكل
rules-law = القانون
rules-severity = الأهمية
rules-confidence = درجة التحقق
rules-rule = القاعدة
rules-asks = ما تقتضيه
rules-none = لا توجد قاعدة توافق هذه التصفية.
rules-all = عرض جميع القواعد
rules-counted = { $count ->
     [one] قاعدة واحدة
     [two] قاعدتان
     [few] { $count } قواعد
    *[other] { $count } قاعدة
}
rule-title = القاعدة { $rule }
rule-ground = الأساس
rule-from = سارية منذ { $day }.
rule-until = سارية إلى غاية { $day }.

# Jours fermés
holidays-title = أيام إغلاق الإدارات
holidays-lead = لا تُحتسب في آجال أيام العمل هذه الأيام ولا السبت ولا الأحد.
holidays-none = لم يُدرج أي يوم بعد.
holidays-add = إضافة يوم
holidays-act = إزالة
holidays-every-country = جميع البلدان
ask-country = البلد
ask-holiday = اليوم
ask-holiday-name = المناسبة
act-holiday = إدراج هذا اليوم
act-holiday-drop = إزالة هذا اليوم
done-holiday = تم تحيين التقويم.

# Rappels et historique
reminder-subject = جواب منتظر: { $step }، { $title }
reminder-days = { $days ->
    [0] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
   *[other] بعد { $days } يوما
}
reminder-body =
    { $party }: جواب الجهة التالية منتظر في أجل أقصاه { $day } ({ $days }).
    { $authority }: { $step }، بشأن «{ $title }».
    لتسجيله أو للإشارة إلى عدم وروده: { $address }
    أساس هذا الأجل: { $ground }.
    بعد هذا اليوم لا يُعد السكوت موافقة: يُفتح فحص قانوني.
told-subject = انسحاب: { $title }
told-body =
    «{ $title }»
    { $line }
    الملف: { $address }
findings-waiting = ما يبقى للنظر فيه دون أن يمنع التوقيع ({ $count })
findings-remaining = ما يبقى للنظر فيه ({ $count })
