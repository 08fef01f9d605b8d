nav-council = المجلس
council-title = مجلس النادي وأجهزته
council-lead = بواسطة من يتداول النادي ويقرر: أجهزته وهيئاتها ومقاعدها وقواعدها.
organs-title = الأجهزة الأخرى
dissolved-title = أجهزة محلولة
acts-title = ما يمكنكم القيام به
acts-column = الأعمال
no-organ-yet = لم يقيد النادي أي جهاز بعد. يُحدث الأول، ثم تُحدد هيئاته ومقاعده.
no-seat-yet = لم يُحدد أي مقعد بعد
no-seat-here = ليس لهذا الجهاز مقاعد بعد. تُضاف إليه هيئة أولا.
see-who-sits = من يشغل المقاعد
read-the-rules = قراءة القواعد
organ-description = { $name }: من يشغل مقاعده، ووفق أي قواعد.
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
sits-officials = الجماعات الترابية
sits-institutions = المؤسسات
sits-experts = الخبراء، أيا كان العضو الذي ينتدبهم
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
as-substitute = بصفة نائب
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
place = الترتيب
place-hint = رقم: الأصغر أولا.
example-tick = مقاعده وقواعده مثال، وليست للنادي
example-hint = تبين الصفحة ذلك لجميع قرائها.
add-college = إضافة هيئة
edit-college = تعديل الهيئة
remove-college = سحب هذه الهيئة
college-means = مجموعة مقاعد في جهاز «{ $name }». الجهاز الذي له هيئة واحدة لا يُظهر اسمها.
seats-field = عدد المقاعد
seats-field-hint = من 1 إلى 500. لا يُسحب مقعد سبق أن شغله أحد.
sits = من يجوز له شغلها
functions-title = المهام
function-hint = أرقام المقاعد التي لها هذه المهمة، مفصولة بفواصل.
wrong-seat-numbers = ليست هذه أرقام مقاعد في هذه الهيئة، أو لمقعد منها مهمتان.
fill-seat = ملء المقعد
fill-means = المقعد { $n } · { $college } · { $organ }. يجوز أن يشغله: { $sits }.
no-member-may = لا عضو في النادي يجوز له شغل مقعد في هذه الهيئة.
see-members = عرض الأعضاء
next-step = متابعة
choose = اختاروا
mandate = الانتداب
mandate-hint = يُشغل المقعد بهذا الانتداب وينتهي بانتهائه.
no-mandate-there = ليس لهذا العضو انتداب سار: قيدوا أولا انتداب من سيشغل المقعد.
add-mandate = تقييد انتداب
first-day = اليوم الأول
last-day = اليوم الأخير
last-day-hint = هذا اليوم داخل في الحساب.
reason = السبب
reason-hint = بلغة واحدة على الأقل.
end-holding = إنهاء
end-holding-means = المقعد { $n }: { $who }. السبب لا يُنشر للعموم. ولا يُؤخر يوم أخير سبق تقييده.
set-substitute = النيابة
substitute = من ينوب
substitute-means = المقعد { $n }: { $who }. يجوز لشخص آخر من العضو نفسه أن يشغله مكانه.
substitute-hint = بانتداب لدى هذا العضو.
nobody-stands-in = لا أحد
add-turn = إضافة دور
edit-turn = تعديل هذا الدور
turn-means = اليومان داخلان في الحساب. ولا يتداخل دوران.
note = ملاحظة
turn-note-hint = ما ينبغي أن يعرفه القارئ عن هذا الدور.

organ-added = أُحدث الجهاز.
organ-edited = عُدل الجهاز.
organ-dissolved = حُل الجهاز؛ وتبقى صفحته مقروءة.
college-added = أُضيفت الهيئة.
college-edited = عُدلت الهيئة.
college-removed = سُحبت الهيئة.
seat-filled = مُلئ المقعد.
holding-ended = قُيد اليوم الأخير.
substitute-set = قُيدت النيابة.
turn-added = أُضيف الدور.
turn-edited = عُدل الدور.

refused-not-yours = هذا من اختصاص الكتابة العامة للنادي.
refused-no-address = يلزم اسم يمكن أن يُصاغ منه عنوان: بالفرنسية أو الإنجليزية.
refused-address-taken = يوجد جهاز بهذا الاسم.
refused-dissolved = هذا الجهاز محلول.
refused-no-reason = يلزم بيان السبب.
refused-in-the-future = لم يحن هذا اليوم بعد.
refused-no-seats-there = للمدينة المضيفة أدوار، وليست لها مقاعد.
refused-no-turns-there = الأدوار للمدينة المضيفة وحدها.
refused-too-many-colleges = لهذا الجهاز اثنتا عشرة هيئة.
refused-seat-in-use = سبق أن شغل أحد مقعدا سيُسحب.
refused-no-such-seat = ليس لهذه الهيئة هذا المقعد.
refused-seat-taken = هذا المقعد مشغول في ذلك اليوم أو بعده.
refused-sits-already = يُشغل بهذا الانتداب مقعد آخر في هذه الهيئة.
refused-no-mandate-then = هذا الانتداب غير سار في ذلك اليوم.
refused-not-a-member = هذا العضو ليس في النادي، أو حقوقه موقوفة.
refused-of-another-college = لا يجوز لهذا العضو شغل مقعد في هذه الهيئة.
refused-stands-in-for-self = لا ينوب أحد عن نفسه.
refused-already-ended = انتهى هذا من قبل.
refused-ends-before-it-begins = اليوم الأخير سابق لليوم الأول.
refused-ends-later = قُيد يوم أخير أقرب: وقد يكون المقعد بعده لغيره.
refused-turns-meet = يتداخل هذا الدور مع دور آخر.
refused-no-act = بينوا العمل الذي اعتمد هذه القواعد. ولا يُستغنى عنه إلا في مثال يصرح نصه بأنه مثال.
refused-valid-before-adopted = لا تسري قواعد قبل العمل الذي يعتمدها.
refused-valid-before-the-last = لا تسري قواعد قبل تلك التي تحل محلها.

audit-council-organ-add = أحدث جهازا
audit-council-organ-edit = عدل جهازا
audit-council-organ-dissolve = حل جهازا
audit-council-college-add = أضاف هيئة
audit-council-college-edit = عدل هيئة
audit-council-college-remove = سحب هيئة
audit-council-seat-fill = ملأ مقعدا
audit-council-holding-end = قيد انتهاء شغل مقعد
audit-council-holding-substitute = قيد نيابة
audit-council-turn-add = أضاف دور استضافة
audit-council-turn-edit = عدل دور استضافة
audit-council-rules-adopt = قيد قواعد
