nav-council = المجلس
council-title = مجلس النادي وأجهزته
council-lead = الأجهزة التي يتداول النادي ويقرر من خلالها: هيئاتها ومقاعدها وقواعدها.
organs-title = الأجهزة الأخرى
dissolved-title = أجهزة محلولة
acts-title = ما يمكنكم القيام به
acts-column = الإجراءات
no-organ-yet = لم يقيد النادي أي جهاز بعد. يُحدث الأول، ثم تُحدد هيئاته ومقاعده.
no-seat-yet = لم يُحدد أي مقعد بعد
no-seat-here = ليس لهذا الجهاز مقاعد بعد. تُضاف إليه هيئة أولا.
see-who-sits = من يشغل المقاعد
read-the-rules = قراءة القواعد
organ-description = { $name }: من يشغل مقاعده، ووفق أي قواعد.
constituted-on = أُحدث في { $day }.
example-organ = مثال. النظام الداخلي للنادي غير منشور: المقاعد والقواعد المبينة هنا وُضعت للعرض التجريبي وليست للنادي.
example-word = مثال
kind-assembly = جمع عام
kind-presidency = رئاسة
kind-bureau = مكتب
kind-council = مجلس
kind-commission = لجنة
kind-working-group = مجموعة عمل
kind-host-city = المدينة المضيفة بالتناوب
function-chair = الرئاسة
function-vice-chair = نيابة الرئاسة
function-rapporteur = مهمة المقرر
sits-anyone = كل عضو في النادي
sits-officials = منتخبو الجماعات الترابية ومن يرأسها
sits-institutions = المؤسسات
sits-experts = الخبراء، أيا كان العضو الذي ينتدبهم
sits-by-office = { $sits } ({ $offices })
seats-title = المقاعد
seats-drawn = { $all ->
    [one] مقعد واحد، { $held ->
        [0] شاغر
       *[other] مشغول
    }
   *[other] عدد المقاعد: { $all }، المشغول منها: { $held }
}
seats-held = { $all ->
    [one] { $held ->
        [0] مقعد واحد، شاغر
       *[other] مقعد واحد، مشغول
    }
   *[other] { $held ->
        [0] عدد المقاعد: { $all }، كلها شاغرة
       *[other] عدد المقاعد: { $all }، المشغول منها: { $held }
    }
}
seats-key = شكل ممتلئ: مقعد مشغول؛ شكل فارغ: مقعد شاغر؛ خط سميك: مقعد له مهمة.
nth-college = المجموعة رقم { $n } من بداية نصف الدائرة
seat = المقعد
who-sits = شاغله
term = المدة
member = العضو
seat-number = المقعد { $n }
seats-from-to = المقاعد من { $first } إلى { $last }
vacant = شاغر
vacant-several = { $n ->
    [two] مقعدان شاغران
    [few] { $n } مقاعد شاغرة
    [many] { $n } مقعدا شاغرا
   *[other] { $n } مقعد شاغر
}
barred = لا يشارك: حقوق العضو موقوفة
substitute-label = النائب عنه:
since = منذ { $day }
from-then = ابتداء من { $day }:
from-until = من { $from } إلى { $until }
former-title = من شغلوا المقاعد سابقا
dissolved-on = جهاز محلول: كان آخر يوم له { $day }. { $reason }
turns-title = أدوار الاستضافة
no-turn-yet = لم يُحدد أي دور بعد.
host-now = { $name }، إلى غاية { $day }
host-nobody = لا مدينة مضيفة اليوم
host-next = ثم { $name }، ابتداء من { $day }
host-today = المدينة المضيفة اليوم
rules-title = القواعد
no-rules-yet = لا قواعد سارية.
panel-title = مقاعد في أجهزة النادي

ahead-title = المقاعد الشاغرة والانتدابات المنتهية قريبا
ahead-lead = هذه الصفحة غير منشورة للعموم: تراها الكتابة العامة والأعضاء الذين يشغلون مقاعد والخبراء.
vacant-title = المقاعد الشاغرة اليوم
no-vacant = لا مقعد شاغرا.
vacant-of = { $n ->
    [one] مقعد شاغر واحد من أصل { $all }
    [two] مقعدان شاغران من أصل { $all }
    [few] { $n } مقاعد شاغرة من أصل { $all }
    [many] { $n } مقعدا شاغرا من أصل { $all }
   *[other] { $n } مقعد شاغر من أصل { $all }
}
among-them = من بينها:
held-from = المقعد { $n } مشغول ابتداء من { $day }
followed-later = شاغر بعد ذلك إلى غاية { $day }
barred-title = شاغلو مقاعد لا يشاركون
ends-within = في غضون { $days } يوما
nothing-ends = لا شيء ينتهي في هذا الأجل.

