<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutRecord</name>
    <message>
        <source>Claimed, compared with this record</source>
        <translation type="unfinished">المصرَّح به، مقارنةً بهذا السجل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">الوثيقة</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Record {other} carries the same document number.</source>
        <translation type="unfinished">السجل ⁨{other}⁩ يحمل رقم الوثيقة نفسه.</translation>
    </message>
    <message>
        <source>Record {other} may be about the same person.</source>
        <translation type="unfinished">قد يكون السجل ⁨{other}⁩ عن الشخص نفسه.</translation>
    </message>
    <message>
        <source>It may be a mistake; nothing follows from it by itself.</source>
        <translation type="unfinished">قد يكون خطأً؛ ولا يترتب عليه شيء بحد ذاته.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>No face was found: ask the person to look at the camera, uncovered and well lit.</source>
        <translation type="unfinished">لم يُعثر على وجه: اطلب من الشخص أن ينظر إلى الكاميرا ووجهه مكشوف وفي ضوء جيد.</translation>
    </message>
    <message>
        <source>Ask everyone else to step out of the picture.</source>
        <translation type="unfinished">اطلب من الآخرين جميعًا أن يخرجوا من الصورة.</translation>
    </message>
    <message>
        <source>Ask the person to come closer to the camera.</source>
        <translation type="unfinished">اطلب من الشخص أن يقترب من الكاميرا.</translation>
    </message>
    <message>
        <source>Ask the person to turn towards the light, or switch on a light in front of them.</source>
        <translation type="unfinished">اطلب من الشخص أن يلتفت نحو الضوء، أو أشعل ضوءًا أمامه.</translation>
    </message>
    <message>
        <source>Ask the person to turn away from the strong light, or shade the face.</source>
        <translation type="unfinished">اطلب من الشخص أن يبتعد عن الضوء القوي، أو ظلّل وجهه.</translation>
    </message>
    <message>
        <source>Ask the person to face the light, so that both halves of the face are lit.</source>
        <translation type="unfinished">اطلب من الشخص أن يواجه الضوء حتى يضيء نصفا الوجه.</translation>
    </message>
    <message>
        <source>Wipe the lens, and take the person out of haze, backlight or coloured light.</source>
        <translation type="unfinished">امسح العدسة، وأبعد الشخص عن الضباب والضوء الخلفي والضوء الملوّن.</translation>
    </message>
    <message>
        <source>Ask the person to hold still, and hold the camera still.</source>
        <translation type="unfinished">اطلب من الشخص أن يثبت، وثبّت الكاميرا.</translation>
    </message>
    <message>
        <source>Ask the person to uncover the face, as far as that is acceptable to them.</source>
        <translation type="unfinished">اطلب من الشخص أن يكشف وجهه، بقدر ما يقبله.</translation>
    </message>
    <message>
        <source>Ask the person to lower or raise the chin until the face is level.</source>
        <translation type="unfinished">اطلب من الشخص أن يخفض ذقنه أو يرفعه حتى يستوي الوجه.</translation>
    </message>
    <message>
        <source>Ask the person to hold still; wipe the lens if the picture stays blurred.</source>
        <translation type="unfinished">اطلب من الشخص أن يثبت؛ وإن بقيت الصورة غير واضحة فامسح العدسة.</translation>
    </message>
    <message>
        <source>Ask the person to face the camera straight on.</source>
        <translation type="unfinished">اطلب من الشخص أن يواجه الكاميرا مباشرة.</translation>
    </message>
    <message>
        <source>Ask the person to hold the head upright.</source>
        <translation type="unfinished">اطلب من الشخص أن يُبقي رأسه مستقيمًا.</translation>
    </message>
    <message>
        <source>No finger was found: ask the person to place the finger flat on the glass.</source>
        <translation type="unfinished">لم يُعثر على إصبع: اطلب من الشخص أن يضع إصبعه مسطحًا على الزجاج.</translation>
    </message>
    <message>
        <source>Ask the person to place the whole fingertip flat, not only its tip.</source>
        <translation type="unfinished">اطلب من الشخص أن يضع باطن طرف الإصبع كله مسطحًا، لا رأسه فقط.</translation>
    </message>
    <message>
        <source>Wipe finger and glass, then ask the person to place the finger again.</source>
        <translation type="unfinished">امسح الإصبع والزجاج، ثم اطلب من الشخص أن يضع الإصبع من جديد.</translation>
    </message>
    <message>
        <source>Ask the person to breathe on the finger or rub it, then press a little harder.</source>
        <translation type="unfinished">اطلب من الشخص أن ينفخ على الإصبع أو يفركه، ثم يضغط أقوى قليلًا.</translation>
    </message>
    <message>
        <source>Ask the person to dry the finger, wipe the glass, then press more gently.</source>
        <translation type="unfinished">اطلب من الشخص أن يجفف الإصبع، وامسح الزجاج، ثم ليضغط برفق أكثر.</translation>
    </message>
    <message>
        <source>Ask the person to lift the finger, to place it again and to hold it still.</source>
        <translation type="unfinished">اطلب من الشخص أن يرفع إصبعه ويضعه من جديد ويثبّته.</translation>
    </message>
    <message>
        <source>Ask the person to lay the finger down flat and to press a little more.</source>
        <translation type="unfinished">اطلب من الشخص أن يضع الإصبع مسطحًا وأن يضغط أكثر قليلًا.</translation>
    </message>
    <message>
        <source>Ask for the face or finger in the middle, so that nothing is cut off.</source>
        <translation type="unfinished">ليكن الوجه أو الإصبع في الوسط حتى لا يُقطع منه شيء.</translation>
    </message>
    <message>
        <source>This looks like another finger of this person: check which one it is.</source>
        <translation type="unfinished">يبدو أن هذا إصبع آخر لهذا الشخص: تحقق أي إصبع هو.</translation>
    </message>
    <message>
        <source>This finger was captured already: ask the person for the finger shown.</source>
        <translation type="unfinished">هذا الإصبع التُقط من قبل: اطلب من الشخص الإصبع المعروض.</translation>
    </message>
    <message>
        <source>The sample is not good enough: ask the person to present again.</source>
        <translation type="unfinished">العيّنة ليست جيدة بما يكفي: اطلب من الشخص أن يعيد تقديمها.</translation>
    </message>
</context>
<context>
    <name>AgeScreen</name>
    <message>
        <source>How old is the person?</source>
        <translation type="unfinished">كم عمر الشخص؟</translation>
    </message>
    <message>
        <source>Ask, and use your own judgement. When in doubt, choose “not certain”.</source>
        <translation type="unfinished">اسأل، واستعمل تقديرك. وعند الشك اختر «غير متأكد».</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>{years} or over</source>
        <translation type="unfinished">⁨{years}⁩ سنة أو أكثر</translation>
    </message>
    <message>
        <source>Under {years}</source>
        <translation type="unfinished">دون ⁨{years}⁩ سنة</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished">غير متأكد</translation>
    </message>
    <message>
        <source>Disputed or not known</source>
        <translation type="unfinished">محل خلاف أو غير معروف</translation>
    </message>
    <message>
        <source>Before anything is captured</source>
        <translation type="unfinished">قبل التقاط أي شيء</translation>
    </message>
    <message>
        <source>&amp;Responsible adult</source>
        <translation type="unfinished">بالغ مسؤول (&amp;R)</translation>
    </message>
    <message>
        <source>Name, and what they are to the child</source>
        <translation type="unfinished">الاسم، وصلته بالطفل</translation>
    </message>
    <message>
        <source>The rule above is followed</source>
        <translation type="unfinished">القاعدة أعلاه متّبعة</translation>
    </message>
    <message>
        <source>Nobody there to be the responsible adult? Continue without: nothing can be captured, and you can still record a decision or refer.</source>
        <translation type="unfinished">لا أحد ليكون البالغ المسؤول؟ تابع من دونه: لا يُلتقط شيء، ويمكنك مع ذلك أن تسجّل قرارًا أو تحيل الحالة.</translation>
    </message>
    <message>
        <source>No age is chosen.</source>
        <translation type="unfinished">لم يُختر عمر.</translation>
    </message>
    <message>
        <source>Choose one of the three answers.</source>
        <translation type="unfinished">اختر إحدى الإجابات الثلاث.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The person contests it:</source>
        <translation type="unfinished">يعترض الشخص عليه:</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation type="unfinished">الموظف الأول</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation type="unfinished">الموظف الثاني</translation>
    </message>
    <message>
        <source>After talking</source>
        <translation type="unfinished">بعد التشاور</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">الموظف</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">الإجابة</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">السبب</translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished">وقت الإجابة</translation>
    </message>
</context>
<context>
    <name>AskingSection</name>
    <message>
        <source>Done.</source>
        <translation type="unfinished">تمّ.</translation>
    </message>
