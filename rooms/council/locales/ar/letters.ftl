letter-convened-subject = استدعاء: { $title }
letter-convened-body = يستدعيكم { $club }.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    جدول الأعمال
    { $agenda }

    { $answer }
    { $address }

    قبول الدعوة في مفكرتكم ليس جوابا: أجيبوا في صفحة الدورة.
letter-answer-proxy = أجيبوا هنا، حضورا أو اعتذارا أو وكالة:
letter-answer-present = أجيبوا هنا، حضورا أو اعتذارا:
letter-answer-written = بينوا هنا هل تشاركون في المسطرة أم تعتذرون:
letter-again = تغير التاريخ أو الشكل: إن كنتم قد أجبتم من قبل فأجيبوا من جديد. ولم تعد الوكالة المعطاة من قبل محتسبة.
letter-for-another = تصلكم هذه الرسالة نيابة عمن يشغل المقعد باسم مؤسستكم، إذ لا يتوفر النادي على عنوانه: فأبلغوه إياها وأعينوه على الجواب.
letter-changed-subject = تعديل: { $title }
letter-changed-body = { $club }: تغير شيء منذ الاستدعاء. هذه هي الدورة كما هي الآن.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    جدول الأعمال
    { $agenda }

    { $address }

    قبول الدعوة في مفكرتكم ليس جوابا: أجيبوا في صفحة الدورة.
letter-cancelled-subject = إلغاء: { $title }
letter-cancelled-body = { $club }: لن تنعقد هذه الدورة.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = لم تعودوا مدعوين: { $title }
letter-released-body = { $club }: تنعقد هذه الدورة، غير أنكم لم تعودوا ممن تستدعيهم. يمكنكم حذفها من مفكرتكم.

    { $title }
    { $when }
    { $where }

    { $address }
