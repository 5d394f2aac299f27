import { useEffect, useRef, useState, useSyncExternalStore, type PointerEvent as ReactPointerEvent, type ReactElement } from "react";
import { ArrowSortDown20Regular, ArrowSortUp20Regular, Dismiss16Regular, DocumentTable20Regular, FolderOpen20Regular, Info20Regular, LocalLanguage20Regular, PanelRight20Regular, PlugConnectedSettings20Regular, Save20Regular, Warning20Regular, WeatherMoon20Regular, WeatherSunny20Regular } from "@fluentui/react-icons"; // prettier-ignore
import type { WorkbenchKey } from "../../locales/workbench";
import type { Notice, Session } from "../session";
import type { RibbonButton } from "./manifest";

const PANE = { least: 260, most: 720, usual: 328 };

export function App({ session }: { readonly session: Session }): ReactElement {
  const view = useSyncExternalStore(session.watch, () => session.view);
  const grid = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  const [width, setWidth] = useState(PANE.usual);
  const say = session.say.bind(session);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void session.start(grid.current!, frame.current!);
  }, [session]);
  useEffect(() => {
    document.documentElement.lang = view.language;
    document.documentElement.dataset["theme"] = view.dark ? "dark" : "light";
    document.title = view.fileName === "" ? say("title") : `${view.fileName} – ${say("title")}`;
  });

  return (
    <div className="wb">
      <TopBar session={session} />
      <Ribbon session={session} />
      {view.notice !== undefined && <NoticeBar session={session} notice={view.notice} />}
      <main className="wb-main">
        <div className="wb-sheet">
          <div className="wb-grid" ref={grid} />
          {view.cellMessage !== undefined && (
            <div className="wb-cell-message" role="status">
              <Warning20Regular aria-hidden />
              <span>{say("cell.message", view.cellMessage)}</span>
            </div>
          )}
        </div>
        {view.paneShown && <Splitter label={say("pane.resize")} width={width} onWidth={setWidth} />}
        {/* The frame stays where it is when the pane is closed: its page goes on calculating. */}
        <aside className="wb-pane" style={{ width }} hidden={!view.paneShown} aria-label={view.manifest?.name[view.language]}>
          <header className="wb-pane-head">
            <h2>{view.manifest?.name[view.language] ?? say("addin.group")}</h2>
            <button
              type="button"
              className="wb-icon-button"
              title={say("pane.close")}
              aria-label={say("pane.close")}
              onClick={() => session.showPane(false)}
            >
              <Dismiss16Regular />
            </button>
          </header>
          <div className="wb-frame" ref={frame} />
        </aside>
      </main>
    </div>
  );
}

function TopBar({ session }: { readonly session: Session }): ReactElement {
  const { view } = session;
  const file = useRef<HTMLInputElement>(null);
  const button = (key: WorkbenchKey, hint: WorkbenchKey, icon: ReactElement, onClick: () => void): ReactElement => (
    <button type="button" className="wb-top-button" data-action={key} title={session.say(hint)} onClick={onClick}>
      {icon}
      <span>{session.say(key)}</span>
    </button>
  );
  return (
    <header className="wb-top">
      <div className="wb-title">
        <DocumentTable20Regular aria-hidden />
        <h1>{session.say("title")}</h1>
        <span className="wb-file" title={view.fileName}>
          {view.fileName}
        </span>
      </div>
      <nav className="wb-top-actions">
        {button("open", "open.hint", <FolderOpen20Regular />, () => file.current?.click())}
        {button("save", "save.hint", <Save20Regular />, () => void session.save())}
        {button("sample", "sample.hint", <DocumentTable20Regular />, () => void session.openSample())}
        <span className="wb-top-gap" />
        {button(
          "language",
          "language.hint",
          <LocalLanguage20Regular />,
          () => void session.setLanguage(view.language === "zh-CN" ? "en-US" : "zh-CN"),
        )}
        {view.dark
          ? button("light", "light.hint", <WeatherSunny20Regular />, () => session.setDark(false))
          : button("dark", "dark.hint", <WeatherMoon20Regular />, () => session.setDark(true))}
      </nav>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.csv"
        hidden
        data-action="file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) void session.openFile(chosen);
          // The same file may be chosen again.
          event.target.value = "";
        }}
      />
    </header>
  );
}

