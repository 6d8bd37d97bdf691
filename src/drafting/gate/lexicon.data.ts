// src/drafting/gate/lexicon.data.ts
// Our own lists of news and administration. The Lao is to be read by a native speaker.

/** Vietnamese words that say the same in one sentence, a group a line. */
export const SAME = `
thực hiện | làm | triển khai | tiến hành
lưu ý | nhấn mạnh | lưu tâm
góp ý | tham gia ý kiến | đóng góp ý kiến
tháo gỡ | giải quyết | khắc phục
đem lại | mang lại | tạo ra | tạo | góp phần tạo
nhằm | để | với mục đích | mục đích | hướng tới
bày tỏ | thể hiện | gửi lời
cho biết | cho hay | thông tin | nói | phát biểu | thông báo | nêu | chia sẻ | theo
cho rằng | nhận định | đánh giá | khẳng định | nhấn mạnh | cho biết
đánh giá cao | ghi nhận | hoan nghênh
mong muốn | mong | hy vọng | hi vọng | muốn | kỳ vọng
đề nghị | đề xuất | kiến nghị | kêu gọi
dẫn đầu | làm trưởng đoàn | trưởng đoàn | đứng đầu | cầm đầu
cảm ơn | cám ơn | tri ân
đón tiếp | tiếp đón | tiếp | đón | chào đón | nghênh đón
diễn ra | được tổ chức | tổ chức | tiến hành
ký kết | ký | đặt bút ký | ký tên
thảo luận | trao đổi | bàn | bàn bạc | bàn thảo
thống nhất | nhất trí | đồng ý | thỏa thuận
phối hợp | cùng | cùng nhau | hợp tác | kết hợp | chung tay
tiếp tục | vẫn | duy trì
duy trì | giữ | giữ vững | giữ gìn
tăng cường | đẩy mạnh | củng cố | thúc đẩy | nâng cao | mở rộng
củng cố | vun đắp | thắt chặt | tăng cường | gìn giữ
phát triển | mở rộng | thúc đẩy | vun đắp
hỗ trợ | giúp | giúp đỡ | trợ giúp | tạo điều kiện
tạo điều kiện | tạo thuận lợi | giúp | hỗ trợ
làm ăn | làm việc | lao động | mưu sinh
sinh sống | sống | cư trú
tuân thủ | chấp hành | thực hiện nghiêm túc | thực hiện nghiêm | thực hiện
pháp luật | luật pháp | quy định pháp luật | luật
khám bệnh | khám chữa bệnh | khám | chữa bệnh | chữa trị | điều trị
khám chữa bệnh | khám | chữa bệnh | khám bệnh
phát thuốc | cấp thuốc | cho thuốc
miễn phí | không mất tiền | không lấy tiền | không thu tiền
y bác sĩ | bác sĩ | cán bộ y tế
người dân | bà con | nhân dân | dân | dân chúng
trường đại học | đại học
học tập | học | theo học | du học
tiếp nhận | nhận | đón nhận | thu nhận
học bổng | suất học bổng
tập huấn | đào tạo | hướng dẫn | bồi dưỡng
làm báo | báo chí
kỹ năng | nghiệp vụ
kinh phí | tiền | vốn | ngân sách
công trình | dự án
trồng | trồng được
thu ngân sách | thu ngân sách nhà nước
tăng trưởng | tốc độ tăng trưởng
tốc độ | mức
đạt | đạt được | ở mức
dựa trên | dựa vào | trên cơ sở | căn cứ
trụ cột | nền tảng
chủ trì | điều hành | dẫn dắt | dưới sự chủ trì
cuộc họp | buổi họp | phiên họp | họp
buổi làm việc | làm việc | cuộc làm việc | cuộc gặp
hội đàm | cuộc hội đàm | làm việc | hội kiến
thành phần | tham dự | có
tham dự | dự | có mặt | tham gia
đoàn công tác | đoàn
đại biểu | đoàn đại biểu
chuyến thăm | thăm | chuyến công tác | chuyến đi
nhân dịp | nhân | dịp | kỷ niệm
kỷ niệm | nhân dịp | đánh dấu | tròn
thiết lập | lập
quan hệ | mối quan hệ | tình
hữu nghị | tình hữu nghị | hữu hảo
gắn bó | bền chặt | khăng khít
bền vững | bền chặt | lâu dài | lâu bền
tốt đẹp | tốt
thiết thực | thực chất | hiệu quả
hiệu quả | có hiệu quả | kết quả
xuất sắc | nổi bật | tiêu biểu
thành tích | đóng góp | công lao
trao | tặng | trao tặng
tặng quà | quà | trao quà | quà tặng
quà lưu niệm | kỷ vật
phòng chống | chống | phòng | ứng phó | đối phó
phức tạp | khó lường
vì | do | bởi | nên
ảnh hưởng | tác động
vận chuyển | chuyên chở | chuyển | chở | trung chuyển
hàng hóa | hàng hoá | hàng
kết nối | liên kết | nối
cảng nước sâu | cảng biển nước sâu | cảng
giới thiệu | quảng bá
quy hoạch | lập quy hoạch
hoạch định | xây dựng | lập
chính sách | chủ trương
chuyên môn | nghiệp vụ
rà soát | kiểm tra | xem xét
tham mưu | tư vấn
kịp thời | đúng lúc
nội dung | vấn đề | điểm
nhiệm vụ | công việc | việc
báo cáo | bản báo cáo
tổng kết | đánh giá
chuẩn bị | soạn
xây dựng | soạn thảo | lập | dựng
phương hướng | định hướng | hướng
đề ra | đặt ra | xác định | vạch ra
cơ sở | nền tảng | căn cứ
an ninh | an ninh chính trị | an ninh trật tự
bảo đảm | đảm bảo | giữ vững | giữ
đấu tranh | chống | phòng chống
ngăn ngừa | phòng ngừa | ngăn chặn
bảo tồn | gìn giữ | giữ gìn
nguồn nhân lực | nhân lực | nhân sự
sức khỏe | sức khoẻ
nghỉ dưỡng | an dưỡng | điều dưỡng
giao lưu | trao đổi
thường xuyên | luôn | đều đặn
cấp cao | lãnh đạo
lãnh đạo | lãnh đạo tỉnh | người đứng đầu
bổ nhiệm | được bổ nhiệm
kéo dài | trong
bắt đầu | khởi đầu | mở đầu
kết thúc | hoàn thành | xong
hoàn thành | hoàn tất | xong | thực hiện xong
phê duyệt | thông qua | chấp thuận | duyệt
khánh thành | đưa vào sử dụng | khai trương
khởi công | bắt đầu xây dựng | động thổ
xây dựng | xây | làm
nâng cấp | cải tạo | sửa chữa
cung cấp | cấp | cho
thiệt hại | tổn thất | hư hại
khắc phục | khôi phục
tăng | tăng lên | tăng thêm | cao hơn | nhiều hơn
giảm | giảm đi | giảm xuống | thấp hơn | ít hơn
hơn | trên | vượt
gần | xấp xỉ | suýt soát
tổng số | tổng cộng | tất cả | cả thảy
bao gồm | gồm | gồm có | trong đó có
đặc biệt | nhất là
ngoài ra | bên cạnh đó | đồng thời | cũng
hiện nay | hiện | nay
năm qua | năm vừa qua | thời gian qua
các bên | hai bên | đôi bên
địa phương | tỉnh
khu vực | vùng
quốc gia | nước | đất nước
tuyến | đường | hành trình
du khách | khách du lịch | khách
doanh nghiệp | công ty | đơn vị kinh doanh
kinh doanh | buôn bán
mặt hàng | sản phẩm | hàng
triển lãm | hội chợ | trưng bày
tham quan | thăm
ý nghĩa | có ý nghĩa
quan trọng | trọng yếu | lớn
nỗ lực | cố gắng
vượt qua | khắc phục
thiên tai | bão lũ
dịch bệnh | dịch
chia sẻ | sẻ chia
khoa học | kh
phù hợp | tương thích | tương ứng
chú ý | quan tâm | chú trọng | đặc biệt
suốt | trong
công nghệ | cn
giáo dục | gd
ủy ban nhân dân | ubnd
hội đồng nhân dân | hđnd
thành phố | tp
động viên | khích lệ
`;

