// src/text/function-words.ts

/**
 * Words that carry no subject: question words, particles, pronouns, copulas, prepositions and chat shorthand.
 * They never count as evidence that a passage speaks of what was asked. Our own list; folded forms are compared
 * for questions typed without diacritics only.
 */
const VIETNAMESE =
  "ai gì nào đâu sao mấy bao nhiêu thế vậy à ạ ư hả nhỉ nhé không chưa có phải là thì mà và hay hoặc hoặc " +
  "được bị của cho với từ đến tới tại ở trong ngoài trên dưới về do bởi vì nên nếu khi lúc này kia đó ấy " +
  "những các một cái chiếc con người việc sự điều cũng đã đang sẽ rồi vẫn còn chỉ rất lắm quá như theo " +
  "bằng để ra vào lên xuống lại đi nữa thêm cùng giữa sau trước bạn tôi mình em anh chị ông bà họ nó " +
  "hãy xin vui lòng kể nêu cho biết hỏi liệt kê bài báo tin tức thông nhất nay hiện " +
  "mới lần lượt so sánh giống khác nhau thời điểm giữ chức vụ tên ngày năm tháng giờ diễn theo";

const ENGLISH =
  "the a an of in on at to for from by with and or is are was were be been being do does did done has have had " +
  "what which who whom whose when where why how many much long often it its this that these those there their " +
  "they them he she his her him you your we our us i me my as than then so such not no yes if into about over " +
  "during between under per each any all some will would shall should can could may might must say says said " +
  "tell give gave given according article articles please name list also most more";

const LAO =
  "ໃຜ ຫຍັງ ໃດ ໃສ ຈັກ ເທົ່າໃດ ເທົ່າ ແນວໃດ ເປັນ ແມ່ນ ຂອງ ໃນ ໄດ້ ມີ ໃຫ້ ຈາກ ຫາ ເຖິງ ແລະ ກັບ ທີ່ ນີ້ ນັ້ນ ບໍ່ ບໍ " +
  "ແດ່ ກ່ຽວກັບ ກ່ຽວ ວັນທີ ວັນ ປີ ເດືອນ ແຂວງ ຄົນ ໄປ ມາ ຢູ່ ເມື່ອ ໂດຍ";

const SHORTHAND = "ko k kg hok hông khong đc dc bn v z vs j r ck vk mn mng lm nma";

const WORDS = new Set(`${VIETNAMESE} ${ENGLISH} ${LAO} ${SHORTHAND}`.split(" "));

/** Whether a word (lower case, with its marks) only holds a question together. */
export function isFunctionWord(word: string): boolean {
  return WORDS.has(word);
}
