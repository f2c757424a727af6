// Measures in a process of its own: what ran before would already have grown the memory.
import { measureIsolation } from './measure-isolation.ts';

console.log(JSON.stringify(await measureIsolation()));
