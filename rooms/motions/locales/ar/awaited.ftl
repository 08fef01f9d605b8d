awaited-title = الآراء المنتظرة
awaited-lead = ما طُلب من الخبراء ولم يرد عليه جواب بعد، والأكثر استعجالا أولا.
awaited-none = لا يُنتظر أي رأي.
awaited-count = { $n ->
    [zero] لا يُنتظر أي رأي.
    [one] يُنتظر رأي واحد.
    [two] يُنتظر رأيان.
    [few] تُنتظر { $n } آراء.
    [many] يُنتظر { $n } رأيا.
   *[other] يُنتظر { $n } رأي.
}
awaited-past = { $n ->
    [zero] لم ينقض اليوم المطلوب لأي منها.
    [one] انقضى اليوم المطلوب لواحد منها.
    [two] انقضى اليوم المطلوب لاثنين منها.
    [few] انقضى اليوم المطلوب لعدد { $n } منها.
    [many] انقضى اليوم المطلوب لعدد { $n } منها.
   *[other] انقضى اليوم المطلوب لعدد { $n } منها.
}
awaited-see = الاطلاع على الآراء المنتظرة
awaited-former = لم يعد هذا الشخص من خبراء النادي: دوّنوا جوابه إن وصلكم، أو تخلوا عن طلب هذا الرأي.
days-left = { $n ->
    [0] اليوم
    [1] غدا
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يوما
   *[other] بعد { $n } يوم
}
letter-asked-subject = يُطلب منكم رأي: { $title }
letter-asked-body = يطلب منكم { $club } رأيكم من أجل: { $title }

    { $question }

    الإجابة مطلوبة إلى غاية { $due }، معللة، باللغة التي تختارونها:
    { $address }
letter-recalled-subject = رأي منتظر إلى غاية { $due }: { $title }
letter-recalled-body = رأيكم منتظر { $when }، إلى غاية { $due }: { $title }

    { $question }

    الإجابة، باللغة التي تختارونها:
    { $address }
letter-passed-subject = رأي لا يزال منتظرا: { $expert }
letter-passed-body = كان رأي { $expert } مطلوبا إلى غاية { $due } ولم يرد بعد: { $title }

    { $question }

    تدوين جواب ورد بطريق آخر، أو التخلي عن طلب هذا الرأي:
    { $address }
letter-answered-subject = رأي صادر: { $expert }
letter-answered-body = أدلى { $expert } برأيه من أجل: { $title }

    يُقرأ هنا:
    { $address }
letter-noted-subject = ضُم رأيكم إلى الملف: { $title }
letter-noted-body = ضمت الكتابة العامة إلى الملف، باسمكم، الرأي الذي أدليتم به من أجل: { $title }
    { $noted }

    راجعوه هنا، وأخبروا الكتابة العامة بما ليس صحيحا:
    { $address }
letter-taken-back-subject = لم يعد يُطلب منكم رأي: { $title }
letter-taken-back-body = لم يعد { $club } يطلب منكم هذا الرأي من أجل: { $title }

    { $question }

    ليس عليكم أي إجراء. ويبقى السؤال مقروءا هنا:
    { $address }
note-answer = تدوين جواب ورد بطريق آخر
note-answer-means = يُضم الرأي إلى الملف باسم { $expert } وباسمكم. ويُبلَّغ { $expert } بذلك بالبريد الإلكتروني.
note-save = ضم هذا الرأي إلى الملف
answer-noted = ضُم الرأي إلى الملف؛ وأُبلغ الخبير بذلك.
noted-by = { $channel }، ورد في { $day }؛ دوّنه { $name }.
noted-file = الاطلاع على ما يثبته: { $file }
sign-amendment = تأييد هذا التعديل
amendment-signed = يؤيد مقعدكم هذا التعديل.
amendment-unsigned = سُحب تأييدكم.
refused-day-out-of-place = يرد الجواب بعد السؤال، لا في أيام مقبلة: صححوا اليوم.
refused-nothing-shown = الجواب الذي لم يرد كتابة يُضم مع ما يثبته.
audit-motions-referral-note = دوّن رأي خبير ورد بطريق آخر
audit-motions-amendment-sign = أيد تعديلا
audit-motions-amendment-unsign = سحب تأييده لتعديل
