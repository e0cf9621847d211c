<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ckb" sourcelanguage="en">
<context>
    <name>AboutRecord</name>
    <message>
        <source>Claimed, compared with this record</source>
        <translation type="unfinished">ڕاگەیەنراو، بە بەراورد لەگەڵ ئەم تۆمارە</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ناو</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">بەڵگەنامە</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished">لەدایکبوون</translation>
    </message>
    <message>
        <source>Record {other} carries the same document number.</source>
        <translation type="unfinished">تۆماری ⁨{other}⁩ ھەمان ژمارەی بەڵگەنامەی تێدایە.</translation>
    </message>
    <message>
        <source>Record {other} may be about the same person.</source>
        <translation type="unfinished">لەوانەیە تۆماری ⁨{other}⁩ دەربارەی ھەمان کەس بێت.</translation>
    </message>
    <message>
        <source>It may be a mistake; nothing follows from it by itself.</source>
        <translation type="unfinished">لەوانەیە ھەڵە بێت؛ بە تەنیا ھیچی لێ ناکەوێتەوە.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>No face was found: ask the person to look at the camera, uncovered and well lit.</source>
        <translation type="unfinished">ھیچ ڕوخسارێک نەدۆزرایەوە: داوا لە کەسەکە بکە سەیری کامێرا بکات، بێ داپۆشین و لە ڕووناکیی باشدا.</translation>
    </message>
    <message>
        <source>Ask everyone else to step out of the picture.</source>
        <translation type="unfinished">داوا لە ھەموو ئەوانی تر بکە لە وێنەکە بچنە دەرەوە.</translation>
    </message>
    <message>
        <source>Ask the person to come closer to the camera.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە لە کامێراکە نزیک ببێتەوە.</translation>
    </message>
    <message>
        <source>Ask the person to turn towards the light, or switch on a light in front of them.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ڕوو لە ڕووناکی بکات، یان ڕووناکییەک لەبەردەمیدا دابگیرسێنە.</translation>
    </message>
    <message>
        <source>Ask the person to turn away from the strong light, or shade the face.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ڕوو لە ڕووناکییە بەھێزەکە وەربگێڕێت، یان سێبەر بخە سەر ڕوخساری.</translation>
    </message>
    <message>
        <source>Ask the person to face the light, so that both halves of the face are lit.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ڕوو لە ڕووناکی بکات، تا ھەردوو لای ڕوخساری ڕووناک بێت.</translation>
    </message>
    <message>
        <source>Wipe the lens, and take the person out of haze, backlight or coloured light.</source>
        <translation type="unfinished">ھاوێنەکە بسڕە، و کەسەکە لە تەم، ڕووناکیی پشتەوە یان ڕووناکیی ڕەنگاوڕەنگ دوور بخەرەوە.</translation>
    </message>
    <message>
        <source>Ask the person to hold still, and hold the camera still.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە نەجووڵێت، و کامێراکەش مەجووڵێنە.</translation>
    </message>
    <message>
        <source>Ask the person to uncover the face, as far as that is acceptable to them.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ڕوخساری دەربخات، تا ئەو ڕادەیەی خۆی پێی ڕازییە.</translation>
    </message>
    <message>
        <source>Ask the person to lower or raise the chin until the face is level.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە چەناگەی دابگرێت یان بەرز بکاتەوە تا ڕوخساری ڕاست دەبێت.</translation>
    </message>
    <message>
        <source>Ask the person to hold still; wipe the lens if the picture stays blurred.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە نەجووڵێت؛ ئەگەر وێنەکە ھەر ناڕوون بوو، ھاوێنەکە بسڕە.</translation>
    </message>
    <message>
        <source>Ask the person to face the camera straight on.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ڕاستەوخۆ ڕوو لە کامێراکە بکات.</translation>
    </message>
    <message>
        <source>Ask the person to hold the head upright.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە سەری ڕاست ڕابگرێت.</translation>
    </message>
    <message>
        <source>No finger was found: ask the person to place the finger flat on the glass.</source>
        <translation type="unfinished">ھیچ پەنجەیەک نەدۆزرایەوە: داوا لە کەسەکە بکە پەنجەی بە تەختی لەسەر شووشەکە دابنێت.</translation>
    </message>
    <message>
        <source>Ask the person to place the whole fingertip flat, not only its tip.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە ھەموو سەری پەنجەی بە تەختی دابنێت، نەک تەنیا نووکەکەی.</translation>
    </message>
    <message>
        <source>Wipe finger and glass, then ask the person to place the finger again.</source>
        <translation type="unfinished">پەنجە و شووشەکە بسڕە، پاشان داوا لە کەسەکە بکە دووبارە پەنجەی دابنێت.</translation>
    </message>
    <message>
        <source>Ask the person to breathe on the finger or rub it, then press a little harder.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە فوو لە پەنجەی بکات یان بیسوێت، پاشان کەمێک توندتر دایبگرێت.</translation>
    </message>
    <message>
        <source>Ask the person to dry the finger, wipe the glass, then press more gently.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە پەنجەی وشک بکاتەوە، شووشەکە بسڕە، پاشان با نەرمتر دایبگرێت.</translation>
    </message>
    <message>
        <source>Ask the person to lift the finger, to place it again and to hold it still.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە پەنجەی ھەڵبگرێت، دووبارە دایبنێت و نەیجووڵێنێت.</translation>
    </message>
    <message>
        <source>Ask the person to lay the finger down flat and to press a little more.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە پەنجەی بە تەختی دابنێت و کەمێک زیاتر دایبگرێت.</translation>
    </message>
    <message>
        <source>Ask for the face or finger in the middle, so that nothing is cut off.</source>
        <translation type="unfinished">با ڕوخسار یان پەنجە لە ناوەڕاستدا بێت، بۆ ئەوەی ھیچی نەبڕێت.</translation>
    </message>
    <message>
        <source>This looks like another finger of this person: check which one it is.</source>
        <translation type="unfinished">ئەمە لە پەنجەیەکی تری ئەم کەسە دەچێت: بزانە کامیانە.</translation>
    </message>
    <message>
        <source>This finger was captured already: ask the person for the finger shown.</source>
        <translation type="unfinished">ئەم پەنجەیە پێشتر وەرگیراوە: داوای ئەو پەنجەیە بکە کە پیشان دراوە.</translation>
    </message>
    <message>
        <source>The sample is not good enough: ask the person to present again.</source>
        <translation type="unfinished">نموونەکە بە پێی پێویست باش نییە: داوا لە کەسەکە بکە دووبارە پێشکەشی بکات.</translation>
    </message>
</context>
<context>
    <name>AgeScreen</name>
    <message>
        <source>How old is the person?</source>
        <translation type="unfinished">تەمەنی کەسەکە چەندە؟</translation>
    </message>
    <message>
        <source>Ask, and use your own judgement. When in doubt, choose “not certain”.</source>
        <translation type="unfinished">بپرسە، و بڕیاری خۆت بەکاربھێنە. ئەگەر گومانت ھەبوو «دڵنیا نیم» ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>{years} or over</source>
        <translation type="unfinished">⁨{years}⁩ ساڵ یان زیاتر</translation>
    </message>
    <message>
        <source>Under {years}</source>
        <translation type="unfinished">کەمتر لە ⁨{years}⁩ ساڵ</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished">دڵنیا نیم</translation>
    </message>
    <message>
        <source>Disputed or not known</source>
        <translation type="unfinished">جێی ناکۆکی یان نەزانراو</translation>
    </message>
    <message>
        <source>Before anything is captured</source>
        <translation type="unfinished">پێش وەرگرتنی ھەر شتێک</translation>
    </message>
    <message>
        <source>&amp;Responsible adult</source>
        <translation type="unfinished">گەورەی بەرپرس (&amp;R)</translation>
    </message>
    <message>
        <source>Name, and what they are to the child</source>
        <translation type="unfinished">ناو، و پەیوەندیی بە منداڵەکەوە</translation>
    </message>
    <message>
        <source>The rule above is followed</source>
        <translation type="unfinished">ڕێساکەی سەرەوە جێبەجێ کراوە</translation>
    </message>
    <message>
        <source>Nobody there to be the responsible adult? Continue without: nothing can be captured, and you can still record a decision or refer.</source>
        <translation type="unfinished">کەس نییە ببێتە گەورەی بەرپرس؟ بەبێ ئەو بەردەوام بە: ھیچ وەرناگیرێت، بەڵام دەتوانیت بڕیارێک تۆمار بکەیت یان حاڵەتەکە ڕەوانە بکەیت.</translation>
    </message>
    <message>
        <source>No age is chosen.</source>
        <translation type="unfinished">ھیچ تەمەنێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose one of the three answers.</source>
        <translation type="unfinished">یەکێک لە سێ وەڵامەکە ھەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The person contests it:</source>
        <translation type="unfinished">کەسەکە ناڕەزایی لێی دەردەبڕێت:</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation type="unfinished">فەرمانبەری یەکەم</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation type="unfinished">فەرمانبەری دووەم</translation>
    </message>
    <message>
        <source>After talking</source>
        <translation type="unfinished">دوای گفتوگۆ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">فەرمانبەر</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">وەڵام</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">ھۆکار</translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished">کاتی وەڵام</translation>
    </message>
</context>
<context>
    <name>AskingSection</name>
    <message>
        <source>Done.</source>
        <translation type="unfinished">تەواو.</translation>
    </message>