</context>
<context>
    <name>AuditEvent</name>
    <message>
        <source>Collection</source>
        <translation type="unfinished">جمع</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation type="unfinished">تعديل</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation type="unfinished">اطّلاع</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished">إفصاح</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation type="unfinished">ربط</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation type="unfinished">محو</translation>
    </message>
    <message>
        <source>Log-on</source>
        <translation type="unfinished">دخول</translation>
    </message>
    <message>
        <source>Failed log-on</source>
        <translation type="unfinished">دخول فاشل</translation>
    </message>
    <message>
        <source>Log-off</source>
        <translation type="unfinished">خروج</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">بحث</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">القرار</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">مفاتيح</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished">السياسة</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">القائمة</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>A&amp;udit log</source>
        <translation type="unfinished">سجل التدقيق (&amp;U)</translation>
    </message>
    <message>
        <source>Who did what, searched and checked</source>
        <translation type="unfinished">مَن فعل ماذا، للبحث والتحقق</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished">سجل التدقيق</translation>
    </message>
    <message>
        <source>The latest entries come first. That you looked is logged too.</source>
        <translation type="unfinished">أحدث القيود أولًا. ويُسجَّل أيضًا أنك اطّلعت.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished">بحث (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check the whole log</source>
        <translation type="unfinished">التحقق من السجل كله (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished">كلمات (&amp;W)</translation>
    </message>
    <message>
        <source>Of an encounter, a record, an officer or the detail.</source>
        <translation type="unfinished">من مقابلة أو سجل أو موظف أو من التفاصيل.</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation type="unfinished">كل الأعمال</translation>
    </message>
    <message>
        <source>&amp;Act</source>
        <translation type="unfinished">العمل (&amp;A)</translation>
    </message>
    <message>
        <source>One kind of act, or every one.</source>
        <translation type="unfinished">نوع واحد من الأعمال، أو كلها.</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation type="unfinished">الأعمال</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">الرقم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">الموظف</translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished">العمل</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished">بشأن</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished">التفاصيل</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation type="unfinished">قيود سجل التدقيق</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished">جارٍ البحث…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished">جارٍ الفحص…</translation>
    </message>
    <message>
        <source>The whole log verifies: {count} entries, nothing missing or altered.</source>
        <translation type="unfinished">السجل كله صحيح: القيود ⁨{count}⁩، لا شيء مفقود أو معدَّل.</translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <translation type="unfinished">لا قيد مثل ذلك.</translation>
    </message>
</context>
<context>
    <name>AuthorityPage</name>
    <message>
        <source>Whose list may it trust?</source>
        <translation type="unfinished">بقائمة مَن يثق هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Lists signed by anybody else will be refused.</source>
        <translation type="unfinished">تُرفض القوائم التي وقّعها أي طرف آخر.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fingerprint of the list authority&apos;s key</source>
        <translation type="unfinished">بصمة مفتاح جهة إصدار القائمة (&amp;F)</translation>
    </message>
    <message>
        <source>Groups of letters and digits, given to you on paper or by telephone.</source>
        <translation type="unfinished">مجموعات من الحروف والأرقام، تُعطى لك على الورق أو بالهاتف.</translation>
    </message>
    <message>
        <source>Leave it empty to make an authority of this laptop&apos;s own, for trials.</source>
        <translation type="unfinished">اتركها فارغة لإنشاء جهة إصدار خاصة بهذا الحاسوب، للتجارب.</translation>
    </message>
    <message>
        <source>Leave it empty to trust the authority of the first list you import.</source>
        <translation type="unfinished">اتركها فارغة للثقة بجهة إصدار أول قائمة تستوردها.</translation>
    </message>
</context>
<context>
    <name>BarrierCorrections</name>
    <message>
        <source>What was recorded</source>
        <translation type="unfinished">ما سُجِّل</translation>
    </message>
    <message>
        <source>Nationality: {code}</source>
        <translation type="unfinished">الجنسية: ⁨{code}⁩</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished">مصحَّح</translation>
    </message>
    <message>
        <source>Recorded by mistake…</source>
        <translation type="unfinished">سُجِّل خطأً…</translation>
    </message>
    <message>
        <source>{name} says that this was a mistake: {reason}</source>
        <translation type="unfinished">يقول ⁨{name}⁩ إن هذا كان خطأً: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>I a&amp;gree, sign</source>
        <translation type="unfinished">أوافق، توقيع (&amp;G)</translation>
    </message>
    <message>
        <source>{name} agreed, {when}. The keeper must be asked again.</source>
        <translation type="unfinished">وافق ⁨{name}⁩، في ⁨{when}⁩. يجب سؤال الجهة الحافظة من جديد.</translation>
    </message>
    <message>
        <source>A second person must agree; one of the two is a supervisor.</source>
        <translation type="unfinished">يجب أن يوافق شخص ثانٍ؛ ويكون أحد الاثنين مشرفًا.</translation>
    </message>
</context>
<context>
    <name>BarrierRecord</name>
    <message>
        <source>How does it stand?</source>
        <translation type="unfinished">ما وضعه؟</translation>
    </message>
    <message>
        <source>&amp;Nationalities the person has or may have</source>
        <translation type="unfinished">جنسيات الشخص أو ما قد يحمله منها (&amp;N)</translation>
    </message>
    <message>
        <source>Codes as in a passport, such as IRQ; XXX where none is known.</source>
        <translation type="unfinished">رموز كما في جواز السفر، مثل IRQ؛ وXXX حيث لا تُعرف أي جنسية.</translation>
    </message>
    <message>
        <source>Recorded by you on this laptop</source>
        <translation type="unfinished">ما سجّلتَه على هذا الحاسوب</translation>
    </message>
    <message>
        <source>What were you told about?</source>
        <translation type="unfinished">بماذا أُخبرتَ؟</translation>
    </message>
    <message>
        <source>the hub set it aside: {reason}</source>
        <translation type="unfinished">نحّاه المركز جانبًا: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>the hub has it</source>
        <translation type="unfinished">وصل إلى المركز</translation>
    </message>
    <message>
        <source>kept here, will be sent</source>
        <translation type="unfinished">محفوظ هنا، وسيُرسل</translation>
    </message>
</context>
<context>
    <name>BarrierStatusList</name>
    <message>
        <source>&amp;Ask the hub how barriers stand</source>
        <translation type="unfinished">اسأل المركز عن وضع الموانع (&amp;A)</translation>
    </message>
    <message>
        <source>It is told only to officers whose role needs it, and every look is logged. Until it is known, nothing may go to a foreign authority.</source>
        <translation type="unfinished">لا يُخبَر به إلا الموظفون الذين يحتاج دورهم إليه، ويُسجَّل كل اطّلاع. وإلى أن يُعرف لا يجوز أن يصل شيء إلى سلطة أجنبية.</translation>
    </message>
    <message>
        <source>How barriers stand is not shown.</source>
        <translation type="unfinished">وضع الموانع غير معروض.</translation>
    </message>
    <message>
        <source>As the hub told {ago}, {when}.</source>
        <translation type="unfinished">كما أفاد المركز ⁨{ago}⁩، ⁨{when}⁩.</translation>
    </message>
    <message>
        <source>A disclosure still needs two approvals, and the hub asks again then.</source>
        <translation type="unfinished">الإفصاح ما زال يحتاج إلى اعتمادين، ويسأل المركز من جديد عندئذ.</translation>
    </message>
    <message>
        <source>No barrier stands in the way now.</source>
        <translation type="unfinished">لا مانع قائم الآن.</translation>
    </message>
    <message>
        <source>Nothing may go to the authorities of {states} or of any other state.</source>
        <translation type="unfinished">لا يجوز أن يصل شيء إلى سلطات ⁨{states}⁩ ولا إلى أي دولة أخرى.</translation>
    </message>
    <message>
        <source>the home state</source>
        <translation type="unfinished">دولة المنشأ</translation>
    </message>
    <message>
        <source>Can resolve it: {keeper}</source>
        <translation type="unfinished">يمكن أن يحلّه: ⁨{keeper}⁩</translation>
    </message>
    <message>
        <source>Kept by: {keeper}</source>
        <translation type="unfinished">تحفظه: ⁨{keeper}⁩</translation>
    </message>
</context>
<context>
    <name>BarriersScreen</name>
    <message>
        <source>&amp;Why it was a mistake</source>
        <translation type="unfinished">لماذا كان خطأً (&amp;W)</translation>
    </message>
    <message>
        <source>The second person reads this. What was recorded stays on record.</source>
        <translation type="unfinished">يقرأ الشخص الثاني هذا. وما سُجِّل يبقى مسجَّلًا.</translation>
    </message>
    <message>
        <source>Nationality, step by step…</source>
        <translation type="unfinished">الجنسية خطوة بخطوة…</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">لم يُختر شيء.</translation>
    </message>
    <message>
        <source>Choose what you were told about and how it stands.</source>
        <translation type="unfinished">اختر ما أُخبرتَ به وما وضعه.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">جارٍ التوقيع والحفظ…</translation>
    </message>
    <message>
        <source>It is signed, and kept until the hub has it.</source>
        <translation type="unfinished">وُقِّع، ويُحفظ حتى يصل إلى المركز.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation type="unfinished">سُجِّل.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">لا يوجد سبب.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">اكتب السبب بكلمات قليلة.</translation>
    </message>
    <message>
        <source>The hub has it.</source>
        <translation type="unfinished">وصل إلى المركز.</translation>
    </message>
    <message>
        <source>Recorded by mistake?</source>
        <translation type="unfinished">هل سُجِّل خطأً؟</translation>
    </message>
    <message>
        <source>You sign, then a second person. One of the two is a supervisor.</source>
        <translation type="unfinished">توقّع أنت ثم شخص ثانٍ. ويكون أحدكما مشرفًا.</translation>
    </message>
    <message>
        <source>&amp;Sign the correction</source>
        <translation type="unfinished">توقيع التصحيح (&amp;S)</translation>
    </message>
    <message>
        <source>Protection barriers</source>
        <translation type="unfinished">موانع الحماية</translation>
    </message>
    <message>
        <source>Record at once what the person tells you; you need no proof.</source>
        <translation type="unfinished">سجّل فورًا ما يقوله لك الشخص؛ لا تحتاج إلى دليل.</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished">تسجيل (&amp;R)</translation>
    </message>
</context>
<context>
    <name>BlindView</name>
    <message>
        <source>No image held on the list</source>
        <translation type="unfinished">لا صورة محفوظة في القائمة</translation>
    </message>
    <message>
        <source>No image held here</source>
        <translation type="unfinished">لا صورة محفوظة هنا</translation>
    </message>
    <message>
        <source>Not all can be shown</source>
        <translation type="unfinished">لا يمكن عرض كل شيء</translation>
    </message>
    <message>
        <source>Record {record}</source>
        <translation type="unfinished">السجل ⁨{record}⁩</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">في السجل</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished">الملتقَط</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">جارٍ الإيقاف…</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished">الكاميرا</translation>
    </message>
    <message>
        <source>Set the camera up</source>
        <translation type="unfinished">إعداد الكاميرا</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation type="unfinished">مستقيمة</translation>
    </message>
    <message>
        <source>A quarter turn to the right</source>
        <translation type="unfinished">ربع دورة إلى اليمين</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation type="unfinished">مقلوبة</translation>
    </message>
    <message>
        <source>A quarter turn to the left</source>
        <translation type="unfinished">ربع دورة إلى اليسار</translation>
    </message>
    <message>
        <source>As the camera sees it</source>
        <translation type="unfinished">كما تراها الكاميرا</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation type="unfinished">معكوسة كالمرآة</translation>
    </message>
    <message>
        <source>{width} by {height}</source>
        <translation type="unfinished">⁨{width}⁩ في ⁨{height}⁩</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation type="unfinished">كما تأتي</translation>
    </message>
    <message>
        <source>From behind the person</source>
        <translation type="unfinished">من خلف الشخص</translation>
    </message>
    <message>
        <source>What the camera cannot do it leaves. Try it afterwards: the size shows.</source>
        <translation type="unfinished">تترك الكاميرا ما لا تستطيعه. جرّبها بعد ذلك: يظهر الحجم.</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation type="unfinished">أي كاميرا</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation type="unfinished">تدوير الصورة</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished">الجانبان</translation>
    </message>
    <message>
        <source>Size, pixels</source>
        <translation type="unfinished">الحجم بالبكسل</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">فاتح</translation>
    </message>
    <message>
        <source>The camera is set up. Try it.</source>
        <translation type="unfinished">أُعدّت الكاميرا. جرّبها.</translation>
    </message>
</context>
<context>
    <name>CandidateDetailScreen</name>
    <message>
        <source>Look closer</source>
        <translation type="unfinished">نظرة أدق</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished">جارٍ المقارنة…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished">العودة إلى القائمة (&amp;B)</translation>
    </message>
    <message>
        <source>No image held on the list</source>
        <translation type="unfinished">لا صورة محفوظة في القائمة</translation>
    </message>
    <message>
        <source>Nothing captured</source>
        <translation type="unfinished">لم يُلتقط شيء</translation>
    </message>
    <message>
        <source>La&amp;y over</source>
        <translation type="unfinished">تراكُب (&amp;Y)</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">في السجل</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">أمامك</translation>
    </message>
    <message>
        <source>Compare with your own eyes. The program proposes, you decide.</source>
        <translation type="unfinished">قارن بعينيك. البرنامج يقترح، وأنت تقرر.</translation>
    </message>
    <message>
        <source>Nothing of this record can be compared with the captures.</source>
        <translation type="unfinished">لا شيء في هذا السجل يمكن مقارنته بما التُقط.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>Both faces turned and scaled so that the eyes lie alike.</source>
        <translation type="unfinished">أُديرت صورتا الوجه وضُبط حجمهما لتتطابق مواضع العيون.</translation>
    </message>
    <message>
        <source>{shown} of {all} paired details are marked, strongest first. The same number and shape mark the same detail on both. What only one of them shows was not compared: it is hatched. Share in the agreement: {shares}.</source>
        <translation type="unfinished">معلَّم ⁨{shown}⁩ من ⁨{all}⁩ من التفاصيل المتقابلة، الأقوى أولًا. الرقم والشكل نفسهما يعلّمان التفصيل نفسه على الجانبين. ما يظهر على أحدهما فقط لم يُقارَن: هو مظلل بخطوط. الحصة في التوافق: ⁨{shares}⁩.</translation>
    </message>
</context>
<context>
    <name>CandidatesScreen</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">المرشّحون</translation>
    </message>
    <message>
        <source>Go to the &amp;decision</source>
        <translation type="unfinished">الانتقال إلى القرار (&amp;D)</translation>
    </message>
    <message>
        <source>Proposed from a list of {size} records as of {time}. Look closer before you decide.</source>
        <translation type="unfinished">مقترَح من قائمة فيها ⁨{size}⁩ سجل بتاريخ ⁨{time}⁩. انظر عن قرب قبل أن تقرر.</translation>
    </message>
    <message>
        <source>That the list proposes nobody does not say who the person is, nor that the person is on no other list.</source>
        <translation type="unfinished">ألّا تقترح القائمة أحدًا لا يقول مَن هو الشخص، ولا إنه ليس في قائمة أخرى.</translation>
    </message>
    <message>
        <source>No candidate in a list of {size} records as of {time}.</source>
        <translation type="unfinished">لا مرشّح في قائمة فيها ⁨{size}⁩ سجل بتاريخ ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>Not searched: the list authority revoked the model</source>
        <translation type="unfinished">لم يُبحث به: سحبت جهة القائمة الإذن بالنموذج</translation>
    </message>
    <message>
        <source>Not searched: the list holds no reference to compare</source>
        <translation type="unfinished">لم يُبحث: لا مرجع في القائمة للمقارنة</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">في السجل</translation>
    </message>
    <message>
        <source>No photograph held</source>
        <translation type="unfinished">لا صورة محفوظة</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">أمامك</translation>
    </message>
    <message>
        <source>No photograph taken</source>
        <translation type="unfinished">لم تُلتقط صورة</translation>
    </message>
    <message>
        <source>{rank}. {name}</source>
        <translation type="unfinished">‏⁨{rank}⁩. ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Score {score:.2f}</source>
        <translation type="unfinished">الدرجة ⁨{score:.2f}⁩</translation>
    </message>
    <message>
        <source>Caution: {caveat}</source>
        <translation type="unfinished">تنبيه: ⁨{caveat}⁩</translation>
    </message>
    <message>
        <source>Look closer (&amp;{rank})</source>
        <translation type="unfinished">نظرة أدق (&amp;{rank})</translation>
    </message>
</context>
<context>
    <name>ClaimScreen</name>
    <message>
        <source>Who does the person say they are?</source>
        <translation type="unfinished">مَن يقول الشخص إنه هو؟</translation>
    </message>
    <message>
        <source>Type what they tell you; records that fit appear beside.</source>
        <translation type="unfinished">اكتب ما يقوله لك؛ وتظهر السجلات المطابقة بجانبه.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;obody is claimed</source>
        <translation type="unfinished">بلا تصريح (&amp;O)</translation>
    </message>
    <message>
        <source>Look at a docu&amp;ment</source>
        <translation type="unfinished">النظر في وثيقة (&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation type="unfinished">الاسم (&amp;A)</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Leave empty what is not known</source>
        <translation type="unfinished">اترك ما لا يُعرف فارغًا</translation>
    </message>
    <message>
        <source>&amp;Document or record number</source>
        <translation type="unfinished">رقم الوثيقة أو السجل (&amp;D)</translation>
    </message>
    <message>
        <source>Records on the list</source>
        <translation type="unfinished">سجلات في القائمة</translation>
    </message>
    <message>
        <source>{count} more fit. Type more of the name.</source>
        <translation type="unfinished">مطابقات أخرى: ⁨{count}⁩. اكتب المزيد من الاسم.</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation type="unfinished">لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>No record fits. Continue with what the person says; it is kept as a claim.</source>
        <translation type="unfinished">لا سجل مطابق. تابع بما يقوله الشخص؛ ويُحفظ تصريحًا.</translation>
    </message>
    <message>
        <source>Choose the record that the person claims, if it is there.</source>
        <translation type="unfinished">اختر السجل الذي يصرّح به الشخص، إن وُجد.</translation>
    </message>
    <message>
        <source>This date of birth cannot be.</source>
        <translation type="unfinished">تاريخ الميلاد هذا غير ممكن.</translation>
    </message>
    <message>
        <source>Use numbers, such as 1988, 4 and 2; leave empty what is not known.</source>
        <translation type="unfinished">استعمل أرقامًا، مثل 1988 و4 و2؛ واترك ما لا يُعرف فارغًا.</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation type="unfinished">لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Type a name or number, or press “Nobody is claimed”.</source>
        <translation type="unfinished">اكتب اسمًا أو رقمًا، أو اضغط «بلا تصريح».</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>No purpose and legal power of this policy are chosen.</source>
        <translation type="unfinished">لم يُختر غرض وصلاحية قانونية من هذه السياسة.</translation>
    </message>
    <message>
        <source>This record was not compared with the person in this encounter.</source>
        <translation type="unfinished">لم يُقارَن هذا السجل بالشخص في هذه المقابلة.</translation>
    </message>
    <message>
        <source>No calibration covers these engines at this list size.</source>
        <translation type="unfinished">لا معايرة تغطي هذين المحركين عند هذا الحجم للقائمة.</translation>
    </message>
    <message>
        <source>The comparison does not reach the error rate that the policy asks for.</source>
        <translation type="unfinished">لا تبلغ المقارنة معدل الخطأ الذي تطلبه السياسة.</translation>
    </message>
    <message>
        <source>The list held is older than the policy allows.</source>
        <translation type="unfinished">القائمة المحفوظة أقدم مما تسمح به السياسة.</translation>
    </message>
    <message>
        <source>The list held is larger than this power allows to be searched.</source>
        <translation type="unfinished">القائمة المحفوظة أكبر مما تسمح هذه الصلاحية بالبحث فيه.</translation>
    </message>
    <message>
        <source>A second officer has not agreed.</source>
        <translation type="unfinished">لم يوافق موظف ثانٍ.</translation>
    </message>
    <message>
        <source>The comparison with this record does not support the claim.</source>
        <translation type="unfinished">لا تؤيد المقارنة بهذا السجل التصريح.</translation>
    </message>
    <message>
        <source>The second officer must be another person.</source>
        <translation type="unfinished">يجب أن يكون الموظف الثاني شخصًا آخر.</translation>
    </message>
    <message>
        <source>The document number stated is on the record.</source>
        <translation type="unfinished">رقم الوثيقة المذكور موجود في السجل.</translation>
    </message>
    <message>
        <source>The document number stated is not on the record.</source>
        <translation type="unfinished">رقم الوثيقة المذكور غير موجود في السجل.</translation>
    </message>
    <message>
        <source>The record holds no document number to compare.</source>
        <translation type="unfinished">لا رقم وثيقة في السجل للمقارنة.</translation>
    </message>
    <message>
        <source>The record holds no date of birth to compare.</source>
        <translation type="unfinished">لا تاريخ ميلاد في السجل للمقارنة.</translation>
    </message>
    <message>
        <source>The dates of birth differ.</source>
        <translation type="unfinished">تاريخا الميلاد مختلفان.</translation>
    </message>
    <message>
        <source>The dates of birth agree as far as both are known.</source>
        <translation type="unfinished">يتفق تاريخا الميلاد بقدر ما هما معروفان.</translation>
    </message>
    <message>
        <source>Only one figure of the year of birth differs.</source>
        <translation type="unfinished">رقم واحد فقط من سنة الميلاد مختلف.</translation>
    </message>
    <message>
        <source>The dates of birth have no known part in common.</source>
        <translation type="unfinished">لا جزء معروف مشترك بين تاريخي الميلاد.</translation>
    </message>
    <message>
        <source>The dates of birth are the same.</source>
        <translation type="unfinished">تاريخا الميلاد متطابقان.</translation>
    </message>
    <message>
        <source>Day and month stand the other way round.</source>
        <translation type="unfinished">اليوم والشهر معكوسان.</translation>
    </message>
    <message>
        <source>The biometric references were found to be one person&apos;s.</source>
        <translation type="unfinished">وُجد أن المراجع الحيوية تعود إلى شخص واحد.</translation>
    </message>
    <message>
        <source>Neither the names nor a document number agree.</source>
        <translation type="unfinished">لا تتفق الأسماء ولا رقم وثيقة.</translation>
    </message>
    <message>
        <source>One of the names is empty.</source>
        <translation type="unfinished">أحد الاسمين فارغ.</translation>
    </message>
    <message>
        <source>In the original script the two names differ.</source>
        <translation type="unfinished">بالخط الأصلي يختلف الاسمان.</translation>
    </message>
    <message>
        <source>The parts stand in another order.</source>
        <translation type="unfinished">الأجزاء بترتيب آخر.</translation>
    </message>
    <message>
        <source>Articles and words for son or daughter were not counted.</source>
        <translation type="unfinished">لم تُحسب أدوات التعريف وكلمات مثل ابن وبنت.</translation>
    </message>
    <message>
        <source>1 part is in scripts that are not compared.</source>
        <translation type="unfinished">جزء واحد بخطوط لا تُقارَن.</translation>
    </message>
    <message>
        <source>{count} parts are in scripts that are not compared.</source>
        <translation type="unfinished">أجزاء بخطوط لا تُقارَن: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is different.</source>
        <translation type="unfinished">جزء واحد مختلف.</translation>
    </message>
    <message>
        <source>{count} parts are different.</source>
        <translation type="unfinished">أجزاء مختلفة: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is almost the same, with one or two other sounds.</source>
        <translation type="unfinished">جزء واحد يكاد يتطابق، بصوت أو صوتين مختلفين.</translation>
    </message>
    <message>
        <source>{count} parts are almost the same, with one or two other sounds.</source>
        <translation type="unfinished">أجزاء تكاد تتطابق، بصوت أو صوتين مختلفين: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is spelt in ways in use for one name.</source>
        <translation type="unfinished">جزء واحد مكتوب بطرق مستعملة لاسم واحد.</translation>
    </message>
    <message>
        <source>{count} parts are spelt in ways in use for one name.</source>
        <translation type="unfinished">أجزاء مكتوبة بطرق مستعملة لاسم واحد: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is the same by the tables of ICAO Doc 9303-3.</source>
        <translation type="unfinished">جزء واحد متطابق وفق جداول ICAO Doc 9303-3.</translation>
    </message>
    <message>
        <source>{count} parts are the same by the tables of ICAO Doc 9303-3.</source>
        <translation type="unfinished">أجزاء متطابقة وفق جداول ICAO Doc 9303-3: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is written the same.</source>
        <translation type="unfinished">جزء واحد مكتوب بالشكل نفسه.</translation>
    </message>
    <message>
        <source>{count} parts are written the same.</source>
        <translation type="unfinished">أجزاء مكتوبة بالشكل نفسه: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>One name has 1 more part.</source>
        <translation type="unfinished">في أحد الاسمين جزء إضافي واحد.</translation>
    </message>
    <message>
        <source>One name has {count} more parts.</source>
        <translation type="unfinished">أجزاء إضافية في أحد الاسمين: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>The dates of birth agree when one is read in the lunar Hijri calendar.</source>
        <translation type="unfinished">يتفق تاريخا الميلاد إذا قُرئ أحدهما بالتقويم الهجري القمري.</translation>
    </message>
    <message>
        <source>The dates of birth agree when one is read in the solar Hijri calendar.</source>
        <translation type="unfinished">يتفق تاريخا الميلاد إذا قُرئ أحدهما بالتقويم الهجري الشمسي.</translation>
    </message>
    <message>
        <source>The years agree; 1 January is often written where only the year is known.</source>
        <translation type="unfinished">السنتان متفقتان؛ وكثيرًا ما يُكتب 1 كانون الثاني/يناير حيث لا تُعرف إلا السنة.</translation>
    </message>
    <message>
        <source>The years agree; 1 July is often written where only the year is known.</source>
        <translation type="unfinished">السنتان متفقتان؛ وكثيرًا ما يُكتب 1 تموز/يوليو حيث لا تُعرف إلا السنة.</translation>
    </message>
    <message>
        <source>Only the day of birth differs.</source>
        <translation type="unfinished">يوم الميلاد وحده مختلف.</translation>
    </message>
    <message>
        <source>Only the month of birth differs.</source>
        <translation type="unfinished">شهر الميلاد وحده مختلف.</translation>
    </message>
    <message>
        <source>1 group of more than {most} records with parts of the name in common could not be compared among themselves.</source>
        <translation type="unfinished">مجموعة واحدة تزيد سجلاتها على ⁨{most}⁩ وتشترك في أجزاء من الاسم، لم تتيسر مقارنة سجلاتها فيما بينها.</translation>
    </message>
    <message>
        <source>{count} groups of more than {most} records with parts of the name in common could not be compared among themselves.</source>
        <translation type="unfinished">مجموعات تزيد سجلات كل منها على ⁨{most}⁩ وتشترك في أجزاء من الاسم، لم تتيسر مقارنة سجلاتها فيما بينها: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Only the state concerned confirms or denies its nationality; this was another.</source>
        <translation type="unfinished">لا تؤكد الجنسيةَ أو تنفيها إلا الدولة المعنية؛ وهذه كانت دولة أخرى.</translation>
    </message>
    <message>
        <source>The record does not say what supported it before that.</source>
        <translation type="unfinished">لا يذكر السجل ما الذي كان يؤيدها قبل ذلك.</translation>
    </message>
    <message>
        <source>No state stands behind this code, so none can confirm or deny it.</source>
        <translation type="unfinished">لا دولة وراء هذا الرمز، فلا أحد يمكنه تأكيدها أو نفيها.</translation>
    </message>
    <message>
        <source>Nothing supports it yet: a document, a chip or a record of a list would.</source>
        <translation type="unfinished">لا شيء يؤيدها بعد: تؤيدها وثيقة أو رقاقة أو سجل في قائمة.</translation>
    </message>
    <message>
        <source>The state concerned has not confirmed it.</source>
        <translation type="unfinished">لم تؤكدها الدولة المعنية.</translation>
    </message>
    <message>
        <source>That a state denies it is that state&apos;s answer, not a finding about the person.</source>
        <translation type="unfinished">نفي دولةٍ لها هو جواب تلك الدولة، وليس استنتاجًا عن الشخص.</translation>
    </message>
    <message>
        <source>It is disputed: new support is needed before any state is asked again.</source>
        <translation type="unfinished">هي محل خلاف: يلزم ما يؤيدها من جديد قبل أن تُسأل أي دولة مرة أخرى.</translation>
    </message>
    <message>
        <source>A document number is the same.</source>
        <translation type="unfinished">رقم وثيقة متطابق.</translation>
    </message>
    <message>
        <source>A date of birth is missing on one side.</source>
        <translation type="unfinished">تاريخ الميلاد ناقص في أحد الجانبين.</translation>
    </message>
    <message>
        <source>No name is stated on one side.</source>
        <translation type="unfinished">لا اسم مذكور في أحد الجانبين.</translation>
    </message>
    <message>
        <source>The image of a capture is not held here any more, or was never sent.</source>
        <translation type="unfinished">صورة أحد الالتقاطات لم تعد محفوظة هنا، أو لم تُرسل قط.</translation>
    </message>
    <message>
        <source>The list held on this laptop has no record {record}.</source>
        <translation type="unfinished">لا تحوي القائمة المحفوظة على هذا الحاسوب السجل ⁨{record}⁩.</translation>
    </message>
    <message>
        <source>{count} or more records share a name or number with this one; the rest were not compared.</source>
        <translation type="unfinished">سجلات تشترك مع هذا السجل في اسم أو رقم: ⁨{count}⁩ أو أكثر؛ ولم تُقارَن البقية.</translation>
    </message>
    <message>
        <source>Demonstration figures, not for decisions.</source>
        <translation type="unfinished">أرقام للعرض فقط، لا تُبنى عليها قرارات.</translation>
    </message>
    <message>
        <source>Not calibrated: no error rate is known for this score.</source>
        <translation type="unfinished">بلا معايرة: لا يُعرف معدل خطأ لهذه الدرجة.</translation>
    </message>
    <message>
        <source>No calibration is held.</source>
        <translation type="unfinished">لا توجد معايرة محفوظة.</translation>
    </message>
    <message>
        <source>The calibration held is dated in the future; check the clock.</source>
        <translation type="unfinished">المعايرة المحفوظة مؤرخة في المستقبل؛ تحقق من الساعة.</translation>
    </message>
    <message>
        <source>How many false candidates to expect is not known.</source>
        <translation type="unfinished">لا يُعرف كم مرشّحًا خاطئًا يُتوقّع.</translation>
    </message>
    <message>
        <source>No calibration of face comparisons is held.</source>
        <translation type="unfinished">لا توجد معايرة محفوظة لمقارنات الوجه.</translation>
    </message>
    <message>
        <source>No calibration of finger comparisons is held.</source>
        <translation type="unfinished">لا توجد معايرة محفوظة لمقارنات الأصابع.</translation>
    </message>
    <message>
        <source>Error rate not claimable for a list of {records} from this calibration (largest: {largest}).</source>
        <translation type="unfinished">لا يمكن الجزم بمعدل خطأ من هذه المعايرة لقائمة بهذا الحجم: ⁨{records}⁩ (أكبر حجم: ⁨{largest}⁩).</translation>
    </message>
    <message>
        <source>A false match rate of {count} in {of} is not claimable from this calibration (lowest: {lowest_count} in {lowest_of}).</source>
        <translation type="unfinished">لا يمكن الجزم من هذه المعايرة بمعدل تطابق خاطئ قدره ⁨{count}⁩ من كل ⁨{of}⁩ (أدنى معدل: ⁨{lowest_count}⁩ من كل ⁨{lowest_of}⁩).</translation>
    </message>
    <message>
        <source>The calibration held expired on {day}.</source>
        <translation type="unfinished">انتهت صلاحية المعايرة المحفوظة في ⁨{day}⁩.</translation>
    </message>
    <message>
        <source>The calibration held is for other versions than {extractor} {version} with {matcher}.</source>
        <translation type="unfinished">المعايرة المحفوظة لإصدارات غير ⁨{extractor}⁩ ⁨{version}⁩ مع ⁨{matcher}⁩.</translation>
    </message>
    <message>
        <source>Expect a false candidate at this score in about {count} in {of} searches of this list of {records} (at most {most} in {most_of}).</source>
        <translation type="unfinished">توقّع مرشّحًا خاطئًا عند هذه الدرجة في نحو ⁨{count}⁩ من كل ⁨{of}⁩ من عمليات البحث في هذه القائمة، وسجلاتها ⁨{records}⁩ (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Expect about {expected} false candidates at this score in every search of this list of {records} (at most {most}).</source>
        <translation type="unfinished">عدد المرشّحين الخاطئين المتوقّع عند هذه الدرجة في كل بحث في هذه القائمة، وسجلاتها ⁨{records}⁩: نحو ⁨{expected}⁩ (على الأكثر ⁨{most}⁩).</translation>
    </message>
    <message>
        <source>Of people who are on the list, about {count} in {of} would be missed at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">ممن هم في القائمة، لا يُعثر عند العتبة السارية على نحو ⁨{count}⁩ من كل ⁨{of}⁩ (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of other people, about {count} in {of} would reach this score (at most {most} in {most_of}).</source>
        <translation type="unfinished">من أشخاص آخرين، يبلغ هذه الدرجة نحو ⁨{count}⁩ من كل ⁨{of}⁩ (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of the right people, about {count} in {of} would be missed at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">من الأشخاص الصحيحين، لا يُعرف عند العتبة السارية نحو ⁨{count}⁩ من كل ⁨{of}⁩ (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>No false candidate at this score was seen in testing: at most {most} in {most_of} searches of this list of {records} has one.</source>
        <translation type="unfinished">لم يظهر في الاختبار مرشّح خاطئ عند هذه الدرجة: يظهر على الأكثر في ⁨{most}⁩ من كل ⁨{most_of}⁩ من عمليات البحث في هذه القائمة، وسجلاتها ⁨{records}⁩.</translation>
    </message>
    <message>
        <source>No other person reached this score in testing: at most {most} in {most_of} would.</source>
        <translation type="unfinished">لم يبلغ هذه الدرجةَ في الاختبار شخصٌ آخر: يبلغها على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩.</translation>
    </message>
    <message>
        <source>Expect fewer than 1 false candidate at this score in every search of this list of {records} (at most {most}).</source>
        <translation type="unfinished">عدد المرشّحين الخاطئين المتوقّع عند هذه الدرجة في كل بحث في هذه القائمة، وسجلاتها ⁨{records}⁩: أقل من 1 (على الأكثر ⁨{most}⁩).</translation>
    </message>
    <message>
        <source>Of people who are on the list, none was missed in testing at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">ممن هم في القائمة، لم يفُت الاختبارَ أحدٌ عند العتبة السارية (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of the right people, none was missed in testing at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">من الأشخاص الصحيحين، لم يفُت الاختبارَ أحدٌ عند العتبة السارية (على الأكثر ⁨{most}⁩ من كل ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Name: {reason}</source>
        <translation type="unfinished">الاسم: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>A step before this one is not taken. Record first what supports the nationality: a document, a chip or a record of the list.</source>
        <translation type="unfinished">لم تُتَّخذ خطوة تسبق هذه. سجّل أولًا ما يؤيد الجنسية: وثيقة أو رقاقة أو سجل في القائمة.</translation>
    </message>
    <message>
        <source>This is not a nationality code of ICAO Doc 9303-3. Choose a code, XXX for unknown.</source>
        <translation type="unfinished">هذا ليس رمز جنسية من ICAO Doc 9303-3. اختر رمزًا، وXXX حيث لا تُعرف.</translation>
    </message>
    <message>
        <source>Only the state concerned confirms or denies its nationality. Record it as support.</source>
        <translation type="unfinished">لا تؤكد الجنسيةَ أو تنفيها إلا الدولة المعنية. سجّله على أنه تأييد.</translation>
    </message>
    <message>
        <source>No state stands behind this code, so none can confirm or deny it. Leave it as supported.</source>
        <translation type="unfinished">لا دولة وراء هذا الرمز، فلا أحد يمكنه تأكيدها أو نفيها. اتركها مؤيَّدة.</translation>
    </message>
    <message>
        <source>This step does not rest on what it needs. Name the document, record or reply.</source>
        <translation type="unfinished">هذه الخطوة لا تستند إلى ما تحتاج إليه. اذكر الوثيقة أو السجل أو الرد.</translation>
    </message>
    <message>
        <source>By whom, when and on what is not all recorded.</source>
        <translation type="unfinished">لم يُسجَّل كاملًا: مِن مَن ومتى وعلى أي أساس.</translation>
    </message>
    <message>
        <source>This step is earlier than the one before.</source>
        <translation type="unfinished">هذه الخطوة أسبق من التي قبلها.</translation>
    </message>
    <message>
        <source>Only a supervisor records what a state answers. Ask a supervisor to record it.</source>
        <translation type="unfinished">لا يسجّل جوابَ الدولة إلا مشرف. اطلب من مشرف تسجيله.</translation>
    </message>
    <message>
        <source>Nothing was released to this state in this case, so it has not been asked. Ask for a disclosure first; record the answer when it comes.</source>
        <translation type="unfinished">لم يُسلَّم شيء إلى هذه الدولة في هذه الحالة، فهي لم تُسأل. اطلب الإفصاح أولًا؛ وسجّل الجواب حين يأتي.</translation>
    </message>
    <message>
        <source>This laptop does not know yet who is a supervisor under the rules. Ask the hub once, while there is a connection.</source>
        <translation type="unfinished">لا يعرف هذا الحاسوب بعدُ مَن المشرف وفق القواعد. اسأل المركز مرة واحدة حين يوجد اتصال.</translation>
    </message>
    <message>
        <source>This step is not one that this version knows. Choose one of those offered.</source>
        <translation type="unfinished">هذه الخطوة ليست مما يعرفه هذا الإصدار. اختر مما هو معروض.</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished">إلغاء (&amp;N)</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Decision not verified</source>
        <translation type="unfinished">قرار لم يُتحقق منه</translation>
    </message>
    <message>
        <source>Audit log differs</source>
        <translation type="unfinished">سجل التدقيق مختلف</translation>
    </message>
    <message>
        <source>Two records under one number</source>
        <translation type="unfinished">سجلان برقم واحد</translation>
    </message>
    <message>
        <source>Sent after revocation</source>
        <translation type="unfinished">أُرسل بعد الإبطال</translation>
    </message>
    <message>
        <source>Not kept by the hub</source>
        <translation type="unfinished">لم يحفظه المركز</translation>
    </message>
    <message>
        <source>Second officer disagrees</source>
        <translation type="unfinished">الموظف الثاني لا يوافق</translation>
    </message>
    <message>
        <source>Contested by the person</source>
        <translation type="unfinished">يعترض عليه الشخص</translation>
    </message>
    <message>
        <source>Set aside by the hub</source>
        <translation type="unfinished">نحّاه المركز جانبًا</translation>
    </message>
    <message>
        <source>Lost by the hub</source>
        <translation type="unfinished">فقده المركز</translation>
    </message>
    <message>
        <source>The hub keeps the record, but the decision in it does not count: it is not signed by an officer on the laptop&apos;s list of officers.</source>
        <translation type="unfinished">يحفظ المركز السجل، لكن القرار الذي فيه لا يُحتسب: لم يوقّعه موظف من قائمة موظفي هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The hub knows other entries of this laptop&apos;s audit log than the laptop holds. An older copy of the laptop may have been put back, or the log was changed.</source>
        <translation type="unfinished">يعرف المركز قيودًا في سجل تدقيق هذا الحاسوب غير التي عليه. ربما أُعيدت نسخة أقدم من الحاسوب، أو غُيِّر السجل.</translation>
    </message>
    <message>
        <source>The hub had received another record under this number before. It keeps both, and counts the first.</source>
        <translation type="unfinished">كان المركز قد استلم سجلًا آخر بهذا الرقم من قبل. يحفظ الاثنين، ويحتسب الأول.</translation>
    </message>
    <message>
        <source>This laptop was revoked. The hub keeps the record, but it counts for nothing.</source>
        <translation type="unfinished">أُبطل هذا الحاسوب. يحفظ المركز السجل، لكنه لا يُحتسب.</translation>
    </message>
    <message>
        <source>The hub could not open the record and did not keep it.</source>
        <translation type="unfinished">لم يستطع المركز فتح السجل ولم يحفظه.</translation>
    </message>
    <message>
        <source>Another officer looked at the same evidence alone and came to another answer.</source>
        <translation type="unfinished">نظر موظف آخر وحده في الأدلة نفسها ووصل إلى إجابة أخرى.</translation>
    </message>
    <message>
        <source>The person says that this decision is wrong.</source>
        <translation type="unfinished">يقول الشخص إن هذا القرار خاطئ.</translation>
    </message>
    <message>
        <source>The hub keeps the record and shows it to its operator.</source>
        <translation type="unfinished">يحفظ المركز السجل ويعرضه على مشغّله.</translation>
    </message>
    <message>
        <source>The hub was restored from a backup without this record, and the sealed copy here was dropped already.</source>
        <translation type="unfinished">استُعيد المركز من نسخة احتياطية لا تحوي هذا السجل، وكانت النسخة المختومة هنا قد حُذفت.</translation>
    </message>
    <message>
        <source>Check who decided. If the decision stands, an officer on the list decides again.</source>
        <translation type="unfinished">تحقق ممن قرر. وإن بقي القرار قائمًا، فليقرر من جديد موظف من القائمة.</translation>
    </message>
    <message>
        <source>Do not use this laptop for decisions; let the audit log be compared.</source>
        <translation type="unfinished">لا تستعمل هذا الحاسوب للقرارات؛ ولتُجرَ مقارنة سجل التدقيق.</translation>
    </message>
    <message>
        <source>Tell the hub&apos;s operator which of the two is the right one.</source>
        <translation type="unfinished">أخبر مشغّل المركز أيهما الصحيح.</translation>
    </message>
    <message>
        <source>Hand this laptop in.</source>
        <translation type="unfinished">سلّم هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Save a diagnosis and send it to the hub&apos;s operator.</source>
        <translation type="unfinished">احفظ تشخيصًا وأرسله إلى مشغّل المركز.</translation>
    </message>
    <message>
        <source>Speak with the second officer and answer together, or refer the case.</source>
        <translation type="unfinished">تحدّث مع الموظف الثاني وأجيبا معًا، أو أحِل الحالة.</translation>
    </message>
    <message>
        <source>Let an officer who has not judged the case look at it.</source>
        <translation type="unfinished">دع موظفًا لم يحكم في الحالة ينظر فيها.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s operator what has to be done.</source>
        <translation type="unfinished">اسأل مشغّل المركز عما يجب فعله.</translation>
    </message>
    <message>
        <source>Give the hub&apos;s operator the number; a newer backup may hold the record.</source>
        <translation type="unfinished">أعطِ مشغّل المركز الرقم؛ قد تحوي نسخة احتياطية أحدث السجل.</translation>
    </message>
    <message>
        <source>The officer who decided</source>
        <translation type="unfinished">الموظف الذي قرر</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished">المشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished">مدير النظام</translation>
    </message>
    <message>
        <source>The hub&apos;s operator</source>
        <translation type="unfinished">مشغّل المركز</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Where its answer differs from yours</source>
        <translation type="unfinished">حيث يختلف جوابه عن جوابك</translation>
    </message>
    <message>
        <source>Differences &amp;with the hub</source>
        <translation type="unfinished">اختلافات مع المركز (&amp;W)</translation>
    </message>
    <message>
        <source>What is &amp;done about it</source>
        <translation type="unfinished">ما الذي يُفعل بشأنه (&amp;D)</translation>
    </message>
    <message>
        <source>It is kept with your name.</source>
        <translation type="unfinished">يُحفظ مع اسمك.</translation>
    </message>
    <message>
        <source>Differences with the hub</source>
        <translation type="unfinished">اختلافات مع المركز</translation>
    </message>
    <message>
        <source>Your decisions stay as they were signed; these need somebody to look.</source>
        <translation type="unfinished">تبقى قراراتك كما وُقِّعت؛ وهذه تحتاج إلى من ينظر فيها.</translation>
    </message>
    <message>
        <source>Take this up?</source>
        <translation type="unfinished">هل تتولى هذا؟</translation>
    </message>
    <message>
        <source>&amp;Take it up</source>
        <translation type="unfinished">تولّيه (&amp;T)</translation>
    </message>
    <message>
        <source>The hub agrees with everything sent so far.</source>
        <translation type="unfinished">يوافق المركز على كل ما أُرسل حتى الآن.</translation>
    </message>
    <message>
        <source>Take it up…</source>
        <translation type="unfinished">تولّيه…</translation>
    </message>
    <message>
        <source>Decided here</source>
        <translation type="unfinished">تقرر هنا</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished">ما المختلف</translation>
    </message>
    <message>
        <source>The hub says</source>
        <translation type="unfinished">يقول المركز</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished">لمن هو</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">الخطوة التالية</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation type="unfinished">تولّاه</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished">اختلاف</translation>
    </message>
    <message>
        <source>There are no words.</source>
        <translation type="unfinished">لا توجد كلمات.</translation>
    </message>
    <message>
        <source>Write what is done about it.</source>
        <translation type="unfinished">اكتب ما الذي يُفعل بشأنه.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>It is taken up.</source>
        <translation type="unfinished">تم تولّيه.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Year</source>
        <translation type="unfinished">السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">الشهر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">اليوم</translation>
    </message>
    <message>
        <source>{label}: {part}</source>
        <translation type="unfinished">‏⁨{label}⁩: ⁨{part}⁩</translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>What you saw, and what was true</source>
        <translation type="unfinished">ما رأيته وما كان صحيحًا</translation>
    </message>
    <message>
        <source>What you saw and did</source>
        <translation type="unfinished">ما رأيته وفعلته</translation>
    </message>
    <message>
        <source>The truth</source>
        <translation type="unfinished">الحقيقة</translation>
    </message>
</context>
<context>
    <name>DecisionScreen</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished">اتخاذ القرار</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished">الهوية مؤكَّدة</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished">جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation type="unfinished">الهوية غير مؤكَّدة</translation>
    </message>
    <message>
        <source>The person could not be shown to be who is claimed</source>
        <translation type="unfinished">لم يثبت أن الشخص هو من صُرِّح به</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished">إحالة</translation>
    </message>
    <message>
        <source>To somebody who can look further into it</source>
        <translation type="unfinished">إلى من يستطيع أن يبحث فيه أكثر</translation>
    </message>
    <message>
        <source>Confirmed with which record?</source>
        <translation type="unfinished">بأي سجل تتأكد الهوية؟</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished">السبب (&amp;R)</translation>
    </message>
    <message>
        <source>What you saw and compared. It is kept, and others will read it.</source>
        <translation type="unfinished">ما رأيته وقارنته. يُحفظ، وسيقرؤه آخرون.</translation>
    </message>
    <message>
        <source>You are about to sign</source>
        <translation type="unfinished">أنت على وشك التوقيع</translation>
    </message>
    <message>
        <source>Your signature cannot be taken back; a decision can only be withdrawn by a further signed entry.</source>
        <translation type="unfinished">لا يمكن التراجع عن توقيعك؛ ولا يُسحب القرار إلا بقيد موقَّع آخر.</translation>
    </message>
    <message>
        <source>You decide, not the program.</source>
        <translation type="unfinished">أنت تقرر، لا البرنامج.</translation>
    </message>
    <message>
        <source>Not possible now: see below</source>
        <translation type="unfinished">غير ممكن الآن: انظر أدناه</translation>
    </message>
    <message>
        <source>You decide, not the program. Confirming is not possible now.</source>
        <translation type="unfinished">أنت تقرر، لا البرنامج. التأكيد غير ممكن الآن.</translation>
    </message>
    <message>
        <source>Refer instead; what is missing is recorded with it.</source>
        <translation type="unfinished">أحِل بدلًا من ذلك؛ ويُسجَّل معه ما ينقص.</translation>
    </message>
    <message>
        <source>To confirm, this is missing:</source>
        <translation type="unfinished">للتأكيد ينقص ما يلي:</translation>
    </message>
    <message>
        <source>With a record that you choose below</source>
        <translation type="unfinished">بسجل تختاره أدناه</translation>
    </message>
    <message>
        <source>With record {record}, {name}</source>
        <translation type="unfinished">بالسجل ⁨{record}⁩، ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Until they agree, the confirmation does not stand.</source>
        <translation type="unfinished">وإلى أن يوافق لا يقوم التأكيد.</translation>
    </message>
    <message>
        <source>A second officer judges the evidence next, without seeing your answer.</source>
        <translation type="unfinished">يحكم موظف ثانٍ في الأدلة بعدك، دون أن يرى إجابتك.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">القرار</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">السبب</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">الموقِّع</translation>
    </message>
    <message>
        <source>No decision is chosen.</source>
        <translation type="unfinished">لم يُختر قرار.</translation>
    </message>
    <message>
        <source>Choose one of the three.</source>
        <translation type="unfinished">اختر واحدًا من الثلاثة.</translation>
    </message>
    <message>
        <source>No record is chosen.</source>
        <translation type="unfinished">لم يُختر سجل.</translation>
    </message>
    <message>
        <source>Choose the record you confirm.</source>
        <translation type="unfinished">اختر السجل الذي تؤكده.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">لا يوجد سبب.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">اكتب السبب بكلمات قليلة.</translation>
    </message>
    <message>
        <source>Check before you sign</source>
        <translation type="unfinished">راجع قبل أن توقّع</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">توقيع وتسجيل (&amp;G)</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">جارٍ التوقيع والحفظ…</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>DEMONSTRATION: every person is fictional; nothing reaches a real hub</source>
        <translation type="unfinished">عرض توضيحي: كل شخص هنا خيالي؛ ولا يصل شيء إلى مركز حقيقي</translation>
    </message>
    <message>
        <source>PILOT: this laptop&apos;s own list and keys; not for decisions about people</source>
        <translation type="unfinished">تجريبي: لهذا الحاسوب قائمته ومفاتيحه الخاصة؛ وليس لاتخاذ قرارات عن الناس</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Show details</source>
        <translation type="unfinished">إظهار التفاصيل</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished">إخفاء التفاصيل</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>VERSIONS</source>
        <translation type="unfinished">الإصدارات</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation type="unfinished">النظام</translation>
    </message>
    <message>
        <source>PROTECTION</source>
        <translation type="unfinished">الحماية</translation>
    </message>
    <message>
        <source>  the vault opens with: {means}</source>
        <translation type="unfinished">  تُفتح الخزنة بـ: ⁨{means}⁩</translation>
    </message>
    <message>
        <source>READERS</source>
        <translation type="unfinished">القارئات</translation>
    </message>
    <message>
        <source>  none attached</source>
        <translation type="unfinished">  لا شيء موصول</translation>
    </message>
    <message>
        <source>ENGINES</source>
        <translation type="unfinished">المحركات</translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished">يعمل</translation>
    </message>
    <message>
        <source>DISK</source>
        <translation type="unfinished">القرص</translation>
    </message>
    <message>
        <source>  free: {size} MiB</source>
        <translation type="unfinished">  المساحة الحرة: ⁨{size}⁩ MiB</translation>
    </message>
    <message>
        <source>LAST ERRORS</source>
        <translation type="unfinished">آخر الأخطاء</translation>
    </message>
    <message>
        <source>  none</source>
        <translation type="unfinished">  لا شيء</translation>
    </message>
    <message>
        <source>OFFICERS</source>
        <translation type="unfinished">الموظفون</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation type="unfinished">السياسة</translation>
    </message>
    <message>
        <source>DOCUMENTS</source>
        <translation type="unfinished">الوثائق</translation>
    </message>
    <message>
        <source>  certificates of states: {count} of {states} states, {unused} not used</source>
        <translation type="unfinished">  شهادات الدول: ⁨{count}⁩ من دول عددها ⁨{states}⁩، غير مستعملة ⁨{unused}⁩</translation>
    </message>
    <message>
        <source>  newest list signed: {when}; revocation lists: {lists}</source>
        <translation type="unfinished">  أحدث قائمة وُقِّعت: ⁨{when}⁩؛ قوائم الإبطال: ⁨{lists}⁩</translation>
    </message>
    <message>
        <source>  from the folder {folder}, which nobody signed: for pilots only</source>
        <translation type="unfinished">  من المجلد ⁨{folder}⁩ الذي لم يوقّعه أحد: للتجارب فقط</translation>
    </message>
    <message>
        <source>  signed set, version {version}, of {authority}</source>
        <translation type="unfinished">  مجموعة موقّعة، الإصدار ⁨{version}⁩، من ⁨{authority}⁩</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>  {records} records, version {version}, {state}</source>
        <translation type="unfinished">  السجلات ⁨{records}⁩، الإصدار ⁨{version}⁩، ⁨{state}⁩</translation>
    </message>
    <message>
        <source>SYNCHRONISATION</source>
        <translation type="unfinished">المزامنة</translation>
    </message>
    <message>
        <source>  queued {queued}, confirmed {confirmed}, set aside {aside}</source>
        <translation type="unfinished">  في الانتظار ⁨{queued}⁩، مؤكَّد ⁨{confirmed}⁩، مُنحّى ⁨{aside}⁩</translation>
    </message>
</context>
<context>
    <name>DiagnosisScreen</name>
    <message>
        <source>&amp;Diagnosis</source>
        <translation type="unfinished">التشخيص (&amp;D)</translation>
    </message>
    <message>
        <source>What works, what does not, for support</source>
        <translation type="unfinished">ما يعمل وما لا يعمل، للدعم الفني</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished">التشخيص</translation>
    </message>
    <message>
        <source>For support. It holds no personal data; what you see is what is saved.</source>
        <translation type="unfinished">للدعم الفني. لا يحوي بيانات شخصية؛ وما تراه هو ما يُحفظ.</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation type="unfinished">حفظ في ملف (&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Try a reader…</source>
        <translation type="unfinished">تجربة قارئ (&amp;T)…</translation>
    </message>
    <message>
        <source>Diagnosis text</source>
        <translation type="unfinished">نص التشخيص</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation type="unfinished">حفظ التشخيص</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished">نص (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished">حُفظ</translation>
    </message>
</context>
<context>
    <name>DisclosureDraft</name>
    <message>
        <source>&amp;State (code)</source>
        <translation type="unfinished">الدولة (الرمز) (&amp;S)</translation>
    </message>
    <message>
        <source>As in a passport: IRQ</source>
        <translation type="unfinished">كما في جواز السفر: IRQ</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation type="unfinished">السلطة (&amp;A)</translation>
    </message>
    <message>
        <source>Who receives it, in words</source>
        <translation type="unfinished">من يستلمه، بالكلمات</translation>
    </message>
    <message>
        <source>&amp;Why it is needed</source>
        <translation type="unfinished">لماذا يلزم (&amp;W)</translation>
    </message>
    <message>
        <source>Not by this way: {fields}.</source>
        <translation type="unfinished">ليس بهذه الطريقة: ⁨{fields}⁩.</translation>
    </message>
    <message>
        <source>{field}: nothing is held</source>
        <translation type="unfinished">⁨{field}⁩: لا شيء محفوظ</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished">‏⁨{field}⁩: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>What would leave, and nothing else</source>
        <translation type="unfinished">ما سيخرج، ولا شيء غيره</translation>
    </message>
    <message>
        <source>Claims and their content, other people&apos;s data and the watchlist never leave; they are not offered.</source>
        <translation type="unfinished">الطلبات ومضمونها وبيانات الآخرين وقائمة المراقبة لا تخرج أبدًا؛ ولا تُعرض للاختيار.</translation>
    </message>
</context>
<context>
    <name>DisclosureLastLook</name>
    <message>
        <source>These fields leave now, and cannot be called back:</source>
        <translation type="unfinished">تخرج هذه الحقول الآن، ولا يمكن استرجاعها:</translation>
    </message>
    <message>
        <source>You approve that exactly these fields may leave:</source>
        <translation type="unfinished">أنت تعتمد خروج هذه الحقول بالضبط:</translation>
    </message>
    <message>
        <source>as the hub holds it</source>
        <translation type="unfinished">كما يحفظها المركز</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished">إلى</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">لماذا</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">الموقِّع</translation>
    </message>
</context>
<context>
    <name>DisclosureRequest</name>
    <message>
        <source>To</source>
        <translation type="unfinished">إلى</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">لماذا</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished">طلبه</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished">اعتمده</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation type="unfinished">سلّمه</translation>
    </message>
    <message>
        <source>Blocked, and who resolves it:</source>
        <translation type="unfinished">ممنوع، ومن يحلّه:</translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished">سُلِّم</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">مسحوب</translation>
    </message>
    <message>
        <source>Waits for a supervisor</source>
        <translation type="unfinished">ينتظر مشرفًا</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation type="unfinished">ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>Approved by two people</source>
        <translation type="unfinished">اعتمده شخصان</translation>
    </message>
    <message>
        <source>Show what left</source>
        <translation type="unfinished">عرض ما خرج</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished">سحبه</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished">اعتماد…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished">تسليم…</translation>
    </message>
</context>
<context>
    <name>DisclosuresScreen</name>
    <message>
        <source>Disclosures</source>
        <translation type="unfinished">الإفصاحات</translation>
    </message>
    <message>
        <source>What waits for an approval or a release</source>
        <translation type="unfinished">ما ينتظر اعتمادًا أو تسليمًا</translation>
    </message>
    <message>
        <source>Disclosures that wait</source>
        <translation type="unfinished">إفصاحات في الانتظار</translation>
    </message>
    <message>
        <source>A request is made from a finished encounter.</source>
        <translation type="unfinished">يُقدَّم الطلب من مقابلة منتهية.</translation>
    </message>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">سؤال المركز (&amp;A)</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>No disclosure waits for anybody.</source>
        <translation type="unfinished">لا إفصاح ينتظر أحدًا.</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation type="unfinished">طُلب في ⁨{when}⁩</translation>
    </message>
    <message>
        <source>Approvals: {count} of 2</source>
        <translation type="unfinished">الاعتمادات: ⁨{count}⁩ من 2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">فتح</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">فاتح</translation>
    </message>
    <message>
        <source>For daylight</source>
        <translation type="unfinished">لضوء النهار</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">داكن</translation>
    </message>
    <message>
        <source>For night work</source>
        <translation type="unfinished">للعمل ليلًا</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">اللغات</translation>
    </message>
    <message>
        <source>{language} · draft</source>
        <translation type="unfinished">⁨{language}⁩ · مسودة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">الألوان</translation>
    </message>
    <message>
        <source>Of the program. The notice has its own language in each encounter.</source>
        <translation type="unfinished">لغة البرنامج. وللإشعار لغته الخاصة في كل مقابلة.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished">اللغة (&amp;G)</translation>
    </message>
    <message>
        <source>Translation reviewed by {name}.</source>
        <translation type="unfinished">راجع الترجمةَ ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>This translation is a draft that no person has reviewed. Where a text is doubtful, the English one counts. The notice to the person is not affected: it comes from the policy.</source>
        <translation type="unfinished">هذه الترجمة مسودة لم يراجعها أحد. وحيث يُشك في نص فالعبرة بالنص الإنجليزي. ولا يشمل ذلك الإشعار المقدَّم للشخص: فهو من السياسة.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Surname</source>
        <translation type="unfinished">اسم العائلة</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished">الأسماء الشخصية</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished">الجنس</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">الجنسية</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished">رقم الوثيقة</translation>
    </message>
    <message>
        <source>Date of expiry</source>
        <translation type="unfinished">تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>Issuing state</source>
        <translation type="unfinished">الدولة المُصدِرة</translation>
    </message>
    <message>
        <source>Optional data</source>
        <translation type="unfinished">بيانات اختيارية</translation>
    </message>
    <message>
        <source>More optional data</source>
        <translation type="unfinished">بيانات اختيارية أخرى</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished">نوع الوثيقة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>The last check digit</source>
        <translation type="unfinished">رقم التحقق الأخير</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished">السطور</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished">الصورة</translation>
    </message>
    <message>
        <source>ready; no document on it</source>
        <translation type="unfinished">جاهز؛ لا وثيقة عليه</translation>
    </message>
    <message>
        <source>a document lies on it</source>
        <translation type="unfinished">عليه وثيقة</translation>
    </message>
    <message>
        <source>a document lies on it, but its chip is silent</source>
        <translation type="unfinished">عليه وثيقة، لكن رقاقتها لا تجيب</translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished">قيد الاستعمال</translation>
    </message>
    <message>
        <source>The check digits agree. The chip was not read.</source>
        <translation type="unfinished">أرقام التحقق متفقة. لم تُقرأ الرقاقة.</translation>
    </message>
    <message>
        <source>The zone breaks a rule. Look at the fields named below.</source>
        <translation type="unfinished">تخالف المنطقة المقروءة قاعدة. انظر إلى الحقول المذكورة أدناه.</translation>
    </message>
    <message>
        <source>The zone cannot be read. Take another picture, or type it.</source>
        <translation type="unfinished">لا يمكن قراءة المنطقة. التقط صورة أخرى، أو اكتبها.</translation>
    </message>
    <message>
        <source>The data are as the state signed them.</source>
        <translation type="unfinished">البيانات كما وقّعتها الدولة.</translation>
    </message>
    <message>
        <source>Data in the chip are not those that the state signed.</source>
        <translation type="unfinished">في الرقاقة بيانات ليست هي التي وقّعتها الدولة.</translation>
    </message>
    <message>
        <source>The signature in the chip does not verify.</source>
        <translation type="unfinished">لا يصح التوقيع الذي في الرقاقة.</translation>
    </message>
    <message>
        <source>This laptop holds no certificate of the issuer: nothing is proved.</source>
        <translation type="unfinished">لا يحمل هذا الحاسوب شهادة للجهة المُصدِرة: لم يثبت شيء.</translation>
    </message>
    <message>
        <source>The certificate that signed the chip is not valid today.</source>
        <translation type="unfinished">الشهادة التي وقّعت الرقاقة غير صالحة اليوم.</translation>
    </message>
    <message>
        <source>The state has revoked the certificate that signed the chip.</source>
        <translation type="unfinished">أبطلت الدولة الشهادة التي وقّعت الرقاقة.</translation>
    </message>
    <message>
        <source>The signature in the chip could not be checked.</source>
        <translation type="unfinished">تعذّر فحص التوقيع الذي في الرقاقة.</translation>
    </message>
    <message>
        <source>The chip is the original, not a copy.</source>
        <translation type="unfinished">الرقاقة هي الأصل وليست نسخة.</translation>
    </message>
    <message>
        <source>The chip did not show that it is the original.</source>
        <translation type="unfinished">لم تُثبت الرقاقة أنها الأصل.</translation>
    </message>
    <message>
        <source>Whether the chip is a copy is not proved: nobody signed its key.</source>
        <translation type="unfinished">لم يثبت هل الرقاقة نسخة: لم يوقّع أحد مفتاحها.</translation>
    </message>
    <message>
        <source>This kind of chip cannot show whether it is a copy.</source>
        <translation type="unfinished">هذا النوع من الرقاقات لا يمكنه أن يبيّن هل هو نسخة.</translation>
    </message>
    <message>
        <source>Whether the chip is a copy could not be checked.</source>
        <translation type="unfinished">تعذّر فحص ما إذا كانت الرقاقة نسخة.</translation>
    </message>
    <message>
        <source>Nothing observed</source>
        <translation type="unfinished">لم يُلاحظ شيء</translation>
    </message>
    <message>
        <source>Counterfeit: an imitation of a state&apos;s document</source>
        <translation type="unfinished">مزيفة: تقليد لوثيقة دولة</translation>
    </message>
    <message>
        <source>Forged: genuine, and altered afterwards</source>
        <translation type="unfinished">مزوّرة: أصلية، وغُيِّرت بعد ذلك</translation>
    </message>
    <message>
        <source>Pseudo: of an issuer that does not exist</source>
        <translation type="unfinished">وهمية: من جهة إصدار لا وجود لها</translation>
    </message>
    <message>
        <source>Impostor: genuine, and another person&apos;s</source>
        <translation type="unfinished">انتحال: أصلية، وتعود إلى شخص آخر</translation>
    </message>
    <message>
        <source>Fraudulently obtained: genuine, issued on false evidence</source>
        <translation type="unfinished">محصَّلة بالاحتيال: أصلية، صدرت بأدلة كاذبة</translation>
    </message>
</context>
<context>
    <name>DocumentEntry</name>
    <message>
        <source>Type them as printed; Shift+Enter begins a new line.</source>
        <translation type="unfinished">اكتبها كما طُبعت؛ وShift+Enter يبدأ سطرًا جديدًا.</translation>
    </message>
    <message>
        <source>Card access &amp;number</source>
        <translation type="unfinished">رقم الوصول إلى البطاقة (&amp;N)</translation>
    </message>
    <message>
        <source>Six digits on the front, if there are any.</source>
        <translation type="unfinished">ستة أرقام على الوجه، إن وُجدت.</translation>
    </message>
    <message>
        <source>Lines at the &amp;foot of the page</source>
        <translation type="unfinished">السطور في أسفل الصفحة (&amp;F)</translation>
    </message>
    <message>
        <source>Picture of the pa&amp;ge</source>
        <translation type="unfinished">صورة الصفحة (&amp;G)</translation>
    </message>
    <message>
        <source>A photograph or scan, instead of typing.</source>
        <translation type="unfinished">صورة أو مسح ضوئي، بدلًا من الكتابة.</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.bmp *.jp2)</source>
        <translation type="unfinished">صور (*.jpg *.jpeg *.png *.tif *.bmp *.jp2)</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation type="unfinished">لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>The first letter is P, V, A, C or I.</source>
        <translation type="unfinished">الحرف الأول هو P أو V أو A أو C أو I.</translation>
    </message>
    <message>
        <source>Compare with the document: {fields}</source>
        <translation type="unfinished">قارن بالوثيقة: ⁨{fields}⁩</translation>
    </message>
    <message>
        <source>{count} characters to go</source>
        <translation type="unfinished">الأحرف المتبقية: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Complete; every check digit agrees.</source>
        <translation type="unfinished">مكتمل؛ كل أرقام التحقق متفقة.</translation>
    </message>
    <message>
        <source>There is a character that does not belong there.</source>
        <translation type="unfinished">يوجد حرف لا مكان له هنا.</translation>
    </message>
</context>
<context>
    <name>DocumentResult</name>
    <message>
        <source>No portrait</source>
        <translation type="unfinished">لا صورة شخصية</translation>
    </message>
    <message>
        <source>This document number is on the list: {name}</source>
        <translation type="unfinished">رقم الوثيقة هذا موجود في القائمة: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Records on the list with this document number: {count}</source>
        <translation type="unfinished">السجلات في القائمة بهذا الرقم: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>No record on the list has this document number.</source>
        <translation type="unfinished">لا سجل في القائمة يحمل رقم الوثيقة هذا.</translation>
    </message>
    <message>
        <source>The portrait was not compared: capture the face, then come back here over Claimed identity and read the chip.</source>
        <translation type="unfinished">لم تُقارَن الصورة: التقط الوجه، ثم عد إلى هنا عبر الهوية المصرَّح بها واقرأ الشريحة.</translation>
    </message>
    <message>
        <source>Portrait and face compared; judge with your own eyes.</source>
        <translation type="unfinished">قورنت الصورة الشخصية بالوجه؛ احكم بعينيك.</translation>
    </message>
    <message>
        <source>The comparison supports that it is this person&apos;s portrait.</source>
        <translation type="unfinished">تؤيد المقارنة أنها صورة هذا الشخص.</translation>
    </message>
    <message>
        <source>The comparison does not support that it is this person.</source>
        <translation type="unfinished">لا تؤيد المقارنة أنه هذا الشخص.</translation>
    </message>
    <message>
        <source>printed: {value}</source>
        <translation type="unfinished">المطبوع: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>chip: {value}</source>
        <translation type="unfinished">الرقاقة: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>on record: {value}</source>
        <translation type="unfinished">في السجل: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>Differs — {sides}</source>
        <translation type="unfinished">مختلف — ⁨{sides}⁩</translation>
    </message>
</context>
<context>
    <name>DocumentScreen</name>
    <message>
        <source>The person&apos;s document</source>
        <translation type="unfinished">وثيقة الشخص</translation>
    </message>
    <message>
        <source>Read the chip, or check the lines by hand. Then say what you observed.</source>
        <translation type="unfinished">اقرأ الرقاقة، أو تحقق من السطور باليد. ثم قل ما لاحظته.</translation>
    </message>
    <message>
        <source>Read the p&amp;icture</source>
        <translation type="unfinished">قراءة الصورة (&amp;I)</translation>
    </message>
    <message>
        <source>What do you &amp;observe?</source>
        <translation type="unfinished">ماذا تلاحظ؟ (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation type="unfinished">قراءة الرقاقة (&amp;R)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished">ملاحظة (&amp;T)</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished">ما هو معروف</translation>
    </message>
    <message>
        <source>Your judgement, not the machine&apos;s.</source>
        <translation type="unfinished">حكمك أنت، لا حكم الآلة.</translation>
    </message>
    <message>
        <source>No document reader is attached.</source>
        <translation type="unfinished">لا قارئ وثائق موصول.</translation>
    </message>
    <message>
        <source>Document reader</source>
        <translation type="unfinished">قارئ الوثائق</translation>
    </message>
    <message>
        <source>No picture is named.</source>
        <translation type="unfinished">لم تُسمَّ صورة.</translation>
    </message>
    <message>
        <source>Choose a picture of the page first.</source>
        <translation type="unfinished">اختر أولًا صورة للصفحة.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation type="unfinished">جارٍ قراءة الصورة…</translation>
    </message>
    <message>
        <source>Put the document on the reader and leave it there…</source>
        <translation type="unfinished">ضع الوثيقة على القارئ واتركها هناك…</translation>
    </message>
    <message>
        <source>Nothing opens the chip yet.</source>
        <translation type="unfinished">لا شيء يفتح الرقاقة بعد.</translation>
    </message>
    <message>
        <source>Type the lines at the foot of the page, or the card access number.</source>
        <translation type="unfinished">اكتب السطور في أسفل الصفحة، أو رقم الوصول إلى البطاقة.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished">جارٍ قراءة ⁨{file}⁩…</translation>
    </message>
    <message>
        <source>Nothing is known of the document yet.</source>
        <translation type="unfinished">لا شيء معروف عن الوثيقة بعد.</translation>
    </message>
    <message>
        <source>Read the chip or type the lines; or press Back.</source>
        <translation type="unfinished">اقرأ الرقاقة أو اكتب السطور؛ أو اضغط «رجوع».</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>I&amp;mport the certificates</source>
        <translation type="unfinished">استيراد الشهادات (&amp;M)</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation type="unfinished">المحفوظة الآن</translation>
    </message>
    <message>
        <source>Certificates of each state</source>
        <translation type="unfinished">شهادات كل دولة</translation>
    </message>
    <message>
        <source>File with certi&amp;ficates</source>
        <translation type="unfinished">ملف الشهادات (&amp;F)</translation>
    </message>
    <message>
        <source>As your list authority gave it to you; its signature is checked first.</source>
        <translation type="unfinished">كما أعطتك إياه جهة القائمة؛ يُفحص توقيعه أولًا.</translation>
    </message>
    <message>
        <source>Certificates (*.fidt);;All files (*)</source>
        <translation type="unfinished">شهادات (*.fidt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Take over a newer set</source>
        <translation type="unfinished">تسلّم مجموعة أحدث</translation>
    </message>
    <message>
        <source>Certificates of states</source>
        <translation type="unfinished">شهادات الدول</translation>
    </message>
    <message>
        <source>{count}, of {states} states</source>
        <translation type="unfinished">⁨{count}⁩، عدد الدول ⁨{states}⁩</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished">الشهادات</translation>
    </message>
    <message>
        <source>Newest list of a state</source>
        <translation type="unfinished">أحدث قائمة لدولة</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation type="unfinished">قوائم الإلغاء</translation>
    </message>
    <message>
        <source>Not used, see below</source>
        <translation type="unfinished">غير مستعمل، انظر أدناه</translation>
    </message>
    <message>
        <source>the folder {folder}, which nobody signed: for pilots only</source>
        <translation type="unfinished">المجلد ⁨{folder}⁩ الذي لم يوقّعه أحد: للتجارب فقط</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">من</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">الإصدار</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">أُعدّت</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">الموقِّع</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation type="unfinished">لم يُختر ملف.</translation>
    </message>
    <message>
        <source>Choose the file you were given.</source>
        <translation type="unfinished">اختر الملف الذي أُعطي لك.</translation>
    </message>
    <message>
        <source>Checking the signature and every certificate…</source>
        <translation type="unfinished">يُفحص التوقيع وكل شهادة…</translation>
    </message>
    <message>
        <source>Version {version} is in use.</source>
        <translation type="unfinished">الإصدار ⁨{version}⁩ مستعمل.</translation>
    </message>
    <message>
        <source>The certificates are taken over.</source>
        <translation type="unfinished">تم تسلّم الشهادات.</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
</context>
<context>
    <name>ErasuresSection</name>
    <message>
        <source>Captured images kept now</source>
        <translation type="unfinished">الصور الملتقطة المحفوظة الآن</translation>
    </message>
    <message>
        <source>When each encounter&apos;s images are erased</source>
        <translation type="unfinished">متى تُمحى صور كل مقابلة</translation>
    </message>
    <message>
        <source>Erased, newest first</source>
        <translation type="unfinished">المحذوف، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Nothing was erased yet.</source>
        <translation type="unfinished">لم يُمحَ شيء بعد.</translation>
    </message>
    <message>
        <source>Deletion report</source>
        <translation type="unfinished">تقرير المحو</translation>
    </message>
    <message>
        <source>Encounters with images</source>
        <translation type="unfinished">مقابلات فيها صور</translation>
    </message>
    <message>
        <source>With a time set</source>
        <translation type="unfinished">لها وقت محدد</translation>
    </message>
    <message>
        <source>{encounter} · until it is decided</source>
        <translation type="unfinished">‏⁨{encounter}⁩ · حتى يُتخذ القرار</translation>
    </message>
    <message>
        <source>{encounter} · until {time}</source>
        <translation type="unfinished">‏⁨{encounter}⁩ · حتى ⁨{time}⁩</translation>
    </message>
    <message>
        <source>{time} · {encounter} · images: {number} · {reason}</source>
        <translation type="unfinished">‏⁨{time}⁩ · ⁨{encounter}⁩ · الصور: ⁨{number}⁩ · ⁨{reason}⁩</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished">مشكلة</translation>
    </message>
    <message>
        <source>Problem: {what} {next}</source>
        <translation type="unfinished">مشكلة: ⁨{what}⁩ ⁨{next}⁩</translation>
    </message>
</context>
<context>
    <name>ExceptionChoice</name>
    <message>
        <source>You need not ask why, and it changes nothing for the person.</source>
        <translation type="unfinished">لا داعي أن تسأل عن السبب، ولا يغيّر ذلك شيئًا للشخص.</translation>
    </message>
</context>
<context>
    <name>ExerciseEditorScreen</name>
    <message>
        <source>Change an exercise</source>
        <translation type="unfinished">تغيير تمرين</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation type="unfinished">تمرين جديد</translation>
    </message>
    <message>
        <source>What is right follows from what you choose: nobody has to be told.</source>
        <translation type="unfinished">الصواب ينتج مما تختاره: لا حاجة إلى إخبار أحد.</translation>
    </message>
    <message>
        <source>&amp;Save the exercise</source>
        <translation type="unfinished">حفظ التمرين (&amp;S)</translation>
    </message>
    <message>
        <source>Fill it in, then save.</source>
        <translation type="unfinished">املأه ثم احفظ.</translation>
    </message>
</context>
<context>
    <name>ExerciseForm</name>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished">العنوان (&amp;T)</translation>
    </message>
    <message>
        <source>B&amp;riefing</source>
        <translation type="unfinished">الإحاطة (&amp;R)</translation>
    </message>
    <message>
        <source>What the trainee is told before the person comes.</source>
        <translation type="unfinished">ما يُقال للمتدرب قبل أن يأتي الشخص.</translation>
    </message>
    <message>
        <source>What is &amp;expected</source>
        <translation type="unfinished">المتوقع (&amp;E)</translation>
    </message>
    <message>
        <source>Shown afterwards, with the result.</source>
        <translation type="unfinished">يظهر بعد ذلك مع النتيجة.</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation type="unfinished">من يأتي</translation>
    </message>
    <message>
        <source>What they claim</source>
        <translation type="unfinished">ما يصرّح به</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation type="unfinished">سجل من</translation>
    </message>
    <message>
        <source>The list is</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished">الدقائق: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Time aimed at</source>
        <translation type="unfinished">الوقت المستهدف</translation>
    </message>
    <message>
        <source>The {finger}</source>
        <translation type="unfinished">الإصبع: ⁨{finger}⁩</translation>
    </message>
    <message>
        <source>The face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>{name}, {record}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{name}, not on the list</source>
        <translation type="unfinished">‏⁨{name}⁩، ليس في القائمة</translation>
    </message>
    <message>
        <source>How fingers and face are given at first</source>
        <translation type="unfinished">كيف تُعطى الأصابع والوجه أول مرة</translation>
    </message>
    <message>
        <source>What goes wrong with the readers</source>
        <translation type="unfinished">ما يتعطل في القارئات</translation>
    </message>
</context>
<context>
    <name>ExercisesScreen</name>
    <message>
        <source>Your own exercises</source>
        <translation type="unfinished">تمارينك الخاصة</translation>
    </message>
    <message>
        <source>They stay on this demonstration laptop. The people are fictional.</source>
        <translation type="unfinished">تبقى على حاسوب العرض هذا. الأشخاص خياليون.</translation>
    </message>
    <message>
        <source>&amp;New exercise</source>
        <translation type="unfinished">تمرين جديد (&amp;N)</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished">لا يوجد أي منها بعد.</translation>
    </message>
    <message>
        <source>Make one, or go back to the six.</source>
        <translation type="unfinished">أنشئ واحدًا، أو عد إلى الستة.</translation>
    </message>
    <message>
        <source>{title}, with {person}</source>
        <translation type="unfinished">‏⁨{title}⁩، مع ⁨{person}⁩</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished">تغيير…</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation type="unfinished">تغيير ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation type="unfinished">نسخ…</translation>
    </message>
    <message>
        <source>Copy {title}</source>
        <translation type="unfinished">نسخ ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished">حذف…</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation type="unfinished">حذف ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation type="unfinished">نسخة من ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation type="unfinished">حذف ⁨{title}⁩؟</translation>
    </message>
    <message>
        <source>What trainees did in it is still remembered.</source>
        <translation type="unfinished">ما فعله المتدربون فيه يبقى محفوظًا.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished">احذفه</translation>
    </message>
</context>
<context>
    <name>FaceScreen</name>
    <message>
        <source>Photograph the face</source>
        <translation type="unfinished">صوّر الوجه</translation>
    </message>
    <message>
        <source>&amp;Take photograph</source>
        <translation type="unfinished">التقاط الصورة (&amp;T)</translation>
    </message>
    <message>
        <source>The camera&apos;s picture appears here.</source>
        <translation type="unfinished">تظهر هنا صورة الكاميرا.</translation>
    </message>
    <message>
        <source>Take &amp;another</source>
        <translation type="unfinished">صورة أخرى (&amp;A)</translation>
    </message>
    <message>
        <source>Ca&amp;nnot capture…</source>
        <translation type="unfinished">تعذّر الالتقاط (&amp;N)…</translation>
    </message>
    <message>
        <source>Why is no photograph taken?</source>
        <translation type="unfinished">لماذا لم تُلتقط صورة؟</translation>
    </message>
    <message>
        <source>Face the light; no light from behind.</source>
        <translation type="unfinished">الوجه نحو الضوء؛ ولا ضوء من الخلف.</translation>
    </message>
    <message>
        <source>Look straight at the camera, mouth closed, eyes open.</source>
        <translation type="unfinished">النظر مباشرة إلى الكاميرا، والفم مغلق والعينان مفتوحتان.</translation>
    </message>
    <message>
        <source>Keep head coverings on; the face from chin to forehead must show.</source>
        <translation type="unfinished">يبقى غطاء الرأس؛ ويجب أن يظهر الوجه من الذقن إلى الجبهة.</translation>
    </message>
    <message>
        <source>Go on, or take another photograph.</source>
        <translation type="unfinished">تابع، أو التقط صورة أخرى.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>Fit the face into the oval, then press Enter.</source>
        <translation type="unfinished">اجعل الوجه داخل الشكل البيضوي، ثم اضغط Enter.</translation>
    </message>
    <message>
        <source>Waiting for the camera…</source>
        <translation type="unfinished">في انتظار الكاميرا…</translation>
    </message>
    <message>
        <source>Taking the photograph</source>
        <translation type="unfinished">جارٍ التقاط الصورة</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished">صورة</translation>
    </message>
    <message>
        <source>No photograph is taken.</source>
        <translation type="unfinished">لم تُلتقط صورة.</translation>
    </message>
</context>
<context>
    <name>FieldidError</name>
    <message>
        <source>No receipt has come from the hub: {reason}.</source>
        <translation type="unfinished">لم يأتِ إيصال من المركز: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Send it again when the hub can be reached; it is done once only.</source>
        <translation type="unfinished">أرسله من جديد حين يمكن الوصول إلى المركز؛ ولا يُنفَّذ إلا مرة واحدة.</translation>
    </message>
    <message>
        <source>The audit log does not verify at entry {sequence}: {reason}.</source>
        <translation type="unfinished">لا يصح سجل التدقيق عند القيد ⁨{sequence}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Stop using this laptop and call the administrator.</source>
        <translation type="unfinished">توقف عن استعمال هذا الحاسوب واتصل بمدير النظام.</translation>
    </message>
    <message>
        <source>The authority cannot do this: {reason}.</source>
        <translation type="unfinished">لا تستطيع جهة الإصدار فعل هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation type="unfinished">لم يُنشر شيء.</translation>
    </message>
    <message>
        <source>This laptop does not trust a list authority yet.</source>
        <translation type="unfinished">لا يثق هذا الحاسوب بعدُ بأي جهة إصدار للقوائم.</translation>
    </message>
    <message>
        <source>Give the authority&apos;s public key file with the first list (--trust FILE.pub).</source>
        <translation type="unfinished">أعطِ ملف المفتاح العام للجهة مع أول قائمة (--trust FILE.pub).</translation>
    </message>
    <message>
        <source>This laptop already trusts a list authority, and it is another one.</source>
        <translation type="unfinished">يثق هذا الحاسوب بجهة إصدار من قبل، وهي غير هذه.</translation>
    </message>
    <message>
        <source>Only an administrator can change the authority, and the change is logged.</source>
        <translation type="unfinished">لا يغيّر جهة الإصدار إلا مدير النظام، ويُسجَّل التغيير.</translation>
    </message>
    <message>
        <source>Measuring {what} did not work.</source>
        <translation type="unfinished">لم ينجح قياس ⁨{what}⁩.</translation>
    </message>
    <message>
        <source>Read what it printed above, then measure again on an idle machine.</source>
        <translation type="unfinished">اقرأ ما طُبع أعلاه، ثم قس من جديد على جهاز غير مشغول.</translation>
    </message>
    <message>
        <source>The packed list of this vault is missing, damaged, or an older copy of itself.</source>
        <translation type="unfinished">القائمة المعدّة في هذه الخزنة مفقودة أو تالفة أو نسخة أقدم منها.</translation>
    </message>
    <message>
        <source>Nothing of it is used. Import the list again, and tell the administrator.</source>
        <translation type="unfinished">لا يُستعمل منها شيء. استورد القائمة من جديد، وأخبر مدير النظام.</translation>
    </message>
    <message>
        <source>This calibration file is damaged: {reason}.</source>
        <translation type="unfinished">ملف المعايرة هذا تالف: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask its maker for a new copy.</source>
        <translation type="unfinished">لم يتغير شيء. اطلب من صانعه نسخة جديدة.</translation>
    </message>
    <message>
        <source>This calibration cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال هذه المعايرة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>This calibration is valid from {made} to {expires} and not today.</source>
        <translation type="unfinished">هذه المعايرة صالحة من ⁨{made}⁩ إلى ⁨{expires}⁩ وليس اليوم.</translation>
    </message>
    <message>
        <source>Check the laptop&apos;s clock, or ask its maker for a new calibration.</source>
        <translation type="unfinished">تحقق من ساعة الحاسوب، أو اطلب من صانعها معايرة جديدة.</translation>
    </message>
    <message>
        <source>The maker&apos;s key file cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال ملف مفتاح الصانع: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Give another file with --key.</source>
        <translation type="unfinished">لم يُكتب شيء. أعطِ ملفًا آخر مع --key.</translation>
    </message>
    <message>
        <source>This calibration is not signed by a maker that is trusted here ({maker}).</source>
        <translation type="unfinished">لم يوقّع هذه المعايرةَ صانعٌ موثوق به هنا (⁨{maker}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Compare the maker&apos;s key with the one you were given.</source>
        <translation type="unfinished">لم يتغير شيء. قارن مفتاح الصانع بالمفتاح الذي أُعطي لك.</translation>
    </message>
    <message>
        <source>This account may not use the camera {reader}.</source>
        <translation type="unfinished">لا يجوز لهذا الحساب استعمال الكاميرا ⁨{reader}⁩.</translation>
    </message>
    <message>
        <source>An administrator adds this account to the group video; then log in to this computer again.</source>
        <translation type="unfinished">يضيف مدير النظام هذا الحساب إلى المجموعة video؛ ثم سجّل الدخول إلى هذا الجهاز من جديد.</translation>
    </message>
    <message>
        <source>The capture was cancelled.</source>
        <translation type="unfinished">أُلغي الالتقاط.</translation>
    </message>
    <message>
        <source>Press Capture to start again.</source>
        <translation type="unfinished">اضغط «التقاط» للبدء من جديد.</translation>
    </message>
    <message>
        <source>This smart card does not open the vault: {reason}.</source>
        <translation type="unfinished">لا تفتح هذه البطاقة الذكية الخزنة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Put the right card in and try again, or ask the administrator for a passphrase.</source>
        <translation type="unfinished">أدخل البطاقة الصحيحة وحاول من جديد، أو اطلب عبارة مرور من مدير النظام.</translation>
    </message>
    <message>
        <source>The chip on the reader {reader} does not answer.</source>
        <translation type="unfinished">الرقاقة على القارئ ⁨{reader}⁩ لا تجيب.</translation>
    </message>
    <message>
        <source>Take the document off, wait two seconds, and put it on again, flat and open.</source>
        <translation type="unfinished">ارفع الوثيقة، وانتظر ثانيتين، ثم ضعها من جديد مسطحة ومفتوحة.</translation>
    </message>
    <message>
        <source>The document was taken off the reader {reader} too early.</source>
        <translation type="unfinished">رُفعت الوثيقة عن القارئ ⁨{reader}⁩ قبل الأوان.</translation>
    </message>
    <message>
        <source>Lay it on the reader again and leave it until reading has ended.</source>
        <translation type="unfinished">ضعها على القارئ من جديد واتركها حتى تنتهي القراءة.</translation>
    </message>
    <message>
        <source>The card on the reader {reader} was reset.</source>
        <translation type="unfinished">أُعيد ضبط البطاقة على القارئ ⁨{reader}⁩.</translation>
    </message>
    <message>
        <source>Leave the document still on the reader; reading goes on.</source>
        <translation type="unfinished">اترك الوثيقة ثابتة على القارئ؛ القراءة مستمرة.</translation>
    </message>
    <message>
        <source>This step is not possible yet: {reason}.</source>
        <translation type="unfinished">هذه الخطوة غير ممكنة بعد: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Complete the earlier step first.</source>
        <translation type="unfinished">أكمل الخطوة السابقة أولًا.</translation>
    </message>
    <message>
        <source>The chip of this document cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة رقاقة هذه الوثيقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Lay the document on the reader again. Its printed data can be used without the chip.</source>
        <translation type="unfinished">ضع الوثيقة على القارئ من جديد. ويمكن استعمال بياناتها المطبوعة دون الرقاقة.</translation>
    </message>
    <message>
        <source>The chip does not open with the {password} that was entered.</source>
        <translation type="unfinished">لا تُفتح الرقاقة بـ ⁨{password}⁩ المُدخل.</translation>
    </message>
    <message>
        <source>Compare every character with the document, correct it and read again.</source>
        <translation type="unfinished">قارن كل حرف بالوثيقة، وصحّحه واقرأ من جديد.</translation>
    </message>
    <message>
        <source>The chip of this document answers against the standard: {reason}.</source>
        <translation type="unfinished">تجيب رقاقة هذه الوثيقة خلافًا للمعيار: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Read it once more. If it happens again, note it and use the printed data.</source>
        <translation type="unfinished">اقرأها مرة أخرى. وإن تكرر ذلك فدوّنه واستعمل البيانات المطبوعة.</translation>
    </message>
    <message>
        <source>Reading the chip was cancelled.</source>
        <translation type="unfinished">أُلغيت قراءة الرقاقة.</translation>
    </message>
    <message>
        <source>Press Read to start again.</source>
        <translation type="unfinished">اضغط «قراءة» للبدء من جديد.</translation>
    </message>
    <message>
        <source>The protected connection to the chip broke: {reason}.</source>
        <translation type="unfinished">انقطع الاتصال المحمي بالرقاقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Leave the document still on the reader and read again.</source>
        <translation type="unfinished">اترك الوثيقة ثابتة على القارئ واقرأ من جديد.</translation>
    </message>
    <message>
        <source>This program cannot open this chip: {reason}.</source>
        <translation type="unfinished">لا يستطيع هذا البرنامج فتح هذه الرقاقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use the printed data, and report the document&apos;s state and year of issue.</source>
        <translation type="unfinished">استعمل البيانات المطبوعة، وأبلغ عن دولة الوثيقة وسنة إصدارها.</translation>
    </message>
    <message>
        <source>The stick cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال وحدة الذاكرة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that the stick is not write-protected.</source>
        <translation type="unfinished">اختر مجلدًا آخر، أو تأكد من أن الوحدة غير محمية من الكتابة.</translation>
    </message>
    <message>
        <source>The device secret and the key file of this vault do not belong together.</source>
        <translation type="unfinished">سر الجهاز وملف مفتاح هذه الخزنة لا ينتمي أحدهما إلى الآخر.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can put device.secret back.</source>
        <translation type="unfinished">لا تحذف شيئًا؛ اتصل بمدير النظام، فهو يستطيع إعادة device.secret.</translation>
    </message>
    <message>
        <source>The hub&apos;s log of disclosures no longer holds entry {sequence}, which it signed for.</source>
        <translation type="unfinished">لم يعد سجل الإفصاحات في المركز يحوي القيد ⁨{sequence}⁩ الذي وقّع عليه.</translation>
    </message>
    <message>
        <source>Keep this laptop as it is and tell whoever supervises the hub.</source>
        <translation type="unfinished">أبقِ هذا الحاسوب كما هو وأخبر من يشرف على المركز.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished">القرص ممتلئ، فلم يُحفظ هذا.</translation>
    </message>
    <message>
        <source>Free some space and try again; what you entered is still here.</source>
        <translation type="unfinished">أفرغ بعض المساحة وحاول من جديد؛ ما أدخلته ما زال هنا.</translation>
    </message>
    <message>
        <source>This document data cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة بيانات هذه الوثيقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Read the document again; if it stays so, inspect it by other means.</source>
        <translation type="unfinished">اقرأ الوثيقة من جديد؛ وإن بقي الأمر فافحصها بوسائل أخرى.</translation>
    </message>
    <message>
        <source>On an enrolled laptop every search belongs to an encounter.</source>
        <translation type="unfinished">على حاسوب مسجَّل ينتمي كل بحث إلى مقابلة.</translation>
    </message>
    <message>
        <source>Open one (fieldid encounter open) and give its identifier with --encounter.</source>
        <translation type="unfinished">افتح واحدة (fieldid encounter open) وأعطِ معرّفها مع --encounter.</translation>
    </message>
    <message>
        <source>The engine {name} does not work on this laptop: {reason}.</source>
        <translation type="unfinished">لا يعمل المحرك ⁨{name}⁩ على هذا الحاسوب: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Reinstall fieldid; until then this engine is not used.</source>
        <translation type="unfinished">أعد تثبيت fieldid؛ وإلى ذلك الحين لا يُستعمل هذا المحرك.</translation>
    </message>
    <message>
        <source>Enrolment was refused: {reason}.</source>
        <translation type="unfinished">رُفض التسجيل: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for a new one-time code.</source>
        <translation type="unfinished">اطلب من مدير المركز رمزًا جديدًا لمرة واحدة.</translation>
    </message>
    <message>
        <source>This evaluation cannot be run: {reason}.</source>
        <translation type="unfinished">لا يمكن إجراء هذا التقييم: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the folders given; the documentation names the expected layout.</source>
        <translation type="unfinished">تحقق من المجلدات المعطاة؛ تذكر الوثائق الترتيب المتوقع.</translation>
    </message>
    <message>
        <source>The facts cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة الوقائع: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing may be released on them. Correct the file and run the gate again.</source>
        <translation type="unfinished">لا يجوز تسليم شيء بناءً عليها. صحّح الملف وشغّل البوابة من جديد.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished">حدث خطأ ما.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, save a diagnosis and report it.</source>
        <translation type="unfinished">حاول من جديد؛ وإن تكرر ذلك فاحفظ تشخيصًا وأبلغ عنه.</translation>
    </message>
    <message>
        <source>The file {file} cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال الملف ⁨{file}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the name and the permissions, and try again.</source>
        <translation type="unfinished">تحقق من الاسم والأذونات، وحاول من جديد.</translation>
    </message>
    <message>
        <source>This fingerprint record cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة سجل البصمة هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the sender for ISO/IEC 19794-2, ISO/IEC 19794-4 or ANSI/INCITS 378.</source>
        <translation type="unfinished">اطلب من المرسل صيغة ISO/IEC 19794-2 أو ISO/IEC 19794-4 أو ANSI/INCITS 378.</translation>
    </message>
    <message>
        <source>A finger was on the reader {reader} before it was ready.</source>
        <translation type="unfinished">كان إصبع على القارئ ⁨{reader}⁩ قبل أن يصبح جاهزًا.</translation>
    </message>
    <message>
        <source>Ask the person to lift the finger, press Capture, then place it.</source>
        <translation type="unfinished">اطلب من الشخص أن يرفع إصبعه، واضغط «التقاط»، ثم ليضعه.</translation>
    </message>
    <message>
        <source>The font {font} is not installed.</source>
        <translation type="unfinished">الخط ⁨{font}⁩ غير مثبَّت.</translation>
    </message>
    <message>
        <source>Install the package {package}, then try again.</source>
        <translation type="unfinished">ثبّت الحزمة ⁨{package}⁩ ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>This address of a hub cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال عنوان المركز هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Give it as https://NAME; http:// is for a hub on this machine only.</source>
        <translation type="unfinished">اكتبه بالشكل https://NAME؛ وhttp:// لمركز على هذا الجهاز فقط.</translation>
    </message>
    <message>
        <source>The hub cannot do this: {reason}.</source>
        <translation type="unfinished">لا يستطيع المركز فعل هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>See the hub&apos;s log and documentation.</source>
        <translation type="unfinished">انظر سجل المركز ووثائقه.</translation>
    </message>
    <message>
        <source>The hub refused this. {reason}</source>
        <translation type="unfinished">رفض المركز هذا. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Nothing was done there.</source>
        <translation type="unfinished">لم يُنفَّذ شيء هناك.</translation>
    </message>
    <message>
        <source>This laptop is not enrolled: {reason}.</source>
        <translation type="unfinished">هذا الحاسوب غير مسجَّل: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the address and the network, and enrol again with the same code.</source>
        <translation type="unfinished">تحقق من العنوان والشبكة، وسجّل من جديد بالرمز نفسه.</translation>
    </message>
    <message>
        <source>This image cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال هذه الصورة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another image or capture again.</source>
        <translation type="unfinished">اختر صورة أخرى أو التقط من جديد.</translation>
    </message>
    <message>
        <source>The image of the {what} cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال صورة ⁨{what}⁩: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The key file of this vault is missing or damaged.</source>
        <translation type="unfinished">ملف مفاتيح هذه الخزنة مفقود أو تالف.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can put vault.key back or recover the vault with the authority&apos;s key. No passphrase was tried, and none is at fault.</source>
        <translation type="unfinished">لا تحذف شيئًا؛ اتصل بالمسؤول الذي يستطيع إعادة الملف ⁨vault.key⁩ أو استرداد الخزنة بمفتاح الجهة. لم تُجرَّب أي عبارة مرور، ولا ذنب لأي منها.</translation>
    </message>
    <message>
        <source>This is the last administrator of this laptop.</source>
        <translation type="unfinished">هذا آخر مدير نظام على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Add another administrator first. Nothing was changed.</source>
        <translation type="unfinished">أضف مدير نظام آخر أولًا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Too many failed log-ons.</source>
        <translation type="unfinished">محاولات دخول فاشلة كثيرة.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation type="unfinished">انتظر ⁨{seconds}⁩ ثانية، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The data of the zone reader is damaged: {reason}.</source>
        <translation type="unfinished">بيانات قارئ المنطقة المقروءة تالفة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Install fieldid again.</source>
        <translation type="unfinished">ثبّت fieldid من جديد.</translation>
    </message>
    <message>
        <source>The model {name} is missing or was altered.</source>
        <translation type="unfinished">النموذج ⁨{name}⁩ مفقود أو جرى تغييره.</translation>
    </message>
    <message>
        <source>The list authority has revoked the models that made these templates: {models}.</source>
        <translation type="unfinished">سحبت جهة القائمة الإذن بالنماذج التي صنعت هذه القوالب: ⁨{models}⁩.</translation>
    </message>
    <message>
        <source>They are not used. Capture what another engine can compare, or decide without.</source>
        <translation type="unfinished">لا تُستعمل. التقط ما يستطيع محرك آخر مقارنته، أو قرّر بدونها.</translation>
    </message>
    <message>
        <source>No machine-readable zone can be made of this: {reason}.</source>
        <translation type="unfinished">لا يمكن تكوين منطقة مقروءة آليًا من هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished">صحّح القيمة.</translation>
    </message>
    <message>
        <source>There is no image file to read.</source>
        <translation type="unfinished">لا يوجد ملف صورة لقراءته.</translation>
    </message>
    <message>
        <source>Choose image files, then press Capture.</source>
        <translation type="unfinished">اختر ملفات صور، ثم اضغط «التقاط».</translation>
    </message>
    <message>
        <source>No list is held on this laptop.</source>
        <translation type="unfinished">لا قائمة محفوظة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Import a list from the list authority first.</source>
        <translation type="unfinished">استورد أولًا قائمة من جهة إصدار القائمة.</translation>
    </message>
    <message>
        <source>There is no vault in {place}.</source>
        <translation type="unfinished">لا توجد خزنة في ⁨{place}⁩.</translation>
    </message>
    <message>
        <source>Set this laptop up first (fieldid vault init, or the first-run screens).</source>
        <translation type="unfinished">أعِدّ هذا الحاسوب أولًا (fieldid vault init، أو شاشات البدء الأول).</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation type="unfinished">لا يفعل هذا إلا مدير النظام.</translation>
    </message>
    <message>
        <source>Ask the administrator of this laptop.</source>
        <translation type="unfinished">اطلب من مدير نظام هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no such {what} on this laptop.</source>
        <translation type="unfinished">لا يوجد ⁨{what}⁩ بهذا الوصف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check the identifier, and try again.</source>
        <translation type="unfinished">تحقق من المعرّف، وحاول من جديد.</translation>
    </message>
    <message>
        <source>This laptop is not a list authority.</source>
        <translation type="unfinished">هذا الحاسوب ليس جهة إصدار للقوائم.</translation>
    </message>
    <message>
        <source>Build on a pilot laptop, or ask the list authority for a list.</source>
        <translation type="unfinished">أنشئ القائمة على حاسوب تجريبي، أو اطلب قائمة من جهة إصدارها.</translation>
    </message>
    <message>
        <source>What left under this request was not released from this laptop.</source>
        <translation type="unfinished">ما خرج بموجب هذا الطلب لم يُسلَّم من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Ask whoever released it.</source>
        <translation type="unfinished">اسأل من سلّمه.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator may read the audit log.</source>
        <translation type="unfinished">لا يقرأ سجل التدقيق إلا مشرف أو مدير النظام.</translation>
    </message>
    <message>
        <source>Ask your supervisor to look.</source>
        <translation type="unfinished">اطلب من مشرفك أن ينظر.</translation>
    </message>
    <message>
        <source>There is nothing to compare: no usable finger or face was captured.</source>
        <translation type="unfinished">لا شيء للمقارنة: لم يُلتقط إصبع أو وجه صالح.</translation>
    </message>
    <message>
        <source>Capture a finger or a face, or refer the case.</source>
        <translation type="unfinished">التقط إصبعًا أو وجهًا، أو أحِل الحالة.</translation>
    </message>
    <message>
        <source>Several officers use this laptop.</source>
        <translation type="unfinished">يستعمل هذا الحاسوب عدة موظفين.</translation>
    </message>
    <message>
        <source>Say which one you are: set FIELDID_OFFICER to the name.</source>
        <translation type="unfinished">قل أيّهم أنت: اجعل FIELDID_OFFICER يساوي الاسم.</translation>
    </message>
    <message>
        <source>The data key cannot be changed yet: {count} officers still use the older key format.</source>
        <translation type="unfinished">لا يمكن تغيير مفتاح البيانات بعد: عدد الموظفين الذين ما زالوا يستعملون صيغة المفتاح القديمة: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Let each of them log on once, or remove or reset them. Nothing was changed.</source>
        <translation type="unfinished">ليسجّل كل منهم الدخول مرة، أو أزلهم أو أعِد ضبطهم. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>No passphrase was given.</source>
        <translation type="unfinished">لم تُعطَ عبارة مرور.</translation>
    </message>
    <message>
        <source>Type it at a terminal; pilot and demo vaults also take it from {variable}.</source>
        <translation type="unfinished">اكتبها في الطرفية؛ والخزنات التجريبية والتوضيحية تأخذها أيضًا من ⁨{variable}⁩.</translation>
    </message>
    <message>
        <source>The policy cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال السياسة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the administrator for a valid signed policy.</source>
        <translation type="unfinished">اطلب من مدير النظام سياسة صالحة موقَّعة.</translation>
    </message>
    <message>
        <source>The policy does not allow this ({rule}): {reason}.</source>
        <translation type="unfinished">لا تسمح السياسة بهذا (⁨{rule}⁩): ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>{remedy}</source>
        <translation type="unfinished">{remedy}</translation>
    </message>
    <message>
        <source>The reader {reader} could not use the finger: {reason}.</source>
        <translation type="unfinished">لم يستطع القارئ ⁨{reader}⁩ استعمال الإصبع: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Press Capture and ask the person to place the finger again, flat and centred.</source>
        <translation type="unfinished">اضغط «التقاط» واطلب من الشخص أن يضع إصبعه من جديد مسطحًا وفي الوسط.</translation>
    </message>
    <message>
        <source>The hub has not answered: {reason}.</source>
        <translation type="unfinished">لم يجب المركز: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask again when the hub can be reached.</source>
        <translation type="unfinished">لم يتغير شيء. اسأل من جديد حين يمكن الوصول إلى المركز.</translation>
    </message>
    <message>
        <source>The reader {reader} is in use.</source>
        <translation type="unfinished">القارئ ⁨{reader}⁩ قيد الاستعمال.</translation>
    </message>
    <message>
        <source>Close the other program, or wait a moment and retry.</source>
        <translation type="unfinished">أغلق البرنامج الآخر، أو انتظر لحظة وحاول من جديد.</translation>
    </message>
    <message>
        <source>The picture of the camera {reader} is black.</source>
        <translation type="unfinished">صورة الكاميرا ⁨{reader}⁩ سوداء.</translation>
    </message>
    <message>
        <source>Open the shutter or uncover the lens, switch on a light and retry.</source>
        <translation type="unfinished">افتح الغالق أو اكشف العدسة، وأشعل ضوءًا وحاول من جديد.</translation>
    </message>
    <message>
        <source>The reader {reader} cannot be used: {missing} is not installed.</source>
        <translation type="unfinished">لا يمكن استعمال القارئ ⁨{reader}⁩: ⁨{missing}⁩ غير مثبَّت.</translation>
    </message>
    <message>
        <source>Install it, start the program again, or choose another reader in Settings.</source>
        <translation type="unfinished">ثبّته، وشغّل البرنامج من جديد، أو اختر قارئًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>The reader {reader} reported a problem: {reason}.</source>
        <translation type="unfinished">أبلغ القارئ ⁨{reader}⁩ عن مشكلة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Unplug it, plug it in again and retry.</source>
        <translation type="unfinished">افصله، ثم صِله من جديد وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The reader {reader} was not found.</source>
        <translation type="unfinished">لم يُعثر على القارئ ⁨{reader}⁩.</translation>
    </message>
    <message>
        <source>Check the cable, or choose another reader in Settings.</source>
        <translation type="unfinished">تحقق من الكبل، أو اختر قارئًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>This account may not use the reader {reader}.</source>
        <translation type="unfinished">لا يجوز لهذا الحساب استعمال القارئ ⁨{reader}⁩.</translation>
    </message>
    <message>
        <source>An administrator installs packaging/udev/70-fieldid-readers.rules; then plug it in again.</source>
        <translation type="unfinished">يثبّت مدير النظام packaging/udev/70-fieldid-readers.rules؛ ثم صِله من جديد.</translation>
    </message>
    <message>
        <source>The reader {reader} states {dpi} dots per inch, but the ridges in its image say otherwise.</source>
        <translation type="unfinished">يذكر القارئ ⁨{reader}⁩ دقة ⁨{dpi}⁩ نقطة في البوصة، لكن خطوط صورته تقول غير ذلك.</translation>
    </message>
    <message>
        <source>Place the finger once more. If it stays so, use another reader and tell an administrator.</source>
        <translation type="unfinished">ضع الإصبع مرة أخرى. إن بقي كذلك فاستعمل قارئًا آخر وأخبر مسؤولًا.</translation>
    </message>
    <message>
        <source>Nothing was presented to the reader {reader} in time.</source>
        <translation type="unfinished">لم يُقدَّم شيء إلى القارئ ⁨{reader}⁩ في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Ask the person to present again and press Capture.</source>
        <translation type="unfinished">اطلب من الشخص أن يعيد التقديم واضغط «التقاط».</translation>
    </message>
    <message>
        <source>The pictures of the camera {reader} arrive broken.</source>
        <translation type="unfinished">تصل صور الكاميرا ⁨{reader}⁩ تالفة.</translation>
    </message>
    <message>
        <source>Plug it in directly, not through a hub or a long cable, and retry.</source>
        <translation type="unfinished">صِلها مباشرة، لا عبر موزّع أو كبل طويل، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The reader {reader} is not trusted: {reason}.</source>
        <translation type="unfinished">القارئ ⁨{reader}⁩ غير موثوق به: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use another reader. An administrator checks the maker&apos;s certificate, and this laptop&apos;s date.</source>
        <translation type="unfinished">استعمل قارئًا آخر. ويتحقق مدير النظام من شهادة الصانع ومن تاريخ هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The reader {reader} stopped answering.</source>
        <translation type="unfinished">توقف القارئ ⁨{reader}⁩ عن الإجابة.</translation>
    </message>
    <message>
        <source>Plug it in again; nothing captured so far is lost.</source>
        <translation type="unfinished">صِله من جديد؛ لم يضع شيء مما التُقط حتى الآن.</translation>
    </message>
    <message>
        <source>The recording {file} cannot be opened.</source>
        <translation type="unfinished">لا يمكن فتح التسجيل ⁨{file}⁩.</translation>
    </message>
    <message>
        <source>Check the passphrase. If it is right, the file is damaged or no recording: ask for it again.</source>
        <translation type="unfinished">تحقق من عبارة المرور. وإن كانت صحيحة فالملف تالف أو ليس تسجيلًا: اطلبه من جديد.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator may save or play a recording of a reader.</source>
        <translation type="unfinished">لا يحفظ تسجيل قارئ أو يشغّله إلا مشرف أو مدير النظام.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation type="unfinished">اسأل مشرفك.</translation>
    </message>
    <message>
        <source>A recording cannot be played on a live laptop.</source>
        <translation type="unfinished">لا يمكن تشغيل تسجيل على حاسوب فعلي.</translation>
    </message>
    <message>
        <source>Play it on a demonstration or pilot laptop.</source>
        <translation type="unfinished">شغّله على حاسوب توضيحي أو تجريبي.</translation>
    </message>
    <message>
        <source>This recovery file does not open the vault: {reason}.</source>
        <translation type="unfinished">لا يفتح ملف الاسترداد هذا الخزنة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use the file that was exported last from this laptop, with the authority&apos;s key.</source>
        <translation type="unfinished">استعمل آخر ملف صُدِّر من هذا الحاسوب، مع مفتاح جهة الإصدار.</translation>
    </message>
    <message>
        <source>This fingerprint image does not state its resolution.</source>
        <translation type="unfinished">لا تذكر صورة البصمة هذه دقتها.</translation>
    </message>
    <message>
        <source>Enter the scanner&apos;s resolution in dots per inch (usually 500).</source>
        <translation type="unfinished">أدخل دقة الماسح بالنقاط في البوصة (عادةً 500).</translation>
    </message>
    <message>
        <source>This is not the root file of a list repository.</source>
        <translation type="unfinished">ليس هذا ملف الجذر لمستودع قوائم.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask the list authority for its root file.</source>
        <translation type="unfinished">لم يتغير شيء. اطلب من جهة القائمة ملف الجذر.</translation>
    </message>
    <message>
        <source>The captured images of this encounter can no longer be opened.</source>
        <translation type="unfinished">لم يعد ممكنًا فتح الصور الملتقطة في هذه المقابلة.</translation>
    </message>
    <message>
        <source>Capture again, or refer the case; tell the administrator if nothing was erased.</source>
        <translation type="unfinished">التقط من جديد، أو أحِل الحالة؛ وأخبر مدير النظام إن لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>These comparison scores cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال درجات المقارنة هذه: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Correct the file and run it again; nothing was written.</source>
        <translation type="unfinished">صحّح الملف وشغّله من جديد؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation type="unfinished">أُلغي البحث.</translation>
    </message>
    <message>
        <source>Press Search to start again.</source>
        <translation type="unfinished">اضغط «بحث» للبدء من جديد.</translation>
    </message>
    <message>
        <source>Sealed records of the erased vault still wait to be sent.</source>
        <translation type="unfinished">ما زالت سجلات مختومة من الخزنة الممحوة تنتظر الإرسال.</translation>
    </message>
    <message>
        <source>Send them first (fieldid sync run --locked), then set this laptop up again.</source>
        <translation type="unfinished">أرسلها أولًا (fieldid sync run --locked)، ثم أعِدّ هذا الحاسوب من جديد.</translation>
    </message>
    <message>
        <source>Synchronisation is waiting: {reason}.</source>
        <translation type="unfinished">المزامنة تنتظر: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Records are kept safely and will be sent when the hub can be reached.</source>
        <translation type="unfinished">السجلات محفوظة بأمان وستُرسل حين يمكن الوصول إلى المركز.</translation>
    </message>
    <message>
        <source>This biometric template cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة هذا القالب الحيوي: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the list authority to re-issue the list for this version.</source>
        <translation type="unfinished">اطلب من جهة إصدار القائمة إعادة إصدارها لهذا الإصدار.</translation>
    </message>
    <message>
        <source>The TPM of this laptop cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال شريحة TPM لهذا الحاسوب: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Start the laptop anew. If it stays so, the authority can recover the vault.</source>
        <translation type="unfinished">أعد تشغيل الحاسوب. وإن بقي الأمر فبإمكان جهة الإصدار استرداد الخزنة.</translation>
    </message>
    <message>
        <source>No set of CSCA certificates can be made: {reason}.</source>
        <translation type="unfinished">لا يمكن إنشاء مجموعة من شهادات CSCA: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Correct it and try again.</source>
        <translation type="unfinished">لم يُكتب شيء. صحّحه وحاول من جديد.</translation>
    </message>
    <message>
        <source>This set of CSCA certificates is damaged: {reason}.</source>
        <translation type="unfinished">مجموعة شهادات CSCA هذه تالفة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The set held before stays in use. Ask the list authority for a new copy.</source>
        <translation type="unfinished">المجموعة السابقة تبقى مستعملة. اطلب من جهة إصدار القائمة نسخة جديدة.</translation>
    </message>
    <message>
        <source>This set (version {offered}) is not newer than the one held (version {held}).</source>
        <translation type="unfinished">هذه المجموعة (الإصدار ⁨{offered}⁩) ليست أحدث من المحفوظة (الإصدار ⁨{held}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for the newest set of CSCA certificates.</source>
        <translation type="unfinished">لم يتغير شيء. اطلب أحدث مجموعة من شهادات CSCA.</translation>
    </message>
    <message>
        <source>This set of CSCA certificates is not signed by the list authority of this laptop.</source>
        <translation type="unfinished">لم توقّع مجموعة شهادات CSCA هذه جهةُ إصدار القائمة التي يثق بها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The trust store cannot be read: {reason}.</source>
        <translation type="unfinished">لا يمكن قراءة مخزن الثقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the administrator for a valid set of CSCA certificates.</source>
        <translation type="unfinished">اطلب من مدير النظام مجموعة صالحة من شهادات CSCA.</translation>
    </message>
    <message>
        <source>Something went wrong inside fieldid ({kind} at {place}).</source>
        <translation type="unfinished">حدث خطأ داخل fieldid (⁨{kind}⁩ في ⁨{place}⁩).</translation>
    </message>
    <message>
        <source>What was saved is still there; try again, and report this line if it comes back.</source>
        <translation type="unfinished">ما حُفظ ما زال موجودًا؛ حاول من جديد، وأبلغ عن هذا السطر إن عاد.</translation>
    </message>
    <message>
        <source>This laptop has no officer of this name.</source>
        <translation type="unfinished">لا موظف بهذا الاسم على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check the spelling; the officers are listed in Settings.</source>
        <translation type="unfinished">تحقق من الإملاء؛ الموظفون مذكورون في الإعدادات.</translation>
    </message>
    <message>
        <source>The update was cancelled.</source>
        <translation type="unfinished">أُلغي التحديث.</translation>
    </message>
    <message>
        <source>The list held before stays in use. What has arrived is kept for the next time.</source>
        <translation type="unfinished">القائمة السابقة تبقى مستعملة. وما وصل محفوظ للمرة القادمة.</translation>
    </message>
    <message>
        <source>The update was refused: {reason}.</source>
        <translation type="unfinished">رُفض التحديث: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The list held before stays in use. Ask for a newer stick, and check the clock.</source>
        <translation type="unfinished">القائمة السابقة تبقى مستعملة. اطلب وحدة ذاكرة أحدث، وتحقق من الساعة.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Try again; it goes on where it stopped.</source>
        <translation type="unfinished">ما وصل محفوظ. حاول من جديد؛ ويستمر من حيث توقف.</translation>
    </message>
    <message>
        <source>The vault&apos;s database cannot be opened: it is damaged, or it is not this laptop&apos;s.</source>
        <translation type="unfinished">لا يمكن فتح قاعدة بيانات الخزنة: هي تالفة، أو ليست لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can restore it.</source>
        <translation type="unfinished">لا تحذف شيئًا؛ اتصل بمدير النظام، فهو يستطيع استعادتها.</translation>
    </message>
    <message>
        <source>The vault of this laptop was erased.</source>
        <translation type="unfinished">مُحيت خزنة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Sealed records that wait are still sent (fieldid sync run --locked); then set it up anew.</source>
        <translation type="unfinished">السجلات المختومة المنتظرة ما زالت تُرسل (fieldid sync run --locked)؛ ثم أعِدّه من جديد.</translation>
    </message>
    <message>
        <source>The vault cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال الخزنة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator.</source>
        <translation type="unfinished">لا تحذف شيئًا؛ اتصل بمدير النظام.</translation>
    </message>
    <message>
        <source>There is already a vault in {place}.</source>
        <translation type="unfinished">توجد خزنة من قبل في ⁨{place}⁩.</translation>
    </message>
    <message>
        <source>Use it, or choose another folder. Nothing was changed.</source>
        <translation type="unfinished">استعملها، أو اختر مجلدًا آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Another window of this program has the vault open.</source>
        <translation type="unfinished">نافذة أخرى من هذا البرنامج تفتح الخزنة.</translation>
    </message>
    <message>
        <source>Log off there, then try again. Nothing was changed.</source>
        <translation type="unfinished">سجّل الخروج هناك، ثم حاول من جديد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The laptop is locked.</source>
        <translation type="unfinished">الحاسوب مقفل.</translation>
    </message>
    <message>
        <source>Log on to go on.</source>
        <translation type="unfinished">سجّل الدخول للمتابعة.</translation>
    </message>
    <message>
        <source>This vault is of version {found}; this program reads up to version {supported}.</source>
        <translation type="unfinished">هذه الخزنة من الإصدار ⁨{found}⁩؛ ويقرأ هذا البرنامج حتى الإصدار ⁨{supported}⁩.</translation>
    </message>
    <message>
        <source>Update fieldid on this laptop. Nothing was changed.</source>
        <translation type="unfinished">حدّث fieldid على هذا الحاسوب. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This vault is an older copy of itself: {evidence}.</source>
        <translation type="unfinished">هذه الخزنة نسخة أقدم من نفسها: ⁨{evidence}⁩.</translation>
    </message>
    <message>
        <source>Do not work with it. Send what waits (fieldid sync run --locked) and call the administrator, who can look into it and take it over with fieldid vault accept-older.</source>
        <translation type="unfinished">لا تعمل بها. أرسل ما ينتظر (fieldid sync run --locked) واتصل بمدير النظام، فهو يستطيع فحصها واعتمادها بالأمر fieldid vault accept-older.</translation>
    </message>
    <message>
        <source>This folder cannot be watched: {reason}.</source>
        <translation type="unfinished">لا يمكن مراقبة هذا المجلد: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose a folder on an encrypted disk, or in memory (tmpfs, such as /dev/shm).</source>
        <translation type="unfinished">اختر مجلدًا على قرص مشفَّر، أو في الذاكرة (tmpfs، مثل /dev/shm).</translation>
    </message>
    <message>
        <source>This list file is damaged: {reason}.</source>
        <translation type="unfinished">ملف القائمة هذا تالف: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The list held before stays in use. Ask the list authority for a new copy.</source>
        <translation type="unfinished">القائمة السابقة تبقى مستعملة. اطلب من جهة إصدار القائمة نسخة جديدة.</translation>
    </message>
    <message>
        <source>This laptop does not trust a list repository yet. This one is {fingerprint}.</source>
        <translation type="unfinished">لا يثق هذا الحاسوب بعد بأي مستودع قوائم. هذا بصمته ⁨{fingerprint}⁩.</translation>
    </message>
    <message>
        <source>Compare that with the fingerprint you were given on paper or by telephone. If they are the same, trust it (--fingerprint, or --trust FILE with the authority&apos;s root file).</source>
        <translation type="unfinished">قارنها بالبصمة التي أُعطيتها على ورق أو بالهاتف. إن تطابقتا فثق به (⁨--fingerprint⁩ أو ⁨--trust FILE⁩ مع ملف الجذر للجهة).</translation>
    </message>
    <message>
        <source>This list cannot be used: {reason}.</source>
        <translation type="unfinished">لا يمكن استعمال هذه القائمة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>This list was not issued to this laptop.</source>
        <translation type="unfinished">لم تصدر هذه القائمة لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>Ask the list authority to issue the list to this device key: {device}.</source>
        <translation type="unfinished">اطلب من جهة إصدار القائمة إصدارها لمفتاح الجهاز هذا: ⁨{device}⁩.</translation>
    </message>
    <message>
        <source>This list (version {offered}) is not newer than the one held (version {held}).</source>
        <translation type="unfinished">هذه القائمة (الإصدار ⁨{offered}⁩) ليست أحدث من المحفوظة (الإصدار ⁨{held}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for the newest list.</source>
        <translation type="unfinished">لم يتغير شيء. اطلب أحدث قائمة.</translation>
    </message>
    <message>
        <source>No list can be built: {reason}.</source>
        <translation type="unfinished">لا يمكن إنشاء قائمة: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Correct it and build again.</source>
        <translation type="unfinished">لم يُكتب شيء. صحّحه وأنشئ من جديد.</translation>
    </message>
    <message>
        <source>This list is not signed by the list authority this laptop trusts.</source>
        <translation type="unfinished">لم توقّع هذه القائمةَ الجهةُ التي يثق بها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation type="unfinished">عبارة المرور قصيرة جدًا.</translation>
    </message>
    <message>
        <source>Use at least {minimum} characters, for example four words.</source>
        <translation type="unfinished">استعمل على الأقل ⁨{minimum}⁩ حرفًا، مثل أربع كلمات.</translation>
    </message>
    <message>
        <source>The other end sent something that cannot be accepted: {reason}.</source>
        <translation type="unfinished">أرسل الطرف الآخر شيئًا لا يمكن قبوله: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was lost; it will be tried again.</source>
        <translation type="unfinished">لم يضع شيء؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation type="unfinished">الاسم أو عبارة المرور غير صحيح.</translation>
    </message>
    <message>
        <source>Try again. After {remaining} more failures the log-on waits.</source>
        <translation type="unfinished">حاول من جديد. بعد إخفاقات أخرى عددها ⁨{remaining}⁩ ينتظر الدخول.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">اختيار…</translation>
    </message>
    <message>
        <source>Choose: {label}</source>
        <translation type="unfinished">اختيار: ⁨{label}⁩</translation>
    </message>
</context>
<context>
    <name>FingersScreen</name>
    <message>
        <source>Capture fingers</source>
        <translation type="unfinished">التقاط الأصابع</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation type="unfinished">التقاط (&amp;C)</translation>
    </message>
    <message>
        <source>The finger appears here.</source>
        <translation type="unfinished">يظهر الإصبع هنا.</translation>
    </message>
    <message>
        <source>Ca&amp;nnot capture…</source>
        <translation type="unfinished">تعذّر الالتقاط (&amp;N)…</translation>
    </message>
    <message>
        <source>All fingers are accounted for. To capture one again, choose it below.</source>
        <translation type="unfinished">استُكملت كل الأصابع. لالتقاط أحدها من جديد اختره أدناه.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>Ask for the {finger}, then press Enter.</source>
        <translation type="unfinished">اطلب ⁨{finger}⁩، ثم اضغط Enter.</translation>
    </message>
    <message>
        <source>&amp;Capture {finger}</source>
        <translation type="unfinished">التقاط ⁨{finger}⁩ (&amp;C)</translation>
    </message>
    <message>
        <source>Waiting for the finger…</source>
        <translation type="unfinished">في انتظار الإصبع…</translation>
    </message>
    <message>
        <source>Capturing the {finger}</source>
        <translation type="unfinished">جارٍ التقاط ⁨{finger}⁩</translation>
    </message>
    <message>
        <source>Why is the {finger} not captured?</source>
        <translation type="unfinished">لماذا لم يُلتقط ⁨{finger}⁩؟</translation>
    </message>
</context>
<context>
    <name>FinishedScreen</name>
    <message>
        <source>&amp;Finished encounters</source>
        <translation type="unfinished">المقابلات المنتهية (&amp;F)</translation>
    </message>
    <message>
        <source>See decisions, withdraw them, record a contest</source>
        <translation type="unfinished">عرض القرارات، وسحبها، وتسجيل اعتراض</translation>
    </message>
    <message>
        <source>&amp;Reason for the withdrawal</source>
        <translation type="unfinished">سبب السحب (&amp;R)</translation>
    </message>
    <message>
        <source>It is kept beside the decision.</source>
        <translation type="unfinished">يُحفظ بجانب القرار.</translation>
    </message>
    <message>
        <source>What the &amp;person says</source>
        <translation type="unfinished">ما يقوله الشخص (&amp;P)</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, through the interpreter where there is one.</source>
        <translation type="unfinished">بكلمات الشخص نفسه، وعن طريق المترجم إن وُجد.</translation>
    </message>
    <message>
        <source>Finished encounters</source>
        <translation type="unfinished">المقابلات المنتهية</translation>
    </message>
    <message>
        <source>The person contests this decision</source>
        <translation type="unfinished">يعترض الشخص على هذا القرار</translation>
    </message>
    <message>
        <source>The case is reopened: two officers who have not judged it look again. Nothing is held against the person for it.</source>
        <translation type="unfinished">تُفتح الحالة من جديد: ينظر فيها موظفان لم يحكما فيها. ولا يُؤخذ ذلك على الشخص.</translation>
    </message>
    <message>
        <source>&amp;Sign the contest</source>
        <translation type="unfinished">توقيع الاعتراض (&amp;S)</translation>
    </message>
    <message>
        <source>Withdraw this decision?</source>
        <translation type="unfinished">هل تسحب هذا القرار؟</translation>
    </message>
    <message>
        <source>The decision stays on record; a signed entry says it no longer holds.</source>
        <translation type="unfinished">يبقى القرار مسجَّلًا؛ ويقول قيد موقَّع إنه لم يعد قائمًا.</translation>
    </message>
    <message>
        <source>Sign the &amp;withdrawal</source>
        <translation type="unfinished">توقيع السحب (&amp;W)</translation>
    </message>
    <message>
        <source>Nothing is finished on this laptop yet.</source>
        <translation type="unfinished">لم ينتهِ شيء على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>Contested…</source>
        <translation type="unfinished">اعتراض…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation type="unfinished">سحب…</translation>
    </message>
    <message>
        <source>Protection barriers</source>
        <translation type="unfinished">موانع الحماية</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">الجنسية</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished">الإفصاح</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">القرار</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">سُجِّل في</translation>
    </message>
    <message>
        <source>The person&apos;s words are missing.</source>
        <translation type="unfinished">كلمات الشخص ناقصة.</translation>
    </message>
    <message>
        <source>Write down what they say.</source>
        <translation type="unfinished">اكتب ما يقوله.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">جارٍ التوقيع والحفظ…</translation>
    </message>
    <message>
        <source>The contest is recorded, and the case is reopened.</source>
        <translation type="unfinished">سُجِّل الاعتراض، وفُتحت الحالة من جديد.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">لا يوجد سبب.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">اكتب السبب بكلمات قليلة.</translation>
    </message>
    <message>
        <source>The decision is withdrawn.</source>
        <translation type="unfinished">سُحب القرار.</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Add &amp;another officer</source>
        <translation type="unfinished">إضافة موظف آخر (&amp;A)</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished">الإرسال الآن (&amp;N)</translation>
    </message>
    <message>
        <source>Nobody can read it any more. Nothing of it waits to be sent.</source>
        <translation type="unfinished">لم يعد أحد يستطيع قراءتها. ولا شيء منها ينتظر الإرسال.</translation>
    </message>
    <message>
        <source>Nobody can read it any more. Sealed records that wait to be sent: {count}. Send them before this laptop is set up again.</source>
        <translation type="unfinished">لم يعد أحد يستطيع قراءتها. السجلات المختومة المنتظرة للإرسال: ⁨{count}⁩. أرسلها قبل إعداد هذا الحاسوب من جديد.</translation>
    </message>
    <message>
        <source>The vault of this laptop was erased.</source>
        <translation type="unfinished">مُحيت خزنة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">جارٍ الاتصال بالمركز…</translation>
    </message>
    <message>
        <source>Making keys and vault…</source>
        <translation type="unfinished">جارٍ إنشاء المفاتيح والخزنة…</translation>
    </message>
    <message>
        <source>Enrolled with the hub.</source>
        <translation type="unfinished">سُجِّل لدى المركز.</translation>
    </message>
    <message>
        <source>Enrol later in Settings; until then records wait here.</source>
        <translation type="unfinished">سجّله لاحقًا في الإعدادات؛ وإلى ذلك الحين تنتظر السجلات هنا.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Fingers: {state}</source>
        <translation type="unfinished">الأصابع: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Camera: {state}</source>
        <translation type="unfinished">الكاميرا: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation type="unfinished">لا قارئ</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{state}⁩</translation>
    </message>
    <message>
        <source>No list held</source>
        <translation type="unfinished">لا قائمة محفوظة</translation>
    </message>
    <message>
        <source>List {version}: {records} records, made {age}</source>
        <translation type="unfinished">القائمة ⁨{version}⁩: السجلات ⁨{records}⁩، أُعدّت ⁨{age}⁩</translation>
    </message>
    <message>
        <source>List {version}: {state}</source>
        <translation type="unfinished">القائمة ⁨{version}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Updating the list: {percent} %</source>
        <translation type="unfinished">تحديث القائمة: ⁨{percent}⁩ %</translation>
    </message>
    <message>
        <source>List: {percent} %</source>
        <translation type="unfinished">القائمة: ⁨{percent}⁩ %</translation>
    </message>
    <message>
        <source>Queued {queued} · sent {sent} · confirmed {confirmed}</source>
        <translation type="unfinished">في الانتظار ⁨{queued}⁩ · مُرسل ⁨{sent}⁩ · مؤكَّد ⁨{confirmed}⁩</translation>
    </message>
    <message>
        <source>No hub: {queued} kept here</source>
        <translation type="unfinished">لا مركز: محفوظ هنا ⁨{queued}⁩</translation>
    </message>
    <message>
        <source> · set aside {count}</source>
        <translation type="unfinished"> · مُنحّى ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Queued {queued}</source>
        <translation type="unfinished">في الانتظار ⁨{queued}⁩</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Fingers: all accounted for</source>
        <translation type="unfinished">الأصابع: استُكملت كلها</translation>
    </message>
    <message>
        <source>Fingers: next is the {finger}</source>
        <translation type="unfinished">الأصابع: التالي ⁨{finger}⁩</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>fieldid</source>
        <translation type="unfinished">fieldid</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished">البداية (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished">قفل (&amp;L)</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{role}⁩</translation>
    </message>
    <message>
        <source>Locks in {seconds} s. Press any key to stay.</source>
        <translation type="unfinished">يُقفل بعد ⁨{seconds}⁩ ث. اضغط أي مفتاح للبقاء.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished">جاهز</translation>
    </message>
    <message>
        <source>Start when the person is in front of you.</source>
        <translation type="unfinished">ابدأ حين يكون الشخص أمامك.</translation>
    </message>
    <message>
        <source>Start an &amp;encounter</source>
        <translation type="unfinished">بدء مقابلة (&amp;E)</translation>
    </message>
    <message>
        <source>Left unfinished</source>
        <translation type="unfinished">لم تكتمل</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation type="unfinished">استيراد قائمة (&amp;I)…</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished">المزامنة</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished">الإرسال الآن (&amp;N)</translation>
    </message>
    <message>
        <source>Ask the list authority for one and import it.</source>
        <translation type="unfinished">اطلب قائمة من جهة إصدار القائمة واستوردها.</translation>
    </message>
    <message>
        <source>No list is held: nobody can be compared or searched yet.</source>
        <translation type="unfinished">لا قائمة محفوظة: لا يمكن مقارنة أحد أو البحث عنه بعد.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished">المحفوظ</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished">السجلات</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">الإصدار</translation>
    </message>
    <message>
        <source>{when} ({ago})</source>
        <translation type="unfinished">‏⁨{when}⁩ (⁨{ago}⁩)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">أُعدّت</translation>
    </message>
    <message>
        <source>Set the clock right. Until then the list is not searched.</source>
        <translation type="unfinished">اضبط الساعة. وإلى ذلك الحين لا يُبحث في القائمة.</translation>
    </message>
    <message>
        <source>The list is dated after today: this laptop&apos;s clock was set back.</source>
        <translation type="unfinished">تاريخ القائمة بعد اليوم: أُرجعت ساعة هذا الحاسوب إلى الوراء.</translation>
    </message>
    <message>
        <source>The list is {state}.</source>
        <translation type="unfinished">القائمة ⁨{state}⁩.</translation>
    </message>
    <message>
        <source>Import a newer one.</source>
        <translation type="unfinished">استورد أحدث منها.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished">في الانتظار</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation type="unfinished">أُرسل، بلا جواب بعد</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">مؤكَّد</translation>
    </message>
    <message>
        <source>Signed acts waiting</source>
        <translation type="unfinished">أعمال موقَّعة تنتظر</translation>
    </message>
    <message>
        <source>Acts set aside</source>
        <translation type="unfinished">أعمال مُنحّاة جانبًا</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">مُنحّى جانبًا</translation>
    </message>
    <message>
        <source>no hub yet; records stay here</source>
        <translation type="unfinished">لا مركز بعد؛ السجلات تبقى هنا</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished">المركز</translation>
    </message>
    <message>
        <source>Started {when}</source>
        <translation type="unfinished">بدأت في ⁨{when}⁩</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished">استئناف (&amp;R)</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">جارٍ الاتصال بالمركز…</translation>
    </message>
    <message>
        <source>Confirmed by the hub: {confirmed}. Still waiting: {waiting}.</source>
        <translation type="unfinished">أكّد المركز: ⁨{confirmed}⁩. ما زال ينتظر: ⁨{waiting}⁩.</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Where does it send its records?</source>
        <translation type="unfinished">إلى أين يرسل سجلاته؟</translation>
    </message>
    <message>
        <source>It works without a hub; records then wait on this laptop, encrypted.</source>
        <translation type="unfinished">يعمل بلا مركز؛ وتنتظر السجلات عندئذ على هذا الحاسوب مشفَّرة.</translation>
    </message>
    <message>
        <source>&amp;Create the vault</source>
        <translation type="unfinished">إنشاء الخزنة (&amp;C)</translation>
    </message>
    <message>
        <source>No hub yet</source>
        <translation type="unfinished">لا مركز بعد</translation>
    </message>
    <message>
        <source>It can be enrolled later in Settings</source>
        <translation type="unfinished">يمكن تسجيله لاحقًا في الإعدادات</translation>
    </message>
    <message>
        <source>Enrol with a hub</source>
        <translation type="unfinished">التسجيل لدى مركز</translation>
    </message>
    <message>
        <source>Needs a one-time code</source>
        <translation type="unfinished">يحتاج إلى رمز لمرة واحدة</translation>
    </message>
    <message>
        <source>Hub &amp;address</source>
        <translation type="unfinished">عنوان المركز (&amp;A)</translation>
    </message>
    <message>
        <source>As given by its administrator</source>
        <translation type="unfinished">كما أعطاه مديره</translation>
    </message>
    <message>
        <source>One-&amp;time code</source>
        <translation type="unfinished">رمز لمرة واحدة (&amp;T)</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">لم يُختر شيء.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">اختر واحدًا من الاثنين.</translation>
    </message>
    <message>
        <source>Address or code is missing.</source>
        <translation type="unfinished">العنوان أو الرمز ناقص.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for both, or choose “No hub yet”.</source>
        <translation type="unfinished">اطلب الاثنين من مدير المركز، أو اختر «لا مركز بعد».</translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message>
        <source>&amp;Enrol</source>
        <translation type="unfinished">تسجيل (&amp;E)</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished">المركز</translation>
    </message>
    <message>
        <source>Hub &amp;address</source>
        <translation type="unfinished">عنوان المركز (&amp;A)</translation>
    </message>
    <message>
        <source>As given by its administrator</source>
        <translation type="unfinished">كما أعطاه مديره</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation type="unfinished">رمز لمرة واحدة (&amp;C)</translation>
    </message>
    <message>
        <source>It works once and soon expires</source>
        <translation type="unfinished">يعمل مرة واحدة وتنتهي صلاحيته سريعًا</translation>
    </message>
    <message>
        <source>Enrol with a hub</source>
        <translation type="unfinished">التسجيل لدى مركز</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">العنوان</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">لا شيء بعد</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished">آخر اتصال</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished">في الانتظار</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation type="unfinished">أُرسل، بلا جواب بعد</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">مؤكَّد</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">مُنحّى جانبًا</translation>
    </message>
    <message>
        <source>Address or code is missing.</source>
        <translation type="unfinished">العنوان أو الرمز ناقص.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for both.</source>
        <translation type="unfinished">اطلب الاثنين من مدير المركز.</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">جارٍ الاتصال بالمركز…</translation>
    </message>
    <message>
        <source>This laptop is enrolled.</source>
        <translation type="unfinished">هذا الحاسوب مسجَّل.</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">البحث في القائمة</translation>
    </message>
    <message>
        <source>Compares this person with every record on this laptop.</source>
        <translation type="unfinished">يقارن هذا الشخص بكل سجل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation type="unfinished">بحث (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Decide without a search</source>
        <translation type="unfinished">القرار بلا بحث (&amp;D)</translation>
    </message>
    <message>
        <source>The search proposes candidates; it identifies nobody. You compare, and you decide. The search is logged.</source>
        <translation type="unfinished">يقترح البحث مرشّحين؛ ولا يحدد هوية أحد. أنت تقارن، وأنت تقرر. ويُسجَّل البحث.</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>Searched with</source>
        <translation type="unfinished">يُبحث بواسطة</translation>
    </message>
    <message>
        <source>The list has expired and is not searched.</source>
        <translation type="unfinished">انتهت صلاحية القائمة ولا يُبحث فيها.</translation>
    </message>
    <message>
        <source>Comparing with a claimed record, and documents, still work. Decide without a search, or update the list (Settings, List).</source>
        <translation type="unfinished">ما زالت المقارنة بسجل مصرَّح به وفحص الوثائق ممكنين. قرّر بلا بحث، أو حدّث القائمة (الإعدادات، القائمة).</translation>
    </message>
    <message>
        <source>The search is being prepared after an upgrade.</source>
        <translation type="unfinished">يجري تجهيز البحث بعد ترقية.</translation>
    </message>
    <message>
        <source>The first search waits until that is done.</source>
        <translation type="unfinished">ينتظر أول بحث حتى يتم ذلك.</translation>
    </message>
    <message>
        <source>No list is held. Import one in Settings, or decide without a search.</source>
        <translation type="unfinished">لا قائمة محفوظة. استورد واحدة في الإعدادات، أو قرر بلا بحث.</translation>
    </message>
    <message>
        <source>{records} records, as of {when} ({freshness})</source>
        <translation type="unfinished">السجلات ⁨{records}⁩، بتاريخ ⁨{when}⁩ (⁨{freshness}⁩)</translation>
    </message>
    <message>
        <source>face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>nothing captured</source>
        <translation type="unfinished">لم يُلتقط شيء</translation>
    </message>
    <message>
        <source>Searching the list…</source>
        <translation type="unfinished">جارٍ البحث في القائمة…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Change &amp;my passphrase</source>
        <translation type="unfinished">تغيير عبارة مروري (&amp;M)</translation>
    </message>
    <message>
        <source>Passphrase until n&amp;ow</source>
        <translation type="unfinished">عبارة المرور الحالية (&amp;O)</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation type="unfinished">عبارة مرورك أنت</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished">العبارة الجديدة</translation>
    </message>
    <message>
        <source>Data key</source>
        <translation type="unfinished">مفتاح البيانات</translation>
    </message>
    <message>
        <source>Rewrites the vault under a new key. Whoever has an earlier copy of the disk, or was removed, cannot read what comes after. All passphrases stay.</source>
        <translation type="unfinished">يعيد كتابة الخزنة بمفتاح جديد. مَن لديه نسخة سابقة من القرص، أو أُزيل، لا يستطيع قراءة ما يأتي بعد ذلك. وتبقى كل عبارات المرور.</translation>
    </message>
    <message>
        <source>Change the data key…</source>
        <translation type="unfinished">تغيير مفتاح البيانات…</translation>
    </message>
    <message>
        <source>Erase this laptop&apos;s vault</source>
        <translation type="unfinished">محو خزنة هذا الحاسوب</translation>
    </message>
    <message>
        <source>For when the laptop is about to fall into wrong hands.</source>
        <translation type="unfinished">حين يوشك الحاسوب أن يقع في الأيدي الخطأ.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished">محو…</translation>
    </message>
    <message>
        <source>Your passphrase is missing.</source>
        <translation type="unfinished">عبارة مرورك ناقصة.</translation>
    </message>
    <message>
        <source>Type the one you have, then the new one twice.</source>
        <translation type="unfinished">اكتب العبارة التي لديك، ثم الجديدة مرتين.</translation>
    </message>
    <message>
        <source>You log on with the new passphrase from now on.</source>
        <translation type="unfinished">تدخل بعبارة المرور الجديدة من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Wrapping your key anew…</source>
        <translation type="unfinished">جارٍ تغليف مفتاحك من جديد…</translation>
    </message>
    <message>
        <source>The vault is under a new data key. All passphrases stay as they are.</source>
        <translation type="unfinished">الخزنة الآن بمفتاح بيانات جديد. كل عبارات المرور كما هي.</translation>
    </message>
    <message>
        <source>Rewriting the vault…</source>
        <translation type="unfinished">جارٍ إعادة كتابة الخزنة…</translation>
    </message>
    <message>
        <source>It takes as long as rewriting the vault, and as much free disk space as the vault has now. A power cut in between loses nothing.</source>
        <translation type="unfinished">يستغرق ما تستغرقه إعادة كتابة الخزنة، ومن مساحة القرص الحرة قدر حجم الخزنة الآن. وانقطاع الكهرباء في أثنائه لا يُضيع شيئًا.</translation>
    </message>
    <message>
        <source>Change the data key?</source>
        <translation type="unfinished">هل تغيّر مفتاح البيانات؟</translation>
    </message>
    <message>
        <source>Change the data key</source>
        <translation type="unfinished">تغيير مفتاح البيانات</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation type="unfinished">محو</translation>
    </message>
    <message>
        <source>Type {word} to confirm</source>
        <translation type="unfinished">اكتب ⁨{word}⁩ للتأكيد</translation>
    </message>
    <message>
        <source>The word is not right; nothing was erased.</source>
        <translation type="unfinished">الكلمة غير صحيحة؛ لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>Type {word}, or cancel.</source>
        <translation type="unfinished">اكتب ⁨{word}⁩، أو ألغِ.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation type="unfinished">جارٍ المحو…</translation>
    </message>
    <message>
        <source>Erase the vault of this laptop?</source>
        <translation type="unfinished">هل تمحو خزنة هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Every key is destroyed. Nobody can read this vault again, nor can you.</source>
        <translation type="unfinished">يُتلف كل مفتاح. لا أحد يستطيع قراءة هذه الخزنة بعد ذلك، ولا أنت.</translation>
    </message>
    <message>
        <source>Erase it now</source>
        <translation type="unfinished">محوها الآن</translation>
    </message>
    <message>
        <source>Decisions that were not sent yet survive, sealed to the hub, and are still sent.</source>
        <translation type="unfinished">القرارات التي لم تُرسل بعد تبقى، مختومة للمركز، وما زالت تُرسل.</translation>
    </message>
    <message>
        <source>This laptop has no hub: decisions that rest here are lost.</source>
        <translation type="unfinished">ليس لهذا الحاسوب مركز: القرارات الموجودة هنا تضيع.</translation>
    </message>
    <message>
        <source>Copies and backups of the disk made before: with a passphrase they still open. Blocks that a solid-state disk keeps of overwritten files. Another window that has the vault open now.</source>
        <translation type="unfinished">نسخ القرص ونسخه الاحتياطية التي صُنعت من قبل: تُفتح بعبارة مرور. وكتل الملفات المكتوب فوقها التي يحتفظ بها قرص SSD. ونافذة أخرى تفتح الخزنة الآن.</translation>
    </message>
    <message>
        <source>What erasing cannot reach</source>
        <translation type="unfinished">ما لا يصل إليه المحو</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>Briefing</source>
        <translation type="unfinished">الإحاطة</translation>
    </message>
    <message>
        <source>Known so far</source>
        <translation type="unfinished">المعروف حتى الآن</translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished">بدأت</translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished">العمر</translation>
    </message>
    <message>
        <source>Responsible adult</source>
        <translation type="unfinished">بالغ مسؤول</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished">الغرض</translation>
    </message>
    <message>
        <source>Legal power</source>
        <translation type="unfinished">الصلاحية القانونية</translation>
    </message>
    <message>
        <source>Notice given in</source>
        <translation type="unfinished">لغة الإشعار</translation>
    </message>
    <message>
        <source>Claims to be</source>
        <translation type="unfinished">يصرّح بأنه</translation>
    </message>
    <message>
        <source>Compared with the claim</source>
        <translation type="unfinished">المقارنة بالتصريح</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">المرشّحون</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>Vulnerability referral</source>
        <translation type="unfinished">إحالة شخص مستضعف</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">الأصابع</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>photographed</source>
        <translation type="unfinished">صُوِّر</translation>
    </message>
    <message>
        <source>Picture or mask instead</source>
        <translation type="unfinished">صورة أو قناع بدلًا منه</translation>
    </message>
    <message>
        <source>{name}, quality {score}</source>
        <translation type="unfinished">⁨{name}⁩، الجودة ⁨{score}⁩</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished">لم يُسمَّ أحد</translation>
    </message>
    <message>
        <source>nothing could be compared</source>
        <translation type="unfinished">تعذّرت المقارنة</translation>
    </message>
    <message>
        <source>score {score:.2f}, not calibrated</source>
        <translation type="unfinished">الدرجة ⁨{score:.2f}⁩، بلا معايرة</translation>
    </message>
    <message>
        <source>supports it</source>
        <translation type="unfinished">تؤيده</translation>
    </message>
    <message>
        <source>does not support it</source>
        <translation type="unfinished">لا تؤيده</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Nationality {code}</source>
        <translation type="unfinished">الجنسية ⁨{code}⁩</translation>
    </message>
    <message>
        <source>by whom and when is not recorded</source>
        <translation type="unfinished">لم يُسجَّل مَن ومتى</translation>
    </message>
    <message>
        <source>{status}: {known}</source>
        <translation type="unfinished">‏⁨{status}⁩: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>No claim is recorded</source>
        <translation type="unfinished">لا تصريح مسجَّل</translation>
    </message>
    <message>
        <source>Not supported by a document, chip or list record</source>
        <translation type="unfinished">لا تؤيدها وثيقة أو رقاقة أو سجل قائمة</translation>
    </message>
    <message>
        <source>Not confirmed, denied or disputed</source>
        <translation type="unfinished">غير مؤكَّدة ولا منفية ولا محل خلاف</translation>
    </message>
</context>
<context>
    <name>ListBanner</name>
    <message>
        <source>The list is {days} days old. Update it when you can (Settings, List).</source>
        <translation type="unfinished">عمر القائمة بالأيام: ⁨{days}⁩. حدّثها متى استطعت (الإعدادات، القائمة).</translation>
    </message>
    <message>
        <source>The list is {days} days old, which is stale: every result says so. Update it (Settings, List).</source>
        <translation type="unfinished">عمر القائمة بالأيام: ⁨{days}⁩، وهي قديمة: تذكر كل نتيجة ذلك. حدّثها (الإعدادات، القائمة).</translation>
    </message>
    <message>
        <source>The list is {days} days old and is not searched any more. Comparing with one claimed record, and documents, still work.</source>
        <translation type="unfinished">عمر القائمة بالأيام: ⁨{days}⁩، ولم يعد يُبحث فيها. ما زالت المقارنة بسجل واحد مصرَّح به وفحص الوثائق ممكنين.</translation>
    </message>
    <message>
        <source>The list is dated after today: set this laptop&apos;s clock right. Until then it is not searched.</source>
        <translation type="unfinished">تاريخ القائمة بعد اليوم: اضبط ساعة هذا الحاسوب. لا يُبحث فيها حتى ذلك الحين.</translation>
    </message>
</context>
<context>
    <name>ListProgress</name>
    <message>
        <source>&amp;Cancel the update</source>
        <translation type="unfinished">إلغاء التحديث (&amp;C)</translation>
    </message>
    <message>
        <source>You can go on working. The list held stays in use until then.</source>
        <translation type="unfinished">يمكنك متابعة العمل. تبقى القائمة الحالية مستعملة حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>{phase}: {percent} %</source>
        <translation type="unfinished">‏⁨{phase}⁩: ⁨{percent}⁩ %</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>I&amp;mport the list</source>
        <translation type="unfinished">استيراد القائمة (&amp;M)</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation type="unfinished">المحفوظة الآن</translation>
    </message>
    <message>
        <source>List &amp;file</source>
        <translation type="unfinished">ملف القائمة (&amp;F)</translation>
    </message>
    <message>
        <source>Lists (*.fidw);;All files (*)</source>
        <translation type="unfinished">قوائم (*.fidw);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>&amp;Authority&apos;s key</source>
        <translation type="unfinished">مفتاح جهة الإصدار (&amp;A)</translation>
    </message>
    <message>
        <source>Only for the first list, when no authority is trusted yet.</source>
        <translation type="unfinished">لأول قائمة فقط، حين لا يوثق بجهة إصدار بعد.</translation>
    </message>
    <message>
        <source>Keys (*.pub);;All files (*)</source>
        <translation type="unfinished">مفاتيح (*.pub);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>K&amp;ey of the new authority</source>
        <translation type="unfinished">مفتاح جهة الإصدار الجديدة (&amp;E)</translation>
    </message>
    <message>
        <source>Only when the list authority has changed. You compare the fingerprints first.</source>
        <translation type="unfinished">فقط إذا تغيّرت جهة إصدار القائمة. قارن البصمتين أولًا.</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation type="unfinished">مقارنة البصمتين…</translation>
    </message>
    <message>
        <source>Trust another list authority</source>
        <translation type="unfinished">الثقة بجهة إصدار أخرى</translation>
    </message>
    <message>
        <source>Trusted authority</source>
        <translation type="unfinished">جهة الإصدار الموثوق بها</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">لا شيء بعد</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>none held</source>
        <translation type="unfinished">لا شيء محفوظ</translation>
    </message>
    <message>
        <source>List held is of the earlier one</source>
        <translation type="unfinished">القائمة المحفوظة من الجهة السابقة</translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished">السجلات</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">الإصدار</translation>
    </message>
    <message>
        <source>Or take over a list file</source>
        <translation type="unfinished">أو تسلّم ملف قائمة</translation>
    </message>
    <message>
        <source>Updates come from</source>
        <translation type="unfinished">تأتي التحديثات من</translation>
    </message>
    <message>
        <source>nobody trusted yet</source>
        <translation type="unfinished">لا أحد موثوق بعد</translation>
    </message>
    <message>
        <source>{when} ({state})</source>
        <translation type="unfinished">‏⁨{when}⁩ (⁨{state}⁩)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">أُعدّت</translation>
    </message>
    <message>
        <source>Searched until</source>
        <translation type="unfinished">يُبحث فيها حتى</translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished">جاهز</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation type="unfinished">قيد التجهيز</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">بحث</translation>
    </message>
    <message>
        <source>References this version cannot read</source>
        <translation type="unfinished">مراجع لا يقرؤها هذا الإصدار</translation>
    </message>
    <message>
        <source>No list file is chosen.</source>
        <translation type="unfinished">لم يُختر ملف قائمة.</translation>
    </message>
    <message>
        <source>Choose the file you were given.</source>
        <translation type="unfinished">اختر الملف الذي أُعطي لك.</translation>
    </message>
    <message>
        <source>The new list is in use.</source>
        <translation type="unfinished">القائمة الجديدة مستعملة الآن.</translation>
    </message>
    <message>
        <source>No key file is chosen.</source>
        <translation type="unfinished">لم يُختر ملف مفتاح.</translation>
    </message>
    <message>
        <source>Import a list of the new authority; until then the one held is used.</source>
        <translation type="unfinished">استورد قائمة من الجهة الجديدة؛ وإلى ذلك الحين تُستعمل المحفوظة.</translation>
    </message>
    <message>
        <source>Changing the authority…</source>
        <translation type="unfinished">جارٍ تغيير جهة الإصدار…</translation>
    </message>
    <message>
        <source>Compare the new fingerprint with the one you were given on paper or by telephone. Lists of the earlier authority are refused from then on. The change is logged.</source>
        <translation type="unfinished">قارن البصمة الجديدة بالتي أُعطيت لك على الورق أو بالهاتف. تُرفض قوائم الجهة السابقة من ذلك الحين. ويُسجَّل التغيير.</translation>
    </message>
    <message>
        <source>Trust another list authority?</source>
        <translation type="unfinished">هل تثق بجهة إصدار أخرى؟</translation>
    </message>
    <message>
        <source>Trust the new authority</source>
        <translation type="unfinished">الثقة بالجهة الجديدة</translation>
    </message>
    <message>
        <source>Trusted now</source>
        <translation type="unfinished">الموثوق بها الآن</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">الجديدة</translation>
    </message>
</context>
<context>
    <name>ListUpdate</name>
    <message>
        <source>Update from the hu&amp;b</source>
        <translation type="unfinished">تحديث من المركز (&amp;B)</translation>
    </message>
    <message>
        <source>U&amp;pdate from a stick…</source>
        <translation type="unfinished">تحديث من وحدة USB (&amp;P)…</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation type="unfinished">تحديث القائمة</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one you were given on paper or by telephone. Lists, policies and revocations are taken from it from then on. The act is logged.</source>
        <translation type="unfinished">قارن هذه البصمة بالبصمة التي أُعطيتها على ورق أو بالهاتف. تُؤخذ منه القوائم والسياسات والإلغاءات من الآن فصاعدًا. يُسجَّل هذا الفعل.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished">البصمة</translation>
    </message>
    <message>
        <source>Trust this list repository?</source>
        <translation type="unfinished">أتثق بمستودع القوائم هذا؟</translation>
    </message>
    <message>
        <source>It is the same: trust it and update</source>
        <translation type="unfinished">هي نفسها: ثق به وحدّث</translation>
    </message>
    <message>
        <source>Folder of the list repository</source>
        <translation type="unfinished">مجلد مستودع القوائم</translation>
    </message>
</context>
<context>
    <name>ListWork</name>
    <message>
        <source>Fetching</source>
        <translation type="unfinished">جلب</translation>
    </message>
    <message>
        <source>Checking signatures and contents</source>
        <translation type="unfinished">فحص التواقيع والمحتويات</translation>
    </message>
    <message>
        <source>Packing and encrypting</source>
        <translation type="unfinished">حزم وتشفير</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation type="unfinished">تجهيز البحث</translation>
    </message>
    <message>
        <source>The list held is the newest one.</source>
        <translation type="unfinished">القائمة الحالية هي الأحدث.</translation>
    </message>
    <message>
        <source>No list is published yet.</source>
        <translation type="unfinished">لم تُنشر أي قائمة بعد.</translation>
    </message>
    <message>
        <source>List version {version} is in use: {came} records came, {went} went.</source>
        <translation type="unfinished">إصدار القائمة ⁨{version}⁩ مستعمل: السجلات الواردة ⁨{came}⁩، والذاهبة ⁨{went}⁩.</translation>
    </message>
    <message>
        <source>Policy taken over: {policy}.</source>
        <translation type="unfinished">السياسة المتسلَّمة: ⁨{policy}⁩.</translation>
    </message>
    <message>
        <source>Calibrations taken over: {count}.</source>
        <translation type="unfinished">المعايرات المتسلَّمة: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Certificates of states taken over: version {version}.</source>
        <translation type="unfinished">شهادات الدول المتسلَّمة: الإصدار ⁨{version}⁩.</translation>
    </message>
    <message>
        <source>Revoked and not used any more: {models}.</source>
        <translation type="unfinished">أُلغيت ولم تعد مستعملة: ⁨{models}⁩.</translation>
    </message>
    <message>
        <source>Not taken over, {part}: {what}</source>
        <translation type="unfinished">لم يُتسلَّم، ⁨{part}⁩: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>{count} h old</source>
        <translation type="unfinished">العمر بالساعات: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>{count} d old</source>
        <translation type="unfinished">العمر بالأيام: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>The list was {hours} hours old.</source>
        <translation type="unfinished">كان عمر القائمة بالساعات: ⁨{hours}⁩.</translation>
    </message>
    <message>
        <source>Whoever was added, corrected or taken off since then is not in it. Update the list (Settings, List) and compare again where it matters.</source>
        <translation type="unfinished">من أُضيف أو صُحّح أو أُزيل منذ ذلك الحين ليس فيها. حدّث القائمة (الإعدادات، القائمة) وقارن من جديد حيث يهم.</translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished">القائمة</translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished">السياسة</translation>
    </message>
    <message>
        <source>calibrations</source>
        <translation type="unfinished">المعايرات</translation>
    </message>
    <message>
        <source>models</source>
        <translation type="unfinished">النماذج</translation>
    </message>
    <message>
        <source>certificates of states</source>
        <translation type="unfinished">شهادات الدول</translation>
    </message>
</context>
<context>
    <name>LogOnScreen</name>
    <message>
        <source>Log on</source>
        <translation type="unfinished">تسجيل الدخول</translation>
    </message>
    <message>
        <source>&amp;Log on</source>
        <translation type="unfinished">الدخول (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">الاسم (&amp;N)</translation>
    </message>
    <message>
        <source>As given at set-up. The only officer may leave it empty.</source>
        <translation type="unfinished">كما أُعطي عند الإعداد. ويجوز للموظف الوحيد تركه فارغًا.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished">عبارة المرور (&amp;P)</translation>
    </message>
    <message>
        <source>Nobody used the laptop for a while, so it locked. Nothing is lost.</source>
        <translation type="unfinished">لم يستعمل أحد الحاسوب مدة، فقُفل. لم يضع شيء.</translation>
    </message>
    <message>
        <source>The passphrase is “{passphrase}”; the name may stay empty.</source>
        <translation type="unfinished">عبارة المرور هي «⁨{passphrase}⁩»؛ ويجوز ترك الاسم فارغًا.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation type="unfinished">عرض توضيحي</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation type="unfinished">جارٍ فتح الخزنة…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>fieldid</source>
        <translation type="unfinished">fieldid</translation>
    </message>
</context>
<context>
    <name>MakersCard</name>
    <message>
        <source>Certified scanners</source>
        <translation type="unfinished">الماسحات المعتمدة</translation>
    </message>
    <message>
        <source>Maker&apos;s certificate</source>
        <translation type="unfinished">شهادة الصانع</translation>
    </message>
    <message>
        <source>Scanners of the Secure Biometric Interface are looked for only once pinned.</source>
        <translation type="unfinished">لا يُبحث عن ماسحات Secure Biometric Interface إلا بعد تثبيت الشهادة.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished">شهادات (*.pem *.crt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Compare the fingerprint…</source>
        <translation type="unfinished">مقارنة البصمة…</translation>
    </message>
    <message>
        <source>Trust none…</source>
        <translation type="unfinished">عدم الثقة بأي منها…</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished">حتى ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Makers trusted</source>
        <translation type="unfinished">الصانعون الموثوق بهم</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>No certificate is chosen.</source>
        <translation type="unfinished">لم تُختر شهادة.</translation>
    </message>
    <message>
        <source>Choose the maker&apos;s file.</source>
        <translation type="unfinished">اختر ملف الصانع.</translation>
    </message>
    <message>
        <source>Scanners of this maker are looked for from now on.</source>
        <translation type="unfinished">يُبحث عن ماسحات هذا الصانع من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Pinning…</source>
        <translation type="unfinished">جارٍ التثبيت…</translation>
    </message>
    <message>
        <source>Compare each fingerprint with the one that the maker published. Whoever holds this certificate can vouch for what is captured. The change is logged.</source>
        <translation type="unfinished">قارن كل بصمة بالتي نشرها الصانع. ومَن يملك هذه الشهادة يستطيع أن يضمن ما يُلتقط. ويُسجَّل التغيير.</translation>
    </message>
    <message>
        <source>Trust scanners of this maker?</source>
        <translation type="unfinished">هل تثق بماسحات هذا الصانع؟</translation>
    </message>
    <message>
        <source>Trust this maker</source>
        <translation type="unfinished">الثقة بهذا الصانع</translation>
    </message>
    <message>
        <source>No certified scanner is looked for any more.</source>
        <translation type="unfinished">لم يعد يُبحث عن أي ماسح معتمد.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished">جارٍ الإزالة…</translation>
    </message>
    <message>
        <source>Certified scanners disappear until a maker is pinned again.</source>
        <translation type="unfinished">تختفي الماسحات المعتمدة حتى يُثبَّت صانع من جديد.</translation>
    </message>
    <message>
        <source>Trust no maker any more?</source>
        <translation type="unfinished">ألّا تثق بأي صانع بعد الآن؟</translation>
    </message>
    <message>
        <source>Trust none</source>
        <translation type="unfinished">عدم الثقة بأي صانع</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>{source}: {score:.3f}</source>
        <translation type="unfinished">‏⁨{source}⁩: ⁨{score:.3f}⁩</translation>
    </message>
    <message>
        <source>face ({engine})</source>
        <translation type="unfinished">الوجه (⁨{engine}⁩)</translation>
    </message>
</context>
<context>
    <name>NationalityForm</name>
    <message>
        <source>&amp;Nationality</source>
        <translation type="unfinished">الجنسية (&amp;N)</translation>
    </message>
    <message>
        <source>One code as in a passport, such as IRQ; XXX where none is known.</source>
        <translation type="unfinished">رمز واحد كما في جواز السفر، مثل IRQ؛ وXXX حيث لا تُعرف أي جنسية.</translation>
    </message>
    <message>
        <source>&amp;Which one</source>
        <translation type="unfinished">أيّها (&amp;W)</translation>
    </message>
    <message>
        <source>Its kind, number and who issued it.</source>
        <translation type="unfinished">نوعها ورقمها ومَن أصدرها.</translation>
    </message>
    <message>
        <source>What is sai&amp;d</source>
        <translation type="unfinished">ما يُقال (&amp;D)</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, through the interpreter where there is one.</source>
        <translation type="unfinished">بكلمات الشخص نفسه، وعن طريق المترجم إن وُجد.</translation>
    </message>
    <message>
        <source>Which step?</source>
        <translation type="unfinished">أي خطوة؟</translation>
    </message>
    <message>
        <source>On what does it rest?</source>
        <translation type="unfinished">إلامَ تستند؟</translation>
    </message>
    <message>
        <source>Of which nationality?</source>
        <translation type="unfinished">لأي جنسية؟</translation>
    </message>
    <message>
        <source>Another nationality</source>
        <translation type="unfinished">جنسية أخرى</translation>
    </message>
    <message>
        <source>Not possible now:</source>
        <translation type="unfinished">غير ممكن الآن:</translation>
    </message>
    <message>
        <source>Number and date of the state&apos;s reply.</source>
        <translation type="unfinished">رقم رد الدولة وتاريخه.</translation>
    </message>
    <message>
        <source>Something supports it</source>
        <translation type="unfinished">شيء يؤيدها</translation>
    </message>
    <message>
        <source>The state confirms it</source>
        <translation type="unfinished">الدولة تؤكدها</translation>
    </message>
    <message>
        <source>The state denies it</source>
        <translation type="unfinished">الدولة تنفيها</translation>
    </message>
    <message>
        <source>The person or an officer disputes it</source>
        <translation type="unfinished">الشخص أو موظف ينازع فيها</translation>
    </message>
</context>
<context>
    <name>NationalityScreen</name>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">سؤال المركز (&amp;A)</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished">ينقص شيء.</translation>
    </message>
    <message>
        <source>Choose the step, and write on what it rests.</source>
        <translation type="unfinished">اختر الخطوة، واكتب إلامَ تستند.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">جارٍ التوقيع والحفظ…</translation>
    </message>
    <message>
        <source>It is signed, and kept until the hub has it.</source>
        <translation type="unfinished">وُقِّع، ويُحفظ حتى يصل إلى المركز.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation type="unfinished">سُجِّل.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation type="unfinished">تسجيل خطوة</translation>
    </message>
    <message>
        <source>You sign it. It stays on record, also when another step follows.</source>
        <translation type="unfinished">أنت توقّعها. وتبقى مسجَّلة وإن تلتها خطوة أخرى.</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">توقيع وتسجيل (&amp;G)</translation>
    </message>
    <message>
        <source>Nationality, step by step</source>
        <translation type="unfinished">الجنسية خطوة بخطوة</translation>
    </message>
    <message>
        <source>What the person says is a claim; only the state concerned confirms it.</source>
        <translation type="unfinished">ما يقوله الشخص تصريح؛ ولا يؤكده إلا الدولة المعنية.</translation>
    </message>
    <message>
        <source>&amp;Record a step…</source>
        <translation type="unfinished">تسجيل خطوة (&amp;R)…</translation>
    </message>
</context>
<context>
    <name>NationalityTable</name>
    <message>
        <source>Record first what the person says.</source>
        <translation type="unfinished">سجّل أولًا ما يقوله الشخص.</translation>
    </message>
    <message>
        <source>No nationality is recorded here.</source>
        <translation type="unfinished">لا جنسية مسجَّلة هنا.</translation>
    </message>
    <message>
        <source>You see what you recorded on this laptop. What others recorded is told only to officers whose role needs it, because it may tell of a claim for protection.</source>
        <translation type="unfinished">ترى ما سجّلتَه أنت على هذا الحاسوب. أما ما سجّله غيرك فلا يُبلَّغ به إلا مَن يحتاج إليه دوره، لأنه قد يدل على طلب حماية.</translation>
    </message>
    <message>
        <source>With what others recorded, as the hub told {when}.</source>
        <translation type="unfinished">ومعه ما سجّله غيرك، كما أبلغ المركز: ⁨{when}⁩.</translation>
    </message>
    <message>
        <source>{code}: {status}</source>
        <translation type="unfinished">‏⁨{code}⁩: ⁨{status}⁩</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished">الخطوة</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished">مِن مَن</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">متى</translation>
    </message>
    <message>
        <source>On what</source>
        <translation type="unfinished">على أي أساس</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation type="unfinished">في المركز</translation>
    </message>
    <message>
        <source>{state}, recorded by {officer}</source>
        <translation type="unfinished">‏⁨{state}⁩، سجّله ⁨{officer}⁩</translation>
    </message>
    <message>
        <source>{kind}: {reference}</source>
        <translation type="unfinished">‏⁨{kind}⁩: ⁨{reference}⁩</translation>
    </message>
    <message>
        <source>set aside, does not count: {reason}</source>
        <translation type="unfinished">مُنحّى جانبًا ولا يُحسب: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished">وصل</translation>
    </message>
    <message>
        <source>kept here, will be sent</source>
        <translation type="unfinished">محفوظ هنا، وسيُرسل</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Give the notice</source>
        <translation type="unfinished">قدّم الإشعار</translation>
    </message>
    <message>
        <source>Read it out, or turn the screen round and let the person read.</source>
        <translation type="unfinished">اقرأه جهرًا، أو أدر الشاشة ودع الشخص يقرأ.</translation>
    </message>
    <message>
        <source>&amp;Notice was given</source>
        <translation type="unfinished">قُدِّم الإشعار (&amp;N)</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">اللغات</translation>
    </message>
    <message>
        <source>An interpreter is helping</source>
        <translation type="unfinished">يساعد مترجم</translation>
    </message>
    <message>
        <source>Langua&amp;ge of the person</source>
        <translation type="unfinished">لغة الشخص (&amp;G)</translation>
    </message>
    <message>
        <source>Does the person consent?</source>
        <translation type="unfinished">هل يوافق الشخص؟</translation>
    </message>
    <message>
        <source>Yes, the person consents</source>
        <translation type="unfinished">نعم، الشخص يوافق</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">لا</translation>
    </message>
    <message>
        <source>Nothing is captured; nothing else changes</source>
        <translation type="unfinished">لا يُلتقط شيء؛ ولا يتغير شيء آخر</translation>
    </message>
    <message>
        <source>The answer about consent is missing.</source>
        <translation type="unfinished">الإجابة عن الموافقة ناقصة.</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation type="unfinished">اختر نعم أو لا.</translation>
    </message>
</context>
<context>
    <name>OfficerPage</name>
    <message>
        <source>Who works with it?</source>
        <translation type="unfinished">مَن يعمل به؟</translation>
    </message>
    <message>
        <source>Each officer has a name, a passphrase and a signing key of their own.</source>
        <translation type="unfinished">لكل موظف اسم وعبارة مرور ومفتاح توقيع خاص به.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">الاسم (&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation type="unfinished">الدور (&amp;O)</translation>
    </message>
    <message>
        <source>An administrator sets up, trusts lists and adds officers.</source>
        <translation type="unfinished">يُعدّ مدير النظام الحاسوب، ويثق بالقوائم، ويضيف الموظفين.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished">الاسم ناقص.</translation>
    </message>
    <message>
        <source>Type the officer&apos;s name.</source>
        <translation type="unfinished">اكتب اسم الموظف.</translation>
    </message>
    <message>
        <source>The officer chooses and types it.</source>
        <translation type="unfinished">يختارها الموظف ويكتبها.</translation>
    </message>
    <message>
        <source>Officers so far: {names}</source>
        <translation type="unfinished">الموظفون حتى الآن: ⁨{names}⁩</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>&amp;Add the officer</source>
        <translation type="unfinished">إضافة الموظف (&amp;A)</translation>
    </message>
    <message>
        <source>Officers of this laptop</source>
        <translation type="unfinished">موظفو هذا الحاسوب</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">الاسم (&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation type="unfinished">الدور (&amp;O)</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation type="unfinished">إضافة موظف</translation>
    </message>
    <message>
        <source>Only an administrator can change this.</source>
        <translation type="unfinished">لا يغيّر هذا إلا مدير النظام.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished">موقوف</translation>
    </message>
    <message>
        <source>can log on</source>
        <translation type="unfinished">يمكنه الدخول</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation type="unfinished">إعادة ضبط…</translation>
    </message>
    <message>
        <source>Reset the passphrase of {name}</source>
        <translation type="unfinished">إعادة ضبط عبارة مرور ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation type="unfinished">إيقاف…</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation type="unfinished">إيقاف ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished">إزالة…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished">إزالة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>The officer chooses it and types it twice.</source>
        <translation type="unfinished">يختارها الموظف ويكتبها مرتين.</translation>
    </message>
    <message>
        <source>{name} logs on with the new passphrase from now on.</source>
        <translation type="unfinished">يدخل ⁨{name}⁩ بعبارة المرور الجديدة من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Making the officer&apos;s key…</source>
        <translation type="unfinished">جارٍ إنشاء مفتاح الموظف…</translation>
    </message>
    <message>
        <source>The officer types a new passphrase here and gets a new signing key. Decisions signed before stay valid. A suspended officer can log on again.</source>
        <translation type="unfinished">يكتب الموظف هنا عبارة مرور جديدة ويحصل على مفتاح توقيع جديد. وتبقى القرارات الموقَّعة من قبل صالحة. ويستطيع الموظف الموقوف الدخول من جديد.</translation>
    </message>
    <message>
        <source>Reset the passphrase of {name}?</source>
        <translation type="unfinished">هل تعيد ضبط عبارة مرور ⁨{name}⁩؟</translation>
    </message>
    <message>
        <source>Reset the passphrase</source>
        <translation type="unfinished">إعادة ضبط عبارة المرور</translation>
    </message>
    <message>
        <source>{name} can no longer log on; a reset brings them back.</source>
        <translation type="unfinished">لم يعد ⁨{name}⁩ يستطيع الدخول؛ إعادة الضبط تعيده.</translation>
    </message>
    <message>
        <source>Suspending…</source>
        <translation type="unfinished">جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>They cannot log on until an administrator resets the passphrase.</source>
        <translation type="unfinished">لا يستطيع الدخول حتى يعيد مدير النظام ضبط عبارة المرور.</translation>
    </message>
    <message>
        <source>Suspend {name}?</source>
        <translation type="unfinished">هل توقف ⁨{name}⁩؟</translation>
    </message>
    <message>
        <source>Suspend the officer</source>
        <translation type="unfinished">إيقاف الموظف</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation type="unfinished">أُزيل ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished">جارٍ الإزالة…</translation>
    </message>
    <message>
        <source>They cannot log on any more. Their decisions and public key stay. A copy of the disk from before still opens with their passphrase: change the data key under “Keys” to shut it out of what comes after.</source>
        <translation type="unfinished">لم يعد يستطيع الدخول. تبقى قراراته ومفتاحه العام. ونسخة القرص السابقة ما زالت تُفتح بعبارة مروره: غيّر مفتاح البيانات في «المفاتيح» لمنعه مما يأتي بعد ذلك.</translation>
    </message>
    <message>
        <source>Remove {name} for good?</source>
        <translation type="unfinished">هل تزيل ⁨{name}⁩ نهائيًا؟</translation>
    </message>
    <message>
        <source>Remove the officer</source>
        <translation type="unfinished">إزالة الموظف</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished">الاسم ناقص.</translation>
    </message>
    <message>
        <source>The officer types name and passphrase here.</source>
        <translation type="unfinished">يكتب الموظف هنا الاسم وعبارة المرور.</translation>
    </message>
    <message>
        <source>{name} can log on now.</source>
        <translation type="unfinished">يستطيع ⁨{name}⁩ الدخول الآن.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation type="unfinished">أُضيف.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished">عبارة المرور (&amp;P)</translation>
    </message>
    <message>
        <source>Th&amp;e same again</source>
        <translation type="unfinished">نفسها مرة أخرى (&amp;E)</translation>
    </message>
    <message>
        <source>At least {count} characters, for example four words that do not belong together.</source>
        <translation type="unfinished">على الأقل ⁨{count}⁩ حرفًا، مثل أربع كلمات لا صلة بينها.</translation>
    </message>
    <message>
        <source>Too short: {have} of {need} characters.</source>
        <translation type="unfinished">قصيرة جدًا: ⁨{have}⁩ من ⁨{need}⁩ حرفًا.</translation>
    </message>
    <message>
        <source>Too simple: use more different characters.</source>
        <translation type="unfinished">بسيطة جدًا: استعمل أحرفًا أكثر اختلافًا.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished">العبارتان ليستا متطابقتين بعد.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished">جيدة.</translation>
    </message>
</context>
<context>
    <name>PersonPaperScreen</name>
    <message>
        <source>Paper for the person</source>
        <translation type="unfinished">ورقة للشخص</translation>
    </message>
    <message>
        <source>What was done, why, and what they can do. Nothing else is on it.</source>
        <translation type="unfinished">ما الذي جرى، ولماذا، وما يمكنه فعله. ولا شيء غير ذلك فيها.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished">طباعة (&amp;P)…</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation type="unfinished">حفظ في ملف (&amp;F)…</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation type="unfinished">صورة الورقة</translation>
    </message>
    <message>
        <source>No printer is set up on this laptop.</source>
        <translation type="unfinished">لا طابعة معدّة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Connect one, or save the paper as a file and print it elsewhere.</source>
        <translation type="unfinished">صِل واحدة، أو احفظ الورقة ملفًا واطبعها في مكان آخر.</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation type="unfinished">حفظ الورقة</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished">PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Delete the file once it is printed: it is not encrypted.</source>
        <translation type="unfinished">احذف الملف بعد طباعته: فهو غير مشفَّر.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished">أُرسلت إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>PlayingCard</name>
    <message>
        <source>Play a recording</source>
        <translation type="unfinished">تشغيل تسجيل</translation>
    </message>
    <message>
        <source>A recording of a reader appears among the readers until the laptop is locked. It holds biometrics of whoever was captured.</source>
        <translation type="unfinished">يظهر تسجيل القارئ بين القارئات حتى يُقفل الحاسوب. ويحوي بيانات حيوية لمن التُقطت عيّناته.</translation>
    </message>
    <message>
        <source>Recordings (*.fidr);;All files (*)</source>
        <translation type="unfinished">تسجيلات (*.fidr);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished">التسجيل</translation>
    </message>
    <message>
        <source>Passphrase of the recording</source>
        <translation type="unfinished">عبارة مرور التسجيل</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation type="unfinished">تشغيله</translation>
    </message>
    <message>
        <source>Stop playing {file}</source>
        <translation type="unfinished">وقف تشغيل ⁨{file}⁩</translation>
    </message>
    <message>
        <source>The recording is gone.</source>
        <translation type="unfinished">أُزيل التسجيل.</translation>
    </message>
    <message>
        <source>The recording or its passphrase is missing.</source>
        <translation type="unfinished">التسجيل أو عبارة مروره ناقصة.</translation>
    </message>
    <message>
        <source>Choose the file, and type the passphrase you were given.</source>
        <translation type="unfinished">اختر الملف، واكتب عبارة المرور التي أُعطيت لك.</translation>
    </message>
    <message>
        <source>It is among the readers.</source>
        <translation type="unfinished">هو بين القارئات.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished">جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>PurposePage</name>
    <message>
        <source>Set up this laptop</source>
        <translation type="unfinished">أعِدّ هذا الحاسوب</translation>
    </message>
    <message>
        <source>Four short questions. What is this laptop for?</source>
        <translation type="unfinished">أربعة أسئلة قصيرة. ما الغرض من هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>A pilot or a trial</source>
        <translation type="unfinished">تجربة أو اختبار</translation>
    </message>
    <message>
        <source>Own keys and own lists; a banner says so on every screen.</source>
        <translation type="unfinished">مفاتيح وقوائم خاصة؛ ويقول شريط ذلك في كل شاشة.</translation>
    </message>
    <message>
        <source>Work with real people</source>
        <translation type="unfinished">العمل مع أناس حقيقيين</translation>
    </message>
    <message>
        <source>A list authority is needed; a longer passphrase is asked for.</source>
        <translation type="unfinished">تلزم جهة إصدار للقائمة؛ وتُطلب عبارة مرور أطول.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">لم يُختر شيء.</translation>
    </message>
    <message>
        <source>Choose what the laptop is for.</source>
        <translation type="unfinished">اختر الغرض من الحاسوب.</translation>
    </message>
</context>
<context>
    <name>PurposeScreen</name>
    <message>
        <source>Why, and under which power?</source>
        <translation type="unfinished">لماذا، وبأي صلاحية؟</translation>
    </message>
    <message>
        <source>What may be captured, searched and kept follows from this.</source>
        <translation type="unfinished">منه ينتج ما يجوز التقاطه والبحث فيه وحفظه.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>Legal power</source>
        <translation type="unfinished">الصلاحية القانونية</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished">الغرض</translation>
    </message>
    <message>
        <source>What this power allows</source>
        <translation type="unfinished">ما تسمح به هذه الصلاحية</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished">الأساس</translation>
    </message>
    <message>
        <source>consent</source>
        <translation type="unfinished">الموافقة</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">الأصابع</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation type="unfinished">صورة</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">لا</translation>
    </message>
    <message>
        <source>Compare with a claim</source>
        <translation type="unfinished">المقارنة بتصريح</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">البحث في القائمة</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished">يُقارَن بـ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished">الأطفال</translation>
    </message>
    <message>
        <source>Images kept here</source>
        <translation type="unfinished">الصور المحفوظة هنا</translation>
    </message>
    <message>
        <source>Images sent to the hub</source>
        <translation type="unfinished">الصور المرسلة إلى المركز</translation>
    </message>
    <message>
        <source>Disclosed to</source>
        <translation type="unfinished">يُفصح عنه إلى</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation type="unfinished">للتأكيد</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">نعم</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>yes, up to {size} records</source>
        <translation type="unfinished">نعم، حتى ⁨{size}⁩ سجل</translation>
    </message>
    <message>
        <source>erased with the decision</source>
        <translation type="unfinished">تُمحى مع القرار</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation type="unfinished">عدد الأيام: ⁨{days}⁩</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished">يوم واحد</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished">لا أحد</translation>
    </message>
    <message>
        <source>known error rate</source>
        <translation type="unfinished">معدل خطأ معروف</translation>
    </message>
    <message>
        <source>second officer</source>
        <translation type="unfinished">موظف ثانٍ</translation>
    </message>
    <message>
        <source>your own judgement</source>
        <translation type="unfinished">حكمك أنت</translation>
    </message>
    <message>
        <source>Purpose or power is not chosen.</source>
        <translation type="unfinished">لم يُختر الغرض أو الصلاحية.</translation>
    </message>
    <message>
        <source>Choose one of each.</source>
        <translation type="unfinished">اختر واحدًا من كل منهما.</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>{what}: good enough</source>
        <translation type="unfinished">⁨{what}⁩: جيد بما يكفي</translation>
    </message>
    <message>
        <source>{what}: not good enough</source>
        <translation type="unfinished">⁨{what}⁩: ليس جيدًا بما يكفي</translation>
    </message>
    <message>
        <source>Attempt {made} of {allowed}</source>
        <translation type="unfinished">المحاولة ⁨{made}⁩ من ⁨{allowed}⁩</translation>
    </message>
    <message>
        <source>quality {score} of 100</source>
        <translation type="unfinished">الجودة ⁨{score}⁩ من 100</translation>
    </message>
    <message>
        <source>{attempts} · {quality}</source>
        <translation type="unfinished">‏⁨{attempts}⁩ · ⁨{quality}⁩</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Protection barriers</source>
        <translation type="unfinished">موانع الحماية</translation>
    </message>
    <message>
        <source>&amp;Vulnerable person</source>
        <translation type="unfinished">شخص مستضعف (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Stop encounter</source>
        <translation type="unfinished">إيقاف المقابلة (&amp;S)</translation>
    </message>
</context>
<context>
    <name>ReaderChoice</name>
    <message>
        <source>Choose image files</source>
        <translation type="unfinished">اختيار ملفات الصور</translation>
    </message>
    <message>
        <source>Images (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.jp2 *.wsq)</source>
        <translation type="unfinished">صور (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.jp2 *.wsq)</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation type="unfinished">القارئ (&amp;R)</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished">القارئ</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished">القارئات</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation type="unfinished">ابحث من جديد (&amp;K)</translation>
    </message>
    <message>
        <source>Choose image &amp;files…</source>
        <translation type="unfinished">اختيار ملفات الصور (&amp;F)…</translation>
    </message>
    <message>
        <source>{name} ({state})</source>
        <translation type="unfinished">‏⁨{name}⁩ (⁨{state}⁩)</translation>
    </message>
    <message>
        <source>finger reader</source>
        <translation type="unfinished">قارئ أصابع</translation>
    </message>
    <message>
        <source>camera</source>
        <translation type="unfinished">كاميرا</translation>
    </message>
    <message>
        <source>No {kind} is attached.</source>
        <translation type="unfinished">غير موصول: ⁨{kind}⁩.</translation>
    </message>
    <message>
        <source>Plug one in and press “Look again”. Without one, record below that it could not be captured, and go on.</source>
        <translation type="unfinished">صِل واحدًا واضغط «ابحث من جديد». وبدونه سجّل أدناه أنه تعذّر الالتقاط، وتابع.</translation>
    </message>
</context>
<context>
    <name>ReaderTestScreen</name>
    <message>
        <source>Try a reader</source>
        <translation type="unfinished">جرّب قارئًا</translation>
    </message>
    <message>
        <source>Use your own finger or face. The sample is shown, and kept nowhere.</source>
        <translation type="unfinished">استعمل إصبعك أو وجهك. تُعرض العيّنة ولا تُحفظ في أي مكان.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation type="unfinished">تجربته (&amp;T)</translation>
    </message>
    <message>
        <source>What the reader sees appears here.</source>
        <translation type="unfinished">يظهر هنا ما يراه القارئ.</translation>
    </message>
    <message>
        <source>Save a &amp;recording…</source>
        <translation type="unfinished">حفظ تسجيل (&amp;R)…</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished">القارئات</translation>
    </message>
    <message>
        <source>Plug one in; it appears here within two seconds.</source>
        <translation type="unfinished">صِل واحدًا؛ ويظهر هنا خلال ثانيتين.</translation>
    </message>
    <message>
        <source>No reader is attached.</source>
        <translation type="unfinished">لا قارئ موصول.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished">في الانتظار…</translation>
    </message>
    <message>
        <source>Put a finger on it, or look at the camera</source>
        <translation type="unfinished">ضع إصبعًا عليه، أو انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>{width} by {height} pixels after {seconds} s.</source>
        <translation type="unfinished">⁨{width}⁩ في ⁨{height}⁩ بكسل بعد ⁨{seconds}⁩ ث.</translation>
    </message>
    <message>
        <source>Resolution: {dpi} pixels per inch.</source>
        <translation type="unfinished">الدقة: ⁨{dpi}⁩ بكسل في البوصة.</translation>
    </message>
    <message>
        <source>The reader works.</source>
        <translation type="unfinished">القارئ يعمل.</translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation type="unfinished">لم يُسمَّ ملف.</translation>
    </message>
    <message>
        <source>Name a file, and type the passphrase twice.</source>
        <translation type="unfinished">سمِّ ملفًا، واكتب عبارة المرور مرتين.</translation>
    </message>
    <message>
        <source>Sealing the recording…</source>
        <translation type="unfinished">جارٍ ختم التسجيل…</translation>
    </message>
    <message>
        <source>The recording is saved, and that is logged.</source>
        <translation type="unfinished">حُفظ التسجيل، وسُجِّل ذلك.</translation>
    </message>
</context>
<context>
    <name>ReadersSection</name>
    <message>
        <source>Look agai&amp;n</source>
        <translation type="unfinished">ابحث من جديد (&amp;N)</translation>
    </message>
    <message>
        <source>Try a reader…</source>
        <translation type="unfinished">تجربة قارئ…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation type="unfinished">مجلد مراقَب (&amp;W)</translation>
    </message>
    <message>
        <source>Off unless you switch it on. Another program drops images into it; they are deleted once they are in the vault. It must be in memory or encrypted.</source>
        <translation type="unfinished">متوقف ما لم تشغّله. يضع فيه برنامج آخر صورًا؛ وتُحذف بعد دخولها الخزنة. يجب أن يكون في الذاكرة أو مشفَّرًا.</translation>
    </message>
    <message>
        <source>Stop watchin&amp;g</source>
        <translation type="unfinished">وقف المراقبة (&amp;G)</translation>
    </message>
    <message>
        <source>Watch this folde&amp;r</source>
        <translation type="unfinished">مراقبة هذا المجلد (&amp;R)</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation type="unfinished">لم يُختر مجلد.</translation>
    </message>
    <message>
        <source>Choose one that is in memory.</source>
        <translation type="unfinished">اختر مجلدًا في الذاكرة.</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation type="unfinished">‏⁨{name}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Plug one in and press “Look again”.</source>
        <translation type="unfinished">صِل واحدًا واضغط «ابحث من جديد».</translation>
    </message>
    <message>
        <source>No reader is attached.</source>
        <translation type="unfinished">لا قارئ موصول.</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>This laptop is ready</source>
        <translation type="unfinished">هذا الحاسوب جاهز</translation>
    </message>
    <message>
        <source>Its keys are made. Write the fingerprint down for the list authority.</source>
        <translation type="unfinished">أُنشئت مفاتيحه. دوّن البصمة لجهة إصدار القائمة.</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation type="unfinished">ابدأ (&amp;B)</translation>
    </message>
    <message>
        <source>Fingerprint of this laptop&apos;s key</source>
        <translation type="unfinished">بصمة مفتاح هذا الحاسوب</translation>
    </message>
    <message>
        <source>The list authority issues lists to exactly this key.</source>
        <translation type="unfinished">تصدر جهة إصدار القائمة القوائم لهذا المفتاح بالذات.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation type="unfinished">الملف تالف أو ناقص</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation type="unfinished">لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation type="unfinished">لا إذن بذلك</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation type="unfinished">هو مجلد</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation type="unfinished">لا يمكن فتحه</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished">الملف فارغ</translation>
    </message>
    <message>
        <source>it holds several pages or is animated</source>
        <translation type="unfinished">يحتوي على عدة صفحات أو هو صورة متحركة</translation>
    </message>
    <message>
        <source>it has more pixels than this program opens</source>
        <translation type="unfinished">فيه من البكسلات أكثر مما يفتحه هذا البرنامج</translation>
    </message>
    <message>
        <source>its pixels are decimal fractions, which no scanner writes</source>
        <translation type="unfinished">بكسلاته كسور عشرية لا يكتبها أي ماسح</translation>
    </message>
    <message>
        <source>its pixels are deeper than 16 bits</source>
        <translation type="unfinished">عمق بكسلاته أكثر من 16 بت</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished">ليس ملفًا</translation>
    </message>
    <message>
        <source>it is not a colour photograph</source>
        <translation type="unfinished">ليس صورة ملونة</translation>
    </message>
    <message>
        <source>the face in it has no extent</source>
        <translation type="unfinished">لا امتداد للوجه فيها</translation>
    </message>
    <message>
        <source>the face lies outside it</source>
        <translation type="unfinished">الوجه يقع خارجها</translation>
    </message>
    <message>
        <source>the face in it could not be encoded</source>
        <translation type="unfinished">تعذّر ترميز الوجه فيها</translation>
    </message>
    <message>
        <source>the search for a face in it failed</source>
        <translation type="unfinished">فشل البحث عن وجه فيها</translation>
    </message>
    <message>
        <source>it shows no usable face</source>
        <translation type="unfinished">لا يظهر فيها وجه صالح</translation>
    </message>
    <message>
        <source>it shows no usable fingerprint</source>
        <translation type="unfinished">لا تظهر فيها بصمة صالحة</translation>
    </message>
    <message>
        <source>its extractor was revoked by the list authority</source>
        <translation type="unfinished">سحبت جهة القائمة الإذن بمستخرجها</translation>
    </message>
    <message>
        <source>its encoders were revoked by the list authority</source>
        <translation type="unfinished">سحبت جهة القائمة الإذن بمرمّزاتها</translation>
    </message>
    <message>
        <source>the portrait in the chip shows no usable face</source>
        <translation type="unfinished">لا يظهر في صورة الشريحة وجه صالح</translation>
    </message>
    <message>
        <source>it delivered an image that is too large</source>
        <translation type="unfinished">سلّم صورة أكبر من المسموح</translation>
    </message>
    <message>
        <source>its driver reported an error without its details</source>
        <translation type="unfinished">أبلغ مشغّله عن خطأ بلا تفاصيل</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation type="unfinished">تعطّل</translation>
    </message>
    <message>
        <source>it answered out of turn</source>
        <translation type="unfinished">أجاب في غير دوره</translation>
    </message>
    <message>
        <source>it was told something unknown</source>
        <translation type="unfinished">أُعطي أمرًا لا يعرفه</translation>
    </message>
    <message>
        <source>nothing that it could use was presented</source>
        <translation type="unfinished">لم يُقدَّم إليه ما يمكن استعماله</translation>
    </message>
    <message>
        <source>the sample could not be extracted</source>
        <translation type="unfinished">تعذّر استخراج العينة</translation>
    </message>
    <message>
        <source>it was presented the wrong way round</source>
        <translation type="unfinished">قُدِّم مقلوبًا</translation>
    </message>
    <message>
        <source>it is not ready; check its maker&apos;s program</source>
        <translation type="unfinished">ليس جاهزًا؛ افحص برنامج صانعه</translation>
    </message>
    <message>
        <source>it is not registered with its maker</source>
        <translation type="unfinished">ليس مسجّلًا لدى صانعه</translation>
    </message>
    <message>
        <source>it delivered nothing</source>
        <translation type="unfinished">لم يسلّم شيئًا</translation>
    </message>
    <message>
        <source>its answer is not what the interface prescribes</source>
        <translation type="unfinished">جوابه ليس كما تقتضيه الواجهة</translation>
    </message>
    <message>
        <source>its answer is larger than any sample can be</source>
        <translation type="unfinished">جوابه أكبر من أي عينة ممكنة</translation>
    </message>
    <message>
        <source>a live picture is larger than allowed</source>
        <translation type="unfinished">صورة مباشرة أكبر من المسموح</translation>
    </message>
    <message>
        <source>another scanner answered</source>
        <translation type="unfinished">أجاب ماسح آخر</translation>
    </message>
    <message>
        <source>its answer belongs to an earlier capture</source>
        <translation type="unfinished">جوابه يعود إلى التقاط سابق</translation>
    </message>
    <message>
        <source>the record with its image is damaged</source>
        <translation type="unfinished">السجل الذي فيه صورته تالف</translation>
    </message>
    <message>
        <source>it delivered several fingers at once</source>
        <translation type="unfinished">سلّم عدة أصابع دفعة واحدة</translation>
    </message>
    <message>
        <source>its answer carries no certificate</source>
        <translation type="unfinished">لا تصحب جوابَه شهادة</translation>
    </message>
    <message>
        <source>its certificate is not valid today</source>
        <translation type="unfinished">شهادته غير سارية اليوم</translation>
    </message>
    <message>
        <source>the signature of its answer is wrong</source>
        <translation type="unfinished">توقيع جوابه غير صحيح</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation type="unfinished">لا يمكن قراءة شهادته</translation>
    </message>
    <message>
        <source>its maker is not trusted on this laptop</source>
        <translation type="unfinished">صانعه غير موثوق على هذا الحاسوب</translation>
    </message>
    <message>
        <source>the trust anchor is not a certificate</source>
        <translation type="unfinished">مرساة الثقة ليست شهادة</translation>
    </message>
    <message>
        <source>no R30x fingerprint module answers there</source>
        <translation type="unfinished">لا تجيب هناك أي وحدة بصمات R30x</translation>
    </message>
    <message>
        <source>the module is locked with a password</source>
        <translation type="unfinished">الوحدة مقفلة بكلمة مرور</translation>
    </message>
    <message>
        <source>the module could not take an image</source>
        <translation type="unfinished">لم تستطع الوحدة أخذ صورة</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation type="unfinished">أُغلق</translation>
    </message>
    <message>
        <source>it delivered the wrong kind of image</source>
        <translation type="unfinished">سلّم نوعًا آخر من الصور</translation>
    </message>
    <message>
        <source>its file is no video</source>
        <translation type="unfinished">ملفه ليس فيديو</translation>
    </message>
    <message>
        <source>its driver</source>
        <translation type="unfinished">مشغّله</translation>
    </message>
    <message>
        <source>the reader delivered another kind of sample than was asked for</source>
        <translation type="unfinished">سلّم القارئ نوعًا من العينات غير المطلوب</translation>
    </message>
    <message>
        <source>it does not look like https://hub.example</source>
        <translation type="unfinished">لا يشبه https://hub.example</translation>
    </message>
    <message>
        <source>it does not begin with https://</source>
        <translation type="unfinished">لا يبدأ بـ https://</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished">لا يمكن قراءته</translation>
    </message>
    <message>
        <source>the request was made for another code</source>
        <translation type="unfinished">أُعدّ الطلب لرمز آخر</translation>
    </message>
    <message>
        <source>the hub that answered did not issue this code</source>
        <translation type="unfinished">المركز الذي أجاب لم يُصدر هذا الرمز</translation>
    </message>
    <message>
        <source>it does not know this laptop</source>
        <translation type="unfinished">لا يعرف هذا الحاسوب</translation>
    </message>
    <message>
        <source>this laptop is enrolled with no hub</source>
        <translation type="unfinished">هذا الحاسوب غير مسجَّل لدى أي مركز</translation>
    </message>
    <message>
        <source>this laptop is enrolled with another hub already</source>
        <translation type="unfinished">هذا الحاسوب مسجَّل لدى مركز آخر</translation>
    </message>
    <message>
        <source>this enrolment is for another laptop</source>
        <translation type="unfinished">هذا التسجيل لحاسوب آخر</translation>
    </message>
    <message>
        <source>there is no list repository in it</source>
        <translation type="unfinished">لا يوجد فيه مستودع قوائم</translation>
    </message>
    <message>
        <source>it needs a few words on what is done about it</source>
        <translation type="unfinished">يلزم بضع كلمات عمّا يُفعل بشأنه</translation>
    </message>
    <message>
        <source>this encounter has no decision to withdraw</source>
        <translation type="unfinished">ليس في هذه المقابلة قرار يُسحب</translation>
    </message>
    <message>
        <source>no purpose and legal power are chosen</source>
        <translation type="unfinished">لم يُختر غرض ولا صلاحية قانونية</translation>
    </message>
    <message>
        <source>the purpose and the notice are not settled yet</source>
        <translation type="unfinished">لم يُحسم الغرض والإشعار بعد</translation>
    </message>
    <message>
        <source>the encounter has no such sample</source>
        <translation type="unfinished">ليس في المقابلة عينة كهذه</translation>
    </message>
    <message>
        <source>the claimed identity is not recorded</source>
        <translation type="unfinished">لم تُسجَّل الهوية المصرَّح بها</translation>
    </message>
    <message>
        <source>no reason is written</source>
        <translation type="unfinished">لم يُكتب سبب</translation>
    </message>
    <message>
        <source>nothing was decided in this encounter</source>
        <translation type="unfinished">لم يُتخذ قرار في هذه المقابلة</translation>
    </message>
    <message>
        <source>the image of this sample has been erased</source>
        <translation type="unfinished">مُحيت صورة هذه العينة</translation>
    </message>
    <message>
        <source>this laptop holds none</source>
        <translation type="unfinished">لا شيء منها على هذا الحاسوب</translation>
    </message>
    <message>
        <source>this laptop holds no disclosure rules; ask the hub once</source>
        <translation type="unfinished">ليس على هذا الحاسوب قواعد إفصاح؛ اسأل المركز مرة</translation>
    </message>
    <message>
        <source>the hub&apos;s disclosure rules belong to another policy</source>
        <translation type="unfinished">قواعد الإفصاح لدى المركز تخص سياسة أخرى</translation>
    </message>
    <message>
        <source>it is a demonstration, and this laptop works for real</source>
        <translation type="unfinished">هو عرض توضيحي، وهذا الحاسوب للعمل الحقيقي</translation>
    </message>
    <message>
        <source>a later log-on of it is known</source>
        <translation type="unfinished">يُعرف دخول أحدث إليها</translation>
    </message>
    <message>
        <source>the TPM of this laptop counted a later log-on of it</source>
        <translation type="unfinished">عدّت وحدة TPM في هذا الحاسوب دخولًا أحدث إليها</translation>
    </message>
    <message>
        <source>the hub holds later entries of its audit log</source>
        <translation type="unfinished">لدى المركز قيود أحدث من سجل تدقيقها</translation>
    </message>
    <message>
        <source>there is not enough free memory to log on</source>
        <translation type="unfinished">لا توجد ذاكرة حرة كافية للدخول</translation>
    </message>
    <message>
        <source>another window has just changed its keys; log on again</source>
        <translation type="unfinished">غيّرت نافذة أخرى مفاتيحها للتو؛ ادخل من جديد</translation>
    </message>
    <message>
        <source>an officer needs a name</source>
        <translation type="unfinished">يلزم اسم للموظف</translation>
    </message>
    <message>
        <source>an officer of this name is there already</source>
        <translation type="unfinished">يوجد موظف بهذا الاسم</translation>
    </message>
    <message>
        <source>change your own passphrase with the one you have</source>
        <translation type="unfinished">غيّر عبارة مرورك بالعبارة التي لديك</translation>
    </message>
    <message>
        <source>an earlier fault undid this change; nothing was saved</source>
        <translation type="unfinished">ألغى عطل سابق هذا التغيير؛ لم يُحفظ شيء</translation>
    </message>
    <message>
        <source>this decision is saved already</source>
        <translation type="unfinished">هذا القرار محفوظ من قبل</translation>
    </message>
    <message>
        <source>there is no list to change</source>
        <translation type="unfinished">لا توجد قائمة لتغييرها</translation>
    </message>
    <message>
        <source>the list was replaced while it was being read</source>
        <translation type="unfinished">استُبدلت القائمة أثناء قراءتها</translation>
    </message>
    <message>
        <source>the list does not hold as many records as it says</source>
        <translation type="unfinished">لا تحتوي القائمة على عدد السجلات الذي تذكره</translation>
    </message>
    <message>
        <source>its memory is full</source>
        <translation type="unfinished">ذاكرته ممتلئة</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished">لا يجيب</translation>
    </message>
    <message>
        <source>tpm2-tools are not installed</source>
        <translation type="unfinished">أدوات tpm2-tools غير مثبتة</translation>
    </message>
    <message>
        <source>it is not a card of an officer of this laptop</source>
        <translation type="unfinished">ليست بطاقة موظف في هذا الحاسوب</translation>
    </message>
    <message>
        <source>the PIN is wrong; the card counts wrong ones</source>
        <translation type="unfinished">رمز PIN خاطئ؛ البطاقة تعدّ المحاولات الخاطئة</translation>
    </message>
    <message>
        <source>its PIN is locked</source>
        <translation type="unfinished">رمز PIN الخاص بها مقفل</translation>
    </message>
    <message>
        <source>it holds no private key</source>
        <translation type="unfinished">لا تحتوي على مفتاح خاص</translation>
    </message>
    <message>
        <source>it holds no RSA key</source>
        <translation type="unfinished">لا تحتوي على مفتاح RSA</translation>
    </message>
    <message>
        <source>it does not open what was encrypted to it</source>
        <translation type="unfinished">لا تفتح ما شُفِّر لها</translation>
    </message>
    <message>
        <source>it holds no CSCA certificate that can be used</source>
        <translation type="unfinished">لا تحتوي على شهادة CSCA صالحة للاستعمال</translation>
    </message>
    <message>
        <source>a time is not written as in 2026-03-04T09:30:00Z</source>
        <translation type="unfinished">وقت غير مكتوب كما في ⁨2026-03-04T09:30:00Z⁩</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation type="unfinished">الملف كبير جدًا</translation>
    </message>
    <message>
        <source>this is not a JSON document</source>
        <translation type="unfinished">ليست هذه وثيقة JSON</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Decision recorded</source>
        <translation type="unfinished">سُجِّل القرار</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished">إنهاء (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper for the person…</source>
        <translation type="unfinished">ورقة للشخص (&amp;P)…</translation>
    </message>
    <message>
        <source>Signed and saved on this laptop. You can finish.</source>
        <translation type="unfinished">وُقِّع وحُفظ على هذا الحاسوب. يمكنك الإنهاء.</translation>
    </message>
    <message>
        <source>The confirmation does not stand yet. Ask another officer to log on, here or on another laptop, and to choose Second review; do not tell them your answer.</source>
        <translation type="unfinished">التأكيد لا يقوم بعد. اطلب من موظف آخر أن يدخل، هنا أو على حاسوب آخر، وأن يختار «المراجعة الثانية»؛ ولا تخبره بإجابتك.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">السبب</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished">تقرر</translation>
    </message>
    <message>
        <source>Was missing</source>
        <translation type="unfinished">كان ينقص</translation>
    </message>
    <message>
        <source>Decision {id}</source>
        <translation type="unfinished">القرار ⁨{id}⁩</translation>
    </message>
    <message>
        <source>Envelope {id}</source>
        <translation type="unfinished">المظروف ⁨{id}⁩</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation type="unfinished">الرقم ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Audit log at {digest}</source>
        <translation type="unfinished">سجل التدقيق عند ⁨{digest}⁩</translation>
    </message>
    <message>
        <source>No hub yet: the decision stays on this laptop, encrypted.</source>
        <translation type="unfinished">لا مركز بعد: يبقى القرار على هذا الحاسوب مشفَّرًا.</translation>
    </message>
    <message>
        <source>It is sent when the hub can be reached, also while the laptop is locked.</source>
        <translation type="unfinished">يُرسل حين يمكن الوصول إلى المركز، حتى والحاسوب مقفل.</translation>
    </message>
    <message>
        <source>The hub has confirmed it.</source>
        <translation type="unfinished">أكّده المركز.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">معروف أيضًا باسم</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">غير معروف</translation>
    </message>
    <message>
        <source>Sex as recorded</source>
        <translation type="unfinished">الجنس كما سُجِّل</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">الجنسية</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>Listed under</source>
        <translation type="unfinished">مدرج تحت</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished">موعد المراجعة</translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished">أنثى</translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished">ذكر</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation type="unfinished">غير محدد</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished">d MMM yyyy</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished">جواز السفر</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished">بطاقة الهوية</translation>
    </message>
    <message>
        <source>National number</source>
        <translation type="unfinished">الرقم الوطني</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation type="unfinished">وثيقة سفر</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation type="unfinished">تصريح إقامة</translation>
    </message>
    <message>
        <source>Laissez-passer</source>
        <translation type="unfinished">جواز مرور</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">القضية</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation type="unfinished">التأشيرة</translation>
    </message>
</context>
<context>
    <name>RecordingForm</name>
    <message>
        <source>The file holds the fingerprints or the face of whoever was captured. Saving it is logged as a disclosure. Give the passphrase to the recipient by another way, and delete the file once it has served.</source>
        <translation type="unfinished">يحوي الملف بصمات أو وجه مَن التُقطت عيّناته. ويُسجَّل حفظه إفصاحًا. أعطِ المستلم عبارة المرور بطريق آخر، واحذف الملف بعد انتهاء الحاجة إليه.</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished">الملف</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation type="unfinished">حفظ التسجيل</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished">عدم الحفظ</translation>
    </message>
    <message>
        <source>Recording of {reader}, captures: {count}</source>
        <translation type="unfinished">تسجيل ⁨{reader}⁩، الالتقاطات: ⁨{count}⁩</translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Refer a vulnerable person</source>
        <translation type="unfinished">أحِل شخصًا مستضعفًا</translation>
    </message>
    <message>
        <source>Call the person who helps at your place, then record that you did.</source>
        <translation type="unfinished">اتصل بمن يقدّم المساعدة في موقعك، ثم سجّل أنك فعلت.</translation>
    </message>
    <message>
        <source>&amp;Record the referral</source>
        <translation type="unfinished">تسجيل الإحالة (&amp;R)</translation>
    </message>
    <message>
        <source>Danger to life: call the emergency services first. Signs of trafficking, violence, illness or a child alone are enough; you need no proof.</source>
        <translation type="unfinished">خطر على الحياة: اتصل بالطوارئ أولًا. علامات الاتجار بالأشخاص أو العنف أو المرض أو طفل وحده تكفي؛ ولا تحتاج إلى دليل.</translation>
    </message>
    <message>
        <source>&amp;Whom you called</source>
        <translation type="unfinished">بمن اتصلت (&amp;W)</translation>
    </message>
    <message>
        <source>No details about the person: those stay with the one who helps.</source>
        <translation type="unfinished">لا تفاصيل عن الشخص: تبقى عند من يساعد.</translation>
    </message>
</context>
<context>
    <name>ReleaseReviewScreen</name>
    <message>
        <source>Ask the hub</source>
        <translation type="unfinished">سؤال المركز</translation>
    </message>
    <message>
        <source>The request is at the hub.</source>
        <translation type="unfinished">وصل الطلب إلى المركز.</translation>
    </message>
    <message>
        <source>The encounter is on another laptop. You can approve and release.</source>
        <translation type="unfinished">المقابلة على حاسوب آخر. يمكنك الاعتماد والتسليم.</translation>
    </message>
    <message>
        <source>Press the same again: the hub does it once only.</source>
        <translation type="unfinished">اضغط الشيء نفسه من جديد: ينفّذه المركز مرة واحدة فقط.</translation>
    </message>
    <message>
        <source>An act was sent and no answer came.</source>
        <translation type="unfinished">أُرسل عمل ولم يأتِ جواب.</translation>
    </message>
    <message>
        <source>Nothing can be asked for here.</source>
        <translation type="unfinished">لا شيء يمكن طلبه هنا.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>What left:</source>
        <translation type="unfinished">ما خرج:</translation>
    </message>
    <message>
        <source>Your approval is at the hub.</source>
        <translation type="unfinished">وصل اعتمادك إلى المركز.</translation>
    </message>
    <message>
        <source>Released. What left is kept with the hub&apos;s receipt.</source>
        <translation type="unfinished">سُلِّم. وما خرج محفوظ مع إيصال المركز.</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation type="unfinished">سُحب الطلب.</translation>
    </message>
    <message>
        <source>Waiting for the hub&apos;s receipt…</source>
        <translation type="unfinished">في انتظار إيصال المركز…</translation>
    </message>
    <message>
        <source>Disclosure to a foreign authority</source>
        <translation type="unfinished">إفصاح لسلطة أجنبية</translation>
    </message>
    <message>
        <source>Nothing leaves before two people approve and the hub finds no barrier.</source>
        <translation type="unfinished">لا يخرج شيء قبل أن يعتمده شخصان ولا يجد المركز مانعًا.</translation>
    </message>
    <message>
        <source>Ask for &amp;this disclosure</source>
        <translation type="unfinished">طلب هذا الإفصاح (&amp;T)</translation>
    </message>
    <message>
        <source>Release this?</source>
        <translation type="unfinished">هل تسلّم هذا؟</translation>
    </message>
    <message>
        <source>Approve this?</source>
        <translation type="unfinished">هل تعتمد هذا؟</translation>
    </message>
    <message>
        <source>&amp;Release now</source>
        <translation type="unfinished">التسليم الآن (&amp;R)</translation>
    </message>
    <message>
        <source>Sign the &amp;approval</source>
        <translation type="unfinished">توقيع الاعتماد (&amp;A)</translation>
    </message>
</context>
<context>
    <name>ResolutionField</name>
    <message>
        <source>Scanner&apos;s resol&amp;ution (dots per inch)</source>
        <translation type="unfinished">دقة الماسح (نقطة في البوصة) (&amp;U)</translation>
    </message>
    <message>
        <source>Usually 500. It is written on the scanner or in its manual.</source>
        <translation type="unfinished">عادةً 500. وهي مكتوبة على الماسح أو في دليله.</translation>
    </message>
    <message>
        <source>Scanner&apos;s resolution in dots per inch</source>
        <translation type="unfinished">دقة الماسح بالنقاط في البوصة</translation>
    </message>
</context>
<context>
    <name>ReviewCaseScreen</name>
    <message>
        <source>Second review</source>
        <translation type="unfinished">المراجعة الثانية</translation>
    </message>
    <message>
        <source>Captures and record are of one person</source>
        <translation type="unfinished">الملتقَط والسجل لشخص واحد</translation>
    </message>
    <message>
        <source>Captures and record are of two people</source>
        <translation type="unfinished">الملتقَط والسجل لشخصين</translation>
    </message>
    <message>
        <source>What is shown does not settle it</source>
        <translation type="unfinished">ما يُعرض لا يحسم الأمر</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished">السبب (&amp;R)</translation>
    </message>
    <message>
        <source>What you saw. It is kept, and the other officer reads it.</source>
        <translation type="unfinished">ما رأيته. يُحفظ، ويقرؤه الموظف الآخر.</translation>
    </message>
    <message>
        <source>You are about to sign</source>
        <translation type="unfinished">أنت على وشك التوقيع</translation>
    </message>
    <message>
        <source>Your answer stays as it is once it is signed.</source>
        <translation type="unfinished">تبقى إجابتك كما هي بعد توقيعها.</translation>
    </message>
    <message>
        <source>Judge a contested case anew</source>
        <translation type="unfinished">احكم من جديد في حالة معترَض عليها</translation>
    </message>
    <message>
        <source>Nothing that was said before is shown. Judge only what you see.</source>
        <translation type="unfinished">لا يُعرض شيء مما قيل من قبل. احكم فيما تراه فقط.</translation>
    </message>
    <message>
        <source>Judge only what you see. The first answer and every score stay hidden until yours is signed.</source>
        <translation type="unfinished">احكم فيما تراه فقط. تبقى الإجابة الأولى وكل درجة مخفية حتى توقّع إجابتك.</translation>
    </message>
    <message>
        <source>The two answers differ</source>
        <translation type="unfinished">الإجابتان مختلفتان</translation>
    </message>
    <message>
        <source>Talk with the other officer, look again, then say what you see now.</source>
        <translation type="unfinished">تحدّث مع الموظف الآخر، وانظر من جديد، ثم قل ما تراه الآن.</translation>
    </message>
    <message>
        <source>The hub has set an act aside: {words}</source>
        <translation type="unfinished">نحّى المركز عملًا جانبًا: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>The hub has not taken all of it in yet.</source>
        <translation type="unfinished">لم يستوعب المركز كل شيء بعد.</translation>
    </message>
    <message>
        <source>Both officers agree.</source>
        <translation type="unfinished">الموظفان متفقان.</translation>
    </message>
    <message>
        <source>The officers do not agree: the case is referred.</source>
        <translation type="unfinished">الموظفان غير متفقين: أُحيلت الحالة.</translation>
    </message>
    <message>
        <source>The two answers differ.</source>
        <translation type="unfinished">الإجابتان مختلفتان.</translation>
    </message>
    <message>
        <source>The person contests the decision.</source>
        <translation type="unfinished">يعترض الشخص على القرار.</translation>
    </message>
    <message>
        <source>This review waits.</source>
        <translation type="unfinished">هذه المراجعة تنتظر.</translation>
    </message>
    <message>
        <source>What do you see, compared with record {record}?</source>
        <translation type="unfinished">ماذا ترى، بالمقارنة مع السجل ⁨{record}⁩؟</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">توقيع وتسجيل (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished">إغلاق (&amp;C)</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished">إجابتك</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">السجل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">السبب</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">الموقِّع</translation>
    </message>
    <message>
        <source>No answer is chosen.</source>
        <translation type="unfinished">لم تُختر إجابة.</translation>
    </message>
    <message>
        <source>Choose what you see.</source>
        <translation type="unfinished">اختر ما تراه.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">لا يوجد سبب.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">اكتب السبب بكلمات قليلة.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">جارٍ التوقيع والحفظ…</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Second re&amp;view</source>
        <translation type="unfinished">المراجعة الثانية (&amp;V)</translation>
    </message>
    <message>
        <source>Judge as a second officer; see what is contested</source>
        <translation type="unfinished">احكم بصفتك موظفًا ثانيًا؛ واطّلع على ما اعتُرض عليه</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation type="unfinished">المراجعة الثانية</translation>
    </message>
    <message>
        <source>A confirmation that needs two officers waits here for the second one.</source>
        <translation type="unfinished">التأكيد الذي يحتاج إلى موظفين ينتظر هنا الثاني.</translation>
    </message>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">سؤال المركز (&amp;A)</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">جارٍ سؤال المركز…</translation>
    </message>
    <message>
        <source>Nothing waits for a review here.</source>
        <translation type="unfinished">لا شيء ينتظر مراجعة هنا.</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished">هذا الحاسوب</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation type="unfinished">حاسوب آخر</translation>
    </message>
    <message>
        <source>The hub has set an act aside: {words}</source>
        <translation type="unfinished">نحّى المركز عملًا جانبًا: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>The hub has not taken all of it in yet.</source>
        <translation type="unfinished">لم يستوعب المركز كل شيء بعد.</translation>
    </message>
    <message>
        <source>Judge anew…</source>
        <translation type="unfinished">حكم جديد…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation type="unfinished">مراجعة…</translation>
    </message>
    <message>
        <source>Look and answer…</source>
        <translation type="unfinished">نظر وإجابة…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation type="unfinished">نظر…</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished">رجوع (&amp;K)</translation>
    </message>
    <message>
        <source>The best sample taken before is kept and shown below.</source>
        <translation type="unfinished">أفضل عيّنة التُقطت من قبل محفوظة ومعروضة أدناه.</translation>
    </message>
    <message>
        <source>{next_step} {kept}</source>
        <translation type="unfinished">‏⁨{next_step}⁩ ⁨{kept}⁩</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished">الإعدادات (&amp;S)</translation>
    </message>
    <message>
        <source>Display, readers, list, documents, officers, keys, hub</source>
        <translation type="unfinished">العرض والقارئات والقائمة والوثائق والموظفون والمفاتيح والمركز</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">الإعدادات</translation>
    </message>
    <message>
        <source>Lis&amp;t</source>
        <translation type="unfinished">القائمة (&amp;T)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished">الوثائق</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation type="unfinished">المحو</translation>
    </message>
    <message>
        <source>Rea&amp;ders</source>
        <translation type="unfinished">القارئات (&amp;D)</translation>
    </message>
    <message>
        <source>Off&amp;icers</source>
        <translation type="unfinished">الموظفون (&amp;I)</translation>
    </message>
    <message>
        <source>Ke&amp;ys</source>
        <translation type="unfinished">المفاتيح (&amp;Y)</translation>
    </message>
    <message>
        <source>H&amp;ub</source>
        <translation type="unfinished">المركز (&amp;U)</translation>
    </message>
    <message>
        <source>Di&amp;splay</source>
        <translation type="unfinished">العرض (&amp;S)</translation>
    </message>
</context>
<context>
    <name>StickCourier</name>
    <message>
        <source>&amp;Write what waits to a stick…</source>
        <translation type="unfinished">اكتب ما ينتظر على وحدة USB (&amp;W)…</translation>
    </message>
    <message>
        <source>Take a&amp;nswers from a stick…</source>
        <translation type="unfinished">خذ الأجوبة من وحدة USB (&amp;N)…</translation>
    </message>
    <message>
        <source>For where there is no network. Records are sealed to the hub and stay here until its answers come back.</source>
        <translation type="unfinished">لمكان لا شبكة فيه. تُختم السجلات للمركز وتبقى هنا حتى تعود أجوبته.</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation type="unfinished">بالبريد اليدوي</translation>
    </message>
    <message>
        <source>Writing to the stick…</source>
        <translation type="unfinished">تجري الكتابة على وحدة USB…</translation>
    </message>
    <message>
        <source>Reading the stick…</source>
        <translation type="unfinished">تجري قراءة وحدة USB…</translation>
    </message>
    <message>
        <source>Folder on the stick</source>
        <translation type="unfinished">مجلد على وحدة USB</translation>
    </message>
    <message>
        <source>Records written to the stick: {number}</source>
        <translation type="unfinished">سجلات كُتبت على وحدة USB: ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Take the stick to whoever looks after the hub.</source>
        <translation type="unfinished">خذ وحدة USB إلى من يتولى المركز.</translation>
    </message>
    <message>
        <source>Check that the hub has read this stick.</source>
        <translation type="unfinished">تأكد من أن المركز قرأ وحدة USB هذه.</translation>
    </message>
    <message>
        <source>There is no answer for this laptop on the stick.</source>
        <translation type="unfinished">لا جواب لهذا الحاسوب على وحدة USB.</translation>
    </message>
    <message>
        <source>Answers taken from the stick: {number}</source>
        <translation type="unfinished">أجوبة أُخذت من وحدة USB: ⁨{number}⁩</translation>
    </message>
</context>
<context>
    <name>StopScreen</name>
    <message>
        <source>Stop this encounter?</source>
        <translation type="unfinished">هل توقف هذه المقابلة؟</translation>
    </message>
    <message>
        <source>You need no reason, and neither does the person.</source>
        <translation type="unfinished">لا تحتاج إلى سبب، ولا الشخص كذلك.</translation>
    </message>
    <message>
        <source>Stop and &amp;erase</source>
        <translation type="unfinished">إيقاف ومحو (&amp;E)</translation>
    </message>
    <message>
        <source>Bac&amp;k, do not stop</source>
        <translation type="unfinished">رجوع دون إيقاف (&amp;K)</translation>
    </message>
    <message>
        <source>Fingerprints and photographs of this encounter are erased. That it was stopped stays in the log. It cannot be resumed.</source>
        <translation type="unfinished">تُمحى بصمات هذه المقابلة وصورها. ويبقى في السجل أنها أُوقفت. ولا يمكن استئنافها.</translation>
    </message>
    <message>
        <source>&amp;Note, if you wish</source>
        <translation type="unfinished">ملاحظة، إن شئت (&amp;N)</translation>
    </message>
</context>
<context>
    <name>TraineesScreen</name>
    <message>
        <source>Trainees</source>
        <translation type="unfinished">المتدربون</translation>
    </message>
    <message>
        <source>Only the name or number they chose, marks and times are remembered.</source>
        <translation type="unfinished">لا يُحفظ إلا الاسم أو الرقم الذي اختاروه والدرجات والأوقات.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished">تمّ (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Forget all of them…</source>
        <translation type="unfinished">انسَهم جميعًا (&amp;F)…</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished">المتدرب</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished">التمارين</translation>
    </message>
    <message>
        <source>Mean marks of 100</source>
        <translation type="unfinished">متوسط الدرجات من 100</translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished">في الوقت</translation>
    </message>
    <message>
        <source>Grave mistakes</source>
        <translation type="unfinished">أخطاء جسيمة</translation>
    </message>
    <message>
        <source>Best of each exercise</source>
        <translation type="unfinished">الأفضل في كل تمرين</translation>
    </message>
    <message>
        <source>Trainees beside each other</source>
        <translation type="unfinished">المتدربون جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Nobody is remembered.</source>
        <translation type="unfinished">لا أحد محفوظ.</translation>
    </message>
    <message>
        <source>A trainee types a name or number before an exercise.</source>
        <translation type="unfinished">يكتب المتدرب اسمًا أو رقمًا قبل التمرين.</translation>
    </message>
    <message>
        <source>{part} of {all}</source>
        <translation type="unfinished">‏⁨{part}⁩ من ⁨{all}⁩</translation>
    </message>
    <message>
        <source>Marks and times of every trainee are gone; exercises stay.</source>
        <translation type="unfinished">تزول درجات وأوقات كل متدرب؛ تبقى التمارين.</translation>
    </message>
    <message>
        <source>Forget every trainee?</source>
        <translation type="unfinished">أتُنسى كل المتدربين؟</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished">انسَهم</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>A person reports as agreed</source>
        <translation type="unfinished">شخص يراجع كما اتُّفق</translation>
    </message>
    <message>
        <source>A man comes to report. He says that he is Karwan Mustafa Rashid, born on 17 April 1978, and gives his record number, DEMO-0001. He has just washed his hands. He asks for the notice in Kurdish. Check who he is and record your decision.</source>
        <translation type="unfinished">يأتي رجل للمراجعة. يقول إنه Karwan Mustafa Rashid، وُلد في 17 نيسان/أبريل 1978، ويعطي رقم سجله، DEMO-0001. وقد غسل يديه للتو. ويطلب الإشعار بالكردية. تحقق من هويته وسجّل قرارك.</translation>
    </message>
    <message>
        <source>He is the person of record DEMO-0001. The first prints are too wet: after drying, the second attempt is good. Verification settles it; no search of the list is needed.</source>
        <translation type="unfinished">هو صاحب السجل DEMO-0001. البصمات الأولى مبللة جدًا: بعد التجفيف تكون المحاولة الثانية جيدة. يحسم التحقق الأمر؛ ولا حاجة إلى البحث في القائمة.</translation>
    </message>
    <message>
        <source>A person who is not on the list</source>
        <translation type="unfinished">شخص ليس في القائمة</translation>
    </message>
    <message>
        <source>A man without papers says that he is Joel Baptiste, born on 11 February 1994, and that he has never been registered. Your power allows a search of the list. Find out whether he is on it and record your decision.</source>
        <translation type="unfinished">يقول رجل بلا أوراق إنه Joel Baptiste، وُلد في 11 شباط/فبراير 1994، وإنه لم يُسجَّل قط. تسمح صلاحيتك بالبحث في القائمة. اعرف هل هو فيها وسجّل قرارك.</translation>
    </message>
    <message>
        <source>He is not on the list. Whatever candidates appear are other people. The result is no match in a list of this size and date; it says nothing about who he is.</source>
        <translation type="unfinished">ليس في القائمة. وأي مرشّحين يظهرون هم أناس آخرون. النتيجة أنه لا تطابق في قائمة بهذا الحجم والتاريخ؛ ولا تقول مَن هو.</translation>
    </message>
    <message>
        <source>Two faces that look alike</source>
        <translation type="unfinished">وجهان متشابهان</translation>
    </message>
    <message>
        <source>A woman says that she is Parisa Nazari, born on 5 August 1997. She has no document and no record number. Your power allows a search of the list. Look at every candidate before you record your decision.</source>
        <translation type="unfinished">تقول امرأة إنها Parisa Nazari، وُلدت في 5 آب/أغسطس 1997. ليست معها وثيقة ولا رقم سجل. تسمح صلاحيتك بالبحث في القائمة. انظر إلى كل مرشّح قبل أن تسجّل قرارك.</translation>
    </message>
    <message>
        <source>She is not on the list. Her face resembles DEMO-0004, DEMO-0005 and DEMO-0006, whose fingerprints are different from hers. The fingerprints decide.</source>
        <translation type="unfinished">ليست في القائمة. يشبه وجهها DEMO-0004 وDEMO-0005 وDEMO-0006، وبصماتهن تختلف عن بصماتها. البصمات تحسم.</translation>
    </message>
    <message>
        <source>Damaged fingers</source>
        <translation type="unfinished">أصابع متضررة</translation>
    </message>
    <message>
        <source>A man who works with cement reports. He says that he is Rafael Moreno Quintana, born on 9 May 1991, record number DEMO-0007. The skin of his right index finger is worn off. Check who he is and record your decision.</source>
        <translation type="unfinished">يراجع رجل يعمل بالإسمنت. يقول إنه Rafael Moreno Quintana، وُلد في 9 أيار/مايو 1991، رقم السجل DEMO-0007. جلد سبابته اليمنى متآكل. تحقق من هويته وسجّل قرارك.</translation>
    </message>
    <message>
        <source>He is the person of record DEMO-0007. The right index finger gives no usable print: record an exception for it and go on with the other fingers and the face.</source>
        <translation type="unfinished">هو صاحب السجل DEMO-0007. لا تعطي السبابة اليمنى بصمة صالحة: سجّل لها استثناءً وتابع بالأصابع الأخرى والوجه.</translation>
    </message>
    <message>
        <source>A claim that is not true</source>
        <translation type="unfinished">تصريح غير صحيح</translation>
    </message>
    <message>
        <source>A woman comes to report. She says that she is Amal Idris Osman, born on 3 September 1988, record number DEMO-0002, and seems nervous. Record the claim as she makes it, check it, and record your decision.</source>
        <translation type="unfinished">تأتي امرأة للمراجعة. تقول إنها Amal Idris Osman، وُلدت في 3 أيلول/سبتمبر 1988، رقم السجل DEMO-0002، وتبدو متوترة. سجّل التصريح كما تقوله، وتحقق منه، وسجّل قرارك.</translation>
    </message>
    <message>
        <source>She is not the person of record DEMO-0002: verification does not support the claim. Where the power allows a search, her own record, DEMO-0008, is found.</source>
        <translation type="unfinished">ليست صاحبة السجل DEMO-0002: لا يؤيد التحقق التصريح. وحيث تسمح الصلاحية بالبحث، يُعثر على سجلها هي، DEMO-0008.</translation>
    </message>
    <message>
        <source>A protection barrier</source>
        <translation type="unfinished">مانع حماية</translation>
    </message>
    <message>
        <source>A young man gives the name Hemin Salar Qadir and says that he was born in 2009. A colleague thinks that he is older. No responsible adult has come with him. Do what the policy asks.</source>
        <translation type="unfinished">يعطي شاب الاسم Hemin Salar Qadir ويقول إنه وُلد عام 2009. ويظن زميل أنه أكبر سنًا. لم يأتِ معه بالغ مسؤول. افعل ما تطلبه السياسة.</translation>
    </message>
    <message>
        <source>His age is disputed, so he is treated as a child. Without a responsible adult nothing is captured: call for help, record that you did, and stop or refer.</source>
        <translation type="unfinished">عمره محل خلاف، فيُعامل معاملة الطفل. بلا بالغ مسؤول لا يُلتقط شيء: اطلب المساعدة، وسجّل أنك فعلت، ثم أوقف أو أحِل.</translation>
    </message>
    <message>
        <source>Karwan Mustafa Rashid</source>
        <translation type="unfinished">Karwan Mustafa Rashid</translation>
    </message>
    <message>
        <source>Going on with a poor first print instead of having the finger dried.</source>
        <translation type="unfinished">المتابعة ببصمة أولى رديئة بدل تجفيف الإصبع.</translation>
    </message>
    <message>
        <source>Searching the whole list although verification was enough.</source>
        <translation type="unfinished">البحث في القائمة كلها مع أن التحقق كان كافيًا.</translation>
    </message>
    <message>
        <source>Joel Baptiste</source>
        <translation type="unfinished">Joel Baptiste</translation>
    </message>
    <message>
        <source>Confirming the first candidate because it is the first.</source>
        <translation type="unfinished">تأكيد المرشّح الأول لأنه الأول.</translation>
    </message>
    <message>
        <source>Writing that the person is unknown: only this list was searched.</source>
        <translation type="unfinished">كتابة أن الشخص مجهول: لم يُبحث إلا في هذه القائمة.</translation>
    </message>
    <message>
        <source>Parisa Nazari</source>
        <translation type="unfinished">Parisa Nazari</translation>
    </message>
    <message>
        <source>Confirming a look-alike on the photograph alone.</source>
        <translation type="unfinished">تأكيد شبيه بالصورة وحدها.</translation>
    </message>
    <message>
        <source>Not opening the fingerprints of the first candidate.</source>
        <translation type="unfinished">عدم فتح بصمات المرشّح الأول.</translation>
    </message>
    <message>
        <source>Rafael Moreno Quintana</source>
        <translation type="unfinished">Rafael Moreno Quintana</translation>
    </message>
    <message>
        <source>Taking a bad print for a sign that he is somebody else.</source>
        <translation type="unfinished">اعتبار البصمة الرديئة علامة على أنه شخص آخر.</translation>
    </message>
    <message>
        <source>Leaving a finger out without recording an exception.</source>
        <translation type="unfinished">ترك إصبع دون تسجيل استثناء.</translation>
    </message>
    <message>
        <source>Asking for the cause of the damage.</source>
        <translation type="unfinished">السؤال عن سبب الضرر.</translation>
    </message>
    <message>
        <source>Amal Idris Osman</source>
        <translation type="unfinished">Amal Idris Osman</translation>
    </message>
    <message>
        <source>Confirming the claimed record because the papers fit.</source>
        <translation type="unfinished">تأكيد السجل المصرَّح به لأن الأوراق تتفق معه.</translation>
    </message>
    <message>
        <source>Changing the claim to the record that was found.</source>
        <translation type="unfinished">تغيير التصريح إلى السجل الذي عُثر عليه.</translation>
    </message>
    <message>
        <source>Hemin Salar Qadir</source>
        <translation type="unfinished">Hemin Salar Qadir</translation>
    </message>
    <message>
        <source>Recording him as an adult because a colleague thinks so.</source>
        <translation type="unfinished">تسجيله بالغًا لأن زميلًا يظن ذلك.</translation>
    </message>
    <message>
        <source>Capturing anything before a responsible adult is present.</source>
        <translation type="unfinished">التقاط أي شيء قبل حضور بالغ مسؤول.</translation>
    </message>
    <message>
        <source>Ending the encounter without calling for help.</source>
        <translation type="unfinished">إنهاء المقابلة دون طلب المساعدة.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}, but the finger was there and was offered.</source>
        <translation type="unfinished">سجّلت استثناءً لـ ⁨{finger}⁩، لكن الإصبع كان موجودًا وعُرض عليك.</translation>
    </message>
    <message>
        <source>The {finger} gives no usable print, but no exception was recorded for it.</source>
        <translation type="unfinished">لا يعطي ⁨{finger}⁩ بصمة صالحة، لكن لم يُسجَّل له استثناء.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}.</source>
        <translation type="unfinished">سجّلت استثناءً لـ ⁨{finger}⁩.</translation>
    </message>
    <message>
        <source>The age was not recorded. It comes before everything else.</source>
        <translation type="unfinished">لم يُسجَّل العمر. وهو يسبق كل شيء آخر.</translation>
    </message>
    <message>
        <source>You called for help and recorded it.</source>
        <translation type="unfinished">طلبت المساعدة وسجّلت ذلك.</translation>
    </message>
    <message>
        <source>You did not record that you called for help.</source>
        <translation type="unfinished">لم تسجّل أنك طلبت المساعدة.</translation>
    </message>
    <message>
        <source>The claim was not recorded as the person made it. A claim stays as it was made, even when it turns out wrong.</source>
        <translation type="unfinished">لم يُسجَّل التصريح كما قاله الشخص. يبقى التصريح كما قيل، حتى إن تبيّن خطؤه.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}, which could have been captured.</source>
        <translation type="unfinished">سجّلت استثناءً لـ ⁨{finger}⁩، وكان التقاطه ممكنًا.</translation>
    </message>
    <message>
        <source>You captured samples of a child without a responsible adult present.</source>
        <translation type="unfinished">التقطت عيّنات من طفل دون حضور بالغ مسؤول.</translation>
    </message>
    <message>
        <source>Nothing was captured of a child without a responsible adult.</source>
        <translation type="unfinished">لم يُلتقط شيء من طفل دون بالغ مسؤول.</translation>
    </message>
    <message>
        <source>You recorded a responsible adult, but the briefing says there was none.</source>
        <translation type="unfinished">سجّلت بالغًا مسؤولًا، لكن الإحاطة تقول إنه لم يوجد أحد.</translation>
    </message>
    <message>
        <source>The age was recorded as it had to be.</source>
        <translation type="unfinished">سُجِّل العمر كما يجب.</translation>
    </message>
    <message>
        <source>A record was claimed, but you did not verify the claim.</source>
        <translation type="unfinished">صُرِّح بسجل، لكنك لم تتحقق من التصريح.</translation>
    </message>
    <message>
        <source>You recorded an adult. A disputed age is treated as a child&apos;s until it is settled.</source>
        <translation type="unfinished">سجّلت بالغًا. العمر محل الخلاف يُعامل كعمر طفل حتى يُحسم.</translation>
    </message>
    <message>
        <source>You recorded a child, for which the briefing gave no reason.</source>
        <translation type="unfinished">سجّلت طفلًا، ولم تعطِ الإحاطة سببًا لذلك.</translation>
    </message>
    <message>
        <source>You verified the claim against the claimed record.</source>
        <translation type="unfinished">تحققت من التصريح بالسجل المصرَّح به.</translation>
    </message>
    <message>
        <source>The person is {name}, record {record} of the list.</source>
        <translation type="unfinished">الشخص هو ⁨{name}⁩، السجل ⁨{record}⁩ في القائمة.</translation>
    </message>
    <message>
        <source>The person is {name} and is not on the list.</source>
        <translation type="unfinished">الشخص هو ⁨{name}⁩ وليس في القائمة.</translation>
    </message>
    <message>
        <source>{finger}: good enough after attempts: {count}</source>
        <translation type="unfinished">‏⁨{finger}⁩: جيد بما يكفي بعد محاولات عددها: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>{finger}: not good enough after attempts: {count}</source>
        <translation type="unfinished">‏⁨{finger}⁩: غير كافٍ بعد محاولات عددها: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Finger scanner, attempt {attempt}: made to fail on purpose ({fault}).</source>
        <translation type="unfinished">ماسح الأصابع، المحاولة ⁨{attempt}⁩: عُطّل عمدًا (⁨{fault}⁩).</translation>
    </message>
    <message>
        <source>Camera, attempt {attempt}: made to fail on purpose ({fault}).</source>
        <translation type="unfinished">الكاميرا، المحاولة ⁨{attempt}⁩: عُطّلت عمدًا (⁨{fault}⁩).</translation>
    </message>
    <message>
        <source>No claim was recorded.</source>
        <translation type="unfinished">لم يُسجَّل تصريح.</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation type="unfinished">من كان</translation>
    </message>
    <message>
        <source>The fingers</source>
        <translation type="unfinished">الأصابع</translation>
    </message>
    <message>
        <source>What the readers said on the way.</source>
        <translation type="unfinished">ما قالته القارئات أثناء ذلك.</translation>
    </message>
    <message>
        <source>The readers</source>
        <translation type="unfinished">القارئات</translation>
    </message>
    <message>
        <source>The claimed record is the person&apos;s own.</source>
        <translation type="unfinished">السجل المصرَّح به سجل الشخص نفسه.</translation>
    </message>
    <message>
        <source>The claimed record is another&apos;s.</source>
        <translation type="unfinished">السجل المصرَّح به لغيره.</translation>
    </message>
    <message>
        <source>Comparison with the claim</source>
        <translation type="unfinished">المقارنة بالتصريح</translation>
    </message>
    <message>
        <source>The search of the list</source>
        <translation type="unfinished">البحث في القائمة</translation>
    </message>
    <message>
        <source>No decision was recorded.</source>
        <translation type="unfinished">لم يُسجَّل قرار.</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation type="unfinished">القرار</translation>
    </message>
    <message>
        <source>Claim recorded: {name} {record}</source>
        <translation type="unfinished">التصريح المسجَّل: ⁨{name}⁩ ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{finger}: not captured, an exception is recorded</source>
        <translation type="unfinished">‏⁨{finger}⁩: لم يُلتقط، سُجّل استثناء</translation>
    </message>
    <message>
        <source>The comparison supported the claim.</source>
        <translation type="unfinished">أيدت المقارنة التصريح.</translation>
    </message>
    <message>
        <source>The comparison did not support the claim.</source>
        <translation type="unfinished">لم تؤيد المقارنة التصريح.</translation>
    </message>
    <message>
        <source>The comparison gave a number without an error rate.</source>
        <translation type="unfinished">أعطت المقارنة رقمًا بلا معدل خطأ.</translation>
    </message>
    <message>
        <source>Decided: {outcome} {record}</source>
        <translation type="unfinished">القرار: ⁨{outcome}⁩ ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{finger}: given {manner} at first</source>
        <translation type="unfinished">‏⁨{finger}⁩: أُعطي أول مرة ⁨{manner}⁩</translation>
    </message>
    <message>
        <source>The list was not searched.</source>
        <translation type="unfinished">لم يُبحث في القائمة.</translation>
    </message>
    <message>
        <source>The list was made to look too old ({age}).</source>
        <translation type="unfinished">جُعلت القائمة تبدو قديمة جدًا (⁨{age}⁩).</translation>
    </message>
    <message>
        <source>The person is not on the list: every candidate is somebody else.</source>
        <translation type="unfinished">ليس الشخص في القائمة: كل مرشّح شخص آخر.</translation>
    </message>
    <message>
        <source>Right: {outcome}</source>
        <translation type="unfinished">الصواب: ⁨{outcome}⁩</translation>
    </message>
    <message>
        <source>Every finger was given well.</source>
        <translation type="unfinished">أُعطيت كل الأصابع جيدًا.</translation>
    </message>
    <message>
        <source>No candidate was shown.</source>
        <translation type="unfinished">لم يظهر أي مرشّح.</translation>
    </message>
    <message>
        <source>Candidates shown: {records}</source>
        <translation type="unfinished">المرشّحون الظاهرون: ⁨{records}⁩</translation>
    </message>
    <message>
        <source>The person&apos;s own record is {record}, at rank {rank}.</source>
        <translation type="unfinished">سجل الشخص نفسه ⁨{record}⁩ في المرتبة ⁨{rank}⁩.</translation>
    </message>
    <message>
        <source>The person&apos;s own record is {record}.</source>
        <translation type="unfinished">سجل الشخص نفسه ⁨{record}⁩.</translation>
    </message>
    <message>
        <source>You stopped the encounter. Stopping is always safe, but it could have gone on.</source>
        <translation type="unfinished">أوقفت المقابلة. الإيقاف آمن دائمًا، لكن كان يمكن أن تستمر.</translation>
    </message>
    <message>
        <source>You confirmed record {own}, which is the person&apos;s own.</source>
        <translation type="unfinished">أكّدت السجل ⁨{own}⁩، وهو سجل الشخص نفسه.</translation>
    </message>
    <message>
        <source>You recorded a decision about identity where the case had to be referred.</source>
        <translation type="unfinished">سجّلت قرارًا عن الهوية حيث كانت الإحالة واجبة.</translation>
    </message>
    <message>
        <source>You referred the case. That is safe, but nothing was missing: you could have decided.</source>
        <translation type="unfinished">أحلت الحالة. هذا آمن، لكن لم يكن ينقص شيء: كان يمكنك أن تقرر.</translation>
    </message>
    <message>
        <source>The encounter was not finished.</source>
        <translation type="unfinished">لم تنتهِ المقابلة.</translation>
    </message>
    <message>
        <source>You stopped the encounter, which is right here.</source>
        <translation type="unfinished">أوقفت المقابلة، وهذا صحيح هنا.</translation>
    </message>
    <message>
        <source>You confirmed record {chosen}, but the person is not on the list: somebody else&apos;s record was put on them.</source>
        <translation type="unfinished">أكّدت السجل ⁨{chosen}⁩، لكن الشخص ليس في القائمة: نُسب إليه سجل شخص آخر.</translation>
    </message>
    <message>
        <source>You confirmed record {chosen}, but the person is the one of record {own}.</source>
        <translation type="unfinished">أكّدت السجل ⁨{chosen}⁩، لكن الشخص هو صاحب السجل ⁨{own}⁩.</translation>
    </message>
    <message>
        <source>You did not confirm an identity, which is right here.</source>
        <translation type="unfinished">لم تؤكد هوية، وهذا صحيح هنا.</translation>
    </message>
    <message>
        <source>You did not confirm an identity, but the person is the one of record {own}. A poor capture is not a sign of another person.</source>
        <translation type="unfinished">لم تؤكد هوية، لكن الشخص هو صاحب السجل ⁨{own}⁩. الالتقاط الرديء ليس علامة على شخص آخر.</translation>
    </message>
    <message>
        <source>You referred the case, which is right here.</source>
        <translation type="unfinished">أحلت الحالة، وهذا صحيح هنا.</translation>
    </message>
    <message>
        <source>You referred the case because the policy&apos;s conditions were not met, which is right.</source>
        <translation type="unfinished">أحلت الحالة لأن شروط السياسة لم تُستوفَ، وهذا صحيح.</translation>
    </message>
    <message>
        <source>The decision was withdrawn, so this encounter settles nothing.</source>
        <translation type="unfinished">سُحب القرار، فلا تحسم هذه المقابلة شيئًا.</translation>
    </message>
    <message>
        <source>The title is missing or longer than 60 characters.</source>
        <translation type="unfinished">العنوان مفقود أو أطول من 60 حرفًا.</translation>
    </message>
    <message>
        <source>The briefing is missing.</source>
        <translation type="unfinished">الإحاطة مفقودة.</translation>
    </message>
    <message>
        <source>A text is longer than 2,000 characters.</source>
        <translation type="unfinished">نص أطول من 2,000 حرف.</translation>
    </message>
    <message>
        <source>The person is not one of the fictional people.</source>
        <translation type="unfinished">ليس الشخص من الأشخاص الخياليين.</translation>
    </message>
    <message>
        <source>This person is not on the list and has no record to claim.</source>
        <translation type="unfinished">ليس هذا الشخص في القائمة ولا سجل له ليصرّح به.</translation>
    </message>
    <message>
        <source>Whose record is claimed is missing.</source>
        <translation type="unfinished">لم يُذكر سجل من يُصرَّح به.</translation>
    </message>
    <message>
        <source>The record that is claimed must be another person&apos;s.</source>
        <translation type="unfinished">يجب أن يكون السجل المصرَّح به لشخص آخر.</translation>
    </message>
    <message>
        <source>An attempt or the time is out of bounds.</source>
        <translation type="unfinished">محاولة أو الوقت خارج الحدود.</translation>
    </message>
</context>
<context>
    <name>TrainingScreen</name>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished">التدريب (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reset for the next trainee</source>
        <translation type="unfinished">التهيئة للمتدرب التالي (&amp;R)</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished">المتدرب</translation>
    </message>
    <message>
        <source>A name or number. Leave it empty, and nothing is remembered.</source>
        <translation type="unfinished">اسم أو رقم. اتركه فارغًا فلا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation type="unfinished">الإحاطة</translation>
    </message>
    <message>
        <source>Of this laptop</source>
        <translation type="unfinished">من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">التدريب</translation>
    </message>
    <message>
        <source>Choose an exercise. The person will be fictional, the steps are real.</source>
        <translation type="unfinished">اختر تمرينًا. سيكون الشخص خياليًا، والخطوات حقيقية.</translation>
    </message>
    <message>
        <source>&amp;Begin the exercise</source>
        <translation type="unfinished">بدء التمرين (&amp;B)</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation type="unfinished">أحسنت.</translation>
    </message>
    <message>
        <source>Look at this again.</source>
        <translation type="unfinished">انظر في هذا من جديد.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished">اختر واحدًا منها.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished">تمّ (&amp;D)</translation>
    </message>
    <message>
        <source>Exercises with fictional people</source>
        <translation type="unfinished">تمارين مع أشخاص خياليين</translation>
    </message>
    <message>
        <source>&amp;Your own exercises…</source>
        <translation type="unfinished">تمارينك الخاصة (&amp;Y)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare trainees…</source>
        <translation type="unfinished">قارن المتدربين (&amp;M)…</translation>
    </message>
    <message>
        <source>Marks {marks} of 100, time {time}.</source>
        <translation type="unfinished">الدرجات ⁨{marks}⁩ من 100، الوقت ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>Marks {marks} of 100, time {time} (aim {aim}).</source>
        <translation type="unfinished">الدرجات ⁨{marks}⁩ من 100، الوقت ⁨{time}⁩ (الهدف ⁨{aim}⁩).</translation>
    </message>
    <message>
        <source>What was expected</source>
        <translation type="unfinished">ما كان متوقعًا</translation>
    </message>
    <message>
        <source>A common mistake: {mistake}</source>
        <translation type="unfinished">خطأ شائع: ⁨{mistake}⁩</translation>
    </message>
    <message>
        <source>No exercise is chosen.</source>
        <translation type="unfinished">لم يُختر تمرين.</translation>
    </message>
    <message>
        <source>Asking a fictional person in…</source>
        <translation type="unfinished">يُطلب دخول شخص خيالي…</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>well</source>
        <translation type="unfinished">جيدًا</translation>
    </message>
    <message>
        <source>wet</source>
        <translation type="unfinished">مبللًا</translation>
    </message>
    <message>
        <source>dry</source>
        <translation type="unfinished">جافًا</translation>
    </message>
    <message>
        <source>only its tip</source>
        <translation type="unfinished">طرفه فقط</translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished">مجروحًا</translation>
    </message>
    <message>
        <source>worn off: cannot be captured</source>
        <translation type="unfinished">متآكل: لا يمكن التقاطه</translation>
    </message>
    <message>
        <source>well, indoors</source>
        <translation type="unfinished">جيدًا، في الداخل</translation>
    </message>
    <message>
        <source>well, outdoors</source>
        <translation type="unfinished">جيدًا، في الخارج</translation>
    </message>
    <message>
        <source>in the dark</source>
        <translation type="unfinished">في الظلام</translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished">متحركًا</translation>
    </message>
    <message>
        <source>sees nothing</source>
        <translation type="unfinished">لا يرى شيئًا</translation>
    </message>
    <message>
        <source>is unplugged</source>
        <translation type="unfinished">يُفصل</translation>
    </message>
    <message>
        <source>its program crashes</source>
        <translation type="unfinished">يتعطل برنامجه</translation>
    </message>
    <message>
        <source>is slow</source>
        <translation type="unfinished">بطيء</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished">حديثة</translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished">قديمة</translation>
    </message>
    <message>
        <source>too old to be searched</source>
        <translation type="unfinished">أقدم من أن يُبحث فيها</translation>
    </message>
    <message>
        <source>their own record</source>
        <translation type="unfinished">سجله نفسه</translation>
    </message>
    <message>
        <source>their own name, without a number</source>
        <translation type="unfinished">اسمه نفسه بلا رقم</translation>
    </message>
    <message>
        <source>another person&apos;s record</source>
        <translation type="unfinished">سجل شخص آخر</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
</context>
<context>
    <name>VerifyScreen</name>
    <message>
        <source>Compare with the claimed record</source>
        <translation type="unfinished">قارن بالسجل المصرَّح به</translation>
    </message>
    <message>
        <source>Is this the person whom the record describes?</source>
        <translation type="unfinished">هل هذا هو الشخص الذي يصفه السجل؟</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">مقارنة (&amp;C)</translation>
    </message>
    <message>
        <source>No photograph held</source>
        <translation type="unfinished">لا صورة محفوظة</translation>
    </message>
    <message>
        <source>No photograph taken</source>
        <translation type="unfinished">لم تُلتقط صورة</translation>
    </message>
    <message>
        <source>L&amp;ook closer</source>
        <translation type="unfinished">نظرة أدق (&amp;O)</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">في السجل</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">أمامك</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished">جارٍ المقارنة…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">متابعة (&amp;C)</translation>
    </message>
    <message>
        <source>A model that was revoked was not used; see the details.</source>
        <translation type="unfinished">لم يُستعمل نموذج أُلغي؛ انظر التفاصيل.</translation>
    </message>
    <message>
        <source>The {given} looks like the {other} on record: check which finger it is.</source>
        <translation type="unfinished">تشبه ⁨{given}⁩ الإصبع ⁨{other}⁩ في السجل: تحقق أي إصبع هي.</translation>
    </message>
    <message>
        <source>Nothing could be compared.</source>
        <translation type="unfinished">لم يمكن مقارنة شيء.</translation>
    </message>
    <message>
        <source>Compared: judge with your own eyes.</source>
        <translation type="unfinished">تمت المقارنة: احكم بعينيك.</translation>
    </message>
    <message>
        <source>The comparison supports the claim.</source>
        <translation type="unfinished">المقارنة تؤيد التصريح.</translation>
    </message>
    <message>
        <source>The comparison does not support the claim.</source>
        <translation type="unfinished">المقارنة لا تؤيد التصريح.</translation>
    </message>
    <message>
        <source>Score {score:.2f}</source>
        <translation type="unfinished">الدرجة ⁨{score:.2f}⁩</translation>
    </message>
    <message>
        <source>Not compared: {source}</source>
        <translation type="unfinished">لم يُقارَن: ⁨{source}⁩</translation>
    </message>
    <message>
        <source>Took {ms} ms</source>
        <translation type="unfinished">استغرق ⁨{ms}⁩ م.ث</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>this laptop is not enrolled with a hub yet</source>
        <translation type="unfinished">هذا الحاسوب غير مسجَّل لدى مركز بعد</translation>
    </message>
    <message>
        <source>the hub cannot be reached</source>
        <translation type="unfinished">لا يمكن الوصول إلى المركز</translation>
    </message>
    <message>
        <source>the hub&apos;s certificate is not trusted</source>
        <translation type="unfinished">شهادة المركز غير موثوق بها</translation>
    </message>
    <message>
        <source>the connection broke or was too slow</source>
        <translation type="unfinished">انقطع الاتصال أو كان بطيئًا جدًا</translation>
    </message>
    <message>
        <source>the answer did not come from the hub</source>
        <translation type="unfinished">لم يأتِ الجواب من المركز</translation>
    </message>
    <message>
        <source>the hub is in trouble and asks to try later</source>
        <translation type="unfinished">المركز في مشكلة ويطلب المحاولة لاحقًا</translation>
    </message>
    <message>
        <source>the hub does not know this laptop</source>
        <translation type="unfinished">لا يعرف المركز هذا الحاسوب</translation>
    </message>
    <message>
        <source>the hub is of another realm (live, pilot or demo)</source>
        <translation type="unfinished">المركز من نطاق آخر (فعلي أو تجريبي أو توضيحي)</translation>
    </message>
    <message>
        <source>the hub turned a record down without signing that it did</source>
        <translation type="unfinished">رفض المركز سجلًا دون أن يوقّع على رفضه</translation>
    </message>
    <message>
        <source>a record in the spool cannot be read</source>
        <translation type="unfinished">سجل في طابور الإرسال لا يمكن قراءته</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation type="unfinished">أُوقفت</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">أُوقفت</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">الوجه</translation>
    </message>
    <message>
        <source>no list</source>
        <translation type="unfinished">لا قائمة</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished">حديثة</translation>
    </message>
    <message>
        <source>ageing</source>
        <translation type="unfinished">تتقادم</translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished">قديمة</translation>
    </message>
    <message>
        <source>expired: no searches</source>
        <translation type="unfinished">منتهية: لا بحث</translation>
    </message>
    <message>
        <source>check the clock</source>
        <translation type="unfinished">تحقق من الساعة</translation>
    </message>
    <message>
        <source>unknown finger</source>
        <translation type="unfinished">إصبع غير معروف</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation type="unfinished">إبهام اليد اليمنى</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation type="unfinished">سبابة اليد اليمنى</translation>
    </message>
    <message>
        <source>right middle finger</source>
        <translation type="unfinished">وسطى اليد اليمنى</translation>
    </message>
    <message>
        <source>right ring finger</source>
        <translation type="unfinished">بنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation type="unfinished">خنصر اليد اليمنى</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation type="unfinished">إبهام اليد اليسرى</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation type="unfinished">سبابة اليد اليسرى</translation>
    </message>
    <message>
        <source>left middle finger</source>
        <translation type="unfinished">وسطى اليد اليسرى</translation>
    </message>
    <message>
        <source>left ring finger</source>
        <translation type="unfinished">بنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation type="unfinished">خنصر اليد اليسرى</translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished">العمر</translation>
    </message>
    <message>
        <source>Purpose and power</source>
        <translation type="unfinished">الغرض والصلاحية</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished">الإشعار</translation>
    </message>
    <message>
        <source>Claimed identity</source>
        <translation type="unfinished">الهوية المصرَّح بها</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">الأصابع</translation>
    </message>
    <message>
        <source>Compare with claim</source>
        <translation type="unfinished">المقارنة بالتصريح</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">البحث في القائمة</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">المرشّحون</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">القرار</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished">الإيصال</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation type="unfinished">بالغ</translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished">طفل</translation>
    </message>
    <message>
        <source>Disputed: treated as a child</source>
        <translation type="unfinished">محل خلاف: يُعامل معاملة الطفل</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished">مفقود</translation>
    </message>
    <message>
        <source>Temporarily not possible</source>
        <translation type="unfinished">غير ممكن مؤقتًا</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished">امتنع</translation>
    </message>
    <message>
        <source>Unable to give it</source>
        <translation type="unfinished">غير قادر على تقديمه</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished">لم يُقيَّم</translation>
    </message>
    <message>
        <source>no sign of one</source>
        <translation type="unfinished">لا علامة على ذلك</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation type="unfinished">يُخشى ذلك</translation>
    </message>
    <message>
        <source>could not be assessed</source>
        <translation type="unfinished">تعذّر تقييمه</translation>
    </message>
    <message>
        <source>A picture or mask in place of the person: {state}.</source>
        <translation type="unfinished">صورة أو قناع بدل الشخص: ⁨{state}⁩.</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished">الهوية مؤكَّدة</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation type="unfinished">الهوية غير مؤكَّدة</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished">أُحيلت</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">مسحوب</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation type="unfinished">مصرَّح بها</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished">مسجَّلة</translation>
    </message>
    <message>
        <source>supported</source>
        <translation type="unfinished">مؤيَّدة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished">مؤكَّدة</translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished">منفية</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished">محل خلاف</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation type="unfinished">ما يقوله الشخص</translation>
    </message>
    <message>
        <source>A document</source>
        <translation type="unfinished">وثيقة</translation>
    </message>
    <message>
        <source>A document&apos;s chip</source>
        <translation type="unfinished">رقاقة وثيقة</translation>
    </message>
    <message>
        <source>A record of the list</source>
        <translation type="unfinished">سجل في القائمة</translation>
    </message>
    <message>
        <source>A reply of the state</source>
        <translation type="unfinished">رد الدولة</translation>
    </message>
    <message>
        <source>A dispute</source>
        <translation type="unfinished">منازعة</translation>
    </message>
    <message>
        <source>Protection claim</source>
        <translation type="unfinished">طلب حماية</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation type="unfinished">طعن</translation>
    </message>
    <message>
        <source>Trafficking assessment</source>
        <translation type="unfinished">تقييم الاتجار بالأشخاص</translation>
    </message>
    <message>
        <source>Age assessment</source>
        <translation type="unfinished">تقدير العمر</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation type="unfinished">أمر محكمة</translation>
    </message>
    <message>
        <source>Statelessness</source>
        <translation type="unfinished">انعدام الجنسية</translation>
    </message>
    <message>
        <source>Medical question</source>
        <translation type="unfinished">مسألة طبية</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished">قائم</translation>
    </message>
    <message>
        <source>granted</source>
        <translation type="unfinished">مقبول</translation>
    </message>
    <message>
        <source>refused, a remedy is still running</source>
        <translation type="unfinished">مرفوض، وما زال سبيل للطعن قائمًا</translation>
    </message>
    <message>
        <source>refused, no remedy is left</source>
        <translation type="unfinished">مرفوض، ولم يبقَ سبيل للطعن</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">غير معروف</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation type="unfinished">لم يُجَب عنه قط</translation>
    </message>
    <message>
        <source>answered in a word this version does not know</source>
        <translation type="unfinished">أُجيب بكلمة لا يعرفها هذا الإصدار</translation>
    </message>
    <message>
        <source>two answers disagree</source>
        <translation type="unfinished">جوابان غير متفقين</translation>
    </message>
    <message>
        <source>not known when it was checked</source>
        <translation type="unfinished">لا يُعرف متى فُحص</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation type="unfinished">تاريخه في المستقبل</translation>
    </message>
    <message>
        <source>the answer is too old</source>
        <translation type="unfinished">الجواب قديم جدًا</translation>
    </message>
    <message>
        <source>a kind that the rules do not know</source>
        <translation type="unfinished">نوع لا تعرفه القواعد</translation>
    </message>
    <message>
        <source>checked today</source>
        <translation type="unfinished">فُحص اليوم</translation>
    </message>
    <message>
        <source>checked yesterday</source>
        <translation type="unfinished">فُحص أمس</translation>
    </message>
    <message>
        <source>checked {count} days ago</source>
        <translation type="unfinished">فُحص قبل أيام عددها ⁨{count}⁩</translation>
    </message>
    <message>
        <source>officer</source>
        <translation type="unfinished">موظف</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished">مشرف</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation type="unfinished">مدير النظام</translation>
    </message>
    <message>
        <source>a passphrase alone (weakest: a copied disk can be guessed at)</source>
        <translation type="unfinished">عبارة مرور فقط (الأضعف: يمكن تخمين قرص منسوخ)</translation>
    </message>
    <message>
        <source>a passphrase and this laptop&apos;s secret file (weaker than a TPM: a copy of the whole disk can be guessed at)</source>
        <translation type="unfinished">عبارة مرور وملف سر هذا الحاسوب (أضعف من TPM: يمكن تخمين نسخة من القرص كله)</translation>
    </message>
    <message>
        <source>a passphrase and this laptop&apos;s TPM</source>
        <translation type="unfinished">عبارة مرور وشريحة TPM لهذا الحاسوب</translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished">جاهز</translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished">قيد الاستعمال</translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished">غير موجود</translation>
    </message>
    <message>
        <source>driver missing</source>
        <translation type="unfinished">برنامج التشغيل ناقص</translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished">عطل</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">أبدًا</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished">d MMM yyyy، HH:mm</translation>
    </message>
    <message>
        <source>waiting for a second officer</source>
        <translation type="unfinished">ينتظر موظفًا ثانيًا</translation>
    </message>
    <message>
        <source>referred: two officers do not agree</source>
        <translation type="unfinished">أُحيل: موظفان غير متفقين</translation>
    </message>
    <message>
        <source>contested by the person</source>
        <translation type="unfinished">يعترض عليه الشخص</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation type="unfinished">الشخص نفسه</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation type="unfinished">ليس الشخص نفسه</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished">لا يمكن الجزم</translation>
    </message>
    <message>
        <source>in the future: check this laptop&apos;s clock</source>
        <translation type="unfinished">في المستقبل: تحقق من ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>{count} d ago</source>
        <translation type="unfinished">قبل ⁨{count}⁩ يوم</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation type="unfinished">قبل ⁨{count}⁩ ساعة</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation type="unfinished">قبل ⁨{count}⁩ دقيقة</translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished">الآن</translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished">، </translation>
    </message>
</context>
<context>
    <name>_FaultRow</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished">لا شيء</translation>
    </message>
    <message>
        <source>the finger scanner</source>
        <translation type="unfinished">ماسح الأصابع</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation type="unfinished">الكاميرا</translation>
    </message>
    <message>
        <source>Fault {number}</source>
        <translation type="unfinished">العطل ⁨{number}⁩</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">ماذا</translation>
    </message>
    <message>
        <source>At attempt</source>
        <translation type="unfinished">عند المحاولة</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>{step}: done</source>
        <translation type="unfinished">⁨{step}⁩: تم</translation>
    </message>
    <message>
        <source>{step}: not needed</source>
        <translation type="unfinished">⁨{step}⁩: غير لازم</translation>
    </message>
    <message>
        <source>{step}: now</source>
        <translation type="unfinished">⁨{step}⁩: الآن</translation>
    </message>
    <message>
        <source>{step}: to come</source>
        <translation type="unfinished">⁨{step}⁩: لاحقًا</translation>
    </message>
</context>
</TS>
