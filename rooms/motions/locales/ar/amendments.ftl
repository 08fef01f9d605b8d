amendment-numbered = التعديل رقم { $n }
amendment-draft = تعديل (مسودة)
amendment-whole = قراءة التعديل رقم { $n } كاملا
amendment-state-draft = مسودة
amendment-state-tabled = مقدَّم
amendment-state-put = معروض على التصويت
amendment-state-accepted = تبناه صاحب المشروع
amendment-state-adopted = معتمد
amendment-state-rejected = مرفوض
amendment-state-withdrawn = مسحوب
amendment-state-fallen = ساقط
amendments-title = التعديلات
amendments-count = { $n ->
    [0] لا يوجد أي تعديل
    [one] تعديل واحد
    [two] تعديلان
    [few] { $n } تعديلات
    [many] { $n } تعديلا
   *[other] { $n } تعديل
}
amendments-all = الاطلاع على تعديلات جميع المواد
amendments-in-order = التعديلات حسب ترتيب عرضها على التصويت
no-amendment-yet = لم يُقدَّم أي تعديل.
clause-amendments = { $n ->
    [one] تعديل واحد
    [two] تعديلان
    [few] { $n } تعديلات
    [many] { $n } تعديلا
   *[other] { $n } تعديل
}
amend-clause = تعديل
asks-replace = يعوض المادة { $n }
asks-insert = يضيف مادة بعد المادة { $n }
asks-insert-first = يضيف مادة قبل المادة الأولى
asks-strike = يحذف المادة { $n }
place-first = قبل المادة الأولى
place-clause = المادة { $n }
place-after = بعد المادة { $n }
conflict = { $n ->
    [one] تعديل واحد يتعلق بهذه المادة.
    [two] تعديلان متنافيان: إذا اعتُمد أحدهما سقط الآخر.
    [few] { $n } تعديلات متنافية: إذا اعتُمد أحدها سقطت التالية.
    [many] { $n } تعديلا متنافيا: إذا اعتُمد أحدها سقطت التالية.
   *[other] { $n } تعديل متناف: إذا اعتُمد أحدها سقطت التالية.
}
farthest-first = يُعرض الأبعد عن النص على التصويت أولا.
order-set = حددت الرئاسة الترتيب. { $reason }
set-order = تحديد ترتيب آخر
set-order-means = يُحسب الترتيب المقترح بعدد الكلمات. ولمن يرأس أن يقدر الأبعد على نحو آخر: رقموا التعديلات وبينوا السبب.
order-kept = حُدد ترتيب العرض على التصويت.
rank-twice = يحمل تعديل آخر هذا الرقم.
distance = يغير { $n } % من الكلمات
asks-the-same = يطلب ما يطلبه سابقه: يُعرض معه على التصويت
fell-by = استبعده: { $by }
amendment-is-draft = مسودة. لا يطلع عليها سوى أصحابها والكتابة العامة إلى أن تُقدَّم.
amendment-in-writing = تنعقد الدورة كتابة: لا يُعرض هذا التعديل على تصويت مستقل. يتبناه صاحب المشروع، أو يسحبه صاحبه، أو تستبعده الرئاسة مع بيان سبب يقرؤه كل واحد قبل التصويت على المشروع.
amendment-was-withdrawn = سُحب هذا التعديل من طرف صاحبه.
amendment-was-withdrawn-for = سُحب هذا التعديل من طرف صاحبه. { $reason }
amendment-was-accepted = تبناه صاحب المشروع: فهو جزء من النص دون تصويت ما لم يُعتمد غيره في الموضع نفسه.
amendment-was-set-aside = استبعدت الرئاسة هذا التعديل دون تصويت. { $reason }
amendment-fell = سقط دون تصويت: اعتُمد { $by } في الموضع نفسه.
amendment-fell-with-motion = سقط دون تصويت: سُحب مشروع القرار.
amendment-not-written = التعديل غير مكتوب بهذه اللغة.
amendment-lacks = لغات لم يُكتب بها بعد: { $languages }.
turn-after = يُعرض على التصويت بعد: { $names }.
turn-after-many = { $n ->
    [one] يُعرض على التصويت بعد تعديل واحد آخر.
    [two] يُعرض على التصويت بعد تعديلين آخرين.
    [few] يُعرض على التصويت بعد { $n } تعديلات أخرى.
    [many] يُعرض على التصويت بعد { $n } تعديلا آخر.
   *[other] يُعرض على التصويت بعد { $n } تعديل آخر.
}
rivals = { $n ->
    [one] يتعارض مع { $names }: لا يُعتمد إلا أحدهما.
    [two] يتعارض مع { $names }: لا يُعتمد إلا واحد منها.
    [few] يتعارض مع { $names }: لا يُعتمد إلا واحد منها.
    [many] يتعارض مع { $names }: لا يُعتمد إلا واحد منها.
   *[other] يتعارض مع { $names }: لا يُعتمد إلا واحد منها.
}
rivals-many = { $n ->
    [one] يتعارض مع تعديل آخر: لا يُعتمد إلا واحد.
    [two] يتعارض مع تعديلين آخرين: لا يُعتمد إلا واحد.
    [few] يتعارض مع { $n } تعديلات أخرى: لا يُعتمد إلا واحد.
    [many] يتعارض مع { $n } تعديلا آخر: لا يُعتمد إلا واحد.
   *[other] يتعارض مع { $n } تعديل آخر: لا يُعتمد إلا واحد.
}
see-order = الاطلاع على ترتيب العرض على التصويت
changes-title = ما يتغير
note-title = بيان الأسباب
add-amendment = اقتراح تعديل
edit-amendment = تغيير هذا التعديل
translate-amendment = كتابته بلغة أخرى
table-amendment = تقديم هذا التعديل
discard-amendment = حذف المسودة
discard-amendment-means = يُفقد ما كتبتموه: لا يمكن التراجع عن ذلك.
withdraw-amendment = سحب هذا التعديل
withdraw-amendment-means = يبقى التعديل قابلا للقراءة؛ ولا يُعرض بعد ذلك على التصويت. والسبب اختياري.
accept-amendment = تبنيه في المشروع
set-aside = استبعاد دون تصويت
set-aside-means = لتعديل لا يدافع عنه أحد أو لم يعد له موضوع. والسبب عمومي.
amendment-means = يتعلق التعديل بمادة واحدة. ويبقى مسودة إلى أن يُقدَّم.
amendment-translate-means = قُدِّم التعديل: لم يعد مضمونه يتغير. ويُكتب باللغات التي ما زال ناقصا فيها.
text-as-tabled = النص كما قُدِّم
amendment-author = يُقدَّم باسم
amendment-asks = ما يطلبه التعديل
kind-replace = تعويض مادة
kind-insert = إضافة مادة جديدة
kind-strike = حذف مادة
amendment-clause = المادة
amendment-clause-hint = للمادة الجديدة: المادة التي تُدرج بعدها.
before-the-first = قبل الأولى (مادة جديدة)
amendment-lang = اللغة التي كُتب بها
amendment-lang-hint = بهذه اللغة يُحسب ما يغيره.
amendment-words = النص الجديد – { $lang }
amendment-words-hint = يُترك فارغا عند الحذف، أو بلغة لا تكتبون بها.
amendment-level = لغات نصها صحيح كما هو
amendment-level-hint = لتصحيح لا يمس هذه اللغات: تبقى مادتها كما هي. وإلا عُدّت غير مكتوبة.
amendment-note = بيان الأسباب
save-amendment = حفظ التعديل
amendment-drafted = حُفظ التعديل مسودة. راجعوه ثم قدموه.
amendment-saved = حُفظ التعديل.
amendment-tabled = قُدِّم التعديل.
amendment-accepted = أُدرج التعديل في المشروع.
amendment-withdrawn = سُحب التعديل.
amendment-set-aside = استُبعد التعديل.
amendment-discarded = حُذفت المسودة.
