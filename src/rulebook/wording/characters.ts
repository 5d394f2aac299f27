/**
 * Long lists of characters, written so that they take little room: where a character's code is near that of the one before, an ASCII character says how far
 * off it is (8 is the next, 9 the one after that, 6 the one before); every other stands for itself. So 亚亞亟 is written as 亚;8.
 */
const SAME = "7".charCodeAt(0);
const FIRST_STEP = "#".charCodeAt(0);
const LAST_STEP = "~".charCodeAt(0);

export function readCharacters(written: string): string {
  let code = 0;
  return written.replace(/[^]/g, (unit) => {
    const read = unit.charCodeAt(0);
    code = read > LAST_STEP ? read : code + read - SAME;
    return String.fromCharCode(code);
  });
}

/** The other way round: for whoever makes such a list. No character of it may itself be of ASCII. */
export function writeCharacters(characters: string): string {
  let before = 0;
  return characters.replace(/[^]/g, (character) => {
    const code = character.charCodeAt(0);
    const step = code - before + SAME;
    before = code;
    return step >= FIRST_STEP && step <= LAST_STEP ? String.fromCharCode(step) : character;
  });
}
