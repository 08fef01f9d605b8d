sessions-title = الدورات
sessions-lead = دورات أجهزة النادي: المقبلة منها، والتي انعقدت.
sessions-next = دورات مقبلة
sessions-past = دورات سابقة
sessions-all = جميع الدورات
no-session-yet = لم يُعلن عن أي دورة.
no-organ-to-sit = الدورة دورة جهاز، وليس للنادي بعد أي جهاز ينعقد.
subscribe-calendar = الاشتراك في تقويم الدورات (ملف ics.)
session-of-ordinary = دورة عادية · { $organ }
session-of-extraordinary = دورة استثنائية · { $organ }
no-date-yet = يُحدد التاريخ لاحقا
when-one-day = { $day }، من الساعة { $from } إلى الساعة { $until } ({ $zone })
when-days = من { $day }، الساعة { $from }، إلى { $last }، الساعة { $until } ({ $zone })
when-written = مفتوحة من { $day }، الساعة { $from }، إلى { $last }، الساعة { $until } ({ $zone })
session-moment = { $day }، الساعة { $hour }
when-here = بتوقيتكم: { $hours }
manner-hall = حضوريا
manner-remote = عن بعد
manner-mixed = حضوريا وعن بعد
manner-written = مسطرة كتابية
session-kind-ordinary = عادية
session-kind-extraordinary = استثنائية
session-state-prepared = قيد التحضير
session-state-convened = وُجه الاستدعاء إليها
session-state-open = مفتوحة
session-state-suspended = موقوفة مؤقتا
session-state-closed = مختتمة
session-state-cancelled = ملغاة
session-example = مثال. أُعدت هذه الدورة للعرض التجريبي: لم يدعُ النادي إلى عقدها.
session-not-convened = لم يُوجَّه الاستدعاء إلى هذه الدورة بعد: كل شيء فيها قابل للتغيير.
session-cancelled = لن تنعقد هذه الدورة. { $reason }
session-second = استدعاء ثان: لم يكتمل النصاب في الدورة الأولى.
urgency-says = استدعاء مستعجل، في أجل أقصر مما تشترطه القواعد. { $reason }
convened-on = وُجه الاستدعاء في { $when }
opened-on = افتُتحت في { $when }
opened-with-quorum = { $n ->
    [one] اكتمل النصاب عند الافتتاح: مقعد واحد محتسب.
    [two] اكتمل النصاب عند الافتتاح: مقعدان محتسبان.
    [few] اكتمل النصاب عند الافتتاح: { $n } مقاعد محتسبة.
   *[other] اكتمل النصاب عند الافتتاح: { $n } مقعدا محتسبا.
}
opened-without-quorum = { $n ->
    [0] لم يكتمل النصاب عند الافتتاح: لا مقعد محتسبا.
    [one] لم يكتمل النصاب عند الافتتاح: مقعد واحد محتسب.
    [two] لم يكتمل النصاب عند الافتتاح: مقعدان محتسبان.
    [few] لم يكتمل النصاب عند الافتتاح: { $n } مقاعد محتسبة.
   *[other] لم يكتمل النصاب عند الافتتاح: { $n } مقعدا محتسبا.
}
suspended-since = موقوفة منذ { $when }
rested = أُوقفت في { $from }، واستُؤنفت: { $until }
closed-on = اختُتمت في { $when }
under-rules = القواعد، الصيغة { $n }
quorum-now = النصاب
quorum-says = الحاضرون { $there } من أصل { $all } مقعدا، والنصاب المطلوب { $needed }: { $met ->
    [yes] مكتمل
   *[no] غير مكتمل
}.
quorum-any = الحاضرون { $there } من أصل { $all } مقعدا؛ يكفي أي عدد كان.
quorum-college-says = هيئة «{ $name }»: الحاضرون { $there }، والنصاب المطلوب { $needed }: { $met ->
    [yes] مكتمل
   *[no] غير مكتمل
}.
agenda-title = جدول الأعمال
no-item-yet = لا نقطة في جدول الأعمال بعد.
item-kind-information = إخبار
item-kind-debate = مناقشة
item-kind-decision = قرار
item-kind-election = انتخاب
item-kind-minutes = المصادقة على المحضر
minutes-planned = المدة بالدقائق: { $n }
item-mark-changed = أُضيفت أو عُدلت بعد الاستدعاء
item-mark-withdrawn = سُحبت بعد الاستدعاء
item-mark-in-session = أضيفت أثناء الدورة
item-urgent = استعجال: { $reason }
item-mark-further = لم تكن في جدول أعمال الدورة الأولى
move-up = إلى أعلى
move-down = إلى أسفل
into-calendar = إضافة إلى تقويمي
convocation-title = الاستدعاء للطباعة
convocation-says = يُستدعى شاغلو المقاعد إلى الدورة التالية.
convocation-answer-proxy = يجيب كل واحد في صفحة الدورة أو لدى الكتابة العامة: حضور أو اعتذار أو وكالة.
convocation-answer-present = يجيب كل واحد في صفحة الدورة أو لدى الكتابة العامة: حضور أو اعتذار.
convocation-answer-written = يبين كل واحد في صفحة الدورة أو لدى الكتابة العامة هل يشارك في المسطرة أم يعتذر.
since-title = ما تغير بعد الاستدعاء
since-line = { $what }: { $says }

audit-council-session-prepare = حضر دورة
audit-council-session-edit = عدل دورة
audit-council-session-convene = وجه الاستدعاء إلى دورة
audit-council-session-open = افتتح دورة
audit-council-session-suspend = أوقف دورة مؤقتا
audit-council-session-resume = استأنف دورة
audit-council-session-close = اختتم دورة
audit-council-session-cancel = ألغى دورة
audit-council-session-answer = أجاب عن استدعاء
audit-council-session-check-in = سجل حضورا
audit-council-session-check-out = سجل مغادرة
audit-council-session-passes = أحدث رموز الحضور
audit-council-item-add = أضاف نقطة إلى جدول أعمال
audit-council-item-edit = عدل نقطة في جدول أعمال
audit-council-item-withdraw = سحب نقطة من جدول أعمال
audit-council-item-put-back = أعاد نقطة إلى جدول أعمال
audit-council-item-move = نقل نقطة في جدول أعمال
audit-council-document-add = أضاف وثيقة إلى جدول أعمال
audit-council-document-remove = سحب وثيقة من جدول أعمال
