using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
