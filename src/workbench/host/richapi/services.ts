/** Objects that office.js makes by the name of a service, not from the workbook. All of it as the library is seen to use it. */
import { node, type Kind, type Node } from "./model";

const nothing = (): null => null;

const KINDS: Readonly<Record<string, Kind<null>>> = {
  "Microsoft.InternalService.AddinInternalService": {
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: nothing },
  },
  "Microsoft.ExcelServices.CustomFunctions": {
    name: "CustomFunctions",
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, session) => void session.functions.ready(),
      _GetEnabledFeatures: () => [],
      SetInvocationArrayResults: (_self, [results], session) => void session.functions.settle(results as never),
      SetInvocationResults: (_self, [results], session) => void session.functions.settleObjects(results as never),
    },
  },
  "Microsoft.AppRuntime.AppRuntimeService": {
    name: "AppRuntimeService",
    methods: {
      SetAppRuntimeState: (_self, [state], { pane }) => {
        pane.state = String(state);
        pane.heard?.(pane.state);
      },
      GetAppRuntimeState: (_self, _args, { pane }) => pane.state,
    },
  },
  "Microsoft.AppRuntime.AppRuntimePersistenceService": {
    name: "AppRuntimePersistenceService",
    methods: { SetAppRuntimeStartState: nothing, GetAppRuntimeStartState: () => "Inactive" },
  },
};

export function service(name: string): Node | undefined {
  return Object.hasOwn(KINDS, name) ? node(KINDS[name], null) : undefined;
}
