public-domain = ملك عام
under-a-kilometre = أقل من كيلومتر واحد
kilometres = { $n } كلم
metres = { $n } م
distance-way = { $distance }، { $way }
way-north = نحو الشمال
way-north-east = نحو الشمال الشرقي
way-east = نحو الشرق
way-south-east = نحو الجنوب الشرقي
way-south = نحو الجنوب
way-south-west = نحو الجنوب الغربي
way-west = نحو الغرب
way-north-west = نحو الشمال الغربي
coast = البعد عن الساحل
time-there = التوقيت المحلي
time-at = كانت الساعة هناك { $there } حين كانت { $here } بالتوقيت العالمي، في { $day }
offset-today = اليوم
where-it-lies = أين يقع
division-first = التقسيم الأول
division-second = التقسيم الثاني
region = المنطقة من العالم
continent-af = إفريقيا
continent-na = أمريكا الشمالية
continent-sa = أمريكا الجنوبية
continent-as = آسيا
continent-eu = أوروبا
continent-oc = أوقيانوسيا
continent-an = أنتاركتيكا
country-languages = لغات البلد
names-title = أسماؤه
names-all = جميع الأسماء المعروفة ({ $n })
nearest-title = أقرب أعضاء النادي
distance-title = على أي بعد
from-mine = من { $name }، جماعتكم: { $way }.
compare-it = مقارنة مع مدن أخرى
compare-with = مقارنة مع { $name }
member-on-map = عضو في النادي
known-on-map = { $n ->
    [zero] علاقات أخرى معروفة
    [one] علاقة أخرى معروفة
    [two] علاقتان أخريان معروفتان
    [few] { $n } علاقات أخرى معروفة
    [many] { $n } علاقة أخرى معروفة
   *[other] { $n } علاقة أخرى معروفة
}
known-on-map-most = { $shown } من أصل { $n } علاقة أخرى معروفة، أكثر المدن سكانا
script-latin = الحروف اللاتينية
script-arabic = الحروف العربية
script-tifinagh = تيفيناغ
script-nko = نكو
script-ethiopic = الكتابة الإثيوبية
script-greek = الحروف اليونانية
script-cyrillic = الحروف السيريلية
script-armenian = الحروف الأرمينية
script-georgian = الحروف الجورجية
script-hebrew = الحروف العبرية
script-syriac = الحروف السريانية
script-thaana = كتابة ثانا
script-devanagari = ديفاناغاري
script-bengali = الكتابة البنغالية
script-gurmukhi = غورموخي
script-gujarati = الكتابة الغوجاراتية
script-odia = الكتابة الأودية
script-tamil = الكتابة التاميلية
script-telugu = الكتابة التيلوغوية
script-kannada = الكتابة الكانادية
script-malayalam = الكتابة المالايالامية
script-sinhala = الكتابة السنهالية
script-thai = الكتابة التايلاندية
script-lao = الكتابة اللاوية
script-tibetan = الكتابة التبتية
script-burmese = الكتابة البورمية
script-khmer = الكتابة الخميرية
script-mongolian = الكتابة المنغولية
script-hangul = هانغول (الكورية)
script-kana = الكتابة اليابانية
script-han = الرموز الصينية
script-other = كتابة أخرى
