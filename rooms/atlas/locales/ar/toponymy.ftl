name-place = تحديد تسمية النادي للمكان
name-place-title = { $name }: التسمية المعتمدة لدى النادي
name-place-lead = هذه الأسماء وهذا البلد مقدمة على ما في المصادر في كل موضع: الصفحات واللوائح والبحث والخرائط والبيانات.
as-recorded = حسب المصدر:
country-withheld = رمز البلد { $code }، ولا يستعمله النادي.
country-as-recorded = البلد الوارد في المصدر
own-name = الاسم الذي يعتمده النادي
own-name-hint = اتركوا اللغة فارغة للاحتفاظ باسم المصدر.
own-country = البلد الذي يعتمده النادي
own-country-hint = يبقى المكان محجوبا إذا كان بلده غير مستعمل في النادي، إلى أن يُعتمد له بلد آخر.
sensitive = مكان حساس
sensitive-hint = العلاقات المستوردة التي تهمه تنتظر قرارا قبل عرضها.
sensitive-short = حساس
not-imported-yet = لم يُستورد بعد
named-title = أماكن سماها النادي
named-intro = يُسمى المكان من صفحته.
named-counted = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانا
   *[other] { $n } مكان
}
hidden-title = أماكن تحجبها الرموز غير المستعملة
hidden-intro = لا يراها أحد غيركم. حددوا لها بلدا لعرضها. الأكثر سكانا أولا.
hidden-counted = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانا
   *[other] { $n } مكان
}
place-named = حُددت تسمية المكان.
audit-atlas-place-name = حدد تسمية النادي لمكان
