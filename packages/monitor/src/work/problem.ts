/** What failed while the monitor goes on. */
export interface MonitorProblem {
  /** Which part of the monitor it befell. */
  readonly where: 'accounts' | 'gauge' | 'rules' | 'store' | 'delivery' | 'listener' | 'engine';
  /** One line for people, in our own words. */
  readonly message: string;
  /** What was thrown. It may hold anything: look before you show it. */
  readonly cause?: unknown;
}

export type ReportProblem = (
  where: MonitorProblem['where'],
  message: string,
  cause?: unknown,
) => void;
