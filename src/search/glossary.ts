// src/search/glossary.ts

/** A term of administration and news with how it is said in the other languages; stems match any ending. */
interface Term {
  readonly vi: readonly string[];
  readonly en: readonly string[];
  readonly lo: readonly string[];
}

const term = (vi: string, en: string, lo: string): Term => ({ vi: list(vi), en: list(en), lo: list(lo) });
const list = (text: string): string[] => text.split("|").filter((word) => word !== "");

/**
 * Our own short list: what provincial cooperation news speaks of. It lets full-text search and the checks on evidence see
 * the subject of a question in English or Lao; the embedding does the rest. English stems end in `*`. The Lao is to be
 * read by a native speaker.
 */
const TERMS: readonly Term[] = [
  // Offices
  term("phó tỉnh trưởng", "vice governor|deputy governor", "ຮອງເຈົ້າແຂວງ"),
  term("tỉnh trưởng", "governor*", "ເຈົ້າແຂວງ"),
  term("phó bí thư thường trực", "standing deputy secretary|permanent deputy secretary", "ຮອງເລຂາປະຈຳ"),
  term("phó bí thư", "deputy secretary|deputy party secretary|vice secretary", "ຮອງເລຂາ"),
  term("bí thư", "secretary|party chief", "ເລຂາ"),
  term(
    "phó chủ tịch",
    "vice chairman|deputy chairman|vice chairperson|deputy chair|vice chair|vice president",
    "ຮອງປະທານ",
  ),
  term("chủ tịch", "chairman|chairwoman|chairperson|chair|president", "ປະທານ"),
  term(
    "trưởng đoàn",
    "head of the delegation|head of delegation|delegation head|led|leader of the delegation|headed",
    "ຫົວໜ້າຄະນະ|ນຳພາ",
  ),
  term("trưởng ban", "head of the committee|head of the board|steering committee head", "ຫົວໜ້າຄະນະຊີ້ນຳ"),
  term("giám đốc", "director*", "ຜູ້ອຳນວຍການ|ຫົວໜ້າພະແນກ"),
  term("bộ trưởng", "minister*", "ລັດຖະມົນຕີ"),
  term("đại sứ", "ambassador*", "ເອກອັກຄະລັດຖະທູດ|ທູດ"),
  term("lãnh đạo", "leader*", "ຜູ້ນຳ|ຜູ້ນໍາ"),
  term("cán bộ", "official*|cadre*|civil servant*", "ພະນັກງານ"),
  term("chủ trì", "chaired|presided*", "ເປັນປະທານ"),
  // Meetings and papers
  term("đoàn", "delegation*|mission*", "ຄະນະ"),
  term("đoàn đại biểu", "delegation*", "ຄະນະຜູ້ແທນ"),
  term("hội đàm", "talks", "ເຈລະຈາ|ໂອ້ລົມ"),
  term("họp", "meeting*|met", "ປະຊຸມ"),
  term("ban chỉ đạo", "steering committee", "ຄະນະຊີ້ນຳ|ຄະນະຊີ້ນໍາ"),
  term("thăm", "visit*", "ຢ້ຽມຢາມ|ຢາມ"),
  term("ký kết|ký", "sign*", "ເຊັນ|ລົງນາມ"),
  term("thỏa thuận", "agreement*", "ຂໍ້ຕົກລົງ|ສັນຍາ"),
  term("biên bản", "minutes|memorandum|memoranda", "ບົດບັນທຶກ"),
  term("ghi nhớ", "memorandum|memoranda|mou", "ບັນທຶກຊ່ວຍຈຳ|ຄວາມເຂົ້າໃຈ|ບົດບັນທຶກ"),
  term("hợp tác", "cooperat*|co-operat*|collaborat*", "ຮ່ວມມື"),
  term("giai đoạn", "period*|phase*", "ໄລຍະ"),
  term("hữu nghị", "friendship", "ມິດຕະພາບ"),
  term("đánh giá", "review*|assess*|evaluat*", "ປະເມີນ|ຕີລາຄາ"),
  term("bằng khen", "certificate* of merit|merit*|commendation*", "ໃບຍ້ອງຍໍ"),
  term("tập thể", "collective*", "ໝູ່ຄະນະ|ກົມກອງ"),
  term("nhóm", "group*", "ກຸ່ມ"),
  // People and schools
  term("sinh viên", "student*", "ນັກສຶກສາ"),
  term("lưu học sinh", "student*|overseas student*", "ນັກສຶກສາ|ນັກຮຽນ"),
  term("học bổng", "scholarship*", "ທຶນ"),
  term("đại học", "universit*", "ມະຫາວິທະຍາໄລ"),
  term("trường", "school*|universit*", "ໂຮງຮຽນ"),
  term("đào tạo", "train*|educat*", "ຝຶກອົບຮົມ|ບຳລຸງສ້າງ"),
  term("tập huấn", "train*", "ຝຶກອົບຮົມ"),
  term("chuyên gia", "expert*|specialist*", "ຊ່ຽວຊານ"),
  term("lao động", "worker*|labour*|labor*|job*", "ແຮງງານ|ກຳມະກອນ"),
  term("việc làm", "job*|employment", "ວຽກເຮັດງານທຳ"),
  term("hưu trí", "retire*|pension*", "ບຳນານ|ບໍານານ"),
  term("bác sĩ", "doctor*|physician*", "ທ່ານໝໍ|ແພດ"),
  term("dân số", "population", "ປະຊາກອນ|ພົນລະເມືອງ"),
  term("người dân", "people|residents", "ປະຊາຊົນ"),
  term("phóng viên|báo", "journalis*|reporter*|press|media", "ນັກຂ່າວ|ໜັງສືພິມ"),
  term("ảnh", "photo*|picture*", "ຮູບ"),
  // Fields
  term("giáo dục", "education*", "ການສຶກສາ"),
  term("y tế", "health*|medical", "ສາທາລະນະສຸກ|ສຸຂະພາບ"),
  term("khám chữa bệnh|chữa bệnh", "treat*|medical examination*|check-up*|treatment", "ປິ່ນປົວ|ກວດພະຍາດ"),
  term("nông nghiệp", "agricultur*|farming", "ກະສິກຳ|ກະສິກໍາ"),
  term("du lịch", "touris*|travel", "ທ່ອງທ່ຽວ"),
  term("khách du lịch", "tourist*|visitor*", "ນັກທ່ອງທ່ຽວ"),
  term("thương mại", "trade|commerc*", "ການຄ້າ"),
  term("kim ngạch", "turnover|trade value|trade volume", "ມູນຄ່າການຄ້າ"),
  term("xuất khẩu", "export*", "ສົ່ງອອກ"),
  term("đầu tư", "invest*", "ລົງທຶນ"),
  term("vốn", "capital", "ທຶນຮອນ|ເງິນທຶນ"),
  term("kinh tế", "econom*", "ເສດຖະກິດ"),
  term("tăng trưởng", "growth|grew", "ເຕີບໂຕ|ຂະຫຍາຍຕົວ"),
  term("ngân sách", "budget*|revenue*", "ງົບປະມານ"),
  term("kinh phí", "fund*|expenses", "ງົບປະມານ|ທຶນ"),
  term("văn hóa", "cultur*", "ວັດທະນະທຳ|ວັດທະນະທໍາ"),
  term("quốc phòng", "defence|defense", "ປ້ອງກັນຊາດ"),
  term("an ninh", "security", "ຄວາມສະຫງົບ|ປ້ອງກັນຄວາມສະຫງົບ"),
  term("tội phạm", "crime*|criminal*", "ອາຊະຍາກຳ"),
  term("biên giới", "border*", "ຊາຍແດນ"),
  term("cửa khẩu", "border gate*|checkpoint*|border crossing*", "ດ່ານ"),
  term("khoa học|kh cn", "science*|technolog*", "ວິທະຍາສາດ"),
  term("chuyển đổi số", "digital transformation", "ຫັນເປັນດິຈິຕອນ"),
  term("thông minh", "smart", "ອັດສະລິຍະ"),
  term("hành lang kinh tế", "economic corridor*", "ແລວເສດຖະກິດ"),
  // Things
  term("cao su", "rubber", "ຢາງພາລາ"),
  term("ha", "hectare*", "ເຮັກຕາ"),
  term("công ty", "company|companies|firm*", "ບໍລິສັດ"),
  term("doanh nghiệp", "business*|enterprise*|compan*", "ວິສາຫະກິດ|ທຸລະກິດ"),
  term("khu công nghiệp", "industrial park*|industrial zone*", "ເຂດອຸດສາຫະກຳ|ນິຄົມອຸດສາຫະກຳ"),
  term("công nghiệp", "industr*", "ອຸດສາຫະກຳ"),
  term("cảng", "port*", "ທ່າເຮືອ"),
  term("nước sâu", "deep-water|deepwater|deep water", "ນ້ຳເລິກ|ນໍ້າເລິກ"),
  term("công trình", "work*|construction*|building*", "ໂຄງການກໍ່ສ້າງ|ສິ່ງກໍ່ສ້າງ"),
  term("xây dựng", "build*|construct*|built", "ກໍ່ສ້າງ"),
  term("máy thở", "ventilator*|respirator*", "ເຄື່ອງຊ່ວຍຫາຍໃຈ"),
  term("khẩu trang", "mask*", "ຜ້າອັດປາກ|ໜ້າກາກ"),
  term("khẩu trang vải", "cloth mask*|fabric mask*", "ຜ້າອັດປາກແພ"),
  term("khẩu trang y tế", "medical mask*|surgical mask*", "ຜ້າອັດປາກການແພດ"),
  term("dung dịch sát khuẩn", "sanitis*|sanitiz*|disinfect*", "ນ້ຳຢາຂ້າເຊື້ອ|ເຈລລ້າງມື"),
  term("tiền mặt", "cash", "ເງິນສົດ"),
  term("tiền", "money|dong|vnd", "ເງິນ"),
  term("dịch", "epidemic*|pandemic*", "ລະບາດ"),
  term("covid 19", "covid*", "ໂຄວິດ"),
  term("xe đạp", "cycling|bicycle*|bike", "ລົດຖີບ"),
  term("giải", "race*|tournament*|prize*", "ແຂ່ງຂັນ|ລາງວັນ"),
  term("lĩnh vực", "field*|area*|sector*", "ຂົງເຂດ|ຂະແໜງ"),
  term("nhiệm vụ", "task*", "ໜ້າທີ່"),
  term("hỗ trợ", "support*|help*|aid*|assist*|donat*|gave|give", "ຊ່ວຍເຫຼືອ|ສະໜັບສະໜູນ"),
  term("tiếp nhận", "receive*|take in|took in|admit*", "ຮັບ"),
  term("nam lào", "southern lao*", "ລາວໃຕ້|ພາກໃຕ້ຂອງລາວ|ພາກໃຕ້"),
  term("bắc lào", "northern lao*", "ພາກເໜືອ"),
  term("kỷ niệm", "anniversar*", "ສະເຫຼີມສະຫຼອງ|ຄົບຮອບ"),
  term("ngoại giao", "diplomat*", "ການທູດ"),
  term("ngoại vụ", "foreign affairs|external relations", "ການຕ່າງປະເທດ"),
  // What meetings speak of
  term("phòng chống|chống", "prevent*|combat*|fight*", "ຕ້ານ|ສະກັດກັ້ນ|ປ້ອງກັນ"),
  term("trật tự", "public order|social order", "ເປັນລະບຽບຮຽບຮ້ອຍ"),
  term("tuyên truyền", "propaganda|publicity|awareness", "ໂຄສະນາ"),
  term("truyền thông", "media|communication*", "ສື່ສານ|ສື່ມວນຊົນ"),
  term("kinh nghiệm", "experience*|lesson*", "ປະສົບການ|ບົດຮຽນ"),
  term("di sản", "heritage", "ມໍລະດົກ"),
  term("bảo tồn", "preserv*|conserv*", "ອະນຸລັກ|ປົກປັກຮັກສາ"),
  term("nguồn nhân lực", "human resource*", "ຊັບພະຍາກອນມະນຸດ"),
  term("ý nghĩa", "significan*|meaning*", "ຄວາມໝາຍ"),
  term("tình nguyện viên", "volunteer*", "ອາສາສະໝັກ"),
  term("miễn phí", "free of charge|for free|free", "ບໍ່ເສຍຄ່າ|ບໍ່ຄິດຄ່າ"),
  term("thiên tai", "disaster*", "ໄພທຳມະຊາດ|ໄພພິບັດ"),
  term("trụ cột", "pillar*", "ເສົາຄ້ຳ|ເສົາຫຼັກ"),
  term("đô thị", "urban", "ຕົວເມືອງ"),
  term("cải cách hành chính", "administrative reform*", "ປະຕິຮູບການປົກຄອງ|ປະຕິຮູບບໍລິຫານ"),
  term("thế mạnh", "strength*|advantage*", "ທ່າແຮງ|ຈຸດແຂງ"),
  term("quy hoạch", "planning|zoning", "ວາງແຜນ|ຜັງ"),
  term("chính sách", "polic*", "ນະໂຍບາຍ"),
  term("chuyển giao", "transfer*", "ຖ່າຍໂອນ|ຖ່າຍທອດ"),
  term("cử nhân", "bachelor*|undergraduate*", "ປະລິນຍາຕີ"),
  term("nghỉ dưỡng", "convalesc*|recuperat*|rest", "ພັກຜ່ອນ|ພັກຟື້ນ"),
  term("sức khỏe", "health", "ສຸຂະພາບ"),
  term("triển lãm", "exhibition*|trade show*|trade fair*", "ງານວາງສະແດງ"),
  term("sản phẩm", "product|products", "ຜະລິດຕະພັນ"),
  term("khảo sát", "survey*|fact-finding", "ສຳຫຼວດ|ສໍາຫຼວດ"),
  term("tuyến", "route*|itinerar*", "ເສັ້ນທາງ"),
  term("cửa khẩu quốc tế", "international border gate*|international checkpoint*", "ດ່ານສາກົນ"),
  term("trụ sở", "headquarters|head office", "ສຳນັກງານໃຫຍ່"),
  term("kỹ năng", "skill*", "ທັກສະ"),
  term("quốc gia", "nation|national|countr*", "ຊາດ|ປະເທດ"),
  term("hàng không", "aviation|air route*|flight*", "ການບິນ"),
  term("nước sạch", "clean water|water supply", "ນ້ຳສະອາດ"),
  term("điện", "electric*|power", "ໄຟຟ້າ"),
];