</context>
<context>
    <name>AuditEvent</name>
    <message>
        <source>Collection</source>
        <translation type="unfinished">کۆکردنەوە</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation type="unfinished">گۆڕین</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation type="unfinished">سەیرکردن</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished">ئاشکراکردن</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation type="unfinished">لێکدان</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation type="unfinished">سڕینەوە</translation>
    </message>
    <message>
        <source>Log-on</source>
        <translation type="unfinished">چوونەژوورەوە</translation>
    </message>
    <message>
        <source>Failed log-on</source>
        <translation type="unfinished">چوونەژوورەوەی سەرنەکەوتوو</translation>
    </message>
    <message>
        <source>Log-off</source>
        <translation type="unfinished">چوونەدەرەوە</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">گەڕان</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">بڕیار</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">کلیلەکان</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished">سیاسەت</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">لیست</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>A&amp;udit log</source>
        <translation type="unfinished">تۆماری وردبینی (&amp;U)</translation>
    </message>
    <message>
        <source>Who did what, searched and checked</source>
        <translation type="unfinished">کێ چی کرد، بۆ گەڕان و پشکنین</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished">تۆماری وردبینی</translation>
    </message>
    <message>
        <source>The latest entries come first. That you looked is logged too.</source>
        <translation type="unfinished">نوێترینەکان سەرەتا دێن. ئەوەی سەیرت کرد ئەویش تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished">گەڕان (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check the whole log</source>
        <translation type="unfinished">پشکنینی ھەموو تۆمارەکە (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished">وشەکان (&amp;W)</translation>
    </message>
    <message>
        <source>Of an encounter, a record, an officer or the detail.</source>
        <translation type="unfinished">ھی چاوپێکەوتنێک، تۆمارێک، فەرمانبەرێک یان وردەکاری.</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation type="unfinished">ھەموو کردەیەک</translation>
    </message>
    <message>
        <source>&amp;Act</source>
        <translation type="unfinished">کردە (&amp;A)</translation>
    </message>
    <message>
        <source>One kind of act, or every one.</source>
        <translation type="unfinished">یەک جۆری کردە، یان ھەمووی.</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation type="unfinished">کردەکان</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">ژمارە</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">کات</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished">فەرمانبەر</translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished">کردە</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished">دەربارەی</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished">وردەکاری</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation type="unfinished">نووسراوەکانی تۆماری وردبینی</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished">دەگەڕێت…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished">دەپشکنرێت…</translation>
    </message>
    <message>
        <source>The whole log verifies: {count} entries, nothing missing or altered.</source>
        <translation type="unfinished">ھەموو تۆمارەکە ڕاستە: نووسراو ⁨{count}⁩، ھیچ کەم نییە و ھیچ نەگۆڕدراوە.</translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <translation type="unfinished">ھیچ نووسراوێکی وەھا نییە.</translation>
    </message>
</context>
<context>
    <name>AuthorityPage</name>
    <message>
        <source>Whose list may it trust?</source>
        <translation type="unfinished">ئەم لاپتۆپە متمانە بە لیستی کێ بکات؟</translation>
    </message>
    <message>
        <source>Lists signed by anybody else will be refused.</source>
        <translation type="unfinished">ئەو لیستانەی کەسێکی تر واژووی کردوون ڕەت دەکرێنەوە.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fingerprint of the list authority&apos;s key</source>
        <translation type="unfinished">پەنجەمۆری کلیلی لایەنی دەرکردنی لیست (&amp;F)</translation>
    </message>
    <message>
        <source>Groups of letters and digits, given to you on paper or by telephone.</source>
        <translation type="unfinished">کۆمەڵە پیت و ژمارەیەک کە لەسەر کاغەز یان بە تەلەفۆن پێت دراون.</translation>
    </message>
    <message>
        <source>Leave it empty to make an authority of this laptop&apos;s own, for trials.</source>
        <translation type="unfinished">بە بەتاڵی بەجێی بھێڵە بۆ دروستکردنی لایەنێکی دەرکردنی تایبەت بەم لاپتۆپە، بۆ تاقیکردنەوە.</translation>
    </message>
    <message>
        <source>Leave it empty to trust the authority of the first list you import.</source>
        <translation type="unfinished">بە بەتاڵی بەجێی بھێڵە بۆ متمانەکردن بە لایەنی دەرکردنی یەکەم لیست کە ھاوردەی دەکەیت.</translation>
    </message>
</context>
<context>
    <name>BarrierCorrections</name>
    <message>
        <source>What was recorded</source>
        <translation type="unfinished">ئەوەی تۆمار کراوە</translation>
    </message>
    <message>
        <source>Nationality: {code}</source>
        <translation type="unfinished">ڕەگەزنامە: ⁨{code}⁩</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished">ڕاستکراوە</translation>
    </message>
    <message>
        <source>Recorded by mistake…</source>
        <translation type="unfinished">بە ھەڵە تۆمارکراوە…</translation>
    </message>
    <message>
        <source>{name} says that this was a mistake: {reason}</source>
        <translation type="unfinished">⁨{name}⁩ دەڵێت ئەمە ھەڵە بوو: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>I a&amp;gree, sign</source>
        <translation type="unfinished">ڕازیم، واژوو (&amp;G)</translation>
    </message>
    <message>
        <source>{name} agreed, {when}. The keeper must be asked again.</source>
        <translation type="unfinished">⁨{name}⁩ ڕازی بوو، لە ⁨{when}⁩. دەبێت دووبارە لە لایەنی ھەڵگر بپرسرێت.</translation>
    </message>
    <message>
        <source>A second person must agree; one of the two is a supervisor.</source>
        <translation type="unfinished">دەبێت کەسێکی دووەم ڕازی بێت؛ یەکێک لە دووانەکە سەرپەرشتیار بێت.</translation>
    </message>
</context>
<context>
    <name>BarrierRecord</name>
    <message>
        <source>How does it stand?</source>
        <translation type="unfinished">دۆخەکەی چۆنە؟</translation>
    </message>
    <message>
        <source>&amp;Nationalities the person has or may have</source>
        <translation type="unfinished">ئەو ڕەگەزنامانەی کەسەکە ھەیەتی یان لەوانەیە ھەیبێت (&amp;N)</translation>
    </message>
    <message>
        <source>Codes as in a passport, such as IRQ; XXX where none is known.</source>
        <translation type="unfinished">کۆدەکان وەک لە پاسپۆرتدا، وەک IRQ؛ XXX کاتێک ھیچیان نەزانراون.</translation>
    </message>
    <message>
        <source>Recorded by you on this laptop</source>
        <translation type="unfinished">ئەوەی خۆت لەسەر ئەم لاپتۆپە تۆمارت کردووە</translation>
    </message>
    <message>
        <source>What were you told about?</source>
        <translation type="unfinished">چیت پێ وترا؟</translation>
    </message>
    <message>
        <source>the hub set it aside: {reason}</source>
        <translation type="unfinished">ناوەند لایداوە: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>the hub has it</source>
        <translation type="unfinished">لای ناوەندە</translation>
    </message>
    <message>
        <source>kept here, will be sent</source>
        <translation type="unfinished">لێرە ھەڵگیراوە، دەنێردرێت</translation>
    </message>
</context>
<context>
    <name>BarrierStatusList</name>
    <message>
        <source>&amp;Ask the hub how barriers stand</source>
        <translation type="unfinished">لە ناوەند بپرسە بەربەستەکان چۆنن (&amp;A)</translation>
    </message>
    <message>
        <source>It is told only to officers whose role needs it, and every look is logged. Until it is known, nothing may go to a foreign authority.</source>
        <translation type="unfinished">تەنیا بەو فەرمانبەرانە دەوترێت کە ئەرکەکەیان پێویستی پێیەتی، و ھەر سەیرکردنێک تۆمار دەکرێت. تا نەزانرێت نابێت ھیچ بۆ دەسەڵاتێکی بیانی بچێت.</translation>
    </message>
    <message>
        <source>How barriers stand is not shown.</source>
        <translation type="unfinished">دۆخی بەربەستەکان پیشان نادرێت.</translation>
    </message>
    <message>
        <source>As the hub told {ago}, {when}.</source>
        <translation type="unfinished">وەک ناوەند وتی ⁨{ago}⁩، ⁨{when}⁩.</translation>
    </message>
    <message>
        <source>A disclosure still needs two approvals, and the hub asks again then.</source>
        <translation type="unfinished">ئاشکراکردن ھێشتا پێویستی بە دوو پەسەندکردنە، و ئەو کاتە ناوەند دووبارە دەپرسێت.</translation>
    </message>
    <message>
        <source>No barrier stands in the way now.</source>
        <translation type="unfinished">ئێستا ھیچ بەربەستێک لە ڕێگادا نییە.</translation>
    </message>
    <message>
        <source>Nothing may go to the authorities of {states} or of any other state.</source>
        <translation type="unfinished">نابێت ھیچ بۆ دەسەڵاتەکانی ⁨{states}⁩ یان ھیچ وڵاتێکی تر بچێت.</translation>
    </message>
    <message>
        <source>the home state</source>
        <translation type="unfinished">وڵاتی خۆی</translation>
    </message>
    <message>
        <source>Can resolve it: {keeper}</source>
        <translation type="unfinished">دەتوانێت چارەسەری بکات: ⁨{keeper}⁩</translation>
    </message>
    <message>
        <source>Kept by: {keeper}</source>
        <translation type="unfinished">ھەڵگری: ⁨{keeper}⁩</translation>
    </message>
</context>
<context>
    <name>BarriersScreen</name>
    <message>
        <source>&amp;Why it was a mistake</source>
        <translation type="unfinished">بۆچی ھەڵە بوو (&amp;W)</translation>
    </message>
    <message>
        <source>The second person reads this. What was recorded stays on record.</source>
        <translation type="unfinished">کەسی دووەم ئەمە دەخوێنێتەوە. ئەوەی تۆمار کراوە ھەر تۆمارکراو دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Nationality, step by step…</source>
        <translation type="unfinished">ڕەگەزنامە، ھەنگاو بە ھەنگاو…</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">ھیچ ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose what you were told about and how it stands.</source>
        <translation type="unfinished">ئەوە ھەڵبژێرە کە پێت وترا و دۆخەکەی.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">واژووکردن و پاشەکەوتکردن…</translation>
    </message>
    <message>
        <source>It is signed, and kept until the hub has it.</source>
        <translation type="unfinished">واژوو کراوە، و ھەڵدەگیرێت تا دەگاتە ناوەند.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation type="unfinished">تۆمار کرا.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">پرسیار لە ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">ھیچ ھۆکارێک نییە.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">بە چەند وشەیەک بنووسە بۆچی.</translation>
    </message>
    <message>
        <source>The hub has it.</source>
        <translation type="unfinished">گەیشتە ناوەند.</translation>
    </message>
    <message>
        <source>Recorded by mistake?</source>
        <translation type="unfinished">بە ھەڵە تۆمار کرا؟</translation>
    </message>
    <message>
        <source>You sign, then a second person. One of the two is a supervisor.</source>
        <translation type="unfinished">تۆ واژوو دەکەیت، پاشان کەسێکی دووەم. یەکێکتان سەرپەرشتیار بێت.</translation>
    </message>
    <message>
        <source>&amp;Sign the correction</source>
        <translation type="unfinished">واژووی ڕاستکردنەوە (&amp;S)</translation>
    </message>
    <message>
        <source>Protection barriers</source>
        <translation type="unfinished">بەربەستەکانی پاراستن</translation>
    </message>
    <message>
        <source>Record at once what the person tells you; you need no proof.</source>
        <translation type="unfinished">ئەوەی کەسەکە پێت دەڵێت یەکسەر تۆماری بکە؛ پێویستت بە بەڵگە نییە.</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished">تۆمارکردن (&amp;R)</translation>
    </message>
</context>
<context>
    <name>BlindView</name>
    <message>
        <source>No image held on the list</source>
        <translation type="unfinished">ھیچ وێنەیەک لە لیستدا نییە</translation>
    </message>
    <message>
        <source>No image held here</source>
        <translation type="unfinished">ھیچ وێنەیەک لێرە نییە</translation>
    </message>
    <message>
        <source>Not all can be shown</source>
        <translation type="unfinished">ھەمووی پیشان نادرێت</translation>
    </message>
    <message>
        <source>Record {record}</source>
        <translation type="unfinished">تۆماری ⁨{record}⁩</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">لە تۆماردا</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished">وەرگیراو</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">ھەڵوەشاندنەوە</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">ڕادەوەستێنرێت…</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished">کامێرا</translation>
    </message>
    <message>
        <source>Set the camera up</source>
        <translation type="unfinished">کامێراکە ڕێکبخە</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation type="unfinished">ڕاست</translation>
    </message>
    <message>
        <source>A quarter turn to the right</source>
        <translation type="unfinished">چارەکە سووڕێک بۆ ڕاست</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation type="unfinished">سەرەوخوار</translation>
    </message>
    <message>
        <source>A quarter turn to the left</source>
        <translation type="unfinished">چارەکە سووڕێک بۆ چەپ</translation>
    </message>
    <message>
        <source>As the camera sees it</source>
        <translation type="unfinished">وەک کامێراکە دەیبینێت</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation type="unfinished">وەک ئاوێنە</translation>
    </message>
    <message>
        <source>{width} by {height}</source>
        <translation type="unfinished">⁨{width}⁩ بە ⁨{height}⁩</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation type="unfinished">وەک دێت</translation>
    </message>
    <message>
        <source>From behind the person</source>
        <translation type="unfinished">لە پشتی کەسەکەوە</translation>
    </message>
    <message>
        <source>What the camera cannot do it leaves. Try it afterwards: the size shows.</source>
        <translation type="unfinished">ئەوەی کامێراکە ناتوانێت وازی لێ دەھێنێت. دوای ئەوە تاقیی بکەرەوە: قەبارەکە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation type="unfinished">کام کامێرا</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation type="unfinished">وێنەکە بسووڕێنە</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished">لاکان</translation>
    </message>
    <message>
        <source>Size, pixels</source>
        <translation type="unfinished">قەبارە، پیکسڵ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">ڕووناک</translation>
    </message>
    <message>
        <source>The camera is set up. Try it.</source>
        <translation type="unfinished">کامێراکە ڕێکخرا. تاقیی بکەرەوە.</translation>
    </message>
</context>
<context>
    <name>CandidateDetailScreen</name>
    <message>
        <source>Look closer</source>
        <translation type="unfinished">وردتر سەیرکردن</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished">بەراورد دەکرێت…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished">گەڕانەوە بۆ لیست (&amp;B)</translation>
    </message>
    <message>
        <source>No image held on the list</source>
        <translation type="unfinished">ھیچ وێنەیەک لە لیستدا نییە</translation>
    </message>
    <message>
        <source>Nothing captured</source>
        <translation type="unfinished">ھیچ وەرنەگیراوە</translation>
    </message>
    <message>
        <source>La&amp;y over</source>
        <translation type="unfinished">لەسەر یەک دابنێ (&amp;Y)</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">لە تۆماردا</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">لەبەردەمتدا</translation>
    </message>
    <message>
        <source>Compare with your own eyes. The program proposes, you decide.</source>
        <translation type="unfinished">بە چاوی خۆت بەراورد بکە. بەرنامە پێشنیار دەکات، تۆ بڕیار دەدەیت.</translation>
    </message>
    <message>
        <source>Nothing of this record can be compared with the captures.</source>
        <translation type="unfinished">ھیچ شتێکی ئەم تۆمارە لەگەڵ وەرگیراوەکان بەراورد ناکرێت.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>Both faces turned and scaled so that the eyes lie alike.</source>
        <translation type="unfinished">ھەردوو ڕوخسار سووڕێنراون و پێوراون تا چاوەکان وەک یەک بن.</translation>
    </message>
    <message>
        <source>{shown} of {all} paired details are marked, strongest first. The same number and shape mark the same detail on both. What only one of them shows was not compared: it is hatched. Share in the agreement: {shares}.</source>
        <translation type="unfinished">⁨{shown}⁩ لە ⁨{all}⁩ وردەکاری جووتکراو نیشان کراون، بەھێزترین یەکەم. ھەمان ژمارە و شێوە ھەمان وردەکاری لە ھەردوو لا نیشان دەدات. ئەوەی تەنھا لە یەکێکیاندا دیارە بەراورد نەکرا: ھێڵکاری کراوە. بەش لە گونجاندا: ⁨{shares}⁩.</translation>
    </message>
</context>
<context>
    <name>CandidatesScreen</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">پاڵێوراوەکان</translation>
    </message>
    <message>
        <source>Go to the &amp;decision</source>
        <translation type="unfinished">چوون بۆ بڕیار (&amp;D)</translation>
    </message>
    <message>
        <source>Proposed from a list of {size} records as of {time}. Look closer before you decide.</source>
        <translation type="unfinished">لە لیستێکەوە پێشنیار کراون کە ⁨{size}⁩ تۆماری تێدایە، بە بەرواری ⁨{time}⁩. پێش بڕیار وردتر سەیر بکە.</translation>
    </message>
    <message>
        <source>That the list proposes nobody does not say who the person is, nor that the person is on no other list.</source>
        <translation type="unfinished">ئەگەر لیستەکە کەس پێشنیار نەکات، ناڵێت کەسەکە کێیە، نە ئەوەی کە لە لیستێکی تردا نییە.</translation>
    </message>
    <message>
        <source>No candidate in a list of {size} records as of {time}.</source>
        <translation type="unfinished">ھیچ پاڵێوراوێک لە لیستێکدا نییە کە ⁨{size}⁩ تۆماری تێدایە، بە بەرواری ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>Not searched: the list authority revoked the model</source>
        <translation type="unfinished">پێی نەگەڕا: دەسەڵاتی لیستەکە ڕێگەی لە مۆدێلەکە سەندەوە</translation>
    </message>
    <message>
        <source>Not searched: the list holds no reference to compare</source>
        <translation type="unfinished">نەگەڕا: لیستەکە ھیچ نموونەیەکی تۆمارکراوی بۆ بەراورد تێدا نییە</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">لە تۆماردا</translation>
    </message>
    <message>
        <source>No photograph held</source>
        <translation type="unfinished">ھیچ وێنەیەک نییە</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">لەبەردەمتدا</translation>
    </message>
    <message>
        <source>No photograph taken</source>
        <translation type="unfinished">ھیچ وێنەیەک نەگیراوە</translation>
    </message>
    <message>
        <source>{rank}. {name}</source>
        <translation type="unfinished">‏⁨{rank}⁩. ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Score {score:.2f}</source>
        <translation type="unfinished">نمرە ⁨{score:.2f}⁩</translation>
    </message>
    <message>
        <source>Caution: {caveat}</source>
        <translation type="unfinished">ئاگاداری: ⁨{caveat}⁩</translation>
    </message>
    <message>
        <source>Look closer (&amp;{rank})</source>
        <translation type="unfinished">وردتر سەیرکردن (&amp;{rank})</translation>
    </message>
</context>
<context>
    <name>ClaimScreen</name>
    <message>
        <source>Who does the person say they are?</source>
        <translation type="unfinished">کەسەکە دەڵێت کێیە؟</translation>
    </message>
    <message>
        <source>Type what they tell you; records that fit appear beside.</source>
        <translation type="unfinished">ئەوەی پێت دەڵێن بینووسە؛ تۆمارە گونجاوەکان لە تەنیشتیەوە دەردەکەون.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;obody is claimed</source>
        <translation type="unfinished">بێ ڕاگەیاندن (&amp;O)</translation>
    </message>
    <message>
        <source>Look at a docu&amp;ment</source>
        <translation type="unfinished">سەیرکردنی بەڵگەنامە (&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation type="unfinished">ناو (&amp;A)</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">ڕێکەوتی لەدایکبوون</translation>
    </message>
    <message>
        <source>Leave empty what is not known</source>
        <translation type="unfinished">ئەوەی نازانرێت بە بەتاڵی بەجێی بھێڵە</translation>
    </message>
    <message>
        <source>&amp;Document or record number</source>
        <translation type="unfinished">ژمارەی بەڵگەنامە یان تۆمار (&amp;D)</translation>
    </message>
    <message>
        <source>Records on the list</source>
        <translation type="unfinished">تۆمارەکانی لیست</translation>
    </message>
    <message>
        <source>{count} more fit. Type more of the name.</source>
        <translation type="unfinished">گونجاوی تر: ⁨{count}⁩. زیاتر لە ناوەکە بنووسە.</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation type="unfinished">ھێشتا ھیچ نەنووسراوە.</translation>
    </message>
    <message>
        <source>No record fits. Continue with what the person says; it is kept as a claim.</source>
        <translation type="unfinished">ھیچ تۆمارێک ناگونجێت. بەوە بەردەوام بە کە کەسەکە دەیڵێت؛ وەک ڕاگەیاندن ھەڵدەگیرێت.</translation>
    </message>
    <message>
        <source>Choose the record that the person claims, if it is there.</source>
        <translation type="unfinished">ئەو تۆمارە ھەڵبژێرە کە کەسەکە ڕایدەگەیەنێت، ئەگەر ھەبێت.</translation>
    </message>
    <message>
        <source>This date of birth cannot be.</source>
        <translation type="unfinished">ئەم ڕێکەوتی لەدایکبوونە نابێت.</translation>
    </message>
    <message>
        <source>Use numbers, such as 1988, 4 and 2; leave empty what is not known.</source>
        <translation type="unfinished">ژمارە بەکاربھێنە، وەک 1988 و 4 و 2؛ ئەوەی نازانرێت بە بەتاڵی بەجێی بھێڵە.</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation type="unfinished">ھیچ نەنووسراوە.</translation>
    </message>
    <message>
        <source>Type a name or number, or press “Nobody is claimed”.</source>
        <translation type="unfinished">ناوێک یان ژمارەیەک بنووسە، یان «بێ ڕاگەیاندن» دابگرە.</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>No purpose and legal power of this policy are chosen.</source>
        <translation type="unfinished">ھیچ مەبەست و دەسەڵاتێکی یاسایی ئەم سیاسەتە ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>This record was not compared with the person in this encounter.</source>
        <translation type="unfinished">ئەم تۆمارە لەم چاوپێکەوتنەدا لەگەڵ کەسەکە بەراورد نەکراوە.</translation>
    </message>
    <message>
        <source>No calibration covers these engines at this list size.</source>
        <translation type="unfinished">ھیچ کالیبراسیۆنێک ئەم بزوێنەرانە بۆ ئەم قەبارەیەی لیست ناگرێتەوە.</translation>
    </message>
    <message>
        <source>The comparison does not reach the error rate that the policy asks for.</source>
        <translation type="unfinished">بەراوردەکە ناگاتە ئەو ڕێژەی ھەڵەیەی سیاسەتەکە داوای دەکات.</translation>
    </message>
    <message>
        <source>The list held is older than the policy allows.</source>
        <translation type="unfinished">لیستە ھەڵگیراوەکە لەوە کۆنترە کە سیاسەت ڕێگەی پێ دەدات.</translation>
    </message>
    <message>
        <source>The list held is larger than this power allows to be searched.</source>
        <translation type="unfinished">لیستە ھەڵگیراوەکە لەوە گەورەترە کە ئەم دەسەڵاتە ڕێگە بە گەڕان تێیدا دەدات.</translation>
    </message>
    <message>
        <source>A second officer has not agreed.</source>
        <translation type="unfinished">فەرمانبەرێکی دووەم ڕازی نەبووە.</translation>
    </message>
    <message>
        <source>The comparison with this record does not support the claim.</source>
        <translation type="unfinished">بەراورد لەگەڵ ئەم تۆمارە پشتگیریی ڕاگەیاندنەکە ناکات.</translation>
    </message>
    <message>
        <source>The second officer must be another person.</source>
        <translation type="unfinished">دەبێت فەرمانبەری دووەم کەسێکی تر بێت.</translation>
    </message>
    <message>
        <source>The document number stated is on the record.</source>
        <translation type="unfinished">ژمارەی بەڵگەنامەی وتراو لە تۆمارەکەدا ھەیە.</translation>
    </message>
    <message>
        <source>The document number stated is not on the record.</source>
        <translation type="unfinished">ژمارەی بەڵگەنامەی وتراو لە تۆمارەکەدا نییە.</translation>
    </message>
    <message>
        <source>The record holds no document number to compare.</source>
        <translation type="unfinished">تۆمارەکە ھیچ ژمارەی بەڵگەنامەیەکی بۆ بەراورد تێدا نییە.</translation>
    </message>
    <message>
        <source>The record holds no date of birth to compare.</source>
        <translation type="unfinished">تۆمارەکە ھیچ ڕێکەوتی لەدایکبوونێکی بۆ بەراورد تێدا نییە.</translation>
    </message>
    <message>
        <source>The dates of birth differ.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون جیاوازن.</translation>
    </message>
    <message>
        <source>The dates of birth agree as far as both are known.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون تا ئەو ڕادەیەی زانراون یەک دەگرنەوە.</translation>
    </message>
    <message>
        <source>Only one figure of the year of birth differs.</source>
        <translation type="unfinished">تەنیا یەک ژمارەی ساڵی لەدایکبوون جیاوازە.</translation>
    </message>
    <message>
        <source>The dates of birth have no known part in common.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون ھیچ بەشێکی زانراوی ھاوبەشیان نییە.</translation>
    </message>
    <message>
        <source>The dates of birth are the same.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون ھەمانن.</translation>
    </message>
    <message>
        <source>Day and month stand the other way round.</source>
        <translation type="unfinished">ڕۆژ و مانگ پێچەوانە نووسراون.</translation>
    </message>
    <message>
        <source>The biometric references were found to be one person&apos;s.</source>
        <translation type="unfinished">دەرکەوت نموونە تۆمارکراوە بایۆمەترییەکان ھی یەک کەسن.</translation>
    </message>
    <message>
        <source>Neither the names nor a document number agree.</source>
        <translation type="unfinished">نە ناوەکان و نە ژمارەی بەڵگەنامە یەک ناگرنەوە.</translation>
    </message>
    <message>
        <source>One of the names is empty.</source>
        <translation type="unfinished">یەکێک لە ناوەکان بەتاڵە.</translation>
    </message>
    <message>
        <source>In the original script the two names differ.</source>
        <translation type="unfinished">بە پیتی ڕەسەن دوو ناوەکە جیاوازن.</translation>
    </message>
    <message>
        <source>The parts stand in another order.</source>
        <translation type="unfinished">بەشەکان بە ڕیزبەندییەکی تر ھاتوون.</translation>
    </message>
    <message>
        <source>Articles and words for son or daughter were not counted.</source>
        <translation type="unfinished">ئامرازەکانی ناسین و وشەکانی وەک کوڕ و کچ حساب نەکران.</translation>
    </message>
    <message>
        <source>1 part is in scripts that are not compared.</source>
        <translation type="unfinished">یەک بەش بە پیتێک نووسراوە کە بەراورد ناکرێت.</translation>
    </message>
    <message>
        <source>{count} parts are in scripts that are not compared.</source>
        <translation type="unfinished">بەش بە پیتێک کە بەراورد ناکرێت: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is different.</source>
        <translation type="unfinished">یەک بەش جیاوازە.</translation>
    </message>
    <message>
        <source>{count} parts are different.</source>
        <translation type="unfinished">بەشی جیاواز: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is almost the same, with one or two other sounds.</source>
        <translation type="unfinished">یەک بەش نزیکەی ھەمانە، بە یەک یان دوو دەنگی جیاواز.</translation>
    </message>
    <message>
        <source>{count} parts are almost the same, with one or two other sounds.</source>
        <translation type="unfinished">بەشی نزیکەی ھەمان، بە یەک یان دوو دەنگی جیاواز: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is spelt in ways in use for one name.</source>
        <translation type="unfinished">یەک بەش بەو شێوازانە نووسراوە کە بۆ یەک ناو بەکاردێن.</translation>
    </message>
    <message>
        <source>{count} parts are spelt in ways in use for one name.</source>
        <translation type="unfinished">بەش بەو شێوازانەی بۆ یەک ناو بەکاردێن: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is the same by the tables of ICAO Doc 9303-3.</source>
        <translation type="unfinished">یەک بەش بە پێی خشتەکانی ICAO Doc 9303-3 ھەمانە.</translation>
    </message>
    <message>
        <source>{count} parts are the same by the tables of ICAO Doc 9303-3.</source>
        <translation type="unfinished">بەشی ھەمان بە پێی خشتەکانی ICAO Doc 9303-3: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>1 part is written the same.</source>
        <translation type="unfinished">یەک بەش وەک یەک نووسراوە.</translation>
    </message>
    <message>
        <source>{count} parts are written the same.</source>
        <translation type="unfinished">بەشی وەک یەک نووسراو: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>One name has 1 more part.</source>
        <translation type="unfinished">یەکێک لە ناوەکان یەک بەشی زیاتری ھەیە.</translation>
    </message>
    <message>
        <source>One name has {count} more parts.</source>
        <translation type="unfinished">بەشی زیاتر لە یەکێک لە ناوەکاندا: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>The dates of birth agree when one is read in the lunar Hijri calendar.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون یەک دەگرنەوە ئەگەر یەکێکیان بە ساڵنامەی کۆچیی مانگی بخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>The dates of birth agree when one is read in the solar Hijri calendar.</source>
        <translation type="unfinished">ڕێکەوتەکانی لەدایکبوون یەک دەگرنەوە ئەگەر یەکێکیان بە ساڵنامەی کۆچیی ھەتاوی بخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>The years agree; 1 January is often written where only the year is known.</source>
        <translation type="unfinished">ساڵەکان یەک دەگرنەوە؛ زۆرجار 1ی کانوونی دووەم دەنووسرێت کاتێک تەنیا ساڵەکە زانراوە.</translation>
    </message>
    <message>
        <source>The years agree; 1 July is often written where only the year is known.</source>
        <translation type="unfinished">ساڵەکان یەک دەگرنەوە؛ زۆرجار 1ی تەمووز دەنووسرێت کاتێک تەنیا ساڵەکە زانراوە.</translation>
    </message>
    <message>
        <source>Only the day of birth differs.</source>
        <translation type="unfinished">تەنیا ڕۆژی لەدایکبوون جیاوازە.</translation>
    </message>
    <message>
        <source>Only the month of birth differs.</source>
        <translation type="unfinished">تەنیا مانگی لەدایکبوون جیاوازە.</translation>
    </message>
    <message>
        <source>1 group of more than {most} records with parts of the name in common could not be compared among themselves.</source>
        <translation type="unfinished">یەک کۆمەڵە، کە تۆمارەکانی لە ⁨{most}⁩ زیاترن و بەشی ناویان ھاوبەشە، نەتوانرا لەنێو خۆیاندا بەراورد بکرێن.</translation>
    </message>
    <message>
        <source>{count} groups of more than {most} records with parts of the name in common could not be compared among themselves.</source>
        <translation type="unfinished">کۆمەڵەکان، کە تۆمارەکانی ھەریەکەیان لە ⁨{most}⁩ زیاترن و بەشی ناویان ھاوبەشە، نەتوانرا لەنێو خۆیاندا بەراورد بکرێن: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Only the state concerned confirms or denies its nationality; this was another.</source>
        <translation type="unfinished">تەنیا وڵاتی پەیوەندیدار ڕەگەزنامەی خۆی دەسەلمێنێت یان ڕەتی دەکاتەوە؛ ئەمە وڵاتێکی تر بوو.</translation>
    </message>
    <message>
        <source>The record does not say what supported it before that.</source>
        <translation type="unfinished">تۆمارەکە ناڵێت پێش ئەوە چی پشتگیریی کردووە.</translation>
    </message>
    <message>
        <source>No state stands behind this code, so none can confirm or deny it.</source>
        <translation type="unfinished">ھیچ وڵاتێک لە پشت ئەم کۆدەوە نییە، بۆیە ھیچ وڵاتێک ناتوانێت بیسەلمێنێت یان ڕەتی بکاتەوە.</translation>
    </message>
    <message>
        <source>Nothing supports it yet: a document, a chip or a record of a list would.</source>
        <translation type="unfinished">ھێشتا ھیچ پشتگیریی ناکات: بەڵگەنامە، چیپ یان تۆماری لیستێک پشتگیریی دەکات.</translation>
    </message>
    <message>
        <source>The state concerned has not confirmed it.</source>
        <translation type="unfinished">وڵاتی پەیوەندیدار نەیسەلماندووە.</translation>
    </message>
    <message>
        <source>That a state denies it is that state&apos;s answer, not a finding about the person.</source>
        <translation type="unfinished">ئەگەر وڵاتێک ڕەتی بکاتەوە، ئەوە وەڵامی ئەو وڵاتەیە، نەک دەرەنجامێک دەربارەی کەسەکە.</translation>
    </message>
    <message>
        <source>It is disputed: new support is needed before any state is asked again.</source>
        <translation type="unfinished">جێی ناکۆکییە: پێش ئەوەی دووبارە لە ھیچ وڵاتێک بپرسرێت، پشتگیرییەکی نوێ پێویستە.</translation>
    </message>
    <message>
        <source>A document number is the same.</source>
        <translation type="unfinished">ژمارەی بەڵگەنامەیەک ھەمانە.</translation>
    </message>
    <message>
        <source>A date of birth is missing on one side.</source>
        <translation type="unfinished">بەرواری لەدایکبوون لە لایەکدا نییە.</translation>
    </message>
    <message>
        <source>No name is stated on one side.</source>
        <translation type="unfinished">لە لایەکدا ھیچ ناوێک نەوتراوە.</translation>
    </message>
    <message>
        <source>The image of a capture is not held here any more, or was never sent.</source>
        <translation type="unfinished">وێنەی یەکێک لە وەرگیراوەکان ئیتر لێرە نییە، یان ھەرگیز نەنێردراوە.</translation>
    </message>
    <message>
        <source>The list held on this laptop has no record {record}.</source>
        <translation type="unfinished">ئەو لیستەی لەسەر ئەم لاپتۆپەیە تۆماری ⁨{record}⁩ ی تێدا نییە.</translation>
    </message>
    <message>
        <source>{count} or more records share a name or number with this one; the rest were not compared.</source>
        <translation type="unfinished">تۆمارەکان کە ناو یان ژمارەیان لەگەڵ ئەمە ھاوبەشە: ⁨{count}⁩ یان زیاتر؛ ئەوانی تر بەراورد نەکران.</translation>
    </message>
    <message>
        <source>Demonstration figures, not for decisions.</source>
        <translation type="unfinished">ژمارەکان تەنیا بۆ نیشاندانن، نەک بۆ بڕیار.</translation>
    </message>
    <message>
        <source>Not calibrated: no error rate is known for this score.</source>
        <translation type="unfinished">کالیبرە نەکراوە: ھیچ ڕێژەیەکی ھەڵە بۆ ئەم نمرەیە نازانرێت.</translation>
    </message>
    <message>
        <source>No calibration is held.</source>
        <translation type="unfinished">ھیچ کالیبراسیۆنێک نییە.</translation>
    </message>
    <message>
        <source>The calibration held is dated in the future; check the clock.</source>
        <translation type="unfinished">بەرواری کالیبراسیۆنەکە لە داھاتوودایە؛ کاتژمێرەکە بپشکنە.</translation>
    </message>
    <message>
        <source>How many false candidates to expect is not known.</source>
        <translation type="unfinished">نازانرێت چەند پاڵێوراوی ھەڵە چاوەڕوان دەکرێت.</translation>
    </message>
    <message>
        <source>No calibration of face comparisons is held.</source>
        <translation type="unfinished">ھیچ کالیبراسیۆنێک بۆ بەراوردی ڕوخسار نییە.</translation>
    </message>
    <message>
        <source>No calibration of finger comparisons is held.</source>
        <translation type="unfinished">ھیچ کالیبراسیۆنێک بۆ بەراوردی پەنجە نییە.</translation>
    </message>
    <message>
        <source>Error rate not claimable for a list of {records} from this calibration (largest: {largest}).</source>
        <translation type="unfinished">لەم کالیبراسیۆنەوە ناتوانرێت ڕێژەی ھەڵە بۆ لیستێکی ئەم قەبارەیە بوترێت: ⁨{records}⁩ (گەورەترین: ⁨{largest}⁩).</translation>
    </message>
    <message>
        <source>A false match rate of {count} in {of} is not claimable from this calibration (lowest: {lowest_count} in {lowest_of}).</source>
        <translation type="unfinished">لەم کالیبراسیۆنەوە ناتوانرێت ڕێژەی ھاوتابوونی ھەڵەی ⁨{count}⁩ لە ھەر ⁨{of}⁩ بوترێت (کەمترین: ⁨{lowest_count}⁩ لە ھەر ⁨{lowest_of}⁩).</translation>
    </message>
    <message>
        <source>The calibration held expired on {day}.</source>
        <translation type="unfinished">کالیبراسیۆنەکە لە ⁨{day}⁩ بەسەرچووە.</translation>
    </message>
    <message>
        <source>The calibration held is for other versions than {extractor} {version} with {matcher}.</source>
        <translation type="unfinished">کالیبراسیۆنەکە بۆ وەشانی ترە، نەک ⁨{extractor}⁩ ⁨{version}⁩ لەگەڵ ⁨{matcher}⁩.</translation>
    </message>
    <message>
        <source>Expect a false candidate at this score in about {count} in {of} searches of this list of {records} (at most {most} in {most_of}).</source>
        <translation type="unfinished">لەم نمرەیەدا پاڵێوراوێکی ھەڵە چاوەڕوان بکە لە نزیکەی ⁨{count}⁩ لە ھەر ⁨{of}⁩ گەڕان لەم لیستەدا، کە تۆمارەکانی ⁨{records}⁩ ن (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Expect about {expected} false candidates at this score in every search of this list of {records} (at most {most}).</source>
        <translation type="unfinished">ژمارەی پاڵێوراوی ھەڵەی چاوەڕوانکراو لەم نمرەیەدا لە ھەر گەڕانێکی ئەم لیستەدا، کە تۆمارەکانی ⁨{records}⁩ ن: نزیکەی ⁨{expected}⁩ (ئەوپەڕی ⁨{most}⁩).</translation>
    </message>
    <message>
        <source>Of people who are on the list, about {count} in {of} would be missed at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">لەو کەسانەی لە لیستەکەدان، لە سنووری کارپێکراودا نزیکەی ⁨{count}⁩ لە ھەر ⁨{of}⁩ نادۆزرێنەوە (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of other people, about {count} in {of} would reach this score (at most {most} in {most_of}).</source>
        <translation type="unfinished">لە کەسانی تر، نزیکەی ⁨{count}⁩ لە ھەر ⁨{of}⁩ دەگەنە ئەم نمرەیە (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of the right people, about {count} in {of} would be missed at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">لە کەسە ڕاستەکان، لە سنووری کارپێکراودا نزیکەی ⁨{count}⁩ لە ھەر ⁨{of}⁩ ناناسرێنەوە (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>No false candidate at this score was seen in testing: at most {most} in {most_of} searches of this list of {records} has one.</source>
        <translation type="unfinished">لە تاقیکردنەوەدا لەم نمرەیەدا ھیچ پاڵێوراوێکی ھەڵە نەبینرا: ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩ گەڕانی ئەم لیستە، کە تۆمارەکانی ⁨{records}⁩ ن، یەکێکی تێدایە.</translation>
    </message>
    <message>
        <source>No other person reached this score in testing: at most {most} in {most_of} would.</source>
        <translation type="unfinished">لە تاقیکردنەوەدا ھیچ کەسێکی تر نەگەیشتە ئەم نمرەیە: ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩ دەگەن پێی.</translation>
    </message>
    <message>
        <source>Expect fewer than 1 false candidate at this score in every search of this list of {records} (at most {most}).</source>
        <translation type="unfinished">ژمارەی پاڵێوراوی ھەڵەی چاوەڕوانکراو لەم نمرەیەدا لە ھەر گەڕانێکی ئەم لیستەدا، کە تۆمارەکانی ⁨{records}⁩ ن: کەمتر لە 1 (ئەوپەڕی ⁨{most}⁩).</translation>
    </message>
    <message>
        <source>Of people who are on the list, none was missed in testing at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">لەو کەسانەی لە لیستەکەدان، لە تاقیکردنەوەدا لە سنووری کارپێکراودا کەس لەدەست نەچوو (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Of the right people, none was missed in testing at the threshold in force (at most {most} in {most_of}).</source>
        <translation type="unfinished">لە کەسە ڕاستەکان، لە تاقیکردنەوەدا لە سنووری کارپێکراودا کەس لەدەست نەچوو (ئەوپەڕی ⁨{most}⁩ لە ھەر ⁨{most_of}⁩).</translation>
    </message>
    <message>
        <source>Name: {reason}</source>
        <translation type="unfinished">ناو: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>A step before this one is not taken. Record first what supports the nationality: a document, a chip or a record of the list.</source>
        <translation type="unfinished">ھەنگاوێکی پێش ئەمە نەنراوە. سەرەتا ئەوە تۆمار بکە کە پشتگیریی ڕەگەزنامەکە دەکات: بەڵگەنامە، چیپ یان تۆمارێکی لیست.</translation>
    </message>
    <message>
        <source>This is not a nationality code of ICAO Doc 9303-3. Choose a code, XXX for unknown.</source>
        <translation type="unfinished">ئەمە کۆدی ڕەگەزنامەی ICAO Doc 9303-3 نییە. کۆدێک ھەڵبژێرە، XXX بۆ نەزانراو.</translation>
    </message>
    <message>
        <source>Only the state concerned confirms or denies its nationality. Record it as support.</source>
        <translation type="unfinished">تەنیا وڵاتی پەیوەندیدار ڕەگەزنامەی خۆی دەسەلمێنێت یان ڕەتی دەکاتەوە. وەک پشتگیری تۆماری بکە.</translation>
    </message>
    <message>
        <source>No state stands behind this code, so none can confirm or deny it. Leave it as supported.</source>
        <translation type="unfinished">ھیچ وڵاتێک لە پشت ئەم کۆدەوە نییە، بۆیە ھیچ وڵاتێک ناتوانێت بیسەلمێنێت یان ڕەتی بکاتەوە. وەک پشتگیریکراو بیھێڵەوە.</translation>
    </message>
    <message>
        <source>This step does not rest on what it needs. Name the document, record or reply.</source>
        <translation type="unfinished">ئەم ھەنگاوە پشت بەوە نابەستێت کە پێویستییەتی. بەڵگەنامە، تۆمار یان وەڵامەکە ناو ببە.</translation>
    </message>
    <message>
        <source>By whom, when and on what is not all recorded.</source>
        <translation type="unfinished">بە تەواوی تۆمار نەکراوە: لەلایەن کێ، کەی و لەسەر چی.</translation>
    </message>
    <message>
        <source>This step is earlier than the one before.</source>
        <translation type="unfinished">ئەم ھەنگاوە لەوەی پێش خۆی زووترە.</translation>
    </message>
    <message>
        <source>Only a supervisor records what a state answers. Ask a supervisor to record it.</source>
        <translation type="unfinished">تەنیا سەرپەرشتیار وەڵامی وڵات تۆمار دەکات. داوا لە سەرپەرشتیارێک بکە تۆماری بکات.</translation>
    </message>
    <message>
        <source>Nothing was released to this state in this case, so it has not been asked. Ask for a disclosure first; record the answer when it comes.</source>
        <translation type="unfinished">لەم حاڵەتەدا ھیچ ڕادەستی ئەم وڵاتە نەکراوە، بۆیە لێی نەپرسراوە. سەرەتا داوای ئاشکراکردن بکە؛ کاتێک وەڵام ھات تۆماری بکە.</translation>
    </message>
    <message>
        <source>This laptop does not know yet who is a supervisor under the rules. Ask the hub once, while there is a connection.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھێشتا نازانێت بە پێی ڕێساکان کێ سەرپەرشتیارە. کاتێک پەیوەندی ھەیە جارێک لە ناوەند بپرسە.</translation>
    </message>
    <message>
        <source>This step is not one that this version knows. Choose one of those offered.</source>
        <translation type="unfinished">ئەم ھەنگاوە لەوانە نییە کە ئەم وەشانە دەیناسێت. یەکێک لە پێشکەشکراوەکان ھەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished">ھەڵوەشاندنەوە (&amp;N)</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Decision not verified</source>
        <translation type="unfinished">بڕیارێک پشتڕاست نەکراوەتەوە</translation>
    </message>
    <message>
        <source>Audit log differs</source>
        <translation type="unfinished">تۆماری وردبینی جیاوازە</translation>
    </message>
    <message>
        <source>Two records under one number</source>
        <translation type="unfinished">دوو تۆمار بە یەک ژمارە</translation>
    </message>
    <message>
        <source>Sent after revocation</source>
        <translation type="unfinished">دوای ھەڵوەشاندنەوە نێردرا</translation>
    </message>
    <message>
        <source>Not kept by the hub</source>
        <translation type="unfinished">ناوەند ھەڵینەگرت</translation>
    </message>
    <message>
        <source>Second officer disagrees</source>
        <translation type="unfinished">فەرمانبەری دووەم ھاوڕا نییە</translation>
    </message>
    <message>
        <source>Contested by the person</source>
        <translation type="unfinished">کەسەکە ناڕەزایی لێی ھەیە</translation>
    </message>
    <message>
        <source>Set aside by the hub</source>
        <translation type="unfinished">ناوەند لایداوە</translation>
    </message>
    <message>
        <source>Lost by the hub</source>
        <translation type="unfinished">ناوەند لەدەستی داوە</translation>
    </message>
    <message>
        <source>The hub keeps the record, but the decision in it does not count: it is not signed by an officer on the laptop&apos;s list of officers.</source>
        <translation type="unfinished">ناوەند تۆمارەکە ھەڵدەگرێت، بەڵام بڕیارەکەی ناوی حساب ناکرێت: فەرمانبەرێکی لیستی فەرمانبەرانی لاپتۆپەکە واژووی نەکردووە.</translation>
    </message>
    <message>
        <source>The hub knows other entries of this laptop&apos;s audit log than the laptop holds. An older copy of the laptop may have been put back, or the log was changed.</source>
        <translation type="unfinished">ناوەند تۆماری تری وردبینیی ئەم لاپتۆپە دەزانێت جگە لەوانەی لەسەرین. لەوانەیە وێنەیەکی کۆنتری لاپتۆپەکە گەڕێنرابێتەوە، یان تۆمارەکە گۆڕابێت.</translation>
    </message>
    <message>
        <source>The hub had received another record under this number before. It keeps both, and counts the first.</source>
        <translation type="unfinished">ناوەند پێشتر تۆمارێکی تری بەم ژمارەیە وەرگرتبوو. ھەردووکیان ھەڵدەگرێت، و یەکەمیان حساب دەکات.</translation>
    </message>
    <message>
        <source>This laptop was revoked. The hub keeps the record, but it counts for nothing.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھەڵوەشێنراوەتەوە. ناوەند تۆمارەکە ھەڵدەگرێت، بەڵام بۆ ھیچ حساب ناکرێت.</translation>
    </message>
    <message>
        <source>The hub could not open the record and did not keep it.</source>
        <translation type="unfinished">ناوەند نەیتوانی تۆمارەکە بکاتەوە و ھەڵینەگرت.</translation>
    </message>
    <message>
        <source>Another officer looked at the same evidence alone and came to another answer.</source>
        <translation type="unfinished">فەرمانبەرێکی تر بە تەنیا سەیری ھەمان بەڵگەی کرد و گەیشتە وەڵامێکی تر.</translation>
    </message>
    <message>
        <source>The person says that this decision is wrong.</source>
        <translation type="unfinished">کەسەکە دەڵێت ئەم بڕیارە ھەڵەیە.</translation>
    </message>
    <message>
        <source>The hub keeps the record and shows it to its operator.</source>
        <translation type="unfinished">ناوەند تۆمارەکە ھەڵدەگرێت و پیشانی بەکارخەرەکەی دەدات.</translation>
    </message>
    <message>
        <source>The hub was restored from a backup without this record, and the sealed copy here was dropped already.</source>
        <translation type="unfinished">ناوەند لە وێنەیەکی یەدەگەوە گەڕێنرایەوە کە ئەم تۆمارەی تێدا نەبوو، و وێنە مۆرکراوەکەی ئێرە پێشتر سڕابووەوە.</translation>
    </message>
    <message>
        <source>Check who decided. If the decision stands, an officer on the list decides again.</source>
        <translation type="unfinished">بزانە کێ بڕیاری داوە. ئەگەر بڕیارەکە ھەر ماوە، با فەرمانبەرێکی لیستەکە دووبارە بڕیار بدات.</translation>
    </message>
    <message>
        <source>Do not use this laptop for decisions; let the audit log be compared.</source>
        <translation type="unfinished">ئەم لاپتۆپە بۆ بڕیار بەکارمەھێنە؛ با تۆماری وردبینی بەراورد بکرێت.</translation>
    </message>
    <message>
        <source>Tell the hub&apos;s operator which of the two is the right one.</source>
        <translation type="unfinished">بە بەکارخەری ناوەند بڵێ کامیان ڕاستە.</translation>
    </message>
    <message>
        <source>Hand this laptop in.</source>
        <translation type="unfinished">ئەم لاپتۆپە ڕادەست بکە.</translation>
    </message>
    <message>
        <source>Save a diagnosis and send it to the hub&apos;s operator.</source>
        <translation type="unfinished">پشکنینێک پاشەکەوت بکە و بۆ بەکارخەری ناوەندی بنێرە.</translation>
    </message>
    <message>
        <source>Speak with the second officer and answer together, or refer the case.</source>
        <translation type="unfinished">لەگەڵ فەرمانبەری دووەم قسە بکە و پێکەوە وەڵام بدەنەوە، یان حاڵەتەکە ڕەوانە بکە.</translation>
    </message>
    <message>
        <source>Let an officer who has not judged the case look at it.</source>
        <translation type="unfinished">با فەرمانبەرێک کە بڕیاری لەم حاڵەتە نەداوە سەیری بکات.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s operator what has to be done.</source>
        <translation type="unfinished">لە بەکارخەری ناوەند بپرسە دەبێت چی بکرێت.</translation>
    </message>
    <message>
        <source>Give the hub&apos;s operator the number; a newer backup may hold the record.</source>
        <translation type="unfinished">ژمارەکە بدە بە بەکارخەری ناوەند؛ لەوانەیە وێنەیەکی یەدەگی نوێتر تۆمارەکەی تێدا بێت.</translation>
    </message>
    <message>
        <source>The officer who decided</source>
        <translation type="unfinished">ئەو فەرمانبەرەی بڕیاری دا</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished">سەرپەرشتیار</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished">بەڕێوەبەری سیستەم</translation>
    </message>
    <message>
        <source>The hub&apos;s operator</source>
        <translation type="unfinished">بەکارخەری ناوەند</translation>
    </message>
</context>
<context>
    <name>ConflictsScreen</name>
    <message>
        <source>Where its answer differs from yours</source>
        <translation type="unfinished">ئەو شوێنەی وەڵامەکەی لە ھی تۆ جیاوازە</translation>
    </message>
    <message>
        <source>Differences &amp;with the hub</source>
        <translation type="unfinished">جیاوازییەکان لەگەڵ ناوەند (&amp;W)</translation>
    </message>
    <message>
        <source>What is &amp;done about it</source>
        <translation type="unfinished">چی بۆ دەکرێت (&amp;D)</translation>
    </message>
    <message>
        <source>It is kept with your name.</source>
        <translation type="unfinished">لەگەڵ ناوت ھەڵدەگیرێت.</translation>
    </message>
    <message>
        <source>Differences with the hub</source>
        <translation type="unfinished">جیاوازییەکان لەگەڵ ناوەند</translation>
    </message>
    <message>
        <source>Your decisions stay as they were signed; these need somebody to look.</source>
        <translation type="unfinished">بڕیارەکانت وەک واژوو کراون دەمێننەوە؛ ئەمانە پێویستیان بە کەسێکە سەیریان بکات.</translation>
    </message>
    <message>
        <source>Take this up?</source>
        <translation type="unfinished">ئەمە دەگریتە ئەستۆ؟</translation>
    </message>
    <message>
        <source>&amp;Take it up</source>
        <translation type="unfinished">گرتنە ئەستۆ (&amp;T)</translation>
    </message>
    <message>
        <source>The hub agrees with everything sent so far.</source>
        <translation type="unfinished">ناوەند لەگەڵ ھەموو ئەوانەی تا ئێستا نێردراون ھاوڕایە.</translation>
    </message>
    <message>
        <source>Take it up…</source>
        <translation type="unfinished">گرتنە ئەستۆ…</translation>
    </message>
    <message>
        <source>Decided here</source>
        <translation type="unfinished">لێرە بڕیاری لێ درا</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished">چی جیاوازە</translation>
    </message>
    <message>
        <source>The hub says</source>
        <translation type="unfinished">ناوەند دەڵێت</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished">ھی کێیە</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished">ھەنگاوی داھاتوو</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation type="unfinished">گرتییە ئەستۆ</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished">جیاوازی</translation>
    </message>
    <message>
        <source>There are no words.</source>
        <translation type="unfinished">ھیچ وشەیەک نییە.</translation>
    </message>
    <message>
        <source>Write what is done about it.</source>
        <translation type="unfinished">بنووسە چی بۆ دەکرێت.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">پاشەکەوت دەکرێت…</translation>
    </message>
    <message>
        <source>It is taken up.</source>
        <translation type="unfinished">گیرایە ئەستۆ.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Year</source>
        <translation type="unfinished">ساڵ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">مانگ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">ڕۆژ</translation>
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
        <translation type="unfinished">ئەوەی بینیت و ئەوەی ڕاست بوو</translation>
    </message>
    <message>
        <source>What you saw and did</source>
        <translation type="unfinished">ئەوەی بینیت و کردت</translation>
    </message>
    <message>
        <source>The truth</source>
        <translation type="unfinished">ڕاستییەکە</translation>
    </message>
</context>
<context>
    <name>DecisionScreen</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished">بڕیاردان</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished">ناسنامە سەلمێنرا</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished">دەپشکنرێت…</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation type="unfinished">ناسنامە نەسەلمێنرا</translation>
    </message>
    <message>
        <source>The person could not be shown to be who is claimed</source>
        <translation type="unfinished">نەسەلمێنرا کەسەکە ئەوە بێت کە ڕاگەیەنراوە</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation type="unfinished">ڕەوانەکردن</translation>
    </message>
    <message>
        <source>To somebody who can look further into it</source>
        <translation type="unfinished">بۆ کەسێک کە دەتوانێت زیاتر لێی بکۆڵێتەوە</translation>
    </message>
    <message>
        <source>Confirmed with which record?</source>
        <translation type="unfinished">بە کام تۆمار سەلمێنرا؟</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished">ھۆکار (&amp;R)</translation>
    </message>
    <message>
        <source>What you saw and compared. It is kept, and others will read it.</source>
        <translation type="unfinished">ئەوەی بینیت و بەراوردت کرد. ھەڵدەگیرێت و کەسانی تر دەیخوێننەوە.</translation>
    </message>
    <message>
        <source>You are about to sign</source>
        <translation type="unfinished">خەریکە واژوو دەکەیت</translation>
    </message>
    <message>
        <source>Your signature cannot be taken back; a decision can only be withdrawn by a further signed entry.</source>
        <translation type="unfinished">واژووەکەت ناگەڕێتەوە؛ بڕیارێک تەنیا بە تۆمارێکی واژووکراوی تر دەکشێنرێتەوە.</translation>
    </message>
    <message>
        <source>You decide, not the program.</source>
        <translation type="unfinished">تۆ بڕیار دەدەیت، نەک بەرنامە.</translation>
    </message>
    <message>
        <source>Not possible now: see below</source>
        <translation type="unfinished">ئێستا ناکرێت: سەیری خوارەوە بکە</translation>
    </message>
    <message>
        <source>You decide, not the program. Confirming is not possible now.</source>
        <translation type="unfinished">تۆ بڕیار دەدەیت، نەک بەرنامە. سەلماندن ئێستا ناکرێت.</translation>
    </message>
    <message>
        <source>Refer instead; what is missing is recorded with it.</source>
        <translation type="unfinished">لەبری ئەوە ڕەوانەی بکە؛ ئەوەی کەمە لەگەڵیدا تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>To confirm, this is missing:</source>
        <translation type="unfinished">بۆ سەلماندن ئەمە کەمە:</translation>
    </message>
    <message>
        <source>With a record that you choose below</source>
        <translation type="unfinished">بە تۆمارێک کە لە خوارەوە ھەڵیدەبژێریت</translation>
    </message>
    <message>
        <source>With record {record}, {name}</source>
        <translation type="unfinished">بە تۆماری ⁨{record}⁩، ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Until they agree, the confirmation does not stand.</source>
        <translation type="unfinished">تا ئەو ڕازی نەبێت، سەلماندنەکە ناچەسپێت.</translation>
    </message>
    <message>
        <source>A second officer judges the evidence next, without seeing your answer.</source>
        <translation type="unfinished">پاشان فەرمانبەرێکی دووەم بڕیار لەسەر بەڵگەکان دەدات، بەبێ بینینی وەڵامەکەت.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">بڕیار</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">ھۆکار</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">واژووکەر</translation>
    </message>
    <message>
        <source>No decision is chosen.</source>
        <translation type="unfinished">ھیچ بڕیارێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose one of the three.</source>
        <translation type="unfinished">یەکێک لە سێیانەکە ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>No record is chosen.</source>
        <translation type="unfinished">ھیچ تۆمارێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose the record you confirm.</source>
        <translation type="unfinished">ئەو تۆمارە ھەڵبژێرە کە دەیسەلمێنیت.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">ھیچ ھۆکارێک نییە.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">بە چەند وشەیەک بنووسە بۆچی.</translation>
    </message>
    <message>
        <source>Check before you sign</source>
        <translation type="unfinished">پێش واژووکردن پێداچوونەوە بکە</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">واژوو و تۆمارکردن (&amp;G)</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">واژووکردن و پاشەکەوتکردن…</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>DEMONSTRATION: every person is fictional; nothing reaches a real hub</source>
        <translation type="unfinished">نمایش: ھەموو کەسێک خەیاڵییە؛ ھیچ ناگاتە ناوەندێکی ڕاستەقینە</translation>
    </message>
    <message>
        <source>PILOT: this laptop&apos;s own list and keys; not for decisions about people</source>
        <translation type="unfinished">تاقیکاری: ئەم لاپتۆپە لیست و کلیلی تایبەتی خۆی ھەیە؛ بۆ بڕیاردان لەسەر خەڵک نییە</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Show details</source>
        <translation type="unfinished">پیشاندانی وردەکاری</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished">شاردنەوەی وردەکاری</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>VERSIONS</source>
        <translation type="unfinished">وەشانەکان</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation type="unfinished">سیستەم</translation>
    </message>
    <message>
        <source>PROTECTION</source>
        <translation type="unfinished">پاراستن</translation>
    </message>
    <message>
        <source>  the vault opens with: {means}</source>
        <translation type="unfinished">  گەنجینە دەکرێتەوە بە: ⁨{means}⁩</translation>
    </message>
    <message>
        <source>READERS</source>
        <translation type="unfinished">خوێنەرەکان</translation>
    </message>
    <message>
        <source>  none attached</source>
        <translation type="unfinished">  ھیچ نەبەستراوە</translation>
    </message>
    <message>
        <source>ENGINES</source>
        <translation type="unfinished">بزوێنەرەکان</translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished">کار دەکات</translation>
    </message>
    <message>
        <source>DISK</source>
        <translation type="unfinished">دیسک</translation>
    </message>
    <message>
        <source>  free: {size} MiB</source>
        <translation type="unfinished">  بۆشایی: ⁨{size}⁩ MiB</translation>
    </message>
    <message>
        <source>LAST ERRORS</source>
        <translation type="unfinished">دوایین ھەڵەکان</translation>
    </message>
    <message>
        <source>  none</source>
        <translation type="unfinished">  ھیچ</translation>
    </message>
    <message>
        <source>OFFICERS</source>
        <translation type="unfinished">فەرمانبەران</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation type="unfinished">سیاسەت</translation>
    </message>
    <message>
        <source>DOCUMENTS</source>
        <translation type="unfinished">بەڵگەنامەکان</translation>
    </message>
    <message>
        <source>  certificates of states: {count} of {states} states, {unused} not used</source>
        <translation type="unfinished">  بڕوانامەی وڵاتان: ⁨{count}⁩ ھی ⁨{states}⁩ وڵات، بەکارنەھاتوو ⁨{unused}⁩</translation>
    </message>
    <message>
        <source>  newest list signed: {when}; revocation lists: {lists}</source>
        <translation type="unfinished">  نوێترین لیست واژووکراوە: ⁨{when}⁩؛ لیستەکانی ھەڵوەشاندنەوە: ⁨{lists}⁩</translation>
    </message>
    <message>
        <source>  from the folder {folder}, which nobody signed: for pilots only</source>
        <translation type="unfinished">  لە بوخچەی ⁨{folder}⁩، کە کەس واژووی نەکردووە: تەنیا بۆ تاقیکردنەوە</translation>
    </message>
    <message>
        <source>  signed set, version {version}, of {authority}</source>
        <translation type="unfinished">  کۆمەڵەی واژووکراو، وەشانی ⁨{version}⁩، ھی ⁨{authority}⁩</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation type="unfinished">لیست</translation>
    </message>
    <message>
        <source>  {records} records, version {version}, {state}</source>
        <translation type="unfinished">  تۆمار ⁨{records}⁩، وەشان ⁨{version}⁩، ⁨{state}⁩</translation>
    </message>
    <message>
        <source>SYNCHRONISATION</source>
        <translation type="unfinished">ھاوکاتکردن</translation>
    </message>
    <message>
        <source>  queued {queued}, confirmed {confirmed}, set aside {aside}</source>
        <translation type="unfinished">  لە نۆرەدا ⁨{queued}⁩، پشتڕاستکراو ⁨{confirmed}⁩، لادراو ⁨{aside}⁩</translation>
    </message>
</context>
<context>
    <name>DiagnosisScreen</name>
    <message>
        <source>&amp;Diagnosis</source>
        <translation type="unfinished">پشکنینی سیستەم (&amp;D)</translation>
    </message>
    <message>
        <source>What works, what does not, for support</source>
        <translation type="unfinished">چی کار دەکات و چی ناکات، بۆ پشتگیری</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished">پشکنینی سیستەم</translation>
    </message>
    <message>
        <source>For support. It holds no personal data; what you see is what is saved.</source>
        <translation type="unfinished">بۆ پشتگیری. ھیچ زانیارییەکی کەسی تێدا نییە؛ ئەوەی دەیبینیت ئەوەیە پاشەکەوت دەکرێت.</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation type="unfinished">پاشەکەوتکردن لە فایل (&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Try a reader…</source>
        <translation type="unfinished">تاقیکردنەوەی خوێنەرێک (&amp;T)…</translation>
    </message>
    <message>
        <source>Diagnosis text</source>
        <translation type="unfinished">دەقی پشکنین</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">سەیر دەکرێت…</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation type="unfinished">پاشەکەوتکردنی پشکنین</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished">دەق (*.txt)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished">پاشەکەوت کرا</translation>
    </message>
</context>
<context>
    <name>DisclosureDraft</name>
    <message>
        <source>&amp;State (code)</source>
        <translation type="unfinished">وڵات (کۆد) (&amp;S)</translation>
    </message>
    <message>
        <source>As in a passport: IRQ</source>
        <translation type="unfinished">وەک لە پاسپۆرتدا: IRQ</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation type="unfinished">دەسەڵات (&amp;A)</translation>
    </message>
    <message>
        <source>Who receives it, in words</source>
        <translation type="unfinished">کێ وەریدەگرێت، بە وشە</translation>
    </message>
    <message>
        <source>&amp;Why it is needed</source>
        <translation type="unfinished">بۆچی پێویستە (&amp;W)</translation>
    </message>
    <message>
        <source>Not by this way: {fields}.</source>
        <translation type="unfinished">بەم ڕێگەیە نا: ⁨{fields}⁩.</translation>
    </message>
    <message>
        <source>{field}: nothing is held</source>
        <translation type="unfinished">⁨{field}⁩: ھیچ نییە</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished">‏⁨{field}⁩: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>What would leave, and nothing else</source>
        <translation type="unfinished">ئەوەی دەچێتە دەرەوە، و ھیچی تر</translation>
    </message>
    <message>
        <source>Claims and their content, other people&apos;s data and the watchlist never leave; they are not offered.</source>
        <translation type="unfinished">داواکارییەکان و ناوەڕۆکیان و زانیاریی کەسانی تر و لیستی چاودێری ھەرگیز دەرناچن؛ ناخرێنە بەردەست.</translation>
    </message>
</context>
<context>
    <name>DisclosureLastLook</name>
    <message>
        <source>These fields leave now, and cannot be called back:</source>
        <translation type="unfinished">ئەم خانانە ئێستا دەچنە دەرەوە، و ناگەڕێنرێنەوە:</translation>
    </message>
    <message>
        <source>You approve that exactly these fields may leave:</source>
        <translation type="unfinished">تۆ پەسەندی دەکەیت کە ڕێک ئەم خانانە بچنە دەرەوە:</translation>
    </message>
    <message>
        <source>as the hub holds it</source>
        <translation type="unfinished">وەک ناوەند ھەڵیگرتووە</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished">بۆ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">بۆچی</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">واژووکەر</translation>
    </message>
</context>
<context>
    <name>DisclosureRequest</name>
    <message>
        <source>To</source>
        <translation type="unfinished">بۆ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">بۆچی</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished">داواکار</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished">پەسەندکەر</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation type="unfinished">ڕادەستکەر</translation>
    </message>
    <message>
        <source>Blocked, and who resolves it:</source>
        <translation type="unfinished">ڕاگیراوە، و کێ چارەسەری دەکات:</translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished">ڕادەست کرا</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">کشێنراوەتەوە</translation>
    </message>
    <message>
        <source>Waits for a supervisor</source>
        <translation type="unfinished">چاوەڕێی سەرپەرشتیارە</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation type="unfinished">چاوەڕێی کەسێکی دووەمە</translation>
    </message>
    <message>
        <source>Approved by two people</source>
        <translation type="unfinished">دوو کەس پەسەندیان کردووە</translation>
    </message>
    <message>
        <source>Show what left</source>
        <translation type="unfinished">پیشاندانی ئەوەی دەرچوو</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished">کشاندنەوەی</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished">پەسەندکردن…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished">ڕادەستکردن…</translation>
    </message>
</context>
<context>
    <name>DisclosuresScreen</name>
    <message>
        <source>Disclosures</source>
        <translation type="unfinished">ئاشکراکردنەکان</translation>
    </message>
    <message>
        <source>What waits for an approval or a release</source>
        <translation type="unfinished">ئەوەی چاوەڕێی پەسەندکردن یان ڕادەستکردنە</translation>
    </message>
    <message>
        <source>Disclosures that wait</source>
        <translation type="unfinished">ئاشکراکردنە چاوەڕوانەکان</translation>
    </message>
    <message>
        <source>A request is made from a finished encounter.</source>
        <translation type="unfinished">داواکاری لە چاوپێکەوتنێکی تەواوبووەوە دەکرێت.</translation>
    </message>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">پرسیار لە ناوەند (&amp;A)</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">پرسیار لە ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>No disclosure waits for anybody.</source>
        <translation type="unfinished">ھیچ ئاشکراکردنێک چاوەڕێی کەس ناکات.</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation type="unfinished">داواکراوە لە ⁨{when}⁩</translation>
    </message>
    <message>
        <source>Approvals: {count} of 2</source>
        <translation type="unfinished">پەسەندکردنەکان: ⁨{count}⁩ لە 2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">کردنەوە</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished">وەک دێسکتۆپ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">ڕووناک</translation>
    </message>
    <message>
        <source>For daylight</source>
        <translation type="unfinished">بۆ ڕووناکیی ڕۆژ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">تاریک</translation>
    </message>
    <message>
        <source>For night work</source>
        <translation type="unfinished">بۆ کاری شەو</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">زمانەکان</translation>
    </message>
    <message>
        <source>{language} · draft</source>
        <translation type="unfinished">⁨{language}⁩ · ڕەشنووس</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">ڕەنگەکان</translation>
    </message>
    <message>
        <source>Of the program. The notice has its own language in each encounter.</source>
        <translation type="unfinished">زمانی بەرنامە. ئاگادارینامە لە ھەر چاوپێکەوتنێکدا زمانی خۆی ھەیە.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished">زمان (&amp;G)</translation>
    </message>
    <message>
        <source>Translation reviewed by {name}.</source>
        <translation type="unfinished">وەرگێڕانەکە ⁨{name}⁩ پێیدا چووەتەوە.</translation>
    </message>
    <message>
        <source>This translation is a draft that no person has reviewed. Where a text is doubtful, the English one counts. The notice to the person is not affected: it comes from the policy.</source>
        <translation type="unfinished">ئەم وەرگێڕانە ڕەشنووسێکە کە ھیچ کەسێک پێیدا نەچووەتەوە. ئەگەر دەقێک گومانی تێدا بوو، ئینگلیزییەکە حسابە. ئاگادارینامەی کەسەکە ناگرێتەوە: ئەوە لە سیاسەتەکەوە دێت.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Surname</source>
        <translation type="unfinished">نازناو</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished">ناوەکان</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">ڕێکەوتی لەدایکبوون</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished">ڕەگەز</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">ڕەگەزنامە</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished">ژمارەی بەڵگەنامە</translation>
    </message>
    <message>
        <source>Date of expiry</source>
        <translation type="unfinished">ڕێکەوتی بەسەرچوون</translation>
    </message>
    <message>
        <source>Issuing state</source>
        <translation type="unfinished">وڵاتی دەرکەر</translation>
    </message>
    <message>
        <source>Optional data</source>
        <translation type="unfinished">زانیاریی ئارەزوومەندانە</translation>
    </message>
    <message>
        <source>More optional data</source>
        <translation type="unfinished">زانیاریی ئارەزوومەندانەی تر</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished">جۆری بەڵگەنامە</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">ناو</translation>
    </message>
    <message>
        <source>The last check digit</source>
        <translation type="unfinished">دوایین ژمارەی پشکنین</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished">ھێڵەکان</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished">وێنە</translation>
    </message>
    <message>
        <source>ready; no document on it</source>
        <translation type="unfinished">ئامادەیە؛ ھیچ بەڵگەنامەیەکی لەسەر نییە</translation>
    </message>
    <message>
        <source>a document lies on it</source>
        <translation type="unfinished">بەڵگەنامەیەکی لەسەرە</translation>
    </message>
    <message>
        <source>a document lies on it, but its chip is silent</source>
        <translation type="unfinished">بەڵگەنامەیەکی لەسەرە، بەڵام چیپەکەی بێدەنگە</translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished">بەکاردێت</translation>
    </message>
    <message>
        <source>The check digits agree. The chip was not read.</source>
        <translation type="unfinished">ژمارەکانی پشکنین یەک دەگرنەوە. چیپەکە نەخوێنرایەوە.</translation>
    </message>
    <message>
        <source>The zone breaks a rule. Look at the fields named below.</source>
        <translation type="unfinished">ناوچەکە ڕێسایەک دەشکێنێت. سەیری ئەو خانانە بکە کە لە خوارەوە ناونراون.</translation>
    </message>
    <message>
        <source>The zone cannot be read. Take another picture, or type it.</source>
        <translation type="unfinished">ناوچەکە ناخوێنرێتەوە. وێنەیەکی تر بگرە، یان بینووسە.</translation>
    </message>
    <message>
        <source>The data are as the state signed them.</source>
        <translation type="unfinished">زانیارییەکان وەک ئەوەن کە وڵاتەکە واژووی کردوون.</translation>
    </message>
    <message>
        <source>Data in the chip are not those that the state signed.</source>
        <translation type="unfinished">لە چیپەکەدا زانیاری ھەیە کە ئەوانە نین وڵاتەکە واژووی کردوون.</translation>
    </message>
    <message>
        <source>The signature in the chip does not verify.</source>
        <translation type="unfinished">واژووی ناو چیپەکە ڕاست دەرنەچوو.</translation>
    </message>
    <message>
        <source>This laptop holds no certificate of the issuer: nothing is proved.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھیچ بڕوانامەیەکی دەرکەرەکەی نییە: ھیچ نەسەلمێنراوە.</translation>
    </message>
    <message>
        <source>The certificate that signed the chip is not valid today.</source>
        <translation type="unfinished">ئەو بڕوانامەیەی چیپەکەی واژوو کردووە ئەمڕۆ بەکار نییە.</translation>
    </message>
    <message>
        <source>The state has revoked the certificate that signed the chip.</source>
        <translation type="unfinished">وڵاتەکە ئەو بڕوانامەیەی ھەڵوەشاندووەتەوە کە چیپەکەی واژوو کردووە.</translation>
    </message>
    <message>
        <source>The signature in the chip could not be checked.</source>
        <translation type="unfinished">واژووی ناو چیپەکە نەتوانرا بپشکنرێت.</translation>
    </message>
    <message>
        <source>The chip is the original, not a copy.</source>
        <translation type="unfinished">چیپەکە ڕەسەنە، کۆپی نییە.</translation>
    </message>
    <message>
        <source>The chip did not show that it is the original.</source>
        <translation type="unfinished">چیپەکە نەیسەلماند کە ڕەسەنە.</translation>
    </message>
    <message>
        <source>Whether the chip is a copy is not proved: nobody signed its key.</source>
        <translation type="unfinished">نەسەلمێنراوە چیپەکە کۆپییە یان نا: کەس کلیلەکەی واژوو نەکردووە.</translation>
    </message>
    <message>
        <source>This kind of chip cannot show whether it is a copy.</source>
        <translation type="unfinished">ئەم جۆرە چیپە ناتوانێت پیشانی بدات کۆپییە یان نا.</translation>
    </message>
    <message>
        <source>Whether the chip is a copy could not be checked.</source>
        <translation type="unfinished">نەتوانرا بپشکنرێت چیپەکە کۆپییە یان نا.</translation>
    </message>
    <message>
        <source>Nothing observed</source>
        <translation type="unfinished">ھیچ تێبینی نەکرا</translation>
    </message>
    <message>
        <source>Counterfeit: an imitation of a state&apos;s document</source>
        <translation type="unfinished">ساختە: لاسایی بەڵگەنامەی وڵاتێک</translation>
    </message>
    <message>
        <source>Forged: genuine, and altered afterwards</source>
        <translation type="unfinished">دەستکاریکراو: ڕەسەنە، و دواتر گۆڕدراوە</translation>
    </message>
    <message>
        <source>Pseudo: of an issuer that does not exist</source>
        <translation type="unfinished">وەھمی: ھی دەرکەرێک کە بوونی نییە</translation>
    </message>
    <message>
        <source>Impostor: genuine, and another person&apos;s</source>
        <translation type="unfinished">بەناوی کەسێکی تر: ڕەسەنە، و ھی کەسێکی ترە</translation>
    </message>
    <message>
        <source>Fraudulently obtained: genuine, issued on false evidence</source>
        <translation type="unfinished">بە فێڵ وەرگیراو: ڕەسەنە، بە بەڵگەی درۆ دەرکراوە</translation>
    </message>
</context>
<context>
    <name>DocumentEntry</name>
    <message>
        <source>Type them as printed; Shift+Enter begins a new line.</source>
        <translation type="unfinished">وەک چاپ کراون بیاننووسە؛ Shift+Enter ھێڵێکی نوێ دەست پێ دەکات.</translation>
    </message>
    <message>
        <source>Card access &amp;number</source>
        <translation type="unfinished">ژمارەی دەستگەیشتن بە کارت (&amp;N)</translation>
    </message>
    <message>
        <source>Six digits on the front, if there are any.</source>
        <translation type="unfinished">شەش ژمارە لەسەر ڕووی پێشەوە، ئەگەر ھەبن.</translation>
    </message>
    <message>
        <source>Lines at the &amp;foot of the page</source>
        <translation type="unfinished">ھێڵەکانی خوارەوەی لاپەڕە (&amp;F)</translation>
    </message>
    <message>
        <source>Picture of the pa&amp;ge</source>
        <translation type="unfinished">وێنەی لاپەڕەکە (&amp;G)</translation>
    </message>
    <message>
        <source>A photograph or scan, instead of typing.</source>
        <translation type="unfinished">وێنە یان سکان، لەبری نووسین.</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.bmp *.jp2)</source>
        <translation type="unfinished">وێنە (*.jpg *.jpeg *.png *.tif *.bmp *.jp2)</translation>
    </message>
    <message>
        <source>Nothing typed yet.</source>
        <translation type="unfinished">ھێشتا ھیچ نەنووسراوە.</translation>
    </message>
    <message>
        <source>The first letter is P, V, A, C or I.</source>
        <translation type="unfinished">پیتی یەکەم P، V، A، C یان I ـە.</translation>
    </message>
    <message>
        <source>Compare with the document: {fields}</source>
        <translation type="unfinished">لەگەڵ بەڵگەنامەکە بەراوردی بکە: ⁨{fields}⁩</translation>
    </message>
    <message>
        <source>{count} characters to go</source>
        <translation type="unfinished">پیتە ماوەکان: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Complete; every check digit agrees.</source>
        <translation type="unfinished">تەواوە؛ ھەموو ژمارەکانی پشکنین یەک دەگرنەوە.</translation>
    </message>
    <message>
        <source>There is a character that does not belong there.</source>
        <translation type="unfinished">پیتێک ھەیە کە جێی لەوێ نییە.</translation>
    </message>
</context>
<context>
    <name>DocumentResult</name>
    <message>
        <source>No portrait</source>
        <translation type="unfinished">وێنەی کەسەکە نییە</translation>
    </message>
    <message>
        <source>This document number is on the list: {name}</source>
        <translation type="unfinished">ئەم ژمارەی بەڵگەنامەیە لە لیستەکەدایە: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Records on the list with this document number: {count}</source>
        <translation type="unfinished">تۆمارەکانی لیست بەم ژمارەی بەڵگەنامەیە: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>No record on the list has this document number.</source>
        <translation type="unfinished">ھیچ تۆمارێکی لیست ئەم ژمارەی بەڵگەنامەیەی نییە.</translation>
    </message>
    <message>
        <source>The portrait was not compared: capture the face, then come back here over Claimed identity and read the chip.</source>
        <translation type="unfinished">وێنەکە بەراورد نەکرا: ڕوخسار وەربگرە، پاشان لە ناسنامەی ڕاگەیەندراوەوە بگەڕێوە ئێرە و چیپەکە بخوێنەوە.</translation>
    </message>
    <message>
        <source>Portrait and face compared; judge with your own eyes.</source>
        <translation type="unfinished">وێنەی بەڵگەنامە و ڕوخسار بەراورد کران؛ بە چاوی خۆت بڕیار بدە.</translation>
    </message>
    <message>
        <source>The comparison supports that it is this person&apos;s portrait.</source>
        <translation type="unfinished">بەراوردەکە پشتگیریی ئەوە دەکات کە وێنەی ئەم کەسەیە.</translation>
    </message>
    <message>
        <source>The comparison does not support that it is this person.</source>
        <translation type="unfinished">بەراوردەکە پشتگیریی ئەوە ناکات کە ئەم کەسەیە.</translation>
    </message>
    <message>
        <source>printed: {value}</source>
        <translation type="unfinished">چاپکراو: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>chip: {value}</source>
        <translation type="unfinished">چیپ: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>on record: {value}</source>
        <translation type="unfinished">لە تۆماردا: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>Differs — {sides}</source>
        <translation type="unfinished">جیاوازە — ⁨{sides}⁩</translation>
    </message>
</context>
<context>
    <name>DocumentScreen</name>
    <message>
        <source>The person&apos;s document</source>
        <translation type="unfinished">بەڵگەنامەی کەسەکە</translation>
    </message>
    <message>
        <source>Read the chip, or check the lines by hand. Then say what you observed.</source>
        <translation type="unfinished">چیپەکە بخوێنەوە، یان بە دەست ھێڵەکان بپشکنە. پاشان بڵێ چیت تێبینی کرد.</translation>
    </message>
    <message>
        <source>Read the p&amp;icture</source>
        <translation type="unfinished">خوێندنەوەی وێنە (&amp;I)</translation>
    </message>
    <message>
        <source>What do you &amp;observe?</source>
        <translation type="unfinished">چی تێبینی دەکەیت؟ (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Read the chip</source>
        <translation type="unfinished">خوێندنەوەی چیپ (&amp;R)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished">تێبینی (&amp;T)</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished">ئەوەی زانراوە</translation>
    </message>
    <message>
        <source>Your judgement, not the machine&apos;s.</source>
        <translation type="unfinished">بڕیاری تۆیە، نەک ھی ئامێرەکە.</translation>
    </message>
    <message>
        <source>No document reader is attached.</source>
        <translation type="unfinished">ھیچ خوێنەرێکی بەڵگەنامە نەبەستراوە.</translation>
    </message>
    <message>
        <source>Document reader</source>
        <translation type="unfinished">خوێنەری بەڵگەنامە</translation>
    </message>
    <message>
        <source>No picture is named.</source>
        <translation type="unfinished">ھیچ وێنەیەک ناونەنراوە.</translation>
    </message>
    <message>
        <source>Choose a picture of the page first.</source>
        <translation type="unfinished">سەرەتا وێنەیەکی لاپەڕەکە ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation type="unfinished">وێنەکە دەخوێنرێتەوە…</translation>
    </message>
    <message>
        <source>Put the document on the reader and leave it there…</source>
        <translation type="unfinished">بەڵگەنامەکە لەسەر خوێنەرەکە دابنێ و لەوێ بەجێی بھێڵە…</translation>
    </message>
    <message>
        <source>Nothing opens the chip yet.</source>
        <translation type="unfinished">ھێشتا ھیچ چیپەکە ناکاتەوە.</translation>
    </message>
    <message>
        <source>Type the lines at the foot of the page, or the card access number.</source>
        <translation type="unfinished">ھێڵەکانی خوارەوەی لاپەڕە بنووسە، یان ژمارەی دەستگەیشتن بە کارت.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished">⁨{file}⁩ دەخوێنرێتەوە…</translation>
    </message>
    <message>
        <source>Nothing is known of the document yet.</source>
        <translation type="unfinished">ھێشتا ھیچ دەربارەی بەڵگەنامەکە نازانرێت.</translation>
    </message>
    <message>
        <source>Read the chip or type the lines; or press Back.</source>
        <translation type="unfinished">چیپەکە بخوێنەوە یان ھێڵەکان بنووسە؛ یان «گەڕانەوە» دابگرە.</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>I&amp;mport the certificates</source>
        <translation type="unfinished">بڕوانامەکان بھێنە (&amp;M)</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation type="unfinished">ئێستا ھەڵگیراوە</translation>
    </message>
    <message>
        <source>Certificates of each state</source>
        <translation type="unfinished">بڕوانامەکانی ھەر دەوڵەتێک</translation>
    </message>
    <message>
        <source>File with certi&amp;ficates</source>
        <translation type="unfinished">فایلی بڕوانامەکان (&amp;F)</translation>
    </message>
    <message>
        <source>As your list authority gave it to you; its signature is checked first.</source>
        <translation type="unfinished">وەک دەسەڵاتی لیستەکە پێی داویت؛ یەکەم جار واژووەکەی دەپشکنرێت.</translation>
    </message>
    <message>
        <source>Certificates (*.fidt);;All files (*)</source>
        <translation type="unfinished">بڕوانامەکان (*.fidt);;ھەموو فایلەکان (*)</translation>
    </message>
    <message>
        <source>Take over a newer set</source>
        <translation type="unfinished">کۆمەڵەیەکی نوێتر وەربگرە</translation>
    </message>
    <message>
        <source>Certificates of states</source>
        <translation type="unfinished">بڕوانامەکانی دەوڵەتان</translation>
    </message>
    <message>
        <source>{count}, of {states} states</source>
        <translation type="unfinished">⁨{count}⁩، ژمارەی دەوڵەتان ⁨{states}⁩</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished">بڕوانامەکان</translation>
    </message>
    <message>
        <source>Newest list of a state</source>
        <translation type="unfinished">نوێترین لیستی دەوڵەتێک</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation type="unfinished">لیستەکانی ھەڵوەشاندنەوە</translation>
    </message>
    <message>
        <source>Not used, see below</source>
        <translation type="unfinished">بەکار نەھێنراو، خوارەوە ببینە</translation>
    </message>
    <message>
        <source>the folder {folder}, which nobody signed: for pilots only</source>
        <translation type="unfinished">بوخچەی ⁨{folder}⁩ کە کەس واژووی نەکردووە: تەنھا بۆ تاقیکردنەوە</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">لە</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">وەشان</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">دروستکراو</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">واژووکەر</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation type="unfinished">ھیچ فایلێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose the file you were given.</source>
        <translation type="unfinished">ئەو فایلە ھەڵبژێرە کە پێت دراوە.</translation>
    </message>
    <message>
        <source>Checking the signature and every certificate…</source>
        <translation type="unfinished">واژوو و ھەموو بڕوانامەیەک دەپشکنرێن…</translation>
    </message>
    <message>
        <source>Version {version} is in use.</source>
        <translation type="unfinished">وەشانی ⁨{version}⁩ بەکار دێت.</translation>
    </message>
    <message>
        <source>The certificates are taken over.</source>
        <translation type="unfinished">بڕوانامەکان وەرگیران.</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
</context>
<context>
    <name>ErasuresSection</name>
    <message>
        <source>Captured images kept now</source>
        <translation type="unfinished">وێنە وەرگیراوەکان کە ئێستا ھەڵگیراون</translation>
    </message>
    <message>
        <source>When each encounter&apos;s images are erased</source>
        <translation type="unfinished">کەی وێنەکانی ھەر چاوپێکەوتنێک دەسڕێنەوە</translation>
    </message>
    <message>
        <source>Erased, newest first</source>
        <translation type="unfinished">سڕاوەکان، نوێترین یەکەم</translation>
    </message>
    <message>
        <source>Nothing was erased yet.</source>
        <translation type="unfinished">ھێشتا ھیچ نەسڕاوەتەوە.</translation>
    </message>
    <message>
        <source>Deletion report</source>
        <translation type="unfinished">ڕاپۆرتی سڕینەوە</translation>
    </message>
    <message>
        <source>Encounters with images</source>
        <translation type="unfinished">چاوپێکەوتنی خاوەن وێنە</translation>
    </message>
    <message>
        <source>With a time set</source>
        <translation type="unfinished">کاتی بۆ دانراوە</translation>
    </message>
    <message>
        <source>{encounter} · until it is decided</source>
        <translation type="unfinished">‏⁨{encounter}⁩ · تا بڕیار دەدرێت</translation>
    </message>
    <message>
        <source>{encounter} · until {time}</source>
        <translation type="unfinished">‏⁨{encounter}⁩ · تا ⁨{time}⁩</translation>
    </message>
    <message>
        <source>{time} · {encounter} · images: {number} · {reason}</source>
        <translation type="unfinished">‏⁨{time}⁩ · ⁨{encounter}⁩ · وێنەکان: ⁨{number}⁩ · ⁨{reason}⁩</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished">کێشە</translation>
    </message>
    <message>
        <source>Problem: {what} {next}</source>
        <translation type="unfinished">کێشە: ⁨{what}⁩ ⁨{next}⁩</translation>
    </message>
</context>
<context>
    <name>ExceptionChoice</name>
    <message>
        <source>You need not ask why, and it changes nothing for the person.</source>
        <translation type="unfinished">پێویست ناکات بپرسیت بۆچی، و بۆ کەسەکە ھیچ ناگۆڕێت.</translation>
    </message>
</context>
<context>
    <name>ExerciseEditorScreen</name>
    <message>
        <source>Change an exercise</source>
        <translation type="unfinished">مەشقێک بگۆڕە</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation type="unfinished">مەشقی نوێ</translation>
    </message>
    <message>
        <source>What is right follows from what you choose: nobody has to be told.</source>
        <translation type="unfinished">ڕاست لەوەوە دێت کە ھەڵیدەبژێریت: پێویست نییە بە کەس بوترێت.</translation>
    </message>
    <message>
        <source>&amp;Save the exercise</source>
        <translation type="unfinished">مەشقەکە پاشەکەوت بکە (&amp;S)</translation>
    </message>
    <message>
        <source>Fill it in, then save.</source>
        <translation type="unfinished">پڕی بکەرەوە، پاشان پاشەکەوتی بکە.</translation>
    </message>
</context>
<context>
    <name>ExerciseForm</name>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished">ناونیشان (&amp;T)</translation>
    </message>
    <message>
        <source>B&amp;riefing</source>
        <translation type="unfinished">ڕوونکردنەوە (&amp;R)</translation>
    </message>
    <message>
        <source>What the trainee is told before the person comes.</source>
        <translation type="unfinished">ئەوەی پێش ھاتنی کەسەکە بە ڕاھێنراو دەوترێت.</translation>
    </message>
    <message>
        <source>What is &amp;expected</source>
        <translation type="unfinished">ئەوەی چاوەڕوان دەکرێت (&amp;E)</translation>
    </message>
    <message>
        <source>Shown afterwards, with the result.</source>
        <translation type="unfinished">دواتر لەگەڵ ئەنجام پیشان دەدرێت.</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation type="unfinished">کێ دێت</translation>
    </message>
    <message>
        <source>What they claim</source>
        <translation type="unfinished">چی ڕادەگەیەنێت</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation type="unfinished">تۆماری کێ</translation>
    </message>
    <message>
        <source>The list is</source>
        <translation type="unfinished">لیستەکە</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished">خولەک: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Time aimed at</source>
        <translation type="unfinished">کاتی ئامانج</translation>
    </message>
    <message>
        <source>The {finger}</source>
        <translation type="unfinished">پەنجە: ⁨{finger}⁩</translation>
    </message>
    <message>
        <source>The face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>{name}, {record}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{name}, not on the list</source>
        <translation type="unfinished">‏⁨{name}⁩، لە لیستدا نییە</translation>
    </message>
    <message>
        <source>How fingers and face are given at first</source>
        <translation type="unfinished">پەنجە و ڕوخسار یەکەم جار چۆن دەدرێن</translation>
    </message>
    <message>
        <source>What goes wrong with the readers</source>
        <translation type="unfinished">چی لە خوێنەرەکان تێک دەچێت</translation>
    </message>
</context>
<context>
    <name>ExercisesScreen</name>
    <message>
        <source>Your own exercises</source>
        <translation type="unfinished">مەشقەکانی خۆت</translation>
    </message>
    <message>
        <source>They stay on this demonstration laptop. The people are fictional.</source>
        <translation type="unfinished">لەسەر ئەم لاپتۆپی نمایشە دەمێننەوە. کەسەکان خەیاڵین.</translation>
    </message>
    <message>
        <source>&amp;New exercise</source>
        <translation type="unfinished">مەشقی نوێ (&amp;N)</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished">ھێشتا ھیچ نییە.</translation>
    </message>
    <message>
        <source>Make one, or go back to the six.</source>
        <translation type="unfinished">یەکێک دروست بکە، یان بگەڕێوە بۆ شەشەکە.</translation>
    </message>
    <message>
        <source>{title}, with {person}</source>
        <translation type="unfinished">‏⁨{title}⁩، لەگەڵ ⁨{person}⁩</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished">بگۆڕە…</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation type="unfinished">گۆڕینی ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation type="unfinished">لەبەر بگرەوە…</translation>
    </message>
    <message>
        <source>Copy {title}</source>
        <translation type="unfinished">لەبەرگرتنەوەی ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished">بسڕەوە…</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation type="unfinished">سڕینەوەی ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation type="unfinished">لەبەرگیراوەی ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation type="unfinished">⁨{title}⁩ بسڕدرێتەوە؟</translation>
    </message>
    <message>
        <source>What trainees did in it is still remembered.</source>
        <translation type="unfinished">ئەوەی ڕاھێنراوان تێیدا کردیان ھەر لە یاد دەمێنێت.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished">بیسڕەوە</translation>
    </message>
</context>
<context>
    <name>FaceScreen</name>
    <message>
        <source>Photograph the face</source>
        <translation type="unfinished">وێنەی ڕوخسار بگرە</translation>
    </message>
    <message>
        <source>&amp;Take photograph</source>
        <translation type="unfinished">گرتنی وێنە (&amp;T)</translation>
    </message>
    <message>
        <source>The camera&apos;s picture appears here.</source>
        <translation type="unfinished">وێنەی کامێراکە لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Take &amp;another</source>
        <translation type="unfinished">وێنەیەکی تر (&amp;A)</translation>
    </message>
    <message>
        <source>Ca&amp;nnot capture…</source>
        <translation type="unfinished">وەرناگیرێت (&amp;N)…</translation>
    </message>
    <message>
        <source>Why is no photograph taken?</source>
        <translation type="unfinished">بۆچی وێنە نەگیراوە؟</translation>
    </message>
    <message>
        <source>Face the light; no light from behind.</source>
        <translation type="unfinished">ڕوو لە ڕووناکی؛ ھیچ ڕووناکییەک لە پشتەوە نەبێت.</translation>
    </message>
    <message>
        <source>Look straight at the camera, mouth closed, eyes open.</source>
        <translation type="unfinished">ڕاستەوخۆ سەیری کامێرا بکات، دەم داخراو، چاو کراوە.</translation>
    </message>
    <message>
        <source>Keep head coverings on; the face from chin to forehead must show.</source>
        <translation type="unfinished">سەرپۆش با بمێنێت؛ ڕوخسار لە چەناگەوە تا نێوچەوان دەبێت دیار بێت.</translation>
    </message>
    <message>
        <source>Go on, or take another photograph.</source>
        <translation type="unfinished">بەردەوام بە، یان وێنەیەکی تر بگرە.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>Fit the face into the oval, then press Enter.</source>
        <translation type="unfinished">ڕوخسارەکە بخە ناو ھێلکەییەکە، پاشان Enter دابگرە.</translation>
    </message>
    <message>
        <source>Waiting for the camera…</source>
        <translation type="unfinished">چاوەڕێی کامێرا…</translation>
    </message>
    <message>
        <source>Taking the photograph</source>
        <translation type="unfinished">وێنە دەگیرێت</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished">وێنە</translation>
    </message>
    <message>
        <source>No photograph is taken.</source>
        <translation type="unfinished">ھیچ وێنەیەک نەگیراوە.</translation>
    </message>
</context>
<context>
    <name>FieldidError</name>
    <message>
        <source>No receipt has come from the hub: {reason}.</source>
        <translation type="unfinished">ھیچ پسوولەیەک لە ناوەندەوە نەھات: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Send it again when the hub can be reached; it is done once only.</source>
        <translation type="unfinished">کاتێک ناوەند دەگیرێت دووبارە بینێرە؛ تەنیا یەک جار ئەنجام دەدرێت.</translation>
    </message>
    <message>
        <source>The audit log does not verify at entry {sequence}: {reason}.</source>
        <translation type="unfinished">تۆماری وردبینی لە خاڵی ⁨{sequence}⁩ ڕاست دەرنەچوو: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Stop using this laptop and call the administrator.</source>
        <translation type="unfinished">واز لە بەکارھێنانی ئەم لاپتۆپە بھێنە و پەیوەندی بە بەڕێوەبەری سیستەمەوە بکە.</translation>
    </message>
    <message>
        <source>The authority cannot do this: {reason}.</source>
        <translation type="unfinished">لایەنی دەرکردن ناتوانێت ئەمە بکات: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation type="unfinished">ھیچ بڵاو نەکرایەوە.</translation>
    </message>
    <message>
        <source>This laptop does not trust a list authority yet.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھێشتا متمانە بە ھیچ لایەنێکی دەرکردنی لیست ناکات.</translation>
    </message>
    <message>
        <source>Give the authority&apos;s public key file with the first list (--trust FILE.pub).</source>
        <translation type="unfinished">فایلی کلیلی گشتیی لایەنەکە لەگەڵ یەکەم لیست بدە (--trust FILE.pub).</translation>
    </message>
    <message>
        <source>This laptop already trusts a list authority, and it is another one.</source>
        <translation type="unfinished">ئەم لاپتۆپە پێشتر متمانە بە لایەنێکی تری دەرکردن دەکات.</translation>
    </message>
    <message>
        <source>Only an administrator can change the authority, and the change is logged.</source>
        <translation type="unfinished">تەنیا بەڕێوەبەری سیستەم دەتوانێت لایەنەکە بگۆڕێت، و گۆڕانەکە تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>Measuring {what} did not work.</source>
        <translation type="unfinished">پێوانی ⁨{what}⁩ سەری نەگرت.</translation>
    </message>
    <message>
        <source>Read what it printed above, then measure again on an idle machine.</source>
        <translation type="unfinished">ئەوەی لە سەرەوە چاپی کرد بیخوێنەوە، پاشان لەسەر ئامێرێکی بێکار دووبارە بیپێوە.</translation>
    </message>
    <message>
        <source>The packed list of this vault is missing, damaged, or an older copy of itself.</source>
        <translation type="unfinished">لیستە ئامادەکراوەکەی ئەم گەنجینەیە نییە، تێکچووە، یان وێنەیەکی کۆنترە.</translation>
    </message>
    <message>
        <source>Nothing of it is used. Import the list again, and tell the administrator.</source>
        <translation type="unfinished">ھیچی لێ بەکارنایەت. لیستەکە دووبارە ھاوردە بکە، و بە بەڕێوەبەری سیستەم بڵێ.</translation>
    </message>
    <message>
        <source>This calibration file is damaged: {reason}.</source>
        <translation type="unfinished">ئەم فایلی کالیبراسیۆنە تێکچووە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask its maker for a new copy.</source>
        <translation type="unfinished">ھیچ نەگۆڕا. داوای وێنەیەکی نوێ لە دروستکەرەکەی بکە.</translation>
    </message>
    <message>
        <source>This calibration cannot be used: {reason}.</source>
        <translation type="unfinished">ئەم کالیبراسیۆنە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>This calibration is valid from {made} to {expires} and not today.</source>
        <translation type="unfinished">ئەم کالیبراسیۆنە لە ⁨{made}⁩ تا ⁨{expires}⁩ بەکارە، ئەمڕۆ نا.</translation>
    </message>
    <message>
        <source>Check the laptop&apos;s clock, or ask its maker for a new calibration.</source>
        <translation type="unfinished">کاتژمێری لاپتۆپەکە بپشکنە، یان داوای کالیبراسیۆنێکی نوێ لە دروستکەرەکەی بکە.</translation>
    </message>
    <message>
        <source>The maker&apos;s key file cannot be used: {reason}.</source>
        <translation type="unfinished">فایلی کلیلی دروستکەر بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Give another file with --key.</source>
        <translation type="unfinished">ھیچ نەنووسرا. فایلێکی تر بە --key بدە.</translation>
    </message>
    <message>
        <source>This calibration is not signed by a maker that is trusted here ({maker}).</source>
        <translation type="unfinished">ئەم کالیبراسیۆنە لەلایەن دروستکەرێکی متمانەپێکراوەوە واژوو نەکراوە (⁨{maker}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Compare the maker&apos;s key with the one you were given.</source>
        <translation type="unfinished">ھیچ نەگۆڕا. کلیلی دروستکەر لەگەڵ ئەوەی پێت دراوە بەراورد بکە.</translation>
    </message>
    <message>
        <source>This account may not use the camera {reader}.</source>
        <translation type="unfinished">ئەم ھەژمارە بۆی نییە کامێرای ⁨{reader}⁩ بەکاربھێنێت.</translation>
    </message>
    <message>
        <source>An administrator adds this account to the group video; then log in to this computer again.</source>
        <translation type="unfinished">بەڕێوەبەری سیستەم ئەم ھەژمارە دەخاتە گرووپی video؛ پاشان دووبارە بچۆ ناو ئەم کۆمپیوتەرە.</translation>
    </message>
    <message>
        <source>The capture was cancelled.</source>
        <translation type="unfinished">وەرگرتن ھەڵوەشێنرایەوە.</translation>
    </message>
    <message>
        <source>Press Capture to start again.</source>
        <translation type="unfinished">«وەرگرتن» دابگرە بۆ دەستپێکردنەوە.</translation>
    </message>
    <message>
        <source>This smart card does not open the vault: {reason}.</source>
        <translation type="unfinished">ئەم کارتە زیرەکە گەنجینەکە ناکاتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Put the right card in and try again, or ask the administrator for a passphrase.</source>
        <translation type="unfinished">کارتە ڕاستەکە دابنێ و دووبارە ھەوڵ بدەوە، یان داوای ڕستەی تێپەڕ لە بەڕێوەبەری سیستەم بکە.</translation>
    </message>
    <message>
        <source>The chip on the reader {reader} does not answer.</source>
        <translation type="unfinished">چیپەکەی سەر خوێنەری ⁨{reader}⁩ وەڵام ناداتەوە.</translation>
    </message>
    <message>
        <source>Take the document off, wait two seconds, and put it on again, flat and open.</source>
        <translation type="unfinished">بەڵگەنامەکە ھەڵبگرە، دوو چرکە چاوەڕێ بکە، و بە تەختی و کراوەیی دایبنێوە.</translation>
    </message>
    <message>
        <source>The document was taken off the reader {reader} too early.</source>
        <translation type="unfinished">بەڵگەنامەکە زوو لە خوێنەری ⁨{reader}⁩ ھەڵگیرا.</translation>
    </message>
    <message>
        <source>Lay it on the reader again and leave it until reading has ended.</source>
        <translation type="unfinished">دووبارە لەسەر خوێنەرەکە دایبنێ و بەجێی بھێڵە تا خوێندنەوە تەواو دەبێت.</translation>
    </message>
    <message>
        <source>The card on the reader {reader} was reset.</source>
        <translation type="unfinished">کارتەکەی سەر خوێنەری ⁨{reader}⁩ ڕێکخرایەوە.</translation>
    </message>
    <message>
        <source>Leave the document still on the reader; reading goes on.</source>
        <translation type="unfinished">بەڵگەنامەکە بەبێ جووڵە لەسەر خوێنەرەکە بەجێی بھێڵە؛ خوێندنەوە بەردەوامە.</translation>
    </message>
    <message>
        <source>This step is not possible yet: {reason}.</source>
        <translation type="unfinished">ئەم ھەنگاوە ھێشتا ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Complete the earlier step first.</source>
        <translation type="unfinished">سەرەتا ھەنگاوی پێشوو تەواو بکە.</translation>
    </message>
    <message>
        <source>The chip of this document cannot be read: {reason}.</source>
        <translation type="unfinished">چیپی ئەم بەڵگەنامەیە ناخوێنرێتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Lay the document on the reader again. Its printed data can be used without the chip.</source>
        <translation type="unfinished">بەڵگەنامەکە دووبارە لەسەر خوێنەرەکە دابنێ. زانیارییە چاپکراوەکانی بەبێ چیپیش بەکاردێن.</translation>
    </message>
    <message>
        <source>The chip does not open with the {password} that was entered.</source>
        <translation type="unfinished">چیپەکە بە ⁨{password}⁩ ی نووسراو ناکرێتەوە.</translation>
    </message>
    <message>
        <source>Compare every character with the document, correct it and read again.</source>
        <translation type="unfinished">ھەموو پیتێک لەگەڵ بەڵگەنامەکە بەراورد بکە، ڕاستی بکەرەوە و دووبارە بیخوێنەوە.</translation>
    </message>
    <message>
        <source>The chip of this document answers against the standard: {reason}.</source>
        <translation type="unfinished">چیپی ئەم بەڵگەنامەیە پێچەوانەی ستاندارد وەڵام دەداتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Read it once more. If it happens again, note it and use the printed data.</source>
        <translation type="unfinished">جارێکی تر بیخوێنەوە. ئەگەر دووبارە بووەوە، بینووسە و زانیارییە چاپکراوەکان بەکاربھێنە.</translation>
    </message>
    <message>
        <source>Reading the chip was cancelled.</source>
        <translation type="unfinished">خوێندنەوەی چیپ ھەڵوەشێنرایەوە.</translation>
    </message>
    <message>
        <source>Press Read to start again.</source>
        <translation type="unfinished">«خوێندنەوە» دابگرە بۆ دەستپێکردنەوە.</translation>
    </message>
    <message>
        <source>The protected connection to the chip broke: {reason}.</source>
        <translation type="unfinished">پەیوەندیی پارێزراو لەگەڵ چیپەکە پچڕا: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Leave the document still on the reader and read again.</source>
        <translation type="unfinished">بەڵگەنامەکە بەبێ جووڵە لەسەر خوێنەرەکە بەجێی بھێڵە و دووبارە بیخوێنەوە.</translation>
    </message>
    <message>
        <source>This program cannot open this chip: {reason}.</source>
        <translation type="unfinished">ئەم بەرنامەیە ناتوانێت ئەم چیپە بکاتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use the printed data, and report the document&apos;s state and year of issue.</source>
        <translation type="unfinished">زانیارییە چاپکراوەکان بەکاربھێنە، و وڵات و ساڵی دەرکردنی بەڵگەنامەکە ڕابگەیەنە.</translation>
    </message>
    <message>
        <source>The stick cannot be used: {reason}.</source>
        <translation type="unfinished">فلاشەکە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that the stick is not write-protected.</source>
        <translation type="unfinished">فۆڵدەرێکی تر ھەڵبژێرە، یان دڵنیابە کە فلاشەکە لە نووسین نەپارێزراوە.</translation>
    </message>
    <message>
        <source>The device secret and the key file of this vault do not belong together.</source>
        <translation type="unfinished">نھێنیی ئامێر و فایلی کلیلی ئەم گەنجینەیە ھی یەک نین.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can put device.secret back.</source>
        <translation type="unfinished">ھیچ مەسڕەوە؛ پەیوەندی بە بەڕێوەبەری سیستەمەوە بکە، دەتوانێت device.secret بگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>The hub&apos;s log of disclosures no longer holds entry {sequence}, which it signed for.</source>
        <translation type="unfinished">تۆماری ئاشکراکردنی ناوەند ئیتر خاڵی ⁨{sequence}⁩ ی تێدا نییە کە واژووی کردبوو.</translation>
    </message>
    <message>
        <source>Keep this laptop as it is and tell whoever supervises the hub.</source>
        <translation type="unfinished">ئەم لاپتۆپە وەک خۆی بھێڵەوە و بە سەرپەرشتیاری ناوەند بڵێ.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished">دیسکەکە پڕە، بۆیە ئەمە پاشەکەوت نەکرا.</translation>
    </message>
    <message>
        <source>Free some space and try again; what you entered is still here.</source>
        <translation type="unfinished">ھەندێک بۆشایی چۆڵ بکە و دووبارە ھەوڵ بدەوە؛ ئەوەی نووسیوتە ھێشتا لێرەیە.</translation>
    </message>
    <message>
        <source>This document data cannot be read: {reason}.</source>
        <translation type="unfinished">زانیاریی ئەم بەڵگەنامەیە ناخوێنرێتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Read the document again; if it stays so, inspect it by other means.</source>
        <translation type="unfinished">بەڵگەنامەکە دووبارە بخوێنەوە؛ ئەگەر ھەر وا بوو، بە ڕێگەیەکی تر بیپشکنە.</translation>
    </message>
    <message>
        <source>On an enrolled laptop every search belongs to an encounter.</source>
        <translation type="unfinished">لەسەر لاپتۆپێکی تۆمارکراو ھەر گەڕانێک ھی چاوپێکەوتنێکە.</translation>
    </message>
    <message>
        <source>Open one (fieldid encounter open) and give its identifier with --encounter.</source>
        <translation type="unfinished">یەکێک بکەرەوە (fieldid encounter open) و ناسێنەرەکەی بە --encounter بدە.</translation>
    </message>
    <message>
        <source>The engine {name} does not work on this laptop: {reason}.</source>
        <translation type="unfinished">بزوێنەری ⁨{name}⁩ لەسەر ئەم لاپتۆپە کار ناکات: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Reinstall fieldid; until then this engine is not used.</source>
        <translation type="unfinished">‏fieldid دووبارە دابمەزرێنەوە؛ تا ئەو کاتە ئەم بزوێنەرە بەکارنایەت.</translation>
    </message>
    <message>
        <source>Enrolment was refused: {reason}.</source>
        <translation type="unfinished">تۆمارکردن ڕەت کرایەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for a new one-time code.</source>
        <translation type="unfinished">داوای کۆدێکی نوێی یەکجارە لە بەڕێوەبەری ناوەند بکە.</translation>
    </message>
    <message>
        <source>This evaluation cannot be run: {reason}.</source>
        <translation type="unfinished">ئەم ھەڵسەنگاندنە ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the folders given; the documentation names the expected layout.</source>
        <translation type="unfinished">ئەو فۆڵدەرانەی داون بپشکنە؛ ڕێنماییەکان شێوازی چاوەڕوانکراو دەڵێن.</translation>
    </message>
    <message>
        <source>The facts cannot be read: {reason}.</source>
        <translation type="unfinished">ڕاستییەکان ناخوێنرێنەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing may be released on them. Correct the file and run the gate again.</source>
        <translation type="unfinished">نابێت ھیچ بە پێی ئەوان ڕادەست بکرێت. فایلەکە ڕاست بکەرەوە و دەروازەکە دووبارە کارپێ بکە.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished">شتێک بە ھەڵە ڕۆیشت.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, save a diagnosis and report it.</source>
        <translation type="unfinished">دووبارە ھەوڵ بدەوە؛ ئەگەر دووبارە بووەوە، پشکنینێک پاشەکەوت بکە و ڕایبگەیەنە.</translation>
    </message>
    <message>
        <source>The file {file} cannot be used: {reason}.</source>
        <translation type="unfinished">فایلی ⁨{file}⁩ بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the name and the permissions, and try again.</source>
        <translation type="unfinished">ناو و مۆڵەتەکان بپشکنە، و دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>This fingerprint record cannot be read: {reason}.</source>
        <translation type="unfinished">ئەم تۆماری پەنجەمۆرە ناخوێنرێتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the sender for ISO/IEC 19794-2, ISO/IEC 19794-4 or ANSI/INCITS 378.</source>
        <translation type="unfinished">داوای ISO/IEC 19794-2، ISO/IEC 19794-4 یان ANSI/INCITS 378 لە نێرەرەکە بکە.</translation>
    </message>
    <message>
        <source>A finger was on the reader {reader} before it was ready.</source>
        <translation type="unfinished">پێش ئەوەی خوێنەری ⁨{reader}⁩ ئامادە بێت پەنجەیەکی لەسەر بوو.</translation>
    </message>
    <message>
        <source>Ask the person to lift the finger, press Capture, then place it.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە پەنجەی ھەڵبگرێت، «وەرگرتن» دابگرە، پاشان با دایبنێت.</translation>
    </message>
    <message>
        <source>The font {font} is not installed.</source>
        <translation type="unfinished">فۆنتی ⁨{font}⁩ دانەمەزراوە.</translation>
    </message>
    <message>
        <source>Install the package {package}, then try again.</source>
        <translation type="unfinished">پاکێجی ⁨{package}⁩ دابمەزرێنە، پاشان دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>This address of a hub cannot be used: {reason}.</source>
        <translation type="unfinished">ئەم ناونیشانەی ناوەند بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Give it as https://NAME; http:// is for a hub on this machine only.</source>
        <translation type="unfinished">وەک https://NAME بینووسە؛ http:// تەنیا بۆ ناوەندێکە لەسەر ھەمان ئامێر.</translation>
    </message>
    <message>
        <source>The hub cannot do this: {reason}.</source>
        <translation type="unfinished">ناوەند ناتوانێت ئەمە بکات: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>See the hub&apos;s log and documentation.</source>
        <translation type="unfinished">سەیری تۆمار و ڕێنماییەکانی ناوەند بکە.</translation>
    </message>
    <message>
        <source>The hub refused this. {reason}</source>
        <translation type="unfinished">ناوەند ئەمەی ڕەت کردەوە. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Nothing was done there.</source>
        <translation type="unfinished">لەوێ ھیچ نەکرا.</translation>
    </message>
    <message>
        <source>This laptop is not enrolled: {reason}.</source>
        <translation type="unfinished">ئەم لاپتۆپە تۆمار نەکراوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Check the address and the network, and enrol again with the same code.</source>
        <translation type="unfinished">ناونیشان و تۆڕەکە بپشکنە، و بە ھەمان کۆد دووبارە تۆماری بکە.</translation>
    </message>
    <message>
        <source>This image cannot be used: {reason}.</source>
        <translation type="unfinished">ئەم وێنەیە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose another image or capture again.</source>
        <translation type="unfinished">وێنەیەکی تر ھەڵبژێرە یان دووبارە وەری بگرە.</translation>
    </message>
    <message>
        <source>The image of the {what} cannot be used: {reason}.</source>
        <translation type="unfinished">وێنەی ⁨{what}⁩ بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The key file of this vault is missing or damaged.</source>
        <translation type="unfinished">فایلی کلیلی ئەم گەنجینەیە نییە یان تێکچووە.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can put vault.key back or recover the vault with the authority&apos;s key. No passphrase was tried, and none is at fault.</source>
        <translation type="unfinished">ھیچ مەسڕەوە؛ پەیوەندی بە بەڕێوەبەرەوە بکە، کە دەتوانێت ⁨vault.key⁩ بگێڕێتەوە یان گەنجینەکە بە کلیلی دەسەڵات بگەڕێنێتەوە. ھیچ ڕستەیەکی تێپەڕ تاقی نەکرایەوە، و ھیچیان ھەڵە نین.</translation>
    </message>
    <message>
        <source>This is the last administrator of this laptop.</source>
        <translation type="unfinished">ئەمە دوایین بەڕێوەبەری سیستەمی ئەم لاپتۆپەیە.</translation>
    </message>
    <message>
        <source>Add another administrator first. Nothing was changed.</source>
        <translation type="unfinished">سەرەتا بەڕێوەبەرێکی تری سیستەم زیاد بکە. ھیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>Too many failed log-ons.</source>
        <translation type="unfinished">ھەوڵی چوونەژوورەوەی سەرنەکەوتووی زۆر.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then try again.</source>
        <translation type="unfinished">⁨{seconds}⁩ چرکە چاوەڕێ بکە، پاشان دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The data of the zone reader is damaged: {reason}.</source>
        <translation type="unfinished">زانیارییەکانی خوێنەری ناوچە تێکچوون: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Install fieldid again.</source>
        <translation type="unfinished">‏fieldid دووبارە دابمەزرێنەوە.</translation>
    </message>
    <message>
        <source>The model {name} is missing or was altered.</source>
        <translation type="unfinished">مۆدێلی ⁨{name}⁩ نییە یان گۆڕدراوە.</translation>
    </message>
    <message>
        <source>The list authority has revoked the models that made these templates: {models}.</source>
        <translation type="unfinished">دەسەڵاتی لیستەکە ڕێگەی لەو مۆدێلانە سەندەوە کە ئەم قاڵبانەیان دروست کردووە: ⁨{models}⁩.</translation>
    </message>
    <message>
        <source>They are not used. Capture what another engine can compare, or decide without.</source>
        <translation type="unfinished">بەکار ناھێنرێن. شتێک وەربگرە کە بزوێنەرێکی تر بەراوردی بکات، یان بەبێ ئەوان بڕیار بدە.</translation>
    </message>
    <message>
        <source>No machine-readable zone can be made of this: {reason}.</source>
        <translation type="unfinished">ھیچ ناوچەیەکی خوێنراوەی ئامێر لەمە دروست ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished">بەھاکە ڕاست بکەرەوە.</translation>
    </message>
    <message>
        <source>There is no image file to read.</source>
        <translation type="unfinished">ھیچ فایلێکی وێنە نییە بۆ خوێندنەوە.</translation>
    </message>
    <message>
        <source>Choose image files, then press Capture.</source>
        <translation type="unfinished">فایلی وێنە ھەڵبژێرە، پاشان «وەرگرتن» دابگرە.</translation>
    </message>
    <message>
        <source>No list is held on this laptop.</source>
        <translation type="unfinished">ھیچ لیستێک لەسەر ئەم لاپتۆپە نییە.</translation>
    </message>
    <message>
        <source>Import a list from the list authority first.</source>
        <translation type="unfinished">سەرەتا لیستێک لە لایەنی دەرکردنی لیستەوە ھاوردە بکە.</translation>
    </message>
    <message>
        <source>There is no vault in {place}.</source>
        <translation type="unfinished">ھیچ گەنجینەیەک لە ⁨{place}⁩ نییە.</translation>
    </message>
    <message>
        <source>Set this laptop up first (fieldid vault init, or the first-run screens).</source>
        <translation type="unfinished">سەرەتا ئەم لاپتۆپە ئامادە بکە (fieldid vault init، یان شاشەکانی یەکەم کارپێکردن).</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation type="unfinished">تەنیا بەڕێوەبەری سیستەم دەتوانێت ئەمە بکات.</translation>
    </message>
    <message>
        <source>Ask the administrator of this laptop.</source>
        <translation type="unfinished">لە بەڕێوەبەری سیستەمی ئەم لاپتۆپە داوا بکە.</translation>
    </message>
    <message>
        <source>There is no such {what} on this laptop.</source>
        <translation type="unfinished">شتێکی وەھا (⁨{what}⁩) لەسەر ئەم لاپتۆپە نییە.</translation>
    </message>
    <message>
        <source>Check the identifier, and try again.</source>
        <translation type="unfinished">ناسێنەرەکە بپشکنە، و دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>This laptop is not a list authority.</source>
        <translation type="unfinished">ئەم لاپتۆپە لایەنی دەرکردنی لیست نییە.</translation>
    </message>
    <message>
        <source>Build on a pilot laptop, or ask the list authority for a list.</source>
        <translation type="unfinished">لەسەر لاپتۆپێکی تاقیکاری دروستی بکە، یان داوای لیست لە لایەنی دەرکردنی لیست بکە.</translation>
    </message>
    <message>
        <source>What left under this request was not released from this laptop.</source>
        <translation type="unfinished">ئەوەی بەم داواکارییە دەرچووە لەم لاپتۆپەوە ڕادەست نەکراوە.</translation>
    </message>
    <message>
        <source>Ask whoever released it.</source>
        <translation type="unfinished">لەوە بپرسە کە ڕادەستی کردووە.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator may read the audit log.</source>
        <translation type="unfinished">تەنیا سەرپەرشتیار یان بەڕێوەبەری سیستەم دەتوانێت تۆماری وردبینی بخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Ask your supervisor to look.</source>
        <translation type="unfinished">داوا لە سەرپەرشتیارەکەت بکە سەیری بکات.</translation>
    </message>
    <message>
        <source>There is nothing to compare: no usable finger or face was captured.</source>
        <translation type="unfinished">ھیچ نییە بۆ بەراورد: ھیچ پەنجە یان ڕوخسارێکی بەکارھاتوو وەرنەگیراوە.</translation>
    </message>
    <message>
        <source>Capture a finger or a face, or refer the case.</source>
        <translation type="unfinished">پەنجەیەک یان ڕوخسارێک وەربگرە، یان حاڵەتەکە ڕەوانە بکە.</translation>
    </message>
    <message>
        <source>Several officers use this laptop.</source>
        <translation type="unfinished">چەند فەرمانبەرێک ئەم لاپتۆپە بەکاردەھێنن.</translation>
    </message>
    <message>
        <source>Say which one you are: set FIELDID_OFFICER to the name.</source>
        <translation type="unfinished">بڵێ کامیانیت: FIELDID_OFFICER بکە بە ناوەکە.</translation>
    </message>
    <message>
        <source>The data key cannot be changed yet: {count} officers still use the older key format.</source>
        <translation type="unfinished">ھێشتا کلیلی زانیاری ناگۆڕدرێت: ژمارەی ئەو فەرمانبەرانەی ھێشتا شێوازی کۆنی کلیل بەکاردەھێنن: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Let each of them log on once, or remove or reset them. Nothing was changed.</source>
        <translation type="unfinished">با ھەریەکەیان جارێک بچێتە ژوورەوە، یان لایانببە یان ڕێکیانبخەرەوە. ھیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>No passphrase was given.</source>
        <translation type="unfinished">ھیچ ڕستەیەکی تێپەڕ نەدرا.</translation>
    </message>
    <message>
        <source>Type it at a terminal; pilot and demo vaults also take it from {variable}.</source>
        <translation type="unfinished">لە تێرمیناڵ بینووسە؛ گەنجینەی تاقیکاری و نمایش لە ⁨{variable}⁩ یشەوە وەری دەگرن.</translation>
    </message>
    <message>
        <source>The policy cannot be used: {reason}.</source>
        <translation type="unfinished">سیاسەتەکە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the administrator for a valid signed policy.</source>
        <translation type="unfinished">داوای سیاسەتێکی دروستی واژووکراو لە بەڕێوەبەری سیستەم بکە.</translation>
    </message>
    <message>
        <source>The policy does not allow this ({rule}): {reason}.</source>
        <translation type="unfinished">سیاسەتەکە ڕێگە بەمە نادات (⁨{rule}⁩): ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>{remedy}</source>
        <translation type="unfinished">{remedy}</translation>
    </message>
    <message>
        <source>The reader {reader} could not use the finger: {reason}.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ نەیتوانی پەنجەکە بەکاربھێنێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Press Capture and ask the person to place the finger again, flat and centred.</source>
        <translation type="unfinished">«وەرگرتن» دابگرە و داوا لە کەسەکە بکە پەنجەی دووبارە بە تەختی و لە ناوەڕاستدا دابنێت.</translation>
    </message>
    <message>
        <source>The hub has not answered: {reason}.</source>
        <translation type="unfinished">ناوەند وەڵامی نەداوەتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask again when the hub can be reached.</source>
        <translation type="unfinished">ھیچ نەگۆڕا. کاتێک ناوەند دەگیرێت دووبارە بپرسەوە.</translation>
    </message>
    <message>
        <source>The reader {reader} is in use.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ بەکاردێت.</translation>
    </message>
    <message>
        <source>Close the other program, or wait a moment and retry.</source>
        <translation type="unfinished">بەرنامەکەی تر دابخە، یان کەمێک چاوەڕێ بکە و دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The picture of the camera {reader} is black.</source>
        <translation type="unfinished">وێنەی کامێرای ⁨{reader}⁩ ڕەشە.</translation>
    </message>
    <message>
        <source>Open the shutter or uncover the lens, switch on a light and retry.</source>
        <translation type="unfinished">پەردەکە بکەرەوە یان ھاوێنەکە دەربخە، ڕووناکییەک دابگیرسێنە و دووبارە ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The reader {reader} cannot be used: {missing} is not installed.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ بەکارنایەت: ⁨{missing}⁩ دانەمەزراوە.</translation>
    </message>
    <message>
        <source>Install it, start the program again, or choose another reader in Settings.</source>
        <translation type="unfinished">دایبمەزرێنە، بەرنامەکە دووبارە بکەرەوە، یان لە ڕێکخستنەکان خوێنەرێکی تر ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>The reader {reader} reported a problem: {reason}.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ کێشەیەکی ڕاگەیاند: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Unplug it, plug it in again and retry.</source>
        <translation type="unfinished">لێیبکەرەوە، دووبارە ببەستەوە و ھەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The reader {reader} was not found.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ نەدۆزرایەوە.</translation>
    </message>
    <message>
        <source>Check the cable, or choose another reader in Settings.</source>
        <translation type="unfinished">کێبڵەکە بپشکنە، یان لە ڕێکخستنەکان خوێنەرێکی تر ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>This account may not use the reader {reader}.</source>
        <translation type="unfinished">ئەم ھەژمارە بۆی نییە خوێنەری ⁨{reader}⁩ بەکاربھێنێت.</translation>
    </message>
    <message>
        <source>An administrator installs packaging/udev/70-fieldid-readers.rules; then plug it in again.</source>
        <translation type="unfinished">بەڕێوەبەری سیستەم packaging/udev/70-fieldid-readers.rules دادەمەزرێنێت؛ پاشان دووبارە ببەستەوە.</translation>
    </message>
    <message>
        <source>The reader {reader} states {dpi} dots per inch, but the ridges in its image say otherwise.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ دەڵێت ⁨{dpi}⁩ خاڵ لە ئینچێکدا، بەڵام ھێڵەکانی وێنەکەی شتێکی تر دەڵێن.</translation>
    </message>
    <message>
        <source>Place the finger once more. If it stays so, use another reader and tell an administrator.</source>
        <translation type="unfinished">جارێکی تر پەنجەکە دابنێ. ئەگەر ھەروا مایەوە، خوێنەرێکی تر بەکار بھێنە و بە بەڕێوەبەرێک بڵێ.</translation>
    </message>
    <message>
        <source>Nothing was presented to the reader {reader} in time.</source>
        <translation type="unfinished">لە کاتی خۆیدا ھیچ پێشکەشی خوێنەری ⁨{reader}⁩ نەکرا.</translation>
    </message>
    <message>
        <source>Ask the person to present again and press Capture.</source>
        <translation type="unfinished">داوا لە کەسەکە بکە دووبارە پێشکەشی بکات و «وەرگرتن» دابگرە.</translation>
    </message>
    <message>
        <source>The pictures of the camera {reader} arrive broken.</source>
        <translation type="unfinished">وێنەکانی کامێرای ⁨{reader}⁩ بە شکاوی دەگەن.</translation>
    </message>
    <message>
        <source>Plug it in directly, not through a hub or a long cable, and retry.</source>
        <translation type="unfinished">ڕاستەوخۆ بیبەستەوە، نەک لەڕێی دابەشکەر یان کێبڵێکی درێژەوە، و دووبارە ھەوڵ بدە.</translation>
    </message>
    <message>
        <source>The reader {reader} is not trusted: {reason}.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ متمانەپێکراو نییە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use another reader. An administrator checks the maker&apos;s certificate, and this laptop&apos;s date.</source>
        <translation type="unfinished">خوێنەرێکی تر بەکاربھێنە. بەڕێوەبەری سیستەم بڕوانامەی دروستکەر و ڕێکەوتی ئەم لاپتۆپە دەپشکنێت.</translation>
    </message>
    <message>
        <source>The reader {reader} stopped answering.</source>
        <translation type="unfinished">خوێنەری ⁨{reader}⁩ لە وەڵامدانەوە وەستا.</translation>
    </message>
    <message>
        <source>Plug it in again; nothing captured so far is lost.</source>
        <translation type="unfinished">دووبارە ببەستەوە؛ ھیچ شتێک لەوەی تا ئێستا وەرگیراوە لەدەست نەچووە.</translation>
    </message>
    <message>
        <source>The recording {file} cannot be opened.</source>
        <translation type="unfinished">تۆمارکراوی ⁨{file}⁩ ناکرێتەوە.</translation>
    </message>
    <message>
        <source>Check the passphrase. If it is right, the file is damaged or no recording: ask for it again.</source>
        <translation type="unfinished">ڕستەی تێپەڕ بپشکنە. ئەگەر ڕاستە، فایلەکە تێکچووە یان تۆمارکراو نییە: دووبارە داوای بکەوە.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator may save or play a recording of a reader.</source>
        <translation type="unfinished">تەنیا سەرپەرشتیار یان بەڕێوەبەری سیستەم دەتوانێت تۆمارکراوی خوێنەرێک پاشەکەوت بکات یان لێیبدات.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation type="unfinished">لە سەرپەرشتیارەکەت بپرسە.</translation>
    </message>
    <message>
        <source>A recording cannot be played on a live laptop.</source>
        <translation type="unfinished">لەسەر لاپتۆپێکی کاری ڕاستەقینە تۆمارکراو لێنادرێت.</translation>
    </message>
    <message>
        <source>Play it on a demonstration or pilot laptop.</source>
        <translation type="unfinished">لەسەر لاپتۆپێکی نمایش یان تاقیکاری لێیبدە.</translation>
    </message>
    <message>
        <source>This recovery file does not open the vault: {reason}.</source>
        <translation type="unfinished">ئەم فایلی گەڕاندنەوەیە گەنجینەکە ناکاتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Use the file that was exported last from this laptop, with the authority&apos;s key.</source>
        <translation type="unfinished">دوایین فایلی ھەناردەکراوی ئەم لاپتۆپە بەکاربھێنە، لەگەڵ کلیلی لایەنی دەرکردن.</translation>
    </message>
    <message>
        <source>This fingerprint image does not state its resolution.</source>
        <translation type="unfinished">ئەم وێنەی پەنجەمۆرە وردیی خۆی ناڵێت.</translation>
    </message>
    <message>
        <source>Enter the scanner&apos;s resolution in dots per inch (usually 500).</source>
        <translation type="unfinished">وردیی سکانەرەکە بە خاڵ لە ئینچێکدا بنووسە (زۆرجار 500).</translation>
    </message>
    <message>
        <source>This is not the root file of a list repository.</source>
        <translation type="unfinished">ئەمە فایلی ڕەگی کۆگای لیست نییە.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask the list authority for its root file.</source>
        <translation type="unfinished">ھیچ نەگۆڕدرا. داوای فایلی ڕەگ لە دەسەڵاتی لیستەکە بکە.</translation>
    </message>
    <message>
        <source>The captured images of this encounter can no longer be opened.</source>
        <translation type="unfinished">وێنە وەرگیراوەکانی ئەم چاوپێکەوتنە ئیتر ناکرێنەوە.</translation>
    </message>
    <message>
        <source>Capture again, or refer the case; tell the administrator if nothing was erased.</source>
        <translation type="unfinished">دووبارە وەریبگرە، یان حاڵەتەکە ڕەوانە بکە؛ ئەگەر ھیچ نەسڕابووەوە بە بەڕێوەبەری سیستەم بڵێ.</translation>
    </message>
    <message>
        <source>These comparison scores cannot be used: {reason}.</source>
        <translation type="unfinished">ئەم نمرانەی بەراورد بەکارنایەن: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Correct the file and run it again; nothing was written.</source>
        <translation type="unfinished">فایلەکە ڕاست بکەرەوە و دووبارە کارپێی بکە؛ ھیچ نەنووسرا.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation type="unfinished">گەڕان ھەڵوەشێنرایەوە.</translation>
    </message>
    <message>
        <source>Press Search to start again.</source>
        <translation type="unfinished">«گەڕان» دابگرە بۆ دەستپێکردنەوە.</translation>
    </message>
    <message>
        <source>Sealed records of the erased vault still wait to be sent.</source>
        <translation type="unfinished">ھێشتا تۆماری مۆرکراوی گەنجینەی سڕاوە چاوەڕێی ناردنە.</translation>
    </message>
    <message>
        <source>Send them first (fieldid sync run --locked), then set this laptop up again.</source>
        <translation type="unfinished">سەرەتا بیاننێرە (fieldid sync run --locked)، پاشان ئەم لاپتۆپە دووبارە ئامادە بکە.</translation>
    </message>
    <message>
        <source>Synchronisation is waiting: {reason}.</source>
        <translation type="unfinished">ھاوکاتکردن چاوەڕێیە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Records are kept safely and will be sent when the hub can be reached.</source>
        <translation type="unfinished">تۆمارەکان بە پارێزراوی ھەڵگیراون و کاتێک ناوەند دەگیرێت دەنێردرێن.</translation>
    </message>
    <message>
        <source>This biometric template cannot be read: {reason}.</source>
        <translation type="unfinished">ئەم قاڵبە بایۆمەترییە ناخوێنرێتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the list authority to re-issue the list for this version.</source>
        <translation type="unfinished">داوا لە لایەنی دەرکردنی لیست بکە لیستەکە بۆ ئەم وەشانە دەربکاتەوە.</translation>
    </message>
    <message>
        <source>The TPM of this laptop cannot be used: {reason}.</source>
        <translation type="unfinished">‏TPM ی ئەم لاپتۆپە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Start the laptop anew. If it stays so, the authority can recover the vault.</source>
        <translation type="unfinished">لاپتۆپەکە دووبارە بکەرەوە. ئەگەر ھەر وا بوو، لایەنی دەرکردن دەتوانێت گەنجینەکە بگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>No set of CSCA certificates can be made: {reason}.</source>
        <translation type="unfinished">ھیچ کۆمەڵە بڕوانامەیەکی CSCA دروست ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Correct it and try again.</source>
        <translation type="unfinished">ھیچ نەنووسرا. ڕاستی بکەرەوە و دووبارە ھەوڵ بدەرەوە.</translation>
    </message>
    <message>
        <source>This set of CSCA certificates is damaged: {reason}.</source>
        <translation type="unfinished">ئەم کۆمەڵە بڕوانامەی CSCA تێکچووە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The set held before stays in use. Ask the list authority for a new copy.</source>
        <translation type="unfinished">کۆمەڵەکەی پێشوو ھەر بەکاردێت. داوای وێنەیەکی نوێ لە لایەنی دەرکردنی لیست بکە.</translation>
    </message>
    <message>
        <source>This set (version {offered}) is not newer than the one held (version {held}).</source>
        <translation type="unfinished">ئەم کۆمەڵەیە (وەشانی ⁨{offered}⁩) لەوەی ھەڵگیراوە نوێتر نییە (وەشانی ⁨{held}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for the newest set of CSCA certificates.</source>
        <translation type="unfinished">ھیچ نەگۆڕا. داوای نوێترین کۆمەڵە بڕوانامەی CSCA بکە.</translation>
    </message>
    <message>
        <source>This set of CSCA certificates is not signed by the list authority of this laptop.</source>
        <translation type="unfinished">ئەم کۆمەڵە بڕوانامەی CSCA لەلایەن ئەو لایەنی دەرکردنی لیستەوە واژوو نەکراوە کە ئەم لاپتۆپە متمانەی پێ دەکات.</translation>
    </message>
    <message>
        <source>The trust store cannot be read: {reason}.</source>
        <translation type="unfinished">کۆگای متمانە ناخوێنرێتەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Ask the administrator for a valid set of CSCA certificates.</source>
        <translation type="unfinished">داوای کۆمەڵێک بڕوانامەی دروستی CSCA لە بەڕێوەبەری سیستەم بکە.</translation>
    </message>
    <message>
        <source>Something went wrong inside fieldid ({kind} at {place}).</source>
        <translation type="unfinished">ھەڵەیەک لەناو fieldid ڕوویدا (⁨{kind}⁩ لە ⁨{place}⁩).</translation>
    </message>
    <message>
        <source>What was saved is still there; try again, and report this line if it comes back.</source>
        <translation type="unfinished">ئەوەی پاشەکەوت کراوە ھێشتا ھەیە؛ دووبارە ھەوڵ بدەوە، و ئەگەر ھاتەوە ئەم دێڕە ڕابگەیەنە.</translation>
    </message>
    <message>
        <source>This laptop has no officer of this name.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھیچ فەرمانبەرێکی بەم ناوە نییە.</translation>
    </message>
    <message>
        <source>Check the spelling; the officers are listed in Settings.</source>
        <translation type="unfinished">ڕێنووسەکە بپشکنە؛ فەرمانبەرەکان لە ڕێکخستنەکان نووسراون.</translation>
    </message>
    <message>
        <source>The update was cancelled.</source>
        <translation type="unfinished">نوێکردنەوە ھەڵوەشێنرایەوە.</translation>
    </message>
    <message>
        <source>The list held before stays in use. What has arrived is kept for the next time.</source>
        <translation type="unfinished">لیستەکەی پێشوو ھەر بەکاردێت. ئەوەی گەیشتووە بۆ جاری داھاتوو ھەڵگیراوە.</translation>
    </message>
    <message>
        <source>The update was refused: {reason}.</source>
        <translation type="unfinished">نوێکردنەوە ڕەت کرایەوە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The list held before stays in use. Ask for a newer stick, and check the clock.</source>
        <translation type="unfinished">لیستەکەی پێشوو ھەر بەکاردێت. داوای فلاشێکی نوێتر بکە، و کاتژمێرەکە بپشکنە.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Try again; it goes on where it stopped.</source>
        <translation type="unfinished">ئەوەی گەیشتووە ھەڵگیراوە. دووبارە ھەوڵ بدەوە؛ لەو شوێنەوە بەردەوام دەبێت کە وەستا.</translation>
    </message>
    <message>
        <source>The vault&apos;s database cannot be opened: it is damaged, or it is not this laptop&apos;s.</source>
        <translation type="unfinished">بنکەی زانیاریی گەنجینەکە ناکرێتەوە: تێکچووە، یان ھی ئەم لاپتۆپە نییە.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator, who can restore it.</source>
        <translation type="unfinished">ھیچ مەسڕەوە؛ پەیوەندی بە بەڕێوەبەری سیستەمەوە بکە، دەتوانێت بیگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>The vault of this laptop was erased.</source>
        <translation type="unfinished">گەنجینەی ئەم لاپتۆپە سڕایەوە.</translation>
    </message>
    <message>
        <source>Sealed records that wait are still sent (fieldid sync run --locked); then set it up anew.</source>
        <translation type="unfinished">تۆمارە مۆرکراوە چاوەڕوانەکان ھەر دەنێردرێن (fieldid sync run --locked)؛ پاشان دووبارە ئامادەی بکە.</translation>
    </message>
    <message>
        <source>The vault cannot be used: {reason}.</source>
        <translation type="unfinished">گەنجینەکە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Do not delete anything; call the administrator.</source>
        <translation type="unfinished">ھیچ مەسڕەوە؛ پەیوەندی بە بەڕێوەبەری سیستەمەوە بکە.</translation>
    </message>
    <message>
        <source>There is already a vault in {place}.</source>
        <translation type="unfinished">پێشتر گەنجینەیەک لە ⁨{place}⁩ ھەیە.</translation>
    </message>
    <message>
        <source>Use it, or choose another folder. Nothing was changed.</source>
        <translation type="unfinished">ئەوە بەکاربھێنە، یان فۆڵدەرێکی تر ھەڵبژێرە. ھیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>Another window of this program has the vault open.</source>
        <translation type="unfinished">پەنجەرەیەکی تری ئەم بەرنامەیە گەنجینەکەی کردووەتەوە.</translation>
    </message>
    <message>
        <source>Log off there, then try again. Nothing was changed.</source>
        <translation type="unfinished">لەوێ بچۆ دەرەوە، پاشان دووبارە ھەوڵ بدەوە. ھیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>The laptop is locked.</source>
        <translation type="unfinished">لاپتۆپەکە قفڵ کراوە.</translation>
    </message>
    <message>
        <source>Log on to go on.</source>
        <translation type="unfinished">بچۆ ژوورەوە بۆ بەردەوامبوون.</translation>
    </message>
    <message>
        <source>This vault is of version {found}; this program reads up to version {supported}.</source>
        <translation type="unfinished">ئەم گەنجینەیە وەشانی ⁨{found}⁩ ـە؛ ئەم بەرنامەیە تا وەشانی ⁨{supported}⁩ دەخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Update fieldid on this laptop. Nothing was changed.</source>
        <translation type="unfinished">‏fieldid لەسەر ئەم لاپتۆپە نوێ بکەرەوە. ھیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>This vault is an older copy of itself: {evidence}.</source>
        <translation type="unfinished">ئەم گەنجینەیە وێنەیەکی کۆنتری خۆیەتی: ⁨{evidence}⁩.</translation>
    </message>
    <message>
        <source>Do not work with it. Send what waits (fieldid sync run --locked) and call the administrator, who can look into it and take it over with fieldid vault accept-older.</source>
        <translation type="unfinished">کاری پێ مەکە. ئەوەی چاوەڕێیە بینێرە (fieldid sync run --locked) و پەیوەندی بە بەڕێوەبەری سیستەمەوە بکە، دەتوانێت بیپشکنێت و بە fieldid vault accept-older وەریبگرێت.</translation>
    </message>
    <message>
        <source>This folder cannot be watched: {reason}.</source>
        <translation type="unfinished">ئەم فۆڵدەرە چاودێری ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Choose a folder on an encrypted disk, or in memory (tmpfs, such as /dev/shm).</source>
        <translation type="unfinished">فۆڵدەرێک لەسەر دیسکی شفرەکراو یان لە بیرگە ھەڵبژێرە (tmpfs، وەک /dev/shm).</translation>
    </message>
    <message>
        <source>This list file is damaged: {reason}.</source>
        <translation type="unfinished">ئەم فایلی لیستە تێکچووە: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The list held before stays in use. Ask the list authority for a new copy.</source>
        <translation type="unfinished">لیستەکەی پێشوو ھەر بەکاردێت. داوای وێنەیەکی نوێ لە لایەنی دەرکردنی لیست بکە.</translation>
    </message>
    <message>
        <source>This laptop does not trust a list repository yet. This one is {fingerprint}.</source>
        <translation type="unfinished">ئەم لاپتۆپە ھێشتا متمانە بە ھیچ کۆگایەکی لیست ناکات. ئەمە ⁨{fingerprint}⁩ە.</translation>
    </message>
    <message>
        <source>Compare that with the fingerprint you were given on paper or by telephone. If they are the same, trust it (--fingerprint, or --trust FILE with the authority&apos;s root file).</source>
        <translation type="unfinished">لەگەڵ ئەو پەنجەمۆرەی بە کاغەز یان تەلەفۆن پێت دراوە بەراوردی بکە. ئەگەر وەک یەک بوون، متمانەی پێ بکە (⁨--fingerprint⁩ یان ⁨--trust FILE⁩ بە فایلی ڕەگی دەسەڵات).</translation>
    </message>
    <message>
        <source>This list cannot be used: {reason}.</source>
        <translation type="unfinished">ئەم لیستە بەکارنایەت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>This list was not issued to this laptop.</source>
        <translation type="unfinished">ئەم لیستە بۆ ئەم لاپتۆپە دەرنەکراوە.</translation>
    </message>
    <message>
        <source>Ask the list authority to issue the list to this device key: {device}.</source>
        <translation type="unfinished">داوا لە لایەنی دەرکردنی لیست بکە لیستەکە بۆ ئەم کلیلی ئامێرە دەربکات: ⁨{device}⁩.</translation>
    </message>
    <message>
        <source>This list (version {offered}) is not newer than the one held (version {held}).</source>
        <translation type="unfinished">ئەم لیستە (وەشانی ⁨{offered}⁩) لەوەی ھەڵگیراوە نوێتر نییە (وەشانی ⁨{held}⁩).</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for the newest list.</source>
        <translation type="unfinished">ھیچ نەگۆڕا. داوای نوێترین لیست بکە.</translation>
    </message>
    <message>
        <source>No list can be built: {reason}.</source>
        <translation type="unfinished">ھیچ لیستێک دروست ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was written. Correct it and build again.</source>
        <translation type="unfinished">ھیچ نەنووسرا. ڕاستی بکەرەوە و دووبارە دروستی بکە.</translation>
    </message>
    <message>
        <source>This list is not signed by the list authority this laptop trusts.</source>
        <translation type="unfinished">ئەم لیستە لەلایەن ئەو لایەنی دەرکردنەوە واژوو نەکراوە کە ئەم لاپتۆپە متمانەی پێ دەکات.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation type="unfinished">ڕستەی تێپەڕ زۆر کورتە.</translation>
    </message>
    <message>
        <source>Use at least {minimum} characters, for example four words.</source>
        <translation type="unfinished">لانیکەم ⁨{minimum}⁩ پیت بەکاربھێنە، بۆ نموونە چوار وشە.</translation>
    </message>
    <message>
        <source>The other end sent something that cannot be accepted: {reason}.</source>
        <translation type="unfinished">لایەنی بەرامبەر شتێکی نارد کە قبووڵ ناکرێت: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>Nothing was lost; it will be tried again.</source>
        <translation type="unfinished">ھیچ لەدەست نەچوو؛ دووبارە ھەوڵ دەدرێتەوە.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation type="unfinished">ناوەکە یان ڕستەی تێپەڕەکە ڕاست نییە.</translation>
    </message>
    <message>
        <source>Try again. After {remaining} more failures the log-on waits.</source>
        <translation type="unfinished">دووبارە ھەوڵ بدەوە. دوای ⁨{remaining}⁩ شکستی تر چوونەژوورەوە چاوەڕێ دەکات.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">ھەڵبژاردن…</translation>
    </message>
    <message>
        <source>Choose: {label}</source>
        <translation type="unfinished">ھەڵبژاردن: ⁨{label}⁩</translation>
    </message>
</context>
<context>
    <name>FingersScreen</name>
    <message>
        <source>Capture fingers</source>
        <translation type="unfinished">وەرگرتنی پەنجەکان</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation type="unfinished">وەرگرتن (&amp;C)</translation>
    </message>
    <message>
        <source>The finger appears here.</source>
        <translation type="unfinished">پەنجەکە لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Ca&amp;nnot capture…</source>
        <translation type="unfinished">وەرناگیرێت (&amp;N)…</translation>
    </message>
    <message>
        <source>All fingers are accounted for. To capture one again, choose it below.</source>
        <translation type="unfinished">ھەموو پەنجەکان تەواون. بۆ وەرگرتنەوەی یەکێکیان، لە خوارەوە ھەڵیبژێرە.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>Ask for the {finger}, then press Enter.</source>
        <translation type="unfinished">داوای ⁨{finger}⁩ بکە، پاشان Enter دابگرە.</translation>
    </message>
    <message>
        <source>&amp;Capture {finger}</source>
        <translation type="unfinished">وەرگرتنی ⁨{finger}⁩ (&amp;C)</translation>
    </message>
    <message>
        <source>Waiting for the finger…</source>
        <translation type="unfinished">چاوەڕێی پەنجە…</translation>
    </message>
    <message>
        <source>Capturing the {finger}</source>
        <translation type="unfinished">⁨{finger}⁩ وەردەگیرێت</translation>
    </message>
    <message>
        <source>Why is the {finger} not captured?</source>
        <translation type="unfinished">بۆچی ⁨{finger}⁩ وەرنەگیراوە؟</translation>
    </message>
</context>
<context>
    <name>FinishedScreen</name>
    <message>
        <source>&amp;Finished encounters</source>
        <translation type="unfinished">چاوپێکەوتنە تەواوبووەکان (&amp;F)</translation>
    </message>
    <message>
        <source>See decisions, withdraw them, record a contest</source>
        <translation type="unfinished">بینینی بڕیارەکان، کشاندنەوەیان، تۆمارکردنی ناڕەزایی</translation>
    </message>
    <message>
        <source>&amp;Reason for the withdrawal</source>
        <translation type="unfinished">ھۆکاری کشاندنەوە (&amp;R)</translation>
    </message>
    <message>
        <source>It is kept beside the decision.</source>
        <translation type="unfinished">لە تەنیشت بڕیارەکە ھەڵدەگیرێت.</translation>
    </message>
    <message>
        <source>What the &amp;person says</source>
        <translation type="unfinished">ئەوەی کەسەکە دەیڵێت (&amp;P)</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, through the interpreter where there is one.</source>
        <translation type="unfinished">بە وشەکانی خودی کەسەکە، لە ڕێی وەرگێڕەوە ئەگەر ھەبێت.</translation>
    </message>
    <message>
        <source>Finished encounters</source>
        <translation type="unfinished">چاوپێکەوتنە تەواوبووەکان</translation>
    </message>
    <message>
        <source>The person contests this decision</source>
        <translation type="unfinished">کەسەکە ناڕەزایی لەم بڕیارە دەردەبڕێت</translation>
    </message>
    <message>
        <source>The case is reopened: two officers who have not judged it look again. Nothing is held against the person for it.</source>
        <translation type="unfinished">حاڵەتەکە دەکرێتەوە: دوو فەرمانبەر کە بڕیاریان تێدا نەداوە سەیری دەکەنەوە. ئەمە لە دژی کەسەکە بەکارنایەت.</translation>
    </message>
    <message>
        <source>&amp;Sign the contest</source>
        <translation type="unfinished">واژووی ناڕەزایی (&amp;S)</translation>
    </message>
    <message>
        <source>Withdraw this decision?</source>
        <translation type="unfinished">ئەم بڕیارە دەکشێنیتەوە؟</translation>
    </message>
    <message>
        <source>The decision stays on record; a signed entry says it no longer holds.</source>
        <translation type="unfinished">بڕیارەکە تۆمارکراو دەمێنێتەوە؛ تۆمارێکی واژووکراو دەڵێت کە ئیتر نەچەسپاوە.</translation>
    </message>
    <message>
        <source>Sign the &amp;withdrawal</source>
        <translation type="unfinished">واژووی کشاندنەوە (&amp;W)</translation>
    </message>
    <message>
        <source>Nothing is finished on this laptop yet.</source>
        <translation type="unfinished">ھێشتا ھیچ لەسەر ئەم لاپتۆپە تەواو نەبووە.</translation>
    </message>
    <message>
        <source>Contested…</source>
        <translation type="unfinished">ناڕەزایی…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation type="unfinished">کشاندنەوە…</translation>
    </message>
    <message>
        <source>Protection barriers</source>
        <translation type="unfinished">بەربەستەکانی پاراستن</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">ڕەگەزنامە</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished">ئاشکراکردن</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">بڕیار</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished">کاتی تۆمار</translation>
    </message>
    <message>
        <source>The person&apos;s words are missing.</source>
        <translation type="unfinished">وشەکانی کەسەکە نین.</translation>
    </message>
    <message>
        <source>Write down what they say.</source>
        <translation type="unfinished">ئەوەی دەیڵێت بینووسە.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">واژووکردن و پاشەکەوتکردن…</translation>
    </message>
    <message>
        <source>The contest is recorded, and the case is reopened.</source>
        <translation type="unfinished">ناڕەزاییەکە تۆمار کرا، و حاڵەتەکە کرایەوە.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">ھیچ ھۆکارێک نییە.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">بە چەند وشەیەک بنووسە بۆچی.</translation>
    </message>
    <message>
        <source>The decision is withdrawn.</source>
        <translation type="unfinished">بڕیارەکە کشێنرایەوە.</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Add &amp;another officer</source>
        <translation type="unfinished">زیادکردنی فەرمانبەرێکی تر (&amp;A)</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished">ئێستا بنێرە (&amp;N)</translation>
    </message>
    <message>
        <source>Nobody can read it any more. Nothing of it waits to be sent.</source>
        <translation type="unfinished">ئیتر کەس ناتوانێت بیخوێنێتەوە. ھیچی چاوەڕێی ناردن نییە.</translation>
    </message>
    <message>
        <source>Nobody can read it any more. Sealed records that wait to be sent: {count}. Send them before this laptop is set up again.</source>
        <translation type="unfinished">ئیتر کەس ناتوانێت بیخوێنێتەوە. تۆمارە مۆرکراوە چاوەڕوانەکانی ناردن: ⁨{count}⁩. پێش ئامادەکردنەوەی ئەم لاپتۆپە بیاننێرە.</translation>
    </message>
    <message>
        <source>The vault of this laptop was erased.</source>
        <translation type="unfinished">گەنجینەی ئەم لاپتۆپە سڕایەوە.</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">قسە لەگەڵ ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>Making keys and vault…</source>
        <translation type="unfinished">کلیل و گەنجینە دروست دەکرێن…</translation>
    </message>
    <message>
        <source>Enrolled with the hub.</source>
        <translation type="unfinished">لە ناوەند تۆمار کرا.</translation>
    </message>
    <message>
        <source>Enrol later in Settings; until then records wait here.</source>
        <translation type="unfinished">دواتر لە ڕێکخستنەکان تۆماری بکە؛ تا ئەو کاتە تۆمارەکان لێرە چاوەڕێ دەکەن.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Fingers: {state}</source>
        <translation type="unfinished">پەنجەکان: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Camera: {state}</source>
        <translation type="unfinished">کامێرا: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation type="unfinished">خوێنەر نییە</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{state}⁩</translation>
    </message>
    <message>
        <source>No list held</source>
        <translation type="unfinished">ھیچ لیستێک نییە</translation>
    </message>
    <message>
        <source>List {version}: {records} records, made {age}</source>
        <translation type="unfinished">لیست ⁨{version}⁩: تۆمار ⁨{records}⁩، دروستکراو ⁨{age}⁩</translation>
    </message>
    <message>
        <source>List {version}: {state}</source>
        <translation type="unfinished">لیست ⁨{version}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Updating the list: {percent} %</source>
        <translation type="unfinished">نوێکردنەوەی لیست: ⁨{percent}⁩ %</translation>
    </message>
    <message>
        <source>List: {percent} %</source>
        <translation type="unfinished">لیست: ⁨{percent}⁩ %</translation>
    </message>
    <message>
        <source>Queued {queued} · sent {sent} · confirmed {confirmed}</source>
        <translation type="unfinished">لە نۆرەدا ⁨{queued}⁩ · نێردراو ⁨{sent}⁩ · پشتڕاستکراو ⁨{confirmed}⁩</translation>
    </message>
    <message>
        <source>No hub: {queued} kept here</source>
        <translation type="unfinished">ناوەند نییە: لێرە ھەڵگیراوە ⁨{queued}⁩</translation>
    </message>
    <message>
        <source> · set aside {count}</source>
        <translation type="unfinished"> · لادراو ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Queued {queued}</source>
        <translation type="unfinished">لە نۆرەدا ⁨{queued}⁩</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Fingers: all accounted for</source>
        <translation type="unfinished">پەنجەکان: ھەمووی تەواون</translation>
    </message>
    <message>
        <source>Fingers: next is the {finger}</source>
        <translation type="unfinished">پەنجەکان: داھاتوو ⁨{finger}⁩</translation>
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
        <translation type="unfinished">سەرەتا (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished">قفڵکردن (&amp;L)</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation type="unfinished">‏⁨{name}⁩، ⁨{role}⁩</translation>
    </message>
    <message>
        <source>Locks in {seconds} s. Press any key to stay.</source>
        <translation type="unfinished">دوای ⁨{seconds}⁩ چرکە قفڵ دەبێت. بۆ مانەوە ھەر دوگمەیەک دابگرە.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished">ئامادە</translation>
    </message>
    <message>
        <source>Start when the person is in front of you.</source>
        <translation type="unfinished">کاتێک کەسەکە لەبەردەمتدایە دەست پێ بکە.</translation>
    </message>
    <message>
        <source>Start an &amp;encounter</source>
        <translation type="unfinished">دەستپێکردنی چاوپێکەوتن (&amp;E)</translation>
    </message>
    <message>
        <source>Left unfinished</source>
        <translation type="unfinished">تەواونەکراوەکان</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation type="unfinished">ھاوردەکردنی لیست (&amp;I)…</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">لیست</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished">ھاوکاتکردن</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished">ئێستا بنێرە (&amp;N)</translation>
    </message>
    <message>
        <source>Ask the list authority for one and import it.</source>
        <translation type="unfinished">داوای لیستێک لە لایەنی دەرکردنی لیست بکە و ھاوردەی بکە.</translation>
    </message>
    <message>
        <source>No list is held: nobody can be compared or searched yet.</source>
        <translation type="unfinished">ھیچ لیستێک نییە: ھێشتا کەس بەراورد ناکرێت و بۆ کەس ناگەڕێیت.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished">ھەڵگیراو</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished">تۆمارەکان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">وەشان</translation>
    </message>
    <message>
        <source>{when} ({ago})</source>
        <translation type="unfinished">‏⁨{when}⁩ (⁨{ago}⁩)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">دروستکراو</translation>
    </message>
    <message>
        <source>Set the clock right. Until then the list is not searched.</source>
        <translation type="unfinished">کاتژمێرەکە ڕاست بکەرەوە. تا ئەو کاتە لە لیستەکەدا ناگەڕێت.</translation>
    </message>
    <message>
        <source>The list is dated after today: this laptop&apos;s clock was set back.</source>
        <translation type="unfinished">ڕێکەوتی لیستەکە دوای ئەمڕۆیە: کاتژمێری ئەم لاپتۆپە گەڕێنراوەتە دواوە.</translation>
    </message>
    <message>
        <source>The list is {state}.</source>
        <translation type="unfinished">لیستەکە ⁨{state}⁩.</translation>
    </message>
    <message>
        <source>Import a newer one.</source>
        <translation type="unfinished">نوێترێک ھاوردە بکە.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished">لە نۆرەدا</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation type="unfinished">نێردراو، ھێشتا بێ وەڵام</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">پشتڕاستکراو</translation>
    </message>
    <message>
        <source>Signed acts waiting</source>
        <translation type="unfinished">کردەی واژووکراوی چاوەڕوان</translation>
    </message>
    <message>
        <source>Acts set aside</source>
        <translation type="unfinished">کردەی لادراو</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">لادراو</translation>
    </message>
    <message>
        <source>no hub yet; records stay here</source>
        <translation type="unfinished">ھێشتا ناوەند نییە؛ تۆمارەکان لێرە دەمێننەوە</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished">ناوەند</translation>
    </message>
    <message>
        <source>Started {when}</source>
        <translation type="unfinished">دەستی پێ کرد ⁨{when}⁩</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished">درێژەپێدان (&amp;R)</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">قسە لەگەڵ ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>Confirmed by the hub: {confirmed}. Still waiting: {waiting}.</source>
        <translation type="unfinished">ناوەند پشتڕاستی کردەوە: ⁨{confirmed}⁩. ھێشتا چاوەڕێ: ⁨{waiting}⁩.</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Where does it send its records?</source>
        <translation type="unfinished">تۆمارەکانی بۆ کوێ دەنێرێت؟</translation>
    </message>
    <message>
        <source>It works without a hub; records then wait on this laptop, encrypted.</source>
        <translation type="unfinished">بەبێ ناوەند کار دەکات؛ ئەو کاتە تۆمارەکان بە شفرەکراوی لەسەر ئەم لاپتۆپە چاوەڕێ دەکەن.</translation>
    </message>
    <message>
        <source>&amp;Create the vault</source>
        <translation type="unfinished">دروستکردنی گەنجینە (&amp;C)</translation>
    </message>
    <message>
        <source>No hub yet</source>
        <translation type="unfinished">ھێشتا ناوەند نییە</translation>
    </message>
    <message>
        <source>It can be enrolled later in Settings</source>
        <translation type="unfinished">دواتر لە ڕێکخستنەکان تۆمار دەکرێت</translation>
    </message>
    <message>
        <source>Enrol with a hub</source>
        <translation type="unfinished">تۆمارکردن لە ناوەندێک</translation>
    </message>
    <message>
        <source>Needs a one-time code</source>
        <translation type="unfinished">پێویستی بە کۆدێکی یەکجارەیە</translation>
    </message>
    <message>
        <source>Hub &amp;address</source>
        <translation type="unfinished">ناونیشانی ناوەند (&amp;A)</translation>
    </message>
    <message>
        <source>As given by its administrator</source>
        <translation type="unfinished">وەک بەڕێوەبەرەکەی داویەتی</translation>
    </message>
    <message>
        <source>One-&amp;time code</source>
        <translation type="unfinished">کۆدی یەکجارە (&amp;T)</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">ھیچ ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished">یەکێک لە دووانەکە ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>Address or code is missing.</source>
        <translation type="unfinished">ناونیشان یان کۆدەکە کەمە.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for both, or choose “No hub yet”.</source>
        <translation type="unfinished">ھەردووکیان لە بەڕێوەبەری ناوەند داوا بکە، یان «ھێشتا ناوەند نییە» ھەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>HubSection</name>
    <message>
        <source>&amp;Enrol</source>
        <translation type="unfinished">تۆمارکردن (&amp;E)</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished">ناوەند</translation>
    </message>
    <message>
        <source>Hub &amp;address</source>
        <translation type="unfinished">ناونیشانی ناوەند (&amp;A)</translation>
    </message>
    <message>
        <source>As given by its administrator</source>
        <translation type="unfinished">وەک بەڕێوەبەرەکەی داویەتی</translation>
    </message>
    <message>
        <source>One-time &amp;code</source>
        <translation type="unfinished">کۆدی یەکجارە (&amp;C)</translation>
    </message>
    <message>
        <source>It works once and soon expires</source>
        <translation type="unfinished">یەک جار کار دەکات و زوو بەسەردەچێت</translation>
    </message>
    <message>
        <source>Enrol with a hub</source>
        <translation type="unfinished">تۆمارکردن لە ناوەندێک</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">ناونیشان</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">ھێشتا ھیچ</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished">دوایین پەیوەندی</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished">لە نۆرەدا</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation type="unfinished">نێردراو، ھێشتا بێ وەڵام</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">پشتڕاستکراو</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished">لادراو</translation>
    </message>
    <message>
        <source>Address or code is missing.</source>
        <translation type="unfinished">ناونیشان یان کۆدەکە کەمە.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for both.</source>
        <translation type="unfinished">ھەردووکیان لە بەڕێوەبەری ناوەند داوا بکە.</translation>
    </message>
    <message>
        <source>Talking to the hub…</source>
        <translation type="unfinished">قسە لەگەڵ ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>This laptop is enrolled.</source>
        <translation type="unfinished">ئەم لاپتۆپە تۆمار کراوە.</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">گەڕان لە لیست</translation>
    </message>
    <message>
        <source>Compares this person with every record on this laptop.</source>
        <translation type="unfinished">ئەم کەسە لەگەڵ ھەموو تۆمارێکی سەر ئەم لاپتۆپە بەراورد دەکات.</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation type="unfinished">گەڕان (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Decide without a search</source>
        <translation type="unfinished">بڕیار بەبێ گەڕان (&amp;D)</translation>
    </message>
    <message>
        <source>The search proposes candidates; it identifies nobody. You compare, and you decide. The search is logged.</source>
        <translation type="unfinished">گەڕانەکە پاڵێوراو پێشنیار دەکات؛ ناسنامەی کەس دیاری ناکات. تۆ بەراورد دەکەیت، و تۆ بڕیار دەدەیت. گەڕانەکە تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">لیست</translation>
    </message>
    <message>
        <source>Searched with</source>
        <translation type="unfinished">گەڕان بە</translation>
    </message>
    <message>
        <source>The list has expired and is not searched.</source>
        <translation type="unfinished">لیستەکە بەسەرچووە و تێیدا ناگەڕێت.</translation>
    </message>
    <message>
        <source>Comparing with a claimed record, and documents, still work. Decide without a search, or update the list (Settings, List).</source>
        <translation type="unfinished">بەراوردکردن لەگەڵ تۆماری ڕاگەیەندراو و بەڵگەنامەکان ھێشتا کار دەکەن. بەبێ گەڕان بڕیار بدە، یان لیستەکە نوێ بکەرەوە (ڕێکخستنەکان، لیست).</translation>
    </message>
    <message>
        <source>The search is being prepared after an upgrade.</source>
        <translation type="unfinished">گەڕان دوای بەرزکردنەوەیەک ئامادە دەکرێت.</translation>
    </message>
    <message>
        <source>The first search waits until that is done.</source>
        <translation type="unfinished">یەکەم گەڕان چاوەڕێی تەواوبوونی ئەوەیە.</translation>
    </message>
    <message>
        <source>No list is held. Import one in Settings, or decide without a search.</source>
        <translation type="unfinished">ھیچ لیستێک نییە. لە ڕێکخستنەکان یەکێک ھاوردە بکە، یان بەبێ گەڕان بڕیار بدە.</translation>
    </message>
    <message>
        <source>{records} records, as of {when} ({freshness})</source>
        <translation type="unfinished">تۆمار ⁨{records}⁩، بە بەرواری ⁨{when}⁩ (⁨{freshness}⁩)</translation>
    </message>
    <message>
        <source>face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>nothing captured</source>
        <translation type="unfinished">ھیچ وەرنەگیراوە</translation>
    </message>
    <message>
        <source>Searching the list…</source>
        <translation type="unfinished">لە لیستەکەدا دەگەڕێت…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Change &amp;my passphrase</source>
        <translation type="unfinished">گۆڕینی ڕستەی تێپەڕی من (&amp;M)</translation>
    </message>
    <message>
        <source>Passphrase until n&amp;ow</source>
        <translation type="unfinished">ڕستەی تێپەڕی ئێستا (&amp;O)</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation type="unfinished">ڕستەی تێپەڕی خۆت</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished">نوێیەکە</translation>
    </message>
    <message>
        <source>Data key</source>
        <translation type="unfinished">کلیلی زانیاری</translation>
    </message>
    <message>
        <source>Rewrites the vault under a new key. Whoever has an earlier copy of the disk, or was removed, cannot read what comes after. All passphrases stay.</source>
        <translation type="unfinished">گەنجینەکە بە کلیلێکی نوێ دەنووسێتەوە. ئەوەی وێنەیەکی پێشووتری دیسکەکەی ھەیە، یان لابراوە، ناتوانێت ئەوەی دواتر دێت بیخوێنێتەوە. ھەموو ڕستەکانی تێپەڕ وەک خۆیان دەمێننەوە.</translation>
    </message>
    <message>
        <source>Change the data key…</source>
        <translation type="unfinished">گۆڕینی کلیلی زانیاری…</translation>
    </message>
    <message>
        <source>Erase this laptop&apos;s vault</source>
        <translation type="unfinished">سڕینەوەی گەنجینەی ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>For when the laptop is about to fall into wrong hands.</source>
        <translation type="unfinished">بۆ ئەو کاتەی لاپتۆپەکە خەریکە بکەوێتە دەستی ناڕەوا.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished">سڕینەوە…</translation>
    </message>
    <message>
        <source>Your passphrase is missing.</source>
        <translation type="unfinished">ڕستەی تێپەڕەکەت کەمە.</translation>
    </message>
    <message>
        <source>Type the one you have, then the new one twice.</source>
        <translation type="unfinished">ئەوەی ھەتە بینووسە، پاشان نوێیەکە دوو جار.</translation>
    </message>
    <message>
        <source>You log on with the new passphrase from now on.</source>
        <translation type="unfinished">لەمەودوا بە ڕستەی تێپەڕی نوێ دەچیتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Wrapping your key anew…</source>
        <translation type="unfinished">کلیلەکەت دووبارە دەپێچرێتەوە…</translation>
    </message>
    <message>
        <source>The vault is under a new data key. All passphrases stay as they are.</source>
        <translation type="unfinished">گەنجینەکە ئێستا بە کلیلێکی نوێی زانیارییە. ھەموو ڕستەکانی تێپەڕ وەک خۆیانن.</translation>
    </message>
    <message>
        <source>Rewriting the vault…</source>
        <translation type="unfinished">گەنجینەکە دەنووسرێتەوە…</translation>
    </message>
    <message>
        <source>It takes as long as rewriting the vault, and as much free disk space as the vault has now. A power cut in between loses nothing.</source>
        <translation type="unfinished">ھێندەی نووسینەوەی گەنجینەکە دەخایەنێت، و ھێندەی قەبارەی ئێستای گەنجینەکە بۆشایی دیسکی دەوێت. بڕانی کارەبا لەو نێوەدا ھیچ لەدەست نادات.</translation>
    </message>
    <message>
        <source>Change the data key?</source>
        <translation type="unfinished">کلیلی زانیاری دەگۆڕیت؟</translation>
    </message>
    <message>
        <source>Change the data key</source>
        <translation type="unfinished">گۆڕینی کلیلی زانیاری</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation type="unfinished">سڕینەوە</translation>
    </message>
    <message>
        <source>Type {word} to confirm</source>
        <translation type="unfinished">بۆ دڵنیاکردنەوە ⁨{word}⁩ بنووسە</translation>
    </message>
    <message>
        <source>The word is not right; nothing was erased.</source>
        <translation type="unfinished">وشەکە ڕاست نییە؛ ھیچ نەسڕایەوە.</translation>
    </message>
    <message>
        <source>Type {word}, or cancel.</source>
        <translation type="unfinished">⁨{word}⁩ بنووسە، یان ھەڵیبوەشێنەوە.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation type="unfinished">دەسڕێتەوە…</translation>
    </message>
    <message>
        <source>Erase the vault of this laptop?</source>
        <translation type="unfinished">گەنجینەی ئەم لاپتۆپە دەسڕیتەوە؟</translation>
    </message>
    <message>
        <source>Every key is destroyed. Nobody can read this vault again, nor can you.</source>
        <translation type="unfinished">ھەموو کلیلێک لەناو دەبرێت. کەس ناتوانێت جارێکی تر ئەم گەنجینەیە بخوێنێتەوە، تۆش نا.</translation>
    </message>
    <message>
        <source>Erase it now</source>
        <translation type="unfinished">ئێستا بیسڕەوە</translation>
    </message>
    <message>
        <source>Decisions that were not sent yet survive, sealed to the hub, and are still sent.</source>
        <translation type="unfinished">ئەو بڕیارانەی ھێشتا نەنێردراون دەمێننەوە، بۆ ناوەند مۆر کراون، و ھەر دەنێردرێن.</translation>
    </message>
    <message>
        <source>This laptop has no hub: decisions that rest here are lost.</source>
        <translation type="unfinished">ئەم لاپتۆپە ناوەندی نییە: ئەو بڕیارانەی لێرەن لەدەست دەچن.</translation>
    </message>
    <message>
        <source>Copies and backups of the disk made before: with a passphrase they still open. Blocks that a solid-state disk keeps of overwritten files. Another window that has the vault open now.</source>
        <translation type="unfinished">کۆپی و یەدەگەکانی دیسکەکە کە پێشتر دروست کراون: بە ڕستەی تێپەڕ ھەر دەکرێنەوە. ئەو پارچانەی فایلە سەرنووسراوەکان کە دیسکی SSD دەیانھێڵێتەوە. پەنجەرەیەکی تر کە ئێستا گەنجینەکەی کردووەتەوە.</translation>
    </message>
    <message>
        <source>What erasing cannot reach</source>
        <translation type="unfinished">ئەوەی سڕینەوە پێی ناگات</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>Briefing</source>
        <translation type="unfinished">ڕوونکردنەوە</translation>
    </message>
    <message>
        <source>Known so far</source>
        <translation type="unfinished">ئەوەی تا ئێستا زانراوە</translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished">دەستپێک</translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished">تەمەن</translation>
    </message>
    <message>
        <source>Responsible adult</source>
        <translation type="unfinished">گەورەی بەرپرس</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished">مەبەست</translation>
    </message>
    <message>
        <source>Legal power</source>
        <translation type="unfinished">دەسەڵاتی یاسایی</translation>
    </message>
    <message>
        <source>Notice given in</source>
        <translation type="unfinished">زمانی ئاگادارینامە</translation>
    </message>
    <message>
        <source>Claims to be</source>
        <translation type="unfinished">ڕایدەگەیەنێت کە ئەوە</translation>
    </message>
    <message>
        <source>Compared with the claim</source>
        <translation type="unfinished">بەراورد لەگەڵ ڕاگەیاندن</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">پاڵێوراوەکان</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>Vulnerability referral</source>
        <translation type="unfinished">ڕەوانەکردنی کەسی لاواز</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">پەنجەکان</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>photographed</source>
        <translation type="unfinished">وێنە گیرا</translation>
    </message>
    <message>
        <source>Picture or mask instead</source>
        <translation type="unfinished">وێنە یان دەمامک لە جیاتی</translation>
    </message>
    <message>
        <source>{name}, quality {score}</source>
        <translation type="unfinished">⁨{name}⁩، کوالیتی ⁨{score}⁩</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished">ناوی کەس نەھێنراوە</translation>
    </message>
    <message>
        <source>nothing could be compared</source>
        <translation type="unfinished">ھیچ بەراورد نەکرا</translation>
    </message>
    <message>
        <source>score {score:.2f}, not calibrated</source>
        <translation type="unfinished">نمرە ⁨{score:.2f}⁩، کالیبرە نەکراوە</translation>
    </message>
    <message>
        <source>supports it</source>
        <translation type="unfinished">پشتگیریی دەکات</translation>
    </message>
    <message>
        <source>does not support it</source>
        <translation type="unfinished">پشتگیریی ناکات</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Nationality {code}</source>
        <translation type="unfinished">ڕەگەزنامەی ⁨{code}⁩</translation>
    </message>
    <message>
        <source>by whom and when is not recorded</source>
        <translation type="unfinished">تۆمار نەکراوە کێ و کەی</translation>
    </message>
    <message>
        <source>{status}: {known}</source>
        <translation type="unfinished">‏⁨{status}⁩: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>No claim is recorded</source>
        <translation type="unfinished">ھیچ ڕاگەیاندنێک تۆمار نەکراوە</translation>
    </message>
    <message>
        <source>Not supported by a document, chip or list record</source>
        <translation type="unfinished">بەڵگەنامە، چیپ یان تۆماری لیست پشتگیریی ناکات</translation>
    </message>
    <message>
        <source>Not confirmed, denied or disputed</source>
        <translation type="unfinished">نە سەلمێنراوە، نە ڕەت کراوەتەوە، نە جێی ناکۆکییە</translation>
    </message>
</context>
<context>
    <name>ListBanner</name>
    <message>
        <source>The list is {days} days old. Update it when you can (Settings, List).</source>
        <translation type="unfinished">تەمەنی لیستەکە بە ڕۆژ: ⁨{days}⁩. کە توانیت نوێی بکەرەوە (ڕێکخستنەکان، لیست).</translation>
    </message>
    <message>
        <source>The list is {days} days old, which is stale: every result says so. Update it (Settings, List).</source>
        <translation type="unfinished">تەمەنی لیستەکە بە ڕۆژ: ⁨{days}⁩، کۆنە: ھەموو ئەنجامێک وا دەڵێت. نوێی بکەرەوە (ڕێکخستنەکان، لیست).</translation>
    </message>
    <message>
        <source>The list is {days} days old and is not searched any more. Comparing with one claimed record, and documents, still work.</source>
        <translation type="unfinished">تەمەنی لیستەکە بە ڕۆژ: ⁨{days}⁩، و ئیتر تێیدا ناگەڕێت. بەراوردکردن لەگەڵ یەک تۆماری ڕاگەیەندراو و بەڵگەنامەکان ھێشتا کار دەکەن.</translation>
    </message>
    <message>
        <source>The list is dated after today: set this laptop&apos;s clock right. Until then it is not searched.</source>
        <translation type="unfinished">بەرواری لیستەکە دوای ئەمڕۆیە: کاتژمێری ئەم لاپتۆپە ڕاست بکەرەوە. تا ئەو کاتە تێیدا ناگەڕێت.</translation>
    </message>
</context>
<context>
    <name>ListProgress</name>
    <message>
        <source>&amp;Cancel the update</source>
        <translation type="unfinished">نوێکردنەوە ھەڵوەشێنەوە (&amp;C)</translation>
    </message>
    <message>
        <source>You can go on working. The list held stays in use until then.</source>
        <translation type="unfinished">دەتوانیت لە کارەکەت بەردەوام بیت. لیستی ھەبوو تا ئەو کاتە بەکار دێت.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished">ڕادەوەستێنرێت…</translation>
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
        <translation type="unfinished">ھاوردەکردنی لیست (&amp;M)</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation type="unfinished">ئێستا ھەڵگیراوە</translation>
    </message>
    <message>
        <source>List &amp;file</source>
        <translation type="unfinished">فایلی لیست (&amp;F)</translation>
    </message>
    <message>
        <source>Lists (*.fidw);;All files (*)</source>
        <translation type="unfinished">لیستەکان (*.fidw);;ھەموو فایلەکان (*)</translation>
    </message>
    <message>
        <source>&amp;Authority&apos;s key</source>
        <translation type="unfinished">کلیلی لایەنی دەرکردن (&amp;A)</translation>
    </message>
    <message>
        <source>Only for the first list, when no authority is trusted yet.</source>
        <translation type="unfinished">تەنیا بۆ یەکەم لیست، کاتێک ھێشتا متمانە بە ھیچ لایەنێک ناکرێت.</translation>
    </message>
    <message>
        <source>Keys (*.pub);;All files (*)</source>
        <translation type="unfinished">کلیلەکان (*.pub);;ھەموو فایلەکان (*)</translation>
    </message>
    <message>
        <source>K&amp;ey of the new authority</source>
        <translation type="unfinished">کلیلی لایەنی دەرکردنی نوێ (&amp;E)</translation>
    </message>
    <message>
        <source>Only when the list authority has changed. You compare the fingerprints first.</source>
        <translation type="unfinished">تەنیا کاتێک لایەنی دەرکردنی لیست گۆڕاوە. سەرەتا پەنجەمۆرەکان بەراورد دەکەیت.</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation type="unfinished">بەراوردی پەنجەمۆرەکان…</translation>
    </message>
    <message>
        <source>Trust another list authority</source>
        <translation type="unfinished">متمانە بە لایەنێکی تری دەرکردن</translation>
    </message>
    <message>
        <source>Trusted authority</source>
        <translation type="unfinished">لایەنی متمانەپێکراو</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished">ھێشتا ھیچ</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished">لیست</translation>
    </message>
    <message>
        <source>none held</source>
        <translation type="unfinished">ھیچ نییە</translation>
    </message>
    <message>
        <source>List held is of the earlier one</source>
        <translation type="unfinished">لیستە ھەڵگیراوەکە ھی لایەنی پێشووە</translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished">تۆمارەکان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished">وەشان</translation>
    </message>
    <message>
        <source>Or take over a list file</source>
        <translation type="unfinished">یان فایلێکی لیست وەربگرە</translation>
    </message>
    <message>
        <source>Updates come from</source>
        <translation type="unfinished">نوێکردنەوەکان لەم لایەنەوە دێن</translation>
    </message>
    <message>
        <source>nobody trusted yet</source>
        <translation type="unfinished">ھێشتا کەس متمانەی پێ نەکراوە</translation>
    </message>
    <message>
        <source>{when} ({state})</source>
        <translation type="unfinished">‏⁨{when}⁩ (⁨{state}⁩)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished">دروستکراو</translation>
    </message>
    <message>
        <source>Searched until</source>
        <translation type="unfinished">تێیدا دەگەڕێت تا</translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished">ئامادە</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation type="unfinished">ئامادە دەکرێت</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">گەڕان</translation>
    </message>
    <message>
        <source>References this version cannot read</source>
        <translation type="unfinished">ئەو نموونانەی ئەم وەشانە نایانخوێنێتەوە</translation>
    </message>
    <message>
        <source>No list file is chosen.</source>
        <translation type="unfinished">ھیچ فایلێکی لیست ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose the file you were given.</source>
        <translation type="unfinished">ئەو فایلە ھەڵبژێرە کە پێت دراوە.</translation>
    </message>
    <message>
        <source>The new list is in use.</source>
        <translation type="unfinished">لیستە نوێیەکە بەکاردێت.</translation>
    </message>
    <message>
        <source>No key file is chosen.</source>
        <translation type="unfinished">ھیچ فایلێکی کلیل ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Import a list of the new authority; until then the one held is used.</source>
        <translation type="unfinished">لیستێکی لایەنە نوێیەکە ھاوردە بکە؛ تا ئەو کاتە ئەوەی ھەڵگیراوە بەکاردێت.</translation>
    </message>
    <message>
        <source>Changing the authority…</source>
        <translation type="unfinished">لایەنی دەرکردن دەگۆڕدرێت…</translation>
    </message>
    <message>
        <source>Compare the new fingerprint with the one you were given on paper or by telephone. Lists of the earlier authority are refused from then on. The change is logged.</source>
        <translation type="unfinished">پەنجەمۆرە نوێیەکە لەگەڵ ئەوەی لەسەر کاغەز یان بە تەلەفۆن پێت دراوە بەراورد بکە. لەو کاتەوە لیستەکانی لایەنی پێشوو ڕەت دەکرێنەوە. گۆڕانەکە تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>Trust another list authority?</source>
        <translation type="unfinished">متمانە بە لایەنێکی تری دەرکردن دەکەیت؟</translation>
    </message>
    <message>
        <source>Trust the new authority</source>
        <translation type="unfinished">متمانە بە لایەنە نوێیەکە</translation>
    </message>
    <message>
        <source>Trusted now</source>
        <translation type="unfinished">ئێستا متمانەپێکراو</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished">نوێ</translation>
    </message>
</context>
<context>
    <name>ListUpdate</name>
    <message>
        <source>Update from the hu&amp;b</source>
        <translation type="unfinished">لە ناوەندەوە نوێ بکەرەوە (&amp;B)</translation>
    </message>
    <message>
        <source>U&amp;pdate from a stick…</source>
        <translation type="unfinished">لە فلاشێکەوە نوێ بکەرەوە (&amp;P)…</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation type="unfinished">لیستەکە نوێ بکەرەوە</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one you were given on paper or by telephone. Lists, policies and revocations are taken from it from then on. The act is logged.</source>
        <translation type="unfinished">ئەم پەنجەمۆرە لەگەڵ ئەوەی بە کاغەز یان تەلەفۆن پێت دراوە بەراورد بکە. لەمەودوا لیست و سیاسەت و ھەڵوەشاندنەوەکان لێیەوە وەردەگیرێن. کارەکە تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished">پەنجەمۆر</translation>
    </message>
    <message>
        <source>Trust this list repository?</source>
        <translation type="unfinished">متمانە بەم کۆگای لیستە دەکەیت؟</translation>
    </message>
    <message>
        <source>It is the same: trust it and update</source>
        <translation type="unfinished">ھەمان شتە: متمانەی پێ بکە و نوێی بکەرەوە</translation>
    </message>
    <message>
        <source>Folder of the list repository</source>
        <translation type="unfinished">بوخچەی کۆگای لیست</translation>
    </message>
</context>
<context>
    <name>ListWork</name>
    <message>
        <source>Fetching</source>
        <translation type="unfinished">ھێنان</translation>
    </message>
    <message>
        <source>Checking signatures and contents</source>
        <translation type="unfinished">پشکنینی واژوو و ناوەڕۆک</translation>
    </message>
    <message>
        <source>Packing and encrypting</source>
        <translation type="unfinished">پێچانەوە و کۆدکردن</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation type="unfinished">ئامادەکردنی گەڕان</translation>
    </message>
    <message>
        <source>The list held is the newest one.</source>
        <translation type="unfinished">لیستی ھەبوو نوێترینە.</translation>
    </message>
    <message>
        <source>No list is published yet.</source>
        <translation type="unfinished">ھێشتا ھیچ لیستێک بڵاو نەکراوەتەوە.</translation>
    </message>
    <message>
        <source>List version {version} is in use: {came} records came, {went} went.</source>
        <translation type="unfinished">وەشانی لیست ⁨{version}⁩ بەکار دێت: تۆماری ھاتوو ⁨{came}⁩، ڕۆیشتوو ⁨{went}⁩.</translation>
    </message>
    <message>
        <source>Policy taken over: {policy}.</source>
        <translation type="unfinished">سیاسەتی وەرگیراو: ⁨{policy}⁩.</translation>
    </message>
    <message>
        <source>Calibrations taken over: {count}.</source>
        <translation type="unfinished">پێوانەکردنی وەرگیراو: ⁨{count}⁩.</translation>
    </message>
    <message>
        <source>Certificates of states taken over: version {version}.</source>
        <translation type="unfinished">بڕوانامەی دەوڵەتان وەرگیرا: وەشان ⁨{version}⁩.</translation>
    </message>
    <message>
        <source>Revoked and not used any more: {models}.</source>
        <translation type="unfinished">ھەڵوەشێنرانەوە و ئیتر بەکار ناھێنرێن: ⁨{models}⁩.</translation>
    </message>
    <message>
        <source>Not taken over, {part}: {what}</source>
        <translation type="unfinished">وەرنەگیرا، ⁨{part}⁩: ⁨{what}⁩</translation>
    </message>
    <message>
        <source>{count} h old</source>
        <translation type="unfinished">تەمەن بە کاتژمێر: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>{count} d old</source>
        <translation type="unfinished">تەمەن بە ڕۆژ: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>The list was {hours} hours old.</source>
        <translation type="unfinished">تەمەنی لیستەکە بە کاتژمێر: ⁨{hours}⁩ بوو.</translation>
    </message>
    <message>
        <source>Whoever was added, corrected or taken off since then is not in it. Update the list (Settings, List) and compare again where it matters.</source>
        <translation type="unfinished">ھەرکەس لەو کاتەوە زیاد کراوە، ڕاست کراوەتەوە یان لابراوە تێیدا نییە. لیستەکە نوێ بکەرەوە (ڕێکخستنەکان، لیست) و لە شوێنی گرنگ دووبارە بەراورد بکە.</translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished">لیست</translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished">سیاسەت</translation>
    </message>
    <message>
        <source>calibrations</source>
        <translation type="unfinished">پێوانەکردنەکان</translation>
    </message>
    <message>
        <source>models</source>
        <translation type="unfinished">مۆدێلەکان</translation>
    </message>
    <message>
        <source>certificates of states</source>
        <translation type="unfinished">بڕوانامەکانی دەوڵەتان</translation>
    </message>
</context>
<context>
    <name>LogOnScreen</name>
    <message>
        <source>Log on</source>
        <translation type="unfinished">چوونەژوورەوە</translation>
    </message>
    <message>
        <source>&amp;Log on</source>
        <translation type="unfinished">چوونەژوورەوە (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">ناو (&amp;N)</translation>
    </message>
    <message>
        <source>As given at set-up. The only officer may leave it empty.</source>
        <translation type="unfinished">وەک لە ئامادەکردندا دراوە. تاکە فەرمانبەر دەتوانێت بە بەتاڵی بەجێی بھێڵێت.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished">ڕستەی تێپەڕ (&amp;P)</translation>
    </message>
    <message>
        <source>Nobody used the laptop for a while, so it locked. Nothing is lost.</source>
        <translation type="unfinished">ماوەیەک کەس لاپتۆپەکەی بەکارنەھێنا، بۆیە قفڵ بوو. ھیچ لەدەست نەچووە.</translation>
    </message>
    <message>
        <source>The passphrase is “{passphrase}”; the name may stay empty.</source>
        <translation type="unfinished">ڕستەی تێپەڕ «⁨{passphrase}⁩» ـە؛ ناوەکە دەکرێت بەتاڵ بێت.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation type="unfinished">نمایش</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation type="unfinished">گەنجینەکە دەکرێتەوە…</translation>
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
        <translation type="unfinished">سکانەرە بڕوانامەدارەکان</translation>
    </message>
    <message>
        <source>Maker&apos;s certificate</source>
        <translation type="unfinished">بڕوانامەی دروستکەر</translation>
    </message>
    <message>
        <source>Scanners of the Secure Biometric Interface are looked for only once pinned.</source>
        <translation type="unfinished">تەنیا دوای چەسپاندنی بڕوانامە بۆ سکانەرەکانی Secure Biometric Interface دەگەڕێت.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished">بڕوانامەکان (*.pem *.crt);;ھەموو فایلەکان (*)</translation>
    </message>
    <message>
        <source>Compare the fingerprint…</source>
        <translation type="unfinished">بەراوردی پەنجەمۆر…</translation>
    </message>
    <message>
        <source>Trust none…</source>
        <translation type="unfinished">متمانە بە ھیچیان…</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished">تا ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Makers trusted</source>
        <translation type="unfinished">دروستکەرە متمانەپێکراوەکان</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>No certificate is chosen.</source>
        <translation type="unfinished">ھیچ بڕوانامەیەک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose the maker&apos;s file.</source>
        <translation type="unfinished">فایلی دروستکەر ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>Scanners of this maker are looked for from now on.</source>
        <translation type="unfinished">لەمەودوا بۆ سکانەرەکانی ئەم دروستکەرە دەگەڕێت.</translation>
    </message>
    <message>
        <source>Pinning…</source>
        <translation type="unfinished">دەچەسپێنرێت…</translation>
    </message>
    <message>
        <source>Compare each fingerprint with the one that the maker published. Whoever holds this certificate can vouch for what is captured. The change is logged.</source>
        <translation type="unfinished">ھەر پەنجەمۆرێک لەگەڵ ئەوەی دروستکەر بڵاوی کردووەتەوە بەراورد بکە. ئەوەی ئەم بڕوانامەیەی ھەیە دەتوانێت دڵنیایی بۆ ئەوە بدات کە وەردەگیرێت. گۆڕانەکە تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>Trust scanners of this maker?</source>
        <translation type="unfinished">متمانە بە سکانەرەکانی ئەم دروستکەرە دەکەیت؟</translation>
    </message>
    <message>
        <source>Trust this maker</source>
        <translation type="unfinished">متمانە بەم دروستکەرە</translation>
    </message>
    <message>
        <source>No certified scanner is looked for any more.</source>
        <translation type="unfinished">ئیتر بۆ ھیچ سکانەرێکی بڕوانامەدار ناگەڕێت.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished">لادەبرێت…</translation>
    </message>
    <message>
        <source>Certified scanners disappear until a maker is pinned again.</source>
        <translation type="unfinished">سکانەرە بڕوانامەدارەکان نامێنن تا دووبارە دروستکەرێک دەچەسپێنرێت.</translation>
    </message>
    <message>
        <source>Trust no maker any more?</source>
        <translation type="unfinished">ئیتر متمانە بە ھیچ دروستکەرێک ناکەیت؟</translation>
    </message>
    <message>
        <source>Trust none</source>
        <translation type="unfinished">متمانە بە ھیچیان</translation>
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
        <translation type="unfinished">ڕوخسار (⁨{engine}⁩)</translation>
    </message>
</context>
<context>
    <name>NationalityForm</name>
    <message>
        <source>&amp;Nationality</source>
        <translation type="unfinished">ڕەگەزنامە (&amp;N)</translation>
    </message>
    <message>
        <source>One code as in a passport, such as IRQ; XXX where none is known.</source>
        <translation type="unfinished">یەک کۆد وەک لە پاسپۆرتدا، وەک IRQ؛ XXX کاتێک ھیچیان نەزانراوە.</translation>
    </message>
    <message>
        <source>&amp;Which one</source>
        <translation type="unfinished">کامیان (&amp;W)</translation>
    </message>
    <message>
        <source>Its kind, number and who issued it.</source>
        <translation type="unfinished">جۆر و ژمارەی و کێ دەریکردووە.</translation>
    </message>
    <message>
        <source>What is sai&amp;d</source>
        <translation type="unfinished">ئەوەی دەوترێت (&amp;D)</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, through the interpreter where there is one.</source>
        <translation type="unfinished">بە وشەکانی خودی کەسەکە، لە ڕێی وەرگێڕەوە ئەگەر ھەبێت.</translation>
    </message>
    <message>
        <source>Which step?</source>
        <translation type="unfinished">کام ھەنگاو؟</translation>
    </message>
    <message>
        <source>On what does it rest?</source>
        <translation type="unfinished">پشت بە چی دەبەستێت؟</translation>
    </message>
    <message>
        <source>Of which nationality?</source>
        <translation type="unfinished">ھی کام ڕەگەزنامە؟</translation>
    </message>
    <message>
        <source>Another nationality</source>
        <translation type="unfinished">ڕەگەزنامەیەکی تر</translation>
    </message>
    <message>
        <source>Not possible now:</source>
        <translation type="unfinished">ئێستا نابێت:</translation>
    </message>
    <message>
        <source>Number and date of the state&apos;s reply.</source>
        <translation type="unfinished">ژمارە و بەرواری وەڵامی وڵاتەکە.</translation>
    </message>
    <message>
        <source>Something supports it</source>
        <translation type="unfinished">شتێک پشتگیریی دەکات</translation>
    </message>
    <message>
        <source>The state confirms it</source>
        <translation type="unfinished">وڵاتەکە دەیسەلمێنێت</translation>
    </message>
    <message>
        <source>The state denies it</source>
        <translation type="unfinished">وڵاتەکە ڕەتی دەکاتەوە</translation>
    </message>
    <message>
        <source>The person or an officer disputes it</source>
        <translation type="unfinished">کەسەکە یان فەرمانبەرێک ناکۆکە لەسەری</translation>
    </message>
</context>
<context>
    <name>NationalityScreen</name>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">پرسیار لە ناوەند (&amp;A)</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished">شتێک کەمە.</translation>
    </message>
    <message>
        <source>Choose the step, and write on what it rests.</source>
        <translation type="unfinished">ھەنگاوەکە ھەڵبژێرە، و بنووسە پشت بە چی دەبەستێت.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">واژووکردن و پاشەکەوتکردن…</translation>
    </message>
    <message>
        <source>It is signed, and kept until the hub has it.</source>
        <translation type="unfinished">واژوو کراوە، و ھەڵدەگیرێت تا دەگاتە ناوەند.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation type="unfinished">تۆمار کرا.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">پرسیار لە ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation type="unfinished">تۆمارکردنی ھەنگاوێک</translation>
    </message>
    <message>
        <source>You sign it. It stays on record, also when another step follows.</source>
        <translation type="unfinished">تۆ واژووی دەکەیت. تەنانەت ئەگەر ھەنگاوێکی تر بێت، ھەر تۆمارکراو دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">واژوو و تۆمارکردن (&amp;G)</translation>
    </message>
    <message>
        <source>Nationality, step by step</source>
        <translation type="unfinished">ڕەگەزنامە، ھەنگاو بە ھەنگاو</translation>
    </message>
    <message>
        <source>What the person says is a claim; only the state concerned confirms it.</source>
        <translation type="unfinished">ئەوەی کەسەکە دەیڵێت ڕاگەیاندنە؛ تەنیا وڵاتی پەیوەندیدار دەیسەلمێنێت.</translation>
    </message>
    <message>
        <source>&amp;Record a step…</source>
        <translation type="unfinished">تۆمارکردنی ھەنگاوێک (&amp;R)…</translation>
    </message>
</context>
<context>
    <name>NationalityTable</name>
    <message>
        <source>Record first what the person says.</source>
        <translation type="unfinished">سەرەتا ئەوە تۆمار بکە کە کەسەکە دەیڵێت.</translation>
    </message>
    <message>
        <source>No nationality is recorded here.</source>
        <translation type="unfinished">لێرە ھیچ ڕەگەزنامەیەک تۆمار نەکراوە.</translation>
    </message>
    <message>
        <source>You see what you recorded on this laptop. What others recorded is told only to officers whose role needs it, because it may tell of a claim for protection.</source>
        <translation type="unfinished">ئەوە دەبینیت کە خۆت لەسەر ئەم لاپتۆپە تۆمارت کردووە. ئەوەی کەسانی تر تۆماریان کردووە تەنیا بەو فەرمانبەرانە دەوترێت کە ڕۆڵیان پێویستی پێیەتی، چونکە لەوانەیە باسی داوای پاراستن بکات.</translation>
    </message>
    <message>
        <source>With what others recorded, as the hub told {when}.</source>
        <translation type="unfinished">لەگەڵ ئەوەی کەسانی تر تۆماریان کردووە، وەک ناوەند وتی: ⁨{when}⁩.</translation>
    </message>
    <message>
        <source>{code}: {status}</source>
        <translation type="unfinished">‏⁨{code}⁩: ⁨{status}⁩</translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished">ھەنگاو</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished">لەلایەن کێ</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">کەی</translation>
    </message>
    <message>
        <source>On what</source>
        <translation type="unfinished">لەسەر چی</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation type="unfinished">لە ناوەند</translation>
    </message>
    <message>
        <source>{state}, recorded by {officer}</source>
        <translation type="unfinished">‏⁨{state}⁩، ⁨{officer}⁩ تۆماری کرد</translation>
    </message>
    <message>
        <source>{kind}: {reference}</source>
        <translation type="unfinished">‏⁨{kind}⁩: ⁨{reference}⁩</translation>
    </message>
    <message>
        <source>set aside, does not count: {reason}</source>
        <translation type="unfinished">لادراوە، ناژمێردرێت: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished">گەیشتووە</translation>
    </message>
    <message>
        <source>kept here, will be sent</source>
        <translation type="unfinished">لێرە ھەڵگیراوە، دەنێردرێت</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Give the notice</source>
        <translation type="unfinished">ئاگادارینامە بدە</translation>
    </message>
    <message>
        <source>Read it out, or turn the screen round and let the person read.</source>
        <translation type="unfinished">بە دەنگ بیخوێنەوە، یان شاشەکە بسووڕێنە و با کەسەکە بیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>&amp;Notice was given</source>
        <translation type="unfinished">ئاگادارینامە درا (&amp;N)</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished">زمانەکان</translation>
    </message>
    <message>
        <source>An interpreter is helping</source>
        <translation type="unfinished">وەرگێڕێک یارمەتی دەدات</translation>
    </message>
    <message>
        <source>Langua&amp;ge of the person</source>
        <translation type="unfinished">زمانی کەسەکە (&amp;G)</translation>
    </message>
    <message>
        <source>Does the person consent?</source>
        <translation type="unfinished">کەسەکە ڕازییە؟</translation>
    </message>
    <message>
        <source>Yes, the person consents</source>
        <translation type="unfinished">بەڵێ، کەسەکە ڕازییە</translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نەخێر</translation>
    </message>
    <message>
        <source>Nothing is captured; nothing else changes</source>
        <translation type="unfinished">ھیچ وەرناگیرێت؛ ھیچی تر ناگۆڕێت</translation>
    </message>
    <message>
        <source>The answer about consent is missing.</source>
        <translation type="unfinished">وەڵامی ڕەزامەندی کەمە.</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation type="unfinished">بەڵێ یان نەخێر ھەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>OfficerPage</name>
    <message>
        <source>Who works with it?</source>
        <translation type="unfinished">کێ کاری پێ دەکات؟</translation>
    </message>
    <message>
        <source>Each officer has a name, a passphrase and a signing key of their own.</source>
        <translation type="unfinished">ھەر فەرمانبەرێک ناو، ڕستەی تێپەڕ و کلیلی واژووی خۆی ھەیە.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">ناو (&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation type="unfinished">ئەرک (&amp;O)</translation>
    </message>
    <message>
        <source>An administrator sets up, trusts lists and adds officers.</source>
        <translation type="unfinished">بەڕێوەبەری سیستەم ئامادەی دەکات، متمانە بە لیستەکان دەدات و فەرمانبەر زیاد دەکات.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished">ناوەکە کەمە.</translation>
    </message>
    <message>
        <source>Type the officer&apos;s name.</source>
        <translation type="unfinished">ناوی فەرمانبەرەکە بنووسە.</translation>
    </message>
    <message>
        <source>The officer chooses and types it.</source>
        <translation type="unfinished">فەرمانبەرەکە ھەڵیدەبژێرێت و دەینووسێت.</translation>
    </message>
    <message>
        <source>Officers so far: {names}</source>
        <translation type="unfinished">فەرمانبەرەکان تا ئێستا: ⁨{names}⁩</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>&amp;Add the officer</source>
        <translation type="unfinished">زیادکردنی فەرمانبەر (&amp;A)</translation>
    </message>
    <message>
        <source>Officers of this laptop</source>
        <translation type="unfinished">فەرمانبەرانی ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">ناو (&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation type="unfinished">ئەرک (&amp;O)</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation type="unfinished">زیادکردنی فەرمانبەرێک</translation>
    </message>
    <message>
        <source>Only an administrator can change this.</source>
        <translation type="unfinished">تەنیا بەڕێوەبەری سیستەم دەتوانێت ئەمە بگۆڕێت.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished">ڕاگیراوە</translation>
    </message>
    <message>
        <source>can log on</source>
        <translation type="unfinished">دەتوانێت بچێتە ژوورەوە</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation type="unfinished">ڕێکخستنەوە…</translation>
    </message>
    <message>
        <source>Reset the passphrase of {name}</source>
        <translation type="unfinished">ڕێکخستنەوەی ڕستەی تێپەڕی ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation type="unfinished">ڕاگرتن…</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation type="unfinished">ڕاگرتنی ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished">لابردن…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished">لابردنی ⁨{name}⁩</translation>
    </message>
    <message>
        <source>The officer chooses it and types it twice.</source>
        <translation type="unfinished">فەرمانبەرەکە ھەڵیدەبژێرێت و دوو جار دەینووسێت.</translation>
    </message>
    <message>
        <source>{name} logs on with the new passphrase from now on.</source>
        <translation type="unfinished">⁨{name}⁩ لەمەودوا بە ڕستەی تێپەڕی نوێ دەچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Making the officer&apos;s key…</source>
        <translation type="unfinished">کلیلی فەرمانبەرەکە دروست دەکرێت…</translation>
    </message>
    <message>
        <source>The officer types a new passphrase here and gets a new signing key. Decisions signed before stay valid. A suspended officer can log on again.</source>
        <translation type="unfinished">فەرمانبەرەکە لێرە ڕستەیەکی نوێی تێپەڕ دەنووسێت و کلیلێکی نوێی واژوو وەردەگرێت. بڕیارە پێشتر واژووکراوەکان ھەر دروستن. فەرمانبەری ڕاگیراو دووبارە دەتوانێت بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Reset the passphrase of {name}?</source>
        <translation type="unfinished">ڕستەی تێپەڕی ⁨{name}⁩ ڕێک دەخەیتەوە؟</translation>
    </message>
    <message>
        <source>Reset the passphrase</source>
        <translation type="unfinished">ڕێکخستنەوەی ڕستەی تێپەڕ</translation>
    </message>
    <message>
        <source>{name} can no longer log on; a reset brings them back.</source>
        <translation type="unfinished">⁨{name}⁩ ئیتر ناتوانێت بچێتە ژوورەوە؛ ڕێکخستنەوە دەیگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>Suspending…</source>
        <translation type="unfinished">ڕادەگیرێت…</translation>
    </message>
    <message>
        <source>They cannot log on until an administrator resets the passphrase.</source>
        <translation type="unfinished">تا بەڕێوەبەری سیستەم ڕستەی تێپەڕ ڕێک نەخاتەوە ناتوانێت بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Suspend {name}?</source>
        <translation type="unfinished">⁨{name}⁩ ڕادەگریت؟</translation>
    </message>
    <message>
        <source>Suspend the officer</source>
        <translation type="unfinished">ڕاگرتنی فەرمانبەر</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation type="unfinished">⁨{name}⁩ لابرا.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished">لادەبرێت…</translation>
    </message>
    <message>
        <source>They cannot log on any more. Their decisions and public key stay. A copy of the disk from before still opens with their passphrase: change the data key under “Keys” to shut it out of what comes after.</source>
        <translation type="unfinished">ئیتر ناتوانێت بچێتە ژوورەوە. بڕیارەکان و کلیلی گشتیی دەمێننەوە. وێنەیەکی پێشووتری دیسکەکە ھێشتا بە ڕستەی تێپەڕەکەی دەکرێتەوە: لە «کلیلەکان» کلیلی زانیاری بگۆڕە بۆ ئەوەی لەوەی دواتر دێت بێبەش بێت.</translation>
    </message>
    <message>
        <source>Remove {name} for good?</source>
        <translation type="unfinished">⁨{name}⁩ بە یەکجاری لادەبەیت؟</translation>
    </message>
    <message>
        <source>Remove the officer</source>
        <translation type="unfinished">لابردنی فەرمانبەر</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished">ناوەکە کەمە.</translation>
    </message>
    <message>
        <source>The officer types name and passphrase here.</source>
        <translation type="unfinished">فەرمانبەرەکە لێرە ناو و ڕستەی تێپەڕ دەنووسێت.</translation>
    </message>
    <message>
        <source>{name} can log on now.</source>
        <translation type="unfinished">⁨{name}⁩ ئێستا دەتوانێت بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation type="unfinished">زیاد کرا.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished">ڕستەی تێپەڕ (&amp;P)</translation>
    </message>
    <message>
        <source>Th&amp;e same again</source>
        <translation type="unfinished">ھەمان ڕستە دووبارە (&amp;E)</translation>
    </message>
    <message>
        <source>At least {count} characters, for example four words that do not belong together.</source>
        <translation type="unfinished">لانیکەم ⁨{count}⁩ پیت، بۆ نموونە چوار وشە کە پەیوەندییان پێکەوە نییە.</translation>
    </message>
    <message>
        <source>Too short: {have} of {need} characters.</source>
        <translation type="unfinished">زۆر کورتە: ⁨{have}⁩ لە ⁨{need}⁩ پیت.</translation>
    </message>
    <message>
        <source>Too simple: use more different characters.</source>
        <translation type="unfinished">زۆر سادەیە: پیتی جیاوازتر بەکاربھێنە.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished">ھێشتا دووانەکە وەک یەک نین.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished">باشە.</translation>
    </message>
</context>
<context>
    <name>PersonPaperScreen</name>
    <message>
        <source>Paper for the person</source>
        <translation type="unfinished">کاغەز بۆ کەسەکە</translation>
    </message>
    <message>
        <source>What was done, why, and what they can do. Nothing else is on it.</source>
        <translation type="unfinished">چی کرا، بۆچی، و ئەو دەتوانێت چی بکات. ھیچی تری لەسەر نییە.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished">چاپکردن (&amp;P)…</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation type="unfinished">پاشەکەوتکردن لە فایل (&amp;F)…</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation type="unfinished">وێنەی کاغەزەکە</translation>
    </message>
    <message>
        <source>No printer is set up on this laptop.</source>
        <translation type="unfinished">ھیچ چاپکەرێک لەسەر ئەم لاپتۆپە ئامادە نەکراوە.</translation>
    </message>
    <message>
        <source>Connect one, or save the paper as a file and print it elsewhere.</source>
        <translation type="unfinished">یەکێک ببەستەوە، یان کاغەزەکە وەک فایل پاشەکەوت بکە و لە شوێنێکی تر چاپی بکە.</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation type="unfinished">پاشەکەوتکردنی کاغەزەکە</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished">PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Delete the file once it is printed: it is not encrypted.</source>
        <translation type="unfinished">دوای چاپکردن فایلەکە بسڕەوە: شفرەکراو نییە.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished">نێردرا بۆ چاپکەر.</translation>
    </message>
</context>
<context>
    <name>PlayingCard</name>
    <message>
        <source>Play a recording</source>
        <translation type="unfinished">لێدانی تۆمارکراوێک</translation>
    </message>
    <message>
        <source>A recording of a reader appears among the readers until the laptop is locked. It holds biometrics of whoever was captured.</source>
        <translation type="unfinished">تۆمارکراوی خوێنەرێک لەناو خوێنەرەکاندا دەردەکەوێت تا لاپتۆپەکە قفڵ دەبێت. زانیاریی بایۆمەتریی ئەو کەسەی تێدایە کە وەرگیراوە.</translation>
    </message>
    <message>
        <source>Recordings (*.fidr);;All files (*)</source>
        <translation type="unfinished">تۆمارکراوەکان (*.fidr);;ھەموو فایلەکان (*)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished">تۆمارکراو</translation>
    </message>
    <message>
        <source>Passphrase of the recording</source>
        <translation type="unfinished">ڕستەی تێپەڕی تۆمارکراوەکە</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation type="unfinished">لێیبدە</translation>
    </message>
    <message>
        <source>Stop playing {file}</source>
        <translation type="unfinished">ڕاگرتنی لێدانی ⁨{file}⁩</translation>
    </message>
    <message>
        <source>The recording is gone.</source>
        <translation type="unfinished">تۆمارکراوەکە نەما.</translation>
    </message>
    <message>
        <source>The recording or its passphrase is missing.</source>
        <translation type="unfinished">تۆمارکراوەکە یان ڕستەی تێپەڕەکەی کەمە.</translation>
    </message>
    <message>
        <source>Choose the file, and type the passphrase you were given.</source>
        <translation type="unfinished">فایلەکە ھەڵبژێرە، و ئەو ڕستەی تێپەڕە بنووسە کە پێت دراوە.</translation>
    </message>
    <message>
        <source>It is among the readers.</source>
        <translation type="unfinished">لەناو خوێنەرەکاندایە.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished">دەکرێتەوە…</translation>
    </message>
</context>
<context>
    <name>PurposePage</name>
    <message>
        <source>Set up this laptop</source>
        <translation type="unfinished">ئەم لاپتۆپە ئامادە بکە</translation>
    </message>
    <message>
        <source>Four short questions. What is this laptop for?</source>
        <translation type="unfinished">چوار پرسیاری کورت. ئەم لاپتۆپە بۆ چییە؟</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>A pilot or a trial</source>
        <translation type="unfinished">تاقیکاری یان تاقیکردنەوە</translation>
    </message>
    <message>
        <source>Own keys and own lists; a banner says so on every screen.</source>
        <translation type="unfinished">کلیل و لیستی تایبەت؛ ھێڵێکی سەرەوە لە ھەموو شاشەیەکدا ئەوە دەڵێت.</translation>
    </message>
    <message>
        <source>Work with real people</source>
        <translation type="unfinished">کارکردن لەگەڵ خەڵکی ڕاستەقینە</translation>
    </message>
    <message>
        <source>A list authority is needed; a longer passphrase is asked for.</source>
        <translation type="unfinished">لایەنێکی دەرکردنی لیست پێویستە؛ ڕستەیەکی درێژتری تێپەڕ داوا دەکرێت.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation type="unfinished">ھیچ ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose what the laptop is for.</source>
        <translation type="unfinished">ھەڵبژێرە لاپتۆپەکە بۆ چییە.</translation>
    </message>
</context>
<context>
    <name>PurposeScreen</name>
    <message>
        <source>Why, and under which power?</source>
        <translation type="unfinished">بۆچی، و بە کام دەسەڵات؟</translation>
    </message>
    <message>
        <source>What may be captured, searched and kept follows from this.</source>
        <translation type="unfinished">لەمەوە دیاری دەکرێت چی وەربگیرێت، بۆی بگەڕێت و ھەڵبگیرێت.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>Legal power</source>
        <translation type="unfinished">دەسەڵاتی یاسایی</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished">مەبەست</translation>
    </message>
    <message>
        <source>What this power allows</source>
        <translation type="unfinished">ئەوەی ئەم دەسەڵاتە ڕێگەی پێ دەدات</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished">بنەما</translation>
    </message>
    <message>
        <source>consent</source>
        <translation type="unfinished">ڕەزامەندی</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">پەنجەکان</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation type="unfinished">وێنە</translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished">نەخێر</translation>
    </message>
    <message>
        <source>Compare with a claim</source>
        <translation type="unfinished">بەراورد لەگەڵ ڕاگەیاندن</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">گەڕان لە لیست</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished">بەراورد دەکرێت لەگەڵ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished">منداڵان</translation>
    </message>
    <message>
        <source>Images kept here</source>
        <translation type="unfinished">وێنە ھەڵگیراوەکانی ئێرە</translation>
    </message>
    <message>
        <source>Images sent to the hub</source>
        <translation type="unfinished">ئەو وێنانەی بۆ ناوەند دەنێردرێن</translation>
    </message>
    <message>
        <source>Disclosed to</source>
        <translation type="unfinished">ئاشکرا دەکرێت بۆ</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation type="unfinished">بۆ سەلماندن</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">بەڵێ</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>yes, up to {size} records</source>
        <translation type="unfinished">بەڵێ، تا ⁨{size}⁩ تۆمار</translation>
    </message>
    <message>
        <source>erased with the decision</source>
        <translation type="unfinished">لەگەڵ بڕیارەکە دەسڕێنەوە</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation type="unfinished">ژمارەی ڕۆژ: ⁨{days}⁩</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished">یەک ڕۆژ</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished">کەس</translation>
    </message>
    <message>
        <source>known error rate</source>
        <translation type="unfinished">ڕێژەی ھەڵەی زانراو</translation>
    </message>
    <message>
        <source>second officer</source>
        <translation type="unfinished">فەرمانبەری دووەم</translation>
    </message>
    <message>
        <source>your own judgement</source>
        <translation type="unfinished">بڕیاری خۆت</translation>
    </message>
    <message>
        <source>Purpose or power is not chosen.</source>
        <translation type="unfinished">مەبەست یان دەسەڵات ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose one of each.</source>
        <translation type="unfinished">لە ھەریەکەیان یەکێک ھەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>{what}: good enough</source>
        <translation type="unfinished">⁨{what}⁩: بە پێی پێویست باشە</translation>
    </message>
    <message>
        <source>{what}: not good enough</source>
        <translation type="unfinished">⁨{what}⁩: بە پێی پێویست باش نییە</translation>
    </message>
    <message>
        <source>Attempt {made} of {allowed}</source>
        <translation type="unfinished">ھەوڵی ⁨{made}⁩ لە ⁨{allowed}⁩</translation>
    </message>
    <message>
        <source>quality {score} of 100</source>
        <translation type="unfinished">کوالیتی ⁨{score}⁩ لە 100</translation>
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
        <translation type="unfinished">بەربەستەکانی پاراستن</translation>
    </message>
    <message>
        <source>&amp;Vulnerable person</source>
        <translation type="unfinished">کەسی لاواز (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Stop encounter</source>
        <translation type="unfinished">ڕاگرتنی چاوپێکەوتن (&amp;S)</translation>
    </message>
</context>
<context>
    <name>ReaderChoice</name>
    <message>
        <source>Choose image files</source>
        <translation type="unfinished">ھەڵبژاردنی فایلی وێنە</translation>
    </message>
    <message>
        <source>Images (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.jp2 *.wsq)</source>
        <translation type="unfinished">وێنە (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.jp2 *.wsq)</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation type="unfinished">خوێنەر (&amp;R)</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished">خوێنەر</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished">خوێنەرەکان</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation type="unfinished">دووبارە بگەڕێ (&amp;K)</translation>
    </message>
    <message>
        <source>Choose image &amp;files…</source>
        <translation type="unfinished">ھەڵبژاردنی فایلی وێنە (&amp;F)…</translation>
    </message>
    <message>
        <source>{name} ({state})</source>
        <translation type="unfinished">‏⁨{name}⁩ (⁨{state}⁩)</translation>
    </message>
    <message>
        <source>finger reader</source>
        <translation type="unfinished">خوێنەری پەنجە</translation>
    </message>
    <message>
        <source>camera</source>
        <translation type="unfinished">کامێرا</translation>
    </message>
    <message>
        <source>No {kind} is attached.</source>
        <translation type="unfinished">نەبەستراوە: ⁨{kind}⁩.</translation>
    </message>
    <message>
        <source>Plug one in and press “Look again”. Without one, record below that it could not be captured, and go on.</source>
        <translation type="unfinished">یەکێک ببەستەوە و «دووبارە بگەڕێ» دابگرە. بەبێ ئەو، لە خوارەوە تۆمار بکە کە وەرنەگیرا، و بەردەوام بە.</translation>
    </message>
</context>
<context>
    <name>ReaderTestScreen</name>
    <message>
        <source>Try a reader</source>
        <translation type="unfinished">خوێنەرێک تاقی بکەرەوە</translation>
    </message>
    <message>
        <source>Use your own finger or face. The sample is shown, and kept nowhere.</source>
        <translation type="unfinished">پەنجە یان ڕوخساری خۆت بەکاربھێنە. نموونەکە پیشان دەدرێت، و لە ھیچ کوێ ھەڵناگیرێت.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation type="unfinished">تاقیکردنەوە (&amp;T)</translation>
    </message>
    <message>
        <source>What the reader sees appears here.</source>
        <translation type="unfinished">ئەوەی خوێنەرەکە دەیبینێت لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Save a &amp;recording…</source>
        <translation type="unfinished">پاشەکەوتکردنی تۆمارکراو (&amp;R)…</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished">خوێنەرەکان</translation>
    </message>
    <message>
        <source>Plug one in; it appears here within two seconds.</source>
        <translation type="unfinished">یەکێک ببەستەوە؛ لە ماوەی دوو چرکەدا لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>No reader is attached.</source>
        <translation type="unfinished">ھیچ خوێنەرێک نەبەستراوە.</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished">چاوەڕێ…</translation>
    </message>
    <message>
        <source>Put a finger on it, or look at the camera</source>
        <translation type="unfinished">پەنجەیەکی لەسەر دابنێ، یان سەیری کامێرا بکە</translation>
    </message>
    <message>
        <source>{width} by {height} pixels after {seconds} s.</source>
        <translation type="unfinished">⁨{width}⁩ لە ⁨{height}⁩ پیکسڵ دوای ⁨{seconds}⁩ چرکە.</translation>
    </message>
    <message>
        <source>Resolution: {dpi} pixels per inch.</source>
        <translation type="unfinished">وردی: ⁨{dpi}⁩ پیکسڵ لە ئینچێکدا.</translation>
    </message>
    <message>
        <source>The reader works.</source>
        <translation type="unfinished">خوێنەرەکە کار دەکات.</translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation type="unfinished">ھیچ فایلێک ناونەنراوە.</translation>
    </message>
    <message>
        <source>Name a file, and type the passphrase twice.</source>
        <translation type="unfinished">فایلێک ناو بنێ، و ڕستەی تێپەڕ دوو جار بنووسە.</translation>
    </message>
    <message>
        <source>Sealing the recording…</source>
        <translation type="unfinished">تۆمارکراوەکە مۆر دەکرێت…</translation>
    </message>
    <message>
        <source>The recording is saved, and that is logged.</source>
        <translation type="unfinished">تۆمارکراوەکە پاشەکەوت کرا، و ئەوە تۆمار کرا.</translation>
    </message>
</context>
<context>
    <name>ReadersSection</name>
    <message>
        <source>Look agai&amp;n</source>
        <translation type="unfinished">دووبارە بگەڕێ (&amp;N)</translation>
    </message>
    <message>
        <source>Try a reader…</source>
        <translation type="unfinished">تاقیکردنەوەی خوێنەرێک…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation type="unfinished">فۆڵدەری چاودێریکراو (&amp;W)</translation>
    </message>
    <message>
        <source>Off unless you switch it on. Another program drops images into it; they are deleted once they are in the vault. It must be in memory or encrypted.</source>
        <translation type="unfinished">کوژاوەیە مەگەر بیکەیتەوە. بەرنامەیەکی تر وێنەی تێ دەخات؛ کاتێک چوونە گەنجینەکەوە دەسڕێنەوە. دەبێت لە بیرگەدا بێت یان شفرەکراو بێت.</translation>
    </message>
    <message>
        <source>Stop watchin&amp;g</source>
        <translation type="unfinished">ڕاگرتنی چاودێری (&amp;G)</translation>
    </message>
    <message>
        <source>Watch this folde&amp;r</source>
        <translation type="unfinished">چاودێریکردنی ئەم فۆڵدەرە (&amp;R)</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation type="unfinished">ھیچ فۆڵدەرێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose one that is in memory.</source>
        <translation type="unfinished">یەکێک ھەڵبژێرە کە لە بیرگەدا بێت.</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation type="unfinished">‏⁨{name}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>Plug one in and press “Look again”.</source>
        <translation type="unfinished">یەکێک ببەستەوە و «دووبارە بگەڕێ» دابگرە.</translation>
    </message>
    <message>
        <source>No reader is attached.</source>
        <translation type="unfinished">ھیچ خوێنەرێک نەبەستراوە.</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>This laptop is ready</source>
        <translation type="unfinished">ئەم لاپتۆپە ئامادەیە</translation>
    </message>
    <message>
        <source>Its keys are made. Write the fingerprint down for the list authority.</source>
        <translation type="unfinished">کلیلەکانی دروست کران. پەنجەمۆرەکە بۆ لایەنی دەرکردنی لیست بنووسە.</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation type="unfinished">دەستپێکردن (&amp;B)</translation>
    </message>
    <message>
        <source>Fingerprint of this laptop&apos;s key</source>
        <translation type="unfinished">پەنجەمۆری کلیلی ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>The list authority issues lists to exactly this key.</source>
        <translation type="unfinished">لایەنی دەرکردنی لیست ڕێک بۆ ئەم کلیلە لیست دەردەکات.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation type="unfinished">فایلەکە تێکچووە یان ناتەواوە</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation type="unfinished">فایل یان بوخچەیەک بەم ناوە نییە</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation type="unfinished">مۆڵەت نەدرا</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation type="unfinished">بوخچەیە</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation type="unfinished">ناکرێتەوە</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished">فایلەکە بەتاڵە</translation>
    </message>
    <message>
        <source>it holds several pages or is animated</source>
        <translation type="unfinished">چەند پەڕەی تێدایە یان جووڵاوە</translation>
    </message>
    <message>
        <source>it has more pixels than this program opens</source>
        <translation type="unfinished">پیکسڵی لەوە زیاترە کە ئەم بەرنامەیە دەیکاتەوە</translation>
    </message>
    <message>
        <source>its pixels are decimal fractions, which no scanner writes</source>
        <translation type="unfinished">پیکسڵەکانی کەرتی دەیین، ھیچ سکانەرێک وا نانووسێت</translation>
    </message>
    <message>
        <source>its pixels are deeper than 16 bits</source>
        <translation type="unfinished">قووڵایی پیکسڵەکانی لە 16 بت زیاترە</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished">فایل نییە</translation>
    </message>
    <message>
        <source>it is not a colour photograph</source>
        <translation type="unfinished">وێنەی ڕەنگاوڕەنگ نییە</translation>
    </message>
    <message>
        <source>the face in it has no extent</source>
        <translation type="unfinished">ڕوخساری ناوی ھیچ پانتاییەکی نییە</translation>
    </message>
    <message>
        <source>the face lies outside it</source>
        <translation type="unfinished">ڕوخسارەکە لە دەرەوەیەتی</translation>
    </message>
    <message>
        <source>the face in it could not be encoded</source>
        <translation type="unfinished">ڕوخساری ناوی نەکرا بە کۆد</translation>
    </message>
    <message>
        <source>the search for a face in it failed</source>
        <translation type="unfinished">گەڕان بەدوای ڕوخسار تێیدا سەرکەوتوو نەبوو</translation>
    </message>
    <message>
        <source>it shows no usable face</source>
        <translation type="unfinished">ڕوخسارێکی بەکەڵکی تێدا دەرناکەوێت</translation>
    </message>
    <message>
        <source>it shows no usable fingerprint</source>
        <translation type="unfinished">پەنجەمۆرێکی بەکەڵکی تێدا دەرناکەوێت</translation>
    </message>
    <message>
        <source>its extractor was revoked by the list authority</source>
        <translation type="unfinished">دەسەڵاتی لیستەکە ڕێگەی لە دەرھێنەرەکەی سەندەوە</translation>
    </message>
    <message>
        <source>its encoders were revoked by the list authority</source>
        <translation type="unfinished">دەسەڵاتی لیستەکە ڕێگەی لە کۆدکەرەکانی سەندەوە</translation>
    </message>
    <message>
        <source>the portrait in the chip shows no usable face</source>
        <translation type="unfinished">وێنەی ناو چیپەکە ڕوخسارێکی بەکەڵکی تێدا نییە</translation>
    </message>
    <message>
        <source>it delivered an image that is too large</source>
        <translation type="unfinished">وێنەیەکی زۆر گەورەی ناردووە</translation>
    </message>
    <message>
        <source>its driver reported an error without its details</source>
        <translation type="unfinished">درایڤەرەکەی ھەڵەیەکی بێ وردەکاری ڕاگەیاند</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation type="unfinished">سەرکەوتوو نەبوو</translation>
    </message>
    <message>
        <source>it answered out of turn</source>
        <translation type="unfinished">لە نۆرەی خۆیدا وەڵامی نەدایەوە</translation>
    </message>
    <message>
        <source>it was told something unknown</source>
        <translation type="unfinished">شتێکی نەناسراوی پێ وترا</translation>
    </message>
    <message>
        <source>nothing that it could use was presented</source>
        <translation type="unfinished">ھیچ شتێکی بەکەڵکی پێشکەش نەکرا</translation>
    </message>
    <message>
        <source>the sample could not be extracted</source>
        <translation type="unfinished">نموونەکە دەرنەھێنرا</translation>
    </message>
    <message>
        <source>it was presented the wrong way round</source>
        <translation type="unfinished">بە پێچەوانە پێشکەش کرا</translation>
    </message>
    <message>
        <source>it is not ready; check its maker&apos;s program</source>
        <translation type="unfinished">ئامادە نییە؛ بەرنامەی دروستکەرەکەی بپشکنە</translation>
    </message>
    <message>
        <source>it is not registered with its maker</source>
        <translation type="unfinished">لای دروستکەرەکەی تۆمار نەکراوە</translation>
    </message>
    <message>
        <source>it delivered nothing</source>
        <translation type="unfinished">ھیچی نەنارد</translation>
    </message>
    <message>
        <source>its answer is not what the interface prescribes</source>
        <translation type="unfinished">وەڵامەکەی وەک ڕووکارەکە داوا دەکات نییە</translation>
    </message>
    <message>
        <source>its answer is larger than any sample can be</source>
        <translation type="unfinished">وەڵامەکەی لە ھەر نموونەیەک گەورەترە</translation>
    </message>
    <message>
        <source>a live picture is larger than allowed</source>
        <translation type="unfinished">وێنەیەکی ڕاستەوخۆ لە ڕێگەپێدراو گەورەترە</translation>
    </message>
    <message>
        <source>another scanner answered</source>
        <translation type="unfinished">سکانەرێکی تر وەڵامی دایەوە</translation>
    </message>
    <message>
        <source>its answer belongs to an earlier capture</source>
        <translation type="unfinished">وەڵامەکەی ھی وەرگرتنێکی پێشووترە</translation>
    </message>
    <message>
        <source>the record with its image is damaged</source>
        <translation type="unfinished">تۆمارەکەی وێنەکەی تێکچووە</translation>
    </message>
    <message>
        <source>it delivered several fingers at once</source>
        <translation type="unfinished">چەند پەنجەیەکی پێکەوە نارد</translation>
    </message>
    <message>
        <source>its answer carries no certificate</source>
        <translation type="unfinished">وەڵامەکەی ھیچ بڕوانامەیەکی لەگەڵ نییە</translation>
    </message>
    <message>
        <source>its certificate is not valid today</source>
        <translation type="unfinished">بڕوانامەکەی ئەمڕۆ بەردەوام نییە</translation>
    </message>
    <message>
        <source>the signature of its answer is wrong</source>
        <translation type="unfinished">واژووی وەڵامەکەی ھەڵەیە</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation type="unfinished">بڕوانامەکەی ناخوێندرێتەوە</translation>
    </message>
    <message>
        <source>its maker is not trusted on this laptop</source>
        <translation type="unfinished">دروستکەرەکەی لەم لاپتۆپەدا جێی متمانە نییە</translation>
    </message>
    <message>
        <source>the trust anchor is not a certificate</source>
        <translation type="unfinished">لەنگەری متمانە بڕوانامە نییە</translation>
    </message>
    <message>
        <source>no R30x fingerprint module answers there</source>
        <translation type="unfinished">ھیچ یەکەیەکی پەنجەمۆری R30x لەوێ وەڵام ناداتەوە</translation>
    </message>
    <message>
        <source>the module is locked with a password</source>
        <translation type="unfinished">یەکەکە بە تێپەڕەوشە قفڵ دراوە</translation>
    </message>
    <message>
        <source>the module could not take an image</source>
        <translation type="unfinished">یەکەکە نەیتوانی وێنە بگرێت</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation type="unfinished">داخرا</translation>
    </message>
    <message>
        <source>it delivered the wrong kind of image</source>
        <translation type="unfinished">جۆرێکی ھەڵەی وێنەی نارد</translation>
    </message>
    <message>
        <source>its file is no video</source>
        <translation type="unfinished">فایلەکەی ڤیدیۆ نییە</translation>
    </message>
    <message>
        <source>its driver</source>
        <translation type="unfinished">درایڤەرەکەی</translation>
    </message>
    <message>
        <source>the reader delivered another kind of sample than was asked for</source>
        <translation type="unfinished">خوێنەرەکە جۆرێکی تر لە نموونەی نارد لەوەی داوا کرا</translation>
    </message>
    <message>
        <source>it does not look like https://hub.example</source>
        <translation type="unfinished">لە https://hub.example ناچێت</translation>
    </message>
    <message>
        <source>it does not begin with https://</source>
        <translation type="unfinished">بە https:// دەست پێ ناکات</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished">ناخوێندرێتەوە</translation>
    </message>
    <message>
        <source>the request was made for another code</source>
        <translation type="unfinished">داواکەکە بۆ کۆدێکی تر کرا</translation>
    </message>
    <message>
        <source>the hub that answered did not issue this code</source>
        <translation type="unfinished">ئەو ناوەندەی وەڵامی دایەوە ئەم کۆدەی دەرنەکردووە</translation>
    </message>
    <message>
        <source>it does not know this laptop</source>
        <translation type="unfinished">ئەم لاپتۆپە ناناسێت</translation>
    </message>
    <message>
        <source>this laptop is enrolled with no hub</source>
        <translation type="unfinished">ئەم لاپتۆپە لە ھیچ ناوەندێک تۆمار نەکراوە</translation>
    </message>
    <message>
        <source>this laptop is enrolled with another hub already</source>
        <translation type="unfinished">ئەم لاپتۆپە پێشتر لە ناوەندێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>this enrolment is for another laptop</source>
        <translation type="unfinished">ئەم تۆمارکردنە بۆ لاپتۆپێکی ترە</translation>
    </message>
    <message>
        <source>there is no list repository in it</source>
        <translation type="unfinished">ھیچ کۆگایەکی لیستی تێدا نییە</translation>
    </message>
    <message>
        <source>it needs a few words on what is done about it</source>
        <translation type="unfinished">پێویستی بە چەند وشەیەکە لەسەر ئەوەی چی دەکرێت</translation>
    </message>
    <message>
        <source>this encounter has no decision to withdraw</source>
        <translation type="unfinished">ئەم چاوپێکەوتنە ھیچ بڕیارێکی نییە بکشێندرێتەوە</translation>
    </message>
    <message>
        <source>no purpose and legal power are chosen</source>
        <translation type="unfinished">ھیچ مەبەست و دەسەڵاتێکی یاسایی ھەڵنەبژێردراوە</translation>
    </message>
    <message>
        <source>the purpose and the notice are not settled yet</source>
        <translation type="unfinished">مەبەست و ئاگادارینامە ھێشتا یەکلا نەکراونەتەوە</translation>
    </message>
    <message>
        <source>the encounter has no such sample</source>
        <translation type="unfinished">چاوپێکەوتنەکە نموونەیەکی وای تێدا نییە</translation>
    </message>
    <message>
        <source>the claimed identity is not recorded</source>
        <translation type="unfinished">ناسنامەی ڕاگەیەندراو تۆمار نەکراوە</translation>
    </message>
    <message>
        <source>no reason is written</source>
        <translation type="unfinished">ھیچ ھۆکارێک نەنووسراوە</translation>
    </message>
    <message>
        <source>nothing was decided in this encounter</source>
        <translation type="unfinished">لەم چاوپێکەوتنەدا ھیچ بڕیارێک نەدراوە</translation>
    </message>
    <message>
        <source>the image of this sample has been erased</source>
        <translation type="unfinished">وێنەی ئەم نموونەیە سڕاوەتەوە</translation>
    </message>
    <message>
        <source>this laptop holds none</source>
        <translation type="unfinished">ئەم لاپتۆپە ھیچی نییە</translation>
    </message>
    <message>
        <source>this laptop holds no disclosure rules; ask the hub once</source>
        <translation type="unfinished">ئەم لاپتۆپە یاساکانی ئاشکراکردنی نییە؛ جارێک لە ناوەند بپرسە</translation>
    </message>
    <message>
        <source>the hub&apos;s disclosure rules belong to another policy</source>
        <translation type="unfinished">یاساکانی ئاشکراکردنی ناوەند ھی سیاسەتێکی ترن</translation>
    </message>
    <message>
        <source>it is a demonstration, and this laptop works for real</source>
        <translation type="unfinished">نمایشە، و ئەم لاپتۆپە بۆ کاری ڕاستەقینەیە</translation>
    </message>
    <message>
        <source>a later log-on of it is known</source>
        <translation type="unfinished">چوونەژوورەوەیەکی نوێتری دەزانرێت</translation>
    </message>
    <message>
        <source>the TPM of this laptop counted a later log-on of it</source>
        <translation type="unfinished">‏TPMی ئەم لاپتۆپە چوونەژوورەوەیەکی نوێتری ژمارد</translation>
    </message>
    <message>
        <source>the hub holds later entries of its audit log</source>
        <translation type="unfinished">ناوەند تۆماری نوێتری لە لۆگی وردبینییەکەی ھەیە</translation>
    </message>
    <message>
        <source>there is not enough free memory to log on</source>
        <translation type="unfinished">بیرگەی بەتاڵی پێویست بۆ چوونەژوورەوە نییە</translation>
    </message>
    <message>
        <source>another window has just changed its keys; log on again</source>
        <translation type="unfinished">پەنجەرەیەکی تر ھەر ئێستا کلیلەکانی گۆڕی؛ دووبارە بچۆ ژوورەوە</translation>
    </message>
    <message>
        <source>an officer needs a name</source>
        <translation type="unfinished">فەرمانبەر پێویستی بە ناوە</translation>
    </message>
    <message>
        <source>an officer of this name is there already</source>
        <translation type="unfinished">فەرمانبەرێک بەم ناوە ھەیە</translation>
    </message>
    <message>
        <source>change your own passphrase with the one you have</source>
        <translation type="unfinished">ڕستەی تێپەڕی خۆت بەوەی ھەتە بگۆڕە</translation>
    </message>
    <message>
        <source>an earlier fault undid this change; nothing was saved</source>
        <translation type="unfinished">ھەڵەیەکی پێشوو ئەم گۆڕانەی ھەڵوەشاندەوە؛ ھیچ پاشەکەوت نەکرا</translation>
    </message>
    <message>
        <source>this decision is saved already</source>
        <translation type="unfinished">ئەم بڕیارە پێشتر پاشەکەوت کراوە</translation>
    </message>
    <message>
        <source>there is no list to change</source>
        <translation type="unfinished">ھیچ لیستێک نییە بگۆڕدرێت</translation>
    </message>
    <message>
        <source>the list was replaced while it was being read</source>
        <translation type="unfinished">لیستەکە لە کاتی خوێندنەوەدا گۆڕدرا</translation>
    </message>
    <message>
        <source>the list does not hold as many records as it says</source>
        <translation type="unfinished">لیستەکە ئەوەندە تۆماری تێدا نییە کە دەڵێت</translation>
    </message>
    <message>
        <source>its memory is full</source>
        <translation type="unfinished">بیرگەکەی پڕە</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished">وەڵام ناداتەوە</translation>
    </message>
    <message>
        <source>tpm2-tools are not installed</source>
        <translation type="unfinished">‏tpm2-tools دانەمەزراون</translation>
    </message>
    <message>
        <source>it is not a card of an officer of this laptop</source>
        <translation type="unfinished">کارتی فەرمانبەرێکی ئەم لاپتۆپە نییە</translation>
    </message>
    <message>
        <source>the PIN is wrong; the card counts wrong ones</source>
        <translation type="unfinished">‏PINەکە ھەڵەیە؛ کارتەکە ھەڵەکان دەژمێرێت</translation>
    </message>
    <message>
        <source>its PIN is locked</source>
        <translation type="unfinished">‏PINەکەی قفڵ بووە</translation>
    </message>
    <message>
        <source>it holds no private key</source>
        <translation type="unfinished">ھیچ کلیلێکی تایبەتی تێدا نییە</translation>
    </message>
    <message>
        <source>it holds no RSA key</source>
        <translation type="unfinished">ھیچ کلیلێکی RSAی تێدا نییە</translation>
    </message>
    <message>
        <source>it does not open what was encrypted to it</source>
        <translation type="unfinished">ئەوە ناکاتەوە کە بۆی کۆد کراوە</translation>
    </message>
    <message>
        <source>it holds no CSCA certificate that can be used</source>
        <translation type="unfinished">ھیچ بڕوانامەیەکی CSCAی بەکەڵکی تێدا نییە</translation>
    </message>
    <message>
        <source>a time is not written as in 2026-03-04T09:30:00Z</source>
        <translation type="unfinished">کاتێک وەک ⁨2026-03-04T09:30:00Z⁩ نەنووسراوە</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation type="unfinished">فایلەکە زۆر گەورەیە</translation>
    </message>
    <message>
        <source>this is not a JSON document</source>
        <translation type="unfinished">ئەمە بەڵگەنامەی JSON نییە</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Decision recorded</source>
        <translation type="unfinished">بڕیارەکە تۆمار کرا</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished">تەواوکردن (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper for the person…</source>
        <translation type="unfinished">کاغەز بۆ کەسەکە (&amp;P)…</translation>
    </message>
    <message>
        <source>Signed and saved on this laptop. You can finish.</source>
        <translation type="unfinished">واژوو کرا و لەسەر ئەم لاپتۆپە پاشەکەوت کرا. دەتوانیت تەواوی بکەیت.</translation>
    </message>
    <message>
        <source>The confirmation does not stand yet. Ask another officer to log on, here or on another laptop, and to choose Second review; do not tell them your answer.</source>
        <translation type="unfinished">سەلماندنەکە ھێشتا نەچەسپاوە. داوا لە فەرمانبەرێکی تر بکە بچێتە ژوورەوە، لێرە یان لەسەر لاپتۆپێکی تر، و «پێداچوونەوەی دووەم» ھەڵبژێرێت؛ وەڵامەکەتی پێ مەڵێ.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">ھۆکار</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished">بڕیار دراوە</translation>
    </message>
    <message>
        <source>Was missing</source>
        <translation type="unfinished">ئەوەی کەم بوو</translation>
    </message>
    <message>
        <source>Decision {id}</source>
        <translation type="unfinished">بڕیاری ⁨{id}⁩</translation>
    </message>
    <message>
        <source>Envelope {id}</source>
        <translation type="unfinished">زەرفی ⁨{id}⁩</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation type="unfinished">ژمارە ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Audit log at {digest}</source>
        <translation type="unfinished">تۆماری وردبینی لە ⁨{digest}⁩</translation>
    </message>
    <message>
        <source>No hub yet: the decision stays on this laptop, encrypted.</source>
        <translation type="unfinished">ھێشتا ناوەند نییە: بڕیارەکە بە شفرەکراوی لەسەر ئەم لاپتۆپە دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>It is sent when the hub can be reached, also while the laptop is locked.</source>
        <translation type="unfinished">کاتێک ناوەند دەگیرێت دەنێردرێت، تەنانەت کاتێک لاپتۆپەکە قفڵە.</translation>
    </message>
    <message>
        <source>The hub has confirmed it.</source>
        <translation type="unfinished">ناوەند پشتڕاستی کردەوە.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Also known as</source>
        <translation type="unfinished">ناوی تری</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished">لەدایکبوون</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">نەزانراو</translation>
    </message>
    <message>
        <source>Sex as recorded</source>
        <translation type="unfinished">ڕەگەزی تۆمارکراو</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished">ڕەگەزنامە</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>Listed under</source>
        <translation type="unfinished">لیستکراو لەژێر</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished">کاتی پێداچوونەوە</translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished">مێ</translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished">نێر</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation type="unfinished">دیارینەکراو</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished">d MMM yyyy</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished">پاسپۆرت</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished">کارتی ناسنامە</translation>
    </message>
    <message>
        <source>National number</source>
        <translation type="unfinished">ژمارەی نیشتمانی</translation>
    </message>
    <message>
        <source>Travel document</source>
        <translation type="unfinished">بەڵگەنامەی گەشت</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation type="unfinished">مۆڵەتی مانەوە</translation>
    </message>
    <message>
        <source>Laissez-passer</source>
        <translation type="unfinished">لێسێ پاسێ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished">دۆسیە</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation type="unfinished">ڤیزا</translation>
    </message>
</context>
<context>
    <name>RecordingForm</name>
    <message>
        <source>The file holds the fingerprints or the face of whoever was captured. Saving it is logged as a disclosure. Give the passphrase to the recipient by another way, and delete the file once it has served.</source>
        <translation type="unfinished">فایلەکە پەنجەمۆر یان ڕوخساری ئەو کەسەی تێدایە کە وەرگیراوە. پاشەکەوتکردنی وەک ئاشکراکردن تۆمار دەکرێت. ڕستەی تێپەڕ بە ڕێگەیەکی تر بدە بە وەرگر، و دوای بەکارھێنانی فایلەکە بسڕەوە.</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished">فایل</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation type="unfinished">پاشەکەوتکردنی تۆمارکراو</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished">پاشەکەوت مەکە</translation>
    </message>
    <message>
        <source>Recording of {reader}, captures: {count}</source>
        <translation type="unfinished">تۆمارکراوی ⁨{reader}⁩، وەرگرتن: ⁨{count}⁩</translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Refer a vulnerable person</source>
        <translation type="unfinished">کەسێکی لاواز ڕەوانە بکە</translation>
    </message>
    <message>
        <source>Call the person who helps at your place, then record that you did.</source>
        <translation type="unfinished">پەیوەندی بەو کەسەوە بکە کە لە شوێنەکەت یارمەتی دەدات، پاشان تۆمار بکە کە کردت.</translation>
    </message>
    <message>
        <source>&amp;Record the referral</source>
        <translation type="unfinished">تۆمارکردنی ڕەوانەکردن (&amp;R)</translation>
    </message>
    <message>
        <source>Danger to life: call the emergency services first. Signs of trafficking, violence, illness or a child alone are enough; you need no proof.</source>
        <translation type="unfinished">مەترسی لەسەر ژیان: سەرەتا پەیوەندی بە فریاگوزارییەوە بکە. نیشانەکانی بازرگانیکردن بە مرۆڤ، توندوتیژی، نەخۆشی یان منداڵێکی تەنیا بەسن؛ پێویستت بە بەڵگە نییە.</translation>
    </message>
    <message>
        <source>&amp;Whom you called</source>
        <translation type="unfinished">پەیوەندیت بە کێوە کرد (&amp;W)</translation>
    </message>
    <message>
        <source>No details about the person: those stay with the one who helps.</source>
        <translation type="unfinished">ھیچ وردەکارییەک دەربارەی کەسەکە: لای ئەوە دەمێنێتەوە کە یارمەتی دەدات.</translation>
    </message>
</context>
<context>
    <name>ReleaseReviewScreen</name>
    <message>
        <source>Ask the hub</source>
        <translation type="unfinished">پرسیار لە ناوەند</translation>
    </message>
    <message>
        <source>The request is at the hub.</source>
        <translation type="unfinished">داواکارییەکە لای ناوەندە.</translation>
    </message>
    <message>
        <source>The encounter is on another laptop. You can approve and release.</source>
        <translation type="unfinished">چاوپێکەوتنەکە لەسەر لاپتۆپێکی ترە. دەتوانیت پەسەندی بکەیت و ڕادەستی بکەیت.</translation>
    </message>
    <message>
        <source>Press the same again: the hub does it once only.</source>
        <translation type="unfinished">دووبارە ھەمان شت دابگرە: ناوەند تەنیا یەک جار ئەنجامی دەدات.</translation>
    </message>
    <message>
        <source>An act was sent and no answer came.</source>
        <translation type="unfinished">کردەیەک نێردرا و ھیچ وەڵامێک نەھات.</translation>
    </message>
    <message>
        <source>Nothing can be asked for here.</source>
        <translation type="unfinished">لێرە داوای ھیچ ناکرێت.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">پرسیار لە ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>What left:</source>
        <translation type="unfinished">ئەوەی چووە دەرەوە:</translation>
    </message>
    <message>
        <source>Your approval is at the hub.</source>
        <translation type="unfinished">پەسەندکردنەکەت لای ناوەندە.</translation>
    </message>
    <message>
        <source>Released. What left is kept with the hub&apos;s receipt.</source>
        <translation type="unfinished">ڕادەست کرا. ئەوەی دەرچوو لەگەڵ پسوولەی ناوەند ھەڵگیراوە.</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation type="unfinished">داواکارییەکە کشێنرایەوە.</translation>
    </message>
    <message>
        <source>Waiting for the hub&apos;s receipt…</source>
        <translation type="unfinished">چاوەڕێی پسوولەی ناوەند…</translation>
    </message>
    <message>
        <source>Disclosure to a foreign authority</source>
        <translation type="unfinished">ئاشکراکردن بۆ دەسەڵاتێکی بیانی</translation>
    </message>
    <message>
        <source>Nothing leaves before two people approve and the hub finds no barrier.</source>
        <translation type="unfinished">ھیچ ناچێتە دەرەوە تا دوو کەس پەسەندی نەکەن و ناوەند ھیچ بەربەستێک نەبینێتەوە.</translation>
    </message>
    <message>
        <source>Ask for &amp;this disclosure</source>
        <translation type="unfinished">داواکردنی ئەم ئاشکراکردنە (&amp;T)</translation>
    </message>
    <message>
        <source>Release this?</source>
        <translation type="unfinished">ئەمە ڕادەست دەکەیت؟</translation>
    </message>
    <message>
        <source>Approve this?</source>
        <translation type="unfinished">ئەمە پەسەند دەکەیت؟</translation>
    </message>
    <message>
        <source>&amp;Release now</source>
        <translation type="unfinished">ئێستا ڕادەستی بکە (&amp;R)</translation>
    </message>
    <message>
        <source>Sign the &amp;approval</source>
        <translation type="unfinished">واژووی پەسەندکردن (&amp;A)</translation>
    </message>
</context>
<context>
    <name>ResolutionField</name>
    <message>
        <source>Scanner&apos;s resol&amp;ution (dots per inch)</source>
        <translation type="unfinished">وردیی سکانەر (خاڵ لە ئینچێکدا) (&amp;U)</translation>
    </message>
    <message>
        <source>Usually 500. It is written on the scanner or in its manual.</source>
        <translation type="unfinished">زۆرجار 500. لەسەر سکانەرەکە یان لە ڕێنماییەکەیدا نووسراوە.</translation>
    </message>
    <message>
        <source>Scanner&apos;s resolution in dots per inch</source>
        <translation type="unfinished">وردیی سکانەر بە خاڵ لە ئینچێکدا</translation>
    </message>
</context>
<context>
    <name>ReviewCaseScreen</name>
    <message>
        <source>Second review</source>
        <translation type="unfinished">پێداچوونەوەی دووەم</translation>
    </message>
    <message>
        <source>Captures and record are of one person</source>
        <translation type="unfinished">وەرگیراوەکان و تۆمارەکە ھی یەک کەسن</translation>
    </message>
    <message>
        <source>Captures and record are of two people</source>
        <translation type="unfinished">وەرگیراوەکان و تۆمارەکە ھی دوو کەسن</translation>
    </message>
    <message>
        <source>What is shown does not settle it</source>
        <translation type="unfinished">ئەوەی پیشان دراوە یەکلایی ناکاتەوە</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished">ھۆکار (&amp;R)</translation>
    </message>
    <message>
        <source>What you saw. It is kept, and the other officer reads it.</source>
        <translation type="unfinished">ئەوەی بینیت. ھەڵدەگیرێت، و فەرمانبەرەکەی تر دەیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>You are about to sign</source>
        <translation type="unfinished">خەریکە واژوو دەکەیت</translation>
    </message>
    <message>
        <source>Your answer stays as it is once it is signed.</source>
        <translation type="unfinished">وەڵامەکەت دوای واژووکردن وەک خۆی دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Judge a contested case anew</source>
        <translation type="unfinished">دووبارە بڕیار لە حاڵەتێکی ناڕەزایی لێکراو بدە</translation>
    </message>
    <message>
        <source>Nothing that was said before is shown. Judge only what you see.</source>
        <translation type="unfinished">ھیچ شتێکی پێشتر وتراو پیشان نادرێت. تەنیا لەسەر ئەوەی دەیبینیت بڕیار بدە.</translation>
    </message>
    <message>
        <source>Judge only what you see. The first answer and every score stay hidden until yours is signed.</source>
        <translation type="unfinished">تەنیا لەسەر ئەوەی دەیبینیت بڕیار بدە. وەڵامی یەکەم و ھەموو نمرەیەک شاراوە دەمێننەوە تا ھی تۆ واژوو دەکرێت.</translation>
    </message>
    <message>
        <source>The two answers differ</source>
        <translation type="unfinished">دوو وەڵامەکە جیاوازن</translation>
    </message>
    <message>
        <source>Talk with the other officer, look again, then say what you see now.</source>
        <translation type="unfinished">لەگەڵ فەرمانبەرەکەی تر قسە بکە، دووبارە سەیر بکە، پاشان بڵێ ئێستا چی دەبینیت.</translation>
    </message>
    <message>
        <source>The hub has set an act aside: {words}</source>
        <translation type="unfinished">ناوەند کردەیەکی لاداوە: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>The hub has not taken all of it in yet.</source>
        <translation type="unfinished">ناوەند ھێشتا ھەمووی وەرنەگرتووە.</translation>
    </message>
    <message>
        <source>Both officers agree.</source>
        <translation type="unfinished">ھەردوو فەرمانبەر ھاوڕان.</translation>
    </message>
    <message>
        <source>The officers do not agree: the case is referred.</source>
        <translation type="unfinished">فەرمانبەرەکان ھاوڕا نین: حاڵەتەکە ڕەوانە کرا.</translation>
    </message>
    <message>
        <source>The two answers differ.</source>
        <translation type="unfinished">دوو وەڵامەکە جیاوازن.</translation>
    </message>
    <message>
        <source>The person contests the decision.</source>
        <translation type="unfinished">کەسەکە ناڕەزایی لە بڕیارەکە دەردەبڕێت.</translation>
    </message>
    <message>
        <source>This review waits.</source>
        <translation type="unfinished">ئەم پێداچوونەوەیە چاوەڕێیە.</translation>
    </message>
    <message>
        <source>What do you see, compared with record {record}?</source>
        <translation type="unfinished">چی دەبینیت، بە بەراورد لەگەڵ تۆماری ⁨{record}⁩؟</translation>
    </message>
    <message>
        <source>Si&amp;gn and record</source>
        <translation type="unfinished">واژوو و تۆمارکردن (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished">داخستن (&amp;C)</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished">وەڵامەکەت</translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished">تۆمار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">ھۆکار</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished">واژووکەر</translation>
    </message>
    <message>
        <source>No answer is chosen.</source>
        <translation type="unfinished">ھیچ وەڵامێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Choose what you see.</source>
        <translation type="unfinished">ئەوەی دەیبینیت ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>There is no reason.</source>
        <translation type="unfinished">ھیچ ھۆکارێک نییە.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished">بە چەند وشەیەک بنووسە بۆچی.</translation>
    </message>
    <message>
        <source>Signing and saving…</source>
        <translation type="unfinished">واژووکردن و پاشەکەوتکردن…</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Second re&amp;view</source>
        <translation type="unfinished">پێداچوونەوەی دووەم (&amp;V)</translation>
    </message>
    <message>
        <source>Judge as a second officer; see what is contested</source>
        <translation type="unfinished">وەک فەرمانبەری دووەم بڕیار بدە؛ ناڕەزاییەکان ببینە</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation type="unfinished">پێداچوونەوەی دووەم</translation>
    </message>
    <message>
        <source>A confirmation that needs two officers waits here for the second one.</source>
        <translation type="unfinished">ئەو سەلماندنەی پێویستی بە دوو فەرمانبەرە لێرە چاوەڕێی دووەم دەکات.</translation>
    </message>
    <message>
        <source>&amp;Ask the hub</source>
        <translation type="unfinished">پرسیار لە ناوەند (&amp;A)</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation type="unfinished">پرسیار لە ناوەند دەکرێت…</translation>
    </message>
    <message>
        <source>Nothing waits for a review here.</source>
        <translation type="unfinished">لێرە ھیچ چاوەڕێی پێداچوونەوە نییە.</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished">ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation type="unfinished">لاپتۆپێکی تر</translation>
    </message>
    <message>
        <source>The hub has set an act aside: {words}</source>
        <translation type="unfinished">ناوەند کردەیەکی لاداوە: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>The hub has not taken all of it in yet.</source>
        <translation type="unfinished">ناوەند ھێشتا ھەمووی وەرنەگرتووە.</translation>
    </message>
    <message>
        <source>Judge anew…</source>
        <translation type="unfinished">بڕیاری نوێ…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation type="unfinished">پێداچوونەوە…</translation>
    </message>
    <message>
        <source>Look and answer…</source>
        <translation type="unfinished">سەیرکردن و وەڵام…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation type="unfinished">سەیرکردن…</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished">گەڕانەوە (&amp;K)</translation>
    </message>
    <message>
        <source>The best sample taken before is kept and shown below.</source>
        <translation type="unfinished">باشترین نموونەی پێشتر وەرگیراو ھەڵگیراوە و لە خوارەوە پیشان دراوە.</translation>
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
        <translation type="unfinished">ڕێکخستنەکان (&amp;S)</translation>
    </message>
    <message>
        <source>Display, readers, list, documents, officers, keys, hub</source>
        <translation type="unfinished">پیشاندان، خوێنەرەکان، لیست، بەڵگەنامەکان، فەرمانبەران، کلیلەکان، ناوەند</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">ڕێکخستنەکان</translation>
    </message>
    <message>
        <source>Lis&amp;t</source>
        <translation type="unfinished">لیست (&amp;T)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished">بەڵگەنامەکان</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation type="unfinished">سڕینەوەکان</translation>
    </message>
    <message>
        <source>Rea&amp;ders</source>
        <translation type="unfinished">خوێنەرەکان (&amp;D)</translation>
    </message>
    <message>
        <source>Off&amp;icers</source>
        <translation type="unfinished">فەرمانبەران (&amp;I)</translation>
    </message>
    <message>
        <source>Ke&amp;ys</source>
        <translation type="unfinished">کلیلەکان (&amp;Y)</translation>
    </message>
    <message>
        <source>H&amp;ub</source>
        <translation type="unfinished">ناوەند (&amp;U)</translation>
    </message>
    <message>
        <source>Di&amp;splay</source>
        <translation type="unfinished">نیشاندان (&amp;S)</translation>
    </message>
</context>
<context>
    <name>StickCourier</name>
    <message>
        <source>&amp;Write what waits to a stick…</source>
        <translation type="unfinished">ئەوەی چاوەڕێیە لەسەر فلاش بنووسە (&amp;W)…</translation>
    </message>
    <message>
        <source>Take a&amp;nswers from a stick…</source>
        <translation type="unfinished">وەڵامەکان لە فلاشێک وەربگرە (&amp;N)…</translation>
    </message>
    <message>
        <source>For where there is no network. Records are sealed to the hub and stay here until its answers come back.</source>
        <translation type="unfinished">بۆ شوێنێک کە تۆڕ نییە. تۆمارەکان بۆ ناوەند مۆر دەکرێن و لێرە دەمێننەوە تا وەڵامەکانی دەگەڕێنەوە.</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation type="unfinished">بە نێردراو</translation>
    </message>
    <message>
        <source>Writing to the stick…</source>
        <translation type="unfinished">لەسەر فلاشەکە دەنووسرێت…</translation>
    </message>
    <message>
        <source>Reading the stick…</source>
        <translation type="unfinished">فلاشەکە دەخوێندرێتەوە…</translation>
    </message>
    <message>
        <source>Folder on the stick</source>
        <translation type="unfinished">بوخچەی سەر فلاشەکە</translation>
    </message>
    <message>
        <source>Records written to the stick: {number}</source>
        <translation type="unfinished">تۆماری نووسراو لەسەر فلاش: ⁨{number}⁩</translation>
    </message>
    <message>
        <source>Take the stick to whoever looks after the hub.</source>
        <translation type="unfinished">فلاشەکە ببە بۆ ئەو کەسەی سەرپەرشتی ناوەند دەکات.</translation>
    </message>
    <message>
        <source>Check that the hub has read this stick.</source>
        <translation type="unfinished">دڵنیا ببە کە ناوەند ئەم فلاشەی خوێندووەتەوە.</translation>
    </message>
    <message>
        <source>There is no answer for this laptop on the stick.</source>
        <translation type="unfinished">ھیچ وەڵامێک بۆ ئەم لاپتۆپە لەسەر فلاشەکە نییە.</translation>
    </message>
    <message>
        <source>Answers taken from the stick: {number}</source>
        <translation type="unfinished">وەڵامی وەرگیراو لە فلاشەکە: ⁨{number}⁩</translation>
    </message>
</context>
<context>
    <name>StopScreen</name>
    <message>
        <source>Stop this encounter?</source>
        <translation type="unfinished">ئەم چاوپێکەوتنە ڕادەگریت؟</translation>
    </message>
    <message>
        <source>You need no reason, and neither does the person.</source>
        <translation type="unfinished">پێویستت بە ھۆکار نییە، کەسەکەش نا.</translation>
    </message>
    <message>
        <source>Stop and &amp;erase</source>
        <translation type="unfinished">ڕاگرتن و سڕینەوە (&amp;E)</translation>
    </message>
    <message>
        <source>Bac&amp;k, do not stop</source>
        <translation type="unfinished">گەڕانەوە، ڕامەگرە (&amp;K)</translation>
    </message>
    <message>
        <source>Fingerprints and photographs of this encounter are erased. That it was stopped stays in the log. It cannot be resumed.</source>
        <translation type="unfinished">پەنجەمۆر و وێنەکانی ئەم چاوپێکەوتنە دەسڕێنەوە. ئەوەی کە ڕاگیرا لە تۆمارەکەدا دەمێنێتەوە. ناتوانرێت درێژەی پێ بدرێت.</translation>
    </message>
    <message>
        <source>&amp;Note, if you wish</source>
        <translation type="unfinished">تێبینی، ئەگەر ویستت (&amp;N)</translation>
    </message>
</context>
<context>
    <name>TraineesScreen</name>
    <message>
        <source>Trainees</source>
        <translation type="unfinished">ڕاھێنراوان</translation>
    </message>
    <message>
        <source>Only the name or number they chose, marks and times are remembered.</source>
        <translation type="unfinished">تەنھا ئەو ناو یان ژمارەیەی ھەڵیانبژارد و نمرە و کاتەکان لە یاد دەمێنن.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished">تەواو (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Forget all of them…</source>
        <translation type="unfinished">ھەموویان لەبیر بکە (&amp;F)…</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished">ڕاھێنراو</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished">مەشقەکان</translation>
    </message>
    <message>
        <source>Mean marks of 100</source>
        <translation type="unfinished">ناوەندی نمرە لە 100</translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished">لە کاتی خۆیدا</translation>
    </message>
    <message>
        <source>Grave mistakes</source>
        <translation type="unfinished">ھەڵەی گەورە</translation>
    </message>
    <message>
        <source>Best of each exercise</source>
        <translation type="unfinished">باشترینی ھەر مەشقێک</translation>
    </message>
    <message>
        <source>Trainees beside each other</source>
        <translation type="unfinished">ڕاھێنراوان لە تەنیشت یەک</translation>
    </message>
    <message>
        <source>Nobody is remembered.</source>
        <translation type="unfinished">کەس لە یاد نییە.</translation>
    </message>
    <message>
        <source>A trainee types a name or number before an exercise.</source>
        <translation type="unfinished">ڕاھێنراو پێش مەشق ناوێک یان ژمارەیەک دەنووسێت.</translation>
    </message>
    <message>
        <source>{part} of {all}</source>
        <translation type="unfinished">‏⁨{part}⁩ لە ⁨{all}⁩</translation>
    </message>
    <message>
        <source>Marks and times of every trainee are gone; exercises stay.</source>
        <translation type="unfinished">نمرە و کاتی ھەموو ڕاھێنراوێک نامێنێت؛ مەشقەکان دەمێننەوە.</translation>
    </message>
    <message>
        <source>Forget every trainee?</source>
        <translation type="unfinished">ھەموو ڕاھێنراوان لەبیر بکرێن؟</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation type="unfinished">لەبیریان بکە</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>A person reports as agreed</source>
        <translation type="unfinished">کەسێک وەک ڕێککەوتن دێت</translation>
    </message>
    <message>
        <source>A man comes to report. He says that he is Karwan Mustafa Rashid, born on 17 April 1978, and gives his record number, DEMO-0001. He has just washed his hands. He asks for the notice in Kurdish. Check who he is and record your decision.</source>
        <translation type="unfinished">پیاوێک بۆ ئامادەبوون دێت. دەڵێت ناوی Karwan Mustafa Rashid ـە، لە 17ی نیسانی 1978 لەدایک بووە، و ژمارەی تۆمارەکەی دەدات، DEMO-0001. تازە دەستی شوشتووە. داوای ئاگادارینامە بە کوردی دەکات. بزانە کێیە و بڕیارەکەت تۆمار بکە.</translation>
    </message>
    <message>
        <source>He is the person of record DEMO-0001. The first prints are too wet: after drying, the second attempt is good. Verification settles it; no search of the list is needed.</source>
        <translation type="unfinished">ئەو کەسی تۆماری DEMO-0001 ـە. یەکەم پەنجەمۆرەکان زۆر تەڕن: دوای وشککردنەوە ھەوڵی دووەم باشە. بەراورد لەگەڵ ڕاگەیاندن یەکلایی دەکاتەوە؛ پێویست بە گەڕان لە لیست ناکات.</translation>
    </message>
    <message>
        <source>A person who is not on the list</source>
        <translation type="unfinished">کەسێک کە لە لیستدا نییە</translation>
    </message>
    <message>
        <source>A man without papers says that he is Joel Baptiste, born on 11 February 1994, and that he has never been registered. Your power allows a search of the list. Find out whether he is on it and record your decision.</source>
        <translation type="unfinished">پیاوێک بەبێ بەڵگەنامە دەڵێت ناوی Joel Baptiste ـە، لە 11ی شوباتی 1994 لەدایک بووە، و ھەرگیز تۆمار نەکراوە. دەسەڵاتەکەت ڕێگە بە گەڕان لە لیست دەدات. بزانە ئایا لە لیستەکەدایە و بڕیارەکەت تۆمار بکە.</translation>
    </message>
    <message>
        <source>He is not on the list. Whatever candidates appear are other people. The result is no match in a list of this size and date; it says nothing about who he is.</source>
        <translation type="unfinished">لە لیستەکەدا نییە. ھەر پاڵێوراوێک دەربکەوێت کەسی ترە. ئەنجامەکە ئەوەیە ھیچ گونجانێک لە لیستێکی ئەم قەبارە و بەروارەدا نییە؛ ھیچ ناڵێت ئەو کێیە.</translation>
    </message>
    <message>
        <source>Two faces that look alike</source>
        <translation type="unfinished">دوو ڕوخساری لەیەکچوو</translation>
    </message>
    <message>
        <source>A woman says that she is Parisa Nazari, born on 5 August 1997. She has no document and no record number. Your power allows a search of the list. Look at every candidate before you record your decision.</source>
        <translation type="unfinished">ژنێک دەڵێت ناوی Parisa Nazari ـە، لە 5ی ئابی 1997 لەدایک بووە. ھیچ بەڵگەنامە و ژمارەی تۆمارێکی نییە. دەسەڵاتەکەت ڕێگە بە گەڕان لە لیست دەدات. پێش تۆمارکردنی بڕیارەکەت سەیری ھەموو پاڵێوراوێک بکە.</translation>
    </message>
    <message>
        <source>She is not on the list. Her face resembles DEMO-0004, DEMO-0005 and DEMO-0006, whose fingerprints are different from hers. The fingerprints decide.</source>
        <translation type="unfinished">لە لیستەکەدا نییە. ڕوخساری لە DEMO-0004، DEMO-0005 و DEMO-0006 دەچێت، کە پەنجەمۆریان لە ھی ئەو جیاوازە. پەنجەمۆرەکان یەکلایی دەکەنەوە.</translation>
    </message>
    <message>
        <source>Damaged fingers</source>
        <translation type="unfinished">پەنجەی زیانلێکەوتوو</translation>
    </message>
    <message>
        <source>A man who works with cement reports. He says that he is Rafael Moreno Quintana, born on 9 May 1991, record number DEMO-0007. The skin of his right index finger is worn off. Check who he is and record your decision.</source>
        <translation type="unfinished">پیاوێک کە بە چیمەنتۆ کار دەکات دێت. دەڵێت ناوی Rafael Moreno Quintana ـە، لە 9ی ئایاری 1991 لەدایک بووە، ژمارەی تۆمار DEMO-0007. پێستی پەنجەی شایەتمانی ڕاستی خوراوە. بزانە کێیە و بڕیارەکەت تۆمار بکە.</translation>
    </message>
    <message>
        <source>He is the person of record DEMO-0007. The right index finger gives no usable print: record an exception for it and go on with the other fingers and the face.</source>
        <translation type="unfinished">ئەو کەسی تۆماری DEMO-0007 ـە. پەنجەی شایەتمانی ڕاست پەنجەمۆرێکی بەکارھاتوو نادات: ھەڵاوێردنێکی بۆ تۆمار بکە و بە پەنجەکانی تر و ڕوخسار بەردەوام بە.</translation>
    </message>
    <message>
        <source>A claim that is not true</source>
        <translation type="unfinished">ڕاگەیاندنێک کە ڕاست نییە</translation>
    </message>
    <message>
        <source>A woman comes to report. She says that she is Amal Idris Osman, born on 3 September 1988, record number DEMO-0002, and seems nervous. Record the claim as she makes it, check it, and record your decision.</source>
        <translation type="unfinished">ژنێک بۆ ئامادەبوون دێت. دەڵێت ناوی Amal Idris Osman ـە، لە 3ی ئەیلوولی 1988 لەدایک بووە، ژمارەی تۆمار DEMO-0002، و دڵەڕاوکێی پێوە دیارە. ڕاگەیاندنەکە وەک خۆی دەیڵێت تۆمار بکە، بیپشکنە، و بڕیارەکەت تۆمار بکە.</translation>
    </message>
    <message>
        <source>She is not the person of record DEMO-0002: verification does not support the claim. Where the power allows a search, her own record, DEMO-0008, is found.</source>
        <translation type="unfinished">ئەو کەسی تۆماری DEMO-0002 نییە: بەراوردەکە پشتگیریی ڕاگەیاندنەکە ناکات. ئەگەر دەسەڵاتەکە ڕێگە بە گەڕان بدات، تۆماری خۆی، DEMO-0008، دەدۆزرێتەوە.</translation>
    </message>
    <message>
        <source>A protection barrier</source>
        <translation type="unfinished">بەربەستێکی پاراستن</translation>
    </message>
    <message>
        <source>A young man gives the name Hemin Salar Qadir and says that he was born in 2009. A colleague thinks that he is older. No responsible adult has come with him. Do what the policy asks.</source>
        <translation type="unfinished">گەنجێک ناوی Hemin Salar Qadir دەدات و دەڵێت لە 2009 لەدایک بووە. ھاوکارێک پێی وایە تەمەنی زیاترە. ھیچ گەورەیەکی بەرپرسی لەگەڵ نەھاتووە. ئەوە بکە کە سیاسەتەکە داوای دەکات.</translation>
    </message>
    <message>
        <source>His age is disputed, so he is treated as a child. Without a responsible adult nothing is captured: call for help, record that you did, and stop or refer.</source>
        <translation type="unfinished">تەمەنی جێی ناکۆکییە، بۆیە وەک منداڵ مامەڵەی لەگەڵ دەکرێت. بەبێ گەورەی بەرپرس ھیچ وەرناگیرێت: داوای یارمەتی بکە، تۆمار بکە کە کردت، و ڕابگرە یان ڕەوانە بکە.</translation>
    </message>
    <message>
        <source>Karwan Mustafa Rashid</source>
        <translation type="unfinished">Karwan Mustafa Rashid</translation>
    </message>
    <message>
        <source>Going on with a poor first print instead of having the finger dried.</source>
        <translation type="unfinished">بەردەوامبوون بە پەنجەمۆری یەکەمی خراپ لەبری وشککردنەوەی پەنجەکە.</translation>
    </message>
    <message>
        <source>Searching the whole list although verification was enough.</source>
        <translation type="unfinished">گەڕان لە ھەموو لیستەکە ھەرچەندە بەراورد لەگەڵ ڕاگەیاندن بەس بوو.</translation>
    </message>
    <message>
        <source>Joel Baptiste</source>
        <translation type="unfinished">Joel Baptiste</translation>
    </message>
    <message>
        <source>Confirming the first candidate because it is the first.</source>
        <translation type="unfinished">سەلماندنی یەکەم پاڵێوراو تەنیا لەبەر ئەوەی یەکەمە.</translation>
    </message>
    <message>
        <source>Writing that the person is unknown: only this list was searched.</source>
        <translation type="unfinished">نووسینی ئەوەی کە کەسەکە نەناسراوە: تەنیا لەم لیستەدا گەڕاوە.</translation>
    </message>
    <message>
        <source>Parisa Nazari</source>
        <translation type="unfinished">Parisa Nazari</translation>
    </message>
    <message>
        <source>Confirming a look-alike on the photograph alone.</source>
        <translation type="unfinished">سەلماندنی کەسێکی لێچوو تەنیا بە وێنە.</translation>
    </message>
    <message>
        <source>Not opening the fingerprints of the first candidate.</source>
        <translation type="unfinished">نەکردنەوەی پەنجەمۆرەکانی یەکەم پاڵێوراو.</translation>
    </message>
    <message>
        <source>Rafael Moreno Quintana</source>
        <translation type="unfinished">Rafael Moreno Quintana</translation>
    </message>
    <message>
        <source>Taking a bad print for a sign that he is somebody else.</source>
        <translation type="unfinished">دانانی پەنجەمۆرێکی خراپ بە نیشانەی ئەوەی کەسێکی ترە.</translation>
    </message>
    <message>
        <source>Leaving a finger out without recording an exception.</source>
        <translation type="unfinished">پەڕاندنی پەنجەیەک بەبێ تۆمارکردنی ھەڵاوێردن.</translation>
    </message>
    <message>
        <source>Asking for the cause of the damage.</source>
        <translation type="unfinished">پرسیارکردن لە ھۆکاری زیانەکە.</translation>
    </message>
    <message>
        <source>Amal Idris Osman</source>
        <translation type="unfinished">Amal Idris Osman</translation>
    </message>
    <message>
        <source>Confirming the claimed record because the papers fit.</source>
        <translation type="unfinished">سەلماندنی تۆماری ڕاگەیەنراو لەبەر ئەوەی بەڵگەنامەکان دەگونجێن.</translation>
    </message>
    <message>
        <source>Changing the claim to the record that was found.</source>
        <translation type="unfinished">گۆڕینی ڕاگەیاندنەکە بۆ ئەو تۆمارەی دۆزرایەوە.</translation>
    </message>
    <message>
        <source>Hemin Salar Qadir</source>
        <translation type="unfinished">Hemin Salar Qadir</translation>
    </message>
    <message>
        <source>Recording him as an adult because a colleague thinks so.</source>
        <translation type="unfinished">تۆمارکردنی وەک گەورە لەبەر ئەوەی ھاوکارێک وا دەزانێت.</translation>
    </message>
    <message>
        <source>Capturing anything before a responsible adult is present.</source>
        <translation type="unfinished">وەرگرتنی ھەر شتێک پێش ئامادەبوونی گەورەیەکی بەرپرس.</translation>
    </message>
    <message>
        <source>Ending the encounter without calling for help.</source>
        <translation type="unfinished">کۆتاییھێنان بە چاوپێکەوتن بەبێ داواکردنی یارمەتی.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}, but the finger was there and was offered.</source>
        <translation type="unfinished">ھەڵاوێردنێکت بۆ ⁨{finger}⁩ تۆمار کرد، بەڵام پەنجەکە ھەبوو و پێشکەش کرا.</translation>
    </message>
    <message>
        <source>The {finger} gives no usable print, but no exception was recorded for it.</source>
        <translation type="unfinished">⁨{finger}⁩ پەنجەمۆرێکی بەکارھاتوو نادات، بەڵام ھیچ ھەڵاوێردنێکی بۆ تۆمار نەکرا.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}.</source>
        <translation type="unfinished">ھەڵاوێردنێکت بۆ ⁨{finger}⁩ تۆمار کرد.</translation>
    </message>
    <message>
        <source>The age was not recorded. It comes before everything else.</source>
        <translation type="unfinished">تەمەن تۆمار نەکرا. پێش ھەموو شتێکی ترە.</translation>
    </message>
    <message>
        <source>You called for help and recorded it.</source>
        <translation type="unfinished">داوای یارمەتیت کرد و تۆمارت کرد.</translation>
    </message>
    <message>
        <source>You did not record that you called for help.</source>
        <translation type="unfinished">تۆمارت نەکرد کە داوای یارمەتیت کردووە.</translation>
    </message>
    <message>
        <source>The claim was not recorded as the person made it. A claim stays as it was made, even when it turns out wrong.</source>
        <translation type="unfinished">ڕاگەیاندنەکە وەک کەسەکە وتی تۆمار نەکرا. ڕاگەیاندن وەک خۆی دەمێنێتەوە، تەنانەت ئەگەر ھەڵەش دەربچێت.</translation>
    </message>
    <message>
        <source>You recorded an exception for the {finger}, which could have been captured.</source>
        <translation type="unfinished">ھەڵاوێردنێکت بۆ ⁨{finger}⁩ تۆمار کرد، کە دەکرا وەربگیرێت.</translation>
    </message>
    <message>
        <source>You captured samples of a child without a responsible adult present.</source>
        <translation type="unfinished">نموونەت لە منداڵێک وەرگرت بەبێ ئامادەبوونی گەورەیەکی بەرپرس.</translation>
    </message>
    <message>
        <source>Nothing was captured of a child without a responsible adult.</source>
        <translation type="unfinished">بەبێ گەورەیەکی بەرپرس ھیچ لە منداڵێک وەرنەگیرا.</translation>
    </message>
    <message>
        <source>You recorded a responsible adult, but the briefing says there was none.</source>
        <translation type="unfinished">گەورەیەکی بەرپرست تۆمار کرد، بەڵام ڕوونکردنەوەکە دەڵێت کەس نەبوو.</translation>
    </message>
    <message>
        <source>The age was recorded as it had to be.</source>
        <translation type="unfinished">تەمەن وەک پێویست تۆمار کرا.</translation>
    </message>
    <message>
        <source>A record was claimed, but you did not verify the claim.</source>
        <translation type="unfinished">تۆمارێک ڕاگەیەنرا، بەڵام ڕاگەیاندنەکەت نەپشکنی.</translation>
    </message>
    <message>
        <source>You recorded an adult. A disputed age is treated as a child&apos;s until it is settled.</source>
        <translation type="unfinished">گەورەت تۆمار کرد. تەمەنی جێی ناکۆکی وەک ھی منداڵ مامەڵەی لەگەڵ دەکرێت تا یەکلایی دەبێتەوە.</translation>
    </message>
    <message>
        <source>You recorded a child, for which the briefing gave no reason.</source>
        <translation type="unfinished">منداڵت تۆمار کرد، کە ڕوونکردنەوەکە ھیچ ھۆکارێکی بۆ نەدا.</translation>
    </message>
    <message>
        <source>You verified the claim against the claimed record.</source>
        <translation type="unfinished">ڕاگەیاندنەکەت لەگەڵ تۆماری ڕاگەیەنراو بەراورد کرد.</translation>
    </message>
    <message>
        <source>The person is {name}, record {record} of the list.</source>
        <translation type="unfinished">کەسەکە ⁨{name}⁩ە، تۆماری ⁨{record}⁩ی لیست.</translation>
    </message>
    <message>
        <source>The person is {name} and is not on the list.</source>
        <translation type="unfinished">کەسەکە ⁨{name}⁩ە و لە لیستدا نییە.</translation>
    </message>
    <message>
        <source>{finger}: good enough after attempts: {count}</source>
        <translation type="unfinished">‏⁨{finger}⁩: بەسە دوای ھەوڵ: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>{finger}: not good enough after attempts: {count}</source>
        <translation type="unfinished">‏⁨{finger}⁩: بەس نییە دوای ھەوڵ: ⁨{count}⁩</translation>
    </message>
    <message>
        <source>Finger scanner, attempt {attempt}: made to fail on purpose ({fault}).</source>
        <translation type="unfinished">سکانەری پەنجە، ھەوڵی ⁨{attempt}⁩: بە ئەنقەست تێکدرا (⁨{fault}⁩).</translation>
    </message>
    <message>
        <source>Camera, attempt {attempt}: made to fail on purpose ({fault}).</source>
        <translation type="unfinished">کامێرا، ھەوڵی ⁨{attempt}⁩: بە ئەنقەست تێکدرا (⁨{fault}⁩).</translation>
    </message>
    <message>
        <source>No claim was recorded.</source>
        <translation type="unfinished">ھیچ ڕاگەیاندنێک تۆمار نەکرا.</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation type="unfinished">کێ بوو</translation>
    </message>
    <message>
        <source>The fingers</source>
        <translation type="unfinished">پەنجەکان</translation>
    </message>
    <message>
        <source>What the readers said on the way.</source>
        <translation type="unfinished">ئەوەی خوێنەرەکان لە ڕێگەدا وتیان.</translation>
    </message>
    <message>
        <source>The readers</source>
        <translation type="unfinished">خوێنەرەکان</translation>
    </message>
    <message>
        <source>The claimed record is the person&apos;s own.</source>
        <translation type="unfinished">تۆماری ڕاگەیەندراو ھی کەسەکە خۆیەتی.</translation>
    </message>
    <message>
        <source>The claimed record is another&apos;s.</source>
        <translation type="unfinished">تۆماری ڕاگەیەندراو ھی کەسێکی ترە.</translation>
    </message>
    <message>
        <source>Comparison with the claim</source>
        <translation type="unfinished">بەراورد لەگەڵ ڕاگەیاندن</translation>
    </message>
    <message>
        <source>The search of the list</source>
        <translation type="unfinished">گەڕان لە لیستدا</translation>
    </message>
    <message>
        <source>No decision was recorded.</source>
        <translation type="unfinished">ھیچ بڕیارێک تۆمار نەکرا.</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation type="unfinished">بڕیار</translation>
    </message>
    <message>
        <source>Claim recorded: {name} {record}</source>
        <translation type="unfinished">ڕاگەیاندنی تۆمارکراو: ⁨{name}⁩ ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{finger}: not captured, an exception is recorded</source>
        <translation type="unfinished">‏⁨{finger}⁩: وەرنەگیرا، ھەڵاواردنێک تۆمار کرا</translation>
    </message>
    <message>
        <source>The comparison supported the claim.</source>
        <translation type="unfinished">بەراوردەکە پشتگیری ڕاگەیاندنی کرد.</translation>
    </message>
    <message>
        <source>The comparison did not support the claim.</source>
        <translation type="unfinished">بەراوردەکە پشتگیری ڕاگەیاندنی نەکرد.</translation>
    </message>
    <message>
        <source>The comparison gave a number without an error rate.</source>
        <translation type="unfinished">بەراوردەکە ژمارەیەکی بێ ڕێژەی ھەڵەی دا.</translation>
    </message>
    <message>
        <source>Decided: {outcome} {record}</source>
        <translation type="unfinished">بڕیار: ⁨{outcome}⁩ ⁨{record}⁩</translation>
    </message>
    <message>
        <source>{finger}: given {manner} at first</source>
        <translation type="unfinished">‏⁨{finger}⁩: یەکەم جار ⁨{manner}⁩ درا</translation>
    </message>
    <message>
        <source>The list was not searched.</source>
        <translation type="unfinished">لە لیستدا نەگەڕا.</translation>
    </message>
    <message>
        <source>The list was made to look too old ({age}).</source>
        <translation type="unfinished">لیستەکە وا کرا زۆر کۆن دیار بێت (⁨{age}⁩).</translation>
    </message>
    <message>
        <source>The person is not on the list: every candidate is somebody else.</source>
        <translation type="unfinished">کەسەکە لە لیستدا نییە: ھەموو پاڵێوراوێک کەسێکی ترە.</translation>
    </message>
    <message>
        <source>Right: {outcome}</source>
        <translation type="unfinished">ڕاست: ⁨{outcome}⁩</translation>
    </message>
    <message>
        <source>Every finger was given well.</source>
        <translation type="unfinished">ھەموو پەنجەیەک باش درا.</translation>
    </message>
    <message>
        <source>No candidate was shown.</source>
        <translation type="unfinished">ھیچ پاڵێوراوێک پیشان نەدرا.</translation>
    </message>
    <message>
        <source>Candidates shown: {records}</source>
        <translation type="unfinished">پاڵێوراوی پیشاندراو: ⁨{records}⁩</translation>
    </message>
    <message>
        <source>The person&apos;s own record is {record}, at rank {rank}.</source>
        <translation type="unfinished">تۆماری کەسەکە خۆی ⁨{record}⁩ە، لە پلەی ⁨{rank}⁩.</translation>
    </message>
    <message>
        <source>The person&apos;s own record is {record}.</source>
        <translation type="unfinished">تۆماری کەسەکە خۆی ⁨{record}⁩ە.</translation>
    </message>
    <message>
        <source>You stopped the encounter. Stopping is always safe, but it could have gone on.</source>
        <translation type="unfinished">چاوپێکەوتنەکەت ڕاگرت. ڕاگرتن ھەمیشە بێ مەترسییە، بەڵام دەکرا بەردەوام بێت.</translation>
    </message>
    <message>
        <source>You confirmed record {own}, which is the person&apos;s own.</source>
        <translation type="unfinished">تۆماری ⁨{own}⁩ ـت سەلماند، کە ھی خودی کەسەکەیە.</translation>
    </message>
    <message>
        <source>You recorded a decision about identity where the case had to be referred.</source>
        <translation type="unfinished">بڕیارێکت دەربارەی ناسنامە تۆمار کرد لە کاتێکدا دەبوو حاڵەتەکە ڕەوانە بکرێت.</translation>
    </message>
    <message>
        <source>You referred the case. That is safe, but nothing was missing: you could have decided.</source>
        <translation type="unfinished">حاڵەتەکەت ڕەوانە کرد. ئەوە بێ مەترسییە، بەڵام ھیچ کەم نەبوو: دەتوانی بڕیار بدەیت.</translation>
    </message>
    <message>
        <source>The encounter was not finished.</source>
        <translation type="unfinished">چاوپێکەوتنەکە تەواو نەبوو.</translation>
    </message>
    <message>
        <source>You stopped the encounter, which is right here.</source>
        <translation type="unfinished">چاوپێکەوتنەکەت ڕاگرت، کە لێرەدا ڕاستە.</translation>
    </message>
    <message>
        <source>You confirmed record {chosen}, but the person is not on the list: somebody else&apos;s record was put on them.</source>
        <translation type="unfinished">تۆماری ⁨{chosen}⁩ ـت سەلماند، بەڵام کەسەکە لە لیستدا نییە: تۆماری کەسێکی تر خرایە پاڵی.</translation>
    </message>
    <message>
        <source>You confirmed record {chosen}, but the person is the one of record {own}.</source>
        <translation type="unfinished">تۆماری ⁨{chosen}⁩ ـت سەلماند، بەڵام کەسەکە ھی تۆماری ⁨{own}⁩ ـە.</translation>
    </message>
    <message>
        <source>You did not confirm an identity, which is right here.</source>
        <translation type="unfinished">ھیچ ناسنامەیەکت نەسەلماند، کە لێرەدا ڕاستە.</translation>
    </message>
    <message>
        <source>You did not confirm an identity, but the person is the one of record {own}. A poor capture is not a sign of another person.</source>
        <translation type="unfinished">ھیچ ناسنامەیەکت نەسەلماند، بەڵام کەسەکە ھی تۆماری ⁨{own}⁩ ـە. وەرگرتنی خراپ نیشانەی کەسێکی تر نییە.</translation>
    </message>
    <message>
        <source>You referred the case, which is right here.</source>
        <translation type="unfinished">حاڵەتەکەت ڕەوانە کرد، کە لێرەدا ڕاستە.</translation>
    </message>
    <message>
        <source>You referred the case because the policy&apos;s conditions were not met, which is right.</source>
        <translation type="unfinished">حاڵەتەکەت ڕەوانە کرد لەبەر ئەوەی مەرجەکانی سیاسەت نەھاتنە دی، کە ڕاستە.</translation>
    </message>
    <message>
        <source>The decision was withdrawn, so this encounter settles nothing.</source>
        <translation type="unfinished">بڕیارەکە کشێنرایەوە، بۆیە ئەم چاوپێکەوتنە ھیچ یەکلایی ناکاتەوە.</translation>
    </message>
    <message>
        <source>The title is missing or longer than 60 characters.</source>
        <translation type="unfinished">ناونیشان نییە یان لە 60 پیت درێژترە.</translation>
    </message>
    <message>
        <source>The briefing is missing.</source>
        <translation type="unfinished">ڕوونکردنەوە نییە.</translation>
    </message>
    <message>
        <source>A text is longer than 2,000 characters.</source>
        <translation type="unfinished">دەقێک لە 2,000 پیت درێژترە.</translation>
    </message>
    <message>
        <source>The person is not one of the fictional people.</source>
        <translation type="unfinished">کەسەکە یەکێک لە کەسە خەیاڵییەکان نییە.</translation>
    </message>
    <message>
        <source>This person is not on the list and has no record to claim.</source>
        <translation type="unfinished">ئەم کەسە لە لیستدا نییە و تۆمارێکی نییە بۆ ڕاگەیاندن.</translation>
    </message>
    <message>
        <source>Whose record is claimed is missing.</source>
        <translation type="unfinished">دیار نییە تۆماری کێ ڕادەگەیەندرێت.</translation>
    </message>
    <message>
        <source>The record that is claimed must be another person&apos;s.</source>
        <translation type="unfinished">دەبێت تۆماری ڕاگەیەندراو ھی کەسێکی تر بێت.</translation>
    </message>
    <message>
        <source>An attempt or the time is out of bounds.</source>
        <translation type="unfinished">ھەوڵێک یان کاتەکە لە دەرەوەی سنوورە.</translation>
    </message>
</context>
<context>
    <name>TrainingScreen</name>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished">ڕاھێنان (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reset for the next trainee</source>
        <translation type="unfinished">ئامادەکردنەوە بۆ ڕاھێنراوی داھاتوو (&amp;R)</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished">ڕاھێنراو</translation>
    </message>
    <message>
        <source>A name or number. Leave it empty, and nothing is remembered.</source>
        <translation type="unfinished">ناوێک یان ژمارەیەک. بە بەتاڵی جێی بھێڵە، و ھیچ لە یاد نامێنێت.</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation type="unfinished">ڕوونکردنەوە</translation>
    </message>
    <message>
        <source>Of this laptop</source>
        <translation type="unfinished">ھی ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished">ڕاھێنان</translation>
    </message>
    <message>
        <source>Choose an exercise. The person will be fictional, the steps are real.</source>
        <translation type="unfinished">مەشقێک ھەڵبژێرە. کەسەکە خەیاڵی دەبێت، ھەنگاوەکان ڕاستەقینەن.</translation>
    </message>
    <message>
        <source>&amp;Begin the exercise</source>
        <translation type="unfinished">دەستپێکردنی مەشق (&amp;B)</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation type="unfinished">دەستخۆش.</translation>
    </message>
    <message>
        <source>Look at this again.</source>
        <translation type="unfinished">دووبارە سەیری ئەمە بکە.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished">یەکێکیان ھەڵبژێرە.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished">تەواو (&amp;D)</translation>
    </message>
    <message>
        <source>Exercises with fictional people</source>
        <translation type="unfinished">مەشق لەگەڵ کەسانی خەیاڵی</translation>
    </message>
    <message>
        <source>&amp;Your own exercises…</source>
        <translation type="unfinished">مەشقەکانی خۆت (&amp;Y)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare trainees…</source>
        <translation type="unfinished">ڕاھێنراوان بەراورد بکە (&amp;M)…</translation>
    </message>
    <message>
        <source>Marks {marks} of 100, time {time}.</source>
        <translation type="unfinished">نمرە ⁨{marks}⁩ لە 100، کات ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>Marks {marks} of 100, time {time} (aim {aim}).</source>
        <translation type="unfinished">نمرە ⁨{marks}⁩ لە 100، کات ⁨{time}⁩ (ئامانج ⁨{aim}⁩).</translation>
    </message>
    <message>
        <source>What was expected</source>
        <translation type="unfinished">ئەوەی چاوەڕوان دەکرا</translation>
    </message>
    <message>
        <source>A common mistake: {mistake}</source>
        <translation type="unfinished">ھەڵەیەکی باو: ⁨{mistake}⁩</translation>
    </message>
    <message>
        <source>No exercise is chosen.</source>
        <translation type="unfinished">ھیچ مەشقێک ھەڵنەبژێردراوە.</translation>
    </message>
    <message>
        <source>Asking a fictional person in…</source>
        <translation type="unfinished">داوا لە کەسێکی خەیاڵی دەکرێت بێتە ژوورەوە…</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>well</source>
        <translation type="unfinished">باش</translation>
    </message>
    <message>
        <source>wet</source>
        <translation type="unfinished">تەڕ</translation>
    </message>
    <message>
        <source>dry</source>
        <translation type="unfinished">وشک</translation>
    </message>
    <message>
        <source>only its tip</source>
        <translation type="unfinished">تەنھا سەرەکەی</translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished">بریندار</translation>
    </message>
    <message>
        <source>worn off: cannot be captured</source>
        <translation type="unfinished">سواو: ناتوانرێت وەربگیرێت</translation>
    </message>
    <message>
        <source>well, indoors</source>
        <translation type="unfinished">باش، لە ژوورەوە</translation>
    </message>
    <message>
        <source>well, outdoors</source>
        <translation type="unfinished">باش، لە دەرەوە</translation>
    </message>
    <message>
        <source>in the dark</source>
        <translation type="unfinished">لە تاریکیدا</translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished">لە جووڵەدا</translation>
    </message>
    <message>
        <source>sees nothing</source>
        <translation type="unfinished">ھیچ نابینێت</translation>
    </message>
    <message>
        <source>is unplugged</source>
        <translation type="unfinished">لێدەکرێتەوە</translation>
    </message>
    <message>
        <source>its program crashes</source>
        <translation type="unfinished">بەرنامەکەی دەکەوێت</translation>
    </message>
    <message>
        <source>is slow</source>
        <translation type="unfinished">خاوە</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished">نوێ</translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished">کۆن</translation>
    </message>
    <message>
        <source>too old to be searched</source>
        <translation type="unfinished">زۆر کۆنە بۆ گەڕان</translation>
    </message>
    <message>
        <source>their own record</source>
        <translation type="unfinished">تۆماری خۆی</translation>
    </message>
    <message>
        <source>their own name, without a number</source>
        <translation type="unfinished">ناوی خۆی، بەبێ ژمارە</translation>
    </message>
    <message>
        <source>another person&apos;s record</source>
        <translation type="unfinished">تۆماری کەسێکی تر</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
</context>
<context>
    <name>VerifyScreen</name>
    <message>
        <source>Compare with the claimed record</source>
        <translation type="unfinished">لەگەڵ تۆماری ڕاگەیەنراو بەراورد بکە</translation>
    </message>
    <message>
        <source>Is this the person whom the record describes?</source>
        <translation type="unfinished">ئەمە ئەو کەسەیە کە تۆمارەکە باسی دەکات؟</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished">بەراوردکردن (&amp;C)</translation>
    </message>
    <message>
        <source>No photograph held</source>
        <translation type="unfinished">ھیچ وێنەیەک نییە</translation>
    </message>
    <message>
        <source>No photograph taken</source>
        <translation type="unfinished">ھیچ وێنەیەک نەگیراوە</translation>
    </message>
    <message>
        <source>L&amp;ook closer</source>
        <translation type="unfinished">وردتر سەیرکردن (&amp;O)</translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished">لە تۆماردا</translation>
    </message>
    <message>
        <source>In front of you</source>
        <translation type="unfinished">لەبەردەمتدا</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished">بەراورد دەکرێت…</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished">بەردەوامبوون (&amp;C)</translation>
    </message>
    <message>
        <source>A model that was revoked was not used; see the details.</source>
        <translation type="unfinished">مۆدێلێکی ھەڵوەشێنراوە بەکار نەھێنرا؛ وردەکارییەکان ببینە.</translation>
    </message>
    <message>
        <source>The {given} looks like the {other} on record: check which finger it is.</source>
        <translation type="unfinished">⁨{given}⁩ لە ⁨{other}⁩ی تۆمار دەچێت: بزانە کام پەنجەیە.</translation>
    </message>
    <message>
        <source>Nothing could be compared.</source>
        <translation type="unfinished">ھیچ بەراورد نەکرا.</translation>
    </message>
    <message>
        <source>Compared: judge with your own eyes.</source>
        <translation type="unfinished">بەراورد کرا: بە چاوی خۆت بڕیار بدە.</translation>
    </message>
    <message>
        <source>The comparison supports the claim.</source>
        <translation type="unfinished">بەراوردەکە پشتگیریی ڕاگەیاندنەکە دەکات.</translation>
    </message>
    <message>
        <source>The comparison does not support the claim.</source>
        <translation type="unfinished">بەراوردەکە پشتگیریی ڕاگەیاندنەکە ناکات.</translation>
    </message>
    <message>
        <source>Score {score:.2f}</source>
        <translation type="unfinished">نمرە ⁨{score:.2f}⁩</translation>
    </message>
    <message>
        <source>Not compared: {source}</source>
        <translation type="unfinished">بەراورد نەکرا: ⁨{source}⁩</translation>
    </message>
    <message>
        <source>Took {ms} ms</source>
        <translation type="unfinished">⁨{ms}⁩ م.چ خایاند</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>this laptop is not enrolled with a hub yet</source>
        <translation type="unfinished">ئەم لاپتۆپە ھێشتا لە ھیچ ناوەندێک تۆمار نەکراوە</translation>
    </message>
    <message>
        <source>the hub cannot be reached</source>
        <translation type="unfinished">ناوەند ناگیرێت</translation>
    </message>
    <message>
        <source>the hub&apos;s certificate is not trusted</source>
        <translation type="unfinished">بڕوانامەی ناوەند متمانەپێکراو نییە</translation>
    </message>
    <message>
        <source>the connection broke or was too slow</source>
        <translation type="unfinished">پەیوەندییەکە پچڕا یان زۆر خاو بوو</translation>
    </message>
    <message>
        <source>the answer did not come from the hub</source>
        <translation type="unfinished">وەڵامەکە لە ناوەندەوە نەھات</translation>
    </message>
    <message>
        <source>the hub is in trouble and asks to try later</source>
        <translation type="unfinished">ناوەند کێشەی ھەیە و داوا دەکات دواتر ھەوڵ بدرێتەوە</translation>
    </message>
    <message>
        <source>the hub does not know this laptop</source>
        <translation type="unfinished">ناوەند ئەم لاپتۆپە ناناسێت</translation>
    </message>
    <message>
        <source>the hub is of another realm (live, pilot or demo)</source>
        <translation type="unfinished">ناوەند ھی بوارێکی ترە (ڕاستەقینە، تاقیکاری یان نمایش)</translation>
    </message>
    <message>
        <source>the hub turned a record down without signing that it did</source>
        <translation type="unfinished">ناوەند تۆمارێکی ڕەت کردەوە بەبێ ئەوەی واژووی لەسەر بکات</translation>
    </message>
    <message>
        <source>a record in the spool cannot be read</source>
        <translation type="unfinished">تۆمارێک لە نۆرەی ناردندا ناخوێنرێتەوە</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation type="unfinished">ڕاگیرا</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">ڕاگیرا</translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished">ڕوخسار</translation>
    </message>
    <message>
        <source>no list</source>
        <translation type="unfinished">لیست نییە</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished">نوێ</translation>
    </message>
    <message>
        <source>ageing</source>
        <translation type="unfinished">کۆن دەبێت</translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished">کۆن</translation>
    </message>
    <message>
        <source>expired: no searches</source>
        <translation type="unfinished">بەسەرچوو: گەڕان نییە</translation>
    </message>
    <message>
        <source>check the clock</source>
        <translation type="unfinished">کاتژمێر بپشکنە</translation>
    </message>
    <message>
        <source>unknown finger</source>
        <translation type="unfinished">پەنجەی نەزانراو</translation>
    </message>
    <message>
        <source>right thumb</source>
        <translation type="unfinished">پەنجە گەورەی ڕاست</translation>
    </message>
    <message>
        <source>right index finger</source>
        <translation type="unfinished">پەنجەی شایەتمانی ڕاست</translation>
    </message>
    <message>
        <source>right middle finger</source>
        <translation type="unfinished">پەنجەی ناوەڕاستی ڕاست</translation>
    </message>
    <message>
        <source>right ring finger</source>
        <translation type="unfinished">پەنجەی ئەنگوستیلەی ڕاست</translation>
    </message>
    <message>
        <source>right little finger</source>
        <translation type="unfinished">پەنجە بچووکی ڕاست</translation>
    </message>
    <message>
        <source>left thumb</source>
        <translation type="unfinished">پەنجە گەورەی چەپ</translation>
    </message>
    <message>
        <source>left index finger</source>
        <translation type="unfinished">پەنجەی شایەتمانی چەپ</translation>
    </message>
    <message>
        <source>left middle finger</source>
        <translation type="unfinished">پەنجەی ناوەڕاستی چەپ</translation>
    </message>
    <message>
        <source>left ring finger</source>
        <translation type="unfinished">پەنجەی ئەنگوستیلەی چەپ</translation>
    </message>
    <message>
        <source>left little finger</source>
        <translation type="unfinished">پەنجە بچووکی چەپ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished">تەمەن</translation>
    </message>
    <message>
        <source>Purpose and power</source>
        <translation type="unfinished">مەبەست و دەسەڵات</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished">ئاگادارینامە</translation>
    </message>
    <message>
        <source>Claimed identity</source>
        <translation type="unfinished">ناسنامەی ڕاگەیەنراو</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished">پەنجەکان</translation>
    </message>
    <message>
        <source>Compare with claim</source>
        <translation type="unfinished">بەراورد لەگەڵ ڕاگەیاندن</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">گەڕان لە لیست</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished">پاڵێوراوەکان</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished">بڕیار</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished">پسوولە</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation type="unfinished">گەورە</translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished">منداڵ</translation>
    </message>
    <message>
        <source>Disputed: treated as a child</source>
        <translation type="unfinished">جێی ناکۆکی: وەک منداڵ مامەڵەی لەگەڵ دەکرێت</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished">نییە</translation>
    </message>
    <message>
        <source>Temporarily not possible</source>
        <translation type="unfinished">کاتییانە ناکرێت</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished">ڕەتی کردەوە</translation>
    </message>
    <message>
        <source>Unable to give it</source>
        <translation type="unfinished">ناتوانێت پێشکەشی بکات</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished">ھەڵنەسەنگێندرا</translation>
    </message>
    <message>
        <source>no sign of one</source>
        <translation type="unfinished">ھیچ نیشانەیەکی نییە</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation type="unfinished">گومانی ھەیە</translation>
    </message>
    <message>
        <source>could not be assessed</source>
        <translation type="unfinished">نەتوانرا ھەڵبسەنگێندرێت</translation>
    </message>
    <message>
        <source>A picture or mask in place of the person: {state}.</source>
        <translation type="unfinished">وێنە یان دەمامک لە جیاتی کەسەکە: ⁨{state}⁩.</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation type="unfinished">ناسنامە سەلمێنرا</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation type="unfinished">ناسنامە نەسەلمێنرا</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished">ڕەوانە کرا</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished">کشێنراوەتەوە</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation type="unfinished">ڕاگەیەنراو</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished">تۆمارکراو</translation>
    </message>
    <message>
        <source>supported</source>
        <translation type="unfinished">پشتگیریکراو</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished">سەلمێنراو</translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished">ڕەتکراوە</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished">جێی ناکۆکی</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation type="unfinished">ئەوەی کەسەکە دەیڵێت</translation>
    </message>
    <message>
        <source>A document</source>
        <translation type="unfinished">بەڵگەنامەیەک</translation>
    </message>
    <message>
        <source>A document&apos;s chip</source>
        <translation type="unfinished">چیپی بەڵگەنامەیەک</translation>
    </message>
    <message>
        <source>A record of the list</source>
        <translation type="unfinished">تۆمارێکی لیست</translation>
    </message>
    <message>
        <source>A reply of the state</source>
        <translation type="unfinished">وەڵامی وڵاتەکە</translation>
    </message>
    <message>
        <source>A dispute</source>
        <translation type="unfinished">ناکۆکییەک</translation>
    </message>
    <message>
        <source>Protection claim</source>
        <translation type="unfinished">داواکاریی پاراستن</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation type="unfinished">تێھەڵچوونەوە</translation>
    </message>
    <message>
        <source>Trafficking assessment</source>
        <translation type="unfinished">ھەڵسەنگاندنی بازرگانیکردن بە مرۆڤ</translation>
    </message>
    <message>
        <source>Age assessment</source>
        <translation type="unfinished">ھەڵسەنگاندنی تەمەن</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation type="unfinished">فەرمانی دادگا</translation>
    </message>
    <message>
        <source>Statelessness</source>
        <translation type="unfinished">بێ ڕەگەزنامەیی</translation>
    </message>
    <message>
        <source>Medical question</source>
        <translation type="unfinished">پرسی پزیشکی</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished">کراوە</translation>
    </message>
    <message>
        <source>granted</source>
        <translation type="unfinished">پەسەندکراو</translation>
    </message>
    <message>
        <source>refused, a remedy is still running</source>
        <translation type="unfinished">ڕەتکراوە، ھێشتا ڕێگەیەکی تێھەڵچوونەوە ماوە</translation>
    </message>
    <message>
        <source>refused, no remedy is left</source>
        <translation type="unfinished">ڕەتکراوە، ھیچ ڕێگەیەکی تێھەڵچوونەوە نەماوە</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished">نەزانراو</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation type="unfinished">ھەرگیز وەڵام نەدراوەتەوە</translation>
    </message>
    <message>
        <source>answered in a word this version does not know</source>
        <translation type="unfinished">بە وشەیەک وەڵام دراوە کە ئەم وەشانە نایناسێت</translation>
    </message>
    <message>
        <source>two answers disagree</source>
        <translation type="unfinished">دوو وەڵام یەک ناگرنەوە</translation>
    </message>
    <message>
        <source>not known when it was checked</source>
        <translation type="unfinished">نازانرێت کەی پشکنرا</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation type="unfinished">بەروارەکەی لە داھاتوودایە</translation>
    </message>
    <message>
        <source>the answer is too old</source>
        <translation type="unfinished">وەڵامەکە زۆر کۆنە</translation>
    </message>
    <message>
        <source>a kind that the rules do not know</source>
        <translation type="unfinished">جۆرێک کە ڕێساکان نایناسن</translation>
    </message>
    <message>
        <source>checked today</source>
        <translation type="unfinished">ئەمڕۆ پشکنرا</translation>
    </message>
    <message>
        <source>checked yesterday</source>
        <translation type="unfinished">دوێنێ پشکنرا</translation>
    </message>
    <message>
        <source>checked {count} days ago</source>
        <translation type="unfinished">پێش ⁨{count}⁩ ڕۆژ پشکنرا</translation>
    </message>
    <message>
        <source>officer</source>
        <translation type="unfinished">فەرمانبەر</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished">سەرپەرشتیار</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation type="unfinished">بەڕێوەبەری سیستەم</translation>
    </message>
    <message>
        <source>a passphrase alone (weakest: a copied disk can be guessed at)</source>
        <translation type="unfinished">تەنیا ڕستەی تێپەڕ (لاوازترین: بۆ دیسکی کۆپیکراو مەزەندە دەکرێت)</translation>
    </message>
    <message>
        <source>a passphrase and this laptop&apos;s secret file (weaker than a TPM: a copy of the whole disk can be guessed at)</source>
        <translation type="unfinished">ڕستەی تێپەڕ و فایلی نھێنیی ئەم لاپتۆپە (لاوازتر لە TPM: بۆ کۆپیی ھەموو دیسکەکە مەزەندە دەکرێت)</translation>
    </message>
    <message>
        <source>a passphrase and this laptop&apos;s TPM</source>
        <translation type="unfinished">ڕستەی تێپەڕ و TPM ی ئەم لاپتۆپە</translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished">ئامادە</translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished">بەکاردێت</translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished">نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>driver missing</source>
        <translation type="unfinished">درایڤەر نییە</translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished">کێشەدار</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">ھەرگیز</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished">d MMM yyyy، HH:mm</translation>
    </message>
    <message>
        <source>waiting for a second officer</source>
        <translation type="unfinished">چاوەڕێی فەرمانبەری دووەمە</translation>
    </message>
    <message>
        <source>referred: two officers do not agree</source>
        <translation type="unfinished">ڕەوانە کرا: دوو فەرمانبەر ھاوڕا نین</translation>
    </message>
    <message>
        <source>contested by the person</source>
        <translation type="unfinished">کەسەکە ناڕەزایی لێی ھەیە</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation type="unfinished">ھەمان کەس</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation type="unfinished">ھەمان کەس نییە</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished">ناتوانم بڵێم</translation>
    </message>
    <message>
        <source>in the future: check this laptop&apos;s clock</source>
        <translation type="unfinished">لە داھاتوودا: کاتژمێری ئەم لاپتۆپە بپشکنە</translation>
    </message>
    <message>
        <source>{count} d ago</source>
        <translation type="unfinished">پێش ⁨{count}⁩ ڕۆژ</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation type="unfinished">پێش ⁨{count}⁩ کاتژمێر</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation type="unfinished">پێش ⁨{count}⁩ خولەک</translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished">ھەر ئێستا</translation>
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
        <translation type="unfinished">ھیچ</translation>
    </message>
    <message>
        <source>the finger scanner</source>
        <translation type="unfinished">سکانەری پەنجە</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation type="unfinished">کامێرا</translation>
    </message>
    <message>
        <source>Fault {number}</source>
        <translation type="unfinished">ھەڵەی ⁨{number}⁩</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">چی</translation>
    </message>
    <message>
        <source>At attempt</source>
        <translation type="unfinished">لە ھەوڵی</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>{step}: done</source>
        <translation type="unfinished">⁨{step}⁩: تەواو</translation>
    </message>
    <message>
        <source>{step}: not needed</source>
        <translation type="unfinished">⁨{step}⁩: پێویست نییە</translation>
    </message>
    <message>
        <source>{step}: now</source>
        <translation type="unfinished">⁨{step}⁩: ئێستا</translation>
    </message>
    <message>
        <source>{step}: to come</source>
        <translation type="unfinished">⁨{step}⁩: دواتر</translation>
    </message>
</context>
</TS>
