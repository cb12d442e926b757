/** What the server refuses about searches and tables of people, in Arabic, by its code: a part of `sentences`. */
export const registryRefusals = {
  broken_table: "ليس هذا الملف جدول أشخاص يُقرأ، ولم يُحفظ منه شيء. تقول الرسالة ما خطؤه.",
  cannot_export: "لا يمكن كتابة الملفات الشخصية هناك. سمِّ ملفًا جديدًا ينتهي بـ ‎.csv أو ‎.parquet.",
  invalid_search: "لا يُفهم هذا البحث. تقول الرسالة ما يُكتب بدلًا منه.",
  no_meaning: "لا يجيب النموذج الذي يقارن المعاني. يستمر البحث بالكلمات.",
  too_many_searches: "تحتفظ بكل ما يتسع من عمليات البحث. احذف واحدة لم تعد تحتاج إليها.",
  unnamed_search: "يحتاج البحث المحفوظ إلى اسم. اكتب الغرض منه.",
};
