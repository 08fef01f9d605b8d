# لماذا لم تُتخذ خطوة
refusal-not-found = لا يوجد هنا ما يمكنكم الاطلاع عليه.
refusal-not-yours = «{ $verb }» ليس من اختصاصكم في هذه الاتفاقية. توجهوا إلى الطرف المعني أو إلى الكتابة.
refusal-wrong-stage = «{ $verb }» غير ممكن في هذه المرحلة من الاتفاقية: { $stage }.
refusal-too-few-parties = تضم الاتفاقية طرفين على الأقل. أضيفوا طرفا.
refusal-same-entity-twice = هذا الكيان طرف في الاتفاقية من قبل. اختاروا كيانا آخر.
refusal-bare-place-name = الطرف شخص اعتباري وليس مكانا. اذكروا اسمه الرسمي، مثل «جماعة …».
refusal-party-incomplete = هوية الطرف غير مكتملة. ينقصها: { $what }.
refusal-unknown-party = لا تضم هذه الاتفاقية هذا الطرف. اختاروا طرفا من قائمتها.
refusal-party-left = انسحب هذا الطرف من قبل: لم تعد الاتفاقية تُلزمه.
refusal-too-many = بلغتم الحد الأقصى: { $most }. احذفوا قبل أن تضيفوا.
refusal-untitled = ينقص العنوان أو مسار الصفحة. اكتبوه.
refusal-no-parent = تنقص الاتفاقية التي ترتبط بها هذه، أو ليست هي المقصودة. عينوها.
refusal-parent-not-standing = الاتفاقية التي ترتبط بها هذه لم توقع بعد، أو لم تعد تُلزم أطرافها. اربطوها باتفاقية موقعة.
refusal-addendum-parties = يوقع الملحق جميع أطراف الاتفاقية ومن ينضم إليها. أكملوا القائمة.
refusal-nothing-changed = هذا الملحق لا يغير شيئا. بينوا ما يعدله.
refusal-addendum-not-in-force = هذا الملحق غير ساري المفعول، أو يعدل اتفاقية أخرى. انتظروا دخوله حيز التنفيذ.
refusal-already-amended = أُدمج هذا الملحق في الاتفاقية من قبل.
refusal-reason-missing = ينقص التعليل. اكتبوه في كلمات قليلة.
refusal-reference-missing = ينقص مرجع أو اسم أو مكان. املؤوا ما بقي فارغا.
refusal-source-missing = بينوا المصدر الذي يثبت التوقيع: عنوان أو جريدة أو رسالة.
refusal-evidence-missing = الجواب الوارد بالهاتف أو واتساب أو مع حامل يحتاج إلى حجة: أرفقوا صورة أو ملف PDF.
refusal-unfit = لا يمكن حفظ هذا النص. { $why }
refusal-still-to-come = لم يحل { $day } بعد. اكتبوا تاريخا مضى أو تاريخ اليوم.
refusal-days-reversed = هذه التواريخ غير متسلسلة. تحققوا من أيها أسبق.
refusal-already-asked = يطلع هذا الخبير على الملف من قبل.
refusal-not-asked = لم يُستشر هذا الخبير في هذه الاتفاقية.
refusal-terms-not-stated = بينوا أولا كيفية دخول الاتفاقية حيز التنفيذ ومدتها.
refusal-terms-unfit = تتراوح المدة بين شهر واحد ومائة سنة. صححوا هذه المدة.
refusal-other-text = هذا النص يخص اتفاقية أخرى. ارجعوا إلى هذه الاتفاقية وأعيدوا المحاولة.
refusal-no-language = يلزم النصَّ لغة ذات حجية ومادة واحدة على الأقل. أضيفوا ما ينقص.
refusal-unknown-language = لا حجية للنص بهذه اللغة: { $lang }. أضيفوها أولا إلى لغات النص.
refusal-language-known = للنص حجية بهذه اللغة من قبل: { $lang }.
refusal-clauses-missing = مواد ناقصة أو فارغة. اكتبوا: { $clauses }.
refusal-languages-lag = يجب أن تقول كل اللغات الشيء نفسه. حيّنوا: { $clauses }.
refusal-unknown-clause = لا يتضمن النص مادة «{ $clause }». راجعوا قائمة المواد.
refusal-clause-known = يتضمن النص مادة «{ $clause }» من قبل. عدلوها أو اختاروا اسما آخر.
refusal-clause-key-unfit = يُكتب اسم المادة بحروف لاتينية صغيرة وأرقام وواصلات.
refusal-changes-unsaid = لا يقول نص الملحق حرفيا ما صُرّح بأنه يغيره: { $changes }. اكتبوه في النص، أو تخلوا عن هذا الملحق واقترحوا غيره.
refusal-changes-undeclared = يغير نص الملحق أيضا ما لم يُصرّح بتغييره: { $clauses }. احذفوه من النص، أو تخلوا عن هذا الملحق واقترحوا غيره.
refusal-rearranged = أعاد شخص آخر ترتيب المواد في هذه الأثناء. راجعوا ترتيبها ثم أعيدوا المحاولة.
refusal-text-altered = لم يعد النص المحفوظ مطابقا لبصمته. لم يُنجز أي شيء؛ أخبروا الكتابة.
refusal-not-settled = لم يُحصر النص بعد. احصروه أولا.
refusal-unknown-step = لا يتضمن مسار هذا الطرف هذه الخطوة. راجعوه.
refusal-step-known = يتضمن المسار هذه الخطوة من قبل: { $step }.
refusal-step-not-open = ليس ذلك ممكنا في حالة هذه الخطوة: { $state }. انظروا ما يلي.
refusal-not-overdue = لم ينقض أي أجل للجواب. يُفتح الفحص القانوني بعد انقضاء الأجل.
refusal-track-refused = توقف مسار هذا الطرف عند رفض: { $step }. أعيدوا طلب هذه الخطوة قبل التوقيع.
refusal-already-signed = وقع هذا الطرف هذا النص من قبل.
refusal-no-signatory = لم يُعين من يوقع باسم هذا الطرف. عينوا الموقّع وصلاحياته.
refusal-no-powers = صلاحيات الموقّع غير سارية يوم { $day }. تحققوا من تواريخها أو عينوا موقّعا آخر.
refusal-powers-gone = لا صلاحيات في ذلك اليوم: بحسب الولايات والتفويضات المعروفة لدى النادي، لا يملك الموقّع صلاحية التوقيع يوم { $day }. عينوا من يوقع الآن، أو اطلبوا تصحيح الولاية في ملف العضو؛ وإذا تم التوقيع فعلا، فقيدوه مع تحفظ باسمكم.
refusal-before-settled = حُصر النص يوم { $day }: لا يمكن توقيعه قبل ذلك. تحققوا من التاريخ.
refusal-blocked = تحول نتائج تحقق دون التوقيع. القواعد المعنية: { $rules }. أودعوا ما ينقص؛ وإذا تم التوقيع فعلا، فقيدوه مع تحفظ باسمكم.
refusal-reservation-missing = يُقيد هذا التوقيع مع تحفظ باسمكم. اكتبوه.
refusal-no-scan = لم يُودع بعد الأصل الموقّع المرقمن. أودعوه أولا.
refusal-no-text-held = لا يتوفر النادي على النص الموقّع: لا يوجد ما يُقارَن به. أودعوا أولا كلمات الأصل.
refusal-not-the-signed-text = هذه البصمة ليست بصمة النص الموقّع. قارنوها من جديد ببصمة الاتفاقية.
refusal-already-declared = أدلى هذا الطرف بتصريحه حول هذا الأصل المرقمن من قبل.
refusal-same-hand = صرحتم باسم طرف آخر. يصرح شخصان، كل واحد عن طرف.
refusal-not-due = ليس ذلك ممكنا قبل { $day }. عودوا في ذلك اليوم.
refusal-not-due-undated = ليس ذلك ممكنا بعد: لم تجتمع الشروط المكتوبة في النص. انظروا ما يلي في مسار كل طرف.
refusal-not-tacit = لا ينص النص على التجديد الضمني. يلزم عقد صريح من الأطراف.
refusal-not-renewable = ليس للنص أجل، أو ينص على عدم تجديده. يمكن أن يغير ملحق ذلك.
refusal-term-not-over = تسري الاتفاقية إلى غاية { $day }. عودوا بعد هذا التاريخ.
refusal-term-not-over-undated = ليس للاتفاقية أجل، أو تُجدد ضمنيا: لا تنقضي.
refusal-term-over = انقضى الأجل منذ { $day }: لا تجديد بعده. اقترحوا اتفاقية جديدة أو صححوا تاريخ العقد.
refusal-notice-pending = قدم أحد الأطراف إشعارا بالانسحاب. وفي يوم سريانه تقول الأطراف الأخرى هل تستمر الاتفاقية؛ وإلى ذلك الحين لا شيء يجددها ولا ينهيها.
refusal-no-notice = لم يقدم هذا الطرف إشعارا. سجلوه أولا.
refusal-notice-too-short = الإشعار أقصر مما ينص عليه النص. يمكن أن يسري ابتداء من { $day }.
refusal-notice-in-effect = سرى الإشعار يوم { $day }: لم يعد سحبه ممكنا. أتموا الانسحاب أو اقترحوا اتفاقية جديدة.
refusal-parent-not-ended = لم تنته الاتفاقية التي ترتبط بها هذه. لا شيء يُقرَّر بعد.
refusal-already-decided = تقرر ذلك من قبل. راجعوا السجل الزمني.
refusal-consent-unchanged = عبر هذا الطرف عن ذلك من قبل. لم يتغير شيء.
refusal-already-said = سبق لطرفكم أن قال ذلك: لم يتغير شيء. يبين الملف ممن لا يزال الجواب منتظرا.

