/** What customers ask for and how they are answered: bargains, invoices, delays, edits, returns, damage, notes, reasons. */

/** What makes a no of the word behind it. */
const NOT = "{不能|不可以|不给|不会|不让|不支持|不接受|不同意|不负责|不予|不可|无法|没法|没办法|没有办法}{给您|您|给|}";
/** What stands before a bare answer. */
const LEAD = "^{抱歉|不好意思|}{亲|}{,|}{暂时|暂|目前|现在|这个|}";

// prettier-ignore
export const BARGAINS = [
  "少{一|两|三|四|五|六|八|几|5|10|20}{块|元|毛}", "便宜", "优惠", "少{点|一点|些|二十|十}", "打{个|八|九|}折", "折扣", "抹{个|}零", "最低{多少|价|能}", "降{点|价}", "砍{点|价}", "减{点|几块}", "再{低|少}", "{三|两|几}件少", "{discount|discounts|cheaper}", "{go|price} lower", "券{吗|么|没|呗|吧}", "{有|搞}{什么|}{活动|满减}{吗|么|嘛}", "{0|1|2|3|4|5|6|7|8|9}{块|元}{行|可以|卖}{吗|不}", "{能|可|可以}{小|}刀{吗|么|不}",
];
// prettier-ignore
export const NOS = [
  "^{真|真的|暂时|目前|现在|}{不能|不行|不可以|没有|没|不可|不了|没了|没法|做不到|无|给不了|办不到|免谈|别想|nope|no way}$", "^no{discount|discounts|}{,|$}", "^{不可能|统一价|can't}$", "^就这{个|}价", "价格…{固定|定死}", "固定价", "^{价格|价钱}…{这样|这么多}", "{不|没}{能|可以|法|办法|得}{再|}{低|少|便宜|优惠|降|减}", "不{接受|支持|}{讲|议|砍|还}价",
  "不{打|抹|刀}", "^不{便宜|少|降}$", "一口价", "{便宜|少|抹|打|降|减|优惠}不了", "没{有|}{券|优惠|折|活动}", "一分{钱|都|也|}不", "已经最低",
];
// prettier-ignore
export const SOFTENERS = [
  "抱歉", "不好意思", "对不起", "已经是", "活动价", "最低", "可以", "领", "送", "赠", "理解", "利润", "备注", "收藏", "谅", "成本", "但", "不过", "放心", "划算", "下次", "满减", "稍等", "问一下", "品质", "质量",
  "谢", "没赚", "不赚", "薄利", "{sorry|coupon|already|but|same}", "{九|八}{五|}折", "希望",
];
// prettier-ignore
export const BARGAIN_EXCEPTIONS = [
  "不可以", "已经是最低{了|价|}$", "不送", "不领",
  // It is cheap, or another one is: nobody asks for less.
  "便宜{点|一点|些|}的{那|这|款|还|吗|有|卖}", "有便宜{点|一点|些|一些|}的", "便宜又", "打折{的|叠}", "{运费|邮费}…{块|元}", "{比|这么|那么|哪个|哪款}…便宜", "优惠…{过期|结束|叠加}",
];

