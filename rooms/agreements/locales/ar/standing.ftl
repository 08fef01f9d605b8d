# قول الخبير في قاعدة
opinion-not-applicable = صرح { $by } في { $day } بأنها لا تنطبق: { $reason }
opinion-withdrawn = سحب { $by } في { $day } ما قيل عنها: { $reason }
opinion-outdated = كان { $by } قد صرح في { $day } بأنها لا تنطبق ({ $reason })؛ وقد صرحت الأطراف بعد ذلك بشيء آخر: يلزم التأكيد من جديد.
act-revise-opinion = إبداء رأي آخر أو السحب
confirm-reach = ويسري على جميع أطراف هذه الاتفاقية الخاضعة لهذا القانون.
confirms-withdrawn = لا شيء بعد الآن: يُسحب ما قيل عنها
done-withdraw-opinion = سُجل السحب باسمكم: تُفحص القاعدة من جديد على أساس الوثائق.
refusal-nothing-to-withdraw = لم يُبد أحد رأيا في هذه القاعدة: لا شيء يُسحب.
timeline-opinion-withdrawn = { $reach ->
    [rule] القاعدة { $rule }: سحب خبير ما قيل عنها في جميع الاتفاقيات.
   *[agreement] القاعدة { $rule }: سحب خبير ما قيل عنها بشأن هذه الاتفاقية.
}
audit-timeline-opinion-withdrawn = سحب رأيا في قاعدة قانونية
fact-partners-state = أحد الشركاء دولة أو جهاز تابع لدولة

# هوية الطرف وآجاله
verb-identify-party = تسمية طرف بهويته الثابتة
verb-done-identify-party = سُمي الطرف بهويته الثابتة.
says-identify-party = يأخذ الطرف البلد والطبيعة والاسم الرسمي والمقر كما يثبتها الأطلس الآن. ويبقى الشخص الاعتباري نفسه؛ وما حُصر أو وُقع يحتفظ بألفاظه.
identify-nothing = لا يسمي الأطلس أي طرف باسم آخر.
identify-from = { $party }: يُسمى الآن
refusal-identity-unchanged = يحمل هذا الطرف هذه الهوية من قبل.
refusal-identity-unsettled = لم يثبت الأطلس بعد أي شخص اعتباري هو المعني. تثبته الكتابة العامة أولا، مع مصدره.
timeline-party-identified = ثبتت الهوية: { $party } (سابقا { $former }).
timeline-clock-stopped = { $party }: يتعذر الاتصال به منذ { $day }؛ تتوقف آجاله.
timeline-clock-goes-on = { $party }: تعذر الاتصال به إلى غاية { $day }؛ تُستأنف آجاله.
audit-timeline-party-identified = سمى طرفا بهويته الثابتة
audit-timeline-clock-stopped = أوقف آجال طرف يتعذر الاتصال به
audit-timeline-clock-goes-on = استأنف آجال طرف
