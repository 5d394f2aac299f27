/** Which platform an order sheet comes from, by headings that only its export has. */
import { foldHeading } from "./headings/fold";
import type { Layout, Platform } from "./types";

const MARKS: readonly (readonly [Platform, readonly string[]])[] = [
  ["taobao", ["买家会员名", "买家支付宝账号", "宝贝标题", "宝贝种类"]],
  ["pinduoduo", ["拼单成功时间", "承诺送达时间", "商家编码-规格维度", "商家编码-SKU维度", "多多支付立减金额(元)"]],
  ["douyin", ["达人ID", "达人昵称", "选购商品", "APP渠道"]],
  ["jd", ["京东价", "下单帐号"]],
];

/** The platform that a heading tells, and that heading as it stands on the sheet. */
export function platformTold(layout: Layout): { readonly platform: Platform; readonly heading: string } | undefined {
  const headings = new Map(layout.headings.map((heading) => [foldHeading(heading), heading]));
  for (const [platform, marks] of MARKS) {
    const mark = marks.map(foldHeading).find((each) => headings.has(each));
    if (mark !== undefined) return { platform, heading: headings.get(mark)! };
  }
  return undefined;
}

/** Where nothing tells: most of the rule book is Pinduoduo's. */
export const OWN_PLATFORM: Platform = "pinduoduo";

export function platformOf(layout: Layout): Platform {
  return platformTold(layout)?.platform ?? OWN_PLATFORM;
}
