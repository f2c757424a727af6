import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The part of the bundlers' own interfaces that is used here; they are installed for the tests alone. */
interface Esbuild {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>;
}
interface Rollup {
  rollup(options: object): Promise<{
    generate(options: object): Promise<{ readonly output: readonly { readonly code: string }[] }>;
  }>;
}
interface NodeResolve {
  nodeResolve(options: object): unknown;
}
interface EdgeRuntime {
  readonly EdgeVM: new () => { evaluate(code: string): unknown };
}

/**
 * A program as one script for a browser; what it exports hangs at `program`. An import of something
 * of Node fails.
 */
export type Bundle = (tools: string, program: string) => Promise<string>;

const load = (tools: string, name: string): unknown =>
  createRequire(join(tools, 'package.json'))(name);

export const bundlers: Readonly<Record<string, Bundle>> = {
  async esbuild(tools, program) {
    const options = {
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      globalName: 'program',
    };
    const esbuild = load(tools, 'esbuild') as Esbuild;
    const { outputFiles } = await esbuild.build({ entryPoints: [program], ...options });
    return outputFiles[0]?.text ?? '';
  },
  async rollup(tools, program) {
    const { rollup } = load(tools, 'rollup') as Rollup;
    const { nodeResolve } = load(tools, '@rollup/plugin-node-resolve') as NodeResolve;
    const onwarn = ({ message }: { readonly message: string }) => {
      throw new Error(message);
    };
    const bundle = await rollup({
      input: program,
      plugins: [nodeResolve({ browser: true })],
      onwarn,
    });
    const { output } = await bundle.generate({
      format: 'iife',
      name: 'program',
      inlineDynamicImports: true,
    });
    return output[0]?.code ?? '';
  },
};

/** A program as one module for Workers. */
export async function bundleWorker(tools: string, program: string): Promise<string> {
  const esbuild = load(tools, 'esbuild') as Esbuild;
  const options = { bundle: true, write: false, platform: 'browser', format: 'esm' };
  const { outputFiles } = await esbuild.build({ entryPoints: [program], ...options });
  return outputFiles[0]?.text ?? '';
}

export interface Worker {
  readonly ready: Promise<URL>;
  dispose(): Promise<void>;
}
interface Miniflare {
  readonly Miniflare: new (options: object) => Worker;
}

/** What a Worker is deployed with. */
export interface Deployment {
  /** How the runtime behaved on that date. */
  readonly compatibilityDate: string;
  readonly compatibilityFlags?: readonly string[];
  readonly bindings: Readonly<Record<string, string>>;
}

/** Runs a module in workerd, the runtime of Cloudflare Workers. */
export function startWorker(tools: string, script: string, deployment: Deployment): Worker {
  const { Miniflare } = load(tools, 'miniflare') as Miniflare;
  // It prints each failed request with its own stack.
  const handleRuntimeStdio = (...streams: Readable[]) => {
    for (const stream of streams) stream.resume();
  };
  return new Miniflare({ modules: true, script, handleRuntimeStdio, ...deployment });
}

/** Evaluates code where there are the interfaces of the web and nothing of Node. */
export function createEdge(tools: string): (code: string) => unknown {
  const { EdgeVM } = load(tools, '@edge-runtime/vm') as EdgeRuntime;
  const edge = new EdgeVM();
  return (code) => edge.evaluate(code);
}
