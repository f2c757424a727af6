import { invalidOption } from '../errors/failure.ts';
import { withoutInherited } from '../errors/without-inherited.ts';

/**
 * Options by their own members alone, which inherit nothing: a polluted `Object.prototype` adds no
 * `baseUrl`. None where plain JavaScript passes null.
 * @throws Failure `invalid_config/option` where one cannot be read
 */
export function ownOptions<Options extends object>(options: Options | null | undefined): Options {
  try {
    return withoutInherited(options);
  } catch {
    // A getter's error is not quoted: it may contain anything.
    throw invalidOption('an option cannot be read', 'check the options');
  }
}