export const INVOICE_ASKS = ["发票", "开{个|张|}票", "{invoice|invoices|fapiao}", "专票", "普票", "税点", "税票", "票据"];
// prettier-ignore
export const INVOICE_REFUSALS = [
  "票…{没得开|开不了}", "不{提供|支持|能|给|会|可以|可|}{您|你|}{开|出|提供}…票", "不{支持|带|含}{发|}票", "{开|出}不了…票", "{无法|没法|没办法|没有办法}{给您|给你|}{开|提供|出}…票", "没{有|}{发|}票", "没{有|}开票资", "^无{发|}票$",
  "发票{我们|这边|小店|本店|都|是|}{没有|不行|不可以|不支持}{$|,|。|的|给|开}", "发票…别{买|拍|家|问|找|在}", "{no|can't|cannot|don't|not} {issue|give|provide|have|do|offer|} {an|any|} {invoice|invoices|fapiao}",
];
/** Refusals that are told by the question alone. */
// prettier-ignore
export const BARE_REFUSALS = [
  `${LEAD}{不能|不行|没有|没|无|no|不可以|不支持|不提供|不开|补不了|不好开|没得}$`, `${NOT}开`, "没得开", "开不{出|了}", "不{可以|能}的$", "不开的", "只{有|能开|能给您开}收据", "没{有|}资质", "{can't|cannot|don't} {issue|provide|give}",
];
// prettier-ignore
export const INVOICE_EXCEPTIONS = [
  "没{有|}{收到|看到|找到}…票", "没有…票…补", "没有发票…{的话|重新|联系|也|退}", "发票没{有|}{问题|随|那么|寄|丢|错}", "不{能|}重复开", "不需要", "还不能开", "不能开{别的|其他}", "那{就|}不开", "{没|没有|未|确认}收{到|}货…开", "跨月…开", "{开|}票系统{维护|升级}", "系统{维护|升级}…开不了", "{不然|否则|过期}…开不了", "{可以|能}开普票…专票", "开不了{吗|的话}", "不支持开票的是", "不{能|可以|会|是}{不|拒绝}",
  "{不|不能|开不了|}{开|}专票…{可以|能|给您}{开|}普票", "{不|不能|开不了|}{开|}专票…普票{可以|能}", "invoice {needed|required|is needed}",
];

/** Questions of detail: a no to one of them refuses no invoice. */
// prettier-ignore
export const INVOICE_ASK_EXCEPTIONS = [
  "{发|专|普|开}票…{税点吗|付钱|今天|抬头|金额|名字|打不开}", "打不开…票", "{不要|不用}{发|}票",
];

export const TAX_TOPICS = ["专票", "专用发票", "{special|vat} invoice", "税点", "补税", "税费", "补…点"];
// prettier-ignore
export const TAX_DECLINES = [
  "不{想|愿意|同意|打算|会|肯|}{补|出|付|加|交|承担|给}", "{税点|补税}…不要", "不接受", "凭什么", "不用{补|加|付}", "拒绝", "为什么{要|还}{补|加|我补}", "不合理", "{won't|refuse to|don't want to} pay",
];
// prettier-ignore
export const TAX_DEMANDS = [
  "必须{补|加}", "{要|得|须}{另外|您|}{补|加|付|承担|出|交}…{税|点}", "税点…{您|你|客户|买家}{承担|出|补|付}", "税…补上", "税点{还是|也|}要", "不{补|出|加|付|交}…{开不了|不开|不能开|没法开|不给开}", "加税点", "{要|得}补{的|,|$}", "税…自付", "{补|加|付|交}了…{才|再}", "{must|have to} pay", "has to be paid",
];
export const TAX_CONCESSIONS = ["不用补", "正常{给您|}开", "不补也", "免税点", "可以不补", "不需要补", "给您正常"];

