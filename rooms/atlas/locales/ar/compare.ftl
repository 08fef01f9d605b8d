compare-title = مقارنة بين المدن
compare-title-of = مقارنة { $names }
compare-lead = إلى أربعة أماكن جنبا إلى جنب، وما يفصل بينها وما يقرب.
compare-add = إضافة إلى المقارنة
compare-name = اسم المكان المراد إضافته
compare-which = اختاروا المكان
compare-not-found = لا يجد الأطلس مكانا باسم «{ $words }». جربوا اسما آخر من أسمائه.
compare-unknown = لا مكان في الأطلس على العنوان «{ $words }»: تُرك جانبا.
compare-twice = طُلب { $name } مرتين: لا يظهر إلا مرة واحدة.
compare-four = تُقارن أربعة أماكن على الأكثر. تُرك جانبا: { $left }.
compare-empty = لا شيء للمقارنة بعد. اكتبوا اسم مدينة في الخانة أعلاه، ثم اسم مدينة ثانية.
compare-one = أضيفوا مدينة ثانية لتروا ما يفصل بينهما وما يقرب.
compare-remove = إزالة { $name }
compare-fact = ما هو معروف
compare-sources = المصادر ورخصها في صفحة كل مكان.
between-title = اثنان اثنان
distance = المسافة
time-between = التوقيت
same-time = التوقيت نفسه اليوم
time-ahead = { $name }: زيادة { $span } اليوم
hours = { $hours } س
minutes = { $minutes } د
hours-and-minutes = { $hours } س و{ $minutes } د
shared-languages = لغات مشتركة بين بلديهما
no-shared-language = لا لغة
ties-between = ما يربط بينهما
tie-in-club = اتفاقية يعرفها النادي
tie-ended = اتفاقية يعرفها النادي، وقد انتهت
no-tie = لا علاقة معروفة
common-partners = شركاء مشتركون
no-common-partner = لا شريك معروفا
and-more = { $n ->
    [zero] ولا غيرهم
    [one] وآخر
    [two] وآخران
    [few] و{ $n } آخرون
    [many] و{ $n } آخر
   *[other] و{ $n } آخر
}
in-club = النادي
in-club-yes = عضو في النادي
in-club-no = خارج النادي
