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
proxy-further = وكالة أخرى، لأجل شيء آخر
proxy-further-hint = فقط إذا أعطيتم وكالة أيضا إلى مقعد آخر، لأجل نقط أخرى أو مواضيع أخرى.
wrong-proxy-besides = اخترتم لمن تعطون الوكالة: ضعوا علامة على «غائب، وأعطي وكالة»، أو أفرغوا هذا الاختيار.
answer-more = وأخيرا
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
channel-letter = برسالة
channel-mail = بالبريد الإلكتروني
channel-bearer = مع حامل
channel-word = شفهيا
came-channel = كيفية الورود
came-on = يوم الورود
came-file = الوثيقة المثبتة
came-file-hint = رسالة ممسوحة أو صورة أو محضر مكالمة: PDF أو JPEG أو PNG. يمكن الاستغناء عنها في حالة رسالة أو بريد إلكتروني، وهي لازمة في غيرهما.
answer-note-hint = لهذا المقعد وللكتابة العامة.
answer-meanwhile = تغير تاريخ الدورة أو شكلها في هذه الأثناء: اقرأوه أدناه ثم أجيبوا على ما صارت إليه.
send-answer = إرسال الجواب
your-seat = مقعدكم
not-answered-yet = لم تجيبوا بعد.
not-answered = بلا جواب
you-carry = تحملون وكالة: { $whose }
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

answered = سُجل الجواب.
checked-in = سُجل الحضور.
checked-out = سُجلت المغادرة.

letter-proxy-given-subject = وكالة واردة: { $title }
letter-proxy-given-body = { $club }: أُعطيت لكم وكالة لهذه الدورة، من: { $whose }

    { $title }
    { $when }

    من يحمل وكالة ويتعذر عليه الحضور يخبر بذلك أولا من أعطاها.

    { $address }
letter-proxy-taken-back-subject = سحب وكالة: { $title }
letter-proxy-taken-back-body = { $club }: سُحبت الوكالة التي أُعطيت لكم لهذه الدورة، من: { $whose }

    { $title }
    { $when }

    { $address }
