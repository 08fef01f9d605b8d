campaigns-title = حملات التأكيد
campaigns-lead = مرة في السنة يسأل النادي أعضاءه هل ما يعرفه الأطلس عن علاقاتهم صحيح. لا يُنشر من ذلك إلا المجاميع.
campaigns-counted = { $n ->
    [0] لا حملة
    [one] حملة واحدة
    [two] حملتان
    [few] { $n } حملات
   *[other] { $n } حملة
}
no-campaign-yet = لم تفتح أي حملة بعد.
open-campaign = فتح حملة
open-campaign-lead = تُرسل رسالة عند الفتح، ثم تذكيرات قبل الأجل بعشرة أيام وبثلاثة أيام وفي اليوم الأخير، لمن لم يقل كل شيء.
open-campaign-to = { $n ->
    [0] فتح الحملة دون رسائل
    [one] فتح الحملة والكتابة إلى عضو واحد
    [two] فتح الحملة والكتابة إلى عضوين
    [few] فتح الحملة والكتابة إلى { $n } أعضاء
   *[other] فتح الحملة والكتابة إلى { $n } عضوا
}
campaign-letters = { $n ->
    [0] لا ترسل أي رسالة اليوم.
    [one] ترسل رسالة اليوم إلى عضو واحد.
    [two] ترسل رسالة اليوم إلى عضوين.
    [few] ترسل رسالة اليوم إلى { $n } أعضاء.
   *[other] ترسل رسالة اليوم إلى { $n } عضوا.
}
campaign-unreachable = { $n ->
    [one] عضو واحد يتعذر الوصول إليه: يُكتب إليه حين يتيسر ذلك.
    [two] عضوان يتعذر الوصول إليهما: يُكتب إليهما حين يتيسر ذلك.
    [few] { $n } أعضاء يتعذر الوصول إليهم: يُكتب إليهم حين يتيسر ذلك.
   *[other] { $n } عضوا يتعذر الوصول إليهم: يُكتب إليهم حين يتيسر ذلك.
}
campaign-no-address = { $n ->
    [one] عضو واحد ليس له عنوان إلكتروني: اتصلوا به بطريقة أخرى.
    [two] عضوان ليس لهما عنوان إلكتروني: اتصلوا بهما بطريقة أخرى.
    [few] { $n } أعضاء ليس لهم عنوان إلكتروني: اتصلوا بهم بطريقة أخرى.
   *[other] { $n } عضوا ليس لهم عنوان إلكتروني: اتصلوا بهم بطريقة أخرى.
}
campaign-without = { $n ->
    [one] عضو واحد ليست له علاقة معروفة: لا يُسأل عن شيء.
    [two] عضوان ليست لهما علاقة معروفة: لا يُسألان عن شيء.
    [few] { $n } أعضاء ليست لهم علاقة معروفة: لا يُسألون عن شيء.
   *[other] { $n } عضوا ليست لهم علاقة معروفة: لا يُسألون عن شيء.
}
campaign-year = السنة
campaign-deadline = آخر يوم للجواب
campaign-deadline-hint = الأيام التي يتعذر فيها الوصول إلى عضو لا تُحسب: يتأخر أجله بقدرها.
campaign-time = المدة
campaign-both = أكدها الطرفان
campaign-both-of = { $n } من { $known }
campaign-relations = { $n ->
    [one] علاقة معروفة واحدة
    [two] علاقتان معروفتان
    [few] { $n } علاقات معروفة
   *[other] { $n } علاقة معروفة
}
campaign-is-open = مفتوحة
campaign-is-closed = مغلقة
campaign-until = الأجوبة، إلى غاية { $day }
campaign-title = تأكيد العلاقات، { $year }
campaign-lead = ما يقوله الأعضاء عن علاقاتهم المعروفة.
campaign-totals = المجموع
campaign-figure-known = { $n ->
    [one] علاقة معروفة غير منتهية لعضو في النادي
   *[other] من العلاقات المعروفة غير المنتهية لأعضاء النادي
}
campaign-figure-both = { $n ->
    [one] يؤكدها الطرفان
   *[other] يؤكدها الطرفان
}
campaign-figure-one = { $n ->
    [one] يؤكدها طرف واحد
   *[other] يؤكدها طرف واحد
}
campaign-own = جوابكم
campaign-own-intro = هذا الجزء غير عمومي: لا تراه إلا أنتم والكتابة.
campaign-answers = من أجاب
campaign-answers-intro = هذا الجزء غير عمومي: لا تراه إلا الكتابة، ولكل عضو سطره.
campaign-words = العلاقات المجاب عنها
campaign-due = الأجل
campaign-letter = الرسالة
campaign-without-title = دون علاقة معروفة: لا يُسألون عن شيء
campaign-nobody-asked = لا عضو له علاقة معروفة: لا يُسأل أحد عن شيء.
campaign-not-kept = لم يُحفظ عند إغلاق هذه الحملة ما أجاب به كل عضو.
campaign-said-of = { $said } من { $asked }
campaign-clock-stopped = يتعذر الوصول إليه: أجله متوقف
campaign-has-no-address = لا عنوان
campaign-written-on = كُتب إليه في { $day }
campaign-not-written = لم يُكتب إليه بعد
answered = الجواب
answered-any = كل الأجوبة
answered-all = قال كل شيء
answered-part = أجاب جزئيا
answered-nothing = ليس بعد
order-answered = من لم يجب بعد أولا
close-campaign = إغلاق الحملة
close-campaign-means = الأجل هو { $day }. بعد الإغلاق لا ترسل أي رسالة وتُحفظ مجاميع هذا اليوم وجواب كل عضو كما هي. ويمكن للأعضاء دائما التأكيد أو الاعتراض من صفحتهم دون أن تتغير الحملة.
campaign-answer = قول ما هي عليه
campaign-see = الاطلاع على الحملة
campaign-opened = فُتحت الحملة والرسائل في طريقها.
campaign-closed-now = أُغلقت الحملة.
refused-campaign-open = حملة مفتوحة من قبل: أغلقوها أولا.
refused-campaign-closed = هذه الحملة مغلقة من قبل.
refused-year-taken = لهذه السنة حملتها من قبل.
refused-deadline-too-soon = اتركوا يوما واحدا على الأقل للجواب.
audit-members-campaign-open = فتح حملة تأكيد
audit-members-campaign-close = أغلق حملة تأكيد
campaign-asked-subject = { $club }: هل علاقاتكم صحيحة؟ الجواب إلى غاية { $day }
campaign-asked-body =
    يسأل { $club } أعضاءه مرة في السنة هل ما يعرفه الأطلس عن علاقاتهم صحيح.
    { $name }: { $relations }. قولوا عن كل واحدة هل هي كذلك أم لا، إلى غاية { $day }: { $address }
    تُفتح الصفحة بعد تسجيل الدخول، وعلى الهاتف أيضا. ويمكن تصحيح ما تقولونه لاحقا.
    إن تعذر تسجيل الدخول فأجيبوا عن هذه الرسالة.
campaign-reminder-subject = { $club }: علاقاتكم، الجواب إلى غاية { $day }
campaign-reminder-body =
    { $name }: { $relations } لم تقولوا عنها شيئا بعد هذه السنة. الجواب منتظر في أجل أقصاه { $day } ({ $days }).
    لكل واحدة: هي كذلك، ليست كذلك، أو لا شيء: { $address }