/** Sent, as one wishes it and not as one asks when it will be. */
const SENT = "{给我|}{发|寄}{货|}{吧|可以|行|就|也|,|$}";
// prettier-ignore
export const DELAY_ASKS = [
  "{1|2|3|4|5|6|7|8|9|0}号{发|寄}{货|}{吧|就|行|也|可以吗|可以么|,|$}", "{能|可以}晚发{吗|货吗|不}",
  "压{一|两|几}{天|下}",  "{往后|推后|延后|后延|推迟}{几|两|一|推}", "{晚|迟|缓}{点|些|一|几|两|三|半}…{发|寄}", "{推|延|暂}{迟|后|期|长|缓|停}…{发|寄}",
  "{先|暂|暂时}{别|不要|不用|不}{急着|着急|给我|安排|}{发|寄}", "别{急着|着急|那么快}发", "再{发货|寄出}", `{等|过|周|月|礼拜|号|天|后|来|家|到|说}…再${SENT}`, `{下周|下个月|下礼拜|月底|后|周末|周一|周二|周三|周四|周五}${SENT}`,
  "过{几|两|一}{天|周|阵}…{发|寄}", "{等|等我}{通知|消息|说|回来}…发", "{帮|给}我{先|}{留|放}着", "{能|可以|麻烦}…{周|月|过|等}…再发", "{ship|send}…{later|next week|next month}", "{hold|delay} {my|the} {order|shipment|package|parcel}", "don't {ship|send} it {yet|until|before}", "wait before {shipping|sending}", "前{别|不要}发", "发货…{改|调}到",
];
// prettier-ignore
export const DELAY_ASK_EXCEPTIONS = [
  "{别|别再|不要|不要再|会|为什么|怎么|都|又}{延|推|晚}", "别拖…发", "{晚|迟}{点|些}发{快递|物流|}单号", "{延|推}{迟|期}{发货|}{了|怎|赔|有}", "{晚|等|过}…{给你|给您|发你|发我|图|照片}", "几天…后", "{先|暂|暂时}{别|不要|不用|不}寄回", "{时候|多久|重新|补|退|检|包|确认}…再发", "{先|暂时|}{别|不要}发错", "{颜色|色|款|型|编}…号发", "等{有|到}货{了|}再发", "{今天|明天}再发",
];
/** A hold is right that comes with the wish for the money back, or until the order is put right. */
export const REFUND_WISHES = [
  "退{款|钱|货}",
  "{要|去}退",
  "取消",
  "不要了",
  "不想要",
  "不{想|}买",
  "拍{重|错|多}",
  "重{新|}拍",
  "地址{写|填|}错",
  "{想|申请}退",
  "{改|换|确认|看看}{个|下|一下|}{地址|颜色|尺码|款|电话|码}",
  "{颜色|尺码|地址|型号|电话}…{错|不对|改}",
  "{再|还}{拍|加|买}…一起",
];
// prettier-ignore
export const AGREEMENTS = [
  "^{好|可以|行|没问题|嗯|收到|ok|知道了|明白|没事|恩|当然|没关系|sure|alright|of course|yes}", "no problem", "{we will|we'll} {hold|wait}", "^{可|o|能}$", "{给|帮}您{备注|改|安排|推迟|延|晚|留|周|月|下|等|换}", "先不{给您|}发", "等您通知", "{您|你}{说|通知}一声", "地址发我",
  "发{我|过来|一下}…改", "已经改", "changed it", "{改|备注|换}{好|上}了{$|,|哦}", "^已{改|备注|换}", "{新|正确的}{地址|电话|}发", "^done",
];
export const DELAY_REFUSALS = [
  "不{能|可以|行|了|支持|敢}",
  "没办法",
  "无法",
  "超时",
  "罚",
  "抱歉",
  "不好意思",
  "建议",
  "申请退款",
  "先{申请|退}",
  "48小时内",
  "规定",
  "驿站",
  "催",
  "尽快",
  "{sorry|can't|cannot|unable|within}",
];

export const EDIT_ASKS = [
  "{改|换}{个|下|一下|}{地址|电话|快递|收货|号码}",
  "换成",
  "{地址|电话|收货人|名字|手机号}{写|填|}错",
  "change {the|my|} address",
  "备注",
  "{地址|电话|手机|快递}…{改|换}",
];
export const UNGROUPED = [
  "{没|未|没有}{成团|成单|拼|成功拼|人拼}",
  "待成团",
  "差{一|1|2|两|几}{个|}人",
  "等{人|待|别人|着|}拼",
  "拼{单|团}中",
  "拼{单|团}{还|}没",
  "在拼{单|团}",
  "group {isn't|not|is not} {complete|full}",
];
// prettier-ignore
export const EDIT_REFUSALS = [
  "{拼单|成团|拼团|拼成|拼好|拼}{成功|}{后|之后|了}", "{看|改|备注|操作}不{到|了}", "没办法", "不{能|可以|支持|行}", "要等", "才能", "无法", "抱歉", "免拼卡", "{取消|重新}{拍|下单|重}",
];

