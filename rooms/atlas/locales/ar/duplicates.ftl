duplicates-title = تكرارات محتملة
duplicates-lead = لعله مكان واحد في سجلين. لا يُدمج شيء دون قراركم: قارنوا ثم ادمجوا، أو قولوا إنهما مكانان.
duplicates-counted = { $n ->
    [zero] لا زوج للمقارنة
    [one] زوج واحد للمقارنة
    [two] زوجان للمقارنة
    [few] { $n } أزواج للمقارنة
    [many] { $n } زوجا للمقارنة
   *[other] { $n } زوج للمقارنة
}
no-duplicates = لا يبدو أن مكانا ورد مرتين في الأطلس.
reason-identifier = مصدرٌ يعطي أحدهما معرّف الآخر
reason-same-name = الاسم نفسه
reason-other-name = اسم أحدهما يُطلق على الآخر أيضا
reason-shared-names = عدة أسماء أخرى مشتركة
reason-same-population = عدد السكان نفسه
distance-between = بينهما { $distance }
distance-unknown = الموقع غير موثق
compare-two-records = مقارنة السجلين
compare-records = : { $one } و{ $two }
written-by-hand = سجل كتبه النادي
tie-twice = { $kind } مع { $name }: معروفة مرتين
tie-itself = { $kind } بين السجلين: يصير المكان مرتبطا بنفسه
record-name = الاسم
record-country = البلد
record-kind = النوع
record-divisions = رموز تقسيماته
record-position = الموقع
record-population = عدد السكان
record-altitude = الارتفاع
record-time-zone = المنطقة الزمنية
record-wikidata = ويكي بيانات
record-geonames = GeoNames
record-note = ملاحظة
record-stays = السجل الباقي
record-goes = السجل الزائل
record-added = يضاف إلى السجل الباقي
record-ties = العلاقات المعروفة
record-names = الأسماء المعروفة
records-facts = ما يقوله السجلان
records-intro = حيث يختلفان، اختاروا الصحيح. وما يقوله أحدهما وحده يبقى.
no-authority-short = غير موثقة
authority-withheld = معروفة، لكن النادي لا يستعمل بلدها
keep-the-other = الإبقاء على { $name } بدلا منه
go-on-to-merge = معاينة أثر الدمج
apart-title = هل هما مكانان؟
apart-intro = يُحفظ الجواب: لن يُقترح هذا الزوج مرة أخرى.
keep-apart = هما مكانان مختلفان
kept-apart = سُجّل: هما مكانان مختلفان.
duplicate-title = { $one } و{ $two }: مكان واحد؟
duplicate-lead = السجلان جنبا إلى جنب. يبقى الأول، بعنوانه.
merge-title = دمج { $gone } في { $kept }
merge-says = يزول سجل { $gone }، ويبقى سجل { $kept } وحده.
merge-address = العنوان { $old } يؤدي من الآن إلى { $new }.
merge-follows = الأسماء والخصائص وتسمية النادي والأسئلة المفتوحة تنتقل إلى السجل الباقي.
merge-imports = لن يعيد أي استيراد السجل الزائل: ما يقوله عنه يذهب إلى السجل الباقي.
merge-facts = ما سيُكتب
merge-ties = علاقاته المعروفة
merge-for-good = لا يمكن التراجع عن الدمج.
merge-places = دمج السجلين
back-to-records = العودة إلى السجلين
ties-move = { $n ->
    [zero] لا تنتقل أي علاقة.
    [one] تنتقل علاقة واحدة إلى السجل الباقي.
    [two] تنتقل علاقتان إلى السجل الباقي.
    [few] تنتقل { $n } علاقات إلى السجل الباقي.
    [many] تنتقل { $n } علاقة إلى السجل الباقي.
   *[other] تنتقل { $n } علاقة إلى السجل الباقي.
}
tie-dropped = { $kind } بين السجلين: تُحذف، فلا يرتبط مكان بنفسه.
tie-united = { $kind } مع { $name }: تصير العلاقتان علاقة واحدة، بكل مصادرهما وتاريخهما.
word-falls = { $kind }: كان تأكيد { $name } بتاريخ { $day } لتاريخ أو وضع آخر؛ سيُطلب منها التأكيد من جديد. ويبقى التأكيد السابق في السجل التاريخي.
places-merged = صار السجلان سجلا واحدا.
refused-both-governed = لكل من هذين المكانين جهة تدبر شؤونه: لا يمكن دمجهما. فإن كانا مكانا واحدا، وجبت مراجعة إحدى الجهتين أولا.
refused-governed-goes = لهذا المكان جهة تدبر شؤونه، يذكرها أعضاء أو اتفاقيات: هو الذي يجب أن يبقى.
audit-atlas-place-merge = دمج مكانين
audit-atlas-places-apart = قال إن مكانين مختلفان
