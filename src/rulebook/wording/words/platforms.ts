/** Other platforms, payments and messengers. How words are written: see matcher.ts. */
import type { Platform } from "../../../sheets/types";

/** The market whose name is a price as well: as talk of it goes on. */
const MARKET = "1688{上|网|批发|那边|店|平台|的店|也|拿货|进货}";
/** A messenger is asked to be used by its letter or character alone. */
export const TO_ME = ["{您|你|可以|有事|需要|随时|直接}微我", "^微我", "{v|薇|vx}我"];

/** Names that leave no doubt; those of sounded.ts are found by their sound, too. */
// prettier-ignore
export const NAMES = [
  "gzh", "拼夕夕", ...TO_ME, "^{v|薇|微}{:|多少}", "微店", "视频号", "微信", "{微|薇}亻言", "wechat", "企微", "企业微信", "公众号", "朋友圈", "pyq",
  "票圈", "wx", "vx",
  "威x", "{加|+|私|找|扫}微我", "v号", "v同", "绿泡泡", "qq", "q群", "扣扣{1|2|3|5|6|7|8|9|:|号|群|上}", "抠抠", "企鹅号", "q币", "支付宝", "zfb",
  "alipay", "花呗", "余额宝", "云闪付", "白条", "蚂蚁借呗", "支付宀玉", "财付通", "淘宝", "天猫", "tmall", "某宝", "猫宁", "闲鱼", "聚划算", "旺旺", "千牛",
  "京东", "某东", "狗东", "抖音", "抖店", "快手", "小红书", "xhs", "微博", "唯品会", "苏宁", "得物", "阿里巴巴",
  MARKET, "美团", "b站", "哔哩哔哩", "当当网", "亚马逊", "amazon", "钉钉", "陌陌", "知乎", "whatsapp", "telegram",
  "paypal", "tiktok", "temu", "ebay", "shopee", "aliexpress", "instagram", "facebook", "{wechat|weixin|wx|vx|qq}id", "拼多多", "pinduoduo", "pdd", "多多支付",
];

/** The names above that are found by sound. */
export const SOUNDED_NAMES = ["微信", "支付宝", "淘宝", "京东", "天猫", "抖音", "小红书", "闲鱼", "微博", "扣扣"];

/** Longer words that hold a name and mean something else. */
// prettier-ignore
export const EXCEPTIONS = [
  "北京东{四|三|单|直|坝|二|五|六|大|边|侧}", "扣扣{紧|好|上|子|住|严|得|带|的|起|反|不上|不住}", "抖音{箱|响|质}", "口扣扣", "朋友圈{圈|椅}", "本红书", "稍微信", "轻微信", "些微信号", "卑微信",
  "微信息", "微博士", "{支|只|直}付宝{贝|宝}", "付宝贝", "淘宝宝", "{桃|套|掏|陶|萄}宝{宝|石|贝}", "{套|萄}包", "{痘|都}印", "限于", "{为|味|位}新", "{为|位}信号",
  "{北|南|东}京东{路|城|北|南|西|部|站|郊|区|面|边}", "京东{方|快递|物流|派送|配送}", "{发|走|寄}京东{$|,|哦|快}", "{今|每|几|昨|明|后|前|多|聊|白|当|两|三|五|七|3|7|夏|冬|春|秋|整|全|晴|一|阴|半|十}天猫", "{天|添|舔}猫{砂|粮|咪|条|爬|抓|罐|碗|窝|草}",
  "{尽|加|很|越|好}快手{动|写|脚|头|里}", "快手{菜|小白|工|洗|面|剪|速|抓|机|套}", "快手…快脚", "动作快手", "获得物", "得物{流|品|资|业|超|美|有所|归}", "休闲鱼", "小红书{包|签}", "企鹅加湿", "苏宁静", "狗东西",
  "{围脖|咸鱼|小红薯|红书|阿里|蓝鱼}上{面|市|架|身|色|的毛|的图|的花|的字|的标|的盐|的泥|有泥|有毛|有图|印|绣}", "奇瑞qq", "qq{弹|糖|星|车|电|三轮|面|肠|软|的口感}",
  "{软|糯|弹|口感}qq", "b站{立|台|姿}", "打白条", "钉钉{枪|子|在|进|墙|上|牢|入}", "旺旺{雪|仙|浪|零|米|大|小|碎|礼|牛}", "{黑|红|蓝}白条", "{白|空|面|收|欠|纸|布|长|黑|细|粗|红|蓝}条白条", "薯条白条",
  "白条{鸡|鱼|猪|纹|格|的}", "叮当当", "美团{圆|聚|结|扇|队}", "你v{领|形|型}", "{二|三|四|五|六|七|八|九|几|百}十v", "薇我{是|就|家}", "加我{们|家}{店|的店|会员|的会员|直播}",
  "{不要|别|勿|谨防|让您}扫{码|二维码}",
];