export const RETURN_ASKS = [
  "退{货|了|掉|换}",
  "{想|要|能|可以|怎么|怎样|给我|申请|办理|不给|可}退",
  "天无理由",
  "退不退",
  "收到…{不想要|不喜欢|不合适}",
  "退{可以|吧|吗|嘛}",
  "无理由退",
  "^退$",
  "{return|returns|send it back}",
];
// prettier-ignore
export const RETURN_REFUSALS = [
  `${LEAD}{不可以|不能|不行|不支持|不可|不给}$`, `${NOT}{办理|同意|}退`, "售出不退", "{穿|用|拆|洗|戴}{过|了}…不退", "不{接受|支持|提供|办理|参加}{七天|7天|无理由|换}", "没有{七天|7天|无理由}",
  "{拒|不}收退{货|换}", "拒绝退", "不退{不换|换|货|哦|的|款}", "只支持质量问题", "质量问题才{可以|能|给|}退", "退货{不行|不可以}", "{概|换}不退", "退不{了|掉}", "不符合退", "驳回", "^不退$", "{问题|商品|特价|封}不退", "{没有|非}质量问题{是|都|}不", "no {returns|refunds|return}", "{can't|cannot|don't|not} {accept|take|do|offer|} {returns|return|it back|a return}", "{店|家|我们}不支持$",
];
// prettier-ignore
export const RETURN_EXCEPTIONS = [
  "担心…退不了", "会{退不了|不}", "没有{不|拒}", "可以不退", "不退的话", "{不用|不想|不要|不需要|暂时不}退", "定金", "{定制|定做|生鲜|活体|贴身|内衣|食品|刻字|特殊商品}…{不支持|不能|不可|不退|无法}",
  "{没|未|没有|还没}{成团|拼成|拼单成功|拼团成功}", "{拼单|拼团|成团}{成功|}{后|才|之后}…{申请|退}", "{您|你|可以|直接}拒收", "不退货{的话|也可|给您}", "{填错|系统}…驳回", "{没|没有|未}{收到|签收}…前", "{我|先|那|那就}不退{货|}了",
  "不{影响|}二次", "二次销售的话", "{不能|退不了|不支持}…定制",
  // Only what is done yet to the goods, or before they are back, stands in the way; or it is about how much goes back and where to.
  "{不要|别}{剪|拆|洗|穿}…{不能|退不了}", "{没|未}{收到|签收|退回}…{不能|退不了}", "{收到|退回}…前{不能|退不了}", "不能{给您|}退{到|现}",
  "退{不了|}全",
  // The customer asks about the freight or the money, and not whether it may go back.
  "退{货|}…{寄|上门|到付|运费|邮费|吊牌|要钱}", "{可以|能|}退{回|}{差价|运费|邮费}", "{运费|邮费|差价}…退", "{仅|只|直接}退款…退货", "退货地址{能|可以|换|改}",
];
/** Words that agree to the return: what an answer excludes beside them is no refusal. */
// prettier-ignore
export const RETURN_GRANTS = [
  "{可以|能|支持|同意}退{货|款|换|的|哦|呢|呀|回|,|$}", "支持{七天|7天|无理由}", "^{可以|能|支持}{的|哦|呢|,}", "没…就{可以|能退|行}", "{您|你|这}{这个|款|个}{可以|能}{退|的|哦|,|$}",
  "{收到|签收}{货|}{后|了}{再|可以|您|}申请",
];
// prettier-ignore
export const RETURN_GRANT_EXCEPTIONS = [
  "不{可以|能|支持|同意}", "{质量|坏|错}…{可以|能}退", "{才|怎么|哪|只}{可以|能|会|支持}", "前…{可以|能}退", "{可以|能}退{货|款|换|}{吗|么}", "可以的话",
];
/** That the days are over: where the order sheet knows when it was delivered, it tells. */
export const OVERDUE = [
  "{超过|过了|超出|已过|超了}…{期限|时间|天}",
  "{不能退|退不了|不支持}…{超过|过了|超出|已过}",
  "{past|over|after} {the|} {7|seven}",
];
/** The customer's own words that the seven days are over. */
export const LONG_AGO = [
  "上个月",
  "上上周",
  "十{几|来|多}天",
  "{一|两|二|三|几|半}个{多|}月",
  "去年",
  "{八|九|十|8|9|10|15|20|30}天{前|了}",
  "好久{了|以前}",
  "{month|months|year|years} ago",
  "last {month|year}",
  "很久",
];