# ما يحدد هوية طرف
identity-entity = الكيان القانوني
identity-country = البلد
identity-kind = طبيعة الكيان
identity-name = الاسم الرسمي
identity-seat = المكان أو رقم التقييد
seat-locality = { $place }
seat-registration = { $register }، رقم { $number }

# نوع النص
kind-letter-of-intent = رسالة نوايا
kind-twinning = توأمة
kind-cooperation = اتفاقية تعاون لامركزي
kind-specific-convention = اتفاقية تطبيقية
kind-memorandum = مذكرة تفاهم
kind-addendum = ملحق

# مرحلة الاتفاقية
stage-approach = ربط الاتصال
stage-draft = صياغة النص
stage-settled = نص محصور
stage-signed = موقّعة
stage-in-force = سارية المفعول
stage-suspended = معلّقة
stage-dormant = خاملة
stage-ended = منتهية
stage-abandoned = متخلى عنها قبل التوقيع

# ما يمكن القيام به كما يسميه الزر
verb-propose = اقتراح اتفاقية
verb-describe = تغيير العنوان والمجالات
verb-add-party = إضافة طرف
verb-remove-party = حذف طرف
verb-name-signatory = تعيين الموقّع
verb-invite-officer = دعوة موظفيكم
verb-lay-track = تحديد مراحل طرف
verb-add-step = إضافة خطوة إلى مسار
verb-ask-expert = استشارة خبير
verb-release-expert = إغلاق الملف أمام خبير
verb-begin-draft = الشروع في مشروع النص
verb-state-terms = تحديد بدء السريان والمدة
verb-write = تحرير النص
verb-settle = حصر النص
verb-reopen = إعادة فتح النص
verb-abandon = التخلي قبل التوقيع
verb-send = تسجيل توجيه
verb-receive = تسجيل تسلم
verb-answer = تدوين جواب
verb-reopen-step = إعادة طلب الخطوة
verb-waive = التصريح بأن الخطوة غير مطلوبة
verb-open-review = فتح فحص قانوني
verb-conclude-review = اختتام الفحص القانوني
verb-plan-ceremony = تحديد حفل التوقيع
verb-sign = تقييد توقيع
verb-record-signature = تقييد توقيع رغم نتيجة تحقق
verb-record-elsewhere = معاينة توقيع نص آخر
verb-enter-into-force = معاينة الدخول حيز التنفيذ
verb-file-scan = إيداع الأصل المرقمن
verb-file-text = إيداع نص الأصل
verb-declare-scan = التصريح بمطابقة الأصل أو تسجيل اختلاف
verb-renew-expressly = تجديد الاتفاقية
verb-renew-tacitly = معاينة التجديد الضمني
verb-suspend = تعليق الاتفاقية
verb-resume = رفع التعليق
verb-declare-dormant = التصريح بخمول الاتفاقية
verb-wake = التصريح باستئناف الاتفاقية
verb-give-notice = الإشعار بالانسحاب
verb-take-back-notice = سحب إشعار الانسحاب
verb-conclude-withdrawal = تقرير ما يلي الانسحاب
verb-amend = إدماج ملحق
verb-decide-after-parent = البت بعد انتهاء الاتفاقية الأصلية
verb-expire = معاينة انقضاء الأجل
verb-end = إنهاء الاتفاقية
verb-consent = الموافقة على نشر النص