function Ribbon({ session }: { readonly session: Session }): ReactElement {
  const { view } = session;
  const buttons = view.manifest?.buttons ?? [];
  return (
    <div className="wb-ribbon" role="toolbar">
      <button
        type="button"
        className="wb-ribbon-button"
        data-action="sort-ascending"
        title={session.say("sort.ascending.hint")}
        onClick={() => session.sort(false)}
      >
        <ArrowSortUp20Regular />
        {session.say("sort.ascending")}
      </button>
      <button
        type="button"
        className="wb-ribbon-button"
        data-action="sort-descending"
        title={session.say("sort.descending.hint")}
        onClick={() => session.sort(true)}
      >
        <ArrowSortDown20Regular />
        {session.say("sort.descending")}
      </button>
      <span className="wb-ribbon-rule" />
      <span className="wb-ribbon-group">{view.manifest?.group[view.language] ?? session.say("addin.group")}</span>
      {buttons.length === 0 ? (
        <button type="button" className="wb-ribbon-button" data-action="pane" onClick={() => session.showPane(true)}>
          <PanelRight20Regular />
          {session.say("addin.pane")}
        </button>
      ) : (
        buttons.map((button) => <AddInButton key={button.id} session={session} button={button} />)
      )}
      <HostLog session={session} />
    </div>
  );
}

function AddInButton({ session, button }: { readonly session: Session; readonly button: RibbonButton }): ReactElement {
  const { language, paneShown } = session.view;
  const [broken, setBroken] = useState(false);
  const opens = button.functionName === undefined;
  return (
    <button
      type="button"
      className="wb-ribbon-button"
      data-command={button.id}
      aria-pressed={opens ? paneShown : undefined}
      title={button.tip[language]}
      onClick={() => void session.press(button.id)}
    >
      {button.icon === undefined || broken ? (
        <PanelRight20Regular />
      ) : (
        <img src={button.icon} alt="" width={20} height={20} onError={() => setBroken(true)} />
      )}
      {button.label[language]}
    </button>
  );
}

/** What the host did not know, counted and listed: never silent. */
function HostLog({ session }: { readonly session: Session }): ReactElement {
  const { unknown } = session.view;
  const [open, setOpen] = useState(false);
  return (
    <div className="wb-log">
      <button type="button" className="wb-chip" data-count={unknown.length} aria-expanded={open} onClick={() => setOpen(!open)}>
        <PlugConnectedSettings20Regular aria-hidden />
        {unknown.length === 0 ? session.say("log") : session.say("log.unknown", { count: unknown.length })}
      </button>
      {open && (
        <div className="wb-log-list" role="dialog" aria-label={session.say("log")}>
          <p>{session.say(unknown.length === 0 ? "log.none" : "log.explain")}</p>
          {unknown.length > 0 && (
            <ul>
              {unknown.map((member) => (
                <li key={member}>{member}</li>
              ))}
            </ul>
          )}
          <button type="button" className="wb-top-button" onClick={() => setOpen(false)}>
            {session.say("log.close")}
          </button>
        </div>
      )}
    </div>
  );
}

function NoticeBar({ session, notice }: { readonly session: Session; readonly notice: Notice }): ReactElement {
  const list = notice.list?.map((key) => session.say(key)).join(session.say("list.separator"));
  return (
    <div className={`wb-notice wb-notice-${notice.kind}`} role={notice.kind === "warning" ? "alert" : "status"}>
      {notice.kind === "warning" ? <Warning20Regular aria-hidden /> : <Info20Regular aria-hidden />}
      <span>{session.say(notice.key, { ...notice.data, ...(list === undefined ? {} : { what: list }) })}</span>
      <button
        type="button"
        className="wb-icon-button"
        title={session.say("notice.close")}
        aria-label={session.say("notice.close")}
        onClick={() => session.dismiss()}
      >
        <Dismiss16Regular />
      </button>
    </div>
  );
}

function Splitter({
  label,
  width,
  onWidth,
}: {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}): ReactElement {
  const within = (value: number): number => Math.min(PANE.most, Math.max(PANE.least, value));
  const [dragging, setDragging] = useState(false);
  const drag = (event: ReactPointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(document.documentElement.clientWidth - event.clientX - 3));
  };
  return (
    <div
      className="wb-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE.least}
      aria-valuemax={PANE.most}
      tabIndex={0}
      title={label}
      data-dragging={dragging}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={drag}
      onPointerUp={() => setDragging(false)}
      onKeyDown={(event) => {
        const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
        if (step !== undefined) onWidth(within(width + step));
      }}
    />
  );
}