const BROKEN = "{摔|压|弄|}{破|碎|裂|坏|断|漏}";
// prettier-ignore
export const DAMAGES = [
  "只{收到|发了|来了}", "只有{一|两|三|1|2|3}{个|件|只|瓶|包|双|条|盒}", "{磕|摔|压|撞|挤}{坏|破|烂|碎|扁|变形|掉}", "{破|碎|裂|坏|断|烂|瘪|弯|扁|洒|变形}{了|的|开|成|掉}", "{就|收到}{破|碎|裂|坏}", "裂{纹|缝|痕|口}",
  "少{了|件|发|给|一|两|个|装}", "{漏|缺}{发|件|了|少|装|一}", "破{损|洞|裂|个}", "不见…配件", "{缺|少}{配件|零件}", "{里面|全|都}{碎|坏|裂|破}", "漏{水|液|气|油}了", "没…{配件|螺丝}", "有…划痕", "{arrived|came|was|is|it's|are} {all |}{broken|damaged|cracked|crushed|torn|missing|leaking}", "有{个|}{小|}洞{$|,}", "{配件|螺丝}没有$",
];
// prettier-ignore
export const DAMAGE_EXCEPTIONS = [
  "有{坏|破|碎|裂}的{吗|么|没}", `{没有|没|无|会不会}${BROKEN}`, `{容易|怕|万一|如果|要是|会}…${BROKEN}`, "{没|没有|万一|如果|会}少发", `有没有…${BROKEN}`, `${BROKEN}了{吗|怎么|咋|找|可以|能|包|保|会}`, `${BROKEN}{了|}的话`, `^我家…${BROKEN}`,
  "破损{险|包|怎|率}", "少{了点|一点|一些}", "少{两|一|十|二十|三}{块|元|点}", "漏发{率|过}", "{至|最|减|多|不}少", "遗漏", "{全|都|收到}碎花", "破洞{牛仔|裤|款|的}", "if…{broken|damaged|missing}", "{冰裂|裂纹釉}", "只有…{吗|颜色|码|款}", "没{有|}{配件|螺丝}{吗|么}", "有没有",
  // A wish that it be not so.
  "{别|不要}{再|给我|}{少|漏|缺}", `{别|不要}{到|给我|}${BROKEN}`, "{别|不要}{给我|}{发|寄}…{坏|破|碎|烂}",
  // Nothing of the shop's: what is told of oneself, of an order before, of a wish for fewer.
  "我{手机|电脑|车胎}{坏|漏}", `${BROKEN}了…这次`, `${BROKEN}…{用这个}`,
  "{买|拍|想|^要|我要}少",
  // What the customer had before is broken, and is to be mended or bought anew.
  `{旧|以前|之前的|原来的|家里的|老的}…${BROKEN}`, `${BROKEN}了…{想|再|重新|能}{买|拍|粘}`,
];
// prettier-ignore
export const OFFERS = [
  "小额", "红包", "退", "赔", "补", "{给|帮}您…换", "{给|补|转}{您|你}…{元|块}", "{再|另|重|重新|免费}{给您|}{发|寄|换|送}", "给您…{寄|发}{一|两|个|新|您|份|过}", "换{货|新|一|给|个新}", "更换", "{refund|refunds|return|replace|replacement|resend|new one|coupon|compensate}", "打款", "返{现|您|还}", "申请售后",
  "安排{一个|一件|新|重}", "{仓库|明天|今天|马上}给您{寄|发}{$|,|过}", "{全额|我们}承担", "{另外|另一|分|两}{个|的|}包裹", "{exchange|another one|money back}",
];
export const OFFER_EXCEPTIONS = [
  `${NOT}{补|赔|换|重|退}`,
  "不{补|赔|换|退}",
  "{补|赔|换|退}不了",
  "找快递…赔",
  "退{货|款|换|}{不支持|不行|不可以|不能}",
  "补{一|}张",
  "补{一下|图|个图}",
  "{no|can't|cannot|don't|not} {refund|return|replace|resend|replacement|exchange}",
  "称重",
];

