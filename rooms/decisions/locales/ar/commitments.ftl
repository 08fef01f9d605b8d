commitments-title = الالتزامات
commitments-lead = ما تطلبه قرارات النادي من كل طرف: من، وماذا، ومتى.
commitments-all = كل الالتزامات
commitments-counted = { $n ->
    [zero] لا التزام
    [one] التزام واحد
    [two] التزامان
    [few] { $n } التزامات
    [many] { $n } التزاما
   *[other] { $n } التزام
}
commitments-none-such = لا يستجيب أي التزام لهذه المعايير.
no-commitment-yet = لا يتضمن أي قرار ساري المفعول التزاما.
commitment-title = التزام
commitment-who = من
commitment-who-hint = عضو أو جهاز أو مهمة أو الكتابة العامة؛ لا شخص أبدا.
commitment-what = ماذا
commitment-due = متى
commitment-due-hint = اليوم الأخير، وهو مشمول.
commitment-decision = القرار
commitment-by = إلى غاية { $day }
commitment-open = جار
commitment-done = منجز
commitment-done-on = منجز في { $day }
commitment-due-since = منتظر منذ { $day }
commitment-given-up = متخلى عنه
commitment-given-up-on = متخلى عنه في { $day }
commitment-followed-inside = يُتابع هذا الالتزام بين من يشغلون المقاعد والعضو والكتابة العامة. ولا تقول هذه الصفحة إنه أُنجز ولا إنه لم يُنجز.
commitment-history = المتابعة
commitment-means = الالتزام جزء من القرار: لا يتغير بعد صدوره، ويُتابع إلى أن يُنجز أو يُتخلى عنه.
add-commitment = إضافة التزام
edit-commitment = تعديل الالتزام
remove-commitment = سحب الالتزام
remove-commitment-means = يُسحب الالتزام من النص: { $what }
report-done = التصريح بإنجازه
report-given-up = التصريح بالتخلي عنه
report-open = إعادة فتح الالتزام
report-means-done = تصرحون بأن هذا الالتزام أُنجز: { $what }
report-means-given-up = تصرحون بالتخلي عن هذا الالتزام وبسببه: { $what }
report-means-open = يُفتح الالتزام من جديد، ويبقى ما قيل في متابعته: { $what }
report-note = ملاحظة
report-note-hint = ما أُنجز، وأين يظهر.
report-reason = السبب
report-on = منذ
reported-done = منجز، حسب { $name }. { $note }
reported-given-up = متخلى عنه، حسب { $name }. { $note }
reported-open = أعاد فتحه { $name }. { $note }
told-done = سُجل الالتزام منجزا.
told-given-up = سُجل الالتزام متخلى عنه.
told-open = أُعيد فتح الالتزام.
commitment-added = أُضيف الالتزام.
commitment-edited = حُفظ الالتزام.
commitment-removed = سُحب الالتزام.
commitments-state = وضعه
commitments-every-state = الكل
commitments-state-open = جارية
commitments-state-due = منتظرة
commitments-state-done = منجزة
commitments-of = لمن
commitments-of-all = للجميع
commitments-of-mine = التزاماتنا
commitments-to-follow = التزامات للمتابعة
commitments-to-follow-means = ما هو جار، وما أُنجز أو تُخلي عنه منذ الدورة الأخيرة. ولا يرى هذه القائمة إلا من يشغلون المقاعد والكتابة العامة.
bearer-chair = الرئاسة
bearer-vice-chair = نيابة الرئاسة
bearer-rapporteur = المقرر
bearer-of = { $function } · { $organ }
bearer-secretariat = الكتابة العامة للنادي
reminder-subject = التزام القرار { $number }، إلى غاية { $day }
reminder-body =
    تحية طيبة،

    يطلب منكم قرار النادي { $number }، إلى غاية { $day }:

    { $what }

    وحين يتم ذلك، صرحوا به هنا:
    { $address }