add-organ = إحداث جهاز
add-organ-means = يصير الجهاز معلنا للعموم بمجرد إحداثه. ولا يتغير بعد ذلك صنفه ولا عنوانه.
edit-organ = تعديل الجهاز
edit-organ-means = يبقى صنف الجهاز وعنوانه على حالهما.
dissolve-organ = حل الجهاز
dissolve-means = ينتهي جهاز { $name } وجميع مقاعده في اليوم المبين، وهذا اليوم داخل في الحساب. وتبقى صفحته مقروءة مع بيان السبب. لا رجوع في ذلك.
kind = الصنف
kind-hint = للمدينة المضيفة أدوار؛ ولباقي الأجهزة مقاعد.
name = الاسم
purpose = الدور
purpose-hint = ما يصلح له هذا الجهاز، في جملة أو جملتين.
organ-since = أول يوم للجهاز
organ-since-hint = يوم إحداثه: لا يشغل أحد مقعدا فيه قبل ذلك. ولا يلزم ذكره في مثال.
place = الترتيب
place-hint = رقم: الأصغر أولا.
example-tick = مقاعده وقواعده مثال، وليست للنادي
example-hint = تبين الصفحة ذلك لجميع قرائها.
add-college = إضافة هيئة
edit-college = تعديل الهيئة
remove-college = حذف هذه الهيئة
remove-college-means = تُحذف هيئة «{ $college }» ومقاعدها من جهاز «{ $organ }». لم يشغل أحد مقعدا فيها قط. لا رجوع في ذلك.
rules-count-on-it = تنبيه: عدد الهيئات التي تذكرها القواعد السارية لهذا الجهاز { $n }، وهو عدد هيئاته اليوم. إذا حُذفت هذه الهيئة لم يعد الجهاز مطابقا لقواعده.
college-means = مجموعة مقاعد في جهاز «{ $name }». الجهاز الذي له هيئة واحدة لا يُظهر اسمها.
seats-field = عدد المقاعد
seats-field-hint = من 1 إلى 2500. لا يُحذف مقعد سبق أن شغله أحد.
sits = من يجوز له شغلها
sits-offices = بأي وظائف
sits-offices-hint = لا يشغل مقاعدها إلا من يتولى إحدى هذه الوظائف. إن لم تُحدد أي وظيفة فجميعها.
functions-title = المهام
function-hint = أرقام المقاعد التي لها هذه المهمة، تفصل بينها فواصل: 1، 3.
wrong-seat-numbers = ليست هذه أرقام مقاعد في هذه الهيئة، أو لمقعد منها مهمتان.
fill-seat = ملء المقعد
fill-means = المقعد { $n } · { $college } · { $organ }. يجوز أن يشغله: { $sits }.
no-member-may = لا عضو في النادي يجوز له شغل مقعد في هذه الهيئة.
see-members = عرض الأعضاء
next-step = متابعة
choose = اختاروا
mandate = الانتداب
mandate-hint = يُشغل المقعد بهذا الانتداب وينتهي بانتهائه.
no-mandate-there = ليس لهذا العضو انتداب سار يخول شغل هذا المقعد: قيدوا أولا انتداب من سيشغله.
add-mandate = تقييد انتداب
first-day = اليوم الأول
last-day = اليوم الأخير
last-day-hint = هذا اليوم داخل في الحساب.
until-hint = فقط إذا كان المقعد يُشغل إلى يوم معلوم، وهذا اليوم داخل في الحساب: نيابة مؤقتة مثلا. وإلا فالانتداب هو الذي يحدده.
reason = السبب
reason-hint = بلغة واحدة على الأقل.
end-holding = إنهاء
end-holding-means = المقعد { $n }: { $who }. السبب لا يُنشر للعموم. ولا يُؤخر يوم أخير سبق تقييده.
end-ahead = إنهاء شغل الخلف
name-successor = تعيين الخلف
take-back-holding = قُيد خطأ
take-back-ahead = قُيد الخلف خطأ
take-back-holding-means = المقعد { $n }: { $who }. يُسحب القيد كأن لم يكن، ولا يبقى منه شيء للعموم. إذا كان الشخص قد شغل المقعد فعلا فاختاروا الإنهاء.
why-hint = للسجل الداخلي فقط: لا يُنشر أبدا.
set-substitute = النيابة
substitute = من ينوب
substitute-means = المقعد { $n }: { $who }. يجوز لشخص آخر من العضو نفسه أن يشغله مكانه.
substitute-hint = بانتداب لدى هذا العضو. لا ينوب أحد عن شخصين في جهاز واحد، ولا يجمع فيه بين مقعد ونيابة.
nobody-stands-in = لا أحد
add-turn = إضافة دور
edit-turn = تعديل هذا الدور
turn-means = اليومان داخلان في الحساب. ولا يتداخل دوران.
take-back-turn = حذف هذا الدور
take-back-turn-means = لم يبدأ بعد الدور الممتد من { $from } إلى { $until }. يُحذف كأن لم يُقيد.
note = ملاحظة
turn-note-hint = ما ينبغي أن يعرفه القارئ عن هذا الدور.

