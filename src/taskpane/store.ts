import { initialState, reduce, type PaneEvent, type PaneState } from "./state";

/** Holds the pane's state for components and for what happens outside of them (the ribbon, the sheet's events). */
export interface Store {
  get(): PaneState;
  dispatch(event: PaneEvent): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(state: PaneState = initialState): Store {
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(event) {
      state = reduce(state, event);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
