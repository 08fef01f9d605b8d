sessions-title = الدورات
sessions-lead = دورات أجهزة النادي: المقبلة منها، والتي انعقدت.
sessions-next = دورات مقبلة
sessions-past = دورات سابقة
sessions-all = جميع الدورات
no-session-yet = لم يُعلن عن أي دورة.
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
convocation-answer = يجيب كل واحد في صفحة الدورة أو لدى الكتابة العامة: حضور أو اعتذار أو وكالة.
since-title = ما تغير بعد الاستدعاء
since-line = { $what }: { $says }

prepare-session = تحضير دورة
prepare-session-means = لا يُرسل شيء قبل توجيه الاستدعاء. ويمكن تحديد التاريخ لاحقا.
edit-session = تعديل الدورة
edit-convened-means = وُجه الاستدعاء إلى هذه الدورة: يُخبَر المعنيون بما يتغير عبر البريد الإلكتروني في غضون دقائق. يمكن تأجيلها ولا يمكن تقديمها؛ ولا تُغلق المسطرة الكتابية قبل موعدها.
session-what = الدورة
session-when = التاريخ والساعة
session-where = المكان
session-shown = ما تُظهره الصفحات منها
session-organ = الجهاز
session-kind = النوع
session-title = العنوان
session-title-hint = اختياري: من دون عنوان تحمل الدورة نوعها واسم جهازها.
session-manner = الشكل
session-place = القاعة والعنوان
session-place-hint = معلومة عامة. لا مكان هنا لمعلومات السفر.
session-joining = كيفية الالتحاق عن بعد
session-joining-hint = رابط أو رقم. لا يراه إلا شاغلو المقاعد ونوابهم والكتابة العامة.
opens = اليوم
opens-hint = يُترك فارغا ما لم يُحدد التاريخ. وفي المسطرة الكتابية هو يوم افتتاحها.
opens-hour = ساعة الافتتاح
ends-hour = ساعة الانتهاء المتوقعة
hour-hint = مثلا 9:30، بتوقيت المنطقة الزمنية أدناه.
ends = اليوم الأخير
ends-hint = إذا كان غير اليوم الأول.
zone = المنطقة الزمنية
zone-hint = باسمها: Africa/Casablanca أو Europe/Paris أو Europe/Madrid أو America/Bogota.
second-of = استدعاء ثان
second-of-hint = إذا لم يكتمل النصاب في دورة أولى.
second-of-none = لا، هذا استدعاء أول
announced-tick = الإعلان عنها قبل توجيه الاستدعاء
announced-hint = وإلا فلا تراها حتى ذلك الحين إلا الكتابة العامة ومن يشغلون المقاعد.
session-example-tick = هي مثال، وليست دورة للنادي
wrong-hour = هذه ليست ساعة.
wrong-hour-skipped = لا وجود لهذه الساعة في ذلك اليوم: تُقدَّم فيه الساعات.
wrong-zone = هذه المنطقة الزمنية غير معروفة.
wrong-end = النهاية تسبق الافتتاح.
wrong-convened-empty = وُجه الاستدعاء: يجب أن يعرف المعنيون مكان الحضور أو كيفية الالتحاق.
add-item = إضافة نقطة
edit-item = تعديل هذه النقطة
withdraw-item = سحب هذه النقطة
put-back-item = إعادة هذه النقطة
item-means = توضع النقطة في آخر جدول الأعمال، ثم يمكن نقلها فيه.
item-convened-means = وُجه الاستدعاء إلى الدورة: ستبين الصفحة أن هذه النقطة تغيرت، ويُخبَر المعنيون عبر البريد الإلكتروني.
item-in-session-means = الدورة مفتوحة: تُضاف النقطة إلى آخر جدول الأعمال، مع الإشارة إلى أنها أضيفت أثناء الدورة.
item-urgency-hint = لنقطة فيها قرار، فقد انقضى أجل الاستدعاء. تذكره الصفحة.
item-title = العنوان
item-kind = نوع النقطة
item-matter = الموضوع في القواعد
item-matter-hint = للقرار أو الانتخاب أو المصادقة: يحدد من يصوت وكيف وبأي أغلبية.
matter-none = لا شيء
item-minutes = المدة المتوقعة بالدقائق
item-minutes-hint = تُحسب منها ساعات النقط الموالية.
wrong-matter = لا تعرف القواعد هذا الموضوع.
wrong-matter-kind = لا يُربط بموضوع إلا نقطة يُقرَّر فيها.
step-convene = توجيه الاستدعاء
step-open = افتتاح الدورة
step-suspend = إيقاف الدورة مؤقتا
step-resume = استئناف الدورة
step-close = اختتام الدورة
step-cancel = إلغاء الدورة
step-not-now = تغيرت حالة الدورة: لم يعد هذا ممكنا.
means-convene = يتوصل كل شاغل مقعد بالاستدعاء عبر البريد الإلكتروني، بلغته، مع دعوة لتقويمه. القواعد السارية في ذلك اليوم هي قواعد الدورة.
means-open = تُفتتح الدورة الآن، ويُدوَّن النصاب كما هو في هذه اللحظة. يمكن افتتاحها من دون نصاب، وستبين الصفحة ذلك.
means-open-written = تُفتتح المسطرة الكتابية الآن. لا حضور فيها: لا يُدوَّن نصاب عند الافتتاح.
means-suspend = تُوقف الدورة، وتُستأنف حين تقررون.
means-resume = تُستأنف الدورة.
means-close = تنتهي الدورة. لا رجعة في ذلك.
means-cancel = لن تنعقد الدورة. وإذا كان الاستدعاء قد وُجه، يُخبَر المعنيون عبر البريد الإلكتروني. لا رجعة في ذلك.
second-asked = { $n ->
    [0] لا تشترط القواعد أي أجل بعد الدورة الأولى؛ ويبقى للمستدعين يوم كامل للحضور.
    [one] تشترط القواعد أجل يوم واحد بعد الدورة الأولى؛ ويبقى للمستدعين يوم كامل للحضور.
    [two] تشترط القواعد أجل يومين بعد الدورة الأولى؛ ويبقى للمستدعين يوم كامل للحضور.
    [few] تشترط القواعد أجل { $n } أيام بعد الدورة الأولى؛ ويبقى للمستدعين يوم كامل للحضور.
   *[other] تشترط القواعد أجل { $n } يوما بعد الدورة الأولى؛ ويبقى للمستدعين يوم كامل للحضور.
}
called-by-letter = { $n ->
    [one] لا يصل أي بريد إلكتروني إلى هذا المقعد، ويُستدعى برسالة: { $seats }
    [two] لا يصل أي بريد إلكتروني إلى هذين المقعدين، ويُستدعيان برسالة: { $seats }
   *[other] لا يصل أي بريد إلكتروني إلى هذه المقاعد، وتُستدعى برسالة: { $seats }
}
called-in-vain = { $n ->
    [one] لم يُسلَّم البريد الإلكتروني إلى هذا المقعد، فيُستدعى برسالة؛ ويُعاد إرسال البريد: { $seats }
    [two] لم يُسلَّم البريد الإلكتروني إلى هذين المقعدين، فيُستدعيان برسالة؛ ويُعاد إرسال البريد: { $seats }
   *[other] لم يُسلَّم البريد الإلكتروني إلى هذه المقاعد، فتُستدعى برسالة؛ ويُعاد إرسال البريد: { $seats }
}
notice-asked = { $n ->
    [0] لا تشترط القواعد أي أجل.
    [one] تشترط القواعد أجل يوم واحد.
    [two] تشترط القواعد أجل يومين.
    [few] تشترط القواعد أجل { $n } أيام.
   *[other] تشترط القواعد أجل { $n } يوما.
}
urgency-field = الاستعجال
urgency-hint = فقط إذا لم يُحترم الأجل: اذكروا السبب. وستبينه الصفحة أيضا.
cancel-hint = معلومة عامة.
answer-title = الجواب عن الاستدعاء
change-answer = تغيير جوابي
answer-for = الجواب عن هذا المقعد
answer-means = { $who }. { $title }، { $when }. يمكن تغيير الجواب إلى حين الافتتاح، وهو غير عمومي أبدا.
answer-field = الجواب
reply-present = حاضر
reply-remote = حاضر عن بعد
reply-excused = معتذر
reply-proxy = غائب، وأعطي وكالة
reply-proxy-to = وكالة إلى: { $who }
proxy-field = الوكالة إلى
proxy-hint = في حالة الوكالة فقط.
covers-field = تُعطى الوكالة لأجل
covers-session = الدورة كلها
covers-item = هذه النقط من جدول الأعمال
covers-matter = هذه المواضيع من القواعد
wrong-nothing-covered = يجب تعيين ما تُعطى له الوكالة.
proxy-covers = لأجل: { $what }
channel-field = ورد الجواب
channel-self = في هذه الصفحة
channel-telephone = هاتفيا
channel-whatsapp = عبر واتساب
channel-letter = برسالة أو بريد إلكتروني
channel-word = شفهيا
answer-note-hint = لمن يشغلون المقاعد وللكتابة العامة.
answer-meanwhile = تغير تاريخ الدورة أو شكلها في هذه الأثناء: اقرأوه أدناه ثم أجيبوا على ما صارت إليه.
send-answer = إرسال الجواب
your-seat = مقعدكم
not-answered-yet = لم تجيبوا بعد.
not-answered = بلا جواب
answered-before-the-change = جواب سابق للتغيير
proxy-to-another = تغير شاغل ذلك المقعد منذئذ: لا تُحتسب الوكالة
answered-by-former = كان الشاغل السابق قد أجاب: لم يعد جوابه محتسبا.
answers-title = الأجوبة
answers-counted = الأجوبة الواردة: { $n } من أصل { $all }. هذه القائمة غير عمومية.
joining-private = غير عمومي: لا تنقلوه إلى غيركم.
joining-says = كيفية الالتحاق عن بعد: { $how }
check-in-remote = أنا حاضر، عن بعد
check-me-out = أغادر الدورة
roll-title = تسجيل الحضور
roll-lead = سجلوا الحاضرين عند وصولهم: يُحسب النصاب في كل مرة.
roll-early = يبدأ تسجيل الحضور قبل الدورة بساعة.
check-in = حاضر
check-in-substitute = حاضر: النائب عنه
stands-in-for = { $who }، نيابة عن { $holder }
check-out = غادر
not-there = غائب
way-in-name = حاضر، سجلته الكتابة العامة
way-in-pass = حاضر، برمزه
way-in-remote = حاضر عن بعد
is-there = { $who }: منذ الساعة { $from }. { $way }.
was-there = { $who }: من الساعة { $from } إلى الساعة { $until }. { $way }.
roll-history = الوصول والمغادرة
nobody-called = لا مقعد مشغولا في ذلك اليوم: لا أحد يُستدعى.
passes-title = رموز الحضور
passes-lead = تُطبع الآن: لا تُعرض إلا مرة واحدة.
passes-means = رمز QR لكل مقعد: من يفتحه في هاتفه يسجل حضور ذلك المقعد بلمسة واحدة.
passes-replaced = هناك رموز محدثة من قبل، وإحداث غيرها يلغي ما طُبع منها.
passes-meanwhile = أُحدثت رموز في هذه الأثناء وهي صالحة، وإحداث غيرها يلغيها.
make-passes = إحداث الرموز
check-me-in = أنا حاضر
check-me-in-holder = أنا حاضر، شاغل المقعد
check-me-in-substitute = أنا حاضر، بالنيابة
you-are-there = سُجل حضوركم.

