// src/claims/further-terms.ts
// What the search's glossary does not need and claims do: counted things, relations and deeds. Our own list; English stems
// end in `*`. The Lao is to be read by a native speaker.

interface Entry {
  readonly vi: readonly string[];
  readonly en: readonly RegExp[];
  readonly lo: readonly string[];
}

const ENTRIES: readonly Entry[] = `
tỉnh ; province* ; ແຂວງ
nước|quốc gia ; country|countries|nation* ; ປະເທດ
cuộc họp|họp ; meeting*|session* ; ກອງປະຊຸມ
buổi lễ|lễ ; ceremon* ; ພິທີ
đạt|vượt ; reach*|exceed*|amount* ; ບັນລຸ
dựa trên|dựa vào ; based on|rest on|rests on|rely on|relies on ; ອີງໃສ່
tuổi ; aged|years old ; ອາຍຸ
sinh ; born ; ເກີດ
giá ; price* ; ລາຄາ
tăng ; increase*|rose|rise* ; ເພີ່ມຂຶ້ນ
giảm ; decrease*|fell|declin*|reduc* ; ຫຼຸດລົງ
cầu ; bridge* ; ຂົວ
mong muốn ; wish*|hope*|want* ; ຢາກ|ຫວັງ
kéo dài|giai đoạn ; cover*|last*|runs|period ; ໄລຍະ
tiền ; pay|paid|money ; ເງິນ
công trình ; structure*|work*|facilit* ; ສິ່ງກໍ່ສ້າງ
đô thị ; urban|city|cities ; ຕົວເມືອງ
chuẩn bị ; prepar* ; ກະກຽມ
thỏa thuận|biên bản ; deal|pact ; ສັນຍາ
bản ghi nhớ|biên bản ghi nhớ ; memorandum*|mou ; ບົດບັນທຶກການຮ່ວມມື|ບົດບັນທຶກ
lưu học sinh|sinh viên ; student* ; ນັກສຶກສາ|ນັກຮຽນ
học bổng ; scholarship* ; ທຶນການສຶກສາ
cấp học bổng ; award* scholarship* ; ມອບທຶນການສຶກສາ
đoàn ; team*|delegation* ; ຄະນະ
chai ; bottle* ; ຕຸກ
khẩu trang ; mask* ; ຜ້າອັດປາກ
người ; people|person*|men|women ; ຄົນ
doanh thu ; revenue*|turnover ; ລາຍຮັບ
ngân sách nhà nước|ngân sách ; budget*|state budget ; ງົບປະມານ
lao động|người lao động|công nhân ; worker*|labourer*|laborer*|employee* ; ກຳມະກອນ|ແຮງງານ
việc làm ; job*|employment|work for ; ວຽກເຮັດງານທຳ
cấp cao ; high-level|high level|senior ; ຂັ້ນສູງ
dẫn đầu|trưởng đoàn ; led|lead*|head* ; ນຳພາ|ນໍາພາ
thăm ; visit* ; ຢ້ຽມຢາມ
tổ chức ; held|host*|organi* ; ຈັດຂຶ້ນ|ຈັດ
đón tiếp|tiếp ; welcom*|receiv*|host* ; ຕ້ອນຮັບ
tặng|trao|hỗ trợ|cấp ; gave|give*|given|donat*|grant*|provid*|award*|present* ; ມອບ|ຊ່ວຍເຫຼືອ|ໃຫ້
hỗ trợ ; support*|help*|assist*|aid* ; ສະໜັບສະໜູນ|ຊ່ວຍເຫຼືອ
cử ; sent|send* ; ສົ່ງ
trồng ; plant*|grew|grow* ; ປູກ
xây dựng|xây ; built|build*|construct* ; ກໍ່ສ້າງ|ສ້າງ
ký kết|ký ; sign* ; ເຊັນ|ລົງນາມ
chủ trì ; chair*|presid* ; ເປັນປະທານ
trường ; school* ; ໂຮງຮຽນ
quốc tế ; international* ; ສາກົນ
lần thứ|lần ; edition* ; ຄັ້ງທີ
nêu|nhắc ; mention* ; ກ່າວເຖິງ
đường ; road*|highway* ; ຖະໜົນ|ທາງ
nhà máy ; factor*|plant ; ໂຮງງານ
khu công nghiệp ; industrial park*|industrial zone* ; ນິຄົມອຸດສາຫະກຳ
tiếng ; language* ; ພາສາ
bằng khen ; certificate* ; ໃບຍ້ອງຍໍ
ban chỉ đạo ; steering committee* ; ຄະນະຊີ້ນຳ
chuyển đổi số ; digital transformation ; ການຫັນເປັນດິຈິຕອນ
khám|khám chữa bệnh ; examination*|examin*|check-up* ; ກວດ
miễn phí ; free ; ໂດຍບໍ່ເສຍຄ່າ
một phần|trong đó ; part ; ບາງສ່ວນ
dịch|phòng chống dịch ; epidemic*|pandemic* ; ໂລກລະບາດ
thành lập ; establish*|set up|found* ; ສ້າງຕັ້ງ
phê duyệt|thông qua ; approv* ; ອະນຸມັດ
chuẩn bị|xây dựng ; draft* ; ຮ່າງ
bệnh viện ; hospital* ; ໂຮງໝໍ
`
  .trim()
  .split("\n")
  .map((line) => {
    const [vi = "", en = "", lo = ""] = line.split(";").map((part) => part.trim());
    return {
      vi: vi.split("|"),
      en: en.split("|").map((phrase) => {
        const stem = phrase.replace(/^-/, "").replaceAll("*", "\\w*").replaceAll(" ", "[ -]");
        return new RegExp(`^${stem}$`, "iu");
      }),
      lo: lo.split("|"),
    };
  });

/** The Vietnamese for a whole English or Lao phrase. */
export function furtherTerms(text: string, language: "en" | "lo"): string[] {
  const phrase = text.trim();
  return ENTRIES.filter(({ en, lo }) =>
    language === "en" ? en.some((pattern) => pattern.test(phrase)) : lo.includes(phrase),
  ).flatMap(({ vi }) => vi);
}
