/**
 * Talks that keep or break what is said of an agent's words, one of each for every rule. Each line is a turn, what the buyer asks and what the agent
 * answers, and all of them are answered in time. The telephone numbers and accounts are nobody's.
 */
import type { OrderStory, SampleOrder } from "./orders";
import { HOUR, MINUTE } from "./time";

export interface Talk {
  readonly lines: readonly (readonly [buyer: string, agent: string])[];
  /** The order that it is about: the first of this story, or the next one where a talk has it already. */
  readonly about?: OrderStory;
  /** When it begins, where that matters to the order. */
  readonly at?: (order: SampleOrder) => number;
}

export const TALKS: readonly Talk[] = [
  { lines: [["有大图吗", "有的，您加我V信，我发大图给您"]] },
  { lines: [["差价打我支付宝吧，账号lan@example.com", "统一用小额打款补给您，您在订单里就能看到"]] },
  { lines: [["退款转我支付宝，账号lan@example.com", "收到，转好了跟您说"]] },
  { lines: [["怎么还不发货啊，催了三次了", "你有病吧，催什么催"]] },
  { lines: [["https://item.taobao.com/item.htm?id=600000001 和你们的一样吗", "看了，和我们的不一样"]] },
  { lines: [["https://item.taobao.com/item.htm?id=600000002 是你们家吗", "不好意思，点不开呢，您发图片给我看看"]] },
  { lines: [["快递到哪了", "【杭州市】快件已到达余杭网点，派件员王师傅，电话13800138000，正在派送"]] },
  { lines: [["物流更新了吗", "【杭州市】快件已到达余杭网点，正在派送中，请留意查收"]] },
  { lines: [["价格也太贵了吧", "爱买不买"]] },
  { lines: [["别家同款才29，你们怎么这么贵", "别家的都是假货，质量差"]] },
  { lines: [["淘宝上的和你们的哪个好", "不知道其他店铺呢，我们的是正品保证"]] },
  { lines: [["我出差，能晚几天再发货吗", "可以的，给您备注晚几天发"]] },
  { lines: [["下周再发货行不行", "不好意思，成团后48小时内要发出，不能延后哦"]] },
  { lines: [["帮我改一下地址", "好的，给您改"]], about: "paid, never grouped, refunded in time", at: ({ placedAt }) => placedAt + HOUR },
  { lines: [["能改地址吗", "还没有成团，拼单成功后再联系我们修改哦"]], about: "paid, never grouped, refunded late", at: ({ placedAt }) => placedAt + HOUR },
  { lines: [["昨天刚收到，不喜欢，想退货", "不支持退货的"]] },
  { lines: [["昨天收到的不太合适，可以退货吗", "可以的，您申请七天无理由，退回的运费由您承担"]] },
  { lines: [["收到的杯子碎了", "好的，知道了"]] },
  { lines: [["收到时盒子破了，杯子有裂纹", "非常抱歉，给您小额打款补差价，您看可以吗"]] },
  { lines: [["便宜点吧", "不行"]] },
  { lines: [["能少点吗", "这已经是活动价了，您可以领店铺优惠券，再减2元"]] },
  { lines: [["能开发票吗", "开不了发票"]] },
  { lines: [["可以开票吗", "可以的，普票随包裹一起寄出"]] },
  { lines: [["能开专票吗", "可以的，专票需要补税点"], ["凭什么补税点，我不补", "专票必须补税点才能开"]] },
  { lines: [["公司要专票", "可以的，专票需要补税点"], ["税点我不出", "好的，正常给您开专票，不用补"]] },
  { lines: [["能送个赠品吗，再指定发顺丰", "好的呢"]] },
  { lines: [["指定发顺丰可以吗", "拍下之后联系我们备注，或者拍的时候自己备注订单就行"]] },
  { lines: [["质量有问题，我要退款", "您申请退款的时候原因选不想要就行"]] },
  { lines: [["做工太差了，脱线，要退款", "给您添麻烦了，您按实际情况选退款原因就可以"]] },
  { lines: [["拍错了，不想要了，怎么退", "您在订单里申请退货就可以"]], about: "refunded: faulty" },
  { lines: [["收到就是坏的，要退货", "非常抱歉，您申请退货，来回运费我们承担"]], about: "refunded: damaged" },
  { lines: [["拍了先不付款，我再想想", "好的，您的订单还没有付款，今天付款优先安排"]], about: "never paid", at: ({ placedAt }) => placedAt + 20 * MINUTE },
  { lines: [["这款四件套有现货吗", "有现货，48小时内发货"]], about: "signed for in time", at: ({ placedAt }) => placedAt - HOUR },
  { lines: [["有人吗", "亲，在的"]] },
]; // prettier-ignore
