skip = الانتقال إلى المحتوى
languages = اللغات
menu = القائمة
rooms = الأقسام
trail = مسار التصفح
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
foot-verify = التحقق
foot-register = سجل الأعمال الرسمية
foot-rules = القواعد القانونية
foot-key = مفتاح السجل
foot-styleguide = دليل المظهر
demo-colophon = عرض توضيحي: وقائع عمومية مع مصادرها.
colophon = برنامج Jumelage الحر (رخصة EUPL 1.2). السواحل: Natural Earth، ملك عام. الإحداثيات وأعداد السكان: GeoNames، رخصة CC BY 4.0. لا ترسم الخريطة أي حدود.
list-and = { $first } و{ $last }
list-and-before-i = { $first } و{ $last }
moment = { $day } على الساعة { $hour } (التوقيت العالمي)
undocumented = غير موثق
source = المصدر:
source-link = قراءة المصدر
todo = المطلوب:
standing-at = أين وصل
standing-next = الخطوة الموالية
standing-owed-by = على عاتق
standing-since = منذ
days-ago = { $days ->
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
}
days-left = { $days ->
    [0] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوما
   *[other] بعد { $days } يوم
}
days-past = { $days ->
    [one] انقضى منذ يوم واحد
    [two] انقضى منذ يومين
    [few] انقضى منذ { $days } أيام
    [many] انقضى منذ { $days } يوما
   *[other] انقضى منذ { $days } يوم
}
no-date = بدون تاريخ
list-country = البلد
list-all-countries = جميع البلدان
list-order = الترتيب
list-download = تنزيل:
list-more = معايير أخرى
list-kept = المعايير المعتمدة
list-kept-one = { $label }: { $value }
list-kept-words = «{ $words }»
list-let-go = إزالة هذا المعيار
list-let-all-go = إزالة الكل
pager = الصفحات
pager-before = الصفحة السابقة
pager-after = الصفحة الموالية
pager-here = الصفحة { $page } من { $pages }
date-day = اليوم
date-month = الشهر
date-year = السنة
form-optional = (اختياري)
form-wrong = لم يتم ذلك بعد
form-refused = لا يمكن ذلك في الوضع الحالي
form-kept = كل ما كتبتموه محفوظ.
form-closed = ما كنتم قد كتبتم
form-closed-says = لم يُحفظ منه شيء. انسخوا من هنا ما ينبغي أن يفيد في موضع آخر.
form-conflict = حفظ شخص آخر تغييرا وأنتم تكتبون. لم يُمحَ شيء. قارنوا بالصفحة كما هي الآن؛ وإذا حفظتم من جديد حل نصكم محل نصه.
form-cancel = إلغاء
form-needed = املؤوا هذه الخانة.
form-needed-once = املؤوا هذه الخانة بلغة واحدة على الأقل.
form-needed-choice = اختاروا جوابا.
form-not-a-choice = لم يعد هذا الجواب متاحا، اختاروا جوابا آخر.
form-not-a-date = هذا ليس تاريخا. مثال: 31 10 2025.
form-not-a-number = اكتبوا عددا صحيحا بين { $least } و{ $most }.
form-too-long = النص أطول من اللازم: { $most } حرفا على الأكثر.
form-too-large = هذا النص أطول مما تتسع له استمارة: لا يظهر إلا أوله. اختصروه.
form-not-utf-8 = لم يصل هذا النص بترميز UTF-8: تعذرت قراءة بعضه، والعلامة � تحل محل ما نقص. أعيدوا كتابته.
form-hidden = يحتوي هذا النص على رموز خفية تغير قراءته. أعيدوا كتابته.
form-file-too-large = هذا الملف أكبر من اللازم: { $most } ميغابايت على الأكثر.
form-file-again = اختاروا الملف «{ $file }» من جديد: فالمتصفح لا يحتفظ به.
file-not-taken = هذا الملف ليس وثيقة PDF ولا صورة JPEG أو PNG. أرسلوا واحدا من هذه الأنواع.
file-not-whole = هذا الملف معطوب أو يحتوي على غير ما يعلنه. احفظوه من جديد ثم أعيدوا إرساله.
keep-offline = انقطع الاتصال. لم يضع شيء: ما كتبتموه محفوظ على هذا الجهاز.
keep-restored = أعدنا ما كنتم قد كتبتموه.
keep-discard = حذف ما كان محفوظا
refused-other-site = هذا الطلب آت من موقع آخر. عودوا إلى صفحة النادي وأعيدوا المحاولة.
refused-still-being-done = هذا الطلب قيد الإنجاز. انتظروا لحظة ثم انظروا أين وصل.
failure-back = العودة إلى الصفحة
failure-home = الذهاب إلى الصفحة الرئيسية
failure-number = الرقم الذي يُبلَّغ للكتابة:
failure-not-found = هذه الصفحة غير موجودة
failure-not-found-what = لا يوجد شيء في هذا العنوان، أو لا شيء يمكنكم الاطلاع عليه.
failure-not-found-todo = تحققوا من العنوان، أو انطلقوا من الصفحة الرئيسية.
failure-refused = لا يمكن ذلك في الوضع الحالي
failure-refused-todo = لم يتغير شيء. عودوا إلى الصفحة للاطلاع على الوضع.
failure-underway-todo = عودوا إلى الصفحة: فهي تبيّن هل تم الأمر. ولا تعيدوا الإرسال إلا إذا لم يتم.
failure-stale = غيّره شخص آخر في هذه الأثناء
failure-stale-what = سجل شخص آخر تغييرا بينما كنتم تقرؤون.
failure-stale-todo = لم يُمحَ شيء. أعيدوا قراءة الصفحة ثم أعيدوا المحاولة إن كان ذلك لا يزال مفيدا.
failure-too-large = الحجم أكبر من اللازم
failure-too-large-what = ما أرسلتموه يتجاوز الحجم المسموح به.
failure-too-large-todo = أرسلوا ملفا لا يتجاوز الحجم المبيَّن في استمارته (10 ميغابايت في أغلبها)، أو نصا أقصر. لم يُسجَّل أي شيء: عودوا إلى الصفحة بزر «السابق» في المتصفح، وانسخوا ما كتبتم قبل أن ترسلوا من جديد.
failure-broken-off = انقطع الإرسال
failure-broken-off-what = انقطع الاتصال قبل النهاية؛ ولم يُسجَّل أي شيء ناقصا.
failure-broken-off-todo = عودوا إلى الصفحة وأرسلوا من جديد.
failure-unreadable = تعذرت قراءة ما أُرسل
failure-unreadable-what = ما وصل ليس استمارة من استمارات النادي، أو ليس مكتوبا بترميز UTF-8.
failure-unreadable-todo = عودوا إلى الصفحة وأرسلوا من جديد من استمارتها.
failure-fault = حدث عطب من جهتنا
failure-fault-what = ليس الخطأ منكم، ولم يُسجَّل أي شيء ناقصا.
failure-fault-todo = أعيدوا المحاولة بعد لحظة. وإذا تكرر ذلك فأبلغوا الكتابة بهذا الرقم.
in-fr = بالفرنسية
in-ar = بالعربية
in-en = بالإنجليزية
in-es = بالإسبانية
card-shows = { $club }: اسمه على خريطة المدن التي يربط بينها.