# بعد الإنجاز
verb-done-propose = تم اقتراح الاتفاقية.
verb-done-describe = تم تعديل العنوان والمجالات.
verb-done-add-party = تمت إضافة الطرف.
verb-done-remove-party = تم حذف الطرف.
verb-done-name-signatory = تم تعيين الموقّع.
verb-done-invite-officer = أُرسلت الدعوة.
verb-done-lay-track = تم تحديد المسار.
verb-done-add-step = أضيفت الخطوة.
verb-done-ask-expert = أصبح بإمكان الخبير الاطلاع على الملف.
verb-done-release-expert = لم يعد بإمكان الخبير الاطلاع على الملف.
verb-done-begin-draft = بدأت الصياغة.
verb-done-state-terms = تم تحديد المدة والدخول حيز التنفيذ.
verb-done-write = تم حفظ النص.
verb-done-settle = تم حصر النص.
verb-done-reopen = أعيد فتح النص.
verb-done-abandon = تم التخلي عن الاتفاقية.
verb-done-send = سُجل التوجيه.
verb-done-receive = سُجل التسلم.
verb-done-answer = دُوّن الجواب.
verb-done-reopen-step = أعيد طلب الخطوة.
verb-done-waive = صُرح باسمكم بأن الخطوة غير مطلوبة.
verb-done-open-review = فُتح الفحص القانوني.
verb-done-conclude-review = اختُتم الفحص القانوني باسمكم.
verb-done-plan-ceremony = تمت برمجة الحفل.
verb-done-sign = تم تقييد التوقيع.
verb-done-record-signature = تمت معاينة التوقيع مع تحفظكم.
verb-done-record-elsewhere = تمت معاينة التوقيع.
verb-done-enter-into-force = تمت معاينة الدخول حيز التنفيذ.
verb-done-file-scan = أُودع الأصل المرقمن.
verb-done-file-text = أُودع النص: يصرح موظفان من طرفين مختلفين بمطابقته للأصل.
verb-done-declare-scan = سُجل تصريحكم.
verb-done-renew-expressly = تمت معاينة التجديد.
verb-done-renew-tacitly = تمت معاينة التجديد الضمني.
verb-done-suspend = تم تعليق الاتفاقية.
verb-done-resume = رُفع التعليق.
verb-done-declare-dormant = صُرح بخمول الاتفاقية. ولا يُعلن ذلك للعموم.
verb-done-wake = استؤنف العمل بالاتفاقية.
verb-done-give-notice = سُجل الإشعار. وأُخبرت الأطراف الأخرى بذلك.
verb-done-take-back-notice = سُحب الإشعار: يبقى الطرف ملتزما. وأُخبرت الأطراف الأخرى بذلك.
verb-done-conclude-withdrawal = سُجل ذلك: يبين الملف من أجاب وما يلي.
verb-done-amend = أُدمج الملحق.
verb-done-decide-after-parent = سُجل ذلك: يبين الملف من أجاب وما يلي.
verb-done-expire = تمت معاينة انقضاء الأجل.
verb-done-end = انتهت الاتفاقية.
verb-done-consent = سُجل اختياركم بشأن النشر.

