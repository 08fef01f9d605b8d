council-title = مجلس النادي وأجهزته
seat-number = المقعد { $n }
vote-number = الاقتراع { $n }
vote-acts = تسيير الاقتراع
facts-title = الاقتراع
fact-item = النقطة
fact-matter = الموضوع
fact-way = طريقة التصويت
fact-seats = المقاعد المطلوب شغلها
fact-opened = افتُتح
fact-closed = اختُتم
fact-quorum-then = عند الافتتاح
colon = : { "" }
way-consensus = التوافق
way-acclamation = التصفيق
way-show-of-hands = رفع الأيدي
way-named = التصويت الاسمي
way-secret = الاقتراع السري
vote-kind-proposal = مقترح: نعم أو لا أو امتناع
vote-kind-election = انتخاب
vote-kind-declaration = إعلان يمكن للأعضاء الانضمام إليه
vote-state-prepared = قيد الإعداد
vote-state-open = مفتوح
vote-state-counting = قيد الفرز
vote-state-adopted = معتمد
vote-state-rejected = غير معتمد
vote-state-elected = شُغلت المقاعد
vote-state-nobody-elected = لم يُشغل أي مقعد
vote-state-withdrawn = مسحوب
vote-not-public = هذا الاقتراع قيد الإعداد: لا تراه إلا الكتابة العامة وأعضاء الجهاز.
withdrawn-says = سُحب هذا الاقتراع، ولا يُحتسب شيء مما أُدلي به فيه. { $reason }
counting-tie = تعادلت الأصوات المؤيدة والمعارضة: النتيجة في انتظار الترجيح.
counting-lot-elected = تعادلت ترشيحات: الفرز في انتظار قرعة تحدد لمن يُسند المقعد.
counting-lot-surplus = تعادلت ترشيحات لها مقاعد من قبل: الفرز في انتظار قرعة تحدد أي فائض يُحوَّل أولا.
counting-lot-excluded = تعادلت الترشيحات الأقل أصواتا: الفرز في انتظار قرعة تحدد أيها يُستبعد.
choice-yes = نعم
choice-no = لا
choice-abstain = امتناع
choice-blank = ورقة بيضاء
result-title = النتيجة
vote-quorum = الحاضرون { $there } من أصل { $all } مقعدا، والنصاب المطلوب { $needed }: { $met ->
    [yes] اكتمل
   *[no] لم يكتمل
}.
vote-quorum-any = الحاضرون { $there } من أصل { $all } مقعدا؛ يكفي أي عدد كان.
vote-quorum-college = هيئة «{ $name }»: الحاضرون { $there }، والنصاب المطلوب { $needed }: { $met ->
    [yes] اكتمل
   *[no] لم يكتمل
}.
nothing-without-quorum = بدون نصاب لا يُتخذ أي قرار.
whole-assembly = في المجموع
ballots-named = { $n ->
    [0] لم يصوت أي مقعد
    [one] صوت مقعد واحد
    [two] صوت مقعدان
    [few] صوتت { $n } مقاعد
    [many] صوت { $n } مقعدا
   *[other] صوت { $n } مقعد
}{ $proxies ->
    [0] { "" }
    [one] ، منها واحد بوكالة
    [two] ، منها اثنان بوكالة
   *[other] ، منها { $proxies } بوكالة
}، من أصل { $seats } يحق لها التصويت.
ballots-sealed = { $n ->
    [0] لا ورقة تصويت
    [one] ورقة تصويت واحدة
    [two] ورقتا تصويت
    [few] { $n } أوراق تصويت
    [many] { $n } ورقة تصويت
   *[other] { $n } ورقة تصويت
} من أصل { $seats } مقعدا يحق لها التصويت{ $proxies ->
    [0] .
    [one] ، منها واحدة بوكالة.
    [two] ، منها اثنتان بوكالة.
   *[other] ، منها { $proxies } بوكالة.
}
result-by-consensus = اعتُمد بالتوافق: لم يعترض أحد.
result-by-acclamation = اعتُمد بالتصفيق.
result-opposed = أُبدي اعتراض: لا توافق، ويُعرض النص على التصويت بطريقة أخرى أو يسقط.
elected-unopposed = دون معارضة؛ أُسندت المقاعد إلى: { $names }.
votes-counted = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
of-which-by-proxy = { " " }(منها بوكالة: { $counts })
weighing = { " " }(بحسب الأوزان: { $counts })
in-weights = للأصوات أوزان: تُحتسب النتيجة بالأوزان.
majority-says = المطلوب { $part } من { $whole }، أي { $needed }؛ والمؤيدون { $yes }: { $outcome }.
majority-of-college-says = المطلوب { $part } من { $whole }، أي { $needed }؛ والمؤيدون { $yes }: { $outcome }.
share-reached = تحققت
share-not-reached = لم تتحقق
in-colleges = تحققت الأغلبية في { $n ->
    [0] لا هيئة
    [one] هيئة واحدة
    [two] هيئتين
    [few] { $n } هيئات
   *[other] { $n } هيئة
}؛ والمطلوب { $needed }.
share-1-2 = النصف
share-1-3 = الثلث
share-2-3 = الثلثان
share-1-4 = الربع
share-3-4 = ثلاثة أرباع
share-3-5 = ثلاثة أخماس
share-4-5 = أربعة أخماس
more-1-2 = أكثر من النصف
more-1-3 = أكثر من الثلث
more-2-3 = أكثر من الثلثين
more-1-4 = أكثر من الربع
more-3-4 = أكثر من ثلاثة أرباع
more-3-5 = أكثر من ثلاثة أخماس
more-4-5 = أكثر من أربعة أخماس
more-than-part = أكثر من { $part }
base-cast = { $n ->
    [0] صفر من الأصوات المعبر عنها
    [one] صوت واحد معبر عنه
    [two] صوتين معبر عنهما
    [few] { $n } أصوات معبر عنها
    [many] { $n } صوتا معبرا عنه
   *[other] { $n } صوت معبر عنه
}
base-cast-abstentions = { $n ->
    [0] صفر من الأصوات، مع احتساب الامتناع
    [one] صوت واحد، مع احتساب الامتناع
    [two] صوتين، مع احتساب الامتناع
    [few] { $n } أصوات، مع احتساب الامتناع
    [many] { $n } صوتا، مع احتساب الامتناع
   *[other] { $n } صوت، مع احتساب الامتناع
}
base-present = { $n ->
    [0] صفر من الأعضاء الحاضرين
    [one] عضو حاضر واحد
    [two] عضوين حاضرين
    [few] { $n } أعضاء حاضرين
    [many] { $n } عضوا حاضرا
   *[other] { $n } عضو حاضر
}
base-present-or-represented = { $n ->
    [0] صفر من الأعضاء الحاضرين أو الممثَّلين
    [one] عضو واحد حاضر أو ممثَّل
    [two] عضوين حاضرين أو ممثَّلين
    [few] { $n } أعضاء حاضرين أو ممثَّلين
    [many] { $n } عضوا حاضرا أو ممثَّلا
   *[other] { $n } عضو حاضر أو ممثَّل
}
base-filled = { $n ->
    [0] صفر من المقاعد المشغولة
    [one] مقعد مشغول واحد
    [two] مقعدين مشغولين
    [few] { $n } مقاعد مشغولة
    [many] { $n } مقعدا مشغولا
   *[other] { $n } مقعد مشغول
}
base-seats = { $n ->
    [0] صفر من المقاعد
    [one] مقعد واحد
    [two] مقعدين
    [few] { $n } مقاعد
    [many] { $n } مقعدا
   *[other] { $n } مقعد
}
outcome-adopted = اعتُمد
outcome-rejected = لم يُعتمد
outcome-tied-rejected = تعادل، لم يُعتمد
outcome-tied-status-quo = تعادل، يبقى الوضع على ما هو عليه
outcome-tied-chair = تعادل، ترجح الرئاسة
outcome-tied-lot = تعادل، تُجرى القرعة
outcome-chair-adopted = تعادل، اعتُمد بالصوت المرجح للرئاسة
outcome-chair-rejected = تعادل، لم يُعتمد بالصوت المرجح للرئاسة
outcome-lot-adopted = تعادل، اعتُمد بالقرعة
outcome-lot-rejected = تعادل، لم يُعتمد بالقرعة
round-of-cast = الأوراق الصحيحة: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
round-of-cast-blanks = الأوراق، بما فيها البيضاء: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
round-of-present = الأعضاء الحاضرون: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
round-of-present-or-represented = الأعضاء الحاضرون أو الممثَّلون: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
round-of-filled = المقاعد المشغولة: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
round-of-seats = المقاعد: { $base }؛ يلزم { $needed } من الأصوات للفوز في الدور الأول.
blank-ballots = الأوراق البيضاء: { $n }.
candidate-votes = { $name }: { $n ->
    [0] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتا
   *[other] { $n } صوت
}.
quota-says = الأوراق الصحيحة: { $valid }؛ الحصة: { $quota } من الأصوات.
elected-says = { $n ->
    [one] أُسند المقعد إلى
    [two] أُسند المقعدان إلى
   *[other] أُسندت المقاعد إلى
}: { $names }.
elected-nobody = لم يُشغل أي مقعد.
lot-between-elected = قرعة منتظرة لإسناد المقعد بين: { $names }.
lot-between-surplus = قرعة منتظرة لتحديد الفائض الذي يُحوَّل أولا بين: { $names }.
lot-between-excluded = قرعة منتظرة لتحديد الترشيح المستبعَد بين: { $names }.
lot-drawn-elected = القرعة، أُسند المقعد إلى: { $name }.
lot-drawn-surplus = القرعة، الفائض المحوَّل أولا: { $name }.
lot-drawn-excluded = القرعة، الترشيح المستبعَد: { $name }.
second-round-between = دور ثان بين: { $names }.
stages-title = الفرز مرحلة بعد مرحلة
stage-candidate = الترشيح
stage-first = الأفضليات الأولى
first-preferences-of = { $college }، الأفضليات الأولى
stage-surplus = الفائض: { $name }
stage-exclusion = الاستبعاد: { $name }
stage-elected = (أُسند المقعد)
stage-lost = غير قابلة للتحويل
stage-votes = { $elected ->
    [yes] { $name } { $votes } (أُسند المقعد)
   *[no] { $name } { $votes }
}
stage-votes-lost = غير قابلة للتحويل { $votes }
stage-and = ؛ { "" }
stage-says = { $act }. { $votes }.
named-title = الأصوات بحسب المقاعد
nobody-voted = لم يصوت أحد.
vote-column = الصوت
how-cast = الكيفية
cast-by-seat = من صاحب المقعد
cast-by-proxy = بوكالة: { $who }
said-aloud = قيل جهرا، وقيدته الكتابة العامة
papers-title = الأوراق المنشورة
papers-mean = الأوراق مخلوطة: لا يدل ترتيبها على من صوت ولا متى. يجد كل مصوت ورقته بوصله.
totals-only = لا تُنشر إلا المجاميع: صوت عدد قليل جدا من أعضاء إحدى الهيئات، أو ليست للأصوات كلها الأوزان نفسها، وقد تكشف القائمة تصويت كل واحد.
receipt-column = الوصل
reservations-title = التحفظات
objections-title = الاعتراضات والتحفظات
stated-objection = اعتراض
stated-reservation = تحفظ
adherence-title = الانضمام إلى الإعلان
adherence-note = عضوية النادي لا تعني أبدا الانضمام: لا يُعتد إلا بما صرح به كل عضو هنا.
adherence-counted = انضمام: { $adheres }؛ انضمام مع تحفظ: { $reserves }؛ امتناع: { $abstains }.
stand-adheres = ينضم
stand-reserves = ينضم مع تحفظ
stand-abstains = يمتنع
say-adherence = التصريح بموقف مؤسستي
enter-adherence = تقييد موقف ورد
adherence-enter-means = موقف عضو لم يصرح به هنا بنفسه. هو عمومي، مع بيان كيفية وروده؛ ولا تُعرض الوثيقة إلا على العضو والكتابة العامة. { $question }
choose-member = اختاروا مؤسسة
adherence-entered = قُيد موقف العضو.
adherence-came-by = { $way }، يوم { $day }؛ قيدته الكتابة العامة.
adherence-file-of = الوثيقة: { $file }
adherence-means = موقف مؤسستكم من هذا الإعلان. هو عمومي، ويمكن تغييره في أي وقت. عضوية النادي لا تعني أبدا الانضمام.
member-field = المؤسسة
stand-field = الموقف
stand-text = التحفظ
stand-hint = في حالة الانضمام مع تحفظ فقط. لرفع تحفظ، أفرغوا هذا النص واختاروا موقفا آخر.
wrong-stand-text = كُتب هنا تحفظ، والموقف المختار لا يتضمنه. اختاروا «ينضم مع تحفظ» لإبدائه؛ وأفرغوا هذا النص في كل لغة كي لا يُبدى أي تحفظ، أو ليُرفع التحفظ المسجل.
adherence-said = سُجل موقف مؤسستكم.
ballot-title = تصويتكم
your-vote = تصويتكم
cast-ballot = التصويت
go-and-vote = التصويت
approve-hint = «نعم» لكل ترشيح توافقون عليه، أو لـ«ورقة بيضاء» وحدها.
marks-hint = { $n ->
    [one] «نعم» لترشيح واحد على الأكثر، أو لـ«ورقة بيضاء» وحدها.
    [two] «نعم» لترشيحين على الأكثر، أو لـ«ورقة بيضاء» وحدها.
    [few] «نعم» لـ{ $n } ترشيحات على الأكثر، أو لـ«ورقة بيضاء» وحدها.
    [many] «نعم» لـ{ $n } ترشيحا على الأكثر، أو لـ«ورقة بيضاء» وحدها.
   *[other] «نعم» لـ{ $n } ترشيح على الأكثر، أو لـ«ورقة بيضاء» وحدها.
}
ranking-hint = 1 لأفضليتكم الأولى، و2 للثانية، وهكذا. يمكنكم التوقف متى شئتم.
by-proxy-note = تصوتون عن هذا المقعد بوكالة.
given-away-note = أعطى هذا المقعد وكالته: يصوت عنه { $who }.
voted-note = التصويت المسجل: { $said }.
voted-secretly-note = سُجلت من قبل ورقة تصويت عن هذا المقعد.
not-there-note = لم يُسجل حضوركم في هذه الدورة: لا يصوت إلا من حضر.
to-check-in = تسجيل الحضور
secret-note = تبقى ورقتكم مشفرة إلى اختتام الاقتراع. ويُعرض عليكم وصل مرة واحدة.
tacit-note = إذا لم يعترض أحد اعتُمد النص. يمكنكم إبداء تحفظ يُقيد باسم مؤسستكم، أو الاعتراض.
no-ballot-of-yours = ليست لكم ورقة تدلون بها في هذا الاقتراع، أو ليس مفتوحا.
to-the-vote = الاطلاع على الاقتراع
ballot-taken = سُجل تصويتكم.
ballot-replaced = سُجل تصويتكم مكان السابق.
your-receipt = وصلكم
receipt-means = دونوه. إذا نُشرت الأوراق بعد الاختتام وجدتم ورقتكم بجانب هذا الوصل. ومن رآه عرف حينئذ كيف صوتم.
receipt-shown-once = لن يُعرض مرة أخرى، ولا يستطيع أحد أن يجده لكم.
receipt-kept = دونته
receipt-again = وصلت هذه الورقة من قبل. وصلها:
reserve-title = تحفظ أو اعتراض
reserve-means = لا يمنع التحفظ الاعتماد؛ ويُقيد باسم المؤسسة وهو عمومي. أما الاعتراض فينهي التوافق. { $question }
seat-field = المقعد
choose-seat = اختاروا مقعدا
how-field = ماذا تقولون؟
how-reserve = تحفظ
how-object = اعتراض: لا توافق
reservation-text = نصكم
reservation-hint = إذا تُرك فارغا سُحب التحفظ السابق.
send-reservation = تسجيل
reserved = سُجل التحفظ.
reservation-taken-back = سُحب التحفظ.
reserved-already = مسجل من قبل لهذا المقعد، في { $at }: «{ $text }». وما ترسلونه سيحل محله.
reserved-meanwhile = سُجل في هذه الأثناء نص آخر لهذا المقعد: اقرأوه أدناه. لم يُسجل نصكم؛ أعيدوا إرساله ليحل محله.
objected = سُجل الاعتراض: لا توافق.
aloud-title = تقييد صوت قيل جهرا
aloud-means = الصوت الذي يدلي به صاحب مقعد جهرا في القاعة. يُقيد بهذه الصفة. { $question }
enter-aloud = تقييد
aloud-entered = قُيد الصوت.
wrong-said = اختاروا الصوت الذي أُدلي به.
prepare-vote = إعداد اقتراع
prepare-vote-means = اقتراع في إطار النقطة «{ $item }». لا يُفتتح إلا لاحقا، حين تنعقد الدورة.
edit-vote = تعديل الاقتراع
question-field = السؤال المعروض على التصويت
question-hint = كما يقرؤه كل واحد عند التصويت.
matter-hint = يحدد الأغلبية ومن يصوت والطرق المسموح بها، وهي بين قوسين.
choose-matter = اختاروا موضوعا
kind-field = ما يُقرَّر
wrong-kind-text = كُتب أدناه نص إعلان، وهذا الاختيار لا يتضمنه. اختاروا «إعلان»، أو أفرغوا ذلك النص في كل لغة.
wrong-kind-candidates = كُتبت أدناه ترشيحات، وهذا الاختيار لا يتضمنها. اختاروا «انتخاب»، أو أفرغوها في كل لغة.
group-declaration = في حالة إعلان
declaration-text = نص الإعلان
declaration-hint = متى اعتُمد أمكن كل عضو في النادي أن ينضم إليه، بتحفظ أو بدونه، أو أن يمتنع.
group-election = في حالة انتخاب
candidates-field = الترشيحات
candidates-hint = ترشيح في كل سطر، بالترتيب نفسه في كل لغة.
wrong-candidates = العدد نفسه من الأسطر في كل لغة، أو لا شيء.
vote-prepared = أُعد الاقتراع.
vote-edited = عُدل الاقتراع.
vote-otherwise = العرض على التصويت بطريقة أخرى
vote-step-open = افتتاح الاقتراع
vote-step-close = اختتام الاقتراع
vote-step-withdraw = سحب الاقتراع
vote-step-settle = الترجيح
vote-step-lot = تقييد القرعة
vote-step-not-now = لا يمكن القيام بهذه الخطوة الآن.
vote-told-open = افتُتح الاقتراع.
vote-told-close = اختُتم الاقتراع.
vote-told-withdraw = سُحب الاقتراع.
vote-told-settle = سُجل الترجيح.
vote-told-lot = سُجلت القرعة.
means-open-vote = تُحدد قائمة المصوتين والأوزان والوكالات في هذه اللحظة.
means-open-in-writing = يصوت الأعضاء كتابة إلى نهاية الدورة؛ ثم يُختتم الاقتراع من تلقاء نفسه.
means-open-secret = تُحدد قائمة المصوتين والوكالات في هذه اللحظة. يُنشأ على هذا الخادم مفتاح خاص بهذا الاقتراع، ويُتلف عند الاختتام. وإذا ضاع قبل ذلك وجبت إعادة الاقتراع.
keys-among-data = تُحفظ مفاتيح الاقتراعات السرية على هذا الخادم داخل مجلد البيانات: ومن حصل على نسخة احتياطية أُخذت أثناء الاقتراع أمكنه أن يقرأ ما صوّت به كل واحد. قبل الفتح، اطلبوا ممن يشرف على الخادم نقلها إلى مكان آخر (الإعداد ballot_keys)، وإلا فالامتناع عن أخذ أي نسخة احتياطية من هذا المجلد حتى الاختتام.
means-close-vote = لا يُقبل بعد ذلك أي صوت. النتيجة نهائية.
means-close-hands = قيدوا الأيدي المعدودة هيئة بعد هيئة. النتيجة نهائية.
means-close-tacit = بينوا هل اعترض أحد. النتيجة نهائية.
means-withdraw-vote = لا يُحتسب شيء مما أُدلي به. السبب عمومي.
means-settle-chair = تعادلت الأصوات المؤيدة والمعارضة: ترجح الرئاسة.
means-settle-lot = تعادلت الأصوات المؤيدة والمعارضة: تُجرى القرعة. أجروها أمام الجمع ثم قيدوا نتيجتها.
means-lot-elected = أجروا القرعة أمام الجمع ثم قيدوا الاسم الذي خرج: يُسند إليه المقعد.
means-lot-surplus = أجروا القرعة أمام الجمع ثم قيدوا الاسم الذي خرج: يُحوَّل فائضه أولا. لكل من هذه الترشيحات مقعد من قبل.
means-lot-excluded = أجروا القرعة أمام الجمع ثم قيدوا الاسم الذي خرج: يُستبعد هذا الترشيح وتنتقل أوراقه إلى الأفضليات الموالية. لا يُسند مقعد إلى الاسم الذي خرج.
withdraw-reason = السبب
settle-field = الترجيح
settle-yes = معتمد
settle-no = غير معتمد
lot-field-elected = الاسم الذي خرج في القرعة: يُسند إليه المقعد
lot-field-surplus = الاسم الذي خرج في القرعة: يُحوَّل فائضه أولا
lot-field-excluded = الاسم الذي خرج في القرعة: يُستبعد
ending-field = المآل
ending-unopposed = لم يعترض أحد: معتمد
ending-opposed = اعترض أحد
hands-own-yes = المؤيدون
hands-own-no = المعارضون
hands-own-abstain = الممتنعون
hands-proxy-yes = المؤيدون بوكالة
hands-proxy-no = المعارضون بوكالة
hands-proxy-abstain = الممتنعون بوكالة
turnout-says = صوت { $n } من أصل { $all }.
prepare-second-round = إعداد الدور الثاني
to-first-round = الدور الأول
to-second-round = الدور الثاني
weights-title = أوزان المقاعد
weights-mean = وزن صوت كل مقعد. يحتفظ الاقتراع المفتوح بأوزان افتتاحه.
set-weights = حفظ الأوزان
weights-set = حُفظت الأوزان.
audit-vote-prepare = أعد اقتراعا
audit-vote-edit = عدل اقتراعا
audit-vote-open = افتتح اقتراعا
audit-vote-close = اختتم اقتراعا
audit-vote-withdraw = سحب اقتراعا
audit-vote-settle = رجح نتيجة اقتراع
audit-vote-lot = قيد قرعة
audit-vote-reserve = سجل تحفظا
audit-vote-reservation-taken-back = سحب تحفظا
audit-vote-object = سجل اعتراضا
audit-vote-adhere = صرح بموقف عضو من إعلان
audit-vote-adherence-entered = قيّد موقف عضو من إعلان
audit-vote-weights = حدد أوزان مقاعد
audit-vote-ballot = أدلى بورقة تصويت
audit-vote-ballot-refused = أدلى بورقة لم تُقبل
audit-vote-key-gone = تعذر عليه فرز اقتراع سري لغياب مفتاحه
has-voted = { $who } — قُيد صوته
candidates-agreed = وافق كل مترشح على نشر اسمه: يُعرض منذ افتتاح الاقتراع ويبقى مع النتيجة.
wrong-agreed = لا يُنشر اسم إلا بموافقة صاحبه. اطلبوا موافقته ثم ضعوا علامة في الخانة.
audit-vote-ballot-aloud = قيّد صوتا قيل جهرا
audit-vote-agreed = صرّح بأن كل مترشح يوافق على نشر اسمه
not-ranked = بلا ترتيب
void-says = صُرح ببطلان هذا الاقتراع: ضاعت أوراقه قبل انتهاء الفرز. لا يقرر شيئا. { $reason }
before-void-title = ما كان قد فُرز، ولا أثر له
vote-again = إعادة الاقتراع
vote-step-void = التصريح ببطلان الاقتراع
vote-told-void = صُرح ببطلان الاقتراع. يمكنكم إعادته.
means-void-vote = لم يعد ممكنا قراءة أوراق هذا الاقتراع على هذا الخادم: ضاع المفتاح، أو ليست الأوراق هي التي أُدلي بها. إن كان المفتاح على خادم آخر فتابعوا الفرز عليه. وإلا فالاقتراع لا يقرر شيئا؛ السبب عمومي، ويمكن إعادة الاقتراع.
ballot-unknown = لا نعلم هل قُبلت ورقتكم.
ballot-unknown-means = ضاع جواب قاعدة البيانات. أرسلوا الورقة نفسها من جديد: لا تُحتسب إلا مرة واحدة، وسيبين الجواب حالها. وتبين صفحة الاقتراع أيضا هل سُجلت ورقة عن مقعدكم.
send-ballot-again = إرسال الورقة نفسها من جديد
ballot-not-written = وقع خلل من جانبنا: لم تُقبل ورقتكم. أرسلوها من جديد.
closing-title = لم تنته بعض الاقتراعات. إن اختتمتم الدورة الآن:
closing-counts = لا تُقبل أي ورقة بعد ذلك؛ ويُختتم الاقتراع ويُفرز من تلقاء نفسه في غضون دقيقة.
closing-tacit = لا يمكن لأحد أن يعترض بعد ذلك؛ ويبقى الاقتراع مفتوحا إلى أن تبينوا في صفحته هل اعترض أحد.
closing-hands = يبقى الاقتراع مفتوحا إلى أن تقيدوا في صفحته الأيدي المعدودة.
closing-waits = تبقى النتيجة في انتظار الترجيح أو القرعة، ويُقيد ذلك في صفحته.
closing-never = قيد الإعداد: لن يُفتتح.
audit-vote-void = صرح ببطلان اقتراع
audit-vote-ballots-refused = أدلى بأوراق كثيرة لم تُقبل
audit-vote-ballots-counted = أدلى بأوراق أخرى لم تُقبل، عُدّت معا
stand-of = موقف { $member }
group-reservation = تحفظكم، إن كان لكم تحفظ
