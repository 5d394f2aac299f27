/** What is in force, said in a line or a sentence. The rules themselves are the book's; here they are only read out. */
import { lateReply, lateShipment, replyRate } from "../rulebook";
import { PARAMETER_SETS, parametersInForce, SHARED, type PresetId, type Settings } from "../rulebook/settings";
import { changedParameters } from "../rulebook/shop-settings";
import type { ChargeLine, ParameterSet } from "../rulebook/types";
import { duration, money } from "./format";
import { pane } from "./texts";

/** Whether the shop has saved rules of its own, or has switched some off, whatever is in force. */
export function hasOwn({ custom, off = [] }: Settings): boolean {
  return Object.keys(custom).some((id) => id !== SHARED) || off.length > 0;
}

/** The presets of the book, and the shop's own where it has saved one. */
export function presetsToChoose(settings: Settings): readonly PresetId[] {
  return ["source-text", "platform-today", ...(settings.preset === "custom" || hasOwn(settings) ? (["custom"] as const) : [])];
}

/** The preset of the book that figures are compared with. */
export function otherPreset({ preset }: Settings): PresetId {
  return preset === "source-text" ? "platform-today" : "source-text";
}

/** How many parameters differ from the book's, and rules are off, of some sets or of all. */
export function differences(settings: Settings, sets: readonly ParameterSet[] = PARAMETER_SETS): number {
  const { isOff } = parametersInForce(settings);
  return sets.reduce((sum, set) => sum + changedParameters(settings, set).length + (isOff(set) ? 1 : 0), 0);
}

/** What the reply rate counts under these settings. */
export function replyUnit(settings: Settings): "turn" | "customer" | "conversation" {
  const { unit } = parametersInForce(settings).of(replyRate.meta);
  return unit === "customer" || unit === "conversation" ? unit : "turn";
}

/** The parameters that decide most, in a few words each. */
export function rulesInForce(settings: Settings): readonly string[] {
  const parameters = parametersInForce(settings);
  const reply = parameters.of(lateReply.meta);
  const shipment = parameters.of(lateShipment.meta);
  return [
    pane("force.reply", { limit: duration((reply.minutes as number) * 60) }),
    reply.serviceHours === "" ? pane("force.wholeDay") : pane("force.hours", { hours: reply.serviceHours as string }),
    pane(`force.unit.${replyUnit(settings)}`),
    ...(reply.countRobot === true ? [pane("force.robotCounts")] : []),
    shipment.requirePromise === true
      ? pane("force.promised")
      : pane(shipment.end === "shipped" ? "force.shipped" : "force.collected", { limit: duration((shipment.hours as number) * 3600) }),
    charge(shipment.penaltyPerOrder as readonly ChargeLine[]),
  ];
}

function charge(lines: readonly ChargeLine[]): string {
  const [only] = lines;
  return lines.length === 1 && only.yuan !== undefined ? pane("force.charge", { money: money(only.yuan) }) : pane("force.chargeByAmount");
}
