/** Deals elsewhere: how somebody is asked to pay or talk outside the platform. */
import { TO_ME } from "./platforms";

// prettier-ignore
export const DEALS = [
  ...TO_ME,
  "二维码发{您|你}", "{打钱|打款|转钱|转账}给{我|咱}", "{别|不要|不用}在平台{上|}{拍|买|下单|付}", "{您|你}{电话|手机号}{多少|是多少|几号}", "{打|拨}给您谈", "收款码", "{加|私|找|扫}微我", "不走平台", "不用走平台",
  "走线下", "线下{跟您|和您|}{拿货便|交易|付|转|给|打款|打钱|拍|补|聊|谈|联系|沟通}", "私{底|}下{给您|给你|跟您|和您|}{来|优惠|解决|转|交易|付|打|便宜|聊|说|沟通|买|拍|加|联系|谈|补|退|发|处理|走}", "脱离平台", "绕{过|开}平台", "平台不用下单",
  "不用在平台{走|操作}", "退款后…找我{拍|买}", "直接{找|跟}我{拍|买|下单}", "直接卖给{您|你}", "别在这{里|}{拍|买|下单}…便宜", "不要在这{里|}{拍|买|下单}…找我", "不在平台{拍|买|下|付}", "{打款|转账|打钱|汇款}到{我|公司|对公|这个|银行|卡}", "{打|转|汇|付|存}{到|进|在}{我|公司|对公|这个|这张|下面}{的|}{卡|账}", "{打|转}我{的|}{卡|银行卡}",
  "打…{到|进|给}…{银行卡|卡里|对公账户}", "打…公司账户", "可以对公{打|转}", "走对公", "对公{打款|转账}{可以|便宜}", "私人{打|给|转}", "我{给您转|给你转|转您|转你}{1|2|3|4|5|6|7|8|9}", "给{您|你}转账{吧|退|$}", "{打款|转账|收款}账号发", "我们{的|}收款账", "收款账户是", "{银行卡|卡号}{给|发|留|报}{我|一|下}", "给我{银行卡|卡号}", "{留|给|报|发|提供}{个|下|一下|}{银行|}卡号", "卡号多少", "平台外{交易|付|转|聊|买|拍|给您|便宜}",
  "{汇款|款打|钱打}过来{就|我|吧}", "直接{转账|打款|打钱}{就|吧|,|便宜|$}", "{转账|打款|打钱|钱转}过来", "{钱|邮费|运费|差价|定金}{直接|您|}{转|打|付}{给|}我", "{打|转}{到|}{您|你}{的|}{卡上|卡里|账}", "不{通|经}过平台", "把{您|你|}{的|}{银行|}卡号", "卡号{和开户行|姓名}", "{发|提供}{下|一下|}银行账{号|户}", "银行账{号|户}{给|发}我",
  "卡号…转账给您", "{付款|收钱}码", "扫{这个|这|我|我们|下|一下|下面|}{的|}{二维码|码|}{给我|直接|}{付款|付钱|付就|付给|转账|收款}", "扫码支付", "扫…码{给我|}付$", "二维码发我…扫", "二维码{直接|就能|可以|}{付款|付钱|转账|付差|补差}", "收款二维码", "{直接|全部|先|都}转{我|给我}",
  "付给我{就|吧|,|。|便宜}", "直接付我", "转{给|}我{就|吧|微|也}", "{加|换|留}{个|下|一下|您的|}联系方式", "加{个|下|一下|}{我们|咱们|}{的|}{老顾客|老客户|福利|粉丝|客户|买家|}群",
  "进{我们|咱们|}{的|}{内部|老顾客|老客户|福利|粉丝|}群", "加{个|下|一下|我|您|你|老板|店长|经理|客服|我们客服|}好友", "群…拉{您|你}$", "好评…{加我|转您|转你}", "群里{直接|更|}{下单|拍|买|便宜|优惠}", "加客服{领|返|拿}", "拉{您|你}进…群", "{电话|手机|号码}{号|}{发我|多少|给我|给个|留下}…{打给|打过|加您|联系您|优惠|聊|谈}", "留下电话…谈",
  "{留|发|给}{个|下|一下|您|}{手机号|电话}{给我|,我|我}", "电话{里|中|}{跟您|和您}{说|谈|聊}", "电话{里|中}{说|谈|聊}", "电话{聊|谈}", "{有|给个}{微信|qq|v|vx|wx|薇}{吗|么|没}", "手机号…我{电话|打给|加}",
  // English.
  "pay {me|us} {directly|through|by|via|on|outside|to}", "{deal|talk|pay|chat|order|trade} {outside|off} {the|this} {app|platform}", "{call|text} {me|us} {on|at|directly}", "{to|into} {my|our|this} {bank|account|card|bank account}", "scan…{code|qr}…to pay", "{send|give|tell} {me|us} your {bank|card|phone|whatsapp|account|number}", "code to add {me|us}",
];
// prettier-ignore
export const DEAL_EXCEPTIONS = [
  "{店铺|首页}…进群", "{send|give|tell} me your {phone|number|phone number}{ for|, i'll update}",
  "{发票|防伪|溯源|取件|安装|说明书}…二维码发{您|你}", "扫码{枪|器}", "{收款|付款|收钱}{码|二维码}{牌|立|贴|架|展|摆|支|头}", "{扫|扫描}付款码", "加群{摆|青|众|组}", "{快递|单|物流}号码", "走线下{面|摆|方|门}", "线下打版", "转账{本|单|凭证|截图|记录}",
  "二维码…{标签|防伪|查}", "加{个|}好友{砍|助力|拼}", "添加好友", "{碰一碰|手表}加好友", "{支持|}扫码{支付|付款}{牌|防|和|吗|不支持}", "收款码的{贴|牌}", "小额{打款|收款}…付给我", "打到{您|你}{的|}账户余额", "your {phone|phone number|number} for",
  // What the platform itself does, what couriers say, what goes to colleagues, and numbers that an order needs.
  "{退款|原路|系统}{会|将|是|}{直接|自动|}{打|退|返}{到|回|进|给}", "{退款|原路|系统|银行|运费险}…{打|退|返}{到|回|进|给}{您|你}", "{快递|师傅|驿站|网点}…电话{里|中}", "电话里说{的|过|了}", "留{个|下|}联系方式…师傅",
  "{直接|全部|先|都|}转{给|}{我们|我}{的|}{售后|客服|同事|仓库|技术|专员|主管|店长|师傅|财务|这}", "{单号|图|图片|截图|照片|视频|消息|信息|链接}…转{给|}我",
  "{您|你|留个|}{电话|手机号|手机|号码}…{快递|师傅|查|核对|登记|安装|充|改|补发|备注|送货|配送|派送|寄|上门}", "{会员|充值|门票|储值|加油|油卡|礼品}{卡号|…卡号}", "小额…转", "小额打款…{打|转}",
];
/** Said of what is refused or warned of: right before the words, or behind them. */
// prettier-ignore
export const DENIALS = [
  "不会{主动|}要求您{添加|加|}…",
  "{不能|不可以|不可|不支持|不提供|不接受|不允许|不会|不要|不用|不方便|勿|别|禁止|严禁|谨防|警惕|拒绝|们没有|边没有|店没有|都没有|无法|没法|们不|边不|台不|是不|店不}{您|主动|}{添加|加您|加|走|用|通过|进行|在|转|给|发|留|提供|}…", "^不{加|}…", "^没有…", "{can't|cannot|don't|do not|never|not allowed to} {ask you to|use|accept|ask you to pay by|pay by|}…",
  "{任何|相信|陌生}…", "{不会|任何|有人|对方|冒充}{让|客服}{您|你|}{添加|加您|加|走|用|扫|在|}…",
  "凡是{让|叫}{您|你}…", "…{的话|出了问题|出问题|这个功能|转账我们|账我们|}{没有保障|平台不|我们没有|收不到|不了的|不了哦}",
  "…{转账|账|款|群|号|们|交易|}{我们|是|都|都是|}{没有|不能|不行|不可以|不允许|不支持|违规|没保障|有风险|不安全|平台会|会被|容易被|的都是|都是骗|被骗|有被}",
];

