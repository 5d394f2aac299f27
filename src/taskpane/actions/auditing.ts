/** What audits whole sheets, in a file of its own: not needed before somebody does. */
export const auditing = () => import(/* webpackChunkName: "audit" */ "./run");