/** Vietnamese ; English stems for a whole phrase, `*` for any ending. */
export const ENGLISH = `
giúp|hỗ trợ|trợ giúp ; help*|assist*|support*|aid*
hợp tác|phối hợp ; cooperat*|collaborat*|partner*|work together|work with|working together|working with|worked together|worked with
quy hoạch|hoạch định ; plan|plans|planning|planned|map out
xây dựng ; develop|develops|developing|built|build*|draft*|draw up|drew up|prepar*
khu công nghiệp ; industrial parks|industrial park|industrial zones|industrial zone
chính sách ; polic*
công nghiệp ; industr*
hiện đại ; modern
chuyên môn ; expertise|professional*|technical*
hoàn thành|thực hiện ; fulfil*
phối hợp chặt chẽ|chặt chẽ ; closely|close
tiếp nhận|nhận ; admit*|accept*|receiv*|took in|take in|enrol*|host*|welcom*
cấp|trao|tặng|dành ; gave|give*|giving|grant*|provid*|offer*|award*|donat*|present*|hand*
theo học|học tập|học ; study|studies|studied|studying|attend*|learn*
khám|chữa bệnh|khám chữa bệnh|điều trị ; treat*|medical|medicine|medical care|health care|healthcare|examin*|medical treatment|medical examination*|check-up*|checkup*|care
cán bộ|quan chức ; official*|officer*|cadre*|staff
hưu trí|nghỉ hưu ; retired|retire*
bác sĩ|y bác sĩ ; doctor*|medic|medics|physician*
cán bộ y tế|nhân viên y tế ; health worker*|medical worker*|medical staff
tình nguyện viên ; volunteer*
thuốc|cấp thuốc|phát thuốc ; medicine*|medication*|drug*
miễn phí ; free|for free|free of charge
trồng ; plant*|grow|grew|grown|cultivat*
cao su ; rubber
tạo|tạo ra|mang lại ; creat*|generat*|provid*|bring*|brought
việc làm|công ăn việc làm ; job*|employment|work
ổn định ; stable|steady
lao động|người lao động|công nhân ; worker*|labourer*|laborer*|employee*|people
diễn ra|tổ chức ; took place|take place|takes place|held|hold*|happen*|organi*
lễ ký kết|ký kết|ký|lễ ; sign*|signing ceremony|ceremony
thỏa thuận|thoả thuận ; agreement*|deal*|accord*|pact*
biên bản ghi nhớ|bản ghi nhớ|ghi nhớ|biên bản ; memorandum|memoranda|mou|minutes|memorandum of understanding|record*
phát triển ; develop*|growth|grow*
giai đoạn ; period|phase|term
hợp tác phát triển ; development cooperation
đánh giá ; review*|assess*|evaluat*|apprais*
kết quả ; result*|outcome*|achievement*
phương hướng|định hướng ; direction*|orientation*
thông báo|thông tin ; inform*|brief*|report*|announce*
tình hình ; situation|progress
kinh tế ; econom*
xã hội ; social|socio*|society
hai bên|hai tỉnh ; two sides|both sides|the two sides|two provinces|both provinces|sides|both|two
lãnh đạo ; leader*|leadership
đoàn đại biểu|đoàn ; delegation*|mission*|group*|team*
cấp cao ; high-level|high level|high-ranking|senior|top-level
làm việc ; work*|met|meet*|talks|held talks
thăm|sang thăm|đến thăm ; visit*|paid a visit|came to
trưởng đoàn|dẫn đầu ; led|lead*|head|headed|heads|leader
trao bằng khen|bằng khen ; certificates of merit|certificate of merit|commendation*|merit certificates
tập thể ; collective*|group*|team*|organi*
thành tích ; achievement*|contribution*
xuất sắc ; outstanding|excellent
hữu nghị ; friend*
năm hữu nghị ; year of friendship|friendship year
quan hệ|mối quan hệ ; relation*|ties|relationship*
ngoại giao ; diplomat*
thiết lập ; establish*|set up
kỷ niệm ; anniversar*|mark*|celebrat*|commemorat*
hiệp ước ; treaty|treaties
ý nghĩa ; significan*|meaning*
quan trọng ; important|importance|significant
tiếp tục ; continu*|keep|kept|further
tăng cường|đẩy mạnh ; strengthen*|step up|boost*|enhanc*|increase*|intensif*
thúc đẩy ; promot*|boost*|foster*|further
xúc tiến ; promot*
đầu tư ; invest*
thương mại ; trade|commerc*
giáo dục ; education*
đào tạo ; train*|educat*
nông nghiệp ; agricultur*|farm*
y tế ; health*|medical|medicine
du lịch ; touris*|travel
văn hóa|văn hoá ; cultur*
an ninh ; security
quốc phòng ; defence|defense
tội phạm ; crime*|criminal*
phòng ngừa|phòng chống|đấu tranh ; prevent*|combat*|fight*|against
trao đổi ; exchang*|discuss*|swap*
thảo luận ; discuss*|talk*
thống nhất|nhất trí ; agree*|reach*
kinh nghiệm ; experience*|lesson*
trao đổi đoàn ; exchange delegations|exchanged delegations|delegation exchange*|exchange of delegations
do|vì ; because of|due to|owing to|as a result of
dịch|dịch bệnh|đại dịch ; pandemic*|epidemic*|outbreak*|disease*
máy thở ; ventilator*
khẩu trang ; mask*|face mask*
khẩu trang y tế ; medical mask*|surgical mask*|medical face mask*
khẩu trang vải ; cloth mask*|fabric mask*|cloth face mask*
dung dịch sát khuẩn|sát khuẩn ; hand sanitiser|hand sanitizer|sanitiser|sanitizer|disinfectant
chai ; bottle*
tiền mặt|tiền ; cash|money|in cash
lưu học sinh|sinh viên|học sinh ; student*|overseas students|foreign students
ngân sách ; budget*
nguồn ; source*|fund*
trường|nhà trường ; school*|institution*
cao đẳng ; college*
đại học ; universit*
trên địa bàn ; in the area|locally
cử ; sent|send*|dispatch*|second*
đoàn công tác ; working delegation*|mission*|working group*|working team*|delegation*
đề nghị|đề xuất|kiến nghị ; propos*|suggest*|ask*|request*|recommend*|urg*|call*
mong muốn|hy vọng|mong ; wish*|hope*|want*|desire*|express*
tạo điều kiện ; create conditions|facilitat*|make it easier|favourable conditions|favorable conditions|enabl*
làm ăn ; do business|work|earn a living
sinh sống ; live*|living
doanh nghiệp ; business*|compan*|enterprise*|firm*
giới thiệu ; introduc*|present*|inform*|promot*
cảng|cảng biển ; port|ports|seaport*
nước sâu ; deep-water|deepwater|deep water|deep-sea
vận chuyển ; transport*|ship*|carry|carried|move
hàng hóa|hàng hoá|hàng ; goods|cargo*|product*
nước thứ ; third country|third countries
hành lang kinh tế ; economic corridor
kết nối ; connect*|link*
cửa khẩu ; border gate*|border crossing*|checkpoint*|gate*
xuất khẩu ; export*
thế mạnh ; strength*
di sản ; heritage
bảo tồn ; preserv*|conserv*
nguồn nhân lực|nhân lực ; human resource*
thu ngân sách ; budget revenue*|budget collection*|state budget revenue*
nhà nước ; state
ước đạt|ước|đạt ; estimated|reach*|amount*|total*
tăng trưởng ; growth|grew
trụ cột ; pillar*
chính quyền số ; digital government|e-government
kinh tế số ; digital economy
xã hội số ; digital society
đô thị thông minh|thông minh ; smart city|smart urban|smart
chuyển đổi số ; digital transformation
cải cách hành chính ; administrative reform*
tặng quà|quà ; gift*|present*
quà lưu niệm|lưu niệm ; souvenir*|memento*
đón tiếp|tiếp đón|đón ; welcom*|reception|receiv*|greet*
cảm ơn ; thank*|grateful|gratitude
chủ trì ; chair*|presid*
họp|cuộc họp ; meeting*|met|meet*
ban chỉ đạo ; steering committee|steering board
thực hiện|triển khai ; implement*|carry out|carried out|carrying out
nhiệm vụ ; task*|duty|duties|mission*
chương trình ; program*|programme*
chuyên gia ; expert*|specialist*
hướng dẫn ; guid*|instruct*
tập huấn ; train*
kỹ năng ; skill*
làm báo|báo chí ; journalis*|press
đa phương tiện ; multimedia
kỹ thuật ; techni*
khoa học ; scien*
công nghệ ; technolog*
công trình ; project*|work|works|building*|structure*|facilit*
kinh phí|vốn ; fund*|financ*|money
sở ngoại vụ ; department of foreign affairs|foreign affairs department
sở ; department*
báo cáo ; report*
tổng kết ; sum up|summary|summari*|final
phối hợp ; coordinat*|jointly|join*|together
rà soát ; review*
hội hữu nghị ; friendship association*
người dân|nhân dân ; people|resident*|local*
giải đua xe đạp|đua xe đạp ; cycling race|cycling tournament|bicycle race
quốc tế ; international
học bổng toàn phần|toàn phần ; full scholarship*|full|fully
học bổng ; scholarship*
tiếng lào ; lao language|lao
công chức ; civil servant*|public servant*
hằng năm|hàng năm ; every year|each year|annual*|yearly
bí thư tỉnh ủy ; provincial party secretary|party secretary|secretary of the provincial party committee|secretary of the party committee
chủ tịch ubnd tỉnh|chủ tịch ủy ban nhân dân tỉnh ; chairman of the provincial people's committee
tỉnh trưởng ; governor*
phát biểu|cho biết|cho rằng|khẳng định|nhấn mạnh ; said|say*|told|tell*|stat*|note*|stress*|affirm*|emphasi*|speak*|spoke*|according to
tin tưởng ; believ*|confiden*|trust*
cơ hội ; opportunit*|chance*|occasion
góp phần ; contribut*|help*
toàn diện ; comprehensive
đặc biệt ; special
truyền thống ; tradition*
đoàn kết ; solidarity|unit*
thường xuyên ; regular*|often|frequent*
hoạt động ; activit*|event*
bảo đảm|đảm bảo ; ensur*|guarantee*|maintain*
trật tự ; order
biên giới ; border*
chính trị ; politic*
nghỉ dưỡng ; rest*|convalesc*|recuperat*
kiểm tra ; check*|inspect*
sức khỏe ; health
dự án ; project*
công ty ; company|companies|firm*
địa phương ; local*|localit*|area*|province*
cam kết ; commit*|pledge*
nỗ lực ; effort*|tr(?:y|ied)
vượt qua ; overcome|overcame
khó khăn ; difficult*|hardship*
thiên tai ; disaster*
khảo sát ; survey*
tuyến ; route*
sản phẩm ; product*
triển lãm ; exhibit*|fair*
truyền thông ; communication*|media
tuyên truyền ; propaganda|publicity|communication*
bệnh viện ; hospital*
cầu ; bridge*
đường ; road*|route*
nhà máy ; factor*|plant*
nhà ở|nhà ; house*|housing|home*
ký túc xá ; dormitor*|dorm*
khánh thành ; inaugurat*|open*
khởi công ; break ground|broke ground|groundbreaking
máy bay|chuyến bay|đường bay ; flight*|plane*|air route*
vũ khí ; weapon*
nợ|vay ; loan*|debt*|borrow*|lend|lent
tái định cư ; resettl*
bồi thường ; compensat*
đền bù ; compensat*
giải thưởng|thưởng ; prize*|reward*
hủy|bãi bỏ ; cancel*|abolish*|scrap*
từ chối ; refus*|reject*|declin*
trì hoãn|hoãn ; postpon*|delay*
mở|khai trương ; open*
đóng cửa ; clos*|shut*
mua ; buy*|bought|purchas*
bán ; sell*|sold|sale*
phụ nữ ; women|woman|female
trẻ em ; child*
giáo viên ; teacher*
nông dân ; farmer*
tỷ lệ ; rate*|percentage|share
vắc xin ; vaccin*
xe cứu thương ; ambulance*
sân bay ; airport*
đường sắt ; railway*
khách sạn ; hotel*
thư viện ; librar*
chợ ; market*
máy tính ; computer*
sách ; book*
gạo ; rice
phía nam|nam ; southern
phía bắc|bắc ; northern
phía đông|đông ; eastern
phía tây|tây ; western
tỉnh|cấp tỉnh ; provincial
cấp huyện|huyện ; district*
thay mặt ; on behalf of|behalf
ý kiến|quan điểm|cho rằng ; view*|opinion*
đúng ; correct*|right*|proper*
đầy đủ ; full*|complete
nồng nhiệt|trọng thị|chu đáo ; warm*|cordial*
song song|gắn với|gắn ; hand in hand|alongside
dịch vụ ; service*
xây dựng|soạn thảo ; drawn up|drew up|draw up
cử nhân|bằng cấp ; degree*|bachelor*
khuyến khích ; encourag*
phức tạp ; complicat*|complex
điều kiện ; condition*
gồm|có ; involv*|includ*|compris*|consist*
trung tâm ; centre*|center*
tốt nghiệp ; graduat*
hội nghị ; conference*
hội thảo ; seminar*|workshop*
cuộc thi|giải đấu ; contest*|competition*|tournament*
thi đấu ; compet*
bóng đá ; football|soccer
đường bộ|cao tốc ; highway*|expressway*|motorway*
trạm y tế ; clinic*|health station*
bộ trưởng ; minister*
bộ ; ministry|ministries
thủ tướng ; prime minister
chủ tịch nước ; state president
đại sứ ; ambassador*
đại sứ quán ; embass*
lãnh sự|tổng lãnh sự ; consul*|consulate*
công an|cảnh sát ; police|policem*
quân đội|bộ đội ; army|soldier*|troop*|military
bộ đội biên phòng ; border guard*
ngân hàng ; bank*
thuế ; tax*
phí ; fee*
lãi suất ; interest rate*
lợi nhuận ; profit*
doanh thu ; revenue*
xuất khẩu ; export*
nhập khẩu ; import*
giá|giá trị ; price*|worth|value*|valued
chi phí ; cost*
lương|tiền lương ; wage*|salar*
hợp đồng ; contract*
giấy phép ; licen*|permit*
thị thực ; visa*
hộ chiếu ; passport*
luật ; law*
quyết định ; decid*|decision*|decree*
nghị quyết ; resolution*
kế hoạch ; plan|plans
mục tiêu ; goal*|target*|aim*
thách thức ; challeng*
vấn đề ; issue*|problem*|matter*
nguyên nhân ; cause|causes|reason*
hậu quả ; consequence*
tai nạn ; accident*
lũ|lũ lụt ; flood*
bão ; storm*|typhoon*
hạn hán ; drought*
hỏa hoạn|cháy ; fire*
người chết|chết ; death*|die|died|dead|kill*
bị thương ; injur*|wound*
bệnh nhân ; patient*
phẫu thuật ; surger*
tiêm|tiêm chủng ; vaccinat*|inject*
xét nghiệm ; test|tests|tested|testing
thiết bị ; equipment|device*
máy móc ; machine*|machinery
xe|ô tô ; car|cars|vehicle*|truck*
xe buýt ; bus|buses
xe máy ; motorbike*|motorcycle*
tàu|tàu hỏa ; train|trains
thuyền|tàu thủy ; boat*|ship|ships|vessel*
điện ; electric*|power
nước|nước sạch ; water
đập|thủy điện ; dam*|hydropower
mỏ|khoáng sản ; mine|mines|mining|mineral*
gỗ ; timber|wood
rừng ; forest*
cà phê ; coffee
chè ; tea
cá|thủy sản ; fish*|aquatic|seafood
gia súc|bò ; cattle|cow*|livestock
lợn ; pig*|pork
gà|gia cầm ; chicken*|poultry
sữa ; milk
đường ; sugar
rau ; vegetable*
trái cây ; fruit*
vải ; cloth|fabric
quần áo ; cloth(?:es|ing)
chăn ; blanket*
lều ; tent*
áo ; shirt*
tranh ; painting*|picture*
tượng ; statue*
hoa ; flower*
kỷ niệm chương ; commemorative medal*
huân chương ; order|orders
huy chương ; medal*
cúp ; cup|trophy|trophies
âm nhạc|ca nhạc ; music*|concert*
múa ; danc*
phim ; film*|movie*
truyền hình ; television|tv
phát thanh ; radio
báo ; newspaper*
trang web ; website*
mạng xã hội ; social media
ứng dụng ; app|apps|application*
phần mềm ; software
internet ; internet|online
trực tuyến ; online|virtual*
điện thoại ; phone*|telephone*
thư ; letter*
bài phát biểu ; speech*|address*
bữa tiệc|tiệc ; banquet*|dinner*|lunch*
khách mời ; guest*
chùa ; pagoda*|temple*
nhà thờ ; church*
lễ hội ; festival*
lịch sử ; histor*
bảo tàng ; museum*
công viên ; park|parks
sân vận động ; stadium*
tòa nhà ; building*
văn phòng ; office|offices
trụ sở ; headquarters
chi nhánh ; branch*
nhà kho|kho ; warehouse*
xưởng ; workshop*
ký túc xá ; dormitor*|hostel*
lớp học|lớp ; class*|classroom*
khóa học|khóa ; course*
thi ; exam*
giáo sư ; professor*
nhà khoa học ; scientist*
kỹ sư ; engineer*
thanh niên ; youth*|young
người già|cao tuổi ; elderly|old
hộ nghèo|nghèo ; poor|poverty
dân tộc thiểu số|dân tộc ; ethnic*|minorit*
gia đình|hộ ; famil*|household*
vợ ; wife
con ; son|daughter
cựu chiến binh ; veteran*
phóng viên|nhà báo ; reporter*|journalist*
luật sư ; lawyer*
thương nhân ; trader*|merchant*
nhà đầu tư ; investor*
cổ đông ; shareholder*
chủ ; owner*
khách hàng ; customer*
thị trường ; market*
cạnh tranh ; competit*
sản xuất ; produc*|manufactur*
chế biến ; process*
tiêu thụ ; consum*
sử dụng ; use|uses|used|using
bảo vệ ; protect*
giám sát ; supervis*|monitor*
thanh tra ; inspection*
xử lý ; handl*|dispos*
phạt ; fine|fines|fined|punish*
bắt|bắt giữ ; arrest*|detain*
xét xử ; trial*|tried
điều tra ; investigat*
khởi tố ; prosecut*
ma túy ; drug trafficking|narcotic*
buôn lậu ; smuggl*
tham nhũng ; corrupt*
bầu|bầu cử ; elect*
bổ nhiệm ; appoint*
từ chức ; resign*
sáp nhập ; merg*
chia ; divid*|split
thành lập ; found*|set up|establish*
giải thể ; dissolv*|disband*
chuyển|di chuyển ; mov*|relocat*|transfer*
trở về|về ; return*|back
rời ; leave|left|depart*
đến|tới ; arriv*|reach*|came|come|comes
bắt đầu ; begin*|began|begun|start*|launch*
kết thúc ; end|ends|ended|finish*|conclud*
kéo dài ; last|lasts|lasted|extend*
hoàn thành ; complet*
chậm|trì hoãn ; slow*|late
nhanh ; fast*|quick*|rapid*|swift*
sớm ; early|soon
thành công ; success*
thất bại ; fail*
ấn tượng ; impress*
khẩn cấp ; urgent*|emergenc*
bí mật ; secret*
miễn ; exempt*|waiv*
giảm ; reduc*|decreas*|cut|cuts|fell|fall*|drop*|declin*
tăng ; increas*|rise|rises|rose|risen|grow*|grew|up
gấp đôi ; doubl*
lớn ; large*|big*|great*|major
nhỏ ; small*|minor
mới ; new|newly
cũ ; old
dài ; long*
chung ; joint*|common|shared
riêng ; private*|separate*
nước ngoài ; foreign*|abroad|overseas
thế giới ; world*|global*
khu vực ; region*
vùng sâu|vùng xa ; remote
nông thôn ; rural
đô thị ; urban
làng|bản|thôn ; village*
xã ; commune*
thị xã|thị trấn ; town*
`;