# خطوات المسار
step-prior-accord = موافقة مسبقة من السلطات العمومية
step-commission = رأي اللجنة
step-legal-opinion = رأي قانوني
step-deliberation = مقرر المجلس
step-transmission = التوجيه إلى ممثل الدولة
step-visa = تأشير
step-approval = موافقة
step-clearance = موافقة مسبقة من الوزارة
step-notification = تبليغ
step-ratification = مصادقة جهاز الطرف
step-registration = تسجيل
state-awaited = في الانتظار
state-sent = وُجّه
state-received = تم التسلم، الجواب منتظر
state-legal-review = قيد الفحص القانوني
state-given = مُنح
state-refused = مرفوض
state-not-required = غير مطلوب
gate-before-signature = قبل التوقيع
gate-after-signature = بعد التوقيع
channel-letter = برسالة
channel-mail = بالبريد الإلكتروني
channel-telephone = بالهاتف
channel-whatsapp = عبر واتساب
channel-bearer = مع حامل
channel-legal-review = بفحص قانوني، دون جواب

# التوقيع والأصل
powers-elected = على رأس الطرف بالانتخاب
powers-appointed = على رأس الطرف بالتعيين
powers-special-delegation = على رأس لجنة خاصة
powers-delegation = بتفويض في التوقيع
manner-in-person = حضوريا
manner-by-courier = على أصل مرسل

