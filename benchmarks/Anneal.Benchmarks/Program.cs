using System.Globalization;
using Anneal.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- sources, program or notebook
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- studies study.db 10000 1 grid
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- fleet postgresql://me@host/empty 64 100 30
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
    case ["fleet", var address, var processes, var milliseconds, var seconds]:
        WorkerFleet.Measure(
            address,
            int.Parse(processes, CultureInfo.InvariantCulture),
            int.Parse(milliseconds, CultureInfo.InvariantCulture),
            int.Parse(seconds, CultureInfo.InvariantCulture)
        );
        break;
    case ["fleet-worker", var address, var milliseconds, var seconds]:
        WorkerFleet.Work(
            address,
            int.Parse(milliseconds, CultureInfo.InvariantCulture),
            int.Parse(seconds, CultureInfo.InvariantCulture)
        );
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