/** Vietnamese ; Lao for a whole phrase. */
export const LAO = `
tiếp nhận|nhận ; ຮັບ|ຮັບເອົາ|ໄດ້ຮັບ
cấp|trao|tặng|hỗ trợ ; ມອບ|ໃຫ້|ມອບໃຫ້|ສະໜອງ
học bổng ; ທຶນ|ທຶນການສຶກສາ|ການສຶກສາ
sinh viên|lưu học sinh ; ນັກສຶກສາ|ນັກຮຽນ
thăm ; ຢ້ຽມຢາມ|ຢາມ|ຢ້ຽມ
làm việc ; ເຮັດວຽກ|ວຽກ
đoàn đại biểu|đoàn ; ຄະນະຜູ້ແທນ|ຄະນະ|ຜູ້ແທນ
cấp cao ; ຂັ້ນສູງ|ລະດັບສູງ|ສູງ|ຂັ້ນ
ký kết|ký ; ເຊັນ|ລົງນາມ|ເຊັນສັນຍາ
thỏa thuận|biên bản ; ສັນຍາ|ຂໍ້ຕົກລົງ|ບົດບັນທຶກ
hợp tác ; ຮ່ວມມື|ການຮ່ວມມື|ຮ່ວມ|ມື
phát triển ; ພັດທະນາ|ການພັດທະນາ
giai đoạn ; ໄລຍະ
lãnh đạo ; ການນຳ|ຜູ້ນຳ|ນຳ
trưởng đoàn|dẫn đầu ; ນຳພາ|ຫົວໜ້າຄະນະ|ນຳ|ພາ
đề nghị|kiến nghị|đề xuất ; ສະເໜີ
mong muốn|hy vọng ; ຫວັງ|ປາດຖະໜາ|ຢາກ|ຕ້ອງການ
lao động ; ແຮງງານ|ກຳມະກອນ
việc làm ; ວຽກ|ວຽກເຮັດງານທຳ|ງານ
cao su ; ຢາງພາລາ|ຢາງ|ພາລາ
trồng ; ປູກ
công ty ; ບໍລິສັດ
doanh nghiệp ; ທຸລະກິດ|ວິສາຫະກິດ
đầu tư ; ລົງທຶນ|ການລົງທຶນ
thương mại ; ການຄ້າ|ຄ້າ
giáo dục ; ສຶກສາ|ການສຶກສາ
y tế ; ສາທາລະນະສຸກ|ການແພດ|ແພດ
nông nghiệp ; ກະສິກຳ
du lịch ; ທ່ອງທ່ຽວ|ການທ່ອງທ່ຽວ
văn hóa ; ວັດທະນະທຳ
an ninh ; ຄວາມສະຫງົບ|ຄວາມໝັ້ນຄົງ
quốc phòng ; ປ້ອງກັນຊາດ
khẩu trang ; ໜ້າກາກ|ຜ້າອັດປາກ|ອັດປາກ|ຜ້າ|ປາກ
máy thở ; ເຄື່ອງຊ່ວຍຫາຍໃຈ|ເຄື່ອງ|ຫາຍໃຈ
tiền mặt|tiền ; ເງິນສົດ|ເງິນ|ສົດ
dịch|covid ; ພະຍາດ|ລະບາດ|ໂຄວິດ
cán bộ ; ພະນັກງານ
hưu trí ; ບຳນານ
khám|chữa bệnh ; ປິ່ນປົວ|ກວດ|ພະຍາດ
bác sĩ ; ແພດ|ໝໍ
trao đổi ; ແລກປ່ຽນ|ປຶກສາຫາລື
kinh nghiệm ; ປະສົບການ|ບົດຮຽນ
họp|cuộc họp ; ປະຊຸມ|ກອງປະຊຸມ
chủ trì ; ເປັນປະທານ|ປະທານ
diễn ra|tổ chức ; ຈັດຂຶ້ນ|ຈັດ|ຂຶ້ນ
tiếp tục ; ສືບຕໍ່|ຕໍ່
tăng cường|củng cố ; ເພີ່ມທະວີ|ເສີມຂະຫຍາຍ|ເພີ່ມ
quan hệ ; ສາຍພົວພັນ|ພົວພັນ|ການພົວພັນ
hữu nghị ; ມິດຕະພາບ
đánh giá ; ຕີລາຄາ|ປະເມີນ
kết quả ; ຜົນ|ໝາກຜົນ|ຜົນງານ
xây dựng ; ກໍ່ສ້າງ|ສ້າງ
khu công nghiệp ; ນິຄົມ|ນິຄົມອຸດສາຫະກຳ|ເຂດອຸດສາຫະກຳ|ອຸດສາຫະກຳ
ngân sách ; ງົບປະມານ
thu|thu ngân sách ; ລາຍຮັບ|ລາຍຮັບງົບປະມານ
nhà nước ; ລັດ|ແຫ່ງລັດ
ước đạt|ước ; ຄາດຄະເນ|ຄາດວ່າ
thực hiện|triển khai ; ປະຕິບັດ|ຈັດຕັ້ງປະຕິບັດ|ຈັດຕັ້ງ
cam kết ; ຄຳໝັ້ນສັນຍາ|ໝັ້ນສັນຍາ|ຄຳໝັ້ນ
đạt ; ບັນລຸ
bằng khen ; ໃບຍ້ອງຍໍ|ຍ້ອງຍໍ
tập thể ; ກຸ່ມ|ໝູ່ຄະນະ
cử ; ສົ່ງ
hằng năm ; ທຸກປີ|ແຕ່ລະປີ
phát biểu|cho biết ; ກ່າວ|ກ່າວວ່າ|ໃຫ້ຮູ້
kỷ niệm ; ສະເຫຼີມສະຫຼອງ|ຄົບຮອບ|ສະຫຼອງ
thành phố ; ນະຄອນ|ເມືອງ
hội nghị ; ກອງປະຊຸມໃຫຍ່|ສຳມະນາ
xe|ô tô ; ລົດ
xe cứu thương ; ລົດສຸກເສີນ
ký túc xá ; ຫໍພັກ
nhà|nhà ở ; ເຮືອນ
trường|trường học ; ໂຮງຮຽນ
bệnh viện ; ໂຮງໝໍ
cầu ; ຂົວ
đường ; ທາງ|ຖະໜົນ
sân bay ; ສະໜາມບິນ
chợ ; ຕະຫຼາດ
nhà máy ; ໂຮງງານ
công nhân ; ກຳມະກອນ
giáo viên ; ຄູ|ຄູອາຈານ
học sinh ; ນັກຮຽນ
nông dân ; ຊາວນາ|ຊາວກະສິກອນ
phụ nữ ; ແມ່ຍິງ
trẻ em ; ເດັກ|ເດັກນ້ອຍ
thanh niên ; ຊາວໜຸ່ມ
công an ; ຕຳຫຼວດ|ປກສ
quân đội|bộ đội ; ທະຫານ|ກອງທັບ
bộ trưởng ; ລັດຖະມົນຕີ
thủ tướng ; ນາຍົກ|ນາຍົກລັດຖະມົນຕີ
đại sứ ; ທູດ|ເອກອັກຄະລັດຖະທູດ
ngân hàng ; ທະນາຄານ
gạo ; ເຂົ້າ|ເຂົ້າສານ
thuốc ; ຢາ
vắc xin ; ວັກຊີນ|ຢາວັກຊີນ
nước ; ນ້ຳ
điện ; ໄຟຟ້າ
cà phê ; ກາເຟ
gỗ ; ໄມ້
cá ; ປາ
mua ; ຊື້
bán ; ຂາຍ
xuất khẩu ; ສົ່ງອອກ
nhập khẩu ; ນຳເຂົ້າ
giá ; ລາຄາ
thuế ; ພາສີ
luật ; ກົດໝາຍ
bầu ; ເລືອກຕັ້ງ
bổ nhiệm ; ແຕ່ງຕັ້ງ
khai trương|khánh thành ; ເປີດ
đóng cửa ; ປິດ
tốt nghiệp ; ຮຽນຈົບ|ຈົບ
gặp|gặp gỡ ; ພົບ|ພົບປະ
thành công ; ສຳເລັດຜົນ
lớn ; ໃຫຍ່
nhỏ ; ນ້ອຍ
mới ; ໃໝ່
tăng ; ເພີ່ມຂຶ້ນ
giảm ; ຫຼຸດ|ຫຼຸດລົງ
máy bay ; ຍົນ|ເຮືອບິນ
tàu ; ລົດໄຟ
du khách ; ນັກທ່ອງທ່ຽວ
khách sạn ; ໂຮງແຮມ
người nghèo|nghèo ; ທຸກຍາກ
tai nạn ; ອຸປະຕິເຫດ
bão|lũ ; ພາຍຸ|ນ້ຳຖ້ວມ
điện thoại ; ໂທລະສັບ
máy tính ; ຄອມພິວເຕີ
thư viện ; ຫໍສະໝຸດ
làng|bản ; ບ້ານ
huyện ; ເມືອງ
`;

