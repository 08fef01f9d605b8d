panel-title = الجلسة مباشرة
panel-ahead = لم تُفتتح الجلسة بعد: سيظهر هنا ما يجري فيها.
panel-open = الدورة منعقدة. تابعوا النقطة الجارية والمتدخلين والاقتراعات.
panel-suspended = الدورة موقوفة مؤقتا.
panel-closed = اختُتمت الدورة. ويبقى سير أشغالها متاحا.
live-title = متابعة الجلسة
to-course = سير الجلسة
console-title = منصة الرئاسة
screen-title = شاشة القاعة
to-session = صفحة الدورة
to-roll = تسجيل الحضور
to-vote = صفحة الاقتراع
lost = انقطع الاتصال. تُحيَّن هذه الصفحة فور عودته، ولا يضيع شيء مما كتبتم.
signed-out = لم تعودوا متصلين بحسابكم: لم تعد هذه الصفحة تُحيَّن. وما كتبتموه لا يزال فيها.
sign-in-again = تسجيل الدخول
read-again = تحديث هذه الصفحة
wrong-form = تعذرت قراءة هذه الاستمارة. لم يُتخذ أي إجراء.
overtaken = تغير سير الجلسة منذ عرض هذه الصفحة. لم يُتخذ أي إجراء، وهذا ما وصلت إليه الجلسة.

now-title = الجاري الآن
state-title = الدورة
no-item-on = لا توجد نقطة جارية.
item = النقطة { $n }
has-floor = الكلمة لـ
on-order = نقطة نظام
order-word = نقطة نظام
waiting = { $n ->
    [one] طلب كلمة واحد في الانتظار.
    [two] طلبا كلمة في الانتظار.
    [few] { $n } طلبات كلمة في الانتظار.
    [many] { $n } طلب كلمة في الانتظار.
   *[other] { $n } طلب كلمة في الانتظار.
}
speaks-until = إلى غاية { $hour }
speaks-held = متبقية، والوقت متوقف
speaks-since = منذ { $hour }
seat = المقعد { $n }
headline-item = النقطة { $n }: { $title }.
headline-speaker = الكلمة لـ: { $who }.
headline-order = نقطة نظام من: { $who }.
headline-vote = اقتراع مفتوح: { $question }
live-written = تُعقد هذه الدورة بالمسطرة الكتابية: لا توجد جلسة لمتابعتها.
live-ahead = لم تُفتتح الجلسة بعد. تُحيَّن هذه الصفحة عند افتتاحها.
live-closed = اختُتمت الدورة. الاقتراعات والقرارات والمحضر في صفحة الدورة.
live-cancelled = لن تنعقد هذه الدورة.
quorum-title = النصاب
agenda-title = جدول الأعمال
item-on-since = جارية منذ { $hour }
item-done = نوقشت: { $hours }

own-title = مقعدكم
you-are-not-there = لم يُسجل حضوركم: تُطلب الكلمة بعد تسجيل الحضور.
you-have-the-floor = الكلمة لكم.
you-speak-on-order = تتحدثون عن نقطة النظام التي أثرتموها.
your-place = ترتيبكم { $n } من { $all } في اللائحة.
your-order-waits = أُحيلت نقطة النظام إلى الرئاسة.
ask-floor = طلب الكلمة
raise-order = إثارة نقطة نظام
withdraw-floor = سحب طلب الكلمة
withdraw-order = سحب نقطة النظام
finish = انتهيت
list-title = لائحة المتدخلين
nobody-waits = لم يطلب أحد الكلمة.
asked-at = طلب في { $hour }
not-there-now = لم يعد حاضرا

