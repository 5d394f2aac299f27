/**
 * Names that are hidden behind their sound: how each of their characters may be said and shortened. `everyday` characters have the same sound and stand in
 * ordinary sentences next to each other (因为新款 holds wei xin): a name spelled with one of them counts only where the talk around it supports it.
 */
export interface Sound {
  readonly char: string;
  readonly pinyin: string;
  /** Letters that stand for the whole character, where the other characters leave no doubt. */
  readonly initials: string;
  readonly everyday: string;
  /** Characters that merely look like it. */
  readonly alike: string;
}

function sound(char: string, pinyin: string, initials = "", everyday = "", alike = ""): Sound {
  return { char, pinyin, initials, everyday, alike };
}

const TREASURE = sound("宝", "bao", "b", "包保报抱饱爆暴薄胞雹");

export const SOUNDED: Readonly<Record<string, readonly Sound[]>> = {
  微信: [sound("微", "wei", "vw", "为位未味围卫委尾喂伟威唯惟伪魏胃畏谓", "徽徴徵溦嶶"), sound("信", "xin", "x", "新心芯辛欣鑫薪", "訊讯")],
  支付宝: [sound("支", "zhi", "z"), sound("付", "fu", "f"), TREASURE],
  淘宝: [sound("淘", "tao", "t", "套讨逃"), TREASURE],
  京东: [sound("京", "jing", "j", "经竟景静精净境镜警竞敬惊井晶睛"), sound("东", "dong", "d", "动冻冬懂洞栋")],
  天猫: [sound("天", "tian", "", "田填"), sound("猫", "mao", "", "毛帽冒貌贸矛茂")],
  抖音: [sound("抖", "dou", "d", "都豆逗"), sound("音", "yin", "y", "因印引银饮隐阴")],
  小红书: [sound("小", "xiao", "", "校笑效消"), sound("红", "hong"), sound("书", "shu", "", "薯树数熟属鼠输叔束")],
  闲鱼: [sound("闲", "xian", "", "先现限县线显鲜咸仙险嫌"), sound("鱼", "yu", "", "于余与预雨语遇育宇玉域愈欲")],
  微博: [sound("微", "wei", "", "为位未味围卫委尾喂伟威唯"), sound("博", "bo", "", "波播伯薄脖泊拨玻")],
  扣扣: [sound("扣", "kou", "", "口"), sound("扣", "kou", "", "口")],
};
