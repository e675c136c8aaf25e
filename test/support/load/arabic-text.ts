const words =
  `المقال الخبر المدينة الجسر الميناء المكتبة السوق الحكومة القرار الأسعار اليوم أمس غدا دائما أبدا قريبا هنا هناك
  كثيرا قليلا شكرا أظن نعرف يقول تكتب رأينا سمعت ننتظر يجب نريد في من إلى على عن مع بعد قبل لكن ثم جميل كبير صعب واضح
  قديم جديد طويل مهم غريب بعيد`.split(/\s+/)

/** So many words in an order that the randomness decides. */
export const arabicText = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