item-title = النقطة الجارية
open-item = فتح النقطة { $n }: { $title }
end-item = إنهاء هذه النقطة
another-title = الانتقال إلى نقطة أخرى
another-item = النقطة
open-chosen = فتح هذه النقطة
floor-title = الكلمة
nobody-speaks = لا أحد يتحدث.
end-speech = إنهاء المداخلة
longer = إضافة دقيقة
orders-title = نقط النظام
take-order = إعطاء الكلمة
refuse-order = عدم القبول
end-order = إنهاء نقطة النظام
ruling = السبب في كلمة
ruling-optional = قرار الرئاسة في كلمة (اختياري)
give-floor = إعطاء الكلمة
move-up = إلى الأعلى
move-down = إلى الأسفل
strike = الحذف من اللائحة
enter-title = تسجيل مقعد يرفع يده
enter-seat = مقعد حاضر
enter-floor = تسجيل طلب الكلمة
enter-order = تسجيل نقطة نظام
limit = مدة كل مداخلة
limit-none = بلا حد
limit-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
set-limit = تحديد المدة
votes-title = الاقتراعات
no-vote-here = لا اقتراع في هذه النقطة.
step-open = افتتاح الدورة
step-suspend = إيقاف الدورة مؤقتا
step-resume = استئناف الدورة
step-close = اختتام الدورة
step-close-means = تنتهي الدورة بكل ما يجري فيها. لا رجعة في ذلك.
planned = المدة المقررة: { $n } د
item-withdrawn = سُحبت من جدول الأعمال
prepare-vote = إعداد اقتراع
open-vote = افتتاح الاقتراع
close-vote = اختتام الاقتراع
vote-number = الاقتراع رقم { $n }
vote-unsaid = الاقتراع رقم { $n }: موضوعه غير عمومي.
vote-prepared = قيد الإعداد
vote-open = الاقتراع مفتوح
vote-counting = في انتظار الترجيح
vote-closed = الاقتراع مختتم
vote-nobody-elected = لم يُشغل أي مقعد
vote-candidates = الترشيحات: { $names }
vote-adopted = معتمد
vote-not-adopted = غير معتمد
vote-withdrawn = مسحوب
way-consensus = بالتوافق
way-acclamation = بالتصفيق
way-show-of-hands = برفع الأيدي
way-named = بالتصويت الاسمي
way-secret = بالاقتراع السري
turnout = صوت { $n } من أصل { $all }
nobody-objects = لا اعتراض: اختتام
somebody-objects = يوجد اعتراض: اختتام
hands-yes = المؤيدون
hands-no = المعارضون
hands-abstain = الممتنعون
hands-proxy-yes = المؤيدون بوكالة
hands-proxy-no = المعارضون بوكالة
hands-proxy-abstain = الممتنعون بوكالة
no-hands = اكتبوا عدد الأيدي في كل خانة، ولو كان صفرا.

told-asked = سُجل طلبكم للكلمة.
told-order-raised = أُحيلت نقطة النظام إلى الرئاسة.
told-withdrawn = سُحب طلبكم.
told-finished = انتهت مداخلتكم.
told-item-opened = فُتحت النقطة.
told-item-ended = انتهت النقطة.
told-limit-set = حُددت مدة كل مداخلة.
told-entered = سُجل المقعد في اللائحة.
told-called = أُعطيت الكلمة.
told-heard = انتهت المداخلة.
told-longer = أُضيفت دقيقة.
told-passed = استُبعد الطلب.
told-moved = تغير ترتيب اللائحة.
told-opened = افتُتحت الدورة.
told-suspended = أُوقفت الدورة مؤقتا.
told-resumed = استُؤنفت الدورة.
told-closed = اختُتمت الدورة.
told-vote-opened = افتُتح الاقتراع.
told-vote-closed = اختُتم الاقتراع.

chamber-refused-not-yours = تسيير الجلسة من اختصاص الرئاسة والكتابة العامة، والكلمة باسم مقعد لمن يشغله.
chamber-refused-not-sitting = الدورة غير منعقدة.
chamber-refused-resting = الدورة موقوفة مؤقتا: استأنفوها أولا.
chamber-refused-no-such-item = هذه النقطة غير مدرجة في جدول الأعمال، أو سُحبت.
chamber-refused-on-already = هذه النقطة جارية بالفعل.
chamber-refused-no-item-on = لا توجد نقطة جارية.
chamber-refused-no-such-seat = لا أحد يشغل هذا المقعد، أو لا يحق لصاحبه المشاركة.
chamber-refused-not-there = هذا المقعد غير حاضر.
chamber-refused-asked-already = هذا المقعد مسجل بالفعل.
chamber-refused-has-the-floor = الكلمة لهذا المقعد.
chamber-refused-no-longer-waiting = لم يعد هذا الطلب في الانتظار: نودي عليه أو سُحب أو استُبعد.
chamber-refused-not-speaking = انتهت هذه المداخلة.
chamber-refused-order-first = لنقطة النظام الأسبقية.
chamber-refused-no-ruling = بينوا في كلمة سبب عدم قبول نقطة النظام.
chamber-refused-no-limit = لا حد زمني لهذه المداخلة.
chamber-refused-vote-open = هناك اقتراع مفتوح: اختتموه قبل اختتام الدورة.

audit-chamber-item-open = فتح نقطة من جدول الأعمال
audit-chamber-item-end = أنهى نقطة من جدول الأعمال
audit-chamber-limit = حدد مدة المداخلات
audit-chamber-floor-ask = سجل طلب كلمة
audit-chamber-order-raise = سجل نقطة نظام
audit-chamber-request-withdraw = سحب طلب كلمة
audit-chamber-floor-give = أعطى الكلمة
audit-chamber-floor-end = أنهى مداخلة
audit-chamber-floor-lengthen = مدد مداخلة
audit-chamber-floor-strike = حذف طلبا من اللائحة
audit-chamber-order-refuse = لم يقبل نقطة نظام
audit-chamber-list-move = غير ترتيب لائحة المتدخلين
