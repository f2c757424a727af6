/** A problem without the folder, or the file and line, that it begins with. */
export function withoutPlace(problem: string): string {
  const end = problem.indexOf(': ');
  return problem.startsWith('specs/') && end > 0 ? problem.slice(end + 2) : problem;
}
