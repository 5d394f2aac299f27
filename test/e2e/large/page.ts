/** The page around the add-in: carries its messages to the worker that plays Excel, and back. `?made=` says what workbook it is. */
import type { FromWorker, Made, Told, ToWorker } from "./messages";

declare global {
  interface Window {
    /** How the workbook stands now. */
    tell(): Promise<Told>;
  }
}

const worker = new Worker("worker.js");
const send = (message: ToWorker) => worker.postMessage(message);
const frame = document.createElement("iframe");
let hear: ((told: Told) => void)[] = [];

worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
  if (data.type === "frame") return frame.contentWindow!.postMessage(data.text, location.origin);
  if (data.type === "told") {
    for (const each of hear) each(data.told);
    hear = [];
    return;
  }
  // office.js reads the name before anything else, so it stands before the address.
  frame.name = data.name;
  frame.src = data.address;
  document.body.append(frame);
};
addEventListener("message", ({ data, origin, source }) => {
  if (source === frame.contentWindow) send({ type: "frame", text: data as string, origin });
});
window.tell = () =>
  new Promise((resolve) => {
    hear.push(resolve);
    send({ type: "tell" });
  });

frame.width = "328";
frame.height = "900";
send({ type: "start", made: JSON.parse(new URLSearchParams(location.search).get("made")!) as Made, origin: location.origin });
