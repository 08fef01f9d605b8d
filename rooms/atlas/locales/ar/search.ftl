search-title = البحث عن مدينة
search-lead = بأي اسم من أسمائها وبأي كتابة.
search-label = اسم المدينة
search-hint = تمبكتو أو Tombouctou أو Timbuktu: كل الأسماء تؤدي إلى الصفحة نفسها، ويُتسامح مع خطأ في الكتابة.
search-act = بحث
search-list = الأماكن الموجودة
nothing-of-that-name = لا مكان بهذا الاسم في الأطلس. جربوا اسما آخر من أسمائه أو حروفا أقل.
nothing-among-criteria = لا مكان بهذا الاسم يستوفي معاييركم. أزيلوا أحدها لتوسيع البحث.
no-place-is-all = لا مكان يستوفي كل هذه المعايير معا.
without-criterion = { $n ->
    [one] إزالة { $criterion } (مكان واحد)
    [two] إزالة { $criterion } (مكانان)
    [few] إزالة { $criterion } ({ $n } أماكن)
    [many] إزالة { $criterion } ({ $n } مكانا)
   *[other] إزالة { $criterion } ({ $n } مكان)
}
see-map = عرض الخريطة
map-each = على الخريطة، يؤدي كل مكان إلى صفحته.
map-some = الأماكن ذات رابط على الخريطة: { $named } من أصل { $n }؛ والبقية نقاط.
map-thinned = وقد تمثل النقطة الواحدة عدة أماكن.
map-members = أعضاء النادي بلون آخر.
map-unplaced = دون موقع موثق، ولذلك لا تظهر على الخريطة: { $n }.
a-member = عضو
found-as = وُجد باسم
ways-on = للمزيد
files-hold-part = تضم الملفات أول { $n } مكان. يمكن تصفية القائمة لتقليصها.
order-relevance = الأعضاء والمدن الكبرى أولاً
filter-people = عدد السكان
any-people = كل الأحجام
people-between = من { $least } إلى { $most } نسمة
people-from = { $least } نسمة فأكثر
people-to = إلى حدود { $most } نسمة
filter-member = العضوية في النادي
any-member = عضو أو غير عضو
only-members = الأعضاء فقط
filter-continent = القارة
any-continent = كل القارات
filter-language = لغة متداولة في البلد
any-language = كل اللغات
filter-height = الارتفاع
any-height = كل الارتفاعات
height-between = من { $least } إلى { $most } م
height-from = { $least } م فأكثر
height-to = إلى حدود { $most } م
filter-coast = البحر
any-coast = قريبة من البحر أو بعيدة عنه
near-the-coast = على أقل من 50 كم من البحر
filter-seeking = الشركاء
any-seeking = تبحث عنهم أو لا تبحث
only-seeking = تبحث عن شركاء
filter-theme = مجال مطلوب أو معروض
any-theme = كل المجالات
filter-attribute = معطيات أخرى
any-attribute = كلها
audit-atlas-localities-import = استورد أماكن
audit-atlas-relations-import = استورد علاقات
decisions-title = في انتظار القرار
decisions-lead = ما لم يستطع الاستيراد البت فيه: لا أحد يخمّن مكانكم.
nothing-to-decide = لا شيء ينتظر قراراً.
question-sensitive = { $n ->
    [one] علاقة واحدة تمس مكاناً حساساً
    [two] علاقتان تمسان مكاناً حساساً
    [few] { $n } علاقات تمس مكاناً حساساً
   *[other] { $n } علاقة تمس مكاناً حساساً
}
question-candidates = { $n ->
    [one] معرّف واحد بلا مكان
    [two] معرّفان بلا مكان
    [few] { $n } معرّفات بلا مكان
   *[other] { $n } معرّفاً بلا مكان
}
question-locality-differs = { $n ->
    [one] مكان واحد يقول المصدر عنه غير ما كُتب
    [two] مكانان يقول المصدر عنهما غير ما كُتب
    [few] { $n } أماكن يقول المصدر عنها غير ما كُتب
   *[other] { $n } مكاناً يقول المصدر عنها غير ما كُتب
}
question-relation-differs = { $n ->
    [one] علاقة واحدة يقول المصدر عنها غير ما كُتب
    [two] علاقتان يقول المصدر عنهما غير ما كُتب
    [few] { $n } علاقات يقول المصدر عنها غير ما كُتب
   *[other] { $n } علاقة يقول المصدر عنها غير ما كُتب
}
question-source = المصدر: { $source }
question-decided = سُجّل القرار.
answer-taken = الأخذ بما يقوله المصدر
answer-kept = الإبقاء على ما كُتب
answer-none-of-them = لا شيء من هذه الأماكن
ours-and-theirs = المكتوب هنا: { $ours }؛ حسب المصدر: { $theirs }
fact-country = البلد
fact-population = عدد السكان
fact-altitude = الارتفاع
fact-time-zone = المنطقة الزمنية
fact-position = الموقع
audit-atlas-question-decide = بتّ في سؤال من الاستيراد
fact-since = منذ
fact-status = الوضع
import-the-table-again = المعرّف يدل من الآن على هذا المكان. أعيدوا استيراد الجدول: عندئذ تؤخذ علاقاته.
question-then = بعد ذلك
fact-nothing = لا شيء
fact-sources = المصادر
choose-then-import = اختاروا المكان ثم أعيدوا استيراد الجدول: عندئذ تؤخذ علاقاته.
fact-from-to = { $fact }: { $ours } ← { $theirs }
