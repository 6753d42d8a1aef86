using System.Globalization;
using Anneal.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- sources, program or notebook
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- studies study.db 10000 1 grid
switch (args)
{
    case ["sources"]:
        CheckingSources.MeasureScripts();
        break;
    case ["program"]:
        CheckingSources.MeasureProgram();
        break;
    case ["notebook"]:
        CheckingSources.MeasureNotebook();
        break;
    case ["studies", var store, var trials, var workers, var strategy]:
        RunningStudies.Measure(
            store,
            int.Parse(trials, CultureInfo.InvariantCulture),
            int.Parse(workers, CultureInfo.InvariantCulture),
            strategy
        );
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