/** What turns the mention of a messenger or payment into an invitation. */
// prettier-ignore
export const INVITES = [
  "添加", "…码", "{扫|搜|加|加下}{我|您|你}{的|}…", "…收一下", "…{上|}私我", "给您转", "给你转", "加…", "加个…", "加下…", "加客服…", "+…", "+个…", "十…", "留个…", "发个…", "报个…",
  "发下…", "私…", "{给|发}我个…", "…付我", "…号", "…收款", "…转", "…私信", "…多少", "…群", "…给我", "来…", "…找我", "…是多少", "…同号", "…加", "…聊", "…我", "…:", "加我", "加一下", "加您", "加你", "转我",
  "转给", "转过来", "打给", "打过来", "细说", "私聊", "详聊", "拉您", "领红包", "…联系", "…谈", "…上{说|谈|转|给}", "…给您", "{打|转}{您|到您|到我|}…", "返现",
  "add {me|us|my|our|you} {on|via|}…", "{contact|message|text|reach|find|pay} {me|us} {on|at|by|via|through|}…", "{talk|chat|pay|trade|deal} {on|by|via|through|with}…", "{your|have}…", "…is",
];
/** The same, unless the talk is of what was already paid or bought. */
// prettier-ignore
export const HINTS = [
  "去…", "…搜", "…拍", "…{上|店}{拍|买|下单}", "…下单", "扫…", "您的…", "我的…", "搜…", "找…", "下…", "走…", "…扫", "…发", "发我", "发来", "…账户", "账号", "帐号", "帐户",
];
/** Talk of what was already paid, and how refunds go back: no hint where it stands with the name between two marks. */
// prettier-ignore
export const SETTLED = [
  "退{到|回|还}", "原路", "付款的", "付的", "买的", "拍的", "绑定", "到账", "到了", "账单", "零钱", "客服", "扫一扫", "说明书", "视频", "回到", "代付", "菜鸟",
];
/** What a link outside the platform is given for. */
export const PAYS = ["付款", "付钱", "支付", "转账", "打款", "下单", "拍"];
/** A phone number that is given to talk or deal by. */
// prettier-ignore
export const CALLS = [
  "打这个", "{打|加|找}我", "电话{里|聊|说|联系}", "{打|拨|电话}1", "批发", "私下", "{打|电话}给我", "给我{打|来}", "谈", "打过来", "细说", "私聊", "{手机|随时}联系我", "我{的|}{电话|手机|号码}", "致电", "同号",
  "联系1",
];
/** A phone number that a parcel goes to, or that a courier, a repair or a pick-up is called by. */
// prettier-ignore
export const ADDRESSED = [
  "师傅", "快{递|件}", "物流{电话|的电话|公司}", "德邦", "司机", "送货", "自提", "代收", "安装", "维修", "报修", "{售后|厂家}{电话|热线}", "附近的门店", "揽", "派件", "派送", "配送", "网点", "驿站", "地址", "收件", "收货人", "寄回", "寄到", "改{成|为|好}", "打不通", "核对", "新电话", "您{的|留的}{电话|手机}",
];