organ-added = أُحدث الجهاز.
organ-edited = عُدل الجهاز.
organ-dissolved = حُل الجهاز؛ وتبقى صفحته مقروءة.
college-added = أُضيفت الهيئة.
college-edited = عُدلت الهيئة.
college-removed = حُذفت الهيئة.
seat-filled = مُلئ المقعد.
holding-ended = قُيد اليوم الأخير.
holding-taken-back = سُحب القيد.
substitute-set = قُيدت النيابة.
turn-added = أُضيف الدور.
turn-edited = عُدل الدور.
turn-taken-back = حُذف الدور.

refused-not-yours = هذا من اختصاص الكتابة العامة للنادي.
refused-no-address = يلزم اسم بالفرنسية أو الإنجليزية أو الإسبانية: منه يُصاغ عنوان الصفحة.
refused-address-taken = يوجد جهاز بهذا الاسم.
refused-address-kept = «new» عنوان صفحة من صفحات المنصة. اختاروا اسما أوفى.
refused-no-first-day = بينوا أول يوم للجهاز. ولا يُستغنى عنه إلا في مثال.
refused-seated-then = بدأ أحد شغل مقعد، أو بدأ دور، بعد هذا اليوم.
refused-seated-before = كان أحد يشغل مقعدا، أو بدأ دور، قبل هذا اليوم.
refused-before-the-organ = لم يكن الجهاز قد أُحدث في ذلك اليوم.
refused-before-the-member = لم يكن هذا العضو قد قُبل في النادي في ذلك اليوم.
refused-dissolved = هذا الجهاز محلول.
refused-no-reason = يلزم بيان السبب.
refused-in-the-future = لم يحن هذا اليوم بعد.
refused-no-seats-there = للمدينة المضيفة أدوار، وليست لها مقاعد.
refused-no-turns-there = الأدوار للمدينة المضيفة وحدها.
refused-too-many-colleges = لهذا الجهاز اثنتا عشرة هيئة.
refused-name-taken = لهيئة أخرى في هذا الجهاز الاسم نفسه.
refused-two-chairs = للجهاز رئاسة واحدة.
refused-excludes-a-holder = من يشغل مقعدا في هذه الهيئة أو ينوب فيها لن يجوز له ذلك بعد التعديل. أنهوا ذلك أولا.
refused-seat-in-use = سبق أن شغل أحد مقعدا سيُحذف.
refused-no-such-seat = ليس لهذه الهيئة هذا المقعد.
refused-seat-taken = هذا المقعد مشغول في هذه المدة أو في جزء منها.
refused-sits-already = يشغل هذا الشخص مقعدا آخر في هذا الجهاز.
refused-stands-in-already = ينوب هذا الشخص عن غيره في هذا الجهاز.
refused-no-mandate-then = هذا الانتداب غير سار في ذلك اليوم.
refused-not-a-member = هذا العضو ليس في النادي، أو حقوقه موقوفة.
refused-of-another-college = لا يجوز لهذا العضو شغل مقعد في هذه الهيئة.
refused-by-another-mandate = لا يخول هذا الانتداب شغل مقعد في هذه الهيئة.
refused-of-another-body = يكون النائب من العضو نفسه الذي ينتمي إليه شاغل المقعد.
refused-stands-in-for-self = لا ينوب أحد عن نفسه.
refused-already-ended = انتهى شغل هذا المقعد من قبل.
refused-ends-before-it-begins = اليوم الأخير سابق لليوم الأول.
refused-ends-later = قُيد يوم أخير أقرب: وقد يكون المقعد بعده لغيره.
refused-ends-with-the-mandate = ينتهي الانتداب، أو العضوية في النادي، قبل هذا اليوم: وينتهي معه شغل المقعد.
refused-too-late-to-take-back = مضى على بداية شغل هذا المقعد أكثر من ثلاثين يوما: اختاروا الإنهاء.
refused-turns-meet = يتداخل هذا الدور مع دور آخر.
refused-turn-has-begun = بدأ هذا الدور: لا يُحذف بعد ذلك.
refused-session-called = وُجه الاستدعاء إلى دورة لهذا الجهاز أو هي مفتوحة: لا تتغير هيئاته ولا يُحل قبل اختتامها.

audit-council-organ-add = أحدث جهازا
audit-council-organ-edit = عدل جهازا
audit-council-organ-dissolve = حل جهازا
audit-council-college-add = أضاف هيئة
audit-council-college-edit = عدل هيئة
audit-council-college-remove = حذف هيئة
audit-council-seat-fill = ملأ مقعدا
audit-council-holding-end = قيد انتهاء شغل مقعد
audit-council-holding-substitute = قيد نيابة
audit-council-holding-take-back = سحب قيد شغل مقعد قُيد خطأ
audit-council-turn-add = أضاف دور استضافة
audit-council-turn-edit = عدل دور استضافة
audit-council-turn-take-back = حذف دور استضافة
audit-council-rules-adopt = قيد قواعد