/** Words that mean something else more often than not: they count beside a cue. Names among them are meant as ordinary characters of their sound spell them. */
export const WEAK_CONTACTS = [
  "卫星",
  "微星",
  "企鹅",
  "球球",
  "绿{色|}软件",
  "蓝色软件",
  "加我",
  "扫码",
  "二维码",
  "加群",
  "微信",
  "支付宝",
  "扣扣",
];
/** Single letters and characters that stand for a messenger right behind an invitation. */
export const LETTERS = ["v", "w", "q", "薇", "微"];
export const LETTER_CUES = [
  "有…",
  "{加|+|十|留|私|换}{个|下|一下|您|你|我|上|}{小|}…",
  "{您|你|我}{的|}{小|}…",
  "{号同|话同|就是}…",
  "{发|留|给|要}{我|}{个|下}{小|}…",
];
/** Where … stands at an end, the cue stands right before or behind the word; else within reach of it. */
// prettier-ignore
export const CONTACT_CUES = [
  "…+", "{搜|找|扫|联系|私|加}{我|一下|下}{的|}…", "加…", "+…", "十…", "留…", "私…", "换…", "个小…", "加个…", "加您…", "加你…",
  "加我们…", "加上…", "您的…", "你的…", "我的…", "发个…", "留个…", "留下…", "发下…", "搜…", "找…", "…号发", "…号{多少|是|给|码}", "…号:", "…:", "…多少{,|?|。|我|号}", "…多少$", "…加", "…联系",
  "…聊", "…群", "…同号", "…付款", "…转", "号发我", "细说", "好友", "详聊", "私聊", "拉您", "拉你", "…领{券|红包|返|现|钱}",
];
/** How talk goes on behind the name of a messenger; a noun behind it makes a thing of it: 企鹅抱枕, 微波炉, v领. */
// prettier-ignore
export const CONTACT_ENDS = [
  "{号|多少|是|就|给|发|吗|呢|吧|呗|哦|呀|啊|哈|嘛|了|聊|详|细|私|加|联|沟|交|咨|说|谈|讲|问|付|转|打|收|补|退|返|送}",
  "{优惠|领券|领红|领优|领福|领取|领返|享|免|便宜|拿|买|下单|进|群|拉|看|找|搜|扫|上|里|这边|那边|我|你|您|咱|好|有|可|方便}",
  "{直接|或|再|后|会|一下|试|备|通过|同|客服|也|都|不}",
];
// prettier-ignore
export const WEAK_SHOPS = [
  "红书", "微薄", "猫超", "阿里", "橙色软件", "黄色软件", "蓝鱼", "淘宝", "京东", "天猫", "抖音", "小红书", "闲鱼", "微博",
];
// prettier-ignore
export const SHOP_CUES = [
  "…上", "…店", "…小店", "…旗舰", "…自营", "…直播", "…那边", "…里面卖", "…平台", "…商城", "…橱窗", "…搜", "…那家", "去…", "在…", "到…", "上…",
];
/** How talk goes on behind the name of a shop that somebody goes to: 去咸鱼看看, not 到位新货. */
export const SHOP_ENDS = ["{上|看|买|搜|拍|找|下单|那|问|比|卖|里|店|直播|逛|发|也|都|就|吧|吗|呢|了}"];
/** The same, of letters: no ordinary word, but often a code. */
export const SHOP_LETTERS = ["jd", "tb", "dy", "ks", "xy", "d东"];
export const SHOP_LETTER_CUES = ["…上", "…同款", "…的价", "…买", "…拍", "…送", "…仓", "…的仓", "…抽奖", "…的券", "…卖", "…看"];

/** Each platform's own names. */
export const OWN: Readonly<Record<Platform, readonly string[]>> = {
  pinduoduo: ["拼夕夕", "拼多多", "pinduoduo", "pdd", "多多支付"],
  taobao: [
    "淘宝",
    "天猫",
    "tmall",
    "支付宝",
    "zfb",
    "zhifubao",
    "alipay",
    "花呗",
    "余额宝",
    "旺旺",
    "千牛",
    "闲鱼",
    "聚划算",
    "蚂蚁借呗",
    "tb",
    "猫超",
    "阿里",
    "阿里巴巴",
    MARKET,
    "支付宀玉",
    "猫宁",
    "某宝",
  ],
  douyin: ["抖音", "抖店", "dy"],
  jd: ["京东", "jd", "d东", "白条", "某东", "狗东"],
  other: [],
};

/** Where each platform's own links lead. */
export const OWN_DOMAINS: Readonly<Record<Platform, readonly string[]>> = {
  pinduoduo: ["pinduoduo.com", "yangkeduo.com", "pddpic.com"],
  taobao: ["taobao.com", "tmall.com", "tb.cn", "alicdn.com", "alipay.com", "1688.com", "goofish.com"],
  douyin: ["douyin.com", "jinritemai.com", "iesdouyin.com"],
  jd: ["jd.com", "jd.hk", "3.cn", "360buyimg.com"],
  other: [],
};
/** Domains that name another platform by themselves. */
// prettier-ignore
export const NAMED_DOMAINS = [
  ...Object.values(OWN_DOMAINS).flat(), "weixin.qq.com", "wechat.com", "xiaohongshu.com", "kuaishou.com", "bilibili.com", "weibo.com",
  "weibo.cn", "vip.com", "suning.com", "dewu.com", "zhihu.com", "meituan.com",
];

/** Cards of the platform that stand among an agent's messages: what their titles say, in brackets. */
export const SYSTEM_CARDS = ["{系统|平台}{提示|消息|通知|公告|提醒|自动回复|自动|}"];
