home-map-label = خريطة مدن النادي ({ $places }) واتفاقياتها. القائمة أسفله تقول الشيء نفسه.
home-key = اتفاقيات بين المدن
home-as-list = قراءة الخريطة في شكل قائمة
home-now = المستجدات
home-doors = من أين أبدأ
home-door-mayor = أنا عمدة أو منتخب
home-door-mayor-says = الاطلاع على أعضاء النادي وعلى ما تقوم به كل مدينة مع غيرها.
home-door-citizen = أسكن مدينة من مدن النادي
home-door-citizen-says = معرفة الاتفاقيات التي تربط مدينتي وما تنص عليه.
home-door-journalist = أكتب أو أحقق
home-door-journalist-says = الأعمال الرسمية، كل واحد منها مع إثباته، للاستشهاد والتحقق.
home-empty = لم يُنشر شيء بعد. تسجل الكتابة الدخول وتضيف المدن وتقبل الأعضاء الأوائل.
map-in = تكبير الخريطة
map-out = تصغير الخريطة
map-reset = العودة إلى الخريطة كاملة
map-keys = الأسهم للتحرك، زائد وناقص للتكبير والتصغير، صفر للعودة
demo-administrator = المسؤول التقني
demo-secretary = كتابة النادي
demo-mayor = رئاسة مجلس الجماعة
demo-officer = العلاقات الدولية
demo-expert = خبير قانوني
demo-reader = قارئ
guide = دليل المظهر
guide-lead = جميع مكونات الصفحات كما يراها القارئ.
guide-examples = كل ما يلي أمثلة: لا توجد فيه مدينة أو عمل أو تاريخ حقيقي.
guide-colours = الألوان
guide-type = الخطوط
guide-sample = هنا تتشاور المدن
guide-standing = أين وصل الأمر
guide-stages = خط المراحل
guide-tracks = مسارات الأطراف
guide-states = الحالات
guide-findings = نتائج التحقق
guide-deadlines = الآجال
guide-people = الشخص بمنصبه
guide-figures = رقم ومصدره
guide-history = ما جرى
guide-form = استمارة
guide-text = نص بلغتين
guide-lists = القوائم
guide-draft = مشروع
guide-next = التداول
guide-body = جماعة نموذجية
guide-law = قانون نموذجي
guide-deliberation = مقرر
guide-visa = تأشير
guide-notification = تبليغ
guide-refused = موافقة
guide-office = رئيس مجلس الجماعة
guide-name = الاسم والنسب
guide-figure = نسمة في جماعة.
guide-notice = سطر يحدد الإطار.
guide-happened = تمت خطوة.
guide-act = عمل مقيد في السجل
guide-empty = لا يوجد عضو يطابق هذا البحث.
guide-empty-act = عرض جميع الأعضاء
guide-rule = يتداول المجلس قبل التوقيع
guide-rule-says = ما تلاحظه القاعدة هنا بكلمات بسيطة.
guide-todo = إيداع المقرر أو التداول.
guide-ground = النص والمادة ودرجة الثقة.
guide-typed = ما كُتب
guide-hint = ما يساعد على الملء.
guide-field-line = سطر
guide-field-day = تاريخ
guide-field-choice = اختيار
guide-field-list = لائحة
guide-field-name = اسم بأربع لغات
guide-field-file = ملف
guide-option-a = الاختيار الأول
guide-option-b = الاختيار الثاني
guide-act-first = القيام بالعمل
guide-act-second = القيام بغيره
guide-stage-approach = التقارب
guide-stage-draft = المشروع
guide-stage-settled = النص المضبوط
guide-stage-signed = موقعة
guide-stage-force = سارية المفعول
guide-step-proven = تم
guide-step-unproven = غير موثق
guide-step-owed = منتظر
guide-step-ahead = لاحقا
guide-step-refused = مرفوض
guide-step-void = أُعطي على النسخة 1 ويجب طلبه من جديد
guide-state-met = مستوفى
guide-state-missing = ناقص
guide-state-breached = مخالف
guide-state-confirm = في انتظار التأكيد
guide-state-none = لا ينطبق
guide-state-late = متأخر
guide-state-live = جار
home-figures = النادي بالأرقام
figure-agreements = { $count ->
    [one] اتفاقية موقعة بين: { $countries }.
    [two] اتفاقيتان موقعتان بين: { $countries }.
    [few] اتفاقيات موقعة بين: { $countries }.
   *[other] اتفاقية موقعة بين: { $countries }.
}
figure-people = نسمة في { $counted } من أصل { $places } مدينة تربطها هذه الاتفاقيات؛ أما عدد سكان المدن الأخرى فغير موثق.
figure-members = { $count ->
    [one] عضو مقبول في النادي.
    [two] عضوان مقبولان في النادي.
    [few] أعضاء مقبولين في النادي.
   *[other] عضوا مقبولا في النادي.
}