session-prepared = حُضرت الدورة.
session-edited = عُدلت الدورة.
session-told-convene = وُجه الاستدعاء إلى الدورة؛ الرسائل في طريقها.
session-told-open = افتُتحت الدورة.
session-told-suspend = أُوقفت الدورة مؤقتا.
session-told-resume = استُؤنفت الدورة.
session-told-close = اختُتمت الدورة.
session-told-cancel = أُلغيت الدورة.
item-added = أُضيفت النقطة.
item-edited = عُدلت النقطة.
item-withdrawn = سُحبت النقطة.
item-put-back = أُعيدت النقطة.
answered = سُجل الجواب.
checked-in = سُجل الحضور.
checked-out = سُجلت المغادرة.

session-refused-not-yours = هذا من اختصاص الكتابة العامة أو من يشغلون المقاعد.
session-refused-no-such-organ = هذا الجهاز محلول، أو لا مقاعد له.
session-refused-no-address = يلزم عنوان بالفرنسية أو الإنجليزية يمكن أن يُصاغ منه عنوان الصفحة.
session-refused-address-taken = دورات كثيرة تحمل هذا الاسم.
session-refused-no-such-zone = هذه المنطقة الزمنية غير معروفة.
session-refused-no-such-hour = لا وجود لهذه الساعة في ذلك اليوم.
session-refused-ends-before-it-opens = النهاية تسبق الافتتاح.
session-refused-fixed-by-convocation = الدورة التي وُجه الاستدعاء إليها تحتفظ بنوعها وبتاريخ، ولا تتحول إلى مسطرة كتابية ولا عنها.
session-refused-brought-forward = لا تُقدَّم دورة وُجه الاستدعاء إليها: تُؤجل أو تُلغى.
session-refused-closes-sooner = المسطرة الكتابية التي وُجه الاستدعاء إليها لا تُغلق قبل موعدها، وتبقى مفتوحة المدة التي تشترطها القواعد.
session-refused-no-place = اذكروا أولا مكان انعقاد الدورة.
session-refused-no-joining = اذكروا أولا كيفية الالتحاق عن بعد.
session-refused-only-an-example = هذا مثال: لا يُستدعى إليه أحد.
session-refused-nobody-to-call = لا مقعد يشغله في ذلك اليوم من يحق له الجلوس: لا أحد يُستدعى.
session-refused-unknown-matters = لا تعرف القواعد موضوع هذه النقط: { $items }. غيروه أو اسحبوها.
session-refused-beyond-the-first = لا يُقرَّر في استدعاء ثان إلا ما كان في جدول أعمال الدورة الأولى بالعنوان نفسه. لم تكن فيه هذه النقط: { $items }.
session-refused-had-its-quorum = الدورة التي يُعاد الاستدعاء إليها لم تُختتم، أو اكتمل نصابها.
session-refused-called-again = أعادت دورة أخرى الاستدعاء إليها من قبل، ولا يُعاد الاستدعاء إلى دورة إلا مرة واحدة.
session-refused-end-passed = مضت ساعة الانتهاء: أجلوا الدورة أو ألغوها.
session-refused-end-ahead = لا تُختتم المسطرة الكتابية قبل النهاية المعلنة.
session-refused-end-alone = مضت ساعة الانتهاء: حددوا للدورة يوم افتتاح آخر أيضا، أو ألغوها.
session-refused-too-few-days-left = لو فُتحت الآن لبقيت مفتوحة مدة أقصر مما تطلبه القواعد أو مما أُعلن: أجلوا النهاية أولا.
session-refused-never-suspended = لا توقف المسطرة الكتابية: تبقى مفتوحة إلى نهايتها.
session-refused-holder-excused = ذلك المقعد معتذر عن الحضور: لا يمكنه حمل وكالة.
session-refused-not-withdrawn = هذه النقطة مدرجة في جدول الأعمال.
session-refused-no-longer-changed = الدورة مفتوحة أو مختتمة أو ملغاة: لم يعد هذا قابلا للتغيير.
session-refused-not-prepared = وُجه الاستدعاء إلى الدورة من قبل، أو أُلغيت.
session-refused-no-date = حددوا أولا التاريخ والساعة.
session-refused-date-passed = مضى هذا التاريخ.
session-refused-no-agenda = جدول الأعمال فارغ.
session-refused-no-rules = لا قواعد سارية لهذا الجهاز في ذلك اليوم.
session-refused-other-colleges = هيئات الجهاز ليست هيئات قواعده.
session-refused-college-missing = في القواعد هيئة «{ $college }» وليست في الجهاز: تُضاف إلى التركيبة، أو تُعتمد قواعد من دونها.
session-refused-seats-differ = هيئة «{ $college }»: عدد مقاعدها { $here } في التركيبة و{ $ruled } في القواعد التي يُحسب بها النصاب. تُعدل الهيئة، أو تُعتمد قواعد بعدد مقاعدها.
session-refused-urgency-needed = في هذه النقطة قرار وقد انقضى أجل الاستدعاء: يجب بيان سبب الاستعجال.
session-refused-nothing-covered = يجب بيان ما تُعطى له الوكالة: نقطة من جدول الأعمال، أو موضوع من القواعد.
session-refused-nobody-stands-in = لا أحد ينوب عن شاغل هذا المقعد.
session-refused-notice-too-short = لم يُحترم أجل القواعد: غيروا التاريخ، أو اذكروا سبب الاستعجال.
session-refused-not-convened = لم يُوجه الاستدعاء إلى الدورة، أو افتُتحت من قبل.
session-refused-too-early = لا افتتاح ولا تسجيل للحضور قبل الدورة بأكثر من ساعة.
session-refused-not-open = الدورة غير منعقدة.
session-refused-not-suspended = الدورة غير موقوفة.
session-refused-no-reason = يلزم ذكر السبب.
session-refused-no-such-matter = لا تعرف القواعد هذا الموضوع.
session-refused-too-many-items = في جدول الأعمال مائة نقطة بالفعل.
session-refused-no-such-reply = هذا الجواب ليس مما تقبله هذه الدورة.
session-refused-no-channel = اذكروا كيف ورد الجواب.
session-refused-no-such-seat = لا أحد يشغل هذا المقعد في ذلك اليوم.
session-refused-there-already = هذا المقعد مسجل حاضرا.
session-refused-pass-of-another = أُنشئ هذا الرمز لمن كان يشغل هذا المقعد من قبل، ولم يعد صالحا. توجهوا إلى الكتابة العامة.
session-refused-not-there = هذا المقعد غير مسجل حاضرا.
session-refused-no-roll-now = لا تسجيل للحضور في هذه الدورة، أو ليس الآن.
proxy-refused-none = لا تسمح القواعد بهذه الوكالة.
proxy-refused-scope = لا تسمح القواعد بوكالة لهذا الغرض.
proxy-refused-nobody = لا أحد يشغل هذا المقعد في ذلك اليوم.
proxy-refused-own = لا يوكل أحد نفسه.
proxy-refused-late = انقضى أجل إعطاء الوكالة.
proxy-refused-college = تشترط القواعد مقعدا من الهيئة نفسها.
proxy-refused-limit = يحمل هذا المقعد ما تسمح به القواعد من الوكالات.
proxy-refused-given = أعطى هذا المقعد وكالته من قبل.
proxy-refused-circular = ذلك المقعد أعطاكم وكالته.
proxy-refused-absent = ذلك المقعد أعطى وكالته لغيره: لا يمكنه حمل وكالة.
proxy-refused-holds = تحملون وكالة: لا تُنقل الوكالة.
carries-proxies = يحمل هذا المقعد وكالة غيره ({ $seats })، وسيفقدها صاحبها دون علمه. أخبروه أولا ليختار غيركم.

