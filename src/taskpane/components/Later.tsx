import { Button } from "@fluentui/react-components";
import { Component, lazy, Suspense, useReducer, type ComponentType, type ReactNode } from "react";
import { pane } from "../texts";
import { Message } from "./Message";

export interface Meanwhile {
  /** What stands there until the part is loaded. */
  readonly fallback?: ReactNode;
  /** Where the part hides all others, the way back to them when it fails. */
  readonly onGivenUp?: () => void;
}

/** A part of the pane that is loaded when it is needed. One that fails says so there, and the rest goes on. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let View = lazy(load);
  return function Later(props: Props & Meanwhile) {
    const [tries, tryAgain] = useReducer((count: number) => count + 1, 0);
    // What is loaded lazily remembers its failure.
    const forget = () => void (View = lazy(load));
    return (
      <Part key={tries} onFailed={forget} onAgain={tryAgain} onGivenUp={props.onGivenUp}>
        <Suspense fallback={props.fallback}>
          <View {...props} />
        </Suspense>
      </Part>
    );
  };
}

interface PartProps extends Pick<Meanwhile, "onGivenUp"> {
  readonly children: ReactNode;
  readonly onFailed: () => void;
  readonly onAgain: () => void;
}

class Part extends Component<PartProps> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidCatch(): void {
    this.props.onFailed();
  }

  override render(): ReactNode {
    const { children, onAgain, onGivenUp } = this.props;
    if (!this.state.failed) return children;
    const acts = (
      <>
        {onGivenUp && <Button onClick={onGivenUp}>{pane("part.back")}</Button>}
        <Button onClick={onAgain}>{pane("part.again")}</Button>
      </>
    );
    return (
      <Message intent="error" acts={acts}>
        {pane("part.failed")}
      </Message>
    );
  }
}
