import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the monitor of this user keeps its history: the data folder that the platform has for it.
 * @param env - as in `process.env`
 * @param platform - as in `process.platform`
 */
export function defaultDatabasePath(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const folder = (name: string): string | undefined => {
    const value = env[name];
    // A relative one is invalid by the XDG specification, and would be another file in each folder.
    return value !== undefined && isAbsolute(value) ? value : undefined;
  };
  const home = folder('HOME') ?? folder('USERPROFILE') ?? homedir();
  const byPlatform =
    platform === 'win32'
      ? (folder('LOCALAPPDATA') ?? join(folder('USERPROFILE') ?? home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (folder('XDG_DATA_HOME') ?? join(home, '.local', 'share'));
  return join(byPlatform, 'fuelgauge', 'monitor.sqlite');
}
