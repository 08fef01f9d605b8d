seeking-title = مدن تبحث عن شركاء
seeking-lead = ما تقول جماعات ترابية إنها تبحث عنه لدى شريك، وما تعرضه.
seeking-panel = تبحث عن شركاء
seeks = تبحث عن
offers = تعرض
in-club-any = الكل
filter-seekers = تصفية المدن
order-latest = الأحدث أولا
seekers-counted = { $n ->
    [zero] لا مدينة
    [one] مدينة واحدة
    [two] مدينتان
    [few] { $n } مدن
    [many] { $n } مدينة
   *[other] { $n } مدينة
}
no-seeker-yet = لم تقل أي جماعة ترابية بعد عما تبحث. يفعل ذلك رئيس المجلس أو المكلف بالعلاقات الدولية لدى أحد الأعضاء من صفحة مدينته.
no-seeker-found = لا مدينة توافق هذه التصفية.
see-all-seekers = عرض جميع المدن
sought-since = نُشر في { $day }.
sought-until = صالح إلى غاية { $day }.
say-what-it-seeks = ما تبحث عنه { $name }
say-what-is-sought = ذكر ما تبحث عنه المدينة
seeking-form-lead = ضعوا العلامة أمام مواضيع، أو قولوا ذلك بكلماتكم. وهو منشور للعموم إلى اليوم الذي تحددونه.
own-words = بكلماتكم
own-words-hint = ما تبحثون عنه وما تعرضونه في بضع جمل. وتكفي لغة واحدة.
notice-until = آخر يوم
notice-until-hint = اتركوه فارغا ليبقى الإعلان إلى أن تسحبوه.
publish-notice = نشر الإعلان
change-notice = تغيير الإعلان
withdraw-notice = سحب الإعلان
withdraw-notice-says = يُمحى ما ورد فيه، وتخرج المدينة من لائحة المدن التي تبحث عن شركاء.
notice-past = مضى آخر يوم لهذا الإعلان، وهو { $day }. ولم يعد يراه أحد سواكم. غيّروا هذا اليوم أو اسحبوا الإعلان.
notice-published = نُشر الإعلان.
notice-withdrawn = سُحب الإعلان.
refused-not-your-notice = لا يكتب هذا الإعلان إلا رئيس مجلس هذه الجماعة الترابية والمكلف بعلاقاتها الدولية والكتابة العامة.
refused-empty-notice = يذكر الإعلان على الأقل شيئا واحدا تبحث عنه الجماعة الترابية أو تعرضه.
refused-past-day = آخر يوم مضى من قبل. حددوا يوما مقبلا أو اتركوه فارغا.
refused-ungoverned = الجماعة الترابية التي تدبر شؤون هذا المكان غير معروفة بعد: تضيفها الكتابة العامة أولا.
audit-atlas-seeking-publish = نشر ما تبحث عنه جماعة ترابية
audit-atlas-seeking-change = غيّر ما تبحث عنه جماعة ترابية
audit-atlas-seeking-withdraw = سحب ما كانت تبحث عنه جماعة ترابية
theme-local-development = التنمية المحلية
theme-ecological-transition = الانتقال الإيكولوجي
theme-social-cohesion = التماسك الاجتماعي
theme-green-economy = الاقتصاد الأخضر
theme-local-governance = الحكامة المحلية
theme-culture = الثقافة
theme-youth = الشباب