letter-convened-subject = استدعاء: { $title }
letter-convened-body = يستدعيكم { $club }.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    جدول الأعمال
    { $agenda }

    أجيبوا هنا، حضورا أو اعتذارا أو وكالة:
    { $address }

    قبول الدعوة في مفكرتكم ليس جوابا: أجيبوا في صفحة الدورة.
letter-again = تغير التاريخ أو الشكل: إن كنتم قد أجبتم من قبل فأجيبوا من جديد. ولم تعد الوكالة المعطاة من قبل محتسبة.
letter-for-another = تصلكم هذه الرسالة نيابة عمن يشغل المقعد باسم مؤسستكم، إذ لا يتوفر النادي على عنوانه: فأبلغوه إياها وأعينوه على الجواب.
letter-changed-subject = تعديل: { $title }
letter-changed-body = { $club }: تغير شيء منذ الاستدعاء. هذه هي الدورة كما هي الآن.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    جدول الأعمال
    { $agenda }

    { $address }

    قبول الدعوة في مفكرتكم ليس جوابا: أجيبوا في صفحة الدورة.
letter-cancelled-subject = إلغاء: { $title }
letter-cancelled-body = { $club }: لن تنعقد هذه الدورة.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = لم تعودوا مدعوين: { $title }
letter-released-body = { $club }: تنعقد هذه الدورة، غير أنكم لم تعودوا ممن تستدعيهم. يمكنكم حذفها من مفكرتكم.

    { $title }
    { $when }
    { $where }

    { $address }

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

add-document = إضافة وثيقة
document-means = وثيقة للنقطة «{ $title }»: ملف PDF أو صورة.
document-convened-means = وثيقة للنقطة «{ $title }». وُجه الاستدعاء إلى الدورة: يُخبَر المعنيون عبر البريد الإلكتروني.
document-in-session-means = وثيقة للنقطة «{ $title }». الدورة مفتوحة: تذكر الصفحة أنها أضيفت أثناءها.
document-file = الملف
document-hint = PDF أو JPEG أو PNG.
document-name = اسم الوثيقة
document-name-hint = اختياري: من دونه يُستعمل اسم الملف.
document-shown = إظهارها للعموم
document-shown-hint = وإلا فلا يقرؤها إلا من يشغلون المقاعد والكتابة العامة.
document-private = لمن يشغلون المقاعد
document-in-session = أضيفت أثناء الدورة
remove-document = سحب الوثيقة
document-added = أُضيفت الوثيقة.
document-removed = سُحبت الوثيقة.
session-refused-too-many-documents = لهذه النقطة عشرون وثيقة بالفعل.
audit-council-document-add = أضاف وثيقة إلى جدول أعمال
audit-council-document-remove = سحب وثيقة من جدول أعمال
