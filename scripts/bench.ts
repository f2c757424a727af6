import '../bench/isolation/main.ts';