/** Words of which none may stand for another: fields, levels, languages, people by what they do, things. */
export const DISTINCT = `
giáo dục | y tế | nông nghiệp | lâm nghiệp | thủy sản | chăn nuôi | công nghiệp | xây dựng | giao thông | vận tải | du lịch | thương mại | đầu tư |
quốc phòng | an ninh | văn hóa | thể thao | khoa học | công nghệ | truyền thông | tuyên truyền | ngoại giao | tư pháp | tài chính | ngân hàng | môi trường |
năng lượng | điện lực | thủy điện | khoáng sản | hàng không | hải quan | logistics | bưu chính | viễn thông | tôn giáo | lao động |
huyện | xã | phường | thị xã | thị trấn | quận | thôn | bản | trung ương | quốc tế | quốc gia |
tiếng việt | tiếng lào | tiếng anh | tiếng pháp | tiếng trung | tiếng nhật | tiếng thái | tiếng hàn |
sinh viên | học sinh | giáo viên | giảng viên | bác sĩ | công nhân | nông dân | doanh nhân | bộ đội | công an | phóng viên | phụ nữ | trẻ em | thanh niên | người già | cựu chiến binh | hộ nghèo | cá nhân | tập thể |
bệnh viện | trường học | nhà máy | cầu | đường | sân bay | cảng | chợ | trạm y tế | nhà văn hóa | ký túc xá | thư viện | khách sạn | nhà ở | đường sắt | cao tốc |
máy thở | khẩu trang | thuốc | vắc xin | gạo | xe | máy tính | sách | quà | tiền mặt | học bổng | xe cứu thương | vật tư |
đại học | cao đẳng | trung cấp | thạc sĩ | tiến sĩ | cử nhân | tiểu học | mầm non |
cao su | cà phê | hồ tiêu | lúa | ngô | sắn | mía | chè | gỗ | điện | than | vàng | dầu khí |
hội đồng nhân dân | ủy ban nhân dân | quốc hội | mặt trận tổ quốc | hội chữ thập đỏ | vay | vay vốn | bồi thường | tái định cư |
trung tâm | hội nghị | hội thảo | cuộc thi | bóng đá | bảo tàng | công viên | sân vận động | trụ sở | chi nhánh | văn phòng | kho | trạm biến áp |
bộ trưởng | thủ tướng | đại sứ | đại sứ quán | lãnh sự | tổng lãnh sự | lãnh sự quán | cảnh sát | bộ đội biên phòng | ngân hàng | luật sư | kỹ sư | giáo sư | nhà khoa học | nhà đầu tư | cổ đông | thương nhân | bệnh nhân | phi công | ca sĩ | vận động viên |
thuế | lãi suất | lợi nhuận | doanh thu | xuất khẩu | nhập khẩu | lương | hợp đồng | giấy phép | thị thực | hộ chiếu | nghị quyết | nghị định | trái phiếu | cổ phần hóa | vay nợ |
tai nạn | hỏa hoạn | bão | động đất | phẫu thuật | xét nghiệm | tiêm chủng | tốt nghiệp | việc làm | thất nghiệp | đình công | biểu tình |
cà phê | thủy sản | gia súc | bò | lợn | gà | gia cầm | sữa | đường sắt | rau | trái cây | quần áo | chăn | lều | tranh | tượng | huân chương | huy chương | cúp | cờ |
truyền hình | phát thanh | trang web | mạng xã hội | ứng dụng | phần mềm | trực tuyến | internet | điện thoại | trí tuệ nhân tạo | xe máy | ô tô | xe buýt | tàu hỏa | máy bay | trực thăng |
chùa | nhà thờ | lễ hội | âm nhạc | phim | múa | thể thao | điền kinh | dân tộc thiểu số | người cao tuổi | người khuyết tật | trẻ mồ côi | phu nhân | vợ | chồng | con trai | con gái |
bầu cử | từ chức | sáp nhập | giải thể | bắt giữ | xét xử | điều tra | khởi tố | xử phạt | tham nhũng | bí mật | khẩn cấp | thành công | thất bại | kỷ lục | vượt bậc | ấn tượng | đáng tiếc | chậm trễ | quá hạn | trước thời hạn | đúng hạn | trước hạn |
ma túy | buôn lậu | buôn người | thiên tai | lũ lụt | hạn hán | cháy rừng
`;
