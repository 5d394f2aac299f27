/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection and …/setting. Dates travel as "Date(ms)"; the client turns them. */
import { fail } from "./errors";
import { node, readOnly, type Kind, type Session } from "./model";

const SETTING: Kind<string> = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  check: (key, session) => void (session.workbook.settings.has(key) || fail("ItemNotFound")),
  properties: {
    Key: readOnly((key) => key),
    Value: {
      get: (key, session) => JSON.parse(session.workbook.settings.get(key)!) as unknown,
      set: (key, value, session) => write(key, value, session),
    },
  },
  methods: { Delete: (key, _args, session) => void session.workbook.settings.delete(key) },
};

function write(key: string, value: unknown, session: Session): void {
  session.workbook.settings.set(key, JSON.stringify(value ?? null));
}

export const SETTINGS: Kind<null> = {
  name: "SettingCollection",
  items: (_self, session) => [...session.workbook.settings.keys()].map((key) => node(SETTING, key)),
  item: (_self, key, session) => (session.workbook.settings.has(String(key)) ? node(SETTING, String(key)) : undefined),
  methods: {
    // "Sets or adds the specified setting to the workbook."
    Add: (_self, [key, value], session) => {
      write(String(key), value, session);
      return node(SETTING, String(key));
    },
  },
};
