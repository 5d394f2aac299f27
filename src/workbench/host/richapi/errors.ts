/** Codes and texts: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-codes-and-messages */
const ERRORS = {
  AccessDenied: [401, "You cannot perform the requested operation."],
  ApiNotFound: [400, "The API you are trying to use could not be found. It may be available in a newer version of the Office application."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
} as const;

export type ErrorCode = keyof typeof ERRORS;

export class RichApiError extends Error {
  readonly status: number;
  constructor(readonly code: ErrorCode) {
    super(ERRORS[code][1]);
    this.status = ERRORS[code][0];
  }
}

export function fail(code: ErrorCode): never {
  throw new RichApiError(code);
}

/** Errors of the transport: the whole request is refused and nothing of it was done. Numbers as office.js maps them. */
export const TRANSPORT = {
  5004: ["InvalidOperationInCellEditMode", 400],
  5012: ["InvalidOrTimedOutSession", 408],
  5102: ["ActivityLimitReached", 429],
  5103: ["RequestPayloadSizeLimitExceeded", 400],
  5104: ["ResponsePayloadSizeLimitExceeded", 400],
  7000: ["AccessDenied", 401],
  5001: ["GeneralException", 500],
} as const;
export type TransportError = keyof typeof TRANSPORT;
