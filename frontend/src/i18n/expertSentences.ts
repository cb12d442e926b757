/** What the server refuses about profiles, skills and curricula vitae, in Arabic, by its code: a part of `sentences`. */
export const expertRefusals = {
  broken_skill_list: "ليس هذا الملف قائمة مهارات تُقرأ. تقول الرسالة ما خطؤه.",
  cv_refused: "لا يُقرأ هذا الملف سيرةً ذاتية. تقول الرسالة السبب وما يُرسل بدلًا منه.",
  cv_too_large: "السيرة الذاتية 8 ميغابايت على الأكثر، وما ضُغط فيها 32. أرسل ملفًا أصغر.",
  erased: "مُحي هذا برغبة صاحبه، ولا يستطيع أحد قراءته بعد.",
  invalid_profile: "لا يصلح هذا للملف. تقول الرسالة ما يُكتب بدلًا منه.",
  no_profile: "اكتب اسمك القانوني أولًا واحفظه؛ ثم يُملأ باقي الملف.",
  no_such_proposal: "لم يعد هذا الاقتراح موجودًا: قُرئ ملف آخر بعده. حمّل الصفحة من جديد.",
  proposal_decided: "أكدت هذا أو تركته من قبل. غيّر الملف نفسه.",
  profile_erased: "مُحي هذا الملف برغبة صاحبه، ولا يُكتب فيه شيء.",
  profile_exists: "لهذا الشخص ملف من قبل. غيّر ذلك الملف.",
  unknown_profile_row: "سطر غيّرته لم يعد موجودًا. حمّل الملف من جديد وانظر.",
  unknown_skill: "لا توجد في القائمة مهارة بهذا الرمز.",
};
