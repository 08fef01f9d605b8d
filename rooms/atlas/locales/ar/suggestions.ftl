suggestions-title = شركاء محتملون
suggestions-title-of = شركاء محتملون لمدينة { $name }
suggestions-lead = المدن التي يكون لتوأمة معها أكبر معنى، ولماذا. اقتراحات للنظر فيها، لا للأخذ بها على علاتها.
suggestions-description = شركاء محتملون لمدينة { $name }، لكل منهم أسبابه.
suggestions-among = بين من يكون البحث
suggestions-all = جميع الأماكن
suggestions-members = الأعضاء وحدهم
suggestions-counted = { $n ->
    [zero] لا اقتراح
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $n } اقتراحات
    [many] { $n } اقتراحا
   *[other] { $n } اقتراح
}
suggestions-how = كيف يُحسب هذا
suggestions-see = شركاء محتملون
suggestions-none = لا مدينة تُقترح: لا يعرف الأطلس غير شركائها.
suggestions-no-member = لا عضو يُقترح: جميعهم شركاء { $name } من قبل، أو ليس في النادي غيرهم.
suggestions-among-all = البحث بين جميع الأماكن
suggestions-few-facts = لا تقول صفحة { $name } كل شيء بعد: { $missing }. وما يتوقف على ذلك لا يُحسب لها ولا عليها، وستتحسن الاقتراحات بإضافة هذه المعطيات.
missing-position = موقعها
missing-population = عدد سكانها
suggestions-no-relation = لا علاقة معروفة هنا لمدينة { $name }. تستند الاقتراحات إلى الأماكن نفسها وإلى ما تفعله مدن تشبهها.
suggestions-learnt = أوزان مستخلصة يوم { $day } من { $n ->
    [zero] لا علاقة
    [one] علاقة واحدة معروفة
    [two] علاقتين معروفتين
    [few] { $n } علاقات معروفة
    [many] { $n } علاقة معروفة
   *[other] { $n } علاقة معروفة
} في هذا الأطلس.
suggestions-shipped = أوزان مرفقة بالبرنامج، مستخلصة يوم { $day } من { $n } علاقة عمومية عبر العالم. { $here ->
    [zero] لا يعرف هذا الأطلس أي علاقة إلى الآن
    [one] يعرف هذا الأطلس علاقة واحدة
    [two] يعرف هذا الأطلس علاقتين
    [few] يعرف هذا الأطلس { $here } علاقات
    [many] يعرف هذا الأطلس { $here } علاقة
   *[other] يعرف هذا الأطلس { $here } علاقة
}: وسيتعلم من علاقاته حين يبلغ عددها { $least }، في ظرف دقائق.
suggestions-behind = تغير الأطلس لتوه، وهذه الاقتراحات من لحظة قبل ذلك. أعيدوا تحميل الصفحة بعد دقيقة.
wishes-title = ما يهمكم
wishes-hint = ضعوا علامة على ما تحرصون عليه: يراعيه الترتيب. ويحفظ عنوان الصفحة اختياراتكم لتتقاسموها.
wishes-apply = الاقتراح حسب هذه الاختيارات
wishes-none = نسيان هذه الاختيارات
wishes-held = يراعي الترتيب اختياراتكم: { $wishes }.
wishes-in-vain = لا تغيّر هذه الاختيارات شيئا بالنسبة إلى { $name }: { $wishes }. لا يعرف الأطلس ما يلزم لها، أو أنها لا تنطبق عليها.
wish-similar-size = حجم متقارب
wish-shared-language = لغة مشتركة
wish-near = مدينة قريبة
wish-other-continent = قارة أخرى
wish-south-south = تعاون جنوب-جنوب
wish-needs = حاجات متكاملة
wish-few-relations = مدينة قليلة العلاقات
wish-same-climate = مناخ واحد
wish-by-sea = شاطئ البحر
reason-similar-size = حجم متقارب: { $theirs } نسمة، مقابل { $own } في { $name }
reason-shared-languages = { $n ->
    [zero] لا لغة مشتركة: { $languages }
    [one] لغة مشتركة بين البلدين: { $languages }
    [two] لغتان مشتركتان بين البلدين: { $languages }
    [few] لغات مشتركة بين البلدين: { $languages }
    [many] لغات مشتركة بين البلدين: { $languages }
   *[other] لغات مشتركة بين البلدين: { $languages }
}
reason-shared-languages-at-home = { $n ->
    [zero] لا لغة لبلدهما: { $languages }
    [one] لغة بلدهما: { $languages }
    [two] لغتا بلدهما: { $languages }
    [few] لغات بلدهما: { $languages }
    [many] لغات بلدهما: { $languages }
   *[other] لغات بلدهما: { $languages }
}
reason-they-offer = تعرض ما تطلبه { $name }: { $themes }
reason-they-seek = تطلب ما تعرضه { $name }: { $themes }
reason-same-climate = المناخ نفسه: { $climate }
reason-both-by-the-sea = كلتاهما على شاطئ البحر
reason-by-the-sea = على شاطئ البحر
reason-same-altitude = ارتفاع متقارب: { $theirs } م، مقابل { $own } م
reason-near = قريبة: { $distance }
reason-namesake = الاسم نفسه
reason-common-partners = { $n ->
    [zero] لا شريك مشتركا: { $names }
    [one] شريك مشترك: { $names }
    [two] شريكان مشتركان: { $names }
    [few] { $n } شركاء مشتركين: { $names }
    [many] { $n } شريكا مشتركا: { $names }
   *[other] { $n } شريك مشترك: { $names }
}
reason-partners-near = { $n ->
    [zero] لا شريك لمدينة { $name } على أقل من 50 كلم منها
    [one] لمدينة { $name } شريك على أقل من 50 كلم منها
    [two] لمدينة { $name } شريكان على أقل من 50 كلم منها
    [few] لمدينة { $name } { $n } شركاء على أقل من 50 كلم منها
    [many] لمدينة { $name } { $n } شريكا على أقل من 50 كلم منها
   *[other] لمدينة { $name } { $n } شريك على أقل من 50 كلم منها
}
reason-their-partners-near = { $n ->
    [zero] لا شريك لها على أقل من 50 كلم من { $name }
    [one] لها شريك على أقل من 50 كلم من { $name }
    [two] لها شريكان على أقل من 50 كلم من { $name }
    [few] لها { $n } شركاء على أقل من 50 كلم من { $name }
    [many] لها { $n } شريكا على أقل من 50 كلم من { $name }
   *[other] لها { $n } شريك على أقل من 50 كلم من { $name }
}
reason-their-partners-in-country = { $n ->
    [zero] لا شريك لها في بلد { $name }
    [one] لها شريك في بلد { $name }
    [two] لها شريكان في بلد { $name }
    [few] لها { $n } شركاء في بلد { $name }
    [many] لها { $n } شريكا في بلد { $name }
   *[other] لها { $n } شريك في بلد { $name }
}
reason-regions-work = { $n ->
    [zero] لا علاقة معروفة بين جهتها وجهة { $name }
    [one] علاقة معروفة تربط جهتها بجهة { $name }
    [two] علاقتان معروفتان تربطان جهتها بجهة { $name }
    [few] مدن من جهتها تعمل مع مدن من جهة { $name }: { $n } علاقات معروفة
    [many] مدن من جهتها تعمل مع مدن من جهة { $name }: { $n } علاقة معروفة
   *[other] مدن من جهتها تعمل مع مدن من جهة { $name }: { $n } علاقة معروفة
}
reason-regions-work-at-home = { $n ->
    [zero] لا علاقة معروفة بين مدن جهتهما
    [one] علاقة معروفة تربط مدينتين من جهتهما
    [two] علاقتان معروفتان تربطان مدنا من جهتهما
    [few] مدن من جهتهما مرتبطة فيما بينها: { $n } علاقات معروفة
    [many] مدن من جهتهما مرتبطة فيما بينها: { $n } علاقة معروفة
   *[other] مدن من جهتهما مرتبطة فيما بينها: { $n } علاقة معروفة
}
reason-countries-work = { $n ->
    [zero] لا علاقة معروفة بين البلدين
    [one] علاقة معروفة تربط مدينتين من البلدين
    [two] علاقتان معروفتان تربطان مدن البلدين
    [few] البلدان يعملان معا: { $n } علاقات معروفة بين مدنهما
    [many] البلدان يعملان معا: { $n } علاقة معروفة بين مدنهما
   *[other] البلدان يعملان معا: { $n } علاقة معروفة بين مدنهما
}
reason-countries-work-at-home = { $n ->
    [zero] لا علاقة معروفة بين مدن بلدهما
    [one] علاقة معروفة تربط مدينتين من بلدهما
    [two] علاقتان معروفتان تربطان مدنا من بلدهما
    [few] مدن من بلدهما مرتبطة فيما بينها: { $n } علاقات معروفة
    [many] مدن من بلدهما مرتبطة فيما بينها: { $n } علاقة معروفة
   *[other] مدن من بلدهما مرتبطة فيما بينها: { $n } علاقة معروفة
}
reason-neighbours-work = { $n ->
    [zero] لا علاقة معروفة بين الجوارين
    [one] مدينة مجاورة لها تعمل مع مدينة مجاورة لمدينة { $name }
    [two] مدن مجاورة لها تعمل مع مدن مجاورة لمدينة { $name }: علاقتان معروفتان
    [few] مدن مجاورة لها تعمل مع مدن مجاورة لمدينة { $name }: { $n } علاقات معروفة
    [many] مدن مجاورة لها تعمل مع مدن مجاورة لمدينة { $name }: { $n } علاقة معروفة
   *[other] مدن مجاورة لها تعمل مع مدن مجاورة لمدينة { $name }: { $n } علاقة معروفة
}
reason-active = { $n ->
    [zero] لا علاقة معروفة
    [one] علاقة واحدة معروفة
    [two] معتادة على الشراكات: علاقتان معروفتان
    [few] معتادة على الشراكات: { $n } علاقات معروفة
    [many] معتادة على الشراكات: { $n } علاقة معروفة
   *[other] معتادة على الشراكات: { $n } علاقة معروفة
}
reason-few-relations = { $n ->
    [zero] لا علاقة معروفة لها إلى الآن
    [one] علاقات قليلة إلى الآن: تُعرف واحدة
    [two] علاقات قليلة إلى الآن: تُعرف اثنتان
    [few] علاقات قليلة إلى الآن: تُعرف { $n }
    [many] علاقات قليلة إلى الآن: تُعرف { $n }
   *[other] علاقات قليلة إلى الآن: تُعرف { $n }
}
reason-south-south = توازن جنوب-جنوب: بلدان ناميان حسب تصنيف الأمم المتحدة
reason-other-continent = قارة أخرى: { $continent }
reasons-none = لا سبب يبرز وحده: مجموع أمور صغيرة هو ما يضعها هنا.
reasons-more = { $n ->
    [zero] ولا سبب آخر
    [one] وسبب آخر
    [two] وسببان آخران
    [few] و{ $n } أسباب أخرى
    [many] و{ $n } سببا آخر
   *[other] و{ $n } سبب آخر
}
weigh-title = وزن كل سبب
weigh-of = في حالة { $name }
weigh-what = ما يُحسب
weigh-points = النقط
weigh-rest = الباقي
weigh-total = المجموع
weigh-hint = كل نقطة إضافية تجعل التوأمة أرجح بنحو ثلاث مرات. والمجموع لا يعني شيئا بمفرده: إنما يُرتَّب به.
weigh-needs = عروض وطلبات متكاملة
weigh-wish = اختياركم: { $wish }
seeks-partners = تبحث عن شركاء
compare-both = مقارنة مع { $name }
network-title = مكانها في الشبكة
network-partners = الشركاء المعروفون
network-towns = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانا
   *[other] { $n } مكان
}
network-countries = { $n ->
    [zero] في لا بلد
    [one] في بلد واحد
    [two] في بلدين
    [few] في { $n } بلدان
    [many] في { $n } بلدا
   *[other] في { $n } بلد
}
network-reach = على بعد خطوتين
network-reach-says = باحتساب شركاء شركائها؛ ويُبلغ من شريك إلى شريك: { $n }
network-knit = شركاؤها فيما بينهم
network-knit-apart = لا رابط معروفا
network-knit-rarely = قلما يرتبطون
network-knit-sometimes = يرتبطون أحيانا
network-knit-often = كثيرا ما يرتبطون
network-knit-share = { $share } % من الأزواج الممكنة
network-knit-alone = لا يُقال ذلك إلا عن اثنين
network-bridge = بين الآخرين
network-bridge-end = على طرف الشبكة
network-bridge-some = على بعض الطرق
network-bridge-strong = جسر
network-bridge-end-says = لا يمر منها أي طريق أقصر بين مدن أخرى
network-bridge-some-says = تمر منها طرق بين مدن أخرى، أقل مما يمر من غيرها
network-bridge-strong-says = تمر منها طرق بين مدن أخرى أكثر مما يمر من { $share } % من مدن الشبكة الأخرى
network-bridge-alone = من دونها لا يبقى بين بعض المدن أي طريق
network-computed = حُسب يوم { $day } من جميع العلاقات التي يعرفها الأطلس ومن اتفاقيات النادي السارية.
about-title = كيف يُقترح الشركاء
about-lead = ما ينظر إليه الحساب، وما قيمته، وما لا يجوز استعماله فيه.
about-how = كيف يعمل
about-step-facts = ينظر الحساب، لكل مدينة، إلى جميع المدن الأخرى: حجمها، وبعدها، ولغتها، ومناخها، وعروضها وطلباتها، والعلاقات المعروفة لهذه وتلك ولجهتيهما وبلديهما.
about-step-weights = كل أمر يُنظر إليه يساوي عددا من النقط، يُستخلص من العلاقات المعروفة: كم مرة يوجد بين مدن متوأمة مقارنة بالصدفة. والنقط تُجمع، ولا شيء غيرها يؤثر.
about-step-wishes = ما تضعون عليه علامة يضيف { $points } نقط إلى المدن التي تستجيب له تماما، وأقل من ذلك إلى التي تستجيب له جزئيا.
about-step-words = كل اقتراح يقول أسبابه بالكلمات، وتفصيل النقط يُفتح تحته.
about-worth = ما قيمته
about-worth-says = تُخفى علاقات معروفة، ويُنسى كل ما استُخلص منها، ثم يُنظر هل يُعثر عليها. من { $hidden ->
    [zero] لا علاقة مخفية
    [one] علاقة مخفية واحدة
    [two] علاقتين مخفيتين
    [few] { $hidden } علاقات مخفية
    [many] { $hidden } علاقة مخفية
   *[other] { $hidden } علاقة مخفية
} بين { $places } مكان، يوم { $day }:
about-worth-shipped = تأتي هذه القياسات مع البرنامج: أُجريت على علاقات عمومية من العالم كله. ويقيس الأمر «jumelage atlas evaluate» علاقات هذا الأطلس.
about-keeping = لمدينة لها علاقات من قبل
about-starting = لمدينة لا علاقة لها
about-asked = { $localities ->
    [zero] { $sought } علاقة مبحوث عنها
    [one] { $sought } علاقة مبحوث عنها لمكان واحد
    [two] { $sought } علاقة مبحوث عنها لمكانين
    [few] { $sought } علاقة مبحوث عنها لـ{ $localities } أماكن
    [many] { $sought } علاقة مبحوث عنها لـ{ $localities } مكانا
   *[other] { $sought } علاقة مبحوث عنها لـ{ $localities } مكان
}
about-method = الطريقة
about-hits = ضمن العشرين الأولى
about-mrr = متوسط مقلوب الرتبة
about-auc = أفضل من الصدفة
about-gain = أداء هذا الحساب
about-gain-times = أفضل { $times } مرة (من { $low } إلى { $high })
about-figures-hint = «ضمن العشرين الأولى»: نسبة العلاقات المخفية التي عُثر عليها في المقدمة. «متوسط مقلوب الرتبة»: 1 إن كانت الأولى دائما، و0 إن كانت الأخيرة دائما. «أفضل من الصدفة»: 0,5 للصدفة و1 للكمال. وبين قوسين المجال الذي تقع فيه 95 سحبة من 100.
method-model = حساب هذه الصفحة
method-popularity = أكثر المدن توأمة
method-common-neighbours = شركاء شركائي
method-adamic-adar = هم أنفسهم، والأقل توأمة أولا (Adamic-Adar)
method-gravity = المدن الكبرى القريبة (الجاذبية)
method-paths-of-three = على ثلاث خطوات في الشبكة (L3)
about-weights = وزن كل أمر
about-weights-says = أكثر ما يمكن أن يضيفه كل أمر وأقله، بالنقط. وما ليس موثقا يكاد لا يُحسب.
about-feature = ما يُنظر إليه
about-with = مدينة متوأمة من قبل
about-without = مدينة بلا علاقة
about-range = من { $least } إلى { $most }
about-download = جميع الأوزان
about-not-for = ما لا يجوز استعماله فيه
about-not-decide = لاتخاذ القرار: الاقتراح يفتح حديثا بين جماعتين ترابيتين. ولا يعرف الحساب شيئا عن إرادة السكان ولا عن القانون ولا عن تفاهم رئيسين.
about-not-judge = للحكم على مدينة: المرتبة المتأخرة تقول فقط إن مدنا قليلة تشبهها عقدت توأمة.
about-not-rank = لترتيب المدن أو تمويلها: يتعلم الحساب من توأمات الماضي بما فيها من نقص. ومعظم العلاقات المعروفة من أوروبا وأمريكا الشمالية، أما علاقات الجنوب فأقل توثيقا.
about-not-law = لمعرفة هل يجوز إبرام اتفاقية: ذلك شأن قواعد القانون ومن يؤكدها.
about-from = من أين تأتي الأوزان
about-from-here = تُستخلص خلف الصفحات، ومن جديد كلما تغيرت العلاقات المعروفة.
feature-countries = العلاقات بين البلدين
feature-active-region = جهة نشيطة في التوأمة
feature-regions = العلاقات بين الجهتين
feature-degree = عدد شركائها
feature-size = عدد سكانها
feature-size-ratio = النسبة بين الحجمين
feature-distance = المسافة
feature-language = لغة مشتركة
feature-coast = شاطئ البحر، هنا وهناك
feature-altitude = فرق الارتفاع
feature-latitude = فرق خط العرض
feature-climate = المناخ نفسه
feature-namesake = الاسم نفسه
feature-common-partners = شركاء مشتركون
feature-three-steps = طرق من ثلاث علاقات بين الاثنتين
feature-partners-in-country = شركاؤنا في بلدها
feature-partners-near = شركاؤنا على أقل من 50 كلم منها
feature-their-partners-in-country = شركاؤها في بلدنا
feature-their-partners-in-region = شركاؤها في جهتنا
feature-their-partners-near = شركاؤها على أقل من 50 كلم منا
feature-neighbourhoods = العلاقات بين الجوارين
feature-wider-neighbourhoods = العلاقات بين المحيطين الأوسع (330 كلم)
feature-size-fit = نسبة الحجمين لمدينة بهذا الحجم
feature-standing = رتبة هذه وتلك في بلديهما
feature-their-partners-share = نسبة شركائها في بلدنا
feature-their-partners-size = حجم شركائها مقارنة بحجمنا
inhabitants-undocumented = عدد السكان غير موثق