# نهاية الاتفاقية
end-expiry = حلول الأجل
end-denunciation = فسخ من أحد الطرفين
end-below-two-parties = انسحاب لم يُبق طرفين
end-others-ended = اختيار الأطراف الباقية بعد انسحاب
end-parent-ended = انتهاء الاتفاقية التي ترتبط بها
end-mutual = تراضي الأطراف

# نتائج التحقق
verdict-met = مستوفى
verdict-missing = ناقص
verdict-breached = مخالف
verdict-to-be-confirmed = في انتظار التأكيد
verdict-not-applicable = لا ينطبق
confidence-t = اطُّلع على النص
confidence-s = مصدر ثانوي
confidence-m = من الذاكرة، غير متحقق منه
rule-known = { $rule } ({ $confidence })
time-by-rule = القاعدة { $rule }
time-by-authority = تاريخ كتبته السلطة نفسها
time-by-no-rule = لا قاعدة معروفة هنا
severity-b = مانع للتوقيع
severity-h = مهم
severity-w = تنبيه
severity-i = للإخبار
reason-out-of-scope = لا تخص القاعدة هذه الاتفاقية أو هذا الطرف.
reason-informs = لا تقتضي هذه القاعدة شيئا: فهي تبين النص أو السابقة التي تُقرأ القواعد الأخرى في ضوئها.
reason-nothing-filed = لم يُودع بعد ما يسمح بالتحقق.
reason-former-text = مُنح على نص سابق: يُطلب من جديد.
reason-contrary = الوثائق المودعة تبين العكس.
reason-shown = الوثائق المودعة تبين ذلك، وقد اطُّلع على نص القاعدة.
reason-unverified-rule = الوثائق المودعة تبين ذلك، لكن القاعدة لم يُتحقق منها.
reason-confirmed = أكده خبير مع التعليل.
reason-not-evaluable = تعذر تطبيق القاعدة على هذه الوقائع: يلزم أن ينظر فيها شخص.
flag-no-elected-deliberation = لا يوجد مجلس منتخب في وضعية انعقاد: تُقرأ الخطوة بحسب الجهاز القائم.
caution = لا توجد قاعدة معروفة تطلب هذه الخطوة: وُضعت احتياطا، في انتظار التأكيد.