const COURIER = "{顺丰|圆通|中通|申通|韵达|邮政|ems|极兔|德邦|京东}";
// prettier-ignore
export const NOTE_ASKS = [
  "快递…{能选|可以选|能挑|选哪|指定}", "送{双|个|点|包|份|一|瓶|支|条|张|件|些|俩}", "送几{个|双|包|张}", "{送|有|要|给|加}…赠品", "赠品{有|送|吗|么|要}", "送{小|}{礼|东西|什么}", "{有|要}{礼物|礼品}{吗|送}", "小礼{物|品}", `{发|走|用|指定|选|换|寄}…${COURIER}`, `{我|^}要${COURIER}`,
  "指定…快递", "选快递", "买{一|二|两|三}{件|个|送}…送", "{by|with|use|via|send} {sf|zto|yto|sto|ems}", "{free|small|a} gift",
];
// prettier-ignore
export const NOTE_ASK_EXCEPTIONS = [
  "送{个|张|点}{优惠|券}", "送{货|人|到家|上门|一下}", "{派|配|运}送", "{买来|用来|拿来}送", "{买|拍}{一|二|两|三}送", "收到…礼物",
  // What was promised has not come, or is broken.
  "{没收|没看|没给|怎么没|少|漏|发错}…赠品", "赠品…{少|没收|没发|没给|没看|怎么没|漏|坏|破|碎|呢|收到|颜色|退}", "收到…赠品",
  // What is on its way, or goes back.
  `{为什么|为啥|已经|正在|退货|寄回|退回|我寄|发的|寄的}…${COURIER}`, `{是|又|怎么|怎么给我}{发|走}${COURIER}`, `{发|走|用|寄}${COURIER}{了|几天|多久|寄回}`, "{it|is|was|been} shipped by",
];
export const EXPLANATION_EXCEPTIONS = ["不{能|可以|支持|用|需要}…备注", "{没法|无法}备注", "备注{不了|…没用}"];
// prettier-ignore
export const EXPLANATIONS = [
  "{拍|下}{了|后|好|好单}{找|说|联系|告诉}", "注明",
  "备注", "{下单|拍下|付款|拍完|拍好|购买|成团|拼单}…{后|联系|告诉|说|喊|时}", "留言", "订单{里|中|上|页}…{写|说|填}", "联系我们", "{跟|和|告诉|联系}{我|我们}{说|一声|讲}", "{note|remark|after you order|after ordering|once you order}",
];

