import { measureIsolation } from './measure-isolation.ts';

const { aloneMs, besideFaultsMs, peakGrowthMb, healthy, faults } = await measureIsolation();
console.log(
  `${healthy} healthy accounts, slowest reading: ${aloneMs} ms alone, ${besideFaultsMs} ms beside ${faults.join(', ')}`,
);
console.log(
  `difference ${besideFaultsMs - aloneMs} ms (promised: 50); memory +${peakGrowthMb} MB at its peak (promised: 32)`,
);