# السجل الزمني
timeline-opened = اقتُرحت اتفاقية: { $kind }.
timeline-entered-as-signed = قُيدت اتفاقية موقعة خارج البرنامج استنادا إلى مصدر.
timeline-described = عُدل العنوان أو المجالات.
timeline-party-added = أُضيف طرف: { $party }.
timeline-party-removed = حُذف طرف: { $party }.
timeline-signatory-named = عُين الموقّع: { $party }.
timeline-track-laid = حُدد المسار: { $party }.
timeline-step-added = { $step } ({ $party }): أضيفت إلى المسار.
timeline-expert-asked = طُلب رأي خبير.
timeline-expert-released = أُنهي اطلاع خبير على الملف.
timeline-terms-stated = حُددت المدة والدخول حيز التنفيذ.
timeline-draft-begun = بدأت الصياغة.
timeline-text-started = فُتح النص الأول.
timeline-clause-saved = حُفظت مادة «{ $clause }»، { $lang }، الصيغة { $version }.
timeline-clause-added = أُضيفت مادة «{ $clause }».
timeline-clause-moved = نُقلت مادة «{ $clause }».
timeline-clause-removed = حُذفت مادة «{ $clause }».
timeline-language-added = أُضيفت لغة ذات حجية: { $lang }.
timeline-language-removed = حُذفت لغة ذات حجية: { $lang }.
timeline-text-settled = حُصر النص، الصيغة { $version }.
timeline-text-reopened = أُعيد فتح النص، الصيغة { $version }.
timeline-asked-again = { $step } ({ $party }): مُنح على الصيغة { $version }، ويُطلب من جديد.
timeline-holds-again = { $step } ({ $party }): مُنحت على الصيغة { $version } التي عاد إليها النص؛ تسري من جديد.
timeline-step-sent = { $step } ({ $party }): وُجّه الملف.
timeline-step-received = { $step } ({ $party }): تم تسلم الملف.
timeline-step-given = { $step } ({ $party }): جواب بالقبول.
timeline-step-refused = { $step } ({ $party }): رفض.
timeline-step-reopened = { $step } ({ $party }): أُعيد الطلب.
timeline-step-waived = { $step } ({ $party }): صُرح بأن الخطوة غير مطلوبة.
timeline-rule-confirmed = { $verdict ->
    [met] القاعدة { $rule }: أكد خبير أنها مستوفاة.
   *[not-applicable] القاعدة { $rule }: صرح خبير بأنها لا تنطبق.
}
timeline-facts-declared = قُدمت أجوبة عن الأسئلة القانونية: { $party }.
timeline-whole = الاتفاقية في مجملها
timeline-review-opened = { $step } ({ $party }): لم يرد جواب إلى غاية { $day }؛ فُتح فحص قانوني.
timeline-review-concluded = { $given ->
    [given] { $step } ({ $party }): السكوت بمثابة موافقة بحسب الفحص القانوني.
   *[again] { $step } ({ $party }): يُطلب من جديد بحسب الفحص القانوني.
}
timeline-ceremony-planned = بُرمج حفل التوقيع.
timeline-party-signed = توقيع: { $party }.
timeline-signature-recorded = قُيد توقيع مع تحفظ: { $party }.
timeline-signed = وُقعت الاتفاقية من جميع الأطراف.
timeline-came-into-force = دخلت الاتفاقية حيز التنفيذ.
timeline-scan-filed = أُودع الأصل المرقمن.
timeline-text-filed = أُودع نص الأصل الموقع، الصيغة { $version }.
timeline-text-held = أصبح النادي يتوفر على النص الموقع، الصيغة { $version }.
timeline-scan-declared-conform = صُرح بمطابقة الأصل المرقمن: { $party }.
timeline-scan-deviation-noted = سُجل اختلاف في الأصل المرقمن: { $party }.
timeline-renewed = { $how ->
    [tacit] جُددت الاتفاقية ضمنيا.
   *[express] جُددت الاتفاقية صراحة.
}
timeline-suspended = عُلقت الاتفاقية.
timeline-resumed = رُفع التعليق.
timeline-declared-dormant = صُرح بخمول الاتفاقية.
timeline-woken = استؤنف العمل بالاتفاقية.
timeline-notice-given = قُدم إشعار بالانسحاب يسري ابتداء من { $day }: { $party }.
timeline-notice-taken-back = سُحب إشعار الانسحاب قبل سريانه: { $party }.
timeline-party-left = انسحب طرف: { $party }.
timeline-choice-said = { $choice ->
    [go-on] { $party }: تستمر الاتفاقية بعد انسحاب { $leaving }.
   *[end] { $party }: تنتهي الاتفاقية بعد انسحاب { $leaving }.
}
timeline-choice-entered = { $choice ->
    [go-on] سجلت الكتابة: تستمر الاتفاقية بعد انسحاب { $leaving }.
   *[end] سجلت الكتابة: قررت جميع الأطراف الباقية انتهاء الاتفاقية بعد انسحاب { $leaving }.
}
timeline-parent-choice-said = { $choice ->
    [go-on] { $party }: تستمر هذه الاتفاقية بعد انتهاء الاتفاقية الأصلية.
   *[end] { $party }: تتوقف هذه الاتفاقية بعد انتهاء الاتفاقية الأصلية.
}
timeline-party-joined = انضم طرف بموجب ملحق: { $party }.
timeline-amended = عُدلت الاتفاقية بملحق.
timeline-parent-decided = { $choice ->
    [go-on] انتهت الاتفاقية التي ترتبط بها هذه؛ وتستمر هذه.
   *[end] انتهت الاتفاقية التي ترتبط بها هذه؛ وتنتهي هذه أيضا.
}
timeline-ended = انتهت الاتفاقية.
timeline-abandoned = تُخلي عن الاتفاقية قبل التوقيع.
timeline-consented = الموافقة على نشر النص: { $party }.
timeline-consent-withdrawn = سُحبت الموافقة على النشر: { $party }.
timeline-consent-fell = سقطت الموافقة على النشر لأن النص لم يعد هو نفسه: { $party }.
timeline-a-party = طرف
timeline-until = إلى غاية { $day }.
timeline-version = الصيغة { $version } من النص.
timeline-place = المكان: { $place }.
timeline-source = المصدر: { $source }.
timeline-stamp = رقم الطابع: { $stamp }.
timeline-reference = المرجع: { $reference }.
timeline-reason = التعليل: { $reason }
timeline-reservation = التحفظ: { $reservation }
timeline-rules = القواعد المعنية: { $rules }.
timeline-deviation = الاختلاف: { $what }
timeline-cause = السبب: { $why }.
