import { fakeMonitor } from './fake-monitor.ts';

// Loaded before the command line: a monitor that never ends by itself, whatever it is told.
const fake = fakeMonitor();
const load = async () => ({
  ...((await fake.load()) as object),
  createMonitor: () => ({
    run: () => new Promise(() => {}),
    close: () => new Promise(() => {}),
    onReading: () => {},
    onAlert: () => {},
    onProblem: () => {},
  }),
  startMonitorServer: async () => {
    setInterval(() => {}, 1000);
    return { url: 'http://127.0.0.1:7373', close: () => new Promise(() => {}) };
  },
});
Object.assign(globalThis, { [Symbol.for('@fuelgauge/monitor')]: load });
