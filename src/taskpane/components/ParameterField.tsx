import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Switch,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { ParameterMeta, ParameterSet, ParameterValue } from "../../rulebook/types";
import type { Actions } from "../actions";
import { entryOf, type ChargeEntry, type Entry } from "../parameter-entry";
import { differenceText, form, hintText, optionText, refusedText, unitText } from "../parameter-words";
import type { Book } from "../state";
import { explain } from "../explain";
import { ChargesField } from "./ChargesField";

const useStyles = makeStyles({
  parameter: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  changed: {
    paddingInlineStart: tokens.spacingHorizontalS,
    marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + 3px))`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  label: { ...typographyStyles.body1 },
  input: { minWidth: 0, whiteSpace: "nowrap" },
  // Else the longest option decides the width, beyond the pane's.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  difference: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: "anywhere" },
  reset: { flexShrink: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  error: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface ParameterFieldProps {
  readonly set: ParameterSet;
  readonly name: string;
  /** In force now. */
  readonly value: ParameterValue;
  readonly changed: boolean;
  readonly refused: Book["refused"][string] | undefined;
  readonly actions: Actions;
}

/** One parameter: what it is, what is in force, what it may be, and the book's own value where the two differ. */
export function ParameterField({ set, name, value, changed, refused, actions }: ParameterFieldProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Entry>();
  const parameter = set.parameters[name];
  const label = explain(`parameter.${set.id}.${name}`);
  const shown = draft ?? refused?.entry ?? entryOf(parameter, value);

  /** What is typed is taken when the field is left or Enter is pressed: half a number is no reason to recalculate a workbook. */
  function done(entry: Entry | undefined): void {
    setDraft(undefined);
    if (entry !== undefined && JSON.stringify(entry) !== JSON.stringify(refused?.entry ?? entryOf(parameter, value)))
      void actions.changeParameter(set.id, name, entry);
  }
  function reset(): void {
    setDraft(undefined);
    void actions.resetParameter(set.id, name);
  }

  return (
    <div className={mergeClasses(styles.parameter, changed && styles.changed)}>
      <Control
        id={`parameter-${set.id}-${name}`}
        parameter={parameter}
        label={label}
        entry={shown}
        hint={hintText(parameter, value)}
        error={refused && refusedText(parameter, refused.why)}
        onType={setDraft}
        onDone={done}
      />
      {(changed || refused) && (
        <div className={styles.difference}>
          <span className={styles.words}>{differenceText(parameter, value)}</span>
          <Button size="small" className={styles.reset} aria-label={form("field.resetOf", { name: label })} onClick={reset}>
            {form("field.reset")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly parameter: ParameterMeta;
  readonly label: string;
  readonly entry: Entry;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  onType(entry: Entry): void;
  /** Without an entry nothing was typed since. */
  onDone(entry?: Entry): void;
}

function Control({ id, parameter, label, entry, hint, error, onType, onDone }: ControlProps) {
  const styles = useStyles();
  if (parameter.kind === "boolean")
    return <Switch label={label} checked={entry as boolean} onChange={(_, { checked }) => onDone(checked)} />;
  if (parameter.kind === "charges")
    return (
      <>
        <span id={id} className={styles.label}>
          {label}
        </span>
        <ChargesField
          entry={entry as readonly ChargeEntry[]}
          invalid={error !== undefined}
          labelledBy={id}
          describedBy={`${id}-hint`}
          onType={onType}
          onDone={onDone}
        />
        <div id={`${id}-hint`}>
          {error !== undefined && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <p className={styles.quiet}>{form("charges.hint")}</p>
        </div>
      </>
    );

  const typed = entry as string;
  const onKeyDown = (event: KeyboardEvent) => event.key === "Enter" && onDone(typed);
  return (
    <Field label={label} hint={hint} validationMessage={error} validationState={error === undefined ? "none" : "error"}>
      {parameter.kind === "choice" ? (
        <Select className={styles.select} value={typed} onChange={(_, { value }) => onDone(value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {optionText(option)}
            </option>
          ))}
        </Select>
      ) : parameter.kind === "words" || parameter.kind === "days" ? (
        <Textarea
          resize="vertical"
          rows={Math.min(6, Math.max(2, typed.split("\n").length))}
          value={typed}
          onChange={(_, { value }) => onType(value)}
          onBlur={() => onDone(typed)}
        />
      ) : (
        <Input
          className={styles.input}
          inputMode={parameter.kind === "number" ? "decimal" : "text"}
          contentAfter={unitText(parameter) || undefined}
          value={typed}
          onChange={(_, { value }) => onType(value)}
          onBlur={() => onDone(typed)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