// prettier-ignore
export const FAULTS = [
  "质量…{差|烂|问题|不行|不好|不太好|不过关|不合格|堪忧|糟糕}", "{漏|坏|破|碎|裂|断}{了|的|水|油|液|气|损|个|洞|纹|件|发}", "{坏|烂|断|裂|碎}掉", "{烂|散}{了|的}", "有{个洞|洞|裂|毛病}", "鼓包", "开{线|胶|裂|焊}", "掉{色|漆|皮}",
  "褪色", "异味", "刺鼻", "发{错|霉|黄}", "瑕疵", "污{渍|迹}", "少{件|发|了}", "缺{件|配件}", "不{能用|工作|通电|亮}", "用不了", "{没法|无法}用", "充不{进|了}", "没反应", "变质", "过期", "假货", "{描述|图片}不符",
  "做工…{差|粗糙|不好}", "起球", "变形", "生锈", "划痕", "脱线", "{broken|defective|damaged|cracked|faulty|wrong item}", "{doesn't|not} {work|working}",
];
export const FAULT_EXCEPTIONS = [
  "{没有|没|无|不是}{任何|什么|发现|}{质量问题|破|坏|瑕疵|洞|毛病}",
  "质量…{没|没有|无}{什么|任何|啥|}问题",
  "质量{好不好|怎么样|可以|还行|不错}",
  "质量{很|挺|真|非常|特别|还|也|都}{好|不错|棒|可以|满意}",
  "{会不会|会}…{坏|破|裂|断|掉色|起球|变形}",
];
/** Reasons that are no fault, as the platforms' lists and agents name them. */
const NO_FAULT = "{不想要|七天无理由|7天无理由|无理由|协商一致|多拍|错拍|拍错|不喜欢|个人原因|尺码不|尺寸不}";
const DONT_CHOOSE = "{不要|别|不用|不能|勿|莫}{选|选择|点|填|写|勾|申请|提}";
const FAULT = "{质量|破损|品质|少件|漏发|发错}";
const OTHER = "{其他|其它}{原因|理由|,|就|吧|即可|$}";
// prettier-ignore
export const STEERS = [
  `{选|点|填|改|写|勾|换成|原因}…${NO_FAULT}`, `{选|点|填|改|写|原因}…${OTHER}`, `${DONT_CHOOSE}…${FAULT}`, "{申请|走}…{不想要|无理由|协商一致|其他原因|其它原因|个人原因}", "{按|以|用}{七天|7天|无理由}…申请", "{choose|select|pick|put} {don't want|no reason|no longer|changed|other}", "{don't|not} {choose|select|pick} {quality|damaged|broken|defective}",
];
// prettier-ignore
export const STEER_EXCEPTIONS = [
  "原因是什么", `{选|申请|写|填}…的{原因|}是${NO_FAULT}`, `{选|申请}…${NO_FAULT}的话`, `${DONT_CHOOSE}${NO_FAULT}`,
  // The true reason is named, and the other one is what not to choose, or what is asked about.
  `{原因|选|填|勾|申请}…${FAULT}…${DONT_CHOOSE}`, `{原因|选|填|勾}…${FAULT}…还是`, `{如实|实际|真实}…{原因|情况|选|填}…${DONT_CHOOSE}`,
];

/** Said of a link that was opened. */
export const OPENED = ["{打|点}开{了|看}", "点进{去|来|了}", "进去看"];
/** The only right answer to a link from outside. */
export const CANNOT_OPEN = [
  "{点|打|看|开|戳|进}不{开|了|到|进}",
  "{无法|不能|没法|没办法}{打开|查看|访问|点|看}",
  "不{可以|方便|支持}{打开|点|看}",
  "{can't|cannot|unable to|won't|doesn't|does not} {open|view|access|see|click}",
  "{can't|cannot} be opened",
];

// prettier-ignore
export const TRACE_MARKS = [
  "快递员", "派件", "派件员", "揽收员", "派送", "揽收", "揽件", "业务员", "网点", "营业部", "签收", "取件码", "代收", "转运", "到达", "快件", "物流显示", "最新轨迹", "轨迹:",
  "分拨", "市】", "正在派", "courier", "for delivery", "arrived at", "自提点", "已收件", "中转",
];
export const TRACE_NAMES = ["菜鸟", "天猫", "淘宝", "京东", "支付宝", "微信", "抖音", "快手", "苏宁", "唯品会", "qq"];

export const ADDRESSES = ["^亲", "^{哈喽|哈罗|嗨|嘿|您好|你好|hi|hello|在的}亲"];
export const ADDRESS_EXCEPTIONS = ["亲{自|子|肤|戚|友|人|手|眼|口|临|密|朋|情|身|生|近|和力|测}"];