/**
 * Further terms that help to find a passage and to tell an office, but are said in too many ways to count as missing where a
 * passage does not hold them.
 */
const FURTHER_TERMS: readonly Term[] = [
  // More offices and bodies
  term("tổng bí thư", "general secretary|party general secretary", "ເລຂາທິການໃຫຍ່"),
  term(
    "chủ tịch nước",
    "state president|president of vietnam|president of laos|president of the lao",
    "ປະທານປະເທດ",
  ),
  term("thủ tướng", "prime minister*|premier*", "ນາຍົກລັດຖະມົນຕີ"),
  term("phó thủ tướng", "deputy prime minister*", "ຮອງນາຍົກລັດຖະມົນຕີ"),
  term("thứ trưởng", "deputy minister*|vice minister*", "ຮອງລັດຖະມົນຕີ"),
  term(
    "chủ tịch quốc hội",
    "chairman of the national assembly|national assembly chair*|president of the national assembly",
    "ປະທານສະພາແຫ່ງຊາດ",
  ),
  term("quốc hội", "national assembly|parliament*", "ສະພາແຫ່ງຊາດ"),
  term("hội đồng nhân dân", "people's council|peoples council", "ສະພາປະຊາຊົນ"),
  term("ủy ban nhân dân|ubnd", "people's committee|peoples committee", "ຄະນະກຳມະການປະຊາຊົນ|ຄະນະກໍາມະການປະຊາຊົນ"),
  term("tỉnh ủy", "provincial party committee|party committee", "ຄະນະພັກແຂວງ|ຄະນະບໍລິຫານງານພັກແຂວງ"),
  term(
    "bí thư tỉnh ủy",
    "provincial party secretary|secretary of the provincial party committee|party secretary",
    "ເລຂາຄະນະພັກແຂວງ|ເລຂາພັກແຂວງ",
  ),
  term(
    "ủy viên trung ương đảng",
    "central committee member|member of the party central committee|member of the central committee",
    "ກຳມະການສູນກາງພັກ|ກໍາມະການສູນກາງພັກ",
  ),
  term("chính quyền", "authorit*|administration", "ອຳນາດການປົກຄອງ|ອໍານາດການປົກຄອງ|ອົງການປົກຄອງ"),
  term("chính phủ", "government*", "ລັດຖະບານ"),
  term("sở", "department*", "ພະແນກ"),
  term("phó giám đốc", "deputy director*|vice director*", "ຮອງຫົວໜ້າພະແນກ|ຮອງຜູ້ອຳນວຍການ"),
  term("hiệu trưởng", "rector*|headmaster*|principal", "ອະທິການບໍດີ|ຜູ້ອຳນວຍການໂຮງຮຽນ"),
  term("tổng lãnh sự", "consul general|consul-general", "ກົງສຸນໃຫຍ່"),
  term("đại sứ quán", "embass*", "ສະຖານທູດ"),
  term("hội hữu nghị", "friendship association", "ສະມາຄົມມິດຕະພາບ"),
  term("doanh nhân", "businessm*|entrepreneur*", "ນັກທຸລະກິດ"),
  term("đại biểu", "delegate*|representative*", "ຜູ້ແທນ"),
  term("bộ đội biên phòng|biên phòng", "border guard*", "ທະຫານຊາຍແດນ|ປ້ອງກັນຊາຍແດນ"),
  term("công an", "police|public security", "ຕຳຫຼວດ|ຕໍາຫຼວດ|ປກສ"),
  term("quân đội|quân sự", "army|military", "ກອງທັບ|ທະຫານ"),
  term("phụ nữ", "women*|woman*", "ແມ່ຍິງ"),
  term("thanh niên", "youth*|young people", "ຊາວໜຸ່ມ"),
  term("trẻ em", "child*", "ເດັກ"),
  term("nông dân", "farmer*|peasant*", "ຊາວນາ|ຊາວກະສິກອນ"),
  term("giáo viên", "teacher*", "ຄູ"),
  term("học sinh", "pupil*|schoolchild*|student*", "ນັກຮຽນ"),
  term("gia đình|hộ", "famil*|household*", "ຄອບຄົວ"),
  term("đồng chí", "comrade*", "ສະຫາຍ"),
  // Deeds
  term("tặng", "donat*|gave|gift*|present*|give", "ມອບ"),
  term("quà", "gift*", "ຂອງຂວັນ"),
  term("quà lưu niệm", "souvenir*|memento*|keepsake*", "ຂອງທີ່ລະນຶກ"),
  term("cử", "send|sends|sent|dispatch*", "ສົ່ງ"),
  term("đề nghị", "propos*|request*|asked for|suggest*", "ສະເໜີ"),
  term("kiến nghị", "recommend*|petition*|propos*", "ສະເໜີ"),
  term("chúc mừng", "congratulat*", "ອວຍພອນ|ສະແດງຄວາມຍິນດີ"),
  term("thành lập", "establish*|founded|founding|set up", "ສ້າງຕັ້ງ"),
  term("khánh thành", "inaugurat*", "ເປີດນຳໃຊ້"),
  term("khởi công", "groundbreaking|broke ground", "ວາງສີລາລຶກ"),
  term("bàn giao", "hand* over|handover", "ມອບ-ຮັບ|ມອບໂອນ"),
  term("phối hợp", "coordinat*|jointly", "ປະສານງານ|ສົມທົບ"),
  term("trồng", "plant|plants|planted|planting", "ປູກ"),
  term("khai thác", "exploit*", "ຂຸດຄົ້ນ"),
  term("vận chuyển", "transport*|shipping|shipped", "ຂົນສົ່ງ"),
  term("kết nối", "connect*|linked|linking", "ເຊື່ອມຕໍ່|ເຊື່ອມໂຍງ"),
  term("xúc tiến", "promot*", "ສົ່ງເສີມ"),
  term("tìm kiếm|quy tập", "repatriat*", "ຊອກຄົ້ນ"),
  term("hài cốt liệt sĩ", "remains|martyr*", "ອັດຖິ|ນັກຮົບເສຍສະຫຼະ"),
  // What is done and said at meetings
  term("đấu tranh", "fight*|combat*", "ຕ້ານ|ຕໍ່ສູ້"),
  term("bảo đảm", "ensur*|guarantee*|safeguard*", "ຮັບປະກັນ"),
  term("thống nhất", "agreed|agree|agrees|consensus", "ເຫັນດີ|ເປັນເອກະພາບ"),
  term("hoạt động", "activit*", "ກິດຈະກຳ|ເຄື່ອນໄຫວ"),
  term("thường xuyên", "regular*|frequent*", "ເປັນປະຈຳ|ເປັນປົກກະຕິ|ສະໝ່ຳສະເໝີ"),
  term("tổ chức", "organis*|organiz*|held|hold", "ຈັດກິດຈະກຳ|ຈັດຕັ້ງ"),
  term("trao đổi", "exchang*|discuss*", "ແລກປ່ຽນ"),
  term("học tập", "study|studying|studied|learn*", "ຮ່ຳຮຽນ|ໄປຮຽນ|ມາຮຽນ"),
  term("phát triển", "develop*", "ພັດທະນາ"),
  term("chuyến thăm", "visit|trip", "ການຢ້ຽມຢາມ"),
  term("quan trọng", "important|importance", "ສຳຄັນ|ສໍາຄັນ"),
  term("cảm ơn", "thank*|grateful|gratitude", "ຂອບໃຈ"),
  term("mong muốn|hy vọng", "wish*|hope*|desire*", "ປາດຖະໜາ|ຄວາມຫວັງ|ຢາກໃຫ້"),
  term("khẳng định", "affirm*|confirm*|assert*", "ຢືນຢັນ"),
  term("nhấn mạnh", "stress*|emphasi*|underlin*", "ເນັ້ນໜັກ"),
  term("phát biểu", "speech*|spoke|address*|remark*", "ກ່າວຄຳເຫັນ|ກ່າວຄໍາເຫັນ"),
  term("đón tiếp|tiếp đón", "welcom*|reception", "ຕ້ອນຮັບ"),
  term("khó khăn", "difficult*|hardship*", "ຄວາມຫຍຸ້ງຍາກ"),
  term("kết quả", "result*|outcome*", "ຜົນໄດ້ຮັບ|ໝາກຜົນ"),
  term("nội dung", "content|contents|item*", "ເນື້ອໃນ"),
  term("cam kết", "commitment*|pledge*", "ຄຳໝັ້ນສັນຍາ|ຄໍາໝັ້ນສັນຍາ"),
  term("giao lưu", "exchange*", "ແລກປ່ຽນ"),
  term("thành viên", "member|members", "ສະມາຊິກ"),
  term("cần", "need|needs|needed", "ຕ້ອງການ"),
  term("tổng kết", "final review|sum up|summing up", "ສະຫຼຸບ"),
  term("thực hiện", "implement*|carry out|carried out", "ປະຕິບັດ"),
  term("chúc tết", "new year greeting*|tet greeting*", "ອວຍພອນປີໃໝ່"),
  term("kỹ thuật", "technical|technique*", "ເຕັກນິກ"),
  term("xuất sắc", "outstanding|excellent", "ດີເດັ່ນ"),
  term("chụp ảnh", "photograph*|took a photo|group photo", "ຖ່າຍຮູບ"),
  term("khu vực", "region*", "ພາກພື້ນ"),
  term("lao động", "labourer*|laborer*|work force|workforce", "ຄົນງານ"),
  // Papers and events
  term("hiệp định", "treaty|treaties|accord*|agreement*", "ສົນທິສັນຍາ|ສັນຍາ"),
  term("hiệp ước", "treaty|treaties", "ສົນທິສັນຍາ"),
  term("hợp đồng", "contract*", "ສັນຍາ"),
  term("kế hoạch", "plan|plans|planned|planning", "ແຜນການ|ແຜນ"),
  term("chương trình", "programme*|program|programs", "ໂຄງການ|ແຜນງານ"),
  term("dự án", "project*", "ໂຄງການ"),
  term("nghị quyết", "resolution*", "ມະຕິ"),
  term("nghị định", "decree*", "ດຳລັດ"),
  term("báo cáo", "report|reports", "ບົດລາຍງານ|ລາຍງານ"),
  term("hội nghị", "conference*", "ກອງປະຊຸມ"),
  term("hội thảo", "seminar*|workshop*", "ສຳມະນາ|ສໍາມະນາ"),
  term("hội chợ", "fair|fairs|expo*", "ງານວາງສະແດງ|ຕະຫຼາດນັດ"),
  term("lễ", "ceremon*", "ພິທີ"),
  term("lễ hội", "festival*", "ບຸນ|ງານບຸນ"),
  term("huân chương", "medal*", "ຫຼຽນໄຊ|ຫລຽນໄຊ"),
  term("quan hệ", "relation*|ties", "ສາຍພົວພັນ|ການພົວພັນ"),
  term("truyền thống", "tradition*", "ມູນເຊື້ອ"),
  term("đặc biệt", "special", "ພິເສດ"),
  term("thành tích|thành tựu", "achievement*", "ຜົນງານ|ຜົນສຳເລັດ"),
  term("mục tiêu", "goal|goals|target*|objective*", "ເປົ້າໝາຍ"),
  // Sectors
  term("giao thông", "traffic|transport*", "ການຄົມມະນາຄົມ|ຄົມມະນາຄົມ"),
  term("cầu", "bridge*", "ຂົວ"),
  term("sân bay", "airport*", "ສະໜາມບິນ"),
  term("đường sắt", "railway*|railroad*", "ທາງລົດໄຟ"),
  term("thủy điện", "hydropower|hydroelectric*", "ເຂື່ອນໄຟຟ້າ"),
  term("năng lượng", "energy", "ພະລັງງານ"),
  term("khoáng sản", "mineral*|mining", "ບໍ່ແຮ່|ແຮ່ທາດ"),
  term("môi trường", "environment*", "ສິ່ງແວດລ້ອມ"),
  term("lâm nghiệp|rừng", "forest*", "ປ່າໄມ້"),
  term("chăn nuôi", "livestock|breeding", "ລ້ຽງສັດ"),
  term("cà phê", "coffee", "ກາເຟ"),
  term("lúa|gạo", "rice", "ເຂົ້າ"),
  term("nhập khẩu", "import*", "ນຳເຂົ້າ|ນໍາເຂົ້າ"),
  term("hàng hóa", "goods|cargo*|merchandise", "ສິນຄ້າ"),
  term("thị trường", "market*", "ຕະຫຼາດ"),
  term("ngân hàng", "bank*", "ທະນາຄານ"),
  term("thuế", "tax|taxes|taxation", "ພາສີ|ອາກອນ"),
  term("hải quan", "customs", "ດ່ານພາສີ"),
  term("thể thao", "sport*", "ກິລາ"),
  term("bệnh viện", "hospital*", "ໂຮງໝໍ|ໂຮງຫມໍ"),
  term("thuốc", "medicine*|medication*", "ຢາ"),
  term("ma túy", "narcotic*|drug|drugs", "ຢາເສບຕິດ"),
  term("tiếng lào", "lao language|lao-language", "ພາສາລາວ"),
  term("tiếng việt", "vietnamese language|vietnamese-language", "ພາສາຫວຽດ"),
  term("cao đẳng", "college*", "ວິທະຍາໄລ"),
  term("đối ngoại", "external affairs|foreign affairs|foreign relations", "ການຕ່າງປະເທດ"),
  term("báo chí", "press|journalis*|media", "ສື່ມວນຊົນ|ໜັງສືພິມ"),
  // Places, time and measure
  term("làng|bản", "village*", "ບ້ານ"),
  term("triệu", "million*", "ລ້ານ"),
  term("tỷ", "billion*", "ຕື້"),
  term("phần trăm|%", "percent*|per cent", "ເປີເຊັນ|ສ່ວນຮ້ອຍ"),
  term("hằng năm|mỗi năm", "annual*|every year|each year|yearly|per year", "ແຕ່ລະປີ|ທຸກປີ|ປະຈຳປີ"),
  term("sáp nhập", "merge*|merging", "ໂຮມເຂົ້າ|ຄວບ"),
];

