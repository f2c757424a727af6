import { formatBalance, getBalances } from '@fuelgauge/balances';

const report = await getBalances(); // every vendor whose key is in the environment

for (const reading of report.readings) {
  // The compiler requires a look at the status before the amount.
  if (reading.status === 'error') console.error(reading.error.message);
  else
    console.log(reading.provider.padEnd(12), formatBalance(reading.balance, { locale: 'en-US' }));
}

// One total per unit, with the full unit: credits of two vendors are not the same.
for (const { unit, remaining, complete } of report.totals) {
  console.log(`${'total'.padEnd(12)} ${remaining} ${unit}${complete ? '' : ', or more'}`);
}

process.exitCode = report.complete ? 0 : 69;
