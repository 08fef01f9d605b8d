show-trail = ما حدث
trail-title = سجل التتبع
trail-lead = من فعل ماذا، ومتى. لا يُغيَّر فيه شيء ولا يُمحى.
trail-at = متى
trail-who = من
trail-what = ماذا
trail-which = على ماذا
trail-any = الكل
trail-from = من
trail-to = إلى
trail-count = { $n ->
    [zero] لا سطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرا
   *[other] { $n } سطر
}
trail-none = لا شيء يطابق ذلك. وسعوا البحث.
audit-account-accept = فتح الحساب بدعوته
audit-account-close = أغلق الحساب
audit-account-invite = دعا
audit-account-invite-closed = دعا عنوانا حسابه مغلق
audit-account-link = طلب إرسال رابط
audit-account-mail-again = أعاد إرسال رسالة
audit-account-open = أعاد فتح الحساب
audit-account-password = غيّر كلمة المرور
audit-account-person-tie = ربط الحساب بشخص
audit-account-person-untie = فصل الحساب عن الشخص
audit-account-rename = غيّر الوظيفة
audit-account-reset-ask = طلب كلمة مرور أخرى
audit-account-role-give = أسند دورا
audit-account-role-take = سحب دورا
audit-account-seed = هيّأ الحساب
audit-account-sign-in = سجّل الدخول
audit-account-sign-out = سجّل خروج جهاز
audit-account-sign-out-everywhere = سجّل خروج جميع الأجهزة
tray-title = البريد
tray-lead = الرسائل التي كتبها البرنامج، الأحدث أولا. لا تُعرض فيها الروابط السرية.
tray-smtp = يُرسل البريد عبر الخادم { $server }.
tray-smtp-todo = تعذر إرسال بعض الرسائل. اقرؤوا السبب تحت كل واحدة، وتحققوا من عنوان الخادم في الإعدادات، ثم شغلوا «jumelage doctor». تُعاد المحاولات تلقائيا ما دام الرابط الذي تحمله الرسالة صالحا، أو طيلة أربعة عشر يوما.
tray-files = لم يُضبط أي خادم بريد: لا شيء يغادر هذا الجهاز. تُكتب كل رسالة في المجلد { $folder }.
tray-files-todo = لإرسال البريد، اكتبوا عنوان خادم SMTP في الإعدادات (يبين «jumelage config» كيف)، ثم أعيدوا التشغيل. وفي انتظار ذلك سلموا ملفات هذا المجلد بأنفسكم: فيها وحدها الروابط.
tray-none = لم تُكتب أي رسالة بعد.
tray-count = { $n ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $n } رسائل
    [many] { $n } رسالة
   *[other] { $n } رسالة
}
tray-given-up = { $n ->
    [zero] لم يُتخلَّ عن إرسال أي رسالة.
    [one] تُخلي عن إرسال رسالة واحدة ولم تعد تُعاد محاولتها. السبب وما بقي فعله مبيّنان تحتها.
    [two] تُخلي عن إرسال رسالتين ولم تعد تُعاد محاولتهما. السبب وما بقي فعله مبيّنان تحت كل منهما.
    [few] تُخلي عن إرسال { $n } رسائل ولم تعد تُعاد محاولتها. السبب وما بقي فعله مبيّنان تحت كل منها.
    [many] تُخلي عن إرسال { $n } رسالة ولم تعد تُعاد محاولتها. السبب وما بقي فعله مبيّنان تحت كل منها.
   *[other] تُخلي عن إرسال { $n } رسالة ولم تعد تُعاد محاولتها. السبب وما بقي فعله مبيّنان تحت كل منها.
}
tray-read = قراءة
tray-veiled = محتواها مقصور على من تعنيهم، ولا يقرؤه غيرهم هنا.
mail-in-file = كُتبت في ملف
mail-sent = أُرسلت
mail-waiting = في الانتظار
mail-not-sent = { $n ->
    [one] لم تُرسل، محاولة واحدة
    [two] لم تُرسل، محاولتان
    [few] لم تُرسل، { $n } محاولات
    [many] لم تُرسل، { $n } محاولة
   *[other] لم تُرسل، { $n } محاولة
}
mail-given-up = تُخلي عن إرسالها في { $when }
mail-given-up-todo = لم يعد الرابط الذي حملته هذه الرسالة صالحا وقد مُحي. عندما يعود البريد إلى العمل، أرسلوا رابطا آخر من صفحة الحساب.
mail-given-up-invitation = مُحيت الدعوة الخاصة بالمفكرة التي حملتها هذه الرسالة، ولا تُرسل من دونها. أخبروا المعني بالأمر بوسيلة أخرى، هاتفا أو كتابة.
mail-again = الإرسال من جديد
mail-again-done = أُعيدت الرسالة إلى الإرسال.
