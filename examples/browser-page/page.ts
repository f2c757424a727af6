import type { BalanceReport } from '@fuelgauge/core';
import { renderReport } from './render-report.ts';

// An API key must never reach a browser. So the page calls its own backend (../hono-endpoint), which has the keys.
const response = await fetch('/balances');
const report = (await response.json()) as BalanceReport;

const element = document.getElementById('balances');
if (element) element.textContent = renderReport(report, navigator.language);
