nav-atlas = الأطلس
atlas-title = أطلس المدن
atlas-lead = المدن والمجالات الترابية التي يعرفها النادي، وكل معطى مع مصدره.
filter-places = تصفية الأماكن
filter-name = اسم المكان
country = البلد
order-name = حسب الاسم
order-population = حسب عدد السكان
places-counted = { $n ->
    [zero] لا مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانا
   *[other] { $n } مكان
}
place = المكان
kind = الصنف
population = عدد السكان
no-place-yet = الأطلس ما زال فارغا. يدخله أول مكان مع الجهة التي تدبر شؤونه.
no-place-found = لا مكان يوافق هذه التصفية.
see-all-places = عرض جميع الأماكن
institutions-title = مؤسسات دون مجال ترابي
map-of-places = { $n ->
    [zero] خريطة دون أماكن
    [one] خريطة مكان واحد
    [two] خريطة مكانين
    [few] خريطة { $n } أماكن
    [many] خريطة { $n } مكانا
   *[other] خريطة { $n } مكان
}
map-of-place = { $n ->
    [zero] خريطة: { $name }
    [one] خريطة: { $name } وشريك واحد
    [two] خريطة: { $name } وشريكان
    [few] خريطة: { $name } و{ $n } شركاء
    [many] خريطة: { $name } و{ $n } شريكا
   *[other] خريطة: { $name } و{ $n } شريك
}
partners = الشركاء:
partner-ended = (انتهت الاتفاقية)
map-in = تكبير
map-out = تصغير
map-reset = الخريطة كاملة
map-map = خريطة
facts-title = ما هو معروف
registration = التسجيل
institution-description = { $name }، مؤسسة يعرفها النادي.
place-description = { $name }، { $country }: المعطيات والجهة المدبرة والمصادر.
place-lead = { $kind }، { $country }
inhabitants = { $n ->
    [zero] لا سكان
    [one] ساكن واحد
    [two] ساكنان
    [few] { $n } سكان
    [many] { $n } ساكنا
   *[other] { $n } ساكن
}
as-of = (بطاقة { $day })
approximate = (موقع تقريبي)
approximate-point = نقطة وُضعت دون قياس.
position = الموقع
identifiers = المعرفات
identity = الهوية
organ = الجهاز
authority-title = الجهة المدبرة
body-title = المؤسسة
no-authority = الجهة التي تدبر شؤون هذا المكان غير موثقة هنا.
add-locality = إضافة مكان
add-institution = إضافة مؤسسة
set-toponymy = أسماء البلدان والأماكن
edit-locality = تصحيح معطيات المكان
edit-institution = تصحيح معطيات المؤسسة
add-authority = إضافة الجهة المدبرة
edit-authority = تصحيح معطيات الجهة المدبرة
save = حفظ
choose = اختاروا
locality-added = المكان الآن في الأطلس. بقي أن تذكروا الجهة التي تدبر شؤونه.
locality-edited = صُححت معطيات المكان.
authority-saved = حُفظت معطيات الجهة المدبرة.
institution-added = المؤسسة الآن في الأطلس.
institution-edited = صُححت معطيات المؤسسة.
toponymy-set = حُفظت أسماء البلدان.
locality-name = اسم المكان
another-place = هذا مكان آخر يحمل الاسم نفسه
same-name = الأطلس يعرف هذا الاسم من قبل:
latitude = خط العرض
latitude-hint = بالدرجات، والشمال موجب. مثلا: 26.73841
longitude = خط الطول
longitude-hint = بالدرجات، والشرق موجب. مثلا: ⁦-11.67194⁩
approximate-tick = موقع تقريبي، وُضع دون قياس
name-sources = مصادر الاسم والبلد والصنف
position-sources = مصادر الموقع
population-as-of = تاريخ البطاقة
population-sources = مصادر عدد السكان
sources-hint = مصدر في كل سطر: من يقول ذلك، ثم عنوان الصفحة.
wikidata-hint = مثلا: Q842810
geonames-hint = رقم البطاقة في GeoNames
note = ملاحظة
note-hint = ما يجب معرفته عن هذه المعطيات. وهي منشورة للعموم.
official-name = الاسم الرسمي
official-name-hint = اسم الشخص المعنوي، لا اسم المكان وحده: «جماعة السمارة».
in-text = الاسم داخل جملة
in-text-hint = مثلا: «جماعة السمارة»
identity-sources = مصادر الهوية
organ-sources = مصادر الجهاز
country-institution-hint = اتركوه فارغا إذا كانت هيئة دولية.
registry = السجل الذي قُيدت فيه
registry-hint = مثلا: السجل التجاري بالعيون
registration-number = رقم التقييد
withheld = رموز بلدان لا يستعملها النادي
withheld-hint = رموز ISO 3166 من حرفين، تفصل بينها فراغات. لا يُعرض شيء مما يقع فيها ولا يُدرج في القوائم ولا يُصدَّر.
labels = أسماء خاصة بالنادي
labels-hint = اسم في كل سطر: الرمز ثم الاسم. وهي مقدمة على أسماء الجدول.
toponymy-lead = كيف يسمي النادي البلدان في كل موضع: الصفحات والقوائم والخرائط والبيانات.
wrong-wikidata = معرف Wikidata هو الحرف Q متبوعا برقم.
wrong-coordinate = اكتبوا الدرجات: بين ⁦-90⁩ و90 لخط العرض، وبين ⁦-180⁩ و180 لخط الطول.
wrong-half-position = خط العرض وخط الطول متلازمان.
wrong-half-registration = السجل والرقم متلازمان.
wrong-code = أحد هذه الرموز ليس رمز بلد من حرفين.
wrong-label = يبدأ كل سطر برمز بلد ثم اسمه.
refused-not-yours = الكتابة في الأطلس من اختصاص الكتابة العامة وحدها.
refused-country-not-offered = لا يستعمل النادي رمز هذا البلد.
refused-identifier-taken = مكان آخر في الأطلس يحمل معرف Wikidata أو GeoNames هذا.
refused-no-longer-asked = لم يعد هذا السؤال مطروحا: صار المصدر يقول غير ما كان يقول، أو صار مكاناه مكانا واحدا. لم يتغير شيء؛ وما زال ينتظر قرارا فهو أدناه.
refused-already-governed = لهذا المكان جهة مدبرة من قبل: صححوا معطياتها.
refused-wrong-kind = هذا الصنف غير مناسب: الجهة المدبرة تسير مكانا، والمؤسسة لا مجال ترابي لها.
refused-no-address = اكتبوا اسما واحدا على الأقل بحروف لاتينية: منه يُصاغ عنوان الصفحة.
refused-same-name = هذا الاسم موجود في الأطلس. إن كان مكانا آخر فضعوا العلامة في الخانة، وإلا فصححوا الموجود.
identity-named = تذكرها المصادر بالاسم
identity-presumed = مفترضة: لا تذكر المصادر إلا المكان
identity-to-be-confirmed = في انتظار التأكيد: كيانات عدة تحمل هذا الاسم
organ-elected-council = مجلس منتخب
organ-special-delegation = مندوبية خاصة
organ-appointed-administrator = متصرف معيَّن
organ-not-documented = غير موثق
kind-commune = جماعة
kind-city = مدينة
kind-municipality = بلدية
kind-district = مقاطعة
kind-department = دائرة (département)
kind-province = إقليم
kind-region = جهة
kind-metropolis = حاضرة
kind-area-council = مجلس جهة (area council)
kind-unsettled = جماعة ترابية يتعين تحديدها
kind-chamber = غرفة مهنية
kind-university = جامعة
kind-school = مدرسة
kind-hospital = مستشفى
kind-network = شبكة مدن
kind-association = جمعية
kind-institution = مؤسسة
audit-atlas-locality-add = أضاف مكانا
audit-atlas-locality-edit = صحح مكانا
audit-atlas-authority-add = أضاف سلطة مكان
audit-atlas-institution-add = أضاف مؤسسة
audit-atlas-entity-edit = صحح كيانا قانونيا
audit-atlas-toponymy-set = غيّر تسميات البلدان في النادي
altitude = الارتفاع
altitude-hint = بالأمتار فوق سطح البحر؛ وبعلامة ناقص إن كان تحته.
altitude-sources = مصادر الارتفاع
wrong-altitude = اكتبوا عدد الأمتار دون وحدة.
time-zone = المنطقة الزمنية
time-zone-hint = الاسم في قاعدة IANA، مثل Africa/Casablanca.
time-zone-sources = مصادر المنطقة الزمنية
wrong-time-zone = لا وجود لهذه المنطقة الزمنية في قاعدة IANA.
