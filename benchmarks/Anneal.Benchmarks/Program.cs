using Anneal.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- sources, or: large
switch (args)
{
    case ["sources"]:
        CheckingSources.MeasureScripts();
        break;
    case ["large"]:
        CheckingSources.MeasureLarge();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