/** The Vietnamese terms that a question in English or Lao speaks of, longest first, each once. */
export function vietnameseTerms(text: string, language: "en" | "lo"): string[] {
  return termsOf([...TERMS, ...FURTHER_TERMS], text, language);
}

/** Those that an answer must hold. */
export function subjectTerms(text: string, language: "en" | "lo"): string[] {
  return termsOf(TERMS, text, language);
}

function termsOf(entries: readonly Term[], text: string, language: "en" | "lo"): string[] {
  const found = entries
    .filter((entry) =>
      language === "en"
        ? entry.en.some((phrase) => englishPattern(phrase).test(text))
        : entry.lo.some((phrase) => holdsLao(text, phrase)),
    )
    .flatMap((entry) => entry.vi);
  const unique = [...new Set(found)].toSorted((a, b) => b.length - a.length);
  // "đoàn đại biểu" says all that "đoàn" says, "phó bí thư" is not "bí thư".
  return unique.filter((phrase, index) => !unique.slice(0, index).some((longer) => holds(longer, phrase)));
}

/** Lao phrases of up to so many letters stand in other words too: they must be words of their own. */
const SHORT_LAO = 4;
const laoWords = new Intl.Segmenter("lo", { granularity: "word" });
let segmented: { readonly text: string; readonly borders: ReadonlySet<number> } = {
  text: "",
  borders: new Set(),
};

function holdsLao(text: string, phrase: string): boolean {
  if (phrase.length > SHORT_LAO) return text.includes(phrase);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (segmented.text !== text)
      segmented = {
        text,
        borders: new Set([...laoWords.segment(text)].map(({ index }) => index).concat(text.length)),
      };
    if (segmented.borders.has(at) && segmented.borders.has(at + phrase.length)) return true;
  }
  return false;
}

function holds(longer: string, phrase: string): boolean {
  return ` ${longer} `.includes(` ${phrase} `);
}

const patterns = new Map<string, RegExp>();

function englishPattern(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const stem = phrase.endsWith("*") ? `${phrase.slice(0, -1)}\\w*` : phrase;
  const pattern = new RegExp(`\\b${stem.replaceAll(" ", "[ -]")}\\b`, "i");
  patterns.set(phrase, pattern);
  return pattern;
}
