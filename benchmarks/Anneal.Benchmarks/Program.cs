using Anneal.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/Anneal.Benchmarks -- sources, program or notebook
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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