/** A customer offers or asks for an account. */
export const ACCOUNTS = ["银行", "卡号", "账号", "账户", "收款码", "打{给我|到我|我}", "转{给我|到我|我}", "打款到", "退到我"];
/** What they stand in when nothing is to be paid there. */
export const ACCOUNT_EXCEPTIONS = [
  "{充值|游戏|会员|开户行|税号|发票}…账号",
  "账号{登|密}",
  "退到我…{了|吗|没}",
  "绑定…银行",
  "{付的|还是}…银行",
  "{什么时候|多久|几天|怎么|哪}…{退到|转|转给}我",
  "哪{个|张|}银行",
  "{别|没}{转|打}{给|}我",
  "转给我{微信|}{好友|朋友}",
];
/** Said of a number that money should go to, and not of one to call or to top up. */
// prettier-ignore
export const TRANSFERS = [
  "银行", "收款码", "{收款|转账|打款|汇款|退款|支付}…{账号|账户}", "{打|转|汇|退|付}{到|进|在|给|这|我}…{账号|账户|卡}", "{钱|差价|运费|邮费|补偿|退款|定金|元|块}…{打|转|付|退|汇}{给|到|过来|我}",
  "转{给|到|}我{吧|这|就行|哦|1}", "打款到", "退到我",
];
/** Payments, of which a number behind the name is an account; … */
export const PAYMENTS = ["支付宝", "zfb", "zhifubao", "alipay", "财付通", "云闪付"];
/** … and long numbers that are none. */
export const PARCELS = ["单号", "运单", "快递", "物流", "订单", "编号", "税号", "{发|开}票", "身份证", "加油", "防伪"];
/** The answer that keeps to the platform: how it pays, … */
export const SMALL_TRANSFER = [
  // A company names its bank account for an invoice.
  "开{发|}票",
  "小额打款",
  "小额转账",
  "平台{打款|内|转|补|操作|处理}",
  "订单{里|内|中|页}{面|}{打|转|补|处理|申请}",
  "红包",
  "只能{走|在|通过}平台",
  "{补|差价}链接",
  "订单{上|页面|页}{有|统一|直接|}打款",
];
/** … or that it does not pay elsewhere, … */
export const DECLINES = [
  "不{需要|可以|方便|支持|能}{您|直接|私下|线下|在|}{转|打|给|用|走|提供|账|发账|支付宝|银行|微信|收款|哦|的|呢|呀|$}",
  "{无法|没法|没办法}{给您|给你|直接|私下|线下|}{转|打|用|走|提供}",
  "不用{给|发|提|卡|的}",
  "原路{退|返}",
];
/** … unless it does. */
export const PROMISES = ["{给|帮|再|就|这边|稍后|马上}{您|你|}{转|打}", "转{给|}{您|你}", "已{经|}转", "{打|转}过去"];
/** Said of swindlers: a message that warns of them invites nobody. */
export const WARNINGS = ["诈骗", "防骗", "骗局", "{都|就|全}是骗", "任何理由", "冒充"];
/** A customer asks for the shop's own number or account. */
// prettier-ignore
export const REQUESTS = [
  "{你|您|们|老板|店家|店铺|客服}{的|}{微信|qq|vx|wx|v|电话|手机|支付宝}{号|号码|}{是|}{多少|几号|给我|发我|发一下}", "支付宝{号|}多少…转", "怎么联系{你|您}", "{老板|给我|方便|可以|能}留{个|下}{电话|手机|微信|qq|联系方式}",
  "加{个|下}{微信|vx|v|wx|qq}{吗|吧|呗|聊}", "^{有|}{微信|vx|v|wx|qq|电话|手机号|联系方式}{号|号码|}{是|}{多少|吗|给我|给一下}$", "{发|给}{个|下|我}{电话|联系方式|微信|手机号}{给我|吧|,|$}", "加{你|您}{微信|vx|v|qq}",
  "{what's|what is|me} your {phone number|number|whatsapp}",
];
const MESSENGER = "{微信|vx|wx|v|qq|支付宝|zfb|paypal|whatsapp}";
const ENDS_AS_WISH = "{吧|呗|吗|聊|可以|行|好吗|1|,|$}";
/** A customer wishes to deal elsewhere: a bare yes agrees to it. How a refund goes back is the platform's matter, and no such wish. */
export const WISHES = [
  `加{个|下|你|我|您}${MESSENGER}${ENDS_AS_WISH}`,
  `${MESSENGER}{转|打|付}{给|}{你|您}${ENDS_AS_WISH}`,
  `{转|打}{给|到|}{我|你}${MESSENGER}${ENDS_AS_WISH}`,
  "{私下|线下}{交易|转}{给|}{你|吗|吧|可以|行|便宜|,|$}",
  "不走平台{可以|行|吧|吗|便宜|,|$}",
  `{pay|add} you {on|with|via|by} ${MESSENGER}`,
];
/** It is told of what was done, or not wished for. */
export const WISH_EXCEPTIONS = [
  "{没|不要|不用|不想|不会|别|怎么}…{加|转|打|付|交易}",
  `${MESSENGER}…{你|我}{了|的}$`,
  "{加|转|打}…{信|宝|你}了$",
];
/** All that is said: yes. */
export const YESES = ["^{好|好滴|可以|行|嗯|ok|没问题|yes|sure|of course|yes sure}$"];
