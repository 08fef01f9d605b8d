axes-title = المحاور الاستراتيجية
axes-lead = ما يريده النادي، وما يسهم فيه.
axes-examples = مثال. لم يعتمد النادي محاور بعد: هذه مأخوذة مما صرح به مؤسسوه علنا.
axes-over = محاور منتهية
no-axis-yet = لم يقيد النادي أي محور استراتيجي.
axis-served = { $n ->
    [0] لم يُذكر شيء بعد
    [one] تخدمه اتفاقية أو قرار
    [two] تخدمه اتفاقيتان أو قراران
    [few] تخدمه { $n } اتفاقيات أو قرارات
    [many] تخدمه { $n } اتفاقية أو قرارا
   *[other] تخدمه { $n } اتفاقية أو قرار
}
axis-example-word = مثال
axis-example = مثال. لم يعتمد النادي هذا المحور: هو مأخوذ مما صرح به مؤسسوه علنا.
axis-over = هذا المحور غير قائم الآن.
axis-from-to = من { $since } إلى { $until }
axis-since = منذ { $since }
axis-until = إلى { $until }
axis-adopted-by = اعتمده:
axis-source = المصدر:
axis-serves-title = ما يخدم هذا المحور
axis-served-by-none = لا شيء مما يمكنكم الاطلاع عليه مرتبط بهذا المحور بعد.
axis-agreements = الاتفاقيات
add-axis = إضافة محور
edit-axis = تعديل المحور
axis-means = يقول المحور ما يريده النادي لمدة. وتُربط به الاتفاقيات والقرارات؛ ولا يتغير عنوان صفحته.
axis-title = العنوان
axis-purpose = الغاية
axis-place = الترتيب
axis-place-hint = من الأصغر إلى الأكبر.
axis-first-day = اليوم الأول
axis-last-day = اليوم الأخير
axis-adoption = ما اعتمده
axis-adopted = رقم القرار
axis-adopted-hint = القرار الذي اعتمد المحور: ⁦2026-03⁩.
axis-source-field = مصدر آخر
axis-source-hint = عمل سابق أو تصريح علني.
axis-source-url = عنوان المصدر
axis-example-tick = هذا مثال وليس محورا للنادي
axis-example-hint = تشير الصفحات إلى ذلك.
wrong-url = يبدأ العنوان بـ https:// أو http://.
axis-added = أُضيف المحور.
axis-edited = حُفظ المحور.
attach-means = بينوا المحاور التي يسهم فيها ما يلي: { $title }
attach-axes = المحاور المخدومة
attach-do = حفظ المحاور
attached = حُفظت المحاور.
no-axis-to-serve = لا محور قائم الآن.
coherence-title = الانسجام
coherence-lead = ما لا يرتبط بأي محور، والمحاور التي لا يرتبط بها شيء.
coherence-no-axis = لا محور قائم الآن: لا شيء يمكن ربطه بعد.
coherence-bare = محاور لا يرتبط بها شيء
coherence-bare-none = لا شيء.
coherence-bare-means = مما يمكنكم الاطلاع عليه.
coherence-agreements = اتفاقيات لا ترتبط بأي محور
coherence-agreements-none = لا شيء.
coherence-agreements-means = لا يقول هذا شيئا عن قيمتها: لم يذكر أحد محورا بعد.
coherence-decisions = قرارات لا ترتبط بأي محور
coherence-decisions-none = لا شيء.
coherence-commitments = التزاماتها
coherence-served = ما يرتبط بكل محور
coherence-projects = ليس للمشاريع صفحات في هذا الموقع بعد: لذلك لا تظهر هنا.
