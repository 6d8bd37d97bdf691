// src/wording/drafting/lo.ts
import type { drafting as vi } from "./vi.js";

/** To be read by a native speaker before release. */
export const drafting: typeof vi = {
  verified: (k, n) => `ທຽບກັບຕົ້ນສະບັບແລ້ວ ${k}/${n} ປະໂຫຍກ.`,
  leftOut: (n) => `ຕັດອອກ ${n} ປະໂຫຍກທີ່ບໍ່ກົງກັບຂ່າວ.`,
  quotesOnly: "ມີແຕ່ຂໍ້ຄວາມອ້າງອີງ, ບໍ່ມີບົດສະຫຼຸບ.",
  stopped: "ຢຸດແລ້ວຕາມຄຳຂໍ.",
  verbatim: "ຕົ້ນສະບັບ",
  gloss: (n, text) => `ຄວາມໝາຍຂອງຂໍ້ຄວາມ [${n}]: ${text}`,
  lead: "ໂດຍຫຍໍ້",
  writing: "ກຳລັງທຽບແຕ່ລະປະໂຫຍກກັບຂ່າວ…",
  stop: "ຢຸດ",
  nothingToStop: "ບໍ່ມີຄຳຕອບທີ່ກຳລັງຂຽນ.",
  secondOpinion: "ສອງວິທີກວດໃຫ້ຜົນຕ່າງກັນ. ກະລຸນາອ່ານຂໍ້ຄວາມອ້າງອີງ.",
  refused: {
    citation: (words) => `ບໍ່ມີຂໍ້ຄວາມນີ້: ${words}`,
    address: () => "ມີລິ້ງ ຫຼື ບັນຊີ",
    prompt: () => "ບໍ່ແມ່ນເນື້ອໃນຂ່າວ",
    language: () => "ຕ້ອງເປັນພາສາລາວ",
    quotation: (words) => `ບໍ່ກົງຕາມຕົ້ນສະບັບ: ${words}`,
    unrelated: () => "ຂໍ້ຄວາມບໍ່ໄດ້ກ່າວ ຫຼື ບໍ່ໄດ້ຕອບຄຳຖາມ",
    number: (words) => `ຕົວເລກ ຫຼື ຫົວໜ່ວຍບໍ່ກົງ: ${words}`,
    time: (words) => `ເວລາບໍ່ກົງ: ${words}`,
    name: (words) => `ບໍ່ມີຊື່ນີ້ໃນຂໍ້ຄວາມ: ${words}`,
    office: (words) => `ຕຳແໜ່ງບໍ່ກົງ: ${words}`,
    direction: (words) => `ຝ່າຍເຮັດ ແລະ ຝ່າຍຮັບສະຫຼັບກັນ: ${words}`,
    opposite: (words) => `ຂໍ້ຄວາມກ່າວກົງກັນຂ້າມ: ${words}`,
    extent: (words) => `ຂອບເຂດ ຫຼື ຄວາມຖີ່ບໍ່ກົງ: ${words}`,
    negation: () => "ການປະຕິເສດບໍ່ກົງ",
    stage: () => "ເຮັດແລ້ວ, ວາງແຜນ, ສະເໜີ ຫຼື ມອບໝາຍ ບໍ່ກົງ",
    content: (words) => `ຂໍ້ຄວາມບໍ່ໄດ້ກ່າວ: ${words}`,
  },
};
